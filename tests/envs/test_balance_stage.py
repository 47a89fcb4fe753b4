"""One robot tick by tick: the same robot as the batch, with hands on it, sliders, and a ground to lie on."""

import math
import re

import numpy as np
import pytest
from balance_robots import ID, PHYSICS, actions, configs, degrees, leaning, same
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.control import KEYS
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.frame import ArrowKind
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.batch import BalanceBatch
from drillyard.envs.drills.balance.config import RANGES, BalanceConfig
from drillyard.envs.drills.balance.live import BalanceStage
from drillyard.envs.registry import make_stage
from drillyard.operators.human import HumanOperator
from drillyard.stage.drag import Drag, SpringConfig, spring_force
from drillyard.testing.envs import check_stage_env

BODIES = range(len(c.BODIES))


def staged(lean: float = 0.0, spin: float = 0.0, speed: float = 0.0, **options: float) -> BalanceStage:
    config = BalanceConfig().with_options(options)
    stage = BalanceStage(config)
    stage._state = leaning(config, [lean], spin, speed)
    return stage


def poses(stage: BalanceStage) -> tuple[np.ndarray, np.ndarray]:
    positions, quaternions = np.zeros((6, 3), np.float32), np.zeros((6, 4), np.float32)
    stage.bodies(positions, quaternions)
    return positions, quaternions


def point(stage: BalanceStage, body: int) -> tuple[float, float, float]:
    x, y, z = (float(number) for number in poses(stage)[0][body])
    return x, y, z


def test_it_keeps_the_contract_whatever_its_options() -> None:
    check_stage_env(ID, history=8, shaped=True, mass=3.0, height=1.0, max_angle=20.0)


@given(seed=st.integers(0, 2**63 - 1), config=configs)
@settings(max_examples=12, deadline=None)
def test_a_stage_plays_the_very_robot_of_the_batch(seed: int, config: BalanceConfig) -> None:
    batch, stage = BalanceBatch(1, config), BalanceStage(config)
    batch.reset(seed)
    stage.reset(seed)
    rng, seen = np.random.default_rng(seed), np.empty((1, batch.spec.obs_size), np.float32)
    ended = False
    while not ended:
        assert same(batch.state, stage.state)
        batch.observe(0, seen)
        assert np.array_equal(seen[0], stage.observe(0))
        out = np.empty(1, np.int32)
        for name in ("balancer", "random"):
            batch.scripted(name, 0, out)
            assert out[0] == stage.scripted(name, 0)
        chosen = actions(rng, 1)
        stage.decide(0, chosen[0, 0])
        results = [stage.tick() for _ in range(4)]
        assert not any(result.terminated or result.truncated for result in results[:3])
        result = batch.step(chosen)
        assert results[-1].terminated == result.terminated[0]
        assert results[-1].truncated == result.truncated[0]
        assert [tick.reward[0] for tick in results] == [0.0, 0.0, 0.0, result.reward[0, 0]]
        ended = bool(result.terminated[0] or result.truncated[0])
    assert np.array_equal(result.final_obs[0, 0], stage.observe(0))


def test_a_copy_of_a_training_env_goes_on_like_it_with_its_physics() -> None:
    batch, stage = BalanceBatch(5, BalanceConfig(history=2)), BalanceStage(BalanceConfig(history=2))
    batch.set_option("height", 0.8)
    for _ in range(7):
        batch.step(np.full((1, 5), 2, np.int32))
    stage.load(batch.copy_state(3))
    assert stage.moved() == {"height": 0.8}
    for _ in range(4):
        stage.tick()
    batch.step(np.ones((1, 5), np.int32))
    assert stage.state.angle[0] == batch.state.angle[3]
    positions, quaternions = np.zeros((4, 6, 3), np.float32), np.zeros((4, 6, 4), np.float32)
    batch.poses(4, positions, quaternions)
    assert np.array_equal(positions[3], poses(stage)[0])
    assert np.array_equal(quaternions[3], poses(stage)[1])


def test_sliders_make_the_robot_that_options_make_and_go_back_to_the_bit() -> None:
    stage, made = BalanceStage(), BalanceStage(BalanceConfig(mass=2.0, motor=12.0))
    for name, value in (("mass", 2.0), ("motor", 12.0)):
        stage.set_physics(name, value)
    assert stage.moved() == {"mass": 2.0, "motor": 12.0}
    assert made.moved() == {}
    for one in (stage, made):
        one.reset(5)
        one.decide(0, c.FORWARD)
        for _ in range(20):
            one.tick()
    assert same(stage.state, made.state)
    stage.reset(6)
    assert stage.moved() == {"mass": 2.0, "motor": 12.0}, "they outlast a reset"
    stage.reset_physics()
    assert stage.moved() == {}
    fresh = BalanceStage()
    fresh.reset(6)
    assert stage.save() == fresh.save()
    for name in PHYSICS:
        for value in RANGES[name]:
            stage.set_physics(name, value)
            assert stage.moved().get(name, getattr(BalanceConfig(), name)) == value
        for wrong in (RANGES[name][1] * 1.1, -1.0, math.nan):
            with pytest.raises(DrillyardError, match=rf"{name} .* give a number from") as caught:
                stage.set_physics(name, wrong)
            assert caught.value.code is ErrorCode.BAD_VALUE
    with pytest.raises(DrillyardError, match="no physics setting 'start_angle'; there is mass"):
        stage.set_physics("start_angle", 3.0)


