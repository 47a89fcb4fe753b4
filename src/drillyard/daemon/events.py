"""Event lines: what a line of an event file is, and nothing else."""

import msgspec

from drillyard.contracts.telemetry import MAX_LINE_BYTES, TELEMETRY_VERSION, AnyEvent, Event, Metrics

_MOST_REPAIRS = 64


class Envelope(msgspec.Struct, frozen=True):
    """What every event has, whatever its type."""

    type: str
    run_id: str
    seq: int
    ts: float
    v: int = 1


class EventLine(msgspec.Struct, frozen=True):
    """One readable line; `event` is None for a type or a version that is not known here."""

    raw: bytes
    envelope: Envelope | Event
    """The event itself, where there is one."""
    event: Event | None


class SparseMetrics(msgspec.Struct, frozen=True):
    """Metrics in which a figure that is not a number arrived as null."""

    env_steps: int
    updates: int
    episodes: int
    values: dict[str, float | None]


_envelopes = msgspec.json.Decoder(Envelope)
_events: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)
_sparse = msgspec.json.Decoder(SparseMetrics)
KNOWN_TYPES = frozenset(
    {
        "run_started", "progress", "metrics", "episode", "log", "checkpoint_saved", "checkpoint_loaded",
        "run_completed", "run_failed", "run_cancelled",
    }
)  # fmt: skip


def parse_line(raw: bytes, run_id: str) -> EventLine | None:
    """Read one line without its newline.

    A line in which a torn one is followed by a whole one yields the whole one; `raw` is then only that.

    Returns:
        None when there is no event of this run in it: too long, not JSON, no envelope, a known type with wrong fields.
    """
    if len(raw) > MAX_LINE_BYTES:
        return None
    start = 0
    for _ in range(_MOST_REPAIRS):
        found = _read(raw[start:] if start else raw, run_id)
        if found is not None:
            return found
        start = raw.find(b'{"', start + 1)
        if start < 0:
            break
    return None


def _read(raw: bytes, run_id: str) -> EventLine | None:
    # Nearly all lines are events that fit, which one look at them settles.
    try:
        event = _events.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        event = None
    if event is not None and event.v == TELEMETRY_VERSION:
        return EventLine(raw, event, event) if event.run_id == run_id and event.seq >= 0 else None
    try:
        envelope = _envelopes.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if envelope.run_id != run_id or envelope.seq < 0:
        return None
    if envelope.type not in KNOWN_TYPES or envelope.v != TELEMETRY_VERSION:
        return EventLine(raw, envelope, None)
    return _read_sparse(raw, envelope)


def _read_sparse(raw: bytes, envelope: Envelope) -> EventLine | None:
    if envelope.type != "metrics":
        return None
    try:
        sparse = _sparse.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    event = Metrics(
        run_id=envelope.run_id,
        seq=envelope.seq,
        ts=envelope.ts,
        env_steps=sparse.env_steps,
        updates=sparse.updates,
        episodes=sparse.episodes,
        values={name: value for name, value in sparse.values.items() if value is not None},
    )
    return EventLine(raw, envelope, event)
