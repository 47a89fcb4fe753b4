"""The overhead benchmark: pairs in turn, medians, and what a driver reads."""

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import overhead.cleanrl as cleanrl_driver
import worker_overhead


def test_every_driver_has_what_it_needs() -> None:
    import importlib

    assert "cleanrl" in worker_overhead.libraries()
    for name in worker_overhead.libraries():
        driver = importlib.import_module(f"overhead.{name}")
        assert driver.STEPS > 0
        assert driver.ENVIRONMENT and driver.ALGORITHM and driver.ENV
        assert callable(driver.bare) and callable(driver.worker)


def test_pairs_alternate_and_the_median_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[tuple[str, int]] = []

    def bare(side: Any, folder: Path, steps: int, seed: int) -> float:
        assert folder.is_dir()
        order.append(("bare", seed))
        return 1000.0

    def worker(side: Any, folder: Path, steps: int, seed: int) -> float:
        order.append(("worker", seed))
        return (990.0, 500.0, 980.0)[seed]

    driver = SimpleNamespace(ENVIRONMENT="default", ALGORITHM="a", ENV="e", STEPS=7, bare=bare, worker=worker)
    monkeypatch.setitem(sys.modules, "overhead.fake", driver)
    monkeypatch.setattr(worker_overhead, "installed", lambda name, environment: None)
    figures = worker_overhead.measure_library("fake", 3, 0)
    assert order == [("bare", 0), ("worker", 0), ("worker", 1), ("bare", 1), ("bare", 2), ("worker", 2)]
    assert figures["fake_overhead_share"] == 0.02
    assert figures["fake_task"] == "a on e, 7 env steps"


def test_the_last_figure_of_a_script_counts() -> None:
    assert cleanrl_driver._sps("SPS: 10\nx\nSPS: 1234\n") == 1234.0
    with pytest.raises(RuntimeError, match="no SPS"):
        cleanrl_driver._sps("nothing")
