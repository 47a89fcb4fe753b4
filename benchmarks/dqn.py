"""Q-learning by the clock: seconds, env steps and episodes until a policy returns so much, ours and the peers'.

    drillyard bench dqn                                                # Balance and CartPole, everybody, three seeds
    drillyard bench dqn -- --env LunarLander --only ours sb3 --cap 120
    drillyard bench dqn -- --only ours --env Balance --cap 30 --seeds 1

Every contestant trains alone on its two cores and leaves a snapshot of its policy twice a second. Afterwards one
evaluator plays a hundred greedy episodes of each, the same starts for all. What it took to get to a threshold is that
of the first snapshot whose mean return is at least so much; nothing is interpolated, and the seconds count from the
start of the process. Finished runs are kept in `--folder` and not repeated.
"""

import argparse
import os
from pathlib import Path
from typing import Any

from _contest import Contestant, Interpreters, Job, evaluate, finished, train
from _harness import commit, run
from _standings import Curve, curve, row
from peers.venvs import cache_folder, parse_overrides

CONTESTANTS = {
    "ours": Contestant("ours", "train_ours_dqn.py", "our DQN, settings tuned for the task, a worker a core"),
    "ours_serial": Contestant("ours", "train_ours_dqn.py", "the same without workers"),
    "ours_continuous": Contestant("ours", "train_ours_dqn.py", "the same without barriers"),
    "ours_lockstep": Contestant("ours", "train_ours_dqn.py", "the same with batches of one size"),
    "sb3": Contestant("sb3", "train_sb3_dqn.py", "SB3 DQN, RL Zoo's settings, torch with one thread"),
    "sb3_2": Contestant("sb3", "train_sb3_dqn.py", "SB3 DQN, RL Zoo's settings, torch with two threads"),
    "cleanrl": Contestant("cleanrl", "train_cleanrl_dqn.py", "CleanRL dqn.py as its script has it, one thread"),
    "cleanrl_2": Contestant("cleanrl", "train_cleanrl_dqn.py", "CleanRL dqn.py as its script has it, two threads"),
}
BY_DEFAULT = ("ours", "sb3", "sb3_2", "cleanrl", "cleanrl_2")
ENVS = {"Balance": "Drillyard/Balance-v0", "CartPole": "CartPole-v1", "LunarLander": "LunarLander-v3"}
THRESHOLDS = {"Drillyard/Balance-v0": (200,), "CartPole-v1": (475, 500), "LunarLander-v3": (200,)}


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", nargs="+", choices=tuple(CONTESTANTS), default=list(BY_DEFAULT), metavar="NAME",
                        help=f"contestants: {', '.join(CONTESTANTS)}")  # fmt: skip
    parser.add_argument("--env", nargs="+", choices=tuple(ENVS), default=["Balance", "CartPole"])
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    parser.add_argument("--cap", type=float, default=60.0, metavar="SECONDS", help="of each of our runs")
    parser.add_argument(
        "--peer-cap", type=float, default=0.0, metavar="SECONDS", help="of the others; default: the same"
    )
    parser.add_argument("--every-seconds", type=float, default=0.5, help="between two snapshots")
    parser.add_argument("--lanes", type=int, default=1, help="runs at a time, on two cores each")
    parser.add_argument("--evaluate-workers", type=int, default=0, help="default: all cores")
    parser.add_argument("--folder", default="", help="of the runs; what is finished there is not repeated")
    parser.add_argument("--python", action="append", default=[], metavar="PEER=PATH", help="a Python that has the peer")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    root = Path(arguments.folder or cache_folder() / "dqn").resolve()
    interpreters = Interpreters(parse_overrides(arguments.python), None, root / "sites")
    jobs = [
        (Job(name, ENVS[env], seed), CONTESTANTS[name], terms(name, arguments))
        for env in arguments.env
        for seed in arguments.seeds
        for name in arguments.only
    ]
    failures = train(jobs, root, interpreters, arguments.lanes)
    done = [job for job, _, about in jobs if finished(job.folder(root), about)]
    judge = interpreters.get("gymnasium")
    if judge is None:
        raise SystemExit(f"the evaluator has no Gymnasium: {interpreters.reasons['gymnasium']}")
    workers = arguments.evaluate_workers or len(os.sched_getaffinity(0))
    evaluate(done, root, judge, THRESHOLDS, (), workers, script="evaluate_q.py")
    curves = {job: curve(job.folder(root)) for job in done}
    figures = report(curves, arguments)
    for job, reason in failures.items():
        figures.setdefault("failed", {})[f"{job.env} {job.contestant} seed {job.seed}"] = reason
    figures["contestants"] = {name: CONTESTANTS[name].about for name in arguments.only}
    if not arguments.json:
        print(table(figures, arguments))
    return figures


