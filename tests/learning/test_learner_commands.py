"""Commands to a running learner, each answered, also in the middle of an update."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from learner_process import LearnerProcess

from drillyard.contracts.control import (
    LIVE_SETTINGS,
    Answer,
    PauseTraining,
    ResetTrainer,
    ResumeTraining,
    Save,
    SetHyper,
    StopTraining,
)
from drillyard.contracts.errors import ErrorCode
from drillyard.learning.checkpoint import load_checkpoint
from drillyard.transport.paths import connect

pytestmark = pytest.mark.process


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[LearnerProcess]:
    with LearnerProcess(tmp_path / "run") as learner:
        learner.wait_updates(1)
        yield learner


def test_pause_holds_training_and_resume_goes_on(learner: LearnerProcess) -> None:
    assert learner.request(PauseTraining()).ok
    paused = learner.wait_for(lambda event: event.get("phase") == "paused")
    again = learner.wait_for(lambda event: event.get("phase") == "paused")
    assert again["env_steps"] == paused["env_steps"]
    refused = learner.request(PauseTraining())
    assert not refused.ok and refused.code == ErrorCode.INVALID_STATE
    assert learner.request(ResumeTraining()).ok
    learner.wait_updates(paused["updates"] + 1)
    assert not learner.request(ResumeTraining()).ok


def test_live_settings_change_from_the_next_update_on(learner: LearnerProcess) -> None:
    values = {"lr": 2e-4, "clip_epsilon": 0.1, "entropy_coef": 0.02, "value_coef": 1.0, "gamma": 0.98,
              "gae_lambda": 0.9, "epochs": 1, "target_kl": 0.5, "shaping_scale": 0.5,
              "approach_scale": 0.1}  # fmt: skip
    assert set(values) == set(LIVE_SETTINGS)
    for key, value in values.items():
        assert learner.request(SetHyper(key=key, value=value)).ok
    changed = learner.wait_for(lambda event: event["type"] == "metrics" and event["values"].get("lr") == 2e-4)
    assert changed["values"]["clip_epsilon"] == 0.1
    assert changed["values"]["entropy_coef"] == 0.02
    assert changed["values"]["workers_restarted"] == 0, "a live option must not end a worker"
    path = learner.request(Save()).data["path"]
    assert load_checkpoint(learner.folder / path)[0].settings["epochs"] == 1


@pytest.mark.parametrize(
    ("key", "value"), [("lr", -1.0), ("lr", 1e9), ("hidden", 3.0), ("nonsense", 1.0), ("epochs", 1.5)]
)
def test_a_bad_setting_is_refused_with_a_sentence(learner: LearnerProcess, key: str, value: float) -> None:
    answer = learner.request(SetHyper(key=key, value=value))
    assert not answer.ok
    assert answer.code == ErrorCode.BAD_VALUE
    assert key in answer.error and answer.error.endswith((".", "?"))


def test_save_answers_with_the_path_of_a_checkpoint_that_loads(learner: LearnerProcess) -> None:
    answer = learner.request(Save())
    assert answer.ok
    manifest, _ = load_checkpoint(learner.folder / answer.data["path"])
    assert manifest.updates >= 1
    assert learner.wait_type("checkpoint_saved")["path"] == answer.data["path"]


@pytest.mark.parametrize("mode", ["pipelined", "lockstep"])
def test_reset_trainer_starts_learning_over_and_counters_go_on(tmp_path: Path, mode: str) -> None:
    with LearnerProcess(tmp_path / "run", mode=mode, lr=0.01) as learner:
        before = learner.wait_updates(20)
        assert learner.request(ResetTrainer()).ok
        learner.wait_for(lambda event: event["type"] == "log" and "starts over" in event["message"])
        after = learner.wait_updates(before["updates"] + 20)
        assert after["env_steps"] > before["env_steps"]
        assert after["values"]["policy_version"] > before["values"]["policy_version"]
        path = learner.folder / learner.request(Save()).data["path"]
        manifest = load_checkpoint(path)[0]
        assert manifest.state["adam_steps"] <= 8 * (manifest.updates - before["updates"]), "8 steps an update at most"


def test_stop_saves_and_leaves_no_process(learner: LearnerProcess) -> None:
    assert learner.request(StopTraining(reason="enough")).ok
    ended = learner.wait_type("run_completed")
    assert ended["reason"] == "enough"
    assert learner.finish() == 0
    assert learner.workers() == []
    assert load_checkpoint(learner.checkpoint())[0].reason == "enough"


def test_stop_while_paused(learner: LearnerProcess) -> None:
    assert learner.request(PauseTraining()).ok
    assert learner.request(StopTraining()).ok
    assert learner.finish() == 0


def test_nonsense_is_answered_with_its_id(learner: LearnerProcess) -> None:
    with connect(learner.folder / "control.sock", 10.0) as connection:
        connection.settimeout(30.0)
        connection.sendall(b'{"type":"fly","id":7}\n')
        answer = msgspec.json.decode(connection.recv(65536), type=Answer)
    assert answer.id == 7
    assert not answer.ok and answer.code == ErrorCode.BAD_MESSAGE and "stop_training" in answer.error


def test_commands_are_answered_in_the_middle_of_an_update(tmp_path: Path) -> None:
    long = {"steps": 64, "epochs": 100, "target_kl": 0.0, "max_grad_norm": 0.1, "lr": 1e-5}
    with LearnerProcess(tmp_path / "run", **long) as learner:
        learner.wait_for(lambda event: event.get("phase") == "training")
        learner.wait_updates(1)
        # From here on the learner is nearly always inside an update of some seconds; three answers fit into one.
        assert learner.request(SetHyper(key="lr", value=2e-5)).ok
        first = learner.request(Save()).data["path"]  # returns between two updates
        for value in (0.1, 0.2, 0.3):
            assert learner.request(SetHyper(key="clip_epsilon", value=value)).ok
        second = learner.request(Save()).data["path"]
        updates = [load_checkpoint(learner.folder / path)[0].updates for path in (first, second)]
        assert updates[1] - updates[0] <= 1
