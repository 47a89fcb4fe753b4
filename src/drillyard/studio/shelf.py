"""What a page asks about kept models. Gives the data of the answer."""

import asyncio
import subprocess
from collections.abc import Callable
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo
from drillyard.contracts.shelf import DeleteModel, ExportModel, KeepModel, LabelModel, ListModels, ShelfCommands
from drillyard.daemon.home import Home
from drillyard.processes.spawn import spawn
from drillyard.sharing.export import ExportAnswer, ExportRequest
from drillyard.sharing.shelf import Shelf
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.permits import Permits
from drillyard.studio.saved import newest_saved

EXPORT_S = 60.0
"""How long writing a model as source may take, with a look at its env."""


class ModelShelf:
    """Lives in the event loop; the disk is read and written in threads.

    Args:
        home: whose models.
        daemon: reaches the runs.
        permits: what a page may name.
        run_of: a run by its id, or NOT_FOUND; empty = that of the show.
    """

    def __init__(self, home: Home, daemon: DaemonLink, permits: Permits, run_of: Callable[[str], RunInfo]) -> None:
        self._home = home
        self._shelf = Shelf(home.models)
        self._daemon = daemon
        self._permits = permits
        self._run_of = run_of

    async def carry_out(self, command: ShelfCommands) -> dict[str, Any]:
        """Do it.

        Raises:
            DrillyardError: why not.
        """
        match command:
            case ListModels():
                models, damaged = await asyncio.to_thread(self._shelf.listed)
                return {"models": models, "damaged": damaged}
            case KeepModel():
                return await self._keep(command)
            case LabelModel():
                model = await asyncio.to_thread(
                    lambda: self._shelf.label(command.name, new_name=command.new_name, notes=command.notes)
                )
                return {"model": model}
            case DeleteModel():
                await asyncio.to_thread(self._shelf.delete, command.name)
                return {"name": command.name}
            case ExportModel():
                answer = await asyncio.to_thread(self._export, command)
                return {"files": answer.files} | ({"binary": answer.binary} if answer.binary else {})

    async def _keep(self, command: KeepModel) -> dict[str, Any]:
        notice, name = "", ""
        if command.checkpoint:
            checkpoint = self._permits.inside(self._home.runs, command.checkpoint, "a checkpoint to keep")
            run = self._daemon.runs.get(command.run_id or checkpoint.parent.parent.name)
            name = run.name if run is not None else ""
        else:
            run = self._run_of(command.run_id)
            name = run.name
            checkpoint, notice = await newest_saved(self._daemon, run)
        model = await asyncio.to_thread(
            lambda: self._shelf.keep(checkpoint, command.name, notes=command.notes, run_name=name)
        )
        return {"model": model, "notice": notice}

    def _export(self, command: ExportModel) -> ExportAnswer:
        """In a process of its own, which may load NumPy and the env; this one stays small. Blocks."""
        request = ExportRequest(model=self._shelf.get(command.name), format=command.format)
        process = spawn(
            "drillyard.sharing.export", role="probe", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )  # fmt: skip
        with process:
            try:
                output, words = process.communicate(msgspec.json.encode(request), EXPORT_S)
            except subprocess.TimeoutExpired:
                process.kill()
                raise DrillyardError(
                    ErrorCode.TIMED_OUT,
                    f"{command.name!r} could not be written within {EXPORT_S:.0f} s; try `drillyard models export`.",
                ) from None
        try:
            answer = msgspec.json.decode(output, type=ExportAnswer)
        except msgspec.DecodeError:
            last = (words.decode(errors="replace").strip().splitlines() or ["nothing"])[-1]
            raise DrillyardError(
                ErrorCode.CRASHED, f"Writing {command.name!r} ended with code {process.returncode} and said: {last}"
            ) from None
        if answer.code:
            raise DrillyardError(ErrorCode(answer.code), answer.sentence)
        return answer
