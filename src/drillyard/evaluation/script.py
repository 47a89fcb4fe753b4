"""Scripts: read from a file or made from arguments, and checked before anything is started."""

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import SCRIPT_VERSION, Execution, Player, Script, ScriptEnv

MAX_SCRIPT_BYTES = 4 << 20
MAX_SEED = 2**53 - 1
"""As the stage's: seeds travel through JSON."""
MAX_EPISODES = 1_000_000
"""Of a whole script."""
MAX_WORKERS = 256
_NAME = re.compile(r"\w[^\x00-\x1f\x7f-\x9f\u2028\u2029]{0,79}")
_MAX_SPEED = 100.0


def read_script(path: Path) -> Script:
    """A script file: TOML, or JSON where its name ends in .json.

    Raises:
        DrillyardError: NOT_FOUND, NOT_PERMITTED; BAD_VALUE with the place of the fault.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SCRIPT_BYTES + 1)
    except FileNotFoundError:
        raise DrillyardError(ErrorCode.NOT_FOUND, f"there is no script {path}; give a TOML or JSON file.") from None
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > MAX_SCRIPT_BYTES:
        raise _bad(f"{path} has more than {MAX_SCRIPT_BYTES >> 20} MiB; that is no script.")
    try:
        if path.suffix == ".json":
            return check_script(msgspec.json.decode(data, type=Script), path.name)
        content: Any = tomllib.loads(data.decode("utf-8"))
        return check_script(msgspec.convert(content, Script), path.name)
    except msgspec.ValidationError as error:
        raise _bad(f"{path.name}: {_place(error)}") from None
    except (tomllib.TOMLDecodeError, msgspec.DecodeError) as error:
        kind = "JSON" if path.suffix == ".json" else "TOML"
        raise _bad(f"{path.name} is no {kind}: {' '.join(str(error).split()).rstrip('.')}.") from None
    except (UnicodeDecodeError, RecursionError):
        raise _bad(f"{path.name} is no text file in UTF-8, or nested beyond reason.") from None


def make_script(
    env: str | ScriptEnv | Iterable[str | ScriptEnv],
    operators: Iterable[Player | str | Mapping[str, Any]],
    execution: Execution | Mapping[str, Any] | None = None,
    lineups: Iterable[Iterable[str]] = (),
    name: str = "script",
) -> Script:
    """A script from arguments, as `run_script` takes them.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    envs = (env,) if isinstance(env, (str, ScriptEnv)) else tuple(env)
    try:
        script = Script(
            name=name,
            envs=tuple(ScriptEnv(id=each) if isinstance(each, str) else each for each in envs),
            operators=tuple(_player(each) for each in operators),
            lineups=tuple(tuple(lineup) for lineup in lineups),
            execution=execution if isinstance(execution, Execution) else msgspec.convert(execution or {}, Execution),
        )
        return check_script(msgspec.convert(msgspec.to_builtins(script), Script), "the script")
    except msgspec.ValidationError as error:
        raise _bad(f"the script: {_place(error)}") from None


