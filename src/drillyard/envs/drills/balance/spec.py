"""What the balancing robot declares."""

from functools import lru_cache

from drillyard.contracts.env import ActionSpec, Curriculum, EnvSpec, PhysicsSetting
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.config import RANGES, BalanceConfig
from drillyard.envs.drills.balance.observation import names
from drillyard.envs.drills.balance.scene import balance_scene
from drillyard.envs.drills.balance.scripted import PLAYERS

SLIDERS: dict[str, tuple[str, str, str]] = {
    "mass": ("Mass", "kg", "All that the wheels carry."),
    "height": ("Height", "m", "From the axle up to the centre of the mass."),
    "motor": ("Motor", "N", "The force with which the motors drive the robot over the ground."),
    "max_angle": ("Fall angle", "°", "Leaning further counts as a fall."),
    "friction": ("Friction", "", "Share of the weight that holds the wheels back."),
    "damping": ("Damping", "N m s", "Slows the tilting."),
}
"""Title, unit and help of each option that a viewer may move."""
_FIRST_ANGLE, _FIRST_EPISODES = 3.0, 100


@lru_cache(maxsize=32)
def spec_for(config: BalanceConfig) -> EnvSpec:
    """The spec of an env with these options; its sliders stand where the options are."""
    sight = names(config.history)
    return EnvSpec(
        id=c.ENV_ID,
        title="Balance",
        obs_size=len(sight),
        obs_names=sight,
        action=ActionSpec("discrete", len(c.ACTION_NAMES), names=c.ACTION_NAMES),
        agents=c.AGENTS,
        decision_rate_hz=c.DECISION_RATE_HZ,
        simulation_rate_hz=c.TICK_RATE_HZ,
        time_limit_decisions=config.time_limit_decisions,
        reward_parts=c.REWARD_PARTS,
        scripted_players=PLAYERS,
        scene=balance_scene(config.height),
        physics=tuple(
            PhysicsSetting(name, title, getattr(config, name), *RANGES[name], unit, text, option=True)
            for name, (title, unit, text) in SLIDERS.items()
        ),
        actuators=("motor",),
        curriculum=Curriculum(
            "start_angle", min(_FIRST_ANGLE, config.start_angle), config.start_angle, _FIRST_EPISODES
        ),
    )
