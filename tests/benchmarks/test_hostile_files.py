"""A few hundred of the broken files of `drillyard bench hostile`: one sentence each, and no process dies."""

import importlib
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.mark.process
@pytest.mark.parametrize(("module", "count"), [("_hostile_onnx", 150), ("_hostile_checkpoint", 300)])
def test_broken_files_are_sentences(monkeypatch: pytest.MonkeyPatch, module: str, count: int) -> None:
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])
    monkeypatch.setenv("PYTHONPATH", str(BENCHMARKS.parent / "packages" / "drillyard-worker" / "src"))
    found = importlib.import_module("_mutants").run_mutants(module, count, 11, processes=1)
    assert found["tried"] == count and found["accepted"] > 0 and sum(found["refused"].values()) > 0
    assert not found["bad"], found["bad"][0]
