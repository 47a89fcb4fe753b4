"""SB3's log under our names: where a figure means the same it has ours, all others are sb3/<name>."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from stable_baselines3.common.logger import KVWriter, Logger, TensorBoardOutputFormat

if TYPE_CHECKING:
    from drillyard_worker import Session

NAMES = {
    "train/learning_rate": "lr",
    "train/value_loss": "loss_value",
    "train/policy_gradient_loss": "loss_policy",
    "train/approx_kl": "approx_kl",
    "train/clip_fraction": "clip_fraction",
    "train/explained_variance": "explained_variance",
    "train/clip_range": "clip_epsilon",
    "train/ent_coef": "entropy_coef",
}
LEFT_OUT = {"rollout/ep_rew_mean", "rollout/ep_len_mean", "train/n_updates"}
"""The session counts these itself, from every episode and update."""
TENSORBOARD = "tensorboard"


def our_figures(key_values: dict[str, Any]) -> dict[str, float]:
    """SB3's log as metrics."""
    found: dict[str, float] = {}
    for key, value in key_values.items():
        if (
            key in LEFT_OUT
            or key.startswith("time/")
            or (not isinstance(value, (int, float)) and not hasattr(value, "item"))
        ):
            continue
        number = float(value)
        if key == "train/entropy_loss":
            found["entropy"] = -number  # SB3 logs its negative, as a loss
        else:
            found[NAMES.get(key, "sb3/" + key.rpartition("/")[2])] = number
    return found


class SessionWriter(KVWriter):
    """Where SB3's logger writes to."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def write(self, key_values: dict[str, Any], key_excluded: dict[str, tuple[str, ...]], step: int = 0) -> None:
        self._session.metrics(our_figures(key_values))

    def close(self) -> None:
        """Nothing is held."""


def make_logger(session: Session, *, tensorboard: bool) -> Logger:
    """SB3's logger, which writes to the session, and to event files of its own if wanted."""
    writers: list[KVWriter] = [SessionWriter(session)]
    if tensorboard:
        writers.append(TensorBoardOutputFormat(str(session.work / TENSORBOARD)))
        session.artifacts(tensorboard=f"work/{TENSORBOARD}")
    return Logger(folder=None, output_formats=writers)
