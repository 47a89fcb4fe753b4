"""Text messages: commands in, answers and pushes out."""

import msgspec

from drillyard.contracts.control import MAX_COMMAND_BYTES, Answer, AnyCommand
from drillyard.contracts.errors import DrillyardError, ErrorCode

_encoder = msgspec.json.Encoder()
_commands: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)


class _Head(msgspec.Struct):
    """What can be read of a message that is no command."""

    id: int = 0


_heads = msgspec.json.Decoder(_Head)


def encode(message: msgspec.Struct) -> bytes:
    """One line of JSON, without a newline anywhere."""
    return _encoder.encode(message)


def decode_command(text: str) -> AnyCommand:
    """Read and check a command of a page.

    Raises:
        DrillyardError: BAD_MESSAGE with what is wrong with it.
    """
    if len(text) > MAX_COMMAND_BYTES:
        raise DrillyardError(
            ErrorCode.BAD_MESSAGE, f"This command has {len(text)} characters; send at most {MAX_COMMAND_BYTES}."
        )
    try:
        return _commands.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise DrillyardError(
            ErrorCode.BAD_MESSAGE, f"This is not a command: {error}. docs/studio.md lists them."
        ) from error


def id_of(text: str) -> int:
    """The id of a message that could not be read as a command; 0 when it has none."""
    try:
        return _heads.decode(text).id
    except (msgspec.DecodeError, RecursionError):
        return 0


def refusal(command_id: int, error: DrillyardError) -> Answer:
    return Answer(id=command_id, ok=False, error=error.sentence, code=error.code.value)
