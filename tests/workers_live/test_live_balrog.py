"""The BALROG worker, against a small folder of our own with BALROG's command line and layout: BALROG is on no index."""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from live_worker import ROOT, LiveWorker

from drillyard.contracts.script import EpisodeRecord, Script
from drillyard.contracts.worker import WorkerConfig
from drillyard.evaluation.results import to_csv

pytestmark = pytest.mark.process
SCRIPT = Path(__file__).with_name("balrog_like") / "eval.py"
"""Stands for BALROG/eval.py."""


@pytest.fixture
def balrog() -> LiveWorker:
    """It needs no packages, so any Python is its environment."""
    return LiveWorker("balrog", Path(sys.executable), ROOT / "workers" / "balrog_worker", "balrog_worker")


def config(worker: LiveWorker, folder: Path, arguments: str = "", **fields: Any) -> WorkerConfig:
    settings = {"python": sys.executable, "model": "small/model", "envs": "babyai-textworld", "arguments": arguments}
    return worker.config(
        folder, "evaluate", "", script=str(fields.pop("script", SCRIPT)),
        settings=settings | fields.pop("settings", {}), **fields,
    )  # fmt: skip


def test_its_results_become_events_and_records(balrog: LiveWorker, tmp_path: Path) -> None:
    run = balrog.run(config(balrog, tmp_path / "run"))
    assert run.code == 0 and not run.garbage, run.stderr
    episodes = run.of("balrog_episode")
    assert (
        sorted(each["env"] for each in episodes)
        == ["balrog:babyai/babyai-task"] * 2 + ["balrog:textworld/textworld-task"] * 2
    )
    assert run.metric("balrog/progression")[-1] == 0.25 and run.metric("balrog/input_tokens")[-1] == 400
    assert run.metric("balrog/summary/Final score") == [25.0]
    done = run.of("run_completed")[0]
    assert done["env_steps"] == 20 and sum(event["count"] for event in run.of("episode")) == 4
    lines = (tmp_path / "run" / "results" / "results.jsonl").read_bytes().splitlines()
    records = [msgspec.json.decode(line, type=EpisodeRecord) for line in lines]
    assert [record.index for record in records] == [0, 1, 2, 3]
    assert all(record.num_steps == 5 and record.failed_candidates == (1,) and not record.error for record in records)
    assert all(sum(record.action_frequency[0].values()) == 5 for record in records)
    assert to_csv(records) == (tmp_path / "run" / "results" / "results.csv").read_bytes()
    script = msgspec.json.decode((tmp_path / "run" / "results" / "script.json").read_bytes(), type=Script)
    assert {env.id for env in script.envs} == {record.env for record in records}
    assert {record.lineup for record in records} == {(script.operators[0].name,)}


def test_the_evaluator_runs_as_it_is(balrog: LiveWorker, tmp_path: Path) -> None:
    run = balrog.run(config(balrog, tmp_path / "run", "like.says=1 'eval.num_workers=3' like.episodes=1"))
    assert run.code == 0, run.stderr
    said = (tmp_path / "run" / "work" / "balrog.log").read_text().splitlines()
    told = json.loads(next(line for line in said if line.startswith("{")))
    assert told["cwd"] == str(SCRIPT.parent) and told["path"] is None, "nothing of ours gets in"
    assert told["arguments"] == [
        "agent.type=naive", "client.client_name=openai", "client.model_id=small/model", "envs.names=babyai-textworld",
        f"eval.output_dir={tmp_path / 'run' / 'work' / 'out'}", "like.says=1", "eval.num_workers=3", "like.episodes=1",
    ]  # fmt: skip


def test_a_stop_ends_the_evaluator_and_keeps_what_there_is(balrog: LiveWorker, tmp_path: Path) -> None:
    with balrog.start(config(balrog, tmp_path / "run", "like.hangs=babyai1")) as run:
        run.until(lambda event: event.get("type") == "balrog_episode")
        run.stop()
        assert run.finish() == 0
    assert run.of("run_completed")[0]["reason"] == "stopped by SIGTERM"
    assert len((tmp_path / "run" / "results" / "results.jsonl").read_text().splitlines()) == 1


def test_the_same_run_goes_on_after_a_crash(balrog: LiveWorker, tmp_path: Path) -> None:
    with balrog.start(config(balrog, tmp_path / "run", "like.hangs=textworld0")) as run:
        run.until(lambda event: len(run.of("balrog_episode")) == 2)
        run.stop()
        run.finish()
    again = balrog.run(config(balrog, tmp_path / "run", next_seq=len(run.events), first_counters=(10, 1, 2)))
    assert again.code == 0, again.stderr
    assert len(again.of("balrog_episode")) == 2, "the others were told before"
    assert again.of("run_completed")[0]["env_steps"] == 20
    assert len((tmp_path / "run" / "results" / "results.jsonl").read_text().splitlines()) == 4


@pytest.mark.parametrize(
    ("arguments", "fields", "words"),
    [
        ("like.fails=1", {}, "ended with exit code 1 (ConfigAttributeError: Key 'like' is not in struct)"),
        ("like.episodes=0", {}, "left no results in"),
        ("'", {}, "settings.arguments cannot be read"),
        ("like.hangs=babyai0", {"settings": {"patience_s": 5.0}}, "printed and written nothing for 5 s"),
        ("", {"settings": {"python": ""}}, "name the interpreter that has BALROG"),
        ("", {"settings": {"python": "/nonexistent/python"}}, "which is no interpreter"),
        ("", {"script": "/nonexistent/eval.py"}, "cannot be found"),
    ],
)
def test_what_goes_wrong_is_a_sentence(
    balrog: LiveWorker, tmp_path: Path, arguments: str, fields: dict[str, Any], words: str
) -> None:
    run = balrog.run(config(balrog, tmp_path / "run", arguments, **fields))
    assert run.code in (1, 2)
    (failed,) = run.of("run_failed")
    assert words in failed["reason"] and "Traceback" not in run.stderr
