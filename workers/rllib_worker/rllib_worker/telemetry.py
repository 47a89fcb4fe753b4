"""What RLlib's iterations and callbacks tell, as our events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from ray.rllib.callbacks.callbacks import RLlibCallback

from rllib_worker.fastlane import Pictures

if TYPE_CHECKING:
    from drillyard_worker import Session

RETURNS = "drillyard_episodes"
"""Where env runners in other processes note their episodes: return and length, one after the other."""
NAMES = {
    "policy_loss": "loss_policy", "mean_pi_loss": "loss_policy", "vf_loss": "loss_value", "mean_vf_loss": "loss_value",
    "qf_loss": "loss_value", "qf_mean_loss": "loss_value", "entropy": "entropy", "mean_kl_loss": "approx_kl",
    "vf_explained_var": "explained_variance", "default_optimizer_learning_rate": "lr", "curr_entropy_coeff":
    "entropy_coef", "gradients_default_optimizer_global_norm": "grad_norm",
}  # fmt: skip
"""RLlib's names of figures that mean the same as ours; others keep theirs, as `rllib/<name>`."""
_SKIPPED = ("_lifetime", "_throughput", "weights_seq_no", "num_trainable_parameters", "num_non_trainable_parameters")


class Hooks(RLlibCallback):
    """RLlib's callbacks; it makes its own objects of this, in the process of every env runner."""

    session: Session | None = None
    """Of the process that trains; other processes have none."""
    pictures: Pictures | None = None

    @classmethod
    def begin(cls, session: Session | None) -> None:
        """From now on episodes go to this session; None ends it."""
        cls.session = session
        cls.pictures = None if session is None else Pictures(session)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._steps: dict[int, int] = {}
        """Of the present episode of each env. RLlib's PPO puts a step more onto each piece of an episode that it has
        learned from, so that lengths of episodes are too large by the number of pieces."""

    def on_episode_start(self, *, env_index: int = 0, **kwargs: Any) -> None:
        self._steps[env_index] = 0

    def on_episode_step(self, *, env: Any = None, env_index: int = 0, **kwargs: Any) -> None:
        self._steps[env_index] = self._steps.get(env_index, 0) + 1
        if env_index == 0 and self.pictures is not None:
            self.pictures.publish(env)

    def on_episode_end(
        self,
        *,
        episode: Any,
        prev_episode_chunks: Any = None,
        metrics_logger: Any = None,
        env_index: int = 0,
        **kwargs: Any,
    ) -> None:
        total = sum(float(each.get_return()) for each in (*(prev_episode_chunks or ()), episode))
        length = self._steps.get(env_index, 0)
        if self.session is not None:
            self.session.episode(total, length)
        elif metrics_logger is not None:
            for value in (total, float(length)):
                metrics_logger.log_value(RETURNS, value, reduce="item_series")


def remote_episodes(result: Mapping[str, Any]) -> list[tuple[float, int]]:
    """(return, length) of the episodes that env runners in other processes finished in this iteration."""
    flat = [float(value) for value in result.get("env_runners", {}).get(RETURNS, ())]
    return [(total, int(length)) for total, length in zip(flat[::2], flat[1::2])]


def figures(result: Mapping[str, Any]) -> dict[str, float]:
    """What the learner says in the result of `train`, by our names."""
    found = {}
    for name, value in _numbers(result.get("learners", {}).get("default_policy", {})):
        if not any(part in name for part in _SKIPPED):
            found[NAMES.get(name) or f"rllib/{name}"] = value
    timers = result.get("timers", {})
    for name in ("env_runner_sampling_timer", "learner_update_timer"):
        if name in timers:
            found[f"rllib/{name}_s"] = float(timers[name])
    return found


def _numbers(given: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    for name, value in given.items():
        if isinstance(value, Mapping):
            yield from _numbers(value, f"{prefix}{name}/")
            continue
        try:
            yield f"{prefix}{name}", float(value)
        except (TypeError, ValueError):
            continue
