"""What plays: the network of a checkpoint in NumPy, so that a show does not have to load PyTorch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

FILE = "policy.npz"


class Policy:
    """
    Args:
        arrays: `w0`, `b0`, ... of the layers, `mean` and `scale` of observations, `middle` and `half` of actions.
        discrete: whether actions are choices.
    """

    def __init__(self, arrays: dict[str, np.ndarray], discrete: bool) -> None:
        self._arrays, self._discrete = arrays, discrete
        self._layers = sum(name.startswith("w") for name in arrays)
        self._random = np.random.default_rng(0)

    def reset(self, seed: int) -> None:
        """An episode begins."""
        self._random = np.random.default_rng(seed)

    def act(self, obs: Any, deterministic: bool = True) -> int | list[float]:
        """The action for a flat observation; choices may be drawn, numbers are what they are."""
        arrays = self._arrays
        x = (np.asarray(obs, np.float32) - arrays["mean"]) * arrays["scale"]
        for layer in range(self._layers):
            x = arrays[f"w{layer}"] @ (np.maximum(x, 0) if layer else x) + arrays[f"b{layer}"]
        if not self._discrete:
            return (arrays["middle"] + arrays["half"] * np.tanh(x)).tolist()
        if deterministic:
            return int(np.argmax(x))
        odds = np.exp(x - x.max())
        return int(self._random.choice(len(odds), p=odds / odds.sum()))


def load_policy(folder: Path, manifest: dict[str, Any]) -> Policy:
    """The policy of a checkpoint. Called by the SDK, which has checked the files."""
    with np.load(folder / FILE) as arrays:
        return Policy(dict(arrays), manifest["action_space"]["kind"] == "discrete")
