"""What a player's source names: a run, a checkpoint folder, an .onnx file, a kept model; and players as typed."""

from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import Player
from drillyard.contracts.shelf import MODEL_PREFIX, MODELS_FOLDER
from drillyard.learning.run_folders import find_run
from drillyard.sharing.shelf import Shelf
from drillyard.stage.foreign import hosted_policy, is_foreign_checkpoint

ONNX_SUFFIX = ".onnx"
_MANIFEST = "manifest.json"
_CHECKPOINTS = "checkpoints"


def player_from(text: str) -> Player:
    """A player as it is typed: `scripted`, `scripted:NAME`, `random`, `llm:URL`, `llm:URL#MODEL`, `model:NAME`, or a
    run, checkpoint folder or .onnx file. `NAME=` before it gives it a name of its own."""
    name, separator, rest = text.partition("=")
    if not separator or "/" in name or ":" in name:
        name, rest = "", text
    kind, _, source = rest.partition(":")
    if kind == OperatorKind.RANDOM and not source:
        return Player(name=name or "random", kind=OperatorKind.RANDOM)
    if kind == OperatorKind.SCRIPTED:
        return Player(name=name or source or "scripted", kind=OperatorKind.SCRIPTED, source=source)
    if kind == OperatorKind.LLM and source:
        url, _, model = source.partition("#")
        return Player(name=name or model or "llm", kind=OperatorKind.LLM, llm=LLMSpec(base_url=url, model=model))
    return Player(name=name or _short(rest), kind=OperatorKind.POLICY, source=rest)


def resolve_player(player: Player, runs: Path, beside: Path | None = None) -> Player:
    """The player with the absolute path of its checkpoint or file; others as they are.

    Args:
        runs: the folder of runs, for ids and `latest`; kept models are beside it.
        beside: relative paths are looked for here (the folder of the script), then in the working directory.

    Raises:
        DrillyardError: NOT_FOUND, or DAMAGED where a run has no whole checkpoint.
    """
    if player.kind is not OperatorKind.POLICY:
        return player
    return msgspec.structs.replace(player, source=str(resolve_source(player.source, runs, beside)))


def resolve_source(source: str, runs: Path, beside: Path | None = None) -> Path:
    """As `resolve_player`, of the source alone."""
    if (model := kept_model(source, runs)) is not None:
        return model
    given = Path(source).expanduser()
    for path in (beside / given, given) if beside is not None else (given,):
        if path.suffix == ONNX_SUFFIX and path.is_file():
            return path.resolve()
        if (path / _MANIFEST).exists():
            return path.resolve()
        if (path / _CHECKPOINTS).is_dir():
            return newest_checkpoint(path.resolve())
    if given.suffix == ONNX_SUFFIX:
        raise DrillyardError(ErrorCode.NOT_FOUND, f"there is no file {given}; give the path of an .onnx file.")
    return newest_checkpoint(find_run(source, runs, "checkpoint folder or .onnx file").resolve())


def kept_model(source: str, runs: Path) -> Path | None:
    """Where the model of `model:NAME` is; None for a source that names something else.

    Args:
        runs: the folder of runs, beside which the shelf is.

    Raises:
        DrillyardError: BAD_VALUE, NOT_FOUND or DAMAGED.
    """
    if not source.startswith(MODEL_PREFIX):
        return None
    return Shelf(runs.parent / MODELS_FOLDER).source(source.removeprefix(MODEL_PREFIX)).resolve()


def newest_checkpoint(run_folder: Path) -> Path:
    """The newest whole checkpoint of a run, ours or a worker's.

    Raises:
        DrillyardError: NOT_FOUND.
    """
    from drillyard.learning.checkpoint import checkpoints, newest_valid

    folder = run_folder / _CHECKPOINTS
    for path in checkpoints(folder):
        if not is_foreign_checkpoint(path):
            newest = newest_valid(folder)
            if newest is not None:
                return newest
            break
        try:
            return hosted_policy(path).path
        except DrillyardError as error:
            if error.code is ErrorCode.VERSION_MISMATCH:
                raise
    raise DrillyardError(
        ErrorCode.NOT_FOUND,
        f"the run in {run_folder} has no whole checkpoint yet; train it for a moment or name another run.",
    )


def _short(source: str) -> str:
    """A name for a policy: of a kept model its own, the run and the step of a checkpoint, the name of a file or run."""
    source = source.removeprefix(MODEL_PREFIX)
    path = Path(source)
    if path.parent.name == _CHECKPOINTS:
        return f"{path.parent.parent.name} {path.name.removeprefix('step_').lstrip('0') or '0'}"
    return path.name or source
