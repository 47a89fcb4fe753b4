"""Settings, and the command line of BALROG's evaluator that follows from them."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drillyard_worker import WorkerError

PYTHONS = (".venv/bin/python", "venv/bin/python", "env/bin/python")
"""Where an environment lies in a folder, if it does."""


def setting(default: Any, text: str, low: Any = None, high: Any = None) -> Any:
    """A field with help and bounds."""
    about = {"help": text, "minimum": low, "maximum": high}
    return field(default=default, metadata={key: value for key, value in about.items() if value is not None})


@dataclass(frozen=True)
class Evaluate:
    python: str = setting("", "interpreter of the environment that has BALROG; empty: .venv, venv or env of its folder")
    agent: str = setting("naive", "agent.type of BALROG: naive, cot, robust_naive, robust_cot, custom ...")
    client: str = setting("openai", "client.client_name of BALROG: openai, vllm, claude, gemini ...")
    model: str = setting("", "client.model_id of BALROG; empty: as its config says")
    base_url: str = setting("", "client.base_url of BALROG; empty: as its config says")
    envs: str = setting("", "envs.names of BALROG, with hyphens: babyai-minihack; empty: as its config says")
    num_workers: int = setting(1, "eval.num_workers of BALROG: episodes played at a time", 1, 256)
    arguments: str = setting("", "more overrides for it, written as in a shell: eval.num_episodes.babyai=2")
    patience_s: float = setting(
        900.0, "the run fails when the evaluator neither prints nor writes anything for so many seconds", 5.0, 86400.0
    )


def interpreter(settings: Evaluate, folder: Path) -> str:
    """The Python that has BALROG.

    Raises:
        WorkerError: NOT_FOUND.
    """
    if settings.python:
        path = Path(settings.python).expanduser()
        if not path.is_file():
            raise WorkerError("not_found", f"The setting python is {settings.python!r}, which is no interpreter.")
        return str(path)
    for name in PYTHONS:
        if (folder / name).is_file():
            return str(folder / name)
    raise WorkerError(
        "not_found",
        f"There is no environment in {folder}; name the interpreter that has BALROG: --set python=PATH/bin/python.",
    )


def command_line(settings: Evaluate, python: str, script: Path, out: Path, resumed: str = "") -> list[str]:
    """How the evaluator is started.

    Args:
        out: where its results go, in place of its own `out`.
        resumed: folder of results that it goes on with, or empty.

    Raises:
        WorkerError: BAD_VALUE.
    """
    try:
        more = shlex.split(settings.arguments)
    except ValueError as error:
        raise WorkerError("bad_value", f"settings.arguments cannot be read: {error}.") from None
    given = {
        "agent.type": settings.agent,
        "client.client_name": settings.client,
        "client.model_id": settings.model,
        "client.base_url": settings.base_url,
        "envs.names": settings.envs,
        "eval.num_workers": str(settings.num_workers),
        "eval.output_dir": str(out),
        "eval.resume_from": resumed,
    }
    overrides = [f"{key}={value}" for key, value in given.items() if value]
    named = {override.partition("=")[0].lstrip("+~") for override in more}
    kept = [override for override in overrides if override.partition("=")[0] not in named]
    return [python, script.name, *kept, *more]
