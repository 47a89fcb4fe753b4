"""Curves of runs: read from their files as they are, drawn with axes that can be read."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from run_house import BEGAN, a_run

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.axes import COLOURS, Scale, clock, metrics_of, panels_of
from drillyard.sharing.curve_chart import curve_chart
from drillyard.sharing.curves import WIDTH, draw_curves
from drillyard.sharing.run_events import MOST_POINTS, read_run, training_clock


def test_a_run_is_read_without_a_daemon(tmp_path: Path) -> None:
    run = a_run(tmp_path / "otter", name="Otto")
    story = read_run(run)
    assert (story.name, story.outcome, story.env_steps, story.seconds) == ("Otto", "completed", 29_000, 29.0)
    curve = story.curves["return_mean"]
    assert curve.values == curve.seconds == [float(second) for second in range(30)]
    assert curve.env_steps[-1] == 29_000 and story.latest == {"return_mean": 29.0, "episode_length_mean": 58.0}
    assert training_clock(run)(BEGAN + 3.5) == 3.5 and training_clock(run)(BEGAN - 9) == 0.0


def test_what_is_torn_foreign_or_gone_back_is_passed_over(tmp_path: Path) -> None:
    run = a_run(tmp_path / "otter", figures=4)
    lines = (run / "events.jsonl").read_bytes().splitlines(keepends=True)
    again = lines[2].replace(b'"seq":2', b'"seq":9').replace(b'"ts":', b'"ts":1')
    stranger = lines[3].replace(b"otter", b"other")
    junk = [b'{"type":"metrics"\n', b"\xff\xfe\n", b"x" * 70_000 + b'"metrics"\n', b'{"type":"metrics","v":1']
    (run / "events.jsonl").write_bytes(b"".join([*lines, stranger, *junk[:3], again, junk[3]]))
    story = read_run(run)
    assert story.curves["return_mean"].values == [0.0, 1.0], "a resumed run drops what it had reached beyond"
    (run / "events.jsonl").unlink()
    assert read_run(run).curves == {} and read_run(run).seconds == 0.0
    with pytest.raises(DrillyardError, match="not the folder of a run") as error:
        read_run(tmp_path)
    assert error.value.code is ErrorCode.NOT_FOUND


def test_a_long_run_is_thinned(tmp_path: Path) -> None:
    story = read_run(a_run(tmp_path / "otter", figures=3 * MOST_POINTS, values=("return_mean",)))
    values = story.curves["return_mean"].values
    assert MOST_POINTS // 2 < len(values) <= MOST_POINTS and values == sorted(values)
    assert values[-1] > 0.99 * 3 * MOST_POINTS


def test_several_runs_over_each_other(tmp_path: Path) -> None:
    runs = [a_run(tmp_path / name, figures=length) for name, length in (("one", 30), ("two", 60))]
    out = draw_curves(runs, tmp_path / "pictures" / "curves.png")
    with Image.open(out) as picture:
        assert picture.width == WIDTH and picture.height > 700
        shown = {pixel for _, pixel in picture.convert("RGB").getcolors(1 << 20) or []}
    for colour in COLOURS[:2]:
        assert tuple(bytes.fromhex(colour[1:])) in shown
    assert tuple(bytes.fromhex(COLOURS[2][1:])) not in shown
    assert [path.name for path in out.parent.iterdir()] == ["curves.png"]
    draw_curves(runs[0], out, metrics=("episode_length_mean",))
    with Image.open(out) as picture:
        assert picture.height < 500, "one metric is one row"


def test_which_metrics_are_drawn(tmp_path: Path) -> None:
    duel = read_run(a_run(tmp_path / "duel", values=("return_mean", "win_rate_ema", "elo")))
    alone = read_run(a_run(tmp_path / "alone"))
    assert metrics_of([duel]) == ["win_rate_ema", "elo"]
    assert metrics_of([alone]) == ["return_mean", "episode_length_mean"]
    assert metrics_of([alone], ("loss", "return_mean")) == ["return_mean"]
    steps, seconds = panels_of([alone, duel], "episode_length_mean")
    assert len(steps.series) == 1 and seconds.time and steps.series[0].x[-1] == 29_000


def test_what_cannot_be_drawn_is_a_sentence(tmp_path: Path) -> None:
    run = a_run(tmp_path / "otter")
    for runs, out, metrics, why in (
        (run, "x.jpg", (), "go into a .png"),
        ([run] * 13, "x.png", (), "1 to 12 runs"),
        ([], "x.png", (), "1 to 12 runs"),
        (run, "x.png", ("loss",), "no figures of loss"),
        (a_run(tmp_path / "new", figures=1), "x.png", (), "no figures to draw yet"),
    ):
        with pytest.raises(DrillyardError, match=why):
            draw_curves(runs, tmp_path / out, metrics=metrics)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "otter"]


@given(
    st.lists(st.floats(allow_nan=True, allow_infinity=True, width=32), max_size=30), st.integers(2, 9), st.booleans()
)  # fmt: skip
def test_every_scale_has_ticks_inside_it(values: list[float], most: int, time: bool) -> None:
    scale = Scale(values, most, 0.04, time=time)
    assert scale.low < scale.high and 1 <= len(scale.ticks) <= most + 1
    for tick in scale.ticks:
        assert -1e-6 <= scale.share(tick) <= 1 + 1e-6
    for value in filter(math.isfinite, values):
        assert -1e-6 <= scale.share(value) <= 1 + 1e-6


def test_times_have_ticks_at_whole_minutes() -> None:
    assert [clock(tick) for tick in Scale([0.0, 480.0], 5, time=True).ticks] == [
        "0 s",
        "2 min",
        "4 min",
        "6 min",
        "8 min",
    ]
    assert [clock(seconds) for seconds in (0.25, 90, 150, 3600, 5400)] == [
        "0.25 s",
        "90 s",
        "2 min 30",
        "1 h",
        "1 h 30",
    ]


def test_a_chart_is_svg_in_which_no_name_is_markup(tmp_path: Path) -> None:
    story = read_run(a_run(tmp_path / "otter", name="<b>&amp;\n"))
    for panel in panels_of([story], "return_mean"):
        svg = curve_chart(panel)
        assert svg.startswith("<svg") and svg.count("<polyline") == 1 and "<b>" not in svg
        assert "NaN" not in svg and "nan" not in svg
