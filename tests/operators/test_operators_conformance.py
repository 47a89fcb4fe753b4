"""Our own operators keep the contract that third parties are asked to keep."""

import gc
from typing import Any, Literal

import numpy as np
import pytest

from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.envs.registry import make_stage
from drillyard.operators.brain import Brain, Weights
from drillyard.operators.make import make_operator
from drillyard.policies.mlp import flatten, init_params
from drillyard.testing.operators import check_operator

ENV = "Drillyard/BallDrill-v0"


def trained(env: Any, head: Literal["logits", "values"] = "logits") -> Brain:
    spec = PolicySpec(env.spec.obs_size, env.spec.action, hidden=(16, 16), head=head)
    actor = flatten(init_params(spec, np.random.default_rng(0)), spec, "actor")
    brain = Brain(env.spec)
    ones = np.ones(spec.obs_size, np.float32)
    brain.offer(Weights(spec, 1, 10, 0.0, ones * 0, ones, actor * 30), 0)
    return brain


@pytest.mark.parametrize(
    "spec",
    [
        OperatorSpec(kind=OperatorKind.SCRIPTED),
        OperatorSpec(kind=OperatorKind.SCRIPTED, source="random"),
        OperatorSpec(kind=OperatorKind.RANDOM),
        OperatorSpec(kind=OperatorKind.HUMAN),
        OperatorSpec(kind=OperatorKind.POLICY),
        OperatorSpec(kind=OperatorKind.POLICY, deterministic=False),
    ],
    ids=lambda spec: f"{spec.kind}-{spec.source}-{spec.deterministic}",
)
def test_operator_keeps_the_contract(spec: OperatorSpec) -> None:
    check_operator(lambda env, agent: make_operator(spec, agent, env, trained(env)), ENV)


def test_a_policy_of_values_keeps_the_contract() -> None:
    spec = OperatorSpec(kind=OperatorKind.POLICY, deterministic=False)
    check_operator(lambda env, agent: make_operator(spec, agent, env, trained(env, "values")), ENV)


@pytest.mark.parametrize("env_id", ["zoo:connect_four_v3", "zoo:simple_spread_v3"])
@pytest.mark.parametrize(
    "spec",
    [
        OperatorSpec(kind=OperatorKind.RANDOM),
        OperatorSpec(kind=OperatorKind.POLICY),
        OperatorSpec(kind=OperatorKind.POLICY, deterministic=False),
    ],
    ids=lambda spec: f"{spec.kind}-{spec.deterministic}",
)
def test_it_keeps_the_contract_where_not_all_is_legal_and_where_many_play(spec: OperatorSpec, env_id: str) -> None:
    check_operator(lambda env, agent: make_operator(spec, agent, env, trained(env)), env_id)
    gc.collect()  # fonts of pygame close with the last reference


class Reader:
    """Thinks twice before it takes the first word that it reads of."""

    reads = True

    def __init__(self) -> None:
        self.asked = 0

    def select_action(self, obs: Any, info: dict[str, Any]) -> int | None:
        assert info["words"] and info["choices"]
        self.asked += 1
        return None if self.asked % 3 else info["choices"][0].action

    def reset(self, seed: int) -> None:
        self.asked = 0

    def on_step_result(self, *_: Any, **__: Any) -> None: ...


@pytest.mark.parametrize("env_id", [ENV, "zoo:tictactoe_v3"])
def test_an_operator_may_read_and_think(env_id: str) -> None:
    check_operator(lambda env, agent: Reader(), env_id)


def test_policy_without_weights_is_stood_in_for() -> None:
    spec = OperatorSpec(kind=OperatorKind.POLICY)
    check_operator(lambda env, agent: make_operator(spec, agent, env, Brain(env.spec)), ENV)


class Forgetful:
    """Acts differently after each reset."""

    def __init__(self) -> None:
        self.count = 0

    def select_action(self, obs: Any, info: dict[str, Any]) -> int:
        self.count += 1
        return self.count % 29

    def reset(self, seed: int) -> None: ...

    def on_step_result(self, *_: Any, **__: Any) -> None: ...


class Illegal(Forgetful):
    def select_action(self, obs: Any, info: dict[str, Any]) -> int:
        return 30


class Scribbler(Forgetful):
    def select_action(self, obs: Any, info: dict[str, Any]) -> int:
        obs[0] = 1.0
        return 0


class Blind(Forgetful):
    """Knows nothing of what is legal."""

    def select_action(self, obs: Any, info: dict[str, Any]) -> int:
        return 0


def test_the_suite_catches_what_is_not_legal_now() -> None:
    with pytest.raises(AssertionError, match="none of the legal ones"):
        check_operator(lambda env, agent: Blind(), "zoo:tictactoe_v3")


@pytest.mark.parametrize("kind", [Forgetful, Illegal, Scribbler])
def test_the_suite_catches(kind: type[Forgetful]) -> None:
    with pytest.raises((AssertionError, ValueError)):
        check_operator(lambda env, agent: kind(), ENV)


def test_scripted_player_plays_better_than_chance() -> None:
    env = make_stage(ENV)
    players = [
        make_operator(OperatorSpec(kind=OperatorKind.SCRIPTED), 0, env, Brain(env.spec)),
        make_operator(OperatorSpec(kind=OperatorKind.RANDOM), 1, env, Brain(env.spec)),
    ]
    goals = [0, 0]
    for seed in range(6):
        env.reset(seed)
        for tick in range(1800):
            if tick % 4 == 0:
                for agent, player in enumerate(players):
                    env.decide(agent, player.select_action(env.observe(agent), {"agent": agent, "tick": tick}))
            result = env.tick()
            if result.terminated:
                goals[0 if result.outcome > 0 else 1] += 1
                break
    assert goals[0] >= 5 and goals[1] == 0
