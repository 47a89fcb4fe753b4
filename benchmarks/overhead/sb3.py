"""Stable-Baselines3's PPO on CartPole: both sides are timed from the second call of `collect_rollouts` to the last."""

from pathlib import Path

import msgspec

from drillyard.contracts.run import RunLimits
from drillyard.contracts.worker import WorkerConfig
from drillyard.workers.settings import resolve_worker
from overhead.side import Side

ENVIRONMENT, ALGORITHM, ENV, STEPS = "default", "ppo", "gym:CartPole-v1", 61_440
BATCH = 2048
"""Env steps of one rollout, 8 envs x 256 steps."""
CLOCK = """
import runpy, sys, time
from stable_baselines3 import PPO

began = []
collect = PPO.collect_rollouts

def timed(self, *arguments, **named):
    began.append(time.perf_counter())
    return collect(self, *arguments, **named)

PPO.collect_rollouts = timed
"""
TELL = """
print(f"ROLLOUTS: {len(began)} {began[-1] - began[1]!r}", file=sys.stderr)
"""
BARE = """
from stable_baselines3.common.env_util import make_vec_env
model = PPO("MlpPolicy", make_vec_env("CartPole-v1", 8, seed={seed}), n_steps=256, seed={seed}, device="cpu",
            policy_kwargs={{"net_arch": [64, 64]}})
model.learn({steps})
"""
WORKER = """
sys.argv = ["sb3_worker", "--config", "worker.json"]
try:
    runpy.run_module("sb3_worker.cli", run_name="__main__")
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
    told = side.program(folder, "timed.py").stderr.rpartition("ROLLOUTS: ")[2].split()
    return (int(told[0]) - 2) * BATCH / float(told[1])
