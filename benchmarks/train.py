"""Learning by the clock: seconds until a policy returns so much, ours and the peers', on two cores each.

    drillyard bench train                                            # all; hours
    drillyard bench train -- --only ours rsl_rl --env HalfCheetah --seeds 1 --cap-seconds 60
    drillyard bench train -- --lanes 8 --wheels .peers               # a machine with 16 cores and no registry

Every contestant trains alone on its two cores and leaves a snapshot of its policy every few seconds. Afterwards one
evaluator plays ten deterministic episodes of each in Gymnasium's v5 env. Time to a threshold is that of the first
snapshot whose mean return is at least so much; nothing is interpolated. Finished runs are kept in `--folder` and not
repeated, so the benchmark may be cut off and called again.
"""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from _contest import Contestant, Interpreters, Job, evaluate, finished, train
from _harness import commit, run
from _standings import Curve, compare, curve, row, table
from peers.venvs import cache_folder, parse_overrides

CONTESTANTS = {
    "ours": Contestant("ours", "train_ours.py", "our learner, settings tuned for the task"),
    "rsl_rl": Contestant("rsl_rl", "train_rsl_rl.py", "rsl_rl over mjbatch, 64 envs x 24 steps, adaptive KL"),
    "rsl_rl_64": Contestant("rsl_rl", "train_rsl_rl.py", "the same with 64 steps"),
    "rsl_rl_quiet": Contestant("rsl_rl", "train_rsl_rl.py", "rsl_rl with actions of deviation 0.2 at first, not 1.0"),
    "sbx": Contestant("sbx", "train_sb3.py", "sbx PPO (JAX), RL Zoo's settings, 1 env"),
    "sbx_vec": Contestant("sbx", "train_sb3.py", "sbx PPO, 16 envs, minibatch 64 x 10 epochs"),
    "sbx_fast": Contestant("sbx", "train_sb3.py", "sbx PPO, 16 envs, minibatch 1024 x 5 epochs"),
    "sb3": Contestant("sb3", "train_sb3.py", "SB3 PPO, RL Zoo's settings, 1 env"),
    "sb3_vec": Contestant("sb3", "train_sb3.py", "SB3 PPO, 16 envs, minibatch 64 x 10 epochs"),
    "sb3_fast": Contestant("sb3", "train_sb3.py", "SB3 PPO, 16 envs, minibatch 1024 x 5 epochs"),
    "cleanrl": Contestant("cleanrl", "train_cleanrl.py", "CleanRL ppo_continuous_action as its script has it"),
    "cleanrl_vec": Contestant("cleanrl", "train_cleanrl.py", "the same from 16 envs"),
}
BY_DEFAULT = (
    "ours",
    "rsl_rl",
    "rsl_rl_64",
    "rsl_rl_quiet",
    "sbx_vec",
    "sbx_fast",
    "sb3",
    "sb3_vec",
    "sb3_fast",
    "cleanrl",
)
ENVS = {"HalfCheetah": "HalfCheetah-v5", "Ant": "Ant-v5"}
THRESHOLDS = {"HalfCheetah-v5": (1000, 2000, 4000), "Ant-v5": (1000, 2000)}
CAP_S = {"HalfCheetah-v5": 150.0, "Ant-v5": 300.0}
EQUAL_STEPS = (250_000, 500_000, 1_000_000, 2_000_000)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", nargs="+", choices=tuple(CONTESTANTS), default=list(BY_DEFAULT), metavar="NAME",
                        help=f"contestants: {', '.join(CONTESTANTS)}")  # fmt: skip
    parser.add_argument("--env", nargs="+", choices=tuple(ENVS), default=list(ENVS))
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--cap-seconds", type=float, default=0.0, help="of one run; default 150, for Ant 300")
    parser.add_argument("--every-seconds", type=float, default=2.0, help="between two snapshots")
    parser.add_argument("--lanes", type=int, default=1, help="runs at a time, on two cores each")
    parser.add_argument("--evaluate-workers", type=int, default=0, help="default: all cores")
    parser.add_argument("--folder", default="", help="of the runs; what is finished there is not repeated")
    parser.add_argument("--evaluate-only", action="store_true", help="train nothing; report what is in the folder")
    parser.add_argument("--python", action="append", default=[], metavar="PEER=PATH", help="a Python that has the peer")
    parser.add_argument("--wheels", default="", help="folder of wheels made by peers/sites.py; nothing is fetched then")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    root = Path(arguments.folder or cache_folder() / "train").resolve()
    wheels = Path(arguments.wheels) if arguments.wheels else None
    interpreters = Interpreters(parse_overrides(arguments.python), wheels, root / "sites")
    jobs = [
        (Job(name, ENVS[env], seed), CONTESTANTS[name], terms(name, ENVS[env], arguments))
        for env in arguments.env
        for seed in arguments.seeds
        for name in arguments.only
    ]
    failures = {} if arguments.evaluate_only else train(jobs, root, interpreters, arguments.lanes)
    done = [job for job, _, about in jobs if finished(job.folder(root), about)]
    if arguments.evaluate_only:
        done = [job for job, _, _ in jobs if (job.folder(root) / "timing.json").exists()]
    judge = interpreters.get("gymnasium")
    if judge is None:
        raise SystemExit(f"the evaluator has no Gymnasium: {interpreters.reasons['gymnasium']}")
    workers = arguments.evaluate_workers or len(os.sched_getaffinity(0))
    evaluate(done, root, judge, THRESHOLDS, EQUAL_STEPS, workers)
    curves = {job: curve(job.folder(root)) for job in done}
    figures = report(curves, arguments)
    for job, reason in failures.items():
        figures.setdefault("failed", {})[f"{job.env} {job.contestant} seed {job.seed}"] = reason
    figures["contestants"] = {name: CONTESTANTS[name].about for name in arguments.only}
    if not arguments.json:
        for env in (ENVS[name] for name in arguments.env):
            print(table(env, {name: figures[env].get(name) for name in arguments.only}, THRESHOLDS[env], failures))
    return figures


