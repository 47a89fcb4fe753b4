"""Making a PettingZoo env by its id, with one sentence for whatever goes wrong."""

import difflib
import importlib
import importlib.util
import pkgutil
import re
import warnings
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.headless import draw_without_windows
from drillyard.envs.zoo.catalogue import LISTED, PLACES, SCHEME, base_name, needs
from drillyard.envs.zoo.game import Game, ParallelGame, TurnGame

_NAME = re.compile(r"\w+(\.\w+)*(:\w+)?")
_SMALLER: dict[str, dict[str, Any]] = {
    "tictactoe": {"screen_height": 480},
    "chess": {"screen_height": 560},
    "connect_four": {"screen_scaling": 6},
}
"""Pictures as large as a page shows them: their own sizes take three times as long to draw."""


def make(env_id: str, options: dict[str, Any]) -> Game:
    """One env that can be drawn where it knows how to; it has not begun.

    Args:
        env_id: `zoo:NAME` of PettingZoo's classic, butterfly or sisl envs or of MPE2, or `zoo:module:name`.
        options: of the env's constructor.

    Raises:
        DrillyardError: UNKNOWN_ENV, BAD_VALUE for an option, UNSUPPORTED when a package that it needs is missing.
    """
    name = env_id.removeprefix(SCHEME)
    draw_without_windows()
    with warnings.catch_warnings():
        # Deprecations of an env's own packages are not what the user of a studio can mend.
        warnings.simplefilter("ignore")
        maker, parallel = _maker(env_id, name)
        env = _made(env_id, maker, options)
    if hasattr(env, "agent_iter"):
        return TurnGame(env)
    if parallel or hasattr(env, "possible_agents"):
        return ParallelGame(env)
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"'{name}' makes no PettingZoo env but {type(env).__name__}.")


def _maker(env_id: str, name: str) -> tuple[Any, bool]:
    """What to call, and whether it makes a parallel env for sure."""
    if not _NAME.fullmatch(name):
        raise _unknown(name)
    module_name, colon, inside = name.partition(":")
    if colon:
        found = getattr(_import(env_id, module_name), inside, None) or _import(env_id, f"{module_name}.{inside}")
    else:
        found = None
        for place in PLACES:
            if _exists(f"{place}.{name}"):
                found = _import(env_id, f"{place}.{name}")
                break
        if found is None:
            if name in LISTED and (missing := [one for one in LISTED[name].needs if not _exists(one)]):
                raise DrillyardError(ErrorCode.UNSUPPORTED, needs(env_id, missing))
            raise _unknown(name)
    if hasattr(found, "parallel_env"):
        return found.parallel_env, True
    if hasattr(found, "env"):
        return found.env, False
    if callable(found):
        return found, False
    raise DrillyardError(
        ErrorCode.UNKNOWN_ENV,
        f"'{name}' has neither env nor parallel_env and cannot be called; it is no PettingZoo env.",
    )


def _made(env_id: str, maker: Any, options: dict[str, Any]) -> Any:
    try:
        return maker(render_mode="rgb_array", **(_SMALLER.get(base_name(env_id), {}) | options))
    except ModuleNotFoundError as error:
        raise DrillyardError(ErrorCode.UNSUPPORTED, needs(env_id, [error.name or str(error)])) from None
    except Exception as error:  # noqa: BLE001 - somebody else's constructor; whoever asked wants a sentence
        shown = ", ".join(f"{key}={value!r}" for key, value in options.items())
        given = f" with {shown}" if shown else ""
        code = ErrorCode.BAD_VALUE if shown else ErrorCode.UNSUPPORTED
        raise DrillyardError(code, f"{env_id} cannot be made{given}: {_line(error)}") from None


def _import(env_id: str, module: str) -> Any:
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name and (module == error.name or module.startswith(f"{error.name}.")):
            raise _unknown(env_id.removeprefix(SCHEME)) from None
        raise DrillyardError(ErrorCode.UNSUPPORTED, needs(env_id, [error.name or str(error)])) from None
    except Exception as error:  # noqa: BLE001 - somebody else's module
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"{env_id} cannot be imported: {_line(error)}") from None


def _exists(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _unknown(name: str) -> DrillyardError:
    names = set(LISTED)
    for place in PLACES:
        spec = importlib.util.find_spec(place) if _exists(place) else None
        for folder in (spec.submodule_search_locations or ()) if spec is not None else ():
            names |= {found.name for found in pkgutil.iter_modules([folder]) if base_name(found.name) != found.name}
    near = difflib.get_close_matches(name, sorted(names), 2, 0.5)
    hint = f" Did you mean {' or '.join(SCHEME + one for one in near)}?" if near else ""
    return DrillyardError(ErrorCode.UNKNOWN_ENV, f"PettingZoo has no env '{name}'.{hint}")


def _line(error: Exception) -> str:
    """The error's words as the end of a sentence."""
    words = " ".join(str(error).split()) or type(error).__name__
    return (words if len(words) <= 240 else words[:237] + "...").rstrip(".") + "."
