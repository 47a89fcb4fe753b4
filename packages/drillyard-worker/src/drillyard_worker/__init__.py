"""Let any training library run as a worker of Drillyard. Standard library only, Python 3.9 and later."""

from drillyard_worker.cli import main
from drillyard_worker.config import EvaluatePlan, RunLimits, WorkerConfig, settings_as
from drillyard_worker.errors import Stop, WorkerError
from drillyard_worker.manifest import read_checkpoint
from drillyard_worker.metadata import (
    WORKER_VERSION,
    Algorithm,
    Environment,
    Setting,
    Worker,
    WorkerCapabilities,
    WorkerMetadata,
    describe,
    settings_of,
)
from drillyard_worker.session import Session
from drillyard_worker.spaces import space_info

__version__ = "0.1.0"
__all__ = [
    "WORKER_VERSION",
    "Algorithm",
    "Environment",
    "EvaluatePlan",
    "RunLimits",
    "Session",
    "Setting",
    "Stop",
    "Worker",
    "WorkerCapabilities",
    "WorkerConfig",
    "WorkerError",
    "WorkerMetadata",
    "describe",
    "main",
    "read_checkpoint",
    "settings_as",
    "settings_of",
    "space_info",
]
