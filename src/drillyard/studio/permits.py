"""What a page may name: envs, paths, players. A page can ask for much, but not for any file or module."""

from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.control import Assign, Follow, PlayReplay, StageCommand
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.daemon.home import Home
from drillyard.envs.registry import env_infos
from drillyard.operators.llm.spec import check_spec
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.show import Show

FOLDER_OPTION = "assets"
"""The one option of an env that names a place on the disk."""
ONNX = ".onnx"
_NAMED_SCHEMES = ("gym:", "zoo:")
"""Their sources import the module that an id names before a second colon."""
_TEXT = "text:"


class Permits:
    """Lives in the event loop.

    Args:
        home: whose files may be named.
        daemon: knows the runs.
        show: what it plays may be named again.
    """

    def __init__(self, home: Home, daemon: DaemonLink, show: Show) -> None:
        self._home = home
        self._daemon = daemon
        self._show = show

    def stage_command(self, command: StageCommand) -> StageCommand:
        """A command that a stage may see: with no path outside the home.

        Raises:
            DrillyardError: NOT_PERMITTED.
        """
        if isinstance(command, PlayReplay) and command.path:
            path = self.inside(self._home.replays, command.path, "a replay")
            return msgspec.structs.replace(command, path=str(path))
        if isinstance(command, Follow) and command.run_folder:
            path = self.inside(self._home.runs, command.run_folder, "a run to follow")
            return msgspec.structs.replace(command, run_folder=str(path))
        if isinstance(command, Assign):
            return msgspec.structs.replace(command, operator=self.operator(command.operator))
        return command

    def operator(self, spec: OperatorSpec) -> OperatorSpec:
        """A player that a page may name: a checkpoint of a run here, a kept model, or an ONNX file (data, no program).

        Raises:
            DrillyardError: NOT_PERMITTED, BAD_VALUE.
        """
        if spec.kind is OperatorKind.LLM:
            if spec.llm is None:
                raise DrillyardError(ErrorCode.BAD_VALUE, "A language model needs `llm`: its endpoint and its limits.")
            check_spec(spec.llm)
        if spec.kind is not OperatorKind.POLICY or not spec.source:
            return spec
        path = _onnx(spec.source) if spec.source.endswith(ONNX) else self.checkpoint(spec.source, "a checkpoint")
        return msgspec.structs.replace(spec, source=str(path))

    def env(self, env_id: str, options: dict[str, Any]) -> None:
        """An env that a page may name: one of the list, one of a library by its plain name, or one that a run here has
        already.

        Raises:
            DrillyardError: NOT_PERMITTED, UNAVAILABLE with what it lacks.
        """
        known = {(self._show.env.id, _text(self._show.env_options))}
        known |= {(run.env_id, _text(run.env_options)) for run in self._daemon.runs.values()}
        if (env_id, _text(options)) in known:
            return
        if FOLDER_OPTION in options:
            self.inside(self._home.runs, str(options[FOLDER_OPTION]), "a folder of models")
        for info in env_infos():
            if info.id == env_id:
                if not info.available:
                    raise DrillyardError(ErrorCode.UNAVAILABLE, info.reason)
                return
        if env_id.startswith(_TEXT):
            return  # played by a process of its own, which knows its tasks by name
        if not any(env_id.startswith(scheme) and ":" not in env_id.removeprefix(scheme) for scheme in _NAMED_SCHEMES):
            raise DrillyardError(
                ErrorCode.NOT_PERMITTED,
                f"A page may not name the env {env_id[:80]!r}; choose one of the list, or start it once with "
                "`drillyard train`.",
            )

    def inside(self, folder: Path, named: str, what: str) -> Path:
        """A path that a page named; only below `folder`, links resolved.

        Raises:
            DrillyardError: NOT_PERMITTED.
        """
        root = folder.resolve()
        try:
            path = (root / named).resolve()
        except (OSError, ValueError, RuntimeError):
            path = None
        if path is None or path == root or not path.is_relative_to(root):
            raise DrillyardError(
                ErrorCode.NOT_PERMITTED, f"A page may name {what} only inside {root}; choose one from the lists."
            )
        return path

    def checkpoint(self, named: str, what: str) -> Path:
        """A checkpoint of a run here, or a model of the shelf.

        Raises:
            DrillyardError: NOT_PERMITTED.
        """
        kept = self._home.models
        try:
            # A relative path is one inside the runs.
            is_model = Path(named).is_absolute() and Path(named).resolve().is_relative_to(kept.resolve())
        except (OSError, ValueError, RuntimeError):
            is_model = False
        return self.inside(kept if is_model else self._home.runs, named, what)

    def script(self, named: str) -> Path:
        """The user's own training script.

        Raises:
            DrillyardError: BAD_VALUE.
        """
        if (path := _file(named, ".py")) is not None:
            return path
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"{named[:200]!r} is no script on this machine; give the absolute path of a .py file, such as ~/train.py.",
        )


def _onnx(named: str) -> Path:
    if (path := _file(named, ONNX)) is not None:
        return path
    raise DrillyardError(
        ErrorCode.NOT_FOUND,
        f"{named[:200]!r} is no policy on this machine; give the absolute path of an .onnx file, such as ~/mine.onnx.",
    )


def _file(named: str, suffix: str) -> Path | None:
    """An existing file by its absolute path; None for anything else."""
    try:
        path = Path(named).expanduser()
        if path.is_absolute() and path.suffix == suffix and path.is_file():
            return path.resolve()
    except (OSError, ValueError, RuntimeError):
        pass
    return None


def _text(options: dict[str, Any]) -> bytes:
    """The same for equal options."""
    return msgspec.json.encode(options, order="deterministic")
