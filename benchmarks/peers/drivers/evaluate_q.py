"""The one evaluator of all Q-learners: a hundred greedy episodes of each snapshot, the same starts for all.

    python evaluate_q.py --env CartPole-v1 --folder RUN --thresholds 475 500

Needs Gymnasium, and the packages of our envs for ours. Snapshots are played in order until the highest threshold is
passed, then the last; every result goes to RUN/evaluation.json at once, so a second call goes on.
"""

import argparse
import json
from pathlib import Path

import gymnasium
import numpy as np
from _policy_file import Policy
from _q_tasks import TASKS, gymnasium_id
from evaluate import SEED, wanted


def episodes(envs, policy):
    """Returns of one greedy episode of each env, (N,), each from a start of its own."""
    obs = np.array([env.reset(seed=SEED + index)[0] for index, env in enumerate(envs)])
    returns, running = np.zeros(len(envs)), np.arange(len(envs))
    while running.size:
        actions = policy.act(obs[running])
        going = np.ones(running.size, bool)
        for place, index in enumerate(running):
            obs[index], reward, terminated, truncated, _ = envs[index].step(int(actions[place]))
            returns[index] += reward
            going[place] = not (terminated or truncated)
        running = running[going]
    return returns


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--env", required=True, choices=TASKS)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--episodes", type=int, default=100)
    parser.add_argument("--thresholds", type=float, nargs="*", default=[1e9])
    parser.add_argument("--steps", type=int, nargs="*", default=[])
    options = parser.parse_args()
    out = options.folder / "evaluation.json"
    paths = sorted(options.folder.glob("snap-*.npz"))
    policies = [Policy(path) for path in paths]
    metas = [policy.meta for policy in policies]
    done = {int(row["index"]): row for row in json.loads(out.read_text())} if out.exists() else {}
    env_id = gymnasium_id(options.env)
    envs = [gymnasium.make(env_id, disable_env_checker=True) for _ in range(options.episodes)]
    while (index := wanted(metas, done, options.thresholds, options.steps, everything=False)) is not None:
        returns = episodes(envs, policies[index])
        row = {"index": index, "mean": float(returns.mean()), "std": float(returns.std())}
        meta = metas[index]
        done[index] = row | {key: meta[key] for key in ("seconds", "first_step_s", "env_steps", "episodes")}
        out.write_text(json.dumps([done[key] for key in sorted(done)]))
    print(json.dumps({"evaluated": len(done), "snapshots": len(paths)}), flush=True)


if __name__ == "__main__":
    main()
