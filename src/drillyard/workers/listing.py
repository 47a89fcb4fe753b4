"""What lists show of the workers: their descriptions, and whether they are installed."""

from pathlib import Path

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.worker import InstallState, WorkerInfo
from drillyard.workers.catalogue import WorkerFolder, all_workers
from drillyard.workers.describe import describe
from drillyard.workers.environments import state


def list_workers(home_workers: Path) -> tuple[WorkerInfo, ...]:
    """Every worker, sorted by name; asks those whose files have changed (some 50 ms each, any thread)."""
    return tuple(worker_info(worker) for worker in all_workers(home_workers))


def worker_info(worker: WorkerFolder) -> WorkerInfo:
    """One worker. Its state is that of its first environment; sizes are of all of them together."""
    folder, description = str(worker.folder), None
    try:
        description = describe(worker)
        statuses = [state(worker, description, environment.name) for environment in description.environments]
    except DrillyardError as error:
        return WorkerInfo(
            name=worker.name,
            folder=folder,
            description=description,
            state=InstallState.BROKEN,
            reason=error.sentence,
        )
    first = statuses[0]
    installing = next((status for status in statuses if status.state is InstallState.INSTALLING), None)
    return WorkerInfo(
        name=worker.name,
        folder=folder,
        description=description,
        state=installing.state if installing else first.state,
        size_mb=round(sum(status.size_mb for status in statuses), 1),
        step=installing.reason if installing else "",
        reason="" if installing else first.reason,
    )
