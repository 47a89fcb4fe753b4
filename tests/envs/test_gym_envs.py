"""Any Gymnasium env as one of ours."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
import pytest
from gymnasium import spaces

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.gym.spaces import Actions, Observations
from drillyard.envs.registry import env_spec, make_batch, make_stage, obs_limit

CARTPOLE, PENDULUM = "gym:CartPole-v1", "gym:Pendulum-v1"


def random_actions(spec: Any, envs: int, rng: np.random.Generator) -> np.ndarray:
    if spec.action.kind == "discrete":
        return rng.integers(spec.action.size, size=(1, envs), dtype=np.int32)
    return rng.uniform(-1, 1, (1, envs, spec.action.size)).astype(np.float32)


@pytest.mark.parametrize("env_id", [CARTPOLE, PENDULUM, "gym:Acrobot-v1", "gym:MountainCarContinuous-v0"])
def test_a_batch_gives_what_gymnasium_gives(env_id: str) -> None:
    batch, rng = make_batch(env_id, 3), np.random.default_rng(1)
    single = [gymnasium.make(env_id.removeprefix("gym:")) for _ in range(3)]
    batch.reset(40)
    expected = [env.reset(seed=40 + index)[0] for index, env in enumerate(single)]
    seen = np.empty((3, batch.spec.obs_size), np.float32)
    alive = [True] * 3
    for _ in range(120):
        batch.observe(0, seen)
        for index in range(3):
            if alive[index]:
                np.testing.assert_array_equal(seen[index], np.asarray(expected[index], np.float32))
        actions = random_actions(batch.spec, 3, rng)
        done = batch.step(actions)
        for index, env in enumerate(single):
            if not alive[index]:
                continue
            act = actions[0, index]
            if batch.spec.action.kind == "box":
                space: Any = env.action_space
                act = (space.high.astype(np.float64) * act).astype(np.float32)
            else:
                act = int(act)
            expected[index], reward, terminated, truncated, _ = env.step(act)
            assert done.reward[0, index] == pytest.approx(reward, rel=1e-5)
            assert (done.terminated[index], done.truncated[index]) == (terminated, truncated and not terminated)
            if terminated or truncated:
                assert done.final_obs is not None
                np.testing.assert_array_equal(done.final_obs[0, index], np.asarray(expected[index], np.float32))
                alive[index] = False
    for env in single:
        env.close()


def test_the_time_limit_truncates_and_never_terminates() -> None:
    batch = make_batch(PENDULUM, 2)
    assert batch.spec.time_limit_decisions == 200
    for step in range(200):
        done = batch.step(np.zeros((1, 2, 1), np.float32))
        assert not done.terminated.any()
        assert done.truncated.all() == (step == 199)


@pytest.mark.parametrize("env_id", [CARTPOLE, PENDULUM])
def test_a_restored_batch_goes_on_as_the_first_one(env_id: str) -> None:
    batch, rng = make_batch(env_id, 4), np.random.default_rng(2)
    batch.reset(7)
    for _ in range(57):
        batch.step(random_actions(batch.spec, 4, rng))
    state = np.empty(batch.state_size, np.uint8)
    batch.write_state(state)
    other = make_batch(env_id, 4)
    other.read_state(state)
    one, two = np.empty((2, 4, batch.spec.obs_size), np.float32)
    for _ in range(250):
        batch.observe(0, one)
        other.observe(0, two)
        np.testing.assert_array_equal(one, two)
        actions = random_actions(batch.spec, 4, rng)
        np.testing.assert_array_equal(batch.step(actions).reward, other.step(actions).reward)


def test_every_env_of_a_batch_has_a_life_of_its_own() -> None:
    batch = make_batch(CARTPOLE, 8)
    seen = np.empty((8, 4), np.float32)
    for _ in range(30):
        batch.observe(0, seen)
        assert len(np.unique(seen, axis=0)) == 8
        batch.step(np.zeros((1, 8), np.int32))


def test_a_stage_goes_on_from_a_training_env() -> None:
    batch, rng = make_batch(CARTPOLE, 3), np.random.default_rng(3)
    for _ in range(25):
        batch.step(random_actions(batch.spec, 3, rng))
    seen = np.empty((3, 4), np.float32)
    batch.observe(0, seen)
    stage = make_stage(CARTPOLE)
    stage.load(batch.copy_state(1))
    np.testing.assert_array_equal(stage.observe(0), seen[1])


def test_a_stage_is_saved_with_its_action_and_draws_itself() -> None:
    pytest.importorskip("pygame")
    stage = make_stage(CARTPOLE)
    stage.reset(5)
    stage.decide(0, 1)
    for _ in range(6):
        assert stage.tick().reward == (1.0,)
    saved = stage.save()
    picture = stage.image()
    assert picture[:2] == b"\xff\xd8"
    after = [stage.tick() for _ in range(3)]
    obs = stage.observe(0)
    stage.reset(9)
    stage.load(saved)
    assert [stage.tick() for _ in range(3)] == after
    np.testing.assert_array_equal(stage.observe(0), obs)
    stage.close()


def test_a_saved_state_holds_nothing_of_a_longer_episode_before() -> None:
    fresh, used = make_stage("gym:CartPole-v1"), make_stage("gym:CartPole-v1")
    used.reset(1)
    for tick in range(30):
        used.decide(0, tick % 2)
        used.tick()
    for stage in (fresh, used):
        stage.reset(3)
        stage.decide(0, 1)
        stage.tick()
    assert fresh.save() == used.save()


def test_an_episode_that_is_over_stands_still_until_the_reset() -> None:
    stage = make_stage(CARTPOLE)
    stage.decide(0, 0)
    while not stage.tick().terminated:
        pass
    seen = stage.observe(0)
    assert stage.tick() == (False, False, 0, (0.0,))
    np.testing.assert_array_equal(stage.observe(0), seen)


@pytest.mark.parametrize(
    ("call", "code", "words"),
    [
        (lambda: env_spec("gym:CartPoll-v1"), ErrorCode.UNKNOWN_ENV, r"no env 'CartPoll-v1'.*gym:CartPole-v1"),
        (lambda: env_spec("gym:nowhere:Some-v0"), ErrorCode.UNKNOWN_ENV, "no env 'nowhere:Some-v0'"),
        (lambda: env_spec("gym:"), ErrorCode.UNKNOWN_ENV, "Gymnasium"),
        (lambda: env_spec(CARTPOLE, colour=3), ErrorCode.BAD_VALUE, "cannot be made with colour=3"),
        (lambda: make_batch(CARTPOLE, 0), ErrorCode.BAD_VALUE, "num_envs cannot be 0"),
        (lambda: make_stage(CARTPOLE).decide(0, 2), ErrorCode.BAD_VALUE, "no action 2; give 0 to 1"),
        (lambda: make_stage(CARTPOLE).load(b"123"), ErrorCode.DAMAGED, "this one 3"),
        (lambda: make_batch(CARTPOLE, 1).set_option("gravity", 3.0), ErrorCode.BAD_VALUE, "start another run"),
    ],
)
def test_what_does_not_work_is_one_sentence(call: Any, code: ErrorCode, words: str) -> None:
    with pytest.raises(DrillyardError, match=words) as caught:
        call()
    assert caught.value.code is code
    assert "\n" not in caught.value.sentence


def test_a_constructor_option_reaches_the_env() -> None:
    assert env_spec(PENDULUM, max_episode_steps=30).time_limit_decisions == 30
    heavy, plain = make_batch(PENDULUM, 1, g=20.0), make_batch(PENDULUM, 1)
    for batch in (heavy, plain):
        batch.reset(1)
        batch.step(np.zeros((1, 1, 1), np.float32))
    one, two = np.empty((2, 1, 3), np.float32)
    heavy.observe(0, one)
    plain.observe(0, two)
    assert not np.array_equal(one, two)


@pytest.mark.parametrize(
    ("space", "size"),
    [
        (spaces.Box(-1, 1, (3,)), 3),
        (spaces.Box(-1, 1, (2, 3)), 6),
        (spaces.Discrete(5), 5),
        (spaces.Dict({"a": spaces.Discrete(2), "b": spaces.Box(0, 9, (4,))}), 6),
        (spaces.MultiBinary(3), 3),
    ],
)
def test_observations_are_flattened(space: Any, size: int) -> None:
    observations = Observations("x", space)
    assert observations.size == size == len(observations.names)
    space.seed(1)
    out = np.full(size, np.nan, np.float32)
    observations.write(space.sample(), out)
    assert np.isfinite(out).all()
    assert np.abs(out).max() <= observations.limit


@pytest.mark.parametrize(
    "space",
    [
        spaces.Discrete(4, start=3),
        spaces.MultiDiscrete([2, 3]),
        spaces.MultiBinary(3),
        spaces.Box(np.array([-2.0, 0.0], np.float32), np.array([2.0, 1.0], np.float32)),
    ],
)
def test_every_action_of_ours_is_one_of_the_env(space: Any) -> None:
    actions = Actions("x", space)
    if actions.spec.kind == "discrete":
        made = [actions.of(choice) for choice in range(actions.spec.size)]
        assert len({str(one) for one in made}) == actions.spec.size
    else:
        made = [actions.of(np.full(2, value, np.float32)) for value in (-1.0, 0.0, 1.0)]
        np.testing.assert_array_equal(made[0], space.low)
        np.testing.assert_array_equal(made[2], space.high)
    assert all(space.contains(one) for one in made)


@pytest.mark.parametrize("space", [spaces.Box(0, 255, (8, 8, 3), np.uint8), spaces.Text(5)])
def test_pictures_and_words_are_refused_as_observations(space: Any) -> None:
    with pytest.raises(DrillyardError, match="only vectors") as caught:
        Observations("gym:X-v0", space)
    assert caught.value.code is ErrorCode.UNSUPPORTED


@pytest.mark.parametrize("space", [spaces.Box(-np.inf, np.inf, (2,)), spaces.Text(5), spaces.MultiBinary(20)])
def test_actions_that_do_not_work_are_refused(space: Any) -> None:
    with pytest.raises(DrillyardError, match="do not work here"):
        Actions("gym:X-v0", space)


def test_the_bound_of_observations_is_the_spaces() -> None:
    assert obs_limit(PENDULUM) == 8.0
    assert obs_limit("gym:FrozenLake-v1") == 1.0


def test_listing_envs_imports_no_gymnasium() -> None:
    code = "import sys; from drillyard.envs.registry import *; env_ids(); print('gymnasium' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_warnings_of_mujoco_make_no_file_where_the_user_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code = "from drillyard.envs.registry import make_batch; make_batch('gym:HalfCheetah-v5', 1)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []
