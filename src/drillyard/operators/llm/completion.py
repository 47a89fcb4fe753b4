"""What an OpenAI-compatible server answers, read without trust."""

from typing import Any, cast

import msgspec

from drillyard.contracts.llm import LLMFault
from drillyard.operators.llm.fault import CallFault

_MAX_TOKENS = 10**9
_SHOWN = 200


class Completion(msgspec.Struct, frozen=True, kw_only=True):
    """One answer."""

    text: str
    finish: str = ""
    likely: tuple[tuple[str, float], ...] = ()
    """First token and log-probability of the alternatives, where they were asked for."""
    prompt_tokens: int | None = None
    """None where the server does not say."""
    completion_tokens: int | None = None


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None
    logprobs: Any = None


class _Answer(msgspec.Struct):
    choices: list[_Choice]
    usage: Any = None


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]


class _Error(msgspec.Struct):
    message: str = ""
    param: str | None = None


class _Refusal(msgspec.Struct):
    error: _Error | str


_decode_answer = msgspec.json.Decoder(_Answer).decode
_decode_models = msgspec.json.Decoder(_Models).decode
_decode_refusal = msgspec.json.Decoder(_Refusal).decode
_UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


def read_completion(data: bytes, who: str) -> Completion:
    """The answer in the bytes of a body.

    Args:
        who: the server, as the subject of a sentence.

    Raises:
        CallFault: MALFORMED.
    """
    try:
        answer = _decode_answer(data)
    except _UNREADABLE as error:
        why = "its answer is no JSON" if not isinstance(error, msgspec.ValidationError) else f"{error}"
        raise CallFault(
            LLMFault.MALFORMED, f"{who} gave no completion: {' '.join(why.split())[:_SHOWN].rstrip('.')}."
        ) from None
    if not answer.choices:
        raise CallFault(LLMFault.MALFORMED, f"{who} gave a completion without any choice.")
    first = answer.choices[0]
    told: Any = answer.usage
    usage = cast("dict[str, Any]", told) if isinstance(told, dict) else {}
    return Completion(
        text=first.message.content or "",
        finish=first.finish_reason or "",
        likely=_likely(first.logprobs),
        prompt_tokens=_count(usage.get("prompt_tokens")),
        completion_tokens=_count(usage.get("completion_tokens")),
    )


def read_models(data: bytes) -> tuple[str, ...]:
    """The models in the body of `GET /models`; () where it is none."""
    try:
        names = [model.id for model in _decode_models(data).data]
    except _UNREADABLE:
        return ()
    return tuple(name for name in names if 0 < len(name) <= 300 and name.isprintable())


def read_error(data: bytes) -> tuple[str, str]:
    """(message, field of the request that is not taken) of an error's body; "" where it has none."""
    try:
        error = _decode_refusal(data).error
    except _UNREADABLE:
        return "", ""
    return (_line(error), "") if isinstance(error, str) else (_line(error.message), error.param or "")


def _line(text: str) -> str:
    return " ".join(text.split())[:_SHOWN].rstrip(".")


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MAX_TOKENS else None


def _likely(logprobs: Any) -> tuple[tuple[str, float], ...]:
    try:
        entries = logprobs["content"][0]["top_logprobs"]
        return tuple((str(entry["token"]), float(entry["logprob"])) for entry in entries)
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return ()
