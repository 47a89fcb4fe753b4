"""The command line: `drillyard` opens the studio, `drillyard COMMAND --help` explains the rest.

Each command is a frozen dataclass whose fields are its arguments and whose `run` does the work.
"""

from drillyard.cli.entry import main

__all__ = ["main"]
