"""Operators: who decides for one agent on a stage."""

from enum import StrEnum
from typing import Any, Protocol

import msgspec

from drillyard.contracts.env import Array


class OperatorKind(StrEnum):
    POLICY = "policy"  # the newest policy of the run that the stage follows, or a checkpoint
    SCRIPTED = "scripted"
    RANDOM = "random"
    HUMAN = "human"


class OperatorSpec(msgspec.Struct, frozen=True, kw_only=True):
    """Which operator an agent gets. `source`: checkpoint folder for `policy` (empty = the followed run), name of the
    player for `scripted` (empty = the env's first)."""

    kind: OperatorKind
    source: str = ""
    deterministic: bool = True


class Operator(Protocol):
    """Called by a stage, once a decision."""

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """obs (O,) float32 -> action; an int for discrete spaces. Must answer within the decision's budget."""
        ...

    def reset(self, seed: int) -> None:
        """A new episode begins."""
        ...

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """What the decision led to, once a decision."""
        ...
