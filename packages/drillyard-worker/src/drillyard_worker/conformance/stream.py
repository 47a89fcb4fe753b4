"""Events of a run against the protocol."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from drillyard_worker.events import MAX_LINE_BYTES
from drillyard_worker.telemetry import PHASES

TERMINAL = ("run_completed", "run_failed", "run_cancelled")
INT, FLOAT, TEXT, BOOL, NUMBERS, MAYBE_TEXT = (
    "a whole number",
    "a number",
    "a text",
    "true or false",
    "figures",
    "a text or null",
)
FIELDS: dict[str, dict[str, str]] = {
    "run_started": {"pid": INT, "env_id": TEXT, "workers": INT, "resumed_from": MAYBE_TEXT},
    "progress": {"phase": TEXT, "env_steps": INT, "updates": INT, "episodes": INT},
    "metrics": {"env_steps": INT, "updates": INT, "episodes": INT, "values": NUMBERS},
    "episode": {"env_steps": INT, "opponent": TEXT, "count": INT, "return_mean": FLOAT, "length_mean": FLOAT},
    "log": {"level": TEXT, "message": TEXT},
    "checkpoint_saved": {"path": TEXT, "env_steps": INT, "policy_version": INT, "reason": TEXT, "best": BOOL},
    "checkpoint_loaded": {"path": TEXT, "env_steps": INT, "policy_version": INT},
    "run_completed": {"env_steps": INT, "updates": INT, "reason": TEXT, "summary": NUMBERS},
    "run_failed": {"reason": TEXT, "code": TEXT},
    "run_cancelled": {"reason": TEXT},
}
COUNTERS = ("env_steps", "updates", "episodes")


def stream_fault(content: bytes, run_id: str, first: int = 0, *, ended: bool = True) -> str:
    """The first fault in the bytes of an event file, as a sentence; empty = none.

    Args:
        content: of the file.
        run_id: of the run.
        first: number that its first event must have.
        ended: whether the run is over, so that its last event must be a terminal one.
    """
    if content and not content.endswith(b"\n"):
        return "The last line of stdout has no end."
    events: list[dict[str, Any]] = []
    for number, line in enumerate(content.split(b"\n")[:-1], 1):
        fault, event = _read(line, run_id)
        if fault:
            return f"Line {number} of stdout {fault}: {line[:120].decode('utf-8', 'replace')!r}."
        events.append(event)
    return _order_fault(events, first, ended=ended)


def _read(line: bytes, run_id: str) -> tuple[str, dict[str, Any]]:
    if len(line) + 1 > MAX_LINE_BYTES:
        return f"has {len(line)} bytes, more than {MAX_LINE_BYTES}", {}
    try:
        event = json.loads(line.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return "is no JSON", {}
    if not isinstance(event, dict):
        return "is no JSON object", {}
    envelope = {"type": TEXT, "v": INT, "run_id": TEXT, "seq": INT, "ts": FLOAT}
    for key, kind in {**envelope, **FIELDS.get(str(event.get("type")), {})}.items():
        if key not in event or not _is(event[key], kind):
            return f"has no {key} that is {kind}", {}
    if event["run_id"] != run_id:
        return f"belongs to another run than {run_id}", {}
    if event["type"] == "progress" and event["phase"] not in PHASES:
        return f"has the phase {event['phase']!r}, which is none of {', '.join(PHASES)}", {}
    return "", event


def _order_fault(events: Sequence[Mapping[str, Any]], first: int, *, ended: bool) -> str:
    if not events:
        return "There is not one event on stdout."
    counters = dict.fromkeys(COUNTERS, 0)
    started = False
    for number, event in enumerate(events):
        kind = event["type"]
        if event["seq"] != first + number:
            return f"Event {number + 1} ({kind}) has seq {event['seq']}; it must be {first + number}."
        if kind in ("progress", "metrics"):
            for name in COUNTERS:
                if event[name] < counters[name]:
                    return f"{name} fell from {counters[name]} to {event[name]} at seq {event['seq']}."
                counters[name] = event[name]
        started = started or kind == "run_started"
        if kind in ("metrics", "episode") and not started:
            return f"There is a {kind} event before run_started (seq {event['seq']})."
        if kind in TERMINAL and number != len(events) - 1:
            return f"{kind} (seq {event['seq']}) is not the last event; {events[number + 1]['type']} follows."
    if ended and events[-1]["type"] not in TERMINAL:
        return f"The last event is {events[-1]['type']}; it must be one of {', '.join(TERMINAL)}."
    return ""


def _is(value: Any, kind: str) -> bool:
    if kind == BOOL:
        return isinstance(value, bool)
    if kind == INT:
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if kind == FLOAT:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if kind == NUMBERS:
        return isinstance(value, dict) and all(_is(item, FLOAT) for item in value.values())
    if kind == MAYBE_TEXT:
        return value is None or isinstance(value, str)
    return isinstance(value, str)


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")
