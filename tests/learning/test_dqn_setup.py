"""What a DQN run is made of: who plays where no process can be started, and what is refused before anything is."""

import errno
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from learner_process import CARTPOLE, SMALL_DQN

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig, RunRequest
from drillyard.learning.dqn.setup import DqnSetup
from drillyard.learning.events import EventWriter
from drillyard.rollout.episodes.serial import SerialPool

Made = Callable[..., DqnSetup]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Made]:
    with (tmp_path / "events").open("wb", buffering=0) as file:

        def setup(env_id: str = CARTPOLE, env_options: dict[str, Any] | None = None, **settings: Any) -> DqnSetup:
            request = RunRequest(env_id=env_id, env_options=env_options or {}, algorithm="dqn")
            run = RunConfig(
                run_id="r", request=request, settings=SMALL_DQN | settings, drillyard_version="0", created_at=0.0
            )
            return DqnSetup(tmp_path, run, EventWriter("r", file.fileno()), time.monotonic())

        yield setup


def refused(make: Made, **wish: Any) -> DrillyardError:
    with pytest.raises(DrillyardError) as caught:
        make(**wish)
    return caught.value


def test_where_no_process_can_be_started_the_learner_plays_itself_and_says_so(
    make: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(*_: object, **__: object) -> None:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr("drillyard.rollout.child.spawn.spawn", none_left)
    with make() as setup:
        assert isinstance(setup.pool, SerialPool)
        told = [msgspec.json.decode(line) for line in (tmp_path / "events").read_bytes().splitlines()]
        assert [event["level"] for event in told] == ["warning"]
        assert "plays the episodes itself" in told[0]["message"]


@pytest.mark.parametrize(
    ("wish", "code", "words"),
    [
        ({"env_id": "gym:Pendulum-v1"}, ErrorCode.UNSUPPORTED, "actions that are numbers"),
        ({"env_id": "Drillyard/BallDrill-v0"}, ErrorCode.UNSUPPORTED, "2 agents"),
        ({"replay_capacity": 300}, ErrorCode.BAD_VALUE, "set replay_capacity to more"),
        ({"gamma": 2.0}, ErrorCode.BAD_VALUE, "gamma"),
    ],
)
def test_what_cannot_be_trained_is_refused_with_a_sentence(
    make: Made, wish: dict[str, Any], code: ErrorCode, words: str
) -> None:
    error = refused(make, **wish)
    assert error.code is code
    assert words in error.sentence


def test_a_batch_leaves_room_in_the_replay_and_lockstep_has_the_size_that_was_set(make: Made) -> None:
    with make(serial=True, replay_capacity=4000, max_episode_steps=100, batch_tasks=4) as setup:
        assert setup.max_length == 100
        assert setup.most_tasks == 8, "eight for each worker, and one plays"
    with make(serial=True, mode="lockstep", batch_tasks=40) as setup:
        assert setup.most_tasks == 40
        assert setup.max_length == 500


def test_a_value_that_the_user_gives_stands_against_the_curriculum(make: Made) -> None:
    with make("Drillyard/Balance-v0", serial=True) as setup:
        assert setup.curriculum is not None
        option = setup.curriculum.option
    with make("Drillyard/Balance-v0", {option: 5.0}, serial=True) as setup:
        assert setup.curriculum is None
