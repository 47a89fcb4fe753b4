"""What plays for an agent while nobody decides."""

from typing import Any

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.words import ActionWord
from drillyard.operators.hosted_spec import neutral


def default_action(action: ActionSpec, choices: tuple[ActionWord, ...] = ()) -> Any:
    """The neutral action; where it is not among the legal ones, the first of those.

    Args:
        action: the action space.
        choices: what is legal now; () = everything.
    """
    usual = neutral(action)
    if choices and all(choice.action != usual for choice in choices):
        return choices[0].action
    return usual
