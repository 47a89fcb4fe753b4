"""The ASGI application: the guard, then what stands behind it: /ws, /healthz, /mesh/, /reports/, the page's files."""

import time
from collections.abc import Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from drillyard import __version__
from drillyard.studio.assets import Assets
from drillyard.studio.commands import Desk
from drillyard.studio.config import Limits
from drillyard.studio.frames import Viewer
from drillyard.studio.guard import Guard
from drillyard.studio.meshes import Meshes
from drillyard.studio.page import CLOSE_STALLED, Page
from drillyard.studio.reports import Reports
from drillyard.studio.socket import SCOPE_KEY, PageSocket
from drillyard.studio.tokens import TokenVault


class Pages:
    """The WebSocket endpoint: one `Page` a connection."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._pages: dict[Viewer, Page] = {}
        self._desk: Desk | None = None

    def open(self, desk: Desk) -> None:
        """From now on pages are served."""
        self._desk = desk

    def evict(self, viewer: Viewer) -> None:
        """A page acknowledged no frame for too long."""
        page = self._pages.get(viewer)
        if page is not None:
            page.end(CLOSE_STALLED, "This page fell behind the match; it may connect again.")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._desk is None or len(self._pages) >= self._limits.pages:
            await send({"type": "websocket.close", "code": 1013, "reason": "Too many pages; close one of them."})
            return
        socket = scope[SCOPE_KEY]
        assert isinstance(socket, PageSocket)
        page = Page(socket, self._desk, self._limits)
        self._pages[page.viewer] = page
        try:
            await page.run(receive, send)
        finally:
            del self._pages[page.viewer]


def make_app(
    pages: Pages,
    assets: Assets,
    meshes: Meshes,
    reports: Reports,
    vault: TokenVault,
    hosts: frozenset[str],
    limits: Limits,
    clock: Callable[[], float] = time.monotonic,
) -> ASGIApp:
    """The whole application, guarded."""

    async def health(request: Request) -> Response:
        # Reached without a token, so it says only what anybody on this machine can see anyway.
        return JSONResponse({"ok": True, "version": __version__}, headers={"cache-control": "no-store"})

    routes = [
        WebSocketRoute("/ws", pages),
        Route("/healthz", health, methods=["GET"]),
        Route("/mesh/{digest}", meshes.serve, methods=["GET"]),
        Route("/reports/{name:path}", reports.serve, methods=["GET"]),
        Route("/{name:path}", assets.serve, methods=["GET"]),
    ]
    app = Starlette(routes=routes)
    app.router.redirect_slashes = False
    return Guard(app, vault, hosts, limits, clock)
