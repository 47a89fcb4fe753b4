"""What a text env declares, from what its process says of it."""

from typing import Any

from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.scene import CameraHint, Scene

MAX_WORD = 80
"""Characters of an action's word."""
RATE_HZ = 10.0
"""Decisions a second where somebody plays it at a speed; it waits for whoever decides."""


def spec_of(env_id: str, about: dict[str, Any]) -> EnvSpec:
    """The spec; about: the answer to `make`."""
    names = tuple(word["word"] for word in about["actions"])
    title = str(about["title"])
    return EnvSpec(
        id=env_id,
        title=title,
        obs_size=len(about["obs_names"]),
        obs_names=tuple(about["obs_names"]),
        action=ActionSpec("discrete", len(names) or int(about["most_actions"]), names=names),
        agents=("agent",),
        decision_rate_hz=RATE_HZ,
        simulation_rate_hz=RATE_HZ,
        time_limit_decisions=int(about["time_limit"]),
        reward_parts=("reward",),
        scripted_players=(),
        scene=Scene(title, 1.0, (), (), CameraHint((0.0, -2.0, 2.0), (0.0, 0.0, 0.0), flat=True)),
        pixels=True,
        turn_based=True,
        masked=not names,
        trainable=False,
    )
