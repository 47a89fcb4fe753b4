"""A checkpoint's policy as one ONNX file, compared with the policy itself before it is kept."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from drillyard import __version__
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS
from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.operators.onnx.facts import Bounds, Facts, ranges_of, to_metadata
from drillyard.operators.onnx.rows import answers
from drillyard.sharing.checkpoint_copy import Manifest, disk_error, read_manifest
from drillyard.sharing.onnx.compare import PARITY, from_file, gap, of_policy, sample_rows
from drillyard.sharing.onnx.graph import ACTION, SCORES, encoded, library, policy_graph
from drillyard.sharing.onnx.plain import GYM, own_policy, plain_of, with_action, with_bounds, worker_file


class OnnxInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What was written."""

    path: str
    bytes: int
    facts: Facts
    """As in the file's metadata."""
    rewritten: bool
    """By our own writer; False = a worker's own file with metadata added, because its network is no plain MLP."""
    inputs: dict[str, tuple[int | str, ...]]
    outputs: dict[str, tuple[int | str, ...]]


def export_onnx(checkpoint: Path, out: Path) -> OnnxInfo:
    """Write a checkpoint's policy. Blocks for about a second.

    Args:
        checkpoint: folder, ours or a worker's, or that of a kept model.
        out: the file; replaced where it exists, and not touched where this fails.

    Raises:
        DrillyardError: what reading the checkpoint says; UNAVAILABLE, `onnx` or `onnxruntime` is not installed;
            UNSUPPORTED, a worker left nothing to export, or the file's answers differ from the policy's; DISK.
    """
    manifest, _ = read_manifest(checkpoint)
    if isinstance(manifest, CheckpointManifest):
        data, facts = _own(checkpoint, manifest)
        rewritten = True
    else:
        data, facts, rewritten = _workers(checkpoint, manifest)
    _keep(data, out)
    shapes = _shapes(data)
    return OnnxInfo(
        path=str(out), bytes=len(data), facts=facts, rewritten=rewritten, inputs=shapes[0], outputs=shapes[1]
    )


def _own(checkpoint: Path, manifest: CheckpointManifest) -> tuple[bytes, Facts]:
    spec, numbers = own_policy(checkpoint)
    names, bounds = env_of(manifest)
    if bounds is not None and spec.action.kind == "box":
        spec = with_action(spec, with_bounds(spec.action, bounds))
    rows = sample_rows(spec, numbers)
    model = policy_graph(spec, numbers)
    head = "mean" if spec.action.kind == "box" else spec.head
    facts = _facts(manifest, spec.action, names, head, len(rows))
    worst = _difference(encoded(model, {}), rows, of_policy(spec, numbers, rows), spec.action)
    facts = msgspec.structs.replace(facts, max_difference=worst)
    return encoded(model, to_metadata(facts)), facts


def _workers(checkpoint: Path, manifest: WorkerCheckpoint) -> tuple[bytes, Facts, bool]:
    """By our writer where the network is a plain MLP and gives the same; else the worker's own graph."""
    path, model = worker_file(checkpoint, manifest)
    if len(model.inputs) != 1 or model.inputs[0].dtype != 1:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED, f"{path.name} of {manifest.worker} does not take one observation of float32 numbers."
        )
    names, _ = env_of(manifest)
    plain = plain_of(model, manifest)
    if plain is not None:
        spec, numbers = plain
        rows = sample_rows(spec, numbers, edges=False)
        wanted = from_file(path, model, rows)
        facts = _facts(manifest, spec.action, names, "mean" if spec.action.kind == "box" else spec.head, len(rows))
        ours = policy_graph(spec, numbers)
        try:
            worst = _difference(encoded(ours, {}), rows, wanted, spec.action)
            facts = msgspec.structs.replace(facts, max_difference=worst)
            return encoded(ours, to_metadata(facts)), facts, True
        except DrillyardError as error:
            if error.code is not ErrorCode.UNSUPPORTED:
                raise
    facts = _facts(manifest, _foreign_action(manifest), names, "foreign", 0)
    return encoded(library().load_from_string(path.read_bytes()), to_metadata(facts)), facts, False