def terms(name: str, env: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """What decides a run besides its name; a run with other terms is done again."""
    cap_s = arguments.cap_seconds or CAP_S[env]
    version = {"commit": commit()} if name == "ours" else {}
    return {"cap_s": cap_s, "every_s": arguments.every_seconds, **version}


def report(curves: dict[Job, Curve], arguments: argparse.Namespace) -> dict[str, Any]:
    """Figures of each env and contestant, and ours against the best peer."""
    figures: dict[str, Any] = {}
    for env in (ENVS[name] for name in arguments.env):
        rows = {
            name: row([curves[job] for job in sorted(curves) if job[:2] == (name, env)], THRESHOLDS[env], EQUAL_STEPS)
            for name in arguments.only
            if any(job[:2] == (name, env) for job in curves)
        }
        figures[env] = rows
        short = env.split("-")[0].lower()
        for threshold in THRESHOLDS[env]:
            ratio, peer = compare(rows, threshold)
            figures[f"{short}_{threshold}_times_as_fast"] = ratio
            figures[f"{short}_{threshold}_fastest_peer"] = peer
        final = final_against_peers(rows)
        if final is not None:
            figures[f"{short}_final_return_share_of_best_peer_at_equal_steps"] = final
    return figures


def final_against_peers(rows: dict[str, Any]) -> float | None:
    """Our return at the largest number of steps that we and a peer both have, over the best such peer's."""
    ours = rows.get("ours")
    if ours is None:
        return None
    shared: Iterable[str] = [
        at for at in ours["return_at_steps"] if any(at in r["return_at_steps"] for n, r in rows.items() if n != "ours")
    ]
    if not shared:
        return None
    at = max(shared, key=int)
    best = max(r["return_at_steps"][at] for n, r in rows.items() if n != "ours" and at in r["return_at_steps"])
    return round(ours["return_at_steps"][at] / best, 3) if best > 0 else None


if __name__ == "__main__":
    run("train", measure, options)
