"""What a worker says of itself: asked in a process of its own, and remembered until one of its files changes."""

import contextlib
import hashlib
import os
import selectors
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WORKER_VERSION, WorkerDescription
from drillyard.workers.catalogue import WorkerFolder
from drillyard.workers.files import cache_folder, sdk_source, write_atomic
from drillyard.workers.variables import base_variables

TIMEOUT_S = 20.0
MAX_BYTES = 4 << 20
_CHUNK = 1 << 16


class _Versioned(msgspec.Struct):
    """What every version of a description has."""

    v: int


def describe(worker: WorkerFolder) -> WorkerDescription:
    """Its description; blocks for some 50 ms when it has to be asked (any thread).

    Raises:
        DrillyardError: DAMAGED with what it said instead, VERSION_MISMATCH, TIMED_OUT.
    """
    if worker.damage:
        raise DrillyardError(ErrorCode.DAMAGED, worker.damage)
    path = cache_folder() / "descriptions" / f"{worker.name}-{_fingerprint(worker)}.json"
    with contextlib.suppress(OSError, DrillyardError):
        return _read(worker, path.read_bytes())
    content = _ask(worker)
    description = _read(worker, content)
    with contextlib.suppress(DrillyardError, OSError):  # a cache that cannot be written costs time, nothing else
        for old in path.parent.glob(f"{worker.name}-*.json"):
            old.unlink(missing_ok=True)
        write_atomic(path, content)
    return description


def _fingerprint(worker: WorkerFolder) -> str:
    """Changes with every file that the answer depends on."""
    digest = hashlib.blake2b(f"{worker} {sys.version}".encode(), digest_size=12)
    for root in (worker.folder, sdk_source()):
        for path in sorted(_files(root)):
            status = path.stat()
            digest.update(f"{path} {status.st_mtime_ns} {status.st_size}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> list[Path]:
    return [
        Path(folder, name)
        for folder, folders, names in os.walk(root, followlinks=True)
        if folders.sort() is None and "__pycache__" not in folder and "/tests" not in folder
        for name in names
        if name.endswith((".py", ".toml", ".txt"))
    ]


def _ask(worker: WorkerFolder) -> bytes:
    """What the worker prints for --describe.

    Raises:
        DrillyardError: DAMAGED, TIMED_OUT.
    """
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", f"{worker.package}.cli", "--describe"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **base_variables(worker), "PYTHONDONTWRITEBYTECODE": "1"},
        start_new_session=True,
    )
    try:
        said, errors, in_time = _drain(process, time.monotonic() + TIMEOUT_S)
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()
    if not in_time:
        raise DrillyardError(
            ErrorCode.TIMED_OUT,
            f"the worker {worker.name} did not describe itself within {TIMEOUT_S:.0f} s; "
            f"try `python -m {worker.package}.cli --describe` in {worker.folder}.",
        )
    if len(said) > MAX_BYTES:
        raise _damaged(worker, f"its description is longer than {MAX_BYTES >> 20} MiB")
    if process.returncode != 0:
        lines = [line.strip() for line in errors.decode("utf-8", "replace").splitlines() if line.strip()]
        raise _damaged(worker, lines[-1][:300] if lines else f"exit code {process.returncode}")
    return said


def _drain(process: "subprocess.Popen[bytes]", deadline: float) -> tuple[bytes, bytes, bool]:
    """Read both streams to their end or their bound, and wait for the process; False when it took too long."""
    output: dict[Any, bytearray] = {process.stdout: bytearray(), process.stderr: bytearray()}
    with selectors.DefaultSelector() as selector:
        for stream in output:
            selector.register(stream, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(max(deadline - time.monotonic(), 0.0))
            if not ready:
                return b"", b"", False
            for key, _ in ready:
                chunk = os.read(key.fd, _CHUNK)
                output[key.fileobj] += chunk
                if not chunk:
                    selector.unregister(key.fileobj)
            if len(output[process.stdout]) > MAX_BYTES or len(output[process.stderr]) > MAX_BYTES:
                break
        else:
            try:
                process.wait(max(deadline - time.monotonic(), 0.01))
            except subprocess.TimeoutExpired:
                return b"", b"", False
    return bytes(output[process.stdout]), bytes(output[process.stderr]), True


def _read(worker: WorkerFolder, content: bytes) -> WorkerDescription:
    try:
        version = msgspec.json.decode(content, type=_Versioned).v
        if version != WORKER_VERSION:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"the worker {worker.name} speaks version {version} of the protocol, this Drillyard speaks "
                f"{WORKER_VERSION}; update whichever is older.",
            )
        description = msgspec.json.decode(content, type=WorkerDescription)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged(worker, f"its description cannot be read ({str(error)[:300]})") from error
    serves_envs = description.capabilities.worker_type == "envs"  # it trains nothing
    if not description.environments or not (description.algorithms or serves_envs):
        raise _damaged(worker, "its description has no algorithm or no environment")
    known = {environment.name for environment in description.environments}
    for algorithm in description.algorithms:
        if algorithm.environment not in known:
            raise _damaged(worker, f"its algorithm {algorithm.name} needs an environment that it does not describe")
    return description


def _damaged(worker: WorkerFolder, why: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.DAMAGED, f"the worker {worker.name} in {worker.folder} cannot be used: {why.rstrip('.')}."
    )
