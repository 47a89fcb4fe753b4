"""The one evaluator of all contestants: ten deterministic episodes of each snapshot in Gymnasium's own v5 env.

    python evaluate.py --env HalfCheetah-v5 --folder RUN [--thresholds 1000 2000] [--steps 1000000]

Snapshots are played in order until the highest threshold is passed, then the one nearest above each of `--steps` and
the last; `--all` plays each. Every result goes to RUN/evaluation.json at once, so a second call goes on.
"""

import argparse
import json
from pathlib import Path

import gymnasium
import numpy as np
from _policy_file import Policy

SEED = 10_000
"""Of the first episode; training uses small seeds."""


def episodes(envs, policy):
    """Returns of one episode of each env, (N,), each from a start of its own. They are stepped one by one: a vector env
    of Gymnasium spends twice the physics on infos."""
    low, high = envs[0].action_space.low, envs[0].action_space.high
    obs = np.array([env.reset(seed=SEED + index)[0] for index, env in enumerate(envs)])
    returns, running = np.zeros(len(envs)), np.ones(len(envs), bool)
    while running.any():
        actions = policy.act(obs, low, high)
        for index in np.flatnonzero(running):
            obs[index], reward, terminated, truncated, _ = envs[index].step(actions[index])
            returns[index] += reward
            running[index] = not (terminated or truncated)
    return returns


def wanted(metas, done, thresholds, steps, everything):
    """Index of the snapshot to play next, or None."""
    left = [index for index in range(len(metas)) if index not in done]
    if not left:
        return None
    if everything:
        return left[0]
    best = max((row["mean"] for row in done.values()), default=-np.inf)
    if best < max(thresholds):
        return left[0]
    targets = [len(metas) - 1]
    targets += [next((i for i, m in enumerate(metas) if m["env_steps"] >= at), len(metas) - 1) for at in steps]
    return next((index for index in targets if index in left), None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--env", required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--episodes", type=int, default=10)
    parser.add_argument("--thresholds", type=float, nargs="*", default=[1e9])
    parser.add_argument("--steps", type=int, nargs="*", default=[])
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    out = options.folder / "evaluation.json"
    paths = sorted(options.folder.glob("snap-*.npz"))
    policies = [Policy(path) for path in paths]
    metas = [policy.meta for policy in policies]
    done = {int(row["index"]): row for row in json.loads(out.read_text())} if out.exists() else {}
    envs = [gymnasium.make(options.env, disable_env_checker=True) for _ in range(options.episodes)]
    while (index := wanted(metas, done, options.thresholds, options.steps, options.all)) is not None:
        returns = episodes(envs, policies[index])
        meta = metas[index]
        row = {"index": index, "mean": float(returns.mean()), "std": float(returns.std())}
        done[index] = row | {key: meta[key] for key in ("seconds", "first_step_s", "env_steps")}
        out.write_text(json.dumps([done[key] for key in sorted(done)]))
    print(json.dumps({"evaluated": len(done), "snapshots": len(paths)}), flush=True)


if __name__ == "__main__":
    main()
