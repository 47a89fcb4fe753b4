"""A policy that is to travel: its network as numbers, and where it comes from."""

from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from drillyard.contracts.bundle import Training
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import OURS, RunConfig
from drillyard.contracts.shelf import MODEL_FILE, ShelfModel
from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.sharing.checkpoint_copy import read_manifest

_LARGEST = float(np.finfo(np.float32).max)
_MAX_NAME = 60


class Source(NamedTuple):
    """What a checkpoint holds."""

    path: Path
    name: str
    """For people."""
    env_id: str
    env_options: dict[str, Any]
    training: Training
    spec: PolicySpec | None
    """None where its network is no plain MLP."""
    numbers: np.ndarray
    """(2 O + P,) float32: obs_mean, obs_scale, actor."""


def read_source(path: Path) -> Source:
    """Read a checkpoint of ours or of a worker, or a kept model's folder.

    Raises:
        DrillyardError: as `read_manifest` and `load_checkpoint`.
    """
    manifest, _ = read_manifest(path)
    training, name = _training(path, manifest)
    spec, numbers = _network(path, manifest)
    if spec is not None:
        # JSON has no infinity.
        spec = msgspec.structs.replace(spec, obs_clip=min(spec.obs_clip, _LARGEST))
    return Source(path, name, manifest.env_id, manifest.env_options, training, spec, numbers)


def _network(path: Path, manifest: CheckpointManifest | WorkerCheckpoint) -> tuple[PolicySpec | None, np.ndarray]:
    if isinstance(manifest, CheckpointManifest):
        from drillyard.learning.checkpoint import load_checkpoint
        from drillyard.learning.policy_file import check_policy

        manifest, tensors = load_checkpoint(path)
        check_policy(path, manifest, tensors)
        flat = [tensors[name] for name in ("obs_mean", "obs_scale", "actor")]
        return manifest.policy, np.concatenate(flat).astype("<f4", copy=False)
    from drillyard.sharing.onnx.plain import plain_policy

    found = plain_policy(path)
    return (None, np.zeros(0, np.float32)) if found is None else (found[0], found[1].astype("<f4", copy=False))


def _training(path: Path, manifest: CheckpointManifest | WorkerCheckpoint) -> tuple[Training, str]:
    ours = isinstance(manifest, CheckpointManifest)
    run_name, seed, name = "", None if ours else manifest.seed, ""
    config = _read(path.parent.parent / "config.json", RunConfig)
    if config is not None and config.run_id == manifest.run_id:
        run_name, seed = config.request.name, config.request.seed
    model = _read(path / MODEL_FILE, ShelfModel)
    if model is not None:
        run_name, name = model.run_name, model.name
    training = Training(
        worker=OURS if ours else manifest.worker,
        algorithm=manifest.algorithm,
        run_id=manifest.run_id,
        run_name=run_name,
        seed=seed,
        env_steps=manifest.env_steps,
        updates=manifest.updates,
        episodes=manifest.episodes,
        policy_version=manifest.policy_version,
        created_at=manifest.created_at,
    )
    return training, (name or run_name or manifest.run_id)[:_MAX_NAME]


def _read(path: Path, kind: Any) -> Any:
    """None where there is no such file, or another one."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
