"""Drills in a page: the same trained policies play the same episodes in our env and in the page's core under Node.

Ball Drill is played against its script from both sides. Both start alike from a seed, and Ball Drill has no rounding
of its own, so episodes are compared one by one: how many ended in the same state, bit for bit. Without --ball or
--balance a policy is trained first.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from _harness import run
from _learner_run import LearnerRun
from drillyard.contracts.run import RunLimits
from drillyard.envs.drills.source import BALANCE, BALL
from drillyard.learning.checkpoint import load_checkpoint
from drillyard.testing.page_drills import Episode, page_can_play, play_in_page, play_natively


def options(parser: argparse.ArgumentParser) -> None:
    """Of this benchmark."""
    parser.add_argument("--ball", default="", help="checkpoint of Ball Drill; trained where not given")
    parser.add_argument("--balance", default="", help="checkpoint of Balance; trained where not given")
    parser.add_argument("--seconds", type=float, default=180.0, help="training time of each")
    parser.add_argument("--episodes", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1, help="of the first episode")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """Rows of both drills."""
    if not page_can_play():
        sys.exit("There is no web/node_modules; run npm ci in web/ first.")
    seeds = range(arguments.seed, arguments.seed + arguments.episodes)
    with tempfile.TemporaryDirectory(prefix="drillyard-drills-") as folder:
        scratch = Path(folder)
        ball = _checkpoint(arguments.ball, scratch / "ball", BALL, "ppo", arguments.seconds)
        balance = _checkpoint(arguments.balance, scratch / "balance", BALANCE, "dqn", arguments.seconds)
        rows = {
            "ball_policy_against_script": _compared(BALL, ball, (ball, "scripted"), 0, seeds, scratch),
            "ball_script_against_policy": _compared(BALL, ball, ("scripted", ball), 1, seeds, scratch),
            "ball_policy_against_itself": _compared(BALL, ball, (ball, ball), 0, seeds, scratch),
            "balance_policy": _compared(BALANCE, balance, (balance,), 0, seeds, scratch),
            "balance_script": _compared(BALANCE, balance, ("balancer",), 0, seeds, scratch),
        }
    for name, row in rows.items():
        print(name, row, file=sys.stderr)
    return rows


def _checkpoint(given: str, folder: Path, env_id: str, algorithm: str, seconds: float) -> Path:
    if given:
        return Path(given)
    with LearnerRun(folder, env_id, {}, algorithm=algorithm, limits=RunLimits(seconds=seconds)) as learner:
        learner.finish(seconds + 120.0)
        return learner.checkpoint()


def _compared(
    env_id: str, checkpoint: Path, players: tuple[Path | str, ...], agent: int, seeds: range, scratch: Path
) -> dict[str, Any]:
    manifest, _ = load_checkpoint(checkpoint)
    config = dict(manifest.env_options)
    here = play_natively(env_id, config, players, seeds)
    there = play_in_page(env_id, config, players, seeds, scratch)
    pairs = list(zip(here, there.episodes, strict=True))
    row: dict[str, Any] = {
        "env_steps": manifest.env_steps,
        "episodes": len(pairs),
        "native": _figures(here, agent),
        "page": _figures(there.episodes, agent),
        "same_to_the_bit": sum(one == other for one, other in pairs),
        "same_length": sum(one.decisions == other.decisions for one, other in pairs),
        "largest_difference_of_a_return": max(abs(one.returns[agent] - other.returns[agent]) for one, other in pairs),
        "us_a_tick_in_the_page": round(there.seconds / there.ticks * 1e6, 2),
    }
    return row


def _figures(episodes: list[Episode] | tuple[Episode, ...], agent: int) -> dict[str, Any]:
    sign = 1 if agent == 0 else -1
    returns = np.asarray([episode.returns[agent] for episode in episodes])
    return {
        "mean_return": round(float(returns.mean()), 4),
        "std": round(float(returns.std(ddof=1)), 4),
        "won": sum(episode.outcome * sign > 0 for episode in episodes),
        "lost": sum(episode.outcome * sign < 0 for episode in episodes),
        "time_ran_out": sum(episode.truncated for episode in episodes),
        "mean_decisions": round(float(np.mean([episode.decisions for episode in episodes])), 1),
    }


if __name__ == "__main__":
    run("browser_drills", measure, options)
