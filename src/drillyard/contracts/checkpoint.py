"""The manifest of a checkpoint folder: `manifest.json` beside `weights.safetensors`."""

import re
from typing import Any

import msgspec

from drillyard.contracts.policy import PolicySpec

CHECKPOINT_VERSION = 1
MANIFEST_FILE = "manifest.json"
TENSORS_FILE = "weights.safetensors"
SAVING, LEAVING = ".saving-", ".leaving-"
"""How the names of half-written and half-removed entries of a checkpoint folder begin; a killed process leaves them."""


class CheckpointManifest(msgspec.Struct, frozen=True, kw_only=True):
    """All that is needed to play the policy, and to resume its training exactly."""

    v: int = CHECKPOINT_VERSION
    run_id: str
    env_id: str
    env_options: dict[str, Any] = {}
    """As in the run's request."""
    algorithm: str = "ppo"
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


_MANIFEST_DIGEST = re.compile(rb'"manifest_digest":\s*"([0-9a-f]{32})"')


def digest(content: bytes) -> str:
    """blake2b-128 in hex."""
    import hashlib  # loads OpenSSL, which most processes never need

    return hashlib.blake2b(content, digest_size=16).hexdigest()


def manifest_damage(content: bytes) -> str:
    """What is wrong with the bytes of a manifest file, in words; empty when its `manifest_digest` fits.

    The digest covers the whole file with zeros in the place of the digest itself.
    """
    found = _MANIFEST_DIGEST.search(content)
    if found is None:
        return "is not a manifest of Drillyard"
    start, end = found.span(1)
    fits = digest(content[:start] + b"0" * 32 + content[end:]) == found[1].decode()
    return "" if fits else "does not match its digest"
