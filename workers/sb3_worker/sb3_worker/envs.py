"""The envs of a run as SB3 takes them: Gymnasium's one after the other, Drillyard's as one batch of the env host."""

from __future__ import annotations

from typing import Any

from drillyard_worker import WorkerConfig, WorkerError, envs
from stable_baselines3.common.monitor import Monitor
from stable_baselines3.common.vec_env import DummyVecEnv, VecEnv, VecMonitor, VecNormalize

from sb3_worker.config import Common

_SEEDS = 2**31 - 1


def make_env(config: WorkerConfig) -> Any:
    """One Gymnasium env, for evaluation and --dry-run."""
    return envs.make(config)


def make_training_envs(config: WorkerConfig, settings: Common, seed: int) -> VecEnv:
    """The training envs, without normalisation.

    Args:
        config: of the run.
        settings: of its algorithm.
        seed: env i begins with seed + i.

    Raises:
        WorkerError: the env cannot be made.
    """
    if envs.is_ours(config.env_id):
        from drillyard_worker.envs.sb3 import HostedVecEnv

        envs.use(config)
        found: VecEnv = VecMonitor(HostedVecEnv(config.env_id, settings.n_envs, **config.env_options))
    else:
        found = DummyVecEnv([lambda: Monitor(_drawable(config)) for _ in range(settings.n_envs)])
    found.seed(seed % _SEEDS)
    return found


def normalised(found: VecEnv, settings: Common) -> VecEnv:
    """The envs with SB3's normalisation round them, where the settings want it."""
    if not (settings.normalise_observations or settings.normalise_rewards):
        return found
    return VecNormalize(
        found,
        norm_obs=settings.normalise_observations,
        norm_reward=settings.normalise_rewards,
        clip_obs=settings.clip_observations,
        gamma=settings.gamma,
    )


def refuse_other_actions(action_space: Any, algorithm: str, kinds: tuple[str, ...]) -> None:
    """Raises WorkerError UNSUPPORTED when the algorithm cannot act in the space."""
    kind = {"Discrete": "discrete", "Box": "box"}.get(type(action_space).__name__, "")
    if kind not in kinds:
        raise WorkerError(
            "unsupported",
            f"{algorithm} acts in {' or '.join(kinds)} spaces, and the env has {action_space}; choose another "
            "algorithm, or another env.",
        )


def _drawable(config: WorkerConfig) -> Any:
    """A Gymnasium env that can draw itself where it knows how to; nothing is drawn before somebody looks."""
    if "render_mode" not in config.env_options:
        try:
            return envs.make(config, render_mode="rgb_array")
        except WorkerError:
            pass  # it may take no render_mode; what else is wrong shows in a moment
    return envs.make(config)
