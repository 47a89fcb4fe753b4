"""A worker of the standard library alone, for tests: learns to say what a coin shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from drillyard_worker import Algorithm, Environment, Worker, WorkerCapabilities, WorkerMetadata, settings_of


@dataclass(frozen=True)
class CoinConfig:
    rate: float = field(
        default=0.1, metadata={"help": "share of its errors that it learns from", "minimum": 0.0, "maximum": 1.0}
    )
    fault: str = field(default="", metadata={"help": "what goes wrong", "choices": ["", "error", "exit"]})


WORKER = Worker(
    metadata=WorkerMetadata(
        name="coin",
        version="0.1.0",
        description="Says what a coin shows.",
        upstream_library="coin",
        upstream_version="1.0",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(worker_type="coin", supports_pause_resume=True, stop_grace_s=5.0),
    algorithms=(Algorithm(name="guess", title="Guessing", settings=settings_of(CoinConfig)),),
    environments=(Environment(requirements="requirements.txt", probe="import json", python=">=3.9"),),
    train="coin_worker.runtime:train",
    load_policy="coin_worker.runtime:load_policy",
    make_env="coin_worker.runtime:make_env",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    return WORKER.metadata, WORKER.capabilities
