"""The envelope of every command, and its answer; what commands there are is in `control` and `shelf`."""

from typing import Any

import msgspec

CONTROL_VERSION = 1
MAX_COMMAND_BYTES = 64 * 1024


class Command(msgspec.Struct, frozen=True, kw_only=True, tag_field="type"):
    """The envelope; `id` is chosen by the sender and comes back in the answer."""

    v: int = CONTROL_VERSION
    id: int = 0


class StageCommand(Command, frozen=True, kw_only=True):
    """A command to a stage; `stage` is its id, empty for the show."""

    stage: str = ""


class RunCommand(Command, frozen=True, kw_only=True):
    """A command to a run."""

    run_id: str = ""


class Answer(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="answer"):
    """The one answer to a command."""

    v: int = CONTROL_VERSION
    id: int
    ok: bool
    error: str = ""
    code: str = ""
    data: dict[str, Any] = {}
