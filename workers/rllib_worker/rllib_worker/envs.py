"""The envs of a run as RLlib takes them: one vector env for each env runner."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import gymnasium
from drillyard_worker import WorkerConfig, WorkerError, envs
from gymnasium import spaces
from gymnasium.vector import AutoresetMode, SyncVectorEnv
from gymnasium.wrappers import FlattenObservation


def creator(config: WorkerConfig) -> Callable[[Any], Any]:
    """What RLlib calls in the process of each env runner, with the number of envs in what it hands over."""

    def make(context: Any) -> Any:
        number = int(context.get("num_envs", 1))
        if envs.is_ours(config.env_id):
            return envs.make_vector(config, number, autoreset_mode="next_step")
        return SyncVectorEnv([lambda: single(config)] * number, autoreset_mode=AutoresetMode.NEXT_STEP)

    return make


def single(config: WorkerConfig) -> Any:
    """A Gymnasium env with flat observations that can draw itself where it knows how to."""
    made = _drawable(config)
    if isinstance(made.observation_space, spaces.Box) and len(made.observation_space.shape) != 1:
        made = FlattenObservation(made)
    return made


def given_spaces(config: WorkerConfig, algorithm: str, kinds: tuple[str, ...]) -> tuple[Any, Any]:
    """(observation space, action space) as the env itself has them.

    Raises:
        WorkerError: UNSUPPORTED, they are not for this algorithm, or not for this worker; what is wrong with the env.
    """
    made = envs.make(config)
    try:
        seen, acted = made.observation_space, made.action_space
    finally:
        made.close()
    if not isinstance(seen, spaces.Box):
        raise WorkerError("unsupported", f"The observation space {seen} is no Box; use another env.")
    kind = {spaces.Discrete: "discrete", spaces.Box: "box"}.get(type(acted), "")
    if kind not in kinds:
        raise WorkerError(
            "unsupported",
            f"{algorithm} acts in {' or '.join(kinds)} spaces, and the env has {acted}; choose another "
            "algorithm or env.",
        )
    return seen, acted


def space_from(info: Any, start: int = 0) -> Any:
    """The Gymnasium space that a manifest tells; start: the first number of a discrete one."""
    import numpy as np

    if info["kind"] == "discrete":
        return spaces.Discrete(int(info["n"]), start=start)
    shape = tuple(info["shape"])

    def bound(values: Any, none: float) -> Any:
        given = np.asarray([none if value is None else value for value in values], np.float64)
        return np.broadcast_to(given if given.size == 1 else given.reshape(shape), shape).astype(info["dtype"])

    return spaces.Box(bound(info["low"], -np.inf), bound(info["high"], np.inf), shape, np.dtype(info["dtype"]))


def _drawable(config: WorkerConfig) -> gymnasium.Env:
    if "render_mode" not in config.env_options:
        try:
            return envs.make(config, render_mode="rgb_array")
        except WorkerError:
            pass  # it may take no render_mode; what else is wrong shows in a moment
    return envs.make(config)
