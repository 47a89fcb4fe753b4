"""XuanCe's callback: what its training loop tells becomes our events, and commands of the user take effect in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from xuance.common import BaseCallback

from xuance_worker.fastlane import Pictures

if TYPE_CHECKING:
    from drillyard_worker import Session

NAMES = {
    "actor_loss": "loss_policy", "actor-loss": "loss_policy", "Ploss": "loss_policy",
    "critic_loss": "loss_value", "critic-loss": "loss_value", "Qloss": "loss_value",
    "entropy": "entropy", "learning_rate": "lr", "actor_lr": "lr", "clip_ratio": "clip_fraction",
}  # fmt: skip
"""XuanCe's names of figures that mean the same as ours; others keep theirs, as `xuance/<name>`."""
EVERY_S = 0.4
"""Figures are taken so often; off-policy algorithms have new ones each step."""


class Hooks(BaseCallback):
    """One run's; every method is called by XuanCe in the training thread.

    Args:
        session: of the run.
        autosave: writes a checkpoint.
    """

    def __init__(self, session: Session, autosave: Callable[[], None]) -> None:
        super().__init__()
        self._session, self._autosave = session, autosave
        self._agent: Any = None
        self._pictures: Pictures | None = None
        self._updates = session.first_counters[1]
        self._next_figures_s = 0.0

    def begin(self, agent: Any, made: Any) -> None:
        """agent, made: the agent that trains, and its envs."""
        self._agent, self._pictures = agent, Pictures(self._session, made)

    def on_train_episode_info(self, **kwargs: Any) -> None:
        info = kwargs["infos"][kwargs["env_id"]]
        self._session.episode(float(info["episode_score"]), int(info["episode_step"]))

    def on_update_end(self, iterations: int, **kwargs: Any) -> dict[str, Any]:
        # A large batch takes seconds, during which a stop or a pause must not wait.
        self._session.check()
        return {}

    def on_train_epochs_end(self, current_step: int, **kwargs: Any) -> None:
        self._updates += 1
        now = time.monotonic()
        if now >= self._next_figures_s:
            self._next_figures_s = now + EVERY_S
            self._session.metrics(figures(kwargs.get("update_info") or {}))

    def on_train_step_end(self, current_step: int, **kwargs: Any) -> None:
        session = self._session
        session.step(int(current_step), self._updates)
        if self._pictures is not None:
            self._pictures.publish(self._agent)
        if session.save_due():
            self._autosave()
        session.check()


def figures(given: Mapping[str, Any]) -> dict[str, float]:
    """XuanCe's figures by our names; what is no number is left out."""
    found = {}
    for name, value in given.items():
        try:
            number = float(value)
        except (TypeError, ValueError, RuntimeError):
            continue
        found[NAMES.get(name) or f"xuance/{name.replace('-', '_')}"] = number
    return found
