"""Text envs on our side, against a host process of the same protocol: the real one needs packages of its own.

tests/workers_live/test_live_text.py plays the real games.
"""

import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from corridor import ENV_ID, provide

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_infos, env_spec, make_batch, make_stage
from drillyard.envs.text import source
from drillyard.envs.text.live import TextStage, words_of
from drillyard.envs.text.names import FAMILIES, family_of
from drillyard.testing.envs import check_stage_env


@pytest.fixture
def corridor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    provide(tmp_path, monkeypatch)
    yield
    source._described.cache_clear()


@pytest.fixture
def env(corridor: None) -> Iterator[TextStage]:
    stage = make_stage(ENV_ID)
    assert isinstance(stage, TextStage)
    yield stage
    stage.close()


def test_an_env_is_played_to_its_end(env: TextStage) -> None:
    env.reset(1)
    assert env.describe(0) == "You are in cell 1." and env.observe(0).tolist() == [1.0]
    assert [word.word for word in env.choices(0)] == ["left", "right"] and env.choices(0) is env.choices(0)
    assert env.turn() == (0,) and env.progression() == pytest.approx(0.2)
    for place in (2, 3, 4):
        env.decide(0, 1)
        result = env.tick()
        assert (result.terminated, result.truncated, result.reward) == (False, False, (0.0,))
        assert env.describe(0) == f"You are in cell {place}."
    env.decide(0, 1)
    assert env.tick() == (True, False, 0, (1.0,)) and env.progression() == 1.0
    env.decide(0, 1)
    assert env.tick() == (False, False, 0, (0.0,)), "an episode that is over stands still"


def test_it_declares_a_turn_based_env_of_one_agent(env: TextStage) -> None:
    assert env_spec(ENV_ID) == env.spec
    assert env.spec.turn_based and env.spec.pixels and not env.spec.masked and not env.spec.trainable
    assert env.spec.action.names == ("left", "right") and env.spec.obs_names == ("place",)
    assert env.vocabulary(0).role == "You walk." and env.vocabulary(0).actions == env.choices(0)


@pytest.mark.parametrize("masked", [False, True])
def test_it_keeps_the_contract_of_a_stage_env(corridor: None, masked: bool) -> None:
    check_stage_env(ENV_ID, masked=masked)


def test_the_result_is_there_when_it_is_no_longer_busy(env: TextStage) -> None:
    env.reset(0)
    while env.busy():
        pass
    env.decide(0, 1)
    while env.busy():
        pass
    assert env.describe(0) == "You are in cell 1."
    assert env.tick().reward == (0.0,)


def test_a_second_decision_takes_the_place_of_the_first(env: TextStage) -> None:
    env.reset(2)
    env.decide(0, 1)
    env.decide(0, 1)
    env.decide(0, 0)
    env.tick()
    assert env.describe(0) == "You are in cell 1."


def test_commands_of_each_state(corridor: None) -> None:
    env = make_stage(ENV_ID, masked=True)
    try:
        assert env.spec.masked and env.spec.action.size == 3
        env.reset(0)
        assert [word.word for word in env.choices(0)] == ["right"]
        with pytest.raises(DrillyardError, match="give 0 to 0"):
            env.decide(0, 1)
        env.decide(0, 0)
        env.tick()
        assert [word.word for word in env.choices(0)] == ["left", "right"]
        assert env.image()[:2] == b"\xff\xd8"
    finally:
        env.close()


def test_a_picture_follows_the_state(env: TextStage) -> None:
    env.reset(0)
    assert env.image()[:2] == b"\xff\xd8", "also before the first state is there"
    assert env.describe(0)
    first = env.image()
    assert first[:2] == b"\xff\xd8" and env.image() is first
    env.decide(0, 1)
    env.tick()
    assert env.image() != first


def test_saved_and_restored(env: TextStage) -> None:
    env.reset(1)
    env.decide(0, 1)
    env.tick()
    kept = env.save()
    env.reset(2)
    env.load(kept)
    assert env.describe(0) == "You are in cell 2." and env.save() == kept
    with pytest.raises(DrillyardError) as caught:
        env.load(kept + b"x")
    assert caught.value.code is ErrorCode.DAMAGED


@pytest.mark.process
def test_a_killed_process_is_started_again_and_plays_the_same(env: TextStage) -> None:
    env.reset(1)
    env.decide(0, 1)
    env.tick()
    os.kill(env._game._process.pid, signal.SIGKILL)
    env.decide(0, 1)
    env.tick()
    assert env.describe(0) == "You are in cell 3."


