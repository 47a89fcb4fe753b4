"""One game tick by tick: the same game as the batch, with hands on it."""

import math

import numpy as np
import pytest
from ball_games import ID, actions, placed, same
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.batch import BallBatch
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.live import BallStage
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.registry import make_stage

BALL, BLUE, ORANGE = 0, 1, 2


def staged(state: BallState) -> BallStage:
    stage = BallStage()
    stage._state = state
    return stage


def poses(stage: BallStage) -> tuple[np.ndarray, np.ndarray]:
    positions, quaternions = np.zeros((3, 3), np.float32), np.zeros((3, 4), np.float32)
    stage.bodies(positions, quaternions)
    return positions, quaternions


@given(st.integers(0, 2**63 - 1))
@settings(max_examples=8, deadline=None)
def test_a_stage_plays_the_very_game_of_the_batch(seed: int) -> None:
    config = BallConfig(approach_scale=0.3, timeout_penalty=0.1, time_limit_decisions=60)
    batch, stage = BallBatch(1, config), BallStage(config)
    batch.reset(seed)
    stage.reset(seed)
    rng = np.random.default_rng(seed)
    seen = np.empty((1, 32), np.float32)
    while True:
        assert same(batch.state, stage.state)
        for agent in (0, 1):
            batch.observe(agent, seen)
            assert np.array_equal(seen[0], stage.observe(agent))
            for name in ("scripted", "random"):
                out = np.empty(1, np.int32)
                batch.scripted(name, agent, out)
                assert out[0] == stage.scripted(name, agent)
        chosen = actions(rng, 1)
        for agent in (0, 1):
            stage.decide(agent, chosen[agent, 0])
        results = []
        for _ in range(4):
            results.append(stage.tick())
            if results[-1].terminated:
                break
        result = batch.step(chosen)
        assert results[-1].terminated == result.terminated[0]
        assert results[-1].truncated == result.truncated[0]
        assert results[-1].outcome == result.outcome[0]
        for agent in (0, 1):
            assert sum(tick.reward[agent] for tick in results) == pytest.approx(result.reward[agent, 0], abs=1e-5)
        if result.terminated[0] or result.truncated[0]:
            break


def test_a_goal_is_reported_once_until_the_ball_was_back_on_the_field() -> None:
    stage = staged(placed((5.5, 0.0), (8.0, 0.0)))
    results = [stage.tick() for _ in range(240)]
    assert [result.outcome for result in results if result.terminated] == [1]
    while results[-1].outcome != -1:  # somebody drags the ball out of the goal and to the other one
        at = (float(stage.state.ball_position[0, 0]), 0.0, 0.25)
        stage.force(BALL, at, (-8.0, 0.0, 0.0))
        results.append(stage.tick())
        assert len(results) < 1000
    results += [stage.tick() for _ in range(240)]
    assert [result.outcome for result in results if result.terminated] == [1, -1]


def test_time_runs_out_once() -> None:
    stage = make_stage(ID, time_limit_decisions=3)
    ticks = [stage.tick() for _ in range(20)]
    assert [index for index, result in enumerate(ticks) if result.truncated] == [11]


def test_a_dash_acts_once_a_decision() -> None:
    stage = staged(placed((0.0, 3.0)))
    stage.decide(0, 1)
    stage.tick()
    assert stage.state.velocity[0, 0, 0] > 4.0
    for _ in range(170):
        stage.tick()
    assert stage.state.velocity[0, 0, 0] == 0.0
    assert stage.state.cooldown[0, 0] == 0.0


@pytest.mark.parametrize("action", [-1, 30])
def test_an_action_that_does_not_exist_is_refused(action: int) -> None:
    with pytest.raises(DrillyardError, match="no action") as caught:
        make_stage(ID).decide(0, action)
    assert caught.value.code is ErrorCode.BAD_VALUE


