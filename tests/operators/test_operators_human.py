"""Held keys to actions."""

import pytest

from drillyard.contracts.control import KEYS
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.envs.registry import env_spec, make_stage
from drillyard.operators.brain import Brain
from drillyard.operators.human import HumanOperator
from drillyard.operators.make import make_operator

ACTION = env_spec("Drillyard/BallDrill-v0").action


def mask(*keys: str) -> int:
    return sum(1 << KEYS.index(key) for key in keys)


def play(*masks: int) -> str:
    human = HumanOperator(ACTION)
    for keys in masks:
        human.press(keys)
    return ACTION.names[human.select_action(None, {})]


@pytest.mark.parametrize("name", ACTION.names)
def test_every_action_can_be_held(name: str) -> None:
    keys = [part for part in name.split("+") if part in KEYS]
    assert play(mask(*keys)) == name


def test_the_newest_key_wins_where_two_exclude_each_other() -> None:
    assert play(mask("forward"), mask("forward", "back")) == "back"
    assert play(mask("back"), mask("forward", "back")) == "forward"
    assert play(mask("forward"), mask("forward", "left")) == "left"
    assert play(mask("forward"), mask("forward", "left"), mask("forward")) == "forward"
    assert play(mask("turn_left"), mask("turn_left", "turn_right", "dash")) == "turn_right+dash"


def test_every_bitmask_gives_an_action() -> None:
    for keys in range(1 << len(KEYS)):
        assert play(keys) in ACTION.names


def test_unchanged_keys_change_nothing() -> None:
    human = HumanOperator(ACTION)
    assert human.press(3)
    assert not human.press(3)
    assert human.press(0)


@pytest.mark.parametrize(
    ("env_id", "held"),
    [
        ("gym:CartPole-v1", {"": 0, "left": 0, "right": 1}),
        ("gym:MountainCar-v0", {"": 1, "left": 0, "right": 2}),
        ("gym:FrozenLake-v1", {"left": 0, "back": 1, "right": 2, "forward": 3}),
        ("Drillyard/BallDrill-v0", {"": 0}),
    ],
)
def test_words_of_other_envs_are_keys_too(env_id: str, held: dict[str, int]) -> None:
    env = make_stage(env_id)
    human = make_operator(OperatorSpec(kind=OperatorKind.HUMAN), 0, env, Brain(env.spec))
    assert isinstance(human, HumanOperator)
    for key, action in held.items():
        human.press(mask(key) if key else 0)
        assert human.select_action(None, {}) == action
    env.close()


@pytest.mark.parametrize("action", [ActionSpec("box", 3), ActionSpec("discrete", 2, names=("jump", "forward"))])
def test_actions_that_are_no_keys_are_refused(action: ActionSpec) -> None:
    if action.kind == "discrete":
        assert HumanOperator(action).select_action(None, {}) == 0
        return
    with pytest.raises(DrillyardError, match="by keys"):
        HumanOperator(action)
