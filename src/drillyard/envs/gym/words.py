"""A Gymnasium env in words: as `known` has it, else by the names of its numbers and actions."""

from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.env import Array, EnvSpec
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.gym.known import KNOWN
from drillyard.envs.ordinary import number_lines, number_words, shown

MAX_LINES = 200
"""Numbers that are told one by one."""


class GymWords:
    """What one env says.

    Args:
        spec: of the env.
        env: the Gymnasium env, to look at its class and, in small text games, at its board.
        bounds: (low, high) of a box action in the env's own units.
    """

    def __init__(self, spec: EnvSpec, env: Any, bounds: tuple[tuple[float, ...], tuple[float, ...]] | None) -> None:
        self._spec, self._raw, self._bounds = spec, env.unwrapped, bounds
        module = type(self._raw).__module__
        known = KNOWN.get(type(self._raw).__name__) if module.startswith("gymnasium.envs.") else None
        self._known = known
        words = known.actions if known is not None else ()
        if spec.action.kind != "discrete":
            self.actions: tuple[ActionWord, ...] = ()
        elif len(words) == spec.action.size:
            self.actions = tuple(ActionWord(index, word, meaning) for index, (word, meaning) in enumerate(words))
        else:
            self.actions = tuple(ActionWord(index, name) for index, name in enumerate(spec.action.names))

    def vocabulary(self) -> EnvWords:
        """What does not change."""
        known, spec = self._known, self._spec
        limit = f"The episode ends after {spec.time_limit_decisions} steps at the latest."
        limit = limit if spec.time_limit_decisions else ""
        if known is None:
            return EnvWords(
                role=f"You are the agent in the environment {spec.title}.",
                goal="Collect as much reward as possible until the episode ends.",
                rules=limit, actions=self.actions, numbers=self._numbers(()),
            )  # fmt: skip
        return EnvWords(
            role=known.role, goal=known.goal, rules=f"{known.rules} {limit}".strip(), actions=self.actions,
            numbers=self._numbers(known.numbers),
        )  # fmt: skip

    def describe(self, obs: Array) -> str:
        """What is seen now; obs (O,) float32."""
        seen = self._known.seen if self._known is not None else ()
        if seen and len(seen) == len(obs):
            values = [float(number) * one.scale for number, one in zip(obs, seen, strict=True)]
            return "\n".join(
                f"{one.name}: {shown(value)} {one.unit}".rstrip() for one, value in zip(seen, values, strict=True)
            )
        board = self._board(obs) if self._known is not None else ""
        if board:
            return board
        if len(obs) > MAX_LINES:
            return f"There are no words for what you see: it is {len(obs)} numbers."
        return number_lines(self._spec.obs_names, obs)

    def _numbers(self, known: tuple[tuple[str, str], ...]) -> Any:
        words = number_words(self._spec)
        if len(known) == len(words):
            return tuple(
                msgspec.structs.replace(word, name=name, meaning=meaning)
                for word, (name, meaning) in zip(words, known, strict=True)
            )
        if self._bounds is None:
            return words
        return tuple(
            msgspec.structs.replace(word, meaning=f"-1 is {low:g} and 1 is {high:g} in the env's own units")
            for word, low, high in zip(words, *self._bounds, strict=True)
        )

    def _board(self, obs: Array) -> str:
        """Of the small text games, whose observation is the number of a state."""
        state = int(np.argmax(obs))
        match type(self._raw).__name__:
            case "FrozenLakeEnv":
                return _grid(self._raw.desc, state)
            case "CliffWalkingEnv":
                row, column = divmod(state, 12)
                return f"You are in row {row + 1} of 4, column {column + 1} of 12, counted from the top left."
            case "TaxiEnv":
                return _taxi(self._raw, state)
            case "BlackjackEnv":
                return _blackjack(obs)
            case _:
                return ""


def _grid(desc: Any, state: int) -> str:
    rows = ["".join(cell.decode() for cell in row) for row in desc]
    row, column = divmod(state, len(rows[0]))
    place = (
        f"You are in row {row + 1} of {len(rows)}, column {column + 1} of {len(rows[0])}, counted from the top left."
    )
    return "\n".join((place, "The lake:", *rows))


def _taxi(raw: Any, state: int) -> str:
    row, column, passenger, destination = raw.decode(state)
    names = ("red (R)", "green (G)", "yellow (Y)", "blue (B)", "in your taxi")
    where = names[passenger] if passenger == 4 else f"at {names[passenger]}"
    rows = ["".join(cell.decode() for cell in line) for line in raw.desc]
    return "\n".join(
        (
            f"Your taxi is in row {row + 1} of 5, column {column + 1} of 5, counted from the top left.",
            f"The passenger is {where}; the destination is {names[destination]}.",
            "The map:",
            *rows,
        )
    )


def _blackjack(obs: Array) -> str:
    """Three one-hot numbers: own sum (32), dealer's card (11), usable ace (2)."""
    own, dealer, ace = int(np.argmax(obs[:32])), int(np.argmax(obs[32:43])), int(np.argmax(obs[43:]))
    shows = "an ace" if dealer == 1 else str(dealer)
    return f"Your cards sum to {own}{' with a usable ace' if ace else ''}; the dealer shows {shows}."
