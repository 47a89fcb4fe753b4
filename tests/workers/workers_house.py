"""Tiny workers, and tiny packages for them in a folder that serves as the index: installations without a network."""

import base64
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from drillyard.contracts.worker import InstallProgress


class Index:
    """A folder of wheels that are made as they are asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)

    def wheel(
        self,
        name: str,
        version: str = "1.0",
        code: str = "",
        needs: Sequence[str] = (),
        megabytes: float = 0,
        scripts: "Mapping[str, str] | None" = None,
    ) -> str:
        """Make a wheel; its line for a lock file, with the hash."""
        path = self.folder / f"{name}-{version}-py3-none-any.whl"
        info = f"{name}-{version}.dist-info"
        requires = "".join(f"Requires-Dist: {need}\n" for need in needs)
        files = {
            f"{name}/__init__.py": code.encode() or f"VERSION = {version!r}\n".encode(),
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{requires}".encode(),
            f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        for script, text in (scripts or {}).items():
            files[f"{name}-{version}.data/scripts/{script}"] = text.encode()
        if megabytes:
            files[f"{name}/blob"] = os.urandom(int(megabytes * 1e6))
        record = "".join(
            f"{file},sha256={base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b'=').decode()},{len(content)}\n"
            for file, content in files.items()
        )
        with zipfile.ZipFile(path, "w") as archive:
            for file, content in files.items():
                entry = zipfile.ZipInfo(file)
                entry.external_attr = (0o100755 if "/scripts/" in file else 0o100644) << 16
                archive.writestr(entry, content)
            archive.writestr(f"{info}/RECORD", f"{record}{info}/RECORD,,\n")
        return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def description(name: str = "tiny", **environment: Any) -> dict[str, Any]:
    """What a worker prints for --describe."""
    return {
        "v": 1,
        "metadata": {"name": name, "version": "0.1", "description": "for tests", "upstream_library": "tinylib",
                     "upstream_version": "1.0", "license": "MIT"},
        "capabilities": {"worker_type": name},
        "algorithms": [{"name": "ppo", "title": "PPO", "settings": [
            {"key": "lr", "kind": "float", "default": 3e-4, "minimum": 0.0, "maximum": 1.0},
            {"key": "steps", "kind": "int", "default": 128, "minimum": 1},
            {"key": "anneal", "kind": "bool", "default": True},
            {"key": "kind", "kind": "choice", "default": "mlp", "choices": ["mlp", "cnn"]},
            {"key": "target_kl", "kind": "float", "default": None, "minimum": 0.0},
            {"key": "comment", "kind": "str", "default": ""},
        ]}],
        "environments": [{"python": ">=3.9", "requirements": "requirements.txt", "probe": "pass"} | environment],
    }  # fmt: skip


def make_worker(
    parent: Path, name: str = "tiny", *, told: "Mapping[str, Any] | None" = None, requirements: str = "", cli: str = ""
) -> Path:
    """A worker's folder; `cli` replaces the program that prints `told`."""
    folder, package = parent / f"{name}_worker", f"{name}_worker"
    (folder / package).mkdir(parents=True)
    (folder / "pyproject.toml").write_text(
        f'[project]\nname = "drillyard-{name}-worker"\nversion = "0.1"\nrequires-python = ">=3.9"\ndependencies = []\n'
        f'[project.entry-points."drillyard.workers"]\n{name} = "{package}:get_worker_metadata"\n'
    )
    (folder / package / "__init__.py").write_text("")
    text = json.dumps(told if told is not None else description(name))
    (folder / package / "cli.py").write_text(cli or f"print({text!r})\n")
    (folder / package / "requirements.txt").write_text(requirements)
    return folder


class House:
    """A cache, an index and a folder of workers of a test's own; `install` runs the installer as the daemon does."""

    def __init__(self, tmp_path: Path, patch: pytest.MonkeyPatch) -> None:
        self.tmp_path = tmp_path
        self.cache = tmp_path / "cache"
        self.workers = tmp_path / "workers"
        self.index = Index(tmp_path / "index")
        for name in [name for name in os.environ if name.startswith(("PIP_", "UV_"))]:
            patch.delenv(name)
        patch.setenv("DRILLYARD_CACHE", str(self.cache))
        patch.setenv("PIP_CONFIG_FILE", os.devnull)
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_FIND_LINKS", str(self.index.folder))
        patch.setenv("UV_CACHE_DIR", str(tmp_path / "uv-cache"))
        patch.setenv("UV_NO_CONFIG", "1")

    @property
    def environments(self) -> list[str]:
        """Everything in the folder of environments."""
        folder = self.cache / "workers"
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    def start(self, *words: object) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "drillyard.workers.install", *map(str, words), "--json"]
        return subprocess.Popen(
            [*command, "--workers", str(self.workers)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def install(self, *words: object) -> tuple[int, list[InstallProgress]]:
        return finish(self.start(*words))


def finish(process: "subprocess.Popen[str]") -> tuple[int, list[InstallProgress]]:
    """Exit code and every line of progress; nothing else may be said."""
    import msgspec

    out, err = process.communicate(timeout=120)
    assert not err, err
    return process.returncode, [msgspec.json.decode(line, type=InstallProgress) for line in out.splitlines()]


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    return House(tmp_path, monkeypatch)
