"""Sessions and workers for the tests of the SDK."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from drillyard_worker import Algorithm, Environment, Session, Worker, WorkerCapabilities, WorkerMetadata
from drillyard_worker.config import make_config
from drillyard_worker.conformance import Subject

ROOT = Path(__file__).resolve().parents[2]
SDK = ROOT / "packages" / "drillyard-worker" / "src"
ACTOR = Path(__file__).resolve().parent / "sdk_actor"
SPACE = {"kind": "discrete", "n": 2, "shape": [], "dtype": "int64", "low": [], "high": []}

WORKER = Worker(
    metadata=WorkerMetadata(
        name="tester", version="1", description="d", upstream_library="l", upstream_version="2", license="MIT"
    ),
    capabilities=WorkerCapabilities(worker_type="tester", supports_pause_resume=True),
    algorithms=(Algorithm(name="a", title="A"),),
    environments=(Environment(requirements="requirements.txt", probe="import json"),),
    train="nowhere:train",
)


def config_of(place: Path, **changes: Any) -> dict[str, Any]:
    """A config as it stands in a file."""
    return {"run_id": "r1", "worker": "tester", "algorithm": "a", "env_id": "gym:E", "folder": str(place), **changes}


class Told:
    """A session of this process, and what it wrote."""

    def __init__(self, session: Session, file: IO[bytes]) -> None:
        self.session, self._file = session, file

    def lines(self) -> list[bytes]:
        return os.pread(self._file.fileno(), 1 << 24, 0).splitlines()

    def events(self, kind: str = "") -> list[dict[str, Any]]:
        found = [json.loads(line) for line in self.lines()]
        return [event for event in found if not kind or event["type"] == kind]


@contextmanager
def told(folder: Path, worker: Worker = WORKER, **changes: Any) -> Iterator[Told]:
    """A session whose events go into a file of their own."""
    with tempfile.TemporaryFile() as file:
        session = Session(worker, make_config(config_of(folder, **changes), worker), file.fileno())
        try:
            yield Told(session, file)
        finally:
            session.close()


def actor(scratch: Path, play: str = "steady", **options: Any) -> Subject:
    """The actor as a subject whose runs play this."""
    subject = Subject(ACTOR, sys.executable, scratch, algorithm="actor", settings={"play": play}, **options)
    subject.description = {"capabilities": {"stop_grace_s": 10.0, "supports_checkpointing": True}}
    return subject
