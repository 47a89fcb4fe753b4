"""`drillyard share`: outputs a line each, links that say where they lead, and one sentence for what cannot be."""

import json
import sys
from pathlib import Path

import pytest

from drillyard.cli.entry import run, with_default_command
from drillyard.sharing.bundle import page
from drillyard.sharing.bundle.link import read_link
from drillyard.sharing.bundle.read import read_bundle
from drillyard.testing.page import tiny_page

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "sharing"))
from bundle_house import RUN_ID, policy_checkpoint

BALANCE = "Drillyard/Balance-v0"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(page, "FOLDER", tiny_page(tmp_path / "page"))
    policy_checkpoint(tmp_path / "home", BALANCE)
    return tmp_path / "home"


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict:
    assert run(["share", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_several_outputs_in_one_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    live, replay, picture = tmp_path / "a.html", tmp_path / "b", tmp_path / "c.gif"
    words = ["latest", "--live", str(live), "--replay", str(replay), "--video", str(picture), "--link", "https://a.b/x",
             "--episodes", "2", "--seconds", "0.5"]  # fmt: skip
    assert run(["share", *words]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines[:3]] == [str(live), str(replay / "index.html"), str(picture)]
    assert "in which it lives" in lines[0] and "a recording" in lines[1] and " KB" in lines[2]
    assert lines[3].startswith("https://a.b/x#policy=") and read_link(lines[3].split()[0])[0].env_id == BALANCE
    measured = read_bundle(live).manifest.policies[0].measured[0]
    assert (measured.where, measured.episodes, measured.first_seed) == ("native", 2, 1)
    assert measured.low <= measured.mean <= measured.high and measured.mean_length > 0


def test_json_says_what_was_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "a.html"
    answer = told(capsys, RUN_ID[:8], "--live", str(out), "--episodes", "0", "--title", "T")
    assert answer["ok"] and answer["target"].endswith("step_000000005000")
    [output] = answer["outputs"]
    assert (output["kind"], output["path"], output["bytes"]) == ("live", str(out), out.stat().st_size)
    assert (output["share"]["title"], output["share"]["run_id"]) == ("T", RUN_ID)
    seen = told(capsys, "--inspect", str(out))["bundle"]
    assert seen["env"]["id"] == BALANCE and seen["title"] == "T" and "scene" not in seen["env"]
    assert run(["share", "--inspect", str(out)]) == 0
    assert "it lives" in capsys.readouterr().out


def test_a_link_at_the_studio(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [output] = told(capsys, "--link", "--episodes", "0")["outputs"]
    assert output["path"] == f"/s/{output['share']['hash']}"
    assert (home / "shares" / f"{output['share']['hash']}.html").is_file()
    assert [share["hash"] for share in told(capsys, "--list")["shares"]] == [output["share"]["hash"]]
    assert told(capsys, "--delete", output["share"]["hash"])["ok"]
    assert told(capsys, "--list")["shares"] == []
    assert told(capsys, "--delete", output["share"]["hash"], code=13)["code"] == "not_found"


def test_how_a_run_learned_as_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "learned.gif"
    [output] = told(capsys, "latest", "--progress", str(out))["outputs"]
    assert output["kind"] == "progress" and output["bytes"] == out.stat().st_size and output["seconds"] > 0


def test_link_may_stand_alone() -> None:
    for given, meant in (
        (["--link"], ["--link", "studio"]),
        (["--link", "--json"], ["--link", "studio", "--json"]),
        (["--link", "https://a.b"], ["--link", "https://a.b"]),
        (["latest", "--link", "latest"], ["latest", "--link", "studio", "latest"]),
    ):
        assert with_default_command(["share", *given]) == ["share", *meant]


def test_what_cannot_be_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.html"
    other.write_text("<html>")
    for words, code, kind in (
        ([], 11, "bad_value"),
        (["nobody", "--live", str(tmp_path / "a.html")], 13, "not_found"),
        (["--live", str(tmp_path / "no" / "a.html")], 13, "not_found"),
        (["--live", str(tmp_path / "a.mp4")], 11, "bad_value"),
        (["--opponent", "random", "--live", str(tmp_path / "a.html")], 11, "bad_value"),
        (["--inspect", str(other)], 14, "damaged"),
        (["none.dyreplay", "--live", str(tmp_path / "a.html")], 13, "not_found"),
        (["--checkpoint", "best", "--live", str(tmp_path / "a.html")], 13, "not_found"),
    ):
        answer = told(capsys, *words, code=code)
        assert answer["code"] == kind and answer["error"].endswith("."), words
