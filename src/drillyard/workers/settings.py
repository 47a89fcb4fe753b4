"""Settings of a worker's algorithm: texts are read, types, ranges and choices checked, against its description."""

import difflib
import math
from collections.abc import Mapping
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WorkerAlgorithm, WorkerDescription, WorkerSetting

Value = float | int | str | bool | None

_TRUE = ("true", "yes", "on", "1")
_FALSE = ("false", "no", "off", "0")
_KINDS = {"float": "a number", "int": "a whole number", "bool": "true or false", "str": "text", "choice": "text"}


def find_algorithm(description: WorkerDescription, name: str) -> WorkerAlgorithm:
    """The algorithm of that name.

    Raises:
        DrillyardError: UNSUPPORTED, with those that there are.
    """
    for algorithm in description.algorithms:
        if algorithm.name == name:
            return algorithm
    if not description.algorithms:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"the worker {description.metadata.name} trains nothing: it serves envs, see docs/text-envs.md.",
        )
    known = ", ".join(algorithm.name for algorithm in description.algorithms)
    raise DrillyardError(
        ErrorCode.UNSUPPORTED, f"the worker {description.metadata.name} has no algorithm {name!r}; it has: {known}."
    )


def resolve_worker(description: WorkerDescription, algorithm: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Every setting of the algorithm with its value.

    Args:
        given: values of the setting's type, or texts as typed behind `--set key=value`.

    Raises:
        DrillyardError: UNSUPPORTED (algorithm), BAD_VALUE (unknown key, type, range, choice).
    """
    settings = {setting.key: setting for setting in find_algorithm(description, algorithm).settings}
    for key in given:
        if key not in settings:
            near = difflib.get_close_matches(str(key), settings, n=3, cutoff=0.5)
            known = f"did you mean {' or '.join(near)}?" if near else f"it has: {', '.join(settings) or 'none'}."
            raise _bad(f"{algorithm} of {description.metadata.name} has no setting {_shown(key)}; {known}")
    return {key: parse(setting, given[key]) if key in given else setting.default for key, setting in settings.items()}


def parse(setting: WorkerSetting, value: Any) -> Value:
    """One value, read and checked.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    if value is None or (setting.default is None and isinstance(value, str) and value.lower() in ("", "none", "null")):
        if setting.default is None:
            return None
        raise _bad(f"The setting {setting.key} must be {_KINDS[setting.kind]}, not nothing.")
    read = _read(setting, value)
    if setting.choices and str(read) not in setting.choices:
        raise _bad(f"The setting {setting.key} must be one of {', '.join(setting.choices)}, not {_shown(value)}.")
    if isinstance(read, bool) or not isinstance(read, int | float):
        return read
    low, high = setting.minimum, setting.maximum
    if (low is not None and read < low) or (high is not None and read > high):
        bounds = (
            f"lie between {low:g} and {high:g}" if low is not None and high is not None
            else f"be at least {low:g}" if low is not None else f"be at most {high:g}"
        )  # fmt: skip
        raise _bad(f"The setting {setting.key} must {bounds}, not {_shown(value)}.")
    return read


def _read(setting: WorkerSetting, value: Any) -> Value:
    match setting.kind:
        case "bool":
            read = _read_bool(value)
        case "int":
            read = _read_int(value)
        case "float":
            read = _read_float(value)
        case _:
            read = value if isinstance(value, str) else None
    if read is None:
        raise _bad(f"The setting {setting.key} must be {_KINDS[setting.kind]}, not {_shown(value)}.")
    return read


def _read_bool(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    text = value.strip().lower() if isinstance(value, str) else ""
    return True if text in _TRUE else False if text in _FALSE else None


def _read_int(value: Any) -> int | None:
    """Also of `1e6` and `50_000`, as people write counts."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            pass
    number = _read_float(value)
    return int(number) if number is not None and number.is_integer() else None


def _read_float(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _bad(sentence: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, sentence)
