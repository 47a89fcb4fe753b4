"""Every setting of a training run, with its default, meaning and range in one place."""

import difflib
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from drillyard.contracts.control import LIVE_SETTINGS
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.studio import SettingInfo
from drillyard.learning.tuned import tuned_settings

SettingValue = int | float | bool | str | tuple[int, ...]


def setting(
    default: Any, meaning: str, low: float | None = None, high: float | None = None, choices: tuple[str, ...] = ()
) -> Any:
    """A field of `TrainConfig`. `low` and `high` are allowed values themselves."""
    return field(default=default, metadata={"help": meaning, "min": low, "max": high, "choices": choices})


@dataclass(frozen=True, kw_only=True)
class TrainConfig:
    """The settings of our own PPO learner. Get one from `resolve`, which checks; docs/settings.md lists them."""

    # Network
    hidden: tuple[int, ...] = setting((64, 64), "Sizes of the hidden layers of actor and critic.", 1, 1024)
    activation: str = setting("tanh", "Activation of the hidden layers.", choices=("tanh", "relu"))
    normalise_obs: bool = setting(default=True, meaning="Scale observations by their running mean and deviation.")
    obs_clip: float = setting(10.0, "Normalised observations are clipped to plus or minus this.", 1.0, 1000.0)

    # Actions of a box space; policy units, in which [-1, 1] is the range of the env
    squash: str = setting(
        "clip",
        "How a drawn number becomes an action: clip cuts it off at the bounds, tanh bends it.",
        choices=("clip", "tanh"),
    )
    init_std: float = setting(
        1.0, "Standard deviation of actions at the start; 1 is half the env's range.", 0.001, 10.0
    )
    min_std: float = setting(0.01, "The standard deviation of actions never gets smaller.", 0.0001, 10.0)

    # Optimiser
    lr: float = setting(1e-3, "Learning rate of Adam at the start.", 1e-7, 1.0)
    lr_schedule: str = setting(
        "constant",
        "How the learning rate goes on: constant; linear (a tenth at the run's limit); adaptive (follows adaptive_kl).",
        choices=("constant", "linear", "adaptive"),
    )
    adaptive_kl: float = setting(
        0.01, "How far an update should move the policy, in nats, where the learning rate is adaptive.", 1e-5, 1.0
    )
    epochs: int = setting(4, "Passes over each batch.", 1, 100)
    minibatch: int = setting(2048, "Samples in a gradient step.", 16, 1_048_576)
    max_grad_norm: float = setting(0.5, "Gradients longer than this are shortened to it; 0 = never.", 0.0, 1000.0)

    # PPO
    gamma: float = setting(0.99, "Discount of the reward a decision later.", 0.0, 1.0)
    gae_lambda: float = setting(0.95, "Trace decay of the advantage estimate.", 0.0, 1.0)
    clip_epsilon: float = setting(0.2, "How far the probability of an action may move in an update.", 0.01, 1.0)
    decoupled_clip: bool = setting(
        default=False,
        meaning="Measure how far an action has moved from the policy before the update, not from the one that acted, "
        "which in pipelined mode is older.",
    )
    value_clip: float = setting(0.0, "How far a value may move in an update; 0 = any distance.", 0.0, 1000.0)
    entropy_coef: float = setting(0.01, "Weight of the entropy bonus, which keeps the policy trying things.", 0.0, 1.0)
    value_coef: float = setting(0.5, "Weight of the value loss.", 0.0, 100.0)
    target_kl: float = setting(
        0.03,
        "An update stops once the policy is 1.5 times this far from the one that acted, in nats; 0 = never.",
        0.0,
        10.0,
    )
    reward_scaling: bool = setting(
        default=True, meaning="Divide rewards by the running deviation of the discounted return."
    )
    shaping_scale: float = setting(1.0, "Weight of the env's shaping reward beside its true reward.", 0.0, 100.0)
    approach_scale: float = setting(
        0.0, "Weight of the env's second shaping reward, for coming nearer to the ball.", 0.0, 100.0
    )

    warm_up: int = setting(0, "Batches at the start that only teach the scales of observations and rewards.", 0, 100)

    # Rollouts
    steps: int = setting(32, "Decisions in a chunk (T).", 1, 4096)
    groups: int = setting(8, "Groups of rows: the unit that is seeded, stepped and inferred together.", 1, 1024)
    rows: int = setting(256, "Learning agents in a group; even, because in self-play an env has two.", 2, 65536)
    workers: int = setting(0, "Rollout processes; 0 = one a core, at most one a group.", 0, 256)
    mode: str = setting(
        "pipelined",
        "pipelined: workers roll on while the learner updates; lockstep: they wait, and a seed gives the same bits.",
        choices=("pipelined", "lockstep"),
    )
    max_age: int = setting(4, "Chunks of a policy more versions old than this are dropped and counted.", 0, 1000)
    lane_slots: int = setting(
        2, "Chunks that a worker may have in flight before it waits; at least one a group.", 1, 64
    )

    # Crowd view
    balance: bool = setting(
        default=True, meaning="Groups go to another worker when one is measured to take clearly longer than another."
    )
    crowd_envs: int = setting(
        128, "Training envs that the Crowd view shows, of all workers together; 0 = none.", 0, 4096
    )
    crowd_rate_hz: float = setting(20.0, "Frames a second of the Crowd view, about, while somebody looks.", 1.0, 60.0)

    # Opponents; only envs with two agents
    opponent_latest: float = setting(0.5, "Share of groups in which the newest policy plays both sides.", 0.0, 1.0)
    opponent_snapshot: float = setting(0.125, "Share of groups against recent and best snapshots.", 0.0, 1.0)
    opponent_old: float = setting(0.125, "Share of groups against random old snapshots.", 0.0, 1.0)
    opponent_scripted: float = setting(0.25, "Share of groups against the scripted player.", 0.0, 1.0)
    opponent_random: float = setting(0.0, "Share of groups against the random player.", 0.0, 1.0)
    pool_size: int = setting(100, "Snapshots kept in the self-play pool.", 1, 1000)
    snapshot_every: int = setting(20, "Updates between two snapshots.", 1, 100_000)
    opponents: int = setting(4, "Snapshots that workers can play at one time.", 1, 64)
    opponents_every: int = setting(10, "Updates between two draws of these snapshots.", 1, 100_000)

    # Safety
    autosave_s: float = setting(300.0, "Seconds between two automatic checkpoints.", 1.0, 86400.0)
    keep_checkpoints: int = setting(5, "Checkpoints kept beside the best one.", 1, 1000)
    nan_guard: bool = setting(
        default=True, meaning="End the run with a dump when a number stops being finite, before it does harm."
    )

    @property
    def batch_size(self) -> int:
        """Samples in one update."""
        return self.steps * self.groups * self.rows


