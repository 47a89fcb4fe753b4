"""The config file of a run: everything that a worker needs to know, checked against what it declares."""

from __future__ import annotations

import dataclasses
import difflib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from drillyard_worker.errors import WorkerError
from drillyard_worker.metadata import WORKER_VERSION, Algorithm, Setting, Worker, all_settings

MAX_CONFIG_BYTES = 16 * 1024 * 1024
Settings = TypeVar("Settings")


@dataclass(frozen=True)
class RunLimits:
    """When a run ends by itself; None = no limit. Seconds count training, not pauses. `return_mean` is for Drillyard's
    own learners: a worker is never given one."""

    seconds: float | None = None
    env_steps: int | None = None
    return_mean: float | None = None


@dataclass(frozen=True)
class EvaluatePlan:
    checkpoint: str
    episodes: int = 10
    deterministic: bool = True


@dataclass(frozen=True)
class WorkerConfig:
    """The config file. mode: train or evaluate; settings: every setting of the algorithm with its value."""

    run_id: str
    worker: str
    algorithm: str
    env_id: str
    folder: str
    v: int = WORKER_VERSION
    mode: str = "train"
    env_options: dict[str, Any] = field(default_factory=dict)
    seed: int = 0
    limits: RunLimits = RunLimits()
    settings: dict[str, Any] = field(default_factory=dict)
    resume_from: str | None = None
    next_seq: int = 0
    first_counters: tuple[int, int, int] = (0, 0, 0)
    script: str = ""
    evaluate: EvaluatePlan | None = None
    env_host: tuple[str, ...] = ()


def read_config_file(path: Path) -> dict[str, Any]:
    """The file as JSON types, nothing checked but that it is an object.

    Raises:
        WorkerError: NOT_FOUND or BAD_VALUE.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_CONFIG_BYTES + 1)
    except OSError as error:
        raise WorkerError(
            "not_found", f"The config file {path} cannot be read ({error.strerror}); give one that exists."
        ) from None
    if len(content) > MAX_CONFIG_BYTES:
        raise WorkerError("bad_value", f"The config file {path} is longer than {MAX_CONFIG_BYTES} bytes.")
    try:
        found = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise WorkerError("bad_value", f"The config file {path} is no JSON ({error}).") from None
    if not isinstance(found, dict):
        raise WorkerError("bad_value", f"The config file {path} holds no JSON object.")
    return found


def make_config(data: Mapping[str, Any], worker: Worker) -> WorkerConfig:
    """Check a config against the protocol and against what the worker declares. Unknown fields are left out.

    Raises:
        WorkerError: VERSION_MISMATCH, BAD_VALUE, UNSUPPORTED.
    """
    version = data.get("v", WORKER_VERSION)
    if version != WORKER_VERSION:
        raise WorkerError(
            "version_mismatch",
            f"The config has version {version!r} and this worker speaks version {WORKER_VERSION}; "
            "update the older one of Drillyard and the worker.",
        )
    algorithm = find_algorithm(worker, _text(data, "algorithm"))
    limits = _object(data, "limits")
    seconds, env_steps = limits.get("seconds"), limits.get("env_steps")
    if seconds is not None and not (_is_number(seconds) and seconds > 0):
        raise _bad("limits.seconds", seconds, "a number above 0, or null")
    if env_steps is not None and not (_is_int(env_steps) and env_steps > 0):
        raise _bad("limits.env_steps", env_steps, "a whole number above 0, or null")
    mode = data.get("mode", "train")
    if mode not in ("train", "evaluate"):
        raise _bad("mode", mode, "train or evaluate")
    plan = _plan(data) if mode == "evaluate" or data.get("evaluate") is not None else None
    if mode == "evaluate" and not worker.capabilities.supports_evaluation:
        raise WorkerError("unsupported", f"The worker {worker.metadata.name} cannot evaluate; train with it.")
    resume = data.get("resume_from")
    if resume is not None and not isinstance(resume, str):
        raise _bad("resume_from", resume, "the path of a checkpoint folder, or null")
    if resume and not worker.capabilities.supports_resume:
        raise WorkerError("unsupported", f"The worker {worker.metadata.name} cannot resume; start a new run.")
    script = _text(data, "script", "")
    if worker.capabilities.needs_script and mode == "train" and not Path(script).is_file():
        raise WorkerError(
            "not_found", f"The training script {script!r} cannot be found; give the path of a Python file as `script`."
        )
    folder = _text(data, "folder")
    if not Path(folder).is_absolute():
        raise _bad("folder", folder, "an absolute path")
    return WorkerConfig(
        run_id=_text(data, "run_id"),
        worker=_text(data, "worker"),
        algorithm=algorithm.name,
        env_id=_text(data, "env_id", None if _trains_on_envs(worker) else ""),
        folder=folder,
        mode=mode,
        env_options=_object(data, "env_options"),
        seed=_natural(data, "seed"),
        limits=RunLimits(None if seconds is None else float(seconds), env_steps),
        settings=resolve_settings(algorithm, _object(data, "settings")),
        resume_from=resume or None,
        next_seq=_natural(data, "next_seq"),
        first_counters=_counters(data),
        script=script,
        evaluate=plan,
        env_host=_texts(data, "env_host"),
    )


def _trains_on_envs(worker: Worker) -> bool:
    """Whether its runs name an env; one that is led by a script of the user's own alone does not."""
    return bool({"gymnasium", "drillyard"} & set(worker.capabilities.env_families))


