"""Results of checks, and how they are shown."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

PASSED, FAILED, SKIPPED = "passed", "failed", "skipped"
_WIDTH = 12
"""Of the longest name of a check."""


class Failure(Exception):  # noqa: N818
    """A check found a fault; its text is one sentence."""


class Skip(Exception):  # noqa: N818
    """A check does not apply; its text says why."""


@dataclass(frozen=True)
class Result:
    """One check. state: passed, failed or skipped; sentence: the fault, or why it was skipped."""

    name: str
    title: str
    state: str
    sentence: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Report:
    """All results, in the order in which they were had."""

    worker: str
    results: tuple[Result, ...]

    @property
    def ok(self) -> bool:
        return bool(self.results) and all(result.state != FAILED for result in self.results)

    @property
    def failed(self) -> tuple[str, ...]:
        """Names of the checks that failed."""
        return tuple(result.name for result in self.results if result.state == FAILED)

    def as_data(self) -> dict[str, Any]:
        return {"worker": self.worker, "ok": self.ok, "results": [asdict(result) for result in self.results]}

    def table(self) -> str:
        """One line a check, with the sentence under those that failed."""
        return "\n".join([*map(shown, self.results), self.summary()])

    def summary(self) -> str:
        """How many passed, in one line."""
        failed = len(self.failed)
        passed = sum(result.state == PASSED for result in self.results)
        return f"{self.worker}: {passed} passed, {failed} failed, {len(self.results) - passed - failed} skipped"


def shown(result: Result) -> str:
    """A result in one line, and its sentence in another."""
    mark = {PASSED: "ok  ", FAILED: "FAIL", SKIPPED: "-   "}[result.state]
    line = f"{mark} {result.name:<{_WIDTH}}  {result.title} ({result.seconds:.1f} s)"
    return f"{line}\n     {'':<{_WIDTH}}  {result.sentence}" if result.sentence else line


def demand(condition: object, sentence: str) -> None:
    """Raise Failure unless the condition holds."""
    if not condition:
        raise Failure(sentence)
