"""RLlib's own algorithm, made from a run's settings, on its new API stack."""

from __future__ import annotations

import importlib
from typing import Any

import torch
from drillyard_worker import WorkerConfig, WorkerError
from ray.rllib.algorithms.algorithm_config import AlgorithmConfig
from ray.rllib.connectors.env_to_module import MeanStdFilter
from ray.rllib.core.rl_module.default_model_config import DefaultModelConfig
from ray.tune.registry import register_env

from rllib_worker.config import KINDS, Common
from rllib_worker.envs import creator
from rllib_worker.telemetry import Hooks

ENV_NAME = "drillyard"
CLIP = 10.0
"""Of normalised observations."""
ITERATION_S = 0.3
"""One call of `train` takes at least so long, so that what a step costs beside the step does not count; a stop, a pause
and figures wait for its end."""


def algorithm_config(algorithm: str, settings: Common) -> AlgorithmConfig:
    """What does not depend on the env.

    Raises:
        WorkerError: BAD_VALUE; UNAVAILABLE, a GPU is asked for and there is none.
    """
    kind = KINDS[algorithm]
    module = importlib.import_module(f"ray.rllib.algorithms.{kind.module}")
    config: AlgorithmConfig = getattr(module, f"{kind.name}Config")()
    there = torch.cuda.is_available()
    if settings.device == "cuda" and not there:
        raise WorkerError("unavailable", "settings.device is cuda, and this process sees no GPU; use auto or cpu.")
    model = {"fcnet_hiddens": settings.hidden(), "fcnet_activation": settings.fcnet_activation}
    if hasattr(settings, "vf_share_layers"):
        model["vf_share_layers"] = settings.vf_share_layers
    return (
        config.training(**settings.training())
        .rl_module(model_config=DefaultModelConfig(**model))
        .learners(num_learners=0, num_gpus_per_learner=int(there and settings.device != "cpu"))
        .reporting(min_time_s_per_iteration=ITERATION_S, min_sample_timesteps_per_iteration=0)
    )


def build(run: WorkerConfig, settings: Common) -> Any:
    """The algorithm of a run, with its envs.

    Raises:
        WorkerError: as `algorithm_config`.
    """
    register_env(ENV_NAME, creator(run))
    config = (
        algorithm_config(run.algorithm, settings)
        .environment(env=ENV_NAME)
        .env_runners(
            num_env_runners=settings.num_env_runners,
            num_envs_per_env_runner=settings.num_envs_per_env_runner,
            gym_env_vectorize_mode="vector_entry_point",
            env_to_module_connector=_normaliser if settings.normalise_observations else None,
        )
        .callbacks(Hooks)
        .debugging(seed=run.seed % 2**31, log_level="ERROR")
    )
    return config.build_algo()


def _normaliser(env: Any = None, spaces: Any = None, device: Any = None) -> list[Any]:
    return [MeanStdFilter(clip_by_value=CLIP)]
