"""Starting: the port, the file by which a second start finds the first, the command line."""

import os
import socket
from pathlib import Path

import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.home import Home
from drillyard.studio.__main__ import main, parse
from drillyard.studio.config import StudioConfig
from drillyard.studio.link import announce, running_studio, studio_path, withdraw
from drillyard.studio.links import public_host
from drillyard.studio.server import bind
from drillyard.studio.tokens import TokenVault


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.prepare()
    return home


def test_a_busy_port_is_one_sentence_and_an_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr("sys.argv", ["studio", "--port", str(port), "--home", str(tmp_path / "home")])
        code = main()
    captured = capsys.readouterr()
    assert code == DrillyardError(ErrorCode.BUSY, "").exit_code
    assert captured.out == ""
    assert str(port) in captured.err and "--port 0" in captured.err
    assert captured.err.count("\n") == 1


@pytest.mark.parametrize(("host", "port"), [("no.such.host.invalid", 0), ("192.0.2.1", 0)])
def test_addresses_that_are_not_ours_are_one_sentence(host: str, port: int) -> None:
    with pytest.raises(DrillyardError) as refused:
        bind(host, port)
    assert "\n" not in refused.value.sentence


def test_port_zero_finds_a_free_one() -> None:
    with bind("127.0.0.1", 0) as listener:
        assert listener.getsockname()[1] > 0


@pytest.mark.parametrize("port", ["-1", "65536", "x"])
def test_a_bad_port_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--port", port])
    assert ended.value.code == 2
    assert "--port" in capsys.readouterr().err


def test_public_is_said_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert not parse([]).public
    config = parse(["--public", "--public-host", "10.1.2.3", "--public-port", "0"])
    assert (config.public, config.public_host, config.public_port, config.host) == (True, "10.1.2.3", 0, "127.0.0.1")
    with pytest.raises(SystemExit):
        parse(["--public", "--public-port", "70000"])
    assert "--public-port" in capsys.readouterr().err


def test_a_studio_that_runs_is_not_made_public(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    announce(home, os.getpid(), "127.0.0.1", 8642)
    monkeypatch.setattr("sys.argv", ["studio", "--public", "--home", str(home.root)])
    assert main() == DrillyardError(ErrorCode.INVALID_STATE, "").exit_code
    captured = capsys.readouterr()
    assert captured.out.startswith("Drillyard: http") and "Spectators" not in captured.out
    assert captured.err.count("\n") == 1 and "--public" in captured.err
    announce(home, os.getpid(), "127.0.0.1", 8642, "http://10.1.2.3:8643")
    assert main() == 0
    assert f"Spectators: http://10.1.2.3:8643/s/live?key={home.spectator_token()}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("host", "names", "shown"),
    [("10.1.2.3", (), "10.1.2.3"), ("fe80::1", (), "[fe80::1]"), ("0.0.0.0", ("yard.lan",), "yard.lan")],
)
def test_the_address_of_spectators(tmp_path: Path, host: str, names: tuple[str, ...], shown: str) -> None:
    config = StudioConfig(home=tmp_path, public=True, public_host=host, allow_hosts=names)
    assert public_host(config) == shown
    assert public_host(StudioConfig(home=tmp_path, public=True)) not in ("", "0.0.0.0")


def test_a_running_studio_is_found_and_gives_new_links(home: Home) -> None:
    assert running_studio(home) is None
    mine = announce(home, os.getpid(), "127.0.0.1", 8642)
    found = running_studio(home)
    assert found == mine
    vault = TokenVault(home.token(), mine.file.instance)
    url = found.new_url()
    assert url.startswith("http://127.0.0.1:8642/?token=")
    assert url != found.new_url()
    assert vault.redeem(url.partition("token=")[2])
    withdraw(home, mine)
    assert running_studio(home) is None


def test_files_of_the_dead_and_damaged_files_are_no_studio(home: Home) -> None:
    mine = announce(home, os.getpid(), "127.0.0.1", 8642)
    text = studio_path(home).read_text()
    studio_path(home).write_text(text.replace(str(mine.file.identity[1]), str(mine.file.identity[1] - 1)))
    assert running_studio(home) is None
    for damaged in ("", "{", "[]", '{"v": 1}'):
        studio_path(home).write_text(damaged)
        assert running_studio(home) is None
    withdraw(home, mine)
    assert studio_path(home).exists()  # not ours any more


def test_a_second_start_prints_a_new_link_and_ends(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = announce(home, os.getpid(), "127.0.0.1", 1)
    monkeypatch.setattr("sys.argv", ["studio", "--home", str(home.root)])
    assert main() == 0
    assert "http://127.0.0.1:1/?token=" in capsys.readouterr().out
    withdraw(home, mine)
