"""The ASGI applications, each with the guard ahead: the owner's, with /ws, /healthz, /mesh/, /reports/ and the page's
files; and what spectators see, below /s/, which is all that there is where only they come.
"""

import time
from collections.abc import Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from drillyard import __version__
from drillyard.studio.area import AREA, LIVE
from drillyard.studio.assets import Assets
from drillyard.studio.config import Limits
from drillyard.studio.frames import Viewer
from drillyard.studio.guard import Guard
from drillyard.studio.meshes import Meshes
from drillyard.studio.reports import Reports
from drillyard.studio.share_files import ShareFiles
from drillyard.studio.socket import SCOPE_KEY, PageSocket
from drillyard.studio.tokens import SpectatorVault, TokenVault
from drillyard.studio.visit import CLOSE_STALLED, Visit


class Pages:
    """A WebSocket endpoint: one `Visit` a connection.

    Args:
        most: connections at once; beyond it the handshake is refused.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._pages: dict[Viewer, Visit] = {}
        self._make: Callable[[PageSocket], Visit] | None = None

    def __len__(self) -> int:
        return len(self._pages)

    def open(self, make: Callable[[PageSocket], Visit]) -> None:
        """From now on pages are served; `make` makes the visit of a connection."""
        self._make = make

    def evict(self, viewer: Viewer) -> None:
        """A page acknowledged no frame for too long."""
        page = self._pages.get(viewer)
        if page is not None:
            page.end(CLOSE_STALLED, "This page fell behind the match; it may connect again.")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._make is None or len(self._pages) >= self._most:
            await send({"type": "websocket.close", "code": 1013, "reason": "Too many pages; close one of them."})
            return
        socket = scope[SCOPE_KEY]
        assert isinstance(socket, PageSocket)
        page = self._make(socket)
        self._pages[page.viewer] = page
        try:
            await page.run(receive, send)
        finally:
            del self._pages[page.viewer]


def spectator_routes(live: Pages, shares: ShareFiles, assets: Assets, meshes: Meshes) -> list[BaseRoute]:
    """All below /s/."""
    return [
        WebSocketRoute(f"{AREA}ws", live),
        Route(f"{AREA}{LIVE}", assets.serve, methods=["GET"]),
        Route(f"{AREA}mesh/{{digest}}", meshes.serve, methods=["GET"]),
        Route(f"{AREA}{{name}}", shares.serve, methods=["GET"]),
    ]


def make_app(
    pages: Pages,
    assets: Assets,
    meshes: Meshes,
    reports: Reports,
    spectating: list[BaseRoute],
    vault: TokenVault,
    spectators: SpectatorVault,
    hosts: frozenset[str],
    limits: Limits,
    clock: Callable[[], float] = time.monotonic,
) -> ASGIApp:
    """The owner's application, guarded."""

    async def health(request: Request) -> Response:
        # Reached without a token, so it says only what anybody on this machine can see anyway.
        return JSONResponse({"ok": True, "version": __version__}, headers={"cache-control": "no-store"})

    routes = [
        WebSocketRoute("/ws", pages),
        *spectating,
        Route("/healthz", health, methods=["GET"]),
        Route("/mesh/{digest}", meshes.serve, methods=["GET"]),
        Route("/reports/{name:path}", reports.serve, methods=["GET"]),
        Route("/{name:path}", assets.serve, methods=["GET"]),
    ]
    return Guard(_application(routes), vault, spectators, hosts, limits, clock)


def make_public_app(
    spectating: list[BaseRoute],
    spectators: SpectatorVault,
    hosts: frozenset[str],
    limits: Limits,
    clock: Callable[[], float] = time.monotonic,
) -> ASGIApp:
    """What is served where only spectators come, guarded: the owner's token means nothing there."""
    return Guard(_application(spectating), None, spectators, hosts, limits, clock)


def _application(routes: list[BaseRoute]) -> Starlette:
    app = Starlette(routes=routes)
    app.router.redirect_slashes = False
    return app
