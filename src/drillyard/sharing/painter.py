"""Drawing a scene from poses with Pillow: far faces first, near ones over them. No display, no GPU."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw

from drillyard.contracts.scene import Body, Geom, Scene
from drillyard.sharing.camera import NEAR_M, Camera
from drillyard.sharing.shapes import NO_FACES, colour, faces_of, normals, rotation, together

SMOOTH = 2
"""Drawn so much larger and made smaller, which smooths edges."""
SKY = (13, 18, 25)
SHADOW = 88
"""Of 255: how dark shadows are."""
GRID_M, GRID_REACH_M = 1.0, 12.0
_LIGHT = np.array([-0.35, -0.45, 0.82])


class Painter:
    """Draws frames of one scene.

    Args:
        scene: what is drawn; bodies by their `geoms`, by their `visuals` where those are meshes and there are no geoms.
        meshes: `StageEnv.meshes`.
        width, height: of the pictures.
    """

    def __init__(self, scene: Scene, meshes: Mapping[str, bytes], width: int, height: int) -> None:
        self.size = (width, height)
        self._scene = scene
        named = {asset.name: meshes.get(asset.digest, b"") for asset in scene.meshes}
        self._static = together([faces_of(geom, named) for geom in scene.static])
        self._ground = [geom for geom in scene.static if geom.shape in {"plane", "line"}]
        bodies = [together([faces_of(geom, named) for geom in _shown(body)]) for body in scene.bodies]
        self._faces = together(bodies)
        self._owner = np.repeat(np.arange(len(bodies)), [len(part.corners) for part in bodies])
        self._camera = Camera(
            np.array(scene.camera.position), np.array(scene.camera.target), width * SMOOTH, height * SMOOTH
        )
        if scene.camera.flat and len(self._static.corners):
            self._camera.fit(self._static.corners.reshape(-1, 3))
        self._background: Image.Image | None = None
        self._first: np.ndarray | None = None

    def draw(self, positions: np.ndarray, quaternions: np.ndarray) -> Image.Image:
        """A picture of bodies at positions (B, 3) metres and quaternions (B, 4)."""
        camera = self._follow(positions)
        picture = self._behind(camera)
        turned = (
            np.einsum("fij,fcj->fci", rotation(quaternions.astype(np.float64))[self._owner], self._faces.corners)
            + positions.astype(np.float64)[self._owner][:, None, :]
            if len(self._owner)
            else NO_FACES.corners
        )
        if any(geom.shape == "plane" for geom in self._ground):
            self._shade_ground(picture, camera, turned)
        corners = np.concatenate([self._static.corners, turned])
        colours = np.concatenate([self._static.colours, self._faces.colours])
        _draw_faces(ImageDraw.Draw(picture), camera, corners, colours)
        return picture.reduce(SMOOTH)

    def restart(self) -> None:
        """A new episode: the camera goes back to where it began."""
        self._first = None

    def _follow(self, positions: np.ndarray) -> Camera:
        """Flat scenes stand still; elsewhere the camera goes along with the first body."""
        if self._scene.camera.flat or not len(positions):
            return self._camera
        if self._first is None:
            self._first = positions[0].astype(np.float64)
        shift = positions[0] - self._first
        return self._camera.moved(np.array([shift[0], shift[1], 0.0]))

    def _behind(self, camera: Camera) -> Image.Image:
        """Sky and ground; where the camera stands still they are drawn once."""
        if self._background is not None and camera is self._camera:
            return self._background.copy()
        picture = Image.new("RGB", (camera.width, camera.height), SKY)
        draw = ImageDraw.Draw(picture)
        for geom in self._ground:
            if geom.shape == "line":
                _draw_line(draw, camera, np.array(geom.points), _mixed(geom, SKY), 2 * SMOOTH)
            elif min(geom.size) > 0.0:
                _draw_plane(draw, camera, geom)
            else:
                _draw_endless(draw, camera, geom)
        if camera is self._camera:
            self._background = picture.copy()
        return picture

    def _shade_ground(self, picture: Image.Image, camera: Camera, corners: np.ndarray) -> None:
        """Shadows of moving bodies, thrown straight down on z = 0."""
        below = corners[corners[:, :, 2].min(axis=1) > -0.05].copy()
        below[:, :, 2] = 0.0
        seen = camera.seen(below)
        ahead = (seen[:, :, 2] > NEAR_M).all(axis=1)
        if not ahead.any():
            return
        pixels = camera.project(seen[ahead]).reshape(-1, 8)
        low = np.clip(np.floor(pixels.reshape(-1, 2).min(axis=0)), 0, picture.size).astype(int)
        high = np.clip(np.ceil(pixels.reshape(-1, 2).max(axis=0)) + 1, 0, picture.size).astype(int)
        width, height = (high - low).tolist()
        if width < 1 or height < 1:
            return
        mask = Image.new("L", (width, height), 0)
        draw = ImageDraw.Draw(mask)
        for outline in (pixels - np.tile(low, 4)).tolist():
            draw.polygon(outline, fill=SHADOW)
        picture.paste((0, 0, 0), (int(low[0]), int(low[1])), mask)


def _shown(body: Body) -> tuple[Geom, ...]:
    return body.geoms or body.visuals


def _draw_faces(draw: ImageDraw.ImageDraw, camera: Camera, corners: np.ndarray, colours: np.ndarray) -> None:
    if not len(corners):
        return
    outward = normals(corners)
    towards = ((camera.position - corners.mean(axis=1)) * outward).sum(axis=1) > 0.0
    seen = camera.seen(corners)
    shown = towards & (seen[:, :, 2] > NEAR_M).all(axis=1)
    seen, outward, colours = seen[shown], outward[shown], colours[shown]
    light = _LIGHT / np.linalg.norm(_LIGHT)
    shade = 0.5 + 0.5 * np.clip(outward @ light, 0.0, 1.0)
    lit = np.clip(colours * shade[:, None], 0, 255).astype(int)
    pixels = camera.project(seen).reshape(-1, 8)
    order = np.argsort(-seen[:, :, 2].mean(axis=1), kind="stable")
    for outline, (red, green, blue) in zip(pixels[order].tolist(), lit[order].tolist(), strict=True):
        draw.polygon(outline, fill=(red, green, blue))


def _draw_plane(draw: ImageDraw.ImageDraw, camera: Camera, geom: Geom) -> None:
    half = np.array([[-1.0, -1.0, 0.0], [1.0, -1.0, 0.0], [1.0, 1.0, 0.0], [-1.0, 1.0, 0.0]])
    corners = half * np.array([geom.size[0], geom.size[1], 0.0])
    corners = corners @ rotation(np.array(geom.quaternion)).T + np.array(geom.position)
    if outline := camera.outline(corners):
        draw.polygon(outline, fill=_mixed(geom, SKY))


def _draw_endless(draw: ImageDraw.ImageDraw, camera: Camera, geom: Geom) -> None:
    """Ground with a grid, by which movement is seen."""
    height = geom.position[2]
    middle = np.round(camera.position[:2] / GRID_M) * GRID_M
    base = _mixed(geom, SKY)
    horizon = camera.horizon()
    if camera.position[2] > height and horizon < camera.height:
        draw.rectangle((0.0, max(horizon, 0.0), camera.width, camera.height), fill=base)
    bright = _blend(base, (255, 255, 255), 0.12)
    for offset in np.arange(-GRID_REACH_M, GRID_REACH_M + GRID_M, GRID_M):
        for axis in (0, 1):
            ends = np.full((2, 3), height)
            ends[:, axis] = middle[axis] + offset
            ends[:, 1 - axis] = middle[1 - axis] + np.array([-GRID_REACH_M, GRID_REACH_M])
            _draw_line(draw, camera, ends, bright, SMOOTH)


def _draw_line(
    draw: ImageDraw.ImageDraw, camera: Camera, points: np.ndarray, fill: tuple[int, int, int], width: int
) -> None:
    for start, end in pairwise(points):
        outline = camera.outline(np.stack([start, end]))
        if len(outline) >= 4:
            draw.line(outline[:4], fill=fill, width=width)


def _mixed(geom: Geom, behind: tuple[int, int, int]) -> tuple[int, int, int]:
    return _blend(behind, colour(geom.colour), geom.opacity)


def _blend(behind: tuple[int, int, int], front: tuple[int, int, int], share: float) -> tuple[int, int, int]:
    red, green, blue = (round(b + (f - b) * share) for b, f in zip(behind, front, strict=True))
    return red, green, blue
