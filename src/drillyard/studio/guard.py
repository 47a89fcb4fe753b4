"""The one gate in front of every request, HTTP and WebSocket alike: Host, Origin, Sec-Fetch-Site, method, token.

Nothing behind it is reached by a request that it did not let through, and every answer carries its headers. Who is let
in as a spectator reaches what lies below /s/, and nothing else.
"""

import html
import ipaddress
from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from drillyard.studio.area import BOUNCE_POLICY, KEY, bounce_page, is_area, is_document
from drillyard.studio.config import Limits
from drillyard.studio.rate import Bucket
from drillyard.studio.tokens import COOKIE_LIFETIME_S, SpectatorVault, TokenVault

LOOPBACK_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
OPEN_PATHS = frozenset({"/healthz"})
"""Answered without a token; they say nothing about the user's work."""
CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
SECURITY_HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"content-security-policy", CONTENT_POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
_MAX_BUCKETS = 1024


class Refusal(NamedTuple):
    """Why a request stops here."""

    status: int
    sentence: str


class Verdict(Enum):
    """What becomes of a request that is not refused."""

    PASS = auto()
    """Let through as it is."""
    LOGIN = auto()
    """The owner's cookie is set, and the browser sent to `/`."""
    ENTER = auto()
    """A spectator's cookie is set, and the browser led to the same address without the key."""
    AGAIN = auto()
    """The browser is led to the same address: from another site it brings no cookie."""


