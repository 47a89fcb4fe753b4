"""From snapshots to figures: one policy for all libraries, time to a threshold, who was faster, and what is kept."""

import json
from pathlib import Path

import _policy_file
import numpy as np
import pytest

import _contest
import _standings
from _standings import Curve


def a_curve(*points: tuple[float, float, int], first_step_s: float = 1.0) -> Curve:
    rows = [{"seconds": s, "mean": m, "env_steps": n, "first_step_s": first_step_s} for s, m, n in points]
    last = points[-1]
    timing = {"seconds": last[0], "env_steps": last[2], "first_step_s": first_step_s, "snapshot_cost_s": 0.01}
    return Curve(rows, timing)


def test_a_snapshot_plays_what_was_saved(tmp_path: Path) -> None:
    shots = _policy_file.Snapshots(tmp_path / "run", every_s=1e-3, cap_s=1e9)
    while not shots.due:
        pass
    rng = np.random.default_rng(0)
    w0, b0, w1, b1 = rng.normal(size=(3, 4)), rng.normal(size=4), rng.normal(size=(4, 2)), rng.normal(size=2)
    mean, scale = rng.normal(size=3), rng.uniform(0.5, 2.0, 3)
    shots.save(7, [(w0, b0), (w1, b1)], "relu", mean, scale, 5.0)
    shots.finish(9)
    policy = _policy_file.Policy(tmp_path / "run" / "snap-00000.npz")
    obs = rng.normal(size=(6, 5))  # two numbers more than it was trained on
    x = np.maximum(np.clip((obs[:, :3] - mean) * scale, -5, 5) @ w0 + b0, 0) @ w1 + b1
    np.testing.assert_allclose(policy.act(obs, -0.5, 0.5), np.clip(x, -0.5, 0.5), rtol=1e-5)
    assert policy.meta["env_steps"] == 7
    assert 0 < policy.meta["first_step_s"] <= policy.meta["seconds"]
    assert json.loads((tmp_path / "run" / "timing.json").read_text())["snapshots"] == 1


@pytest.mark.parametrize("squash", ["units-clip", "units-tanh"])
def test_actions_in_units_span_the_bounds(tmp_path: Path, squash: str) -> None:
    path = tmp_path / "one.npz"
    arrays = {"mean": np.zeros(1), "scale": np.ones(1), "w0": np.ones((1, 1)), "b0": np.zeros(1)}
    _policy_file.write(path, arrays, {"clip": 10.0, "activation": "tanh", "squash": squash})
    policy = _policy_file.Policy(path)
    acted = policy.act(np.array([[-9.0], [0.0], [9.0]]), -0.4, 0.8)[:, 0]
    np.testing.assert_allclose(acted, [-0.4, 0.2, 0.8], atol=1e-3)


def test_the_first_snapshot_that_passes_counts() -> None:
    one = a_curve((2.0, 100.0, 10), (4.0, 1000.0, 20), (6.0, 900.0, 30), (8.0, 2500.0, 40))
    assert _standings.reached(one, 1000)["seconds"] == 4.0
    assert _standings.reached(one, 2000)["seconds"] == 8.0
    assert _standings.reached(one, 4000) is None


def test_never_is_later_than_any_time() -> None:
    assert _standings.median([3.0, None, 1.0]) == 3.0
    assert _standings.median([3.0, None, None]) is None
    assert _standings.median([3.0, None]) is None


def test_rows_and_the_fastest_peer() -> None:
    ours = [a_curve((2.0, 1200.0, 100_000), (9.0, 2500.0, 500_000)) for _ in range(3)]
    fast = [
        a_curve((6.0, 1100.0, 50_000), (20.0, 2100.0, 520_000)),
        a_curve((5.0, 1100.0, 50_000)),
        a_curve((7.0, 0.0, 1)),
    ]
    slow = [a_curve((50.0, 1500.0, 50_000))]
    rows = {name: _standings.row(runs, (1000, 2000, 4000), (500_000,)) for name, runs in
            {"ours": ours, "fast": fast, "slow": slow}.items()}  # fmt: skip
    assert rows["fast"]["to_1000"]["seconds"] == 6.0
    assert rows["fast"]["to_1000"]["seconds_by_seed"] == [6.0, 5.0, None]
    assert rows["ours"]["to_1000"]["seconds_from_first_step"] == 1.0
    assert _standings.compare(rows, 1000) == (3.0, "fast")
    assert _standings.compare(rows, 2000) == (None, None)
    assert _standings.compare({"fast": rows["fast"]}, 1000) == (None, "fast")
    assert rows["ours"]["return_at_steps"] == {"500000": 2500.0}
    assert rows["slow"]["return_at_steps"] == {}
    shown = _standings.table("E", {"ours": rows["ours"], "gone": None}, (1000,), {("gone", "E", 1): "no such wheel"})
    assert "no such wheel" in shown
    assert "2.0 (1.0)" in shown


def test_a_finished_run_is_kept_only_under_the_same_terms(tmp_path: Path) -> None:
    terms = {"cap_s": 10.0, "every_s": 2.0}
    assert not _contest.finished(tmp_path, terms)
    (tmp_path / "job.json").write_text(json.dumps(terms))
    assert not _contest.finished(tmp_path, terms)
    (tmp_path / "timing.json").write_text("{}")
    assert _contest.finished(tmp_path, terms)
    assert not _contest.finished(tmp_path, terms | {"cap_s": 20.0})


def test_lanes_share_out_cores_without_overlap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _pid: set(range(5)))
    assert _contest.lanes(8) == [{0, 1}, {2, 3}]
    assert _contest.lanes(1) == [{0, 1}]
    monkeypatch.setattr("os.sched_getaffinity", lambda _pid: {3})
    assert _contest.lanes(2) == [{3}]
