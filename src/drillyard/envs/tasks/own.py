"""An env of somebody's own files: which they are, the robot that they make, and a copy of them that stays."""

import errno
import hashlib
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.robots.randomise import USUAL, randomised_by, split_options
from drillyard.envs.robots.robot import Robot, make_robot
from drillyard.envs.tasks import form
from drillyard.envs.tasks.convert import default_name, make_task
from drillyard.envs.tasks.default import default_task
from drillyard.envs.tasks.model import check_readable, dependencies, load_own_model
from drillyard.envs.tasks.parse import parse_task
from drillyard.envs.tasks.write import to_toml, with_model

SCHEME = "mjcf:"
TASK_FILE, MODEL_FOLDER = "task.toml", "model"
"""In the folder of a copy."""


class Own(NamedTuple):
    """The files behind an id."""

    file: form.TaskFile
    text: str
    """Of the task file; of a default task as it would be written."""
    name: str
    """Of the task file, for sentences."""
    model_path: Path
    model: Any
    """`mujoco.MjModel`."""
    is_default: bool = False
    """Nobody wrote the task."""


def read_own(env_id: str, options: dict[str, Any]) -> Own:
    """Read task and model.

    Args:
        env_id: `mjcf:PATH`, PATH a task file (.toml) that names its model, or a model.
        options: `task`, the path of a task file for a model.

    Raises:
        DrillyardError: what is wrong with id, option or file.
    """
    path = Path(env_id.removeprefix(SCHEME)).expanduser()
    task = options.get("task", "")
    if not isinstance(task, str):
        raise DrillyardError(ErrorCode.BAD_VALUE, f"Option task of {env_id} must be the path of a task file.")
    if path.suffix == ".toml" and not task:
        check_readable(path, "task")
        content = path.read_bytes()
        file = parse_task(content, str(path))
        if not file.model:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f'{path} names no model; add `model = "FILE.xml"`, or give the model itself.'
            )
        model_path = path.parent / Path(file.model).expanduser()
        return Own(file, content.decode(), str(path), model_path, load_own_model(model_path))
    model = load_own_model(path)
    if task:
        task_path = Path(task).expanduser()
        check_readable(task_path, "task")
        content = task_path.read_bytes()
        return Own(parse_task(content, task), content.decode(), task, path, model)
    file = default_task(model, path.name, path.stem)
    return Own(file, to_toml(file), default_name(path), path, model, is_default=True)


def load_own(env_id: str, options: dict[str, Any]) -> Robot:
    """Spec, model and program.

    Raises:
        DrillyardError: as `read_own`; BAD_VALUE for an option or a term of the task.
    """
    own = read_own(env_id, options)
    return make_robot(env_id, own.file.title or own.model_path.stem, own.model, task_of(own, env_id, options))


def task_of(own: Own, env_id: str, options: dict[str, Any]) -> Any:
    """The `Task` of these files with these options.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    about_physics, others = split_options(options)
    known = ("task", "max_episode_steps")
    for name in others:
        if name not in known:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"{env_id} has no option '{name}'; it has {', '.join(known)}, randomise, and what its task file says.",
            )
    task = make_task(own.file, own.model, own.name, own.text)
    steps = others.get("max_episode_steps", task.time_limit)
    if isinstance(steps, bool) or not isinstance(steps, int | float) or not 1 <= steps <= 1_000_000:
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"Option max_episode_steps of {env_id} cannot be {steps!r}; give a whole number from 1 to 1000000.",
        )
    usual = task.randomised or msgspec.structs.replace(USUAL, push=None)
    randomised = randomised_by(about_physics, usual, task.randomised)
    return msgspec.structs.replace(task, time_limit=int(steps), randomised=randomised)


def keep_own(env_id: str, options: dict[str, Any], folder: Path) -> tuple[str, dict[str, Any]]:
    """Copy task file and model, with all files that the model names, into a new folder.

    Returns:
        Id and options of the copy.

    Raises:
        DrillyardError: as `read_own`; UNSUPPORTED when the model names files by absolute paths; DISK, NOT_PERMITTED.
    """
    own = read_own(env_id, options)
    files = [own.model_path.resolve(), *dependencies(own.model_path)]
    root = _common(files)
    model = folder / MODEL_FOLDER / files[0].relative_to(root)
    try:
        for file in dict.fromkeys(files):
            target = folder / MODEL_FOLDER / file.relative_to(root)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
        text = with_model(own.text, model.relative_to(folder).as_posix())
        (folder / TASK_FILE).write_text(text)
    except OSError as error:
        code = ErrorCode.NOT_PERMITTED if error.errno in {errno.EACCES, errno.EPERM} else ErrorCode.DISK
        raise DrillyardError(code, f"The files of {env_id} cannot be copied to {folder} ({error.strerror}).") from error
    if msgspec.structs.replace(parse_task(text.encode(), TASK_FILE), model="") != msgspec.structs.replace(
        own.file, model=""
    ):
        raise DrillyardError(
            ErrorCode.UNSUPPORTED, f"{own.name} cannot be copied; write its key model in the first line, on its own."
        )
    _check_whole(model, folder)
    kept = {name: value for name, value in options.items() if name != "task"}
    return f"{SCHEME}{folder / TASK_FILE}", kept


def same_files(one: str, other: str) -> bool:
    """Whether two ids stand for equal task files and models; False where one cannot be read."""
    try:
        return _digest(one) == _digest(other)
    except (DrillyardError, OSError):
        return False


def _digest(env_id: str) -> str:
    own = read_own(env_id, {})
    found = hashlib.blake2b(to_toml(msgspec.structs.replace(own.file, model="")).encode(), digest_size=16)
    files = [own.model_path.resolve(), *dependencies(own.model_path)]
    root = _common(files)
    for file in dict.fromkeys(files):
        found.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def _common(files: list[Path]) -> Path:
    """The folder above all of them."""
    root = files[0].parent
    while not all(file.is_relative_to(root) for file in files):
        root = root.parent
    return root


def _check_whole(model: Path, folder: Path) -> None:
    """The copy must make the model again, and from nothing outside."""
    load_own_model(model)
    outside = [file for file in dependencies(model) if not file.is_relative_to(folder.resolve())]
    if outside:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"The model names {outside[0]} by an absolute path, so no copy of it would last; make the path relative.",
        )
