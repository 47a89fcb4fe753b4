"""One robot tick by tick: the same numbers as the batch, with hands on it."""

import hashlib
import math
from typing import Any

import numpy as np
import pytest
from menagerie_models import WALKERS, models_folder

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.frame import ArrowKind
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import make_batch, make_stage
from drillyard.envs.robots.live import RobotStage
from drillyard.envs.robots.model import mujoco
from drillyard.stage.game import Game
from drillyard.stage.inputs import Inputs

ROBOTS = (
    "HalfCheetah", "Ant", "Humanoid", "Hopper", "Walker2d", "Swimmer", "InvertedPendulum", "InvertedDoublePendulum",
    "Reacher", "Pusher",
)  # fmt: skip
ANT, HUMANOID, CHEETAH = "Drillyard/Ant-v5", "Drillyard/Humanoid-v5", "Drillyard/HalfCheetah-v5"


def robot(env_id: str, **options: Any) -> RobotStage:
    stage = make_stage(env_id, **options)
    assert isinstance(stage, RobotStage)
    return stage


def model_digest(stage: RobotStage) -> str:
    model = stage._model
    data = np.zeros(mujoco.mj_sizeModel(model), np.uint8)
    mujoco.mj_saveModel(model, None, data)
    return hashlib.sha256(data).hexdigest()


def actions(stage: RobotStage, count: int, seed: int = 0) -> np.ndarray:
    action = stage.spec.action
    return np.random.default_rng(seed).uniform(action.low, action.high, (count, action.size)).astype(np.float32)


def play(stage: RobotStage, chosen: np.ndarray) -> list[tuple[float, bool]]:
    """Whole decisions; (reward, terminated) of each."""
    results = []
    for action in chosen:
        stage.decide(0, action)
        ticks = [stage.tick() for _ in range(stage.spec.ticks_per_decision)]
        assert not any(tick.terminated or tick.reward[0] for tick in ticks[:-1])
        results.append((ticks[-1].reward[0], ticks[-1].terminated))
    return results


def height(stage: RobotStage, body: int = 0) -> float:
    return float(poses(stage)[0][body, 2])


def poses(stage: RobotStage) -> tuple[np.ndarray, np.ndarray]:
    count = len(stage.spec.scene.bodies)
    positions, quaternions = np.zeros((count, 3), np.float32), np.zeros((count, 4), np.float32)
    stage.bodies(positions, quaternions)
    return positions, quaternions


@pytest.mark.parametrize("name", ROBOTS)
def test_a_stage_plays_the_very_robot_of_the_batch(name: str) -> None:
    """Observations, rewards and ends of 300 decisions, with episodes that end on the way; poses as well."""
    env_id = f"Drillyard/{name}-v5"
    batch, stage = make_batch(env_id, 2), robot(env_id)
    batch.reset(7)
    stage.reset(7)
    seen = np.empty((2, stage.spec.obs_size), np.float32)
    rng = np.random.default_rng(1)
    space = stage.spec.action
    ended = 0
    for _ in range(300):
        batch.observe(0, seen)
        assert np.array_equal(seen[0], stage.observe(0))
        chosen = rng.uniform(space.low, space.high, (1, 2, space.size)).astype(np.float32)
        before = stage.save()
        [(reward, terminated)] = play(stage, chosen[0, :1])
        truncated = stage._decisions >= stage.spec.time_limit_decisions
        result = batch.step(chosen)
        assert reward == result.reward[0, 0]
        assert (terminated, truncated) == (result.terminated[0], result.truncated[0])
        if terminated or truncated:
            ended += 1
            assert np.array_equal(result.final_obs[0, 0], stage.observe(0))
            stage.load(before)
            stage.load(batch.copy_state(0))
    count = len(stage.spec.scene.bodies)
    positions, quaternions = np.zeros((1, count, 3), np.float32), np.zeros((1, count, 4), np.float32)
    batch.poses(1, positions, quaternions)
    assert np.array_equal(positions[0], poses(stage)[0])
    assert np.array_equal(quaternions[0], poses(stage)[1])
    assert ended or name in {"HalfCheetah", "Swimmer", "Ant"}


