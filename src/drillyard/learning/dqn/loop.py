"""DqnLoop: hands out episodes, commits them to the replay in order, and learns while the next ones are played."""

import collections
import time
from pathlib import Path

from drillyard.contracts.episodes import Barrier, PlayedEpisode, Timeline
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.telemetry import Episode, Log
from drillyard.learning.dqn import faults
from drillyard.learning.dqn.batches import Batch, BatchSize, Calibration, curriculum_options, updates_owed
from drillyard.learning.dqn.config import DQN_SETTINGS
from drillyard.learning.dqn.faults import EpisodeNotFiniteError
from drillyard.learning.dqn.meter import DqnMeter
from drillyard.learning.dqn.saving import keep_only, save_replay
from drillyard.learning.dqn.setup import DqnSetup
from drillyard.learning.dqn.trainer import Tensors
from drillyard.learning.finite import NotFiniteError
from drillyard.learning.run_loop import RunLoop, Stop, TrainingFaultError
from drillyard.rollout.episodes.serial import SerialPool
from drillyard.rollout.episodes.source import Played

SLICE_S = 0.02
"""After so long in updates everything else gets its turn."""
LOOK_S = 0.001
"""Between gradient steps results are taken in, and tasks handed out, about so often."""
TIMELINE_SPANS, TIMELINE_BARRIERS = 4000, 1000
IN_LINE_S = 0.02
"""Work of each worker that mode continuous keeps in line."""


