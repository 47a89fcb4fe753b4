"""The clips that the page's decoder is tested with are what Python reads, and of today's format."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from drillyard.sharing.clip.read import Clip, read_clip

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "web" / "tests" / "golden"


def script() -> Any:
    spec = importlib.util.spec_from_file_location("golden_clips", ROOT / "scripts" / "golden_clips.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["clip-poses", "clip-pictures"])
def test_python_reads_what_the_page_must_read(name: str) -> None:
    made = script()
    known = json.loads((GOLDEN / f"{name}.json").read_text())
    assert json.loads(json.dumps(made.read((GOLDEN / f"{name}.bin").read_bytes()))) == known
    fresh = made.files()
    assert json.loads(fresh[f"{name}.json"]) == known, "scripts/golden_clips.py writes other files now: run it"
    assert Clip(fresh[f"{name}.bin"]).head == read_clip(GOLDEN / f"{name}.bin").head