def test_the_fall_angle_of_the_slider_counts() -> None:
    for angle, falls in ((60.0, False), (20.0, True)):
        stage = staged(30.0)
        stage.set_physics("max_angle", angle)
        assert any(stage.tick().terminated for _ in range(4)) == falls


def test_a_push_at_the_head_tips_it_the_way_of_the_push() -> None:
    tilts = []
    for newtons in (-6.0, 0.0, 6.0):
        stage = staged()
        for _ in range(10):
            stage.force(c.HEAD, point(stage, c.HEAD), (newtons, 0.0, 0.0))
            stage.tick()
        tilts.append(float(degrees(stage.state)[0]))
    assert tilts[0] < -0.5 < tilts[1] == 0.0 < 0.5 < tilts[2]


@pytest.mark.parametrize(("newtons", "falls"), [(10.0, False), (20.0, True)])
def test_what_push_the_balancer_survives(newtons: float, falls: bool) -> None:
    for seed in range(5):
        stage = BalanceStage()
        stage.reset(seed)
        fallen = False
        for index in range(1000):
            if index % 4 == 0:
                stage.decide(0, stage.scripted("balancer", 0))
            if index % 400 >= 360:  # a fifth of a second every two seconds
                stage.force(c.HEAD, point(stage, c.HEAD), (newtons if index < 400 else -newtons, 0.0, 0.0))
            fallen |= stage.tick().terminated
        assert fallen == falls


@pytest.mark.parametrize("height", [0.2, 0.4, 1.0])
@pytest.mark.parametrize("body", BODIES)
def test_a_drag_pulls_it_without_throwing_it_about(body: int, height: float) -> None:
    stage = staged(height=height)
    start = point(stage, body)
    target = (start[0] + 0.5, start[1], start[2] + 0.1)
    drag, fastest = Drag(body, (0.0, 0.0, 0.0), target, 1.0), 0.0
    for _ in range(600):
        positions, quaternions = poses(stage)
        stage.force(body, *spring_force(stage, drag, positions[body], quaternions[body], SpringConfig()))
        stage.tick()
        fastest = max(fastest, abs(float(stage.state.spin[0])) / c.DT)
    assert fastest < 25.0
    assert abs(point(stage, body)[0] - target[0]) < 0.1 + 0.1 * (body not in (c.LEFT, c.RIGHT))
    assert abs(float(stage.state.spin[0])) / c.DT < 3.0, "it swings, but no more than it would by itself"


def test_forces_do_the_work_that_speeds_say() -> None:
    """The power of a force is the force times the speed of its point, which is what it adds to the energy."""
    from balance_robots import energy

    stage = staged(20.0, 1.0, 0.7, friction=0.0, damping=0.0)
    config = BalanceConfig(friction=0.0, damping=0.0)
    saved = stage.save()
    for body in BODIES:
        for vector in ((3.0, 0.0, 0.0), (0.0, 0.0, 3.0), (1.0, 5.0, -2.0)):
            at = point(stage, body)
            at = (at[0] + 0.03, at[1], at[2] + 0.05)
            power = float(np.dot(vector, stage.velocity(body, at)))
            gained = []
            for scale in (0.0, 1.0):
                stage.load(saved)
                stage.force(body, at, (vector[0] * scale, vector[1] * scale, vector[2] * scale))
                stage.tick()
                gained.append(energy(stage.state, config)[0])
            stage.load(saved)
            # The tick's own change of speed under the force is of the order of the force times DT.
            assert (gained[1] - gained[0]) / c.DT == pytest.approx(power, abs=0.15 * (1.0 + abs(power)))


def test_sideways_nothing_gives_way() -> None:
    stage, alone = staged(3.0), staged(3.0)
    stage.force(c.HEAD, point(stage, c.HEAD), (0.0, 50.0, 0.0))
    stage.tick()
    alone.tick()
    assert same(stage.state, alone.state)


