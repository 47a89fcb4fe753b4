"""What a batch of robots promises besides Gymnasium's numbers."""

from pathlib import Path

import gymnasium
import msgspec
import mujoco
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from robot_twins import ROBOTS, actions, robots, same, seen

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import Task
from drillyard.envs.registry import env_spec, make_batch
from drillyard.envs.robots.batch import RobotBatch
from drillyard.envs.robots.catalogue import ROBOTS as CATALOGUE
from drillyard.envs.robots.catalogue import task_of
from drillyard.envs.robots.options import AntOptions
from drillyard.envs.robots.robot import load_robot
from drillyard.envs.robots.scene import moving_bodies

NUMBERS = st.floats(width=32) | st.integers(-3, 2000) | st.none() | st.booleans() | st.text(max_size=4)
ANYTHING = NUMBERS | st.tuples(NUMBERS, NUMBERS) | st.lists(NUMBERS, max_size=3)
BOTH_ENGINES = ("Ant-v5", "Hopper-v5")


def played(batch: RobotBatch, steps: int, seed: int) -> list[np.ndarray]:
    """Everything that comes out of some steps, as arrays."""
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(steps):
        result = batch.step(actions(batch, rng))
        found += [seen(batch), batch.reward64.copy(), result.terminated.copy(), result.truncated.copy()]
        found += list(batch.infos().values())
        if result.final_obs is not None:
            ended = result.terminated | result.truncated
            found.append(result.final_obs[0, ended].copy())
    return found


def alike(first: list[np.ndarray], second: list[np.ndarray]) -> None:
    assert len(first) == len(second)
    for one, other in zip(first, second, strict=True):
        same(one, other, "future")


@pytest.mark.parametrize("name", ROBOTS)
def test_a_restored_state_has_the_same_future(name: str) -> None:
    batch = robots(name, 3, max_episode_steps=25)
    batch.reset(4)
    played(batch, 20, 1)
    state = np.empty(batch.state_size, np.uint8)
    batch.write_state(state)
    future = played(batch, 40, 2)
    other = robots(name, 3, max_episode_steps=25)
    other.read_state(state)
    again = np.empty_like(state)
    other.write_state(again)
    same(again, state, "what was read is written again")
    alike(played(other, 40, 2), future)


@settings(max_examples=12, deadline=None)
@given(
    name=st.sampled_from(BOTH_ENGINES),
    count=st.integers(1, 5),
    seed=st.integers(0, 2**40),
    before=st.integers(0, 12),
    limit=st.integers(1, 15),
)
def test_any_state_has_the_same_future(name: str, count: int, seed: int, before: int, limit: int) -> None:
    batch = robots(name, count, max_episode_steps=limit)
    batch.reset(seed)
    played(batch, before, seed)
    state = np.empty(batch.state_size, np.uint8)
    batch.write_state(state)
    future = played(batch, 12, seed + 1)
    batch.read_state(state)
    alike(played(batch, 12, seed + 1), future)


@pytest.mark.parametrize("name", ROBOTS)
def test_an_env_lives_the_same_life_in_a_batch_of_any_size(name: str) -> None:
    """Also to the last bit of its sums, whatever the shapes of the arrays."""
    many, one = robots(name, 131), robots(name, 1)
    many.reset(10)
    one.reset(137)
    rng = np.random.default_rng(0)
    for _ in range(12):
        chosen = actions(many, rng)
        many.step(chosen)
        one.step(chosen[:, 127:128])
        same(seen(many)[127], seen(one)[0], "what env 127 sees")
        same(many.reward64[127], one.reward64[0], "its reward")
        for info, value in one.infos().items():
            same(many.infos()[info][127], value[0], info)


@pytest.mark.parametrize("name", ROBOTS)
def test_envs_part_from_each_other(name: str) -> None:
    batch = robots(name, 8)
    batch.reset(0)
    chosen = np.zeros((1, 8, batch.spec.action.size), np.float32)
    for _ in range(30):
        batch.step(chosen)
        assert len(np.unique(seen(batch), axis=0)) == 8


