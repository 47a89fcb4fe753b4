"""What the learning rate does over a run."""

from drillyard.learning.config import TrainConfig

LR_RANGE = (1e-5, 1e-2)
"""Bounds of the adaptive schedule."""
LINEAR_END = 0.1
"""Share of the first rate that the linear schedule ends at."""


def next_lr(config: TrainConfig, lr: float, progress: float, approx_kl: float) -> float:
    """The learning rate of the next update.

    Args:
        lr: of the last update.
        progress: 0..1 of the run's limit; 0 where it has none.
        approx_kl: of the last update, nats. The adaptive schedule aims at adaptive_kl by factors of 1.5, as Schulman
            et al. 2017 do for the KL penalty.
    """
    if config.lr_schedule == "linear":
        return config.lr * (1.0 + (LINEAR_END - 1.0) * min(max(progress, 0.0), 1.0))
    if config.lr_schedule == "adaptive":
        target = config.adaptive_kl
        if approx_kl > 2.0 * target:
            return max(lr / 1.5, LR_RANGE[0])
        if approx_kl < 0.5 * target:
            return min(lr * 1.5, LR_RANGE[1])
        return lr
    return config.lr
