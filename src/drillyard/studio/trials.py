"""Trying a language model for a page: in a thread that a studio which ends leaves behind."""

import asyncio
import threading
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMSpec

TRIAL_S = 90.0
"""For the whole trial: a slow model on a busy machine answers a handful of short questions in it."""
CALL_S = 30.0
"""For each of its calls, at most."""

_Result = asyncio.Future[dict[str, Any]]


async def try_in_thread(spec: LLMSpec) -> dict[str, Any]:
    """What `try_model` finds out.

    Raises:
        DrillyardError: why the model cannot play; TIMED_OUT.
    """
    loop = asyncio.get_running_loop()
    result: _Result = loop.create_future()
    short = msgspec.structs.replace(spec, timeout_s=min(spec.timeout_s, CALL_S))

    def tell(found: dict[str, Any] | BaseException) -> None:
        if result.done():
            return
        if isinstance(found, BaseException):
            result.set_exception(found)
        else:
            result.set_result(found)

    def work() -> None:
        try:
            found: dict[str, Any] | BaseException = _try(short)
        except BaseException as error:  # noqa: BLE001 - told to whoever waits
            found = error
        try:
            loop.call_soon_threadsafe(tell, found)
        except RuntimeError:
            pass  # the studio has ended meanwhile

    # A thread of the loop's own pool would keep a studio from ending until the slowest server has answered.
    threading.Thread(target=work, name="model trial", daemon=True).start()
    try:
        async with asyncio.timeout(TRIAL_S):
            return await result
    except TimeoutError as error:
        raise DrillyardError(
            ErrorCode.TIMED_OUT, f"{spec.base_url} did not answer some short questions within {TRIAL_S:.0f} s."
        ) from error


def _try(spec: LLMSpec) -> dict[str, Any]:
    from drillyard.operators.llm.try_model import try_model  # needs an HTTP client, which most studios never do

    return try_model(spec)
