"""What goes into an environment: pinned packages, torch from a place of its own, and the proof that it works."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WorkerDescription, WorkerEnvironment
from drillyard.workers.catalogue import WorkerFolder


class Recipe(NamedTuple):
    """One environment to be built. `requirements` are the bytes of the lock file."""

    owner: str
    """Name of the worker or tool."""
    environment: str
    requirements: bytes
    torch: str
    """Version of torch, or empty."""
    python: str
    """Version specifier, such as `>=3.9,<3.13`."""
    probe: str

    @property
    def lock_digest(self) -> str:
        """Names what its author has fixed; what the machine adds (Python, source of torch) is not in it."""
        lines = b"\n".join(line for line in self.requirements.splitlines() if not line.startswith(b"#"))
        parts = (lines, self.torch.encode(), self.python.encode(), self.probe.encode())
        return hashlib.sha256(b"\0".join(parts)).hexdigest()

    @property
    def prefix(self) -> str:
        """How the names of its folders begin."""
        return f"{self.owner}-{self.environment}-"

    def folder_name(self, python: str, torch_source: str) -> str:
        """Of the environment for an interpreter (version and path) and a source of torch."""
        text = f"{self.lock_digest}\0{python}\0{torch_source if self.torch else ''}"
        return self.prefix + hashlib.sha256(text.encode()).hexdigest()[:12]

    @property
    def pins(self) -> tuple[str, ...]:
        """The requirements without their hashes; a package may stand there once for each of several Pythons."""
        text = self.requirements.decode("utf-8", "replace").replace("\\\n", " ")
        lines = (line.partition("#")[0].partition(" --hash")[0].strip() for line in text.splitlines())
        return tuple(line for line in lines if "==" in line)

    @property
    def is_empty(self) -> bool:
        """No package at all: a worker of the standard library alone."""
        return not self.torch and not self.pins


def find_environment(description: WorkerDescription, name: str) -> WorkerEnvironment:
    """The environment of that name.

    Raises:
        DrillyardError: NOT_FOUND, with those that there are.
    """
    for environment in description.environments:
        if environment.name == name:
            return environment
    known = ", ".join(environment.name for environment in description.environments)
    raise DrillyardError(
        ErrorCode.NOT_FOUND, f"the worker {description.metadata.name} has no environment {name!r}; it has: {known}."
    )


def recipe_of(worker: WorkerFolder, description: WorkerDescription, environment: str) -> Recipe:
    """The recipe of a worker's environment.

    Raises:
        DrillyardError: NOT_FOUND (no such environment), DAMAGED (no lock file).
    """
    wanted = find_environment(description, environment)
    path = worker.folder / worker.package / wanted.requirements
    return Recipe(worker.name, wanted.name, read_lock(path), wanted.torch, wanted.python, wanted.probe)


def read_lock(path: Path) -> bytes:
    """Raises DrillyardError DAMAGED."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise DrillyardError(
            ErrorCode.DAMAGED,
            f"the list of packages {path} cannot be read ({error.strerror}); "
            f"`drillyard worker lock {path.parent.parent}` makes it.",
        ) from error