@pytest.mark.process
def test_a_process_that_dies_of_the_same_move_twice_is_told(corridor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORRIDOR_DIES", "2")
    env = make_stage(ENV_ID)
    try:
        env.reset(2)
        env.decide(0, 1)
        for _ in range(2):
            with pytest.raises(DrillyardError, match="ended with exit code 7") as caught:
                env.tick()
            assert caught.value.code is ErrorCode.CRASHED
        assert not env.busy() and env.image()[:2] == b"\xff\xd8"
        env.reset(1)
        env.decide(0, 0)
        env.tick()
        assert env.describe(0) == "You are in cell 0.", "a reset begins anew"
    finally:
        env.close()


@pytest.mark.process
def test_a_process_that_hangs_is_told(corridor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORRIDOR_HANGS", "2")
    monkeypatch.setattr("drillyard.envs.text.hosted.ANSWER_S", 0.5)
    env = make_stage(ENV_ID)
    try:
        env.reset(2)
        env.decide(0, 1)
        with pytest.raises(DrillyardError, match="does not answer") as caught:
            env.tick()
        assert caught.value.code is ErrorCode.TIMED_OUT
    finally:
        env.close()


@pytest.mark.process
def test_who_begins_anew_does_not_wait_for_a_game_that_hangs(corridor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORRIDOR_HANGS", "2")
    env = make_stage(ENV_ID)
    try:
        env.reset(2)
        env.decide(0, 1)
        assert env.busy() and env.image()[:2] == b"\xff\xd8"
        env.reset(1)
        assert env.describe(0) == "You are in cell 1."
    finally:
        env.close()


@pytest.mark.process
def test_what_a_game_drops_goes_with_it(corridor: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    env = make_stage(ENV_ID)
    (ours,) = tmp_path.glob("drillyard-text-*")
    (ours / "nle").mkdir()
    gone = tmp_path / ours.name.replace(f"-{os.getpid()}-", f"-{2**22 + 1}-")  # more than there are pids
    gone.mkdir()
    make_stage(ENV_ID).close()
    assert ours.exists() and not gone.exists(), "that of a process that was killed"
    env.close()
    assert not list(tmp_path.glob("drillyard-text-*"))


def test_a_game_that_cannot_draw_itself_is_played(corridor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORRIDOR_BLIND", "1")
    env = make_stage(ENV_ID)
    try:
        env.reset(1)
        assert env.describe(0) and env.image()[:2] == b"\xff\xd8"
        env.decide(0, 0)
        env.tick()
        assert env.describe(0) == "You are in cell 0."
    finally:
        env.close()


def test_a_game_that_fails_says_so(corridor: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORRIDOR_FAILS", "2")
    env = make_stage(ENV_ID)
    try:
        env.reset(2)
        env.decide(0, 1)
        with pytest.raises(DrillyardError, match="ValueError: the floor broke"):
            env.tick()
        env.reset(1)
        assert env.describe(0) == "You are in cell 1."
    finally:
        env.close()


@pytest.mark.parametrize(
    ("env_id", "options", "words"),
    [
        ("text:minigrid/Nothing", {}, "There is no env text:minigrid/Nothing"),
        (ENV_ID, {"max_steps": 0}, "max_steps is 0"),
        (ENV_ID, {"speed": 1}, "has no option 'speed'"),
    ],
)
def test_what_cannot_be_made_is_said(corridor: None, env_id: str, options: dict[str, object], words: str) -> None:
    with pytest.raises(DrillyardError, match=words):
        env_spec(env_id, **options)


def test_without_its_packages_an_env_says_how_to_get_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRILLYARD_TEXT_HOST_TEXTWORLD", raising=False)
    with pytest.raises(DrillyardError, match="drillyard worker install text --environment textworld") as caught:
        make_stage("text:textworld/coin-1")
    assert caught.value.code is ErrorCode.UNAVAILABLE
    infos = {info.id: info for info in env_infos() if info.family == "text"}
    assert not infos["text:textworld/coin-5"].available
    assert "drillyard worker install text" in infos["text:textworld/coin-5"].reason


@pytest.mark.parametrize("env_id", ["text:", "text:minigrid", "text:minigrid/", "text:chess/a", "text:/"])
def test_ids_that_are_none(env_id: str) -> None:
    with pytest.raises(DrillyardError, match="text:babyai/NAME") as caught:
        make_stage(env_id)
    assert caught.value.code is ErrorCode.UNKNOWN_ENV


def test_nobody_trains_on_them() -> None:
    with pytest.raises(DrillyardError) as caught:
        make_batch(ENV_ID, 2)
    assert caught.value.code is ErrorCode.UNSUPPORTED


def test_what_is_listed_belongs_to_its_family() -> None:
    for family in FAMILIES:
        assert all(family_of(f"text:{name}") is family for name, _ in family.listed)


def test_words_are_short_and_unique() -> None:
    words = words_of([("go  north\n", ""), ("go north", ""), ("x" * 200, ""), ("", "")])
    assert [word.word for word in words] == ["go north", "go north (1)", "x" * 74, "nothing"]
    assert [word.action for word in words] == [0, 1, 2, 3]
