"""The show while a language model has a seat, and its server answers, or misbehaves in every way.

A stage of its own and a server of its own (`--base-url` for a real one, which is asked in the first part alone). Each
part begins with a reset, so that the stage's own figures are of that part; `faults` are those that were counted in it.
"""

import argparse
import itertools
import os
import signal
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from _harness import run
from _stage import WatchedStage
from drillyard.contracts.control import Assign, Reset
from drillyard.contracts.llm import Constraint, LLMFault, LLMSpec
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.processes.table import descendants
from drillyard.testing.model_server import (
    DIES,
    HTML,
    HUGE,
    MALFORMED,
    SILENT,
    ModelServer,
    Reply,
    drip,
    say,
    status,
)

PARTS: dict[str, Reply] = {
    "answers": say("forward"),
    "no_legal_action": say("The ball is left, go forward"),
    "malformed": MALFORMED,
    "a_web_page": HTML,
    "too_large": HUGE,
    "rate_limited": status(429, Retry_After="1"),
    "server_error": status(500),
    "refused": status(401),
    "silent": SILENT,
    "slow_stream": drip("forward", 0.05),
    "dies_in_the_middle": DIES,
}


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--env", default="Drillyard/BallDrill-v0", help="what is played; both words must be its own")
    parser.add_argument("--base-url", default="", help="of a real server, for a part of its own")
    parser.add_argument("--seconds", type=float, default=6.0, help="of each part")


class Stage(WatchedStage):
    """A stage process, its frames and its statuses."""

    def play(self, spec: LLMSpec | None) -> None:
        kind = OperatorKind.SCRIPTED if spec is None else OperatorKind.LLM
        assert self.client.request(Assign(agent=0, operator=OperatorSpec(kind=kind, llm=spec))).ok

    def counts(self) -> Counter[str]:
        assert self.status is not None
        figures = self.status.figures[0]
        return Counter(figures.counts) + Counter({"decisions": figures.decisions, "defaults": figures.defaults})

    def part(self, seconds: float, meanwhile: Callable[[], None] = lambda: None) -> dict[str, Any]:
        """Figures of the next seconds alone."""
        assert self.client.request(Reset(seed=1)).ok
        self.arrived.clear()
        self.watch(1.0)
        before = self.counts()
        meanwhile()
        self.watch(seconds)
        told, found = self.status, self.counts()
        assert told is not None
        found.subtract(before)
        intervals = sorted(1e3 * (after - before) for before, after in itertools.pairwise(self.arrived))
        return {
            "frames_a_second": round(len(self.arrived) / (seconds + 1.0), 2),
            "interval_p50_ms": round(told.frame_interval_p50_ms, 2),
            "interval_p99_ms": round(told.frame_interval_p99_ms, 2),
            "interval_max_ms": round(told.frame_interval_max_ms, 2),
            "arrival_p99_ms": round(intervals[int(0.99 * len(intervals))], 2),
            "decisions": found["decisions"],
            "defaults": found["defaults"],
            "calls": found["calls"],
            "faults": {fault.value: found[fault.value] for fault in LLMFault if found[fault.value] > 0},
        }

    def host(self) -> int:
        return next(row.pid for row in descendants(self.process.pid) if not row.zombie)

    def close(self) -> None:
        self.client.close()
        self.frames.close()
        self.process.terminate()
        self.process.wait()


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    figures: dict[str, Any] = {}
    seconds = arguments.seconds
    with tempfile.TemporaryDirectory() as place, ModelServer() as server:
        spec = LLMSpec(
            base_url=server.base_url, model="tiny", constraint=Constraint.PARSE, timeout_s=1.0, retries=1, history=4
        )
        stage = Stage(Path(place) / "stage", arguments.env)
        try:
            stage.play(None)
            stage.watch(2.0)
            figures["scripted"] = stage.part(seconds)
            if arguments.base_url:
                stage.play(LLMSpec(base_url=arguments.base_url, timeout_s=60.0))
                figures["real_server"] = stage.part(seconds)
            for name, reply in PARTS.items():
                server.otherwise = reply
                stage.play(spec)
                stage.watch(20.0, lambda told: told.figures[0].counts.get("calls", 0) > 0)
                figures[name] = stage.part(seconds)
            server.otherwise = PARTS["answers"]
            stage.play(spec)
            stage.watch(10.0, lambda told: told.figures[0].decisions > 0)
            figures["host_killed"] = stage.part(seconds, lambda: os.kill(stage.host(), signal.SIGKILL))
            pid = stage.host()
            figures["host_stopped"] = stage.part(seconds, lambda: os.kill(pid, signal.SIGSTOP))
            os.kill(pid, signal.SIGCONT)
        finally:
            stage.close()
    return figures | {"seconds": seconds, "env": arguments.env}


if __name__ == "__main__":
    run("llm", measure, options)
