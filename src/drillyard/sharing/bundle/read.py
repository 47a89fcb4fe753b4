"""Reading a bundle strictly: whatever the file holds, the answer is its content or one sentence, and nothing is run."""

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from drillyard.contracts.bundle import BUNDLE_VERSION, MAX_MANIFEST_BYTES, MAX_PARTS, BundleManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.bundle.check import check_manifest, check_network
from drillyard.sharing.bundle.html import CLOSE, MANIFEST_OPEN, PART_OPEN
from drillyard.sharing.bundle.parts import damaged, unpack
from drillyard.sharing.bundle.write import INDEX
from drillyard.sharing.checkpoint_copy import disk_error

MAX_BUNDLE_BYTES = 128 << 20
_PART = re.compile(re.escape(PART_OPEN.encode()) + rb'([^"<>]{1,200})">([^<]*)' + re.escape(CLOSE.encode()))


class Bundle(NamedTuple):
    """What is in a bundle."""

    manifest: BundleManifest
    parts: dict[str, bytes]
    policies: dict[str, np.ndarray]
    """Numbers of each policy by its name, float32."""
    size: int
    """Bytes of the file."""


def read_bundle(path: Path) -> Bundle:
    """Read a bundle's file, or the folder of one.

    Raises:
        DrillyardError: NOT_FOUND, NOT_PERMITTED, DISK, OVER_LIMIT, VERSION_MISMATCH or DAMAGED.
    """
    return parse_bundle(_content(path / INDEX if path.is_dir() else path))


def parse_bundle(content: bytes) -> Bundle:
    """As `read_bundle`, of the file's bytes."""
    manifest = _manifest(content)
    check_manifest(manifest)
    packed = _packed(content)
    parts: dict[str, bytes] = {}
    for part in manifest.parts:
        if part.name not in packed:
            raise damaged(f"its part {part.name} is missing")
        parts[part.name] = unpack(packed[part.name], part)
    policies: dict[str, np.ndarray] = {}
    for policy in manifest.policies:
        numbers = np.frombuffer(parts[policy.part], "<f4")
        check_network(policy.spec, numbers, f"its policy {policy.name[:60]}")
        policies[policy.name] = numbers
    return Bundle(manifest, parts, policies, len(content))


class _Version(msgspec.Struct):
    v: int


def _manifest(content: bytes) -> BundleManifest:
    opening = MANIFEST_OPEN.encode()
    start = content.find(opening)
    if start < 0:
        raise DrillyardError(ErrorCode.DAMAGED, "The file is no bundle of Drillyard: it has no manifest.")
    start += len(opening)
    end = content.find(CLOSE.encode(), start, start + MAX_MANIFEST_BYTES + len(CLOSE))
    if end < 0:
        raise damaged("its manifest has no end, or is too long")
    try:
        version = msgspec.json.decode(content[start:end], type=_Version).v
        if version != BUNDLE_VERSION:
            raise DrillyardError(
                ErrorCode.VERSION_MISMATCH,
                f"The bundle has format {version}, this Drillyard reads {BUNDLE_VERSION}; update the older one.",
            )
        return msgspec.json.decode(content[start:end], type=BundleManifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise damaged(f"its manifest cannot be read ({str(error)[:200]})") from None


def _packed(content: bytes) -> dict[str, bytes]:
    """Text of each part's element, as it stands there."""
    found: dict[str, bytes] = {}
    for match in _PART.finditer(content):
        name = match[1].decode("ascii", "replace")
        if name in found or len(found) >= MAX_PARTS:
            raise damaged(f"it has two parts named {name[:60]}, or more than {MAX_PARTS}")
        found[name] = match[2]
    return found


def _content(path: Path) -> bytes:
    try:
        # A pipe in the file's place would block for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise DrillyardError(ErrorCode.BAD_VALUE, f"{path} is no plain file; name a bundle's .html file.")
            if status.st_size > MAX_BUNDLE_BYTES:
                raise DrillyardError(
                    ErrorCode.OVER_LIMIT,
                    f"{path} has {status.st_size / 1e6:.0f} MB, bundles have at most {MAX_BUNDLE_BYTES / 1e6:.0f} MB.",
                )
            return file.read(MAX_BUNDLE_BYTES + 1)
    except FileNotFoundError:
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no bundle {path}; name its .html file.") from None
    except OSError as error:
        raise disk_error("read a bundle", path.parent, error) from error
