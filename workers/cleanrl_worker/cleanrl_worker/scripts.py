"""CleanRL's scripts: which one an algorithm's name means, and where it is installed."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

from drillyard_worker import WorkerError


@dataclass(frozen=True)
class Choice:
    """An algorithm: its script for discrete actions and that for continuous ones, empty where there is none."""

    title: str
    help: str
    discrete: str = ""
    box: str = ""
    environment: str = "default"

    @property
    def scripts(self) -> tuple[str, ...]:
        return tuple(name for name in (self.discrete, self.box) if name)

    @property
    def action_spaces(self) -> tuple[str, ...]:
        return tuple(kind for kind, name in (("discrete", self.discrete), ("box", self.box)) if name)


CHOICES: dict[str, Choice] = {
    "ppo": Choice("PPO", "proximal policy optimisation", "ppo", "ppo_continuous_action"),
    "dqn": Choice("DQN", "deep Q-learning with a replay buffer", "dqn"),
    "ddpg": Choice("DDPG", "deterministic policy gradients", "", "ddpg_continuous_action"),
    "rpo": Choice("RPO", "PPO whose actions are disturbed, which keeps its entropy up", "", "rpo_continuous_action"),
    "c51": Choice("C51", "Q-learning of whole distributions of returns", "c51", "", "gym"),
    "sac": Choice("SAC", "soft actor-critic with tuned entropy", "", "sac_continuous_action", "gym"),
    "td3": Choice("TD3", "twin delayed deterministic policy gradients", "", "td3_continuous_action", "gym"),
}
"""The others of the wheel need Atari's games, Procgen, EnvPool, Isaac Gym, or a JAX that Python 3.11 does not have."""


def script_for(algorithm: str, action_kind: str) -> str:
    """Name of the script for an action space.

    Raises:
        WorkerError: UNSUPPORTED, with the algorithms that can.
    """
    choice = CHOICES[algorithm]
    name = choice.discrete if action_kind == "discrete" else choice.box
    if not name:
        able = ", ".join(each for each, other in CHOICES.items() if action_kind in other.action_spaces)
        raise WorkerError(
            "unsupported",
            f"CleanRL's {algorithm} has no script for {'discrete' if action_kind == 'discrete' else 'continuous'} "
            f"actions; {able} have one.",
        )
    return name


def script_file(name: str) -> Path:
    """Where an installed script is.

    Raises:
        WorkerError: UNAVAILABLE, the package is not installed; UNSUPPORTED, it is none of the scripts that are offered.
    """
    if name not in {script for choice in CHOICES.values() for script in choice.scripts}:
        raise WorkerError("unsupported", f"{name!r} is no script of CleanRL that this worker runs.")
    found = importlib.util.find_spec("cleanrl")
    for folder in (found.submodule_search_locations if found is not None else None) or ():
        path = Path(folder) / f"{name}.py"
        if path.is_file():
            return path
    raise WorkerError("unavailable", "CleanRL is not installed here; run `drillyard worker install cleanrl`.")
