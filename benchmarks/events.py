"""Events: how many a second one worker may say until they wait, what that costs the daemon, and who else notices.

Beside it: mutated lines, each of which must be an event or nothing.
"""

import argparse
import json
import os
import random
import tempfile
import time
from pathlib import Path
from typing import Any

from _harness import run
from drillyard.contracts.run import RunInfo, RunState
from drillyard.daemon.client import DaemonClient, ensure_daemon
from drillyard.daemon.events import EventLine, parse_line
from drillyard.daemon.home import Home
from drillyard.testing.actors import act, add_worker, install_worker
from drillyard.testing.mutations import corpus, mutate

_TICKS = os.sysconf("SC_CLK_TCK")


def figures(options: argparse.Namespace) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="drillyard-events-") as folder:
        os.environ["DRILLYARD_CACHE"] = str(Path(folder) / "cache")
        home = Home(Path(folder) / "home")
        add_worker(home.workers)
        install_worker(home.workers)
        with ensure_daemon(home) as client:
            try:
                flood = _flood(client, options.events, options.rate)
            finally:
                client.shutdown(runs=True)
    return {**flood, **_mutations(options.lines)}


def _flood(client: DaemonClient, events: int, rate: int) -> dict[str, Any]:
    pid = client.health().pid
    healthy = client.submit_run(act(step_s=0.02))
    _until_running(client, healthy)
    busy = client.submit_run(act("flood=2 finish=20", events=events, rate=rate))
    _until_running(client, busy)
    began, used = time.monotonic(), _cpu_s(pid)
    answers: list[float] = []
    behind: list[float] = []
    while client.get_run(busy.run_id).state is not RunState.ENDED:
        asked = time.monotonic()
        client.list_runs()
        answers.append(time.monotonic() - asked)
        behind.append(time.time() - _newest(client, healthy))
        time.sleep(0.02)
    seconds, used = time.monotonic() - began, _cpu_s(pid) - used
    ended = client.get_run(busy.run_id)
    stored = [json.loads(line) for line in (Path(ended.folder) / "events.jsonl").read_bytes().splitlines()]
    first, last = (next(e["ts"] for e in order if e["type"] == "metrics") for order in (stored, stored[::-1]))
    client.cancel_run(healthy.run_id)
    return {
        "events_stored": len(stored),
        "events_skipped": ended.skipped_lines,
        "numbers_without_a_gap": [event["seq"] for event in stored] == list(range(len(stored))),
        "said_per_s": round(len(stored) / max(last - first, 1e-3)),
        "taken_in_per_s": round(len(stored) / seconds),
        "daemon_cores": round(used / seconds, 3),
        "answers_ms_p50_p99_max": _spread(answers),
        "other_run_behind_ms_p50_p99_max": _spread(behind),
    }


def _mutations(lines: int) -> dict[str, Any]:
    run_id, real = corpus()
    chance = random.Random(0)
    broken = [mutate(real[number % len(real)], chance) for number in range(min(lines, 50_000))]
    events = wrong = 0
    began = time.monotonic()
    spent = 0.0
    done = 0
    while done < lines:
        started = time.monotonic()
        found = [parse_line(line, run_id) for line in broken[: lines - done]]
        spent += time.monotonic() - started
        done += len(found)
        events += sum(each is not None for each in found)
        wrong += sum(each is not None and type(each) is not EventLine for each in found)
        broken = [mutate(real[number % len(real)], chance) for number in range(len(broken))]
    return {
        "mutated_lines": done,
        "mutated_that_are_events": events,
        "mutated_that_are_neither": wrong,
        "mutated_us_each": round(spent / done * 1e6, 2),
        "mutations_s": round(time.monotonic() - began, 1),
    }


def _newest(client: DaemonClient, run: RunInfo) -> float:
    """When what the daemon knows of a run was said: the actor's return is its step, which it makes every 20 ms."""
    lines = (Path(run.folder) / "events.jsonl").read_bytes()[-4000:].splitlines()[1:]
    known = client.get_run(run.run_id).env_steps
    said = [json.loads(line) for line in lines]
    return next((event["ts"] for event in reversed(said) if event.get("env_steps") == known), time.time())


def _until_running(client: DaemonClient, run: RunInfo) -> None:
    while client.get_run(run.run_id).env_steps == 0:
        time.sleep(0.01)


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def _spread(seconds: list[float]) -> list[float]:
    ordered = sorted(max(each, 0.0) for each in seconds) or [0.0]
    return [round(ordered[min(int(len(ordered) * share), len(ordered) - 1)] * 1e3, 1) for share in (0.5, 0.99, 1.0)]


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--rate", type=int, default=50_000, help="events a second; 0 = as fast as it can")
    parser.add_argument("--lines", type=int, default=1_000_000, help="mutated lines")


if __name__ == "__main__":
    run("events", figures, _options)
