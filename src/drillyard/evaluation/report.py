"""Writing the report of a results folder: summary.json, videos, report.html."""

import os
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import REPORT_FILE, SUMMARY_FILE
from drillyard.evaluation.games import turns
from drillyard.evaluation.page import REPORT_CSP, report_page
from drillyard.evaluation.stored import read_stored, talks
from drillyard.evaluation.summary import Summary, summarise
from drillyard.evaluation.videos import draw_videos

__all__ = ["REPORT_CSP", "write_report"]

MAX_FAULTS = 12


def write_report(folder: Path, *, videos: bool = True) -> Summary:
    """Work out the figures of a results folder, whole or interrupted, and write its report anew.

    Args:
        folder: with script.json and results.jsonl (or progress.jsonl).
        videos: draw the episodes of which there are replays; those that are drawn already are kept.

    Raises:
        DrillyardError: NOT_FOUND or DAMAGED for the folder, DISK or NOT_PERMITTED when it cannot be written.
    """
    folder = Path(folder)
    stored = read_stored(folder)
    summary = summarise(stored)
    if videos:
        summary = draw_videos(stored, summary)
    page = report_page(summary, turns(stored.records), _faults(folder))
    _write(folder / SUMMARY_FILE, msgspec.json.format(msgspec.json.encode(summary), indent=1) + b"\n")
    _write(folder / REPORT_FILE, page.encode("utf-8", errors="replace"))
    return summary


def _faults(folder: Path) -> list[dict[str, Any]]:
    """The first exchanges in which a call failed."""
    exchanges = ({"index": talk.get("index"), **exchange} for talk in talks(folder) if (exchange := _exchange(talk)))
    return list(islice((exchange for exchange in exchanges if exchange.get("fault")), MAX_FAULTS))


def _exchange(talk: dict[str, Any]) -> dict[str, Any]:
    exchange = talk.get("exchange")
    return exchange if isinstance(exchange, dict) else {}  # pyright: ignore[reportUnknownVariableType]


def _write(path: Path, data: bytes) -> None:
    """Whole or not at all."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        try:
            temporary.write_bytes(data)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        code = ErrorCode.DISK if error.errno in {28, 122} else ErrorCode.NOT_PERMITTED
        raise DrillyardError(code, f"The report cannot be written to {path.parent}: {error.strerror}.") from error
