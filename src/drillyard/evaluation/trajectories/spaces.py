"""The spaces of a data set, and the declaration from which Minari's loader makes the env again."""

from typing import Any, NamedTuple

import gymnasium
import numpy as np
from gymnasium.envs.registration import EnvSpec as GymSpec

from drillyard.contracts.env import EnvSpec, StageEnv

_GYM, _MJCF, _TEXT = "gym:", "mjcf:", "text:"
_OURS = "Drillyard/"
_ROBOT = "drillyard.envs.adapters.gymnasium_robots:RobotEnv"
OWN_ID = f"{_OURS}Own-v0"
"""What the env of a task file is called in a data set; gymnasium.make does not know it, `recover_environment` does."""


class Spaces(NamedTuple):
    """Of one agent."""

    observation: Any
    action: Any
    recover: GymSpec | None
    """None where no Gymnasium env is the same: games of several agents that are not ours, envs in words."""


def reads_words(env_id: str) -> bool:
    """Whether the observation of a data set is the env's text."""
    return env_id.startswith(_TEXT)


def spaces_of(env: StageEnv, env_id: str, options: dict[str, Any], agent: int, opponent: str) -> Spaces:
    """Of one agent of an env.

    Args:
        env: a stage of it.
        env_id: of the registry.
        options: of the env.
        agent: whose view it is.
        opponent: the built-in player on the other side; empty where somebody else sits there.
    """
    spec = env.spec
    if env_id.startswith(_GYM):
        own: Any = getattr(env, "own_env")  # noqa: B009 - only this kind of stage has it
        return Spaces(own.observation_space, own.action_space, _plain(own.spec))
    if reads_words(env_id):
        return Spaces(gymnasium.spaces.Text(1), _action(spec), None)
    if env_id.startswith((_OURS, _MJCF)):
        return _ours(spec, env_id, options, agent, opponent)
    observation = gymnasium.spaces.Box(-np.inf, np.inf, (spec.obs_size,), np.float32)
    return Spaces(observation, _action(spec), None)


def text_space(texts: list[str]) -> Any:
    """The smallest space that holds all of these."""
    characters = "".join(sorted({character for text in texts for character in text})) or " "
    return gymnasium.spaces.Text(max_length=max(map(len, texts), default=1) or 1, min_length=0, charset=characters)


def _ours(spec: EnvSpec, env_id: str, options: dict[str, Any], agent: int, opponent: str) -> Spaces:
    from drillyard.envs.adapters import gymnasium as adapter
    from drillyard.envs.adapters.gymnasium_robots import spaces

    kwargs: dict[str, Any] = {"env_id": env_id} | options
    if env_id in gymnasium.registry and gymnasium.spec(env_id).entry_point == f"{adapter.__name__}:DrillEnv":
        known = gymnasium.spec(env_id)
        if len(spec.agents) > 1:
            kwargs |= {"opponent": opponent or spec.scripted_players[0], "side": agent}
        recover = GymSpec(id=env_id, entry_point=known.entry_point, kwargs=kwargs, disable_env_checker=True)
        return Spaces(adapter.observation_space(spec), _action(spec), recover)
    kwargs.pop("max_episode_steps", None)
    recover = GymSpec(
        id=env_id if env_id.startswith(_OURS) else OWN_ID, entry_point=_ROBOT, kwargs=kwargs,
        max_episode_steps=spec.time_limit_decisions or None, disable_env_checker=True,
    )  # fmt: skip
    return Spaces(*spaces(spec), recover)


def _action(spec: EnvSpec) -> Any:
    from drillyard.envs.adapters.gymnasium import action_space

    return action_space(spec.action)


def _plain(spec: GymSpec) -> GymSpec:
    """Without what only the stage asked for: pictures."""
    kwargs = {key: value for key, value in spec.kwargs.items() if key != "render_mode"}
    return GymSpec(
        id=spec.id, entry_point=spec.entry_point, reward_threshold=spec.reward_threshold,
        nondeterministic=spec.nondeterministic, max_episode_steps=spec.max_episode_steps,
        order_enforce=spec.order_enforce, disable_env_checker=True, kwargs=kwargs,
    )  # fmt: skip
