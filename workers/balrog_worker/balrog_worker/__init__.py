"""BALROG as a worker of Drillyard: the evaluator of a folder that you have, unmodified, and its results as a run."""

from __future__ import annotations

from drillyard_worker import Algorithm, Environment, Worker, WorkerCapabilities, WorkerMetadata, settings_of

from balrog_worker.config import Evaluate

__version__ = "0.1.0"

WORKER = Worker(
    metadata=WorkerMetadata(
        name="balrog",
        version=__version__,
        description="The evaluator of your own BALROG folder, unmodified",
        author="Drillyard",
        homepage="https://balrogai.com",
        upstream_library="your BALROG folder",
        upstream_version="any",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="balrog",
        supported_paradigms=("evaluation",),
        env_families=("balrog",),
        action_spaces=("discrete",),
        observation_spaces=("text",),
        supports_checkpointing=False,
        supports_resume=False,
        supports_evaluation=False,
        supports_operator=False,
        needs_script=True,
        estimated_memory_mb=1000,
        stop_grace_s=20.0,
    ),
    algorithms=(
        Algorithm(
            name="evaluate",
            title="Evaluate",
            help="Runs eval.py of the folder: --script BALROG/eval.py",
            action_spaces=("discrete",),
            settings=settings_of(Evaluate),
        ),
    ),
    environments=(Environment(requirements="requirements.txt", probe="import csv, json, subprocess"),),
    train="balrog_worker.runtime:evaluate",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    """What the entry point `drillyard.workers` names."""
    return WORKER.metadata, WORKER.capabilities
