"""Scratch memory of the numeric code: zeros stay zero, views belong to their vector."""

import numpy as np

from drillyard.policies.arrays import MOST_VECTORS, Arrays


def test_zeros_are_zero_however_the_buffer_grows() -> None:
    ops = Arrays(np)
    for shape in ((4, 5), (64, 128), (2,), (64, 128), (4, 5)):
        zeros = ops.zeros(*shape)
        assert zeros.shape == shape and zeros.dtype == np.float32
        assert not zeros.any()
        assert ops.zeros(*shape) is zeros


def test_views_are_made_once_for_each_vector_and_cut() -> None:
    ops = Arrays(np)
    one, two = np.zeros(6, np.float32), np.zeros(6, np.float32)
    halves = ops.views(one, 2, lambda: np.split(one, 2))
    assert ops.views(one, 2, lambda: []) is halves
    assert len(ops.views(one, 3, lambda: np.split(one, 3))) == 3
    ops.views(two, 2, lambda: np.split(two, 2))[0][:] = 7
    assert not one.any()
    halves[1][:] = 1
    assert one.tolist() == [0, 0, 0, 1, 1, 1]
    # Vectors that are gone leave nothing wrong behind, though their addresses are used again.
    for number in range(3 * MOST_VECTORS):
        vector = np.full(6, number, np.float32)
        views = ops.views(vector, 2, lambda vector=vector: np.split(vector, 2))
        assert (views[0] == number).all()
