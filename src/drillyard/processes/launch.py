"""Becoming another program: take priority and cores, then exec. Run as a file by `spawn.spawn_command`.

Standard library alone and nothing of ours, since the program that follows brings its own search path: the interpreter
is started isolated and without site packages, which takes 10 ms.
"""

import contextlib
import os
import resource
import sys

NOT_FOUND = 127
OOM_SCORE = "500"
"""Where memory runs out, training is ended by the kernel before the show, the studio or the daemon."""


def main(argv: list[str]) -> int:
    """`launch.py NICENESS BATCH CORES PROGRAM ARGUMENTS`; returns only when PROGRAM cannot be started."""
    niceness, batch, cores, program = argv[0], argv[1], argv[2], argv[3:]
    os.setpriority(os.PRIO_PROCESS, 0, max(int(niceness), os.getpriority(os.PRIO_PROCESS, 0)))
    if sys.platform == "linux":
        if batch:
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
        if cores:
            os.sched_setaffinity(0, [int(core) for core in cores.split(",")])
        with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as file:  # noqa: PTH123 - a fast start
            file.write(OOM_SCORE)
    # A segmentation fault of a library is told by the exit code; its core file would be gigabytes in the run's folder.
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    try:
        os.execv(program[0], program)  # noqa: S606 - a list of arguments, no shell
    except OSError as error:
        sys.stderr.write(f"{program[0]} cannot be started ({error.strerror}).\n")
        return NOT_FOUND


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
