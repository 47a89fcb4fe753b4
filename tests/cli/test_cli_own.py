"""Somebody's own model and options of envs, from the command line to the run's folder and back."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from cli_house import ENV, TINY, House

from drillyard.cli.env_options import parse_env_options
from drillyard.contracts.errors import DrillyardError, ErrorCode

sys.path.append(str(Path(__file__).resolve().parents[1] / "envs"))
from menagerie_models import models_folder
from own_models import PENDULUM, TASK, written

SOLO = (*TINY, "--workers", "1")
"""Settings of a small run."""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("own") / "home")
    house.environment["XDG_CACHE_HOME"] = str(house.home.parent / "cache")
    house.environment["DRILLYARD_MENAGERIE_URL"] = "http://127.0.0.1:9"
    house.environment.pop("DRILLYARD_ASSETS", None)
    assert house.runs() == []  # the daemon is there before a test is, which would else seem to have left it behind
    yield house
    house.end()


@pytest.mark.process
def test_a_run_outlives_the_files_that_it_was_started_from(house: House, tmp_path: Path) -> None:
    path = written(tmp_path / "source")
    words = ("--env-set", "max_episode_steps=20", "--env-set", "randomise=on")
    answer = house.ok("train", "--mjcf", path, "--steps", 4096, *words, *SOLO)
    folder = Path(answer["folder"])
    shutil.rmtree(path.parent)
    assert (folder / "env" / "task.toml").read_text().startswith("# Swing up.")

    shown = house.ok("show", "latest")["run"]
    assert shown["env_id"] == f"mjcf:{folder / 'env' / 'task.toml'}"
    assert shown["env_options"] == {"max_episode_steps": 20, "randomise": "on"}

    games = house.ok("evaluate", "latest", "--opponent", "random", "--episodes", 8)
    assert games["length_mean_decisions"] == 20.0

    resumed = house.ok("resume", "latest")
    assert resumed["outcome"] == "completed"
    assert resumed["env_steps"] > answer["env_steps"]
    logs = [event["message"] for event in house.events("log")]
    assert not [message for message in logs if "start afresh" in message]
    again = house.ok("show", "latest")["run"]
    assert again["env_id"] != shown["env_id"]
    assert again["env_options"] == shown["env_options"]


@pytest.mark.process
def test_a_model_alone_is_trained_on_the_default_task_which_is_printed(house: House, tmp_path: Path) -> None:
    model = tmp_path / "swing.xml"
    model.write_text(PENDULUM)
    done = house("train", "--mjcf", model, "--steps", 2048, *SOLO)
    assert done.code == 0, done
    assert "[[reward]]" in done.out
    assert 'name = "height"' in done.out


@pytest.mark.process
def test_what_cannot_be_trained_is_one_sentence_and_no_run(house: House, tmp_path: Path) -> None:
    before = house.runs()
    broken = tmp_path / "broken.xml"
    broken.write_text("<mujoco>\n<worldbody>\n<geom size='x'/>\n</worldbody></mujoco>")
    house("train", "--mjcf", broken).refused(ErrorCode.DAMAGED, "broken.xml, line 3, element geom")
    house("train", f"mjcf:{broken}", "--json").refused(ErrorCode.DAMAGED, "line 3")
    house("train", "--mjcf", tmp_path / "gone.xml").refused(ErrorCode.NOT_FOUND, "gone.xml")
    task = written(tmp_path, TASK.replace("weight", "wieght"))
    house("train", "--mjcf", task).refused(ErrorCode.BAD_VALUE, "task.toml, line 21", "did you mean weight")
    task = written(tmp_path, TASK.replace('"tip"', '"top"'))
    house("train", "--mjcf", task).refused(ErrorCode.BAD_VALUE, "reward 1 ('height')", "no site 'top'")
    house("train", "--mjcf", tmp_path / "swing.xml", "--task", "gone.toml").refused(ErrorCode.NOT_FOUND, "gone.toml")
    house("train", ENV, "--task", task).refused(ErrorCode.BAD_VALUE, "--mjcf")
    house("train", ENV, "--env-set", "speed=3").refused(ErrorCode.BAD_VALUE, "no option 'speed'")
    house("train", ENV, "--env-set", "gamma").refused(ErrorCode.BAD_VALUE, "key=value")
    house("train", "Drillyard/Ant-v5", "--env-set", "randomise.mass=2:1").refused(ErrorCode.BAD_VALUE, "0.8:1.2")
    house("train", "Drillyard/Go1-v0").refused(ErrorCode.UNAVAILABLE, "could not be fetched", "assets=FOLDER")
    house("train", "Drillyard/Go1-v0", "--env-set", f"assets={tmp_path}").refused(ErrorCode.NOT_FOUND, "go1.xml")
    assert house.runs() == before
    assert len(list(house.home.glob("runs/*"))) == len(before)


@pytest.mark.process
def test_options_of_a_drill_reach_the_run(house: House) -> None:
    answer = house.ok("train", ENV, "--steps", 2048, "--env-set", "time_limit_decisions=9", *SOLO)
    config = msgspec.json.decode((Path(answer["folder"]) / "config.json").read_bytes())
    assert config["request"]["env_options"] == {"time_limit_decisions": 9}
    games = house.ok("evaluate", "latest", "--opponent", "random", "--episodes", 20)
    assert games["length_mean_decisions"] <= 9.0
    games = house.ok(
        "evaluate", "latest", "--opponent", "random", "--episodes", 20, "--env-set", "time_limit_decisions=4"
    )
    assert games["length_mean_decisions"] <= 4.0


@pytest.mark.process
def test_a_folder_of_models_in_the_environment_is_enough(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """The daemon was started without the variable."""
    monkeypatch.setitem(house.environment, "DRILLYARD_ASSETS", models_folder())
    answer = house.ok("train", "Drillyard/Go1-v0", "--steps", 1024, *SOLO)
    assert answer["outcome"] == "completed"
    assert house.ok("show", "latest")["run"]["env_options"] == {"assets": models_folder()}


def test_how_options_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pairs = ("a=1", "b=0.5", "c=true", "d=[1, 2]", "e=0.8:1.2", "f=off", "assets=models", 'g="1"', "h = x=y ")
    assert parse_env_options(pairs) == {
        "a": 1, "b": 0.5, "c": True, "d": [1, 2], "e": "0.8:1.2", "f": "off", "assets": str(tmp_path / "models"),
        "g": "1", "h": "x=y",
    }  # fmt: skip
    for wrong in ("a", "=1", "a="):
        with pytest.raises(DrillyardError, match="key=value"):
            parse_env_options((wrong,))
