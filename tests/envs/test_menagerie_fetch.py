"""Fetching a model against a server on this machine: what is right is kept, everything else leaves nothing behind."""

import hashlib
import io
import tarfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.menagerie import fetch
from drillyard.envs.menagerie.archives import ENV_ARCHIVES, URL_VARIABLE, Archive
from drillyard.envs.menagerie.assets import ASSETS_VARIABLE, missing, model_file


def packed(folder: str = "robot", member: str = "robot.xml") -> bytes:
    """A .tar.xz with one file."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:xz") as tar:
        info = tarfile.TarInfo(f"{folder}/{member}")
        info.size = 9
        tar.addfile(info, io.BytesIO(b"<mujoco/>"))
    return file.getvalue()


def described(content: bytes) -> Archive:
    """The archive as the table would have it."""
    digest = hashlib.sha256(content).hexdigest()
    return Archive("robot", "Robot", "robot-1.tar.xz", "robot.xml", len(content), digest, "MIT")


class Server:
    """Answers every request with `content`, or with `status`; `announced` bytes are promised."""

    def __init__(self) -> None:
        self.content, self.status, self.announced = b"", 200, 0
        self.asked = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                outer.asked += 1
                self.send_response(outer.status)
                self.send_header("Content-Length", str(outer.announced or len(outer.content)))
                self.end_headers()
                self.wfile.write(outer.content)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    server = Server()
    monkeypatch.setenv(URL_VARIABLE, server.address)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(fetch, "cache_folder", lambda: tmp_path / "cache")
    monkeypatch.delenv(ASSETS_VARIABLE, raising=False)
    yield server
    server.close()


def left(tmp_path: Path) -> list[str]:
    folder = tmp_path / "cache"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_what_is_right_is_kept_and_not_asked_for_again(server: Server, tmp_path: Path) -> None:
    server.content = packed()
    archive = described(server.content)
    told: list[tuple[int, int]] = []
    path = model_file(archive, progress=lambda done, size: told.append((done, size)))
    assert path.read_bytes() == b"<mujoco/>"
    assert told[-1] == (archive.size, archive.size)
    assert model_file(archive) == path
    assert server.asked == 1
    assert left(tmp_path) == ["robot-1"]
    assert missing(archive) == ""


def test_another_digest_is_refused(server: Server, tmp_path: Path) -> None:
    archive = described(packed())
    server.content = bytes(archive.size)
    with pytest.raises(DrillyardError, match=r"is not the model of Robot.*sha256.*assets=FOLDER") as error:
        fetch.fetch(archive)
    assert error.value.code is ErrorCode.DAMAGED
    assert left(tmp_path) == []


def test_more_than_announced_is_refused(server: Server, tmp_path: Path) -> None:
    archive = described(packed())
    server.content = packed() + b"more"
    with pytest.raises(DrillyardError, match="is not the model of Robot"):
        fetch.fetch(archive)
    assert left(tmp_path) == []


@pytest.mark.parametrize("announced", [0, 100_000])
def test_a_torn_download_is_refused(server: Server, tmp_path: Path, announced: int) -> None:
    archive = described(packed())
    server.content, server.announced = packed()[:100], announced
    with pytest.raises(DrillyardError, match=r"could not be fetched from http.*assets=FOLDER") as error:
        fetch.fetch(archive)
    assert error.value.code is ErrorCode.UNAVAILABLE
    assert left(tmp_path) == []


def test_a_server_that_refuses(server: Server, tmp_path: Path) -> None:
    server.status = 404
    with pytest.raises(DrillyardError, match="could not be fetched") as error:
        fetch.fetch(described(packed()))
    assert error.value.code is ErrorCode.UNAVAILABLE
    assert left(tmp_path) == []


def test_offline_is_one_sentence(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(URL_VARIABLE, "http://127.0.0.1:9")  # the discard port: nobody listens
    with pytest.raises(DrillyardError, match=r"Robot \(0 MB\) could not be fetched.*Connection refused") as error:
        fetch.fetch(described(packed()))
    assert error.value.code is ErrorCode.UNAVAILABLE
    assert "DRILLYARD_ASSETS=FOLDER" in error.value.sentence


def test_another_kind_of_address_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(URL_VARIABLE, "file:///etc")
    with pytest.raises(DrillyardError, match="must begin with https"):
        fetch.fetch(described(packed()))


def test_a_member_that_climbs_out_is_refused(server: Server, tmp_path: Path) -> None:
    server.content = packed(member="../../escaped")
    with pytest.raises(DrillyardError, match="cannot be unpacked"):
        fetch.fetch(described(server.content))
    assert left(tmp_path) == []
    assert not list(tmp_path.rglob("escaped"))


def test_an_archive_of_something_else_is_refused(server: Server, tmp_path: Path) -> None:
    server.content = packed(folder="other")
    with pytest.raises(DrillyardError, match="has no folder robot"):
        fetch.fetch(described(server.content))
    assert left(tmp_path) == []


def test_two_at_once_end_with_one_model(server: Server, tmp_path: Path) -> None:
    server.content = packed()
    archive = described(server.content)
    found: list[Path] = []
    threads = [threading.Thread(target=lambda: found.append(fetch.fetch(archive))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert len(found) == 4
    assert left(tmp_path) == ["robot-1"]


@pytest.mark.parametrize("place", ["robot.xml", "robot/robot.xml", "xmls/robot.xml", "robot/xmls/robot.xml"])
def test_a_folder_given_by_hand(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "given" / place
    file.parent.mkdir(parents=True)
    file.write_text("<mujoco/>")
    archive = described(b"")
    assert model_file(archive, str(tmp_path / "given")) == file
    monkeypatch.setenv(ASSETS_VARIABLE, str(tmp_path / "given"))
    assert model_file(archive) == file
    assert missing(archive) == ""


def test_a_folder_without_the_model(tmp_path: Path) -> None:
    with pytest.raises(DrillyardError, match=r"option assets names .* neither robot.xml nor robot/robot.xml") as error:
        model_file(described(b""), str(tmp_path))
    assert error.value.code is ErrorCode.NOT_FOUND


def test_what_is_not_here_says_how_to_get_it(server: Server) -> None:
    for archive in ENV_ARCHIVES.values():
        assert "drillyard train" in missing(archive)
        assert ASSETS_VARIABLE in missing(archive)
        assert len(archive.sha256) == 64
