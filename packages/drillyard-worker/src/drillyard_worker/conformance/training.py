"""Checks of trainings: events, checkpoints, stops, pauses, resumes."""

from __future__ import annotations

import json
import os
import signal
import socket
import time
from pathlib import Path
from typing import Any

from drillyard_worker.checkpoints import checkpoints
from drillyard_worker.conformance.report import Failure, Skip, demand
from drillyard_worker.conformance.stream import stream_fault
from drillyard_worker.conformance.subject import Running, Subject
from drillyard_worker.errors import WorkerError
from drillyard_worker.leavings import NORMALISATION
from drillyard_worker.manifest import read_checkpoint
from drillyard_worker.unix import reachable

MANIFEST = {
    "v": int, "kind": str, "worker": str, "worker_version": str, "upstream_library": str, "upstream_version": str,
    "algorithm": str, "run_id": str, "env_id": str, "seed": int, "policy_version": int, "env_steps": int,
    "updates": int,
    "episodes": int, "settings": dict, "metrics": dict, "reason": str, "created_at": (int, float),
    "observation_space": dict, "action_space": dict, "files": dict, "extra": dict, "onnx": str,
}  # fmt: skip
FIRST = 17
"""Number of the first event in a training that is checked."""
PAUSE_S = 1.5
LEAVE_S = 5.0
"""How long processes that a run started may outlive its leader."""


def check_training(subject: Subject) -> None:
    """A short training ends by its limit, with valid events from next_seq on."""
    with subject.run(subject.config(next_seq=FIRST)) as running:
        demand(
            running.process.returncode == 0, f"The training ended with {running.process.returncode}.{running.hint()}"
        )
        _valid(running, FIRST)
        events = running.events()
        kinds = [event["type"] for event in events]
        demand(kinds[-1] == "run_completed", f"The training ended with {kinds[-1]}: {events[-1].get('reason')}")
        for wanted in ("run_started", "progress", "metrics"):
            demand(wanted in kinds, f"The training wrote no {wanted} event.")
        reached = events[-1]["env_steps"]
        demand(reached > 0, "run_completed says that the training took no env steps.")
        demand(
            reached >= subject.steps, f"The limit was {subject.steps} env steps and the training ended at {reached}."
        )
        _nothing_left(running)
        subject.trained = running.folder


def check_checkpoint(subject: Subject) -> None:
    """The checkpoint of a training is whole and says everything that is needed to load it."""
    _claims(subject, "supports_checkpointing")
    folder = _trained(subject)
    newest = _newest(folder)
    manifest = _manifest(newest)
    for name, kind in MANIFEST.items():
        demand(isinstance(manifest.get(name), kind), f"The manifest has {name} = {manifest.get(name)!r}.")
    config = json.loads((folder / "worker.json").read_text(encoding="utf-8"))
    for name in ("run_id", "env_id", "algorithm", "seed", "worker"):
        demand(
            manifest[name] == config[name], f"The manifest has {name} {manifest[name]!r}, the config {config[name]!r}."
        )
    demand(manifest["files"], "The checkpoint has no files but its manifest.")
    for name in ("observation_space", "action_space"):
        demand(manifest[name].get("kind") in ("discrete", "box"), f"The manifest's {name} is {manifest[name]!r}.")
    normalisation = manifest.get("normalisation")
    demand(
        normalisation is None or set(normalisation) == set(NORMALISATION),
        f"The manifest's normalisation has the fields {sorted(normalisation or ())}.",
    )
    saved = [event for event in _events(folder) if event["type"] == "checkpoint_saved"]
    demand(saved, "The checkpoint was not told by checkpoint_saved.")
    demand(
        (folder / saved[-1]["path"]) == newest,
        f"The last checkpoint_saved names {saved[-1]['path']}, the newest checkpoint is {newest.name}.",
    )
    begun = [path.name for path in (folder / "checkpoints").iterdir() if path.name.startswith(".")]
    demand(not begun, f"Half-written checkpoints are left: {', '.join(begun)}.")


