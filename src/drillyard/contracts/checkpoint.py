"""The manifest of a checkpoint folder: `manifest.json` beside `weights.safetensors`."""

from typing import Any

import msgspec

from drillyard.contracts.policy import PolicySpec

CHECKPOINT_VERSION = 1
MANIFEST_FILE = "manifest.json"
TENSORS_FILE = "weights.safetensors"


class CheckpointManifest(msgspec.Struct, frozen=True, kw_only=True):
    """All that is needed to play the policy, and to resume its training exactly."""

    v: int = CHECKPOINT_VERSION
    run_id: str
    env_id: str
    policy: PolicySpec
    policy_version: int
    env_steps: int
    updates: int
    episodes: int
    settings: dict[str, Any]
    metrics: dict[str, float]
    reason: str
    created_at: float
    drillyard_version: str
    tensors_digest: str
    """blake2b-128 of the tensor file, hex."""
    tensors: dict[str, tuple[int, ...]]
    """Name and shape of every tensor in the file."""
    state: dict[str, Any] = {}
    """Counters, generator states and pool bookkeeping that are not tensors."""