@pytest.mark.parametrize("env_id", [ANT, HUMANOID, CHEETAH, "Drillyard/Swimmer-v5"])
def test_a_copy_of_a_training_env_goes_on_as_it_would(env_id: str) -> None:
    batch, stage = make_batch(env_id, 3), robot(env_id)
    batch.reset(3)
    rng = np.random.default_rng(0)
    shape = (1, 3, stage.spec.action.size)
    for _ in range(12):
        batch.step(rng.uniform(-0.3, 0.3, shape).astype(np.float32))
    stage.load(batch.copy_state(2))
    seen = np.empty((3, stage.spec.obs_size), np.float32)
    for _ in range(10):
        batch.observe(0, seen)
        assert np.array_equal(seen[2], stage.observe(0))
        chosen = rng.uniform(-0.3, 0.3, shape).astype(np.float32)
        [(reward, _)] = play(stage, chosen[0, 2:])
        assert reward == batch.step(chosen).reward[0, 2]


@pytest.mark.parametrize("env_id", [ANT, HUMANOID, CHEETAH])
def test_a_saved_robot_has_the_same_future_in_the_middle_of_a_decision(env_id: str) -> None:
    stage, other = robot(env_id), robot(env_id)
    stage.reset(21)
    play(stage, actions(stage, 20) * 0.4)
    stage.set_physics("gravity", 3.0)
    stage.set_physics("mass", 2.0)
    stage.decide(0, actions(stage, 1)[0])
    stage.tick()
    stage.tick()
    stage.force(0, (0.0, 0.0, 1.0), (5.0, 2.0, 30.0))
    other.load(stage.save())
    assert other.save() == stage.save()
    assert model_digest(other) == model_digest(stage)
    for _ in range(60):
        assert stage.tick() == other.tick()
        assert np.array_equal(stage.observe(0), other.observe(0))
    assert other.save() == stage.save()


def test_what_is_no_state_of_this_robot_is_refused() -> None:
    stage = robot(ANT)
    good = stage.save()
    size = stage._record.size
    before = stage.save()
    for data in (
        b"",
        b"short",
        good[:-1],
        robot(HUMANOID).save(),
        good[:size] + b"\xff",
        good[: size - 8] + b"\xff" * 8,
    ):
        with pytest.raises(DrillyardError) as caught:
            stage.load(data)
        assert caught.value.code is ErrorCode.DAMAGED
        assert stage.save() == before
    stage.load(good[:size])


def test_the_same_seed_is_the_same_start() -> None:
    stage, other = robot(HUMANOID), robot(HUMANOID)
    stage.reset(5)
    play(stage, actions(stage, 10))
    stage.force(0, (0.0, 0.0, 0.0), (1.0, 1.0, 1.0))
    stage.relax()
    stage.reset(5)
    other.reset(5)
    assert stage.save() == other.save()
    other.reset(6)
    assert stage.save() != other.save()


@pytest.mark.parametrize("bad", [[0.0] * 7, [0.0] * 9, [math.nan] * 8, [math.inf] * 8, []])
def test_actions_that_are_none_are_refused(bad: list[float]) -> None:
    with pytest.raises(DrillyardError, match="8 finite numbers") as caught:
        robot(ANT).decide(0, bad)
    assert caught.value.code is ErrorCode.BAD_VALUE


def test_time_runs_out() -> None:
    stage = robot(CHEETAH, max_episode_steps=3)
    ticks = [stage.tick() for _ in range(15)]
    assert [index for index, tick in enumerate(ticks) if tick.truncated] == [14]
    assert not any(tick.terminated for tick in ticks)


