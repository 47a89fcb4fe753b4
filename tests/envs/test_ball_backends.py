"""NumPy and jax play the same game.

Without jit integers and draws are equal and floats agree to 1e-6; under jit XLA may fuse multiplications with
additions: one decision then agrees to 2e-5.
"""

from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
from ball_games import wild
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.envs.drills import draws
from drillyard.envs.drills.ball import scripted
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.observation import observe
from drillyard.envs.drills.ball.rewards import potential
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.drills.ball.step import Outcome, advance, restart, start

CONFIG = BallConfig(approach_scale=0.1, timeout_penalty=0.2, time_limit_decisions=20)
COUNT = 64
EAGER, JITTED = 1e-6, 2e-5


def decision(state: BallState, actions: Any, xp: Any) -> tuple[BallState, Any, Outcome, Any]:
    before = potential(state, CONFIG.shaping_scale, CONFIG.approach_scale, xp)
    after, value, outcome = advance(state, before, actions, CONFIG, xp)
    seen = xp.stack([observe(after, agent, 80, xp) for agent in (0, 1)])
    return after, value, outcome, seen


def compare(ours: Any, theirs: Any, tolerance: float) -> None:
    for one, other in zip(jax.tree.leaves(ours), jax.tree.leaves(theirs), strict=True):
        assert one.dtype == other.dtype
        if one.dtype == np.float32:
            assert abs(one - np.asarray(other)).max() <= tolerance * max(1.0, abs(one).max())
        else:
            assert np.array_equal(one, other)


def moved(state: BallState) -> BallState:
    return BallState(*(jnp.asarray(field) for field in state))


@given(st.integers(0, 2**64 - 1), st.integers(0, 2**32 - 1))
@settings(max_examples=20, deadline=None)
def test_draws_are_equal_bit_for_bit(seed: int, episode: int) -> None:
    both = []
    for xp in (np, jnp):
        key = draws.keys(xp, seed, 9)
        number = xp.full(9, episode, dtype="uint32")
        bits = draws.draw(xp, key, number, xp.arange(5, dtype="uint32")[:, None])
        both.append((key, bits, draws.uniform(xp, bits)))
    for one, other in zip(*both, strict=True):
        assert one.dtype == other.dtype
        assert np.array_equal(one, other)


def test_draws_are_spread_evenly_and_independent_of_the_batch() -> None:
    key = draws.keys(np, 123, 50_000)
    assert np.array_equal(key[:, :7], draws.keys(np, 123, 7))
    numbers = draws.uniform(
        np, draws.draw(np, key, np.zeros(50_000, np.uint32), np.arange(4, dtype=np.uint32)[:, None])
    )
    assert numbers.dtype == np.float32
    assert ((numbers >= 0) & (numbers < 1)).all()
    assert (abs(numbers.mean(1) - 0.5) < 0.007).all()
    assert (abs(numbers.std(1) - 12**-0.5) < 0.005).all()
    assert (abs(np.corrcoef(numbers) - np.eye(4)) < 0.03).all()
    assert abs(np.corrcoef(numbers[0, 1:], numbers[0, :-1])[0, 1]) < 0.03


def test_kick_offs_agree() -> None:
    for seed in (7, 2**40 + 1):
        compare(start(seed, COUNT, np), start(seed, COUNT, jnp), EAGER)


def test_games_agree_with_and_without_jit() -> None:
    jitted = jax.jit(lambda state, actions: decision(state, actions, jnp))
    state = start(7, COUNT, np)
    for index in range(40):
        if index == 20:
            state = wild(3, COUNT)
        chosen = np.stack([scripted.scripted(state, 0, np), scripted.random(state, 1, np)])
        ours = decision(state, chosen, np)
        compare(ours, jitted(moved(state), jnp.asarray(chosen)), JITTED)
        if index in (0, 20):
            theirs = moved(state)
            compare(chosen, jnp.stack([scripted.scripted(theirs, 0, jnp), scripted.random(theirs, 1, jnp)]), 0.0)
            compare(ours, decision(theirs, jnp.asarray(chosen), jnp), EAGER)
        after, _, outcome, _ = ours
        ended = outcome.terminated | outcome.truncated
        if ended.any():
            theirs = restart(moved(after), jnp.asarray(ended), jnp)
            after = restart(after, ended, np)
            compare(after, theirs, EAGER)
        state = after
    assert (state.episode > 0).any()
