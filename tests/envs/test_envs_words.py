"""What our envs say fits what they are: sides, units, and numbers."""

import math
import re
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from menagerie_models import models_folder

from drillyard.envs.drills.ball.words import ACTION_WORDS
from drillyard.envs.gym.known import KNOWN
from drillyard.envs.ordinary import number_lines, shown
from drillyard.envs.registry import make_stage
from drillyard.envs.robots.words import tilt

BALL = "Drillyard/BallDrill-v0"


def _numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]


def test_ball_drill_tells_both_players_what_they_see_from_their_side() -> None:
    stage: Any = make_stage(BALL)
    for seed in range(6):
        stage.reset(seed)
        for agent in (0, 1):
            seen = dict(zip(stage.spec.obs_names, stage.observe(agent).tolist(), strict=True))
            you, ball, opponent, goal, own_goal, left = stage.describe(agent).split("\n")
            along, across, away, turned, *_ = _numbers(ball)
            assert along == pytest.approx(abs(seen["ball_dx"]) * 4, abs=0.006)
            assert across == pytest.approx(abs(seen["ball_dy"]) * 4, abs=0.006)
            assert away == pytest.approx(seen["ball_distance"] * 4, abs=0.006)
            assert ("ahead and" in ball) == (seen["ball_dx"] >= 0)
            assert (f"{shown(across, 2)} m left" in ball) == (seen["ball_dy"] >= 0)
            angle = math.degrees(math.atan2(seen["ball_left"], seen["ball_ahead"]))
            assert turned == pytest.approx(abs(angle), abs=0.6)
            assert f"degrees {'left' if angle >= 0 else 'right'} of where you face" in ball
            assert _numbers(opponent)[0] == pytest.approx(abs(seen["opponent_dx"]) * 6, abs=0.006)
            assert ("own half" in you) == (seen["own_x"] < 0)
            assert "dash ready" in you and left == "Time left: 15 s."
            assert _numbers(goal)[0] + _numbers(own_goal)[0] == pytest.approx(12, abs=0.02)
            assert "ahead" in goal and "behind" in own_goal


def test_a_dash_is_told_until_it_is_ready_again() -> None:
    stage = make_stage(BALL)
    stage.decide(0, next(word.action for word in ACTION_WORDS if word.word == "dash"))
    stage.tick()
    assert "dash ready in 1.2 s" in stage.describe(0).split("\n")[0]
    assert "dash ready in 1.2 s" in stage.describe(1).split("\n")[2], "the opponent sees it"
    stage.decide(0, 0)
    for _ in range(150):
        stage.tick()
    assert "dash ready." in stage.describe(0).split("\n")[0]


def test_ball_drill_actions_do_what_they_mean() -> None:
    assert [word.word for word in ACTION_WORDS] == list(make_stage(BALL).spec.action.names)
    meanings = {word.word: word.meaning for word in ACTION_WORDS}
    assert meanings["none"] == "do nothing"
    assert meanings["forward+turn_left"] == "run towards the opponent's goal, turn to the left"
    for agent in (0, 1):
        stage = make_stage(BALL)
        stage.reset(8)
        before = stage.observe(agent)[0]
        stage.decide(agent, next(word.action for word in ACTION_WORDS if word.word == "forward"))
        for _ in range(60):
            stage.tick()
        assert stage.observe(agent)[0] > before, "forward is ahead for both"


def test_a_robot_is_told_in_degrees_and_metres() -> None:
    stage: Any = make_stage("Drillyard/Ant-v5")
    stage.reset(3)
    lines = stage.describe(0).split("\n")
    seen = dict(zip(stage.spec.obs_names, stage.observe(0).tolist(), strict=True))
    assert lines[0].startswith(f"root: height {shown(seen['qpos.root.2'], 2)} m")
    hip = next(line for line in lines if line.startswith("hip_1:"))
    assert _numbers(hip)[1] == pytest.approx(math.degrees(seen["qpos.hip_1"]), abs=0.06)
    assert _numbers(hip)[2] == pytest.approx(math.degrees(seen["qvel.hip_1"]), abs=0.06)
    assert lines[-1] == "Not told here: 78 numbers of forces and inertias."
    words = stage.vocabulary(0)
    assert [number.name for number in words.numbers] == list(stage.spec.action.names)
    assert "reward_forward (times 1)" in words.goal and "fall" in words.rules


