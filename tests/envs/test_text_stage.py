"""A text env on a real stage: it is played, shown and waited for, whatever its process does."""

import sys
from pathlib import Path

import pytest
from corridor import ENV_ID, provide

sys.path.append(str(Path(__file__).resolve().parents[1] / "stage"))

from stage_harness import StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.operator import OperatorKind, OperatorSpec

pytestmark = pytest.mark.process
RANDOM = OperatorSpec(kind=OperatorKind.RANDOM)
HUMAN = OperatorSpec(kind=OperatorKind.HUMAN)


@pytest.mark.parametrize("masked", [False, True])
def test_chance_plays_it_to_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, masked: bool) -> None:
    provide(tmp_path, monkeypatch)
    with StageProcess(tmp_path / "s", env_id=ENV_ID, env_options={"masked": masked}, operators=(RANDOM,)) as stage:
        stage.do(c.Speed(value=4))
        stage.status(lambda _: len(stage.ended) >= 2)
        assert stage.ended[0].score.length <= 9 and stage.env.turn_based and stage.env.masked is masked
        assert stage.frame(lambda frame: len(frame.picture) > 0).picture[:2] == b"\xff\xd8"


def test_a_person_decides_and_the_match_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    provide(tmp_path, monkeypatch)
    with StageProcess(tmp_path / "s", env_id=ENV_ID, operators=(HUMAN,)) as stage:
        for tick in (1, 2):
            asked = stage.status(lambda status, tick=tick: status.turn == (0,) and status.tick == tick - 1)
            assert [word.word for word in asked.choices] == ["left", "right"]
            stage.do(c.Act(agent=0, action=0))
        stage.status(lambda status: status.tick == 2)
        still = stage.frame()
        assert stage.frame(lambda frame: frame.sequence > still.sequence + 20).tick == still.tick == 2


def test_a_game_that_hangs_does_not_hold_the_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    provide(tmp_path, monkeypatch)
    monkeypatch.setenv("CORRIDOR_HANGS", "always")
    with StageProcess(tmp_path / "s", env_id=ENV_ID, operators=(HUMAN,)) as stage:
        stage.status(lambda status: status.turn == (0,))
        stage.do(c.Act(agent=0, action=1))
        first = stage.frame()
        assert stage.frame(lambda frame: frame.sequence > first.sequence + 30).tick == 0
        stage.do(c.Pause())
