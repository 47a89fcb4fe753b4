"""`drillyard models` as a user types it, and `model:NAME` where a source is named."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from drillyard.cli import entry as cli
from drillyard.contracts.errors import EXIT_CODES, ErrorCode
from drillyard.contracts.script import Player
from drillyard.evaluation.sources import player_from, resolve_player
from drillyard.learning.checkpoint import mark_best
from drillyard.testing.own_run import CARTPOLE, own_checkpoint

RUN = "20260101-0000-otter"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path / "home"))
    first = own_checkpoint(tmp_path / "home" / "runs" / RUN, env_steps=1000)
    own_checkpoint(tmp_path / "home" / "runs" / RUN, env_steps=2000)
    mark_best(first.parent, first)
    return tmp_path / "home"


def answer(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, Any]:
    assert cli.run(["models", *words, "--json"]) == code
    return msgspec.json.decode(capsys.readouterr().out.splitlines()[-1])


def test_kept_listed_renamed_noted_exported_deleted(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer(capsys)["models"] == []
    assert cli.run(["models"]) == 0
    assert "drillyard models keep" in capsys.readouterr().out
    assert answer(capsys, "keep", "latest", "--name", "newest")["model"]["env_steps"] == 2000
    kept = answer(capsys, "keep", RUN[:13], "--checkpoint", "best", "--name", "my best", "--notes", "[bold] one")
    assert kept["model"]["env_steps"] == 1000
    named = answer(capsys, "keep", "latest", "--checkpoint", "checkpoints/step_000000001000", "--name", "path")
    assert named["model"]["env_steps"] == 1000
    assert cli.run(["models"]) == 0
    shown = capsys.readouterr().out
    assert "my best" in shown and CARTPOLE in shown and "[bold] one" in shown and "123.5" in shown
    assert answer(capsys, "rename", "my best", "walker")["model"]["name"] == "walker"
    assert answer(capsys, "note", "walker", "limps")["model"]["notes"] == "limps"
    assert {model["name"] for model in answer(capsys, "list")["models"]} == {"newest", "walker", "path"}
    folder = tmp_path / "out" / "deep"
    paths = answer(capsys, "export", "walker", "--format", "c", "--folder", str(folder))["paths"]
    assert paths == [str(folder / "walker.h"), str(folder / "walker.c")] and all(Path(one).is_file() for one in paths)
    assert answer(capsys, "delete", "path", "--yes")["name"] == "path"
    assert not (home / "models" / "path").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("keep", "nobody", "--name", "x"), ErrorCode.NOT_FOUND),
        (("keep", "latest", "--name", "../x"), ErrorCode.BAD_VALUE),
        (("keep", "latest", "--checkpoint", "step_9", "--name", "x"), ErrorCode.NOT_FOUND),
        (("rename", "nobody", "x"), ErrorCode.NOT_FOUND),
        (("note", "nobody", "x"), ErrorCode.NOT_FOUND),
        (("delete", "nobody", "--yes"), ErrorCode.NOT_FOUND),
        (("export", "nobody"), ErrorCode.NOT_FOUND),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    words: tuple[str, ...], code: ErrorCode, capsys: pytest.CaptureFixture[str]
) -> None:
    told = answer(capsys, *words, code=EXIT_CODES[code])
    assert told["code"] == code and told["error"].endswith(".")


def test_a_model_by_its_name(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer(capsys, "keep", "latest", "--name", "my walker")
    assert cli.run(["evaluate", "model:my walker", "--episodes", "2", "--json"]) == 0
    found = msgspec.json.decode(capsys.readouterr().out.splitlines()[-1])
    assert (found["policy"], found["episodes"]) == (str(home / "models" / "my walker"), 2)
    assert cli.run(["evaluate", "model:nobody", "--json"]) == EXIT_CODES[ErrorCode.NOT_FOUND]

    player = player_from("model:my walker")
    assert (player.name, player.source) == ("my walker", "model:my walker")
    assert player_from("first=model:my walker").name == "first"
    resolved = resolve_player(player, home / "runs")
    assert resolved == msgspec.structs.replace(player, source=str(home / "models" / "my walker"))
    assert isinstance(resolved, Player)
