"""Checks of good and bad configs."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from drillyard_worker.conformance.report import Failure, demand
from drillyard_worker.conformance.stream import stream_fault
from drillyard_worker.conformance.subject import Subject


def check_dry_run(subject: Subject) -> None:
    """--dry-run of a good config says nothing and ends with 0."""
    done = subject.ask("--config", str(subject.write(subject.config())), "--dry-run", timeout_s=subject.patience_s)
    demand(done.returncode == 0, f"--dry-run of a good config ended with {done.returncode}: {_said(done)}")
    demand(not done.stdout, f"--dry-run printed {done.stdout[:80]!r} on stdout; it must print nothing there.")


def check_bad_configs(subject: Subject) -> None:
    """A bad config is refused with exit code 2 and a sentence, in --dry-run as in a run."""
    for name, path in _bad(subject):
        done = subject.ask("--config", str(path), "--dry-run", timeout_s=subject.patience_s)
        _refused(f"--dry-run of a config with {name}", done)
        demand(not done.stdout, f"--dry-run of a config with {name} printed {done.stdout[:80]!r} on stdout.")


def check_refused_runs(subject: Subject) -> None:
    """A run with a bad config ends with run_failed, and nothing but events on stdout."""
    for name, path in _bad(subject):
        done = subject.ask("--config", str(path), timeout_s=subject.patience_s)
        _refused(f"A run whose config has {name}", done)
        try:
            config: Any = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            demand(not done.stdout, f"A run whose config has {name} printed {done.stdout[:80]!r} on stdout.")
            continue
        fault = stream_fault(done.stdout, config["run_id"], config["next_seq"])
        demand(not fault, f"A run whose config has {name}: {fault}")
        last = json.loads(done.stdout.splitlines()[-1])
        demand(last["type"] == "run_failed", f"A run whose config has {name} ended with {last['type']}.")
        demand(last["reason"].strip(), f"A run whose config has {name} gave no reason.")


def _bad(subject: Subject) -> list[tuple[str, Path]]:
    good = subject.config(next_seq=5)
    settings = subject.chosen().get("settings", [])
    bounded = [item for item in settings if item.get("minimum") is not None]
    texts = {
        "an unknown algorithm": {**good, "algorithm": "no-such-algorithm"},
        "another version": {**good, "v": 99},
        "an unknown setting": {**good, "settings": {**good["settings"], "no_such_setting": 1}},
        "a seed that is a text": {**good, "seed": "seven"},
    }
    if bounded:
        out = {**good["settings"], bounded[0]["key"]: bounded[0]["minimum"] - 1}
        texts["a setting out of range"] = {**good, "settings": out}
    found = []
    for number, (name, config) in enumerate(texts.items()):
        path = Path(good["folder"]) / f"bad{number}.json"
        path.write_text(json.dumps(config), encoding="utf-8")
        found.append((name, path))
    torn = Path(good["folder"]) / "torn.json"
    torn.write_bytes(b'{"v": 1, "run_id": \xff\xfe')
    return [*found, ("bytes that are no JSON", torn), ("no file", torn.with_name("missing.json"))]


def _refused(what: str, done: subprocess.CompletedProcess[bytes]) -> None:
    if done.returncode != 2:
        raise Failure(f"{what} ended with exit code {done.returncode}; it must be 2. {_said(done)}")
    text = done.stderr.decode("utf-8", "replace")
    demand(text.strip(), f"{what} said nothing on stderr.")
    demand("Traceback" not in text, f"{what} left a traceback instead of a sentence.")


def _said(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return f"It said: {lines[-1][:200]}" if lines else "It said nothing."
