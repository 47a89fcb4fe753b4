"""`python -m drillyard.envs.host --fd N`: serve our envs to whoever holds the other end of the socket N."""

import argparse
import signal
import sys

from drillyard.processes import child
from drillyard.processes.child import name_process


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code."""
    child.arm()
    parser = argparse.ArgumentParser(prog="python -m drillyard.envs.host", description="Serve envs to another process.")
    parser.add_argument("--fd", type=int, required=True, help="inherited Unix stream socket")
    fd: int = parser.parse_args(arguments).fd
    name_process("env host")
    # A terminal's Ctrl-C goes to the whole group: the worker saves first, and we end with its socket.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from drillyard.envs.host.server import serve

    return serve(fd)


if __name__ == "__main__":
    sys.exit(main())
