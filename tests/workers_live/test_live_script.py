"""A script of the user's own: the example that ships, and scripts with something wrong in them."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from live_worker import LiveWorker
from test_live_cleanrl import conformance

pytestmark = pytest.mark.process
EXAMPLE = Path(__file__).parents[2] / "workers" / "script_worker" / "examples" / "reinforce.py"
HEAD = """
import argparse
import gymnasium as gym
import torch
from torch.utils.tensorboard import SummaryWriter
parser = argparse.ArgumentParser()
parser.add_argument("--env-id", type=str)
parser.add_argument("--seed", type=int)
"""
TYRO = """
from dataclasses import dataclass
import gymnasium as gym
import torch
import tyro
from torch.utils.tensorboard import SummaryWriter

@dataclass
class Args:
    env_id: str = "CartPole-v1"
    seed: int = 1
    total_timesteps: int = 500

def main():
    args = tyro.cli(Args)
    writer = SummaryWriter("runs/x")
    envs = gym.vector.AsyncVectorEnv([lambda: gym.make(args.env_id)] * 2)
    torch.manual_seed(args.seed)  # some networks balance by chance, and then no episode ends in 600 steps
    net = torch.nn.Linear(4, 2)
    optimizer = torch.optim.Adam(net.parameters())
    obs, _ = envs.reset(seed=args.seed)
    global_step = 0
    while global_step < args.total_timesteps:
        global_step += 2
        actions = net(torch.as_tensor(obs)).argmax(1).numpy()
        obs, rewards, _, _, _ = envs.step(actions)
        if global_step % 10 == 0:
            loss = net(torch.as_tensor(obs)).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            writer.add_scalar("losses/own_loss", loss.item(), global_step)
    envs.close()
    writer.close()

if __name__ == "__main__":
    main()
"""


def script_file(folder: Path, text: str) -> str:
    path = folder / "train.py"
    path.write_text(textwrap.dedent(text))
    return str(path)


def test_it_passes_the_suite_of_every_worker(script: LiveWorker) -> None:
    report = conformance(script, "--script", str(EXAMPLE))
    assert report["code"] == 0, report


def test_its_own_tests_pass(script: LiveWorker) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "unittest", "discover", "-s", "tests"],
        cwd=script.folder, env=script.environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]


def test_the_example_learns_and_its_checkpoint_plays_without_the_file(script: LiveWorker, tmp_path: Path) -> None:
    own = tmp_path / "mine.py"
    own.write_bytes(EXAMPLE.read_bytes())
    settings = {"arguments": "--hidden 32"}
    run = script.run(
        script.config(tmp_path / "run", "script", "gym:CartPole-v1", steps=40_000, script=str(own), settings=settings)
    )
    assert run.code == 0, run.stderr[-2000:]
    done = run.of("run_completed")[0]
    assert done["env_steps"] == 40_000
    assert done["summary"]["return_mean"] > 100
    assert done["updates"] > 20
    own.unlink()
    checkpoint = run.folder / run.of("checkpoint_saved")[-1]["path"]
    played = script.run(script.evaluation(tmp_path / "eval", checkpoint, "script", "gym:CartPole-v1", episodes=10))
    assert played.code == 0, played.stderr[-2000:]
    assert played.of("run_completed")[0]["summary"]["mean"] > 150


def test_a_script_of_tyro_with_envs_in_processes_trains_and_resumes(script: LiveWorker, tmp_path: Path) -> None:
    path = script_file(tmp_path, TYRO)
    run = script.run(script.config(tmp_path / "run", "script", "gym:CartPole-v1", steps=600, script=path))
    assert run.code == 0, run.stderr[-2000:]
    done = run.of("run_completed")[0]
    assert (done["env_steps"], done["updates"]) == (600, 60)
    assert run.of("metrics")[-1]["episodes"] > 5
    assert any("script/own_loss" in event["values"] for event in run.of("metrics"))
    checkpoint = run.folder / run.of("checkpoint_saved")[-1]["path"]
    second = script.run(
        script.config(tmp_path / "b", "script", "gym:CartPole-v1", steps=900, script=path, resume_from=str(checkpoint))
    )
    assert second.code == 0, second.stderr[-2000:]
    assert "its own counters and schedules begin anew" in second.of("log")[0]["message"]
    assert second.of("run_completed")[0]["env_steps"] == 900


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (HEAD.replace("from torch.utils.tensorboard import SummaryWriter", ""), "has no SummaryWriter"),
        (HEAD.replace("--env-id", "--task"), "has no option --env-id (it takes --task, --seed)"),
        (HEAD + "args = parser.parse_args()\nraise ValueError('no luck')", "failed at line 10: ValueError: no luck"),
        (HEAD + "parser.add_argument('--lr', required=True)\nparser.parse_args()", "refused its options"),
        (HEAD + "parser.parse_args()\nraise SystemExit(3)", "ended itself by sys.exit(3)"),
        (HEAD + "parser.parse_args()", "ended without one env step"),
        ("def broken(:", "is not Python"),
    ],
)
def test_what_is_wrong_with_a_script_is_one_sentence(
    script: LiveWorker, tmp_path: Path, text: str, sentence: str
) -> None:
    run = script.run(
        script.config(tmp_path / "run", "script", "gym:CartPole-v1", steps=100, script=script_file(tmp_path, text))
    )
    assert run.code == 1
    (failed,) = run.of("run_failed")
    assert sentence in failed["reason"]
    assert "\n" not in failed["reason"]


def test_an_interpreter_of_the_user_s_own_runs_it(script: LiveWorker, tmp_path: Path) -> None:
    config = script.config(
        tmp_path / "run",
        "script",
        "gym:CartPole-v1",
        steps=300,
        script=str(EXAMPLE),
        settings={"python": str(script.python)},
    )
    # Started by this interpreter, which has no torch: it hands over to the one of the setting.
    bare = LiveWorker(script.name, Path(sys.executable), script.folder, script.package)
    run = bare.run(config)
    assert run.code == 0, run.stderr[-2000:]
    wrong = bare.run(
        script.config(
            tmp_path / "wrong",
            "script",
            "gym:CartPole-v1",
            steps=300,
            script=str(EXAMPLE),
            settings={"python": "/nowhere/python"},
        )
    )
    assert "'/nowhere/python', which cannot be executed" in wrong.of("run_failed")[0]["reason"]
