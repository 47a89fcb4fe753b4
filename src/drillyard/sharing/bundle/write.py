"""A finished bundle on the disk: there completely or not at all."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

import msgspec

from drillyard.contracts.bundle import BundleManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.checkpoint_copy import disk_error, flush_folder

INDEX, MANIFEST, LICENCES = "index.html", "manifest.json", "licences.txt"
SUFFIX = ".html"
_RULE = "\n\n" + "-" * 80 + "\n\n"


def check_out(out: Path) -> None:
    """Before anything is made: whether it could be written there.

    Raises:
        DrillyardError: BAD_VALUE, NOT_FOUND.
    """
    if out.suffix.lower() == SUFFIX:
        if out.is_dir():
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{out} is a folder; give the name of a file, or another folder.")
    elif out.suffix:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{out} ends in {out.suffix}; give a name that ends in .html, or one of a folder."
        )
    elif out.exists() and not out.is_dir():
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{out} is a file; give a name that ends in .html, or a folder.")
    if not out.parent.is_dir():
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no folder {out.parent}; make it, or choose another.")


def write_file(path: Path, content: bytes) -> None:
    """Replace a file: temporary name, fsync, rename.

    Raises:
        DrillyardError: DISK, NOT_PERMITTED; an old file is still there.
    """
    hidden = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}")
    try:
        try:
            with hidden.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            hidden.replace(path)
            flush_folder(path.parent)
        finally:
            hidden.unlink(missing_ok=True)
    except OSError as error:
        raise disk_error("write a bundle", path.parent, error) from error


def write_folder(folder: Path, page: bytes, manifest: BundleManifest, parts: Mapping[str, bytes]) -> None:
    """The page as `index.html`, and beside it what is in it as files; the page comes last, so that it is never alone.

    Raises:
        DrillyardError: DISK, NOT_PERMITTED.
    """
    try:
        (folder / "parts").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error("write a bundle", folder, error) from error
    for name, data in parts.items():
        write_file(folder / "parts" / name, data)
    write_file(folder / MANIFEST, msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    write_file(folder / LICENCES, licence_text(manifest).encode())
    write_file(folder / INDEX, page)


def licence_text(manifest: BundleManifest) -> str:
    """All licences of a bundle as one text."""
    texts = [
        f"{one.name}{f' {one.version}' * bool(one.version)}: {one.licence}{f'{chr(10) * 2}{one.text}' * bool(one.text)}"
        for one in manifest.licences
    ]
    return _RULE.join(texts) + "\n"
