"""Settings of an algorithm: fields with default, meaning and range, and how values for them are read and checked."""

import difflib
import math
from collections.abc import Callable, Mapping
from dataclasses import Field, field, fields, replace
from typing import Any, Generic, TypeVar

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.studio import SettingInfo

SettingValue = int | float | bool | str | tuple[int, ...]
Config = TypeVar("Config")
"""A frozen dataclass whose fields are made by `setting`."""


def setting(
    default: Any, meaning: str, low: float | None = None, high: float | None = None, choices: tuple[str, ...] = ()
) -> Any:
    """A field of a config. `low` and `high` are allowed values themselves."""
    return field(default=default, metadata={"help": meaning, "min": low, "max": high, "choices": choices})


class Settings(Generic[Config]):
    """All that is known of the settings of one algorithm.

    Args:
        kind: the config; every field has a default.
        live: keys that may change while a run goes on.
        tuned: env id -> what is tuned for it, or for envs of its kind.
        check: the rules that join several settings; raises DrillyardError BAD_VALUE.
    """

    def __init__(
        self,
        kind: type[Config],
        live: tuple[str, ...],
        tuned: Callable[[str], Mapping[str, Any]],
        check: Callable[[Config], None],
    ) -> None:
        self.kind, self.live = kind, live
        self._fields: dict[str, Field[Any]] = {entry.name: entry for entry in fields(kind)}  # type: ignore[arg-type]
        self._tuned, self._check = tuned, check

    def resolve(self, env_id: str, overrides: Mapping[str, Any]) -> Config:
        """The settings of a run: defaults, then what is tuned for the env, then the overrides.

        Args:
            env_id: a registered env; one without tuned settings gets the defaults.
            overrides: values of the field's type, or text as typed behind `--set key=value`.

        Raises:
            DrillyardError: BAD_VALUE for an unknown key, a value that cannot be read or is out of range.
        """
        values = {key: self.parse(key, value) for key, value in {**self._tuned(env_id), **overrides}.items()}
        return self._checked(self.kind(**values))

    def with_live(self, config: Config, key: str, value: Any) -> Config:
        """The config after `set_hyper`.

        Raises:
            DrillyardError: BAD_VALUE as in `resolve`, or because the key cannot change while a run goes on.
        """
        parsed = self.parse(key, value)
        if key not in self.live:
            raise bad_value(f"{key} cannot change while a run goes on; these can: {', '.join(self.live)}.")
        return self._checked(replace(config, **{key: parsed}))  # type: ignore[type-var]

    def as_settings(self, config: Config) -> dict[str, Any]:
        """JSON types, as in `RunConfig.settings`; `resolve` reads them back."""
        values: dict[str, SettingValue] = {name: getattr(config, name) for name in self._fields}
        return {name: [*value] if isinstance(value, tuple) else value for name, value in values.items()}

    def infos(self, env_id: str = "") -> tuple[SettingInfo, ...]:
        """Every setting for forms and docs, with the defaults of that env."""
        config = self.resolve(env_id, {})
        return tuple(
            SettingInfo(
                key=name,
                default=_as_text(getattr(config, name)),
                help=entry.metadata["help"],
                live=name in self.live,
                minimum=entry.metadata["min"],
                maximum=entry.metadata["max"],
            )
            for name, entry in self._fields.items()
        )

    def parse(self, key: str, value: Any) -> SettingValue:
        """One value, read and checked against its field.

        Raises:
            DrillyardError: BAD_VALUE.
        """
        entry = self._fields.get(key)
        if entry is None:
            near = difflib.get_close_matches(key, self._fields, n=1, cutoff=0.5)
            hint = f"did you mean {near[0]}?" if near else f"the settings are {', '.join(self._fields)}."
            raise bad_value(f"There is no setting {_shown(key)}; {hint}")
        parsed = _read(key, value, entry.default)
        choices: tuple[str, ...] = entry.metadata["choices"]
        if choices and parsed not in choices:
            raise bad_value(f"The setting {key} must be one of {', '.join(choices)}, not {_shown(value)}.")
        low, high = entry.metadata["min"], entry.metadata["max"]
        numbers = parsed if isinstance(parsed, tuple) else (parsed,)
        if low is not None and not all(low <= number <= high for number in numbers if not isinstance(number, str)):
            raise bad_value(f"The setting {key} must lie between {low:g} and {high:g}, not at {_shown(value)}.")
        return parsed

    def _checked(self, config: Config) -> Config:
        self._check(config)
        return config


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
        raise bad_value(f"The setting {key} must be {wanted}, not {_shown(value)}.") from None


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


def _as_text(value: SettingValue) -> float | int | str | bool:
    return ",".join(str(size) for size in value) if isinstance(value, tuple) else value


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def bad_value(sentence: str) -> DrillyardError:
    """What is raised for a setting that does not do."""
    return DrillyardError(ErrorCode.BAD_VALUE, sentence)
