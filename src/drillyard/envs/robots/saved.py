"""A saved robot on a stage: the record that a batch writes as well, and behind it what only a stage has."""

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode


class Beside(msgspec.Struct, frozen=True, array_like=True):
    """What a stage adds to the record of a training env, which always stands between two decisions."""

    phase: int = 0
    """Ticks played of the present decision."""
    fresh: bool = True
    """Contact forces belong to the newest tick."""
    limp: bool = False
    lost: bool = False
    """The simulation became unstable in the present decision."""
    action: bytes = b""
    """float32 each, what was decided last."""
    before: bytes = b""
    """float64 each, what velocities are measured from."""
    physics: dict[str, float] = {}
    commands: dict[str, float] = {}


def pack(record: bytes, beside: Beside) -> bytes:
    """The whole state."""
    return record + msgspec.msgpack.encode(beside)


def unpack(data: bytes, record_size: int, action_size: int, before_size: int) -> tuple[bytes, Beside]:
    """The opposite of `pack`; a bare record, as `BatchEnv.copy_state` gives it, will do.

    Args:
        data: what was saved.
        record_size: bytes of the env's record.
        action_size: bytes of an action.
        before_size: bytes of what velocities are measured from.

    Raises:
        DrillyardError: DAMAGED when it is neither.
    """
    record, rest = data[:record_size], data[record_size:]
    try:
        beside = msgspec.msgpack.decode(rest, type=Beside) if rest else Beside()
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        beside = None
    fits = (
        beside is not None
        and len(record) == record_size
        and len(beside.action) in {0, action_size}
        and len(beside.before) in {0, before_size}
        # The last two words are the generator's flag and the 32 bits that it keeps back.
        and max(int.from_bytes(record[at : at + 8], "little") for at in (record_size - 16, record_size - 8)) < 2**32
    )
    if beside is None or not fits:
        raise DrillyardError(
            ErrorCode.DAMAGED,
            f"A saved state of this robot has {record_size} bytes and what a stage adds; these {len(data)} bytes are "
            "from another env or have other options.",
        )
    return record, beside
