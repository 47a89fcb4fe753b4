"""Pictures of a script's training envs, drawn only while somebody looks."""

from __future__ import annotations

import os
import sys
from typing import Any

TILES = 4
"""Envs shown; each is rendered in the training thread."""


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


def show(lane: Any, watched: list[Any], env_steps: int, return_mean: float) -> None:
    """Render the first envs and publish them.

    Args:
        watched: things with `picture()`, `episode`, `length`, `total` and `reward` of one env each.
    """
    tiles = [each for each in drawn(watched) if each.length or each.episode][:TILES]
    frames = []
    for each in tiles:
        try:
            frame = each.picture()
        except Exception as error:  # noqa: BLE001 - no picture is no reason to end a training
            lane.problem = f"the env cannot be drawn: {type(error).__name__}: {error}"
            sys.stderr.write(f"FastLane is off: {lane.problem}\n")
            return
        if frame is None:
            lane.problem = "the env draws nothing"
            return
        frames.append(frame)
    lane.publish(
        frames,
        env_steps=env_steps,
        return_mean=return_mean,
        episode=[each.episode for each in tiles],
        episode_length=[each.length for each in tiles],
        episode_return=[each.total for each in tiles],
        reward=[each.reward for each in tiles],
    )
