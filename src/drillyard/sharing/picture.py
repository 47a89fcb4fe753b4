"""One frame of an env as a picture with a caption, drawn without a display."""

import io
import time
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from drillyard.contracts.env import StageEnv
from drillyard.sharing.painter import SKY, Painter
from drillyard.sharing.shapes import colour

WIDTH, HEIGHT = 640, 360
BAR = 30
"""Pixels of the caption's bar."""
NEUTRAL = "#9aa7b8"
_MAX_TEXT = 34


class Pictures:
    """Draws frames of one env: pixels of its own where it has them, else its scene.

    Args:
        env: whose frames; it is only looked at.
        players: who plays each agent, for the caption.
        width, height: of the pictures; even numbers of pixels.
    """

    def __init__(
        self, env: StageEnv, players: Sequence[str] = (), width: int = WIDTH, height: int = HEIGHT
    ) -> None:  # fmt: skip
        spec = env.spec
        self.width, self.height = width, height
        self._env = env
        self._players = tuple(players)
        bodies = len(spec.scene.bodies)
        self._positions = np.zeros((bodies, 3), np.float32)
        self._quaternions = np.zeros((bodies, 4), np.float32)
        self._painter = None if spec.pixels else Painter(spec.scene, env.meshes(), width, height)
        self._font = ImageFont.load_default(15)
        colours = {body.agent: body.geoms[0].colour for body in spec.scene.bodies if body.agent >= 0 and body.geoms}
        self._colours = [colours.get(agent, NEUTRAL) for agent in range(len(spec.agents))]

    def restart(self) -> None:
        """A new episode begins: the camera goes back."""
        if self._painter is not None:
            self._painter.restart()

    def draw(self, right: str = "", middle: str = "", below: str = "") -> Image.Image:
        """The env as it is now, (height, width).

        Args:
            right: text at the right of the caption, such as the step.
            middle: text in its middle, such as the score.
            below: a larger line at the bottom, such as how long the policy was trained.
        """
        if self._painter is None:
            picture = _fitted(settled_image(self._env), self.width, self.height)
        else:
            self._env.bodies(self._positions, self._quaternions)
            picture = self._painter.draw(self._positions, self._quaternions)
        self._caption(picture, right, middle)
        if below:
            self._tell_below(picture, below)
        return picture

    def _caption(self, picture: Image.Image, right: str, middle: str) -> None:
        bar = Image.new("RGB", (self.width, BAR), (8, 11, 16))
        picture.paste(Image.blend(picture.crop((0, 0, self.width, BAR)), bar, 0.78), (0, 0))
        draw = ImageDraw.Draw(picture)
        y = BAR // 2
        x = 12
        last = self.width - 150
        for agent, player in enumerate(self._players[:4]):
            text = _plain(player)
            draw.ellipse((x, y - 5, x + 10, y + 5), fill=colour(self._colours[agent % max(len(self._colours), 1)]))
            draw.text((x + 16, y), text, font=self._font, fill="#e6eaf0", anchor="lm")
            x += 16 + int(draw.textlength(text, font=self._font)) + 18
            if x > last:
                break
        draw.text((self.width - 12, y), _plain(right), font=self._font, fill="#c3ccd8", anchor="rm")
        if middle:
            left = max(x + 4, self.width // 2 - int(draw.textlength(middle, font=self._font)) // 2)
            draw.text((left, y), _plain(middle), font=self._font, fill="#ffffff", anchor="lm")

    def _tell_below(self, picture: Image.Image, text: str) -> None:
        font = ImageFont.load_default(max(16, self.height // 15))
        place = (14, self.height - 12)
        draw = ImageDraw.Draw(picture)
        draw.text(place, text, font=font, fill="#ffffff", anchor="ls", stroke_width=2, stroke_fill="#0d1219")


def _plain(text: str) -> str:
    """One short line."""
    line = "".join(char if char.isprintable() else " " for char in text)
    return line if len(line) <= _MAX_TEXT else line[: _MAX_TEXT - 1] + "…"


def _fitted(encoded: bytes, width: int, height: int) -> Image.Image:
    """A picture of the env's own, as large as fits below the caption, in its middle."""
    picture = Image.new("RGB", (width, height), SKY)
    if not encoded:
        return picture
    with Image.open(io.BytesIO(encoded)) as own:
        source = own.convert("RGB")
    share = min(width / source.width, (height - BAR) / source.height)
    size = (max(1, round(source.width * share)), max(1, round(source.height * share)))
    scaled = source.resize(size, Image.Resampling.LANCZOS)
    picture.paste(scaled, ((width - size[0]) // 2, BAR + (height - BAR - size[1]) // 2))
    return picture


def settled_image(env: StageEnv) -> bytes:
    """The picture of the present state, also of an env in a process of its own, which may still be at work."""
    while True:
        while env.busy():
            time.sleep(0.001)
        picture = env.image()
        if not env.busy():
            return picture
