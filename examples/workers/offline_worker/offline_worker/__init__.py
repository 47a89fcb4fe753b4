"""Learning from a data set, as a worker of Drillyard. Imports the SDK alone: `--describe` works without PyTorch."""

from __future__ import annotations

from drillyard_worker import (
    Algorithm,
    Environment,
    Worker,
    WorkerCapabilities,
    WorkerMetadata,
    settings_of,
)

from offline_worker.config import BcConfig, Td3BcConfig

__version__ = "0.1.0"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="offline",
        version=__version__,
        description="Behaviour cloning and TD3+BC from a Minari data set, in PyTorch.",
        author="Drillyard",
        upstream_library="torch",
        upstream_version="2.13.0",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="offline",
        supports_pause_resume=True,
        estimated_memory_mb=500,
        stop_grace_s=10.0,
    ),
    algorithms=(
        Algorithm(
            name="bc",
            title="Behaviour cloning",
            help="Learns to do what was done in the data set, by supervised learning.",
            settings=settings_of(BcConfig),
        ),
        Algorithm(
            name="td3bc",
            title="TD3+BC",
            help="Offline reinforcement learning: TD3 whose policy is held near the data set's actions.",
            action_spaces=("box",),
            settings=settings_of(Td3BcConfig),
        ),
    ),
    environments=(
        Environment(
            requirements="requirements.txt",
            python=">=3.11,<3.14",
            torch="2.13.0",
            probe="import torch, minari.dataset.minari_dataset, h5py, PIL, gymnasium",
        ),
    ),
    train="offline_worker.runtime:train",
    load_policy="offline_worker.policy:load_policy",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """Who it is and what it can do; named by the entry point."""
    return WORKER.metadata, WORKER.capabilities
