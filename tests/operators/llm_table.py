"""A small env in words for tests of language models: three doors."""

from typing import Any

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import Constraint, LLMSpec
from drillyard.contracts.words import ActionWord, EnvWords, NumberWord
from drillyard.operators.llm.question import Question

DOORS = ActionSpec("discrete", 3, names=("left", "middle", "right"))
CHOICES = (
    ActionWord(0, "left"),
    ActionWord(1, "middle", "between the other two"),
    ActionWord(2, "right"),
)
WORDS = EnvWords(role="You stand before three doors.", goal="Find the way out.", rules="One is open.", actions=CHOICES)
ARM = ActionSpec("box", 2, -1.0, 2.0, ranges=((-1.0, 1.0), (0.0, 2.0)))
ARM_WORDS = EnvWords(
    role="You are an arm.", goal="Reach up.", numbers=(NumberWord("shoulder", -1.0, 1.0), NumberWord("elbow", 0.0, 2.0))
)


def plain(base_url: str, **fields: Any) -> LLMSpec:
    """A spec that is asked at once: no listing, no probe."""
    given: dict[str, Any] = {"model": "tiny", "constraint": Constraint.PARSE, "timeout_s": 20.0, "retries": 0}
    return LLMSpec(base_url=base_url, **(given | fields))


def question(tick: int = 0, **fields: Any) -> Question:
    """Which door?"""
    given: dict[str, Any] = {"agent": 0, "tick": tick, "episode": 0, "words": "Light under the right door."}
    return Question(**(given | {"choices": CHOICES, "default": 1} | fields))
