"""Every numbered example runs as a user runs it, with little time, and is told of in docs/examples.md."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("[0-9][0-9]_*.py"))
SECONDS = {"02": "2", "03": "2", "04": "2", "05": "2", "07": "15"}
SAYS = {
    "01": "env steps/s on one core",
    "02": "% of its decided games",
    "03": "the report is",
    "04": "steers 12 joints",
    "05": "completed after",
    "06": "rules won",
    "07": "open it in a browser",
    "08": "return",
    "09": "5 episodes",
    "10": "match.gif",
}
"""What each prints when all went well."""
pytestmark = pytest.mark.process


@pytest.fixture
def variables(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A home of its own, and the command on the path; the daemon is ended afterwards."""
    found = {
        **os.environ,
        "DRILLYARD_HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    yield found
    if (tmp_path / "home").exists():
        subprocess.run(["drillyard", "shutdown", "--runs"], env=found, capture_output=True, check=False)


def test_all_are_told_of() -> None:
    text = (ROOT / "docs" / "examples.md").read_text()
    assert [path.name[:2] for path in EXAMPLES] == [f"{number:02}" for number in range(1, len(EXAMPLES) + 1)]
    assert not [path.name for path in EXAMPLES if path.name not in text]
    assert {path.name[:2] for path in EXAMPLES} == set(SAYS)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_it_runs(path: Path, variables: dict[str, str]) -> None:
    number = path.name[:2]
    words = [sys.executable, str(path), *([SECONDS[number]] if number in SECONDS else [])]
    done = subprocess.run(words, env=variables, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert SAYS[number] in done.stdout, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
