"""The state of one robot env as bytes, the same for a batch and for a stage.

A record is 8-byte words: MuJoCo's integration state, then the derived fields that the task reads (they lag one substep
behind the state, so they cannot be computed from it), what the task remembers
(`Extras`), decisions so far, and the env's generator.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.robots.addresses import field_size
from drillyard.envs.robots.engine import STATE
from drillyard.envs.robots.model import mujoco

GENERATOR_WORDS = 6
_MASK = 2**64 - 1


class RecordShape:
    """Where things are in the words of a record.

    Args:
        model: `mujoco.MjModel`.
        derived: names of MjData arrays, as `Program.derived` has them.
        memory: numbers that the task remembers, `Program.extras.size`.
    """

    def __init__(self, model: Any, derived: Iterable[str], memory: int) -> None:
        data = mujoco.MjData(model)
        at = int(mujoco.mj_stateSize(model, STATE))
        self.engine = slice(0, at)
        self.derived: dict[str, slice] = {}
        for name in derived:
            size = field_size(model, data, name)
            self.derived[name] = slice(at, at + size)
            at += size
        self.memory = slice(at, at + memory)
        at += memory
        self.decisions = at
        self.generator = slice(at + 1, at + 1 + GENERATOR_WORDS)
        self.words = at + 1 + GENERATOR_WORDS
        self.size = 8 * self.words
        """Bytes of one record."""

    def records(self, data: Array, count: int) -> tuple[Array, Array]:
        """The words of `count` records as (count, words) float64 and as uint64, both copies.

        Args:
            data: uint8, as it was written.
            count: how many.

        Raises:
            DrillyardError: DAMAGED when the size is another.
        """
        if len(data) != count * self.size:
            raise DrillyardError(
                ErrorCode.DAMAGED,
                f"A state of {count} of these robots has {count * self.size} bytes, but {len(data)} were given; it was "
                "saved from another env, with other options, or from another number of envs.",
            )
        words = np.array(data, np.uint8).view(np.uint64).reshape(count, self.words)
        return words.view(np.float64), words

    def load_data(self, model: Any, data: Any, record: Array) -> None:
        """Put one record into an MjData, derived fields included.

        Args:
            model: `mujoco.MjModel`.
            data: an `mujoco.MjData` of it.
            record: (words,) float64.
        """
        mujoco.mj_resetData(model, data)
        mujoco.mj_setState(model, data, np.ascontiguousarray(record[self.engine]), STATE)
        for name, place in self.derived.items():
            getattr(data, name).reshape(-1)[:] = record[place]

    def save_data(self, model: Any, data: Any, record: Array) -> None:
        """Write an MjData into one record; the opposite of `load_data`."""
        state = np.empty(self.engine.stop)
        mujoco.mj_getState(model, data, state, STATE)
        record[self.engine] = state
        for name, place in self.derived.items():
            record[place] = getattr(data, name).reshape(-1)


def generator_words(generator: np.random.Generator) -> Array:
    """The state of a PCG64 generator, (6,) uint64."""
    state: Mapping[str, Any] = generator.bit_generator.state
    inner = state["state"]["state"], state["state"]["inc"]
    halves = [half for number in inner for half in (number & _MASK, number >> 64)]
    return np.array([*halves, state["has_uint32"], state["uinteger"]], np.uint64)


def set_generator(generator: np.random.Generator, words: Array) -> None:
    """Put a PCG64 generator into the state that `generator_words` gave."""
    numbers = [int(word) for word in words]
    generator.bit_generator.state = {
        "bit_generator": "PCG64",
        "state": {"state": numbers[0] | numbers[1] << 64, "inc": numbers[2] | numbers[3] << 64},
        "has_uint32": numbers[4],
        "uinteger": numbers[5],
    }


def seeded_generator(seed: int) -> np.random.Generator:
    """The generator of an env, as Gymnasium's `reset(seed=seed)` makes it."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed)))
