"""The cross-entropy method as a worker of Drillyard. Imports nothing but the SDK: `--describe` works without NumPy."""

from __future__ import annotations

from drillyard_worker import (
    Algorithm,
    Environment,
    Worker,
    WorkerCapabilities,
    WorkerMetadata,
    settings_of,
)

from cem_worker.config import CemConfig

__version__ = "0.1.0"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="cem",
        version=__version__,
        description="The cross-entropy method in NumPy, on any Gymnasium env with a box of observations.",
        author="Drillyard",
        upstream_library="numpy",
        upstream_version="2",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="cem",
        supports_pause_resume=True,
        estimated_memory_mb=120,
        stop_grace_s=5.0,
    ),
    algorithms=(
        Algorithm(
            name="cem",
            title="Cross-entropy method",
            help="Draws policies from a normal distribution and fits it to the best of them; no gradients.",
            settings=settings_of(CemConfig),
        ),
    ),
    environments=(Environment(requirements="requirements.txt", probe="import numpy, gymnasium", python=">=3.10"),),
    train="cem_worker.runtime:train",
    load_policy="cem_worker.policy:load_policy",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """Who it is and what it can do; named by the entry point."""
    return WORKER.metadata, WORKER.capabilities
