"""Counter-based random numbers: a draw is a hash of what it is for, so it depends on nothing else.

Env i of a batch gets a key from (seed, i); a draw hashes (key, episode, index). No generator has a state, so the same
env lives the same life in a batch of any size, in NumPy and in jax, bit for bit. All arithmetic is modulo 2**32.
The mixing function is Chris Wellons' `lowbias32` (public domain, https://nullprogram.com/blog/2018/07/31/).
"""

from typing import Any

from drillyard.envs.drills.arrays import Array

_GOLDEN = 0x9E3779B9
_STEP = 0x85EBCA6B


def mix(xp: Any, value: Array) -> Array:
    """A bijection of uint32 whose output bits each depend on every input bit."""
    value = value ^ (value >> xp.uint32(16))
    value = value * xp.uint32(0x7FEB352D)
    value = value ^ (value >> xp.uint32(15))
    value = value * xp.uint32(0x846CA68B)
    return value ^ (value >> xp.uint32(16))


def keys(xp: Any, seed: int, count: int) -> Array:
    """(2, count) uint32: one key for each env. Keys of one seed all differ, because `mix` is a bijection of the index.

    Args:
        xp: numpy or jax.numpy.
        seed: any int; its low 64 bits count.
        count: envs.
    """
    words = xp.asarray([seed & 0xFFFFFFFF, seed >> 32 & 0xFFFFFFFF], dtype="uint32")
    salt = mix(xp, mix(xp, words) + xp.asarray([_GOLDEN, _STEP], dtype="uint32"))
    index = xp.arange(count, dtype="uint32")
    first = mix(xp, mix(xp, index ^ salt[0]) + salt[1])
    second = mix(xp, mix(xp, index + salt[1]) ^ mix(xp, salt[:1] + salt[1:]))
    return xp.stack([first, second])


def draw(xp: Any, key: Array, episode: Array, index: Array) -> Array:
    """uint32 for (key, episode, index).

    Args:
        xp: numpy or jax.numpy.
        key: (2, n) uint32.
        episode: (n,) uint32.
        index: uint32, broadcast against (n,).
    """
    stream = mix(xp, key[0] + episode * xp.uint32(_GOLDEN))
    return mix(xp, mix(xp, stream ^ (index * xp.uint32(_STEP))) + key[1])


def uniform(xp: Any, bits: Array) -> Array:
    """float32 in [0, 1) with 24 bits, exact in both libraries."""
    return (bits >> xp.uint32(8)).astype("float32") * xp.float32(2.0**-24)
