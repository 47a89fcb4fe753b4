"""Brings the studio up: one studio a home, one socket, one URL; and down again without ending any training."""

import asyncio
import contextlib
import errno
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Generator

import uvicorn

from drillyard.contracts.control import MAX_COMMAND_BYTES
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunState
from drillyard.daemon.home import Home
from drillyard.studio.app import Pages, make_app
from drillyard.studio.assets import Assets
from drillyard.studio.audience import Audience
from drillyard.studio.commands import Desk
from drillyard.studio.comparison import Comparisons
from drillyard.studio.config import Limits, StudioConfig
from drillyard.studio.daemon_link import Connect, Daemon, DaemonLink
from drillyard.studio.fanout import Fanout
from drillyard.studio.link import RunningStudio, announce, running_studio, withdraw
from drillyard.studio.meshes import Meshes
from drillyard.studio.reports import Reports
from drillyard.studio.show import Show
from drillyard.studio.side_stages import SideStages
from drillyard.studio.socket import PageSocket
from drillyard.studio.streams import StreamHub
from drillyard.studio.system import SystemReporter
from drillyard.studio.tokens import TokenVault

_GRACE_S = 1
_WILDCARDS = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to


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
    if config.host in _WILDCARDS:
        return "127.0.0.1"
    return f"[{config.host}]" if ":" in config.host else config.host


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
        self.pages = Pages(limits)
        self.fanout = Fanout(self.pages.evict)
        self.daemon = DaemonLink(connect, self.audience, self.stop)
        self.show = Show(self.daemon, self.audience, self.fanout, config.env_id)
        self.system = SystemReporter(self.daemon, self.audience)
        self.streams = StreamHub(self.daemon)
        self.side = SideStages(self.daemon, self.streams.wants_stage, limits.side_stages)
        self.comparisons = Comparisons(self.daemon, self.audience, self.streams.wants_stage, limits.unwatched_s)
        self.desk = Desk(
            home, self.daemon, self.show, self.fanout, self.streams, self.side, self.comparisons, self.audience,
            self.system,
        )  # fmt: skip
        self._config = config
        self._home = home
        self._limits = limits
        self._uvicorn: _Server | None = None

    async def serve(self, listener: socket.socket) -> None:
        """Serve until `stop`; prints the URL when everything is up.

        Raises:
            DrillyardError: daemon or stage cannot be started.
        """
        me: RunningStudio | None = None
        try:
            await self.daemon.start()
            await asyncio.gather(self.show.start(), self.desk.find_text_envs())
            await self.side.start()
            await self.comparisons.start()
            me = announce(self._home, os.getpid(), url_host(self._config), listener.getsockname()[1])
            self._uvicorn = server = self._server(me)
            self.pages.open(self.desk)
            greet(me, open_browser=self._config.open_browser)
            await server.serve(sockets=[listener])
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
        if self._uvicorn is None:
            return False
        self._uvicorn.force_exit = self._uvicorn.should_exit
        self._uvicorn.should_exit = True
        return True

    def _server(self, me: RunningStudio) -> _Server:
        hosts = {name.lower() for name in (*self._config.allow_hosts, url_host(self._config))}
        vault = TokenVault(me.secret, me.file.instance)
        meshes, reports = Meshes(self._home.stages), Reports(self._home.reports)
        app = make_app(self.pages, Assets(), meshes, reports, vault, frozenset(hosts), self._limits)
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


async def _serve_until_signal(studio: Studio, listener: socket.socket) -> None:
    loop, serving = asyncio.get_running_loop(), asyncio.create_task(studio.serve(listener))

    def stop() -> None:
        if not studio.stop():
            serving.cancel()

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    await serving


def greet(studio: RunningStudio, *, open_browser: bool) -> None:
    """Print the one line with the URL, and open it where there is a browser."""
    url = studio.new_url()
    print(f"Drillyard: {url}", flush=True)  # noqa: T201 - the one line that the user waits for
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
        greet(already, open_browser=config.open_browser)
        return 0
    listener = bind(config.host, config.port)
    with listener:
        studio = Studio(config, home, lambda: connect_daemon(home))
        with contextlib.suppress(asyncio.CancelledError):  # stopped while daemon and stage were being started
            asyncio.run(_serve_until_signal(studio, listener))
    print(studio.last_words(), file=sys.stderr, flush=True)  # noqa: T201
    return 0
