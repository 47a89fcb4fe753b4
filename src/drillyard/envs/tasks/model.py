"""Somebody's own MuJoCo model: loaded, or what is wrong with it, with file and line."""

import re
from pathlib import Path
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.robots.model import mujoco

MAX_XML_BYTES = 64 * 1024 * 1024


def load_own_model(path: Path) -> Any:
    """A compiled `mujoco.MjModel` that has something to move and something to move it with.

    Raises:
        DrillyardError: NOT_FOUND, NOT_PERMITTED, DAMAGED with file, line and reason, or UNSUPPORTED.
    """
    check_readable(path, "model")
    try:
        model = mujoco.MjModel.from_xml_path(str(path))
    except ValueError as error:
        raise DrillyardError(ErrorCode.DAMAGED, _sentence(path, str(error))) from None
    except mujoco.FatalError as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"{path} breaks MuJoCo: {error}.") from None
    for count, what in ((model.nv, "joint"), (model.nu, "actuator")):
        if count == 0:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"The model {path} has no {what}, so there is nothing to learn; give it at least one.",
            )
    return model


def check_readable(path: Path, what: str) -> None:
    """Raise NOT_FOUND, NOT_PERMITTED or UNSUPPORTED unless it is a plain file of a sane size."""
    try:
        if not path.is_file():
            raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no {what} file {path}; check the path.")
        if path.stat().st_size > MAX_XML_BYTES:
            raise DrillyardError(ErrorCode.UNSUPPORTED, f"{path} is larger than {MAX_XML_BYTES >> 20} MiB.")
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read ({error.strerror}).") from error


def dependencies(path: Path) -> list[Path]:
    """The model's file and every file that it names and that is there: includes, meshes, textures, height fields."""
    names: list[str] = mujoco.mju_getXMLDependencies(str(path))
    found = {Path(name).resolve() for name in names}
    return sorted(one for one in found if one.is_file())


def _sentence(path: Path, text: str) -> str:
    """MuJoCo's complaint, with the file and the line that it is about."""
    what = re.sub(r"^((XML )?Error: )+", "", text.strip().splitlines()[0])
    if what.startswith("XML parse error"):
        what = re.sub(r".*Error=XML_ERROR_(\w+).*", r"\1", text, flags=re.DOTALL).replace("_", " ").lower()
    what = what.removeprefix("ParseXML: ").removesuffix(".")
    line = re.search(r"line(?: number)?[ =](\d+)", text, re.IGNORECASE)
    element = re.search(r"(?:Element '|XMLElement name=)(\w+)", text)
    number = int(line[1]) if line else 0
    if missing := re.search(r"Error opening file '([^']*)'", text):
        at, number = _mention(path, missing[1], number)
        return _join(at, number, "", f"the file {missing[1]} cannot be opened; put it there or correct its path")
    if number == 0 and (inner := _inner_error(path, text)):
        return inner
    return _join(path, number, element[1] if element else "", what)


def _join(path: Path, line: int, element: str, what: str) -> str:
    place = [f"line {line}"] if line else []
    place += [f"element {element}"] if element else []
    return f"MuJoCo cannot read the model {path}{', ' if place else ''}{', '.join(place)}: {what}."


def _mention(path: Path, name: str, line: int) -> tuple[Path, int]:
    """Where a file is named that is not there: in the model, or in a file that it includes."""
    if line:
        return path, line
    for file in (path, *_includes(path)):
        for number, text in enumerate(_text(file).splitlines(), 1):
            if f'"{Path(name).name}"' in text or f"/{Path(name).name}" in text or f'"{name}"' in text:
                return file, number
    return path, 0


def _inner_error(path: Path, text: str) -> str:
    """MuJoCo gives line 0 for what is wrong in an included file: the one that fails alike by itself."""
    first = text.strip().splitlines()[0]
    for file in _includes(path):
        try:
            mujoco.MjSpec.from_file(str(file))
        except ValueError as error:
            if str(error).strip().splitlines()[0] == first and "line 0" not in str(error):
                return _sentence(file, str(error))
    return ""


def _includes(path: Path) -> list[Path]:
    try:
        return [file for file in dependencies(path) if file.suffix == ".xml" and file != path.resolve()]
    except (ValueError, mujoco.FatalError):
        return []


def _text(path: Path) -> str:
    return path.read_text(errors="replace")
