"""The report of a run: one page that says what was trained, without a script and without anything from outside."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from run_house import a_run

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.run_report import REPORT_CSP, run_report, write_run_report


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            assert not name.startswith("on"), "no handlers"
            if name in {"src", "href"} and not (value or "").startswith("data:image/gif;base64,"):
                self.outside.append(str(value))


def read(page: str) -> _Page:
    parser = _Page()
    parser.feed(page)
    return parser


def test_a_report_tells_of_the_run_and_needs_nothing_else(tmp_path: Path) -> None:
    run = a_run(tmp_path / "otter", name="Otto", checkpoints=2, settings={"lr": "1e-3"}, seed=7)
    (run / "evaluations.jsonl").write_text(
        json.dumps({"policy": "/a/step_5", "episodes": 50, "return_mean": 812.5, "seed": 3}) + "\nno json\n"
    )
    out = write_run_report(run, tmp_path / "new" / "otto.html")
    text = out.read_text()
    page = read(text)
    assert page.outside == [] and "script" not in page.tags and "link" not in page.tags
    assert REPORT_CSP in text and page.tags.count("svg") == 4 and page.tags.count("img") == 1
    plain = re.sub(r"<[^>]+>", " ", text)
    for words in (
        "Otto",
        "InvertedPendulum-v5",
        "seed 7",
        "29,000",
        "completed",
        "step_",
        "812",
        "lr",
        "1e-3",
        "hidden",
    ):
        assert words in plain, words
    assert out.stat().st_size < 2_000_000
    assert [path.name for path in out.parent.iterdir()] == ["otto.html"]


def test_names_and_notes_are_never_markup(tmp_path: Path) -> None:
    nasty = "</title><script>alert(1)</script><img src=x onerror=alert(1)>"
    run = a_run(tmp_path / "otter", name=nasty, notes=nasty, settings={nasty: nasty}, checkpoints=0)
    (run / "evaluations.jsonl").write_text(
        json.dumps({"policy": nasty, "games": {"win_rate": nasty, "opponent": nasty}})
    )
    page = run_report(run)
    assert "<script" not in page and "<img" not in page and "&lt;script&gt;" in page
    assert read(page).outside == []


def test_a_run_without_figures_and_checkpoints_has_a_report(tmp_path: Path) -> None:
    page = run_report(a_run(tmp_path / "otter", figures=0, checkpoints=0, outcome=""))
    assert "There are no figures yet" in page and "None was saved" in page and "not ended" in page


def test_a_policy_that_cannot_be_played_is_a_note(tmp_path: Path) -> None:
    run = a_run(tmp_path / "otter")
    for weights in run.glob("checkpoints/*/weights.safetensors"):
        weights.write_bytes(b"")
    page = run_report(run)
    assert "<img" not in page and 'class="note"' in page
    assert "<img" not in run_report(run, movie=False)


def test_what_is_no_report_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DrillyardError, match=r"ends with \.html"):
        write_run_report(a_run(tmp_path / "otter"), tmp_path / "x.pdf")
    with pytest.raises(DrillyardError) as error:
        write_run_report(tmp_path, tmp_path / "x.html")
    assert error.value.code is ErrorCode.NOT_FOUND and not (tmp_path / "x.html").exists()
