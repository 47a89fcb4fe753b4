"""What is needed to start a worker's process for a run, the first time and after a crash."""

import sys
from pathlib import Path

import msgspec

from drillyard.contracts.run import RunConfig, RunLimits
from drillyard.contracts.worker import HOST_FILE, WORKER_CONFIG_FILE, HostCommand, WorkerConfig
from drillyard.daemon.files import write_atomic

LAUNCH_FILE = "launch.json"
WORK_FOLDER = "work"
"""Where a worker's process starts: libraries drop their files there."""
ENV_HOST = (sys.executable, "-P", "-m", "drillyard.envs.host")


class Launch(msgspec.Struct, frozen=True, kw_only=True):
    """`launch.json` in a run's folder."""

    argv: tuple[str, ...]
    variables: dict[str, str]
    """Replace or join those of the daemon. Those of the GPUs come on top at each start."""
    stop_grace_s: float
    """How long it may take from a request to stop to its last event."""
    first_env_steps: int = 0
    """Where the counters of the run begin: at those of the checkpoint that it was asked to continue from."""
    can_pause: bool = True
    can_show: bool = True


def prepare(folder: Path, config: RunConfig, launch: Launch, host: HostCommand | None) -> None:
    """Write what a worker's run needs into its folder.

    Args:
        host: how a stage plays its policy; None = it cannot.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED.
    """
    (folder / WORK_FOLDER).mkdir(mode=0o700, exist_ok=True)
    write_worker_config(folder, first_config(folder, config, launch))
    if host is not None:
        write_atomic(folder / HOST_FILE, _pretty(host))
    write_atomic(folder / LAUNCH_FILE, _pretty(launch))


def first_config(folder: Path, config: RunConfig, launch: Launch) -> WorkerConfig:
    """What the worker of a new run is told.

    Limits are counted from the start of the run, and the worker's counters go on from those of its checkpoint.
    """
    request = config.request
    limits = request.limits
    if limits.env_steps is not None:
        limits = RunLimits(seconds=limits.seconds, env_steps=limits.env_steps + launch.first_env_steps)
    return WorkerConfig(
        run_id=config.run_id,
        worker=request.worker,
        algorithm=request.algorithm,
        env_id=request.env_id,
        env_options=request.env_options,
        seed=request.seed,
        limits=limits,
        settings=config.settings,
        folder=str(folder),
        resume_from=request.resume_from,
        script=request.script,
        env_host=ENV_HOST,
    )


def write_worker_config(folder: Path, config: WorkerConfig) -> None:
    """Raises DrillyardError DISK or NOT_PERMITTED."""
    write_atomic(folder / WORKER_CONFIG_FILE, _pretty(config))


def read_launch(folder: Path) -> Launch | None:
    """None for a run of our own learner, or when it cannot be read."""
    try:
        return msgspec.json.decode((folder / LAUNCH_FILE).read_bytes(), type=Launch)
    except (OSError, msgspec.DecodeError):
        return None


def _pretty(content: msgspec.Struct) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=2)
