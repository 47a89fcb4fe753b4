"""A policy in an address: what follows `#` never leaves the browser, and the page of a live bundle plays it."""

import base64
import binascii
import gzip
import struct
import zlib
from collections.abc import Callable
from typing import TypeVar

import msgspec
import numpy as np

from drillyard.contracts.bundle import BUNDLE_VERSION, MAX_LINK_CHARACTERS, POLICY_FRAGMENT, BundlePolicy, PolicyLink
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.bundle.check import check_network
from drillyard.sharing.bundle.parts import gunzip

MAX_BYTES = 4 << 20
"""Unpacked."""
_T = TypeVar("_T")
_HALF_LIMIT = float(np.finfo(np.float16).max)


def link_of(address: str, env_id: str, policy: BundlePolicy, numbers: np.ndarray) -> str:
    """The address with the policy behind it; in half precision where it is too long otherwise.

    Args:
        address: of the page of a live bundle of this env.
        numbers: float32 as in BundlePolicy.

    Raises:
        DrillyardError: OVER_LIMIT.
    """
    shortest = 0
    for precision in ("float32", "float16"):
        if precision == "float16" and float(np.abs(numbers).max(initial=0.0)) > _HALF_LIMIT:
            continue
        link = PolicyLink(
            env_id=env_id, name=policy.name, spec=policy.spec, precision=precision, training=policy.training
        )
        head = msgspec.json.encode(link)
        data = (
            struct.pack("<I", len(head)) + head + numbers.astype("<f4" if precision == "float32" else "<f2").tobytes()
        )
        text = base64.urlsafe_b64encode(gzip.compress(data, 9, mtime=0)).decode().rstrip("=")
        if len(text) <= MAX_LINK_CHARACTERS:
            return f"{address.split('#', 1)[0]}#{POLICY_FRAGMENT}{text}"
        shortest = len(text)
    raise DrillyardError(
        ErrorCode.OVER_LIMIT,
        f"The policy {policy.name} makes an address of {shortest:,} characters, at most {MAX_LINK_CHARACTERS:,} fit; "
        "send the page itself (--live), or train a smaller network.",
    )


def read_link(fragment: str) -> tuple[PolicyLink, np.ndarray]:
    """The policy in an address, or in the part behind its `#`.

    Raises:
        DrillyardError: DAMAGED, VERSION_MISMATCH, OVER_LIMIT.
    """
    text = fragment.rsplit("#", 1)[-1].removeprefix(POLICY_FRAGMENT)
    if len(text) > MAX_LINK_CHARACTERS:
        raise DrillyardError(
            ErrorCode.OVER_LIMIT,
            f"The policy in the address has {len(text):,} characters, allowed are {MAX_LINK_CHARACTERS:,}.",
        )
    data = _tried(lambda: gunzip(base64.b64decode(_padded(text), b"-_", validate=True), MAX_BYTES))
    size = struct.unpack_from("<I", data)[0] if len(data) >= 4 else len(data)
    if 4 + size > len(data):
        raise _unreadable()
    link = _tried(lambda: _decoded(data[4 : 4 + size]))
    body = data[4 + size :]
    width = 4 if link.precision == "float32" else 2
    if len(body) % width:
        raise _unreadable()
    numbers = np.frombuffer(body, f"<f{width}").astype(np.float32)
    check_network(link.spec, numbers, "the policy in the address")
    return link, numbers


class _Version(msgspec.Struct):
    v: int


def _decoded(content: bytes) -> PolicyLink:
    if (version := msgspec.json.decode(content, type=_Version).v) != BUNDLE_VERSION:
        raise DrillyardError(
            ErrorCode.VERSION_MISMATCH,
            f"The policy in the address has format {version}, this Drillyard reads {BUNDLE_VERSION}.",
        )
    return msgspec.json.decode(content, type=PolicyLink)


def _padded(text: str) -> bytes:
    return (text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4)).encode("ascii")


def _tried(read: Callable[[], _T]) -> _T:
    try:
        return read()
    except (binascii.Error, zlib.error, ValueError, msgspec.MsgspecError, RecursionError):
        raise _unreadable() from None


def _unreadable() -> DrillyardError:
    return DrillyardError(ErrorCode.DAMAGED, "The policy in the address cannot be read; ask for the address again.")