@pytest.mark.parametrize("name", BOTH_ENGINES)
def test_a_simulation_that_diverges_ends_alone(name: str, tmp_path, monkeypatch, capfd) -> None:
    monkeypatch.chdir(tmp_path)
    whole, hurt = robots(name, 3), robots(name, 3)
    state = np.empty(hurt.state_size, np.uint8)
    hurt.write_state(state)
    state.view(np.float64).reshape(3, -1)[1, 1 + 2] = np.nan  # after the time: qpos[2]
    hurt.read_state(state)
    rng = np.random.default_rng(0)
    for step in range(10):
        chosen = actions(whole, rng)
        sound, result = whole.step(chosen), hurt.step(chosen)
        if step == 0:
            assert result.terminated.tolist() == [False, True, False]
            assert result.reward[0, 1] == 0.0 == hurt.reward64[1]
            assert result.final_obs is not None
        elif not (sound.terminated.any() or result.terminated.any()):
            assert np.isfinite(seen(hurt)).all()
        same(seen(hurt)[[0, 2]], seen(whole)[[0, 2]], "the others")
        same(hurt.reward64[[0, 2]], whole.reward64[[0, 2]], "the others' reward")
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_an_action_that_is_no_number_is_refused() -> None:
    batch = robots("Hopper-v5", 2)
    bad = np.zeros((1, 2, 3), np.float32)
    bad[0, 1, 2] = np.nan
    with pytest.raises(DrillyardError, match="action of env 1 of Drillyard/Hopper-v5") as caught:
        batch.step(bad)
    assert caught.value.code is ErrorCode.BAD_VALUE


@pytest.mark.parametrize("name", ["Ant-v5", "Pusher-v5"])
def test_poses_are_those_of_the_present_state(name: str) -> None:
    batch = robots(name, 3)
    played(batch, 5, 0)
    model = load_robot(f"Drillyard/{name}", {}).model
    bodies = moving_bodies(model)
    assert len(bodies) == len(batch.spec.scene.bodies)
    positions = np.full((2, len(bodies), 3), np.nan, np.float32)
    quaternions = np.full((2, len(bodies), 4), np.nan, np.float32)
    batch.poses(2, positions, quaternions)
    data = mujoco.MjData(model)
    for env in range(2):
        record = np.frombuffer(batch.copy_state(env), np.float64)
        data.qpos[:] = record[1 : 1 + model.nq]
        mujoco.mj_forward(model, data)
        assert np.allclose(positions[env], data.xpos[bodies], atol=1e-5)
        assert np.allclose(quaternions[env], data.xquat[bodies], atol=1e-5)


def test_a_copied_env_is_its_stretch_of_the_whole_state() -> None:
    batch = robots("Ant-v5", 3)
    played(batch, 7, 0)
    whole = np.empty(batch.state_size, np.uint8)
    batch.write_state(whole)
    assert b"".join(batch.copy_state(env) for env in range(3)) == whole.tobytes()
    with pytest.raises(DrillyardError, match="state of 3 of these robots has") as caught:
        batch.read_state(whole[:-8])
    assert caught.value.code is ErrorCode.DAMAGED


@pytest.mark.parametrize("name", ROBOTS)
def test_tasks_are_data(name: str) -> None:
    task = task_of(f"Drillyard/{name}", {})
    assert msgspec.json.decode(msgspec.json.encode(task), type=Task) == task


@pytest.mark.parametrize("name", ROBOTS)
def test_what_is_declared_is_what_gymnasium_declares(name: str) -> None:
    spec, env = env_spec(f"Drillyard/{name}"), gymnasium.make(name)
    assert spec.obs_size == env.observation_space.shape[0]
    assert len(set(spec.obs_names)) == spec.obs_size
    assert env.action_space == gymnasium.spaces.Box(spec.action.low, spec.action.high, (spec.action.size,))
    assert spec.time_limit_decisions == env.spec.max_episode_steps
    assert spec.decision_rate_hz == pytest.approx(1.0 / env.unwrapped.dt)
    env.reset(seed=0)
    info = env.step(env.action_space.sample())[4]
    assert set(spec.info_names) == set(info)
    assert set(spec.reward_parts) <= set(info)
    env.close()


