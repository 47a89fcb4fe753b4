"""Ball Drill on one core: 4 ticks, the observations of both agents, rewards, autoreset. No policy, no transport.

Figures are per second of CPU time of the one thread that works, the best of several repeats, so that other work on the
machine counts little. One env step is one decision of one env: two agents, four ticks.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from _harness import run
from drillyard.envs.registry import make_batch, make_stage
from drillyard.processes.environment import MALLOC

SIZES = (256, 1024, 4096, 16384)
HEADLINE = 4096


def best_s(work: Callable[[], object], calls: int, repeats: int) -> float:
    """CPU seconds a call, the best of `repeats`."""
    best = float("inf")
    for _ in range(repeats):
        started = time.thread_time()
        for _ in range(calls):
            work()
        best = min(best, (time.thread_time() - started) / calls)
    return best


def steps_per_s(env_id: str, envs: int, seconds: float, repeats: int, player: str | None) -> float:
    """Env steps a second. Actions come from a ring drawn beforehand, or from a built-in player (its time counts)."""
    batch = make_batch(env_id, envs)
    spec = batch.spec
    rng = np.random.default_rng(0)
    ring = [rng.integers(0, spec.action.size, (2, envs)).astype(np.int32) for _ in range(16)]
    seen = np.empty((2, envs, spec.obs_size), np.float32)
    turn = 0

    def decision() -> None:
        nonlocal turn
        actions = ring[turn % 16]
        turn += 1
        if player:
            for agent in (0, 1):
                batch.scripted(player, agent, actions[agent])
        batch.step(actions)
        for agent in (0, 1):
            batch.observe(agent, seen[agent])

    calls = max(round(seconds / repeats / best_s(decision, 20, 1)), 1)
    for _ in range(150):  # past the kick-offs, so that games of every age are played
        decision()
    return envs / best_s(decision, calls, repeats)


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[-1]})
    env_id = "Drillyard/BallDrill-v0"
    speed = {size: steps_per_s(env_id, size, arguments.seconds, arguments.repeats, None) for size in SIZES}
    scripted = steps_per_s(env_id, HEADLINE, arguments.seconds, arguments.repeats, "scripted")
    stage = make_stage(env_id)
    stage.reset(1)

    def microseconds(work: Callable[[], object]) -> float:
        return round(best_s(work, 500, arguments.repeats) * 1e6, 1)

    return {
        "env": env_id,
        "physics_steps_per_s_per_core": round(speed[HEADLINE]),
        "physics_steps_per_s_per_core_by_envs": {str(size): round(value) for size, value in speed.items()},
        "physics_and_scripted_players_steps_per_s_per_core": round(scripted),
        "stage_tick_us": microseconds(stage.tick),
        "stage_observe_us": microseconds(lambda: stage.observe(0)),
        "stage_scripted_us": microseconds(lambda: stage.scripted("scripted", 0)),
    }


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=2.0, help="CPU seconds a batch size")
    parser.add_argument("--repeats", type=int, default=5, help="the best of so many is reported")


def main() -> None:
    if not MALLOC.keys() <= os.environ.keys():  # as every rollout worker is started; malloc reads it once, at the start
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | MALLOC)
    run("drill_physics", measure, options)


if __name__ == "__main__":
    main()
