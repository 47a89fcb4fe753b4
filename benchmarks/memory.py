"""Memory of every process while training (PSS: shared pages counted once), and the size of the installed default."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import psutil

from _harness import run
from _studio import StudioUnderTest

ROOT = Path(__file__).resolve().parent.parent


def pss_mb(pid: int) -> float:
    """Proportional set size of a process in MB (10^6 bytes)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024 / 1e6
    raise RuntimeError(f"process {pid} tells no Pss")


def role_of(process: psutil.Process) -> str:
    """Which part of the studio a process is, from its command line."""
    command = process.cmdline()
    module = command[command.index("-m") + 1] if "-m" in command else Path(command[0]).name
    return module.removeprefix("drillyard.")


def installed_mb() -> float:
    """Size of a fresh environment with the default installation, without pip and setuptools themselves."""
    with tempfile.TemporaryDirectory(prefix="drillyard-size-") as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        before = size_mb(Path(folder))
        pip = [f"{folder}/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(ROOT)]
        subprocess.run(pip, check=True)
        return size_mb(Path(folder)) - before


def size_mb(folder: Path) -> float:
    blocks = (os.lstat(path).st_blocks * 512 for path in folder.rglob("*") if not path.is_dir())
    return sum(blocks) / 1e6


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    with StudioUnderTest() as studio:
        studio.pump(lambda: len(studio.frames) > 10, 30)
        studio.train(workers=arguments.workers)
        studio.pump(lambda: studio.run_info().get("updates", 0) >= 2, 60)
        studio.pump(lambda: False, arguments.seconds)
        home = str(studio.home)
        own = [
            process
            for process in psutil.process_iter()
            if process.pid == studio.process.pid or belongs_to(process, home)
        ]
        table = [{"process": role_of(process), "pss_mb": round(pss_mb(process.pid), 1)} for process in own]
    table.sort(key=lambda row: row["process"])
    return {
        "total_pss_mb": round(sum(row["pss_mb"] for row in table), 1),
        "processes": json.loads(json.dumps(table)),
        "workers": arguments.workers,
        "installed_mb": None if arguments.skip_install else round(installed_mb(), 1),
    }


def belongs_to(process: psutil.Process, home: str) -> bool:
    try:
        return process.environ().get("DRILLYARD_HOME") == home
    except (psutil.AccessDenied, psutil.NoSuchProcess, psutil.ZombieProcess):
        return False


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=20.0, help="training time before measuring")
    parser.add_argument("--workers", type=int, default=2, help="rollout workers")
    parser.add_argument("--skip-install", action="store_true", help="do not measure the installed size")


if __name__ == "__main__":
    run("memory", measure, options)
