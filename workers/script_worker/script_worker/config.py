"""The command line of a script of the user's own, by the options that it has."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillyard_worker import WorkerConfig, WorkerError

if TYPE_CHECKING:
    from cleanrl_worker.source import Script

ENV_NAMES = ("env_id", "env", "env_name", "gym_id", "environment")
TOTAL_NAMES = ("total_timesteps", "total_steps", "timesteps", "num_timesteps", "max_timesteps")
SEED_NAMES = ("seed", "random_seed")


def use_runner() -> None:
    """Make the package of the CleanRL worker importable: its folder lies beside this one's.

    Raises:
        WorkerError: UNAVAILABLE, it does not.
    """
    folder = Path(__file__).resolve().parents[2] / "cleanrl_worker"
    if not (folder / "cleanrl_worker" / "runner.py").is_file():
        raise WorkerError(
            "unavailable", f"The script worker runs scripts by the code of the CleanRL worker, which {folder} has not."
        )
    if str(folder) not in sys.path:
        sys.path.append(str(folder))


def interpreter(config_file: str) -> str:
    """The setting `python` of a config file; empty where there is none, or no such file: `main` says what is wrong."""
    try:
        found = json.loads(Path(config_file).read_text(encoding="utf-8"))
        chosen = found["settings"]["python"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return chosen if isinstance(chosen, str) else ""


def check_python(chosen: str) -> None:
    """Raises WorkerError NOT_FOUND when a wanted interpreter is not the one that runs."""
    if chosen and chosen != sys.executable:
        raise WorkerError(
            "not_found",
            f"The setting python names {chosen!r}, which cannot be executed; give the absolute path of an interpreter.",
        )


def check_script(script: Script) -> None:
    """Look for what a script must have.

    Raises:
        WorkerError: UNSUPPORTED, with what is missing.
    """
    name = script.path.name
    if "SummaryWriter" not in script.names:
        raise WorkerError(
            "unsupported",
            f"The script {name} has no SummaryWriter: write your figures to torch.utils.tensorboard.SummaryWriter, "
            "from where they are read.",
        )
    if script.argument(*ENV_NAMES) is None:
        takes = ", ".join(argument.option for argument in script.arguments) or "no options that can be seen"
        raise WorkerError(
            "unsupported",
            f"The script {name} has no option --env-id (it takes {takes}); declare it by argparse or as a field of the "
            "dataclass that tyro.cli gets.",
        )


def command_line(script: Script, config: WorkerConfig, env_id: str) -> list[str]:
    """The options for a script.

    Args:
        env_id: as `make` takes it.

    Raises:
        WorkerError: UNSUPPORTED, it lacks the options of a run; BAD_VALUE, `arguments` has an open quote.
    """
    check_script(script)
    try:
        extra = shlex.split(config.settings.get("arguments") or "")
    except ValueError as error:
        raise WorkerError("bad_value", f"The setting arguments cannot be split ({error}); close its quotes.") from None
    total: int | None = config.settings.get("total_timesteps")
    if not total and config.limits.env_steps:
        total = whole_rollouts(config.limits.env_steps, rollout(script, extra))
    values: list[Any] = [(ENV_NAMES, env_id), (SEED_NAMES, config.seed), (TOTAL_NAMES, total)]
    line: list[str] = []
    for names, value in values:
        argument = script.argument(*names)
        if argument is not None and value is not None:
            line += [argument.option, str(value)]
    return line + extra


def rollout(script: Script, extra: list[str]) -> int:
    """Env steps of one rollout: num_envs times num_steps, as given or by default; 1 where it has no such options."""
    size = 1
    for name in ("num_envs", "num_steps"):
        argument = script.argument(name)
        if argument is None:
            continue
        given = argument.default
        for index, word in enumerate(extra):
            option, _, value = word.partition("=")
            if option.replace("_", "-") == argument.option:
                given = value or (extra[index + 1] if index + 1 < len(extra) else given)
        size *= int(given) if str(given).isdigit() and int(given) > 0 else 1
    return size


def whole_rollouts(env_steps: int, size: int) -> int:
    """Scripts leave out the last rollout where it is not a whole one: the run would end below its limit."""
    return -(-env_steps // size) * size
