"""Sockets at any path: long ones, stale ones, ones that are taken."""

import os
import socket
import stat
from pathlib import Path

import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.transport import paths
from drillyard.transport.paths import Listener, connect


@pytest.fixture
def long_folder(tmp_path: Path) -> Path:
    folder = tmp_path / ("deep" * 30) / ("er" * 50)
    folder.mkdir(parents=True)
    assert len(os.fsencode(folder)) > 200
    return folder


@pytest.mark.parametrize("system", ["linux", "elsewhere"])
def test_a_path_of_any_length_works(long_folder: Path, system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths.sys, "platform", system)
    path = long_folder / "control.sock"
    listener = Listener(path)
    assert stat.S_ISSOCK(path.stat().st_mode)
    client = connect(path, 0)
    server = listener.accept()
    assert server is not None
    client.send(b"x")
    server.settimeout(5)
    assert server.recv(1) == b"x"
    client.close()
    server.close()
    listener.close()
    assert not path.exists()


def test_the_socket_is_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        listener = Listener(tmp_path / "s.sock")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "s.sock").stat().st_mode) == 0o600
    listener.close()


def test_a_stale_socket_is_replaced(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(os.fspath(tmp_path / "s.sock"))
    listener = Listener(tmp_path / "s.sock")
    connect(tmp_path / "s.sock", 0).close()
    listener.close()


def test_a_living_socket_is_not(tmp_path: Path) -> None:
    listener = Listener(tmp_path / "s.sock", backlog=1)
    for _ in range(4):  # more than the backlog takes
        with pytest.raises(DrillyardError) as caught:
            Listener(tmp_path / "s.sock")
        assert caught.value.code is ErrorCode.BUSY
    listener.close()


def test_what_is_in_the_way_stays(tmp_path: Path) -> None:
    (tmp_path / "s.sock").write_text("mine")
    with pytest.raises(DrillyardError) as caught:
        Listener(tmp_path / "s.sock")
    assert caught.value.code is ErrorCode.NOT_PERMITTED
    assert (tmp_path / "s.sock").read_text() == "mine"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DrillyardError) as caught:
        Listener(tmp_path / "none" / "s.sock")
    assert caught.value.code is ErrorCode.NOT_FOUND


def test_a_successors_socket_is_left_alone(tmp_path: Path) -> None:
    first = Listener(tmp_path / "s.sock")
    (tmp_path / "s.sock").unlink()
    second = Listener(tmp_path / "s.sock")
    first.close()
    connect(tmp_path / "s.sock", 0).close()
    second.close()
    second.close()


@pytest.mark.parametrize("kind", ["missing", "stale"])
def test_nobody_there_is_told_in_time(tmp_path: Path, kind: str) -> None:
    if kind == "stale":
        with socket.socket(socket.AF_UNIX) as dead:
            dead.bind(os.fspath(tmp_path / "s.sock"))
    with pytest.raises(DrillyardError) as caught:
        connect(tmp_path / "s.sock", 0.03)
    assert caught.value.code is ErrorCode.UNAVAILABLE
    assert str(tmp_path / "s.sock") in caught.value.sentence
    (tmp_path / "s.sock").unlink(missing_ok=True)