def test_a_force_lasts_one_tick_and_moves_by_mass() -> None:
    stage = robot(ANT)
    stage.set_physics("gravity", 0.0)
    stage.reset(1)
    centre = tuple(float(number) for number in stage._data.subtree_com[1])
    newtons = 20.0
    stage.force(0, centre, (newtons, 0.0, 0.0))
    before = np.array(stage._data.qvel[:3])
    stage.tick()
    assert stage._data.qvel[0] > before[0] + 0.5 * newtons / stage.mass(0) * 0.01
    assert not stage._data.xfrc_applied.any()
    assert [arrow.kind for arrow in stage.overlay().arrows if arrow.kind == ArrowKind.DRAG] == [ArrowKind.DRAG]
    stage.tick()
    assert not [arrow for arrow in stage.overlay().arrows if arrow.kind == ArrowKind.DRAG]


def test_velocity_of_a_point_is_what_the_poses_do() -> None:
    stage = robot(HUMANOID)
    stage.reset(2)
    play(stage, actions(stage, 5))
    step = 1.0 / stage.spec.simulation_rate_hz
    before, _ = poses(stage)
    speeds = [stage.velocity(body, tuple(map(float, at))) for body, at in enumerate(before)]
    stage.tick()
    after, _ = poses(stage)
    later = [stage.velocity(body, tuple(map(float, at))) for body, at in enumerate(after)]
    moved = (after - before) / step
    assert np.abs(moved).max() > 1.0
    assert np.allclose(moved, (np.array(speeds) + np.array(later)) / 2, atol=0.1)


def test_masses_of_grips() -> None:
    stage = robot(HUMANOID)
    total = float(stage._model.body_mass.sum())
    at, _ = poses(stage)
    names = [body.name for body in stage.spec.scene.bodies]
    for body, name in enumerate(names):
        assert stage.mass(body) == pytest.approx(total)
        assert 0.0 < stage.grip_mass(body, tuple(map(float, at[body]))) < total, name
    arm, torso = names.index("left_lower_arm"), names.index("torso")
    assert stage.grip_mass(arm, tuple(map(float, at[arm]))) < stage.grip_mass(torso, tuple(map(float, at[torso])))
    hinged = robot("Drillyard/InvertedPendulum-v5")
    assert hinged.grip_mass(0, (0.0, 0.0, 0.0)) > 0.0


@pytest.mark.parametrize("name", ROBOTS)
def test_physics_come_back_bit_for_bit(name: str) -> None:
    stage = robot(f"Drillyard/{name}-v5")
    trained = model_digest(stage)
    seen = {trained}
    assert {"mass", "strength", "wind"} <= {setting.name for setting in stage.spec.physics}
    for setting in stage.spec.physics:
        for value in (setting.low, setting.high):
            stage.set_physics(setting.name, value)
            seen.add(model_digest(stage))
            assert stage.moved()[setting.name] == value
    assert len(seen) >= 2 * len(stage.spec.physics)
    stage.reset(0)
    assert len(stage.moved()) == len(stage.spec.physics), "they outlast a reset"
    stage.reset_physics()
    assert model_digest(stage) == trained and stage.moved() == {}
    for setting in stage.spec.physics:
        stage.set_physics(setting.name, setting.high)
    for setting in stage.spec.physics:
        stage.set_physics(setting.name, setting.default)
    assert model_digest(stage) == trained and stage.moved() == {}


def test_physics_do_what_they_say() -> None:
    def fall(gravity: float) -> float:
        stage = robot(ANT)
        stage.set_physics("gravity", gravity)
        for _ in range(20):
            stage.tick()
        return height(stage)

    moon, earth, jupiter = fall(1.62), fall(9.81), fall(20.0)
    assert moon > earth > jupiter
    stage = robot(HUMANOID)
    mass = stage.mass(0)
    stage.set_physics("mass", 2.0)
    assert stage.mass(0) == pytest.approx(2.0 * mass)
    windy, calm = robot(ANT), robot(ANT)
    windy.set_physics("wind", 30.0)
    for _ in range(100):
        windy.tick()
        calm.tick()
    assert windy.data.qpos[0] > calm.data.qpos[0] + 0.2


