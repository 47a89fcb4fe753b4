"""An episode source without a learner: weights are published, tasks submitted, and what comes is digested."""

import hashlib
import select
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from drillyard.contracts.episodes import PAGE_ROWS, EpisodePlan, EpisodeTask
from drillyard.contracts.policy import PolicySpec, weights_layout
from drillyard.envs.registry import env_spec
from drillyard.policies import mlp
from drillyard.rollout.episodes.pool import EpisodePool
from drillyard.rollout.episodes.serial import SerialPool
from drillyard.rollout.episodes.source import EpisodeSource, Played
from drillyard.rollout.replay.pages import Pages, pages_of
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.transport.board import BoardWriter

CARTPOLE = "gym:CartPole-v1"
DEADLINE_S = 60.0


def greedy_spec(env_id: str = CARTPOLE, **options: Any) -> PolicySpec:
    """A small network of action values."""
    spec = env_spec(env_id, **options)
    return PolicySpec(spec.obs_size, spec.action, (16, 16), "relu", obs_clip=1e9, head="values")


def weights(policy: PolicySpec, version: int) -> dict[str, np.ndarray]:
    """What a board would hold: weights of a version are the same everywhere."""
    params = mlp.init_params(policy, np.random.default_rng(version))
    return {
        "policy_version": np.array([version], np.uint64),
        "actor": mlp.flatten(params, policy, "actor"),
        "obs_mean": np.zeros(policy.obs_size, np.float32),
        "obs_scale": np.ones(policy.obs_size, np.float32),
    }


def numbers(rows: ReplayRows, pages: tuple[int, ...], length: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Observations (T + 1, O), actions (T,) and rewards (T,) of an episode, copied."""
    index = [pages[t // PAGE_ROWS] * PAGE_ROWS + t % PAGE_ROWS for t in range(length + 1)]
    return rows.obs[index], rows.action[index[:-1]], rows.reward[index[:-1]]


class EpisodeBench:
    """One source; `digests` has, by task, what it wrote."""

    def __init__(
        self,
        workers: int,
        *,
        env_id: str = CARTPOLE,
        episodes: int = 1,
        max_length: int = 500,
        pages: int | None = None,
        straggler_factor: float = 2.0,
        options: dict[str, Any] | None = None,
    ) -> None:
        """workers: 0 = serial."""
        count = pages or (max(workers, 1) * 5 + 2) * episodes * pages_of(max_length)
        self.policy = greedy_spec(env_id, **(options or {}))
        self.rows = ReplayRows.create(env_spec(env_id, **(options or {})), count * PAGE_ROWS)
        self.pages = Pages(count)
        self.board = BoardWriter(weights_layout(self.policy, 0), max(workers, 1))
        plan = EpisodePlan(
            env_id=env_id, env_options=options or {}, seed=7, episodes=episodes, max_length=max_length,
            rows=count * PAGE_ROWS,
        )  # fmt: skip
        made = (plan, self.policy)
        started = time.monotonic()
        self.source: EpisodeSource
        if workers:
            self.source = EpisodePool(
                *made, workers, self.board, self.rows, self.pages, straggler_factor=straggler_factor, started=started
            )
        else:
            self.source = SerialPool(*made, self.board, self.rows, self.pages, started=started)
        self.digests: dict[int, str] = {}
        self.played: list[Played] = []
        self.version = -1

    def publish(self) -> None:
        """The next version."""
        self.version += 1
        with self.board.publish() as arrays:
            for name, value in weights(self.policy, self.version).items():
                arrays[name][:] = value

    def submit(self, first: int, count: int, **task: Any) -> None:
        """Tasks first to first + count - 1, by the newest weights, half of all actions random."""
        told = {"epsilon": 0.5, "epsilon_step": 0.001, "epsilon_end": 0.1, **task}
        self.source.submit([EpisodeTask(task=first + i, policy_version=self.version, **told) for i in range(count)])

    def take(self) -> list[Played]:
        """Receive, digest, and give the pages back."""
        self.board.serve()
        played = self.source.receive()
        for each in played:
            assert each.task.task not in self.digests, "a task came twice"
            digest = hashlib.sha256()
            for pages, episode in zip(each.pages, each.result.episodes, strict=True):
                assert len(pages) == pages_of(episode.length)
                for array in numbers(self.rows, pages, episode.length):
                    digest.update(array.tobytes())
                digest.update(repr((episode.length, episode.terminated, episode.undiscounted_return)).encode())
                self.pages.give_back(pages)
            self.digests[each.task.task] = digest.hexdigest()
        self.played += played
        return played

    def until(self, done: Callable[[], bool]) -> None:
        """Receive until something is so."""
        deadline = time.monotonic() + DEADLINE_S
        while not done():
            assert time.monotonic() < deadline, "the workers are late"
            self.take()
            if not done():
                due = self.source.next_due_s()
                fds = [*self.source.filenos(), *self.board.filenos()]
                select.select(fds, [], [], 0.2 if due is None else min(due, 0.2))

    def batch(self, first: int, count: int, **task: Any) -> None:
        """New weights, tasks, and the barrier."""
        self.publish()
        self.submit(first, count, **task)
        self.until(lambda: self.source.outstanding == 0)


@contextmanager
def episode_bench(workers: int, **told: Any) -> Iterator[EpisodeBench]:
    bench = EpisodeBench(workers, **told)
    try:
        bench.source.start()
        yield bench
        bench.source.stop()
        assert bench.pages.free == bench.pages.count, "pages were not given back"
    finally:
        bench.source.stop()
        bench.board.close()
        bench.rows.close()
