"""What an operator may tell or end besides deciding."""

from typing import Protocol, runtime_checkable

from drillyard.contracts.operator import OperatorFigures


@runtime_checkable
class TellsFigures(Protocol):
    """An operator that counts something itself: defaults that it played, calls, tokens, cost, faults."""

    def figures(self) -> OperatorFigures:
        """Counted since it was made; decisions and latency are measured by whoever asks it."""
        ...


@runtime_checkable
class Closes(Protocol):
    """An operator that holds something: a process, a connection."""

    def close(self) -> None:
        """It will not be asked any more."""
        ...
