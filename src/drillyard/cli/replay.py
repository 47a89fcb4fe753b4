"""`drillyard replay FILE`: play a recorded match again and check it bit for bit."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
import tyro

from drillyard.cli.output import console, duration, print_json


@dataclass(frozen=True)
class Replay:
    """Play a recorded match as fast as possible and compare each recorded state digest.

    To watch it, open the studio and choose it under Replays.

    Try:
        drillyard replay match.dyreplay
    """

    file: Annotated[Path, tyro.conf.Positional]
    """The replay file."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.stage.replay import verify

        summary = verify(self.file)
        if self.json:
            print_json({"ok": True} | msgspec.to_builtins(summary))
            return 0
        score = " : ".join(str(goals) for goals in summary.score)
        console.print(
            f"{self.file.name}: {summary.env_id}, {duration(summary.sim_seconds)} of match, "
            f"{summary.episodes} episodes, score {score}; "
            f"every one of {summary.digests} checked states is the same bit for bit."
        )
        return 0
