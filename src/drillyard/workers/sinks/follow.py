"""Hands a run's telemetry on to Weights & Biases or MLflow: `python follow.py wandb|mlflow RUN_FOLDER [--follow]`.

Runs in the tool's own environment and imports nothing of Drillyard. How far it has come is in `sinks/NAME.json` of the
run's folder, written after what was read has been handed on: after a kill it begins a little before that place, and
both tools take the same point twice as one (W&B by its step, which is the event's seq; MLflow by its key in SQL).
"""

# pyright: basic, reportMissingImports=false

import argparse
import fcntl
import json
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Any

MAX_LINE = 64 * 1024
CHUNK = 1 << 20
LOOK_S = 0.5
FLUSH_S = 1.0
"""How often W&B writes to its file; its own default of 15 s would lose so much at a kill."""
LAG_S = 4.0
"""How long what was handed on may still be on its way; the place is noted that much later."""
AFTER_END_S = 20.0
"""How long the daemon may take to note how a run ended that has said so itself."""
ENDS = ("run_completed", "run_failed", "run_cancelled")
PROJECT = "drillyard"

Event = dict[str, Any]


class WandbSink:
    """A run of Weights & Biases, offline unless WANDB_MODE says otherwise; `wandb sync` uploads it later."""

    def __init__(self, folder: Path, config: dict[str, Any], _known: str) -> None:
        import wandb

        request = config["request"]
        place = folder / "sinks"
        self._run = wandb.init(
            project=os.environ.get("WANDB_PROJECT", PROJECT),
            id=config["run_id"],
            resume="allow",
            name=request.get("name") or config["run_id"],
            tags=[tag[:64] for tag in request.get("tags", ())],
            notes=request.get("notes") or None,
            config={**flat(config), "settings": config["settings"]},
            dir=str(place),
            settings=wandb.Settings(
                silent=True,
                console="off",
                disable_git=True,
                disable_code=True,
                save_code=False,
                x_transaction_log_flush_interval=FLUSH_S,
            ),
        )
        self._run.define_metric("env_steps")
        self._run.define_metric("*", step_metric="env_steps")
        self.id = config["run_id"]

    def take(self, events: list[Event]) -> None:
        for event in events:
            if event["type"] == "metrics":
                values = {**event["values"], "env_steps": event["env_steps"], "updates": event["updates"],
                          "episodes": event["episodes"], "_timestamp": event["ts"]}  # fmt: skip
                self._run.log(values, step=event["seq"], commit=True)  # else the last one waits for a next
            elif event["type"] == "checkpoint_saved":
                self._run.summary["checkpoint"] = event["path"]

    def end(self, outcome: str, reason: str) -> None:
        """outcome: empty when the run goes on and only this process ends."""
        if outcome:
            self._run.summary["outcome"] = outcome
            self._run.summary["reason"] = reason
        self._run.finish(exit_code=1 if outcome in ("failed", "lost") else 0)