_FIELDS = {entry.name: entry for entry in fields(TrainConfig)}


def resolve(env_id: str, overrides: Mapping[str, Any]) -> TrainConfig:
    """The settings of a run: defaults, then what is tuned for the env, then the overrides.

    Args:
        env_id: a registered env; one without tuned settings gets the defaults.
        overrides: values of the field's type, or text as typed behind `--set key=value`.

    Raises:
        DrillyardError: BAD_VALUE for an unknown key, a value that cannot be read or is out of range.
    """
    values = {key: parse(key, value) for key, value in {**tuned_settings(env_id), **overrides}.items()}
    return _checked(replace(TrainConfig(), **values))


def with_live_setting(config: TrainConfig, key: str, value: Any) -> TrainConfig:
    """The config after `set_hyper`.

    Raises:
        DrillyardError: BAD_VALUE as in `resolve`, or because the key cannot change while a run goes on.
    """
    parsed = parse(key, value)
    if key not in LIVE_SETTINGS:
        raise _bad(f"{key} cannot change while a run goes on; these can: {', '.join(LIVE_SETTINGS)}.")
    return _checked(replace(config, **{key: parsed}))


def as_settings(config: TrainConfig) -> dict[str, Any]:
    """JSON types, as in `RunConfig.settings`; `resolve` reads them back."""
    values: dict[str, SettingValue] = {name: getattr(config, name) for name in _FIELDS}
    return {name: [*value] if isinstance(value, tuple) else value for name, value in values.items()}


