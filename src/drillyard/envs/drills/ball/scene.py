"""How Ball Drill looks, as data."""

from drillyard.contracts.scene import Body, CameraHint, Geom, Scene
from drillyard.envs.drills.ball import constants as c

BLUE, ORANGE = "#3b82f6", "#f97316"
_GRASS, _GRASS_LIGHT, _SURROUND = "#2f7d4a", "#35874f", "#1f2937"
_WALL, _NET, _LINE, _BALL = "#e5e7eb", "#cbd5e1", "#ffffff", "#f8fafc"
_WALL_HEIGHT, _WALL_HALF = 0.2, 0.06
_LINE_Z = 0.012

Point = tuple[float, float, float]


def _line(points: tuple[tuple[float, float], ...], colour: str = _LINE) -> Geom:
    return Geom("line", colour=colour, points=tuple((x, y, _LINE_Z) for x, y in points), opacity=0.85)


_UNIT_CIRCLE = (
    (1.0, 0.0), (0.924, 0.383), (0.707, 0.707), (0.383, 0.924), (0.0, 1.0), (-0.383, 0.924), (-0.707, 0.707),
    (-0.924, 0.383), (-1.0, 0.0), (-0.924, -0.383), (-0.707, -0.707), (-0.383, -0.924), (0.0, -1.0),
    (0.383, -0.924), (0.707, -0.707), (0.924, -0.383), (1.0, 0.0),
)  # fmt: skip


def _wall(x: float, y: float, half_x: float, half_y: float, colour: str = _WALL) -> Geom:
    return Geom("box", (half_x, half_y, _WALL_HEIGHT / 2), (x, y, _WALL_HEIGHT / 2), colour=colour)


def _walls() -> tuple[Geom, ...]:
    long, wide, goal, deep, thick = c.HALF_LENGTH, c.HALF_WIDTH, c.GOAL_HALF_WIDTH, c.GOAL_DEPTH, _WALL_HALF
    corner = 0.9238795, 0.3826834  # cos and sin of 22.5 degrees: half the angle of a corner board
    geoms: list[Geom] = [_wall(0.0, side * (wide + thick), long + 2 * thick, thick) for side in (-1.0, 1.0)]
    for end, colour in ((-1.0, BLUE), (1.0, ORANGE)):
        side_half = (wide - goal) / 2
        for side in (-1.0, 1.0):
            geoms.append(_wall(end * (long + thick), side * (goal + side_half), thick, side_half))
            geoms.append(_wall(end * (long + deep / 2 + thick), side * (goal + thick), deep / 2, thick, colour))
            geoms.append(
                Geom(
                    "cylinder", (thick, _WALL_HEIGHT * 0.75),
                    (end * (long + thick), side * (goal + thick), _WALL_HEIGHT * 0.75), colour=colour,
                )
            )  # fmt: skip
            cut = c.CORNER_CUT / 2 + thick * 0.7
            turn = corner[1] if end * side > 0 else -corner[1]
            geoms.append(
                Geom(
                    "box", (thick, c.CORNER_CUT * 0.7071, _WALL_HEIGHT / 2),
                    (end * (long - c.CORNER_CUT + cut), side * (wide - c.CORNER_CUT + cut), _WALL_HEIGHT / 2),
                    (corner[0], 0.0, 0.0, turn), _WALL,
                )
            )  # fmt: skip
        geoms.append(_wall(end * (long + deep + thick), 0.0, thick, goal + 2 * thick, colour))
    return tuple(geoms)


def _ground() -> tuple[Geom, ...]:
    long, wide, goal, deep = c.HALF_LENGTH, c.HALF_WIDTH, c.GOAL_HALF_WIDTH, c.GOAL_DEPTH
    geoms = [
        Geom("plane", (long + deep + 1.0, wide + 1.0), (0.0, 0.0, -0.02), colour=_SURROUND),
        Geom("plane", (long, wide), colour=_GRASS),
    ]
    stripes = 6
    half = long / stripes
    geoms += [
        Geom("plane", (half / 2, wide), (-long + half * (2 * index + 0.5), 0.0, 0.004), colour=_GRASS_LIGHT)
        for index in range(stripes)
    ]
    geoms += [
        Geom("plane", (deep / 2, goal), (end * (long + deep / 2), 0.0, 0.0), colour=_NET, opacity=0.35)
        for end in (-1.0, 1.0)
    ]
    return tuple(geoms)


def _lines() -> tuple[Geom, ...]:
    long, wide, goal = c.HALF_LENGTH, c.HALF_WIDTH, c.GOAL_HALF_WIDTH
    geoms = [
        _line(((0.0, -wide), (0.0, wide))),
        _line(tuple((1.4 * x, 1.4 * y) for x, y in _UNIT_CIRCLE)),
    ]
    for end in (-1.0, 1.0):
        edge, front, box = end * long, end * (long - 1.6), goal + 0.7
        geoms.append(_line(((edge, -goal), (edge, goal))))
        geoms.append(_line(((edge, -box), (front, -box), (front, box), (edge, box))))
    return tuple(geoms)


def _player(name: str, colour: str, agent: int) -> Body:
    half, height = c.PLAYER_HALF, c.PLAYER_HEIGHT / 2
    return Body(
        name,
        (
            Geom("box", (half, half, height), colour=colour),
            Geom("box", (half * 0.3, half * 0.55, 0.03), (half * 0.55, 0.0, height + 0.03), colour="#f8fafc"),
        ),
        agent=agent,
    )


def ball_scene() -> Scene:
    """Bodies in the order of the contract: ball, blue, orange."""
    ball = Body("ball", (Geom("sphere", (c.BALL_RADIUS,), colour=_BALL),))
    return Scene(
        name="Ball Drill",
        extent=8.0,
        bodies=(ball, _player("blue", BLUE, 0), _player("orange", ORANGE, 1)),
        static=_ground() + _lines() + _walls(),
        camera=CameraHint((0.0, -7.5, 11.0), (0.0, -0.3, 0.0), flat=True),
    )
