"""Env host: our envs stepped by another process, against the same envs in this one, side by side.

A step is one call: N decisions, one round trip. Blocks of both kinds alternate, so that other work on the machine meets
both; figures are medians over blocks. `empty_round_trip_us` is a request that does nothing. `one_by_one` is N single
envs, as libraries with a list of envs step them: N round trips.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from _harness import run

ENVS = ("Drillyard/BallDrill-v0", "Drillyard/Ant-v5", "Drillyard/HalfCheetah-v5")
SIZES = (1, 8, 64)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=1.5, help="of each measurement, both kinds together")
    parser.add_argument("--blocks", type=int, default=7, help="blocks of each kind in a measurement")


def side_by_side(works: dict[str, Callable[[], object]], seconds: float, blocks: int) -> dict[str, float]:
    """Seconds a call of each work, the median over blocks that alternate."""
    calls: dict[str, int] = {}
    for name, work in works.items():
        started = time.perf_counter()
        for _ in range(10):
            work()
        each = (time.perf_counter() - started) / 10
        calls[name] = max(round(seconds / blocks / len(works) / each), 5)
    took: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(blocks):
        for name, work in works.items():
            started = time.perf_counter()
            for _ in range(calls[name]):
                work()
            took[name].append((time.perf_counter() - started) / calls[name])
    return {name: statistics.median(each) for name, each in took.items()}


def single(env: Any) -> Callable[[], object]:
    """Step one env with actions drawn beforehand."""
    env.action_space.seed(0)
    actions = [env.action_space.sample() for _ in range(64)]
    env.reset(seed=0)
    turn = 0

    def work() -> None:
        nonlocal turn
        turn += 1
        _, _, terminated, truncated, _ = env.step(actions[turn % 64])
        if terminated or truncated:
            env.reset()

    return work


def many(envs: Any) -> Callable[[], object]:
    """Step a vector env with actions drawn beforehand."""
    envs.action_space.seed(0)
    actions = [envs.action_space.sample() for _ in range(64)]
    envs.reset(seed=0)
    turn = 0

    def work() -> None:
        nonlocal turn
        turn += 1
        envs.step(actions[turn % 64])

    return work


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    from drillyard.workers.files import sdk_source

    sys.path.insert(0, str(sdk_source()))
    os.environ["DRILLYARD_ENV_HOST"] = json.dumps([sys.executable, "-P", "-m", "drillyard.envs.host"])
    import gymnasium
    from drillyard_worker.envs.session import Session
    from drillyard_worker.envs.single import HostedEnv
    from drillyard_worker.envs.vector import HostedVectorEnv

    import drillyard.envs.adapters.gymnasium  # noqa: F401 - registers the ids

    started = time.perf_counter()
    keeper = Session(ENVS[0], {}, 1, "separate", time_limit=True, infos=False)  # the host stays for all of it
    figures: dict[str, Any] = {"start_s": round(time.perf_counter() - started, 3)}
    keeper.arrays["restart"][:] = 0
    empty = side_by_side({"empty": keeper.reset}, arguments.seconds / 2, arguments.blocks)["empty"]
    figures["empty_round_trip_us"] = round(empty * 1e6, 1)
    for env_id in ENVS:
        short = env_id.removeprefix("Drillyard/").partition("-")[0]
        for count in SIZES:
            works: dict[str, Callable[[], object]] = {}
            if count == 1:
                made = [gymnasium.make(env_id, disable_env_checker=True).unwrapped, HostedEnv(env_id)]
                works = {"direct": single(made[0]), "hosted": single(made[1])}
            else:
                made = [
                    gymnasium.make_vec(env_id, num_envs=count, vectorization_mode="vector_entry_point"),
                    HostedVectorEnv(env_id, count, autoreset_mode="same_step"),
                    gymnasium.vector.SyncVectorEnv([lambda env_id=env_id: HostedEnv(env_id)] * count),
                ]
                works = {"direct": many(made[0]), "hosted": many(made[1]), "one_by_one": many(made[2])}
            took = side_by_side(works, arguments.seconds, arguments.blocks)
            for env in made:
                env.close()
            figures[f"{short}_{count}"] = {
                **{f"{name}_steps_per_s": round(count / each) for name, each in took.items()},
                "direct_us": round(took["direct"] * 1e6, 1),
                "hosted_us": round(took["hosted"] * 1e6, 1),
                "added_us": round((took["hosted"] - took["direct"]) * 1e6, 1),
                "ratio": round(took["direct"] / took["hosted"], 3),
            }
    keeper.close()
    return figures


if __name__ == "__main__":
    run("env_host", measure, options)
