"""A policy inside a checkpoint: which tensors it is made of, and how to get it ready to act."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.learning.checkpoint import load_checkpoint
from drillyard.policies.inference import NumPyPolicy

POLICY_TENSORS = ("actor", "critic", "obs_mean", "obs_scale")


def policy_tensors(spec: PolicySpec, params: np.ndarray, mean: np.ndarray, scale: np.ndarray) -> dict[str, np.ndarray]:
    """The tensors that every checkpoint must hold: `actor` and `critic` flat, `obs_mean`, `obs_scale`; float32.

    Args:
        params: (P,) actor then critic, as `ppo.update` trains them.
    """
    actor = spec.parameter_count("actor")
    return {"actor": params[:actor], "critic": params[actor:], "obs_mean": mean, "obs_scale": scale}


def check_policy(path: Path, manifest: CheckpointManifest, tensors: Mapping[str, np.ndarray]) -> None:
    """Raise DAMAGED unless the policy's tensors are there, fit the manifest's network and are finite float32."""
    spec = manifest.policy
    if spec.obs_size < 1 or spec.action.size < 1 or not all(size >= 1 for size in spec.hidden):
        raise _damaged(path, "its network has a layer without units")
    if spec.head == "values" and spec.action.kind != "discrete":
        raise _damaged(path, "its network has action values, which need discrete actions")
    sizes = {
        "actor": spec.parameter_count("actor"),
        "critic": spec.parameter_count("critic"),
        "obs_mean": spec.obs_size,
        "obs_scale": spec.obs_size,
    }
    for name, size in sizes.items():
        tensor = tensors.get(name)
        if tensor is None or tensor.shape != (size,) or tensor.dtype != np.float32:
            raise _damaged(path, f"the tensor {name} is not {size} float32 numbers as its network needs")
        if not np.isfinite(tensor).all():
            raise _damaged(path, f"the tensor {name} holds numbers that are not finite")
    ranges = spec.action.ranges or ((spec.action.low, spec.action.high),) * spec.action.size
    if spec.action.kind == "box" and len(ranges) != spec.action.size:
        raise _damaged(path, "its actions do not all have a range")
    if spec.action.kind == "box" and not all(np.isfinite(pair).all() and pair[0] < pair[1] for pair in ranges):
        raise _damaged(path, "its actions have an impossible range")
    if not 0 < spec.obs_clip < np.inf:
        raise _damaged(path, "its observations are clipped to nothing")


def load_policy(path: Path, max_rows: int) -> tuple[CheckpointManifest, NumPyPolicy]:
    """The policy of a checkpoint folder, ready to act. Called by stages and `drillyard evaluate`.

    Raises:
        DrillyardError: as `load_checkpoint`, or DAMAGED because the tensors do not make a policy.
    """
    manifest, tensors = load_checkpoint(path)
    check_policy(path, manifest, tensors)
    policy = NumPyPolicy(manifest.policy, max_rows)
    policy.load(tensors["actor"], tensors["critic"], tensors["obs_mean"], tensors["obs_scale"])
    return manifest, policy


def _damaged(path: Path, why: str) -> DrillyardError:
    return DrillyardError(ErrorCode.DAMAGED, f"The checkpoint {path} is damaged ({why}); use another checkpoint.")
