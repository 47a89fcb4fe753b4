"""Broken and hostile clip files: bytes changed, and heads, sizes and chunks changed under a right checksum.

Each is opened, and frames of it are sought, as whoever reads a bundle would. Run by `drillyard bench hostile`.
"""

import random
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from _mutants import run_mutants
from drillyard.sharing.clip.layout import HEAD, START
from drillyard.sharing.clip.read import Clip
from drillyard.sharing.clip.write import ClipWriter

HUGE = (0, 1, 2, 3, 255, 1000, 4096, 65_535, 200_000, (1 << 31) - 1, (1 << 32) - 1)
REALS = (0.0, -1.0, 1e-300, 1e300, float("inf"), float("nan"), 20.0, 1e-12)
BOMBS = tuple(zlib.compress(bytes(size), 9) for size in (0, 10, 100_000, 64 << 20))
_LOOKS = 6


def run(count: int, seed: int, *, processes: int = 2, limit_s: float = 1e9) -> dict[str, Any]:
    """Try mutants; see run_mutants."""
    return run_mutants("_hostile_clip", count, seed, processes=processes, limit_s=limit_s)


def make_target(folder: Path, seed: int) -> "ClipTarget":
    """For _mutants.py."""
    return ClipTarget(seed)


class ClipTarget:
    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._bases = (poses(), pictures())
        self.reached = ""

    def attempt(self, index: int) -> None:
        chance = random.Random(f"{self._seed} {index}")
        self.reached = ""
        clip = Clip(mutant(chance.choice(self._bases), chance))
        self.reached = "opened"
        for _ in range(_LOOKS):
            frame = chance.randrange(clip.frames)
            found = clip.seek(frame)
            assert found.positions.shape == (clip.head.instances, clip.head.bodies, 3)
            assert np.isfinite(found.positions).all() and np.isfinite(found.quaternions).all()
            if clip.pictures:
                clip.picture(frame)
        self.reached = "opened sought"


def mutant(data: bytes, chance: random.Random) -> bytes:
    """A changed file; half of the time with the checksum that belongs to it, so that what follows is looked at."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 5))):
        _change(changed, chance)
    if chance.random() < 0.7 and len(changed) >= START.size:
        changed[12:16] = zlib.crc32(changed[START.size :]).to_bytes(4, "little")
    return bytes(changed)


def _change(data: bytearray, chance: random.Random) -> None:
    way = chance.randrange(8)
    if not data:
        return
    at = chance.randrange(len(data))
    if way == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif way == 1:
        data[at : at + chance.randrange(1, 40)] = chance.randbytes(chance.randrange(40))
    elif way == 2:
        del data[at:]
    elif way == 3:
        data += chance.randbytes(chance.randrange(1, 200))
    elif way in (4, 5):  # a count of the head, or a size after it
        place = START.size + (32 + 4 * chance.randrange(6) if way == 4 else HEAD.size + 4 * chance.randrange(28))
        data[place : place + 4] = chance.choice(HUGE).to_bytes(4, "little")
    elif way == 6:
        place = START.size + 8 * chance.randrange(4)
        data[place : place + 8] = np.float64(chance.choice(REALS)).tobytes()
    else:  # another chunk: a whole zlib stream that is too long, or of something else
        bomb = chance.choice(BOMBS)
        data[at : at + len(bomb)] = bomb


def poses() -> bytes:
    """Two robots of three bodies, 70 frames."""
    rng = np.random.default_rng(1)
    writer = ClipWriter(20.0, 2, 3, flat=False)
    for frame in range(70):
        writer.add(
            rng.normal(0, 1, (2, 3, 3)).astype(np.float32), rng.normal(0, 1, (2, 3, 4)).astype(np.float32),
            episodes=(0, frame // 30), decisions=(frame, frame), returns=(frame, 0.1 * frame),
        )  # fmt: skip
    return writer.to_bytes()


def pictures() -> bytes:
    """Thirty frames of a few pictures."""
    writer = ClipWriter(10.0, 1, 0, flat=False)
    for frame in range(30):
        writer.add(np.zeros((1, 0, 3)), np.zeros((1, 0, 4)), picture=bytes([frame % 7]) * (50 + frame % 7))
    return writer.to_bytes()
