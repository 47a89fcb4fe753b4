"""Which body hangs on which: found in the poses, as a scene does not say it. A wrong guess costs bytes alone."""

import numpy as np

from drillyard.sharing.clip.pose import Tie, Turn, inverse, turned

LOOSE_M = 0.02
"""A body that moves further about its place in the frame of another hangs on none."""
_FRAMES, _INSTANCES = 64, 8
"""Looked at, at most."""
_FREE = Tie(-1, (0.0, 0.0, 0.0))


def find_ties(positions: np.ndarray, quaternions: np.ndarray) -> list[Tie]:
    """Of each body.

    Args:
        positions: (F, N, B, 3) metres, quaternions: (F, N, B, 4) of length 1; float64.
    """
    step = -(-len(positions) // _FRAMES)
    places, turns = positions[::step, :_INSTANCES], quaternions[::step, :_INSTANCES]
    ties = [_FREE]
    for body in range(1, positions.shape[2]):
        best, least = _FREE, LOOSE_M
        for parent in range(body):
            way = places[:, :, body] - places[:, :, parent]
            turn = inverse(Turn(*np.moveaxis(turns[:, :, parent], -1, 0)))
            seen = np.stack(turned(turn, *np.moveaxis(way, -1, 0)))
            spread = float(seen.std(axis=(1, 2)).sum())
            if spread < least:
                x, y, z = seen.mean(axis=(1, 2)).tolist()
                best, least = Tie(parent, (x, y, z)), spread
        ties.append(best)
    return ties
