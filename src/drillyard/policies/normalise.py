"""Running mean and variance, and the observation normaliser that travels with the weights."""

import numpy as np

Moments = dict[str, np.ndarray]


class RunningMoments:
    """Mean and variance of all rows seen so far, float64, by the parallel update of Chan, Golub and LeVeque (1979).

    Args:
        size: numbers in a row.
    """

    def __init__(self, size: int) -> None:
        self.mean: np.ndarray = np.zeros(size, np.float64)
        self.variance: np.ndarray = np.ones(size, np.float64)
        self.count = 0.0

    def update(self, rows: np.ndarray) -> None:
        """Take in rows (..., size)."""
        rows = rows.reshape(-1, self.mean.size)
        count = rows.shape[0]
        if count == 0:
            return
        mean = rows.mean(axis=0, dtype=np.float64)
        centred = rows - mean.astype(rows.dtype)
        variance = np.einsum("ij,ij->j", centred, centred) / float(count)
        total = self.count + count
        delta = mean - self.mean
        self.variance = (
            self.variance * self.count + variance * count + delta * delta * (self.count * count / total)
        ) / total
        self.mean = self.mean + delta * (count / total)
        self.count = total

    def state(self) -> Moments:
        """All of it as float64 tensors, for a checkpoint."""
        return {"mean": self.mean.copy(), "variance": self.variance.copy(), "count": np.array([self.count])}

    def restore(self, state: Moments) -> None:
        """Take over what `state` gave."""
        self.mean = np.array(state["mean"], np.float64)
        self.variance = np.array(state["variance"], np.float64)
        self.count = float(state["count"][0])


class ObsNormaliser:
    """`(obs - mean) * scale`, clipped. The learner updates it after each iteration and publishes mean and scale with
    the weights; everyone else only applies them.

    Args:
        size: observation size O.
        enabled: False keeps mean 0 and scale 1 for good.
    """

    def __init__(self, size: int, enabled: bool = True) -> None:
        self.enabled = enabled
        self.moments = RunningMoments(size)
        self.mean = np.zeros(size, np.float32)
        self.scale = np.ones(size, np.float32)

    def update(self, obs: np.ndarray) -> None:
        """Take in raw observations (..., O) float32."""
        if self.enabled:
            self.moments.update(obs)
            self._refresh()

    def _refresh(self) -> None:
        self.mean[:] = self.moments.mean
        # Numbers that never vary (count too small or constant) are passed on unscaled instead of blown up.
        deviation = np.sqrt(self.moments.variance)
        self.scale[:] = np.where(deviation < 1e-4, 1.0, 1.0 / np.maximum(deviation, 1e-4))

    def state(self) -> Moments:
        """Tensors for a checkpoint."""
        return self.moments.state()

    def restore(self, state: Moments) -> None:
        """Take over what `state` gave."""
        self.moments.restore(state)
        if self.enabled and self.moments.count > 0:
            self._refresh()


def normalise(
    obs: np.ndarray, mean: np.ndarray, scale: np.ndarray, clip: float, out: np.ndarray | None = None
) -> np.ndarray:
    """Raw (N, O) -> normalised (N, O) float32; `out` may be `obs`."""
    out = np.subtract(obs, mean, out=out)
    out *= scale
    return np.clip(out, -clip, clip, out=out)
