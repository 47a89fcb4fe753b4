"""Fetching an archive of Menagerie into the cache: checked against its digest, there completely or not at all."""

import hashlib
import os
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.menagerie.archives import BASE_URL, URL_VARIABLE, Archive

Progress = Callable[[int, int], None]
"""Told how many bytes have come, and of how many."""
TIMEOUT_S = 20.0
"""How long the server may be silent."""
_BLOCK = 1 << 16


def cache_folder() -> Path:
    """Where fetched models lie: the user's cache, which any tool may empty."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "drillyard" / "menagerie"
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "drillyard" / "menagerie"


def cached(archive: Archive) -> Path | None:
    """The folder of a fetched model, or None."""
    folder = _final(archive)
    return folder if os.path.isdir(folder) else None  # noqa: PTH112 - Path.is_dir raises where it may not look


def fetch(archive: Archive, progress: Progress | None = None) -> Path:
    """The folder of a model, fetched first if it is not in the cache; two processes may do so at once.

    Raises:
        DrillyardError: UNAVAILABLE when it cannot be reached, DAMAGED when something else came, DISK or NOT_PERMITTED.
    """
    final = _final(archive)
    if final.is_dir():
        return final
    try:
        final.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=final.parent, prefix=".fetching-") as folder:
            file = Path(folder) / archive.file
            _download(archive, file, progress)
            _publish(archive, file, final)
    except OSError as error:
        code = ErrorCode.NOT_PERMITTED if isinstance(error, PermissionError) else ErrorCode.DISK
        raise DrillyardError(
            code,
            f"The model of {archive.title} cannot be kept in {final.parent} ({error.strerror or error}); free some "
            "space there, or set XDG_CACHE_HOME to a folder of yours.",
        ) from error
    return final


def _final(archive: Archive) -> Path:
    return cache_folder() / archive.file.removesuffix(".tar.xz")


def _download(archive: Archive, file: Path, progress: Progress | None) -> None:
    base = os.environ.get(URL_VARIABLE) or BASE_URL
    address = f"{base.rstrip('/')}/{archive.file}"
    if not address.startswith(("https://", "http://")):
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{URL_VARIABLE} is {base!r}; it must begin with https:// or http://."
        )
    digest = hashlib.sha256()
    done = 0
    with file.open("wb") as out:
        for block in _blocks(archive, address):
            done += len(block)
            if done > archive.size:
                break
            digest.update(block)
            out.write(block)
            if progress is not None:
                progress(done, archive.size)
    if done < archive.size:
        raise _offline(archive, address, f"it ended after {done} of {archive.size} bytes")
    if done > archive.size or digest.hexdigest() != archive.sha256:
        raise DrillyardError(
            ErrorCode.DAMAGED,
            f"What {address} gave is not the model of {archive.title} that this Drillyard knows (sha256 "
            f"{archive.sha256[:12]}...); nothing of it was kept. {_by_hand(archive)}",
        )


def _blocks(archive: Archive, address: str) -> Iterator[bytes]:
    # Here, because every list of envs imports this module, and these take longer than the list.
    import http.client
    import urllib.error
    import urllib.request

    try:
        with urllib.request.urlopen(address, timeout=TIMEOUT_S) as answer:  # noqa: S310 - the scheme was checked
            while block := answer.read(_BLOCK):
                yield block
    except urllib.error.HTTPError as error:
        error.close()
        raise _offline(archive, address, f"the server answered {error.code} {error.reason}") from None
    except (OSError, http.client.HTTPException) as error:
        raise _offline(archive, address, str(getattr(error, "reason", "") or error or type(error).__name__)) from error


def _extract(tar: tarfile.TarFile, folder: Path) -> None:
    """Unpack files and folders that stay inside; Python before 3.11.4 has no filter that sees to it.

    Raises:
        tarfile.TarError: a member would lead elsewhere.
    """
    if hasattr(tarfile, "data_filter"):
        tar.extractall(folder, filter="data")
        return
    members = tar.getmembers()
    for member in members:
        path = Path(member.name)
        if path.is_absolute() or ".." in path.parts or not (member.isfile() or member.isdir()):
            raise tarfile.ReadError(f"{member.name!r} is no plain file or folder inside the archive")
    tar.extractall(folder, members)  # noqa: S202 - each was looked at


def _publish(archive: Archive, file: Path, final: Path) -> None:
    """Unpack beside the final place, then rename."""
    unpacked = file.parent / "unpacked"
    try:
        with tarfile.open(file) as tar:
            _extract(tar, unpacked)
    except tarfile.TarError as error:
        sentence = f"{archive.file} cannot be unpacked ({error}). {_by_hand(archive)}"
        raise DrillyardError(ErrorCode.DAMAGED, sentence) from None
    folder = unpacked / archive.name
    if not folder.is_dir():
        raise DrillyardError(ErrorCode.DAMAGED, f"{archive.file} has no folder {archive.name}. {_by_hand(archive)}")
    try:
        folder.rename(final)
    except OSError:
        if not final.is_dir():
            raise
        shutil.rmtree(folder)  # another process was first


def _offline(archive: Archive, address: str, why: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.UNAVAILABLE,
        f"The model of {archive.title} ({archive.megabytes}) could not be fetched from {address}: {why}. "
        f"{_by_hand(archive)}",
    )


def _by_hand(archive: Archive) -> str:
    return (
        f"Try again with a network, or give a folder of Menagerie that holds {archive.name}: "
        "--env-set assets=FOLDER, or DRILLYARD_ASSETS=FOLDER."
    )
