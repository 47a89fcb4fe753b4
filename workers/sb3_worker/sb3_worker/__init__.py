"""Stable-Baselines3 as a worker of Drillyard: its own learning loop, unmodified, with our events and checkpoints."""

from __future__ import annotations

from drillyard_worker import Environment, Worker, WorkerCapabilities, WorkerMetadata

from sb3_worker.config import ALGORITHMS

__version__ = "0.1.0"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="sb3",
        version=__version__,
        description="Stable-Baselines3: PPO, A2C, DQN, SAC, TD3 and DDPG.",
        author="Drillyard",
        homepage="https://stable-baselines3.readthedocs.io",
        upstream_library="stable-baselines3",
        upstream_version="2.9.2",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="sb3",
        action_spaces=("discrete", "box"),
        observation_spaces=("box", "discrete"),
        supports_pause_resume=True,
        supports_onnx=True,
        supports_fastlane=True,
        estimated_memory_mb=700,
        stop_grace_s=20.0,
    ),
    algorithms=ALGORITHMS,
    environments=(
        Environment(
            requirements="requirements.txt",
            python=">=3.11,<3.14",
            torch="2.13.0",
            probe="import stable_baselines3, torch, onnx, gymnasium, Box2D, mujoco, pygame",
        ),
    ),
    train="sb3_worker.runtime:train",
    load_policy="sb3_worker.policy:load_policy",
    make_env="sb3_worker.envs:make_env",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """What the entry point `drillyard.workers` names."""
    return WORKER.metadata, WORKER.capabilities
