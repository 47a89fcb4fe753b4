"""How an answer is held to the legal actions: what each rung of the ladder adds to a request."""

import json
import math
from typing import Any

import msgspec

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import Constraint
from drillyard.contracts.words import ActionWord

LABELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""One token each in every tokenizer."""
MAX_LABELS = 20
"""Servers tell the log-probabilities of at most so many tokens."""
_JSON_TOKENS = 32
"""What the braces, the name and the blanks of {"action": ...} may take."""
_NUMBER_TOKENS = 8
_LARGEST = 1e6
"""Numbers without a bound are held to so many digits."""

LADDER = (Constraint.CHOICE, Constraint.GRAMMAR, Constraint.SCHEMA, Constraint.LOGPROBS, Constraint.PARSE)
BOX_LADDER = (Constraint.CHOICE, Constraint.GRAMMAR, Constraint.SCHEMA, Constraint.PARSE)


class Answerable(msgspec.Struct, frozen=True, kw_only=True):
    """What may be answered: one of some words, or some numbers."""

    choices: tuple[ActionWord, ...] = ()
    ranges: tuple[tuple[float, float], ...] = ()
    """Of a box: low and high of each number."""

    @property
    def words(self) -> list[str]:
        return [choice.word for choice in self.choices]


def answerable(action: ActionSpec, choices: tuple[ActionWord, ...]) -> Answerable:
    """What an action space and the moment allow."""
    if action.kind == "discrete":
        return Answerable(choices=choices)
    return Answerable(ranges=action.ranges or ((action.low, action.high),) * action.size)


def ladder_of(action: ActionSpec) -> tuple[Constraint, ...]:
    """The rungs that make sense for an action space, strongest first."""
    return LADDER if action.kind == "discrete" else BOX_LADDER


def usable(constraint: Constraint, wanted: Answerable) -> bool:
    """Whether a rung can hold an answer to these actions."""
    if wanted.ranges:
        return constraint in BOX_LADDER
    return constraint is not Constraint.LOGPROBS or len(wanted.choices) <= MAX_LABELS


def request_fields(constraint: Constraint, wanted: Answerable) -> dict[str, Any]:
    """What a request carries for a rung."""
    match constraint:
        case Constraint.CHOICE:
            if wanted.ranges:
                return {"structured_outputs": {"regex": pattern(wanted)}}
            return {"structured_outputs": {"choice": wanted.words}}
        case Constraint.GRAMMAR:
            return {"grammar": grammar(wanted)}
        case Constraint.SCHEMA:
            schema = {"name": "decision", "strict": True, "schema": json_schema(wanted)}
            return {"response_format": {"type": "json_schema", "json_schema": schema}}
        case Constraint.LOGPROBS:
            return {"logprobs": True, "top_logprobs": MAX_LABELS}
        case _:
            return {}


def tokens_needed(constraint: Constraint, wanted: Answerable, max_tokens: int) -> int:
    """Tokens that an answer may have: what was asked for, but enough for the longest action."""
    if constraint is Constraint.LOGPROBS:
        return 1
    if wanted.ranges:
        return max(max_tokens, _JSON_TOKENS + _NUMBER_TOKENS * len(wanted.ranges))
    longest = max((len(word.encode()) for word in wanted.words), default=0)
    return max(max_tokens, longest + (_JSON_TOKENS if constraint is Constraint.SCHEMA else 0))


def grammar(wanted: Answerable) -> str:
    """GBNF: exactly one of the words, or a JSON array of so many numbers of at most three decimals."""
    if not wanted.ranges:
        # JSON's escapes of quotes, backslashes and control characters are GBNF's too.
        return "root ::= " + " | ".join(json.dumps(word, ensure_ascii=False) for word in wanted.words)
    numbers = ' ", " '.join(["number"] * len(wanted.ranges))
    return f'root ::= "[" {numbers} "]"\nnumber ::= "-"? [0-9]{{1,{_digits(wanted)}}} ("." [0-9]{{1,3}})?'


def pattern(wanted: Answerable) -> str:
    """The same for numbers, as a regular expression."""
    number = rf"-?[0-9]{{1,{_digits(wanted)}}}(\.[0-9]{{1,3}})?"
    return rf"\[{', '.join([number] * len(wanted.ranges))}\]"


def json_schema(wanted: Answerable) -> dict[str, Any]:
    """Of {"action": ...}."""
    action: dict[str, Any] = {"type": "string", "enum": wanted.words}
    if wanted.ranges:
        low, high = min(low for low, _ in wanted.ranges), max(high for _, high in wanted.ranges)
        number: dict[str, Any] = {"type": "number"}
        if math.isfinite(low) and math.isfinite(high):
            number |= {"minimum": low, "maximum": high}
        action = {"type": "array", "items": number, "minItems": len(wanted.ranges), "maxItems": len(wanted.ranges)}
    return {
        "type": "object",
        "properties": {"action": action},
        "required": ["action"],
        "additionalProperties": False,
    }


def _digits(wanted: Answerable) -> int:
    """Before the point."""
    largest = max(max(abs(low), abs(high), 1.0) for low, high in wanted.ranges)
    return len(str(math.ceil(min(largest, _LARGEST))))
