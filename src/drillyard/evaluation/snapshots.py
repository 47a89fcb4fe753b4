"""Every policy that a run has kept: its checkpoints, and the snapshots in its self-play pool."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.errors import DrillyardError
from drillyard.evaluation.library import ALL, checkpoints_of, worker_manifest
from drillyard.learning.checkpoint import load_checkpoint, load_manifest, save_checkpoint

POOL_REASON = "snapshot of the self-play pool"


class Kept(NamedTuple):
    """One policy of a run."""

    env_steps: int
    policy_version: int
    checkpoint: Path
    """Where it is."""
    pool_index: int = -1
    """Its place in the pool inside that checkpoint; -1 = it is the checkpoint's own policy."""


def policies_of(run_folder: Path) -> list[Kept]:
    """All of them, oldest first, each version once.

    Raises:
        DrillyardError: NOT_FOUND when the run has no valid checkpoint.
    """
    paths = checkpoints_of(run_folder, ALL)
    found: dict[tuple[int, int], Kept] = {}
    newest: Path | None = None
    for path in paths:
        foreign = worker_manifest(path)
        manifest = foreign or load_manifest(path)
        newest = newest if foreign else path
        found[manifest.env_steps, manifest.policy_version] = Kept(manifest.env_steps, manifest.policy_version, path)
    if newest is not None:
        for index, (version, env_steps) in enumerate(_pool(load_manifest(newest))):
            found.setdefault((env_steps, version), Kept(env_steps, version, newest, index))
    return sorted(found.values())


def spread(policies: Sequence[Kept], count: int) -> list[Kept]:
    """`count` of them, evenly over training, the first and the last among them."""
    if len(policies) <= count:
        return list(policies)
    if count == 1:
        return [policies[-1]]
    first, last = policies[0].env_steps, policies[-1].env_steps
    wanted = [first + (last - first) * place / (count - 1) for place in range(count)]
    chosen = {0, len(policies) - 1}
    for steps in wanted[1:-1]:
        left = [index for index in range(len(policies)) if index not in chosen]
        chosen.add(min(left, key=lambda index: (abs(policies[index].env_steps - steps), index)))
    return [policies[index] for index in sorted(chosen)]


def as_checkpoint(kept: Kept, folder: Path) -> Path:
    """A checkpoint folder that plays the policy; a snapshot of a pool is written to `folder`, once.

    Raises:
        DrillyardError: DAMAGED, DISK or NOT_PERMITTED.
    """
    if kept.pool_index < 0:
        return kept.checkpoint
    for path in sorted(folder.glob(f"step_{kept.env_steps:012d}*")):
        try:
            if load_manifest(path).policy_version == kept.policy_version:
                return path
        except DrillyardError:
            continue
    manifest, tensors = load_checkpoint(kept.checkpoint)
    manifest = msgspec.structs.replace(
        manifest,
        policy_version=kept.policy_version,
        env_steps=kept.env_steps,
        updates=0,
        episodes=0,
        metrics={},
        reason=POOL_REASON,
        state={},
    )
    own = {
        "actor": tensors["pool.actor"][kept.pool_index],
        "critic": tensors["critic"],
        "obs_mean": tensors["pool.mean"][kept.pool_index],
        "obs_scale": tensors["pool.scale"][kept.pool_index],
    }
    return save_checkpoint(folder, manifest, own)


def _pool(manifest: CheckpointManifest) -> list[tuple[int, int]]:
    """Version and env steps of each snapshot; a checkpoint of a run without opponents has none."""
    if "pool.actor" not in manifest.tensors:
        return []
    rows = manifest.state.get("pool", {}).get("snapshots", [])
    count = manifest.tensors["pool.actor"][0]
    return [(int(row[0]), int(row[1])) for row in rows[:count]]
