"""The answers that most envs share: nobody waits for anybody, every action is always legal."""

from abc import ABC, abstractmethod
from functools import cached_property

import numpy as np

from drillyard.contracts.env import Array, EnvSpec
from drillyard.contracts.words import ActionWord, EnvWords, NumberWord


class OrdinaryStage(ABC):
    """What a `StageEnv` inherits where it has nothing special to say; it must set `spec`.

    The words made here are those of spec: a line for each number of the observation, the names of the actions.
    """

    spec: EnvSpec

    @abstractmethod
    def observe(self, agent: int) -> Array:
        """What `agent` sees: (O,) float32."""

    def vocabulary(self, agent: int) -> EnvWords:
        """Who plays, and what the actions are called."""
        name = self.spec.agents[agent]
        return EnvWords(
            role=f"You are {name} in {self.spec.title}.",
            goal="Collect as much reward as possible until the episode ends.",
            actions=self.action_words,
            numbers=number_words(self.spec),
        )

    def describe(self, agent: int) -> str:
        """One line a number of the observation."""
        return number_lines(self.spec.obs_names, self.observe(agent))

    def choices(self, agent: int) -> tuple[ActionWord, ...]:
        """Every action; () for a box."""
        return self.action_words

    def turn(self) -> tuple[int, ...]:
        """Everybody decides."""
        return tuple(range(len(self.spec.agents)))

    def busy(self) -> bool:
        """Never: it works while it is called."""
        return False

    def progression(self) -> float | None:
        """Not known."""
        return None

    def close(self) -> None:  # noqa: B027 - most have nothing to end
        """Nothing to end."""

    @cached_property
    def action_words(self) -> tuple[ActionWord, ...]:
        """The discrete actions by their names in spec; () for a box."""
        action = self.spec.action
        if action.kind != "discrete":
            return ()
        names = action.names or tuple(f"action_{index}" for index in range(action.size))
        return tuple(ActionWord(index, name) for index, name in enumerate(names))


def number_words(spec: EnvSpec) -> tuple[NumberWord, ...]:
    """The numbers of a box action with their ranges; () for discrete actions."""
    action = spec.action
    if action.kind != "box":
        return ()
    names = action.names or tuple(f"action_{index}" for index in range(action.size))
    ranges = action.ranges or ((action.low, action.high),) * action.size
    return tuple(NumberWord(name, low, high) for name, (low, high) in zip(names, ranges, strict=True))


def number_lines(names: tuple[str, ...], values: Array) -> str:
    """`name: value`, one a line; values (k,) with three decimals."""
    numbers: list[float] = np.asarray(values, np.float64).tolist()
    return "\n".join(f"{name}: {shown(number)}" for name, number in zip(names, numbers, strict=True))


def shown(number: float, digits: int = 3) -> str:
    """A number as text, without a minus before zero and without zeros at its end."""
    text = f"{number:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text
