"""Text environments as a worker of Drillyard: it trains nothing, it plays games for stages and scripts."""

from __future__ import annotations

from drillyard_worker import Environment, Worker, WorkerCapabilities, WorkerMetadata

__version__ = "0.1.0"

PYTHON = ">=3.11,<3.14"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="text",
        version=__version__,
        description="Text environments: MiniGrid and BabyAI, TextWorld, Crafter, NetHack and MiniHack.",
        author="Drillyard",
        homepage="https://minigrid.farama.org",
        upstream_library="minigrid, textworld, crafter, nle, minihack",
        upstream_version="3.2.0, 1.7.0, 1.8.3, 1.3.0, 1.0.2",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="envs",
        env_families=("text",),
        action_spaces=("discrete",),
        supports_checkpointing=False,
        supports_resume=False,
        supports_evaluation=False,
        supports_operator=False,
        estimated_memory_mb=200,
    ),
    algorithms=(),
    environments=(
        Environment(requirements="requirements.txt", python=PYTHON, probe="import gymnasium, minigrid"),
        Environment(
            name="textworld",
            requirements="textworld.txt",
            python=PYTHON,
            probe="import textworld, textworld.challenges",
        ),
        Environment(name="crafter", requirements="crafter.txt", python=PYTHON, probe="import crafter"),
        Environment(
            name="nethack",
            requirements="nethack.txt",
            python=PYTHON,
            probe="import warnings; warnings.simplefilter('ignore'); import nle, minihack",
        ),
    ),
    train="text_worker.cli:refuse_training",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """What the entry point `drillyard.workers` names."""
    return WORKER.metadata, WORKER.capabilities
