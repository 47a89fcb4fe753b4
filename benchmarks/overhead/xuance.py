"""XuanCe's PPO on CartPole: both sides are timed from the end of the first training phase to that of the last."""

from pathlib import Path

import msgspec

from drillyard.contracts.run import RunLimits
from drillyard.contracts.worker import WorkerConfig
from drillyard.workers.settings import resolve_worker
from overhead.side import Side

ENVIRONMENT, ALGORITHM, ENV, STEPS = "default", "ppo", "gym:CartPole-v1", 102_400
BATCH = 2560
"""Env steps of one training phase, 10 envs x 256 steps."""
CLOCK = """
import os, runpy, sys, time
os.environ["TQDM_DISABLE"] = "1"
from xuance.torch.agents import PPO_Agent

ended = []
train_epochs = PPO_Agent.train_epochs

def timed(self, *arguments, **named):
    found = train_epochs(self, *arguments, **named)
    ended.append(time.perf_counter())
    return found

PPO_Agent.train_epochs = timed
"""
TELL = """
print(f"PHASES: {len(ended)} {ended[-1] - ended[0]!r}", file=sys.stderr)
"""
BARE = """
from argparse import Namespace
from xuance.common import get_arguments
from xuance.environment import make_envs
config = get_arguments("ppo", "classic_control", "CartPole-v1", parser_args=Namespace(
    seed={seed}, env_seed={seed}, running_steps={steps}, device="cpu", render=False))
envs = make_envs(config)
agent = PPO_Agent(config, envs)
agent.train({steps} // config.parallels)
agent.finish()
envs.close()
"""
WORKER = """
sys.argv = ["xuance_worker", "--config", "worker.json"]
try:
    runpy.run_module("xuance_worker.cli", run_name="__main__")
except SystemExit as end:
    assert not end.code, end.code
"""


def bare(side: Side, folder: Path, steps: int, seed: int) -> float:
    return _timed(side, folder, BARE.format(seed=seed, steps=steps))


def worker(side: Side, folder: Path, steps: int, seed: int) -> float:
    config = WorkerConfig(
        run_id="overhead", worker=side.found.name, algorithm=ALGORITHM, env_id=ENV, seed=seed,
        limits=RunLimits(env_steps=steps), settings=resolve_worker(side.description, ALGORITHM, {}), folder=str(folder),
    )  # fmt: skip
    (folder / "worker.json").write_bytes(msgspec.json.encode(config))
    return _timed(side, folder, WORKER)


def _timed(side: Side, folder: Path, training: str) -> float:
    (folder / "timed.py").write_text(CLOCK + training + TELL)
    told = side.program(folder, "timed.py").stderr.rpartition("PHASES: ")[2].split()
    return (int(told[0]) - 1) * BATCH / float(told[1])
