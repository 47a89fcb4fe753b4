"""The policy as ONNX, with its normalisation inside, compared with SB3's own `predict` before it is kept.

Input `obs` (1, *shape) float32, raw. Outputs `action`: int64 (1,) or float32 (1, size) in the env's units, the most
likely one; `head`: logits, Q values or unclipped means.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from gymnasium import spaces

if TYPE_CHECKING:
    from stable_baselines3.common.base_class import BaseAlgorithm

PARITY = 1e-5
SAMPLES = 8


class Exported(torch.nn.Module):
    """What becomes the ONNX graph: normalise, think, act."""

    def __init__(self, model: BaseAlgorithm, normalisation: dict[str, Any] | None) -> None:
        super().__init__()
        self.policy = model.policy
        self._shape = tuple(model.observation_space.shape)
        self._clip = None
        if normalisation is not None and normalisation.get("obs_mean"):
            mean = np.array(normalisation["obs_mean"]).reshape(self._shape)
            scale = 1.0 / np.sqrt(np.array(normalisation["obs_var"]) + normalisation["epsilon"]).reshape(self._shape)
            self.register_buffer("mean", torch.tensor(mean, dtype=torch.float32))
            self.register_buffer("scale", torch.tensor(scale, dtype=torch.float32))
            self._clip = float(normalisation["clip"])
        space = model.action_space
        self._discrete = isinstance(space, spaces.Discrete)
        if not self._discrete:
            self.register_buffer("low", torch.tensor(space.low, dtype=torch.float32))
            self.register_buffer("high", torch.tensor(space.high, dtype=torch.float32))

    def forward(self, obs: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(1, *shape) -> action, head."""
        if self._clip is not None:
            obs = torch.clamp((obs - self.mean) * self.scale, -self._clip, self._clip)
        policy = self.policy
        if hasattr(policy, "q_net"):
            head = policy.q_net(obs)
            return head.argmax(dim=1), head
        if hasattr(policy, "action_net"):
            features = policy.extract_features(obs, policy.pi_features_extractor)
            head = policy.action_net(policy.mlp_extractor.forward_actor(features))
            if self._discrete:
                return head.argmax(dim=1), head
            return torch.clamp(head, self.low, self.high), head
        head = policy.actor(obs, deterministic=True) if hasattr(policy.actor, "log_std") else policy.actor(obs)
        return self.low + 0.5 * (head + 1.0) * (self.high - self.low), head


def policy_bytes(model: BaseAlgorithm, normalisation: dict[str, Any] | None) -> tuple[bytes, str]:
    """The file, or nothing and a sentence on why not."""
    space = model.observation_space
    if not isinstance(space, spaces.Box):
        return b"", f"The policy is not exported as ONNX: its observations are {space}, which is no box."
    training = model.policy.training
    model.policy.set_training_mode(False)
    try:
        data = _export(model, normalisation)
        worst = _difference(data, model, normalisation)
    except Exception as error:  # noqa: BLE001 - an export is a bonus; what torch cannot export is told
        words = " ".join(str(error).split())[:300]
        return b"", f"The policy could not be exported as ONNX ({type(error).__name__}: {words})."
    finally:
        model.policy.set_training_mode(training)
    if not worst <= PARITY:
        return b"", f"The policy as ONNX differs by {worst:.2g} from the original, so it was left out."
    return data, ""


def _export(model: BaseAlgorithm, normalisation: dict[str, Any] | None) -> bytes:
    module = Exported(model, normalisation).to("cpu").eval()
    example = torch.zeros((1, *model.observation_space.shape), dtype=torch.float32)
    buffer = io.BytesIO()
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module, (example,), buffer, input_names=["obs"], output_names=["action", "head"], dynamo=False,
            opset_version=17,
        )  # fmt: skip
    model.policy.to(model.device)
    return buffer.getvalue()


def _difference(data: bytes, model: BaseAlgorithm, normalisation: dict[str, Any] | None) -> float:
    """The largest difference of actions between the graph and SB3's `predict`, over some observations."""
    import onnx
    from onnx.reference import ReferenceEvaluator

    graph = ReferenceEvaluator(onnx.load_from_string(data))
    generator = np.random.default_rng(0)
    worst = 0.0
    for obs in _samples(model.observation_space, normalisation, generator):
        seen = obs
        if normalisation is not None and normalisation.get("obs_mean"):
            mean = np.array(normalisation["obs_mean"]).reshape(obs.shape)
            var = np.array(normalisation["obs_var"]).reshape(obs.shape)
            clip = normalisation["clip"]
            seen = np.clip((obs - mean) / np.sqrt(var + normalisation["epsilon"]), -clip, clip).astype(np.float32)
        wanted, _ = model.predict(seen, deterministic=True)
        got, head = graph.run(None, {"obs": obs[None]})
        if isinstance(model.action_space, spaces.Discrete):
            # Where two choices are all but equal, rounding may prefer either.
            best = np.sort(np.asarray(head)[0])[-2:]
            close = len(best) > 1 and best[1] - best[0] < PARITY
            worst = max(worst, 0.0 if int(np.asarray(got).ravel()[0]) == int(wanted) or close else 1.0)
        else:
            worst = max(worst, float(np.abs(np.asarray(got)[0] - wanted).max()))
    return worst


def _samples(space: Any, normalisation: dict[str, Any] | None, generator: np.random.Generator) -> list[np.ndarray]:
    """Observations such as the policy may see, (*shape) float32."""
    if np.issubdtype(space.dtype, np.integer):
        return [generator.integers(space.low, space.high, endpoint=True).astype(np.float32) for _ in range(SAMPLES)]
    spread = np.ones(space.shape)
    middle = np.zeros(space.shape)
    if normalisation is not None and normalisation.get("obs_mean"):
        middle = np.array(normalisation["obs_mean"]).reshape(space.shape)
        spread = np.sqrt(np.array(normalisation["obs_var"])).reshape(space.shape)
    found = middle + spread * generator.normal(size=(SAMPLES, *space.shape))
    return list(np.clip(found, space.low, space.high).astype(np.float32))
