"""Commands: what a run answers on its control socket."""

from typing import Any, Protocol

import msgspec

from drillyard.contracts import control
from drillyard.contracts.episodes import Timeline
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.transport.control import ControlServer

DECODER = msgspec.json.Decoder(control.RunCommands)
NAMES = "stop_training, pause_training, resume_training, set_hyper, save, reset_trainer, get_timeline"


class _Head(msgspec.Struct):
    id: int = 0


class Commandable(Protocol):
    """What commands act on. Each raises DrillyardError to refuse."""

    def stop(self, reason: str) -> None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def set_hyper(self, key: str, value: float) -> None: ...
    def reset_trainer(self) -> None: ...
    def save(self) -> str: ...
    def timeline(self, since_s: float) -> Timeline: ...


class Commands:
    """Reads lines, acts, answers. Driven by the learner's loop, also in the middle of an update.

    A command that needs settled parameters (`save`, `reset_trainer`) waits for the end of the update.

    Args:
        server: the run's control socket.
        run: what the commands act on.
    """

    def __init__(self, server: ControlServer, run: Commandable) -> None:
        self._server = server
        self._run = run
        self._postponed: list[tuple[int, control.RunCommand]] = []

    def serve(self, *, updating: bool) -> None:
        """Handle what has arrived, without waiting."""
        for client, line in self._server.receive():
            command = self._decode(client, line)
            if command is None:
                continue
            if isinstance(command, control.Save | control.ResetTrainer):
                self._postponed.append((client, command))
            else:
                self._handle(client, command)
        self._server.departed()
        if not updating:
            postponed, self._postponed = self._postponed, []
            for client, command in postponed:
                self._handle(client, command)

    def _decode(self, client: int, line: bytes) -> control.RunCommand | None:
        try:
            return DECODER.decode(line)
        except msgspec.DecodeError as error:
            self._answer(client, _id_of(line), ErrorCode.BAD_MESSAGE, _sentence(error))
            return None

    def _handle(self, client: int, command: control.RunCommand) -> None:
        try:
            data = self._act(command)
        except DrillyardError as error:
            self._answer(client, command.id, error.code, error.sentence)
        else:
            self._server.answer(client, control.Answer(id=command.id, ok=True, data=data))

    def _act(self, command: control.RunCommand) -> dict[str, Any]:
        match command:
            case control.StopTraining(reason=reason):
                self._run.stop(reason)
            case control.PauseTraining():
                self._run.pause()
            case control.ResumeTraining():
                self._run.resume()
            case control.SetHyper(key=key, value=value):
                self._run.set_hyper(key, value)
                return {"key": key, "value": value}
            case control.Save():
                return {"path": self._run.save()}
            case control.GetTimeline(since_s=since_s):
                return msgspec.structs.asdict(self._run.timeline(since_s))
            case _:
                self._run.reset_trainer()
        return {}

    def _answer(self, client: int, command_id: int, code: ErrorCode, sentence: str) -> None:
        answer = control.Answer(id=command_id, ok=False, code=code, error=sentence)
        self._server.answer(client, answer)


def _id_of(line: bytes) -> int:
    try:
        return msgspec.json.decode(line, type=_Head).id
    except msgspec.DecodeError:
        return 0


def _sentence(error: msgspec.DecodeError) -> str:
    return f"This is no command for a run ({error}); it takes {NAMES}."
