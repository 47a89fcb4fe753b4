"""What a look at one run adds to its row in the list."""

import asyncio

from drillyard.contracts.daemon import RunDetail
from drillyard.daemon.checkpoints import best_checkpoints, list_checkpoints
from drillyard.daemon.run import Run
from drillyard.daemon.tensorboard import FOLDER

_MOST_USAGE = 600


async def run_detail(run: Run) -> RunDetail:
    """Checkpoints, stderr, resource use, settings.

    Raises:
        DrillyardError: NOT_FOUND or DAMAGED, the config of the run cannot be read.
    """
    return await asyncio.to_thread(_read, run)


def _read(run: Run) -> RunDetail:
    config = run.config()
    folder = run.folder.path
    tensorboard = folder / FOLDER
    try:
        size = run.folder.events.stat().st_size
    except OSError:
        size = 0
    return RunDetail(
        run=run.info,
        request=config.request,
        settings=config.settings,
        checkpoints=list_checkpoints(run.folder.checkpoints, best_checkpoints(folder)),
        stderr=run.folder.stderr_tail(),
        usage=tuple(run.usage[-_MOST_USAGE:]),
        event_bytes=size,
        tensorboard=str(tensorboard) if any(tensorboard.glob("events.*")) else "",
    )