def check_script(script: Script, where: str) -> Script:
    """The script itself, when its values make sense; envs and checkpoints are not looked at.

    Args:
        where: what the sentence begins with.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    if script.v != SCRIPT_VERSION:
        raise _bad(f"{where}: v is {script.v}; this Drillyard reads version {SCRIPT_VERSION}.")
    if not script.envs or not script.operators:
        what = "envs" if not script.envs else "operators"
        raise _bad(f"{where}: {what} is empty; name at least one.")
    for number, env in enumerate(script.envs):
        if env in script.envs[:number]:
            raise _bad(f"{where}: envs[{number}] is {env.id} once more, with the same options; each is played once.")
    if len(script.name) > 200:
        raise _bad(f"{where}: name may have 200 characters, this one has {len(script.name)}.")
    _check_players(script, where)
    names = {player.name for player in script.operators}
    for number, lineup in enumerate(script.lineups):
        for name in lineup:
            if name not in names:
                raise _bad(
                    f"{where}: lineups[{number}] names {name!r}, which is no operator; there is {_some(sorted(names))}."
                )
        if not lineup:
            raise _bad(f"{where}: lineups[{number}] is empty; name one player for all agents or one an agent.")
    _check_execution(script.execution, where)
    return script


def _check_players(script: Script, where: str) -> None:
    seen: set[str] = set()
    for number, player in enumerate(script.operators):
        place = f"{where}: operators[{number}]"
        if not _NAME.fullmatch(player.name):
            raise _bad(f"{place}.name is {player.name!r}; it begins with a letter or digit and has 1 to 80 characters.")
        if player.name in seen:
            raise _bad(f"{place}.name is {player.name!r} once more; each operator needs a name of its own.")
        seen.add(player.name)
        if player.kind is OperatorKind.HUMAN:
            raise _bad(f"{place} is a human; a script plays unattended, so use the studio for people.")
        if (player.llm is not None) != (player.kind is OperatorKind.LLM):
            raise _bad(
                f"{place} is of the kind {player.kind}; a table `llm` belongs to the kind llm, and only there, "
                "and says which endpoint and model."
            )
        if player.llm is not None:
            _check_model(player.llm, f"{place}.llm")
        if player.kind is OperatorKind.POLICY and not player.source:
            raise _bad(f"{place}.source is empty; name a run, a checkpoint folder or an .onnx file.")
        if player.source and player.kind in {OperatorKind.RANDOM, OperatorKind.LLM}:
            raise _bad(f"{place}.source is {player.source!r}; the kind {player.kind} takes none.")


def _check_model(spec: LLMSpec, place: str) -> None:
    from drillyard.operators.llm.spec import check_spec

    try:
        check_spec(spec)
    except DrillyardError as error:
        raise _bad(f"{place}: {error.sentence.removeprefix('Language model: ')}") from None


def _check_execution(execution: Execution, where: str) -> None:
    place = f"{where}: execution"
    for name, value, most in (
        ("episodes", execution.episodes, MAX_EPISODES),
        ("first_seed", execution.first_seed + 1, MAX_SEED - MAX_EPISODES),
        ("max_steps", execution.max_steps + 1, 2**31),
        ("workers", execution.workers + 1, MAX_WORKERS + 1),
    ):
        least = 1 if name == "episodes" else 0
        given = value if name == "episodes" else value - 1
        if not 1 <= value <= most:
            raise _bad(f"{place}.{name} is {given}; allowed are {least} to {most - 1 + least}.")
    if not (math.isfinite(execution.speed) and 0.0 <= execution.speed <= _MAX_SPEED):
        raise _bad(f"{place}.speed is {execution.speed:g}; allowed are 0 (as fast as it goes) to {_MAX_SPEED:g}.")
    seen: set[int] = set()
    for number, seed in enumerate(execution.seeds):
        if not 0 <= seed <= MAX_SEED:
            raise _bad(f"{place}.seeds[{number}] is {seed}; allowed are 0 to 2**53 - 1.")
        if seed in seen:
            raise _bad(f"{place}.seeds[{number}] is {seed} once more; each seed is played once.")
        seen.add(seed)


def _player(given: Player | str | Mapping[str, Any]) -> Player:
    if isinstance(given, Player):
        return given
    if isinstance(given, str):
        from drillyard.evaluation.sources import player_from

        return player_from(given)
    return msgspec.convert(dict(given), Player)


def _place(error: msgspec.ValidationError) -> str:
    """`$.execution.episodes: expected int, got str.`"""
    words, _, place = str(error).partition(" - at `")
    words = words.replace("`", "'").rstrip(".")
    return f"{place.rstrip('`').removeprefix('$.')}: {words}." if place else f"{words}."


def _some(names: list[str]) -> str:
    return ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")


def _bad(sentence: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, sentence)
