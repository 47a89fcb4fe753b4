"""Figures of a results folder, and the page that tells them."""

import html.parser
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_house import episode, write_results

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import PROGRESS_FILE, REPORT_FILE, RESULTS_FILE, SUMMARY_FILE, TALK_FILE
from drillyard.evaluation import run_script
from drillyard.evaluation.charts import clean, number
from drillyard.evaluation.extremes import extremes
from drillyard.evaluation.report import write_report
from drillyard.evaluation.stored import read_stored
from drillyard.evaluation.summary import Summary, summarise

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;"


class Page(html.parser.HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data
        self.words += data.split()


def games(count: int = 6) -> list[object]:
    """a beats the scripted player on either side, and both beat b."""
    records = []
    for seed in range(count):
        for first, second, outcome in (
            ("a", "scripted", 1),
            ("scripted", "a", -1),
            ("a", "b", 1),
            ("b", "scripted", -1),
        ):
            returns = (float(outcome), -float(outcome))
            records.append(episode(len(records), (first, second), returns, seed=seed, outcome=outcome))
    return records


def test_players_are_told_by_env_with_games_tokens_and_latency(tmp_path: Path) -> None:
    summary = summarise(read_stored(write_results(tmp_path / "r", games())))
    assert (summary.players, summary.episodes, summary.planned) == (("a", "scripted", "b"), 24, 24)
    a = next(entry for entry in summary.figures if entry.player == "a")
    assert (a.won, a.drawn, a.lost, a.returns.count) == (18, 0, 0, 18)
    assert a.returns.mean.estimate == 1.0
    assert a.score is not None
    assert (a.score.estimate, a.score.high) == (1.0, 1.0)
    told = a.decisions
    assert (told.latency_mean_ms, told.latency_p95_ms) == (4.0, 9.0)
    assert (told.defaults, told.failed_candidates, told.input_tokens, told.output_tokens) == (36, 18, 1800, 126)
    assert (told.counts, told.cost) == ({"calls": 54, "timeout": 18}, 4.5)
    assert told.actions == {"go": told.decisions}


def test_the_ladder_is_anchored_at_the_scripted_player(tmp_path: Path) -> None:
    (found,) = summarise(read_stored(write_results(tmp_path / "r", games()))).ladders
    assert found.ladder.anchor == "scripted"
    assert [rating.player for rating in found.ladder.ratings] == ["a", "scripted", "b"]
    assert found.ladder.ratings[1].rating.estimate == 1000.0


def test_players_alone_are_compared_by_seed_and_have_no_ratings(tmp_path: Path) -> None:
    records = [
        episode(index, (name,), (value + seed,), env="alone", seed=seed, progression=0.5)
        for index, (seed, name, value) in enumerate(
            (seed, name, value) for seed in range(8) for name, value in (("good", 1.0), ("bad", 0.0))
        )
    ]
    summary = summarise(read_stored(write_results(tmp_path / "r", records)))
    assert summary.ladders == () and summary.head_to_head == ()
    (compared,) = summary.comparisons
    assert (compared.first, compared.second) == ("good", "bad")
    assert (compared.returns.pairs, compared.returns.wins, compared.returns.difference.estimate) == (8, 8, 1.0)
    write_report(tmp_path / "r")
    assert "good − bad 1 – 8 8 0 0 more" in " ".join(Page((tmp_path / "r" / REPORT_FILE).read_text()).words)


def test_a_suite_weighs_every_env_the_same(tmp_path: Path) -> None:
    shares = [("easy", 1.0)] * 6 + [("hard", 0.0), ("hard", 0.5)]
    records = [episode(i, ("a",), (0.0,), env=env, seed=i, progression=share) for i, (env, share) in enumerate(shares)]
    (entry,) = summarise(read_stored(write_results(tmp_path / "r", records))).suite
    assert entry.progression is not None
    assert (entry.envs, entry.episodes, entry.progression.estimate) == (2, 8, 0.625)


def test_a_team_of_three_and_a_team_of_different_players() -> None:
    records = [
        episode(0, ("a", "a", "a"), (1.0, 2.0, 3.0), env="team"),
        episode(1, ("b", "b", "b"), (0.0, 0.0, 0.0), env="team"),
        episode(2, ("a", "b", "b"), (5.0, 1.0, 0.0), env="team"),
    ]
    why = extremes(records)
    assert why[0] == ("best of a", "median of a", "worst of a")
    assert why[2] == ("best of a against b", "median of a against b", "worst of a against b")


def test_best_median_and_worst_are_of_each_pair_whichever_side() -> None:
    records = [episode(i, ("a", "b"), (float(v), -float(v)), outcome=1) for i, v in enumerate((3, 9, -4))]
    records += [episode(3, ("b", "a"), (20.0, -20.0), outcome=1)]
    why = extremes(records)
    assert why == {1: ("best of a against b",), 2: ("median of a against b",), 3: ("worst of a against b",)}


def test_episodes_that_failed_do_not_count_and_are_said(tmp_path: Path) -> None:
    records = [*games(2), episode(8, ("a", "b"), (99.0, -99.0), outcome=1, error="its host died.")]
    summary = write_report(write_results(tmp_path / "r", records))
    assert max(entry.returns.maximum for entry in summary.figures) == 1.0
    assert [failure.error for failure in summary.failures] == ["its host died."]
    assert "its host died." in Page((tmp_path / "r" / REPORT_FILE).read_text()).text


def test_an_interrupted_folder_is_told_from_its_progress(tmp_path: Path) -> None:
    folder = write_results(tmp_path / "r", games(2))
    lines = (folder / RESULTS_FILE).read_bytes().splitlines(keepends=True)
    (folder / RESULTS_FILE).unlink()
    (folder / PROGRESS_FILE).write_bytes(b"".join(reversed(lines[:3])) + b"\xff\xfe torn\n" + lines[3][:40])
    summary = write_report(folder)
    assert summary.episodes == 3
    assert any("2 lines" in note for note in summary.notes)
    written = msgspec.json.decode((folder / SUMMARY_FILE).read_bytes(), type=Summary)
    assert written == summary


def test_a_folder_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DrillyardError, match="no results folder") as error:
        write_report(tmp_path)
    assert error.value.code is ErrorCode.NOT_FOUND
    (tmp_path / "script.json").write_text("{}")
    with pytest.raises(DrillyardError, match="cannot be read") as error:
        write_report(tmp_path)
    assert error.value.code is ErrorCode.DAMAGED


