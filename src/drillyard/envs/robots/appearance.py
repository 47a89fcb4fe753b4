"""Colours of a MuJoCo model's geoms."""

import colorsys
from typing import Any

import numpy as np

GROUND = "#2f3a4a"
_PALETTE = ("#e8a15c", "#d98f4e", "#c97f45", "#b8713f")
"""What nobody has coloured, by its depth in the tree, so that limbs stand out from each other."""
_DEFAULT = (0.5, 0.5, 0.5, 1.0)
_RGB_ROLE = 1


def colour_of(model: Any, geom: int, *, ground: bool = False) -> tuple[str, float]:
    """(#rrggbb, opacity) of a geom: its own colour, else its material's, else one of ours.

    Args:
        model: `mujoco.MjModel`.
        geom: its id.
        ground: it is the floor, which gets the same calm colour everywhere.
    """
    rgba = tuple(round(float(number), 4) for number in model.geom_rgba[geom])
    material = int(model.geom_matid[geom])
    if rgba == _DEFAULT and material >= 0:
        rgba = _material(model, material)
    if ground:
        return GROUND, rgba[3]
    if rgba[:3] == _DEFAULT[:3]:
        return _PALETTE[_depth(model, int(model.geom_bodyid[geom])) % len(_PALETTE)], rgba[3]
    return _brightened(rgba), round(rgba[3], 3)


def _material(model: Any, material: int) -> tuple[float, ...]:
    """Its colour times the mean of its texture."""
    rgba = [float(number) for number in model.mat_rgba[material]]
    texture = int(np.asarray(model.mat_texid[material]).reshape(-1)[_RGB_ROLE])
    if texture >= 0:
        channels = int(model.tex_nchannel[texture])
        start = int(model.tex_adr[texture])
        pixels = model.tex_data[
            start : start + int(model.tex_height[texture]) * int(model.tex_width[texture]) * channels
        ].reshape(-1, channels)
        mean: list[float] = np.resize(pixels.mean(axis=0) / 255.0, 3).tolist()
        rgba[:3] = [own * tint for own, tint in zip(rgba[:3], mean, strict=True)]
    return tuple(round(number, 4) for number in rgba)


def _brightened(rgba: tuple[float, ...]) -> str:
    """As hexadecimal; near-black is lifted a little, or it would drown in the shadows."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(min(max(number, 0.0), 1.0) for number in rgba[:3]))
    red, green, blue = colorsys.hls_to_rgb(hue, max(lightness, 0.12), saturation)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def _depth(model: Any, body: int) -> int:
    depth = 0
    while body > 0:
        body, depth = int(model.body_parentid[body]), depth + 1
    return max(depth - 1, 0)
