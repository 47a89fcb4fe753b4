"""States of random generators as JSON, for an exact resume."""

from typing import Any, cast

import numpy as np


def rng_state(rng: np.random.Generator) -> dict[str, Any]:
    """The generator's state; its 128-bit numbers as text, since JSON numbers end at 64 bits."""
    return _map(dict(rng.bit_generator.state), _as_text)


def rng_restore(rng: np.random.Generator, state: dict[str, Any]) -> None:
    """Put `rng` (of the same kind of bit generator) into a state that `rng_state` gave.

    Raises:
        ValueError, TypeError, KeyError: this is no such state.
    """
    rng.bit_generator.state = _map(state, _as_number)


def _map(state: dict[str, Any], convert: Any) -> dict[str, Any]:
    return {
        key: _map(cast(dict[str, Any], value), convert) if isinstance(value, dict) else convert(value)
        for key, value in state.items()
    }


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) else value


def _as_number(value: Any) -> Any:
    return int(value) if str(value).isdecimal() else value
