"""The contract of an operator as a test that anybody can run against their own.

from drillyard.testing.operators import check_operator
check_operator(lambda env, agent: MyOperator(), "Drillyard/BallDrill-v0")
check_operator(lambda env, agent: MyOperator(), "zoo:connect_four_v3")

An operator may think (answer None) for up to PATIENCE_S a decision here. Where it `reads`, it is given words.
"""

import math
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import numpy as np

from drillyard.contracts.env import ActionSpec, Array, StageEnv
from drillyard.contracts.operator import Operator
from drillyard.envs.registry import make_stage
from drillyard.operators.default import default_action
from drillyard.operators.figures import Closes

DECISIONS = 60
"""Decisions in each match that is played here."""
PATIENCE_S = 30.0
"""How long a decision may take here."""
_PAUSE_S = 0.001

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
    with _opened(env_id) as env:
        agents = range(len(env.spec.agents))
    for agent in agents:
        check_legal_actions(factory, env_id, agent)
        check_same_seed_same_match(factory, env_id, agent)
        check_leaves_the_observation_alone(factory, env_id, agent)
        check_strange_observations(factory, env_id, agent)
        check_results_at_any_time(factory, env_id, agent)


def check_legal_actions(factory: Factory, env_id: str, agent: int) -> None:
    """Every action is in the env's action space, and legal at its moment."""
    _play(factory, env_id, agent, seed=1)


def check_same_seed_same_match(factory: Factory, env_id: str, agent: int) -> None:
    """After `reset(seed)` the same observations give the same actions, in a new operator and in a used one."""
    with _opened(env_id) as env, _seated(factory, env, agent) as operator:
        first = _match(env, operator, agent, seed=7)
        assert _match(env, operator, agent, seed=7) == first, "reset(seed) must bring the same actions again"
    assert _play(factory, env_id, agent, seed=7) == first, "a new operator must act as a used one after reset(seed)"


def check_leaves_the_observation_alone(factory: Factory, env_id: str, agent: int) -> None:
    """`select_action` and `on_step_result` do not write into what they are given."""
    with _opened(env_id) as env, _seated(factory, env, agent) as operator:
        operator.reset(3)
        obs = env.observe(agent).copy()
        obs.setflags(write=False)  # an attempt raises ValueError
        info = _info(env, operator, agent, 0)
        before, told = obs.tobytes(), dict(info)
        operator.select_action(obs, info)
        operator.on_step_result(obs, 0.5, terminated=False, truncated=False, info=_info(env, operator, agent, 4))
        assert obs.tobytes() == before, "the observation was changed"
        assert info == told, "info was changed"


def check_strange_observations(factory: Factory, env_id: str, agent: int) -> None:
    """Zeros and very large numbers are answered with legal actions too."""
    with _opened(env_id) as env, _seated(factory, env, agent) as operator:
        operator.reset(5)
        for value in (0.0, 1e6, -1e6):
            obs = np.full(env.spec.obs_size, value, np.float32)
            _ask(env, operator, obs, _info(env, operator, agent, 0))


def check_results_at_any_time(factory: Factory, env_id: str, agent: int) -> None:
    """Ends of episodes and resets may come in any order, also before the first action and in the middle of a
    thought."""
    with _opened(env_id) as env, _seated(factory, env, agent) as operator:
        obs = env.observe(agent)
        info = _info(env, operator, agent, 0)
        operator.on_step_result(obs, 1.0, terminated=True, truncated=False, info=info | {"outcome": 1})
        operator.reset(1)
        operator.reset(2)
        _ask(env, operator, obs, info)
        operator.select_action(obs, info)  # what it thinks about now is forgotten by the reset
        operator.on_step_result(obs, -1.0, terminated=False, truncated=True, info=info | {"outcome": 0})
        operator.reset(3)
        _ask(env, operator, obs, _info(env, operator, agent, 8))


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


def _ask(env: StageEnv, operator: Operator, obs: Array, info: dict[str, Any]) -> Any:
    """The action, once the operator has made up its mind; it is legal."""
    deadline = time.monotonic() + PATIENCE_S
    while (action := operator.select_action(obs, info)) is None:
        assert time.monotonic() < deadline, f"no action within {PATIENCE_S:g} s: a match must not wait for ever"
        time.sleep(_PAUSE_S)
    assert_legal(env.spec.action, action)
    if env.spec.masked:
        legal = [choice.action for choice in env.choices(info["agent"])]
        assert action in legal, f"action {action!r} is none of the legal ones, {legal}"
    return int(action) if env.spec.action.kind == "discrete" else tuple(float(number) for number in action)


def _play(factory: Factory, env_id: str, agent: int, *, seed: int) -> list[Any]:
    with _opened(env_id) as env, _seated(factory, env, agent) as operator:
        return _match(env, operator, agent, seed=seed)


def _match(env: StageEnv, operator: Operator, agent: int, *, seed: int) -> list[Any]:
    """Play DECISIONS decisions, fewer where an episode is shorter; the others do what plays by default."""
    env.reset(seed)
    operator.reset(seed)
    actions: list[Any] = []
    repeat = env.spec.ticks_per_decision
    for decision in range(DECISIONS):
        tick, mine = decision * repeat, agent in env.turn()
        if mine:
            actions.append(_ask(env, operator, env.observe(agent), _info(env, operator, agent, tick)))
            env.decide(agent, actions[-1])
        for other in env.turn() if env.spec.turn_based else ():
            if other != agent:
                env.decide(other, default_action(env.spec.action, env.choices(other)))
        results = [env.tick() for _ in range(repeat)]
        over = any(result.terminated or result.truncated for result in results)
        if mine:
            operator.on_step_result(
                env.observe(agent), sum(result.reward[agent] for result in results), terminated=False, truncated=False,
                info={"agent": agent, "tick": tick, "episode": 0},
            )  # fmt: skip
        if over and env.spec.turn_based:
            break
    return actions


def _info(env: StageEnv, operator: Operator, agent: int, tick: int) -> dict[str, Any]:
    """DecisionInfo as a stage gives it."""
    info: dict[str, Any] = {"agent": agent, "tick": tick, "episode": 0}
    reads = getattr(operator, "reads", False)
    if reads or env.spec.masked:
        info["choices"] = env.choices(agent)
    if reads:
        info["words"] = env.describe(agent)
    return info


@contextmanager
def _opened(env_id: str) -> Generator[StageEnv]:
    env = make_stage(env_id)
    try:
        yield env
    finally:
        env.close()


@contextmanager
def _seated(factory: Factory, env: StageEnv, agent: int) -> Generator[Operator]:
    """A new operator in a fresh episode, in which the others play until it is this agent's turn."""
    env.reset(0)
    operator = factory(env, agent)
    while env.spec.turn_based and agent not in env.turn():
        for other in env.turn():
            env.decide(other, default_action(env.spec.action, env.choices(other)))
        env.tick()
    try:
        yield operator
    finally:
        if isinstance(operator, Closes):
            operator.close()
