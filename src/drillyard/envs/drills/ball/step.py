"""One decision of N games as pure functions: the whole of the env, for NumPy and jax alike."""

from typing import Any, NamedTuple

import numpy as np

from drillyard.envs.drills.arrays import Array, sparse
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.constants import TICKS_PER_DECISION
from drillyard.envs.drills.ball.kickoff import kick_off
from drillyard.envs.drills.ball.physics import command, dash, tick
from drillyard.envs.drills.ball.rewards import potential
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.drills.draws import keys


class Outcome(NamedTuple):
    """What a decision led to, before ended games start anew."""

    reward_parts: Array  # (part, player, N) float32
    terminated: Array  # (N,) bool
    truncated: Array  # (N,) bool


def start(seed: int, count: int, xp: Any) -> BallState:
    """Episode 0 of `count` envs; env i depends on (seed, i) only."""
    return kick_off(keys(xp, seed, count), xp.zeros(count, dtype="uint32"), xp)


def advance(
    state: BallState, before: Array, actions: Array, config: BallConfig, xp: Any
) -> tuple[BallState, Array, Outcome]:
    """Play one decision.

    Args:
        state: N games, none of them ended.
        before: (player, N) float32, `potential` of that state.
        actions: (player, N) int32.
        config: rewards and time limit.
        xp: numpy or jax.numpy.

    Returns:
        The state, its potential (player, N), and the outcome.
    """
    control, wanted = command(actions, xp)
    state = dash(state, wanted, xp)
    for _ in range(TICKS_PER_DECISION):
        state = tick(state, control, xp)
    terminated = state.goal != 0.0
    truncated = (state.tick >= config.time_limit_decisions * TICKS_PER_DECISION) & ~terminated
    after = potential(state, config.shaping_scale, config.approach_scale, xp)
    shaping = after * (config.gamma * ~terminated).astype("float32") - before
    terminal = xp.stack([state.goal, -state.goal])
    penalty = xp.stack([truncated, truncated]).astype("float32") * -config.timeout_penalty
    return state, after, Outcome(xp.stack([terminal, shaping, penalty]), terminated, truncated)


def restart(state: BallState, ended: Array, xp: Any) -> BallState:
    """Kick off the next episode where `ended`, (N,) bool. NumPy writes into the state's arrays."""

    def again(xp: Any, *fields: Array) -> tuple[Array, ...]:
        old = BallState(*fields)
        return tuple(kick_off(old.key, old.episode + xp.uint32(1), xp))

    return BallState(*sparse(xp, ended, again, tuple(state)))


def selected(state: BallState, where: Array) -> BallState:
    """The games `where`, (n,) integers, as a state of their own; NumPy only."""
    return BallState(*(np.take(field, where, -1) for field in state))
