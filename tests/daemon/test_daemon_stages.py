"""Stages under a real daemon."""

import os
import signal
import threading
from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest, refused, request, until

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import StageInfo, StageRequest
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.process import owned
from drillyard.processes.group import group_members
from drillyard.transport.control import ControlClient

pytestmark = pytest.mark.process


def dead(client: DaemonClient, stage: StageInfo) -> StageInfo:
    return until(
        lambda: next((s for s in client.list_stages() if s.stage_id == stage.stage_id and not s.alive), None),
        "the stage is reported dead",
    )


def test_a_stage_listens_when_it_is_open_and_is_gone_when_it_is_closed(client: DaemonClient) -> None:
    stage = client.open_stage(StageRequest(name="show"))
    ControlClient.connect(Path(stage.folder) / "control.sock", 0.0).close()
    assert client.list_stages() == (stage,)
    assert [info.role for info in client.health().processes] == ["daemon", "stage"]
    closed = client.close_stage(stage.stage_id)
    assert (closed.alive, closed.pid) == (False, None)
    assert client.list_stages() == ()
    assert stage.pid and not group_members(stage.pid)
    assert not Path(stage.folder).exists()
    assert refused(lambda: client.close_stage(stage.stage_id)).code is ErrorCode.NOT_FOUND


def test_a_stage_that_crashes_is_reported_with_its_last_words(client: DaemonClient) -> None:
    error = refused(lambda: client.open_stage(StageRequest(name="crash")))
    assert error.code is ErrorCode.CRASHED
    assert "told to crash" in error.sentence
    assert client.list_stages() == ()
    later, killed, brief = (client.open_stage(StageRequest(name=name)) for name in ("a", "b", "brief"))
    with ControlClient.connect(Path(later.folder) / "control.sock", 1.0) as control:
        control._socket.send(b"crash\n")
        assert "told to crash later" in dead(client, later).reason
    assert killed.pid
    os.kill(killed.pid, signal.SIGKILL)
    assert "SIGKILL" in dead(client, killed).reason
    assert "by itself" in dead(client, brief).reason
    client.close_stage(later.stage_id)  # a dead one can still be put away
    assert len(client.list_stages()) == 2


def test_stages_are_found_again(daemon: DaemonUnderTest) -> None:
    client = daemon.start()
    kept, lost = client.open_stage(StageRequest(name="kept")), client.open_stage(StageRequest(name="lost"))
    daemon.kill()
    assert lost.pid
    os.kill(lost.pid, signal.SIGKILL)
    client = daemon.start()
    found = client.list_stages()
    assert [(stage.stage_id, stage.pid, stage.alive) for stage in found] == [(kept.stage_id, kept.pid, True)]
    client.close_stage(kept.stage_id)
    assert kept.pid and not group_members(kept.pid)
    assert not list(daemon.home.stages.iterdir())


def test_a_stage_that_never_listens_is_ended(daemon: DaemonUnderTest) -> None:
    client = daemon.start(stage_module="daemon_mute", stage_start_s=0.5)
    error = refused(lambda: client.open_stage(StageRequest()))
    assert error.code is ErrorCode.TIMED_OUT
    assert [info.role for info in client.health().processes] == ["daemon"]
    assert not list(daemon.home.stages.iterdir())


def test_a_stage_follows_a_run_that_exists(client: DaemonClient) -> None:
    assert refused(lambda: client.open_stage(StageRequest(run_id="nobody"))).code is ErrorCode.NOT_FOUND
    assert refused(lambda: client.open_stage(StageRequest(env_id="Nothing-v0"))).code is ErrorCode.UNKNOWN_ENV
    run = client.submit_run(request("finish=2"))
    stage = client.open_stage(StageRequest(run_id=run.run_id))
    config = (Path(stage.folder) / "config.json").read_text()
    assert f'"run_folder": "{run.folder}"' in config
    client.wait_ended(run.run_id)


def test_a_daemon_that_ends_opens_no_stage_any_more(daemon: DaemonUnderTest) -> None:
    """A studio that loses its show asks for another at once, while the daemon still answers."""
    client = daemon.start()
    show, asking = client.open_stage(StageRequest(name="show")), daemon.connect()
    opened: list[StageInfo] = []
    errors: list[DrillyardError] = []

    def ask_on() -> None:
        while not errors:
            try:
                opened.append(asking.open_stage(StageRequest(name="show")))
            except DrillyardError as error:
                errors.append(error)

    thread = threading.Thread(target=ask_on)
    thread.start()
    until(lambda: opened, "the second show")
    client.shutdown()
    thread.join()
    assert daemon.process is not None
    daemon.process.wait()
    assert errors[0].code is ErrorCode.UNAVAILABLE
    assert [stage.stage_id for stage in (show, *opened) if owned(stage.stage_id)] == []
    assert not list(daemon.home.stages.iterdir())
