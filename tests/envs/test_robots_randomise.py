"""Physics that differs from env to env: drawn within its ranges, exact to resume, and free where it is off."""

from typing import Any

import numpy as np
import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Randomised
from drillyard.envs.registry import env_spec, make_batch, make_stage
from drillyard.envs.robots.randomise import checked, declared, randomised_by
from drillyard.envs.robots.vary import FIELDS

ANT, CHEETAH = "Drillyard/Ant-v5", "Drillyard/HalfCheetah-v5"  # looped and batched


def actions_of(env: Any, count: int, seed: int = 0) -> np.ndarray:
    shape = (count, 1, env.num_envs, env.spec.action.size)
    return np.random.default_rng(seed).uniform(-0.4, 0.4, shape).astype(np.float32)


def played(env: Any, actions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    rewards = np.array([env.step(action).reward.copy() for action in actions])
    obs = np.zeros((env.num_envs, env.spec.obs_size), np.float32)
    env.observe(0, obs)
    return rewards, obs


def own_model(env: Any, number: int) -> Any:
    """The model that simulation `number` runs on."""
    engine = env._engine
    return engine.models[number] if hasattr(engine, "models") else engine.batch.get_model(number)


@pytest.mark.parametrize("env_id", [ANT, CHEETAH])
def test_it_is_off_unless_asked_for(env_id: str) -> None:
    env = make_batch(env_id, 3)
    assert env.spec.randomisation == ()
    assert env._program.extras.size == 0
    model = env._engine.model
    if hasattr(env._engine, "models"):
        assert all(one is model for one in env._engine.models)
    else:
        assert all(env._engine.batch.expanded(field) is None for fields in FIELDS.values() for field in fields)


@pytest.mark.parametrize("env_id", [ANT, CHEETAH])
def test_each_env_gets_its_own_physics(env_id: str) -> None:
    env = make_batch(env_id, 6, randomise="on")
    trained = env._engine.model
    factors = env._program.extras.factors_of(env._memory)
    assert set(factors) == {"mass", "friction", "strength"}
    for number in range(6):
        model = own_model(env, number)
        mass, friction, strength = (factors[name][number] for name in ("mass", "friction", "strength"))
        assert 0.8 <= mass <= 1.2
        assert np.array_equal(model.body_mass, trained.body_mass * mass)
        assert np.array_equal(model.body_inertia, trained.body_inertia * mass)
        assert np.array_equal(model.geom_friction, trained.geom_friction * friction)
        assert np.array_equal(model.actuator_gainprm[:, :3], trained.actuator_gainprm[:, :3] * strength)
        assert np.allclose(model.body_subtreemass, trained.body_subtreemass * mass)  # mj_setConst has run
    assert len(set(factors["mass"].tolist())) == 6


@pytest.mark.parametrize("env_id", [ANT, CHEETAH])
def test_each_reset_draws_anew(env_id: str) -> None:
    env = make_batch(env_id, 2, randomise="on", max_episode_steps=5)
    before = env._memory.copy()
    for action in actions_of(env, 5):
        transition = env.step(action)
    assert transition.truncated.all()
    assert (env._memory[:, :3] != before[:, :3]).all()


@pytest.mark.parametrize("env_id", [ANT, CHEETAH])
def test_it_comes_from_the_envs_own_generator(env_id: str) -> None:
    three, five = make_batch(env_id, 3, randomise="on"), make_batch(env_id, 5, randomise="on")
    three.reset(7)
    five.reset(7)
    assert np.array_equal(three._memory, five._memory[:3])
    five.reset(8)
    assert np.array_equal(three._memory[1:], five._memory[:2])


@pytest.mark.parametrize("env_id", [ANT, CHEETAH])
def test_a_resumed_batch_goes_on_bit_for_bit(env_id: str) -> None:
    options: dict[str, Any] = {"randomise": "on", "max_episode_steps": 40}
    if env_id == ANT:
        options["randomise.push_every_s"] = "0.2:0.5"
    env = make_batch(env_id, 4, **options)
    env.reset(1)
    actions = actions_of(env, 120)
    played(env, actions[:50])
    state = np.zeros(env.state_size, np.uint8)
    env.write_state(state)
    rewards, obs = played(env, actions[50:])
    other = make_batch(env_id, 4, **options)
    for one in (other, env):
        one.read_state(state)
        again, seen = played(one, actions[50:])
        assert np.array_equal(again, rewards)
        assert np.array_equal(seen, obs)


def test_a_factor_of_one_changes_nothing() -> None:
    ones: dict[str, Any] = {f"randomise.{name}": (1.0, 1.0) for name in ("mass", "friction", "strength")}
    for env_id in (ANT, CHEETAH):
        plain, varied = make_batch(env_id, 2, max_episode_steps=1000), make_batch(env_id, 2, **ones)
        plain.reset(0)
        varied.reset(0)
        actions = actions_of(plain, 60)
        assert np.array_equal(played(plain, actions)[0], played(varied, actions)[0])


def test_a_heavier_robot_is_slower() -> None:
    light = make_batch(CHEETAH, 8, **{"randomise.mass": (0.5, 0.5)})
    heavy = make_batch(CHEETAH, 8, **{"randomise.mass": (2.0, 2.0)})
    actions = actions_of(light, 50)
    played(light, actions)
    played(heavy, actions)
    speed = [np.abs(env._engine.fields["qvel"][:, 3:]).mean() for env in (light, heavy)]
    assert speed[0] > 1.2 * speed[1]


def test_pushes_come_as_often_and_as_hard_as_was_asked() -> None:
    still = make_batch(ANT, 4)
    pushed = make_batch(ANT, 4, **{"randomise.push": (2.0, 2.0), "randomise.push_every_s": (0.25, 0.25)})
    kicks: list[float] = []
    engine = pushed._engine
    kick = engine.kick
    engine.kick = lambda env, dof, x, y: (kicks.append(float(np.hypot(x, y))), kick(env, dof, x, y))[1]
    actions = np.zeros((100, 1, 4, 8), np.float32)
    played(still, actions)
    played(pushed, actions)
    assert len(kicks) == 4 * 100 / 5
    assert np.allclose(kicks, 2.0)
    assert np.abs(pushed._engine.fields["qvel"][:, :2]).max() > 10 * np.abs(still._engine.fields["qvel"][:, :2]).max()


@pytest.mark.parametrize("env_id", [ANT, CHEETAH])
def test_a_stage_plays_a_copied_env_with_its_physics(env_id: str) -> None:
    env = make_batch(env_id, 3, **{"randomise": "on", "randomise.push": "off"})
    actions = actions_of(env, 30)
    played(env, actions[:10])
    stage = make_stage(env_id, **{"randomise": "on", "randomise.push": "off"})
    stage.load(env.copy_state(1))
    for action in actions[10:]:
        stage.decide(0, action[0, 1])
        last = [stage.tick() for _ in range(stage.spec.ticks_per_decision)][-1]
        transition = env.step(action)
        assert last.reward[0] == pytest.approx(float(transition.reward[0, 1]), rel=1e-6)
    obs = np.zeros((3, env.spec.obs_size), np.float32)
    env.observe(0, obs)
    assert np.array_equal(stage.observe(0), obs[1])


def test_what_is_declared() -> None:
    spec = env_spec(ANT, **{"randomise.mass": "0.5:1.5", "randomise.push": [0.0, 1.0]})
    assert [(one.name, one.how, one.low, one.high) for one in spec.randomisation] == [
        ("mass", "scale", 0.5, 1.5),
        ("push", "push", 0.0, 1.0),
    ]
    assert declared(Randomised()) == ()
    assert [one.name for one in env_spec(CHEETAH, randomise=True).randomisation] == ["mass", "friction", "strength"]


def test_options_add_up() -> None:
    usual = Randomised(mass=(0.9, 1.1), push=(0.0, 1.0))
    assert randomised_by({}, usual, usual) == usual
    assert not randomised_by({"randomise": "off"}, usual, usual)
    assert randomised_by({"randomise": "off", "randomise.mass": "1:2"}, usual, usual) == Randomised(mass=(1.0, 2.0))
    assert randomised_by({"randomise.push": "off"}, usual, usual) == Randomised(mass=(0.9, 1.1))
    assert checked(usual) == usual


@pytest.mark.parametrize(
    "options",
    [
        {"randomise": 3}, {"randomise.mass": "1"}, {"randomise.mass": "2:1"}, {"randomise.mass": "0:1"},
        {"randomise.mass": float("nan")}, {"randomise.friction": ("a", "b")}, {"randomise.push_every_s": "off"},
        {"randomise.strength": [1, 2, 3]}, {"randomise.size": "1:2"},
    ],
)  # fmt: skip
def test_bad_options_are_one_sentence(options: dict[str, Any]) -> None:
    with pytest.raises(DrillyardError, match="randomise") as error:
        make_batch(ANT, 1, **options)
    assert error.value.code is ErrorCode.BAD_VALUE


def test_pushes_need_a_free_joint() -> None:
    with pytest.raises(DrillyardError, match="no free joint, of which pushes are about"):
        make_batch(CHEETAH, 1, **{"randomise.push": "0:1"})
