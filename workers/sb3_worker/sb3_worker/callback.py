"""SB3's learning loop calls this at each step: counters, episodes, commands, checkpoints, pictures."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from stable_baselines3.common.callbacks import BaseCallback

from sb3_worker.checkpoint import save
from sb3_worker.fastlane import Lane
from sb3_worker.telemetry import our_figures

if TYPE_CHECKING:
    from drillyard_worker import Session

    from sb3_worker.config import Common


LOOK_S = 0.5
"""Between two looks at SB3's log."""


class SessionCallback(BaseCallback):
    """Ties a model to a session.

    Args:
        session: of the run.
        settings: of its algorithm.
    """

    def __init__(self, session: Session, settings: Common) -> None:
        super().__init__()
        self._session, self._settings = session, settings
        self._best = -math.inf
        self._lane: Lane | None = None
        self._first = self._first_updates = 0
        self._look_s = 0.0

    def _on_training_start(self) -> None:
        session = self._session
        # The run may have got further than the checkpoint that it goes on from.
        self._first = session.first_counters[0] - self.model.num_timesteps
        self._first_updates = session.first_counters[1] - self._updates()
        self._normaliser = self.model.get_vec_normalize_env()
        self._lane = Lane(session, self.training_env)
        # An update of a large network takes longer than a user waits for a pause, or the daemon for a sign of life.
        for module in (self.model.policy, getattr(self.model, "critic", None)):
            optimizer = getattr(module, "optimizer", None)
            if optimizer is not None:
                optimizer.register_step_post_hook(lambda *_: session.should_stop() and None)

    def _on_rollout_start(self) -> None:
        """Between two updates: the model is whole, and no experience is under way."""
        session = self._session
        session.step(self._first + self.model.num_timesteps, self._first_updates + self._updates())
        now_s = time.monotonic()
        if now_s >= self._look_s:
            # Off-policy algorithms write their log once in some episodes, which may last minutes.
            self._look_s = now_s + LOOK_S
            session.metrics(our_figures(self.model.logger.name_to_value))
        if session.save_due():
            self.save("autosave")

    def _on_step(self) -> bool:
        session, told = self._session, self.locals
        session.step(self._first + self.model.num_timesteps)
        dones = told["dones"]
        if dones.any():
            for info in told["infos"]:
                episode = info.get("episode")
                if episode is not None:
                    session.episode(float(episode["r"]), int(episode["l"]))
        if self._lane is not None and self._lane.open:
            rewards = told["rewards"] if self._normaliser is None else self._normaliser.get_original_reward()
            self._lane.step(rewards, dones)
        return not session.should_stop()

    def save(self, reason: str) -> None:
        """A checkpoint; the best so far when the mean return never was so high."""
        mean = self._session.values.get("return_mean", -math.inf)
        best = mean > self._best
        self._best = max(self._best, mean)
        save(self._session, self.model, self._settings, reason=reason, best=best)

    def finish(self) -> None:
        """The last checkpoint, after the loop."""
        session = self._session
        session.step(self._first + self.model.num_timesteps, self._first_updates + self._updates())
        session.phase("stopping")
        self.save(session.stop_reason or "finished")

    def _updates(self) -> int:
        """Updates so far: passes over a batch of experience count as one."""
        return int(self.model._n_updates) // int(getattr(self.model, "n_epochs", 1))
