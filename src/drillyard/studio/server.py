"""Brings the studio up: one studio a home, one socket, one URL; and down again without ending any training."""

import asyncio
import contextlib
import errno
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Coroutine, Generator
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from drillyard.contracts.control import MAX_COMMAND_BYTES
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunState
from drillyard.daemon.home import Home
from drillyard.sharing.shares import Shares
from drillyard.studio.app import Pages, make_app, make_public_app, spectator_routes
from drillyard.studio.assets import Assets
from drillyard.studio.audience import Audience
from drillyard.studio.commands import Desk
from drillyard.studio.comparison import Comparisons
from drillyard.studio.config import Limits, StudioConfig
from drillyard.studio.daemon_link import Connect, Daemon, DaemonLink
from drillyard.studio.fanout import Fanout
from drillyard.studio.frames import Viewer
from drillyard.studio.link import RunningStudio, announce, running_studio, withdraw
from drillyard.studio.links import WILDCARDS, Links, host_in_url, public_host, spectator_url
from drillyard.studio.live import LiveShow, SpectatorPage
from drillyard.studio.meshes import Meshes
from drillyard.studio.page import Page
from drillyard.studio.reports import Reports
from drillyard.studio.share_files import ShareFiles
from drillyard.studio.show import Show
from drillyard.studio.side_stages import SideStages
from drillyard.studio.socket import PageSocket
from drillyard.studio.streams import StreamHub
from drillyard.studio.system import SystemReporter
from drillyard.studio.tokens import SpectatorVault, TokenVault

_GRACE_S = 1


def bind(host: str, port: int) -> socket.socket:
    """A listening socket.

    Raises:
        DrillyardError: BUSY, NOT_PERMITTED or BAD_VALUE, one sentence.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError, OverflowError) as error:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{host} port {port} is no address of this machine ({error}); try --host 127.0.0.1."
        ) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
        listener.setblocking(False)  # noqa: FBT003 - the socket module's own signature
    except (OSError, OverflowError) as error:
        listener.close()
        raise _bind_error(host, port, error) from error
    return listener


def _bind_error(host: str, port: int, error: Exception) -> DrillyardError:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        return DrillyardError(
            ErrorCode.BUSY,
            f"Port {port} on {host} is used by another program; stop that, or use --port 0 to get a free one.",
        )
    if number in (errno.EACCES, errno.EPERM):
        return DrillyardError(
            ErrorCode.NOT_PERMITTED, f"You may not listen on port {port}; choose one above 1023, or --port 0."
        )
    return DrillyardError(
        ErrorCode.BAD_VALUE, f"The studio cannot listen on {host} port {port} ({error}); try --host 127.0.0.1."
    )


def url_host(config: StudioConfig) -> str:
    """The host as it stands in the URL that a person opens."""
    return "127.0.0.1" if config.host in WILDCARDS else host_in_url(config.host)


class _Server(uvicorn.Server):
    """Leaves signals to us: uvicorn would raise them again after its end, before we have said a word."""

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """Overrides uvicorn's."""
        yield


