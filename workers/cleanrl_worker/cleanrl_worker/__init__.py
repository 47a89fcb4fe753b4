"""CleanRL's single-file scripts as a worker of Drillyard: installed, executed as they are, never copied or changed."""

from __future__ import annotations

from drillyard_worker import Environment, Worker, WorkerCapabilities, WorkerMetadata

from cleanrl_worker.config import algorithms

PROBE = "import gym, gymnasium, mujoco, torch.utils.tensorboard, stable_baselines3.common.buffers, cleanrl, onnx"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="cleanrl",
        version="0.1.0",
        description="Single-file reference implementations: PPO, DQN, C51, SAC, TD3, DDPG, RPO",
        author="Drillyard",
        homepage="https://docs.cleanrl.dev",
        upstream_library="cleanrl",
        upstream_version="1.2.0",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="cleanrl",
        env_families=("gymnasium", "drillyard"),
        action_spaces=("discrete", "box"),
        observation_spaces=("box",),
        supports_pause_resume=True,
        supports_onnx=True,
        supports_fastlane=True,
        estimated_memory_mb=600,
    ),
    algorithms=algorithms(),
    environments=(
        Environment(
            name="default",
            python="==3.11.*",
            requirements="requirements.txt",
            torch="2.13.0",
            probe=PROBE,
        ),
        Environment(
            name="gym",
            python="==3.11.*",
            requirements="requirements-gym.txt",
            torch="2.13.0",
            probe=PROBE,
        ),
    ),
    train="cleanrl_worker.runtime:train",
    load_policy="cleanrl_worker.policy:load_policy",
    make_env="cleanrl_worker.runtime:make_env",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    return WORKER.metadata, WORKER.capabilities
