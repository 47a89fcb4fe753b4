"""Making a bundle: from a checkpoint or a replay to one file in which it lives, or was recorded."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from drillyard.contracts.bundle import ENGINE_PART, BundleManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.share import HASH_DIGITS, ShareInfo, ShareKind, ShareRequest
from drillyard.sharing.bundle.html import write_html
from drillyard.sharing.bundle.live_bundle import CannotLiveError, Progress, live_bundle
from drillyard.sharing.bundle.page import Page, read_page
from drillyard.sharing.bundle.read import parse_bundle
from drillyard.sharing.bundle.source import read_source
from drillyard.sharing.bundle.write import SUFFIX, check_out, write_file, write_folder

MAX_EPISODES = 10_000
_NO_POLICY = "A recorded match holds no policy that could live; it is shown as it was played."


def make_share(request: ShareRequest, progress: Progress | None = None, page_folder: Path | None = None) -> ShareInfo:
    """Make a bundle. Blocks for seconds, or as long as measuring takes. Called by the maker's process.

    What was to live and cannot becomes a replay; the answer says why.

    Args:
        progress: told how it gets on.
        page_folder: of a built page, for tests.

    Raises:
        DrillyardError: BAD_VALUE for the request; what reading the checkpoint, making the env and writing say.
    """
    say: Progress = progress or (lambda _: None)
    out = Path(request.out).expanduser().absolute()
    _check(request)
    check_out(out)
    page = read_page(page_folder)
    source = read_source(Path(request.checkpoint)) if request.checkpoint and not request.replay else None
    why = _NO_POLICY if request.kind == "live" and source is None else ""
    if request.kind == "live" and source is not None:
        try:
            manifest, parts = live_bundle(request, source, page, say)
            return _write(manifest, parts, out, page, kind="live")
        except CannotLiveError as error:
            why = error.why
    if why:
        say(f"a replay instead: {why}")
    from drillyard.sharing.bundle.replay import replay_bundle

    say("recording")
    manifest, parts, clip = replay_bundle(request, source, page, why)
    info = _write(manifest, parts, out, page, kind="replay")
    return msgspec.structs.replace(info, why_replay=why, run_id=clip.run_id, env_steps=clip.env_steps)


def _check(request: ShareRequest) -> None:
    if not (request.checkpoint or request.replay):
        raise DrillyardError(ErrorCode.BAD_VALUE, "A bundle is made of a checkpoint or a replay; name one of them.")
    if not 0 <= request.episodes <= MAX_EPISODES:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"The number of episodes is {request.episodes}; allowed are 0 to {MAX_EPISODES}."
        )
    if request.seed < 0:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"The seed is {request.seed}; it must be 0 or more.")


def _write(
    manifest: BundleManifest, parts: Mapping[str, bytes], out: Path, page: Page, *, kind: ShareKind
) -> ShareInfo:
    content = write_html(page, manifest, parts)
    parse_bundle(content)  # what nobody could read is not handed out
    if out.suffix.lower() == SUFFIX:
        write_file(out, content)
    else:
        write_folder(out, content, manifest, {name: data for name, data in parts.items() if name != ENGINE_PART})
    training = manifest.policies[0].training if manifest.policies else None
    return ShareInfo(
        kind=kind,
        hash=hashlib.sha256(content).hexdigest()[:HASH_DIGITS],
        title=manifest.title,
        env_id=manifest.env.id,
        bytes=len(content),
        made_at=manifest.made_at,
        run_id=training.run_id if training else "",
        env_steps=training.env_steps if training else 0,
        path=str(out),
    )
