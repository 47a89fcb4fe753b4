"""Shares on the disk: `shares/<hash>.html`, a bundle, and `<hash>.json`, what lists say of it. Nothing of it is run.

The hash is of the bundle's own bytes, so a share never changes; a share without its JSON file does not exist.
"""

import hashlib
import os
import re
import secrets
import shutil
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.share import HASH_DIGITS, ShareInfo
from drillyard.sharing.checkpoint_copy import disk_error, flush_folder, write_flushed

BUNDLE = ".html"
INFO = ".json"
MAKING = ".making-"
"""How folders begin in which a bundle is being written."""
MAX_LISTED = 500
MAX_BUNDLE_BYTES = 512 << 20
_MAX_INFO_BYTES = 1 << 20
_ABANDONED_S = 24 * 3600
_HASH = re.compile(rf"[0-9a-f]{{{HASH_DIGITS}}}")


def is_hash(name: str) -> bool:
    """Whether a text looks like the hash of a share."""
    return _HASH.fullmatch(name) is not None


def hash_of(content: bytes) -> str:
    """The hash of a bundle."""
    return hashlib.sha256(content).hexdigest()[:HASH_DIGITS]


class Shares:
    """Used by the studio, in threads, and by the command line; several may use one folder at once.

    Args:
        folder: of the shares; made when the first one is.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def listed(self) -> list[ShareInfo]:
        """Newest first, at most MAX_LISTED; files that are no shares are left out. Blocks."""
        try:
            names = [entry.name for entry in os.scandir(self.folder) if entry.name.endswith(INFO)]
        except OSError:
            return []
        found = [info for name in names if (info := self._read(name.removesuffix(INFO))) is not None]
        return sorted(found, key=lambda info: info.made_at, reverse=True)[:MAX_LISTED]

    def find(self, name: str) -> ShareInfo:
        """One share by its hash. Blocks.

        Raises:
            DrillyardError: BAD_VALUE when that is no hash, NOT_FOUND.
        """
        if not is_hash(name):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"{name[:80]!r} is no share; it is called by {HASH_DIGITS} hexadecimal digits, as in its link.",
            )
        info = self._read(name)
        if info is None:
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"There is no share {name}; `drillyard share --list` shows those that there are."
            )
        return info

    def bundle(self, name: str) -> bytes:
        """The bytes of a share, as they were when it was made. Blocks.

        Raises:
            DrillyardError: as `find`; DAMAGED when the file is another one by now, DISK.
        """
        path = Path(self.find(name).path)
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
            with os.fdopen(descriptor, "rb") as file:
                content = file.read(MAX_BUNDLE_BYTES + 1)
        except OSError as error:
            raise disk_error("read a share", path, error) from error
        if hash_of(content) != name:
            raise DrillyardError(
                ErrorCode.DAMAGED, f"The share {name} is not what it was when it was made; delete it and make it again."
            )
        return content

    @contextmanager
    def making(self) -> Generator[Path]:
        """Where a bundle may be written before it is added; the folder goes with the block.

        Raises:
            DrillyardError: DISK.
        """
        place = self.folder / f"{MAKING}{secrets.token_hex(6)}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._tidy()
            place.mkdir(mode=0o700)
        except OSError as error:
            raise disk_error("make a share", self.folder, error) from error
        try:
            yield place / f"bundle{BUNDLE}"
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def add(self, file: Path, info: ShareInfo) -> ShareInfo:
        """Take a bundle up; one that is here already is kept as it was. Blocks.

        Args:
            file: the bundle, on the same disk; it is moved.
            info: what its maker says; hash and size are taken from the file itself.

        Raises:
            DrillyardError: BAD_VALUE when it is too large, DISK.
        """
        try:
            if file.stat().st_size > MAX_BUNDLE_BYTES:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE,
                    f"This page has more than {MAX_BUNDLE_BYTES >> 20} MiB; share fewer seconds or fewer robots.",
                )
            content = file.read_bytes()
            name = hash_of(content)
            whole = msgspec.structs.replace(info, hash=name, bytes=len(content), path="")
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self._read(name) is None:
                file.chmod(0o600)
                file.replace(self.folder / f"{name}{BUNDLE}")
                half = self.folder / f"{MAKING}{secrets.token_hex(6)}{BUNDLE}"
                write_flushed(half, msgspec.json.format(msgspec.json.encode(whole)))
                half.replace(self.folder / f"{name}{INFO}")
                flush_folder(self.folder)
        except OSError as error:
            raise disk_error("keep a share", self.folder, error) from error
        return self.find(name)

    def delete(self, name: str) -> None:
        """Take a share away. Blocks.

        Raises:
            DrillyardError: BAD_VALUE, NOT_FOUND, DISK.
        """
        self.find(name)
        try:
            # The other way round a share could be left that is listed and cannot be opened.
            (self.folder / f"{name}{INFO}").unlink(missing_ok=True)
            (self.folder / f"{name}{BUNDLE}").unlink(missing_ok=True)
        except OSError as error:
            raise disk_error("delete a share", self.folder, error) from error

    def _tidy(self) -> None:
        """Remove what makers that were killed have left."""
        for left in self.folder.glob(f"{MAKING}*"):
            if time.time() - left.lstat().st_mtime > _ABANDONED_S:
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)

    def _read(self, name: str) -> ShareInfo | None:
        """What the files of a hash say; None for anything that is no share."""
        if not is_hash(name):
            return None
        path, bundle = self.folder / f"{name}{INFO}", self.folder / f"{name}{BUNDLE}"
        try:
            if path.lstat().st_size > _MAX_INFO_BYTES or path.is_symlink() or bundle.is_symlink():
                return None
            size = bundle.stat().st_size
            info = msgspec.json.decode(path.read_bytes(), type=ShareInfo)
        except (OSError, msgspec.DecodeError, RecursionError):
            return None
        return msgspec.structs.replace(info, hash=name, bytes=size, path=str(bundle))
