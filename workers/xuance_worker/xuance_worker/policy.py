"""A checkpoint as a policy, and the network as it is deployed: normalisation and scaling of actions inside."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from drillyard_worker import WorkerError
from gymnasium import spaces

from xuance_worker.agent import configuration, load_weights, network
from xuance_worker.config import KINDS
from xuance_worker.envs import Actions, flat_space

MODEL_FILE = "final_train_model.pth"
EPSILON = 1e-8
"""XuanCe's, which it adds to the standard deviation."""


class Head(torch.nn.Module):
    """(n, size) float32 -> (n, actions) scores, or (n, size) actions in the env's units.

    Args:
        module: XuanCe's policy.
        actions: between its actions and the env's.
        size: of a flat observation.
        normalisation: of the manifest, or None.
    """

    def __init__(self, module: torch.nn.Module, actions: Actions, size: int, normalisation: Mapping | None) -> None:
        super().__init__()
        self.module, self.discrete, self.size = module, actions.discrete, size
        mean, std, clip = np.zeros(size), np.ones(size), np.inf
        if normalisation is not None and normalisation["obs_mean"]:
            mean = np.asarray(normalisation["obs_mean"])
            std = np.sqrt(np.asarray(normalisation["obs_var"])) + EPSILON
            clip = normalisation["clip"]
        self.clip = float(clip)
        self.register_buffer("mean", torch.tensor(mean, dtype=torch.float32))
        self.register_buffer("std", torch.tensor(std, dtype=torch.float32))
        self.scaled = actions.scale is not None
        middle, half = actions.scale if actions.scale is not None else (np.zeros(1), np.ones(1))
        self.register_buffer("middle", torch.tensor(middle, dtype=torch.float32))
        self.register_buffer("reach", torch.tensor(half, dtype=torch.float32))

    def forward(self, obs: torch.Tensor) -> torch.Tensor:
        found = outcome(self.module, self.normalised(obs), sample=False)
        return found if self.discrete else self.outer(found)

    def choose(self, obs: torch.Tensor, *, sample: bool) -> torch.Tensor:
        """(n,) numbers, or (n, size) actions in the env's units."""
        found = outcome(self.module, self.normalised(obs), sample=sample)
        if not self.discrete:
            return self.outer(found)
        return found if sample and found.ndim == 1 else found.argmax(-1)

    def normalised(self, obs: torch.Tensor) -> torch.Tensor:
        if self.clip == np.inf:
            return obs
        return torch.clamp((obs - self.mean) / self.std, -self.clip, self.clip)

    def outer(self, action: torch.Tensor) -> torch.Tensor:
        return torch.clamp(action, -1.0, 1.0) * self.reach + self.middle if self.scaled else action


def outcome(module: Any, obs: torch.Tensor, *, sample: bool) -> torch.Tensor:
    """What a policy of XuanCe says: scores (n, actions), or actions (n, size) in its own units.

    With `sample`, policies that are distributions draw: then discrete ones give (n,) numbers. The others, of the DQN
    family and TD3 and DDPG, explore by noise of the training loop, so that there is one answer only.
    """
    if hasattr(module, "Qpolicy") and hasattr(module, "critic_1"):  # SAC of both kinds: its forward always draws
        distribution = module.actor(module.actor_representation(obs)["state"])
        if hasattr(distribution, "activated_rsample"):
            return distribution.activated_rsample() if sample else distribution.activation_fn(distribution.mu)
    else:
        found = module(obs)
        if len(found) == 2:  # DDPG, TD3
            return found[1]
        if isinstance(found[1], torch.Tensor):  # the DQN family: greedy actions, then values or their distribution
            values = found[2]
            if values.ndim == 3:
                values = (module.supports * values).sum(-1) if hasattr(module, "supports") else values.mean(-1)
            return values
        distribution = found[1]
    if sample:
        return distribution.stochastic_sample()
    parameters = distribution.get_param()
    return parameters[0] if isinstance(parameters, tuple) else parameters


class Policy:
    """What evaluation and the operator host call."""

    def __init__(self, head: Head, actions: Actions) -> None:
        self._head, self._actions = head.eval(), actions

    def reset(self, seed: int | None) -> None:
        """A new episode; the seed is that of drawn actions."""
        if seed is not None:
            torch.manual_seed(seed)

    def act(self, obs: Any, deterministic: bool) -> int | list[float]:
        """obs: flat float32."""
        row = torch.from_numpy(np.array(obs, np.float32).reshape(1, -1))
        with torch.no_grad():
            found = self._head.choose(row, sample=not deterministic)[0]
        if self._actions.discrete:
            return int(found) + self._actions.start
        return [float(value) for value in found]


def load_policy(folder: Path, manifest: Mapping[str, Any]) -> Policy:
    """As the protocol of workers says.

    Raises:
        WorkerError: DAMAGED; UNSUPPORTED, it was made by another version of the algorithms.
    """
    algorithm = manifest["algorithm"]
    if algorithm not in KINDS:
        raise WorkerError("unsupported", f"The checkpoint is of {algorithm}, which this worker does not know.")
    known = set(KINDS[algorithm].settings.__dataclass_fields__)
    settings = KINDS[algorithm].settings(**{key: value for key, value in manifest["settings"].items() if key in known})
    actions = Actions(space_from(manifest["action_space"], manifest["extra"]["action_start"]))
    observation_space = flat_space(space_from(manifest["observation_space"]))
    config = configuration(algorithm, settings, discrete=actions.discrete, env_id=manifest["env_id"], seed=0, steps=0)
    config.device = "cpu"
    module = network(config, observation_space, actions.inner)
    saved = torch.load(str(Path(folder) / MODEL_FILE), map_location="cpu", weights_only=True)
    load_weights(module, saved["policy"])
    return Policy(Head(module, actions, observation_space.shape[0], manifest["normalisation"]), actions)


def space_from(info: Mapping[str, Any], start: int = 0) -> Any:
    """The Gymnasium space that a manifest tells; start: the first number of a discrete one."""
    if info["kind"] == "discrete":
        return spaces.Discrete(int(info["n"]), start=start)
    shape = tuple(info["shape"])

    def bound(values: Any, none: float) -> np.ndarray:
        given = np.asarray([none if value is None else value for value in values], np.float64)
        return np.broadcast_to(given if given.size == 1 else given.reshape(shape), shape).astype(info["dtype"])

    return spaces.Box(bound(info["low"], -np.inf), bound(info["high"], np.inf), shape, np.dtype(info["dtype"]))
