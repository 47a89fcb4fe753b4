"""What `drillyard share` is asked to share: a checkpoint, a kept model or a recorded match, and the run it is from."""

from pathlib import Path
from typing import NamedTuple

from drillyard.cli.models import LATEST, find_checkpoint
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.shelf import MODEL_PREFIX
from drillyard.daemon.home import Home

REPLAY_SUFFIX = ".dyreplay"
SCRIPT = "script:"
_MANIFEST, _CONFIG, _CHECKPOINTS = "manifest.json", "config.json", "checkpoints"


class Target(NamedTuple):
    """What was named."""

    name: str
    """As it was typed."""
    checkpoint: Path | None
    replay: Path | None
    run_folder: Path | None
    """Where there still is one."""
    env_id: str

    @property
    def file(self) -> Path:
        """The checkpoint, or the recorded match."""
        found = self.checkpoint or self.replay
        assert found is not None
        return found


def find_target(name: str, which: str = LATEST) -> Target:
    """What a name means: FILE.dyreplay, model:NAME, a checkpoint folder, or a run.

    Args:
        which: of a run: latest, best or a path.

    Raises:
        DrillyardError: NOT_FOUND, BAD_VALUE, DAMAGED.
    """
    path = Path(name).expanduser()
    if path.suffix == REPLAY_SUFFIX:
        from drillyard.stage.recording import read_replay

        if not path.is_file():
            raise DrillyardError(ErrorCode.NOT_FOUND, f"there is no recorded match {path}; check the path.")
        return Target(name, None, path.absolute(), None, read_replay(path).env_id)
    if name.startswith(MODEL_PREFIX) or (path / _MANIFEST).is_file():
        if which != LATEST:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"--checkpoint chooses one of a run's, and {name} is one already; leave it out."
            )
        return _of_checkpoint(name, find_policy(name))
    from drillyard.cli.evaluate import find_run

    folder = path.absolute() if (path / _CHECKPOINTS).is_dir() else find_run(name)
    return _of_checkpoint(name, find_checkpoint(folder, which))


def find_policy(name: str) -> Path:
    """The checkpoint behind `model:NAME`, a folder, or a run's newest.

    Raises:
        DrillyardError: NOT_FOUND, UNSUPPORTED, DAMAGED.
    """
    from drillyard.evaluation.sources import resolve_source

    found = resolve_source(name, Home.default().runs)
    if found.is_dir():
        return found
    # A kept model that only its ONNX file plays is a folder nevertheless.
    if name.startswith(MODEL_PREFIX) and (found.parent / _MANIFEST).is_file():
        return found.parent
    raise DrillyardError(
        ErrorCode.UNSUPPORTED,
        f"{name} is an ONNX file, which says nothing of its training; name a run or a checkpoint.",
    )


def find_opponent(name: str) -> str:
    """As ShareRequest takes it."""
    if not name or name.startswith(SCRIPT):
        return name
    if name in {"scripted", "random"}:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"--opponent {name} is not known; built-in players are written script:NAME."
        )
    return str(find_policy(name))


def _of_checkpoint(name: str, checkpoint: Path) -> Target:
    from drillyard.sharing.checkpoint_copy import read_manifest

    manifest, _ = read_manifest(checkpoint)
    beside, kept = checkpoint.parent.parent, Home.default().runs / manifest.run_id
    folder = next((one for one in (beside, kept) if (one / _CONFIG).is_file()), None)
    return Target(name, checkpoint, None, folder, manifest.env_id)
