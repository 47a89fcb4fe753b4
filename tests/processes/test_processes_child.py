"""What a process asks of the scheduler for itself."""

import os
import platform
import subprocess
import sys

import pytest

LINUX_6_12 = sys.platform == "linux" and tuple(int(part) for part in platform.release().split(".")[:2]) >= (6, 12)

ASK = """
import ctypes, os
from drillyard.processes import child
os.nice(3)
child.wake_promptly()
got = child._SchedulingAttributes(size=ctypes.sizeof(child._SchedulingAttributes))
number = child._SCHED_SETATTR[os.uname().machine] + 1  # sched_getattr
ctypes.CDLL(None).syscall(number, 0, ctypes.byref(got), ctypes.sizeof(got), 0)
print(got.sched_runtime, os.getpriority(os.PRIO_PROCESS, 0), os.sched_getscheduler(0))
"""


@pytest.mark.process
@pytest.mark.skipif(not LINUX_6_12, reason="time slices can be asked for since Linux 6.12")
def test_a_short_slice_is_granted_and_niceness_and_policy_stay() -> None:
    said = subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True).stdout.split()
    niceness = min(os.getpriority(os.PRIO_PROCESS, 0) + 3, 19)
    assert said == ["100000", str(niceness), str(os.SCHED_OTHER)]
