"""A model of MuJoCo as one XML text with the files that it needs, cut down to what its physics depends on.

Visual geoms, materials and textures go, where MuJoCo itself says that nothing depends on them. The text is compiled
again from nothing but itself and its files, and every field that a simulation reads is compared with the original's.
"""

import ctypes
import hashlib
import importlib
import re
import warnings
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.robots.model import mujoco, reason
from drillyard.sharing.bundle.same_model import departs, difference

_DIGITS = 17
"""Every float64 comes back as it was."""
_USUAL_DIGITS = 6

_INPUT = re.compile(r'(?<=\s)input="[^"]*"')
_KNOWS_INPUT = re.compile(r'type="(so3|pid|dcmotor)"')


class ModelXml(NamedTuple):
    """A model that needs nothing else."""

    xml: str
    files: dict[str, bytes]
    """By the names that the text says."""
    body_names: tuple[str, ...]
    """(nbody,) name of each body; bodies without a name have been given one."""


def model_xml(
    spec: Any, folder: Path, title: str, *, keep_geoms: bool = False, beside: Sequence[Path] = ()
) -> ModelXml:
    """Write a model.

    Args:
        spec: `mujoco.MjSpec`, the caller's to lose: it is changed.
        folder: in which the files lie that the model names relatively.
        title: of the env, for sentences.
        keep_geoms: leave geoms that only look like something, because somebody reads their poses.
        beside: files that the model names, wherever they are; for those that are not where its main file says.

    Raises:
        DrillyardError: UNSUPPORTED when the model cannot be told in one text, or would not be the same.
    """
    try:
        original = _compiled(spec)
        names = _name_bodies(spec, original)
        files = _take_files(spec, folder, title, beside)
        _drop_looks(spec)
        whole = None
        if files and not keep_geoms:
            whole = _without_visuals(spec.copy(), original, files)
        xml, files = whole or (_written(spec), files)
        again = mujoco.MjModel.from_xml_string(xml, assets=files)
    except (ValueError, mujoco.FatalError) as error:
        raise _impossible(title, f"MuJoCo says: {reason(str(error))}") from None
    what = difference(original, again) or departs(original, again)
    if what:
        raise _impossible(title, f"it would not be the same: {what}")
    return ModelXml(xml, files, names)


def _without_visuals(spec: Any, original: Any, files: dict[str, bytes]) -> tuple[str, dict[str, bytes]] | None:
    """Text and files without geoms that only look; None where something depends on them."""
    try:
        spec.assets = dict(files)
        spec.discard_visual()
        used = {str(one.file) for one in (*spec.meshes, *spec.hfields)}
        left = {name: data for name, data in files.items() if name in used}
        xml = _written(spec)
        again = mujoco.MjModel.from_xml_string(xml, assets=left)
    except (ValueError, mujoco.FatalError):
        return None
    return None if difference(original, again) or departs(original, again) else (xml, left)


def _written(spec: Any) -> str:
    """The text, in words that the older MuJoCo of the page knows: of its actuators only some kinds have an `input`, and
    elsewhere the word says nothing that gains and biases do not say."""
    _compiled(spec)
    with _digits(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        text = str(spec.to_xml())
    return text if _KNOWS_INPUT.search(text) else _INPUT.sub("", text)


def _compiled(spec: Any) -> Any:
    """MuJoCo warns of words in old models of Gymnasium that are to go some day."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return spec.compile()


def _name_bodies(spec: Any, model: Any) -> tuple[str, ...]:
    """As scenes call them; what has a name keeps it."""
    names = [str(model.body(index).name) for index in range(model.nbody)]
    taken = set(names)
    bodies = {int(body.id): body for body in spec.bodies}
    for index in range(1, model.nbody):
        if names[index]:
            continue
        name = f"body {index}"
        while name in taken:
            name += "'"
        taken.add(name)
        names[index] = bodies[index].name = name
    return tuple(names)


def _take_files(spec: Any, folder: Path, title: str, beside: Sequence[Path]) -> dict[str, bytes]:
    """Read meshes and height fields, and give them short names in the model; equal files are one."""
    known: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for kind, element in (*(("mesh", one) for one in spec.meshes), *(("field", one) for one in spec.hfields)):
        if not element.file:
            continue
        places = [folder / spec.meshdir / element.file, folder / element.file]
        places += [path for path in beside if path.name == Path(element.file).name]
        data = _read(places, element.file, title)
        if not element.name:
            element.name = Path(element.file).stem
        key = hashlib.sha256(data).hexdigest()
        if key not in known:
            known[key] = f"{kind}{len(known)}{Path(element.file).suffix.lower()}"
            files[known[key]] = data
        element.file = known[key]
    spec.meshdir = spec.texturedir = ""
    spec.assets = dict(files)
    return files


def _read(places: list[Path], file: str, title: str) -> bytes:
    for path in places:
        if path.is_file():
            return path.read_bytes()
    raise _impossible(title, f"the file {file} of its model cannot be found")


def _drop_looks(spec: Any) -> None:
    """Take away textures and skins, which nothing but a picture depends on."""
    for material in spec.materials:
        material.textures = [""] * len(material.textures)
    for part in (*spec.skins, *spec.textures):
        spec.delete(part)


def _impossible(title: str, why: str) -> DrillyardError:
    return DrillyardError(ErrorCode.UNSUPPORTED, f"The model of {title} cannot live in a page: {why}.")


@contextmanager
def _digits() -> Generator[None]:
    """MuJoCo writes XML with six figures unless it is asked for more; the switch has no binding for Python."""
    switch = _precision_switch()
    if switch is None:
        yield
        return
    switch(_DIGITS)
    try:
        yield
    finally:
        switch(_USUAL_DIGITS)


def _precision_switch() -> Any:
    """None where this MuJoCo has none: then the comparison decides whether six figures are enough."""
    package: Any = importlib.import_module("mujoco")
    for path in sorted(Path(package.__file__).parent.glob("libmujoco*")):
        try:
            return ctypes.CDLL(str(path))["_mjPRIVATE__set_xml_precision"]
        except (OSError, AttributeError):
            continue
    return None