class Guard:
    """ASGI middleware.

    Args:
        app: what stands behind.
        vault: checks the owner's tokens and cookies; None where only spectators come, who find nothing but `/s/`.
        spectators: checks the spectators'.
        hosts: names, as in a Host header without its port, under which the studio may be reached. Where only spectators
            come, any IP address is one too: no other site can give itself an address as a name.
        limits: for failed logins.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        app: ASGIApp,
        vault: TokenVault | None,
        spectators: SpectatorVault,
        hosts: frozenset[str],
        limits: Limits,
        clock: Callable[[], float],
    ) -> None:
        self._app = app
        self._vault = vault
        self._spectators = spectators
        self._hosts = LOOPBACK_NAMES | hosts
        self._limits = limits
        self._clock = clock
        # Apart: another site can lead a browser to wrong keys, and must not use up its owner's tries.
        self._failures: dict[tuple[Verdict, str], Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        match self._judge(scope):
            case Refusal() as refusal:
                await _refuse(scope, send, refusal)
            case Verdict.LOGIN if self._vault is not None:
                cookie = _cookie(self._vault, "/")
                await _answer(send, 303, [(b"location", b"/"), (b"set-cookie", cookie)], b"")
            case Verdict.ENTER:
                await _bounce(send, scope["path"], [(b"set-cookie", _cookie(self._spectators, "/s"))])
            case Verdict.AGAIN:
                await _bounce(send, scope["path"], [])
            case _ if scope["type"] == "http":
                await self._app(scope, receive, _with_headers(send))
            case _:
                await self._app(scope, receive, send)

    def _judge(self, scope: Scope) -> Refusal | Verdict:
        headers = _collect(scope)
        websocket = scope["type"] == "websocket"
        hosts = headers.get("host", [])
        if len(hosts) != 1 or not self._is_ours(_name_of(hosts[0])):
            return Refusal(403, "This name is not one of this studio's; open the address that drillyard printed.")
        if not websocket and scope["method"] not in ("GET", "HEAD"):
            return Refusal(405, "Only GET and HEAD are answered here.")
        origins = headers.get("origin", [])
        own = {f"http://{hosts[0].lower()}", f"https://{hosts[0].lower()}"}
        if len(origins) > 1 or any(origin.lower() not in own for origin in origins) or (websocket and not origins):
            return Refusal(403, "Another site asked for this in your name; only the studio's own page may.")
        sites = headers.get("sec-fetch-site", [])
        allowed = {"same-origin"} if websocket else {"same-origin", "none"}
        elsewhere = not allowed.issuperset(sites)
        if elsewhere and not _follows_link(scope, headers):
            return Refusal(
                403, "Another site led here; copy the address that drillyard printed into the address bar instead."
            )
        if is_area(scope["path"]):
            return self._identify_spectator(scope, headers, elsewhere=elsewhere)
        return self._identify(scope, headers)

    def _is_ours(self, name: str) -> bool:
        return name in self._hosts or (self._vault is None and _is_address(name))

    def _is_owner(self, headers: dict[str, list[str]]) -> bool:
        vault = self._vault
        return vault is not None and any(vault.accepts_cookie(value) for value in _cookies(headers, vault.cookie_name))

    def _identify(self, scope: Scope, headers: dict[str, list[str]]) -> Refusal | Verdict:
        vault = self._vault
        if vault is None:
            return Refusal(404, "Only shares are to be seen here; open the whole link that you were sent.")
        path, websocket = scope["path"], scope["type"] == "websocket"
        known = self._is_owner(headers)
        if not websocket and path == "/" and scope["method"] == "GET":
            tokens = [value for name, value in _query(scope) if name == "token"]
            if len(tokens) == 1:
                wrong = "This link was used already, or is of an earlier start; run drillyard again for a new one."
                return self._log_in(scope, lambda: vault.redeem(tokens[0]), Verdict.LOGIN, wrong, known=known)
        if known or (not websocket and path in OPEN_PATHS):
            return Verdict.PASS
        return Refusal(401, "Open the link that drillyard printed; it works once. Run drillyard again for a new one.")

    def _identify_spectator(self, scope: Scope, headers: dict[str, list[str]], *, elsewhere: bool) -> Refusal | Verdict:
        vault = self._spectators
        known = self._is_owner(headers) or any(
            vault.accepts_cookie(value) for value in _cookies(headers, vault.cookie_name)
        )
        document = scope["type"] == "http" and scope["method"] == "GET" and is_document(scope["path"])
        keys = [value for name, value in _query(scope) if name == KEY] if document else []
        if len(keys) == 1:
            wrong = "This link does not work any more; ask for a new one."
            return self._log_in(scope, lambda: vault.accepts_key(keys[0]), Verdict.ENTER, wrong, known=known)
        if known:
            return Verdict.PASS
        if elsewhere:
            return Verdict.AGAIN
        return Refusal(401, "Open the whole link that you were sent, with its key; ask for it if you have none.")

    def _log_in(
        self, scope: Scope, redeem: Callable[[], bool], verdict: Verdict, wrong: str, *, known: bool
    ) -> Refusal | Verdict:
        who = (verdict, str((scope.get("client") or ("",))[0]))
        bucket = self._failures.get(who)
        if bucket is not None and bucket.empty and not known:
            return Refusal(429, "Too many wrong links in a row; wait a minute, then open a new one.")
        if redeem():
            return verdict
        if known:
            return Verdict.LOGIN if verdict is Verdict.LOGIN else Verdict.AGAIN
        if bucket is None:
            if len(self._failures) >= _MAX_BUCKETS:
                self._failures = {key: kept for key, kept in self._failures.items() if not kept.full}
            bucket = Bucket(1.0 / self._limits.failed_login_refill_s, self._limits.failed_logins, self._clock)
            self._failures[who] = bucket
        bucket.take()
        return Refusal(401, wrong)


def _cookie(vault: TokenVault | SpectatorVault, path: str) -> bytes:
    name, value = vault.cookie_name, vault.issue_cookie()
    return f"{name}={value}; Path={path}; HttpOnly; SameSite=Strict; Max-Age={COOKIE_LIFETIME_S}".encode()


def _follows_link(scope: Scope, headers: dict[str, list[str]]) -> bool:
    """A person who follows a link to a share: a document of its own, in no frame, and nothing that a script fetches."""
    if scope["type"] != "http" or scope["method"] != "GET" or not is_document(scope["path"]):
        return False
    return headers.get("sec-fetch-mode") == ["navigate"] and headers.get("sec-fetch-dest") == ["document"]


def _is_address(name: str) -> bool:
    bracketed = name.startswith("[") and name.endswith("]")
    try:
        ipaddress.IPv6Address(name[1:-1]) if bracketed else ipaddress.IPv4Address(name)
    except ValueError:
        return False
    return True


def _collect(scope: Scope) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        found.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1").strip())
    return found


def _name_of(host: str) -> str:
    """The name in a Host header, without its port, in lower case; empty when it is malformed."""
    name, colon, port = host.lower().rpartition(":")
    if colon and port.isascii() and port.isdigit():
        return name
    return host.lower() if not colon or host.endswith("]") else ""


def _query(scope: Scope) -> list[tuple[str, str]]:
    try:
        return parse_qsl(scope["query_string"].decode("latin-1"), max_num_fields=16)
    except ValueError:
        return []


def _cookies(headers: dict[str, list[str]], name: str) -> list[str]:
    """Values of one cookie; a browser may hold several for different paths. More than 4 are not looked at."""
    pairs = (pair.strip().partition("=") for header in headers.get("cookie", []) for pair in header.split(";"))
    return [value for key, _, value in pairs if key == name][:4]


def _with_headers(send: Send) -> Send:
    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = list(message.get("headers", []))
            # A report brings a policy of its own: two in one answer would forbid what either of them forbids.
            own = {name for name, _ in given}
            message["headers"] = [*given, *(header for header in SECURITY_HEADERS if header[0] not in own)]
        await send(message)

    return wrapped


async def _answer(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    length = [(b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store")]
    given = {name for name, _ in headers}
    security = [header for header in SECURITY_HEADERS if header[0] not in given]
    await send({"type": "http.response.start", "status": status, "headers": [*length, *headers, *security]})
    await send({"type": "http.response.body", "body": body})


async def _bounce(send: Send, path: str, headers: list[tuple[bytes, bytes]]) -> None:
    """Lead a browser to a share or to the live show once more, from a page of our own."""
    own = [(b"content-type", b"text/html; charset=utf-8"), (b"content-security-policy", BOUNCE_POLICY.encode())]
    await _answer(send, 200, [*own, *headers], bounce_page(path))


async def _refuse(scope: Scope, send: Send, refusal: Refusal) -> None:
    if scope["type"] == "websocket":
        # Before the handshake this is an HTTP answer with status 403: no WebSocket ever exists.
        await send({"type": "websocket.close", "code": 1008, "reason": refusal.sentence})
        return
    page = f"<!doctype html><meta charset=utf-8><title>Drillyard</title><p>{html.escape(refusal.sentence)}\n".encode()
    extra = [(b"content-type", b"text/html; charset=utf-8")]
    if refusal.status == 405:
        extra.append((b"allow", b"GET, HEAD"))
    if scope["method"] == "HEAD":
        page = b""
    await _answer(send, refusal.status, extra, page)
