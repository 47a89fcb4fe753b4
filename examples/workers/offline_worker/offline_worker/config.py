"""Settings of the methods. What stands here is what the page's form and `drillyard worker describe offline` show."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class BcConfig:
    """Behaviour cloning."""

    dataset: str = field(
        default="", metadata={"help": "folder of the Minari data set; empty = a few steps at random, to try it out"}
    )
    batch: int = field(default=256, metadata={"help": "transitions in a gradient step", "minimum": 1, "maximum": 65536})
    lr: float = field(default=1e-3, metadata={"help": "learning rate", "minimum": 0.0, "maximum": 1.0})
    hidden: int = field(
        default=128, metadata={"help": "units of each of two hidden layers", "minimum": 1, "maximum": 4096}
    )
    evaluate_every: int = field(
        default=500, metadata={"help": "gradient steps between evaluations", "minimum": 1, "maximum": 1_000_000_000}
    )
    evaluate_episodes: int = field(
        default=3, metadata={"help": "episodes of each evaluation", "minimum": 1, "maximum": 1000}
    )


@dataclass(frozen=True)
class Td3BcConfig(BcConfig):
    """TD3+BC."""

    lr: float = field(default=3e-4, metadata={"help": "learning rate", "minimum": 0.0, "maximum": 1.0})
    alpha: float = field(
        default=2.5, metadata={"help": "weight of the value against cloning", "minimum": 0.0, "maximum": 1000.0}
    )
    discount: float = field(default=0.99, metadata={"help": "of rewards", "minimum": 0.0, "maximum": 1.0})
    tau: float = field(
        default=0.005, metadata={"help": "share by which targets follow", "minimum": 0.0, "maximum": 1.0}
    )
    noise: float = field(
        default=0.2, metadata={"help": "of target actions, in halves of the range", "minimum": 0.0, "maximum": 1.0}
    )
    policy_delay: int = field(
        default=2, metadata={"help": "value updates for each of the policy", "minimum": 1, "maximum": 100}
    )