def setting_infos(env_id: str = "") -> tuple[SettingInfo, ...]:
    """Every setting for forms and docs, with the defaults of that env."""
    config = resolve(env_id, {})
    return tuple(
        SettingInfo(
            key=name,
            default=_as_text(getattr(config, name)),
            help=entry.metadata["help"],
            live=name in LIVE_SETTINGS,
            minimum=entry.metadata["min"],
            maximum=entry.metadata["max"],
        )
        for name, entry in _FIELDS.items()
    )


def parse(key: str, value: Any) -> SettingValue:
    """One value, read and checked against its field.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    entry = _FIELDS.get(key)
    if entry is None:
        near = difflib.get_close_matches(key, _FIELDS, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(_FIELDS)}."
        raise _bad(f"There is no setting {_shown(key)}; {hint}")
    parsed = _read(key, value, entry.default)
    choices: tuple[str, ...] = entry.metadata["choices"]
    if choices and parsed not in choices:
        raise _bad(f"The setting {key} must be one of {', '.join(choices)}, not {_shown(value)}.")
    low, high = entry.metadata["min"], entry.metadata["max"]
    numbers = parsed if isinstance(parsed, tuple) else (parsed,)
    if low is not None and not all(low <= number <= high for number in numbers if not isinstance(number, str)):
        raise _bad(f"The setting {key} must lie between {low:g} and {high:g}, not at {_shown(value)}.")
    return parsed


def _read(key: str, value: Any, default: Any) -> SettingValue:
    """The value in the type of the default."""
    try:
        if isinstance(default, bool):
            return _read_bool(value)
        if isinstance(default, int):
            return _read_int(value)
        if isinstance(default, float):
            number = float(value)
            if isinstance(value, bool) or not math.isfinite(number):
                raise ValueError
            return number
        if isinstance(default, tuple):
            items = value.replace("x", ",").split(",") if isinstance(value, str) else value
            sizes: tuple[int, ...] = tuple(_read_int(item) for item in items)
            if not 1 <= len(sizes) <= 4:
                raise ValueError
            return sizes
        if not isinstance(value, str):
            raise TypeError
        return value.strip()
    except (TypeError, ValueError, OverflowError):
        wanted = "1 to 4 whole numbers such as 64,64" if isinstance(default, tuple) else _TYPE_WORDS[type(default)]
        raise _bad(f"The setting {key} must be {wanted}, not {_shown(value)}.") from None


_TYPE_WORDS: dict[type, str] = {bool: "true or false", int: "a whole number", float: "a number", str: "a word"}


def _read_bool(value: Any) -> bool:
    word = str(value).strip().lower()
    if word in ("true", "yes", "on", "1"):
        return True
    if word in ("false", "no", "off", "0"):
        return False
    raise ValueError


def _read_int(value: Any) -> int:
    if isinstance(value, bool):
        raise TypeError
    if isinstance(value, str):
        return int(value.strip().replace("_", ""))
    if value != int(value):
        raise ValueError
    return int(value)


def _checked(config: TrainConfig) -> TrainConfig:
    """The rules that join several settings."""
    if config.rows % 2:
        raise _bad(f"The setting rows must be even, not {config.rows}, because in self-play an env has two of them.")
    if config.minibatch > config.batch_size:
        raise _bad(
            f"The setting minibatch must be at most steps x groups x rows = {config.batch_size}, "
            f"not {config.minibatch}."
        )
    if config.min_std > config.init_std:
        raise _bad(f"The setting min_std must be at most init_std = {config.init_std:g}, not {config.min_std:g}.")
    if config.workers > config.groups:
        raise _bad(
            f"The setting workers must be at most groups = {config.groups}, not {config.workers}: "
            "a worker without a group has nothing to do."
        )
    if sum(opponent_shares(config).values()) <= 0.0:
        raise _bad("At least one of the settings opponent_latest, ..., opponent_random must be above 0.")
    return config


def opponent_shares(config: TrainConfig) -> dict[str, float]:
    """Kind of opponent -> share of groups, not scaled to sum to 1."""
    prefix = "opponent_"
    return {name.removeprefix(prefix): getattr(config, name) for name in _FIELDS if name.startswith(prefix)}


def _as_text(value: SettingValue) -> float | int | str | bool:
    return ",".join(str(size) for size in value) if isinstance(value, tuple) else value


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _bad(sentence: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, sentence)
