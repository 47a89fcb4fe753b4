"""What Ball Drill declares."""

from functools import cache

import msgspec

from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.observation import OBS_NAMES
from drillyard.envs.drills.ball.scene import ball_scene
from drillyard.envs.drills.ball.scripted import PLAYERS


@cache
def ball_spec() -> EnvSpec:
    """The spec with the default time limit."""
    return EnvSpec(
        id=c.ENV_ID,
        title="Ball Drill",
        obs_size=len(OBS_NAMES),
        obs_names=OBS_NAMES,
        action=ActionSpec("discrete", c.ACTION_COUNT, names=c.ACTION_NAMES),
        agents=c.AGENTS,
        decision_rate_hz=c.DECISION_RATE_HZ,
        simulation_rate_hz=c.TICK_RATE_HZ,
        time_limit_decisions=c.TIME_LIMIT_DECISIONS,
        reward_parts=c.REWARD_PARTS,
        scripted_players=PLAYERS,
        scene=ball_scene(),
    )


def spec_for(config: BallConfig) -> EnvSpec:
    """The spec with the time limit of `config`."""
    if config.time_limit_decisions == c.TIME_LIMIT_DECISIONS:
        return ball_spec()
    return msgspec.structs.replace(ball_spec(), time_limit_decisions=config.time_limit_decisions)
