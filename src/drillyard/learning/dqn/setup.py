"""Setup: what a DQN run is made of: progress, replay, weights board, episode workers, files for those who watch."""

from pathlib import Path

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.episodes import EpisodePlan
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import weights_layout
from drillyard.contracts.run import RunConfig
from drillyard.contracts.telemetry import CheckpointLoaded, Log
from drillyard.envs.registry import env_spec
from drillyard.learning.algorithms import DQN, check_trains
from drillyard.learning.dqn.batches import MOST_A_WORKER
from drillyard.learning.dqn.config import DQN_SETTINGS, DqnConfig
from drillyard.learning.dqn.progress import DqnProgress
from drillyard.learning.dqn.saving import go_on_from
from drillyard.learning.events import EventWriter
from drillyard.learning.replay.memory import Replay
from drillyard.learning.run_files import usable_cores, write_descriptions
from drillyard.learning.saving import Saver, load
from drillyard.rollout.episodes.assign import MAX_AHEAD
from drillyard.rollout.episodes.pool import EpisodePool
from drillyard.rollout.episodes.serial import SerialPool
from drillyard.rollout.episodes.source import EpisodeSource
from drillyard.rollout.replay.pages import pages_of
from drillyard.transport.board import BoardWriter

LATE_READERS = 16
"""Stages and others that may follow the weights of one run at a time."""
PAGES_OF_BATCH = 2
"""A batch holds at most the replay's capacity divided by this."""


class DqnSetup:
    """Everything that a run is made of; as a context manager it ends the workers and closes the sockets.

    Args:
        folder: of the run.
        run: its config.
        events: where to tell.
        started: time.monotonic() of the process's start; 0 of the timeline.

    Raises:
        DrillyardError: the settings, the env or the checkpoint do not do.
    """

    def __init__(self, folder: Path, run: RunConfig, events: EventWriter, started: float) -> None:
        self.folder, self.run, self.events, self.started = folder, run, events, started
        config = DQN_SETTINGS.resolve(run.request.env_id, run.settings)
        configured = DQN_SETTINGS.as_settings(config)
        self.env = env_spec(run.request.env_id, **run.request.env_options)
        check_trains(DQN, self.env)
        source = Path(run.request.resume_from) if run.request.resume_from else None
        seed = run.request.seed
        loaded = None if source is None else load(source, run, DQN, DQN_SETTINGS, config)
        if loaded is not None:
            config = loaded.config
            seed = int(loaded.manifest.state.get("seed", seed))
        self.workers = 1 if config.serial else config.workers or usable_cores()
        self.max_length = _max_length(config, self.env)
        self.most_tasks = self._most_tasks(config)
        self.progress = DqnProgress(config, self.env, seed)
        self.saver = Saver(folder, run, DQN, DQN_SETTINGS, configured)
        in_hand = self.most_tasks + self.workers * (MAX_AHEAD + 1)
        self.replay = Replay(
            self.env,
            capacity=config.replay_capacity,
            n_step=config.n_step,
            gamma=config.gamma,
            prioritised=config.prioritised,
            alpha=config.priority_alpha,
            spare_pages=in_hand * config.episodes_per_task * pages_of(self.max_length),
        )
        word = ""
        if source is not None and loaded is not None:
            word = go_on_from(self.progress, self.replay, source, loaded)
            self.saver.best_score = loaded.manifest.state.get("best_score") if loaded.same_options else None
        self.resumed_from = None if source is None else str(source)
        self.board = BoardWriter(weights_layout(self.progress.spec, 0), LATE_READERS + 2 * self.workers)
        write_descriptions(folder, self.progress.spec, 0, self.env)
        plan = self.env.curriculum
        self.curriculum = None if plan is None or plan.option in run.request.env_options else plan
        """A user's own value stands."""
        self.pool = self._start(config, seed)
        if self.resumed_from is not None:
            counters = {"env_steps": self.progress.env_steps, "policy_version": self.progress.version}
            events.emit(CheckpointLoaded, path=self.resumed_from, **counters)
            if word:
                events.emit(Log, level="warning", message=word)

    def __enter__(self) -> "DqnSetup":
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.stop()
        self.board.close()
        self.replay.close()

    def _most_tasks(self, config: DqnConfig) -> int:
        """Tasks of one batch, at most: in lockstep as set, else what does not crowd the replay."""
        if config.mode == "lockstep":
            return config.batch_tasks
        room = config.replay_capacity // (PAGES_OF_BATCH * config.episodes_per_task * self.max_length)
        return max(config.batch_tasks, min(MOST_A_WORKER * self.workers, max(room, self.workers)))

    def _start(self, config: DqnConfig, seed: int) -> EpisodeSource:
        """Those who play. Where no process can be started the learner plays by itself, and says so."""
        plan = EpisodePlan(
            env_id=self.env.id,
            env_options=self.run.request.env_options,
            seed=seed,
            episodes=config.episodes_per_task,
            max_length=self.max_length,
            rows=self.replay.pages.count * 16,
        )
        shared = (self.board, self.replay.rows, self.replay.pages)
        if not config.serial:
            factor = config.straggler_factor
            pool = EpisodePool(
                plan, self.progress.spec, self.workers, *shared, straggler_factor=factor, started=self.started
            )
            try:
                pool.start()
            except DrillyardError as error:
                if error.code is not ErrorCode.UNAVAILABLE:
                    raise
                message = f"{error.sentence} The learner plays the episodes itself, which gives the same results later."
                self.events.emit(Log, level="warning", message=message)
            else:
                return pool
        serial = SerialPool(plan, self.progress.spec, *shared, started=self.started)
        serial.start()
        return serial


def _max_length(config: DqnConfig, env: EnvSpec) -> int:
    """Steps of the longest episode.

    Raises:
        DrillyardError: BAD_VALUE where there is no limit, or the replay is too small for it.
    """
    lengths = [length for length in (config.max_episode_steps, env.time_limit_decisions) if length > 0]
    if not lengths:
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"Episodes of {env.id} have no time limit; give one by the setting max_episode_steps.",
        )
    longest = min(lengths)
    if longest > config.replay_capacity:
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"An episode of {env.id} may take {longest} steps, and the replay holds {config.replay_capacity}; set "
            "replay_capacity to more, or max_episode_steps to less.",
        )
    return longest
