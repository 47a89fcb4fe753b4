"""What a child does first: take the priority, the name and the fate that its parent chose."""

import ctypes
import os
import platform
import signal
import sys

from drillyard.processes import environment

_PR_SET_PDEATHSIG = 1
_PR_SET_NAME = 15
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_TIMERSLACK = 29
_PARENT_GONE = 0
_STAGE_SLACK_NS = 1
_SCHED_SETATTR = {"x86_64": 314, "aarch64": 274}
_SLICE_NS = 100_000


def arm() -> None:
    """First line of every child's main; does nothing in a process that `spawn` did not start.

    Ends the process silently when the parent that it should die with is gone already.
    """
    role = os.environ.pop(environment.ROLE, "")
    niceness = os.environ.pop(environment.NICENESS, "")
    batch = os.environ.pop(environment.BATCH, "")
    cores = os.environ.pop(environment.CORES, "")
    die_with = os.environ.pop(environment.DIE_WITH, "")
    if die_with:
        _die_with(int(die_with))
    if niceness:
        set_niceness(int(niceness))
    if batch and sys.platform == "linux":
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
    if cores and sys.platform == "linux":
        os.sched_setaffinity(0, [int(core) for core in cores.split(",")])
    if role:
        name_process(role)
    if role == "stage":
        # The kernel may else be 50 us late on each timer, of a normal process; the show's clock should not be.
        _prctl(_PR_SET_TIMERSLACK, _STAGE_SLACK_NS)
        wake_promptly()


class _SchedulingAttributes(ctypes.Structure):
    """struct sched_attr of linux/sched/types.h."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("sched_policy", ctypes.c_uint32),
        ("sched_flags", ctypes.c_uint64),
        ("sched_nice", ctypes.c_int32),
        ("sched_priority", ctypes.c_uint32),
        ("sched_runtime", ctypes.c_uint64),
        ("sched_deadline", ctypes.c_uint64),
        ("sched_period", ctypes.c_uint64),
    )


def wake_promptly() -> None:
    """Ask for the shortest time slice (100 us), for which Linux 6.12 and later wake a process at once.

    Measured on two cores kept busy by training: the stage's frames were late by 3.5 ms in one case of a hundred without
    it, by 0.2 ms with it. Called by the stage alone: a studio that wakes as promptly takes the stage's core. Older
    kernels and other systems take no notice.
    """
    number = _SCHED_SETATTR.get(platform.machine())
    if sys.platform == "linux" and number is not None:
        size = ctypes.sizeof(_SchedulingAttributes)
        niceness = os.getpriority(os.PRIO_PROCESS, 0)
        wanted = _SchedulingAttributes(size=size, sched_nice=niceness, sched_runtime=_SLICE_NS)
        # A refusal (a sandbox's filter, say) costs promptness, nothing else.
        ctypes.CDLL(None, use_errno=True).syscall(number, 0, ctypes.byref(wanted), 0)


def set_niceness(niceness: int) -> None:
    """Become at least so nice. Who started everything under `nice` meant it, so a higher value stays."""
    os.setpriority(os.PRIO_PROCESS, 0, max(niceness, os.getpriority(os.PRIO_PROCESS, 0)))


def adopt_orphans() -> bool:
    """Become the parent of every descendant whose parent dies, in place of process 1 (Linux only).

    Returns:
        Whether orphans come here now; who calls it must reap them.
    """
    if sys.platform != "linux":
        return False
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)
    return True


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
