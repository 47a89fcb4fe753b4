"""Actions between an env and what was said about them."""

from typing import Any, cast

from drillyard.contracts.words import ActionWord


def whole_action(action: Any) -> Any:
    """The action of an exchange as an env takes it: an int, or a tuple of floats."""
    return tuple(cast("list[float]", action)) if isinstance(action, list) else action


def legal_default(default: Any, choices: tuple[ActionWord, ...]) -> Any:
    """The default action where it is legal, else the first legal one."""
    return default if not choices or is_legal(default, choices) else choices[0].action


def is_legal(action: Any, choices: tuple[ActionWord, ...]) -> bool:
    """Whether a discrete action is among those that may be chosen; without choices everything is."""
    return not choices or any(choice.action == action for choice in choices)
