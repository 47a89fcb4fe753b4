"""Whether a specification of a language model can be meant so."""

import math
import re
from urllib.parse import urlsplit

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMSpec

MAX_HISTORY = 32
MAX_INSTRUCTION = 2000
MAX_RETRIES = 10
_KEY_NAME = re.compile(r"[A-Z_][A-Z0-9_]{0,63}")
_RANGES: dict[str, tuple[float, float]] = {
    "history": (0, MAX_HISTORY),
    "temperature": (0.0, 5.0),
    "seed": (0, 2**31 - 1),
    "max_tokens": (1, 8192),
    "timeout_s": (0.05, 600.0),
    "retries": (0, MAX_RETRIES),
    "max_calls": (0, 10**9),
    "max_total_tokens": (0, 10**12),
    "max_cost": (0.0, 1e9),
    "price_prompt": (0.0, 1e9),
    "price_completion": (0.0, 1e9),
}


def check_spec(spec: LLMSpec) -> None:
    """Refuse what cannot work, and what would put a secret where it is written down.

    Raises:
        DrillyardError: BAD_VALUE with the field and what it may be.
    """
    _check_address(spec.base_url)
    if spec.key_env and not _KEY_NAME.fullmatch(spec.key_env):
        # The value is not repeated: it may be the key itself.
        raise _bad(
            "key_env must be the name of an environment variable (capitals, digits and _, at most 64), not the key; "
            "set the variable, and give its name."
        )
    for name, (low, high) in _RANGES.items():
        value = getattr(spec, name)
        if not math.isfinite(value) or not low <= value <= high:
            raise _bad(f"{name} is {value:g}, allowed are {low:g} to {high:g}.")
    if len(spec.instruction) > MAX_INSTRUCTION:
        raise _bad(f"instruction has {len(spec.instruction)} characters, allowed are {MAX_INSTRUCTION}.")
    if len(spec.model) > 300 or not spec.model.isprintable():
        raise _bad("model must be one line of at most 300 characters.")
    if spec.max_cost and not (spec.price_prompt or spec.price_completion):
        raise _bad("max_cost has no effect without prices; give price_prompt and price_completion too.")


def _check_address(address: str) -> None:
    hint = "give the address of an OpenAI-compatible endpoint, such as http://127.0.0.1:8000/v1."
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise _bad(f"base_url is no address; {hint}") from None
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise _bad(
            "base_url may hold neither user, password nor query; put a key into a variable and name it as key_env."
        )
    if parts.scheme not in ("http", "https") or not host:
        raise _bad(f"base_url is '{address[:100]}'; {hint}")
    if len(address) > 500 or not address.isprintable() or " " in address:
        raise _bad(f"base_url is too long or holds blanks; {hint}")


def _bad(what: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, f"Language model: {what}")
