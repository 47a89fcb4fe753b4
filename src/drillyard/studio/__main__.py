"""`python -m drillyard.studio`: serve the page."""

import argparse
import sys
from pathlib import Path

from drillyard.contracts.errors import DrillyardError
from drillyard.daemon.home import Home
from drillyard.processes.child import name_process
from drillyard.studio.config import DEFAULT_PORT, EVERYWHERE, PUBLIC_PORT, StudioConfig
from drillyard.studio.server import run_studio


def parse(arguments: list[str] | None = None) -> StudioConfig:
    """The command line; argparse keeps the process small."""
    parser = argparse.ArgumentParser(prog="drillyard studio", description="Serve the page of Drillyard.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="0 picks a free one (default: %(default)s)")
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="another name to be reached by"
    )
    parser.add_argument("--public", action="store_true", help="let spectators in from other machines")
    parser.add_argument("--public-host", default=EVERYWHERE, help="address for spectators (default: %(default)s)")
    parser.add_argument(
        "--public-port", type=int, default=PUBLIC_PORT, help="their port; 0 picks a free one (default: %(default)s)"
    )
    parser.add_argument("--open", action="store_true", help="open the page in a browser")
    parser.add_argument(
        "--home", type=Path, default=None, help="folder of runs and settings (default: $DRILLYARD_HOME)"
    )
    parser.add_argument(
        "--env", default=None, metavar="ID", help="what the show plays (default: what it plays already)"
    )
    parsed = parser.parse_args(arguments)
    if not 0 <= parsed.port <= 65535:
        parser.error(f"--port must lie between 0 and 65535, not at {parsed.port}")
    if not 0 <= parsed.public_port <= 65535:
        parser.error(f"--public-port must lie between 0 and 65535, not at {parsed.public_port}")
    home = parsed.home.expanduser().absolute() if parsed.home is not None else Home.default().root
    return StudioConfig(
        home=home,
        host=parsed.host,
        port=parsed.port,
        allow_hosts=tuple(parsed.allow_host),
        public=parsed.public,
        public_host=parsed.public_host,
        public_port=parsed.public_port,
        open_browser=parsed.open,
        env_id=parsed.env,
    )


def main() -> int:
    """Returns the exit code."""
    config = parse()
    name_process("studio")
    try:
        return run_studio(config)
    except DrillyardError as error:
        print(f"drillyard: {error.sentence}", file=sys.stderr)  # noqa: T201
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
