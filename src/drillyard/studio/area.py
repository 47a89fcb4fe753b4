"""The spectators' part of the studio: what lies below /s/, which of it is a document, and the page that leads there.

A browser that comes from another site brings no SameSite=Strict cookie, not even along a redirect. So whoever comes by
a link gets a page of ours first, which opens the same address again, without the key, with what stood behind "#".
"""

import base64
import hashlib
import re

from drillyard.contracts.share import HASH_DIGITS

AREA = "/s/"
LIVE = "live"
"""In place of a share's hash: the show as it is now."""
KEY = "key"
"""In the query of a link."""
_DOCUMENT = re.compile(rf"/s/(?:[0-9a-f]{{{HASH_DIGITS}}}|{LIVE})")
_SCRIPT = "location.replace(location.pathname+location.hash)"
_DIGEST = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
BOUNCE_POLICY = (
    f"default-src 'none'; script-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def is_area(path: str) -> bool:
    """Whether spectators may ask for this path at all."""
    return path.startswith(AREA)


def is_document(path: str) -> bool:
    """Whether a link may lead to this path: a share, or the live show."""
    return _DOCUMENT.fullmatch(path) is not None


def bounce_page(path: str) -> bytes:
    """A page that opens `path`, a document, once more; its place in the history is taken by that."""
    return (
        '<!doctype html><meta charset=utf-8><meta name=color-scheme content="dark light"><title>Drillyard</title>'
        f"<script>{_SCRIPT}</script>"
        f'<noscript><meta http-equiv=refresh content="0;url={path}"></noscript>\n'
    ).encode()
