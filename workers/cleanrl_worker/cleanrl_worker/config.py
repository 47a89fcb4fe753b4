"""Settings of each algorithm, from the scripts' own command lines, and the command line of a run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drillyard_worker import Algorithm, Setting

from cleanrl_worker.options import HELP
from cleanrl_worker.scripts import CHOICES, Choice

ARGUMENTS_FILE = Path(__file__).with_name("arguments.json")
"""Options of the installed scripts; scripts/read_arguments.py writes it."""
OURS = (
    "env_id", "seed", "exp_name", "track", "wandb_project_name", "wandb_entity", "capture_video", "save_model",
    "upload_model", "hf_entity", "total_timesteps",
)  # fmt: skip
"""Options that follow from the run, or belong to trackers and uploads that Drillyard has itself."""
MINIMA = {"num_envs": 1, "num_steps": 1, "batch_size": 1, "buffer_size": 1, "num_minibatches": 1, "update_epochs": 1}


def arguments() -> dict[str, list[dict[str, Any]]]:
    """{script: [{name, kind, default}]}."""
    return json.loads(ARGUMENTS_FILE.read_text(encoding="utf-8"))


def algorithms() -> tuple[Algorithm, ...]:
    """Every algorithm with its settings."""
    known = arguments()
    return tuple(
        Algorithm(
            name=name,
            title=choice.title,
            help=f"{choice.help} ({', '.join(f'{script}.py' for script in choice.scripts)})",
            action_spaces=choice.action_spaces,
            settings=settings(choice, known),
            environment=choice.environment,
        )
        for name, choice in CHOICES.items()
    )


def settings(choice: Choice, known: Mapping[str, list[dict[str, Any]]]) -> tuple[Setting, ...]:
    """The options of an algorithm's scripts. Where two scripts differ in a default it is None: each keeps its own."""
    totals = {script: _option(known[script], "total_timesteps")["default"] for script in choice.scripts}
    found = {
        "total_timesteps": Setting(
            "total_timesteps",
            "int",
            None,
            "env steps that the schedules are made for; none: the run's limit, else the script's own "
            + " or ".join(str(total) for total in totals.values()),
            1,
        )
    }
    for script in choice.scripts:
        for option in known[script]:
            key = option["name"]
            if key in OURS:
                continue
            default, text = option["default"], HELP.get(key, "")
            before = found.get(key)
            if before is not None and before.default != default:
                own = ", ".join(f"{_option(known[each], key)['default']} in {each}.py" for each in choice.scripts)
                default, text = None, f"{text}; none: {own}"
            found[key] = Setting(key, option["kind"], default, text, MINIMA.get(key))
    return tuple(found.values())


def command_line(
    script: str,
    settings: Mapping[str, Any],
    *,
    env_id: str,
    seed: int,
    env_steps: int | None,
    known: Mapping[str, list[dict[str, Any]]] | None = None,
) -> list[str]:
    """The options for a script. Settings that are None, or that this script does not have, are left out.

    Args:
        env_id: as `make` takes it.
        env_steps: limit of the run.
    """
    options = (known or arguments())[script]
    defaults = {option["name"]: option["default"] for option in options}
    total = settings.get("total_timesteps")
    if not total and env_steps:
        sizes = [settings.get(name) or defaults.get(name) or 1 for name in ("num_envs", "num_steps")]
        total = whole_rollouts(env_steps, int(sizes[0]) * int(sizes[1]))
    line = ["--env-id", env_id, "--seed", str(seed)] + (["--total-timesteps", str(total)] if total else [])
    for option in options:
        key, value = option["name"], settings.get(option["name"])
        if key not in OURS and value is not None:
            line += ["--" + key.replace("_", "-"), str(value)]
    return line


def whole_rollouts(env_steps: int, rollout: int) -> int:
    """Scripts leave out the last rollout where it is not a whole one: the run would end below its limit."""
    return -(-env_steps // rollout) * rollout


def _option(options: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(option for option in options if option["name"] == name)
