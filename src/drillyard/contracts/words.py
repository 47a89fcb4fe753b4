"""What an env says to those who read instead of seeing numbers: language models, and people at a board."""

import msgspec


class ActionWord(msgspec.Struct, frozen=True):
    """One discrete action. `word` is unique among those that may be chosen at a moment, one line of at most 80
    characters; where an agent has keys, it is the name of the action in ActionSpec."""

    action: int
    word: str
    meaning: str = ""


class NumberWord(msgspec.Struct, frozen=True):
    """One number of a box action, in the units that the env takes."""

    name: str
    low: float
    high: float
    meaning: str = ""


class EnvWords(msgspec.Struct, frozen=True, kw_only=True):
    """What an env says to one agent that does not change while it runs; each a sentence or a few."""

    role: str
    """Who the agent is: "You are the left player"."""
    goal: str
    rules: str = ""
    actions: tuple[ActionWord, ...] = ()
    """The whole vocabulary of a discrete action space; empty where each moment has words of its own."""
    numbers: tuple[NumberWord, ...] = ()
    """Of a box action space."""
