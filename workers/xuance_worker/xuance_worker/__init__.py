"""XuanCe as a worker of Drillyard: its agents and their training loops, unmodified, with our events and checkpoints."""

from __future__ import annotations

from drillyard_worker import Environment, Worker, WorkerCapabilities, WorkerMetadata

from xuance_worker.config import ALGORITHMS

__version__ = "0.1.0"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="xuance",
        version=__version__,
        description="XuanCe: PPO, A2C, PG, PPG, the DQN family, SAC, TD3 and DDPG.",
        author="Drillyard",
        homepage="https://xuance.readthedocs.io",
        upstream_library="xuance",
        upstream_version="1.4.4",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="xuance",
        supports_pause_resume=True,
        supports_onnx=True,
        supports_fastlane=True,
        estimated_memory_mb=700,
        stop_grace_s=10.0,
    ),
    algorithms=ALGORITHMS,
    environments=(
        Environment(
            requirements="requirements.txt",
            python=">=3.11,<3.13",
            torch="2.13.0",
            probe="import xuance.torch.agents, torch, onnx, gymnasium, Box2D, mujoco, pygame",
        ),
    ),
    train="xuance_worker.runtime:train",
    load_policy="xuance_worker.policy:load_policy",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """What the entry point `drillyard.workers` names."""
    return WORKER.metadata, WORKER.capabilities
