"""What a language model is asked to decide."""

from typing import Any

import msgspec

from drillyard.contracts.words import ActionWord


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
