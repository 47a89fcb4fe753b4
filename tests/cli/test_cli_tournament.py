"""`drillyard tournament` and `drillyard report` as a user types them."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from drillyard.cli import entry as cli
from drillyard.contracts.errors import EXIT_CODES, ErrorCode

TOURNAMENT = ["tournament", "--env", "zoo:tictactoe_v3", "--player", "scripted", "--player", "random", "--games", "4"]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    return msgspec.json.decode(capsys.readouterr().out.splitlines()[-1])


def test_a_tournament_has_a_ladder_and_goes_on_in_its_folder(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run([*TOURNAMENT, "--workers", "1", "--json"]) == 0
    first = told(capsys)
    (ladder,) = first["ladders"]
    assert [rating["player"] for rating in ladder["ladder"]["ratings"]] == ["scripted", "random"]
    assert (first["episodes"], first["failed"], first["notice"]) == (4, 0, "")
    folder = Path(first["folder"])
    assert folder.parent == own_home / "reports"
    assert Path(first["report"]).is_file()

    before = (folder / "results.jsonl").read_bytes()
    assert cli.run(["tournament", "--folder", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert "scripted" in shown and "fixed" in shown and str(folder) in shown.replace("\n", "")
    assert (folder / "results.jsonl").read_bytes() == before

    (folder / "report.html").unlink()
    assert cli.run(["report", str(folder), "--json"]) == 0
    assert told(capsys)["ladders"] == first["ladders"]
    assert (folder / "report.html").is_file()
    assert cli.run(["report", str(folder), "--no-videos"]) == 0
    assert "report.html" in capsys.readouterr().out.replace("\n", "")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["tournament", "--json"], ErrorCode.BAD_VALUE),
        (["tournament", "no-such-run", "--json"], ErrorCode.NOT_FOUND),
        ([*TOURNAMENT, "--games", "0", "--json"], ErrorCode.BAD_VALUE),
        (["report", "/no/such/folder", "--json"], ErrorCode.NOT_FOUND),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    words: list[str], code: ErrorCode, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(words) == EXIT_CODES[code]
    printed = capsys.readouterr()
    assert printed.err.startswith("drillyard: ") and printed.err.count("\n") == 1
    assert msgspec.json.decode(printed.out.splitlines()[-1])["code"] == code.value
