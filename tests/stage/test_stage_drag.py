"""The spring pulls bodies to the pointer, without swinging and without shooting."""

import math

import numpy as np
import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import make_stage
from drillyard.stage.drag import Drag, SpringConfig, rotate, spring_force
from drillyard.stage.game import Game
from drillyard.stage.inputs import HOLD_S, Inputs

CENTRE = (0.0, 0.0, 0.0)


def drill() -> tuple[Game, Inputs]:
    env = make_stage("Drillyard/BallDrill-v0")
    game = Game(env)
    game.start(1, StageMode.SANDBOX)
    return game, Inputs(env)


def where(game: Game, body: int) -> np.ndarray:
    positions, quaternions = np.zeros((3, 3), np.float32), np.zeros((3, 4), np.float32)
    game.env.bodies(positions, quaternions)
    return positions[body, :2].astype(float)


@pytest.mark.parametrize("body", [0, 1, 2])
def test_a_dragged_body_comes_to_the_pointer_and_stays(body: int) -> None:
    game, inputs = drill()
    target = (1.5, -3.0, 0.0)
    inputs.drag(1, body, CENTRE, target, 0.0)
    distances = []
    for _ in range(240):
        inputs.pull(game)
        game.advance()
        distances.append(math.dist(where(game, body), target[:2]))
    assert distances[-1] < 0.15, "the motors of a player hold against the spring a little"
    closest = distances.index(min(distances))
    assert max(distances[closest:]) < 0.4, "it does not swing"


def test_heavy_and_light_bodies_feel_the_same() -> None:
    env = make_stage("Drillyard/BallDrill-v0")
    env.reset(1)
    positions, quaternions = np.zeros((3, 3), np.float32), np.zeros((3, 4), np.float32)
    env.bodies(positions, quaternions)
    accelerations = []
    for body in (0, 1):
        at = positions[body]
        drag = Drag(body, CENTRE, (float(at[0]) + 0.2, float(at[1]), float(at[2])), 1.0)
        _, vector = spring_force(env, drag, at, quaternions[body], SpringConfig())
        speed = env.velocity(body, (float(at[0]), float(at[1]), float(at[2])))
        accelerations.append(vector[0] / env.mass(body) + 2 * SpringConfig().frequency_rad_s * speed[0])
    assert accelerations[0] == pytest.approx(accelerations[1], rel=1e-3)


def test_the_force_is_capped() -> None:
    env = make_stage("Drillyard/BallDrill-v0")
    drag = Drag(0, CENTRE, (30.0, 0.0, 0.0), 1.0)
    identity = np.array([1, 0, 0, 0], np.float32)
    _, vector = spring_force(env, drag, np.zeros(3, np.float32), identity, SpringConfig())
    assert math.hypot(*vector) == pytest.approx(env.mass(0) * SpringConfig().max_acceleration_m_s2)


def test_the_grip_turns_with_the_body() -> None:
    half = math.sqrt(0.5)
    assert rotate(np.array([half, 0, 0, half]), (1.0, 0.0, 0.0)) == pytest.approx((0.0, 1.0, 0.0))
    game, inputs = drill()
    inputs.drag(1, 1, (0.3, 0.0, 0.0), (0.0, 3.5, 0.0), 0.0)
    for _ in range(240):
        inputs.pull(game)
        game.advance()
    positions, quaternions = np.zeros((3, 3), np.float32), np.zeros((3, 4), np.float32)
    game.env.bodies(positions, quaternions)
    grip = positions[1] + rotate(quaternions[1], (0.3, 0.0, 0.0))
    assert math.dist(grip[:2], (0.0, 3.5)) < 0.3


def test_a_drag_ends_by_release_by_silence_and_with_its_connection() -> None:
    _, inputs = drill()
    for end in ("release", "silence", "departure"):
        inputs.drag(1, 0, CENTRE, CENTRE, 10.0)
        inputs.drag(2, 1, CENTRE, CENTRE, 10.2)
        inputs.expire(10.29)
        assert inputs.dragging
        if end == "release":
            inputs.release(1)
            inputs.release(2)
        elif end == "silence":
            inputs.expire(10.0 + HOLD_S)
            assert inputs.dragging, "the second is younger"
            inputs.expire(10.2 + HOLD_S)
        else:
            inputs.depart(1)
            assert inputs.dragging, "another connection's drag goes on"
            inputs.depart(2)
        assert not inputs.dragging


def test_keys_end_by_silence_and_with_their_connection() -> None:
    _, inputs = drill()
    inputs.press(1, 1, 5, 0.0)
    inputs.expire(HOLD_S - 0.01)
    assert inputs.keys(1) == 5
    inputs.press(2, 1, 0, 0.1)
    assert inputs.keys(1) == 5, "who holds nothing releases nobody else's keys"
    inputs.expire(HOLD_S)
    assert inputs.keys(1) == 0
    inputs.press(1, 1, 5, 1.0)
    inputs.depart(2)
    assert inputs.keys(1) == 5
    inputs.depart(1)
    assert inputs.keys(1) == 0
    inputs.press(1, 1, 5, 2.0)
    inputs.press(1, 1, 0, 2.0)
    assert inputs.keys(1) == 0


@pytest.mark.parametrize(
    ("body", "target"), [(3, CENTRE), (-1, CENTRE), (0, (math.nan, 0, 0)), (0, (math.inf, 0, 0)), (0, (0, 1e9, 0))]
)
def test_nonsense_is_refused(body: int, target: tuple[float, float, float]) -> None:
    _, inputs = drill()
    with pytest.raises(DrillyardError) as caught:
        inputs.drag(1, body, CENTRE, target, 0.0)
    assert caught.value.code is ErrorCode.BAD_VALUE
    assert not inputs.dragging
    with pytest.raises(DrillyardError):
        inputs.press(1, 0, 128, 0.0)
