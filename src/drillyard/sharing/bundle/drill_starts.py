"""Drills start in a page as on a stage: episode i from the seed first + i. A batch does so too, once it is told to."""

from typing import Any

import numpy as np

from drillyard.contracts.env import BatchEnv
from drillyard.envs.drills.balance import memory as balance_memory
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.state import BalanceState
from drillyard.envs.drills.balance.step import rules_of
from drillyard.envs.drills.balance.step import start as balance_start
from drillyard.envs.drills.ball import memory as ball_memory
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.drills.ball.step import start as ball_start
from drillyard.envs.drills.source import BALANCE, BALL


def reset_as_a_page(env: BatchEnv, options: dict[str, Any], seed: int) -> None:
    """Start all envs afresh: those of a drill from the seeds `seed`, `seed` + 1 ..., so that here and in the page the
    same episodes are played; others as they do. Called before a policy is measured.

    Args:
        env: a new batch.
        options: of the env.
        seed: of the first episode.
    """
    env.reset(seed)
    seeds = range(seed, seed + env.num_envs)
    data = np.empty(env.state_size, np.uint8)
    if env.spec.id == BALL:
        games = zip(*(ball_start(one, 1, np) for one in seeds), strict=True)
        ball_memory.write_state(BallState(*(np.concatenate(parts, -1) for parts in games)), data)
    elif env.spec.id == BALANCE:
        rules = rules_of(BalanceConfig().with_options(options))
        robots = zip(*(balance_start(one, 1, rules, np) for one in seeds), strict=True)
        balance_memory.write_state(BalanceState(*(np.concatenate(parts, -1) for parts in robots)), data)
    else:
        return
    env.read_state(data)
