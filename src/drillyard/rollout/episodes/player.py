"""Plays a task: whole episodes side by side, written in place into the pages of the replay."""

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from drillyard.contracts.env import Array, BatchEnv
from drillyard.contracts.episodes import PAGE_ROWS, EpisodePlan, EpisodeResult, EpisodeTask, PlayedEpisode
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.envs.registry import make_batch
from drillyard.policies.inference import NumPyPolicy
from drillyard.rollout.episodes.exploration import BLOCK, Exploration
from drillyard.rollout.episodes.greedy import GreedyRow
from drillyard.rollout.episodes.supported import check_env
from drillyard.rollout.replay.pages import pages_of
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.rollout.seeds import task_seed

UNBOUNDED = 1e6
"""A clip of observations that large is none."""
_WITHIN_PAGE = np.arange(PAGE_ROWS)
Ends = list[tuple[int, bool]]
"""Of each episode its length in steps, and whether it was terminated."""


class EpisodePlayer:
    """Used by an episode worker, or by the learner itself. What a task writes depends on (plan, task, weights) only.

    An env that steps on by itself after an episode's end is not listened to any more in that row.

    Args:
        plan: of the run.
        policy: with head `values`.
        rows: the replay, writable here.

    Raises:
        DrillyardError: UNSUPPORTED, and those of `make_batch`.
    """

    def __init__(self, plan: EpisodePlan, policy: PolicySpec, rows: ReplayRows) -> None:
        self.plan = plan
        self._env = self._make_env()
        self._spec = self._env.spec
        check_env(self._spec)
        count = plan.episodes
        self._policy = NumPyPolicy(policy, count)
        self._row = GreedyRow(policy) if count == 1 and policy.obs_clip >= UNBOUNDED else None
        self._obs, self._action, self._reward = rows.obs, rows.action, rows.reward
        self._actions = np.zeros((1, count), np.int32)
        self._seen = np.zeros((count, self._spec.obs_size), np.float32)
        self._final = np.zeros_like(self._seen)
        self._options: dict[str, float] = {}

    def load(self, weights: dict[str, Array]) -> None:
        """Act by these weights, as `BoardReader.read` gives them; they are copied."""
        self._policy.load(weights["actor"], None, weights["obs_mean"], weights["obs_scale"])
        if self._row is not None:
            self._row.load(weights["actor"], weights["obs_mean"], weights["obs_scale"])
        self.policy_version = int(weights["policy_version"][0])

    policy_version: int = -1
    """Of the weights that it acts by; -1 = none yet."""

    def play(self, task: EpisodeTask, interrupted: Callable[[], bool]) -> EpisodeResult:
        """Play all episodes of a task to their ends.

        Args:
            task: with the pages to be filled.
            interrupted: asked every 32 steps; True ends the task, and the result is without episodes.

        Raises:
            DrillyardError: BAD_VALUE for an option, BAD_MESSAGE when the pages do not fit the plan.
        """
        started = time.monotonic()
        self._check_pages(task)
        self._set_options(task.options)
        self._env.reset(task_seed(self.plan.seed, task.task))
        exploration = Exploration(self.plan.seed, task, self.plan.episodes, self._spec.action.size)
        play = self._play_one if self.plan.episodes == 1 else self._play_many
        ends = play(task, exploration, interrupted)
        episodes = tuple(
            PlayedEpisode(length=length, terminated=terminated, undiscounted_return=self._return(pages, length))
            for (length, terminated), pages in zip(ends, task.pages, strict=False)
        )
        return EpisodeResult(
            task=task.task,
            attempt=task.attempt,
            policy_version=self.policy_version,
            episodes=episodes,
            started_s=started,
            ended_s=time.monotonic(),
        )

    def _make_env(self) -> BatchEnv:
        return make_batch(self.plan.env_id, self.plan.episodes, **self.plan.env_options)

    def _check_pages(self, task: EpisodeTask) -> None:
        needed, pages = pages_of(self.plan.max_length), self.plan.rows // PAGE_ROWS
        if (
            len(task.pages) != self.plan.episodes
            or any(len(own) < needed for own in task.pages)
            or any(not 0 <= page < pages for own in task.pages for page in own)
        ):
            raise DrillyardError(
                ErrorCode.BAD_MESSAGE,
                f"Task {task.task} needs {needed} pages below {pages} for each of {self.plan.episodes} episodes, and "
                "came with others; nothing was played.",
            )

    def _set_options(self, options: dict[str, float]) -> None:
        """Bring the env to the task's options. What an earlier task set and this one does not name is forgotten with
        the env: what a task writes must not depend on what its worker played before."""
        if self._options.keys() - options.keys():
            self._env = self._make_env()
            self._options = {}
        for name, value in options.items():
            if self._options.get(name) != value:
                self._env.set_option(name, value)
                self._options[name] = value

    def _play_one(self, task: EpisodeTask, exploration: Exploration, interrupted: Callable[[], bool]) -> Ends:
        """One episode: Python numbers, since each call of NumPy costs as much as a step of a small env."""
        observe, step, best = self._env.observe, self._env.step, self._best
        obs, action, reward, actions = self._obs, self._action, self._reward, self._actions
        limit, pages = self.plan.max_length, task.pages[0]
        chosen: list[Any] = []
        for t in range(limit):
            at = t % BLOCK
            if at == 0:
                if t and interrupted():
                    return []
                chosen = exploration.block()[:, 0].tolist()
            row = pages[t // PAGE_ROWS] * PAGE_ROWS + t % PAGE_ROWS
            seen = obs[row : row + 1]
            observe(0, seen)
            greedy, random = best(seen[0]), chosen[at]
            actions[0, 0] = action[row] = greedy if random < 0 else random
            result = step(actions)
            reward[row] = result.reward[0, 0]
            if result.final_obs is not None:
                last = pages[(t + 1) // PAGE_ROWS] * PAGE_ROWS + (t + 1) % PAGE_ROWS
                obs[last] = result.final_obs[0, 0]
                return [(t + 1, bool(result.terminated[0]))]
        last = pages[limit // PAGE_ROWS] * PAGE_ROWS + limit % PAGE_ROWS
        observe(0, obs[last : last + 1])
        return [(limit, False)]

    def _best(self, seen: Array) -> int:
        """The action of the largest value in one observation (O,)."""
        return int(self._policy.act(seen[None], None)[0]) if self._row is None else self._row.best(seen)

    def _play_many(self, task: EpisodeTask, exploration: Exploration, interrupted: Callable[[], bool]) -> Ends:
        """K episodes. Rows that have ended go on writing beyond their end, which belongs to the task as well; only what
        was seen last must not be written over, so it is kept until all have ended."""
        observe, step, greedy = self._env.observe, self._env.step, self._policy.act
        obs, action, reward, actions = self._obs, self._action, self._reward, self._actions[0]
        seen, final, limit = self._seen, self._final, self.plan.max_length
        count = self.plan.episodes
        starts = np.array([own[: pages_of(limit)] for own in task.pages]) * PAGE_ROWS
        lengths, terminated = np.full(count, limit), np.zeros(count, np.bool_)
        under_way = np.ones(count, np.bool_)
        chosen = drawn = np.zeros(0)
        for t in range(limit):
            at = t % BLOCK
            if at == 0:
                if t and interrupted():
                    return []
                chosen = exploration.block()
                drawn = chosen >= 0
            where = starts[:, t // PAGE_ROWS] + t % PAGE_ROWS
            observe(0, seen)
            obs[where] = seen
            actions[:] = greedy(seen, None)
            np.copyto(actions, chosen[at], where=drawn[at])
            action[where] = actions
            result = step(self._actions)
            reward[where] = result.reward[0]
            if result.final_obs is None:
                continue
            ended = (result.terminated | result.truncated) & under_way
            lengths[ended], terminated[ended] = t + 1, result.terminated[ended]
            final[ended] = result.final_obs[0, ended]
            under_way &= ~ended
            if not under_way.any():
                break
        if under_way.any():
            observe(0, seen)
            final[under_way] = seen[under_way]
        obs[starts[np.arange(count), lengths // PAGE_ROWS] + lengths % PAGE_ROWS] = final
        return list(zip(lengths.tolist(), terminated.tolist(), strict=True))

    def _return(self, pages: tuple[int, ...], length: int) -> float:
        """Sum of the rewards of an episode, as float64."""
        used = np.array(pages[: length // PAGE_ROWS + 1])
        rows = (used[:, None] * PAGE_ROWS + _WITHIN_PAGE).reshape(-1)[:length]
        return float(self._reward[rows].sum(dtype=np.float64))
