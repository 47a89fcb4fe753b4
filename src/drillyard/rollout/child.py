"""Child: how the learner starts a worker of either kind, and how one ended, in words."""

import os
import subprocess

import msgspec

from drillyard.processes import spawn
from drillyard.rollout.config import write_plan

NICENESS = 10


def start_worker(module: str, plan: msgspec.Struct, fds: tuple[int, ...]) -> subprocess.Popen[bytes]:
    """Start a worker that dies with this process, with one BLAS thread and a pipe for its stderr.

    Args:
        module: run by `python -m`; its one argument is the descriptor of the plan.
        plan: what it is to do.
        fds: descriptors that it keeps; the caller closes its own afterwards.

    Raises:
        OSError: no process can be started.
    """
    plan_fd = write_plan(plan)
    try:
        return spawn.spawn(
            module,
            [str(plan_fd)],
            role="rollout",
            pass_fds=(plan_fd, *fds),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            niceness=NICENESS,
            batch=True,
            blas_threads=1,
            die_with=os.getpid(),
        )
    finally:
        os.close(plan_fd)


def ended_as(process: subprocess.Popen[bytes]) -> str:
    """How a process ended, in words."""
    code = process.poll()
    if code is None:
        return "still runs"
    return f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"
