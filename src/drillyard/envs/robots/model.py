"""Loading MuJoCo models: from Gymnasium's assets or a path, quietly, with one sentence for a broken file."""

import importlib
import importlib.util
import re
from collections import deque
from pathlib import Path
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode

mujoco: Any = importlib.import_module("mujoco")  # it has no type stubs

warnings: deque[str] = deque(maxlen=32)
"""The newest warnings of the engine. Without a taker MuJoCo prints them and appends to MUJOCO_LOG.TXT in the working
directory; what matters of them, a simulation that diverged, is read from the counters of each simulation instead."""


def assets_folder() -> Path:
    """Where the installed Gymnasium keeps its model files; it is not imported for that (0.3 s, 40 MB).

    Raises:
        DrillyardError: UNAVAILABLE without Gymnasium.
    """
    found = importlib.util.find_spec("gymnasium")
    if found is None or found.origin is None:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE,
            "Gymnasium is not installed, and the robots' model files come with it; run `pip install gymnasium`.",
        )
    return Path(found.origin).parent / "envs" / "mujoco" / "assets"


def model_path(name: str) -> Path:
    """The file behind a name: a path where it begins with `.`, `/` or `~`, else among Gymnasium's assets.

    Raises:
        DrillyardError: NOT_FOUND when there is no such file.
    """
    path = Path(name).expanduser() if name.startswith((".", "/", "~")) else assets_folder() / name
    if not path.is_file():
        known = ", ".join(sorted(one.name for one in assets_folder().glob("*.xml")))
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"There is no model file {path}; give a path that begins with ./, / or ~, or one of Gymnasium's: {known}.",
        )
    return path


def load_model(name: str) -> Any:
    """A compiled `mujoco.MjModel`.

    Args:
        name: as `model_path` takes it.

    Raises:
        DrillyardError: NOT_FOUND, or DAMAGED with line and reason when MuJoCo cannot compile it.
    """
    path = model_path(name)
    try:
        return mujoco.MjModel.from_xml_path(str(path))
    except ValueError as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"MuJoCo cannot read {path}: {reason(str(error))}.") from None


def reason(text: str) -> str:
    """MuJoCo's complaint as part of a sentence: `line 3, element geom: invalid keyword: 'spherex'`."""
    line = re.search(r"line(?: number)?[ =](\d+)", text, re.IGNORECASE)
    element = re.search(r"(?:Element '?|XMLElement name=)(\w+)", text)
    what = re.sub(r"^(XML )?Error: ", "", text.splitlines()[0])
    if what.startswith("XML parse error"):
        what = re.sub(r".*Error=XML_ERROR_(\w+).*", r"\1", text, flags=re.DOTALL).replace("_", " ").lower()
    place = [f"line {line[1]}"] if line else []
    if element and element[1] != "name":
        place.append(f"element {element[1]}")
    return f"{', '.join(place)}: {what}" if place else what


def _take(message: str) -> None:
    warnings.append(message)


if mujoco.get_mju_user_warning() is None:  # somebody else's taker is left in place
    mujoco.set_mju_user_warning(_take)