class MlflowSink:
    """A run of MLflow: in `mlflow/mlflow.db` beside the runs, unless MLFLOW_TRACKING_URI says otherwise."""

    def __init__(self, folder: Path, config: dict[str, Any], known: str) -> None:
        from mlflow.entities import Metric, Param, RunTag
        from mlflow.tracking import MlflowClient

        self._metric = Metric
        place = folder.parent.parent / "mlflow"
        place.mkdir(mode=0o700, exist_ok=True)
        with (place / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # two at once would both make the tables
            uri = os.environ.get("MLFLOW_TRACKING_URI") or f"sqlite:///{place / 'mlflow.db'}"
            self._client = MlflowClient(tracking_uri=uri)
            name = os.environ.get("MLFLOW_EXPERIMENT_NAME", PROJECT)
            experiment = self._client.get_experiment_by_name(name)
            artifacts = None if "MLFLOW_TRACKING_URI" in os.environ else (place / "artifacts").as_uri()
            number = experiment.experiment_id if experiment else self._client.create_experiment(name, artifacts)
            self.id = known or self._find(number, config["run_id"])
            if not self.id:
                request = config["request"]
                tags = {"drillyard.run_id": config["run_id"], **{f"tag.{tag}": "1" for tag in request.get("tags", ())}}
                if request.get("notes"):
                    tags["mlflow.note.content"] = request["notes"]
                run = self._client.create_run(number, tags=tags, run_name=request.get("name") or config["run_id"])
                self.id = run.info.run_id
        params = {**flat(config), **{f"settings.{key}": value for key, value in config["settings"].items()}}
        pairs = [Param(clean(key), str(value)[:500]) for key, value in params.items()]
        for start in range(0, len(pairs), 100):
            self._client.log_batch(self.id, params=pairs[start : start + 100])
        self._client.update_run(self.id, "RUNNING")
        self._tag = RunTag

    def _find(self, experiment: str, run_id: str) -> str:
        found = self._client.search_runs([experiment], f"tags.`drillyard.run_id` = '{run_id}'", max_results=1)
        return found[0].info.run_id if found else ""

    def take(self, events: list[Event]) -> None:
        metrics = [
            self._metric(clean(name), float(value), int(event["ts"] * 1000), int(event["env_steps"]))
            for event in events
            if event["type"] == "metrics"
            for name, value in {**event["values"], "updates": event["updates"], "episodes": event["episodes"]}.items()
        ]
        for start in range(0, len(metrics), 1000):
            self._client.log_batch(self.id, metrics=metrics[start : start + 1000])

    def end(self, outcome: str, reason: str) -> None:
        """outcome: empty when the run goes on and only this process ends."""
        if outcome:
            tags = [self._tag("outcome", outcome), self._tag("reason", reason[:5000])]
            self._client.log_batch(self.id, tags=tags)
            status = {"completed": "FINISHED", "cancelled": "KILLED"}.get(outcome, "FAILED")
            self._client.set_terminated(self.id, status)


class Place:
    """How far the events were handed on; `sinks/NAME.json`, with a lock so that only one process follows a run."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / "sinks" / f"{name}.json"
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        self._lock = self._path.with_suffix(".lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit(f"another process hands this run on to {name} already")
        self.offset, self.id, self.ended = 0, "", False
        try:
            noted = json.loads(self._path.read_text())
            self.offset, self.id, self.ended = int(noted["offset"]), str(noted["id"]), bool(noted["ended"])
        except (OSError, ValueError, KeyError, TypeError):
            pass  # the first time, or torn: from the beginning, which gives no point twice

    def note(self, offset: int, sink_id: str, *, ended: bool = False) -> None:
        temporary = self._path.with_suffix(".new")
        temporary.write_text(json.dumps({"offset": offset, "id": sink_id, "ended": ended}))
        temporary.replace(self._path)


def flat(config: dict[str, Any]) -> dict[str, Any]:
    """What identifies the run."""
    request = config["request"]
    keys = ("worker", "env_id", "algorithm", "seed", "resume_from")
    return {"run_id": config["run_id"], **{key: request[key] for key in keys if request.get(key) is not None}}


def clean(name: str) -> str:
    """A name that MLflow accepts."""
    return re.sub(r"[^\w\-. /]", "_", name)[:250]


def read_events(path: Path, offset: int) -> tuple[list[Event], int]:
    """Whole lines from a place on, at most CHUNK bytes of them, and the place after them."""
    with path.open("rb") as file:
        file.seek(offset)
        content = file.read(CHUNK)
    end = content.rfind(b"\n") + 1
    if not end:
        # A line that is longer than a chunk is none of ours: skip what there is of it.
        return [], offset + (len(content) if len(content) == CHUNK else 0)
    events: list[Event] = []
    for line in content[:end].split(b"\n"):
        if line and len(line) <= MAX_LINE:
            try:
                event = json.loads(line)
            except ValueError:
                continue
            if isinstance(event, dict) and usable(event):
                events.append(event)
    return events, offset + end


def usable(event: Event) -> bool:
    """Whether it has what its type must have."""
    if event.get("type") != "metrics":
        return isinstance(event.get("type"), str)
    numbers = (event.get("seq"), event.get("ts"), event.get("env_steps"), event.get("updates"), event.get("episodes"))
    values = event.get("values")
    return all(isinstance(each, int | float) for each in numbers) and isinstance(values, dict)


def ended_as(folder: Path) -> tuple[str, str]:
    """Outcome and reason, once the daemon has noted them; else empty."""
    try:
        ended = json.loads((folder / "ended.json").read_text())
        return str(ended.get("outcome") or "lost"), str(ended.get("reason", ""))
    except (OSError, ValueError):
        return "", ""


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("sink", choices=("wandb", "mlflow"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--follow", action="store_true")
    given = parser.parse_args()
    folder: Path = given.folder.resolve()
    stops: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: stops.append(number))
    place = Place(folder, given.sink)
    if place.ended:
        return 0  # all of it was handed on before
    config = json.loads((folder / "config.json").read_text())
    sink = (WandbSink if given.sink == "wandb" else MlflowSink)(folder, config, place.id)
    place.note(place.offset, sink.id)
    outcome, reason, offset = follow(folder, sink, place, stops, wait=given.follow)
    sink.end(outcome, reason)
    place.note(offset, sink.id, ended=bool(outcome))
    return 0


def follow(
    folder: Path, sink: "WandbSink | MlflowSink", place: Place, stops: list[int], *, wait: bool
) -> tuple[str, str, int]:
    """Hand on until the end; outcome and reason, empty when only this process was stopped, and the place."""
    offset, handed = place.offset, [(time.monotonic(), place.offset)]
    said_end = asked = 0.0
    while True:
        ended = ended_as(folder)  # looked at before the events: nothing is written after it
        try:
            events, after = read_events(folder / "events.jsonl", offset)
        except FileNotFoundError:
            events, after = [], offset
        if events:
            sink.take(events)
            if any(event["type"] in ENDS for event in events):
                said_end = said_end or time.monotonic()
        now, moved = time.monotonic(), after > offset
        if moved:
            offset = after
            handed.append((now, offset))
        while len(handed) > 1 and now - handed[1][0] > LAG_S:
            handed.pop(0)
            place.note(handed[0][1], sink.id)
        asked = asked or (now if stops else 0.0)
        if moved and not (asked and now - asked > AFTER_END_S):
            continue  # who asks it to end gets what there is
        if stops:
            break
        if ended[0] or not wait or (said_end and now - said_end > AFTER_END_S):
            break
        time.sleep(LOOK_S)
    outcome, reason = ("", "") if stops else ended
    return outcome, reason, offset


if __name__ == "__main__":
    sys.exit(main())
