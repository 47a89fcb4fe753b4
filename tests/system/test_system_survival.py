"""Each part of the house is killed while a run trains and a page looks on: what should survive survives."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from system_house import DEADLINE_S, ENV, House, Page

pytestmark = [pytest.mark.process, pytest.mark.chaos]

SETTINGS = {"groups": 4, "rows": 64, "steps": 32, "minibatch": 1024, "workers": 2}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path)
    yield house
    house.end()


def training_goes_on(page: Page) -> None:
    """The page hears of more env steps than ever before."""
    steps = max(event.get("env_steps", 0) for event in page.events)
    page.until(lambda: page.events[-1].get("env_steps", 0) > steps, "training goes on")


def start_run(page: Page) -> str:
    page.forget_events()
    run_id = page.ask("start_training", request={"env_id": ENV, "seed": 1, "settings": SETTINGS})["run_id"]
    page.ask("watch_run", run_id=run_id)
    page.until(lambda: any(event["type"] == "metrics" for event in page.events), "the run trains")
    return run_id


def resume_run(page: Page, run_id: str) -> str:
    """Go on from the run's checkpoint, as a new run."""
    page.forget_events()
    resumed = page.ask("resume_run", run_id=run_id)["run_id"]
    page.ask("watch_run", run_id=resumed)
    page.until(lambda: any(event["type"] == "metrics" for event in page.events), "the resumed run trains")
    loaded = next(event for event in page.events if event["type"] == "checkpoint_loaded")
    assert all(e["env_steps"] > loaded["env_steps"] > 0 for e in page.events if e["type"] == "metrics")
    return resumed


def test_every_part_may_die(house: House) -> None:
    shared_memory = set(Path("/dev/shm").iterdir())
    page = house.open_studio()
    page.ticks_go_on()
    run_id = start_run(page)
    page.until(lambda: page.frames[-1][2] > 1, "the show plays what was learned")
    assert {role: len(house.role(role)) for role in ("studio", "daemon", "stage", "learner", "rollout")} == {
        "studio": 1, "daemon": 1, "stage": 1, "learner": 1, "rollout": 2,
    }  # fmt: skip
    memory_is_light(house)

    a_rollout_worker_dies(house, page, run_id)
    page.ask("save", run_id=run_id)
    assert "SIGKILL" in the_learner_dies(house, page, run_id, "failed")

    run_id = resume_run(page, run_id)
    the_daemon_dies(house, page, run_id)
    the_stage_dies(house, page, run_id)
    page = the_studio_dies(house, page, run_id)
    page.ask("save", run_id=run_id)
    # Of a process that another daemon started, this one cannot know the exit code.
    assert "ended suddenly" in the_learner_dies(house, page, run_id, "lost")

    run_id = resume_run(page, run_id)
    learner_and_daemon_die(house, page, run_id)

    last = start_run(page)
    command = house.start_command("shutdown", "--runs")
    page.wait("notice", lambda notice: "told to end" in notice["message"])
    assert command.communicate(timeout=DEADLINE_S) == ('{"ok":true,"was_running":true}\n', "")
    assert "daemon was told to" in house.wait_studio()
    page.close()
    nothing_is_left(house, shared_memory)
    assert house.events(last)[-1]["type"] == "run_completed"
    assert list((house.home / "runs" / last / "checkpoints").glob("step_*")), "what was trained is kept"


def memory_is_light(house: House) -> None:
    """What the running processes have really loaded."""
    for role, foreign in {
        "studio": ("numpy", "gymnasium"),
        "daemon": ("numpy", "gymnasium"),
        "stage": ("/grpc/", "websockets"),
        "learner": ("/grpc/", "websockets"),
        "rollout": ("/grpc/", "websockets", "safetensors"),
    }.items():
        for who in house.role(role):
            loaded = Path(f"/proc/{who.pid}/maps").read_text()
            assert [name for name in foreign if name in loaded] == [], role


def a_rollout_worker_dies(house: House, page: Page, run_id: str) -> None:
    others = {*house.role("learner"), *house.role("daemon"), *house.role("stage"), *house.role("studio")}
    old = set(house.role("rollout"))
    with house.only_loses("rollout"):
        page.until(lambda: any("rollout worker was lost" in e.get("message", "") for e in page.events), "words")
        training_goes_on(page)
        page.until(lambda: len(house.role("rollout")) == 2, "another worker takes its place")
        page.ticks_go_on()
    assert others <= set(house.processes())
    assert len(old & set(house.role("rollout"))) == 1, "only the killed one was replaced"
    house.check_heard(run_id, page.seqs)


