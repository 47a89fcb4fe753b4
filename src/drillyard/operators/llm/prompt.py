"""What a language model is told, in one of two styles."""

from collections.abc import Sequence
from typing import NamedTuple

from drillyard.contracts.llm import ChatMessage, Constraint, LLMSpec, PromptStyle
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.operators.llm.constraints import LABELS, Answerable

MAX_WORDS = 16_000
"""Characters of one observation; what is beyond is left out."""
MAX_PAST = 48_000
"""Characters of all past observations; the oldest are left out."""


class Past(NamedTuple):
    """A decision of this episode."""

    words: str
    action: str


def messages_for(
    spec: LLMSpec, env: EnvWords, seen: str, past: Sequence[Past], wanted: Answerable, constraint: Constraint
) -> list[ChatMessage]:
    """The prompt of one decision.

    `brief`: a system message (role, goal, rules, actions), and a user message (what is seen). `dialogue`: without any
    system message, since not every model has one: the instruction and the first observation from the user, then
    actions and observations in turn, the current one last.

    Args:
        seen: what is seen now.
        past: decisions that the prompt holds, oldest first.
        wanted: what may be answered.
    """
    past = _recent(past)
    # A vocabulary that never changes belongs to the instruction; one that does, to the moment.
    lasting = bool(wanted.ranges) or [word.action for word in env.actions] == [word.action for word in wanted.choices]
    parts = [env.role, f"Goal: {env.goal}" if env.goal else "", f"Rules: {env.rules}" if env.rules else ""]
    if lasting:
        parts.append(_actions(env, wanted, constraint))
    parts += [spec.instruction, _form(wanted, constraint)]
    instruction = "\n\n".join(part for part in parts if part)
    moment = "" if lasting else "\n\n" + _actions(env, wanted, constraint)
    ask = f"{moment}\n\n{_question(constraint)}"
    if spec.style is PromptStyle.BRIEF:
        before = "".join(f"{_cut(then.words)}\nYour action: {then.action}\n\n" for then in past)
        told = (f"Before:\n{before}Now:\n" if before else "") + _cut(seen)
        return [ChatMessage("system", instruction), ChatMessage("user", told + ask)]
    current = f"Current Observation:\n{_cut(seen)}{ask}"
    if not past:
        return [ChatMessage("user", f"{instruction}\n\n{current}")]
    messages = [ChatMessage("user", f"{instruction}\n\nObservation:\n{_cut(past[0].words)}")]
    for index, then in enumerate(past):
        if index:
            messages.append(ChatMessage("user", f"Observation:\n{_cut(then.words)}"))
        messages.append(ChatMessage("assistant", then.action))
    return [*messages, ChatMessage("user", current)]


def correction(reply: str, fault: str, wanted: Answerable, constraint: Constraint) -> list[ChatMessage]:
    """What is added to the prompt of another try, after an answer that was no action."""
    again = f"{fault} {_form(wanted, constraint)}"
    if not wanted.ranges and constraint is not Constraint.LOGPROBS:
        again += f" Legal actions: {', '.join(wanted.words)}."
    return [ChatMessage("assistant", reply), ChatMessage("user", again)] if reply else [ChatMessage("user", again)]


def _actions(env: EnvWords, wanted: Answerable, constraint: Constraint) -> str:
    if wanted.ranges:
        lines = [
            f"{index}. {_number_name(env, index)} in [{low:g}, {high:g}]{_number_meaning(env, index)}"
            for index, (low, high) in enumerate(wanted.ranges, 1)
        ]
        return f"Your action is {len(lines)} numbers:\n" + "\n".join(lines)
    meanings = {word.action: word.meaning for word in env.actions}
    lines = [
        f"{LABELS[index]}. " * (constraint is Constraint.LOGPROBS) + _line(choice, meanings)
        for index, choice in enumerate(wanted.choices)
    ]
    return "Legal actions:\n" + "\n".join(lines)


def _line(choice: ActionWord, meanings: dict[int, str]) -> str:
    meaning = choice.meaning or meanings.get(choice.action, "")
    return f"{choice.word}: {meaning}" if meaning else choice.word


def _number_name(env: EnvWords, index: int) -> str:
    return env.numbers[index - 1].name if len(env.numbers) >= index else f"number {index}"


def _number_meaning(env: EnvWords, index: int) -> str:
    meaning = env.numbers[index - 1].meaning if len(env.numbers) >= index else ""
    return f": {meaning}" if meaning else ""


def _form(wanted: Answerable, constraint: Constraint) -> str:
    """How the answer has to look."""
    if wanted.ranges:
        example = "[" + ", ".join(["0.0"] * len(wanted.ranges)) + "]"
        if constraint is Constraint.SCHEMA:
            return f'Answer with one JSON object and nothing else: {{"action": {example}}} with your numbers.'
        return f"Answer with one JSON array of {len(wanted.ranges)} numbers and nothing else: {example} with yours."
    match constraint:
        case Constraint.SCHEMA:
            return 'Answer with one JSON object and nothing else: {"action": "the action"}.'
        case Constraint.LOGPROBS:
            return "Answer with the letter of one legal action and nothing else."
        case _:
            return "Answer with one legal action, word for word, and nothing else."


def _question(constraint: Constraint) -> str:
    return "The letter of your action:" if constraint is Constraint.LOGPROBS else "Your action:"


def _recent(past: Sequence[Past]) -> Sequence[Past]:
    """As many of the newest as fit."""
    size = 0
    for index in range(len(past) - 1, -1, -1):
        size += min(len(past[index].words), MAX_WORDS)
        if size > MAX_PAST:
            return list(past)[index + 1 :]
    return past


def _cut(words: str) -> str:
    return words if len(words) <= MAX_WORDS else words[:MAX_WORDS] + "\n[cut]"
