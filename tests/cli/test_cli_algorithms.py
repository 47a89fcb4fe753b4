"""Which algorithm trains, from the command line to the checkpoint and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_house import ENV, House

from drillyard.contracts.errors import ErrorCode

BALANCE = "Drillyard/Balance-v0"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("algorithms") / "home")
    assert house.runs() == []  # the daemon is there before a test is, which would else seem to have left it behind
    yield house
    house.end()


@pytest.mark.process
def test_balance_is_trained_by_dqn_until_it_is_good_enough(house: House) -> None:
    trained = house.ok("train", BALANCE, "--until-return", 20, "--seconds", 120, "--workers", 1)
    assert trained["algorithm"] == "dqn"
    assert "mean return of" in trained["reason"] and trained["mean_return"] >= 20.0
    assert trained["episodes"] >= 100
    assert Path(trained["checkpoint"]).is_dir()
    played = house.ok("evaluate", "latest", "--episodes", 3)
    assert played["algorithm"] == "dqn"
    again = house.ok("resume", "latest")
    assert again["algorithm"] == "dqn" and again["env_steps"] > trained["env_steps"]


@pytest.mark.process
def test_what_an_algorithm_cannot_train_is_refused(house: House) -> None:
    house("train", ENV, "--algo", "dqn").refused(ErrorCode.UNSUPPORTED, "2 agents", "ask for ppo")
    house("train", "gym:Pendulum-v1", "--algo", "dqn").refused(ErrorCode.UNSUPPORTED, "ask for ppo")
    house("train", BALANCE, "--algo", "sac").refused(ErrorCode.UNSUPPORTED, "ppo, dqn")
    house("train", BALANCE, "--until-return", "nan").refused(ErrorCode.BAD_VALUE, "--until-return")
    house("train", BALANCE, "--set", "clip_epsilon=0.1").refused(ErrorCode.BAD_VALUE, "clip_epsilon")