def check_analytics(subject: Subject) -> None:
    """analytics.json names what the run left, and all of it exists."""
    folder = _trained(subject)
    try:
        analytics: Any = json.loads((folder / "analytics.json").read_text(encoding="utf-8"))
        artifacts = analytics["artifacts"]
        kept = artifacts["checkpoints"]
        paths = [*kept["files"], kept["final"], kept["best"], *(artifacts[name] for name in
                 ("tensorboard", "wandb", "logs_dir", "videos_dir"))]  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Failure(f"analytics.json cannot be read ({type(error).__name__}: {error}).") from None
    demand(analytics["worker_type"] == subject.capabilities["worker_type"], "analytics.json has another worker_type.")
    missing = [path for path in paths if path is not None and not (folder / path).exists()]
    demand(not missing, f"analytics.json names what does not exist: {', '.join(map(str, missing))}.")
    if subject.capabilities["supports_checkpointing"]:
        demand(kept["final"], "analytics.json names no final checkpoint.")


def check_onnx(subject: Subject) -> None:
    """The checkpoint holds the policy as ONNX, if that is claimed."""
    _claims(subject, "supports_onnx")
    newest = _newest(_trained(subject))
    name = _manifest(newest)["onnx"]
    demand(name, "The worker claims ONNX and the manifest names no file.")
    path = newest / name
    demand(path.is_file() and path.stat().st_size > 0, f"The ONNX file {name} is missing or empty.")


def check_sigterm(subject: Subject) -> None:
    """SIGTERM in the middle: a final checkpoint, run_completed, within the grace, no process left."""
    with subject.start(subject.config(limits={})) as running:
        running.training()
        took = _stop(running, lambda: os.kill(running.process.pid, signal.SIGTERM))
        _ended_well(running, took)


def check_stop_command(subject: Subject) -> None:
    """stop_training on the control socket does the same; the socket answers what it does not understand."""
    with subject.start(subject.config(limits={})) as running:
        running.training()
        demand(
            ask(running, {"type": "set_hyper", "id": 4, "key": "lr", "value": 1}).get("code") == "unsupported",
            "The control socket did not answer an unknown command with unsupported.",
        )
        demand(
            ask(running, b"no json").get("code") == "bad_message",
            "The control socket did not answer garbage with bad_message.",
        )
        reason = "enough of it"
        took = _stop(running, lambda: _granted(running, {"type": "stop_training", "id": 5, "reason": reason}))
        last = _ended_well(running, took)
        demand(last["reason"] == reason, f"run_completed has the reason {last['reason']!r}, the command {reason!r}.")
        demand(not (running.folder / "control.sock").exists(), "control.sock is left.")


def check_save_command(subject: Subject) -> None:
    """`save` on the control socket writes a checkpoint while the training goes on."""
    _claims(subject, "supports_checkpointing")
    with subject.start(subject.config(limits={})) as running:
        running.training()
        _granted(running, {"type": "save", "id": 1})
        running.until(
            lambda events: any(event["type"] == "checkpoint_saved" for event in events), "checkpoint_saved",
            subject.patience_s,
        )  # fmt: skip


def check_pause(subject: Subject) -> None:
    """Paused, the counters stand still; resumed, they go on."""
    _claims(subject, "supports_pause_resume")
    with subject.start(subject.config(limits={})) as running:
        running.training()
        _granted(running, {"type": "pause_training", "id": 1})
        paused = running.until(lambda events: _phase(events) == "paused", "the phase paused", subject.patience_s)
        count = max(event.get("env_steps", 0) for event in paused)
        deadline = time.monotonic() + PAUSE_S
        while time.monotonic() < deadline:
            moved = max(event.get("env_steps", 0) for event in running.events())
            demand(moved == count, f"While paused, env_steps went from {count} to {moved}.")
            time.sleep(0.1)
        _granted(running, {"type": "resume_training", "id": 2})
        running.until(
            lambda events: any(event.get("env_steps", 0) > count for event in events),
            "progress after the pause",
            subject.patience_s,
        )
        _valid(running, 0, ended=False)


def check_resume(subject: Subject) -> None:
    """From a checkpoint, the counters go on, in a new run and in the same one after a crash."""
    _claims(subject, "supports_resume")
    newest = _newest(_trained(subject))
    manifest = _manifest(newest)
    goal = manifest["env_steps"] + subject.steps
    for name, changes in (
        ("a new run", {}),
        ("the same run after a crash", {"next_seq": 9, "first_counters": [manifest["env_steps"] + 5, 1, 1]}),
    ):
        config = subject.config(resume_from=str(newest), limits={"env_steps": goal}, **changes)
        with subject.run(config) as running:
            demand(
                running.process.returncode == 0, f"In {name}: exit code {running.process.returncode}.{running.hint()}"
            )
            _valid(running, config.get("next_seq", 0))
            events = running.events()
            kinds = [event["type"] for event in events]
            demand("checkpoint_loaded" in kinds, f"In {name}, there is no checkpoint_loaded event.")
            begun = next(event["env_steps"] for event in events if event["type"] == "progress" and
                         event["phase"] == "training")  # fmt: skip
            wanted = max(manifest["env_steps"], config.get("first_counters", [0])[0])
            demand(
                wanted <= begun < goal + subject.steps,
                f"In {name}, env_steps go on at {begun}; it must be {wanted}, where the checkpoint was.",
            )
            reached = events[-1].get("env_steps", 0)
            demand(reached >= goal, f"In {name}, the limit was {goal} env steps and it ended at {reached}.")


