"""What a Gymnasium env declares, found by making one."""

from typing import Any

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.scene import CameraHint, Scene
from drillyard.envs.gym.make import SCHEME, Env, make
from drillyard.envs.gym.spaces import Actions, Observations

DEFAULT_RATE_HZ = 30.0
"""Decisions a second of an env that does not say how fast it is meant to be seen."""


def describe(env_id: str, options: dict[str, Any]) -> tuple[EnvSpec, float]:
    """The spec and the bound of its observations.

    Raises:
        DrillyardError: as `make`, and UNSUPPORTED for spaces that do not work here.
    """
    env = make(env_id, options)
    try:
        observations = Observations(env_id, env.observation_space)
        actions = Actions(env_id, env.action_space)
        rate = _rate_hz(env)
        title = env_id.removeprefix(SCHEME).rpartition(":")[2].rpartition("/")[2]
        spec = EnvSpec(
            id=env_id,
            title=title,
            obs_size=observations.size,
            obs_names=observations.names,
            action=actions.spec,
            agents=("agent",),
            decision_rate_hz=rate,
            simulation_rate_hz=rate,
            time_limit_decisions=time_limit(env),
            reward_parts=("reward",),
            scripted_players=(),
            scene=Scene(title, 1.0, (), (), CameraHint((0.0, -2.0, 2.0), (0.0, 0.0, 0.0), flat=True)),
            pixels=True,
        )
        return spec, observations.limit
    finally:
        env.close()


def time_limit(env: Env) -> int:
    """Decisions after which the env truncates; 0 = never."""
    return (env.spec.max_episode_steps if env.spec is not None else None) or 0


def _rate_hz(env: Env) -> float:
    told = env.metadata.get("render_fps")
    return float(told) if isinstance(told, (int, float)) and 1 <= told <= 500 else DEFAULT_RATE_HZ
