"""Shares: bundles that this home keeps, and that the studio serves read-only at `/s/<hash>`.

A share is two files in `HOME/shares/`: `<hash>.html`, the bundle, and `<hash>.json`, its ShareInfo. The hash is the
first 20 hexadecimal digits of the bundle's SHA-256, so that a link always opens the very thing it was made for.
"""

from typing import Any, Literal

import msgspec

from drillyard.contracts.command import Command

SHARE_VERSION = 1
SHARES_FOLDER = "shares"
HASH_DIGITS = 20

ShareKind = Literal["live", "replay"]


class ShareRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What to make; on stdin of `python -m drillyard.sharing.bundle`, as JSON."""

    kind: ShareKind
    checkpoint: str = ""
    """Folder of a checkpoint, or of a kept model."""
    replay: str = ""
    """A .dyreplay file, for a replay."""
    opponent: str = ""
    """Another checkpoint, or `script:NAME`, for envs of two agents; empty = in a live bundle the env's first built-in
    player where it has one, else the policy itself."""
    title: str = ""
    episodes: int = 50
    """Of each measurement; 0 = do not measure."""
    seconds: float = 10.0
    """Of a replay made of a checkpoint."""
    instances: int = 1
    """Robots in a replay made of a checkpoint."""
    seed: int = 1
    out: str
    """Where to write: a path that ends in .html, or a folder."""


class ShareInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What was made; also the last line on stdout, as JSON."""

    v: int = SHARE_VERSION
    kind: ShareKind
    hash: str
    title: str
    env_id: str
    bytes: int
    made_at: float
    run_id: str = ""
    env_steps: int = 0
    why_replay: str = ""
    """A live bundle was wanted; why this is a replay, in one sentence."""
    path: str = ""
    """Of the file; filled in when listed."""


class ShareAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Of the maker's process: what was made, or why nothing was."""

    share: ShareInfo | None = None
    code: str = ""
    sentence: str = ""


class ShareCommand(Command, frozen=True, kw_only=True):
    """A command about shares; the studio carries it out."""


class MakeShare(ShareCommand, frozen=True, kw_only=True, tag="make_share"):
    """Make a bundle: `checkpoint` is its path, empty = the newest of the run (of the show's run where none is named);
    or `replay`, a recorded match. Answered with {"share": ShareInfo, "url": str, "notice": str}; takes some seconds,
    with `share_progress` pushes. The notice says why a run that goes on could not save a checkpoint first."""

    kind: ShareKind = "live"
    run_id: str = ""
    checkpoint: str = ""
    replay: str = ""
    title: str = ""


class ListShares(ShareCommand, frozen=True, kw_only=True, tag="list_shares"):
    """Answered with {"shares": [ShareInfo], "public": bool, "spectator_url": str}, newest first; the address is of the
    live show, and lets spectators in to that and to these shares alone: from other machines where it is public."""


class DeleteShare(ShareCommand, frozen=True, kw_only=True, tag="delete_share"):
    """Take a share away; its link opens nothing from then on."""

    hash: str


ShareCommands = MakeShare | ListShares | DeleteShare


def share_data(info: ShareInfo, url: str) -> dict[str, Any]:
    """The data of the answer to MakeShare."""
    return {"share": msgspec.to_builtins(info), "url": url}
