"""`drillyard evaluate` for what another library has trained: episodes in the worker's own environment."""

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from drillyard.cli.installing import ensure_installed
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WORKER_CONFIG_FILE, EvaluatePlan, WorkerConfig, WorkerMode
from drillyard.daemon.home import Home
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import python_of
from drillyard.workers.launch import worker_command
from drillyard.workers.recipe import recipe_of
from drillyard.workers.settings import find_algorithm

if TYPE_CHECKING:  # at run time it would load NumPy with every command
    from drillyard.evaluation.library import Evaluation

RESULT = "evaluation.json"
ENV_HOST = (sys.executable, "-P", "-m", "drillyard.envs.host")
_KINDS = {code.value for code in ErrorCode}


def evaluate_worker(
    checkpoint: Path, *, episodes: int, seed: int, deterministic: bool, env_id: str, env_options: dict[str, Any]
) -> "Evaluation":
    """Play episodes with a worker's policy; the same figures as for a policy of ours that plays alone.

    Raises:
        DrillyardError: what the worker says, or why it cannot be started.
    """
    from drillyard.evaluation.library import Measured, evaluation_of, worker_manifest

    manifest = worker_manifest(checkpoint)
    assert manifest is not None
    worker = find_worker(manifest.worker, Home.default().workers)
    description = describe(worker)
    environment = find_algorithm(description, manifest.algorithm).environment
    ensure_installed(recipe_of(worker, description, environment))
    python = python_of(worker, description, environment)
    with tempfile.TemporaryDirectory(prefix="drillyard-evaluate-") as scratch:
        folder = Path(scratch)
        config = WorkerConfig(
            run_id=f"{manifest.run_id}-evaluation", worker=manifest.worker, mode=WorkerMode.EVALUATE,
            algorithm=manifest.algorithm, env_id=env_id, env_options=env_options, seed=seed,
            settings=manifest.settings, folder=str(folder), script=str(manifest.extra.get("script", "")),
            evaluate=EvaluatePlan(checkpoint=str(checkpoint), episodes=episodes, deterministic=deterministic),
            env_host=ENV_HOST,
        )  # fmt: skip
        (folder / WORKER_CONFIG_FILE).write_bytes(msgspec.json.encode(config))
        argv, variables = worker_command(worker, python, folder / WORKER_CONFIG_FILE, config.run_id)
        events, errors, code = _run(argv, {**os.environ, **variables}, folder)
        result = folder / RESULT
        if code != 0 or not result.exists():
            raise _failure(worker.name, events, errors, code)
        told: dict[str, Any] = msgspec.json.decode(result.read_bytes())
    return evaluation_of(
        Measured(returns=told["returns"], lengths=told["lengths"], seeds=told["seeds"], seconds=told["seconds"]),
        policy=str(checkpoint),
        run_id=manifest.run_id,
        worker=manifest.worker,
        algorithm=manifest.algorithm,
        env_id=env_id,
        env_options=env_options,
        policy_version=manifest.policy_version,
        env_steps=manifest.env_steps,
        seed=seed,
        deterministic=bool(told["deterministic"]),
    )


def _run(argv: list[str], variables: dict[str, str], folder: Path) -> tuple[str, str, int]:
    """stdout, stderr and exit code; none of its processes is left, after Ctrl-C neither."""
    process = subprocess.Popen(
        argv, env=variables, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, errors="replace", start_new_session=True,
    )  # fmt: skip
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        events, errors = process.communicate()
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        signal.signal(signal.SIGTERM, before)
    return events, errors, process.returncode


def _failure(name: str, events: str, errors: str, code: int) -> DrillyardError:
    """What the worker said in its last event, else the last line of its stderr."""
    for line in reversed(events.splitlines()):
        with suppress(msgspec.DecodeError):
            event: Any = msgspec.json.decode(line)
            if isinstance(event, dict) and event.get("type") == "run_failed":  # pyright: ignore[reportUnknownMemberType]
                kind = str(event.get("code"))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
                reason = str(event.get("reason"))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
                return DrillyardError(ErrorCode(kind) if kind in _KINDS else ErrorCode.CRASHED, reason)
    said = [line.strip() for line in errors.splitlines() if line.strip()]
    last = said[-1][:300].rstrip(".") if said else f"exit code {code}"
    return DrillyardError(ErrorCode.CRASHED, f"the worker {name} could not evaluate it: {last}.")
