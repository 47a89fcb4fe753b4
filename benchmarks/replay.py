"""Replay: bytes and PSS at a million transitions, us a minibatch, uniform and prioritised, us a commit, s a save."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from _harness import run
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.episodes import PlayedEpisode
from drillyard.envs.registry import env_spec
from drillyard.learning.replay.memory import Replay
from drillyard.rollout.replay.pages import pages_of

ENVS: dict[str, tuple[str, dict[str, Any]]] = {
    "cartpole": ("gym:CartPole-v1", {}),
    "balance": ("Drillyard/Balance-v0", {"history": 4}),
}
SIZES = (10_000, 100_000, 1_000_000)
BATCH = 128
EPISODE = 200
"""Mean length; lengths are drawn from half to one and a half of it."""


def pss_mb(kind: str = "Pss:") -> float:
    """Of this process, in MB (10^6 bytes)."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(kind))


def spec(name: str) -> EnvSpec:
    env_id, env_options = ENVS[name]
    return env_spec(env_id, **env_options)


def make(env: EnvSpec, capacity: int, *, prioritised: bool) -> Replay:
    return Replay(
        env, capacity=capacity, n_step=3, gamma=0.99, prioritised=prioritised, alpha=0.6,
        spare_pages=16 * pages_of(2 * EPISODE),
    )  # fmt: skip


def fill(replay: Replay, rng: np.random.Generator) -> float:
    """Write and commit episodes until the oldest are evicted; us a transition of the commits alone, once it is full."""
    rows = replay.rows
    for start in range(0, rows.rows, 65536):  # in blocks, so that PSS counts the replay and nothing else
        block = slice(start, start + 65536)
        rows.obs[block] = rng.standard_normal(rows.obs[block].shape, np.float32)
        rows.action[block] = 1
        rows.reward[block] = 1.0
    spent, counted = 0.0, 0
    while replay.added < 1.1 * replay.capacity or counted < 20_000:
        length = int(rng.integers(EPISODE // 2, EPISODE * 3 // 2))
        pages = replay.pages.take(pages_of(2 * EPISODE))
        assert pages is not None
        played = PlayedEpisode(length=length, terminated=length % 2 == 0, undiscounted_return=float(length))
        full = replay.added >= replay.capacity
        started = time.perf_counter()
        replay.commit(pages, played)
        if full:
            spent += time.perf_counter() - started
            counted += length
    return spent / counted * 1e6


def us_each(work: Any, repeats: int) -> float:
    """The median over ten rounds."""
    rounds = []
    for _ in range(10):
        started = time.perf_counter()
        for _ in range(repeats):
            work()
        rounds.append((time.perf_counter() - started) / repeats * 1e6)
    return round(float(np.median(rounds)), 1)


def memory(name: str, capacity: int, *, prioritised: bool) -> dict[str, Any]:
    """What a full replay of an env takes, and how long its file takes; in a process that has had no other."""
    env = spec(name)
    before, shared = pss_mb(), pss_mb("Pss_Shmem:")
    replay = make(env, capacity, prioritised=prioritised)
    fill(replay, np.random.default_rng(0))
    figures = {
        "obs_size": env.obs_size,
        "stated_mb": round(replay.memory_bytes / 1e6, 1),
        "segment_mb": round(replay.rows.memory_bytes / 1e6, 1),
        "bytes_per_transition": round(replay.memory_bytes / capacity, 1),
        "pss_mb": round(pss_mb() - before, 1),
        "pss_shared_mb": round(pss_mb("Pss_Shmem:") - shared, 1),
        "held": replay.size,
    }
    with tempfile.TemporaryDirectory(prefix="drillyard-replay-") as folder:
        path = Path(folder) / "last.replay"
        held = pss_mb()
        started = time.perf_counter()
        replay.save(path)
        figures["save_s"] = round(time.perf_counter() - started, 2)
        figures["save_more_pss_mb"] = round(pss_mb() - held, 1)
        figures["file_mb"] = round(path.stat().st_size / 1e6, 1)
        replay.close()
        again = make(env, capacity, prioritised=prioritised)
        started = time.perf_counter()
        again.restore(path)
        figures["restore_s"] = round(time.perf_counter() - started, 2)
        again.close()
    return figures


def alone(name: str, capacity: int, prioritised: bool) -> dict[str, Any]:
    script = "import json, sys; from replay import memory; "
    script += f"print(json.dumps(memory({name!r}, {capacity}, prioritised={prioritised})))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parent, stdout=subprocess.PIPE, check=True, text=True
    )
    return json.loads(done.stdout)


def speed(capacity: int, *, prioritised: bool) -> dict[str, Any]:
    """Sampling, priorities and commits of CartPole."""
    replay = make(spec("cartpole"), capacity, prioritised=prioritised)
    rng = np.random.default_rng(1)
    commit_us = fill(replay, rng)
    sample = replay.sample(BATCH, rng, 0.4)
    errors = rng.standard_normal(BATCH).astype(np.float32)
    figures = {"sample_us": us_each(lambda: replay.sample(BATCH, rng, 0.4), 100)}
    if prioritised:
        figures["set_priorities_us"] = us_each(lambda: replay.set_priorities(sample.index, errors), 100)
    figures["commit_us_per_transition"] = round(commit_us, 3)
    replay.close()
    return figures


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    kinds = {"uniform": False, "prioritised": True}
    return {
        "transitions": arguments.transitions,
        "batch": BATCH,
        "memory": {
            f"{name}_{kind}": alone(name, arguments.transitions, prioritised)
            for name in ENVS
            for kind, prioritised in kinds.items()
        },
        "speed": {
            f"{kind}_{size}": speed(size, prioritised=prioritised)
            for kind, prioritised in kinds.items()
            for size in SIZES
            if size <= arguments.transitions
        },
    }


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--transitions", type=int, default=1_000_000, help="capacity of the largest replay")


if __name__ == "__main__":
    run("replay", measure, options)
