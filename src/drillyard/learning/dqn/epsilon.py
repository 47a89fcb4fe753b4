"""Exploration: how often an action is drawn at random, by the steps of all workers together."""

from typing import NamedTuple


class LinearEpsilon(NamedTuple):
    """From `start` to `end` over `steps` env steps of the run, whoever made them; `end` afterwards."""

    start: float
    end: float
    steps: int

    def value(self, env_steps: int) -> float:
        """Epsilon once that many steps have been made."""
        if env_steps >= self.steps:
            return self.end
        return self.start + (self.end - self.start) * max(env_steps, 0) / self.steps

    def slope(self, env_steps: int) -> float:
        """What one more step of the run takes away, >= 0. Times the episodes under way: `EpisodeTask.epsilon_step`."""
        return 0.0 if env_steps >= self.steps else max(self.start - self.end, 0.0) / self.steps
