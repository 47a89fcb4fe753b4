"""Run: sets a training run up, and turns whatever ends it into its last event and exit code."""

import errno
import os
import sys
import traceback
from pathlib import Path
from typing import Any, Protocol

import msgspec

from drillyard.contracts.chunk import chunk_layout
from drillyard.contracts.crowd import CROWD_ENV_FILE, CROWD_FILES, CROWD_SOCKETS, CrowdPlan
from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.contracts.policy import weights_layout
from drillyard.contracts.run import RunConfig
from drillyard.contracts.telemetry import CheckpointLoaded, Log, Progress, RunFailed
from drillyard.envs.registry import env_spec, make_batch
from drillyard.learning.config import TrainConfig, as_settings, opponent_shares, resolve
from drillyard.learning.events import EventWriter
from drillyard.learning.loop import Loop
from drillyard.learning.saving import Saver, go_on_from, load
from drillyard.learning.trainer import Trainer
from drillyard.rollout.config import PoolPlan
from drillyard.rollout.pool import WorkerPool
from drillyard.rollout.roles import assign_roles, group_state_size
from drillyard.transport.board import BoardWriter

FRESH_GROUPS = (
    "The groups or the env's options are others than in the checkpoint, so all episodes start afresh; weights, "
    "optimiser and pool go on."
)
DISK_FULL = "The run could not write its files: the disk is full; free some space and resume it."
LATE_READERS = 16
"""Stages and others that may follow the weights of one run at a time."""


class Stop(Protocol):
    """Asks for a stop from outside the loop."""

    reason: str

    def fileno(self) -> int: ...
    def drain(self) -> None: ...


def run_folder(folder: Path, stop: Stop, started: float) -> int:
    """Do the run that `folder/config.json` describes; returns the exit code.

    Args:
        started: time.monotonic() of the process's start.
    """
    try:
        run = msgspec.json.decode((folder / "config.json").read_bytes(), type=RunConfig)
    except (OSError, msgspec.DecodeError) as error:
        sys.stderr.write(f"The run's config {folder / 'config.json'} cannot be read: {error}.\n")
        return 1
    events = EventWriter(run.run_id)
    events.emit(Progress, phase="starting")
    try:
        with Setup(folder, run, events) as setup:
            return Loop(setup, stop, started).run()
    except DrillyardError as error:
        events.emit(RunFailed, reason=error.sentence, code=error.code)
        if error.code is ErrorCode.DISK:
            return error.exit_code  # on a full disk the only word that gets through
    except Exception as error:  # noqa: BLE001 - whatever it is, the run must end with an event that says so
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            events.emit(RunFailed, reason=DISK_FULL, code=ErrorCode.DISK)
            return EXIT_CODES[ErrorCode.DISK]
        traceback.print_exc()
        events.emit(
            RunFailed, reason=f"The learner met a bug: {type(error).__name__}: {error}.", code=ErrorCode.CRASHED
        )
    return 1


class Setup:
    """Everything that a run is made of; as a context manager it ends the workers and closes the sockets.

    Raises:
        DrillyardError: the settings, the env or the checkpoint do not do.
    """

    def __init__(self, folder: Path, run: RunConfig, events: EventWriter) -> None:
        self.folder, self.run, self.events = folder, run, events
        config = resolve(run.request.env_id, run.settings)
        configured = as_settings(config)
        self.env = env_spec(run.request.env_id, **run.request.env_options)
        source = Path(run.request.resume_from) if run.request.resume_from else None
        seed = run.request.seed
        loaded = None if source is None else load(source, run, config)
        if loaded is not None:
            config = loaded.config
            seed = int(loaded.manifest.state.get("seed", seed))
        self.trainer = Trainer(config, self.env, seed)
        self.saver = Saver(folder, run, configured)
        same_groups = True
        if source is not None and loaded is not None:
            same_groups = go_on_from(self.trainer, source, loaded)
            self.saver.best_score = loaded.manifest.state.get("best_score")
        self.resumed_from = None if source is None else str(source)
        self.board = BoardWriter(
            weights_layout(self.trainer.spec, config.opponents), LATE_READERS + 2 * _workers(config)
        )
        self.pool = self._pool(config, seed)
        self._write_policy()
        self._write_env()
        self.pool.start()
        if self.resumed_from is not None:
            counters = {"env_steps": self.trainer.env_steps, "policy_version": self.trainer.version}
            events.emit(CheckpointLoaded, path=self.resumed_from, **counters)
            if not same_groups:
                events.emit(Log, level="warning", message=FRESH_GROUPS)

    def __enter__(self) -> "Setup":
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.stop()
        self.board.close()
        for path in (*self.folder.glob(CROWD_FILES), *self.folder.glob(CROWD_SOCKETS)):
            path.unlink(missing_ok=True)

    @property
    def first_iteration(self) -> int:
        """Of the next chunks in lockstep."""
        return max((save.iteration for save in self.trainer.groups.values()), default=0)

    def _pool(self, config: TrainConfig, seed: int) -> WorkerPool:
        roles = assign_roles(config.groups, opponent_shares(config), config.opponents, len(self.env.agents))
        options = env_options(config, self.env.reward_parts) | self.run.request.env_options
        env_state = make_batch(self.env.id, config.rows, **options).state_size
        lockstep = config.mode == "lockstep"
        saves = self.trainer.groups
        if lockstep and saves:
            # In lockstep all groups stand at one iteration; those of a pipelined run may not.
            first = self.first_iteration
            saves = {group: msgspec.structs.replace(save, iteration=first) for group, save in saves.items()}
        workers = _workers(config)
        crowd = CrowdPlan(
            folder=str(self.folder.absolute()),
            envs=-(-config.crowd_envs // workers),
            rate_hz=config.crowd_rate_hz,
            env_id=self.env.id,
            env_options=self.run.request.env_options,
        )
        shared = PoolPlan(
            env_id=self.env.id,
            env_options=options,
            seed=seed,
            rows=config.rows,
            steps=config.steps,
            workers=workers,
            lockstep=lockstep,
            version_offset=self.trainer.version - self.first_iteration,
            policy=self.trainer.spec,
            opponents=config.opponents,
            lane_slots=config.lane_slots,
            balance=config.balance,
            crowd=crowd if config.crowd_envs else None,
            state_size=group_state_size(env_state, config.rows, config.rows),
        )
        layout = chunk_layout(self.env, config.steps, config.rows, shared.state_size)
        return WorkerPool(shared, layout, roles, self.board, saves)

    def _write_policy(self) -> None:
        description: dict[str, Any] = msgspec.to_builtins(self.trainer.spec)
        description["opponents"] = self.trainer.config.opponents
        temporary = self.folder / ".policy.json"
        temporary.write_bytes(msgspec.json.encode(description))
        temporary.rename(self.folder / "policy.json")

    def _write_env(self) -> None:
        """For viewers of the crowd, which import no NumPy."""
        temporary = self.folder / f".{CROWD_ENV_FILE}"
        temporary.write_bytes(msgspec.json.encode(self.env))
        temporary.rename(self.folder / CROWD_ENV_FILE)


def env_options(config: TrainConfig, reward_parts: tuple[str, ...]) -> dict[str, Any]:
    """Options of the env that follow from settings of the learner."""
    if "shaping" not in reward_parts:
        return {}
    return {"shaping_scale": config.shaping_scale, "approach_scale": config.approach_scale, "gamma": config.gamma}


def _workers(config: TrainConfig) -> int:
    if config.workers:
        return config.workers
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, min(cores, config.groups))
