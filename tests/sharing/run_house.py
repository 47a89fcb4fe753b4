"""Folders of runs for tests of what is told about them: config, events, checkpoints, written in a moment."""

import json
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.run import RunConfig, RunLimits, RunRequest
from drillyard.contracts.telemetry import Metrics, RunStarted
from drillyard.testing.drawn import drawn_checkpoint

PENDULUM = "Drillyard/InvertedPendulum-v5"
BEGAN = 1_800_000_000.0


def a_run(
    folder: Path, env_id: str = PENDULUM, *, name: str = "", figures: int = 30, checkpoints: int = 1,
    values: tuple[str, ...] = ("return_mean", "episode_length_mean"), outcome: str = "completed", **request: Any,
) -> Path:  # fmt: skip
    """A run that got a point better each second, and its checkpoints of chance."""
    folder.mkdir(parents=True, exist_ok=True)
    asked = RunRequest(env_id=env_id, algorithm="ppo", name=name, limits=RunLimits(seconds=30.0), **request)
    config = RunConfig(
        run_id=folder.name, request=asked, settings={"lr": 3e-4, "hidden": [64, 64]}, drillyard_version="0.1",
        created_at=BEGAN - 2.0,
    )  # fmt: skip
    (folder / "config.json").write_bytes(msgspec.json.encode(config))
    events: list[Any] = [RunStarted(run_id=folder.name, seq=0, ts=BEGAN, pid=1, env_id=env_id)]
    events += [
        Metrics(
            run_id=folder.name, seq=second + 1, ts=BEGAN + second, env_steps=1000 * second, updates=second,
            episodes=2 * second, values={value: float(second * (place + 1)) for place, value in enumerate(values)},
        )
        for second in range(figures)
    ]  # fmt: skip
    (folder / "events.jsonl").write_bytes(b"".join(msgspec.json.encode(event) + b"\n" for event in events))
    if outcome:
        (folder / "ended.json").write_text(json.dumps({"outcome": outcome, "reason": "reached its limit of 30 s"}))
    for _ in range(checkpoints):
        drawn_checkpoint(folder, env_id)
    return folder
