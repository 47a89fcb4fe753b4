"""The shim between NumPy and jax.numpy."""

import jax.numpy as jnp
import numpy as np

from drillyard.policies.arrays import MOST_VECTORS, Arrays


def test_numpy_scratch_is_the_same_memory_each_time_and_grows() -> None:
    ops = Arrays(np)
    first = ops.scratch("a", 4, 5)
    assert ops.scratch("a", 4, 5) is first
    assert np.shares_memory(ops.scratch("a", 2, 3), first)
    assert not np.shares_memory(ops.scratch("b", 4, 5), first)
    larger = ops.scratch("a", 40, 5)
    assert larger.shape == (40, 5)
    assert np.shares_memory(ops.scratch("a", 4, 5), larger)


def test_jax_has_no_scratch_and_the_same_results() -> None:
    values = np.arange(12, dtype=np.float32).reshape(3, 4)
    results = []
    for xp in (np, jnp):
        ops = Arrays(xp)
        array = xp.array(values)
        out = ops.call(xp.multiply, array, 2.0, out=ops.scratch("x", 3, 4))
        out += 1.0
        total = ops.reduce(xp.sum, out, 1, ops.scratch("y", 3))
        rows = ops.take(out, xp.array([2, 0]), ops.scratch("z", 2, 4))
        added = ops.add_at(rows, (xp.array([0, 1]), xp.array([3, 1])), xp.array([5.0, 6.0]))
        results.append([np.array(item) for item in (out, total, added)])
    assert Arrays(jnp).scratch("x", 1) is None
    for ours, theirs in zip(*results, strict=True):
        np.testing.assert_array_equal(ours, theirs)


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
    assert ops.views(one, 2, list) is halves
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
