"""Settings of the method. What stands here is what the page's form and `drillyard worker describe cem` show."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class CemConfig:
    """Every field has a default, a help and, where it makes sense, a range."""

    population: int = field(
        default=32, metadata={"help": "policies drawn in each generation", "minimum": 4, "maximum": 10000}
    )
    elite: float = field(
        default=0.25, metadata={"help": "share of them that the next is fitted to", "minimum": 0.05, "maximum": 0.9}
    )
    hidden: int = field(
        default=0,
        metadata={"help": "units of a hidden layer of tanh; 0 = linear", "minimum": 0, "maximum": 256},
    )
    spread: float = field(
        default=1.0, metadata={"help": "standard deviation of the first generation", "minimum": 0.001, "maximum": 100.0}
    )
    extra_noise: float = field(
        default=0.25,
        metadata={"help": "added to the variance, less in each generation", "minimum": 0.0, "maximum": 100.0},
    )
    noise_generations: int = field(
        default=20, metadata={"help": "generations until that is gone", "minimum": 1, "maximum": 100000}
    )
    normalise: bool = field(default=True, metadata={"help": "observations to mean 0 and variance 1, as seen so far"})
