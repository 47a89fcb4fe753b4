"""The recordings that the page's robots are held to are what the Python interpreter makes today."""

import base64
import importlib.util
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "web" / "tests" / "golden"
NAMES = sorted(path.stem.removeprefix("robot-") for path in GOLDEN.glob("robot-*.json"))
CLOSE = 1e-6
"""Another processor may round the physics otherwise, and contacts make more of it."""


@cache
def script() -> Any:
    found = importlib.util.spec_from_file_location("golden_robots", ROOT / "scripts" / "golden_robots.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def numbers(text: str, kind: str = "<f8") -> np.ndarray:
    return np.frombuffer(base64.b64decode(text), kind)


def stored(name: str) -> Any:
    return msgspec.json.decode((GOLDEN / f"robot-{name}.json").read_bytes())


def made(name: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # MuJoCo's, about words of old model files
        if name == "kinds":
            return script().record_kinds()
        case = next((one for one in script().cases() if one.name == name), None)
        if case is None:
            pytest.skip(f"the model files of {name} are not here")
        return script().record(case)


def test_all_ten_robots_are_recorded() -> None:
    assert {case.name for case in script().GYMNASIUM} | {"beetle", "kinds", "policies"} <= set(NAMES)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "policies"])
def test_recordings_are_todays(name: str) -> None:
    old, new = stored(name), msgspec.json.decode(msgspec.json.encode(made(name)))
    assert new["live"]["task"] == old["live"]["task"]
    assert new["fields"] == old["fields"]
    assert len(new["steps"]) == len(old["steps"])
    assert new["hand"]["applied"] == pytest.approx(old["hand"]["applied"], rel=CLOSE, abs=CLOSE)
    for before, after in zip([old["start"], *old["steps"]], [new["start"], *new["steps"]], strict=True):
        assert np.allclose(numbers(before["fields"]), numbers(after["fields"]), CLOSE, CLOSE)
        assert np.allclose(numbers(before["obs"], "<f4"), numbers(after["obs"], "<f4"), 1e-5, 1e-6)
        if "reward" in before:
            assert after["action"] == before["action"]
            assert after["reward"] == pytest.approx(before["reward"], rel=CLOSE, abs=CLOSE)
            assert np.allclose(numbers(before["parts"]), numbers(after["parts"]), CLOSE, CLOSE)
            assert (after["healthy"], after["terminated"]) == (before["healthy"], before["terminated"])


def test_policies_are_todays() -> None:
    old, new = stored("policies")["policies"], script().policies()
    for before, after in zip(old, msgspec.json.decode(msgspec.json.encode(new)), strict=True):
        assert after["spec"] == before["spec"]
        assert np.allclose(numbers(before["actions"], "<f4"), numbers(after["actions"], "<f4"), 1e-5, 1e-5)