def the_daemon_dies(house: House, page: Page, run_id: str) -> None:
    since, old = len(page.messages), house.the("daemon")
    with house.only_loses("daemon"):
        page.wait("notice", lambda notice: "daemon had died" in notice["message"], since)
        training_goes_on(page)
        page.ticks_go_on()
    assert house.the("daemon") != old
    house.check_heard(run_id, page.seqs)
    assert page.ask("pause_training", run_id=run_id)["run"]["state"] == "paused"
    assert page.ask("resume_training", run_id=run_id)["run"]["state"] == "running"
    training_goes_on(page)
    runs = {run["run_id"]: run for run in page.ask("list_runs")["runs"]}
    assert (runs[run_id]["state"], runs[run_id]["outcome"]) == ("running", None)
    assert [run["outcome"] for run in runs.values() if run["run_id"] != run_id] == ["failed"], "the first run"


def the_stage_dies(house: House, page: Page, run_id: str) -> None:
    since, old = len(page.messages), house.the("stage")
    with house.only_loses("stage"):
        page.wait("stage_gone", lambda push: push["reason"].endswith("."), since)
        hello = page.wait("hello", lambda hello: hello["stage_id"], since)
        page.wait("stage_status", lambda now: now["run_id"] == run_id and now["stage_id"] == hello["stage_id"], since)
        page.ticks_go_on()
        page.until(lambda: page.frames[-1][2] > 1, "the new match plays what was learned")
        training_goes_on(page)
    assert house.the("stage") != old
    house.check_heard(run_id, page.seqs)


def the_studio_dies(house: House, page: Page, run_id: str) -> Page:
    stage = page.wait("hello", lambda hello: hello["stage_id"] in stage_ids(house))["stage_id"]
    tick, seq = page.frames[-1][1], page.seqs[-1]
    with house.only_loses("studio"):
        deadline = time.monotonic() + DEADLINE_S
        while not page.closed:
            assert time.monotonic() < deadline
            page.pump()
        page.close()
        house.wait_studio()
        again = house.open_studio()
        hello = again.wait("hello")
        assert hello["stage_id"] == stage
        assert {run["run_id"]: run["state"] for run in hello["runs"]}[run_id] == "running"
        again.ask("watch_run", run_id=run_id, since_seq=seq + 1)
        again.until(lambda: again.events, "the events that it missed")
        training_goes_on(again)
        again.ticks_go_on()
        assert again.frames[-1][1] > tick, "the same match, further on"
    house.check_heard(run_id, [seq, *again.seqs])
    return again


def stage_ids(house: House) -> list[str]:
    return [path.name for path in (house.home / "stages").iterdir() if (path / "control.sock").exists()]


def the_learner_dies(house: House, page: Page, run_id: str, outcome: str) -> str:
    since, others = len(page.messages), {*house.role("studio"), *house.role("daemon"), *house.role("stage")}
    with house.only_loses("learner", "rollout"):
        run = page.wait("run_changed", lambda push: push["run"]["state"] == "ended", since)["run"]
    assert (run["run_id"], run["outcome"]) == (run_id, outcome)
    assert run["reason"].endswith(".")
    assert house.role("rollout") == house.role("learner") == []
    assert set(house.processes()) == others
    page.ticks_go_on()
    page.until(lambda: page.seqs[-1] == house.events(run_id)[-1]["seq"], "the page has all that it said")
    house.check_heard(run_id, page.seqs)
    return str(run["reason"])


def learner_and_daemon_die(house: House, page: Page, run_id: str) -> None:
    since = len(page.messages)
    with house.only_loses("daemon", "learner", "rollout"):
        page.wait("notice", lambda notice: "daemon had died" in notice["message"], since)
        run = page.wait("run_changed", lambda push: push["run"]["state"] == "ended", since)["run"]
    assert run["run_id"] == run_id and run["outcome"] in ("failed", "lost") and run["reason"].endswith(".")
    assert house.role("rollout") == house.role("learner") == []
    page.ticks_go_on()


def nothing_is_left(house: House, shared_memory: set[Path]) -> None:
    assert house.processes() == {}
    assert set(Path("/dev/shm").iterdir()) <= shared_memory
    assert [path for path in house.home.rglob("*") if path.is_socket()] == []
    assert list(house.temporary.iterdir()) == [], "temporary folders"
    assert list((house.home / "stages").iterdir()) == []
    assert [path for path in house.home.rglob(".*")] == [], "half-written files"  # noqa: C416
    assert not (house.home / "studio.json").exists()
