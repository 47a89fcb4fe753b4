"""Whether an env can be made, found out before a run or a stage is started for it."""

import asyncio
import subprocess
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.probe import ProbeAnswer, ProbeRequest
from drillyard.envs.registry import FILES, check_id, env_infos
from drillyard.processes.spawn import spawn

PROBE_S = 120.0
"""How long it may take to make an env; a model with many large meshes takes some seconds."""


PLAYED_ONLY = ("zoo:", "text:")
"""How ids begin whose envs nobody here can train on."""


def check_trainable(env_id: str) -> None:
    """Refuse to start a run on what can only be played.

    Raises:
        DrillyardError: UNSUPPORTED.
    """
    if env_id.startswith(PLAYED_ONLY):
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{env_id} can be played, but not trained on here; play it on the show, in a comparison or in a script.",
        )


async def check_env(env_id: str, options: dict[str, Any], keep_in: Path | None = None) -> tuple[str, dict[str, Any]]:
    """The id and the options to start it with: those given, or those of a copy of its files.

    Args:
        keep_in: folder to be made, in which somebody's own files are kept; None = use them where they are.

    Raises:
        DrillyardError: UNKNOWN_ENV, UNAVAILABLE, BAD_VALUE, NOT_FOUND, or CRASHED when looking at it ended the process.
    """
    check_id(env_id)
    own = env_id.startswith(FILES)
    if not options and not own:
        for info in env_infos():  # the common case, for which no process is started and no NumPy imported
            if info.id == env_id:
                if not info.available:
                    raise DrillyardError(ErrorCode.UNAVAILABLE, info.reason)
                return env_id, options
    keep = str(keep_in) if keep_in is not None and own else ""
    request = ProbeRequest(env_id=env_id, env_options=options, keep_in=keep)
    answer = await asyncio.to_thread(_ask, request)
    if answer.code:
        raise DrillyardError(ErrorCode(answer.code), answer.sentence)
    return answer.env_id, answer.env_options


async def describe_env(env_id: str, options: dict[str, Any]) -> EnvSpec:
    """What an env declares, for processes without NumPy.

    Raises:
        DrillyardError: as `check_env`.
    """
    check_id(env_id)
    answer = await asyncio.to_thread(_ask, ProbeRequest(env_id=env_id, env_options=options, describe=True))
    if answer.code or answer.spec is None:
        raise DrillyardError(ErrorCode(answer.code or ErrorCode.CRASHED), answer.sentence)
    return answer.spec


def _ask(request: ProbeRequest) -> ProbeAnswer:
    try:
        content = msgspec.json.encode(request)
    except TypeError as error:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"An option of {request.env_id} is no JSON value: {error}."
        ) from error
    process = spawn(
        "drillyard.envs.probe", role="probe", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with process:
        try:
            output, words = process.communicate(content, PROBE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            raise DrillyardError(
                ErrorCode.TIMED_OUT,
                f"{request.env_id} could not be made within {PROBE_S:.0f} s; use fewer or smaller meshes.",
            ) from None
    try:
        return msgspec.json.decode(output, type=ProbeAnswer)
    except msgspec.DecodeError:
        last = (words.decode(errors="replace").strip().splitlines() or ["nothing"])[-1]
        raise DrillyardError(
            ErrorCode.CRASHED,
            f"Looking at {request.env_id} ended with code {process.returncode} and said: {last}",
        ) from None
