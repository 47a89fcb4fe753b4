"""Seeds and random numbers: functions of (run seed, group, iteration), or (run seed, task), and of nothing else.

A counter-based generator has no state to save, so a resumed run and another worker count draw the same numbers.
"""

from enum import IntEnum
from hashlib import blake2b

import numpy as np


class Stream(IntEnum):
    """Independent streams of one group or task."""

    ACTIONS = 0
    OPPONENT = 1
    EXPLORATION = 2


def group_seed(run_seed: int, group: int, epoch: int = 0) -> int:
    """Seed in [0, 2^63) of a group's envs. `epoch` counts fresh starts after the loss of a worker."""
    text = f"drillyard group {run_seed} {group} {epoch}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little") >> 1


def chunk_generator(run_seed: int, group: int, iteration: int, stream: Stream) -> np.random.Generator:
    """The generator of one chunk of one group."""
    key = np.array([run_seed & 0xFFFF_FFFF_FFFF_FFFF, group], dtype=np.uint64)
    counter = np.array([0, 0, iteration, int(stream)], dtype=np.uint64)
    return np.random.Generator(np.random.Philox(key=key, counter=counter))


def task_seed(run_seed: int, task: int) -> int:
    """Seed in [0, 2^63) of the envs of one task of episodes, whoever plays it and however often."""
    text = f"drillyard task {run_seed} {task}".encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little") >> 1


def task_generator(run_seed: int, task: int) -> np.random.Generator:
    """The generator of the exploration of one task of episodes."""
    return chunk_generator(run_seed, task, 0, Stream.EXPLORATION)
