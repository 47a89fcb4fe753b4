"""Checkpoints of any env with chance weights, and a page that is a few words, for tests of bundles."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from drillyard import __version__
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunConfig, RunRequest
from drillyard.contracts.share import ShareRequest
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.policy_file import policy_tensors

RUN_ID = "20260101-0000-otter"
ENGINE = b"\0asm" + bytes(2000)


def policy_checkpoint(
    home: Path, env_id: str, options: dict[str, Any] | None = None, *, run_id: str = RUN_ID,
    hidden: tuple[int, ...] = (8, 8), action: ActionSpec | None = None, steps: int = 5000, name: str = "Otto",
) -> Path:  # fmt: skip
    """A checkpoint of a run with its config."""
    env = env_spec(env_id, **(options or {}))
    spec = PolicySpec(env.obs_size, action or env.action, hidden=hidden)
    generator = np.random.default_rng(steps)
    size = spec.parameter_count("actor") + spec.parameter_count("critic")
    params = (0.3 * generator.standard_normal(size)).astype(np.float32)
    mean = generator.standard_normal(spec.obs_size).astype(np.float32)
    folder = home / "runs" / run_id
    folder.mkdir(parents=True, exist_ok=True)
    request = RunRequest(env_id=env_id, env_options=options or {}, seed=7, name=name)
    config = RunConfig(run_id=run_id, request=request, settings={}, drillyard_version=__version__, created_at=1.0)
    (folder / "config.json").write_bytes(msgspec.json.encode(config))
    manifest = CheckpointManifest(
        run_id=run_id, env_id=env_id, env_options=options or {}, policy=spec, policy_version=3, env_steps=steps,
        updates=11, episodes=40, settings={}, metrics={}, reason="test", created_at=2.0,
        drillyard_version=__version__, tensors_digest="", tensors={},
    )  # fmt: skip
    scale = np.ones(spec.obs_size, np.float32)
    return save_checkpoint(folder / "checkpoints", manifest, policy_tensors(spec, params, mean, scale))


def tiny_page(folder: Path) -> Path:
    """A built page in a few words."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "player.js").write_text("window.drillyard = { kind: 'opening' };")
    (folder / "player.css").write_text("body { margin: 0 }")
    (folder / "mujoco.wasm").write_bytes(ENGINE)
    (folder / "licenses.txt").write_text(
        f"@mujoco/mujoco 3.14.0\n\nApache\n\n{'-' * 80}\n\npreact 10.0.0\n\nMIT\n\n{'-' * 80}\n\nthree 0.180\n\nMIT\n"
    )
    return folder


def live_request(checkpoint: Path, out: Path, **more: Any) -> ShareRequest:
    """A live bundle without measuring."""
    return ShareRequest(kind="live", checkpoint=str(checkpoint), out=str(out), **({"episodes": 0} | more))
