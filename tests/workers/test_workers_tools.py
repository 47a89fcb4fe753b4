"""The real TensorBoard, Weights & Biases and MLflow read what we write; all without a network once installed."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.workers.environments import recipe_python
from drillyard.workers.install import Wishes, make
from drillyard.workers.sinks import check_sinks, sink_command
from drillyard.workers.tensorboard import EventFile
from drillyard.workers.tools import tool_recipe

pytestmark = pytest.mark.process
DEADLINE_S = 60.0


@pytest.fixture(scope="module")
def tools() -> Callable[[str], Path]:
    """Interpreter of a tool's environment in the user's own cache, made there when it is missing."""

    def python(name: str) -> Path:
        make(tool_recipe(name), Wishes())
        return recipe_python(tool_recipe(name))

    return python


def ask(program: Path, code: str, *words: object) -> Any:
    done = subprocess.run(
        [program, "-W", "ignore", "-c", code, *map(str, words)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


READ_SCALARS = """
import json, sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
found = EventAccumulator(sys.argv[1], size_guidance={"scalars": 0})
found.Reload()
print(json.dumps({tag: [[each.step, each.wall_time, each.value] for each in found.Scalars(tag)]
                  for tag in found.Tags()["scalars"]}))
"""


def test_tensorboard_reads_our_files(tmp_path: Path, tools: Callable[[str], Path]) -> None:
    began = 1_700_000_000.0
    with EventFile(tmp_path, began) as first:
        for step in range(50):
            first.scalars(step * 1000, began + step, {"return_mean": step * 0.5, "cleanrl/loss": -float(step)})
    with EventFile(tmp_path, began + 60) as second:  # after a restart of who writes it
        second.scalars(50_000, began + 61, {"return_mean": 25.0, "big/größe": 1e300})
    curves = ask(tools("tensorboard"), READ_SCALARS, tmp_path)
    assert curves["return_mean"] == [[step * 1000, began + step + (11 if step == 50 else 0), step * 0.5]
                                     for step in range(51)]  # fmt: skip
    assert curves["cleanrl/loss"][-1] == [49_000, began + 49, -49.0]
    assert curves["big/größe"] == [[50_000, began + 61, float("inf")]]


def test_the_command_serves_the_runs_and_ends_with_ctrl_c(
    tmp_path: Path, tools: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    tools("tensorboard")
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path))
    for run in ("20260101-000000-a-b", "20260101-000001-c-d"):
        with EventFile(tmp_path / "runs" / run / "tensorboard", time.time()) as file:
            file.scalars(1, time.time(), {"return_mean": 1.0})
    command = [
        str(Path(sys.executable).parent / "drillyard"),
        "tensorboard",
        "20260101-000001",
        "--port",
        "0",
        "--json",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, process.communicate()
        url = json.loads(line)["url"]
        assert re.fullmatch(r"http://(127\.0\.0\.1|localhost):\d+/", url)
        deadline = time.monotonic() + DEADLINE_S
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        while "20260101-000001-c-d" not in (runs := json.load(opener.open(f"{url}data/runs"))):
            assert time.monotonic() < deadline, runs
        assert len(runs) == 1
    finally:
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=DEADLINE_S)
    assert process.returncode == 0, errors


POINTS = 40


def make_run(home: Path, name: str = "20260101-000000-a-b", *, ended: bool = True, first: int = 0) -> Path:
    """A run's folder with a config, metrics, lines that are none, and an end."""
    folder = home / "runs" / name
    folder.mkdir(parents=True, exist_ok=True)
    request = {"worker": "cleanrl", "env_id": "gym:CartPole-v1", "algorithm": "ppo", "seed": 3, "name": "hello",
               "tags": ["one"], "notes": "a note", "resume_from": None}  # fmt: skip
    config = {"v": 1, "run_id": name, "request": request, "settings": {"lr": 3e-4, "target_kl": None}}
    (folder / "config.json").write_text(json.dumps(config))
    with (folder / "events.jsonl").open("ab") as file:
        for seq in range(first, POINTS if ended else POINTS // 2):
            values = {"return_mean": float(seq), "cleanrl/odd name%": float("nan") if seq == 5 else 1.0}
            file.write(json.dumps(metrics(name, seq, values)).encode() + b"\n")
            if seq == 7:
                file.write(b'not json\n[1]\n{"type": "metrics", "values": 3}\n\xff\xfe\n' + b"x" * 70_000 + b"\n")
        if ended:
            done = {"type": "run_completed", "run_id": name, "seq": POINTS, "ts": 1.7e9, "reason": "limit"}
            file.write(json.dumps(done).encode() + b"\n")
    if ended:
        (folder / "ended.json").write_text(json.dumps({"outcome": "completed", "reason": "limit"}))
    return folder


def metrics(run_id: str, seq: int, values: dict[str, float]) -> dict[str, Any]:
    return {"v": 1, "type": "metrics", "run_id": run_id, "seq": seq, "ts": 1.7e9 + seq, "env_steps": seq * 128,
            "updates": seq, "episodes": seq, "values": values}  # fmt: skip


def run_sink(name: str, folder: Path, *, follow: bool = True) -> None:
    command, variables = sink_command(name, folder, follow=follow)
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False, timeout=DEADLINE_S)
    assert done.returncode == 0, done.stderr


