"""The one file: a page whose scripts are named by their digests, and everything else as data that nothing executes."""

import base64
import hashlib
import html
from collections.abc import Mapping

import msgspec

from drillyard import __version__
from drillyard.contracts.bundle import MANIFEST_ID, MAX_MANIFEST_BYTES, PART_PREFIX, BundleManifest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.bundle.page import Page
from drillyard.sharing.bundle.parts import pack

MANIFEST_OPEN = f'<script type="application/json" id="{MANIFEST_ID}">'
PART_OPEN = f'<script type="application/octet-stream" id="{PART_PREFIX}'
CLOSE = "</script>"
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
    "%3Ccircle cx='8' cy='8' r='7' fill='%235aa2f0'/%3E%3C/svg%3E"
)
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def write_html(page: Page, manifest: BundleManifest, parts: Mapping[str, bytes]) -> bytes:
    """The whole file.

    Args:
        page: as it was built.
        manifest: of these parts; they are written in its order.
        parts: bytes by name.

    Raises:
        DrillyardError: OVER_LIMIT.
    """
    for what, text in (("player", page.player), ("style", page.style)):
        if "</" + ("script" if what == "player" else "style") in text.lower():
            raise DrillyardError(
                ErrorCode.UNSUPPORTED, f"The {what} of the built page would end itself in the middle; build it again."
            )
    title = html.escape(f"{manifest.title} - Drillyard")
    pieces = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        f'<meta http-equiv="Content-Security-Policy" content="{policy_of(page)}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">\n',
        '<meta name="color-scheme" content="dark light">\n<meta name="referrer" content="no-referrer">\n',
        f'<meta name="generator" content="Drillyard {__version__}">\n',
        f'<title>{title}</title>\n<link rel="icon" href="{_ICON}">\n',
        f"<style>{page.style}</style>\n</head>\n<body>\n",
        f'<div id="page"><p class="opening">Opening {html.escape(manifest.title)}</p></div>\n',
        "<noscript>This page needs JavaScript: what was trained runs in the browser itself.</noscript>\n",
        f"{MANIFEST_OPEN}{encode(manifest)}{CLOSE}\n",
    ]
    content = bytearray("".join(pieces).encode())
    for part in manifest.parts:
        content += f'{PART_OPEN}{part.name}">'.encode() + pack(parts[part.name]) + f"{CLOSE}\n".encode()
    content += f"<script>{page.player}{CLOSE}\n</body>\n</html>\n".encode()
    return bytes(content)


def encode(manifest: BundleManifest) -> str:
    """The manifest as JSON that cannot end the element that it stands in.

    Raises:
        DrillyardError: OVER_LIMIT.
    """
    text = msgspec.json.encode(manifest).decode()
    for char, escape in _ESCAPES.items():  # in JSON these stand inside strings only
        text = text.replace(char, escape)
    if len(text.encode()) > MAX_MANIFEST_BYTES:
        raise DrillyardError(
            ErrorCode.OVER_LIMIT,
            f"What describes the bundle has {len(text) / 1e6:.1f} MB, allowed are {MAX_MANIFEST_BYTES / 1e6:.1f} MB; "
            "its scene has too many bodies.",
        )
    return text


def policy_of(page: Page) -> str:
    """What the page may do: run its own script and MuJoCo, in a worker too, and reach nothing."""
    rules = (
        "default-src 'none'",
        f"script-src '{_hash(page.player)}' 'wasm-unsafe-eval'",
        "worker-src blob:",
        "child-src blob:",
        f"style-src '{_hash(page.style)}'",
        "style-src-attr 'unsafe-inline'",
        "img-src data: blob:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
