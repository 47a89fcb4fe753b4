"""The newest checkpoint of a run; one that goes on writes one first."""

import asyncio
from pathlib import Path

from drillyard.contracts.control import Save
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS, RunInfo, RunState
from drillyard.daemon.checkpoints import newest_checkpoint
from drillyard.daemon.run_folder import CHECKPOINTS
from drillyard.studio.daemon_link import DaemonLink

_SAVING_STATES = (RunState.RUNNING, RunState.PAUSED)


async def newest_saved(daemon: DaemonLink, run: RunInfo) -> tuple[Path, str]:
    """The checkpoint, and a sentence where the run goes on but could not save one now.

    Raises:
        DrillyardError: NOT_FOUND, there is no whole one.
    """
    notice = await _save_first(daemon, run)
    return await asyncio.to_thread(_newest, run), notice


async def _save_first(daemon: DaemonLink, run: RunInfo) -> str:
    if run.state not in _SAVING_STATES:
        return ""
    try:
        answer = await daemon.call(lambda client: client.control_run(run.run_id, Save(run_id=run.run_id)))
    except DrillyardError as error:
        return f"This is its newest checkpoint; the run could not save one now: {error.sentence}"
    return "" if answer.ok else f"This is its newest checkpoint; the run could not save one now: {answer.error}"


def _newest(run: RunInfo) -> Path:
    found = newest_checkpoint(Path(run.folder) / CHECKPOINTS)
    if found is not None:
        return found[0]
    raise DrillyardError(
        ErrorCode.NOT_FOUND,
        f"{run.name or run.run_id} has no whole checkpoint yet"
        + ("; train it for a moment." if run.worker == OURS else "; its first one comes by itself."),
    )
