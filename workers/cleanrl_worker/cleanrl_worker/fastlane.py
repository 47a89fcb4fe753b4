"""Pictures of a script's training envs, drawn only while somebody looks."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drillyard_worker.fastlane import FastLane

TILES = 4
"""Envs shown; each is rendered in the training thread."""
SHARE = 3.0
"""After a picture that took t seconds the next comes 3 t after its beginning."""


def prepare() -> None:
    """Before MuJoCo is imported: without a display it draws through EGL."""
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("MUJOCO_GL", "egl")


def can_render(env_id: str, gymnasium: Any) -> bool:
    """Whether `gymnasium.make(env_id, render_mode="rgb_array")` is understood. An env that renders costs nothing until
    it is asked for a picture."""
    from gymnasium.envs.registration import load_env_creator

    try:
        entry = gymnasium.spec(env_id).entry_point
        creator = load_env_creator(entry) if isinstance(entry, str) else entry
    except Exception:  # noqa: BLE001 - make will say what is wrong with the id
        return False
    return "rgb_array" in (getattr(creator, "metadata", None) or {}).get("render_modes", ())


def drawn(watched: list[Any]) -> list[Any]:
    """Those of the envs that have a picture to give. Drillyard's envs have none: the page draws their poses."""
    return [each for each in watched if each.draws]


class Pictures:
    """Renders the first envs when somebody looks, in at most a third of the training thread's time.

    Args:
        lane: the session's.
        watched: things with `picture()`, `size()`, `episode`, `length`, `total` and `reward` of one env each; more may
            come.
    """

    def __init__(self, lane: FastLane, watched: list[Any]) -> None:
        self._lane, self._watched = lane, watched
        self._first, self._due = True, 0.0

    def look(self, env_steps: int, return_mean: float) -> None:
        """Called before a step of an env; costs 0.1 us while nobody looks."""
        if not self._lane.wanted():
            return
        now = time.perf_counter()
        tiles = [each for each in drawn(self._watched) if each.length or each.episode][:TILES]
        if now < self._due or not tiles:
            return
        try:
            frames = [self._frame(each) for each in tiles]
        except Exception as error:  # noqa: BLE001 - no picture is no reason to end a training
            self._lane.problem = f"the env cannot be drawn: {type(error).__name__}: {error}"
            self._lane.close()
            sys.stderr.write(f"FastLane is off: {self._lane.problem}\n")
            return
        self._first = False
        self._lane.publish(
            frames,
            env_steps=env_steps,
            return_mean=return_mean,
            episode=[each.episode for each in tiles],
            episode_length=[each.length for each in tiles],
            episode_return=[each.total for each in tiles],
            reward=[each.reward for each in tiles],
        )
        self._due = now + SHARE * (time.perf_counter() - now)

    def _frame(self, each: Any) -> Any:
        """A picture. The first only says how large they are: MuJoCo would open a graphics context for it, which costs
        seconds where the processor draws, and nobody may ever look."""
        size = each.size() if self._first else None
        if size is not None:
            import numpy as np

            return np.zeros((size[1], size[0], 3), np.uint8)
        frame = each.picture()
        if frame is None:
            raise ValueError("render() gave nothing")
        return frame
