"""skeleton as a worker of Drillyard. Imports nothing but the SDK: `--describe` works without the library."""

from __future__ import annotations

from drillyard_worker import (
    Algorithm,
    Environment,
    Worker,
    WorkerCapabilities,
    WorkerMetadata,
    settings_of,
)

from skeleton_worker.config import SkeletonConfig

__version__ = "0.1.0"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="skeleton",
        version=__version__,
        description="Draws linear policies at random and keeps the best.",
        upstream_library="skeleton",
        upstream_version="0.1.0",
        license="MIT",
    ),
    # Claim only what is true: the page offers it, and the conformance suite tries it.
    capabilities=WorkerCapabilities(worker_type="skeleton", supports_pause_resume=True, stop_grace_s=5.0),
    algorithms=(
        Algorithm(
            name="random",
            title="Random search",
            help="Draws a linear policy, plays episodes with it, keeps the best.",
            settings=settings_of(SkeletonConfig),
        ),
    ),
    environments=(Environment(requirements="requirements.txt", probe="import numpy, gymnasium", python=">=3.10"),),
    train="skeleton_worker.runtime:train",
    load_policy="skeleton_worker.runtime:load_policy",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """Who it is and what it can do; named by the entry point."""
    return WORKER.metadata, WORKER.capabilities
