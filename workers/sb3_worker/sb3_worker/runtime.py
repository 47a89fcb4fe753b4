"""A training run: envs, model, callback, and SB3's own `learn`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from drillyard_worker import WorkerError, read_checkpoint
from stable_baselines3.common.noise import NormalActionNoise

from sb3_worker.analytics import note
from sb3_worker.callback import SessionCallback
from sb3_worker.checkpoint import KINDS, load_model, load_normaliser, restore
from sb3_worker.config import CONFIGS, PPO, SAC, Common, OffPolicy, OnPolicy
from sb3_worker.envs import make_training_envs, normalised, refuse_other_actions
from sb3_worker.telemetry import make_logger

if TYPE_CHECKING:
    from drillyard_worker import Session
    from stable_baselines3.common.base_class import BaseAlgorithm
    from stable_baselines3.common.vec_env import VecEnv

ACTIVATIONS = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU, "elu": torch.nn.ELU}
UNLIMITED = 10**12
"""Env steps of a run without a limit; only a schedule looks at it."""
_NOT_OF_SB3 = {
    "n_envs", "lr_schedule", "network", "activation", "normalise_observations", "normalise_rewards",
    "clip_observations", "device", "tensorboard", "onnx", "keep_replay_buffer", "action_noise", "log_std_init",
    "learning_rate",
}  # fmt: skip
"""Settings that are not handed to the algorithm under their own name."""


def train(session: Session) -> None:
    """Learn until the limit, or until somebody wants it to stop; then save."""
    config = session.config
    settings = session.settings(CONFIGS[config.algorithm])
    check(settings)
    folder = Path(config.resume_from) if config.resume_from else None
    if folder is None:
        envs = normalised(make_training_envs(config, settings, config.seed), settings)
        model = make_model(config.algorithm, settings, envs, config.seed)
    else:
        manifest = read_checkpoint(folder)
        if manifest["algorithm"] != config.algorithm:
            raise WorkerError(
                "bad_value",
                f"The checkpoint is of {manifest['algorithm']} and the run of {config.algorithm}; choose that one.",
            )
        # The envs cannot be saved: they begin new episodes, the same ones at each resume of this checkpoint.
        envs = load_normaliser(folder, make_training_envs(config, settings, config.seed + manifest["env_steps"]))
        model = load_model(folder, manifest, envs, device_of(settings))
        restore(model, folder)
        session.loaded(manifest)
    try:
        model.set_logger(make_logger(session, tensorboard=settings.tensorboard))
        note(session, model)
        session.started(workers=0)
        callback = SessionCallback(session, settings)
        model.learn(
            steps_left(session), callback, log_interval=1 if isinstance(settings, OnPolicy) else 4,
            reset_num_timesteps=folder is None,
        )  # fmt: skip
        callback.finish()
    finally:
        envs.close()


def make_model(algorithm: str, settings: Common, envs: VecEnv, seed: int) -> BaseAlgorithm:
    """A model that has learned nothing yet.

    Raises:
        WorkerError: the algorithm cannot act in these envs, or a setting makes no sense.
    """
    refuse_other_actions(envs.action_space, algorithm, _kinds(algorithm))
    given: dict[str, Any] = {key: value for key, value in vars(settings).items() if key not in _NOT_OF_SB3}
    policy: dict[str, Any] = {"net_arch": settings.hidden(), "activation_fn": ACTIVATIONS[settings.activation]}
    if isinstance(settings, OnPolicy):
        policy["log_std_init"] = settings.log_std_init
    if isinstance(settings, SAC):
        given["ent_coef"] = entropy_weight(settings.ent_coef)
    noise = getattr(settings, "action_noise", 0.0)
    if noise:
        size = envs.action_space.shape[-1]
        given["action_noise"] = NormalActionNoise(torch.zeros(size).numpy(), torch.full((size,), noise).numpy())
    rate = settings.learning_rate
    return KINDS[algorithm](
        "MlpPolicy", envs, seed=seed, device=device_of(settings), policy_kwargs=policy,
        learning_rate=Linear(rate) if settings.lr_schedule == "linear" else rate, **given,
    )  # fmt: skip


class Linear:
    """A learning rate that falls to 0 at the end of the run. A class, so that SB3 can save it."""

    def __init__(self, first: float) -> None:
        self.first = first

    def __call__(self, left: float) -> float:
        return self.first * left


def check(settings: Common) -> None:
    """Settings that exclude each other; raises WorkerError BAD_VALUE."""
    settings.hidden()
    if isinstance(settings, PPO):
        batch = settings.n_envs * settings.n_steps
        if batch < 2 or settings.batch_size > batch:
            raise WorkerError(
                "bad_value",
                f"settings.batch_size is {settings.batch_size}, and n_envs x n_steps is {batch}; it must be at most "
                "that, and both at least 2.",
            )
    if isinstance(settings, SAC):
        entropy_weight(settings.ent_coef)


def entropy_weight(text: str) -> str | float:
    """SAC's ent_coef as SB3 takes it.

    Raises:
        WorkerError: BAD_VALUE.
    """
    if text == "auto":
        return text
    try:
        number = float(text.removeprefix("auto_"))
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1e6:
        raise WorkerError(
            "bad_value", f"settings.ent_coef is {text!r}; it must be auto, auto_NUMBER or a number from 0."
        )
    return text if text.startswith("auto_") else number


def device_of(settings: Common) -> str:
    """As SB3 names devices."""
    if settings.device == "auto":
        return "auto" if isinstance(settings, OffPolicy) else "cpu"
    return settings.device


def steps_left(session: Session) -> int:
    """Env steps until the limit of the run; SB3 counts from where the model stands."""
    limit = session.config.limits.env_steps
    return UNLIMITED if limit is None else max(limit - session.first_counters[0], 1)


def _kinds(algorithm: str) -> tuple[str, ...]:
    from sb3_worker.config import ALGORITHMS

    return next(each.action_spaces for each in ALGORITHMS if each.name == algorithm)
