"""Policies for any env whose weights and normaliser were drawn by chance, as checkpoints of our own learner."""

from pathlib import Path
from typing import Any

import numpy as np

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.policy import PolicySpec
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.policy_file import policy_tensors
from drillyard.policies.mlp import PARTS, flatten, init_params


def drawn_checkpoint(
    run_folder: Path, env_id: str, env_options: dict[str, Any] | None = None, *, seed: int = 0, **network: Any
) -> Path:
    """A whole checkpoint in a run's folder.

    Args:
        run_folder: made where missing.
        env_id, env_options: what it is for; the env says sizes and ranges.
        seed: of the weights.
        network: fields of PolicySpec; `head="values"` makes it one of DQN.
    """
    env = env_spec(env_id, **(env_options or {}))
    spec = PolicySpec(env.obs_size, env.action, **network)
    rng = np.random.default_rng(seed)
    params = init_params(spec, rng, 0.5)
    last = f"actor.w{len(spec.hidden)}"
    params[last] *= 200.0  # some actions are cut off at their range, as those of trained policies are
    for name in params:
        if ".b" in name:
            params[name] = rng.normal(0, 0.1, params[name].shape).astype(np.float32)
    flat = np.concatenate([flatten(params, spec, part) for part in PARTS if spec.shapes(part)])
    mean = rng.normal(0, 2, spec.obs_size).astype(np.float32)
    scale = rng.uniform(0.2, 5, spec.obs_size).astype(np.float32)
    values = spec.head == "values"
    manifest = CheckpointManifest(
        run_id=run_folder.name, env_id=env_id, env_options=env_options or {}, algorithm="dqn" if values else "ppo",
        policy=spec, policy_version=3, env_steps=5000, updates=3, episodes=20, settings={}, metrics={}, reason="test",
        created_at=1.0, drillyard_version="0", tensors_digest="", tensors={},
    )  # fmt: skip
    return save_checkpoint(run_folder / "checkpoints", manifest, policy_tensors(spec, flat, mean, scale))
