"""The wheel: in an environment without the checkout, the workers and the SDK are there and can be used."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from workers_house import House

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_what_is_in_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for worker in (ROOT / "workers").glob("*/pyproject.toml"):
        assert f"drillyard/_workers/{worker.parent.name}/pyproject.toml" in names
    sources = {
        f"drillyard/_worker_sdk/{path.relative_to(ROOT / 'packages/drillyard-worker/src').as_posix()}"
        for path in (ROOT / "packages" / "drillyard-worker" / "src").rglob("*.py")
    }
    assert sources <= names
    locks = {f"drillyard/workers/locks/{path.name}" for path in (ROOT / "src/drillyard/workers/locks").iterdir()}
    assert locks <= names
    assert not [name for name in names if "__pycache__" in name or name.endswith(".pyc")]
    assert not [name for name in names if name.startswith("drillyard/_workers/") and "/tests/" in name]
    assert [name for name in names if name.startswith("drillyard/_worker_sdk/drillyard_worker/template/skeleton/")]
    roots = {name.split("/")[0] for name in names}
    assert {root for root in roots if not root.endswith(".dist-info")} == {"drillyard"}


def test_workers_are_listed_made_and_described_from_it(wheel: Path, house: House) -> None:
    """In a bare environment that borrows the packages that Drillyard needs, but not Drillyard, from ours."""
    place = house.tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    (site,) = place.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    ours = Path(next(path for path in sys.path if path.endswith("site-packages")))
    for package in ours.iterdir():
        if "drillyard" not in package.name and package.suffix != ".pth" and not (site / package.name).exists():
            (site / package.name).symlink_to(package)
    home = house.tmp_path / "home"
    variables = {**os.environ, "DRILLYARD_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    variables.pop("PYTHONPATH", None)

    def drillyard(*words: str) -> dict[str, object]:
        code = "import drillyard, sys; assert 'venv' in drillyard.__file__; from drillyard.cli import main; main()"
        done = subprocess.run(
            [place / "bin" / "python", "-c", code, *words, "--json"], env=variables, cwd=house.tmp_path,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    workers = {info["name"]: info for info in drillyard("worker", "list")["workers"]}  # type: ignore[union-attr]
    assert {"cleanrl", "sb3"} <= workers.keys()
    assert all(str(site / "drillyard" / "_workers") in info["folder"] for info in workers.values())
    assert all(info["description"] is not None for info in workers.values())
    made = drillyard("worker", "new", "mine")
    assert Path(str(made["folder"])).parent == home / "workers"
    described = drillyard("worker", "describe", "mine")
    assert described["name"] == "mine"
    assert described["state"] == "absent"
