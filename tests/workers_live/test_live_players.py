"""What another library has trained plays in a script of ours: in a process and as an ONNX file, to the same end."""

from pathlib import Path

import msgspec
import pytest
from live_worker import LiveWorker

from drillyard.contracts.worker import HOST_FILE, HostCommand
from drillyard.evaluation import run_script

pytestmark = pytest.mark.process
CARTPOLE = "gym:CartPole-v1"


@pytest.mark.parametrize("name", ["cleanrl", "sb3"])
def test_a_policy_and_its_onnx_file_play_the_same_episodes(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    worker: LiveWorker = request.getfixturevalue(name)
    run = worker.run(worker.config(tmp_path / "run", "ppo", CARTPOLE, steps=2048))
    assert run.code == 0, run.stderr[-2000:]
    argv = tuple(worker.command())
    (run.folder / HOST_FILE).write_bytes(msgspec.json.encode(HostCommand(argv=argv, env=worker.environment())))
    checkpoint = run.folder / run.of("checkpoint_saved")[-1]["path"]
    players = [f"own={checkpoint}", f"onnx={checkpoint / 'policy.onnx'}", "random"]
    result = run_script(
        CARTPOLE, players, {"episodes": 3, "workers": 1, "max_steps": 120}, folder=tmp_path / "out", report=False
    )
    played = {(record.lineup[0], record.seed): record for record in result.records}
    for seed in range(3):
        own, onnx = played["own", seed], played["onnx", seed]
        assert own.state_digest == onnx.state_digest and own.action_frequency == onnx.action_frequency
        assert own.failed_candidates == onnx.failed_candidates == own.defaults == (0,)
        assert own.state_digest != played["random", seed].state_digest
