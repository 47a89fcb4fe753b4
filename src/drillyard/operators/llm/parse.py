"""From what a model said to an action, strictly: whole answers only, never a word found somewhere in the text.

"The ball is left, go forward" is no action; whoever takes the first word that fits plays `left`.
"""

import json
import math
import re
from typing import Any, cast

import msgspec

from drillyard.contracts.llm import Constraint, LLMFault
from drillyard.operators.llm.completion import Completion
from drillyard.operators.llm.constraints import LABELS, Answerable
from drillyard.operators.llm.fault import CallFault

_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"\A```[a-z]*\s*\n(.*?)\n?\s*```\Z", re.DOTALL)
_SAID = re.compile(r"^[\s*#>-]*(?:final\s+)?action\s*\**\s*[:=]\s*\**\s*(.+?)\s*$", re.IGNORECASE | re.MULTILINE)
_WRAPPING = " \t\r\n\"'`*.!<>[]()"
_SHOWN = 120


def read_action(answer: Completion, constraint: Constraint, wanted: Answerable) -> Any:
    """The action that an answer means: an int, or a tuple of floats within the ranges.

    Accepted is a whole answer that is a word (whatever its case and what it is wrapped in), a JSON object or array with
    the action, or a text with exactly one line "Action: WORD". What comes before `</think>` is not looked at.

    Raises:
        CallFault: EMPTY, TRUNCATED or ILLEGAL.
    """
    if constraint is Constraint.LOGPROBS and answer.likely:
        return _likeliest(answer, wanted)
    text = _THOUGHT.sub("", answer.text).strip()
    if not text:
        if answer.finish == "length":
            raise _truncated(answer)
        raise CallFault(LLMFault.EMPTY, "The model said nothing.", reply=answer.text)
    fence = _FENCE.match(text)
    text = fence.group(1).strip() if fence else text
    if answer.finish == "length" and text.startswith("{") and _json(text) is None:
        # Held by a schema, small models put blanks before the last brace until their tokens are used up.
        text += "}"
    said = _numbers(text, wanted) if wanted.ranges else _words(text, wanted)
    if len(said) == 1:
        return said[0]
    if answer.finish == "length" and not said:
        raise _truncated(answer)
    shown = " ".join(answer.text.split())
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "..."
    what = "several actions" if said else f"none of the {_allowed(wanted)}"
    raise CallFault(LLMFault.ILLEGAL, f"The model said {what}: '{shown}'.", reply=answer.text)


def word_of(action: Any, wanted: Answerable) -> str:
    """An action in the words of the moment."""
    if wanted.ranges:
        return json.dumps([round(float(number), 4) for number in action])
    return next((choice.word for choice in wanted.choices if choice.action == action), "")


def _words(text: str, wanted: Answerable) -> list[int]:
    """The different actions that a text says."""
    given = _json(text)
    if isinstance(given, dict):
        given = cast("dict[str, Any]", given).get("action")
        return _matching(given, wanted) if isinstance(given, str) else []
    if isinstance(given, str):
        text = given
    if whole := _matching(text, wanted):
        return whole
    lines = [_matching(found.group(1), wanted) for found in _SAID.finditer(text)]
    # A line that says an action which there is not leaves nothing to choose from, whatever the others say.
    return sorted({action for line in lines for action in line}) if lines and all(lines) else []


def _matching(text: str, wanted: Answerable) -> list[int]:
    """The actions whose word a text is, bare or wrapped; exactly written ones go first."""
    exact = [choice.action for choice in wanted.choices if choice.word == text]
    if exact:
        return exact
    bare = _bare(text)
    return sorted({choice.action for choice in wanted.choices if bare and _bare(choice.word) == bare})


def _bare(text: str) -> str:
    return " ".join(text.strip(_WRAPPING).casefold().split())


def _numbers(text: str, wanted: Answerable) -> list[tuple[float, ...]]:
    """The box actions that a text says."""
    given = _json(text)
    if given is None:
        lines = [_json(found.group(1)) for found in _SAID.finditer(text)]
        given = lines[0] if len(lines) == 1 else None
    if isinstance(given, dict):
        given = cast("dict[str, Any]", given).get("action")
    try:
        # Strict: no strings, no booleans.
        numbers = msgspec.convert(given, list[float])
    except msgspec.ValidationError:
        return []
    if len(numbers) != len(wanted.ranges) or not all(math.isfinite(number) for number in numbers):
        return []
    return [tuple(min(max(number, low), high) for number, (low, high) in zip(numbers, wanted.ranges, strict=True))]


def _json(text: str) -> Any:
    """None where it is no JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _likeliest(answer: Completion, wanted: Answerable) -> int:
    weights: dict[str, float] = {}
    for token, logprob in answer.likely:
        label = token.strip()
        if label and label in LABELS[: len(wanted.choices)] and len(label) == 1 and not math.isnan(logprob):
            weights[label] = weights.get(label, 0.0) + math.exp(min(logprob, 0.0))
    if not weights:
        raise CallFault(
            LLMFault.ILLEGAL, "None of the labels of the actions is among the likely answers.", reply=answer.text
        )
    best = max(weights, key=lambda label: (weights[label], -LABELS.index(label)))
    return wanted.choices[LABELS.index(best)].action


def _truncated(answer: Completion) -> CallFault:
    return CallFault(
        LLMFault.TRUNCATED,
        "The answer was cut off before it said an action; raise max_tokens, or ask for short answers.",
        reply=answer.text,
    )


def _allowed(wanted: Answerable) -> str:
    if wanted.ranges:
        return f"arrays of {len(wanted.ranges)} numbers"
    return f"{len(wanted.choices)} legal actions"
