"""n-step returns: by hand, and against the sum written out."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from drillyard.learning.replay.nstep import n_step

episodes = st.lists(
    st.tuples(st.lists(st.floats(-100, 100, width=32), min_size=1, max_size=12), st.booleans()), min_size=1, max_size=4
)


def windows(played: list[tuple[list[float], bool]], n: int, gamma: float):
    reward = np.array([paid for rewards, _ in played for paid in rewards], np.float32)
    lengths = np.array([len(rewards) for rewards, _ in played], np.int32)
    return n_step(reward, lengths, np.array([terminated for _, terminated in played]), n, gamma)


def test_by_hand() -> None:
    ended = windows([([1, 2, 4], True)], 2, 0.5)
    assert ended.n_step_return.tolist() == [2, 4, 4]
    assert ended.discount.tolist() == [0.25, 0, 0]
    assert ended.ahead.tolist() == [2, 2, 1]
    cut_off = windows([([1, 2, 4], False)], 2, 0.5)
    assert cut_off.n_step_return.tolist() == [2, 4, 4]
    assert cut_off.discount.tolist() == [0.25, 0.25, 0.5]
    one = windows([([1, 2, 4], True)], 1, 0.5)
    assert one.n_step_return.tolist() == [1, 2, 4]
    assert one.discount.tolist() == [0.5, 0.5, 0]
    assert ended.n_step_return.dtype == ended.discount.dtype == np.float32


@given(episodes, st.integers(1, 15), st.floats(0, 1))
def test_as_written_out_and_episodes_do_not_mix(played: list[tuple[list[float], bool]], n: int, gamma: float) -> None:
    found = windows(played, n, gamma)
    at = 0
    for rewards, terminated in played:
        alone = windows([(rewards, terminated)], n, gamma)
        for step in range(len(rewards)):
            ahead = min(n, len(rewards) - step)
            paid = sum(gamma**k * np.float64(np.float32(rewards[step + k])) for k in range(ahead))
            assert abs(found.n_step_return[at] - paid) <= 1e-5 * max(1.0, abs(paid))
            ended = terminated and step + ahead == len(rewards)
            assert found.discount[at] == (0 if ended else np.float32(gamma**ahead))
            assert found.ahead[at] == ahead
            assert found.n_step_return[at] == alone.n_step_return[step]
            at += 1
    assert at == len(found.ahead)