def kill_in_the_middle(name: str, folder: Path) -> None:
    """Start the sink on half a run, and kill it when it has noted how far it came."""
    command, variables = sink_command(name, folder)
    process = subprocess.Popen(
        command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    place = folder / "sinks" / f"{name}.json"
    size = (folder / "events.jsonl").stat().st_size
    deadline = time.monotonic() + DEADLINE_S
    try:
        while not (place.exists() and json.loads(place.read_text())["offset"] == size):
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)
    finally:
        process.kill()
        process.wait()


READ_WANDB = """
import json, sys
from wandb.proto import wandb_internal_pb2
out = {"history": [], "config": {}, "summary": {}, "run": {}, "exit": None}
content, at, parts = open(sys.argv[1], "rb").read(), 7, []
assert content[:4] == b":W&B"
while at + 7 <= len(content):  # LevelDB's log: blocks of 32 KiB, records in one or several parts
    if 32768 - at % 32768 < 7:
        at += 32768 - at % 32768
        continue
    size, kind = int.from_bytes(content[at + 4 : at + 6], "little"), content[at + 6]
    if kind == 0 or at + 7 + size > len(content):
        break
    parts.append(content[at + 7 : at + 7 + size])
    at += 7 + size
    if kind in (2, 3):  # first, middle
        continue
    data, parts = b"".join(parts), []
    record = wandb_internal_pb2.Record()
    record.ParseFromString(data)
    kind = record.WhichOneof("record_type")
    if kind == "history":
        row = {(item.key or "/".join(item.nested_key)): json.loads(item.value_json) for item in record.history.item}
        out["history"].append([record.history.step.num, row])
    elif kind == "run":
        out["run"] = {"id": record.run.run_id, "name": record.run.display_name, "tags": list(record.run.tags),
                      "notes": record.run.notes}
        for item in record.run.config.update:
            out["config"][item.key] = json.loads(item.value_json)
    elif kind == "summary":
        for item in record.summary.update:
            out["summary"][item.key or "/".join(item.nested_key)] = json.loads(item.value_json)
    elif kind == "exit":
        out["exit"] = record.exit.exit_code
print(json.dumps(out))
"""


def test_wandb_takes_each_point_once(tmp_path: Path, tools: Callable[[str], Path]) -> None:
    python = tools("wandb")
    folder = make_run(tmp_path)
    run_sink("wandb", folder)
    (file,) = (folder / "sinks").glob("wandb/offline-run-*/*.wandb")
    found = ask(python, READ_WANDB, file)
    assert found["run"] == {"id": folder.name, "name": "hello", "tags": ["one"], "notes": "a note"}
    assert found["config"]["env_id"] == "gym:CartPole-v1"
    assert found["config"]["settings"] == {"lr": 3e-4, "target_kl": None}
    assert [step for step, _ in found["history"]] == list(range(POINTS))
    assert [row["return_mean"] for _, row in found["history"]] == [float(seq) for seq in range(POINTS)]
    assert [row["env_steps"] for _, row in found["history"]] == [seq * 128 for seq in range(POINTS)]
    assert found["summary"]["outcome"] == "completed"
    assert found["exit"] == 0


