"""The daemon as a whole: lock, registry, supervisor, service, and its orderly end."""

import asyncio
import contextlib
import logging
import os
import signal
from concurrent.futures import ThreadPoolExecutor

import grpc.aio

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.activity import Activity
from drillyard.daemon.adoption import adopt_runs
from drillyard.daemon.home import Home
from drillyard.daemon.installs import Installs
from drillyard.daemon.lock import DaemonLock
from drillyard.daemon.measuring import Measuring
from drillyard.daemon.methods import CHANNEL_OPTIONS
from drillyard.daemon.registry import Registry, open_registry
from drillyard.daemon.service import Service
from drillyard.daemon.settings import DaemonSettings
from drillyard.daemon.stages import Stages
from drillyard.daemon.supervisor import Supervisor
from drillyard.processes.child import adopt_orphans
from drillyard.transport.paths import reachable

log = logging.getLogger("drillyard.daemon")

_STOP_S = 1.0
_LONGEST_LOOK_S = 5.0
_MOST_THREADS = 64


def run_daemon(home: Home, settings: DaemonSettings) -> None:
    """Serve one home until told to end, or until nobody has needed it for `idle_end_s`.

    Raises:
        DrillyardError: BUSY when another daemon serves it; NOT_PERMITTED, DISK or UNSUPPORTED, one sentence.
    """
    os.umask(0o077)
    adopt_orphans()
    home.prepare()
    lock = DaemonLock(home.lock)
    try:
        registry, notice = open_registry(home.registry)
        if notice:
            log.warning("%s", notice)
        try:
            asyncio.run(_serve(home, settings, registry))
        finally:
            registry.close()
    finally:
        lock.release()


async def _serve(home: Home, settings: DaemonSettings, registry: Registry) -> None:
    supervisor = Supervisor(home, settings, registry)
    stages = Stages(home, settings, supervisor)
    installs = Installs(home, supervisor)
    activity = Activity()
    runs, found = adopt_runs(supervisor), stages.adopt()

    def children() -> frozenset[int]:
        leaders = [run.leader for run in supervisor.active] + [stage.leader for stage in stages.alive]
        pids = frozenset(leader.pid for leader in leaders if leader is not None)
        return pids | installs.pids | supervisor.exports.sinks.pids

    service = Service(supervisor, stages, installs, activity)
    server = grpc.aio.server(options=CHANNEL_OPTIONS)
    server.add_generic_rpc_handlers((service.handler(),))
    loop = asyncio.get_running_loop()
    # Ending stubborn groups blocks threads for seconds; commands to other runs must not wait for one.
    loop.set_default_executor(ThreadPoolExecutor(_MOST_THREADS, thread_name_prefix="wait"))
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, service.ending.set)
    with reachable(home.socket) as address, contextlib.ExitStack() as cleanup:
        try:
            server.add_insecure_port(f"unix:{address}")
        except RuntimeError as error:
            raise DrillyardError(
                ErrorCode.UNAVAILABLE, f"the socket {home.socket} cannot be served ({error}); remove it and try again."
            ) from error
        cleanup.callback(lambda: home.socket.unlink(missing_ok=True))
        await server.start()
        log.info("serving %s, pid %d; found %d runs and %d stages", home.root, os.getpid(), runs, found)
        tasks = [
            asyncio.create_task(supervisor.attend_all(), name="runs"),
            asyncio.create_task(stages.attend_all(), name="stages"),
            asyncio.create_task(_find_gpus(supervisor), name="gpus"),
            asyncio.create_task(supervisor.exports.attend_all(lambda: supervisor.active), name="exports"),
            asyncio.create_task(Measuring(supervisor, children).measure_all(), name="measuring"),
            asyncio.create_task(_end_when_idle(settings, supervisor, stages, activity, service), name="idle"),
        ]
        supervisor.admit()
        await service.ending.wait()
        supervisor.end_streams()
        await installs.end()
        await stages.close_all()
        await server.stop(_STOP_S)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        supervisor.exports.close()
        for run in supervisor.runs.values():
            if run.info is not run.saved:
                registry.save(run.stored())
        log.info("ended")


async def _find_gpus(supervisor: Supervisor) -> None:
    await supervisor.gpus.find()
    supervisor.admit()  # those that waited for them before we ended last


async def _end_when_idle(
    settings: DaemonSettings, supervisor: Supervisor, stages: Stages, activity: Activity, service: Service
) -> None:
    while True:
        await asyncio.sleep(min(settings.idle_end_s / 4, _LONGEST_LOOK_S))
        if supervisor.active or stages.alive:
            activity.touch()
        elif activity.idle_s >= settings.idle_end_s:
            log.info("nobody has needed this daemon for %.0f s", settings.idle_end_s)
            service.ending.set()
            return
