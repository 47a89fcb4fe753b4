"""`python -m text_worker.cli --describe`; games are served by `python -m text_worker.host`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from drillyard_worker import WorkerError, main

from text_worker import WORKER

if TYPE_CHECKING:
    from drillyard_worker import Session


def refuse_training(session: Session) -> None:
    """Raises WorkerError UNSUPPORTED, always."""
    raise WorkerError(
        "unsupported", f"The worker {session.config.worker} trains nothing; its envs are played as text:FAMILY/NAME."
    )


if __name__ == "__main__":
    sys.exit(main(WORKER))
