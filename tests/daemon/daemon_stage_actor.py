"""A stage for tests: listens, and ends as the name in its request says: `crash` at once, `brief` after a moment."""

import select
import sys
import time
from pathlib import Path

import msgspec

from drillyard.contracts.stage import StageConfig
from drillyard.processes import child
from drillyard.transport.control import ControlServer


def main(folder: Path) -> int:
    config = msgspec.json.decode((folder / "config.json").read_bytes(), type=StageConfig)
    name = config.request.name
    if name == "crash":
        raise RuntimeError("the stage was told to crash")
    server = ControlServer(folder / "control.sock")
    deadline = time.monotonic() + (0.3 if name == "brief" else 600.0)
    while time.monotonic() < deadline:
        select.select(server.filenos(), [], [], 0.1)
        if any(b"crash" in line for _, line in server.receive()):
            raise RuntimeError("the stage was told to crash later")
    server.close()
    return 0


if __name__ == "__main__":
    child.arm()
    sys.exit(main(Path(sys.argv[1])))
