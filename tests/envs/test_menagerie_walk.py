"""Go1 and G1: they stand, fall, follow commands, and are told what they need."""

import re
import shutil
from pathlib import Path
from typing import Any

import mujoco
import numpy as np
import pytest
from menagerie_models import FOLDERS, WALKERS, models_folder

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.menagerie.archives import ENV_ARCHIVES
from drillyard.envs.menagerie.robots import ROBOTS
from drillyard.envs.registry import env_infos, env_spec, make_batch, make_stage

GO1 = WALKERS[0]
CALM: dict[str, Any] = {"randomise": "off"}


def batch(env_id: str = GO1, count: int = 4, **options: Any) -> Any:
    return make_batch(env_id, count, assets=models_folder(), **options)


def column(spec: Any, name: str) -> int:
    return spec.obs_names.index(next(one for one in spec.obs_names if one.startswith(name)))


def seen(env: Any) -> np.ndarray:
    out = np.zeros((env.num_envs, env.spec.obs_size), np.float32)
    env.observe(0, out)
    return out


@pytest.mark.parametrize("env_id", WALKERS)
def test_what_it_declares(env_id: str) -> None:
    spec = env_spec(env_id, assets=models_folder())
    assert spec.decision_rate_hz == 50.0
    assert spec.simulation_rate_hz == 200.0
    assert (spec.action.low, spec.action.high) == (-1.0, 1.0)
    assert {one.name for one in spec.randomisation} == {"mass", "friction", "strength", "push"}
    assert {"command.x", "command.y", "command.turn"} <= set(spec.obs_names)
    assert len(spec.scene.bodies) >= spec.action.size
    info = next(one for one in env_infos() if one.id == env_id)
    assert info.family == "menagerie"


@pytest.mark.parametrize("env_id", WALKERS)
def test_it_starts_on_its_feet(env_id: str) -> None:
    env = batch(env_id, 16, **CALM)
    heights = env._engine.fields["qpos"][:, 2]
    assert np.allclose(heights, ROBOTS[env_id].height)
    assert (env._engine.fields["gravity"][:, 2] < -0.99).all()


def test_go1_stands_still_when_it_does_nothing() -> None:
    env = batch(count=8, **CALM)
    actions = np.zeros((1, 8, 12), np.float32)
    for _ in range(150):
        assert not env.step(actions).terminated.any()
    assert (env._engine.fields["qpos"][:, 2] > 0.22).all()
    assert (env._engine.fields["foot_contact"].sum(axis=1) >= 3).all()


def test_g1_falls_when_it_does_nothing_wise_and_that_ends_the_episode() -> None:
    env = batch(WALKERS[1], 8, **CALM)
    rng = np.random.default_rng(0)
    ended = np.zeros(8, bool)
    for _ in range(200):
        ended |= env.step(rng.uniform(-1, 1, (1, 8, env.spec.action.size)).astype(np.float32)).terminated
    assert ended.all()


def test_the_reward_is_highest_for_doing_as_told() -> None:
    env = batch(count=2, command_x=(0.0, 0.0), command_y=(0.0, 0.0), command_turn=(0.0, 0.0), **CALM)
    parts = None
    for _ in range(100):
        parts = env.step(np.zeros((1, 2, 12), np.float32)).reward_parts[:, 0]
    named = dict(zip(env.spec.reward_parts, parts, strict=True))
    assert (named["track_velocity"] > 0.95).all()
    assert (named["track_turn"] > 0.47).all()
    assert np.allclose(named["stride"], 0.0)


def test_commands_are_drawn_within_their_ranges_and_anew() -> None:
    env = batch(count=32, command_x=(0.4, 0.6), command_y="-0.1:0.1", **CALM)
    drawn: set[float] = set()
    place = column(env.spec, "command.x")
    for _ in range(450):
        env.step(np.zeros((1, 32, 12), np.float32))
        drawn |= set(seen(env)[:, place].tolist())
    moving = {one for one in drawn if one != 0.0}
    assert all(0.4 <= one <= 0.6 for one in moving)
    assert len(moving) > 32
    assert 0.0 in drawn  # to stand still is asked for as well


def test_actions_move_the_targets_round_the_standing_pose() -> None:
    env = batch(count=1, **CALM)
    program = env._program
    rest = program.controls(np.zeros((1, 12), np.float32))
    there = program.controls(np.ones((1, 12), np.float32))
    assert np.allclose(rest[0, 1::3], 0.9)
    limits = env._engine.model.actuator_ctrlrange
    assert (there > rest).all()
    assert ((there >= limits[:, 0]) & (there <= limits[:, 1])).all()


