"""Starting the process of a run: our learner's module or a worker's program, with its GPUs and cores."""

from typing import TYPE_CHECKING

from drillyard.daemon.cores import choose_cores
from drillyard.daemon.process import EVENTS_FILE, Leader, start_leader, start_program

if TYPE_CHECKING:
    from drillyard.daemon.run import Run
    from drillyard.daemon.supervisor import Supervisor

from drillyard.daemon.launch import WORK_FOLDER

NICENESS = 10
"""Training gives way to the show."""


def start_process(supervisor: "Supervisor", run: "Run") -> Leader:
    """Start the leader of a run, the first time or again; the GPUs that it needs must be free or its own.

    Raises:
        DrillyardError: DISK, NOT_PERMITTED, or CRASHED when the process cannot be started.
    """
    wish = run.info.resources
    gpus = supervisor.gpus.of(run.run_id) or supervisor.gpus.reserve(run.run_id, wish.gpus)
    cores: tuple[int, ...] = ()
    if wish.cpus is not None:
        taken = [other.leader.cores for other in supervisor.active if other.leader is not None and other is not run]
        cores = choose_cores(wish.cpus, taken)
    # Without a reservation it sees none; the numbers are those of nvidia-smi.
    visible = {"CUDA_VISIBLE_DEVICES": ",".join(gpus), "CUDA_DEVICE_ORDER": "PCI_BUS_ID"}
    if run.launch is None:
        return start_leader(
            supervisor.settings.run_module,
            run.folder.path,
            owner=run.run_id,
            role="learner",
            stdout=EVENTS_FILE,
            niceness=NICENESS,
            batch=True,
            cores=cores,
            gpus=gpus,
            variables=visible,
        )
    return start_program(
        run.launch.argv,
        run.folder.path,
        owner=run.run_id,
        cwd=run.folder.path / WORK_FOLDER,
        variables={**run.launch.variables, **visible},
        niceness=NICENESS,
        cores=cores,
        gpus=gpus,
    )
