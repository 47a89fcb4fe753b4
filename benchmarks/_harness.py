"""What every benchmark shares: a line a figure for people, one JSON object for programs, a file for the record.

A result names the machine, the versions and the commit, because a figure without them means nothing.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"
PACKAGES = ("drillyard", "numpy", "msgspec", "grpcio", "starlette", "uvicorn", "gymnasium", "mujoco", "jax",
            "playwright")  # fmt: skip


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    model = platform.processor()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "cpu": model,
        "cores": usable,
        "memory_gib": round(memory, 1),
        "system": f"{platform.system()} {platform.release()}",
        "load_1min_before": round(os.getloadavg()[0], 2),
    }


def versions() -> dict[str, str]:
    """Python and the packages that matter, as installed."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def commit() -> str:
    """The commit that was measured, with `+` when the tree had changes; empty where there is no git to ask."""
    here = Path(__file__).resolve().parent

    if shutil.which("git") is None:
        return ""

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", "-C", here, *arguments], capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else ""

    head = git("rev-parse", "--short=12", "HEAD")
    return head + ("+" if head and git("status", "--porcelain", "--untracked-files=no") else "")


def told(value: Any) -> Any:
    """An argument as it is recorded: of a path its name alone, since where it lay is nobody's business."""
    return Path(value).name if isinstance(value, str | Path) and Path(value).is_absolute() else value


def run(
    name: str,
    measure: Callable[[argparse.Namespace], dict[str, Any]],
    options: Callable[[argparse.ArgumentParser], None] | None = None,
) -> None:
    """Parse the options, measure, print and record.

    Args:
        name: names the result file; `measure` returns the figures, whose names carry their units.
        options: adds the benchmark's own options to the parser.
    """
    parser = argparse.ArgumentParser(prog=f"drillyard bench {name}")
    parser.add_argument("--json", action="store_true", help="only one JSON object on the last line of stdout")
    parser.add_argument("--no-record", action="store_true", help="write no result file")
    if options:
        options(parser)
    arguments = parser.parse_args(sys.argv[1:])
    result: dict[str, Any] = {"benchmark": name, "machine": machine()}
    started = time.time()
    figures = measure(arguments)
    result |= {
        "figures": figures,
        "versions": versions(),
        "commit": commit(),
        "arguments": {key: told(value) for key, value in vars(arguments).items() if key not in ("json", "no_record")},
        "measured_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(started)),
        "took_s": round(time.time() - started, 1),
    }
    if not arguments.no_record:
        # One file for each env: the show of a robot does not replace that of a drill.
        env = str(getattr(arguments, "env", "") or "")
        record(f"{name}_{env.rpartition('/')[2]}" if "/" in env and env != parser.get_default("env") else name, result)
    if not arguments.json:
        for key, value in figures.items():
            if isinstance(value, (dict, list)):
                print(f"{key}:\n{json.dumps(value, indent=2)}")
            else:
                print(f"{key:36} {value}")
    print(json.dumps({"ok": True, **figures, "commit": result["commit"]}), flush=True)


def record(name: str, result: dict[str, Any]) -> None:
    """Write benchmarks/results/NAME.json; the history is the repository's."""
    folder = RESULTS if os.access(RESULTS.parent, os.W_OK) else Path.cwd() / "results"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n")
