"""The walk."""

from __future__ import annotations

import math
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

from drillyard_worker import Session, Stop, read_checkpoint

from walker_worker import WalkerConfig

SIDE = 96
OBSERVATIONS = {"kind": "box", "n": 0, "shape": [4], "dtype": "float32", "low": [None], "high": [None]}
ACTIONS = {"kind": "discrete", "n": 2, "shape": [], "dtype": "int64", "low": [], "high": []}


class Policy:
    """Pushes the cart to where the pole falls."""

    def reset(self, seed: int) -> None:
        """It remembers nothing."""

    def act(self, obs: Any, deterministic: bool = True) -> int:
        return int(obs[2] + obs[3] > 0)


def load_policy(folder: Path, manifest: dict[str, Any]) -> Policy:
    return Policy()


def train(session: Session) -> None:
    config = session.settings(WalkerConfig)
    if session.config.resume_from:
        session.loaded(read_checkpoint(session.config.resume_from))
    if config.words == "trip":
        for number in range(60):
            print(f"stone {number} on the path", file=sys.stderr)
        sys.stderr.write("it trips over the last stone\n")
        sys.stderr.flush()
        os._exit(3)
    session.started()
    if config.words:
        session.log("warning", config.words)
    draw = random.Random(session.config.seed)
    try:
        while True:
            walk(session, config, draw)
    except Stop:
        save(session, "stopped")
        raise


def walk(session: Session, config: WalkerConfig, draw: random.Random) -> None:
    steps = session.env_steps + config.stride
    height = 500 * (1 - math.exp(-steps * config.speed / 1000))
    session.step(steps, updates=steps // 200)
    session.episode(height + (draw.gauss(0, 30) if config.noisy else 0), 40)
    session.metrics({"entropy": 1 / (1 + steps / 5000), "walker/slope": height / max(steps, 1)})
    if session.fastlane.wanted():
        session.fastlane.publish([tile(number, steps) for number in range(4)], size=(SIDE, SIDE), env_steps=steps)
    if session.save_due():
        save(session, "autosave")
    session.check()
    time.sleep(0.005)


def tile(number: int, steps: int) -> bytes:
    """A dot on its way up a slope."""
    ground, dot = bytes((28 + 20 * number, 60, 48)), bytes((250, 200, 90))
    rows = []
    at = (steps // 20 + 23 * number) % SIDE
    for row in range(SIDE):
        here = SIDE - 1 - row
        line = bytearray(ground * here + bytes((16, 24, 22)) * (SIDE - here))
        if abs(row - at) < 5:
            left = max(here - 5, 0) * 3
            line[left : left + 30] = dot * (len(line[left : left + 30]) // 3)
        rows.append(bytes(line))
    return b"".join(rows)


def save(session: Session, reason: str) -> None:
    session.save(
        lambda folder: (folder / "walker.txt").write_text("up") and None,
        reason=reason,
        format="text",
        observation_space=OBSERVATIONS,
        action_space=ACTIONS,
    )
