"""How the balancing robot looks, as data."""

import math
from functools import lru_cache

from drillyard.contracts.scene import Body, CameraHint, Geom, Scene
from drillyard.envs.drills.balance import constants as c

_SHELL, _TRIM, _PANEL, _SCREEN, _LIGHT = "#f1f5f9", "#334155", "#1e293b", "#0ea5e9", "#22c55e"
_TYRE, _RIM, _SPOKE, _STEEL, _HANDLE, _EYE = "#1f2937", "#e2e8f0", "#f97316", "#94a3b8", "#f97316", "#e0f2fe"
_EAST_WEST = (math.sqrt(0.5), math.sqrt(0.5), 0.0, 0.0)
"""Turns what stands along z to lie along the axle."""
_TUBE_HALF = 0.135
_ABOVE_HEAD = 0.1
_LEAST_TOP = 0.62
"""Metres to the top of the robot for which the camera stands where it stands."""
_SPOKES = 5

Point = tuple[float, float, float]


def _box(half: Point, at: Point, colour: str) -> Geom:
    return Geom("box", half, at, colour=colour)


def _tube(radius: float, colour: str = _STEEL) -> Geom:
    """Hangs from the body's origin."""
    return Geom("cylinder", (radius, _TUBE_HALF), (0.0, 0.0, -_TUBE_HALF), colour=colour)


def _chassis() -> Body:
    return Body(
        "chassis",
        (
            _box((0.055, 0.115, 0.05), (0.0, 0.0, 0.02), _SHELL),
            _box((0.058, 0.118, 0.012), (0.0, 0.0, 0.045), _TRIM),
            Geom("cylinder", (0.018, 0.13), (0.0, 0.0, 0.0), _EAST_WEST, _STEEL),
            _box((0.012, 0.085, 0.055), (0.0, 0.0, 0.115), _PANEL),
            _box((0.003, 0.06, 0.03), (0.013, 0.0, 0.125), _SCREEN),
            _box((0.003, 0.06, 0.03), (-0.013, 0.0, 0.125), _TRIM),
            Geom("sphere", (0.008,), (0.014, 0.07, 0.078), colour=_LIGHT),
            Geom("cylinder", (0.024, 0.065), (0.0, 0.0, 0.135), colour=_TRIM),
        ),
        agent=0,
    )


def _wheel(name: str, outside: float) -> Body:
    """`outside` is the sign of y away from the robot."""
    radius = c.WHEEL_RADIUS
    spokes: list[Geom] = []
    for index in range(_SPOKES):
        turn = 2.0 * math.pi * index / _SPOKES
        reach = radius * 0.4
        spokes.append(
            Geom(
                "box", (0.008, 0.006, radius * 0.38),
                (reach * math.sin(turn), outside * 0.021, reach * math.cos(turn)),
                (math.cos(turn / 2), 0.0, math.sin(turn / 2), 0.0), _SPOKE if index == 0 else _TRIM,
            )
        )  # fmt: skip
    return Body(
        name,
        (
            Geom("cylinder", (radius, 0.02), (0.0, 0.0, 0.0), _EAST_WEST, _TYRE),
            Geom("cylinder", (radius * 0.82, 0.0225), (0.0, 0.0, 0.0), _EAST_WEST, _RIM),
            *spokes,
            Geom("cylinder", (radius * 0.18, 0.029), (0.0, 0.0, 0.0), _EAST_WEST, _STEEL),
        ),
        agent=0,
    )


def _head() -> Body:
    return Body(
        "head",
        (
            _tube(0.012),
            _box((0.045, 0.075, 0.045), (0.0, 0.0, 0.0), _SHELL),
            _box((0.004, 0.06, 0.028), (0.045, 0.0, 0.002), _PANEL),
            Geom("sphere", (0.013,), (0.047, 0.028, 0.006), colour=_EYE),
            Geom("sphere", (0.013,), (0.047, -0.028, 0.006), colour=_EYE),
            _box((0.008, 0.006, 0.022), (0.0, 0.055, 0.06), _TRIM),
            _box((0.008, 0.006, 0.022), (0.0, -0.055, 0.06), _TRIM),
            Geom("capsule", (0.011, 0.06), (0.0, 0.0, 0.085), _EAST_WEST, _HANDLE),
        ),
        agent=0,
    )


@lru_cache(maxsize=32)
def balance_scene(height: float) -> Scene:
    """Bodies in the order of `BODIES`; the ground is endless, so a viewer marks it and follows the robot.

    Args:
        height: of the mass above the axle: a tall robot is looked at from further away.
    """
    top = c.WHEEL_RADIUS + height + _ABOVE_HEAD
    near, middle = max(top, _LEAST_TOP) / _LEAST_TOP, round(top / 2, 3)
    return Scene(
        name="Balance",
        extent=1.6,
        bodies=(
            _chassis(),
            _wheel("left wheel", 1.0),
            _wheel("right wheel", -1.0),
            Body("lower mast", (_tube(0.02),), agent=0),
            Body("upper mast", (_tube(0.016, _RIM),), agent=0),
            _head(),
        ),
        static=(Geom("plane", (0.0, 0.0), colour=_STEEL),),
        camera=CameraHint(
            (round(0.6 * near, 3), round(-1.7 * near, 3), round(middle + 0.45 * near, 3)), (0.0, 0.0, middle)
        ),
    )