def test_velocity_of_a_point_is_what_the_poses_do() -> None:
    for lean, spin, speed in ((0.0, 0.0, 1.0), (25.0, -1.5, 0.4), (-40.0, 2.0, -2.0)):
        stage = staged(lean, spin, speed)
        before, _ = poses(stage)
        speeds = [stage.velocity(body, point(stage, body)) for body in BODIES]
        stage.tick()
        after, _ = poses(stage)
        for body in BODIES:
            assert np.allclose((after[body] - before[body]) / c.DT, speeds[body], atol=0.12)
    stage = staged(speed=1.0)
    x, y, z = point(stage, c.LEFT)
    assert stage.velocity(c.LEFT, (x, y, z - c.WHEEL_RADIUS))[0] == pytest.approx(0.0, abs=1e-6), "it does not slip"
    assert stage.velocity(c.LEFT, (x, y, z + c.WHEEL_RADIUS))[0] == pytest.approx(2.0, abs=1e-5)


def test_wheels_roll_as_far_as_it_drives() -> None:
    stage = staged(speed=1.0)
    _, before = poses(stage)
    for _ in range(10):
        stage.tick()
    _, after = poses(stage)
    driven = float(stage.state.x[0])
    assert driven > 0.01
    for body in (c.LEFT, c.RIGHT):
        turned = 2.0 * (math.atan2(after[body, 2], after[body, 0]) - math.atan2(before[body, 2], before[body, 0]))
        assert turned * c.WHEEL_RADIUS == pytest.approx(driven, abs=1e-5)


def test_the_mast_shows_the_height() -> None:
    stage = staged(30.0)
    for height in (0.2, 0.4, 1.0):
        stage.set_physics("height", height)
        positions, _ = poses(stage)
        tops = np.linalg.norm(positions[[c.LOWER, c.UPPER, c.HEAD]] - positions[c.CHASSIS], axis=1)
        assert tops[2] == pytest.approx(height, abs=1e-5)
        assert (np.diff([0.2, *tops]) < 0.27).all(), "the tubes still reach into one another"
        assert positions[c.HEAD, 0] == pytest.approx(height * math.sin(math.radians(30.0)), abs=1e-5)
    scene = stage.spec.scene
    assert tuple(body.name for body in scene.bodies) == c.BODIES
    assert scene.extent > 1.0
    assert all(geom.shape == "plane" and geom.size == (0.0, 0.0) for geom in scene.static), "or no camera follows it"


def test_a_grip_feels_what_a_push_meets() -> None:
    stage = staged()
    for body in BODIES:
        for height in (0.0, 0.4):
            x, y, z = point(stage, body)
            at = (x, y, z + height * (body == c.CHASSIS))
            grip = stage.grip_mass(body, at)
            assert 0.0 < grip <= stage.mass(body) == pytest.approx(1.3)
            before = stage.velocity(body, at)[0]
            saved = stage.save()
            stage.force(body, at, (1.0, 0.0, 0.0))
            stage.tick()
            gained = stage.velocity(body, at)[0] - before
            stage.load(saved)
            assert grip <= 1.05 * c.DT / gained, "it gives way by no more than the grip says"


def test_a_fallen_robot_lies_still_on_the_ground() -> None:
    for lean, height in ((25.0, 0.4), (-25.0, 1.0), (50.0, 0.2)):
        stage = staged(lean, height=height)
        stage.relax()
        told = [stage.tick().terminated for _ in range(1200)]
        assert told.index(True) % 4 == 3
        assert told[-1], "told at every decision, and at no tick between"
        assert not any(told[at] for at in range(1200) if at % 4 != 3)
        head = point(stage, c.HEAD)
        assert head[2] == pytest.approx(0.06, abs=0.005)
        assert abs(float(stage.state.spin[0])) / c.DT < 0.05
        assert abs(float(stage.state.speed[0])) / c.DT < 0.05
        stage.force(c.HEAD, head, (0.0, 0.0, 0.2 * stage.mass(0) * 9.81))
        stage.reset(1)
        assert not stage.tick().terminated


def test_a_robot_that_lies_can_be_lifted_by_its_head() -> None:
    stage = staged(70.0, motor=2.0)
    for _ in range(400):
        stage.tick()
    lying = float(degrees(stage.state)[0])
    for _ in range(100):
        stage.force(c.HEAD, point(stage, c.HEAD), (0.0, 0.0, 14.0))
        stage.tick()
    assert degrees(stage.state)[0] < lying - 20.0


def test_motors_are_off_after_relax_until_a_reset() -> None:
    stage = staged()
    stage.decide(0, c.FORWARD)
    assert stage.overlay().bars == (1.0,)
    stage.tick()
    assert stage.state.spin[0] < 0
    stage = staged()
    stage.relax()
    stage.decide(0, c.BACK)
    assert stage.overlay().bars == (0.0,)
    stage.tick()
    assert stage.state.spin[0] == 0.0
    stage.reset(0)
    stage.decide(0, c.BACK)
    assert stage.overlay().bars == (-1.0,)


