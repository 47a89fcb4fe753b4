"""Trying a language model before it plays."""

import asyncio
import time
from typing import Any

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import ChatMessage, Constraint, LLMFault, LLMSpec
from drillyard.operators.llm.budget import Budget
from drillyard.operators.llm.caller import Caller
from drillyard.operators.llm.fault import CallFault
from drillyard.operators.llm.probe import Probe, obeys
from drillyard.operators.llm.spec import check_spec
from drillyard.operators.llm.tally import Tally

_CODES = {
    LLMFault.TIMEOUT: ErrorCode.TIMED_OUT,
    LLMFault.SLOW: ErrorCode.TIMED_OUT,
    LLMFault.REFUSED: ErrorCode.NOT_PERMITTED,
    LLMFault.NO_KEY: ErrorCode.NOT_PERMITTED,
    LLMFault.OVER_BUDGET: ErrorCode.OVER_LIMIT,
    LLMFault.RATE_LIMITED: ErrorCode.BUSY,
}
_TWO_ACTIONS = ActionSpec("discrete", 2)


def try_model(spec: LLMSpec) -> dict[str, Any]:
    """Ask a server what it has, and a model which constraint it obeys; blocks for some calls of at most `timeout_s`.

    Returns:
        {"model", "models": those that the server lists, "constraint": what would be used, "latency_ms": of the last
        call}.

    Raises:
        DrillyardError: BAD_VALUE for a spec that cannot be meant so; else why the model cannot play.
    """
    check_spec(spec)
    try:
        return asyncio.run(_try(spec))
    except CallFault as fault:
        raise DrillyardError(_CODES.get(fault.fault, ErrorCode.UNAVAILABLE), fault.sentence) from None


async def _try(spec: LLMSpec) -> dict[str, Any]:
    called_s = time.monotonic()
    latency_ms = 0.0

    def called() -> None:
        nonlocal called_s, latency_ms
        latency_ms, called_s = (time.monotonic() - called_s) * 1000.0, time.monotonic()

    caller = Caller(spec, Budget(spec), Tally(), called)
    try:
        try:
            models = await caller.client.models()
        except CallFault:
            if not spec.model:
                raise
            models = ()  # not every server lists what it has; the call below tells whether it has this one
        model = await caller.resolve()
        called_s = time.monotonic()
        if spec.constraint in (Constraint.AUTO, Constraint.PARSE):
            constraint = spec.constraint
            if constraint is Constraint.AUTO:
                constraint = await Probe(_TWO_ACTIONS).run(caller.ask)
            if constraint is Constraint.PARSE:
                await caller.ask([ChatMessage("user", "Good morning!")], {}, 8)
        elif await obeys(caller.ask, spec.constraint, _TWO_ACTIONS):
            constraint = spec.constraint
        else:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"The model server at {caller.client.where} takes no notice of the constraint '{spec.constraint}'; "
                "choose auto, and the strongest that it obeys is used.",
            )
    finally:
        await caller.client.close()
    return {
        "model": model,
        "models": list(models),
        "constraint": constraint.value,
        "latency_ms": round(latency_ms, 1),
    }
