"""Saving of a DQN run: the replay goes beside the newest checkpoint, and a resume takes it up where it fits."""

import contextlib
from pathlib import Path
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.dqn.config import DqnConfig
from drillyard.learning.dqn.progress import DqnProgress
from drillyard.learning.replay.memory import Replay
from drillyard.learning.saving import Loaded, check_network, unfit

REPLAY_FOLDER = "replay"
DIGEST_BYTES = 16
ANOTHER_WORLD = (
    "The env's options are others than in the checkpoint, so the replay starts empty and actions are explored anew; "
    "weights and optimiser go on."
)
NO_REPLAY = (
    "The checkpoint's replay is not there any more (only the newest is kept), so learning goes on with an empty one."
)


def save_replay(replay: Replay, folder: Path, env_steps: int) -> dict[str, Any]:
    """Write the replay into the run's folder, beside those that are there; what a checkpoint says about it.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED.
    """
    path = folder / REPLAY_FOLDER / f"step_{env_steps:012d}.replay"
    replay.save(path)
    return {"file": path.name, "digest": _digest(path), "added": replay.added}


def keep_only(folder: Path, name: str) -> None:
    """Remove all saved replays but one. What cannot be removed stays; it is looked for again at the next save."""
    for path in (folder / REPLAY_FOLDER).glob("step_*.replay"):
        if path.name != name:
            with contextlib.suppress(OSError):
                path.unlink()


def restore_replay(replay: Replay, source: Path, saved: dict[str, Any] | None) -> str:
    """Fill the replay with what was saved with a checkpoint; a sentence for the user where that cannot be.

    Args:
        source: the checkpoint's folder.
        saved: what the checkpoint says about its replay.
    """
    if saved is None:
        return NO_REPLAY
    path = source.parent.parent / REPLAY_FOLDER / Path(str(saved.get("file"))).name
    try:
        if _digest(path) != saved.get("digest"):
            return NO_REPLAY
        replay.restore(path)
    except DrillyardError as error:
        return (
            NO_REPLAY if error.code is ErrorCode.NOT_FOUND else f"{error.sentence} Learning goes on with an empty one."
        )
    except OSError:
        return NO_REPLAY
    return ""


def go_on_from(progress: DqnProgress, replay: Replay, path: Path, loaded: Loaded[DqnConfig]) -> str:
    """Put a run where a checkpoint left off; what the user must know about it, in a sentence, empty = nothing.

    Raises:
        DrillyardError: LAYOUT_MISMATCH when the network is another one, DAMAGED when parts are missing.
    """
    manifest = loaded.manifest
    check_network(path, manifest, progress.spec)
    try:
        progress.restore(manifest.state, loaded.tensors)
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise unfit(path, error) from error
    progress.version = manifest.policy_version
    progress.env_steps, progress.updates, progress.episodes = manifest.env_steps, manifest.updates, manifest.episodes
    if not loaded.same_options:
        progress.enter_another_world()
        return ANOTHER_WORLD
    return restore_replay(replay, path, manifest.state.get("replay"))


def _digest(path: Path) -> str:
    """The digest at the end of a saved replay, hex."""
    with path.open("rb") as file:
        file.seek(-DIGEST_BYTES, 2)
        return file.read().hex()
