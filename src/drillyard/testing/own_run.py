"""Checkpoints of our own learner for tests, written by code in a moment: their weights are drawn by chance."""

from pathlib import Path
from typing import Any

import numpy as np

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.policy_file import policy_tensors

CARTPOLE = "gym:CartPole-v1"
SPEC = PolicySpec(4, ActionSpec("discrete", 2, names=("action_0", "action_1")), (8, 8))


def own_checkpoint(run_folder: Path, spec: PolicySpec = SPEC, env_id: str = CARTPOLE, **fields: Any) -> Path:
    """A whole checkpoint in a run's folder, with weights drawn by chance."""
    rng = np.random.default_rng(fields.get("env_steps", 0))
    count = spec.parameter_count("actor") + spec.parameter_count("critic")
    params = rng.normal(0, 0.3, count).astype(np.float32)
    mean, scale = np.zeros(spec.obs_size, np.float32), np.ones(spec.obs_size, np.float32)
    about: dict[str, Any] = {
        "run_id": run_folder.name, "env_id": env_id, "policy": spec, "policy_version": 3, "env_steps": 5000,
        "updates": 3, "episodes": 20, "settings": {"lr": 3e-4}, "metrics": {"return_mean": 123.5}, "reason": "test",
        "created_at": 1.0, "drillyard_version": "0", "tensors_digest": "", "tensors": {},
    }  # fmt: skip
    tensors = policy_tensors(spec, params, mean, scale) | {"adam.first": np.zeros(count, np.float32)}
    return save_checkpoint(run_folder / "checkpoints", CheckpointManifest(**(about | fields)), tensors)
