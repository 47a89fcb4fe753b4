"""Runs of a worker that are started, killed, paused and cancelled at random moments, and what is left of them.

Every list of leftovers must be empty; `kill -9` of the daemon itself is in the tests.
"""

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any

from _harness import run
from drillyard.daemon.client import ensure_daemon
from drillyard.daemon.home import Home
from drillyard.testing.actors import add_worker, install_worker
from drillyard.testing.cycles import cycle_runs


def figures(options: argparse.Namespace) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="drillyard-cycles-") as folder:
        os.environ["DRILLYARD_CACHE"] = str(Path(folder) / "cache")
        home = Home(Path(folder) / "home")
        add_worker(home.workers)
        install_worker(home.workers)
        with ensure_daemon(home) as client:
            try:
                pid = client.health().pid
                cycle_runs(client, home.runs, 3, options.seed)
                descriptors = len(list(Path(f"/proc/{pid}/fd").iterdir()))
                done = cycle_runs(client, home.runs, options.cycles, options.seed + 1, options.side_by_side)
                health = client.health()
                own = next(row for row in health.processes if row.role == "daemon")
                return {
                    "cycles": done.cycles,
                    "cycles_per_s": round(done.cycles / done.seconds, 2),
                    "outcomes": done.outcomes,
                    "wrong_ends": list(done.wrong),
                    "processes_left": list(done.processes),
                    "sockets_left": list(done.sockets),
                    "folders_left": list(done.folders),
                    "house": [row.role for row in health.processes],
                    "daemon_descriptors_before_after": [descriptors, len(list(Path(f"/proc/{pid}/fd").iterdir()))],
                    "daemon_rss_mb": own.rss_mb,
                }
            finally:
                client.shutdown(runs=True)


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cycles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--side-by-side", type=int, default=3)


if __name__ == "__main__":
    run("cycles", figures, _options)
