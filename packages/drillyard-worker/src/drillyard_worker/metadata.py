"""Who a worker is and what it can do: what it prints for --describe."""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass
from typing import Any, Union

WORKER_VERSION = 1
"""Of the protocol."""
Value = Union[float, int, str, bool, None]


@dataclass(frozen=True)
class WorkerMetadata:
    """Who made it, and what it wraps."""

    name: str
    version: str
    description: str
    upstream_library: str
    upstream_version: str
    license: str
    author: str = ""
    homepage: str = ""


@dataclass(frozen=True)
class WorkerCapabilities:
    """What it can do; nothing else is offered to a user."""

    worker_type: str
    supported_paradigms: tuple[str, ...] = ("single_agent",)
    env_families: tuple[str, ...] = ("gymnasium", "drillyard")
    action_spaces: tuple[str, ...] = ("discrete", "box")
    observation_spaces: tuple[str, ...] = ("box",)
    max_agents: int = 1
    supports_self_play: bool = False
    supports_population: bool = False
    supports_checkpointing: bool = True
    supports_resume: bool = True
    supports_evaluation: bool = True
    supports_pause_resume: bool = False
    supports_onnx: bool = False
    supports_operator: bool = True
    supports_fastlane: bool = False
    needs_script: bool = False
    requires_gpu: bool = False
    gpu_memory_mb: int = 0
    cpu_cores: int = 1
    estimated_memory_mb: int = 0
    stop_grace_s: float = 10.0


@dataclass(frozen=True)
class Setting:
    """One setting of an algorithm. kind: float, int, bool, str or choice."""

    key: str
    kind: str
    default: Value
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Algorithm:
    name: str
    title: str
    help: str = ""
    action_spaces: tuple[str, ...] = ("discrete", "box")
    settings: tuple[Setting, ...] = ()
    environment: str = "default"


@dataclass(frozen=True)
class Environment:
    """A pinned set of packages. requirements: file beside the package's code; probe: a statement that imports them."""

    requirements: str
    probe: str
    name: str = "default"
    python: str = ">=3.9"
    torch: str = ""


@dataclass(frozen=True)
class Worker:
    """A worker: its description, and where its code is, as "module:function", imported only when needed.

    Args:
        train: (session) -> None.
        load_policy: (folder of a checkpoint, its manifest) -> policy with act(obs, deterministic) and reset(seed).
        make_env: (config) -> gymnasium env, for --dry-run and evaluation; empty = drillyard_worker.envs.make.
    """

    metadata: WorkerMetadata
    capabilities: WorkerCapabilities
    algorithms: tuple[Algorithm, ...]
    environments: tuple[Environment, ...]
    train: str
    load_policy: str = ""
    make_env: str = ""


SDK_SETTINGS = (
    Setting("autosave_s", "float", 60.0, "seconds between checkpoints", 1.0, 86400.0),
    Setting("keep_checkpoints", "int", 5, "newest checkpoints that are kept, besides the best", 1, 10000),
)
"""Settings that every algorithm of every worker has; the SDK itself obeys them."""

_KINDS = {float: "float", int: "int", bool: "bool", str: "str"}


def settings_of(config: type) -> tuple[Setting, ...]:
    """The settings that a dataclass declares.

    Each field needs a default and a type of float, int, bool or str (also Optional of one). `field(metadata={...})` may
    have `help`, `minimum`, `maximum` and `choices`; with choices it is a choice.

    Raises:
        TypeError: a field has another type, or no default.
    """
    types = typing.get_type_hints(config)
    found = []
    for field in dataclasses.fields(config):
        kind = _kind(types[field.name])
        if kind is None:
            raise TypeError(
                f"{config.__name__}.{field.name} is {types[field.name]}; a setting is float, int, bool or str."
            )
        if field.default is dataclasses.MISSING:
            raise TypeError(f"{config.__name__}.{field.name} has no default; every setting needs one.")
        about: Any = field.metadata
        choices = tuple(str(choice) for choice in about.get("choices", ()))
        found.append(
            Setting(
                key=field.name,
                kind="choice" if choices else kind,
                default=field.default,
                help=str(about.get("help", "")),
                minimum=about.get("minimum"),
                maximum=about.get("maximum"),
                choices=choices,
            )
        )
    return tuple(found)


def all_settings(algorithm: Algorithm) -> tuple[Setting, ...]:
    """The algorithm's own settings, then those of the SDK which it does not have itself."""
    own = {setting.key for setting in algorithm.settings}
    return algorithm.settings + tuple(setting for setting in SDK_SETTINGS if setting.key not in own)


def describe(worker: Worker) -> dict[str, Any]:
    """What --describe prints, as JSON types."""
    return {
        "v": WORKER_VERSION,
        "metadata": dataclasses.asdict(worker.metadata),
        "capabilities": dataclasses.asdict(worker.capabilities),
        "algorithms": [
            dataclasses.asdict(dataclasses.replace(algorithm, settings=all_settings(algorithm)))
            for algorithm in worker.algorithms
        ],
        "environments": [dataclasses.asdict(environment) for environment in worker.environments],
    }


def _kind(annotation: Any) -> str | None:
    if annotation in _KINDS:
        return _KINDS[annotation]
    inner = [part for part in typing.get_args(annotation) if part is not type(None)]
    return _KINDS.get(inner[0]) if len(inner) == 1 else None
