"""The policy of any checkpoint as a plain network: PolicySpec and numbers, as bundles have it. Needs no `onnx`."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.checkpoint import CheckpointManifest, digest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.operators.onnx.file import MAX_FILE_BYTES, read_bytes
from drillyard.operators.onnx.model import Model
from drillyard.sharing.checkpoint_copy import Manifest, read_manifest
from drillyard.sharing.onnx.chain import NotPlainError, chain_of
from drillyard.sharing.onnx.normal import normal_form

LOG_STD = -20.0
"""Of a box policy whose spread is not known: it plays its mean."""
OWN, GYM = "Drillyard/", "gym:"
VALUES = ("dqn", "double_dqn", "c51", "qr_dqn")
"""Algorithms of workers whose scores are values, not logits."""
Plain = tuple[PolicySpec, np.ndarray]


def plain_policy(checkpoint: Path) -> Plain | None:
    """The network of a checkpoint, ours or a worker's.

    Of a worker's it is read from the ONNX file that it left in the checkpoint, with the ranges of a box in the env's
    own units; whether the two give the same numbers is for the caller to see (`export_onnx` does).

    Args:
        checkpoint: folder, or that of a kept model.

    Returns:
        The spec, and (2 * O + P,) float32: obs_mean, obs_scale, then the actor in the order of `PolicySpec.shapes`.
        None where a worker's policy is no plain MLP, or the worker left no ONNX file.

    Raises:
        DrillyardError: what reading the checkpoint says.
    """
    manifest, _ = read_manifest(checkpoint)
    if isinstance(manifest, CheckpointManifest):
        return own_policy(checkpoint)
    if not manifest.onnx:
        return None
    return plain_of(worker_file(checkpoint, manifest)[1], manifest)


def own_policy(checkpoint: Path) -> Plain:
    """The network of a checkpoint of our own learner; raises as `plain_policy` does."""
    from drillyard.learning.checkpoint import load_checkpoint
    from drillyard.learning.policy_file import check_policy

    manifest, tensors = load_checkpoint(checkpoint)
    check_policy(checkpoint, manifest, tensors)
    return manifest.policy, np.concatenate([tensors["obs_mean"], tensors["obs_scale"], tensors["actor"]])


def worker_file(checkpoint: Path, manifest: WorkerCheckpoint) -> tuple[Path, Model]:
    """The ONNX file that a worker left, checked against its digest, and what is in it.

    Raises:
        DrillyardError: UNSUPPORTED (there is none), DAMAGED, or as `read_file`.
    """
    name = manifest.onnx
    if not name:
        why = str(manifest.extra.get("onnx_problem", "") or "its setting onnx may be off")[:200].rstrip(".")
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"The worker {manifest.worker} left no ONNX file in {checkpoint.name} ({why}), and its own files are "
            "programs' memory that is not opened here.",
        )
    if Path(name).is_absolute() or ".." in Path(name).parts or name not in manifest.files:
        raise _damaged(checkpoint, f"its manifest names {name[:60]!r}, which is no file of its own")
    path = checkpoint / name
    if not path.is_file():
        raise _damaged(checkpoint, f"{name} is missing")
    if path.stat().st_size > MAX_FILE_BYTES:
        raise _damaged(checkpoint, f"{name} is too large")
    data = path.read_bytes()
    if digest(data) != manifest.files[name].blake2b:
        raise _damaged(checkpoint, f"{name} does not match its digest")
    return path, read_bytes(data, name)


def plain_of(model: Model, manifest: WorkerCheckpoint) -> Plain | None:
    """A worker's network as ours; None where it is of another form."""
    space, seen = manifest.action_space, manifest.observation_space
    discrete = space.kind == "discrete"
    size = space.n if discrete else int(np.prod(space.shape))
    obs_size = int(np.prod(seen.shape)) if seen.kind == "box" else 0
    if not 1 <= size <= 4096 or not 1 <= obs_size <= 1 << 20:
        return None
    action = _action(manifest, size, discrete=discrete)
    if action is None:
        return None
    wanted = ("scores", "head", "logits") if discrete else ("action",)
    try:
        output = next((value.name for name in wanted for value in model.outputs if value.name == name), None)
        if output is None or len(model.inputs) != 1:
            return None
        spec, numbers = normal_form(chain_of(model, output, obs_size), obs_size, action, LOG_STD)
    except NotPlainError:
        return None
    if discrete and manifest.algorithm in VALUES:
        spec = msgspec.structs.replace(spec, head="values")
    return spec, numbers


def _action(manifest: WorkerCheckpoint, size: int, *, discrete: bool) -> ActionSpec | None:
    """In the env's own units, by the env's own names where it can be asked; None where a box has no bounds."""
    ours = env_action(manifest)
    if discrete:
        return (
            ours if ours is not None and (ours.kind, ours.size) == ("discrete", size) else ActionSpec("discrete", size)
        )
    space = manifest.action_space
    low, high = (bounds * size if len(bounds) == 1 else bounds for bounds in (space.low, space.high))
    if len(low) != size or len(high) != size or None in (*low, *high):
        return None
    ranges = tuple((_short(a), _short(b)) for a, b in zip(low, high, strict=True) if a is not None and b is not None)
    if not all(np.isfinite(pair).all() and pair[0] < pair[1] for pair in ranges):
        return None
    names = ours.names if ours is not None and (ours.kind, ours.size) == ("box", size) else ()
    return box_action(names, ranges)


def box_action(names: tuple[str, ...], ranges: tuple[tuple[float, float], ...]) -> ActionSpec:
    """A box in these ranges."""
    lows, highs = zip(*ranges, strict=True)
    same = len(set(ranges)) == 1
    return ActionSpec("box", len(ranges), min(lows), max(highs), names, () if same else ranges)


def env_action(manifest: Manifest) -> ActionSpec | None:
    """The actions as the env has them on a stage; None where it cannot be made here."""
    from drillyard.envs.registry import env_spec

    if not manifest.env_id.startswith(OWN) and (":" in manifest.env_id.removeprefix(GYM)):
        return None  # to make it would import or start what a file names
    try:
        return env_spec(manifest.env_id, **manifest.env_options).action
    except Exception:  # noqa: BLE001 - whatever an env of somebody else says: only its names are missing
        return None


def with_bounds(action: ActionSpec, bounds: Any) -> ActionSpec:
    """A box with other ranges: (lows, highs)."""
    return box_action(action.names, tuple(zip(*bounds, strict=True)))


def with_action(spec: PolicySpec, action: ActionSpec) -> PolicySpec:
    """A policy whose actions come in other units."""
    return msgspec.structs.replace(spec, action=action)


def _short(number: float) -> float:
    """Bounds of workers come as float32: -0.4 is -0.4000000059604645."""
    return float(f"{number:.7g}")


def _damaged(path: Path, why: str) -> DrillyardError:
    return DrillyardError(ErrorCode.DAMAGED, f"The checkpoint {path} is damaged ({why}); use another one.")
