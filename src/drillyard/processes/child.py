"""What a child does first: take the priority, the name and the fate that its parent chose."""

import ctypes
import os
import signal
import sys

from drillyard.processes import environment

_PR_SET_PDEATHSIG = 1
_PR_SET_NAME = 15
_PR_SET_TIMERSLACK = 29
_PARENT_GONE = 0
_STAGE_SLACK_NS = 1


def arm() -> None:
    """First line of every child's main; does nothing in a process that `spawn` did not start.

    Ends the process silently when the parent that it should die with is gone already.
    """
    role = os.environ.pop(environment.ROLE, "")
    niceness = os.environ.pop(environment.NICENESS, "")
    batch = os.environ.pop(environment.BATCH, "")
    die_with = os.environ.pop(environment.DIE_WITH, "")
    if die_with:
        _die_with(int(die_with))
    if niceness:
        set_niceness(int(niceness))
    if batch and sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    if role:
        name_process(role)
    if role == "stage":
        # The kernel may else be 50 us late on each timer, of a normal process; the show's clock should not be.
        _prctl(_PR_SET_TIMERSLACK, _STAGE_SLACK_NS)


def set_niceness(niceness: int) -> None:
    """Become at least so nice. Who started everything under `nice` meant it, so a higher value stays."""
    os.setpriority(os.PRIO_PROCESS, 0, max(niceness, os.getpriority(os.PRIO_PROCESS, 0)))


def name_process(role: str) -> None:
    """Name this process dy-<role> in ps and top (15 bytes at most; Linux only)."""
    if sys.platform == "linux":
        buffer = ctypes.create_string_buffer(f"dy-{role}".encode()[:15])
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_NAME, buffer, 0, 0, 0)


def _die_with(parent: int) -> None:
    """Ask the kernel for our SIGKILL at the parent's death. Elsewhere than on Linux the end of its sockets tells us."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # It may have died between our start and the request above; then nobody will ever tell us.
    if os.getppid() != parent:
        os._exit(_PARENT_GONE)


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