def test_how_far_a_robot_has_come_is_told_only_where_it_is_seen() -> None:
    hidden, seen = (
        make_stage("Drillyard/HalfCheetah-v5", exclude_current_positions_from_observation=exclude).describe(0)
        for exclude in (True, False)
    )
    assert re.search(r"^rootx: moving", hidden, re.MULTILINE)
    assert re.search(r"^rootx: -?[\d.]+ m, moving", seen, re.MULTILINE)


def test_a_walker_tells_its_command_in_its_units() -> None:
    stage: Any = make_stage("Drillyard/Go1-v0", assets=models_folder())
    for _ in range(5):
        stage.tick()
    data = stage.data
    words = stage.describe(0)
    told = float(re.search(r"base_velocity\.z: (\S+)", words)[1])  # type: ignore[index]
    assert abs(told) <= abs(float(np.linalg.norm(data.qvel[:3]))) + 0.01, "in m/s, whatever the policy's scale"
    assert "command.x:" in words and "foot_contact.FR:" in words
    assert {(number.low, number.high) for number in stage.vocabulary(0).numbers} == {(-1.0, 1.0)}


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("angle", [-1.2, -0.3, 0.0, 0.7, 1.4])
def test_tilt_of_a_turn_about_one_axis(axis: int, angle: float) -> None:
    quaternion = np.zeros(4)
    quaternion[0], quaternion[1 + axis] = math.cos(angle / 2), math.sin(angle / 2)
    assert tilt(quaternion * 3.0) == pytest.approx([angle if index == axis else 0.0 for index in range(3)], abs=1e-9)


@pytest.mark.parametrize(
    ("env_id", "says"),
    [
        ("CartPole-v1", r"cart position: \S+ m\ncart velocity: \S+ m/s\npole angle: \S+ degrees\npole turning"),
        ("MountainCar-v0", r"position: \S+ m\nvelocity: \S+ m/s"),
        ("Pendulum-v1", r"cosine of the angle: \S+\nsine"),
        ("Acrobot-v1", r"turning 2: \S+ degrees/s"),
        ("FrozenLake-v1", r"row 1 of 4, column 1 of 4.*\nThe lake:\nSFFF\nFHFH\nFFFH\nHFFG$"),
        ("CliffWalking-v1", r"row 4 of 4, column 1 of 12"),
        ("Taxi-v4", r"The passenger is at .*; the destination is .*\.\nThe map:\n\+-+\+\n\|R: \| : :G\|"),
        ("Blackjack-v1", r"Your cards sum to \d+.*; the dealer shows (an ace|\d+)\."),
    ],
)
def test_gymnasiums_small_envs_are_told_as_they_are(env_id: str, says: str) -> None:
    stage = make_stage(f"gym:{env_id}")
    stage.reset(1)
    assert re.search(says, stage.describe(0)), stage.describe(0)
    words = stage.vocabulary(0)
    assert words.role in {known.role for known in KNOWN.values()}
    if stage.spec.action.kind == "discrete":
        assert stage.choices(0) is stage.choices(0) == words.actions
        assert not any(word.word.startswith("action_") for word in words.actions)


def test_taxi_and_lake_follow_the_agent() -> None:
    lake = make_stage("gym:FrozenLake-v1", is_slippery=False, map_name="8x8")
    lake.decide(0, next(word.action for word in lake.choices(0) if word.word == "down"))
    lake.tick()
    assert lake.describe(0).startswith("You are in row 2 of 8, column 1 of 8")
    taxi = make_stage("gym:Taxi-v4")
    row = _numbers(taxi.describe(0))[0]
    taxi.decide(0, next(word.action for word in taxi.choices(0) if word.word == ("south" if row < 5 else "north")))
    taxi.tick()
    assert _numbers(taxi.describe(0))[0] == row + (1 if row < 5 else -1)


def test_envs_that_nobody_described_are_told_by_their_numbers() -> None:
    stage = make_stage("gym:HalfCheetah-v5")
    assert stage.describe(0).split("\n")[0].startswith("obs_0: ")
    assert stage.vocabulary(0).numbers[0].meaning == "-1 is -1 and 1 is 1 in the env's own units"
    assert make_stage("gym:Pendulum-v1").vocabulary(0).numbers[0].name == "torque"


@given(st.floats(-1e6, 1e6), st.integers(0, 4))
def test_numbers_are_shown_as_short_as_they_are(number: float, digits: int) -> None:
    text = shown(number, digits)
    assert float(text) == pytest.approx(number, abs=0.51 * 10.0**-digits)
    assert text != "-0" and not (("." in text) and text.endswith(("0", ".")))


def test_lines_of_numbers() -> None:
    assert number_lines(("a", "b"), np.array([1.0, -0.00001], np.float32)) == "a: 1\nb: 0"
