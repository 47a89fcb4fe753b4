"""Ray RLlib as a worker of Drillyard: its own algorithms, unmodified, with our events and checkpoints."""

from __future__ import annotations

from drillyard_worker import Environment, Worker, WorkerCapabilities, WorkerMetadata

from rllib_worker.config import ALGORITHMS

__version__ = "0.1.0"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="rllib",
        version=__version__,
        description="Ray RLlib: PPO, APPO, IMPALA, DQN and SAC.",
        author="Drillyard",
        homepage="https://docs.ray.io/en/latest/rllib",
        upstream_library="ray",
        upstream_version="2.60.0",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="rllib",
        supports_pause_resume=True,
        supports_onnx=True,
        supports_fastlane=True,
        cpu_cores=1,
        estimated_memory_mb=1300,
        stop_grace_s=20.0,
    ),
    algorithms=ALGORITHMS,
    environments=(
        Environment(
            requirements="requirements.txt",
            python=">=3.11",
            torch="2.13.0",
            probe="import ray.rllib.algorithms.ppo, torch, onnx, gymnasium, Box2D, mujoco, pygame",
        ),
    ),
    train="rllib_worker.runtime:train",
    load_policy="rllib_worker.policy:load_policy",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """What the entry point `drillyard.workers` names."""
    return WORKER.metadata, WORKER.capabilities
