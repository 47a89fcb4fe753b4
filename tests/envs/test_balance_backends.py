"""NumPy and jax move the same robot.

Without jit integers and draws are equal and floats agree to 1e-6; under jit XLA may fuse multiplications with
additions: one decision then agrees to 2e-5.
"""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from balance_robots import actions, wild

from drillyard.envs.drills.balance import scripted
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.state import BalanceState
from drillyard.envs.drills.balance.step import advance, restart, rules_of, start

RULES = rules_of(BalanceConfig(shaped=True, history=3, friction=0.1, max_angle=30.0, time_limit_decisions=25))
COUNT = 64
EAGER, JITTED = 1e-6, 2e-5


def compare(ours: Any, theirs: Any, tolerance: float) -> None:
    for one, other in zip(jax.tree.leaves(ours), jax.tree.leaves(theirs), strict=True):
        assert one.dtype == other.dtype
        if one.dtype == np.float32:
            assert abs(one - np.asarray(other)).max() <= tolerance * max(1.0, abs(one).max())
        else:
            assert np.array_equal(one, other)


def moved(state: BalanceState) -> BalanceState:
    return BalanceState(*(jnp.asarray(field) for field in state))


def test_starts_agree() -> None:
    for seed in (7, 2**40 + 1):
        compare(start(seed, COUNT, RULES, np), start(seed, COUNT, RULES, jnp), EAGER)


def test_lives_agree_with_and_without_jit() -> None:
    jitted = jax.jit(lambda state, chosen: advance(state, chosen, RULES, jnp))
    state, rng = start(7, COUNT, RULES, np), np.random.default_rng(0)
    for index in range(40):
        if index == 20:
            state = wild(3, RULES, COUNT)
        chosen = actions(rng, COUNT)[0] if index % 2 else scripted.balancer(state, np)
        ours = advance(state, chosen, RULES, np)
        compare(ours, jitted(moved(state), jnp.asarray(chosen)), JITTED)
        if index in (0, 20):
            theirs = moved(state)
            for player in (scripted.balancer, scripted.random):
                compare(player(state, np), player(theirs, jnp), 0.0)
            compare(ours, advance(theirs, jnp.asarray(chosen), RULES, jnp), EAGER)
        state, outcome = ours
        ended = outcome.terminated | outcome.truncated
        if ended.any():
            theirs = restart(moved(state), jnp.asarray(ended), RULES, jnp)
            state = restart(state, ended, RULES, np)
            compare(state, theirs, EAGER)
    assert (state.episode > 0).any()
