"""A camera for drawing without a display: where a point of the world lies in the picture."""

import math

import numpy as np

NEAR_M = 0.05
CUT_M = 0.2
"""Ground and lines end so far ahead of the camera."""


class Camera:
    """Looks from a position at a target, z is up.

    Args:
        position, target: (3,) metres.
        width, height: of the picture in pixels.
        view_degrees: vertical angle of view.
    """

    def __init__(
        self, position: np.ndarray, target: np.ndarray, width: int, height: int, view_degrees: float = 42.0
    ) -> None:
        self.width, self.height = width, height
        self.position = position.astype(np.float64)
        forward = target - position
        forward = forward / max(float(np.linalg.norm(forward)), 1e-9)
        right = np.cross(forward, (0.0, 0.0, 1.0))
        if np.linalg.norm(right) < 1e-6:
            right = np.array([1.0, 0.0, 0.0])
        right = right / np.linalg.norm(right)
        self.axes = np.stack([right, np.cross(forward, right), forward])
        """Rows: right, down, forward."""
        self.focus = 0.5 * height / math.tan(math.radians(view_degrees) / 2.0)

    def moved(self, shift: np.ndarray) -> "Camera":
        """The same camera elsewhere; shift (3,) metres."""
        other = object.__new__(Camera)
        other.__dict__ |= self.__dict__
        other.position = self.position + shift
        return other

    def fit(self, points: np.ndarray, margin: float = 0.06) -> None:
        """Widen or narrow the view so that all points (N, 3) just lie in the picture."""
        seen = self.seen(points)
        ahead = seen[seen[:, 2] > NEAR_M]
        if len(ahead):
            across = np.abs(ahead[:, 0] / ahead[:, 2]).max()
            along = np.abs(ahead[:, 1] / ahead[:, 2]).max()
            share = 0.5 * (1.0 - 2.0 * margin)
            self.focus = float(min(share * self.width / max(across, 1e-9), share * self.height / max(along, 1e-9)))

    def seen(self, points: np.ndarray) -> np.ndarray:
        """(..., 3) metres to the right, down and ahead."""
        return (points - self.position) @ self.axes.T

    def project(self, seen: np.ndarray) -> np.ndarray:
        """(..., 2) pixels of what `seen` gave; only of points that are ahead."""
        flat = seen[..., :2] * (self.focus / np.maximum(seen[..., 2:], 1e-9))
        return flat + np.array([0.5 * self.width, 0.5 * self.height])

    def outline(self, polygon: np.ndarray) -> list[float]:
        """Flat list of pixels of a polygon (N, 3) of the world, cut off where it is not ahead; maybe empty."""
        seen = self.seen(polygon)
        kept: list[np.ndarray] = []
        for here, there in zip(seen, np.roll(seen, -1, axis=0), strict=True):
            inside, goes_on = here[2] > CUT_M, there[2] > CUT_M
            if inside:
                kept.append(here)
            if inside != goes_on:
                kept.append(here + (there - here) * ((CUT_M - here[2]) / (there[2] - here[2])))
        if len(kept) < 2:
            return []
        return self.project(np.array(kept)).ravel().tolist()

    def horizon(self) -> float:
        """Height in pixels of where an endless ground ends."""
        forward = self.axes[2]
        return 0.5 * self.height + self.focus * float(forward[2]) / max(float(np.hypot(forward[0], forward[1])), 1e-9)