def test_actions_with_ranges_of_their_own(tmp_path) -> None:
    (tmp_path / "two.xml").write_text(
        "<mujoco><worldbody><body><geom size='.1'/><joint name='a' axis='1 0 0'/><joint name='b' axis='0 1 0'/>"
        "<joint axis='0 0 1'/></body>"
        "</worldbody><actuator><motor joint='a' ctrllimited='true' ctrlrange='-2 1'/><motor name='push' joint='b'/>"
        "</actuator></mujoco>"
    )
    action = env_spec("Drillyard/Swimmer-v5", xml_file=str(tmp_path / "two.xml")).action
    assert action.ranges == ((-2.0, 1.0), (-1.0, 1.0))
    assert (action.low, action.high, action.names) == (-2.0, 1.0, ("a", "push"))


def test_weights_change_on_a_live_batch_and_shapes_do_not() -> None:
    batch, other = robots("Ant-v5", 2), robots("Ant-v5", 2, ctrl_cost_weight=2.0, healthy_reward=0.5)
    batch.set_option("ctrl_cost_weight", 2.0)
    batch.set_option("healthy_reward", 0.5)
    alike(played(batch, 5, 0), played(other, 5, 0))
    for name, value in {"frame_skip": 3, "include_cfrc_ext_in_observation": 0.0}.items():
        with pytest.raises(DrillyardError, match=name):
            batch.set_option(name, value)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"colour": 1}, "no option 'colour'; it has xml_file"),
        ({"healthy_z_range": 3}, "Option healthy_z_range of Drillyard/Ant-v5 cannot be 3"),
        ({"ctrl_cost_weight": "much"}, "cannot be 'much'"),
        ({"ctrl_cost_weight": float("nan")}, "cannot be nan"),
        ({"healthy_z_range": (0.2, float("nan"))}, "give two numbers, or None"),
        ({"healthy_reward": float("inf")}, "cannot be inf; give a finite number"),
        ({"reset_noise_scale": -0.1}, "cannot be -0.1; give 0 or more"),
        ({"frame_skip": 0}, "frame_skip of Drillyard/Ant-v5 cannot be 0"),
        ({"main_body": "tail"}, "no body 'tail' for xpos; it has .*torso"),
        ({"main_body": 99}, "no body '99'"),
    ],
)
def test_a_bad_option_is_one_sentence(options: dict[str, object], words: str) -> None:
    with pytest.raises(DrillyardError, match=words) as caught:
        make_batch("Drillyard/Ant-v5", 1, **options)
    assert caught.value.code is ErrorCode.BAD_VALUE
    assert str(caught.value).endswith(".")


@given(options=st.dictionaries(st.sampled_from(sorted(AntOptions.__struct_fields__)), ANYTHING))
def test_any_option_is_read_or_refused_in_one_sentence(options: dict[str, object]) -> None:
    try:
        task = task_of("Drillyard/Ant-v5", options)
    except DrillyardError as error:
        assert error.code is ErrorCode.BAD_VALUE
        assert "\n" not in error.sentence
    else:
        assert msgspec.json.decode(msgspec.json.encode(task), type=Task) == task


def test_options_may_be_text() -> None:
    batch = robots("Ant-v5", 1, ctrl_cost_weight="0.25", frame_skip="4", terminate_when_unhealthy="false")
    assert batch.spec.decision_rate_hz == 25.0
    assert batch.spec.time_limit_decisions == 1000


def test_every_robot_and_option_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "environments.md").read_text()
    options = {option for entry in CATALOGUE.values() for option in entry.options.__struct_fields__}
    assert not sorted(name for name in options if name not in text)
    for name in ROBOTS:
        spec = env_spec(f"Drillyard/{name}")
        title = name.removesuffix("-v5")
        row = next(line for line in text.splitlines() if line.startswith(f"| {title} |"))
        cells = [cell.strip() for cell in row.split("|")]
        assert cells[2] == f"{spec.action.size}, {spec.action.low:g} to {spec.action.high:g}"
        assert cells[3:6] == [str(spec.obs_size), f"{spec.decision_rate_hz:.3g}", str(spec.time_limit_decisions)]
