"""What every family of games has in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable

MAX_SEED = 2**31 - 1
"""Seeds are taken modulo this: some of the libraries take no larger ones."""


class RefusalError(Exception):
    """A sentence for the user. code: as drillyard's ErrorCode."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code, self.sentence = code, sentence


@dataclass(frozen=True)
class Word:
    """One action: what it is called, and what it does where the name does not say it."""

    word: str
    meaning: str = ""


@dataclass(frozen=True)
class About:
    """What does not change while a game runs.

    actions: the whole vocabulary; empty where each state has commands of its own, at most `most_actions` of them.
    """

    title: str
    role: str
    goal: str
    rules: str
    obs_names: tuple[str, ...]
    time_limit: int
    actions: tuple[Word, ...] = ()
    most_actions: int = 0


@dataclass
class State:
    """Where a game stands. `progression`: share of the task that is done, 0..1, or None where nobody can say."""

    words: str
    obs: list[float]
    reward: float = 0.0
    terminated: bool = False
    truncated: bool = False
    progression: float | None = None
    choices: list[Word] = field(default_factory=list)
    """The legal actions, where `About.actions` is empty."""


@dataclass
class Picture:
    """Either rows of characters with a colour of 16 for each, or an image: height, width and RGB bytes."""

    lines: list[str] = field(default_factory=list)
    colours: list[list[int]] = field(default_factory=list)
    height: int = 0
    width: int = 0
    pixels: bytes = b""


class Game:
    """One game in this process. Families subclass it."""

    about: About

    def reset(self, seed: int) -> State:
        """Begin an episode; the same seed gives the same one."""
        raise NotImplementedError

    def step(self, action: int) -> State:
        """Do one action of the present state; never called after the end."""
        raise NotImplementedError

    def picture(self) -> Picture:
        """The present state to look at."""
        raise NotImplementedError

    def close(self) -> None:
        """Give back what it holds."""


def take_limit(options: dict[str, Any], own: int) -> int:
    """The option `max_steps` taken out of `options`, or the env's own.

    Raises:
        RefusalError: BAD_VALUE.
    """
    limit = options.pop("max_steps", own)
    if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= 1_000_000:
        raise RefusalError("bad_value", f"The option max_steps is {limit!r}; give a whole number from 1 to 1000000.")
    return limit


def refuse_options(name: str, options: dict[str, Any]) -> None:
    """Raises RefusalError BAD_VALUE where an option is left that nobody took."""
    if options:
        raise RefusalError("bad_value", f"text:{name} has no option {sorted(options)[0]!r}; it has max_steps.")


def unknown(name: str, known: list[str]) -> RefusalError:
    """The refusal of a name that a family does not have, with the nearest ones."""
    import difflib

    near = difflib.get_close_matches(name, known, 3, 0.4)
    hint = f"did you mean {' or '.join(f'text:{each}' for each in near)}?" if near else "docs/text-envs.md lists them."
    return RefusalError("unknown_env", f"There is no env text:{name}; {hint}")


MakeGame = Callable[[str, "dict[str, Any]"], Game]
