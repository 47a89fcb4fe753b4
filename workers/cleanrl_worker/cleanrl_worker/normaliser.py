"""What lies between env and network in a CleanRL script: Gymnasium's wrappers, read off the envs."""

from __future__ import annotations

from typing import Any

import numpy as np

from cleanrl_worker.state import wrappers

_FAR = 1e30


def normalisation(envs: list[Any]) -> dict[str, Any] | None:
    """Fields of a Normalisation from envs with their wrappers; None where nothing is normalised or clipped.

    Several envs have a NormalizeObservation each: their statistics are merged by count, as if one had seen it all.
    """
    observed = [_find(env, "obs_rms") for env in envs]
    rewards = [wrapper.return_rms for wrapper in (_find(env, "return_rms") for env in envs) if wrapper is not None]
    clips = any(type(wrapper).__name__ == "ClipAction" for env in envs[:2] for wrapper in wrappers(env))
    found: dict[str, Any] = {"clip_action": True} if clips else {}
    seen = [wrapper for wrapper in observed if wrapper is not None]
    if seen:
        mean, var, count = merged([wrapper.obs_rms for wrapper in seen])
        found.update(
            obs_mean=np.ravel(mean).tolist(),
            obs_var=np.ravel(var).tolist(),
            count=count,
            epsilon=float(seen[0].epsilon),
            clip=_clip(envs[0], seen[0]),
        )
    if rewards:
        found["return_var"] = float(merged(rewards)[1])
    return found or None


def merged(running: list[Any]) -> tuple[Any, Any, float]:
    """(mean, variance, count) of all that these have seen."""
    counts = np.array([each.count for each in running], np.float64)
    total = counts.sum()
    means = np.stack([np.asarray(each.mean, np.float64) for each in running])
    variances = np.stack([np.asarray(each.var, np.float64) for each in running])
    weights = (counts / total).reshape(-1, *([1] * (means.ndim - 1)))
    mean = (weights * means).sum(0)
    return mean, (weights * (variances + (means - mean) ** 2)).sum(0), float(total)


def _find(env: Any, name: str) -> Any:
    return next((wrapper for wrapper in wrappers(env) if name in wrapper.__dict__), None)


def _clip(env: Any, normaliser: Any) -> float | None:
    """At what size observations are cut off after they were normalised: scripts do it by a function, which is asked."""
    for wrapper in wrappers(env):
        if wrapper is normaliser:
            return None
        function = wrapper.__dict__.get("f", wrapper.__dict__.get("func"))
        if "TransformObservation" in type(wrapper).__name__ and callable(function):
            shape = normaliser.obs_rms.mean.shape
            try:
                high, low, same = (np.asarray(function(np.full(shape, value))) for value in (_FAR, -_FAR, 0.25))
            except Exception:  # noqa: BLE001, S112 - a function that wants something else does not clip
                continue
            if np.all(high == -low) and np.all(high == high.flat[0]) and high.flat[0] < _FAR and np.all(same == 0.25):
                return float(high.flat[0])
    return None
