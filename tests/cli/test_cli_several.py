"""Several runs from one command."""

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_house import DRILLYARD, ENV, TINY, House, finish, until

pytestmark = pytest.mark.process

ROBOT = "Drillyard/InvertedPendulum-v5"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path / "home")
    yield house
    house.end()


def test_two_envs_train_at_once(house: House) -> None:
    answer = house.ok("train", ENV, ROBOT, "--steps", 4096, *TINY)
    assert [run["env_id"] for run in answer["runs"]] == [ENV, ROBOT]
    for run in answer["runs"]:
        assert run["outcome"] == "completed"
        assert run["env_steps"] >= 4096 and run["updates"] > 0


def test_an_interrupt_stops_all_of_them_with_a_checkpoint(house: House) -> None:
    process = house.start("train", ENV, ROBOT, *TINY)

    def learning() -> bool:
        metrics = house.events("metrics")
        return len({event["run_id"] for event in metrics}) == 2

    until(learning, "both runs learn")
    process.send_signal(signal.SIGINT)
    done = finish(process)
    assert done.code == 0, done
    assert {run["outcome"] for run in house.runs()} <= {"cancelled", "completed"}
    assert len({event["run_id"] for event in house.events("checkpoint_saved")}) == 2


def test_a_reader_that_has_seen_enough_is_no_fault(house: House) -> None:
    piped = subprocess.run(
        ["bash", "-c", f"{DRILLYARD} train --help | head -1; exit ${{PIPESTATUS[0]}}"],
        env=house.environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert piped.returncode in (0, 141)
    assert piped.stderr == ""
