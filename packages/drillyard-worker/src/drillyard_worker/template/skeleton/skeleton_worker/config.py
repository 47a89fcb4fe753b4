"""Settings: what stands here is the form on the page."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class SkeletonConfig:
    """Every field has a default, a help and, where it makes sense, a range or choices."""

    episodes: int = field(default=2, metadata={"help": "episodes with each policy", "minimum": 1, "maximum": 1000})
    spread: float = field(
        default=1.0, metadata={"help": "how far a policy lies from the best one", "minimum": 0.001, "maximum": 100.0}
    )
