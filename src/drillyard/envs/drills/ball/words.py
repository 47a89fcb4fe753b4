"""Ball Drill in words: everything from the agent's own side, ahead being towards the opponent's goal."""

import math

from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.ordinary import shown

_MEANINGS = {
    "forward": "run towards the opponent's goal",
    "back": "run towards your own goal",
    "left": "run to your left",
    "right": "run to your right",
    "turn_left": "turn to the left",
    "turn_right": "turn to the right",
    "dash": "dash the way you face, if the dash is ready",
}
ACTION_WORDS: tuple[ActionWord, ...] = tuple(
    ActionWord(index, name, ", ".join(_MEANINGS[part] for part in name.split("+")) if name != "none" else "do nothing")
    for index, name in enumerate(c.ACTION_NAMES)
)
_GOAL_X = c.HALF_LENGTH


def ball_vocabulary(agent: int) -> EnvWords:
    """What does not change."""
    return EnvWords(
        role=f"You are the {c.AGENTS[agent]} player in Ball Drill, one player against one, seen from above.",
        goal="Push the ball into the opponent's goal, and keep it out of your own.",
        rules=(
            f"The field is {shown(2 * c.HALF_LENGTH)} m long and {shown(2 * c.HALF_WIDTH)} m wide, with boards all "
            f"round; the goals are {shown(2 * c.GOAL_HALF_WIDTH)} m wide, in the middle of the short sides. You are a "
            f"square of {shown(2 * c.PLAYER_HALF)} m, the ball has a radius of {shown(c.BALL_RADIUS)} m; you move it "
            "by running into it. Ahead is always towards the opponent's goal, left is to the left of that, whichever "
            f"way you face. You run at up to {shown(c.PLAYER_SPEED)} m/s in any direction. A dash is a push of "
            f"{shown(c.DASH_SPEED)} m/s the way you face, then it takes "
            f"{shown(c.DASH_COOLDOWN_TICKS / c.TICK_RATE_HZ)} s to be ready again. What you choose goes on until you "
            "choose again. An episode ends with a goal or when its time is up."
        ),
        actions=ACTION_WORDS,
    )


def describe_ball(state: BallState, agent: int, limit_ticks: int) -> str:
    """What the agent sees, in metres and seconds.

    Args:
        state: one game.
        agent: 0 or 1.
        limit_ticks: when the episode is truncated.
    """
    side = 1.0 if agent == 0 else -1.0
    other = 1 - agent

    def mine(vector: tuple[float, float]) -> tuple[float, float]:
        return side * vector[0], side * vector[1]

    def player(index: int) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
        return (
            mine((float(state.position[0, index, 0]), float(state.position[1, index, 0]))),
            mine((float(state.velocity[0, index, 0]), float(state.velocity[1, index, 0]))),
            mine((float(state.heading[0, index, 0]), float(state.heading[1, index, 0]))),
        )

    own, own_velocity, own_heading = player(agent)
    rival, rival_velocity, rival_heading = player(other)
    ball = mine((float(state.ball_position[0, 0]), float(state.ball_position[1, 0])))
    ball_velocity = mine((float(state.ball_velocity[0, 0]), float(state.ball_velocity[1, 0])))
    half = "own" if own[0] < 0 else "opponent's"
    left_s = max(limit_ticks - int(state.tick[0]), 0) / c.TICK_RATE_HZ
    return "\n".join(
        (
            f"You: in your {half} half, {_place(own, 'the centre of the field')}; {_motion(own_velocity)}; "
            f"you face {_turned(math.atan2(own_heading[1], own_heading[0]), 'straight ahead')}; "
            f"{_dash(float(state.cooldown[agent, 0]))}.",
            f"Ball: {_place(_minus(ball, own), 'you')}, {_bearing(_minus(ball, own), own_heading)}; "
            f"{_motion(ball_velocity)}.",
            f"Opponent: {_place(_minus(rival, own), 'you')}; {_motion(rival_velocity)}; faces "
            f"{_turned(math.atan2(rival_heading[1], rival_heading[0]), 'straight ahead')}; "
            f"{_dash(float(state.cooldown[other, 0]))}.",
            f"Opponent's goal: its middle is {_place((_GOAL_X - own[0], -own[1]), 'you')}.",
            f"Your goal: its middle is {_place((-_GOAL_X - own[0], -own[1]), 'you')}.",
            f"Time left: {shown(left_s, 1)} s.",
        )
    )


def _minus(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return one[0] - other[0], one[1] - other[1]


def _place(gap: tuple[float, float], of: str) -> str:
    along = f"{shown(abs(gap[0]), 2)} m {'ahead' if gap[0] >= 0 else 'behind'}"
    across = f"{shown(abs(gap[1]), 2)} m {'left' if gap[1] >= 0 else 'right'}"
    return f"{along} and {across} of {of} ({shown(math.hypot(*gap), 2)} m away)"


def _bearing(gap: tuple[float, float], heading: tuple[float, float]) -> str:
    ahead = gap[0] * heading[0] + gap[1] * heading[1]
    left = gap[1] * heading[0] - gap[0] * heading[1]
    return f"which is {_turned(math.atan2(left, ahead), 'where you face')}"


def _turned(angle: float, of: str) -> str:
    """An angle in radians, counted to the left."""
    degrees = round(math.degrees(angle))
    if degrees == 0:
        return of
    return f"{abs(degrees)} degrees {'left' if degrees > 0 else 'right'} of {of}"


def _motion(velocity: tuple[float, float]) -> str:
    if math.hypot(*velocity) < 0.05:
        return "not moving"
    along = f"{shown(abs(velocity[0]), 1)} m/s {'ahead' if velocity[0] >= 0 else 'back'}"
    across = f"{shown(abs(velocity[1]), 1)} m/s {'left' if velocity[1] >= 0 else 'right'}"
    return f"moving {along} and {across}"


def _dash(ticks: float) -> str:
    return "dash ready" if ticks <= 0 else f"dash ready in {shown(ticks / c.TICK_RATE_HZ, 1)} s"
