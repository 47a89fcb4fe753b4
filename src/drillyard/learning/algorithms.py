"""Algorithms of our own learner: which there are, what each can train, and which settings it has."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.studio import AlgorithmInfo, SettingInfo
from drillyard.learning.config import PPO_SETTINGS, TrainConfig
from drillyard.learning.dqn.config import DQN_SETTINGS, DqnConfig
from drillyard.learning.settings import Settings

PPO, DQN = "ppo", "dqn"


class Algorithm(NamedTuple):
    """One way to train."""

    name: str
    title: str
    help: str
    settings: Settings[Any]


ALGORITHMS: dict[str, Algorithm] = {
    PPO: Algorithm(
        PPO,
        "PPO",
        "Proximal policy optimisation: learns from what its newest policy just did; any actions, self-play.",
        PPO_SETTINGS,
    ),
    DQN: Algorithm(
        DQN,
        "DQN",
        "Q-learning with a replay: whole episodes are handed to all cores; one agent with discrete actions.",
        DQN_SETTINGS,
    ),
}
DEFAULTS: dict[str, str] = {"Drillyard/Balance-v0": DQN}
"""Env id -> its algorithm where none is asked for; all others have PPO."""


def default_algorithm(env_id: str) -> str:
    """What trains the env where nobody asks for something else."""
    return DEFAULTS.get(env_id, PPO)


def find_algorithm(name: str, env_id: str) -> str:
    """The name of the algorithm that a request is for; empty = the env's own.

    Raises:
        DrillyardError: UNSUPPORTED, with those that there are.
    """
    found = name or default_algorithm(env_id)
    if found not in ALGORITHMS:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"the algorithm {name!r} does not exist here; there are: {', '.join(ALGORITHMS)}.",
        )
    return found


def resolve(algorithm: str, env_id: str, overrides: Mapping[str, Any]) -> TrainConfig | DqnConfig:
    """The settings of a run; see `Settings.resolve`.

    Raises:
        DrillyardError: UNSUPPORTED, BAD_VALUE.
    """
    return ALGORITHMS[find_algorithm(algorithm, env_id)].settings.resolve(env_id, overrides)


def as_settings(config: TrainConfig | DqnConfig) -> dict[str, Any]:
    """JSON types, as in `RunConfig.settings`; `resolve` reads them back."""
    return (DQN_SETTINGS if isinstance(config, DqnConfig) else PPO_SETTINGS).as_settings(config)  # type: ignore[arg-type]


def setting_infos(algorithm: str, env_id: str) -> tuple[SettingInfo, ...]:
    """Every setting for forms and docs, with the defaults of that env. Raises DrillyardError UNSUPPORTED."""
    return ALGORITHMS[find_algorithm(algorithm, env_id)].settings.infos(env_id)


def algorithm_infos(env: EnvSpec) -> tuple[AlgorithmInfo, ...]:
    """Those that can train the env, its default first."""
    able = [each for each in ALGORITHMS.values() if not _obstacle(each.name, env)]
    able.sort(key=lambda each: each.name != default_algorithm(env.id))
    return tuple(
        AlgorithmInfo(name=each.name, title=each.title, help=each.help, settings=each.settings.infos(env.id))
        for each in able
    )


def check_trains(algorithm: str, env: EnvSpec) -> None:
    """Refuse an env that the algorithm cannot train.

    Raises:
        DrillyardError: UNSUPPORTED.
    """
    if obstacle := _obstacle(algorithm, env):
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{algorithm} trains one agent with discrete actions, and {env.id} has {obstacle}; ask for {PPO}.",
        )


def _obstacle(algorithm: str, env: EnvSpec) -> str:
    """What of the env the algorithm cannot deal with, in words; empty = nothing."""
    if algorithm != DQN:
        return ""
    if len(env.agents) != 1:
        return f"{len(env.agents)} agents"
    return "" if env.action.kind == "discrete" else "actions that are numbers"
