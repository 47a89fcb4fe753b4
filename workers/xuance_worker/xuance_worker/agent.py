"""XuanCe's own agents, made from a run's settings and the files that XuanCe ships."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
import xuance
from drillyard_worker import WorkerError
from xuance.common import load_yaml, recursive_dict_update
from xuance.torch.agents import REGISTRY_Agents

from xuance_worker.config import KINDS, values_of

ENV_NAME = "Drillyard"
FOREVER = 1_000_000
"""Env steps that schedules are made for where the run has no limit."""


def configuration(algorithm: str, settings: Any, *, discrete: bool, env_id: str, seed: int, steps: int) -> Namespace:
    """What XuanCe calls a config.

    Args:
        algorithm: one of KINDS.
        settings: its dataclass.
        discrete: whether actions are numbers.
        env_id: for XuanCe's logs alone.
        seed: of the agent; env i begins with seed + i.
        steps: env steps of the whole run, for schedules.

    Raises:
        WorkerError: UNSUPPORTED, the algorithm does not act in such a space; BAD_VALUE.
    """
    kind = KINDS[algorithm]
    if ("discrete" if discrete else "box") not in kind.actions:
        raise WorkerError(
            "unsupported",
            f"{kind.title} acts in {kind.actions[0]} spaces, and those of {env_id} are not; choose another algorithm.",
        )
    files = Path(xuance.__file__).parent / "configs"
    name = "CartPole-v1.yaml" if discrete else "Pendulum-v1.yaml"
    found: dict[str, Any] = recursive_dict_update(
        load_yaml(str(files / "basic.yaml")), load_yaml(str(files / kind.folder / "classic_control" / name))
    )
    found.update(values_of(algorithm, settings))
    if discrete and algorithm == "sac":
        # XuanCe's learner for discrete actions asks its policy for what it does not have, and fails.
        found["use_automatic_entropy_tuning"] = False
    batch = found["parallels"] * found.get("horizon_size", 1)
    if batch % found.get("n_minibatch", 1):
        raise WorkerError(
            "bad_value",
            f"settings.n_minibatch is {found['n_minibatch']}, which does not divide the batch of parallels x "
            f"horizon_size = {batch}; choose a divisor.",
        )
    found.update(
        # An MLP for every algorithm: TD3 and DDPG have none in XuanCe's files, so that their setting would do nothing.
        representation="Basic_MLP",
        env_name=ENV_NAME,
        env_id=env_id,
        seed=seed,
        env_seed=seed,
        # XuanCe divides by the number of updates that this makes.
        running_steps=max(steps, batch, found.get("start_training", 0) + batch * found.get("training_frequency", 1)),
        device=device_of(settings.device),
        logger="tensorboard",
        log_dir="logs",
        model_dir="models",
        render=False,
        distributed_training=False,
    )
    return Namespace(**found)


def device_of(name: str) -> str:
    """cpu or cuda:0.

    Raises:
        WorkerError: UNAVAILABLE, a GPU is asked for and there is none.
    """
    there = torch.cuda.is_available()
    if name == "cuda" and not there:
        raise WorkerError("unavailable", "settings.device is cuda, and this process sees no GPU; use auto or cpu.")
    return "cuda:0" if there and name != "cpu" else "cpu"


def agent_class(config: Namespace) -> Any:
    """The class of XuanCe that a config names."""
    return REGISTRY_Agents[config.agent]


def network(config: Namespace, observation_space: Any, action_space: Any) -> torch.nn.Module:
    """The policy's network alone, without envs, replay buffer or log files, which a whole agent would make."""
    kind = agent_class(config)
    agent = kind.__new__(kind)
    agent.config, agent.device, agent.distributed_training = config, config.device, False
    agent.observation_space, agent.action_space = observation_space, action_space
    return agent._build_policy()


def load_weights(module: torch.nn.Module, weights: Mapping[str, Any]) -> None:
    """Put them in; XuanCe's own loading passes over what does not fit.

    Raises:
        WorkerError: DAMAGED, they belong to another network.
    """
    try:
        module.load_state_dict(weights, strict=True)
    except RuntimeError as error:
        first = str(error).strip().splitlines()
        raise WorkerError(
            "damaged", f"The weights do not fit the network that the settings make ({' '.join(first[:2])[:300]})."
        ) from None