def _difference(data: bytes, rows: np.ndarray, wanted: Mapping[str, np.ndarray], action: ActionSpec) -> float:
    """How far a file's answers are from those wanted; refuses what is further than PARITY."""
    with tempfile.TemporaryDirectory(prefix="drillyard-onnx-") as scratch:
        path = Path(scratch) / "policy.onnx"
        path.write_bytes(data)
        worst = gap(answers(path, rows), wanted, action)
    if not worst <= PARITY:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"The policy as ONNX differs by {worst:.2g} from the policy itself, more than {PARITY:g}, and is not kept.",
        )
    return float(f"{worst:.3g}")


def env_of(manifest: Manifest) -> tuple[tuple[str, ...], Bounds | None]:
    """The names of the observation's numbers, empty where nobody can say; and the bounds of a box in the env's own
    units, where those are not the stage's.

    Raises:
        DrillyardError: UNAVAILABLE, a Gymnasium env cannot be made here, so that its units are unknown.
    """
    from drillyard.envs.registry import env_spec

    try:
        names = env_spec(manifest.env_id, **manifest.env_options).obs_names
    except DrillyardError as error:
        if manifest.env_id.startswith(GYM) and isinstance(manifest, CheckpointManifest):
            raise DrillyardError(
                ErrorCode.UNAVAILABLE,
                f"The units of its actions are not known, because its env cannot be made here: {error.sentence}",
            ) from error
        return (), None
    bounds = None
    if manifest.env_id.startswith(GYM) and isinstance(manifest, CheckpointManifest):
        from drillyard.envs.gym.make import make
        from drillyard.envs.gym.spaces import Actions

        env = make(manifest.env_id, manifest.env_options)
        try:
            bounds = Actions(manifest.env_id, env.action_space).own_bounds
        finally:
            env.close()
    return names, bounds


def _foreign_action(manifest: WorkerCheckpoint) -> ActionSpec | None:
    space = manifest.action_space
    if space.kind == "discrete":
        return ActionSpec("discrete", max(space.n, 1))
    size = int(np.prod(space.shape))
    low, high = (bounds * size if len(bounds) == 1 else bounds for bounds in (space.low, space.high))
    if len(low) != size or len(high) != size or None in (*low, *high):
        return None
    return with_bounds(ActionSpec("box", size), (low, high))


def _facts(manifest: Manifest, action: ActionSpec | None, names: tuple[str, ...], head: str, compared: int) -> Facts:
    ours = isinstance(manifest, CheckpointManifest)
    size = manifest.policy.obs_size if ours else int(np.prod(manifest.observation_space.shape))
    return Facts(
        version=__version__,
        env_id=manifest.env_id,
        env_options=manifest.env_options,
        obs_size=size,
        obs_names=names if len(names) == size else (),
        action=action,
        units=_units(action),
        head=head,
        worker=OURS if ours else manifest.worker,
        algorithm=manifest.algorithm,
        run_id=manifest.run_id,
        env_steps=manifest.env_steps,
        policy_version=manifest.policy_version,
        compared=compared,
    )


def _units(action: ActionSpec | None) -> str:
    seen = "obs: raw observations as the env gives them, normalised inside."
    if action is None:
        return f"{seen} action: in the env's own units."
    if action.kind == "discrete":
        return f"{seen} {SCORES}: a number for each choice, the largest is taken. {ACTION}: the number of that choice."
    ranges = sorted(set(ranges_of(action)))
    words = ", ".join(f"{low:g} to {high:g}" for low, high in ranges[:4]) + (", ..." if len(ranges) > 4 else "")
    return f"{seen} {ACTION}: the most likely action in the env's own units, {words}."


def _keep(data: bytes, out: Path) -> None:
    """Written beside it and renamed: a failure leaves the old file."""
    temporary = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        temporary.write_bytes(data)
        temporary.replace(out)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise disk_error("write the ONNX file", out, error) from error


def _shapes(data: bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    from drillyard.operators.onnx.file import read_bytes

    model = read_bytes(data, "the file")
    return tuple(  # pyright: ignore[reportReturnType]
        {value.name: tuple("?" if size is None else size for size in value.shape or ()) for value in values}
        for values in (model.inputs, model.outputs)
    )