def test_a_pull_is_drawn_for_one_tick() -> None:
    stage = staged()
    at = point(stage, c.HEAD)
    stage.force(c.HEAD, at, (1.0, 0.0, 2.0))
    stage.tick()
    assert stage.overlay().arrows == ((int(ArrowKind.DRAG), c.HEAD, at, (1.0, 0.0, 2.0)),)
    stage.tick()
    assert stage.overlay().arrows == ()


def test_a_saved_robot_has_the_same_future_with_all_that_waits() -> None:
    stage, other = BalanceStage(), BalanceStage()
    stage.reset(21)
    stage.set_physics("friction", 0.1)
    stage.decide(0, c.BACK)
    for _ in range(50):
        stage.tick()
    stage.force(c.HEAD, point(stage, c.HEAD), (3.0, 0.0, 1.0))
    other.load(stage.save())
    assert other.save() == stage.save()
    assert other.moved() == {"friction": 0.1}
    for _ in range(500):  # over the fall, onto the ground
        assert stage.tick() == other.tick()
    assert other.save() == stage.save()
    saved = stage.save()
    for damaged, says in ((b"short", "bytes"), (saved[:-8] + b"\xff" * 8, "values that there are not")):
        with pytest.raises(DrillyardError, match=says) as caught:
            other.load(damaged)
        assert caught.value.code is ErrorCode.DAMAGED
    with pytest.raises(DrillyardError, match="another history"):
        BalanceStage(BalanceConfig(history=2)).load(saved)


def test_a_reset_forgets_what_waited() -> None:
    stage, fresh = BalanceStage(), BalanceStage()
    stage.decide(0, c.FORWARD)
    stage.force(c.HEAD, (0.0, 0.0, 0.5), (30.0, 0.0, 0.0))
    stage.relax()
    stage.reset(3)
    fresh.reset(3)
    assert stage.save() == fresh.save()


@given(
    config=configs,
    seed=st.integers(0, 2**32),
    force=st.floats(0.0, 1e9),
)
@settings(max_examples=12, deadline=None)
def test_hands_cannot_break_the_robot(config: BalanceConfig, seed: int, force: float) -> None:
    stage, rng = BalanceStage(config), np.random.default_rng(seed)
    stage.reset(seed)
    for _ in range(60):
        positions, quaternions = poses(stage)
        assert np.isfinite(positions).all()
        assert np.allclose(np.linalg.norm(quaternions, axis=1), 1.0, atol=1e-5)
        body = int(rng.integers(6))
        at = positions[body] + rng.normal(0, 0.3, 3)
        pull = rng.normal(0, 1, 3) * force
        stage.decide(0, int(rng.integers(3)))
        stage.force(body, (at[0], at[1], at[2]), (pull[0], pull[1], pull[2]))
        assert all(math.isfinite(number) for number in stage.velocity(body, (at[0], at[1], at[2])))
        assert 0.0 < stage.grip_mass(body, (at[0], at[1], at[2])) <= stage.mass(body)
        assert math.isfinite(stage.tick().reward[0])
        assert np.isfinite(stage.observe(0)).all()
        assert abs(float(stage.state.angle[0])) < 2.4, "it turns no somersaults in the ground"
        assert abs(float(stage.state.x[0])) < 60 * c.MAX_SPEED * c.DT


def test_keys_forward_and_back_drive_it() -> None:
    human = HumanOperator(make_stage(ID).spec.action)
    for keys, action in ((("forward",), c.FORWARD), (("back",), c.BACK), ((), c.NONE)):
        human.press(sum(1 << KEYS.index(key) for key in keys))
        assert human.select_action(None, {}) == action


def test_what_is_said_is_what_is_seen() -> None:
    stage = BalanceStage(BalanceConfig(history=2, shaped=True))
    stage._state = stage.state._replace(seen=np.array([[0.1], [-0.5], [0.0], [2.0]], np.float32))
    assert stage.describe(0).split("\n") == [
        "Now: leaning 6 degrees ahead, tipping 143.2 degrees/s back.",
        "0.02 s ago: upright, tipping 573 degrees/s ahead.",
    ]
    words = stage.vocabulary(0)
    assert "more than 60 degrees" in words.rules and "a fall costs 10" in words.rules
    assert [word.word for word in stage.choices(0)] == list(stage.spec.action.names)
    stage.set_physics("max_angle", 30.0)
    assert "more than 30 degrees" in stage.vocabulary(0).rules
    assert re.search("1 as long as you stand", BalanceStage().vocabulary(0).rules)