def test_wandb_goes_on_after_a_kill(tmp_path: Path, tools: Callable[[str], Path]) -> None:
    """W&B keeps one point a step: what is handed on twice, under the same step of the same run, is one point."""
    python = tools("wandb")
    folder = make_run(tmp_path, ended=False)
    kill_in_the_middle("wandb", folder)
    make_run(tmp_path, first=POINTS // 2)
    run_sink("wandb", folder)
    points: dict[int, float] = {}
    for file in sorted((folder / "sinks").glob("wandb/offline-run-*/*.wandb")):
        found = ask(python, READ_WANDB, file)
        assert found["run"]["id"] == folder.name
        for step, row in found["history"]:
            assert points.setdefault(step, row["return_mean"]) == row["return_mean"]
    assert points == {seq: float(seq) for seq in range(POINTS)}


def read_mlflow(home: Path) -> "tuple[list[tuple[Any, ...]], dict[str, Any]]":
    with sqlite3.connect(home / "mlflow" / "mlflow.db") as store:
        points = store.execute("SELECT key, step, value, is_nan FROM metrics ORDER BY key, step").fetchall()
        runs = store.execute("SELECT run_uuid, name, status FROM runs").fetchall()
        params = dict(store.execute("SELECT key, value FROM params").fetchall())
        tags = dict(store.execute("SELECT key, value FROM tags").fetchall())
    store.close()
    assert len(runs) == 1
    return points, {"run": runs[0], "params": params, "tags": tags}


@pytest.mark.parametrize("killed", [False, True])
def test_mlflow_takes_each_point_once(tmp_path: Path, tools: Callable[[str], Path], killed: bool) -> None:
    tools("mlflow")
    folder = make_run(tmp_path, ended=not killed)
    if killed:
        kill_in_the_middle("mlflow", folder)
        make_run(tmp_path, first=POINTS // 2)
        place = folder / "sinks" / "mlflow.json"
        noted = json.loads(place.read_text())
        place.write_text(json.dumps({**noted, "offset": 0}))  # killed before it could note anything
    run_sink("mlflow", folder)
    points, about = read_mlflow(tmp_path)
    assert about["run"][1:] == ("hello", "FINISHED")
    assert about["params"]["settings.lr"] == "0.0003"
    assert about["params"]["worker"] == "cleanrl"
    assert about["tags"]["drillyard.run_id"] == folder.name
    assert about["tags"]["outcome"] == "completed"
    returns = [(step, value) for key, step, value, _ in points if key == "return_mean"]
    assert returns == [(seq * 128, float(seq)) for seq in range(POINTS)]
    assert [step for key, step, _, nan in points if key == "cleanrl/odd name_" and nan] == [5 * 128]


def test_a_follower_ends_when_it_is_asked_to(tmp_path: Path, tools: Callable[[str], Path]) -> None:
    tools("wandb")
    folder = make_run(tmp_path, ended=False)
    command, variables = sink_command("wandb", folder)
    process = subprocess.Popen(command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + DEADLINE_S
    while not (folder / "sinks" / "wandb.json").exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    second = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    assert second.returncode == 1
    assert "another process hands this run on to wandb already" in second.stderr
    process.terminate()
    _, errors = process.communicate(timeout=DEADLINE_S)
    assert process.returncode == 0, errors


def test_an_unknown_sink_or_one_that_is_not_installed_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(DrillyardError, match="there is no sink 'neptune'; there are: wandb, mlflow"):
        check_sinks(("wandb", "neptune"))
    monkeypatch.setenv("DRILLYARD_CACHE", str(tmp_path))
    with pytest.raises(DrillyardError, match="drillyard worker install wandb") as caught:
        sink_command("wandb", tmp_path)
    assert caught.value.code is ErrorCode.UNAVAILABLE


def test_a_sink_gets_no_variable_of_ours(tmp_path: Path, tools: Callable[[str], Path]) -> None:
    tools("wandb")
    os.environ["DRILLYARD_OWNER"] = "somebody"
    try:
        _, variables = sink_command("wandb", tmp_path)
    finally:
        del os.environ["DRILLYARD_OWNER"]
    assert variables["WANDB_MODE"] == os.environ.get("WANDB_MODE", "offline")
    assert not [name for name in variables if name.startswith(("DRILLYARD", "PYTHONPATH", "VIRTUAL_ENV"))]
