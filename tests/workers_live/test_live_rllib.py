"""RLlib in its own environment: learns, evaluates, trains on our envs, stops, and leaves no process of Ray."""

import json
import os
import select
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from live_worker import LiveWorker, Running

from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.processes.group import group_members
from drillyard.processes.table import rows

pytestmark = pytest.mark.process
CARTPOLE = "gym:CartPole-v1"
SMALL = {"num_envs_per_env_runner": 4, "train_batch_size": 256, "minibatch_size": 64, "fcnet_hiddens": "16"}


@pytest.fixture(scope="module")
def trained(rllib: LiveWorker, tmp_path_factory: pytest.TempPathFactory) -> Running:
    """A run with all settings as they are."""
    return rllib.run(rllib.config(tmp_path_factory.mktemp("rllib") / "run", "ppo", CARTPOLE, steps=100_000))


@pytest.fixture
def short() -> Iterator[str]:
    """Name of a folder for Ray, which is not there yet; its sockets need short paths."""
    with tempfile.TemporaryDirectory(prefix="dyt-", dir="/tmp") as folder:
        yield f"{folder}/ray"


def of_run(mark: str) -> list[int]:
    """Processes that have this text in their environment."""
    found = []
    for each in rows():
        try:
            environment = Path(f"/proc/{each.pid}/environ").read_bytes()
        except OSError:
            continue
        if not each.zombie and mark.encode() in environment:
            found.append(each.pid)
    return found


def test_parts(rllib: LiveWorker) -> None:
    done = rllib.call("-W", "ignore", "-m", "unittest", "discover", "-s", "tests")
    assert done.returncode == 0, done.stderr


def test_conformance(rllib: LiveWorker) -> None:
    # Ray takes 10 s to start: the rest of the suite is in the tests below, or does not depend on the library.
    done = rllib.call(
        "-m", "drillyard_worker.conformance", str(rllib.folder), "--python", str(rllib.python),
        "--only", "metadata,settings,dry-run,training,checkpoint,analytics,onnx,evaluate,damaged,operator,pause",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_learns_cartpole_with_its_defaults(trained: Running) -> None:
    assert trained.code == 0, trained.stderr
    assert trained.garbage == []
    (completed,) = trained.of("run_completed")
    assert completed["env_steps"] >= 100_000 and completed["summary"]["return_mean"] >= 300
    assert [event["seq"] for event in trained.events] == list(range(len(trained.events)))
    for name in ("loss_value", "loss_policy", "entropy", "lr", "explained_variance", "rllib/total_loss"):
        assert trained.metric(name), name
    episodes = sum(event["count"] for event in trained.of("episode"))
    assert episodes == trained.manifest()["episodes"] > 200


def test_the_checkpoint_says_all_that_is_needed(rllib: LiveWorker, trained: Running, tmp_path: Path) -> None:
    manifest = msgspec.json.decode((trained.checkpoints[-1] / "manifest.json").read_bytes(), type=WorkerCheckpoint)
    assert (manifest.worker, manifest.algorithm, manifest.env_id) == ("rllib", "ppo", CARTPOLE)
    assert {"weights.pt", "policy.onnx", "algorithm/rllib_checkpoint.json"} <= set(manifest.files)
    evaluation = rllib.run(rllib.evaluation(tmp_path / "run", trained.checkpoints[-1], "ppo", CARTPOLE, episodes=5))
    assert evaluation.code == 0, evaluation.stderr
    result = json.loads((tmp_path / "run" / "evaluation.json").read_bytes())
    assert result["episodes"] == 5 and result["mean"] >= 300


def test_it_trains_on_envs_of_drillyard(rllib: LiveWorker, tmp_path: Path) -> None:
    settings = {**SMALL, "normalise_observations": True}
    run = rllib.run(rllib.config(tmp_path / "run", "ppo", "Drillyard/BallDrill-v0", steps=2048, settings=settings))
    assert run.code == 0, run.stderr
    manifest = run.manifest()
    assert manifest["env_steps"] >= 2048 and manifest["onnx"] == "policy.onnx"
    assert manifest["normalisation"]["count"] > 2000


def test_a_stop_saves_and_leaves_no_process_with_env_runners_either(
    rllib: LiveWorker, tmp_path: Path, short: str
) -> None:
    mark = short
    worker = LiveWorker(rllib.name, rllib.python, rllib.folder, rllib.package, {"RAY_TMPDIR": mark})
    settings = {**SMALL, "num_env_runners": 1}
    config = worker.config(tmp_path / "run", "ppo", "Drillyard/InvertedPendulum-v5", settings=settings)
    with worker.start(config) as running:
        running.until(lambda event: event["type"] == "metrics" and event["env_steps"] > 500)
        assert len(of_run(mark)) >= 7, "Ray's processes, an env runner"
        running.stop()
        assert running.finish(40) == 0, running.stderr
        assert of_run(mark) == [] and group_members(running.process.pid) == []
    assert running.of("run_completed")[0]["reason"] == "stopped by SIGTERM"
    assert running.manifest()["reason"] == "stopped" and not Path(mark).exists()


def test_a_killed_group_takes_env_runners_with_it(rllib: LiveWorker, tmp_path: Path, short: str) -> None:
    mark = short
    worker = LiveWorker(rllib.name, rllib.python, rllib.folder, rllib.package, {"RAY_TMPDIR": mark})
    config = worker.config(tmp_path / "run", "ppo", CARTPOLE, settings={**SMALL, "num_env_runners": 1})
    with worker.start(config) as running:
        running.until(lambda event: event["type"] == "metrics" and event["env_steps"] > 500)
        outside = [pid for pid in of_run(mark) if os.getpgid(pid) != running.process.pid]
        assert len(outside) == 1, "Ray gives env runners groups of their own"
        watched = os.pidfd_open(outside[0])
        try:
            os.killpg(running.process.pid, signal.SIGKILL)
            running.process.wait()
            assert select.select([watched], [], [], 20)[0], "the env runner outlives its Ray"
            (running.folder / "control.sock").unlink()  # a killed process leaves it; the daemon removes it
        finally:
            os.close(watched)
