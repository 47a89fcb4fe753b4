"""`python -m drillyard.daemon`: serve one home."""

import argparse
import logging
import os
import sys
from dataclasses import fields
from pathlib import Path

from drillyard.contracts.errors import DrillyardError
from drillyard.processes import child

EXIT_BUG = 1


def main(argv: list[str] | None = None) -> int:
    """Entry point; returns the exit code: 0, that of the error (contracts/errors.py), or 1 for a bug."""
    child.arm()
    # gRPC's own log lines are for its developers; our sentences say what a user needs.
    os.environ.setdefault("GRPC_VERBOSITY", "NONE")
    os.environ["GRPC_ENABLE_FORK_SUPPORT"] = "0"
    os.environ.pop("DRILLYARD_OWNER", None)
    from drillyard.daemon.home import Home
    from drillyard.daemon.settings import DaemonSettings

    parser = argparse.ArgumentParser(prog="python -m drillyard.daemon", description="Supervise runs and stages.")
    parser.add_argument("--home", type=Path, default=None, help="home folder; default $DRILLYARD_HOME")
    for field in fields(DaemonSettings):
        parser.add_argument(
            f"--{field.name.replace('_', '-')}",
            type={"int": int, "float": float}.get(str(type(field.default).__name__), str),
            default=field.default,
        )
    options = vars(parser.parse_args(argv))
    home = options.pop("home")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr)
    try:
        from drillyard.daemon.server import run_daemon

        run_daemon(Home.default() if home is None else Home(home.expanduser().absolute()), DaemonSettings(**options))
    except DrillyardError as error:
        sys.stderr.write(f"error: {error.sentence}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
