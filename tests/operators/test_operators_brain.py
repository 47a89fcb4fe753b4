"""Swaps of weights: now, at the kick-off, blended."""

from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.stage import SwapStyle
from drillyard.contracts.words import ActionWord
from drillyard.envs.registry import env_spec
from drillyard.operators.brain import Brain, Weights
from drillyard.operators.policy import PolicyOperator
from drillyard.operators.random import RandomOperator
from drillyard.policies.inference import NumPyPolicy
from drillyard.policies.mlp import flatten, init_params

ENV = env_spec("Drillyard/BallDrill-v0")
OBS = np.linspace(-1, 1, ENV.obs_size, dtype=np.float32)


def weights(version: int, hidden: tuple[int, ...] = (8,), head: Literal["logits", "values"] = "logits") -> Weights:
    spec = PolicySpec(ENV.obs_size, ENV.action, hidden=hidden, head=head)
    actor = flatten(init_params(spec, np.random.default_rng(version)), spec, "actor") * np.float32(20)
    ones = np.ones(ENV.obs_size, np.float32)
    return Weights(spec, version, version * 100, 0.0, ones * 0, ones, actor)


def alone(version: int, hidden: tuple[int, ...] = (8,)) -> np.ndarray:
    brain = Brain(ENV)
    brain.offer(weights(version, hidden), 0)
    return brain.head(OBS, 0)


def test_now_takes_over_at_once() -> None:
    brain = Brain(ENV)
    assert brain.offer(weights(1), 0)
    assert brain.offer(weights(2), 5)
    np.testing.assert_array_equal(brain.head(OBS, 5), alone(2))
    assert brain.weights is not None and brain.weights.version == 2
    assert brain.swaps == 2


def test_on_reset_waits_for_the_kick_off_and_keeps_the_newest() -> None:
    brain = Brain(ENV)
    brain.set_style(SwapStyle.ON_RESET, 120, 0)
    assert brain.offer(weights(1), 0), "the first policy does not wait: there is nothing to play before it"
    assert not brain.offer(weights(2), 5)
    assert not brain.offer(weights(3), 6)
    assert not brain.advance(7)
    np.testing.assert_array_equal(brain.head(OBS, 7), alone(1))
    assert brain.kick_off()
    np.testing.assert_array_equal(brain.head(OBS, 8), alone(3))
    assert not brain.kick_off()


def test_blend_mixes_probabilities() -> None:
    brain = Brain(ENV)
    brain.offer(weights(1), 0)
    brain.set_style(SwapStyle.BLEND, 100, 0)
    assert brain.offer(weights(2, (12, 12)), 1000), "also between networks of different size"
    old, new = alone(1), alone(2, (12, 12))
    np.testing.assert_array_equal(brain.head(OBS, 1000), old)
    np.testing.assert_allclose(brain.head(OBS, 1025), 0.75 * old + 0.25 * new, rtol=1e-5)
    assert brain.head(OBS, 1050).sum() == pytest.approx(1.0, abs=1e-5)
    np.testing.assert_array_equal(brain.head(OBS, 1100), new)


def test_blend_is_not_kept_from_ending_by_a_fast_learner() -> None:
    brain = Brain(ENV)
    brain.offer(weights(1), 0)
    brain.set_style(SwapStyle.BLEND, 60, 0)
    brain.offer(weights(2), 0)
    for version in range(3, 12):
        assert not brain.offer(weights(version), 6 * (version - 2))
    np.testing.assert_array_equal(brain.head(OBS, 60), alone(2))
    assert brain.advance(60)
    assert brain.weights is not None and brain.weights.version == 11
    np.testing.assert_allclose(brain.head(OBS, 90), 0.5 * alone(2) + 0.5 * alone(11), rtol=1e-5)
    assert not brain.advance(120) and not brain.blending


def test_style_now_takes_up_what_waited() -> None:
    brain = Brain(ENV)
    brain.set_style(SwapStyle.ON_RESET, 120, 0)
    brain.offer(weights(1), 0)
    brain.offer(weights(2), 1)
    brain.set_style(SwapStyle.NOW, 120, 2)
    np.testing.assert_array_equal(brain.head(OBS, 2), alone(2))


