"""Following a run, from before it is up until long after it has ended, without ever making the loop wait."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.policy import PolicySpec
from drillyard.operators.brain import Weights
from drillyard.operators.hosted_spec import HostedPolicy
from drillyard.stage.errands import Errands
from drillyard.stage.sources import Found, look, weights_from_board
from drillyard.transport.board import BoardClosed, BoardReader

RETRY_FIRST_S, RETRY_LAST_S = 0.1, 2.0
"""Between two looks at a run that is not up: often at first, because most are about to be."""
_RETRY_GROWTH = 1.3


class Following:
    """The tie to one run.

    Args:
        errands: for what may take long.
        arrived: called in the loop with each newer version, and whether it was published this moment (checkpoints were
            not, nor was what a board held when it was joined).
        notice: called with a sentence to show, empty when there is nothing to say any more.
    """

    def __init__(
        self, errands: Errands, arrived: Callable[[Weights | HostedPolicy, bool], None], notice: Callable[[str], None]
    ) -> None:
        self.run_folder: Path | None = None
        self.run_id = ""
        self._errands = errands
        self._arrived = arrived
        self._notice = notice
        self._spec: PolicySpec | None = None
        self._reader: BoardReader | None = None
        self._looking = False
        self._look_s: float | None = None
        self._retry_s = RETRY_FIRST_S
        self._turn = 0
        self._checkpoint = ""
        self._version: int | None = None
        self._was_live = False

    @property
    def live(self) -> bool:
        """Whether the run's board is connected."""
        return self._reader is not None

    def filenos(self) -> list[int]:
        """Readable when newer weights are there."""
        return [self._reader.fileno()] if self._reader else []

    def follow(self, run_folder: Path | None, run_id: str) -> None:
        """Tie to another run, or to none."""
        self.close()
        self._turn += 1  # what is still under way for the former run is not ours any more
        self.run_folder, self.run_id = run_folder, run_id or (run_folder.name if run_folder else "")
        self._looking, self._look_s = False, 0.0 if run_folder else None
        self._retry_s = RETRY_FIRST_S
        self._checkpoint, self._version, self._was_live = "", None, False
        self._notice("" if run_folder is None else f"Waiting for the first policy of run {self.run_id}.")

    def service(self, now_s: float) -> None:
        """Take up what has come, and look for the run again when it is time."""
        if self._reader is not None:
            self._read(self._reader, now_s)
        elif self._look_s is not None and now_s >= self._look_s and not self._looking and self.run_folder is not None:
            try:
                self._errands.start(
                    partial(look, self.run_folder, self._checkpoint),
                    partial(self._found, self._turn),
                    partial(self._failed, self._turn),
                )
            except DrillyardError:
                return  # too busy at the moment; the next frame tries again
            self._looking = True
            self._look_s = now_s + self._retry_s
            self._retry_s = min(self._retry_s * _RETRY_GROWTH, RETRY_LAST_S)

    def close(self) -> None:
        """Let go of the run."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _read(self, reader: BoardReader, now_s: float) -> None:
        try:
            arrays = reader.read()
        except BoardClosed:
            self.close()
            self._look_s, self._retry_s = now_s, RETRY_FIRST_S
            self._notice(f"The learner of run {self.run_id} has ended; its last policy plays on.")
            return
        if arrays is None or self._spec is None:
            return
        weights = weights_from_board(self._spec, arrays)
        fresh = self._version is not None
        if not fresh:
            self._notice("")
        self._deliver(weights, fresh=fresh)

    def _found(self, turn: int, found: Found) -> None:
        if turn != self._turn:
            if found.reader is not None:
                found.reader.close()
            return
        self._looking = False
        self._checkpoint = found.checkpoint
        if found.reader is not None:
            self._reader, self._spec = found.reader, found.spec
            # It may be another life of the run, so its versions are not compared with what played before.
            self._version, self._was_live = None, True
        elif isinstance(found.weights, HostedPolicy):
            self._notice("")
            self._deliver(found.weights, fresh=False)
        elif found.weights is not None and (self._version is None or found.weights.version > self._version):
            self._notice(
                "" if not self._was_live else f"The learner of run {self.run_id} has ended; its last checkpoint plays."
            )
            self._deliver(found.weights, fresh=False)

    def _failed(self, turn: int, error: DrillyardError) -> None:
        if turn == self._turn:
            self._looking = False
            # Still worth a look now and then: a folder may be repaired or written to again.
            self._retry_s = RETRY_LAST_S
            self._notice(f"Run {self.run_id} cannot be followed: {error.sentence}")

    def _deliver(self, weights: Weights | HostedPolicy, *, fresh: bool) -> None:
        self._version = weights.version
        self._arrived(weights, fresh)
