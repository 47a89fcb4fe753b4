"""What a language model is asked to decide."""

from typing import Any

import msgspec

from drillyard.contracts.words import ActionWord
from drillyard.operators.llm.actions import legal_default


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One decision."""

    agent: int
    tick: int
    episode: int
    words: str
    """`StageEnv.describe`."""
    choices: tuple[ActionWord, ...] = ()
    """The legal actions; () for a box."""
    default: Any = 0
    """What plays when no answer gives a legal action; itself legal."""


def question_about(agent: int, info: dict[str, Any], default: Any) -> Question:
    """The question of a decision.

    Args:
        info: as DecisionInfo, with words and choices.
        default: where it is not legal, the first legal action takes its place.
    """
    choices: tuple[ActionWord, ...] = info.get("choices", ())
    return Question(
        agent=agent,
        tick=info["tick"],
        episode=info["episode"],
        words=info["words"].encode("utf-8", "replace").decode(),  # halves of surrogate pairs cannot be sent
        choices=choices,
        default=legal_default(default, choices),
    )
