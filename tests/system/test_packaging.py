"""The wheel and the sdist, as a stranger gets them: an empty environment, no checkout, no Node."""

import contextlib
import email
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from drillyard import __version__
from drillyard.daemon.extras import EXTRAS, extras_sentence

ROOT = Path(__file__).resolve().parents[2]
PAGE = ("index.html", "app.js", "app.css", "icon.svg", "licenses.txt")
PLAYER = ("player.js", "player.css", "mujoco.wasm", "licenses.txt")
DEADLINE_S = 120.0
pytestmark = pytest.mark.process


def build(folder: Path, target: str, source: Path = ROOT) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (path,) = folder.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return path


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("sdist"), "sdist")


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the sdist, which has to hold all that it takes."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return build(tmp_path_factory.mktemp("wheel"), "wheel", folder / sdist.name.removesuffix(".tar.gz"))


class Installed:
    """Drillyard in an environment of its own; nothing else can be found by its processes, Node least of all."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bin = root / "venv" / "bin"
        keep = {name: os.environ[name] for name in ("LANG", "SSL_CERT_FILE") if name in os.environ}
        self.environment = keep | {
            "PATH": str(self.bin), "HOME": str(root), "DRILLYARD_HOME": str(root / "home"), "TMPDIR": str(root / "tmp"),
        }  # fmt: skip
        (root / "tmp").mkdir()

    def __call__(self, *words: str) -> Any:
        """A command's JSON."""
        done = subprocess.run(
            [str(self.bin / "drillyard"), *words, "--json"], env=self.environment, cwd=self.root, capture_output=True,
            text=True, timeout=DEADLINE_S, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr + done.stdout
        return json.loads(done.stdout.splitlines()[-1])

    @contextlib.contextmanager
    def studio(self) -> Iterator[str]:
        """The studio's URL with its token."""
        process = subprocess.Popen(
            [str(self.bin / "drillyard"), "--port", "0", "--no-open"], env=self.environment, cwd=self.root, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("Drillyard: http://"), line
            yield line.split()[1]
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=DEADLINE_S)


@pytest.fixture(scope="module", params=["uv", pytest.param("pip", marks=pytest.mark.slow)], ids=["with uv", "with pip"])
def installed(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Installed]:
    if request.param == "uv" and find_spec("uv") is None:
        pytest.skip("uv is not here")
    house = Installed(tmp_path_factory.mktemp("installed"))
    bare = ["--without-pip"] if request.param == "uv" else []
    subprocess.run([sys.executable, "-m", "venv", *bare, str(house.root / "venv")], check=True)
    python = str(house.bin / "python")
    command = {
        "uv": [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", python, str(wheel)],
        "pip": [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)],
    }[request.param]
    done = subprocess.run(command, capture_output=True, text=True, cwd=house.root, check=False)
    assert done.returncode == 0, done.stderr
    try:
        yield house
    finally:
        subprocess.run(
            [str(house.bin / "drillyard"), "shutdown", "--runs"],
            env=house.environment,
            capture_output=True,
            check=False,
        )


def test_the_wheel_has_everything(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = ROOT / "src" / "drillyard"
    wanted = {f"drillyard/studio/static/{name}" for name in PAGE} | {
        f"drillyard/sharing/page/{name}" for name in PLAYER
    }
    wanted |= {
        f"drillyard/{path.relative_to(package).as_posix()}"
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    wanted |= {f"drillyard/_benchmarks/{path.name}" for path in (ROOT / "benchmarks").glob("*.py")}
    assert not wanted - names
    assert not [name for name in names if name.endswith((".pyc", ".ts", ".tsx")) or "node_modules" in name]


def test_the_checkout_builds_the_same_wheel_as_the_sdist(wheel: Path, tmp_path: Path) -> None:
    def content(path: Path) -> dict[str, int]:
        with zipfile.ZipFile(path) as archive:
            return {entry.filename: entry.CRC for entry in archive.infolist()}

    assert content(build(tmp_path, "wheel")) == content(wheel)


def test_the_sdist_holds_the_project_and_nothing_else(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        tops = {name.split("/")[1] for name in archive.getnames()}
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    assert tops <= {name.split("/")[0] for name in tracked} | {"PKG-INFO"}
    assert {"CHANGELOG.md", "LICENSE", "web", "docs", "tests", "examples"} <= tops


def test_one_version_and_the_extras_as_they_are_told(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(archive.read(name))
    assert metadata["Version"] == __version__
    assert re.search(rf"^## \[{re.escape(__version__)}\]", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    assert set(metadata.get_all("Provides-Extra") or ()) == set(declared) == set(EXTRAS)
    told = (ROOT / "docs" / "packaging.md").read_text()
    for extra in EXTRAS:
        assert f"| `{extra}` |" in told, extra
        assert extra in extras_sentence()


def test_it_tells_its_version_and_what_is_there(installed: Installed) -> None:
    done = subprocess.run(
        [str(installed.bin / "drillyard"), "--version"], env=installed.environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.stdout == f"drillyard {__version__}\n", done.stderr
    checks = {check["name"]: check for check in json.loads(examined(installed).splitlines()[-1])["checks"]}
    bad = {name: check["sentence"] for name, check in checks.items() if not check["ok"]}
    assert not set(bad) - {"port", "memory", "disk"}, bad  # what other people on the machine do
    assert checks["extras"]["sentence"].startswith("none is here; there is also games")


def examined(installed: Installed) -> str:
    """What the doctor says, healthy or not."""
    command = [str(installed.bin / "drillyard"), "doctor", "--json"]
    return subprocess.run(command, env=installed.environment, capture_output=True, text=True, check=False).stdout


def test_the_studio_serves_the_whole_page(installed: Installed) -> None:
    static = ROOT / "src" / "drillyard" / "studio" / "static"
    with installed.studio() as address:
        url = urlsplit(address)
        connection = http.client.HTTPConnection(url.hostname or "", url.port or 0, timeout=DEADLINE_S)
        connection.request("GET", f"{url.path or '/'}?{url.query}")
        login = connection.getresponse()
        login.read()
        cookie = (login.getheader("Set-Cookie") or "").split(";")[0]

        def get(path: str) -> bytes:
            connection.request("GET", path, headers={"Cookie": cookie})
            answer = connection.getresponse()
            content = answer.read()
            assert answer.status == 200, (path, answer.status)
            return content

        named = re.findall(r'(?:src|href)="([^"]+)"', get("/").decode())
        assert set(named) >= {"app.js", "app.css", "icon.svg"}
        for name in named:
            assert get(f"/{name}") == (static / name).read_bytes()
        connection.close()


def test_it_trains_records_nothing_without_its_extra_and_shares_a_live_page(installed: Installed) -> None:
    trained = installed("train", "Drillyard/Balance-v0", "--steps", "3000")
    assert trained["ok"] and trained["env_steps"] >= 3000
    refused = subprocess.run(
        [str(installed.bin / "drillyard"), "record", "latest", "--out", "sets"], env=installed.environment,
        cwd=installed.root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert refused.returncode == 19
    assert "pip install 'drillyard[record]'" in refused.stderr
    assert not (installed.root / "sets").exists()
    page = installed.root / "balance.html"
    installed("share", "latest", "--live", str(page), "--episodes", "1")
    content = page.read_text()
    assert content.startswith("<!doctype html>")
    assert "<script" in content
    assert 'src="http' not in content
    bundle = installed("share", "--inspect", str(page))["bundle"]
    assert bundle["content"]["kind"] == "drill"
