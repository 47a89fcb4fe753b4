"""The packages that write data sets, loaded when they are needed; without them one sentence."""

import importlib
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode

PIP = "pip install 'drillyard[record]'"


def need(module: str, what: str) -> Any:
    """A module of the extra `record`.

    Args:
        module: its name.
        what: what it is needed for, as the subject of a sentence.

    Raises:
        DrillyardError: UNAVAILABLE, with the command that installs it.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, f"{what} need the package {package}, which cannot be loaded ({error}): `{PIP}`."
        ) from error
