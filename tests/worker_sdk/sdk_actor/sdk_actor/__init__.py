"""A worker whose library misbehaves as its setting `play` says; the standard library alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from drillyard_worker import Algorithm, Environment, Worker, WorkerCapabilities, WorkerMetadata, settings_of


@dataclass(frozen=True)
class ActorConfig:
    play: str = field(default="steady", metadata={"help": "a function of plays.py"})


WORKER = Worker(
    metadata=WorkerMetadata(
        name="actor",
        version="1",
        description="An actor.",
        upstream_library="none",
        upstream_version="0",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(worker_type="actor", supports_pause_resume=True, supports_operator=False),
    algorithms=(Algorithm(name="actor", title="Actor", help="acts", settings=settings_of(ActorConfig)),),
    environments=(Environment(requirements="requirements.txt", probe="import json"),),
    train="sdk_actor.plays:train",
    load_policy="sdk_actor.plays:load_policy",
    make_env="sdk_actor.plays:make_env",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    return WORKER.metadata, WORKER.capabilities
