"""What tests of scripts share: checkpoints, and looking at processes."""

import select
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.worker import HostCommand
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.policy_file import policy_tensors
from drillyard.policies.mlp import flatten, init_params

ROOT = Path(__file__).parents[2]
TINY = HostCommand(
    argv=(sys.executable, str(ROOT / "tests" / "operators" / "tiny_host.py")),
    env={"PYTHONPATH": str(ROOT / "packages" / "drillyard-worker" / "src")},
)
BALL, CARTPOLE, TICTACTOE = "Drillyard/BallDrill-v0", "gym:CartPole-v1", "zoo:tictactoe_v3"
DEADLINE_S = 60.0


def save_policy(run_folder: Path, env_id: str, seed: int = 1) -> Path:
    """A checkpoint of ours with weights drawn from `seed`."""
    env = env_spec(env_id)
    spec = PolicySpec(env.obs_size, env.action, hidden=(16,))
    actor = flatten(init_params(spec, np.random.default_rng(seed)), spec, "actor") * np.float32(10)
    params = np.concatenate([actor, np.zeros(spec.parameter_count("critic"), np.float32)])
    zeros = np.zeros(spec.obs_size, np.float32)
    manifest = CheckpointManifest(
        run_id=run_folder.name, env_id=env_id, policy=spec, policy_version=seed, env_steps=seed * 1000, updates=seed,
        episodes=0, settings={}, metrics={}, reason="test", created_at=time.time(), drillyard_version="0",
        tensors_digest="", tensors={},
    )  # fmt: skip
    return save_checkpoint(run_folder / "checkpoints", manifest, policy_tensors(spec, params, zeros, zeros + 1))


def until(wanted: Callable[[], object]) -> None:
    """Wait for something that happens in another process."""
    deadline = time.monotonic() + DEADLINE_S
    while not wanted():
        assert time.monotonic() < deadline, "it did not come to that"
        select.select([], [], [], 0.01)


def lines(path: Path) -> int:
    """Whole lines of a file that may not be there yet."""
    return path.read_bytes().count(b"\n") if path.exists() else 0
