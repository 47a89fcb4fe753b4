"""The crowd of a run: training envs that each rollout worker shows, and how a viewer finds them."""

from typing import Any

import msgspec

CROWD_ENV_FILE = "env.json"
"""In the run's folder: the EnvSpec as JSON, so that a process without NumPy knows what the crowd is."""
CROWD_READERS = 4
"""Processes that may look at one worker's crowd at a time."""
CROWD_FILES, CROWD_SOCKETS = "crowd-*.json", "crowd-*.sock"


class CrowdPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What each worker shows of its envs, while somebody looks.

    folder: the run's, where sockets and files go.
    envs: how many of its envs a worker shows at most.
    rate_hz: frames a second, about: the nearest whole number of decisions apart.
    env_options: as the run was asked for.
    """

    folder: str
    envs: int
    rate_hz: float
    env_id: str
    env_options: dict[str, Any]


class CrowdFile(msgspec.Struct, frozen=True, kw_only=True):
    """`crowd-<worker>.json` in the run's folder, written by the worker once it listens at `socket` beside it.

    A worker that takes the place of a dead one writes the file anew with its own epoch. What is published is
    `contracts.frame.crowd_layout(envs, frame_bytes, state_size)`.
    """

    v: int = 1
    worker: int
    epoch: int
    opened: int = 0
    """How often this worker has made its board anew, because it took other groups over."""
    socket: str
    env_id: str
    env_options: dict[str, Any]
    envs: int
    """How many training envs a frame holds."""
    frame_bytes: int
    state_size: int


def crowd_file(worker: int) -> str:
    """Name of a worker's file."""
    return f"crowd-{worker}.json"


def crowd_socket(worker: int) -> str:
    """Name of a worker's socket."""
    return f"crowd-{worker}.sock"
