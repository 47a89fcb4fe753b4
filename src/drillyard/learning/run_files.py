"""What every run needs beside its learning: files in its folder for those who watch, and how many cores there are."""

import os
import sys
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.crowd import CROWD_ENV_FILE
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.policy import PolicySpec


def write_descriptions(folder: Path, policy: PolicySpec, opponents: int, env: EnvSpec) -> None:
    """`policy.json`, needed to read the board, and `env.json`, for viewers of the crowd, which import no NumPy."""
    description: dict[str, Any] = msgspec.to_builtins(policy)
    description["opponents"] = opponents
    _write(folder, "policy.json", description)
    _write(folder, CROWD_ENV_FILE, env)


def usable_cores() -> int:
    """Cores that this process may run on."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _write(folder: Path, name: str, content: object) -> None:
    temporary = folder / f".{name}"
    temporary.write_bytes(msgspec.json.encode(content))
    temporary.rename(folder / name)
