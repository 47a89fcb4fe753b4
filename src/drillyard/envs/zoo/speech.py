"""Speech: what a game says about itself. Of games that nobody has described here, the numbers and nothing more."""

import hashlib
from collections.abc import Sequence
from typing import Any, Protocol

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.zoo.game import Game


class Speech(Protocol):
    """Used by `ZooStage`, after the game has begun."""

    action_names: tuple[str, ...]
    """Of a discrete action space; empty where each moment has words of its own."""
    obs_names: tuple[str, ...]
    """Empty where nobody knows what the numbers are."""
    players: tuple[str, ...]
    """Built-in players."""

    def vocabulary(self, agent: int) -> EnvWords:
        """What does not change."""
        ...

    def describe(self, agent: int) -> str:
        """What the agent sees now; empty where only its numbers can be told."""
        ...

    def choices(self, agent: int, legal: Sequence[int]) -> tuple[ActionWord, ...]:
        """Words for the legal actions."""
        ...

    def observe(self, agent: int) -> Array | None:
        """Numbers in place of a picture; None = as the env has it."""
        ...

    def scripted(self, name: str, agent: int, legal: Sequence[int], seed: int) -> int:
        """What a built-in player does."""
        ...


class PlainSpeech:
    """Of any game; others differ in what they know better.

    Args:
        game: that is played.
        env_id: for messages.
        title: for people.
        action: of its agents.
    """

    players: tuple[str, ...] = ()
    goal = "Collect as much reward as possible until the episode ends."
    rules = ""

    def __init__(self, game: Game, env_id: str, title: str, action: ActionSpec) -> None:
        self.game, self.env_id, self.title, self.size = game, env_id, title, action.size
        self.action_names, self.obs_names = self.names(action), self.numbers()
        self.all = tuple(ActionWord(index, name, self.meaning(index)) for index, name in enumerate(self.action_names))

    def names(self, action: ActionSpec) -> tuple[str, ...]:
        """Of the discrete actions."""
        return action.names if action.kind == "discrete" else ()

    def numbers(self) -> tuple[str, ...]:
        """Of the observation."""
        return ()

    def meaning(self, action: int) -> str:
        """Of an action, where its name does not say it."""
        return ""

    def role(self, agent: int) -> str:
        """Who the agent is."""
        return f"You are {self.game.agents[agent]} in {self.title}."

    def vocabulary(self, agent: int) -> EnvWords:
        """What does not change."""
        return EnvWords(role=self.role(agent), goal=self.goal, rules=self.rules, actions=self.all)

    def describe(self, agent: int) -> str:
        """Nothing is known but numbers."""
        return ""

    def choices(self, agent: int, legal: Sequence[int]) -> tuple[ActionWord, ...]:
        """The words of the legal actions."""
        return tuple(self.all[action] for action in legal)

    def observe(self, agent: int) -> Array | None:
        """As the env has it."""
        return None

    def scripted(self, name: str, agent: int, legal: Sequence[int], seed: int) -> int:
        """There is no built-in player.

        Raises:
            DrillyardError: NOT_FOUND for an unknown player.
        """
        if name not in self.players:
            known = ", ".join(self.players) or "none"
            raise DrillyardError(ErrorCode.NOT_FOUND, f"{self.env_id} has no built-in player {name!r}; it has {known}.")
        return self.play(agent, legal, seed)

    def play(self, agent: int, legal: Sequence[int], seed: int) -> int:
        """The built-in player's action, a function of seed and position alone."""
        return legal[0]


def pick(options: Sequence[int], *position: Any) -> int:
    """One of equally good options, by a hash of the position: the same every time, and no pattern."""
    digest = hashlib.blake2b(repr(position).encode(), digest_size=8).digest()
    return options[int.from_bytes(digest, "little") % len(options)]
