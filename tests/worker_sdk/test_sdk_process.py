"""Whole processes of a worker: signals, garbage on stdout, crashes, commands, evaluation."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from drillyard_worker.conformance.stream import stream_fault
from drillyard_worker.conformance.subject import Running
from drillyard_worker.manifest import read_checkpoint
from sdk_house import ACTOR, SPACE, actor, told

from drillyard.contracts.control import PauseTraining, Save, SetHyper, StopTraining
from drillyard.transport.control import ControlClient

pytestmark = pytest.mark.process


def ended(running: Running, code: int = 0) -> dict[str, Any]:
    """The last event of a run that ended with this exit code."""
    assert running.finish(30.0) == code, running.hint()
    assert stream_fault(running.content(), running.config["run_id"], running.config.get("next_seq", 0)) == ""
    assert not running.left()
    return running.events()[-1]


@pytest.mark.parametrize("play", ["steady", "flags", "steals"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_a_checkpoint(tmp_path: Path, play: str, number: signal.Signals) -> None:
    subject = actor(tmp_path, play)
    with subject.start(subject.config(limits={})) as running:
        running.training()
        os.kill(running.process.pid, number)
        last = ended(running)
        assert (last["type"], last["reason"]) == ("run_completed", f"stopped by {number.name}")
        (path,) = (running.folder / "checkpoints").glob("step_*")
        assert read_checkpoint(path)["env_steps"] == last["env_steps"]


def test_more_signals_do_nothing_worse(tmp_path: Path) -> None:
    subject = actor(tmp_path, "slow_to_stop")
    with subject.start(subject.config(limits={})) as running:
        running.training()
        running.process.terminate()
        running.until(lambda events: events[-1]["type"] == "saving_slowly", "the last save", 10.0)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGTERM):
            os.kill(running.process.pid, number)
        assert ended(running)["reason"] == "stopped by SIGTERM"
        assert len(list((running.folder / "checkpoints").glob("step_*"))) == 1


def test_nothing_that_a_library_prints_is_an_event(tmp_path: Path) -> None:
    subject = actor(tmp_path, "noisy")
    with subject.run(subject.config(limits={"env_steps": 20})) as running:
        assert ended(running)["type"] == "run_completed"
        said = (running.folder / "stderr.log").read_text()
    assert all(word in said for word in ("print", "write", "child", "run_failed"))


@pytest.mark.parametrize(
    ("play", "code", "kind", "words"),
    [
        ("raises", 1, "crashed", "RuntimeError in plays.py, line"),
        ("refuses", 1, "unsupported", "This env has pictures"),
        ("exits", 1, "crashed", "sys.exit(3)"),
        ("exits_well", 0, "", "finished"),
        ("returns", 0, "", "finished"),
    ],
)
def test_every_end_is_told(tmp_path: Path, play: str, code: int, kind: str, words: str) -> None:
    subject = actor(tmp_path, play)
    with subject.run(subject.config(limits={})) as running:
        last = ended(running, code)
        assert last.get("code", "") == kind
        assert words in last["reason"]
        assert "\n" not in last["reason"]
        assert ("Traceback" in (running.folder / "stderr.log").read_text()) == (play == "raises")
        assert not (running.folder / "control.sock").exists()


def test_forked_children_write_nothing_and_end_by_signals(tmp_path: Path) -> None:
    subject = actor(tmp_path, "forks")
    with subject.start(subject.config(limits={})) as running:
        running.training()
        os.killpg(running.process.pid, signal.SIGTERM)
        assert ended(running)["type"] == "run_completed"
        assert not [event for event in running.events() if event["type"] == "log"]


def test_threads_may_speak(tmp_path: Path) -> None:
    subject = actor(tmp_path, "threads")
    with subject.run(subject.config(limits={})) as running:
        ended(running)
        assert sum(event["type"] == "said" for event in running.events()) == 1200


def test_fifty_thousand_events_in_one_run(tmp_path: Path) -> None:
    subject = actor(tmp_path, "volume")
    with subject.run(subject.config(limits={})) as running:
        ended(running)
        found = running.events()
        assert sum(event["type"] == "tick" for event in found) == 50_000


def test_a_library_that_hangs_stays_silent(tmp_path: Path) -> None:
    """The control thread answers, but writes no sign of life."""
    subject = actor(tmp_path, "hangs")
    with subject.start(subject.config(limits={})) as running:
        count = len(running.until(lambda events: len(events) >= 2, "run_started", 30.0))
        with ControlClient.connect(running.folder / "control.sock", 5.0) as client:
            for _ in range(5):
                assert client.request(StopTraining(), 5.0).ok
        assert len(running.events()) == count


def test_commands_of_the_daemon(tmp_path: Path) -> None:
    subject = actor(tmp_path)
    with subject.start(subject.config(limits={})) as running:
        running.training()
        with ControlClient.connect(running.folder / "control.sock", 5.0) as client:
            assert client.request(Save(run_id=running.config["run_id"]), 5.0).ok
            running.until(lambda events: any(event["type"] == "checkpoint_saved" for event in events), "a save", 10.0)
            refusal = client.request(SetHyper(key="lr", value=1.0), 5.0)
            assert (refusal.ok, refusal.code) == (False, "unsupported")
            assert client.request(Save(run_id="another"), 5.0).code == "not_found"
            assert client.request(PauseTraining(), 5.0).ok
            running.until(lambda events: events[-1].get("phase") == "paused", "the pause", 10.0)
            assert client.request(StopTraining(reason="done with it"), 5.0).ok
            assert ended(running)["reason"] == "done with it"


def test_garbage_on_the_control_socket(tmp_path: Path) -> None:
    subject = actor(tmp_path)
    with subject.start(subject.config(limits={})) as running:
        running.training()
        for content in (b"\xff\xfe\n", b"[1,2]\n", b"{}\n", b"[" * 60_000 + b"\n", b'{"type":"stop' + b"x" * 200_000):
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(str(running.folder / "control.sock"))
                connection.settimeout(5.0)
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it is dropped while it sends
                    connection.sendall(content)
                    answer = json.loads(connection.makefile("rb").readline())
                    assert (answer["ok"], answer["code"]) == (False, "bad_message")
        many = [socket.socket(socket.AF_UNIX) for _ in range(40)]
        for connection in many:
            connection.connect(str(running.folder / "control.sock"))
        for connection in many:
            connection.close()
        running.process.terminate()
        ended(running)


def test_a_socket_that_a_killed_worker_left_is_replaced(tmp_path: Path) -> None:
    subject = actor(tmp_path)
    config = subject.config(limits={})
    with subject.start(config) as running:
        running.training()
        running.kill()
    (running.folder / "events.jsonl").unlink()
    with subject.start(config) as running:
        running.training()
        with subject.start({**config, "run_id": "other"}) as second:  # two at once: the second is refused
            second.finish(30.0)
            assert second.process.returncode == 1
        running.process.terminate()
        assert running.finish(30.0) == 0
        assert not (running.folder / "control.sock").exists()


def test_its_parent_may_die(tmp_path: Path) -> None:
    """A worker outlives who started it: a daemon that is killed finds it again."""
    subject = actor(tmp_path)
    config = subject.config(limits={"seconds": 1.0})
    path = subject.write(config)
    events = Path(config["folder"]) / "events.jsonl"
    program = (
        "import subprocess, sys\n"
        f"out = open({str(events)!r}, 'ab')\n"
        f"subprocess.Popen([sys.executable, '-m', 'sdk_actor.cli', '--config', {str(path)!r}], stdout=out,"
        " start_new_session=True)\n"
    )
    subprocess.run([sys.executable, "-c", program], env=subject.variables(), check=True, cwd=str(ACTOR))
    while not events.read_bytes().count(b'"run_completed"'):
        pass
    assert stream_fault(events.read_bytes(), config["run_id"]) == ""


def test_a_reader_that_goes_away_ends_nothing(tmp_path: Path) -> None:
    subject = actor(tmp_path)
    config = subject.config(limits={"seconds": 0.5})
    command = [sys.executable, "-m", "sdk_actor.cli", "--config", str(subject.write(config))]
    process = subprocess.Popen(
        command, env=subject.variables(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(30.0) == 0
    assert list((Path(config["folder"]) / "checkpoints").glob("step_*"))


def test_evaluation(tmp_path: Path) -> None:
    with told(tmp_path, run_id="trained") as run:
        run.session.step(500)
        path = run.session.save(
            lambda folder: (folder / "w").write_bytes(b"1"), reason="r", format="raw", observation_space=SPACE,
            action_space=SPACE,
        )  # fmt: skip
    subject = actor(tmp_path)
    plan = {"checkpoint": str(path), "episodes": 4}
    with subject.run(subject.config(mode="evaluate", evaluate=plan, seed=3, limits={})) as running:
        last = ended(running)
        found = json.loads((running.folder / "evaluation.json").read_text())
    assert found["returns"] == [30.0, 40.0, 50.0, 60.0]  # ten steps of a reward of the seed
    assert found["seeds"] == [3, 4, 5, 6]
    assert found["lengths"] == [10] * 4
    assert (found["mean"], found["min"], found["max"], found["median"]) == (45.0, 30.0, 60.0, 45.0)
    assert found["std"] == pytest.approx(11.18, abs=0.01)
    assert last["summary"]["mean"] == 45.0
    assert last["env_steps"] == 40


def test_an_evaluation_on_other_spaces_is_refused(tmp_path: Path) -> None:
    with told(tmp_path, run_id="trained") as run:
        path = run.session.save(
            lambda folder: None, reason="r", format="raw", observation_space=SPACE, action_space={**SPACE, "n": 3}
        )
    subject = actor(tmp_path)
    with subject.run(subject.config(mode="evaluate", evaluate={"checkpoint": str(path)}, limits={})) as running:
        last = ended(running, 1)
        assert (last["code"], "action_space" in last["reason"]) == ("bad_value", True)


@pytest.mark.parametrize(
    ("env_id", "code", "words"),
    [("gym:E", 0, ""), ("no-env", 2, "There is no env no-env."), ("broken-env", 1, "RuntimeError")],
)
def test_a_dry_run_makes_the_env_once(tmp_path: Path, env_id: str, code: int, words: str) -> None:
    subject = actor(tmp_path, env_id=env_id)
    done = subject.ask("--config", str(subject.write(subject.config())), "--dry-run")
    assert (done.returncode, done.stdout) == (code, b"")
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_a_dry_run_looks_at_the_checkpoint(tmp_path: Path) -> None:
    subject = actor(tmp_path)
    config = subject.config(resume_from=str(tmp_path / "none"))
    done = subject.ask("--config", str(subject.write(config)), "--dry-run")
    assert done.returncode == 2
    assert b"is no checkpoint" in done.stderr


def test_options(tmp_path: Path) -> None:
    subject = actor(tmp_path)
    assert subject.ask().returncode == 2
    assert subject.ask("--nonsense").returncode == 2
    assert json.loads(subject.ask("--describe").stdout)["metadata"]["name"] == "actor"
    bad = subject.config(algorithm="nothing")
    done = subject.ask("--config", str(subject.write(bad)), "--verbose", "--worker-id", "w1")
    assert done.returncode == 2
    assert b"Traceback" in done.stderr
    assert json.loads(done.stdout)["type"] == "run_failed"