def test_a_force_lasts_one_tick_and_moves_by_mass() -> None:
    stage = staged(placed((0.0, 3.0)))
    stage.force(BALL, (0.0, 3.0, 0.25), (6.0, 0.0, 100.0))
    stage.tick()
    assert stage.state.ball_velocity[0, 0] == pytest.approx(6.0 * c.DT / c.BALL_MASS, rel=0.01)
    speed = stage.state.ball_velocity[0, 0]
    stage.tick()
    assert stage.state.ball_velocity[0, 0] < speed
    x, y = (float(number) for number in stage.state.position[:, 0, 0])
    stage.force(BLUE, (x + 0.3, y, 0.2), (0.0, 500.0, 0.0))
    stage.tick()
    assert stage.state.velocity[1, 0, 0] > 0.5
    assert stage.state.spin[0, 0] > 0.5
    assert stage.state.velocity[1, 1, 0] == 0.0


def test_velocity_of_a_point_is_what_the_poses_do() -> None:
    stage = BallStage()
    stage.reset(8)
    stage.decide(0, 6 + 2)
    stage.decide(1, 18 + 4)
    for _ in range(30):
        stage.tick()
    before, turned = poses(stage)
    for body in (BALL, BLUE, ORANGE):
        w, z = turned[body, 0], turned[body, 3]
        assert w * w + z * z == pytest.approx(1.0, abs=1e-6)
        assert stage.mass(body) > 0
        centre = tuple(float(number) for number in before[body])
        assert stage.velocity(body, centre)[2] == 0.0
    speeds = [stage.velocity(body, tuple(map(float, before[body]))) for body in (BALL, BLUE, ORANGE)]
    stage.tick()
    after, _ = poses(stage)
    for body, speed in enumerate(speeds):
        assert np.allclose((after[body] - before[body]) / c.DT, speed, atol=0.2)
    x, y = float(after[1, 0]), float(after[1, 1])
    middle, right = stage.velocity(BLUE, (x, y, 0.0)), stage.velocity(BLUE, (x + 1.0, y, 0.0))
    assert right[1] - middle[1] == pytest.approx(float(stage.state.spin[0, 0]))


def test_quaternions_turn_the_body_to_its_heading() -> None:
    for angle in np.linspace(-math.pi, math.pi, 17):
        heading = np.asarray([[[math.cos(angle)], [1.0]], [[math.sin(angle)], [0.0]]], np.float32)
        _, quaternions = poses(staged(placed((0.0, 0.0), heading=heading)))
        w, _, _, z = quaternions[1]
        assert (w * w - z * z, 2 * w * z) == pytest.approx((math.cos(angle), math.sin(angle)), abs=1e-5)


def test_a_saved_game_has_the_same_future_with_all_that_waits() -> None:
    stage, other = BallStage(), BallStage()
    stage.reset(21)
    for _ in range(50):
        stage.tick()
    stage.decide(0, 29)
    stage.decide(1, 7)
    stage.force(BLUE, (0.0, 0.0, 0.0), (30.0, -20.0, 0.0))
    other.load(stage.save())
    assert other.save() == stage.save()
    for _ in range(200):
        assert stage.tick() == other.tick()
    assert other.save() == stage.save()
    with pytest.raises(DrillyardError, match="bytes") as caught:
        other.load(b"short")
    assert caught.value.code is ErrorCode.DAMAGED


def test_a_reset_forgets_what_waited() -> None:
    stage, fresh = BallStage(), BallStage()
    stage.decide(0, 29)
    stage.force(BALL, (0.0, 0.0, 0.0), (30.0, -20.0, 0.0))
    stage.reset(3)
    fresh.reset(3)
    assert stage.save() == fresh.save()


def test_hands_cannot_break_the_game() -> None:
    stage = BallStage()
    rng = np.random.default_rng(0)
    for _ in range(600):
        positions, quaternions = poses(stage)
        assert np.isfinite(positions).all()
        assert np.isfinite(quaternions).all()
        for body in (BALL, BLUE, ORANGE):
            point = tuple(float(number) for number in positions[body] + rng.normal(0, 0.3, 3))
            stage.force(body, point, tuple(float(number) for number in rng.normal(0, 2000, 3)))
        stage.tick()
        assert (abs(stage.state.ball_position[:, 0]) <= (7.0, 4.0)).all()
        assert (abs(stage.state.position[..., 0]) <= [[6.0], [4.0]]).all()
