"""Our envs under the oldest and the newest Gymnasium and NumPy, each in an environment that has nothing of ours."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drillyard.envs.registry import env_ids

pytestmark = pytest.mark.process
HERE = Path(__file__).resolve().parent
SDK = HERE.parents[1] / "packages" / "drillyard-worker" / "src"
CACHE = Path(os.environ.get("DRILLYARD_CACHE", Path.home() / ".cache" / "drillyard")) / "tests"
PINS = {"oldest": ("gymnasium==0.29.1", "numpy<2"), "newest": ("gymnasium>=1.2", "numpy>=2")}


def python_with(*packages: str) -> Path:
    """The interpreter of an environment with these packages, made once and kept."""
    version = ".".join(str(part) for part in sys.version_info[:2])
    name = hashlib.blake2b(json.dumps([version, *packages]).encode(), digest_size=6).hexdigest()
    folder = CACHE / f"gym-{name}"
    if not (folder / ".ok").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True, timeout=120)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages]
        subprocess.run(pip, check=True, timeout=250)
        (folder / ".ok").touch()
    return folder / "bin" / "python"


def checked(python: Path) -> dict[str, Any]:
    variables = {
        "PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "PYTHONPATH": str(SDK), "PYTHONNOUSERSITE": "1",
        "DRILLYARD_ENV_HOST": json.dumps([sys.executable, "-P", "-m", "drillyard.envs.host"]),
    }  # fmt: skip
    done = subprocess.run(
        [str(python), str(HERE / "hosted_checks.py")], env=variables, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_oldest_and_the_newest_gymnasium_see_the_same_envs() -> None:
    found = {name: checked(python_with(*packages)) for name, packages in PINS.items()}
    oldest, newest = found["oldest"], found["newest"]
    assert oldest["gymnasium"] == "0.29.1" and oldest["numpy"].startswith("1.")
    assert int(newest["gymnasium"].split(".")[0]) >= 1 and newest["numpy"].startswith("2.")
    for each in found.values():
        assert set(each["registered"]) >= set(env_ids())
        assert each["limit"] == 1000
    assert oldest["ball"] == newest["ball"]
    assert oldest["hopper"] == newest["hopper"]
