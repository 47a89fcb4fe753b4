"""A kept model written as source; also a process of its own, because whoever asks may have to stay small."""

import sys
import traceback
from pathlib import Path

import msgspec

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.shelf import ShelfModel
from drillyard.sharing.shelf import ONNX, C


class ExportRequest(msgspec.Struct, frozen=True, kw_only=True):
    """On stdin, as JSON."""

    model: ShelfModel
    format: str = C


class ExportAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """On stdout, as JSON: files by name, or why there are none."""

    files: dict[str, str] = {}
    """Texts."""
    binary: dict[str, bytes] = {}
    """Everything else; base64 in JSON."""
    code: str = ""
    sentence: str = ""


def export_binary(model: ShelfModel) -> dict[str, bytes]:
    """A model as ONNX: {file name: bytes}.

    Raises:
        DrillyardError: as `export_onnx`.
    """
    import tempfile

    from drillyard.sharing.onnx.export import export_onnx

    if ONNX not in model.exports:
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"{model.name!r} cannot be written as ONNX. {model.unexportable}")
    with tempfile.TemporaryDirectory(prefix="drillyard-onnx-") as scratch:
        path = Path(scratch) / "policy.onnx"
        export_onnx(Path(model.path) if Path(model.path).is_dir() else Path(model.path).parent, path)
        return {f"{model.name}.onnx": path.read_bytes()}


def export_model(model: ShelfModel, format: str = C) -> dict[str, str]:  # noqa: A002 - as the command calls it
    """Write a model as source of another language.

    Args:
        model: as the shelf lists it.
        format: `c`.

    Returns:
        Texts by file name.

    Raises:
        DrillyardError: BAD_VALUE for a format, UNSUPPORTED, or what loading the checkpoint says.
    """
    from drillyard.learning.checkpoint import load_checkpoint
    from drillyard.learning.policy_file import check_policy
    from drillyard.sharing.c_source import Weights, c_files, c_prefix

    if format != C:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"There is no format {format[:40]!r}; there are {C!r} and {ONNX!r}.")
    if C not in model.exports:
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"{model.name!r} cannot be written as C. {model.unexportable}")
    path = Path(model.path)
    manifest, tensors = load_checkpoint(path)
    check_policy(path, manifest, tensors)
    weights = Weights(manifest.policy, tensors["actor"], tensors["obs_mean"], tensors["obs_scale"])
    obs_names, action_names = _names(manifest)
    return c_files(weights, c_prefix(model.name), _about(model, manifest), obs_names, action_names)


def _names(manifest: CheckpointManifest) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of the observation's numbers and of the actions. An env that cannot be made here any more has none to tell."""
    from drillyard.envs.registry import env_spec

    try:
        spec = env_spec(manifest.env_id, **manifest.env_options)
    except DrillyardError:
        return (), manifest.policy.action.names
    return spec.obs_names, spec.action.names or spec.actuators or manifest.policy.action.names


def _about(model: ShelfModel, manifest: CheckpointManifest) -> list[str]:
    options = ", ".join(f"{key} = {value}" for key, value in sorted(manifest.env_options.items()))
    mean = "" if model.return_mean is None else f", mean return {model.return_mean:.6g} while training"
    sizes = " x ".join(str(size) for size in manifest.policy.hidden)
    lines = [
        f"{model.name}: a policy trained by Drillyard {manifest.drillyard_version}.",
        "",
        f"Env:      {manifest.env_id}{f' ({options})' if options else ''}",
        f"Training: {manifest.algorithm}, {manifest.env_steps} env steps{mean}, run {manifest.run_id}",
        f"Network:  hidden layers {sizes or 'none'}, {manifest.policy.activation}, {model.parameters} parameters",
    ]
    notes = [f"Notes:    {line}" for line in model.notes.splitlines()[:20]]
    return lines + notes


def main() -> int:
    """Entry point: one request on stdin, one answer on stdout."""
    from drillyard.processes import child

    child.arm()
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=ExportRequest)
    try:
        if request.format == ONNX:
            answer = ExportAnswer(binary=export_binary(request.model))
        else:
            answer = ExportAnswer(files=export_model(request.model, request.format))
    except DrillyardError as error:
        answer = ExportAnswer(code=error.code, sentence=error.sentence)
    except Exception as error:  # noqa: BLE001 - whoever asked wants a sentence; the trace goes to stderr
        traceback.print_exc()
        sentence = f"{request.model.name!r} could not be written: {type(error).__name__}: {error}."
        answer = ExportAnswer(code=ErrorCode.CRASHED, sentence=sentence)
    sys.stdout.buffer.write(msgspec.json.encode(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main())
