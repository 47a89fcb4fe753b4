"""Runs started, killed and cancelled at any moment leave nothing: no process, no socket, no file, no descriptor."""

from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest, until
from foreign_house import house

from drillyard.testing.cycles import cycle_runs

pytestmark = [pytest.mark.process, pytest.mark.chaos]


def test_sixty_cycles_leave_nothing(daemon: DaemonUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house(daemon.home, tmp_path, monkeypatch)
    client = daemon.start(measure_s=0.1, term_s=0.3, worker_running_s=2.0, stopping_s=2.0)
    assert daemon.process is not None
    descriptors = Path(f"/proc/{daemon.process.pid}/fd")
    cycle_runs(client, daemon.home.runs, 3, seed=1)
    before = len(list(descriptors.iterdir()))
    done = cycle_runs(client, daemon.home.runs, 57, seed=2)
    assert (done.cycles, done.wrong, done.sockets, done.folders) == (57, (), (), ())
    assert done.processes == ()
    assert client.list_runs() == ()
    until(lambda: [info.role for info in client.health().processes] == ["daemon"], "only the daemon is left")
    until(lambda: len(list(descriptors.iterdir())) <= before + 2, "descriptors are given back")
