"""Meshes of a model as files that a page can draw: welded, simplified to a budget, named by their digest.

Unitree's G1 comes with 393,000 triangles in 35 meshes; 1500 for each of them look the same from two metres away, take
1 MB, and are made in 0.8 s.
"""

import hashlib
import struct
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.scene import MeshAsset

MAGIC = b"DYM1"
MESH_TRIANGLES = 1500
"""Budget of one mesh."""
_WELD = 1e-5
"""Vertices closer than this share of the mesh's size are one."""
_SEARCHES = 12
"""Halvings of the cell size until the budget is met as closely as it gets."""


def mesh_file(model: Any, mesh: int, budget: int = MESH_TRIANGLES) -> tuple[MeshAsset, bytes]:
    """One mesh of a compiled model as an asset and its file (contracts/scene.py has the format).

    Args:
        model: `mujoco.MjModel`.
        mesh: its id.
        budget: triangles at most.
    """
    vertices, faces = model.mesh_vert, model.mesh_face
    first, count = int(model.mesh_vertadr[mesh]), int(model.mesh_vertnum[mesh])
    first_face, count_faces = int(model.mesh_faceadr[mesh]), int(model.mesh_facenum[mesh])
    data = encode(
        *simplify(
            vertices[first : first + count].astype(np.float64),
            faces[first_face : first_face + count_faces].astype(np.int64),
            budget,
        )
    )
    name = model.mesh(mesh).name or f"mesh {mesh}"
    return MeshAsset(name, hashlib.sha256(data).hexdigest(), len(data)), data


def field_file(model: Any, field: int, budget: int = 4 * MESH_TRIANGLES) -> tuple[MeshAsset, bytes]:
    """One height field of a compiled model as an asset and its file: its surface, without its sides."""
    rows, columns = int(model.hfield_nrow[field]), int(model.hfield_ncol[field])
    half_x, half_y, height, _ = (float(size) for size in model.hfield_size[field])
    start = int(model.hfield_adr[field])
    step = max(int(np.ceil(np.sqrt(2 * rows * columns / budget))), 1)
    # The last row and column stay, so that the field keeps its size.
    picked_rows = np.unique(np.append(np.arange(0, rows, step), rows - 1))
    picked_columns = np.unique(np.append(np.arange(0, columns, step), columns - 1))
    heights = model.hfield_data[start : start + rows * columns].reshape(rows, columns)
    x = (picked_columns / max(columns - 1, 1) * 2 - 1) * half_x
    y = (picked_rows / max(rows - 1, 1) * 2 - 1) * half_y
    grid_x, grid_y = np.meshgrid(x, y)
    z = heights[np.ix_(picked_rows, picked_columns)] * height
    vertices = np.stack([grid_x.ravel(), grid_y.ravel(), z.ravel()], axis=1)
    wide = len(picked_columns)
    corner = (np.arange(len(picked_rows) - 1)[:, None] * wide + np.arange(wide - 1)[None, :]).ravel()
    faces = np.concatenate(
        [
            np.stack([corner, corner + 1, corner + wide + 1], axis=1),
            np.stack([corner, corner + wide + 1, corner + wide], axis=1),
        ]
    )
    data = encode(vertices, faces)
    name = model.hfield(field).name or f"height field {field}"
    return MeshAsset(name, hashlib.sha256(data).hexdigest(), len(data)), data


def encode(vertices: Array, faces: Array) -> bytes:
    """The bytes of a mesh file.

    Args:
        vertices: (V, 3) metres.
        faces: (T, 3) indices.
    """
    head = MAGIC + struct.pack("<II", len(vertices), len(faces))
    return head + np.ascontiguousarray(vertices, "<f4").tobytes() + np.ascontiguousarray(faces, "<u4").tobytes()


def decode(data: bytes) -> tuple[Array, Array]:
    """Vertices (V, 3) float32 and faces (T, 3) uint32 of a mesh file that we wrote."""
    count, triangles = struct.unpack_from("<II", data, len(MAGIC))
    start = len(MAGIC) + 8
    vertices = np.frombuffer(data, "<f4", count * 3, start).reshape(-1, 3)
    return vertices, np.frombuffer(data, "<u4", triangles * 3, start + count * 12).reshape(-1, 3)