@pytest.mark.parametrize(
    ("name", "value"), [("colour", 1.0), ("gravity", -1.0), ("gravity", 21.0), ("mass", 0.0), ("wind", math.nan)]
)
def test_physics_that_there_are_not_are_refused(name: str, value: float) -> None:
    stage = robot(ANT)
    with pytest.raises(DrillyardError) as caught:
        stage.set_physics(name, value)
    assert caught.value.code is ErrorCode.BAD_VALUE
    assert stage.moved() == {}


def test_a_robot_that_relaxes_falls_and_stands_up_with_the_next_reset() -> None:
    stage = robot(HUMANOID)
    stage.decide(0, [0.4] * 17)
    stage.relax()
    assert set(stage.overlay().bars) == {0.0}
    for _ in range(500):
        stage.tick()
    assert height(stage) < 0.6
    assert not stage.data.actuator_force.any()
    stage.reset(0)
    stage.decide(0, [0.4] * 17)
    stage.tick()
    assert stage.data.actuator_force.any()
    assert height(stage) > 1.2


def test_contacts_carry_the_robot() -> None:
    stage = robot(ANT)
    for _ in range(300):
        stage.tick()
    contacts = [arrow for arrow in stage.overlay().arrows if arrow.kind == ArrowKind.CONTACT]
    assert contacts
    assert all(0 <= arrow.body < len(stage.spec.scene.bodies) for arrow in contacts)
    assert sum(arrow.vector[2] for arrow in contacts) == pytest.approx(stage.mass(0) * 9.81, rel=0.1)
    assert all(abs(arrow.point[2]) < 0.05 for arrow in contacts)


def test_bars_are_shares_of_the_range() -> None:
    stage = robot(HUMANOID)
    stage.decide(0, [0.4, -0.4, 0.2, *[0.0] * 14])
    stage.tick()
    assert stage.overlay().bars[:4] == pytest.approx((1.0, -1.0, 0.5, 0.0))
    assert len(stage.overlay().bars) == len(stage.spec.actuators) == 17


def test_what_is_thrown_to_pieces_ends_and_starts_again() -> None:
    stage = robot(CHEETAH)
    stage.decide(0, [0.0] * 6)
    stage.force(0, (0.0, 0.0, 0.0), (1e14, 0.0, 1e14))
    ticks = [stage.tick() for _ in range(5)]
    assert ticks[-1].terminated and ticks[-1].reward == (0.0,)
    assert not stage._lost
    stage.reset(0)
    assert not any(stage.tick().terminated for _ in range(50))
    assert np.isfinite(stage.observe(0)).all()


def test_reading_changes_nothing() -> None:
    """What a viewer looks at must not touch what is played."""
    stage, other = robot(ANT), robot(ANT)
    for action in actions(stage, 20):
        for one in (stage, other):
            one.decide(0, action)
        for _ in range(5):
            stage.overlay()
            at, _ = poses(stage)
            point = tuple(map(float, at[2]))
            stage.velocity(2, point)
            stage.grip_mass(2, point)
            stage.mass(2)
            stage.save()
            assert stage.tick() == other.tick()
    assert stage.save() == other.save()
    with pytest.raises(DrillyardError, match="no built-in player"):
        stage.scripted("walk", 0)
    assert stage.image() == b""


@pytest.fixture
def go1() -> RobotStage:
    return robot("Drillyard/Go1-v0", assets=models_folder())


