"""Trains by a script of the user's own, with the hooks of the CleanRL worker around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drillyard_worker import Session, WorkerError
from drillyard_worker import envs as hosted

from script_worker.config import check_python, command_line, use_runner

SCRIPT_FILE = "script.py"


def train(session: Session) -> None:
    """One run, to its end.

    Raises:
        WorkerError: the script lacks something, or failed. Stop.
    """
    use_runner()
    from cleanrl_worker.source import read_script

    config = session.config
    check_python(config.settings.get("python") or "")
    path = Path(config.script).resolve()
    script = read_script(path)
    command_line(script, config, config.env_id)
    try:
        from cleanrl_worker.runner import Runner
    except ImportError as error:
        raise WorkerError(
            "unavailable",
            f"The interpreter of the setting python lacks a package that is needed: {error}; install it there.",
        ) from None
    env_id = hosted.register(config)
    line = command_line(script, config, env_id)
    Runner(session, script, line, env_id=env_id, library="script", name=path.name, keep=True).run()


def load_policy(folder: Path, manifest: dict[str, Any]) -> Any:
    """The policy of a checkpoint. The copy of the script in it is executed, but for its training: load what you trust.

    Raises:
        WorkerError: DAMAGED, there is no script in it; UNSUPPORTED, its network cannot be built again.
    """
    use_runner()
    from cleanrl_worker.policy import policy_of

    path = Path(folder) / SCRIPT_FILE
    if not path.is_file():
        raise WorkerError("damaged", f"The checkpoint {folder} has no {SCRIPT_FILE}; use another one.")
    return policy_of(path.resolve(), folder, manifest)
