"""From a spec to an operator."""

from collections.abc import Callable

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import Operator, OperatorKind, OperatorSpec
from drillyard.operators.brain import Brain
from drillyard.operators.chooser import ChoosingHuman
from drillyard.operators.hosted import HostedOperator
from drillyard.operators.hosted_brain import HostedBrain
from drillyard.operators.human import HumanOperator
from drillyard.operators.policy import PolicyOperator
from drillyard.operators.random import RandomOperator
from drillyard.operators.scripted import ScriptedOperator

AnyBrain = Brain | HostedBrain


Talk = Callable[[LLMSpec, int], Operator]
"""(which model, agent) -> an operator that asks it."""


def make_operator(spec: OperatorSpec, agent: int, env: StageEnv, brain: AnyBrain, talk: Talk | None = None) -> Operator:
    """Build the operator of one agent.

    Args:
        spec: which.
        agent: whom it steers.
        env: what is played.
        brain: the weights of a `policy`; not used by the others.
        talk: makes operators of the kind `llm`; None = there are none here.

    Raises:
        DrillyardError: BAD_VALUE or UNSUPPORTED when the env has no such player.
    """
    match spec.kind:
        case OperatorKind.SCRIPTED:
            return ScriptedOperator(env, agent, spec.source)
        case OperatorKind.RANDOM:
            return RandomOperator(env.spec.action, agent)
        case OperatorKind.HUMAN:
            if env.spec.turn_based and env.spec.action.kind == "discrete":
                return ChoosingHuman()
            return HumanOperator(env.spec.action, [choice.word for choice in env.vocabulary(agent).actions])
        case OperatorKind.LLM:
            if talk is None or spec.llm is None:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE, "A language model needs `llm`: at least its base_url, see docs/control.md."
                )
            return talk(spec.llm, agent)
        case OperatorKind.POLICY:
            other = stand_in(agent, env)
            if isinstance(brain, HostedBrain):
                return HostedOperator(
                    brain, env.spec.action, deterministic=spec.deterministic, stand_in=other,
                    patient=env.spec.turn_based,
                )  # fmt: skip
            return PolicyOperator(brain, env.spec.action, deterministic=spec.deterministic, stand_in=other)


def stand_in(agent: int, env: StageEnv) -> Operator:
    """Who plays while nobody else can: the env's first scripted player, else chance."""
    if env.spec.scripted_players:
        return ScriptedOperator(env, agent)
    return RandomOperator(env.spec.action, agent)
