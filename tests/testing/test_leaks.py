"""The leak check finds each kind of leftover, and only those."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from drillyard.contracts.layout import Field, Layout
from drillyard.processes.table import row
from drillyard.testing.leaks import LeakCheck, LeakError
from drillyard.transport.paths import Listener
from drillyard.transport.segment import Segment

QUICK = 0.05


def test_nothing_left_is_no_leak(tmp_path: Path) -> None:
    with LeakCheck([tmp_path]):
        listener = Listener(tmp_path / "s.sock")
        listener.close()
        subprocess.run([sys.executable, "-c", ""], check=True)


def test_a_descriptor_is_found() -> None:
    check = LeakCheck(deadline_s=QUICK)
    with pytest.raises(LeakError, match=r"descriptors: .*socket"), check:
        left = socket.socket()
    left.close()


def test_a_thread_is_found() -> None:
    release = threading.Event()
    thread = threading.Thread(target=release.wait, name="left-over")
    with pytest.raises(LeakError, match="threads: left-over"), LeakCheck(deadline_s=QUICK):
        thread.start()
    release.set()
    thread.join()


@pytest.mark.process
def test_a_child_is_found_and_ended() -> None:
    with pytest.raises(LeakError, match=r"processes: pid \d+ \(sleep 60\)"), LeakCheck(deadline_s=QUICK):
        child = subprocess.Popen(["sleep", "60"])
    assert child.wait(10) == -9


@pytest.mark.process
def test_an_orphan_is_found_by_its_mark() -> None:
    with pytest.raises(LeakError, match=r"sleep 60"), LeakCheck(deadline_s=QUICK):
        started = subprocess.run(["sh", "-c", "sleep 60 >/dev/null 2>&1 & echo $!"], capture_output=True, check=True)
    orphan = row(int(started.stdout))
    assert orphan is None or orphan.zombie


def test_a_mapping_is_found() -> None:
    layout = Layout("leak", 1, (Field("a", "uint8", (8,)),))
    with pytest.raises(LeakError, match="memory: mapping of drillyard-leak"), LeakCheck(deadline_s=QUICK):
        segment = Segment.create(layout, 1)
        view = segment.arrays(0)["a"]
        segment.close()
    assert view.sum() == 0  # a view outlives its segment


def test_a_socket_file_is_found(tmp_path: Path) -> None:
    with pytest.raises(LeakError, match=r"sockets: .*left\.sock"), LeakCheck([tmp_path], deadline_s=QUICK):
        left = socket.socket(socket.AF_UNIX)
        left.bind(os.fspath(tmp_path / "left.sock"))
        left.close()
    (tmp_path / "left.sock").unlink()


def test_the_error_of_the_block_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError), LeakCheck(deadline_s=QUICK):
        left = socket.socket()
        _ = 1 / 0
    left.close()