def test_a_folder_without_episodes_has_a_report_too(tmp_path: Path) -> None:
    summary = write_report(write_results(tmp_path / "r", []))
    assert (summary.episodes, summary.figures) == (0, ())
    assert (tmp_path / "r" / REPORT_FILE).stat().st_size > 1000


def test_nothing_from_outside_becomes_markup(tmp_path: Path) -> None:
    records = [
        episode(i, names, (1.0, -1.0), env=HOSTILE, seed=i, outcome=1 - 2 * (i % 2), error=HOSTILE if i == 3 else "")
        for i, names in enumerate([(HOSTILE, "b"), ("b", HOSTILE)] * 4)
    ]
    folder = write_results(tmp_path / "r", records, name=HOSTILE)
    exchange = {"model": HOSTILE, "fault": HOSTILE, "reply": HOSTILE + "\x00\x1b[31m\u202e", "word": HOSTILE}
    lines = [{"index": 0, "exchange": exchange}, {"index": 1, "exchange": "x"}, {"index": 2}]
    (folder / TALK_FILE).write_bytes(b"\n".join(map(msgspec.json.encode, lines)))
    write_report(folder)
    text = (folder / REPORT_FILE).read_text()
    page = Page(text)
    assert not {tag for tag, _ in page.tags} & {"script", "img", "a", "iframe", "object", "link", "form", "base"}
    assert text.count("<script") == text.count("<img") == 0
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "href"]
    assert HOSTILE in page.text
    assert not set("\x00\x1b\u202e") & set(text)
    assert "http" not in "".join(
        value or "" for tag, attributes in page.tags for name, value in attributes.items() if name != "http-equiv"
    )


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_cleaned_text_is_the_text_without_control_characters(text: str) -> None:
    cleaned = clean(text)
    assert not set(cleaned) & set("<>\"'")
    shown = Page(f"<p>{cleaned}</p>")
    assert shown.text == "".join(char if char.isprintable() else " " for char in text)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.0, "0"), (-0.25, "−0.25"), (1234.5, "1234"), (0.12345, "0.123"), (99.5, "99.5"), (3e9, "3.00e+09"), (None, "–"),
     (float("nan"), "–"), (100.0, "100"), (-1e-9, "−1.00e−09")],
)  # fmt: skip
def test_numbers_are_short(value: float | None, text: str) -> None:
    assert number(value) == text


def test_a_real_script_leaves_a_report_with_videos(tmp_path: Path) -> None:
    result = run_script(
        "Drillyard/BallDrill-v0",
        ["scripted", "random"],
        {"episodes": 2, "max_steps": 30, "record": "extremes", "workers": 1},
        folder=tmp_path / "r",
    )
    assert not result.notice
    summary = msgspec.json.decode((result.folder / SUMMARY_FILE).read_bytes(), type=Summary)
    videos = [entry.video for entry in summary.highlights if entry.video]
    assert videos
    page = Page((result.folder / REPORT_FILE).read_text())
    assert [attributes["src"] for tag, attributes in page.tags if tag == "video"] == videos
    for video in videos:
        assert (result.folder / video).read_bytes()[4:8] == b"ftyp"
        assert (result.folder / video).with_suffix(".jpg").read_bytes().startswith(b"\xff\xd8")
    before = (result.folder / videos[0]).stat().st_mtime_ns
    assert write_report(result.folder) == summary
    assert (result.folder / videos[0]).stat().st_mtime_ns == before, "a video that is there is not drawn again"
