"""RLlib's PPO on CartPole: both sides are timed over the calls of `train`, from the second on."""

from pathlib import Path

import msgspec

from drillyard.contracts.run import RunLimits
from drillyard.contracts.worker import WorkerConfig
from drillyard.workers.settings import resolve_worker
from overhead.side import Side

ENVIRONMENT, ALGORITHM, ENV, STEPS = "default", "ppo", "gym:CartPole-v1", 60_000
CLOCK = """
import os, runpy, secrets, sys, time
os.environ.setdefault("RAY_AUTH_MODE", "token")
os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex(32))
from ray.rllib.algorithms.ppo import PPO, PPOConfig

calls = []
train = PPO.train

def timed(self, *arguments, **named):
    begun = time.perf_counter()
    result = train(self, *arguments, **named)
    calls.append((begun, int(result["num_env_steps_sampled_lifetime"])))
    return result

PPO.train = timed
"""
TELL = """
print(f"STEPS: {calls[-2][1] - calls[0][1]} {calls[-1][0] - calls[1][0]!r}", file=sys.stderr)
"""
BARE = """
import ray
from ray.rllib.core.rl_module.default_model_config import DefaultModelConfig
ray.init(num_cpus=1, include_dashboard=False, object_store_memory=80 * 1024 * 1024, log_to_driver=False,
         _temp_dir=os.environ["RAY_TMPDIR"])
config = (
    PPOConfig()
    .environment("CartPole-v1")
    .env_runners(num_env_runners=0, num_envs_per_env_runner=8)
    .learners(num_learners=0)
    .training(train_batch_size_per_learner=1024, minibatch_size=128, num_epochs=8, lr=3e-4, gamma=0.99, lambda_=0.95,
              entropy_coeff=0.0, vf_loss_coeff=0.5, vf_clip_param=1e6, use_kl_loss=False, clip_param=0.2, grad_clip=0.5)
    .rl_module(model_config=DefaultModelConfig(fcnet_hiddens=[64, 64], fcnet_activation="tanh", vf_share_layers=False))
    .reporting(min_time_s_per_iteration=0.3, min_sample_timesteps_per_iteration=0)
    .debugging(seed={seed})
)
algorithm = config.build_algo()
done = 0
while done < {steps}:
    done = algorithm.train()["num_env_steps_sampled_lifetime"]
algorithm.stop()
ray.shutdown()
"""
WORKER = """
sys.argv = ["rllib_worker", "--config", "worker.json"]
try:
    runpy.run_module("rllib_worker.cli", run_name="__main__")
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
    """From the start of the second call to that of the last, so that what the worker does between them counts."""
    (folder / "timed.py").write_text(CLOCK + training + TELL)
    told = side.program(folder, "timed.py").stderr.rpartition("STEPS: ")[2].split()
    return int(told[0]) / float(told[1])
