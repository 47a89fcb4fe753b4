"""Saving: checkpoints of one run, their events, and what becomes of old ones."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillyard_worker.checkpoints import best_checkpoint, checkpoints, mark_best, prune, saved_so_far, write_checkpoint
from drillyard_worker.events import cut
from drillyard_worker.leavings import Leavings, manifest_body
from drillyard_worker.telemetry import monotonic

if TYPE_CHECKING:
    from drillyard_worker.session import Session


_BUGS = (None, errno.ENOENT, errno.EINVAL, errno.EBADF)
"""No disk answers so: a `write` that reads what is not there."""


class Saver:
    """Part of a Session; the training thread's, but for `wanted`."""

    def __init__(self, session: Session) -> None:
        self.wanted = False
        """The user asked for a checkpoint."""
        self.error = ""
        """Why the last try failed; empty when it went well."""
        self._session = session
        self._folder = session.folder / "checkpoints"
        self._at = monotonic()
        self._count: int | None = None
        self.leavings = Leavings(session.config.run_id, session.worker.capabilities.worker_type, session.folder)

    def begin(self) -> None:
        """The time until the first autosave runs from here."""
        self._at = monotonic()

    def due(self) -> bool:
        return self.wanted or monotonic() - self._at >= self._session.config.settings.get("autosave_s", 60.0)

    def save(
        self, write: Callable[[Path], Any], kind: str, reason: str, about: Mapping[str, Any], *, best: bool
    ) -> Path | None:
        """As `Session.save`; about: spaces, normalisation, onnx and extra."""
        session = self._session
        wanted, self.wanted = self.wanted, False
        self._at = monotonic()
        if wanted and reason == "autosave":
            reason = "asked for by its user"
        if self._count is None:
            self._count = saved_so_far(self._folder)
        session.flush()  # so that the manifest has the newest figures
        steps, number = session.shown_counters()[0], self._count + 1
        try:
            path = write_checkpoint(
                self._folder, steps, write, lambda files: manifest_body(session, files, number, reason, **about)
            )
        except Exception as error:
            if not _disk_refused(error, session.folder):
                raise
            self.error = (
                f"The checkpoint at {steps} env steps could not be saved ({error}); "
                "free some disk, or see to the folder."
            )
            session.log("error", self.error)
            return None
        self._count, self.error = number, ""
        relative = path.relative_to(session.folder).as_posix()
        session.emit(
            "checkpoint_saved", path=relative, env_steps=steps, policy_version=number, reason=cut(reason), best=best
        )
        try:
            if best:
                mark_best(self._folder, path)
            prune(self._folder, int(session.config.settings.get("keep_checkpoints", 5)))
            self.leavings.checkpoints(kind, checkpoints(self._folder), best_checkpoint(self._folder))
        except OSError as error:
            session.log("warning", f"Beside the checkpoint {relative} something could not be written ({error}).")
        return path

    def end(self) -> None:
        """The run is over: note what it leaves."""
        self.leavings.end(checkpoints(self._folder), best_checkpoint(self._folder))


def _disk_refused(error: Exception, folder: Path) -> bool:
    """Whether it is the disk's fault; torch and others turn a full disk into errors of their own."""
    if isinstance(error, OSError):
        return error.errno not in _BUGS
    try:
        return shutil.disk_usage(str(folder)).free < 1 << 20
    except OSError:
        return True