def terms(name: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """What decides a run besides its name; a run with other terms is done again."""
    ours = name.startswith("ours")
    cap_s = arguments.cap if ours else arguments.peer_cap or arguments.cap
    return {"cap_s": cap_s, "every_s": arguments.every_seconds, **({"commit": commit()} if ours else {})}


def report(curves: dict[Job, Curve], arguments: argparse.Namespace) -> dict[str, Any]:
    """Figures of each env and contestant, and ours against the best peer in seconds, steps and episodes."""
    figures: dict[str, Any] = {}
    for short in arguments.env:
        env = ENVS[short]
        rows = {
            name: row([curves[job] for job in sorted(curves) if job[:2] == (name, env)], THRESHOLDS[env], ())
            for name in arguments.only
            if any(job[:2] == (name, env) for job in curves)
        }
        figures[env] = rows
        for threshold in THRESHOLDS[env]:
            for unit in ("seconds", "env_steps", "episodes"):
                best, peer = against_peers(rows, threshold, unit)
                figures[f"{short.lower()}_{threshold}_best_peer_{unit}_over_ours"] = best
                figures[f"{short.lower()}_{threshold}_best_peer_by_{unit}"] = peer
    return figures


def against_peers(rows: dict[str, dict[str, Any]], threshold: int, unit: str) -> tuple[float | None, str | None]:
    """Median of the best peer over ours (above 1: we need less), and its name; None where either never got there."""
    cells = {name: figures[f"to_{threshold}"].get(unit) for name, figures in rows.items()}
    peers = {name: value for name, value in cells.items() if not name.startswith("ours") and value is not None}
    if not peers:
        return None, None
    best = min(peers, key=peers.__getitem__)
    ours = cells.get("ours")
    return (round(peers[best] / ours, 2) if ours else None), best


def table(figures: dict[str, Any], arguments: argparse.Namespace) -> str:
    """For people: a line a contestant; the median of seeds, and in brackets how many got there."""
    lines: list[str] = []
    for env in (ENVS[short] for short in arguments.env):
        for threshold in THRESHOLDS[env]:
            lines.append(
                f"{f'{env} to {threshold}':32}{'seconds':>14}{'env steps':>12}{'episodes':>10}{'final':>9}{'/s':>9}"
            )
            for name in arguments.only:
                found = figures[env].get(name)
                if found is None:
                    lines.append(f"  {name:30}  not run")
                    continue
                cell = found[f"to_{threshold}"]
                there = sum(value is not None for value in cell["seconds_by_seed"])
                seconds = "-" if cell["seconds"] is None else f"{cell['seconds']:.1f}"
                shown = f"{seconds} ({there}/{found['seeds']})"
                lines.append(
                    f"  {name:30}{shown:>14}{text(cell['env_steps']):>12}"
                    f"{text(cell.get('episodes')):>10}{found['final_return']:>9.1f}{found['env_steps_per_s']:>9}"
                )
    return "\n".join(lines) + "\n"


def text(value: float | None) -> str:
    """A count, or a dash."""
    return "-" if value is None else f"{value:.0f}"


if __name__ == "__main__":
    run("dqn", measure, options)
