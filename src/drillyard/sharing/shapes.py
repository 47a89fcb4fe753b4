"""Shapes of a scene as faces, for drawing without a display."""

import math
import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from drillyard.contracts.scene import Geom

SIDES, RINGS = 14, 4
"""Of what is round: faces around, and from the equator to a pole."""
MAX_MESH_TRIANGLES = 6000
"""Of a finer mesh an even sample is drawn."""


class Faces(NamedTuple):
    """Faces of four corners; a triangle repeats its last one. Corners turn left seen from outside."""

    corners: np.ndarray
    """(F, 4, 3) metres."""
    colours: np.ndarray
    """(F, 3) 0..255."""


NO_FACES = Faces(np.zeros((0, 4, 3)), np.zeros((0, 3)))


def faces_of(geom: Geom, meshes: Mapping[str, bytes] | None = None) -> Faces:
    """Faces of a solid geom in the frame of its body; none for planes and lines.

    Args:
        geom: a shape of a scene.
        meshes: files of meshes by name, as `StageEnv.meshes` gives them by digest.
    """
    if geom.shape == "mesh":
        corners = _mesh((meshes or {}).get(geom.mesh, b""))
    else:
        make = {"box": _box, "sphere": _sphere, "ellipsoid": _ellipsoid, "capsule": _capsule, "cylinder": _cylinder}
        builder = make.get(geom.shape)
        corners = _outward(builder(geom.size)) if builder else NO_FACES.corners
    turned = corners @ rotation(np.array(geom.quaternion)).T + np.array(geom.position)
    return Faces(turned, np.tile(np.array(colour(geom.colour), np.float64), (len(turned), 1)))


def together(parts: list[Faces]) -> Faces:
    """All faces of several shapes."""
    if not parts:
        return NO_FACES
    return Faces(np.concatenate([part.corners for part in parts]), np.concatenate([part.colours for part in parts]))


def colour(text: str) -> tuple[int, int, int]:
    """#rrggbb as numbers; grey for what is none."""
    try:
        value = int(text.removeprefix("#")[:6], 16)
    except ValueError:
        return 136, 136, 136
    return value >> 16, value >> 8 & 255, value & 255


def rotation(quaternion: np.ndarray) -> np.ndarray:
    """(..., 3, 3) matrices of (..., 4) quaternions w x y z."""
    w, x, y, z = np.moveaxis(quaternion / np.linalg.norm(quaternion, axis=-1, keepdims=True), -1, 0)
    rows = (
        (1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)),
        (2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)),
        (2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)),
    )
    return np.stack([np.stack(row, axis=-1) for row in rows], axis=-2)


def normals(corners: np.ndarray) -> np.ndarray:
    """(F, 3) outward directions of length 1 (0 for a face without area)."""
    found = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    return found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-12)


def _outward(corners: np.ndarray) -> np.ndarray:
    """Turn each face of a convex shape round its centre so that it looks away from it."""
    inward = (normals(corners) * corners.mean(axis=1)).sum(axis=1) < 0.0
    corners[inward] = corners[inward][:, ::-1]
    return corners


def _box(size: tuple[float, ...]) -> np.ndarray:
    faces: list[list[tuple[float, float, float]]] = []
    for axis in range(3):
        for side in (-1.0, 1.0):
            face: list[tuple[float, float, float]] = []
            for u, v in ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)):
                point = [u, v]
                point.insert(axis, side)
                face.append((point[0] * size[0], point[1] * size[1], point[2] * size[2]))
            faces.append(face)
    return np.array(faces)


def _rings(profile: list[tuple[float, float]]) -> np.ndarray:
    """Faces between circles (radius, height) along z."""
    angles = np.arange(SIDES + 1) * (2 * math.pi / SIDES)
    circles = [np.stack([r * np.cos(angles), r * np.sin(angles), np.full(SIDES + 1, z)], axis=1) for r, z in profile]
    faces = [np.stack([lower[:-1], lower[1:], upper[1:], upper[:-1]], axis=1) for lower, upper in pairwise(circles)]
    return np.concatenate(faces)


def _cap(radius: float, height: float, sign: float) -> list[tuple[float, float]]:
    """Half a ball from its equator to its pole."""
    steps = [0.5 * math.pi * step / RINGS for step in range(RINGS + 1)]
    return [(radius * math.cos(angle), sign * (height + radius * math.sin(angle))) for angle in steps]


def _sphere(size: tuple[float, ...]) -> np.ndarray:
    return _capsule((size[0], 0.0))


def _ellipsoid(size: tuple[float, ...]) -> np.ndarray:
    return _sphere((1.0,)) * np.array(size[:3])


def _capsule(size: tuple[float, ...]) -> np.ndarray:
    radius, half = size[0], size[1]
    return _rings(_cap(radius, half, -1.0)[::-1] + _cap(radius, half, 1.0))


def _cylinder(size: tuple[float, ...]) -> np.ndarray:
    radius, half = size[0], size[1]
    return _rings([(0.0, -half), (radius, -half), (radius, half), (0.0, half)])


def _mesh(data: bytes) -> np.ndarray:
    """Triangles of a DYM1 file; none of one that is not whole."""
    if len(data) < 12 or data[:4] != b"DYM1":
        return NO_FACES.corners
    vertices, triangles = struct.unpack_from("<II", data, 4)
    if len(data) != 12 + 12 * vertices + 12 * triangles:
        return NO_FACES.corners
    points = np.frombuffer(data, "<f4", 3 * vertices, 12).reshape(-1, 3).astype(np.float64)
    indices = np.frombuffer(data, "<u4", 3 * triangles, 12 + 12 * vertices).reshape(-1, 3)
    if triangles > MAX_MESH_TRIANGLES:
        indices = indices[:: math.ceil(triangles / MAX_MESH_TRIANGLES)]
    return points[indices[:, (0, 1, 2, 2)]]
