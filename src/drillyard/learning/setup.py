"""Setup: what a PPO run is made of: trainer, weights board, rollout workers, files for those who watch."""

from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.chunk import chunk_layout
from drillyard.contracts.crowd import CROWD_FILES, CROWD_SOCKETS, CrowdPlan
from drillyard.contracts.env import Curriculum
from drillyard.contracts.policy import weights_layout
from drillyard.contracts.run import RunConfig
from drillyard.contracts.telemetry import CheckpointLoaded, Log
from drillyard.envs.registry import env_spec, make_batch
from drillyard.learning.algorithms import PPO
from drillyard.learning.config import PPO_SETTINGS, TrainConfig, opponent_shares
from drillyard.learning.events import EventWriter
from drillyard.learning.run_files import usable_cores, write_descriptions
from drillyard.learning.saving import Loaded, Saver, check_network, load, unfit
from drillyard.learning.trainer import Trainer
from drillyard.rollout.config import PoolPlan
from drillyard.rollout.pool import WorkerPool
from drillyard.rollout.roles import assign_roles, group_state_size
from drillyard.transport.board import BoardWriter

FRESH_GROUPS = (
    "The groups or the env's options are others than in the checkpoint, so all episodes start afresh; weights, "
    "optimiser and pool go on."
)
GROUP_SETTINGS = ("groups", "rows", "opponents", "opponent_latest", "opponent_snapshot", "opponent_old",
                  "opponent_scripted", "opponent_random")  # fmt: skip
LATE_READERS = 16
"""Stages and others that may follow the weights of one run at a time."""


class Setup:
    """Everything that a run is made of; as a context manager it ends the workers and closes the sockets.

    Raises:
        DrillyardError: the settings, the env or the checkpoint do not do.
    """

    def __init__(self, folder: Path, run: RunConfig, events: EventWriter) -> None:
        self.folder, self.run, self.events = folder, run, events
        config = PPO_SETTINGS.resolve(run.request.env_id, run.settings)
        configured = PPO_SETTINGS.as_settings(config)
        self.env = env_spec(run.request.env_id, **run.request.env_options)
        source = Path(run.request.resume_from) if run.request.resume_from else None
        seed = run.request.seed
        loaded = None if source is None else load(source, run, PPO, PPO_SETTINGS, config)
        if loaded is not None:
            config = loaded.config
            seed = int(loaded.manifest.state.get("seed", seed))
        self.trainer = Trainer(config, self.env, seed)
        self.saver = Saver(folder, run, PPO, PPO_SETTINGS, configured)
        same_groups = True
        if source is not None and loaded is not None:
            same_groups = go_on_from(self.trainer, source, loaded)
            self.saver.best_score = loaded.manifest.state.get("best_score")
        self.resumed_from = None if source is None else str(source)
        self.board = BoardWriter(
            weights_layout(self.trainer.spec, config.opponents), LATE_READERS + 2 * _workers(config)
        )
        self.pool = self._pool(config, seed)
        write_descriptions(folder, self.trainer.spec, config.opponents, self.env)
        self.curriculum = self._begin_curriculum()
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

    def _begin_curriculum(self) -> Curriculum | None:
        """Set the env's option as far as the run is; what is still to come of it. A user's own value stands."""
        plan = self.env.curriculum
        if plan is None or plan.option in self.run.request.env_options:
            return None
        over = self.trainer.episodes >= plan.episodes
        self.pool.set_option(plan.option, plan.then if over else plan.first)
        return None if over else plan

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


def env_options(config: TrainConfig, reward_parts: tuple[str, ...]) -> dict[str, Any]:
    """Options of the env that follow from settings of the learner."""
    if "shaping" not in reward_parts:
        return {}
    return {"shaping_scale": config.shaping_scale, "approach_scale": config.approach_scale, "gamma": config.gamma}


def go_on_from(trainer: Trainer, path: Path, loaded: Loaded[TrainConfig]) -> bool:
    """Put a trainer where a checkpoint left off; False when its groups had to start afresh because they are others now.

    Raises:
        DrillyardError: LAYOUT_MISMATCH when the network is another one, DAMAGED when parts are missing.
    """
    manifest = loaded.manifest
    check_network(path, manifest, trainer.spec)
    settings = PPO_SETTINGS.as_settings(trainer.config)
    same = loaded.same_options and all(manifest.settings.get(key) == settings[key] for key in GROUP_SETTINGS)
    try:
        trainer.restore(manifest.state, loaded.tensors, same_groups=same)
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise unfit(path, error) from error
    trainer.version = manifest.policy_version
    trainer.env_steps, trainer.updates, trainer.episodes = manifest.env_steps, manifest.updates, manifest.episodes
    return same


def _workers(config: TrainConfig) -> int:
    if config.workers:
        return config.workers
    return max(1, min(usable_cores(), config.groups))
