"""Pictures of text envs: those that they draw themselves, and their screens of characters."""

import textwrap
from functools import lru_cache
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from drillyard.envs.gym.picture import encoded, jpeg

_CELL = 9, 17
_COLUMNS, _ROWS = 80, 24
_PALETTE = (
    "#6b7280", "#dc2626", "#16a34a", "#a16207", "#3b82f6", "#c026d3", "#0891b2", "#d1d5db",
    "#9ca3af", "#fb923c", "#4ade80", "#facc15", "#93c5fd", "#f0abfc", "#67e8f9", "#ffffff",
)  # fmt: skip
"""Of a terminal; its black is grey here, as terminals show it."""
_PAPER = "#111827"


def picture_jpeg(told: dict[str, Any], data: bytes) -> bytes:
    """The answer of a text env's process as a JPEG.

    Raises:
        ValueError: it is no picture.
    """
    if told.get("height"):
        return jpeg(np.frombuffer(data, np.uint8).reshape(told["height"], told["width"], 3))
    if told["colours"]:
        return encoded(_screen(told["lines"], told["colours"]))
    return encoded(_page(told["lines"]))


def _screen(lines: list[str], colours: list[list[int]]) -> Image.Image:
    """A terminal's screen, each character in the middle of its cell."""
    width, height = _CELL
    picture = Image.new("RGB", (_COLUMNS * width + 16, _ROWS * height + 16), _PAPER)
    draw = ImageDraw.Draw(picture)
    for row, (line, shades) in enumerate(zip(lines[:_ROWS], colours, strict=False)):
        for column, (character, shade) in enumerate(zip(line[:_COLUMNS], shades, strict=False)):
            if not character.isspace():
                at = 8 + (column + 0.5) * width, 8 + (row + 0.5) * height
                draw.text(at, character, fill=_PALETTE[shade & 15], font=_font(14), anchor="mm")
    return picture


def _page(lines: list[str]) -> Image.Image:
    """Text, the end of it where there is too much."""
    wrapped = [part for line in lines for part in (textwrap.wrap(line, 84) or [""])]
    picture = Image.new("RGB", (720, 440), _PAPER)
    text = "\n".join(wrapped[-21:])
    ImageDraw.Draw(picture).multiline_text((20, 16), text, fill="#e5e7eb", font=_font(15), spacing=4)
    return picture


@lru_cache(maxsize=4)
def _font(size: int) -> Any:
    return ImageFont.load_default(size)
