"""Cooperative Pong in words and in numbers: its own observation is a picture of 480 x 280 pixels."""

from typing import Any, Final

import numpy as np

from drillyard.contracts.env import ActionSpec, Array
from drillyard.envs.ordinary import shown
from drillyard.envs.zoo.speech import PlainSpeech

MOVES: Final = ("stay", "forward", "back")
"""The keys that give them."""
_MEANINGS: Final = ("the paddle stays", "the paddle moves up", "the paddle moves down")
_SIDES: Final = ("left", "right")


class PongSpeech(PlainSpeech):
    """What is on the screen, in pixels from its top left corner."""

    goal = "Together, keep the ball between the two paddles for as long as possible."
    rules = (
        "The ball bounces off paddles and off the top and bottom of the screen; when it leaves on the left or right, "
        "the game is lost for both."
    )

    def names(self, action: ActionSpec) -> tuple[str, ...]:
        """By their keys."""
        return MOVES

    def numbers(self) -> tuple[str, ...]:
        """In place of the picture."""
        return ("left_paddle_y", "right_paddle_y", "ball_x", "ball_y", "ball_vx", "ball_vy")

    def meaning(self, action: int) -> str:
        """Which way the paddle moves."""
        return _MEANINGS[action]

    def role(self, agent: int) -> str:
        """Which paddle the agent has."""
        return f"You move the {_SIDES[agent]} paddle in Cooperative Pong."

    def observe(self, agent: int) -> Array:
        """(6,) float32: centres from -1 to 1 of the screen (y grows downwards), the ball's speed of its own most."""
        screen, paddles, ball = self._screen
        half_x, half_y = screen.s_width / 2, screen.s_height / 2
        x, y = ball._rect.center
        fast = ball._speed_val
        heights = [paddle.rects[0].centery / half_y - 1.0 for paddle in paddles]
        numbers = (*heights, x / half_x - 1.0, y / half_y - 1.0, ball._speed[0] / fast, ball._speed[1] / fast)
        return np.array(numbers, np.float32)

    def describe(self, agent: int) -> str:
        """Where the paddles and the ball are, and where it goes."""
        screen, paddles, ball = self._screen
        lines = [f"The screen is {screen.s_width} pixels wide and {screen.s_height} high; y is counted from the top."]
        for index, paddle in enumerate(paddles):
            rect = paddle.rects[0]
            whose = "Your" if index == agent else "The other"
            lines.append(f"{whose} paddle, on the {_SIDES[index]}: from y {rect.top} to {rect.bottom}.")
        away = paddles[agent].rects[0].centerx - ball._rect.centerx
        towards = float(ball._speed[0]) * away > 0
        lines.append(
            f"Ball: {abs(away)} pixels from your side at y {ball._rect.centery}, moving "
            f"{'towards' if towards else 'away from'} you at {shown(abs(float(ball._speed[0])), 1)} and "
            f"{'down' if ball._speed[1] > 0 else 'up'} at {shown(abs(float(ball._speed[1])), 1)} pixels a step."
        )
        return "\n".join(lines)

    @property
    def _screen(self) -> tuple[Any, tuple[Any, Any], Any]:
        inside = self.game.raw.env  # made anew by every seeded reset
        return inside, (inside.p0, inside.p1), inside.ball
