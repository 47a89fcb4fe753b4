"""The policy of a checkpoint: the script's own network, with what lay between env and network around it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from drillyard_worker import WorkerError

from cleanrl_worker.rebuild import rebuild
from cleanrl_worker.scripts import script_file

STATE_FILE = "state.pt"


class Normaliser(torch.nn.Module):
    """clip((obs - mean) / sqrt(var + epsilon)), as Normalisation says; nothing where there are no statistics."""

    def __init__(self, found: Mapping[str, Any] | None) -> None:
        super().__init__()
        found = found or {}
        self.used = bool(found.get("obs_mean"))
        self.clip: float | None = found.get("clip")
        mean = np.asarray(found.get("obs_mean", ()), np.float64)
        # Worked out in float64 as the wrappers do; float32 of the scale alone is off by 1e-7.
        scale = 1.0 / np.sqrt(np.asarray(found.get("obs_var", ()), np.float64) + float(found.get("epsilon", 1e-8)))
        self.register_buffer("mean", torch.from_numpy(mean))
        self.register_buffer("scale", torch.from_numpy(scale))

    def forward(self, obs: torch.Tensor) -> torch.Tensor:
        if not self.used:
            return obs
        seen = (obs.double() - self.mean) * self.scale
        if self.clip is not None:
            seen = torch.clamp(seen, -self.clip, self.clip)
        return seen.float()


class Head(torch.nn.Module):
    """The deterministic part: observations (n, size) -> scores of the actions (n, actions), or actions (n, size).

    It knows how the networks of CleanRL's scripts are asked; a network of another kind is called itself.

    Raises:
        WorkerError: UNSUPPORTED, what the network gives is of no known form.
    """

    def __init__(
        self, network: Any, normaliser: Normaliser, shape: Sequence[int], bounds: Any, *, discrete: bool
    ) -> None:
        super().__init__()
        self.network, self.normaliser, self.discrete = network, normaliser, discrete
        self.shape = tuple(int(size) for size in shape)
        low, high = bounds
        self.clipped = low is not None
        self.register_buffer("low", torch.as_tensor(low if low is not None else 0.0, dtype=torch.float32))
        self.register_buffer("high", torch.as_tensor(high if high is not None else 0.0, dtype=torch.float32))

    def forward(self, obs: torch.Tensor) -> torch.Tensor:
        out = self.scores(self.prepared(obs))
        return torch.clamp(out, self.low, self.high) if self.clipped else out

    def prepared(self, obs: torch.Tensor) -> torch.Tensor:
        """What the network sees."""
        return self.normaliser(obs).reshape((-1, *self.shape))

    def scores(self, seen: torch.Tensor) -> torch.Tensor:
        """Ask the network."""
        network = self.network
        if not self.discrete:
            if hasattr(network, "actor_mean"):
                return network.actor_mean(seen)
            if hasattr(network, "get_action"):
                return _continuous(network.get_action(seen))
            return _continuous(network(seen))
        if hasattr(network, "atoms") and hasattr(network, "n_atoms"):
            shares = torch.softmax(network.network(seen).view(-1, int(network.n), int(network.n_atoms)), dim=2)
            return (shares * network.atoms).sum(2)
        if hasattr(network, "get_action_and_value") and hasattr(network, "actor"):
            hidden = network.network(seen) if isinstance(getattr(network, "network", None), torch.nn.Module) else seen
            return network.actor(hidden)
        found = network(seen)
        return found[0] if isinstance(found, tuple) else found


def _continuous(found: Any) -> torch.Tensor:
    """SAC's Actor gives (action, log_prob, mean of the squashed action); others give the action, or a tuple that
    begins with it."""
    if isinstance(found, tuple):
        return found[2] if len(found) == 3 else found[0]
    return found


class ScriptPolicy:
    """Acts for one env.

    Args:
        head: the network with its normaliser.
        size: numbers in an observation.
        args: the script's arguments; they say how it explored.
    """

    def __init__(self, head: Head, size: int, args: Mapping[str, Any]) -> None:
        self._head, self._size, self._args = head.eval(), size, args
        self._generator = np.random.default_rng(0)

    def reset(self, seed: int) -> None:
        """Seed what is drawn when it does not act deterministically."""
        self._generator = np.random.default_rng(seed)
        torch.manual_seed(seed)

    def act(self, obs: Sequence[float], deterministic: bool) -> int | list[float]:
        """One decision; raises WorkerError for an observation of another size."""
        row = torch.from_numpy(np.asarray(obs, np.float32).reshape(1, -1))
        if row.shape[1] != self._size:
            raise WorkerError(
                "layout_mismatch",
                f"The network takes {self._size} numbers and the env gives {row.shape[1]}; "
                "evaluate on the env it was trained on, and mind wrappers in the script that change observations.",
            )
        with torch.inference_mode():
            if self._head.discrete:
                return self._discrete(row, deterministic)
            return [float(number) for number in self._box(row, deterministic).reshape(-1)]

    def _discrete(self, row: torch.Tensor, deterministic: bool) -> int:
        scores = self._head(row)[0]
        if deterministic:
            return int(scores.argmax())
        if hasattr(self._head.network, "get_action_and_value"):
            return int(torch.distributions.Categorical(logits=scores).sample())
        explores = self._generator.random() < float(self._args.get("end_e", 0.0) or 0.0)
        return int(self._generator.integers(len(scores))) if explores else int(scores.argmax())

    def _box(self, row: torch.Tensor, deterministic: bool) -> torch.Tensor:
        if deterministic:
            return self._head(row)
        network, seen = self._head.network, self._head.prepared(row)
        if hasattr(network, "get_action_and_value"):
            drawn = network.get_action_and_value(seen)[0]
        elif hasattr(network, "get_action"):
            found = network.get_action(seen)
            drawn = found[0] if isinstance(found, tuple) else found
        else:
            noise = float(self._args.get("exploration_noise", 0.0) or 0.0)
            scale = getattr(network, "action_scale", torch.ones(1))
            drawn = self._head.scores(seen)
            drawn = drawn + torch.randn_like(drawn) * scale * noise
        return torch.clamp(drawn, self._head.low, self._head.high) if self._head.clipped else drawn


def make_head(network: Any, manifest: Mapping[str, Any]) -> Head:
    """The network with its normaliser, from the fields of a manifest: action_space, normalisation, extra."""
    action = manifest["action_space"]
    normaliser = Normaliser(manifest.get("normalisation"))
    shape = manifest["extra"]["spaces"]["observation"]["shape"]
    if action["kind"] == "discrete":
        return Head(network, normaliser, shape, (None, None), discrete=True)
    # An action of a box is always cut to it: ClipAction does so in training, and envs may do anything beyond.
    bounds = (_bound(action, "low", -math.inf), _bound(action, "high", math.inf))
    return Head(network, normaliser, shape, bounds, discrete=False)


def load_policy(folder: Path, manifest: dict[str, Any]) -> ScriptPolicy:
    """The policy of a checkpoint that this worker saved; only the installed script is executed.

    Raises:
        WorkerError: UNSUPPORTED, the network cannot be built again.
    """
    return policy_of(script_file(manifest["extra"]["script"]), folder, manifest)


def policy_of(path: Path, folder: Path, manifest: dict[str, Any]) -> ScriptPolicy:
    """The policy of a checkpoint whose script is this file; raises as `load_policy` does."""
    extra = manifest["extra"]
    network = rebuild(path, extra["policy"], _spaces(extra["spaces"]))
    saved = torch.load(str(Path(folder) / STATE_FILE), map_location="cpu", weights_only=True)
    network.load_state_dict(saved["modules"][extra["policy"]["variable"]])
    head = make_head(network, manifest)
    return ScriptPolicy(head, int(np.prod(head.shape)), extra.get("args") or {})


def _spaces(saved: Mapping[str, Any]) -> dict[str, Any]:
    return {**saved, "observation": make_space(saved["observation"]), "action": make_space(saved["action"])}


def make_space(info: Mapping[str, Any]) -> Any:
    """A gymnasium space of a SpaceInfo."""
    from gymnasium import spaces

    if info["kind"] == "discrete":
        return spaces.Discrete(int(info["n"]))
    dtype = np.dtype(info["dtype"])
    shape = tuple(info["shape"])
    low, high = _bound(info, "low", -np.inf), _bound(info, "high", np.inf)
    return spaces.Box(
        np.broadcast_to(low, shape).astype(dtype), np.broadcast_to(high, shape).astype(dtype), shape, dtype.type
    )


def _bound(info: Mapping[str, Any], side: str, none: float) -> Any:
    values = np.array([none if value is None else value for value in info[side]], np.float32)
    shape = tuple(info["shape"])
    return values.reshape(shape) if values.size == int(np.prod(shape)) else np.broadcast_to(values, shape)
