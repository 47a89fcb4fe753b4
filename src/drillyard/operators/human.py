"""An operator that does what a person's held keys say."""

import re
from collections.abc import Sequence
from typing import Any

from drillyard.contracts.control import KEYS
from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.errors import DrillyardError, ErrorCode

_OPPOSITES = {"forward": "back", "back": "forward", "left": "right", "right": "left",
              "turn_left": "turn_right", "turn_right": "turn_left"}  # fmt: skip


_MEANT = {
    "left": "left", "negative": "left", "right": "right", "positive": "right", "up": "forward", "forward": "forward",
    "main": "forward", "hit": "forward", "down": "back", "back": "back", "backward": "back",
}  # fmt: skip
"""Keys that words of other people's actions stand for (`fire_left`, `push right`)."""


class HumanOperator:
    """Held keys to actions, by the names of the actions: each is the keys that it stands for, joined by `+`.

    Keys that an action cannot combine give way to the one pressed last.

    Args:
        action: a discrete action space with names.
        words: what the env calls each action, for envs whose names are none of keys.

    Raises:
        DrillyardError: UNSUPPORTED when the actions are numbers.
    """

    def __init__(self, action: ActionSpec, words: Sequence[str] = ()) -> None:
        self._actions = keys_of_actions(action)
        if not any(self._actions):
            self._actions |= keys_of_words(words)
            self._actions.setdefault(frozenset(), 0)
        if action.kind == "box":
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"Nobody can steer {action.size} motors by keys; drag the robot with the mouse instead.",
            )
        self._order: list[str] = []
        self._mask = 0
        self._action = self._actions[frozenset()]

    def press(self, keys: int) -> bool:
        """Hold exactly the keys of the bitmask; returns whether that changed anything."""
        if keys == self._mask:
            return False
        self._mask = keys
        held = [key for bit, key in enumerate(KEYS) if keys >> bit & 1]
        self._order = [key for key in self._order if key in held] + [key for key in held if key not in self._order]
        self._action = self._choose()
        return True

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """The action of the keys that are held now."""
        return self._action

    def reset(self, seed: int) -> None:
        """Fingers stay where they are."""

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """The person sees it on the screen."""

    def _choose(self) -> int:
        chosen: frozenset[str] = frozenset()
        for key in reversed(self._order):
            wider = chosen | {key}
            if _OPPOSITES.get(key) not in chosen and any(wider <= keys for keys in self._actions):
                chosen = wider
        # Nothing but those keys if there is such an action, else as little besides as possible.
        return self._actions[min((keys for keys in self._actions if chosen <= keys), key=len)]


def keys_of_words(words: Sequence[str]) -> dict[frozenset[str], int]:
    """Which key each action stands for, from what it is called; the first without any stands for none held."""
    table: dict[frozenset[str], int] = {}
    for index, word in enumerate(words):
        keys = [_MEANT[part] for part in re.split("[^a-z]+", word.lower()) if part in _MEANT]
        table.setdefault(frozenset(keys[:1]), index)
    return table


def keys_of_actions(action: ActionSpec) -> dict[frozenset[str], int]:
    """Which keys each action stands for, from its name; names without any key (`stay`) stand for none held."""
    table: dict[frozenset[str], int] = {}
    if action.kind == "discrete":
        for index, name in enumerate(action.names):
            keys = frozenset(part for part in name.split("+") if part in KEYS)
            table.setdefault(keys, index)
    return table
