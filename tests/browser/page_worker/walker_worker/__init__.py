"""A worker that needs no library: its returns rise along a curve, its envs are painted tiles."""

from __future__ import annotations

from dataclasses import dataclass, field

from drillyard_worker import Algorithm, Environment, Worker, WorkerCapabilities, WorkerMetadata, settings_of


@dataclass(frozen=True)
class WalkerConfig:
    """What a form may change."""

    speed: float = field(default=0.02, metadata={"help": "Of learning", "minimum": 0.001, "maximum": 1.0})
    stride: int = field(default=20, metadata={"help": "Steps between two looks", "minimum": 1, "maximum": 1000})
    noisy: bool = field(default=True, metadata={"help": "Returns scatter"})
    hill: str = field(default="gentle", metadata={"help": "What it walks up", "choices": ("gentle", "steep")})
    words: str = field(default="", metadata={"help": "Said at the start; 'trip' lets it crash"})


WORKER = Worker(
    metadata=WorkerMetadata(
        name="walker",
        version="1.0",
        description="Walks up a hill that nobody sees.",
        upstream_library="walker",
        upstream_version="1.0",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(worker_type="walker", supports_pause_resume=True, supports_fastlane=True),
    algorithms=(
        Algorithm("climb", "Climb", "Step by step, upwards.", settings=settings_of(WalkerConfig)),
        Algorithm("wait", "Wait", "It only stands there."),
    ),
    environments=(Environment(requirements="requirements.txt", probe="import json"),),
    train="walker_worker.runtime:train",
    load_policy="walker_worker.runtime:load_policy",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    return WORKER.metadata, WORKER.capabilities
