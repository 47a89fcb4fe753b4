"""A checkpoint as a policy, and the network as it is deployed: normalisation and scaling of actions inside.

Only `weights.pt` is read, which cannot run code; RLlib's own files are pickles, and no Ray is started.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from drillyard_worker import WorkerError
from gymnasium import spaces

from rllib_worker.algorithm import CLIP, algorithm_config
from rllib_worker.config import KINDS
from rllib_worker.envs import space_from

WEIGHTS_FILE = "weights.pt"
EPSILON = 1e-8
"""RLlib's, which it adds to the standard deviation."""


class Head(torch.nn.Module):
    """(n, size) float32 -> (n, actions) scores, or (n, size) actions in the env's units.

    Args:
        module: RLlib's RLModule.
        observation_space, action_space: of the env.
        normalisation: of the manifest, or None.
    """

    def __init__(self, module: Any, observation_space: Any, action_space: Any, normalisation: Mapping | None) -> None:
        super().__init__()
        self.module, self.size = module, int(np.prod(observation_space.shape))
        self.discrete = isinstance(action_space, spaces.Discrete)
        self.start = int(action_space.start) if self.discrete else 0
        self.normalising = normalisation is not None and bool(normalisation["obs_mean"])
        mean, std = np.zeros(1), np.ones(1)
        if normalisation is not None and self.normalising:
            mean = np.asarray(normalisation["obs_mean"])
            std = np.sqrt(np.asarray(normalisation["obs_var"])) + EPSILON
        low, high = np.zeros(1), np.ones(1)
        self.bounded = not self.discrete and action_space.is_bounded()
        if self.bounded:
            low, high = action_space.low.reshape(-1), action_space.high.reshape(-1)
        for name, value in (("mean", mean), ("std", std), ("low", low), ("high", high)):
            self.register_buffer(name, torch.tensor(value, dtype=torch.float32))
        # Only DQN has no network named pi.
        self.valued = not hasattr(module, "pi")
        # The distribution of SAC's continuous actions squashes them.
        self.squashed = not self.discrete and "Squashed" in module.get_inference_action_dist_cls().__name__

    def forward(self, obs: torch.Tensor) -> torch.Tensor:
        found = self.outputs(obs)
        return found if self.discrete else self.outer(self.middle(found))

    def choose(self, obs: torch.Tensor, *, sample: bool) -> torch.Tensor:
        """(n,) numbers, or (n, size) actions in the env's units. Q-values have one answer only."""
        found = self.outputs(obs)
        if self.discrete:
            if sample and not self.valued:
                return torch.distributions.Categorical(logits=found).sample()
            return found.argmax(-1)
        if not sample:
            return self.outer(self.middle(found))
        mean, log_std = found.chunk(2, dim=-1)
        drawn = mean + torch.randn_like(mean) * log_std.exp()
        return self.outer(torch.tanh(drawn) if self.squashed else drawn)

    def outputs(self, obs: torch.Tensor) -> torch.Tensor:
        """Scores, or mean and logarithm of the deviation side by side."""
        if self.normalising:
            obs = torch.clamp((obs - self.mean) / self.std, -CLIP, CLIP)
        if self.valued:
            # As RLlib's `compute_q_values`, whose mean leaves out what is not a number: ONNX has no such mean.
            body = self.module.encoder({"obs": obs})["encoder_out"]
            scores = self.module.af(body)
            if self.module.uses_dueling:
                scores = scores - scores.mean(-1, keepdim=True) + self.module.vf(body)
            return scores
        return self.module._forward_inference({"obs": obs})["action_dist_inputs"]

    def middle(self, found: torch.Tensor) -> torch.Tensor:
        mean = found.chunk(2, dim=-1)[0]
        return torch.tanh(mean) if self.squashed else mean

    def outer(self, action: torch.Tensor) -> torch.Tensor:
        """RLlib's actions of -1..1 as the env takes them; without bounds they are the env's already."""
        if not self.bounded:
            return action
        scaled = self.low + (action + 1.0) * (self.high - self.low) / 2.0
        return torch.minimum(torch.maximum(scaled, self.low), self.high)


class Policy:
    """What evaluation and the operator host call."""

    def __init__(self, head: Head) -> None:
        self._head = head.eval()

    def reset(self, seed: int | None) -> None:
        """A new episode; the seed is that of drawn actions."""
        if seed is not None:
            torch.manual_seed(seed)

    def act(self, obs: Any, deterministic: bool) -> int | list[float]:
        """obs: flat float32."""
        row = torch.from_numpy(np.array(obs, np.float32).reshape(1, -1))
        with torch.no_grad():
            found = self._head.choose(row, sample=not deterministic)[0]
        if self._head.discrete:
            return int(found) + self._head.start
        return [float(value) for value in found]


def make_module(algorithm: str, settings: Any, observation_space: Any, action_space: Any) -> Any:
    """RLlib's network for acting, on the CPU, without envs and without Ray."""
    config = algorithm_config(algorithm, settings)
    size = int(np.prod(observation_space.shape))
    seen = spaces.Box(-np.inf, np.inf, (size,), np.float32)
    spec = config.get_rl_module_spec(spaces={"default_policy": (seen, action_space)}, inference_only=True)
    return spec.build().eval()


def load_policy(folder: Path, manifest: Mapping[str, Any]) -> Policy:
    """As the protocol of workers says.

    Raises:
        WorkerError: DAMAGED, the weights are of another network; UNSUPPORTED, an unknown algorithm.
    """
    algorithm = manifest["algorithm"]
    if algorithm not in KINDS:
        raise WorkerError("unsupported", f"The checkpoint is of {algorithm}, which this worker does not know.")
    known = set(KINDS[algorithm].settings.__dataclass_fields__)
    given = {key: value for key, value in manifest["settings"].items() if key in known}
    settings = KINDS[algorithm].settings(**{**given, "device": "cpu"})
    observation_space = space_from(manifest["observation_space"])
    action_space = space_from(manifest["action_space"], manifest["extra"]["action_start"])
    module = make_module(algorithm, settings, observation_space, action_space)
    load_weights(module, torch.load(str(Path(folder) / WEIGHTS_FILE), map_location="cpu", weights_only=True))
    return Policy(Head(module, observation_space, action_space, manifest["normalisation"]))


def load_weights(module: Any, weights: Mapping[str, Any]) -> None:
    """Put them in. Raises WorkerError DAMAGED, they belong to another network."""
    try:
        module.load_state_dict(weights, strict=True)
    except RuntimeError as error:
        first = str(error).strip().splitlines()
        raise WorkerError(
            "damaged", f"The weights do not fit the network that the settings make ({' '.join(first[:2])[:300]})."
        ) from None
