"""Scenes: what a viewer must know to draw an env, so that one viewer draws all of them.

Z is up, metres, colours as #rrggbb. Bodies move (their poses come with each frame); static geoms do not.
"""

from typing import Literal

import msgspec


class Geom(msgspec.Struct, frozen=True):
    """A shape fixed to a body or to the world.

    size: box = half extents (x, y, z); sphere = (radius,); cylinder and capsule = (radius, half length along z);
    ellipsoid = radii (x, y, z); plane = half extents (x, y), 0 = endless; line = no size, `points` is the polyline;
    mesh = no size, `mesh` names one of the scene's meshes.
    """

    shape: Literal["box", "sphere", "cylinder", "capsule", "ellipsoid", "plane", "line", "mesh"]
    size: tuple[float, ...] = ()
    position: tuple[float, float, float] = (0.0, 0.0, 0.0)
    quaternion: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 0.0)
    colour: str = "#888888"
    points: tuple[tuple[float, float, float], ...] = ()
    opacity: float = 1.0
    mesh: str = ""


class Body(msgspec.Struct, frozen=True):
    """A moving thing; `agent` is the index of the agent that steers it, or -1.

    `geoms` are cheap to draw (a crowd is drawn with them); `visuals`, where there are any, replace them on the body
    that is looked at closely.
    """

    name: str
    geoms: tuple[Geom, ...]
    agent: int = -1
    draggable: bool = True
    visuals: tuple[Geom, ...] = ()


class MeshAsset(msgspec.Struct, frozen=True):
    """A mesh of a scene, in the file `meshes/<digest>.bin` beside the stage's `env.json`.

    Format, little-endian: magic `DYM1`, u32 vertices, u32 triangles, vertices x 3 f32 metres, triangles x 3 u32.
    """

    name: str
    digest: str
    """SHA-256 of the file, hexadecimal."""
    bytes: int


class CameraHint(msgspec.Struct, frozen=True):
    """Where a viewer should first stand, and whether the scene is flat and best seen from above."""

    position: tuple[float, float, float]
    target: tuple[float, float, float]
    flat: bool = False


class Scene(msgspec.Struct, frozen=True):
    """All that is drawn; `extent` (metres) scales int16 positions: metre = int16 / 32767 * extent."""

    name: str
    extent: float
    bodies: tuple[Body, ...]
    static: tuple[Geom, ...]
    camera: CameraHint
    meshes: tuple[MeshAsset, ...] = ()
