"""Operators: who decides for one agent on a stage or in a script."""

from enum import StrEnum
from typing import Any, NotRequired, Protocol, TypedDict

import msgspec

from drillyard.contracts.env import Array
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.words import ActionWord


class OperatorKind(StrEnum):
    POLICY = "policy"  # the newest of the followed run, a checkpoint of any library, or an ONNX file
    SCRIPTED = "scripted"
    RANDOM = "random"
    HUMAN = "human"
    LLM = "llm"


class OperatorSpec(msgspec.Struct, frozen=True, kw_only=True):
    """Which operator an agent gets. `source`: checkpoint folder or .onnx file for `policy` (empty = the followed run),
    name of the player for `scripted` (empty = the env's first). `llm` belongs to the kind `llm`."""

    kind: OperatorKind
    source: str = ""
    deterministic: bool = True
    llm: LLMSpec | None = None


class DecisionInfo(TypedDict):
    """`info` of `Operator.select_action`."""

    agent: int
    tick: int
    episode: int
    choices: NotRequired[tuple[ActionWord, ...]]
    """The legal actions, where the env is masked or the operator reads."""
    words: NotRequired[str]
    """`StageEnv.describe`, where the operator reads."""


class Operator(Protocol):
    """Called by a stage or a script's player, once a decision. An operator that wants `words` has `reads = True`."""

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """obs (O,) float32 -> action: an int for discrete spaces, `size` numbers for a box; None = not decided yet.

        Must return within the decision's budget. After None a turn-based match stands still and asks again at the next
        frame with the same `info`; elsewhere the agent's action in force goes on and the next decision asks anew.
        """
        ...

    def reset(self, seed: int) -> None:
        """A new episode begins."""
        ...

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """What the decision led to, once a decision."""
        ...


class OperatorFigures(msgspec.Struct, frozen=True, kw_only=True):
    """How the operator of one agent does since it took its seat or the match began."""

    agent: int
    decisions: int = 0
    latency_last_ms: float = 0.0
    """From the question to the action; under 1 ms for a policy, seconds for a language model or a person."""
    latency_mean_ms: float = 0.0
    latency_max_ms: float = 0.0
    thinking: bool = False
    """A question is under way."""
    defaults: int = 0
    """Decisions in which the default action played, because nobody decided."""
    illegal: int = 0
    """Answers that were none of the legal actions; the default action played."""
    counts: dict[str, int] = {}
    """Of a language model: calls, retries, prompt_tokens, completion_tokens, and each LLMFault that has happened."""
    cost: float = 0.0
    """In the unit of LLMSpec's prices."""
    sentence: str = ""
    """What needs saying about it, or empty."""
    stands_in: bool = False
    """The env's own player plays for it until its policy is loaded."""