def test_a_copy_of_a_randomised_env_brings_its_physics_and_a_reset_the_trained_ones(go1: RobotStage) -> None:
    trained = model_digest(go1)
    batch = make_batch("Drillyard/Go1-v0", 3, assets=models_folder(), randomise="on")
    stage = robot("Drillyard/Go1-v0", assets=models_folder(), randomise="on")
    batch.reset(4)
    rng = np.random.default_rng(0)
    for _ in range(3):
        batch.step(rng.uniform(-0.5, 0.5, (1, 3, 12)).astype(np.float32))
    stage.load(batch.copy_state(1))
    assert model_digest(stage) != trained and stage.moved() == {}
    seen = np.empty((3, stage.spec.obs_size), np.float32)
    for _ in range(5):
        batch.observe(0, seen)
        assert np.array_equal(seen[1], stage.observe(0))
        chosen = rng.uniform(-0.5, 0.5, (1, 3, 12)).astype(np.float32)
        [(reward, _)] = play(stage, chosen[0, 1:2])
        assert reward == batch.step(chosen).reward[0, 1]
    drawn = model_digest(stage)
    stage.set_physics("mass", 2.0)
    stage.set_physics("gravity", 5.0)
    other = robot("Drillyard/Go1-v0", assets=models_folder(), randomise="on")
    other.load(stage.save())
    assert model_digest(other) == model_digest(stage) != drawn
    stage.reset_physics()
    assert model_digest(stage) == drawn, "as that env is trained"
    stage.set_physics("friction", 0.5)
    stage.reset(0)
    stage.reset_physics()
    assert model_digest(stage) == trained, "a reset plays the robot as it is"


def test_commands_are_held_as_soon_as_one_is_moved(go1: RobotStage) -> None:
    place = go1._program.extras.places["command"]

    def command() -> list[float]:
        return go1._memory[0, place].tolist()

    names = [setting.name for setting in go1.spec.physics if setting.name.startswith("command_")]
    assert len(names) == len(command()) == 3
    go1.set_physics(names[0], 0.5)
    assert command() == [0.5, 0.0, 0.0] and go1.moved() == {names[0]: 0.5}
    go1.set_physics(names[0], 0.0)
    assert go1.moved() == {names[0]: 0.0}, "to stand still is a command as well"
    go1.set_physics(names[1], -0.2)
    go1.reset(9)
    for _ in range(600):
        go1.tick()
    assert command() == [0.0, -0.2, 0.0]
    other = robot("Drillyard/Go1-v0", assets=models_folder())
    other.load(go1.save())
    assert other.moved() == go1.moved() and other.save() == go1.save()
    with pytest.raises(DrillyardError) as caught:
        go1.set_physics(names[0], 99.0)
    assert caught.value.code is ErrorCode.BAD_VALUE
    go1.reset_physics()
    assert go1.moved() == {}
    seen = {tuple(command())}
    for _ in range(10_000):
        go1.tick()
        seen.add(tuple(command()))
    assert len(seen) > 2, "drawn anew"


@pytest.mark.parametrize("env_id", WALKERS)
def test_robots_of_today_have_meshes_and_can_be_lifted(env_id: str) -> None:
    stage = robot(env_id, assets=models_folder())
    scene = stage.spec.scene
    assert {asset.digest for asset in scene.meshes} == set(stage.meshes())
    names = {asset.name for asset in scene.meshes}
    assert all(geom.mesh in names for body in scene.bodies for geom in body.visuals if geom.shape == "mesh")
    assert sum(len(data) for data in stage.meshes().values()) < 2_000_000
    inputs, game = Inputs(stage), Game(stage)
    game.start(0, StageMode.SANDBOX)
    last = len(scene.bodies) - 1
    at, _ = poses(stage)
    for tick in range(round(1.5 * game.rate_hz)):
        inputs.drag(1, last, (0.0, 0.0, 0.0), tuple(map(float, at[last] + (0, 0, 2))), tick / game.rate_hz)
        inputs.pull(game)
        game.advance()
    assert height(stage, last) > at[last, 2] + 1.5
    assert np.abs(stage.data.qvel).max() < 500.0, "light as it is, the last limb is not thrown about"
    assert stage.data.time == pytest.approx(1.5, abs=0.02), "the simulation did not break"