def ask(running: Running, command: dict[str, Any] | bytes) -> dict[str, Any]:
    """Send one command to a run's control socket; raises Failure."""
    path = running.folder / "control.sock"
    line = command if isinstance(command, bytes) else json.dumps({"v": 1, **command}).encode()
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection, reachable(path) as address:
            connection.settimeout(10.0)
            connection.connect(address)
            connection.sendall(line + b"\n")
            received = b""
            while not received.endswith(b"\n"):
                data = connection.recv(65536)
                demand(data, "The control socket closed instead of answering.")
                received += data
        answer = json.loads(received)
    except (OSError, ValueError) as error:
        raise Failure(f"The control socket {path.name} does not answer ({error}).") from None
    demand(isinstance(answer, dict) and answer.get("type") == "answer", f"The control socket answered {answer!r}.")
    return answer


def _granted(running: Running, command: dict[str, Any]) -> None:
    answer = ask(running, command)
    demand(answer.get("ok") is True, f"{command['type']} was answered with: {answer.get('error')}")
    demand(answer.get("id") == command["id"], f"{command['type']} was answered with another id.")


def _stop(running: Running, act: Any) -> float:
    begun = time.monotonic()
    act()
    grace = float(running.subject.capabilities["stop_grace_s"])
    running.finish(grace + 10.0)
    took = time.monotonic() - begun
    demand(took <= grace, f"It ended {took:.1f} s after the request; it claims stop_grace_s = {grace:g}.")
    return took


def _ended_well(running: Running, took: float) -> dict[str, Any]:
    code = running.process.returncode
    demand(code == 0, f"It ended with exit code {code} after {took:.1f} s; it must be 0.{running.hint()}")
    _valid(running, 0)
    last = running.events()[-1]
    demand(last["type"] == "run_completed", f"The last event is {last['type']}: {last.get('reason')}")
    if running.subject.capabilities["supports_checkpointing"]:
        manifest = _manifest(_newest(running.folder))
        told = last["env_steps"]
        demand(
            manifest["env_steps"] > 0 and manifest["env_steps"] <= told,
            f"The final checkpoint is at {manifest['env_steps']} env steps, the run ended at {told}.",
        )
        seen = max(event["env_steps"] for event in running.events() if event["type"] == "checkpoint_saved")
        demand(seen == manifest["env_steps"], "The final checkpoint was not told by checkpoint_saved.")
    _nothing_left(running)
    return last


def _valid(running: Running, first: int, *, ended: bool = True) -> None:
    content = running.content()
    if not ended:
        content = content[: content.rfind(b"\n") + 1]
    fault = stream_fault(content, running.config["run_id"], first, ended=ended)
    demand(not fault, fault)


def _nothing_left(running: Running) -> None:
    deadline = time.monotonic() + LEAVE_S
    while running.left() and time.monotonic() < deadline:
        time.sleep(0.05)
    left = running.left()
    demand(not left, f"{len(left)} processes are left {LEAVE_S:g} s after the run ended: {left}.")


def _claims(subject: Subject, capability: str) -> None:
    demand(subject.description, "There is no description to look at.")
    if not subject.capabilities.get(capability):
        raise Skip(f"The worker does not claim {capability}.")


def _trained(subject: Subject) -> Path:
    if subject.trained is None:
        raise Skip("There is no training that went well.")
    return subject.trained


def _newest(folder: Path) -> Path:
    found = checkpoints(folder / "checkpoints")
    demand(found, "There is no folder checkpoints/step_....")
    return found[0]


def _manifest(path: Path) -> dict[str, Any]:
    try:
        return read_checkpoint(path)
    except WorkerError as error:
        raise Failure(error.sentence) from None


def _events(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "events.jsonl").read_bytes().splitlines()]


def _phase(events: list[dict[str, Any]]) -> str:
    phases = [event["phase"] for event in events if event.get("type") == "progress"]
    return phases[-1] if phases else ""
