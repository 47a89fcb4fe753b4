"""GAE: against the definition, and time-outs are never ends (a fault of the projects this one follows)."""

import jax.numpy as jnp
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.learning.gae import gae

GAMMA, LAM = 0.97, 0.9


def by_definition(reward, value, terminated, truncated, final_value, bootstrap, gamma, lam):
    """Sums of discounted TD errors of the rest of each episode, in float64, one sample at a time."""
    steps, rows = reward.shape
    advantage = np.zeros((steps, rows))
    for row in range(rows):
        for start in range(steps):
            weight = 1.0
            for t in range(start, steps):
                if terminated[t, row]:
                    after = 0.0
                elif truncated[t, row]:
                    after = final_value[t, row]
                else:
                    after = value[t + 1, row] if t + 1 < steps else bootstrap[row]
                advantage[start, row] += weight * (reward[t, row] + gamma * after - value[t, row])
                weight *= gamma * lam
                if terminated[t, row] or truncated[t, row]:
                    break
    return advantage


def random_chunk(seed: int, steps: int, rows: int, end_share: float):
    rng = np.random.default_rng(seed)
    reward, value, final = rng.standard_normal((3, steps, rows)).astype(np.float32)
    terminated = rng.random((steps, rows)) < end_share
    truncated = rng.random((steps, rows)) < end_share
    return reward, value, terminated, truncated, final * truncated, rng.standard_normal(rows).astype(np.float32)


@given(st.integers(0, 1000), st.integers(1, 12), st.integers(1, 5), st.sampled_from([0.0, 0.2, 0.6, 1.0]))
@settings(max_examples=40, deadline=None)
def test_agrees_with_the_definition(seed: int, steps: int, rows: int, end_share: float) -> None:
    chunk = random_chunk(seed, steps, rows, end_share)
    advantage, returns = gae(*chunk, GAMMA, LAM, np)
    assert advantage.dtype == returns.dtype == np.float32
    np.testing.assert_allclose(advantage, by_definition(*chunk, GAMMA, LAM), atol=2e-5)
    np.testing.assert_allclose(returns, advantage + chunk[1], atol=1e-6)


def test_jax_agrees_and_flags_may_be_bytes() -> None:
    reward, value, terminated, truncated, final, bootstrap = random_chunk(1, 9, 4, 0.2)
    plain = gae(reward, value, terminated, truncated, final, bootstrap, GAMMA, LAM, np)
    flags = terminated.astype(np.uint8), truncated.astype(np.uint8)
    chunk = [jnp.asarray(array) for array in (reward, value, *flags, final, bootstrap)]
    for ours, theirs in zip(plain, gae(*chunk, GAMMA, LAM, jnp), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-6)


def one_step(terminated: bool, truncated: bool) -> float:
    """Advantage of a step with reward 1, value 0, final value 10; the next episode's start is worth 100."""
    column = np.ones((1, 1), np.float32)
    advantage, _ = gae(
        column, 0 * column, column * terminated, column * truncated, 10 * column, 100 * column[0], GAMMA, LAM, np
    )
    return float(advantage[0, 0])


def test_a_time_out_bootstraps_from_the_final_observation_and_an_end_does_not() -> None:
    np.testing.assert_allclose(one_step(False, False), 1 + GAMMA * 100, rtol=1e-6)
    np.testing.assert_allclose(one_step(False, True), 1 + GAMMA * 10, rtol=1e-6)
    np.testing.assert_allclose(one_step(True, False), 1.0)
    np.testing.assert_allclose(one_step(True, True), 1.0)


def test_with_a_right_critic_a_time_out_is_no_event() -> None:
    """Reward 1 for ever is worth 1 / (1 - gamma). Cutting episodes must not make the value look wrong."""
    worth = np.float32(1 / (1 - GAMMA))
    shape = (50, 3)
    truncated = np.zeros(shape, bool)
    truncated[[9, 19, 49], [0, 1, 2]] = True
    advantage, returns = gae(
        np.ones(shape, np.float32), np.full(shape, worth), np.zeros(shape, bool), truncated,
        np.where(truncated, worth, np.float32(0)), np.full(3, worth), GAMMA, LAM, np,
    )  # fmt: skip
    np.testing.assert_allclose(advantage, 0.0, atol=1e-4)
    np.testing.assert_allclose(returns, worth, rtol=1e-5)


def test_the_next_episode_does_not_flow_back() -> None:
    reward, value, _, _, final, bootstrap = random_chunk(2, 8, 1, 0.0)
    never, cut = np.zeros((8, 1), bool), np.zeros((8, 1), bool)
    cut[3] = True
    for terminated, truncated in ((cut, never), (never, cut)):
        before, _ = gae(reward, value, terminated, truncated, final, bootstrap, GAMMA, LAM, np)
        later = reward.copy()
        later[4:] += 100.0
        after, _ = gae(later, value, terminated, truncated, final, bootstrap, GAMMA, LAM, np)
        assert np.array_equal(before[:4], after[:4])
