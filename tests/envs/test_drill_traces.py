"""The golden traces that the page's cores are held to are what the envs do."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "golden_drills.py"


@pytest.fixture(scope="module")
def golden() -> ModuleType:
    spec = importlib.util.spec_from_file_location("golden_drills", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_stored_traces_are_what_the_envs_do(golden: ModuleType) -> None:
    assert golden.main(["--check"]) == 0


def test_a_trace_of_other_physics_is_found_out(
    golden: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = {name: golden.TRACES[name] for name in ("ball-kickoffs", "balance-steps")}
    monkeypatch.setattr(golden, "TRACES", chosen)
    assert golden.main(["--folder", str(tmp_path)]) == 0
    assert golden.main(["--check", "--folder", str(tmp_path)]) == 0
    for name in chosen:
        path = tmp_path / f"{name}.json"
        trace = json.loads(path.read_text())
        if name == "ball-kickoffs":
            trace["states"]["7"] = "01" + trace["states"]["7"][2:]
        else:
            trace["steps"][0]["after"] = "00" * 4 + trace["steps"][0]["after"][8:]
        path.write_text(json.dumps(trace))
        assert golden.main(["--check", "--folder", str(tmp_path)]) == 1
        path.write_text(golden.text_of(chosen[name]()))
    (tmp_path / "ball-kickoffs.json").unlink()
    assert golden.main(["--check", "--folder", str(tmp_path)]) == 1


def test_only_sines_and_matrix_products_may_differ_in_their_last_places(golden: ModuleType) -> None:
    one, other = {"a": [1.0, "0000803f"]}, {"a": [1.0000001, "0100803f"]}
    assert golden.same("balance-steps", one, other)
    assert not golden.same("ball-physics", one, other)
    assert not golden.same("balance-steps", one, {"a": [1.0, "0000003f"]})
    assert not golden.same("balance-steps", one, {"a": [1.1, "0000803f"]})
