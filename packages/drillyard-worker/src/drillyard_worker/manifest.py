"""Manifests of checkpoints: JSON whose digest covers the whole file, and digests of every other file."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drillyard_worker.errors import WorkerError
from drillyard_worker.metadata import WORKER_VERSION

MANIFEST_FILE = "manifest.json"
MAX_MANIFEST_BYTES = 64 * 1024 * 1024
_READ_BYTES = 1 << 20
_DIGEST = re.compile(rb'"manifest_digest":\s*"([0-9a-f]{32})"')


def encode_manifest(body: Mapping[str, Any]) -> bytes:
    """The bytes of a manifest file; `manifest_digest` is filled in, and covers the file with zeros in its place."""
    rest = {key: value for key, value in body.items() if key != "manifest_digest"}
    text = json.dumps({"manifest_digest": "0" * 32, **rest}, ensure_ascii=False, allow_nan=False, indent=1)
    blank = text.encode("utf-8", "replace")
    return blank.replace(b"0" * 32, _hex(blank).encode(), 1)


def manifest_damage(content: bytes) -> str:
    """What is wrong with the bytes of a manifest file, in words; empty when its digest fits."""
    found = _DIGEST.search(content)
    if found is None:
        return "is not a manifest of Drillyard"
    start, end = found.span(1)
    fits = _hex(content[:start] + b"0" * 32 + content[end:]) == found.group(1).decode()
    return "" if fits else "does not match its digest"


def file_digests(folder: Path) -> dict[str, dict[str, Any]]:
    """{relative path: {bytes, blake2b}} of every file in a folder and below, but its manifest.

    Raises:
        WorkerError: BAD_VALUE, there is a link or a special file, which another machine would not have.
        OSError: a file cannot be read.
    """
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            raise WorkerError("bad_value", f"{path} is a link or a special file; a checkpoint holds plain files only.")
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name != MANIFEST_FILE:
            found[name] = digest_file(path)
    return found


def digest_file(path: Path) -> dict[str, Any]:
    """{bytes, blake2b} of one file."""
    digest, size = hashlib.blake2b(digest_size=16), 0
    with path.open("rb") as file:
        while True:
            chunk = file.read(_READ_BYTES)
            if not chunk:
                return {"bytes": size, "blake2b": digest.hexdigest()}
            digest.update(chunk)
            size += len(chunk)


def read_checkpoint(folder: Path | str) -> dict[str, Any]:
    """The manifest of a checkpoint folder, after its digest and that of every file were checked.

    Raises:
        WorkerError: NOT_FOUND, DAMAGED, UNSUPPORTED (not made by a worker, or a newer format).
    """
    path = Path(folder)
    manifest = read_manifest(path)
    for name, digest in manifest["files"].items():
        file = path / name
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise _damaged(path, f"its manifest names {name!r}, which lies outside")
        try:
            same = file.is_file() and digest_file(file) == digest
        except OSError as error:
            raise _damaged(path, f"{name} cannot be read ({error.strerror})") from None
        if not same:
            raise _damaged(path, f"{name} is missing or is not what the manifest says")
    return manifest


def read_manifest(path: Path) -> dict[str, Any]:
    """The manifest alone, checked; raises as `read_checkpoint` does."""
    try:
        with (path / MANIFEST_FILE).open("rb") as file:
            content = file.read(MAX_MANIFEST_BYTES)
    except OSError as error:
        raise WorkerError(
            "not_found", f"{path} is no checkpoint ({MANIFEST_FILE}: {error.strerror}); give a folder named step_...."
        ) from None
    damage = manifest_damage(content)
    if damage:
        raise _damaged(path, f"{MANIFEST_FILE} {damage}")
    try:
        manifest = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise _damaged(path, f"{MANIFEST_FILE} is no JSON") from None
    if not isinstance(manifest, dict) or manifest.get("kind") != "worker":
        raise WorkerError("unsupported", f"The checkpoint {path} was not made by a worker; give one that was.")
    if manifest.get("v") != WORKER_VERSION:
        raise WorkerError(
            "unsupported",
            f"The checkpoint {path} has format {manifest.get('v')!r}, this worker reads {WORKER_VERSION}; update it.",
        )
    if not isinstance(manifest.get("files"), dict):
        raise _damaged(path, f"{MANIFEST_FILE} lists no files")
    return manifest


def _hex(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _damaged(path: Path, what: str) -> WorkerError:
    return WorkerError("damaged", f"The checkpoint {path} is damaged: {what}; use another one.")
