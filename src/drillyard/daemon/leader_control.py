"""Commands to the leader of a run, from the daemon's event loop."""

import asyncio
from pathlib import Path

import msgspec

from drillyard.contracts.control import Answer, Command
from drillyard.transport.control import ControlClient


async def ask(path: Path, command: Command, timeout_s: float) -> Answer:
    """Send one command to a control socket; the answer carries the command's own id.

    Raises:
        DrillyardError: UNAVAILABLE when nobody listens there, TIMED_OUT when it does not answer.
    """
    answer = await asyncio.to_thread(_ask, path, command, timeout_s)
    return msgspec.structs.replace(answer, id=command.id)


def _ask(path: Path, command: Command, timeout_s: float) -> Answer:
    with ControlClient.connect(path, min(timeout_s, 1.0)) as client:
        return client.request(command, timeout_s)
