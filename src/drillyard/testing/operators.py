"""The contract of an operator as a test that anybody can run against their own.

from drillyard.testing.operators import check_operator
check_operator(lambda env, agent: MyOperator(), "Drillyard/BallDrill-v0")
"""

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from drillyard.contracts.env import ActionSpec, StageEnv
from drillyard.contracts.operator import Operator
from drillyard.envs.registry import make_stage

DECISIONS = 60
"""Decisions in each match that is played here."""

Factory = Callable[[StageEnv, int], Operator]
"""(env, agent) -> a new operator; agents that need neither may ignore them."""


def check_operator(factory: Factory, env_id: str) -> None:
    """Everything that a stage relies on.

    Args:
        factory: makes the operator.
        env_id: what it is to play.

    Raises:
        AssertionError: with a sentence on what is wrong.
    """
    env = make_stage(env_id)
    for agent in range(len(env.spec.agents)):
        check_legal_actions(factory, env_id, agent)
        check_same_seed_same_match(factory, env_id, agent)
        check_leaves_the_observation_alone(factory, env_id, agent)
        check_strange_observations(factory, env_id, agent)
        check_results_at_any_time(factory, env_id, agent)


def check_legal_actions(factory: Factory, env_id: str, agent: int) -> None:
    """Every action is in the env's action space."""
    _play(factory, env_id, agent, seed=1)


def check_same_seed_same_match(factory: Factory, env_id: str, agent: int) -> None:
    """After `reset(seed)` the same observations give the same actions, in a new operator and in a used one."""
    env = make_stage(env_id)
    operator = factory(env, agent)
    first = _match(env, operator, agent, seed=7)
    assert _match(env, operator, agent, seed=7) == first, "reset(seed) must bring the same actions again"
    assert _play(factory, env_id, agent, seed=7) == first, "a new operator must act as a used one after reset(seed)"


def check_leaves_the_observation_alone(factory: Factory, env_id: str, agent: int) -> None:
    """`select_action` and `on_step_result` do not write into what they are given."""
    env = make_stage(env_id)
    operator = factory(env, agent)
    operator.reset(3)
    obs = env.observe(agent).copy()
    obs.setflags(write=False)  # an attempt raises ValueError
    before = obs.tobytes()
    operator.select_action(obs, _info(agent, 0))
    operator.on_step_result(obs, 0.5, terminated=False, truncated=False, info=_info(agent, 4))
    assert obs.tobytes() == before, "the observation was changed"


def check_strange_observations(factory: Factory, env_id: str, agent: int) -> None:
    """Zeros and very large numbers are answered with legal actions too."""
    env = make_stage(env_id)
    operator = factory(env, agent)
    operator.reset(5)
    for value in (0.0, 1e6, -1e6):
        obs = np.full(env.spec.obs_size, value, np.float32)
        assert_legal(env.spec.action, operator.select_action(obs, _info(agent, 0)))


def check_results_at_any_time(factory: Factory, env_id: str, agent: int) -> None:
    """Ends of episodes and resets may come in any order, also before the first action."""
    env = make_stage(env_id)
    operator = factory(env, agent)
    obs = env.observe(agent)
    operator.on_step_result(obs, 1.0, terminated=True, truncated=False, info=_info(agent, 0) | {"outcome": 1})
    operator.reset(1)
    operator.reset(2)
    assert_legal(env.spec.action, operator.select_action(obs, _info(agent, 0)))
    operator.on_step_result(obs, -1.0, terminated=False, truncated=True, info=_info(agent, 4) | {"outcome": 0})
    operator.reset(3)
    assert_legal(env.spec.action, operator.select_action(obs, _info(agent, 8)))


def assert_legal(space: ActionSpec, action: Any) -> None:
    """An int in range, or `size` finite numbers within the bounds."""
    if space.kind == "discrete":
        assert int(action) == action, f"action {action!r} is not a whole number"
        assert 0 <= int(action) < space.size, f"action {action!r} is not in 0..{space.size - 1}"
        return
    numbers = [float(number) for number in action]
    assert len(numbers) == space.size, f"{len(numbers)} numbers where {space.size} belong"
    for number in numbers:
        assert math.isfinite(number), f"{number} is not a number that an env can take"
        assert space.low <= number <= space.high, f"{number} is outside {space.low} to {space.high}"


def _play(factory: Factory, env_id: str, agent: int, *, seed: int) -> list[Any]:
    env = make_stage(env_id)
    return _match(env, factory(env, agent), agent, seed=seed)


def _match(env: StageEnv, operator: Operator, agent: int, *, seed: int) -> list[Any]:
    """Play DECISIONS decisions on a fresh episode; the others stand where they are."""
    env.reset(seed)
    operator.reset(seed)
    actions: list[Any] = []
    for decision in range(DECISIONS):
        tick = decision * env.spec.ticks_per_decision
        obs = env.observe(agent)
        action = operator.select_action(obs, _info(agent, tick))
        assert_legal(env.spec.action, action)
        discrete = env.spec.action.kind == "discrete"
        actions.append(int(action) if discrete else tuple(float(number) for number in action))
        env.decide(agent, action)
        reward = sum(env.tick().reward[agent] for _ in range(env.spec.ticks_per_decision))
        operator.on_step_result(env.observe(agent), reward, terminated=False, truncated=False, info=_info(agent, tick))
    return actions


def _info(agent: int, tick: int) -> dict[str, Any]:
    return {"agent": agent, "tick": tick, "episode": 0}