def find_algorithm(worker: Worker, name: str) -> Algorithm:
    """Raises WorkerError BAD_VALUE, with the names there are."""
    for algorithm in worker.algorithms:
        if algorithm.name == name:
            return algorithm
    names = ", ".join(algorithm.name for algorithm in worker.algorithms)
    raise WorkerError("bad_value", f"The worker {worker.metadata.name} has no algorithm {name!r}; it has {names}.")


def resolve_settings(algorithm: Algorithm, given: Mapping[str, Any]) -> dict[str, Any]:
    """Every setting with its value: the given one, checked, or the default.

    Raises:
        WorkerError: BAD_VALUE for an unknown key (with the nearest), a wrong type, a value out of range.
    """
    known = {setting.key: setting for setting in all_settings(algorithm)}
    for key in given:
        if key not in known:
            near = difflib.get_close_matches(key, known, 3) or list(known)
            raise WorkerError("bad_value", f"{algorithm.name} has no setting {key!r}; it has {', '.join(near)}.")
    return {
        key: check_value(setting, given[key]) if key in given else setting.default for key, setting in known.items()
    }


def check_value(setting: Setting, value: Any) -> Any:
    """The value in the setting's own type; raises WorkerError BAD_VALUE."""
    name = f"settings.{setting.key}"
    if value is None and setting.default is None:
        return None
    if setting.kind == "bool":
        if not isinstance(value, bool):
            raise _bad(name, value, "true or false")
        return value
    if setting.kind in ("str", "choice"):
        if not isinstance(value, str):
            raise _bad(name, value, "a text")
        if setting.kind == "choice" and value not in setting.choices:
            raise _bad(name, value, "one of " + ", ".join(setting.choices))
        return value
    if not _is_number(value):
        raise _bad(name, value, "a whole number" if setting.kind == "int" else "a number")
    number: float = value if isinstance(value, int) else float(value)
    if setting.kind == "int":
        if number != int(number):
            raise _bad(name, value, "a whole number")
        number = int(number)
    else:
        number = float(number)
    low, high = setting.minimum, setting.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        between = (
            f"at least {low:g}" if high is None else f"at most {high:g}" if low is None else f"{low:g} to {high:g}"
        )
        raise _bad(name, value, between)
    return number


def settings_as(kind: type[Settings], settings: Mapping[str, Any]) -> Settings:
    """A dataclass that was handed to `settings_of`, filled from a config; keys that it does not have are left out."""
    names = {item.name for item in dataclasses.fields(kind)}  # type: ignore[arg-type]
    return kind(**{key: value for key, value in settings.items() if key in names})


def as_data(config: WorkerConfig) -> dict[str, Any]:
    """The config as JSON types, as it would stand in its file."""
    return dataclasses.asdict(config)


def _plan(data: Mapping[str, Any]) -> EvaluatePlan:
    plan = data.get("evaluate")
    if not isinstance(plan, dict):
        raise _bad("evaluate", plan, "an object with `checkpoint`, for the mode evaluate")
    episodes, deterministic = plan.get("episodes", 10), plan.get("deterministic", True)
    if not _is_int(episodes) or not 1 <= episodes <= 1_000_000:
        raise _bad("evaluate.episodes", episodes, "a whole number from 1 to 1000000")
    if not isinstance(deterministic, bool):
        raise _bad("evaluate.deterministic", deterministic, "true or false")
    return EvaluatePlan(_text(plan, "checkpoint"), episodes, deterministic)


def _counters(data: Mapping[str, Any]) -> tuple[int, int, int]:
    found = data.get("first_counters", (0, 0, 0))
    if not isinstance(found, (list, tuple)) or len(found) != 3 or not all(_is_int(n) and n >= 0 for n in found):
        raise _bad("first_counters", found, "three whole numbers: env_steps, updates, episodes")
    return (found[0], found[1], found[2])


def _text(data: Mapping[str, Any], key: str, default: str | None = None) -> str:
    found = data.get(key, default)
    if not isinstance(found, str) or (default is None and not found):
        raise _bad(key, found, "a text")
    return found


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = data.get(key, ())
    if not isinstance(found, (list, tuple)) or not all(isinstance(item, str) for item in found):
        raise _bad(key, found, "a list of texts")
    return tuple(found)


def _object(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = data.get(key)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise _bad(key, found, "an object")
    return found


def _natural(data: Mapping[str, Any], key: str) -> int:
    found = data.get(key, 0)
    if not _is_int(found) or found < 0:
        raise _bad(key, found, "a whole number from 0")
    return found


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number that no float holds
        return False


def _bad(name: str, value: Any, allowed: str) -> WorkerError:
    shown = repr(value)
    shown = shown if len(shown) <= 80 else shown[:77] + "..."
    return WorkerError("bad_value", f"{name} is {shown} in the config; it must be {allowed}.")