def test_gravity_and_velocity_are_those_of_the_engine() -> None:
    env = batch(count=3, **CALM)
    rng = np.random.default_rng(1)
    for _ in range(30):
        env.step(rng.uniform(-1, 1, (1, 3, 12)).astype(np.float32))
    model, data = env._engine.model, mujoco.MjData(env._engine.model)
    for number in range(3):
        data.qpos[:], data.qvel[:] = env._engine.fields["qpos"][number], env._engine.fields["qvel"][number]
        mujoco.mj_kinematics(model, data)
        turned = data.xmat[1].reshape(3, 3).T
        assert np.allclose(env._engine.fields["gravity"][number], turned @ (0, 0, -1))
        assert np.allclose(env._engine.fields["base_velocity"][number], turned @ data.qvel[:3])


def test_stage_and_batch_play_alike() -> None:
    options = {"assets": models_folder(), **CALM}
    stage, env = make_stage(GO1, **options), make_batch(GO1, 1, **options)
    stage.reset(3)
    env.reset(3)
    rng = np.random.default_rng(0)
    for _ in range(40):
        assert np.array_equal(stage.observe(0), seen(env)[0])
        action = rng.uniform(-0.5, 0.5, 12).astype(np.float32)
        stage.decide(0, action)
        rewards = [stage.tick().reward[0] for _ in range(stage.spec.ticks_per_decision)]
        assert rewards[-1] == pytest.approx(float(env.step(action[None, None]).reward[0, 0]), rel=1e-6)


def test_a_viewer_steers_it_on_a_stage() -> None:
    stage = make_stage(GO1, assets=models_folder())
    place = column(stage.spec, "command.x")
    assert {"command_x", "command_y", "command_turn"} <= {setting.name for setting in stage.spec.physics}
    stage.set_physics("command_x", 0.7)
    for _ in range(600):
        stage.decide(0, np.zeros(12, np.float32))
        for _ in range(stage.spec.ticks_per_decision):
            stage.tick()
        assert stage.observe(0)[place : place + 3] == pytest.approx((0.7, 0.0, 0.0))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"command_x": "fast"}, "command_x .* cannot be 'fast'.*command_x=-0.5:1.0"),
        ({"command_turn": (3.0, 1.0)}, "command_turn"),
        ({"command_y": (0.0, float("nan"))}, "command_y"),
        ({"max_episode_steps": 0}, "max_episode_steps .* from 1 to"),
        ({"max_episode_steps": True}, "max_episode_steps"),
        ({"speed": 1}, "has no option 'speed'; it has assets"),
        ({"randomise": "maybe"}, "randomise cannot be 'maybe'"),
        ({"randomise.mass": "1.2:0.8"}, "randomise.mass"),
        ({"randomise.colour": "0:1"}, "no option randomise.colour; there is randomise.mass"),
    ],
)
def test_bad_options_are_one_sentence(options: dict[str, Any], words: str) -> None:
    with pytest.raises(DrillyardError, match=words) as error:
        batch(**options)
    assert error.value.code is ErrorCode.BAD_VALUE


def test_a_model_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "go1.xml").write_text('<mujoco><worldbody><body name="x"><geom size="1"/></body></worldbody></mujoco>')
    with pytest.raises(DrillyardError, match="has no body FL_calf") as error:
        env_spec(GO1, assets=str(tmp_path))
    assert error.value.code is ErrorCode.UNSUPPORTED


def test_a_broken_model_names_the_reason(tmp_path: Path) -> None:
    (tmp_path / "go1.xml").write_text("<mujoco>\n<worldbody>\n<geom size='x'/>\n</worldbody></mujoco>")
    with pytest.raises(DrillyardError, match=r"line 3.*bad format in attribute .size."):
        env_spec(GO1, assets=str(tmp_path))


def test_motors_floors_and_keyframes_of_the_file_do_not_matter(tmp_path: Path) -> None:
    """Menagerie's own file brings motors, a keyframe and elliptic cones; the env is the same."""
    source = next(Path(models_folder()).joinpath(FOLDERS[GO1]).rglob("go1.xml"))
    shutil.copytree(source.parent, tmp_path / "other")
    file = tmp_path / "other" / "go1.xml"
    brought = """
  <option cone="elliptic" impratio="100"/>
  <actuator><position name="FR_hip" joint="FR_hip_joint" kp="100"/></actuator>
  <keyframe><key name="home" qpos="0 0 0.27 1 0 0 0 0 0.9 -1.8 0 0.9 -1.8 0 0.9 -1.8 0 0.9 -1.8"/></keyframe>
</mujoco>"""
    text = re.sub(r"</mujoco>\s*$", brought, file.read_text())
    file.write_text(text.replace("<worldbody>", '<worldbody><geom name="ground" type="plane" size="9 9 1"/>'))
    theirs, ours = (make_batch(GO1, 2, assets=folder) for folder in (str(tmp_path / "other"), models_folder()))
    assert theirs.spec == ours.spec
    rng = np.random.default_rng(0)
    for _ in range(20):
        actions = rng.uniform(-1, 1, (1, 2, 12)).astype(np.float32)
        assert np.array_equal(theirs.step(actions).reward, ours.step(actions).reward)


def test_every_archive_has_a_robot() -> None:
    assert set(ENV_ARCHIVES) == set(ROBOTS) == set(WALKERS)
