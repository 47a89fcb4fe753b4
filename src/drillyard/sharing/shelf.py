"""The model shelf on the disk: `models/NAME/` holds a whole checkpoint and `model.json`. No NumPy, nothing is played.

A model is either there or not: it is written under another name, flushed and renamed. Everything that changes the shelf
holds a lock on it, so that two commands at once leave it whole. The folder's name is the model's name.
"""

import fcntl
import os
import secrets
import shutil
import time
import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from drillyard.contracts.checkpoint import LEAVING, SAVING, CheckpointManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS
from drillyard.contracts.shelf import MAX_NAME, MODEL_FILE, SHELF_VERSION, ShelfModel
from drillyard.contracts.worker import HOST_FILE, WorkerCheckpoint
from drillyard.sharing.checkpoint_copy import (
    copy_checkpoint,
    disk_error,
    flush_folder,
    read_manifest,
    write_flushed,
)

C, ONNX = "c", "onnx"
MAX_EXPORTED = 200_000
"""Parameters of the largest network that is written as source."""
MAX_NOTES = 4000
_MARKS = " .-_"
_MAX_NAME_BYTES = 200
_MAX_JSON_BYTES = 1 << 20


def check_name(name: str) -> str:
    """The name as it is kept, composed (NFC) and without blanks at its ends.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    plain = unicodedata.normalize("NFC", name).strip()
    fits = 0 < len(plain) <= MAX_NAME and len(plain.encode(errors="replace")) <= _MAX_NAME_BYTES
    fits = fits and all(char.isalnum() or char in _MARKS for char in plain)
    if fits and (plain[0].isalnum() or plain[0] == "_") and plain[-1] != ".":
        return plain
    raise DrillyardError(
        ErrorCode.BAD_VALUE,
        f"{name[:80]!r} cannot be the name of a model; it has 1 to {MAX_NAME} letters, digits, spaces, dots, dashes "
        "and underscores, begins with a letter, a digit or an underscore, and does not end with a dot.",
    )


class Shelf:
    """Used by the studio, in a thread, and by the command line; several may use one shelf at once.

    Args:
        folder: of the models; made when the first one is kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def listed(self) -> tuple[list[ShelfModel], list[str]]:
        """Newest first; and a sentence for each model that cannot be read."""
        models: list[ShelfModel] = []
        damaged: list[str] = []
        for folder in self._folders():
            try:
                models.append(self._load(folder))
            except DrillyardError as error:
                damaged.append(error.sentence)
        return sorted(models, key=lambda model: model.kept_at, reverse=True), damaged

    def get(self, name: str) -> ShelfModel:
        """One model.

        Raises:
            DrillyardError: BAD_VALUE, NOT_FOUND, DAMAGED.
        """
        return self._load(self._existing(name))

    def keep(self, checkpoint: Path, name: str, *, notes: str = "", run_name: str = "") -> ShelfModel:
        """Copy a checkpoint to the shelf. Blocks to read and write all its bytes.

        Args:
            checkpoint: folder, of ours or of a worker.
            name: not taken yet, whatever its case.
            notes: of its user.
            run_name: what the user calls the run.

        Raises:
            DrillyardError: BAD_VALUE, INVALID_STATE (taken), UNSUPPORTED (nobody could play it), as `copy_checkpoint`.
        """
        name, notes = check_name(name), _check_notes(notes)
        with self._locked():
            self._check_free(name)
            hidden = self.folder / f"{SAVING}{secrets.token_hex(6)}"
            try:
                hidden.mkdir(mode=0o700)
                manifest = copy_checkpoint(checkpoint, hidden)
                model = _model(manifest, name, notes, run_name)
                _check_playable(manifest, hidden)
                write_flushed(hidden / MODEL_FILE, _encode(model))
                flush_folder(hidden)
                hidden.rename(self.folder / name)
                flush_folder(self.folder)
            except OSError as error:
                raise disk_error("keep a model", self.folder, error) from error
            finally:
                shutil.rmtree(hidden, ignore_errors=True)
            return self._load(self.folder / name)

    def label(self, name: str, *, new_name: str | None = None, notes: str | None = None) -> ShelfModel:
        """Rename a model, or change its notes; None = leave as it is.

        Raises:
            DrillyardError: BAD_VALUE, NOT_FOUND, DAMAGED, INVALID_STATE (taken), DISK.
        """
        with self._locked():
            folder = self._existing(name)
            model = self._load(folder)
            try:
                if notes is not None:
                    self._rewrite(folder, msgspec.structs.replace(model, notes=_check_notes(notes)))
                if new_name is not None and (fresh := check_name(new_name)) != folder.name:
                    self._check_free(fresh, but=folder.name)
                    folder = folder.rename(self.folder / fresh)
                    flush_folder(self.folder)
            except OSError as error:
                raise disk_error("change a model", folder, error) from error
            return self._load(folder)

    def delete(self, name: str) -> None:
        """Take a model off the shelf, also a damaged one.

        Raises:
            DrillyardError: BAD_VALUE, NOT_FOUND, DISK.
        """
        with self._locked():
            folder = self._existing(name)
            leaving = self.folder / f"{LEAVING}{secrets.token_hex(6)}"
            try:
                folder.rename(leaving)
                shutil.rmtree(leaving)
            except OSError as error:
                raise disk_error("delete a model", self.folder, error) from error

    def size(self, name: str) -> int:
        """Bytes of a model's files.

        Raises:
            DrillyardError: BAD_VALUE, NOT_FOUND, DISK.
        """
        folder = self._existing(name)
        try:
            return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        except OSError as error:
            raise disk_error("look at a model", folder, error) from error

    def source(self, name: str) -> Path:
        """What an operator of kind `policy` takes: the model's folder, or its .onnx file where nothing else plays it.

        Raises:
            DrillyardError: as `get`.
        """
        return Path(self.get(name).path)

    # --- inside

    def _folders(self) -> list[Path]:
        try:
            return [entry for entry in self.folder.iterdir() if not entry.name.startswith(".") and entry.is_dir()]
        except (FileNotFoundError, NotADirectoryError):
            return []
        except OSError as error:
            raise disk_error("list the models", self.folder, error) from error

    def _existing(self, name: str) -> Path:
        wanted = check_name(name)
        folders = self._folders()
        for folder in folders:
            if unicodedata.normalize("NFC", folder.name) == wanted:
                return folder
        names = ", ".join(sorted(folder.name for folder in folders)[:8])
        there = f"there are {names}" if names else "it is empty: `drillyard models keep RUN --name NAME` keeps one"
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no model {wanted!r} on the shelf; {there}.")

    def _check_free(self, name: str, but: str = "") -> None:
        for folder in self._folders():
            if folder.name != but and _alike(folder.name) == _alike(name):
                raise DrillyardError(
                    ErrorCode.INVALID_STATE,
                    f"The name {name!r} is taken by the model {folder.name!r}; choose another, or delete that one.",
                )

    def _load(self, folder: Path) -> ShelfModel:
        try:
            with (folder / MODEL_FILE).open("rb") as file:
                model = msgspec.json.decode(file.read(_MAX_JSON_BYTES), type=ShelfModel)
            if model.v > SHELF_VERSION:
                raise DrillyardError(
                    ErrorCode.VERSION_MISMATCH,
                    f"The model {folder.name!r} is of a newer Drillyard; update this one.",
                )
            manifest, _ = read_manifest(folder)
        except OSError as error:
            raise _damaged(folder, f"{MODEL_FILE} cannot be read: {error.strerror}") from None
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise _damaged(folder, f"{MODEL_FILE} cannot be read: {error}") from None
        except DrillyardError as error:
            if error.code is ErrorCode.VERSION_MISMATCH:
                raise
            raise _damaged(folder, error.sentence.split(";")[0].rstrip(".")) from None
        # What follows from the manifest and from where it is need not be believed of a file that anybody may edit.
        known = _model(manifest, folder.name, model.notes, model.run_name)
        return msgspec.structs.replace(known, kept_at=model.kept_at, path=str(_playable(folder) or folder))

    def _rewrite(self, folder: Path, model: ShelfModel) -> None:
        """Replace model.json: it is the old or the new one, never half."""
        fresh = folder / f"{SAVING}{MODEL_FILE}"
        fresh.unlink(missing_ok=True)
        write_flushed(fresh, _encode(model))
        fresh.replace(folder / MODEL_FILE)
        flush_folder(folder)

    @contextmanager
    def _locked(self) -> Generator[None]:
        """One change at a time; what killed ones left is removed. The system unlocks for a process that dies."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self.folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise disk_error("change the models", self.folder, error) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            for entry in self.folder.iterdir():
                if entry.name.startswith((SAVING, LEAVING)):
                    shutil.rmtree(entry, ignore_errors=True)
            yield
        finally:
            os.close(descriptor)


def _model(manifest: CheckpointManifest | WorkerCheckpoint, name: str, notes: str, run_name: str) -> ShelfModel:
    """What a manifest says of a model."""
    ours = isinstance(manifest, CheckpointManifest)
    why = _unexportable(manifest)
    return ShelfModel(
        name=name,
        env_id=manifest.env_id,
        env_options=manifest.env_options,
        worker=OURS if ours else manifest.worker,
        algorithm=manifest.algorithm,
        hidden=manifest.policy.hidden if ours else (),
        run_id=manifest.run_id,
        run_name=run_name,
        env_steps=manifest.env_steps,
        return_mean=manifest.metrics.get("return_mean"),
        notes=notes,
        kept_at=time.time(),
        parameters=manifest.policy.parameter_count("actor") if ours else 0,
        exports=(*(() if why else (C,)), *((ONNX,) if ours or manifest.onnx else ())),
        unexportable=why,
    )


def _unexportable(manifest: CheckpointManifest | WorkerCheckpoint) -> str:
    if isinstance(manifest, WorkerCheckpoint):
        return (
            f"It was trained by {manifest.worker}, whose checkpoints have a format of their own; only policies of "
            "Drillyard's own learner are written as source."
        )
    count = manifest.policy.parameter_count("actor")
    if count > MAX_EXPORTED:
        return f"Its network has {count:,} parameters; source is written of at most {MAX_EXPORTED:,}."
    return ""


def _playable(folder: Path) -> Path | None:
    """What plays a model: its folder where somebody knows how, else an ONNX file in it."""
    manifest, _ = read_manifest(folder)
    if isinstance(manifest, CheckpointManifest) or (folder / HOST_FILE).is_file():
        return folder
    return next(iter(sorted(folder.glob("*.onnx"))), None)


def _check_playable(manifest: CheckpointManifest | WorkerCheckpoint, folder: Path) -> None:
    if _playable(folder) is None:
        worker = manifest.worker if isinstance(manifest, WorkerCheckpoint) else OURS
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"Nothing could play this checkpoint apart from its run: the worker {worker} only trains, and left no ONNX "
            "file in it.",
        )


def _check_notes(notes: str) -> str:
    if len(notes) > MAX_NOTES:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"The notes have {len(notes)} characters; at most {MAX_NOTES} are kept."
        )
    return notes


def _alike(name: str) -> str:
    """The same for names that a file system may take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _encode(model: ShelfModel) -> bytes:
    return msgspec.json.format(msgspec.json.encode(msgspec.structs.replace(model, path="")), indent=1)


def _damaged(folder: Path, why: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.DAMAGED,
        f"The model {folder.name!r} is damaged ({why}); delete it and keep it again from its run.",
    )
