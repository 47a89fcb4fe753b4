"""Libraries that no single environment can hold, each in its own, at the same moment.

CleanRL's scripts import the Stable-Baselines3 of their time, which asks for gymnasium below 0.30; RLlib asks for 1.2.2.
Both is in their own metadata: no choice of ours.
"""

import subprocess
from pathlib import Path

import pytest
from live_daemon import LiveDaemon, submit, until, whole_events
from live_worker import LiveWorker

from drillyard.contracts.run import RunOutcome, RunState
from drillyard.workers.installers import fetch_uv, find_uv
from drillyard.workers.sources import configured_sources, uv_variables

pytestmark = pytest.mark.process
VERSION = "from importlib.metadata import version; print(version({name!r}))"


def pin(worker: LiveWorker, name: str, extra: str = "") -> str:
    """A library at the version that a worker's environment holds."""
    done = worker.call("-c", VERSION.format(name=name))
    assert done.returncode == 0, done.stderr
    return f"{name}{extra}=={done.stdout.strip()}"


def resolved(*wanted: str) -> "subprocess.CompletedProcess[str]":
    """What the resolver of the installer says to a list of requirements."""
    uv = find_uv() or fetch_uv(print)
    return subprocess.run(
        [uv, "pip", "compile", "--quiet", "--no-header", *configured_sources().uv_options(), "-"],
        input="\n".join(wanted), env=uv_variables(), capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


def test_the_resolver_finds_no_environment_for_both(cleanrl: LiveWorker, rllib: LiveWorker) -> None:
    theirs, rays = pin(cleanrl, "stable-baselines3"), pin(rllib, "ray", "[rllib]")
    assert (theirs, rays) == ("stable-baselines3==2.3.2", "ray[rllib]==2.60.0")
    for alone in (theirs, rays):
        assert resolved(alone).returncode == 0
    both = resolved(theirs, rays)
    assert both.returncode != 0
    message = " ".join(both.stderr.split())
    # Told in docs/worker-environments.md.
    for part in (
        "No solution found when resolving dependencies",
        "stable-baselines3==2.3.2 depends on gymnasium>=0.28.1,<0.30",
        "depends on gymnasium==1.2.2",
        "your requirements are unsatisfiable",
    ):
        assert part in message, message


def test_both_run_at_the_same_moment(cleanrl: LiveWorker, rllib: LiveWorker, tmp_path: Path) -> None:
    versions = {
        worker.name: worker.call("-W", "ignore", "-c", "import gymnasium; print(gymnasium.__version__)").stdout.strip()
        for worker in (cleanrl, rllib)
    }
    assert versions == {"cleanrl": "0.29.1", "rllib": "1.2.2"}
    with LiveDaemon(tmp_path / "home") as daemon:
        client = daemon.start()
        runs = [submit(client, worker) for worker in ("cleanrl", "rllib")]

        def both() -> bool:
            found = [client.get_run(run.run_id) for run in runs]
            return all(each.state is RunState.RUNNING and each.env_steps > 0 for each in found)

        until(both, "both learn at one moment")
        for run in runs:
            ended = client.cancel_run(run.run_id)
            assert ended.outcome is RunOutcome.CANCELLED
            assert whole_events(ended)