def simplify(vertices: Array, faces: Array, budget: int) -> tuple[Array, Array]:
    """Weld a mesh, and cluster its vertices in ever larger cells until at most `budget` triangles are left.

    Every cell becomes the point that is nearest to the planes of all triangles in it, so that edges and corners stay;
    the mean of its vertices would shrink a cube of 100 triangles by a third. Triangles that collapse or fall together
    are dropped. The same mesh gives the same bytes.

    Args:
        vertices: (V, 3) float64.
        faces: (T, 3) int64.
        budget: triangles, 4 or more.

    Returns:
        (V', 3) and (T', 3).
    """
    size = float(np.ptp(vertices, axis=0).max()) if len(vertices) else 0.0
    if size <= 0.0:
        return vertices, faces
    group, kept = _cluster(vertices, faces, size * _WELD)
    welded = _compact(_means(vertices, group), kept)
    if len(welded[1]) <= budget:
        return welded
    # Cell sizes between which the budget lies; a mesh in one cell has no triangle left.
    fine, coarse = size * _WELD, size * 1.01
    group, kept = _cluster(*welded, coarse)
    for _ in range(_SEARCHES):
        cell = (fine * coarse) ** 0.5
        tried = _cluster(*welded, cell)
        if len(tried[1]) > budget:
            fine = cell
        else:
            coarse, (group, kept) = cell, tried
    return _compact(_nearest(*welded, group, coarse), kept)


def _cluster(vertices: Array, faces: Array, cell: float) -> tuple[Array, Array]:
    """The cell of each vertex, (V,), numbered from 0, and the triangles between cells, (T', 3)."""
    cells = np.floor((vertices - vertices.min(axis=0)) / cell).astype(np.int64)
    side = int(cells.max()) + 1
    _, group = np.unique((cells[:, 0] * side + cells[:, 1]) * side + cells[:, 2], return_inverse=True)
    corners = group[faces]
    a, b, c = corners.T
    corners = corners[(a != b) & (b != c) & (c != a)]
    # The same triangle from the same side, however it is numbered.
    first = corners.argmin(axis=1)
    turned = np.take_along_axis(corners, (first[:, None] + np.arange(3)) % 3, axis=1)
    return group, np.unique(turned, axis=0) if len(turned) else turned


def _means(vertices: Array, group: Array) -> Array:
    """(G, 3) mean of the vertices of each cell."""
    total = np.stack([np.bincount(group, vertices[:, axis]) for axis in range(3)], axis=1)
    return total / np.bincount(group)[:, None]


def _nearest(vertices: Array, faces: Array, group: Array, cell: float) -> Array:
    """(G, 3): in each cell the point with the least squared distance to the planes of its triangles by area, drawn a
    little to the mean of its vertices, which decides where planes leave it open."""
    a, b, c = (vertices[faces[:, corner]] for corner in range(3))
    normal = np.cross(b - a, c - a)
    area = np.linalg.norm(normal, axis=1)
    normal = normal / np.maximum(area, 1e-300)[:, None]
    means = _means(vertices, group)
    count = len(means)
    matrix, vector = np.zeros((count, 3, 3)), np.zeros((count, 3))
    for corner in range(3):
        cells = group[faces[:, corner]]
        height = (normal * (a - means[cells])).sum(axis=1)
        for row in range(3):
            vector[:, row] += np.bincount(cells, area * normal[:, row] * height, count)
            for column in range(3):
                matrix[:, row, column] += np.bincount(cells, area * normal[:, row] * normal[:, column], count)
    pull = 1e-3 * np.trace(matrix, axis1=1, axis2=2) + 1e-300
    matrix += pull[:, None, None] * np.eye(3)
    away: Array = np.asarray(np.linalg.solve(matrix, vector[:, :, None]), np.float64).reshape(-1, 3)
    # Nearly parallel planes meet far away; a point never leaves the neighbourhood of its cell.
    far = np.maximum(np.linalg.norm(away, axis=1) / cell, 1.0)
    return means + away / far[:, None]


def _compact(vertices: Array, faces: Array) -> tuple[Array, Array]:
    """Only the vertices that are used."""
    used, renumbered = np.unique(faces, return_inverse=True)
    return vertices[used], renumbered.reshape(-1, 3)