class DqnLoop(RunLoop):
    """One DQN run.

    Between two barriers a batch of tasks is played by one policy. At the barrier the episodes are committed in order
    of tasks, the policy that acts is changed, the next batch is issued; then the updates that these steps are
    owed are made while the workers play on. So what is learned depends on no time, but for the size of the batches.
    In mode `continuous` there is no barrier: what comes is committed as it comes.

    Args:
        setup: what the run is made of.
        stop: asks for a stop from outside.
        started: time.monotonic() of the process's start.
    """

    def __init__(self, setup: DqnSetup, stop: Stop, started: float) -> None:
        super().__init__(setup, setup.progress, setup.pool, stop, started)
        self._trainer, self._replay, self._source = setup.progress, setup.replay, setup.pool
        self._made_of, self._started = setup, started
        config = setup.progress.config
        self._continuous = config.mode == "continuous"
        self._serial = isinstance(setup.pool, SerialPool)
        self._size = BatchSize(
            fixed=config.mode == "lockstep",
            first=config.batch_tasks,
            seconds=IN_LINE_S if self._continuous else config.batch_seconds,
            workers=setup.workers,
            most=setup.most_tasks,
        )
        self._calibration = Calibration()
        self._meter = DqnMeter()
        self._played: list[Played] = []
        self._expected = 0
        """Tasks of the present batch."""
        self._barriers: collections.deque[Barrier] = collections.deque(maxlen=TIMELINE_BARRIERS)
        self._barrier: tuple[int, float, int] | None = None
        """Batch, start and updates before it, of the barrier whose updates are being made."""
        self._since_publish = 0
        """Batches, or tasks in mode continuous."""
        self._oldest_version = 0
        """Episodes by older policies are not learned from: learning has started over since."""
        self._reset_wanted = False

    def set_hyper(self, key: str, value: float) -> None:
        """Change a live setting from the next update on."""
        self._trainer.set_config(DQN_SETTINGS.with_live(self._trainer.config, key, value))
        self._events.emit(Log, level="info", message=f"{key} is now {value:g}.")

    def reset_trainer(self) -> None:
        """Start learning over with fresh weights and an empty replay, once what is being played is over."""
        self._reset_wanted = True

    def timeline(self, since_s: float) -> Timeline:
        """Which worker played what when, and when the learner was busy with which batch."""
        trainer = self._trainer
        return Timeline(
            now_s=time.monotonic() - self._started,
            workers=self._worker_count,
            mode=trainer.config.mode,
            batch=max(trainer.next_batch - 1, 0),
            batch_tasks=0 if self._continuous else self._expected,
            batch_done=0 if self._continuous else len(self._played),
            spans=self._source.spans(since_s)[-TIMELINE_SPANS:],
            barriers=tuple(barrier for barrier in self._barriers if barrier.end_s > since_s),
            efficiency=self._efficiency,
            steps_per_s=self._meter.env_steps_per_s,
            steps_per_s_alone=self._calibration.steps_per_s,
        )

    @property
    def _worker_count(self) -> int:
        return 0 if self._serial else self._made_of.workers

    @property
    def _has_news(self) -> bool:
        return self._steps_done > 0

    @property
    def _learning(self) -> bool:
        """Whether the replay holds enough; with very short episodes it may be full before that."""
        return self._replay.size >= self._trainer.config.learning_starts or self._replay.full

    def _begin(self) -> None:
        self._source.alone = self._worker_count > 1
        if not self._learning:
            self._trainer.owed = 0.0  # the replay of the checkpoint is not there
        self._mark()
        batch = self._trainer.batch
        if batch is None or self._continuous or batch.count > self._made_of.most_tasks:
            self._issue()
        else:
            self._submit(batch)  # as the run that was resumed had it

    def _step(self) -> None:
        if self._paused:
            self._wait()
        elif self._trainer.owed >= 1.0 and self._replay.size:
            self._learn()
        elif self._barrier is not None:
            self._end_barrier()
        elif self._played and (self._continuous or len(self._played) == self._expected):
            self._take_in()
        else:
            self._wait()

    def _receive(self) -> None:
        if self._paused and self._serial:
            return  # it would play
        played = self._source.receive()
        self._played += played
        if self._calibration.steps_per_s is None:
            self._calibrate(played)

    def _calibrate(self, played: list[Played]) -> None:
        """Measure worker 0; once its speed is known the others join in."""
        for worker, *_, result in played:
            if worker == 0:
                steps = sum(episode.length for episode in result.episodes)
                self._calibration.played(steps, result.ended_s - result.started_s)
        if self._calibration.steps_per_s is not None:
            self._source.alone = False
            self._meter.forget_rates()
            self._mark()

    def _waited(self, seconds: float) -> None:
        self._meter.waited(seconds)

    def _resumed(self) -> None:
        self._meter.forget_rates()

    def _take_in(self) -> None:
        """The barrier; in mode continuous whatever has come. First the workers get something to do again: what that is
        depends on the counters, not on the replay."""
        trainer, start = self._trainer, time.monotonic() - self._started
        played, self._played = self._played, []
        if not self._continuous:
            played.sort(key=lambda each: each.task.task)
        played = self._still_wanted(played)
        before = trainer.env_steps
        for each in played:
            trainer.note(each.result.episodes)
        self._renew(len(played))
        if not self._continuous:
            self._barrier = (trainer.next_batch - 1, start, trainer.updates)
        self._issue()
        self._commit(played)
        steps = trainer.env_steps - before
        trainer.owed = updates_owed(trainer.owed, trainer.updates_per_step, steps, learning=self._learning)
        self._mark()

    def _still_wanted(self, played: list[Played]) -> list[Played]:
        """Without what was played before learning starts over."""
        wanted: list[Played] = []
        for each in played:
            if self._reset_wanted or each.task.policy_version < self._oldest_version:
                for pages in each.pages:
                    self._replay.pages.give_back(pages)
            else:
                wanted.append(each)
        return wanted

    def _commit(self, played: list[Played]) -> None:
        """Make episodes part of the replay."""
        check = self._trainer.config.nan_guard
        seconds = 0.0
        for _, task, pages, result in played:
            seconds += result.ended_s - result.started_s
            for own, episode in zip(pages, result.episodes, strict=True):
                if check:
                    self._check(own, episode, task.task)
                self._replay.commit(own, episode)
                self._meter.episode(episode.length, episode.undiscounted_return)
        if played:
            self._size.measured(seconds / len(played))

    def _renew(self, results: int) -> None:
        """Let the present parameters act from the next tasks on, if it is time."""
        trainer = self._trainer
        self._since_publish += results if self._continuous else 1
        if self._reset_wanted:
            self._reset_wanted = False
            trainer.reset()
            self._replay.clear()
            self._oldest_version = trainer.version
            self._setup.saver.forget_best()
            self._events.emit(Log, level="info", message="Learning starts over with fresh weights.")
        elif self._since_publish >= trainer.config.weights_every * (self._expected if self._continuous else 1):
            trainer.advance()
        else:
            return
        self._since_publish = 0
        self._publish()

    def _publish(self) -> None:
        with self._board.publish() as arrays:
            self._trainer.publish(arrays, time.monotonic())

    def _issue(self) -> None:
        """The next batch; in mode continuous as many tasks as are missing."""
        trainer = self._trainer
        self._expected = self._size.tasks(learning=self._learning)
        count = self._expected
        if self._continuous:
            count = self._expected - self._source.outstanding
            if count <= 0:
                return
        in_flight = min(self._expected, self._made_of.workers) if self._continuous else self._expected
        options = curriculum_options(self._made_of.curriculum, trainer.episodes)
        batch = trainer.issue(count, in_flight * trainer.config.episodes_per_task, options)
        trainer.batch = None if self._continuous else batch
        self._submit(batch)

    def _submit(self, batch: Batch) -> None:
        if not self._continuous:
            self._expected = batch.count
        self._source.submit(batch.tasks())

    def _learn(self) -> None:
        """Some of the updates that are owed; between them nobody has to wait for this one."""
        trainer, replay = self._trainer, self._replay
        began = looked = now = time.monotonic()
        while trainer.owed >= 1.0 and now - began < SLICE_S:
            config = trainer.config
            sample = replay.sample(config.batch_size, trainer.rng, config.priority_beta)
            try:
                stats = trainer.learn(sample)
            except NotFiniteError as error:
                raise TrainingFaultError(error, self._dump(error, faults.of_sample(sample))) from error
            if config.prioritised:
                replay.set_priorities(sample.index, trainer.td_error)
            trainer.owed -= 1.0
            self._learned = True
            self._meter.update(stats)
            now = time.monotonic()
            if now - looked >= LOOK_S and not self._serial and not self._stop_signal.reason:
                self._receive()
                looked = time.monotonic()
        self._meter.updating(time.monotonic() - began)

    def _end_barrier(self) -> None:
        """All updates of the newest batch are made."""
        if self._barrier is not None:
            number, start, updates = self._barrier
            end = time.monotonic() - self._started
            self._barriers.append(
                Barrier(batch=number, start_s=start, end_s=end, updates=self._trainer.updates - updates)
            )
            self._barrier = None

    def _check(self, pages: tuple[int, ...], episode: PlayedEpisode, task: int) -> None:
        try:
            faults.check_episode(self._replay.rows, pages, episode, task)
        except EpisodeNotFiniteError as error:
            arrays = faults.of_episode(self._replay.rows, pages, episode)
            raise TrainingFaultError(error, self._dump(error, arrays)) from error

    def _dump(self, error: Exception, arrays: Tensors) -> str | None:
        folder = self._setup.folder
        try:
            path = faults.dump(folder, self._setup.run, self._trainer, arrays, str(error))
        except OSError as problem:
            self._events.emit(Log, level="error", message=f"The dump of the fault could not be written: {problem}.")
            return None
        return str(path.relative_to(folder))

    def _mark(self) -> None:
        trainer, source = self._trainer, self._source
        self._meter.mark(
            env_steps=trainer.env_steps,
            updates=trainer.updates,
            episodes=trainer.episodes,
            workers_worked_s=source.worked_s,
            workers_waited_s=source.waited_s,
        )

    @property
    def _efficiency(self) -> float | None:
        """Of all workers against one alone; None before both have been measured, and where nobody else plays."""
        alone, together = self._calibration.steps_per_s, self._meter.env_steps_per_s
        if alone is None or together is None or not self._worker_count:
            return None
        return together / (self._worker_count * alone)

    def _figures(self) -> dict[str, float]:
        trainer, replay, source = self._trainer, self._replay, self._source
        values = self._meter.values() | {
            "lr": trainer.lr,
            "epsilon": trainer.epsilon,
            "policy_version": trainer.version,
            "target_syncs": trainer.target_syncs,
            "replay_size": replay.size,
            "replay_fill": replay.size / replay.capacity,
            "replay_mb": replay.memory_bytes / 2**20,
            "workers_alive": source.alive,
            "workers_restarted": source.restarts,
            "tasks_reissued": source.reissued,
            "tasks_discarded": source.discarded,
            "tasks_lost": source.lost,
        }
        measured = {
            "return_best": trainer.returns.best,
            "steps_per_s_alone": self._calibration.steps_per_s,
            "parallel_efficiency": self._efficiency,
            "batch_episodes": None if self._continuous else self._expected * trainer.config.episodes_per_task,
            "worker_failure_share": source.lost / source.handed_out if source.handed_out else None,
        }
        return values | {name: value for name, value in measured.items() if value is not None}

    def _episodes(self) -> None:
        tally = self._meter.take_tally()
        if tally is not None:
            count, returned, length = tally
            self._events.emit(
                Episode,
                env_steps=self._trainer.env_steps,
                opponent="none",
                count=count,
                return_mean=returned,
                length_mean=length,
            )

    def _write_checkpoint(self, reason: str, *, best: bool) -> Path:
        """With the replay of this moment beside it. A replay that cannot be written costs no checkpoint."""
        trainer, folder = self._trainer, self._setup.folder
        trainer.replay_file = None
        if trainer.config.save_replay and not best:
            try:
                trainer.replay_file = save_replay(self._replay, folder, trainer.env_steps)
            except DrillyardError as error:
                self._events.emit(Log, level="error", message=error.sentence)
        path = super()._write_checkpoint(reason, best=best)
        if trainer.replay_file is not None:
            keep_only(folder, trainer.replay_file["file"])
        return path
