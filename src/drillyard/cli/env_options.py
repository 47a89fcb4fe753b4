"""Options of an env as they are typed: `--env-set key=value`."""

from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import PATH_OPTIONS


def parse_env_options(pairs: tuple[str, ...]) -> dict[str, Any]:
    """`key=value` texts as a dict; the env checks names and values.

    Numbers, true, false, null, lists and tables are read as JSON, everything else is text. Paths are made absolute,
    because the daemon, which starts the run, has another working directory.

    Raises:
        DrillyardError: BAD_VALUE for a text of another form.
    """
    options: dict[str, Any] = {}
    for pair in pairs:
        key, separator, value = (part.strip() for part in pair.partition("="))
        if not (separator and key and value):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"--env-set {pair!r} is not of the form key=value, for example --env-set frame_skip=5.",
            )
        options[key] = absolute(value) if key in PATH_OPTIONS else _read(value)
    return options


def absolute(path: str) -> str:
    """A path as the daemon needs it."""
    return str(Path(path).expanduser().absolute())


def _read(value: str) -> Any:
    try:
        return msgspec.json.decode(value)
    except msgspec.DecodeError:
        return value
