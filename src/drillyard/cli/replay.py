"""`drillyard replay FILE`: play a recorded match again and check it bit for bit."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import msgspec
import tyro

from drillyard.cli.output import console, duration, print_json

MAX_VIDEO_S = 600.0


@dataclass(frozen=True)
class Replay:
    """Play a recorded match as fast as possible and compare each recorded state digest.

    To watch it, open the studio and choose it under Replays.

    Try:
        drillyard replay match.dyreplay
        drillyard replay match.dyreplay --video match.mp4
    """

    file: Annotated[Path, tyro.conf.Positional]
    """The replay file."""
    video: Path | None = None
    """Draw it as an MP4 here, at most ten minutes of it; needs no display, but `pip install 'drillyard[record]'`."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.daemon.home import Home
        from drillyard.envs.text.names import SCHEME
        from drillyard.stage.recording import read_replay
        from drillyard.stage.replay import verify
        from drillyard.workers.text_hosts import provide_text_hosts

        if read_replay(self.file).env_id.startswith(SCHEME):
            provide_text_hosts(Home.default().workers)
        summary = verify(self.file)
        drawn = {} if self.video is None else self._draw(self.video)
        if self.json:
            print_json({"ok": True} | msgspec.to_builtins(summary) | drawn)
            return 0
        score = " : ".join(str(goals) for goals in summary.score)
        console.print(
            f"{self.file.name}: {summary.env_id}, {duration(summary.sim_seconds)} of match, "
            f"{summary.episodes} episodes, score {score}; "
            f"every one of {summary.digests} checked states is the same bit for bit."
        )
        if drawn:
            console.print(f"Video: {drawn['video']}, {drawn['video_seconds']:.1f} s", soft_wrap=True)
        return 0

    def _draw(self, path: Path) -> dict[str, Any]:
        from drillyard.contracts.errors import DrillyardError, ErrorCode
        from drillyard.sharing.video import draw_video

        if path.suffix.lower() != ".mp4":
            raise DrillyardError(ErrorCode.BAD_VALUE, f"--video is {path}; give the name of an .mp4 file.")
        video = draw_video(self.file, path.expanduser().absolute(), max_s=MAX_VIDEO_S)
        return {"video": video.path, "video_seconds": video.seconds, "video_cut": video.cut}
