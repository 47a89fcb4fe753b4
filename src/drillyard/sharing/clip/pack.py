"""From poses to the numbers of a clip: each body as what it adds to where its parent is."""

import numpy as np

from drillyard.sharing.clip.pose import Place, Tie, Turn, after, first_of, inverse, place_of, unit
from drillyard.sharing.clip.ties import find_ties

TURN_SCALE = 8191
"""Numbers of a quaternion are rounded to a part of this: at most 0.02 degrees a body, added up along its parents."""
_I16 = 32767


def pack_poses(
    positions: np.ndarray, quaternions: np.ndarray, roots: np.ndarray, finest: float
) -> tuple[list[Tie], np.ndarray, float]:
    """What hangs on what, (F, N, B, 7) int16, and the metres of one number of a position.

    Args:
        positions: (F, N, B, 3) float64, quaternions: (F, N, B, 4) of any sign, roots: (F, N, 3) as they are read back.
        finest: the unit, unless a body is too far from where it is expected.
    """
    turns = quaternions.astype(np.float64)
    length = np.linalg.norm(turns, axis=3, keepdims=True)
    turns = np.where(length > 0.0, turns / np.where(length > 0.0, length, 1.0), (1.0, 0.0, 0.0, 0.0))
    ties = find_ties(positions, turns)
    numbers = np.zeros((*positions.shape[:3], 7), np.int16)
    read = _pack_turns(turns, ties, numbers)
    root = Place(*np.moveaxis(roots, -1, 0))
    # Where a body is further from its place than the numbers reach, all of them get coarser.
    furthest = max(
        float(np.abs(positions[:, :, body] - np.stack(_expected(ties, body, root, positions, read), axis=-1)).max())
        for body in range(len(ties))
    )
    step = max(finest, 1.001 * furthest / _I16)
    places: list[Place] = []
    for body, tie in enumerate(ties):
        nothing = Place(*(np.zeros(1) for _ in range(3)))
        base = np.stack(np.broadcast_arrays(*place_of(tie, nothing, step, root, places, read)), axis=-1)
        rounded = np.clip(np.rint((positions[:, :, body] - base) / step), -_I16, _I16)
        numbers[:, :, body, :3] = rounded
        # As it is read, so that errors do not add up from body to body.
        places.append(place_of(tie, Place(*np.moveaxis(rounded, -1, 0)), step, root, places, read))
    return ties, numbers, step


def _pack_turns(turns: np.ndarray, ties: list[Tie], numbers: np.ndarray) -> list[Turn]:
    """Write the quaternions; returns them as they are read back."""
    read: list[Turn] = []
    for body, tie in enumerate(ties):
        own = Turn(*np.moveaxis(turns[:, :, body], -1, 0))
        if tie.parent >= 0:
            own = after(inverse(Turn(*np.moveaxis(turns[:, :, tie.parent], -1, 0))), own)
        whole = np.rint(_steady(np.stack(own, axis=-1)) * TURN_SCALE)
        w, x, y, z = np.moveaxis(whole, -1, 0)
        numbers[:, :, body, 3] = w - first_of(TURN_SCALE, x, y, z)
        numbers[:, :, body, 4:] = whole[..., 1:]
        relative = unit(w, x, y, z)
        read.append(after(read[tie.parent], relative) if tie.parent >= 0 else relative)
    return read


def _steady(turns: np.ndarray) -> np.ndarray:
    """(F, N, 4), each with the sign that is nearer to the frame before: q and -q are the same turn. First, w >= 0."""
    dots = (turns[1:] * turns[:-1]).sum(axis=2)
    signs = np.concatenate([np.where(turns[:1, :, 0] < 0.0, -1.0, 1.0), np.where(dots < 0.0, -1.0, 1.0)])
    return turns * np.cumprod(signs, axis=0)[:, :, None]


def _expected(ties: list[Tie], body: int, root: Place, positions: np.ndarray, read: list[Turn]) -> Place:
    """Where a body is expected, by the true place of its parent."""
    true = [Place(*np.moveaxis(positions[:, :, other], -1, 0)) for other in range(body)]
    nothing = Place(*(np.zeros(root.x.shape) for _ in range(3)))
    return place_of(ties[body], nothing, 0.0, root, true, read)
