"""An ONNX file as a policy that a hosted brain plays."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import HostCommand, SpaceInfo, WorkerCheckpoint
from drillyard.operators.hosted_spec import HostedPolicy, OwnUnits
from drillyard.operators.onnx.facts import differences
from drillyard.operators.onnx.plan import Asking
from drillyard.processes.environment import BLAS_THREADS

ONNX_SUFFIX = ".onnx"
WORKER = "onnx"
DESCRIBE_TIMEOUT_S = 60.0


def onnx_policy(path: Path, env: StageEnv) -> HostedPolicy:
    """Check that a file can play an env, in a process of its own, and say how it is played. Blocks for about a second.

    Args:
        path: the .onnx file. Its one input is the observation; its output a number for each choice or one choice, or
            the numbers of a box action in the env's own units.
        env: what it is to play.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, OVER_LIMIT, UNSUPPORTED, UNAVAILABLE, LAYOUT_MISMATCH or TIMED_OUT.
    """
    path, spec = path.absolute(), env.spec
    asking = Asking(env=spec.id, obs_size=spec.obs_size, action=spec.action, masked=spec.masked)
    argv = (
        sys.executable,
        "-P",
        "-m",
        "drillyard.operators.onnx.host",
        "--asking",
        msgspec.json.encode(asking).decode(),
    )
    told = _describe(path, argv)
    bounds = env.own_bounds if isinstance(env, OwnUnits) else None
    notes = differences(told.get("metadata") or {}, spec, bounds, sizes="error" not in told)
    if "error" in told:
        raise DrillyardError(ErrorCode(told["code"]), " and ".join((told["error"].rstrip("."), *map(_it, notes))) + ".")
    discrete = spec.action.kind == "discrete"
    manifest = WorkerCheckpoint(
        worker=WORKER, worker_version="1", upstream_library="onnxruntime", upstream_version="", algorithm="", run_id="",
        env_id=spec.id, policy_version=1, env_steps=0, updates=0, episodes=0, reason="",
        created_at=path.stat().st_mtime,
        observation_space=SpaceInfo(kind="box", shape=(spec.obs_size,)),
        action_space=SpaceInfo(kind="discrete", n=spec.action.size)
        if discrete
        else SpaceInfo(kind="box", shape=(spec.action.size,)),
        files={}, manifest_digest="",
    )  # fmt: skip
    return HostedPolicy(
        command=HostCommand(argv=argv, env=dict.fromkeys(BLAS_THREADS, "1")),
        path=path,
        manifest=manifest,
        born_s=time.monotonic() - max(time.time() - manifest.created_at, 0.0),
        masks=spec.masked and discrete,
        notes=notes,
    )


def _it(note: str) -> str:
    return f"it {note}"


def _describe(path: Path, argv: tuple[str, ...]) -> dict[str, Any]:
    """What a process that read the file says: `plan` and `metadata`, or `error` and `code`."""
    try:
        done = subprocess.run(
            [*argv, "--describe", str(path)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=DESCRIBE_TIMEOUT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise DrillyardError(
            ErrorCode.TIMED_OUT, f"{path.name} was not read within {DESCRIBE_TIMEOUT_S:g} s; is it too large a network?"
        ) from None
    try:
        told: dict[str, Any] = msgspec.json.decode(done.stdout)
    except msgspec.DecodeError:
        words = " ".join(done.stderr.decode("utf-8", "replace").split())[-300:]
        why = words or f"the process that read it ended by {_ending(done.returncode)}"
        raise DrillyardError(ErrorCode.CRASHED, f"{path.name} cannot be read ({why}).") from None
    return told


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