@pytest.mark.parametrize(
    "spec", [PolicySpec(ENV.obs_size + 1, ENV.action), PolicySpec(ENV.obs_size, ActionSpec("box", ENV.action.size))]
)
def test_weights_for_another_env_are_refused(spec: PolicySpec) -> None:
    brain = Brain(ENV)
    brain.offer(weights(1), 0)
    ones = np.ones(spec.obs_size, np.float32)
    other = Weights(spec, 9, 0, 0.0, ones, ones, np.zeros(spec.parameter_count("actor"), np.float32))
    with pytest.raises(DrillyardError, match="swap is refused") as caught:
        brain.offer(other, 3)
    assert caught.value.code is ErrorCode.LAYOUT_MISMATCH
    np.testing.assert_array_equal(brain.head(OBS, 3), alone(1))


def values_of(version: int, obs: np.ndarray = OBS) -> np.ndarray:
    """Q of the weights that `weights` makes."""
    given = weights(version, head="values")
    policy = NumPyPolicy(given.spec, 1)
    policy.load(given.actor, None, given.mean, given.scale)
    return policy.action_values(obs[None])[0].copy()


def operator(brain: Brain, *, deterministic: bool) -> PolicyOperator:
    return PolicyOperator(brain, ENV.action, deterministic=deterministic, stand_in=RandomOperator(ENV.action, 0))


def test_a_policy_of_values_is_sure_of_its_largest() -> None:
    brain = Brain(ENV)
    brain.offer(weights(1, head="values"), 0)
    wanted = np.zeros(ENV.action.size, np.float32)
    wanted[values_of(1).argmax()] = 1.0
    np.testing.assert_array_equal(brain.head(OBS, 0), wanted)
    np.testing.assert_array_equal(brain.numbers, values_of(1))


def test_blend_gives_the_newer_policy_of_values_its_share_of_decisions() -> None:
    brain = Brain(ENV)
    brain.offer(weights(1, head="values"), 0)
    brain.set_style(SwapStyle.BLEND, 100, 0)
    brain.offer(weights(2, head="values"), 0)
    old, new = int(values_of(1).argmax()), int(values_of(2).argmax())
    assert old != new
    head = brain.head(OBS, 25)
    assert (head[old], head[new], head.sum()) == (0.75, 0.25, 1.0)
    np.testing.assert_array_equal(brain.numbers, values_of(2))
    player = operator(brain, deterministic=False)
    player.reset(3)
    taken = [player.select_action(OBS, {"tick": 25}) for _ in range(400)]
    assert set(taken) == {old, new}
    assert 0.15 < taken.count(new) / 400 < 0.35
    assert operator(brain, deterministic=True).select_action(OBS, {"tick": 75}) == new


@given(version=st.integers(1, 20), legal=st.sets(st.integers(0, ENV.action.size - 1), min_size=1), drawn=st.booleans())
@settings(max_examples=40, deadline=None)
def test_the_largest_value_among_what_is_legal_is_taken(version: int, legal: set[int], drawn: bool) -> None:
    brain = Brain(ENV)
    brain.offer(weights(version, head="values"), 0)
    player = operator(brain, deterministic=not drawn)
    choices = tuple(ActionWord(action, str(action)) for action in sorted(legal))
    chosen = player.select_action(OBS, {"tick": 0, "choices": choices})
    values = values_of(version)
    assert chosen == max(legal, key=lambda action: values[action])
    assert player.last is not None
    assert (player.last.kind, player.last.chosen) == ("values", chosen)
    np.testing.assert_array_equal(player.last.numbers, values)


def test_an_operator_tells_what_its_last_decision_was_made_of() -> None:
    brain = Brain(ENV)
    player = operator(brain, deterministic=True)
    player.select_action(OBS, {"tick": 0})
    assert player.last is None, "the stand-in played"
    brain.offer(weights(1), 0)
    chosen = player.select_action(OBS, {"tick": 1})
    assert player.last is not None
    assert (player.last.kind, player.last.chosen) == ("probabilities", chosen)
    assert player.last.numbers.sum() == pytest.approx(1.0, abs=1e-5)
    assert chosen == player.last.numbers.argmax()