class Studio:
    """The parts, put together.

    Args:
        config: as given on the command line.
        home: prepared.
        connect: finds or starts the daemon; called again when it has died.
        limits: caps on clients.
    """

    def __init__(self, config: StudioConfig, home: Home, connect: Connect, limits: Limits | None = None) -> None:
        limits = limits or Limits()
        self.audience = Audience()
        self.pages = Pages(limits.pages)
        self.spectators = Pages(limits.spectators)
        self.fanout = Fanout(self._evict)
        self.daemon = DaemonLink(connect, self.audience, self.stop)
        self.show = Show(self.daemon, self.audience, self.fanout, config.env_id)
        self.live = LiveShow(self.show, self.fanout)
        self._vault = SpectatorVault(home)
        self.links = Links(self._vault)
        self.system = SystemReporter(self.daemon, self.audience)
        self.streams = StreamHub(self.daemon)
        self.side = SideStages(self.daemon, self.streams.wants_stage, limits.side_stages)
        self.comparisons = Comparisons(self.daemon, self.audience, self.streams.wants_stage, limits.unwatched_s)
        self.desk = Desk(
            home, self.daemon, self.show, self.fanout, self.streams, self.side, self.comparisons, self.audience,
            self.system, self.links,
        )  # fmt: skip
        self._config = config
        self._home = home
        self._limits = limits
        self._servers: list[_Server] = []

    async def serve(self, listener: socket.socket, public: socket.socket | None = None) -> None:
        """Serve until `stop`; prints the URL when everything is up.

        Args:
            listener: for the owner, and for spectators of this machine.
            public: for spectators from elsewhere, who find nothing else there.

        Raises:
            DrillyardError: daemon or stage cannot be started.
        """
        me: RunningStudio | None = None
        try:
            await self.daemon.start()
            await asyncio.gather(self.show.start(), self.desk.find_text_envs())
            await self.side.start()
            await self.comparisons.start()
            outside = f"http://{public_host(self._config)}:{public.getsockname()[1]}" if public is not None else ""
            me = announce(self._home, os.getpid(), url_host(self._config), listener.getsockname()[1], outside)
            self.links.open(me.address, outside)
            self.pages.open(lambda page: Page(page, self.desk, self._limits))
            self.spectators.open(lambda page: SpectatorPage(page, self.live, self._limits))
            serving = self._serving(me, listener, public)
            greet(me, self._home, open_browser=self._config.open_browser)
            await asyncio.gather(*serving)
        finally:
            if me is not None:
                withdraw(self._home, me)
            parts = (self.system, self.desk, self.comparisons, self.side, self.streams, self.show, self.fanout)
            for part in (*parts, self.daemon):
                await part.close()

    def stop(self) -> bool:
        """End `serve`: the first time in an orderly way, the second time without waiting for pages.

        Returns:
            False when it does not serve yet.
        """
        for server in self._servers:
            server.force_exit = server.should_exit
            server.should_exit = True
        return bool(self._servers)

    def _evict(self, viewer: Viewer) -> None:
        self.pages.evict(viewer)
        self.spectators.evict(viewer)

    def _serving(
        self, me: RunningStudio, listener: socket.socket, public: socket.socket | None
    ) -> list[Coroutine[Any, Any, None]]:
        """The owner's server and, where there is a socket for them, one for spectators alone."""
        hosts = frozenset(name.lower() for name in (*self._config.allow_hosts, url_host(self._config)))
        assets, meshes, reports = Assets(), Meshes(self._home.stages), Reports(self._home.reports)
        routes = spectator_routes(self.spectators, ShareFiles(Shares(self._home.shares), assets), assets, meshes)
        vault = TokenVault(me.secret, me.file.instance)
        app = make_app(self.pages, assets, meshes, reports, routes, vault, self._vault, hosts, self._limits)
        apps = [(app, listener)]
        if public is not None:
            name = socket.gethostname().lower()
            names = hosts | {name, f"{name}.local", host_in_url(self._config.public_host)}
            apps.append((make_public_app(routes, self._vault, names, self._limits), public))
        self._servers = [self._server(app) for app, _ in apps]
        return [server.serve(sockets=[at]) for server, (_, at) in zip(self._servers, apps, strict=True)]

    def _server(self, app: ASGIApp) -> _Server:
        return _Server(
            uvicorn.Config(
                app,
                http="h11",
                ws=PageSocket,
                ws_max_size=MAX_COMMAND_BYTES,
                ws_per_message_deflate=False,
                h11_max_incomplete_event_size=self._limits.header_bytes,
                limit_concurrency=self._limits.connections,
                timeout_graceful_shutdown=_GRACE_S,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
            )
        )

    def last_words(self) -> str:
        """What goes on without the studio."""
        quiet = "The studio has ended because its daemon was told to" if self.daemon.ended else "The studio has ended"
        alive = [run for run in self.daemon.runs.values() if run.state is not RunState.ENDED]
        if not alive:
            return f"{quiet}; nothing is being trained. Start it again with `drillyard`."
        names = ", ".join(run.run_id for run in alive)
        return (
            f"{quiet}; training goes on ({names}). "
            f"Stop it with `drillyard stop {alive[-1].run_id}`, or watch it again with `drillyard`."
        )


async def connect_daemon(home: Home) -> Daemon:
    """The daemon of a home, started when there is none.

    Raises:
        DrillyardError: it cannot be started.
    """
    from drillyard.daemon.client import AsyncDaemonClient, ensure_daemon

    await asyncio.to_thread(lambda: ensure_daemon(home).close())
    return AsyncDaemonClient(home, role="studio")


async def _serve_until_signal(studio: Studio, listener: socket.socket, public: socket.socket | None) -> None:
    loop, serving = asyncio.get_running_loop(), asyncio.create_task(studio.serve(listener, public))

    def stop() -> None:
        if not studio.stop():
            serving.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    await serving


def greet(studio: RunningStudio, home: Home, *, open_browser: bool) -> None:
    """Print the line with the URL, and open it where there is a browser; and the spectators' line, where they come."""
    url = studio.new_url()
    print(f"Drillyard: {url}", flush=True)  # noqa: T201 - the one line that the user waits for
    if studio.file.public:
        watching = spectator_url(studio.file.public, home.spectator_token())
        print(f"Spectators: {watching}", flush=True)  # noqa: T201
    if open_browser:
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(url)


def run_studio(config: StudioConfig) -> int:
    """The whole life of the process; returns the exit code.

    Raises:
        DrillyardError: a sentence for the user.
    """
    home = Home(config.home)
    home.prepare()
    if (already := running_studio(home)) is not None:
        greet(already, home, open_browser=config.open_browser)
        if config.public and not already.file.public:
            raise DrillyardError(
                ErrorCode.INVALID_STATE,
                "The studio that runs lets nobody in from elsewhere; end it with Ctrl-C and start it with --public.",
            )
        return 0
    with contextlib.ExitStack() as sockets:
        listener = sockets.enter_context(bind(config.host, config.port))
        public = sockets.enter_context(bind(config.public_host, config.public_port)) if config.public else None
        studio = Studio(config, home, lambda: connect_daemon(home))
        with contextlib.suppress(asyncio.CancelledError):  # stopped while daemon and stage were being started
            asyncio.run(_serve_until_signal(studio, listener, public))
    print(studio.last_words(), file=sys.stderr, flush=True)  # noqa: T201
    return 0
