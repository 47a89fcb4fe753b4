"""The one gate in front of every request, HTTP and WebSocket alike: Host, Origin, Sec-Fetch-Site, method, token.

Nothing behind it is reached by a request that it did not let through, and every answer carries its headers.
"""

import html
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from drillyard.studio.config import Limits
from drillyard.studio.rate import Bucket
from drillyard.studio.tokens import COOKIE_LIFETIME_S, TokenVault

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


class Verdict(NamedTuple):
    """Let through as it is, or first log in and go to `/`."""

    login: bool


class Guard:
    """ASGI middleware.

    Args:
        app: what stands behind.
        vault: checks tokens and cookies.
        hosts: names, as in a Host header without its port, under which the studio may be reached.
        limits: for failed logins.
        clock: monotonic seconds.
    """

    def __init__(
        self, app: ASGIApp, vault: TokenVault, hosts: frozenset[str], limits: Limits, clock: Callable[[], float]
    ) -> None:
        self._app = app
        self._vault = vault
        self._hosts = LOOPBACK_NAMES | hosts
        self._limits = limits
        self._clock = clock
        self._failures: dict[str, Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        verdict = self._judge(scope)
        if isinstance(verdict, Refusal):
            await _refuse(scope, send, verdict)
        elif verdict.login:
            await _answer(send, 303, [(b"location", b"/"), (b"set-cookie", self._cookie())], b"")
        elif scope["type"] == "http":
            await self._app(scope, receive, _with_headers(send))
        else:
            await self._app(scope, receive, send)

    def _judge(self, scope: Scope) -> Refusal | Verdict:
        headers = _collect(scope)
        websocket = scope["type"] == "websocket"
        hosts = headers.get("host", [])
        if len(hosts) != 1 or _name_of(hosts[0]) not in self._hosts:
            return Refusal(403, "This name is not one of this studio's; open the address that drillyard printed.")
        if not websocket and scope["method"] not in ("GET", "HEAD"):
            return Refusal(405, "Only GET and HEAD are answered here.")
        origins = headers.get("origin", [])
        own = {f"http://{hosts[0].lower()}", f"https://{hosts[0].lower()}"}
        if len(origins) > 1 or any(origin.lower() not in own for origin in origins) or (websocket and not origins):
            return Refusal(403, "Another site asked for this in your name; only the studio's own page may.")
        sites = headers.get("sec-fetch-site", [])
        allowed = {"same-origin"} if websocket else {"same-origin", "none"}
        if not allowed.issuperset(sites):
            return Refusal(
                403, "Another site led here; copy the address that drillyard printed into the address bar instead."
            )
        return self._identify(scope, headers)

    def _identify(self, scope: Scope, headers: dict[str, list[str]]) -> Refusal | Verdict:
        path, websocket = scope["path"], scope["type"] == "websocket"
        known = any(self._vault.accepts_cookie(value) for value in _cookies(headers, self._vault.cookie_name))
        if not websocket and path == "/" and scope["method"] == "GET":
            tokens = [value for name, value in _query(scope) if name == "token"]
            if len(tokens) == 1:
                return self._log_in(scope, tokens[0], known=known)
        if known or (not websocket and path in OPEN_PATHS):
            return Verdict(login=False)
        return Refusal(401, "Open the link that drillyard printed; it works once. Run drillyard again for a new one.")

    def _log_in(self, scope: Scope, token: str, *, known: bool) -> Refusal | Verdict:
        address = str((scope.get("client") or ("",))[0])
        bucket = self._failures.get(address)
        if bucket is not None and bucket.empty and not known:
            return Refusal(429, "Too many wrong links in a row; wait a minute, then run drillyard for a new one.")
        if self._vault.redeem(token) or known:
            return Verdict(login=True)
        if bucket is None:
            if len(self._failures) >= _MAX_BUCKETS:
                self._failures = {name: kept for name, kept in self._failures.items() if not kept.full}
            bucket = Bucket(1.0 / self._limits.failed_login_refill_s, self._limits.failed_logins, self._clock)
            self._failures[address] = bucket
        bucket.take()
        return Refusal(401, "This link was used already, or is of an earlier start; run drillyard again for a new one.")

    def _cookie(self) -> bytes:
        name, value = self._vault.cookie_name, self._vault.issue_cookie()
        return f"{name}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age={COOKIE_LIFETIME_S}".encode()


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
    own = [(b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": status, "headers": [*own, *headers, *SECURITY_HEADERS]})
    await send({"type": "http.response.body", "body": body})


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
