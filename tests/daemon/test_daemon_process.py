"""The daemon as a process: one a home, light, ends when it is not needed, and errors as sentences."""

import asyncio
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest, refused, request, until, wait_steps

from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.contracts.run import RunOutcome, RunState
from drillyard.daemon.async_client import AsyncDaemonClient
from drillyard.daemon.client import DaemonClient, ensure_daemon
from drillyard.daemon.home import Home
from drillyard.daemon.methods import METHODS, decode_request, path_of

pytestmark = pytest.mark.process

NOBODY = 65534


def start_and_fail(home: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "-m", "drillyard.daemon", "--home", str(home)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return done.returncode, done.stderr


def test_a_second_daemon_says_so_and_goes(daemon: DaemonUnderTest) -> None:
    daemon.start()
    assert daemon.process is not None
    code, said = start_and_fail(daemon.home.root)
    assert code == EXIT_CODES[ErrorCode.BUSY]
    assert said.count("\n") == 1
    assert f"already running (pid {daemon.process.pid})" in said


def test_two_callers_at_once_get_the_same_daemon(home: Home) -> None:
    clients: list[DaemonClient] = []
    threads = [threading.Thread(target=lambda: clients.append(ensure_daemon(home))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len({client.health().pid for client in clients}) == 1
    clients[0].shutdown()
    for client in clients:
        client.close()
    assert DaemonClient.connect_existing(home) is None
    # ... and the next one starts another.
    with ensure_daemon(home) as client:
        client.shutdown()


def test_without_a_daemon_a_call_is_one_sentence(home: Home) -> None:
    home.prepare()
    with DaemonClient(home) as client:
        assert refused(client.list_runs).code is ErrorCode.UNAVAILABLE
        assert refused(lambda: next(client.watch_runs())).code is ErrorCode.UNAVAILABLE


def test_a_client_hears_that_the_daemon_died_and_can_go_on_with_the_next(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    watch = client.watch_runs()
    run = client.submit_run(request())
    assert next(watch).run_id == run.run_id
    assert daemon.process is not None
    daemon.process.kill()
    daemon.process.wait()
    assert refused(lambda: [*watch]).code is ErrorCode.UNAVAILABLE
    daemon.start()
    assert client.get_run(run.run_id).run_id == run.run_id


@pytest.mark.skipif(sys.platform != "linux", reason="the long way round is tested where the kernel offers it")
def test_a_long_path_is_no_obstacle(tmp_path: Path) -> None:
    daemon = DaemonUnderTest(Home(tmp_path / ("long" * 20) / ("path" * 20)))
    client = daemon.start()
    run = client.submit_run(request("finish=5"))
    assert client.wait_ended(run.run_id).outcome is RunOutcome.COMPLETED
    daemon.end()


def test_it_ends_itself_when_nobody_needs_it(daemon: DaemonUnderTest) -> None:
    client = daemon.start(idle_end_s=0.4)
    run = client.submit_run(request())
    wait_steps(client, run, 100)
    daemon.hang_up()
    assert daemon.process is not None
    with pytest.raises(subprocess.TimeoutExpired):
        daemon.process.wait(1.5)  # a run is a need
    client = daemon.connect()
    client.cancel_run(run.run_id)
    listening = client.watch_runs()
    next(listening)
    with pytest.raises(subprocess.TimeoutExpired):
        daemon.process.wait(1.0)  # somebody who listens is one
    listening.close()  # type: ignore[attr-defined]
    assert daemon.process.wait(30) == 0
    assert not daemon.home.socket.exists()


def test_a_home_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    code, said = start_and_fail(blocked / "home")
    assert code == EXIT_CODES[ErrorCode.DISK]
    assert said.count("\n") == 1
    assert str(blocked) in said


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without rights")
def test_a_home_of_somebody_else_is_one_sentence(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir(mode=0o755)
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        error = refused(Home(mine / "home").prepare)
    finally:
        os.seteuid(0)
    assert error.code is ErrorCode.NOT_PERMITTED
    assert "DRILLYARD_HOME" in error.sentence


def test_it_stays_light(client: DaemonClient) -> None:
    modules = subprocess.run(
        [sys.executable, "-c", "import sys, pathlib, drillyard.daemon.server, drillyard.daemon.resolving as r\n"
         "from drillyard.contracts.run import RunRequest\n"
         "r.resolve(RunRequest(env_id='Drillyard/BallDrill-v0'), pathlib.Path('/'), 0)\n"
         "print(*sys.modules)"],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    heavy = {"numpy", "gymnasium", "pettingzoo", "starlette", "tyro", "rich", "multiprocessing"}
    assert not heavy & set(modules)
    (row,) = client.health().processes
    assert (row.role, row.niceness, row.owner) == ("daemon", 0, "")
    assert 0 < row.pss_mb <= row.rss_mb + 1
    assert row.pss_mb < 60


def test_health_lists_every_process(client: DaemonClient) -> None:
    run = client.submit_run(request("children"))
    wait_steps(client, run, 100)
    rows = until(lambda: rows if len(rows := client.health().processes) == 4 else None, "four processes")
    assert [row.role for row in rows] == ["daemon", "learner", "child", "child"]
    assert {row.owner for row in rows[1:]} == {run.run_id}
    assert rows[1].niceness == 10
    assert all(row.threads >= 1 and row.fds > 0 and row.cpu_share >= 0 for row in rows)
    client.cancel_run(run.run_id, grace_s=0.0)


def test_messages_that_nobody_can_read_are_answered(client: DaemonClient) -> None:
    for name in METHODS:
        call = client._channel.unary_unary if not METHODS[name].stream else client._channel.unary_stream
        with pytest.raises(Exception, match="cannot read this") as caught:
            answer = call(path_of(name))(b"\xc1 nonsense")
            list(answer)
        assert ("drillyard-code", "bad_message") in [tuple(pair) for pair in caught.value.trailing_metadata()]  # type: ignore[attr-defined]
    assert client.list_runs() == ()
    assert decode_request("GetRun", b"\x81\xa6run_id\xa1x").run_id == "x"


def test_the_asynchronous_client_does_the_same(daemon: DaemonUnderTest) -> None:
    daemon.start()

    async def story() -> None:
        async with AsyncDaemonClient(daemon.home, role="studio") as client:
            run = await client.submit_run(request("finish=20"))
            lines = [line async for batch in client.stream_events(run.run_id) for line in batch.lines]
            assert len(lines) > 20
            async for info in client.watch_runs():
                if info.state is RunState.ENDED:
                    break
            assert [each.run_id for each in await client.list_runs()] == [run.run_id]
            roles = [row.role for row in (await client.health()).processes]
            assert roles == ["daemon", "studio"]
            with pytest.raises(Exception, match="there is no run"):
                await client.get_run("nobody")
            await client.delete_run(run.run_id)

    asyncio.run(story())


def test_what_streams_when_its_client_is_closed_hears_an_error_and_is_not_cancelled(daemon: DaemonUnderTest) -> None:
    """A studio replaces the client of a daemon that died; gRPC would cancel the tasks that still use the old one."""
    daemon.start()

    async def main() -> None:
        client = AsyncDaemonClient(daemon.home)
        started = asyncio.Event()

        async def watch() -> None:
            started.set()
            async for _ in client.watch_runs():
                pass

        watching = asyncio.create_task(watch())
        await started.wait()
        await client.health()
        await client.close()
        with pytest.raises(DrillyardError) as caught:
            await watching
        assert caught.value.code is ErrorCode.UNAVAILABLE

        # ... and who really is cancelled, is.
        async with AsyncDaemonClient(daemon.home) as client:
            watching = asyncio.create_task(watch())
            await client.health()
            watching.cancel()
            with pytest.raises(asyncio.CancelledError):
                await watching

    asyncio.run(main())
