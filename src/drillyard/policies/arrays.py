"""One numeric source for two array libraries: `xp` is NumPy or jax.numpy, and only NumPy has memory to reuse.

Numeric code is written with augmented assignments (`a *= b` works in place on NumPy arrays and makes a new array in
jax) and with `Arrays.call`, which adds `out=` where there is a buffer to write to.
"""

from collections.abc import Callable, Hashable
from typing import Any

Array = Any
"""A NumPy or jax array; float32 unless a docstring says otherwise."""

MOST_VECTORS = 16


class Arrays:
    """An array namespace with named scratch buffers.

    Args:
        xp: numpy or jax.numpy. With NumPy the buffers live as long as this object, so keep one for each loop that runs
            often; what a function returns may lie in a buffer and is valid until its next call with the same object.
        dtype: of the buffers; float64 serves tests.
    """

    def __init__(self, xp: Any, dtype: str = "float32") -> None:
        self.xp = xp
        self.dtype = dtype
        self.in_place = xp.__name__ == "numpy"
        self._memory: dict[str, Array] = {}
        self._views: dict[tuple[str, tuple[int, ...]], Array] = {}
        self._parts: dict[tuple[int, Hashable], tuple[Array, list[Array]]] = {}

    def scratch(self, name: str, *shape: int) -> Array:
        """A buffer of that shape with undefined content; None in jax. Same name = same memory."""
        if not self.in_place:
            return None
        view = self._views.get((name, shape))
        if view is None:
            size = 1
            for length in shape:
                size *= length
            memory = self._memory.get(name)
            if memory is None or memory.size < size:
                memory = self._memory[name] = self.xp.empty(size, self.dtype)
                self._views = {key: old for key, old in self._views.items() if key[0] != name}
            view = self._views[name, shape] = memory[:size].reshape(shape)
        return view

    def views(self, vector: Array, of: Hashable, make: Callable[[], list[Array]]) -> list[Array]:
        """What `make` gives: views that cut `vector` up as `of` says. With NumPy they are made once and kept, with the
        vector; do not change the list."""
        if not self.in_place:
            return make()
        key = (id(vector), of)
        found = self._parts.get(key)
        if found is None:
            if len(self._parts) >= MOST_VECTORS:
                self._parts.clear()  # vectors come and go where checkpoints are restored
            found = self._parts[key] = (vector, make())
        return found[1]

    def zeros(self, *shape: int) -> Array:
        """Zeros of that shape, not to be written to; in jax the number 0, which does the same in arithmetic.

        NumPy's maximum and minimum of two arrays are four times faster than those of an array and a number.
        """
        if not self.in_place:
            return 0.0
        name = "arrays.zeros"
        known = (name, shape) in self._views
        zeros = self.scratch(name, *shape)
        if not known:
            zeros.fill(0.0)
        return zeros

    def call(self, function: Callable[..., Array], *operands: Any, out: Array) -> Array:
        """`function(*operands)`, written to `out` with NumPy. `out` may be an operand where NumPy allows it."""
        return function(*operands, out=out) if self.in_place else function(*operands)

    def reduce(self, function: Callable[..., Array], operand: Array, axis: int, out: Array) -> Array:
        """A reduction along one axis, written to `out` with NumPy."""
        return function(operand, axis=axis, out=out) if self.in_place else function(operand, axis=axis)

    def take(self, operand: Array, indices: Array, out: Array) -> Array:
        """Rows `indices` of `operand`. With NumPy an index out of range is clipped: callers pass a permutation."""
        if self.in_place:  # mode="raise" would make NumPy gather into a temporary first
            return self.xp.take(operand, indices, axis=0, out=out, mode="clip")
        return self.xp.take(operand, indices, axis=0)

    def add_at(self, operand: Array, indices: tuple[Array, ...], values: Array) -> Array:
        """`operand` with values added at distinct positions."""
        if self.in_place:
            operand[indices] += values
            return operand
        return operand.at[indices].add(values)
