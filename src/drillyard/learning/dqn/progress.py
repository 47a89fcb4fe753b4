"""Progress: the trainer with all that a run of episodes goes on from besides: tasks under way, updates owed."""

from typing import Any

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.learning.dqn.batches import Batch
from drillyard.learning.dqn.config import DqnConfig
from drillyard.learning.dqn.epsilon import LinearEpsilon
from drillyard.learning.dqn.trainer import DqnTrainer, Tensors
from drillyard.learning.returns import Returns

EXPLORE_AGAIN = 0.2
"""Epsilon at which a policy that can do something begins to explore a world that is new to it."""


class DqnProgress(DqnTrainer):
    """All of a run that a checkpoint holds, but for the replay. Used by the learner, in one thread."""

    def __init__(self, config: DqnConfig, env: EnvSpec, seed: int) -> None:
        self._explored_at: float | None = None
        super().__init__(config, env, seed)
        self.next_task = 0
        self.next_batch = 0
        self.batch: Batch | None = None
        """What is under way between two barriers; None in mode continuous, and before anything was issued."""
        self.owed = 0.0
        """Gradient steps to be made for the env steps that were made."""
        self.replay_file: dict[str, Any] | None = None
        """Where the replay of this moment was saved; None = nowhere. As in checkpoints."""

    @property
    def score(self) -> float | None:
        """How good the policy is by its newest episodes; None while there are too few."""
        return self.returns.mean

    @property
    def praise(self) -> str:
        """Why a checkpoint with the highest score is the best, in words."""
        return f"best mean return so far, {self.returns.mean or 0.0:.1f}"

    @property
    def _epsilon(self) -> LinearEpsilon:
        begun = super()._epsilon
        return begun if self._explored_at is None else begun._replace(start=self._explored_at)

    @property
    def updates_per_step(self) -> float:
        """Gradient steps for an env step now; it changes over the same steps as exploration is counted by."""
        config = self.config
        if not config.updates_per_step_end:
            return config.updates_per_step
        schedule = LinearEpsilon(config.updates_per_step, config.updates_per_step_end, config.updates_steps)
        return schedule.value(self.env_steps - self._explored_from)

    def issue(self, count: int, in_flight: int, options: dict[str, float]) -> Batch:
        """The next tasks, to be played by the policy that acts.

        Args:
            count: tasks.
            in_flight: episodes that go on at one time, which epsilon falls by within an episode.
            options: of the env in these tasks.
        """
        batch = Batch(
            number=self.next_batch,
            first=self.next_task,
            count=count,
            policy_version=self.version,
            epsilon=self.epsilon,
            epsilon_step=self.epsilon_slope * in_flight,
            epsilon_end=self.config.epsilon_end,
            options=options,
        )
        self.next_task += count
        self.next_batch += 1
        return batch

    def reset(self) -> None:
        """Start learning over, exploration too."""
        self._explored_at, self.owed = None, 0.0
        super().reset()

    def enter_another_world(self) -> None:
        """The env's options are others than before: what can be done is kept; what was seen and paid there is not."""
        self._explored_at = max(self.config.epsilon_end, EXPLORE_AGAIN)
        self._explored_from = self.env_steps
        self.returns = Returns()
        self.batch, self.owed = None, 0.0

    def state(self) -> dict[str, Any]:
        """All that are no tensors, as JSON types."""
        return super().state() | {
            "explored_at": self._explored_at,
            "next_task": self.next_task,
            "next_batch": self.next_batch,
            "batch": msgspec.to_builtins(self.batch),
            "owed": self.owed,
            "replay": self.replay_file,
        }

    def restore(self, state: dict[str, Any], tensors: Tensors) -> None:
        """See `DqnTrainer.restore`."""
        batch = msgspec.convert(state["batch"], type=Batch | None)
        next_task, next_batch, owed = int(state["next_task"]), int(state["next_batch"]), float(state["owed"])
        explored_at = None if state["explored_at"] is None else float(state["explored_at"])
        super().restore(state, tensors)
        self.batch, self.next_task, self.next_batch = batch, next_task, next_batch
        self.owed, self._explored_at = owed, explored_at
