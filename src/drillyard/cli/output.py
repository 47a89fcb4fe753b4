"""What the command line prints: people get rich text, `--json` gets one object on the last line of stdout."""

import sys
from typing import Any

import msgspec
from rich.console import Console

console = Console(highlight=False)
"""For people; goes to stdout."""


def print_json(result: dict[str, Any]) -> None:
    """Print the one JSON object that ends the output of `--json`."""
    sys.stdout.write(msgspec.json.encode(result, order="sorted").decode() + "\n")
    sys.stdout.flush()


def print_error(sentence: str, code: str, *, as_json: bool) -> None:
    """Say what went wrong: a sentence on stderr and, with `--json`, an object on stdout."""
    sys.stderr.write(f"drillyard: {sentence}\n")
    if as_json:
        print_json({"ok": False, "code": code, "error": sentence})


def duration(seconds: float) -> str:
    """A length of time as people say it: 42 s, 3 min 05 s, 2 h 10 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"


def count(number: float) -> str:
    """A large count in three figures: 950, 12.3 k, 4.56 M."""
    for limit, unit in ((1e9, "G"), (1e6, "M"), (1e4, "k")):
        if abs(number) >= limit:
            divisor = 1e3 if unit == "k" else limit
            return f"{number / divisor:.3g} {unit}"
    return f"{number:.0f}"
