"""`python -m drillyard.workers.guarded PROGRAM ARGUMENTS`: becomes that program, which then dies with its parent.

An installer that is killed must not leave a program behind that goes on filling the disk. Linux only; elsewhere the
program goes on to its end, and the next installation sweeps up.
"""

import os
import sys

from drillyard.processes.child import arm

if __name__ == "__main__":
    arm()
    try:
        os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606
    except OSError as error:
        sys.exit(f"{sys.argv[1]} cannot be started ({error.strerror})")
