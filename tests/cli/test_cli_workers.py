"""`drillyard worker`, `run`, `label`, `sink`, `tensorboard`, `evaluate`: other libraries from the command line."""

import json
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_house import ENV, TINY, House, finish, until

from drillyard.contracts.errors import EXIT_CODES, ErrorCode
from drillyard.contracts.telemetry import METRICS

pytestmark = pytest.mark.process
COIN = Path(__file__).resolve().parent / "coin_worker"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One daemon, with a cache of its own and the worker `coin` added by its path."""
    root = tmp_path_factory.mktemp("workers")
    house = House(root / "home")
    house.environment["DRILLYARD_CACHE"] = str(root / "cache")
    shutil.copytree(COIN, root / "coin", ignore=shutil.ignore_patterns("__pycache__"))
    assert house.ok("worker", "add", root / "coin")["names"] == ["coin"]
    yield house
    house.end()


@pytest.fixture(scope="module")
def trained(house: House) -> dict[str, object]:
    """A run of `coin`, which is not installed before it."""
    assert state(house) == "absent"
    words = ("--steps", 2000, "--seed", 3, "--set", "rate=0.2", "--name", "first", "--tag", "one", "--note", "a note")
    done = house("run", "coin", "--env", "Coin-v0", *words, "--json")
    assert done.code == 0, done
    assert state(house) == "ready"
    return done.answer


def state(house: House) -> str:
    (info,) = [info for info in house.ok("worker", "list")["workers"] if info["name"] == "coin"]
    return info["state"]


def test_a_run_installs_trains_and_says_how_it_went(trained: dict[str, object]) -> None:
    assert trained["ok"] and trained["outcome"] == "completed"
    assert (trained["worker"], trained["algorithm"], trained["env_id"]) == ("coin", "guess", "gym:Coin-v0")
    assert trained["env_steps"] == 2000
    mean, best = trained["mean_return"], trained["return_best"]
    assert isinstance(mean, float) and isinstance(best, float)
    assert 8 < mean <= best <= 16
    assert trained["metrics"]["coin/trust"] > 0.9  # type: ignore[index]
    assert set(trained["metrics"]) - {"coin/trust"} <= set(METRICS)  # type: ignore[arg-type]
    folder = Path(str(trained["folder"]))
    assert Path(str(trained["checkpoint"])).parent == folder / "checkpoints"
    events = [json.loads(line) for line in (folder / "events.jsonl").read_text().splitlines()]
    assert [event["seq"] for event in events] == list(range(len(events)))
    config = json.loads((folder / "config.json").read_text())
    assert config["settings"]["rate"] == 0.2
    assert "this is no event" in (folder / "stderr.log").read_text()


def test_it_is_among_the_runs_and_can_be_filtered(house: House, trained: dict[str, object]) -> None:
    words = ("--env", ENV, "--steps", 4096, "--set", "workers=1", *TINY, "--tag", "two")
    ours = house.ok("run", "drillyard", "ppo", *words)
    assert ours["worker"] == "drillyard"

    def ids(*words: str) -> set[object]:
        return {run["run_id"] for run in house.ok("runs", *words)["runs"]}

    assert {trained["run_id"], ours["run_id"]} <= ids()
    assert ids("--tag", "one") == {trained["run_id"]}
    assert ids("--worker", "drillyard") == {ours["run_id"]}
    assert ids("--worker", "coin", "--state", "completed", "--tag", "two") == set()
    assert trained["run_id"] in ids("--state", "ended")
    house("runs", "--state", "asleep", "--json").refused(ErrorCode.BAD_VALUE, "asleep", "running")
    shown = house("show", trained["run_id"])
    assert "coin guess" in shown.out and "tags: one. a note" in shown.out


def test_labels(house: House, trained: dict[str, object]) -> None:
    run = house.ok("label", trained["run_id"], "--name", "renamed", "--tag", "x", "--tag", "y", "--note", "")["run"]
    assert (run["name"], run["tags"], run["notes"]) == ("renamed", ["one", "x", "y"], "")
    run = house.ok("label", trained["run_id"], "--untag", "x", "--untag", "y")["run"]
    assert (run["name"], run["tags"]) == ("renamed", ["one"])
    house("label", trained["run_id"], "--json").refused(ErrorCode.BAD_VALUE, "--note")


def test_it_is_evaluated_in_its_own_environment(house: House, trained: dict[str, object]) -> None:
    for words in ((trained["run_id"],), (trained["checkpoint"],)):
        told = house.ok("evaluate", *words, "--episodes", 5)
        assert (told["return_mean"], told["return_std"], told["length_mean_decisions"]) == (16.0, 0.0, 16.0)
        assert (told["episodes"], told["worker"], told["env_id"]) == (5, "coin", "gym:Coin-v0")
    sampled = house.ok("evaluate", trained["run_id"], "--episodes", 50, "--sample")
    assert 8 < sampled["return_mean"] <= 16
    assert "return 16.0 on average" in house("evaluate", trained["run_id"], "--episodes", 2).out
    several = house.ok("evaluate", trained["run_id"], "--checkpoints", "all", "--episodes", 2)
    assert several["evaluations"][-1]["policy"] == trained["checkpoint"]
    assert {each["return_median"] for each in several["evaluations"][-1:]} == {16.0}
    ours = house.ok("evaluate", "random", "--env", "gym:CartPole-v1", "--episodes", 2)
    assert ours.keys() - {"ok"} == several["evaluations"][0].keys(), "one set of figures for every library"


def test_a_damaged_checkpoint_is_a_sentence(house: House, trained: dict[str, object], tmp_path: Path) -> None:
    copy = tmp_path / "checkpoint"
    shutil.copytree(str(trained["checkpoint"]), copy)
    (copy / "policy.json").write_text("0.123")
    house("evaluate", copy, "--json").refused(ErrorCode.DAMAGED)


def test_resume_continues_it(house: House, trained: dict[str, object]) -> None:
    answer = house.ok("resume", trained["run_id"])
    assert answer["outcome"] == "completed"
    assert answer["metrics"]["coin/trust"] >= trained["metrics"]["coin/trust"]  # type: ignore[index]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_and_saves(house: House, number: signal.Signals) -> None:
    before = {run["run_id"] for run in house.runs()}
    process = house.start("run", "coin", "--env", "Coin-v0", "--json")
    until(lambda: [run for run in house.runs() if run["run_id"] not in before and run["env_steps"] > 0], "it trains")
    process.send_signal(number)
    done = finish(process)
    assert done.code == 0, done
    assert done.answer["outcome"] == "cancelled"
    assert Path(done.answer["checkpoint"]).is_dir()


def test_a_run_that_is_left_alone(house: House) -> None:
    run_id = house.ok("run", "coin", "guess", "--env", "Coin-v0", "--detach")["run_id"]
    assert house.ok("stop", run_id)["run"]["outcome"] == "cancelled"


def test_a_failure_is_the_workers_own_sentence(house: House) -> None:
    done = house("run", "coin", "--env", "Coin-v0", "--set", "fault=error", "--json")
    assert done.code == 3
    assert done.answer["outcome"] == "failed"
    assert done.answer["reason"] == "The coin has rolled away; look under the table."
    done = house("run", "coin", "--env", "Coin-v0", "--set", "fault=exit", "--restart", "never", "--json")
    assert (done.code, done.answer["outcome"]) == (3, "failed")
    assert "exit code 7" in done.answer["reason"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("run", "koin", "--env", "Coin-v0"), ErrorCode.NOT_FOUND, ("'koin'", "did you mean coin")),
        (("run", "coin", "think", "--env", "Coin-v0"), ErrorCode.UNSUPPORTED, ("'think'", "guess")),
        (("run", "coin"), ErrorCode.BAD_VALUE, ("--env CartPole-v1",)),
        (("run", "coin", "--env", "Coin-v0", "--set", "rat=1"), ErrorCode.BAD_VALUE, ("'rat'", "did you mean rate")),
        (("run", "coin", "--env", "Coin-v0", "--set", "rate=2"), ErrorCode.BAD_VALUE, ("rate", "between 0 and 1")),
        (("run", "coin", "--env", "Coin-v0", "--set", "fault=x"), ErrorCode.BAD_VALUE, ("fault", "error, exit")),
        (("run", "coin", "--env", "Coin-v0", "--steps", 0), ErrorCode.BAD_VALUE, ("--steps",)),
        (("run", "coin", "--env", "Coin-v0", "--sink", "nowhere"), ErrorCode.BAD_VALUE, ("nowhere", "wandb, mlflow")),
        (("run", "coin", "--env", "Drillyard/Aunt-v5"), ErrorCode.UNKNOWN_ENV, ("Drillyard/Ant-v5",)),
        (("run", "coin", "--env", "Coin-v0", "--gpus", 99), ErrorCode.BAD_VALUE, ("GPU",)),
        (("worker", "install", "koin"), ErrorCode.NOT_FOUND, ("'koin'",)),
        (("worker", "install", "coin", "--environment", "x"), ErrorCode.NOT_FOUND, ("'x'", "default")),
        (("worker", "describe", "koin"), ErrorCode.NOT_FOUND, ("'koin'",)),
        (("worker", "remove", "koin"), ErrorCode.NOT_FOUND, ("'koin'",)),
        (("worker", "add", "/"), ErrorCode.DAMAGED, ("/pyproject.toml",)),
        (("worker", "check", "koin"), ErrorCode.NOT_FOUND, ("'koin'",)),
        (("worker", "new", "not a name"), ErrorCode.BAD_VALUE, ()),
        (("sink", "nowhere", "latest"), ErrorCode.BAD_VALUE, ("nowhere",)),
        (("tensorboard", "20200101"), ErrorCode.NOT_FOUND, ("20200101",)),
        (("label", "20200101", "--name", "x"), ErrorCode.NOT_FOUND, ("20200101",)),
    ],
)
def test_bad_input_is_one_sentence(
    house: House, trained: dict[str, object], words: tuple[object, ...], code: ErrorCode, said: tuple[str, ...]
) -> None:
    assert trained["ok"]
    done = house(*words, "--json")
    assert done.code == EXIT_CODES[code], done
    done.refused(code, *said)


def test_describe_shows_settings(house: House) -> None:
    told = house("worker", "describe", "coin")
    assert told.code == 0
    assert "rate" in told.out and "0 to 1" in told.out and "guess" in told.out
    settings = house.ok("worker", "describe", "coin")["description"]["algorithms"][0]["settings"]
    assert [setting["key"] for setting in settings][:2] == ["rate", "fault"]


def test_a_worker_that_is_used_is_not_removed(house: House) -> None:
    run_id = house.ok("run", "coin", "--env", "Coin-v0", "--detach")["run_id"]
    house("worker", "remove", "coin", "--json").refused(ErrorCode.BUSY, run_id, "drillyard stop")
    house.ok("stop", run_id)


def test_a_run_with_a_sink_and_event_files(house: House) -> None:
    answer = house("run", "coin", "--env", "Coin-v0", "--steps", 50_000, "--sink", "wandb", "--json").answer
    assert answer["outcome"] == "completed"
    folder = Path(answer["folder"])
    place = folder / "sinks" / "wandb.json"
    # W&B comes up at the lowest priority, beside whatever else the machine does: more than a minute was seen.
    until(lambda: place.exists() and json.loads(place.read_text())["ended"], "all of it is handed on", 200.0)
    assert len(list(folder.glob("sinks/wandb/offline-run-*/*.wandb"))) == 1
    assert b"coin/trust" in b"".join(file.read_bytes() for file in (folder / "tensorboard").iterdir())
    assert house.ok("sink", "wandb", answer["run_id"])["where"].startswith(str(folder))
    assert len(list(folder.glob("sinks/wandb/offline-run-*/*.wandb"))) == 1
    assert house.ok("worker", "remove", "wandb")["name"] == "wandb"


def test_check_runs_the_conformance_suite(house: House, trained: dict[str, object]) -> None:
    assert trained["ok"]
    report = house.ok("worker", "check", "coin", "--env", "Coin-v0")["report"]
    assert report["ok"]
    assert {"training", "resume", "evaluate"} <= {row["name"] for row in report["results"] if row["state"] == "passed"}


def test_new_install_and_remove(house: House) -> None:
    folder = Path(house.ok("worker", "new", "mine")["folder"])
    assert folder.parent == house.home / "workers"
    assert {"mine", "coin"} <= {info["name"] for info in house.ok("worker", "list")["workers"]}
    house("worker", "new", "mine", "--json").refused(ErrorCode.BAD_VALUE, "is there already")
    shutil.rmtree(folder)
    lines = house("worker", "install", "coin", "--reinstall", "--json").out.splitlines()
    steps = [json.loads(line) for line in lines[:-1]]
    assert steps[-1]["done"] and steps[-1]["ok"]
    assert json.loads(lines[-1])["ok"]
    assert house.ok("worker", "remove", "coin")["name"] == "coin"
    assert state(house) == "absent"
    cache = Path(house.environment["DRILLYARD_CACHE"])
    assert list((cache / "workers").iterdir()) == []
