# ruff: noqa: E501
"""The conformance suite passes what keeps to the protocol, and each of its checks sees what it is there for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from drillyard_worker import WorkerError
from drillyard_worker.conformance import CHECKS, Subject, check_worker
from drillyard_worker.conformance.stream import stream_fault
from drillyard_worker.template import new_worker
from sdk_house import ROOT, SDK, actor

pytestmark = pytest.mark.process
CEM = ROOT / "examples" / "workers" / "cem_worker"
INIT, RUNTIME, CONFIG, CLI = "{}/__init__.py", "{}/runtime.py", "{}/config.py", "{}/cli.py"


@pytest.mark.parametrize("env_id", ["gym:CartPole-v1", "gym:Pendulum-v1"])
def test_the_worked_example_passes(tmp_path: Path, env_id: str) -> None:
    report = check_worker(Subject(CEM, sys.executable, tmp_path, env_id=env_id))
    assert report.ok, report.table()
    assert [result.name for result in report.results] == list(CHECKS)
    assert [result.name for result in report.results if result.state == "skipped"] == ["onnx"]


def test_what_the_template_makes_passes(tmp_path: Path) -> None:
    folder = new_worker("my-own", tmp_path / "my_own_worker")
    (tmp_path / "scratch").mkdir()
    report = check_worker(Subject(folder, sys.executable, tmp_path / "scratch"))
    assert report.ok, report.table()
    assert (folder / "my_own_worker" / "runtime.py").is_file()
    assert not [path for path in folder.rglob("*") if path.is_file() and "skeleton" in path.read_text().lower()]


@pytest.mark.parametrize("name", ["", "My", "my own", "-a", "a-", "a/b", "a" * 41, "1st"])
def test_a_bad_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(WorkerError, match="no name for a worker"):
        new_worker(name, tmp_path / "x")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(WorkerError, match="is there already"):
        new_worker("mine", tmp_path / "x")


BREAKS: dict[str, tuple[str, str, str, str]] = {
    # name: (check that must see it, file, what is replaced, by what)
    "the library is imported too early": ("describe", INIT, "from __future__ import annotations", "import numpy"),
    "noise in front of the description": ("describe", CLI, "import sys\n", "import sys\nsys.stdout.write('hello')\n"),
    "another name": ("metadata", INIT, 'name="broken"', 'name="other"'),
    "no licence": ("metadata", INIT, 'license="MIT"', 'license=""'),
    "a grace of an hour": ("metadata", INIT, "stop_grace_s=5.0", "stop_grace_s=3600.0"),
    "requirements that are not there": ("metadata", INIT, '"requirements.txt"', '"missing.txt"'),
    "a probe that is no Python": ("metadata", INIT, 'probe="import', 'probe="impart'),
    "an action space that nobody knows": ("metadata", INIT, 'worker_type="broken",', 'worker_type="broken", action_spaces=("tuple",),'),
    "a default out of range": ("settings", CONFIG, "default=2", "default=0"),
    "a setting without help": ("settings", CONFIG, '"help": "episodes with each policy", ', ""),
    "an environment that is not there": ("settings", INIT, 'name="random",', 'name="random", environment="other",'),
    "an env that cannot be made": ("dry-run", INIT, 'load_policy="', 'make_env="broken_worker.runtime:nothing", load_policy="'),
    "a traceback for a bad config": ("bad-configs", CLI, "sys.exit(main(WORKER))", "sys.exit(main(WORKER) and 1)"),
    "garbage on stdout": ("refused-runs", CLI, "sys.exit(main(WORKER))", "code = main(WORKER)\n    if code:\n        print('bye')\n    sys.exit(code)"),
    "no run_started": ("training", RUNTIME, "session.started()", "session.metrics({})"),
    "it ends before its limit": ("training", RUNTIME, "while True:", "for _ in range(2):"),
    "two ends": ("training", RUNTIME, "save(stop.reason)", 'save(stop.reason); session.emit("run_cancelled", reason="no")'),
    "a gap in the numbers": ("training", RUNTIME, "session.started()", "session.started(); session._events.seq += 1"),
    "a failure": ("training", RUNTIME, "session.started()", "session.started(); raise RuntimeError"),
    "a process is left": ("training", RUNTIME, "session.started()", "session.started(); __import__('subprocess').Popen(['sleep', '30'])"),
    "no checkpoint at the end": ("checkpoint", RUNTIME, "save(stop.reason)", "None"),
    "a manifest that is written over": ("checkpoint", RUNTIME, "        raise\n", '        next((session.folder / "checkpoints").glob("step_*/manifest.json")).write_text("{}")\n        raise\n'),
    "artifacts that are not there": ("analytics", RUNTIME, "session.started()", 'session.started(); session.artifacts(tensorboard="nothing")'),
    "ONNX that is only claimed": ("onnx", INIT, 'worker_type="broken",', 'worker_type="broken", supports_onnx=True,'),
    "a stolen handler": ("sigterm", RUNTIME, "session.started()", "session.started(); __import__('signal').signal(15, 0)"),
    "no checkpoint after SIGTERM": ("sigterm", RUNTIME, "save(stop.reason)", "None"),
    "a stop that is overheard": ("stop-command", RUNTIME, "session.started()", "session.started(); session.request_stop = lambda reason, ask=session.request_stop: ask(reason) if reason.startswith('stopped by') else None"),
    "a save that is overheard": ("save-command", RUNTIME, "if session.save_due():", "if False:"),
    "a pause that is none": ("pause", RUNTIME, "session.started()", "session.started(); session.request_pause = lambda *, pause: None"),
    "counters that begin at 0": ("resume", RUNTIME, "session.loaded(manifest)", "None"),
    "an evaluation with another mean": ("evaluate", RUNTIME, "from drillyard_worker import Session", "import drillyard_worker.evaluate as e\ne.statistics.fmean = lambda _: 0.0\nfrom drillyard_worker import Session"),
    "a checkpoint that nobody checks": ("damaged", INIT, "from broken_worker", "import drillyard_worker.evaluate as e, drillyard_worker.manifest as m\ne.read_checkpoint = m.read_manifest\nfrom broken_worker"),
    "a policy that does not act": ("operator", RUNTIME, '"""It remembers nothing."""', "self.inputs = 0"),
}  # fmt: skip


@pytest.mark.parametrize("fault", BREAKS)
def test_every_check_sees_its_fault(tmp_path: Path, fault: str) -> None:
    check, file, old, new = BREAKS[fault]
    folder = new_worker("broken", tmp_path / "broken_worker")
    path = folder / file.format("broken_worker")
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    (tmp_path / "scratch").mkdir()
    subject = Subject(folder, sys.executable, tmp_path / "scratch", steps=300, patience_s=5.0)
    report = check_worker(subject, [check])
    assert check in report.failed, report.table()
    sentence = next(result.sentence for result in report.results if result.name == check)
    assert sentence


def test_every_check_has_a_fault() -> None:
    assert {check for check, *_ in BREAKS.values()} == set(CHECKS)


def test_the_command_line_prints_a_table_or_json(tmp_path: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(SDK)}
    command = [sys.executable, "-m", "drillyard_worker.conformance", str(CEM), "--only", "describe,settings"]
    done = subprocess.run(command, capture_output=True, text=True, env=variables, check=False)
    assert done.returncode == 0, done.stderr
    assert "2 passed, 0 failed" in done.stdout
    report = json.loads(subprocess.run([*command, "--json"], capture_output=True, env=variables, check=True).stdout)
    assert report["ok"] is True
    assert [result["name"] for result in report["results"]] == ["describe", "settings"]
    done = subprocess.run([*command[:3], str(tmp_path)], capture_output=True, text=True, env=variables, check=False)
    assert done.returncode == 1
    assert "pyproject.toml" in done.stdout
    done = subprocess.run([*command[:-1], "nothing"], capture_output=True, text=True, env=variables, check=False)
    assert done.returncode == 2


LINE = {"v": 1, "run_id": "r", "ts": 1.0}
START = {"type": "run_started", "pid": 1, "env_id": "e", "workers": 0, "resumed_from": None}
END = {"type": "run_completed", "env_steps": 1, "updates": 0, "reason": "x", "summary": {}}
FIGURES = {"type": "metrics", "env_steps": 5, "updates": 0, "episodes": 0, "values": {}}


def stream(*events: dict[str, object]) -> bytes:
    lines = [json.dumps({**LINE, "seq": number, **event}) for number, event in enumerate(events)]
    return "".join(line + "\n" for line in lines).encode()


def test_a_good_stream_has_no_fault() -> None:
    assert stream_fault(stream(START, FIGURES, {"type": "custom"}, END), "r") == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "not one event"),
        (b"hello\n", "is no JSON"),
        (b"[1]\n", "no JSON object"),
        (stream(START, END)[:-1], "has no end"),
        (stream(START), "The last event"),
        (stream(START, {**END, "reason": 3}), "no reason"),
        (stream(START, {**END, "run_id": "other"}), "another run"),
        (stream(START, {**END, "seq": 7}), "seq 7"),
        (stream(FIGURES, START, END), "before run_started"),
        (stream(START, END, START), "not the last"),
        (stream(START, FIGURES, {**FIGURES, "env_steps": 4}, END), "fell from 5 to 4"),
        (stream(START, {**FIGURES, "values": {"a": "b"}}, END), "no values"),
        (stream(START, {"type": "progress", "phase": "x", "env_steps": 0, "updates": 0, "episodes": 0}, END), "the phase"),
        (stream(START, {"type": "custom", "x": "y" * 70_000}, END), "more than"),
        (stream(START, FIGURES, END).replace(b'"values": {}', b'"values": {"a": NaN}'), "no JSON"),
    ],
)  # fmt: skip
def test_a_bad_stream_has_one(content: bytes, words: str) -> None:
    assert words in stream_fault(content, "r")


def test_a_worker_that_never_trains_fails_in_time(tmp_path: Path) -> None:
    subject = actor(tmp_path, "hangs", patience_s=1.0)
    report = check_worker(subject, ["sigterm"])
    assert report.failed == ("training", "sigterm")
