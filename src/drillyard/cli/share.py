"""`drillyard share`: what was trained, taken away: pages, videos, pictures, ONNX, addresses."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import msgspec
import tyro

from drillyard.cli.models import LATEST
from drillyard.cli.output import console, print_json
from drillyard.cli.share_target import Target, find_opponent, find_target
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.share import ShareInfo, ShareKind, ShareRequest
from drillyard.daemon.home import Home

STUDIO_LINK = "studio"
LINK = "--link"


def with_link_value(arguments: list[str]) -> list[str]:
    """`--link` without an address means the studio's own."""
    found: list[str] = []
    for index, word in enumerate(arguments):
        found.append(word)
        following = arguments[index + 1] if index + 1 < len(arguments) else "-"
        if word == LINK and "://" not in following and following != STUDIO_LINK:
            found.append(STUDIO_LINK)
    return found


@dataclass(frozen=True)
class Share:
    """Take away what was trained: a page in which it lives, a replay, a video, curves, a report, ONNX, a link.

    Any number of outputs in one call. A page is one file that opens from the disk, offline, on any static host and on a
    phone. What cannot live in a page becomes a replay, and says why.

    Try:
        drillyard share latest --live ant.html
        drillyard share latest --replay crowd.html --instances 100 --seconds 10
        drillyard share match.dyreplay --video match.mp4
        drillyard share latest --curves curves.png --report report.html --onnx policy.onnx
        drillyard share latest --link
        drillyard share --inspect ant.html
    """

    target: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="TARGET")] = LATEST
    """A run (id, the start of one, or `latest`), `model:NAME`, a checkpoint folder, or a FILE.dyreplay."""
    live: Annotated[Path | None, tyro.conf.arg(metavar="OUT.html", help_behavior_hint="")] = None
    """The page in which it lives: a file, or a folder."""
    replay: Annotated[Path | None, tyro.conf.arg(metavar="OUT.html", help_behavior_hint="")] = None
    """A page with a recording: a file, or a folder."""
    video: Annotated[Path | None, tyro.conf.arg(metavar="OUT.mp4|OUT.gif", help_behavior_hint="")] = None
    """A video; .mp4 needs `pip install 'drillyard[record]'`."""
    progress: Annotated[Path | None, tyro.conf.arg(metavar="OUT.mp4|OUT.gif", help_behavior_hint="")] = None
    """A video of how the run learned: four of its checkpoints, one after the other."""
    curves: Annotated[Path | None, tyro.conf.arg(metavar="OUT.png", help_behavior_hint="")] = None
    """The learning curves of the run."""
    report: Annotated[Path | None, tyro.conf.arg(metavar="OUT.html", help_behavior_hint="")] = None
    """A page about the run."""
    onnx: Annotated[Path | None, tyro.conf.arg(metavar="OUT.onnx", help_behavior_hint="")] = None
    """The policy as ONNX; needs `pip install 'drillyard[onnx]'`."""
    link: Annotated[str | None, tyro.conf.arg(metavar="[URL]", help_behavior_hint="")] = None
    """A page at the studio, /s/HASH; or, with the URL of a page of the same env, that with the policy in it."""
    inspect: Annotated[Path | None, tyro.conf.arg(metavar="FILE.html", help_behavior_hint="")] = None
    """Check a page and print what is in it."""
    list: bool = False
    """List the pages at the studio."""
    delete: Annotated[str | None, tyro.conf.arg(metavar="HASH", help_behavior_hint="")] = None
    """Take a page at the studio away; its link opens nothing from then on."""
    checkpoint: str = LATEST
    """Which of a run: latest, best, or the path of a checkpoint folder."""
    opponent: str = ""
    """For envs of two agents: a run, checkpoint, model:NAME or script:NAME."""
    episodes: int = 50
    """Of each measurement of a page in which it lives; 0 = do not measure."""
    seconds: float = 10.0
    """Of a recording or video."""
    instances: int = 1
    """Robots side by side in a recording."""
    seed: int = 1
    """Of recordings, videos and measurements."""
    title: str = ""
    """Of the page."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        if self.inspect is not None:
            from drillyard.cli.share_inspect import inspect

            return inspect(self.inspect, as_json=self.json)
        if self.list:
            return list_shares(as_json=self.json)
        if self.delete is not None:
            return delete_share(self.delete, as_json=self.json)
        jobs = self._jobs()
        if not jobs:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                "Nothing was asked for; give --live, --replay, --video, --progress, --curves, --report, --onnx or "
                "--link, or --inspect FILE.",
            )
        target = find_target(self.target, self.checkpoint)
        if target.env_id.startswith("text:"):
            from drillyard.workers.text_hosts import provide_text_hosts

            provide_text_hosts(Home.default().workers)
        outputs = [self._done(job(target)) for job in jobs]
        if self.json:
            print_json({"ok": True, "target": str(target.file), "outputs": outputs})
        return 0

    def _jobs(self) -> "list[Callable[[Target], dict[str, Any]]]":
        found: list[Callable[[Target], dict[str, Any]]] = []
        if self.live is not None:
            found.append(lambda target: self._page("live", target, self.live))
        if self.replay is not None:
            found.append(lambda target: self._page("replay", target, self.replay))
        wanted = (
            (self.video, self._video),
            (self.progress, self._progress),
            (self.curves, self._curves),
            (self.report, self._report),
            (self.onnx, self._onnx),
        )
        found += [make for path, make in wanted if path is not None]
        if self.link is not None:
            found.append(self._studio_link if self.link == STUDIO_LINK else self._address)
        return found

    def _page(self, kind: ShareKind, target: Target, out: Path | None) -> dict[str, Any]:
        assert out is not None
        info = self._made(kind, target, out)
        words = f"a page {'with a recording' if info.kind == 'replay' else 'in which it lives'}: open it in a browser"
        if info.why_replay:
            words = f"{words}. It does not live: {info.why_replay}"
        path = out.expanduser().absolute()
        opens = path / "index.html" if path.is_dir() else path
        return {"kind": info.kind, "path": str(opens), "bytes": info.bytes, "words": words,
                "share": msgspec.to_builtins(info)}  # fmt: skip

    def _made(self, kind: ShareKind, target: Target, out: Path) -> ShareInfo:
        from drillyard.sharing.bundle.make import make_share

        request = ShareRequest(
            kind=kind,
            checkpoint=str(target.checkpoint or ""),
            replay=str(target.replay or ""),
            opponent=find_opponent(self.opponent),
            title=self.title,
            episodes=self.episodes,
            seconds=self.seconds,
            instances=self.instances,
            seed=self.seed,
            out=str(out),
        )
        return make_share(request, self._say)

    def _video(self, target: Target) -> dict[str, Any]:
        from drillyard.sharing.movie import make_movie

        assert self.video is not None
        out = self.video.expanduser().absolute()
        self._say("drawing")
        video = make_movie(
            target.file, out, seconds=self.seconds, seed=self.seed, opponent=find_opponent(self.opponent)
        )
        return _file("video", out, f"a video of {video.seconds:.1f} s", seconds=video.seconds)

    def _progress(self, target: Target) -> dict[str, Any]:
        from drillyard.sharing.progress import make_progress

        assert self.progress is not None
        out = self.progress.expanduser().absolute()
        self._say("drawing")
        video = make_progress(_run_of(target), out, seed=self.seed, opponent=find_opponent(self.opponent))
        return _file("progress", out, f"a video of {video.seconds:.1f} s of how it learned", seconds=video.seconds)

    def _curves(self, target: Target) -> dict[str, Any]:
        from drillyard.sharing.curves import draw_curves

        assert self.curves is not None
        out = self.curves.expanduser().absolute()
        draw_curves(_run_of(target), out)
        return _file("curves", out, "a picture of the learning curves")

    def _report(self, target: Target) -> dict[str, Any]:
        from drillyard.sharing.run_report import write_run_report

        assert self.report is not None
        out = self.report.expanduser().absolute()
        self._say("writing the report")
        write_run_report(_run_of(target), out)
        return _file("report", out, "a page about the run: open it in a browser")

    def _onnx(self, target: Target) -> dict[str, Any]:
        from drillyard.sharing.onnx.export import export_onnx

        assert self.onnx is not None
        out = self.onnx.expanduser().absolute()
        info = export_onnx(_checkpoint_of(target), out)
        return _file("onnx", out, "the policy for ONNX Runtime", inputs=info.inputs, outputs=info.outputs)

    def _studio_link(self, target: Target) -> dict[str, Any]:
        from drillyard.sharing.shares import Shares
        from drillyard.studio.link import running_studio
        from drillyard.studio.links import spectator_url

        home = Home.default()
        shares = Shares(home.shares)
        with shares.making() as file:
            kind: ShareKind = "replay" if target.checkpoint is None else "live"
            info = shares.add(file, self._made(kind, target, file))
        studio = running_studio(home)
        if studio is None:
            address = f"/s/{info.hash}"
            words = "a link of the studio, which does not run; start it: its Share dialog shows the whole address"
        else:
            address = spectator_url(studio.file.public or studio.address, home.spectator_token(), info.hash)
            words = "a link that spectators may open" + ("" if studio.file.public else ", on this machine alone")
        if info.why_replay:
            words = f"{words}. It does not live: {info.why_replay}"
        return {"kind": "link", "path": address, "bytes": info.bytes, "words": words,
                "share": msgspec.to_builtins(info)}  # fmt: skip

    def _address(self, target: Target) -> dict[str, Any]:
        from drillyard.contracts.bundle import BundlePolicy
        from drillyard.sharing.bundle.link import link_of
        from drillyard.sharing.bundle.live import public_id, why_not
        from drillyard.sharing.bundle.source import read_source

        assert self.link is not None
        source = read_source(_checkpoint_of(target))
        reason = why_not(source.env_id)
        if source.spec is None:
            reason = f"The policy of {source.training.worker} is no plain network that a page knows how to play."
        if reason or source.spec is None:
            raise DrillyardError(ErrorCode.UNSUPPORTED, f"No page could play this policy from an address. {reason}")
        policy = BundlePolicy(name=source.name, part="policy-0", spec=source.spec, training=source.training)
        address = link_of(self.link, public_id(source.env_id), policy, source.numbers)
        words = f"an address that brings the policy to a page of {source.env_id}"
        return {"kind": "address", "path": address, "bytes": len(address), "words": words}

    def _say(self, what: str) -> None:
        if not self.json:
            sys.stderr.write(f"{what}\n")

    def _done(self, output: dict[str, Any]) -> dict[str, Any]:
        """Tell of an output as soon as it is there."""
        from drillyard.cli.share_inspect import size_words

        if not self.json:
            told = f"{output['path']}  {size_words(output['bytes'])}, {output['words']}"
            console.print(told, markup=False, soft_wrap=True)
        return {name: value for name, value in output.items() if name != "words"}


def list_shares(*, as_json: bool) -> int:
    """Print the pages at the studio, newest first."""
    from drillyard.cli.share_inspect import size_words
    from drillyard.sharing.shares import Shares

    shares = Shares(Home.default().shares).listed()
    if as_json:
        print_json({"ok": True, "shares": msgspec.to_builtins(shares)})
        return 0
    if not shares:
        console.print("There is no page at the studio yet. Make one: drillyard share latest --link")
    for info in shares:
        words = f"/s/{info.hash}  {info.kind}, {size_words(info.bytes)}, {info.title}"
        console.print(words, markup=False, soft_wrap=True)
    return 0


def delete_share(name: str, *, as_json: bool) -> int:
    """Take one page at the studio away."""
    from drillyard.sharing.shares import Shares

    Shares(Home.default().shares).delete(name)
    if as_json:
        print_json({"ok": True, "hash": name})
    else:
        console.print(f"/s/{name} is gone; its link opens nothing any more.", markup=False, soft_wrap=True)
    return 0


def _file(kind: str, path: Path, words: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "path": str(path), "bytes": path.stat().st_size, "words": words, **more}


def _run_of(target: Target) -> Path:
    if target.run_folder is None:
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"{target.name} is not of a run that is still here; videos of progress, curves and reports are of runs.",
        )
    return target.run_folder


def _checkpoint_of(target: Target) -> Path:
    if target.checkpoint is None:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{target.name} is a recorded match and has no policy; name a run or a checkpoint."
        )
    return target.checkpoint
