"""Making a Gymnasium env by its id, with one sentence for whatever goes wrong."""

import difflib
import importlib
import warnings
from typing import Any

import gymnasium

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.headless import draw_without_windows

SCHEME = "gym:"
Env = gymnasium.Env[Any, Any]


def make(env_id: str, options: dict[str, Any], *, pictures: bool = False) -> Env:
    """One env.

    Args:
        env_id: `gym:ID`, or `gym:module:ID` for an env that a module registers when it is imported.
        options: of the env's constructor, and `max_episode_steps`.
        pictures: made so that `render` gives RGB arrays.

    Raises:
        DrillyardError: UNKNOWN_ENV, BAD_VALUE for an option, UNSUPPORTED when a package that it needs is missing.
    """
    name = env_id.removeprefix(SCHEME)
    extra = {"render_mode": "rgb_array"} if pictures else {}
    if pictures:
        draw_without_windows()
    _take_warnings_of_mujoco(name)
    try:
        with warnings.catch_warnings():
            # Deprecations of an env's own packages are not what the user of a studio can mend.
            warnings.simplefilter("ignore")
            return gymnasium.make(name, disable_env_checker=True, **extra, **options)
    except (gymnasium.error.UnregisteredEnv, ModuleNotFoundError) as error:
        if isinstance(error, ModuleNotFoundError) and not _names_module(name, error):
            raise _missing(env_id, error) from None
        raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"Gymnasium has no env '{name}'.{_near(name)}") from None
    except (gymnasium.error.DependencyNotInstalled, ImportError) as error:
        raise _missing(env_id, error) from None
    except gymnasium.error.Error as error:
        raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"Gymnasium refuses '{name}': {_line(error)}") from None
    except (TypeError, ValueError, AssertionError, AttributeError, OSError) as error:
        shown = ", ".join(f"{key}={value!r}" for key, value in options.items()) or "no options"
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{env_id} cannot be made with {shown}: {_line(error)}") from None


def _take_warnings_of_mujoco(name: str) -> None:
    """Nobody else does for Gymnasium's robots, and MuJoCo then writes MUJOCO_LOG.TXT into the folder the user is in."""
    entry = getattr(gymnasium.registry.get(name.rpartition(":")[2]), "entry_point", None)
    if isinstance(entry, str) and ".mujoco" in entry:
        importlib.import_module("drillyard.envs.robots.model")


def _names_module(name: str, error: ModuleNotFoundError) -> bool:
    """Whether the module that is missing is the one before the colon."""
    module, colon, _ = name.partition(":")
    return bool(colon) and f"'{module}'" in str(error)


def _near(name: str) -> str:
    names = difflib.get_close_matches(name, gymnasium.registry, 3, 0.6)
    return f" Did you mean {' or '.join(SCHEME + near for near in names)}?" if names else ""


def _missing(env_id: str, error: Exception) -> DrillyardError:
    return DrillyardError(ErrorCode.UNSUPPORTED, f"{env_id} needs a package that is not installed: {_line(error)}")


def _line(error: Exception) -> str:
    """The error's words as the end of a sentence."""
    words = " ".join(str(error).split()) or type(error).__name__
    return (words if len(words) <= 240 else words[:237] + "...").rstrip(".") + "."
