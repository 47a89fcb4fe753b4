"""A checkpoint of SB3: what its own `save` writes, the normalisation, and what else an exact resume needs.

| file | what |
|---|---|
| `model.zip` | `model.save`: loads with plain Stable-Baselines3 |
| `vecnormalize.pkl` | `VecNormalize.save`, where there is normalisation |
| `replay.npz` | the filled part of the replay buffer, where there is one |
| `random.npz` | generators of torch, NumPy and Python |
| `policy.onnx` | the policy with its normalisation inside |
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from drillyard_worker import WorkerError
from stable_baselines3 import A2C, DDPG, DQN, PPO, SAC, TD3
from stable_baselines3.common.vec_env import VecNormalize

from sb3_worker.export import policy_bytes

if TYPE_CHECKING:
    from drillyard_worker import Session
    from stable_baselines3.common.base_class import BaseAlgorithm
    from stable_baselines3.common.vec_env import VecEnv

    from sb3_worker.config import Common

KINDS: dict[str, type[BaseAlgorithm]] = {"ppo": PPO, "a2c": A2C, "dqn": DQN, "sac": SAC, "td3": TD3, "ddpg": DDPG}
MODEL_FILE, NORMALISATION_FILE, REPLAY_FILE, RANDOM_FILE = "model.zip", "vecnormalize.pkl", "replay.npz", "random.npz"
ONNX_FILE = "policy.onnx"
FORMAT = "stable-baselines3"
_BUFFERS = ("observations", "next_observations", "actions", "rewards", "dones", "timeouts")


def save(session: Session, model: BaseAlgorithm, settings: Common, *, reason: str, best: bool = False) -> None:
    """Write one, as `Session.save`."""
    normaliser = model.get_vec_normalize_env()
    normalisation = normalisation_of(normaliser)
    exported, problem = policy_bytes(model, normalisation) if settings.onnx else (b"", "")
    if problem:
        session.log("warning", problem)
    buffer = getattr(model, "replay_buffer", None)

    def write(folder: Path) -> None:
        model.save(folder / MODEL_FILE)
        if normaliser is not None:
            normaliser.save(str(folder / NORMALISATION_FILE))
        if buffer is not None and getattr(settings, "keep_replay_buffer", False):
            save_buffer(buffer, folder / REPLAY_FILE)
        save_generators(folder / RANDOM_FILE)
        if exported:
            (folder / ONNX_FILE).write_bytes(exported)

    session.save(
        write,
        reason=reason,
        format=FORMAT,
        observation_space=model.observation_space,
        action_space=model.action_space,
        normalisation=normalisation,
        onnx=ONNX_FILE if exported else "",
        best=best,
    )


def load_model(folder: Path, manifest: dict[str, Any], env: VecEnv | None = None, device: str = "cpu") -> BaseAlgorithm:
    """The model of a checkpoint.

    Args:
        env: to go on training in; None = to play.

    Raises:
        WorkerError: UNSUPPORTED, BAD_VALUE when it was trained on other spaces.
    """
    kind = KINDS.get(str(manifest["algorithm"]))
    if kind is None:
        raise WorkerError(
            "unsupported",
            f"The checkpoint is of {manifest['algorithm']!r}, which is none of {', '.join(KINDS)}; give another one.",
        )
    try:
        return kind.load(folder / MODEL_FILE, env=env, device=device)
    except ValueError as error:
        raise WorkerError("bad_value", f"The checkpoint {folder.name} does not fit this env: {error}") from error


def load_normaliser(folder: Path, envs: VecEnv) -> VecEnv:
    """The envs with the checkpoint's normalisation round them; as they are where it has none."""
    path = folder / NORMALISATION_FILE
    return VecNormalize.load(str(path), envs) if path.exists() else envs


def restore(model: BaseAlgorithm, folder: Path) -> None:
    """What SB3 does not load by itself: replay buffer and generators of random numbers."""
    buffer = getattr(model, "replay_buffer", None)
    if buffer is not None and (folder / REPLAY_FILE).exists():
        load_buffer(buffer, folder / REPLAY_FILE)
    if (folder / RANDOM_FILE).exists():
        load_generators(folder / RANDOM_FILE)


def normalisation_of(normaliser: VecNormalize | None) -> dict[str, Any] | None:
    """Fields of the manifest's normalisation; None where nothing is normalised."""
    if normaliser is None:
        return None
    found: dict[str, Any] = {"epsilon": normaliser.epsilon}
    if normaliser.norm_obs:
        statistics = normaliser.obs_rms
        found |= {
            "obs_mean": statistics.mean.ravel().tolist(),
            "obs_var": statistics.var.ravel().tolist(),
            "clip": float(normaliser.clip_obs),
            "count": float(statistics.count),
        }
    if normaliser.norm_reward:
        found["return_var"] = float(normaliser.ret_rms.var)
    return found


def save_buffer(buffer: Any, path: Path) -> None:
    """The filled part of a replay buffer; SB3's own pickle has the empty part too."""
    used = buffer.buffer_size if buffer.full else buffer.pos
    arrays = {name: getattr(buffer, name)[:used] for name in _BUFFERS if getattr(buffer, name, None) is not None}
    np.savez(path, place=np.array([buffer.pos, buffer.full]), **arrays)


def load_buffer(buffer: Any, path: Path) -> None:
    """Fill a buffer of the same size and number of envs.

    Raises:
        WorkerError: BAD_VALUE when it is another.
    """
    with np.load(path, allow_pickle=False) as saved:
        for name in _BUFFERS:
            if name in saved:
                into, rows = getattr(buffer, name), saved[name]
                if into.shape[1:] != rows.shape[1:] or len(rows) > len(into):
                    raise WorkerError(
                        "bad_value",
                        f"The saved replay buffer has {name} of {rows.shape} and this run of {into.shape}; resume with "
                        "the same buffer_size and n_envs.",
                    )
                into[: len(rows)] = rows
        position, full = (int(number) for number in saved["place"])
        buffer.pos, buffer.full = position, bool(full)


def save_generators(path: Path) -> None:
    """Where the generators of random numbers stand."""
    name, keys, position, has_gauss, gauss = np.random.get_state()
    version, words, gauss_next = random.getstate()
    rest = json.dumps([str(name), int(position), int(has_gauss), float(gauss), version, gauss_next])
    np.savez(
        path,
        torch=torch.get_rng_state().numpy(),
        numpy=keys,
        python=np.array(words, np.uint64),
        rest=np.frombuffer(rest.encode(), np.uint8),
    )


def load_generators(path: Path) -> None:
    """Go on from there."""
    with np.load(path, allow_pickle=False) as saved:
        name, position, has_gauss, gauss, version, gauss_next = json.loads(saved["rest"].tobytes())
        torch.set_rng_state(torch.from_numpy(saved["torch"].copy()))
        np.random.set_state((name, saved["numpy"], position, has_gauss, gauss))
        random.setstate((version, tuple(int(word) for word in saved["python"]), gauss_next))
