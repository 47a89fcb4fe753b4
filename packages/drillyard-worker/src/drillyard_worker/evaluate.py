"""Evaluation of a checkpoint: episodes on fresh seeds, the same for every worker."""

from __future__ import annotations

import array
import json
import statistics
import time
from collections.abc import Mapping
from typing import Any

from drillyard_worker.checkpoints import write_atomic
from drillyard_worker.errors import WorkerError
from drillyard_worker.loading import function, make_env
from drillyard_worker.manifest import read_checkpoint
from drillyard_worker.session import Session
from drillyard_worker.spaces import space_info

EVALUATION_FILE = "evaluation.json"


def evaluate(session: Session) -> dict[str, float]:
    """Play the episodes of `config.evaluate`, write `evaluation.json`; returns the summary of `run_completed`.

    Episode i begins with seed `config.seed + i`. Returns are undiscounted sums of the env's own rewards.

    Raises:
        WorkerError: the checkpoint is damaged, or does not fit the env. Stop.
    """
    plan, config = session.config.evaluate, session.config
    assert plan is not None  # the config was checked
    folder = session.folder / plan.checkpoint
    manifest = read_checkpoint(folder)
    policy = function(session.worker.load_policy)(folder, manifest)
    env = make_env(session.worker, config)
    try:
        check_spaces(manifest, env)
        session.started()
        returns, lengths, seeds = [], [], []
        begun, steps = time.monotonic(), session.env_steps
        for index in range(plan.episodes):
            seed = config.seed + index
            total, length = 0.0, 0
            obs, _ = env.reset(seed=seed)
            policy.reset(seed)
            done = False
            while not done:
                action = policy.act(flat_observation(obs), plan.deterministic)
                obs, reward, terminated, truncated, _ = env.step(as_action(action, env.action_space))
                total += float(reward)
                length += 1
                steps += 1
                done = bool(terminated or truncated)
                session.step(steps)
                session.check()
            session.episode(total, length)
            returns.append(total)
            lengths.append(length)
            seeds.append(seed)
        seconds = time.monotonic() - begun
    finally:
        env.close()
    figures = {
        "mean": statistics.fmean(returns),
        "min": min(returns),
        "max": max(returns),
        "median": statistics.median(returns),
        "std": statistics.pstdev(returns),
    }
    result = {
        "checkpoint": plan.checkpoint, "env_steps": manifest["env_steps"], "deterministic": plan.deterministic,
        "episodes": len(returns), "returns": returns, **figures, "lengths": lengths, "seconds": seconds, "seeds": seeds,
    }  # fmt: skip
    try:
        write_atomic(session.folder / EVALUATION_FILE, json.dumps(result, indent=1).encode())
    except OSError as error:
        raise WorkerError("disk", f"{EVALUATION_FILE} cannot be written ({error}); free some disk.") from None
    return {"episodes": len(returns), **figures, "length_mean": statistics.fmean(lengths), "seconds": seconds}


def check_spaces(manifest: Mapping[str, Any], env: Any) -> None:
    """Raises WorkerError BAD_VALUE when a checkpoint was trained on other spaces than the env has."""
    for name, space in (("observation_space", env.observation_space), ("action_space", env.action_space)):
        saved, now = manifest[name], space_info(space)
        if any(list_of(saved.get(key)) != list_of(now[key]) for key in ("kind", "n", "shape")):
            raise WorkerError(
                "bad_value",
                f"The checkpoint was trained on {manifest['env_id']}, whose {name} is not that of this env; "
                "evaluate it on the env it was trained on.",
            )


def flat_observation(obs: Any) -> array.array[float]:
    """An observation as flat float32, as policies take it."""
    if hasattr(obs, "astype"):
        flat = array.array("f")
        flat.frombytes(obs.astype("float32").tobytes())
        return flat
    return array.array("f", [float(value) for value in (obs if hasattr(obs, "__len__") else [obs])])


def as_action(action: Any, space: Any) -> Any:
    """A policy's action as the env takes it: a number for a discrete space, else an array of the space."""
    if hasattr(space, "n"):
        return int(action)
    import numpy  # the env has it anyway

    return numpy.asarray(action, dtype=space.dtype).reshape(space.shape)


def list_of(value: Any) -> Any:
    return list(value) if isinstance(value, (list, tuple)) else value
