"""How a MuJoCo model looks, as data: its moving bodies with primitives and meshes, its ground, a camera.

A scene body is a model body that moves by joints of its own; what is welded to it is drawn with it. Ids: see
`moving_bodies`.
"""

import importlib
import math
from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.scene import Body, CameraHint, Geom, MeshAsset, Scene
from drillyard.envs.robots.appearance import colour_of
from drillyard.envs.robots.meshes import field_file, mesh_file

mujoco: Any = importlib.import_module("mujoco")  # it has no type stubs
_HIDDEN_GROUP = 3
"""Geoms of this group and above are hulls for collisions, which MuJoCo's own viewer hides too."""
_LOOSE_REACH_M = 20.0
"""How far a thing that is not tied to the first body may wander and still be drawn where it is."""
_SLIDE_REACH_M = 2.0
_DROP_M = 2.0
"""How high above a plane a robot may start and still be about to land on it."""
_PRIMITIVES = {
    int(mujoco.mjtGeom.mjGEOM_SPHERE): ("sphere", 1),
    int(mujoco.mjtGeom.mjGEOM_CAPSULE): ("capsule", 2),
    int(mujoco.mjtGeom.mjGEOM_ELLIPSOID): ("ellipsoid", 3),
    int(mujoco.mjtGeom.mjGEOM_CYLINDER): ("cylinder", 2),
    int(mujoco.mjtGeom.mjGEOM_BOX): ("box", 3),
}
_PLANE, _FIELD = int(mujoco.mjtGeom.mjGEOM_PLANE), int(mujoco.mjtGeom.mjGEOM_HFIELD)
_MESHES = {int(mujoco.mjtGeom.mjGEOM_MESH), int(mujoco.mjtGeom.mjGEOM_SDF)}

_Pose = tuple[Array, Array]
"""(3,) metres and (4,) w x y z."""


class RobotScene(NamedTuple):
    """A scene and what belongs to it."""

    scene: Scene
    body_ids: Array
    """(B,) int32, model body of each scene body."""
    mesh_files: dict[str, bytes]
    """Files of `scene.meshes` by digest."""


def robot_scene(model: Any, name: str = "", *, qpos: Array | None = None) -> Scene:
    """The scene of a compiled model, without meshes: what a crowd is drawn with. Called by `env_spec`.

    Args:
        model: `mujoco.MjModel`.
        name: of the scene; the model's own where empty.
        qpos: the pose for which the camera is placed; the model's reference pose by default.
    """
    return build_scene(model, name, qpos=qpos, meshes=False).scene


def moving_bodies(model: Any) -> Array:
    """(B,) int32: the model body behind each scene body, ascending; poses are `data.xpos[moving_bodies(model)]`."""
    ids = [
        body
        for body in range(1, model.nbody)
        if int(model.body_weldid[body]) == body or int(model.body_mocapid[body]) >= 0
    ]
    return np.array(ids, np.int32)


def scene_body_of(model: Any) -> Array:
    """(nbody,) int32: the scene body with which each model body is drawn, -1 where it does not move."""
    ids = moving_bodies(model)
    found = np.full(model.nbody, -1, np.int32)
    for body in range(1, model.nbody):
        at = int(np.searchsorted(ids, body))
        found[body] = at if at < len(ids) and ids[at] == body else found[model.body_parentid[body]]
    return found


def build_scene(model: Any, name: str = "", *, qpos: Array | None = None, meshes: bool = True) -> RobotScene:
    """The scene of a compiled model with the meshes that are drawn close by. Called by stages.

    Args:
        model: `mujoco.MjModel`.
        name: of the scene; the model's own where empty.
        qpos: the pose for which the camera is placed.
        meshes: whether meshes are exported; without, bodies have no `visuals`.
    """
    return _Builder(model, meshes=meshes).build(name, qpos)


class _Builder:
    def __init__(self, model: Any, *, meshes: bool) -> None:
        self.model = model
        self.with_meshes = meshes
        self.assets: dict[str, MeshAsset] = {}
        self.files: dict[str, bytes] = {}
        self.body_ids = moving_bodies(model)
        self.drawn_with = scene_body_of(model)
        self.frames = self._frames()

    def build(self, name: str, qpos: Array | None) -> RobotScene:
        model = self.model
        data = mujoco.MjData(model)
        if qpos is not None:
            data.qpos[:] = qpos
        mujoco.mj_kinematics(model, data)  # poses of bodies and geoms
        geoms: list[list[int]] = [[] for _ in self.body_ids]
        static: list[int] = []
        for geom in range(model.ngeom):
            owner = int(self.drawn_with[model.geom_bodyid[geom]])
            (geoms[owner] if owner >= 0 else static).append(geom)
        bodies = tuple(self._body(index, owned) for index, owned in enumerate(geoms))
        hulls = any(self._hidden(geom) for geom in range(model.ngeom))
        scene = Scene(
            name=name or _text(model.names) or "robot",
            extent=self._extent(data),
            bodies=bodies,
            static=tuple(
                drawn
                for geom in static
                if not (hulls and self._hidden(geom))
                for drawn in self._geom(geom, floor=True, close=self.with_meshes)
            ),
            camera=self._camera(data),
            meshes=tuple(self.assets.values()),
        )
        return RobotScene(scene, self.body_ids, self.files)

    def _frames(self) -> list[_Pose]:
        """Pose of each model body in the frame of what it is drawn with (the world's where it does not move)."""
        model = self.model
        frames: list[_Pose] = []
        moving = set(self.body_ids.tolist())
        for body in range(model.nbody):
            if body == 0 or body in moving:
                frames.append((np.zeros(3), np.array([1.0, 0.0, 0.0, 0.0])))
                continue
            position, turn = frames[int(model.body_parentid[body])]
            frames.append(_compose(position, turn, model.body_pos[body], model.body_quat[body]))
        return frames

    def _hidden(self, geom: int) -> bool:
        return int(self.model.geom_group[geom]) >= _HIDDEN_GROUP

    def _body(self, index: int, owned: list[int]) -> Body:
        model, body = self.model, int(self.body_ids[index])
        shown = [geom for geom in owned if not self._hidden(geom)]
        hulls = [
            geom for geom in owned
            if self._hidden(geom) and (model.geom_contype[geom] or model.geom_conaffinity[geom])
        ]  # fmt: skip
        # A hull seldom has a colour of its own: it looks like what it stands for.
        like = shown[0] if hulls and shown else None
        cheap = tuple(drawn for geom in hulls or shown for drawn in self._geom(geom, close=False, like=like))
        has_mesh = any(int(model.geom_type[geom]) in _MESHES for geom in shown)
        visuals = (
            tuple(drawn for geom in shown for drawn in self._geom(geom, close=True))
            if self.with_meshes and shown and (has_mesh or hulls)
            else ()
        )
        root = int(model.body_rootid[body])
        return Body(
            name=model.body(body).name or f"body {body}",
            geoms=cheap,
            agent=0 if root in self._driven() else -1,
            draggable=float(model.body_subtreemass[body]) > 0.0 and int(model.body_mocapid[body]) < 0,
            visuals=visuals,
        )

    def _driven(self) -> set[int]:
        """Roots of the trees that have an actuator somewhere; all of them where nothing says which."""
        model = self.model
        roots: set[int] = set()
        for actuator in range(model.nu):
            kind, target = int(model.actuator_trntype[actuator]), int(model.actuator_trnid[actuator, 0])
            if kind in {int(mujoco.mjtTrn.mjTRN_JOINT), int(mujoco.mjtTrn.mjTRN_JOINTINPARENT)}:
                roots.add(int(model.body_rootid[model.jnt_bodyid[target]]))
            elif kind in {int(mujoco.mjtTrn.mjTRN_SITE), int(mujoco.mjtTrn.mjTRN_SLIDERCRANK)}:
                roots.add(int(model.body_rootid[model.site_bodyid[target]]))
        return roots or set(model.body_rootid.tolist())

    def _geom(self, geom: int, *, close: bool, floor: bool = False, like: int | None = None) -> list[Geom]:
        """What is drawn for a geom: nothing where it cannot be seen, a box instead of a mesh unless `close`; in the
        colour of the geom `like`."""
        model, kind = self.model, int(self.model.geom_type[geom])
        colour, opacity = colour_of(model, geom if like is None else like, ground=floor and kind in {_PLANE, _FIELD})
        if opacity <= 0.0 and not self._hidden(geom):
            return []
        opacity = opacity or 1.0
        of_body = self.frames[int(model.geom_bodyid[geom])]
        position, turn = _compose(*of_body, model.geom_pos[geom], model.geom_quat[geom])
        size = [float(number) for number in model.geom_size[geom]]

        def drawn(shape: Any, numbers: list[float], at: Array = position, mesh: str = "") -> list[Geom]:
            return [Geom(shape, _rounded(numbers), _rounded(at), _rounded(turn), colour, opacity=opacity, mesh=mesh)]

        if kind in _PRIMITIVES:
            shape, numbers = _PRIMITIVES[kind]
            return drawn(shape, size[:numbers])
        if kind == _PLANE:
            level = abs(float(turn[1])) < 1e-6 and abs(float(turn[2])) < 1e-6
            # A level plane is the ground: it collides without end whatever size it is drawn with.
            return drawn("plane", [0.0, 0.0] if floor and level else size[:2])
        if kind == _FIELD:
            return drawn("mesh", [], mesh=self._asset(f"field {geom}", field_file, geom)) if close else []
        if kind in _MESHES:
            if close:
                return drawn("mesh", [], mesh=self._asset(f"mesh {model.geom_dataid[geom]}", mesh_file, geom))
            centre, half = model.geom_aabb[geom, :3], model.geom_aabb[geom, 3:]
            return drawn("box", half.tolist(), _compose(position, turn, centre, np.array([1.0, 0, 0, 0]))[0])
        return []

    def _asset(self, key: str, export: Any, geom: int) -> str:
        if key not in self.assets:
            asset, data = export(self.model, int(self.model.geom_dataid[geom]))
            self.assets[key] = asset
            self.files[asset.digest] = data
        return self.assets[key].name

    def _extent(self, data: Any) -> float:
        """Metres from the first body within which every other one stays."""
        model = self.model
        if not len(self.body_ids):
            return 1.0
        first = int(self.body_ids[0])
        reach = 0.5
        for body in self.body_ids[1:]:
            length, at = 0.0, int(body)
            while at not in {0, first}:
                length += float(np.linalg.norm(model.body_pos[at])) + self._slide(at)
                at = int(model.body_parentid[at])
            if at == 0:
                length += float(np.linalg.norm(data.xpos[first])) + self._slide(first)
            reach = max(reach, length)
        return round(1.25 * reach, 3)

    def _slide(self, body: int) -> float:
        model, first = self.model, int(self.model.body_jntadr[body])
        total = 0.0
        for joint in range(first, first + int(model.body_jntnum[body])):
            total += float(np.linalg.norm(model.jnt_pos[joint])) * 2.0
            if int(model.jnt_type[joint]) == int(mujoco.mjtJoint.mjJNT_FREE):
                total += _LOOSE_REACH_M
            elif int(model.jnt_type[joint]) == int(mujoco.mjtJoint.mjJNT_SLIDE):
                total += float(np.abs(model.jnt_range[joint]).max()) if model.jnt_limited[joint] else _SLIDE_REACH_M
        return total

    def _camera(self, data: Any) -> CameraHint:
        """Three-quarter view of what is steered; a robot that moves in a plane is seen from its side."""
        model = self.model
        driven = self._driven()
        low, high = np.full(3, np.inf), np.full(3, -np.inf)
        for geom in range(model.ngeom):
            body = int(model.geom_bodyid[geom])
            if self.drawn_with[body] < 0 or int(model.body_rootid[body]) not in driven:
                continue
            at = data.xpos[body] + _rotate(data.xquat[body], model.geom_pos[geom])
            radius = float(model.geom_rbound[geom])
            low, high = np.minimum(low, at - radius), np.maximum(high, at + radius)
        if not np.isfinite(low).all():
            low, high = np.full(3, -0.5), np.full(3, 0.5)
        # Robots start above the ground and land on it; their feet belong into the picture.
        for geom in range(model.ngeom):
            ground = float(data.geom_xpos[geom, 2]) if int(model.geom_type[geom]) == _PLANE else math.inf
            if low[2] - _DROP_M < ground < low[2]:
                low[2] = ground
        target = (low + high) / 2
        distance = 3.0 * max(float(np.linalg.norm(high - low)) / 2, 0.1)
        sideways = self._planar()
        direction = np.array([0.3, -1.0, 0.28]) if sideways else np.array([0.75, -0.9, 0.5])
        position = target + distance * direction / float(np.linalg.norm(direction))
        return CameraHint(_rounded(position), _rounded(target), flat=False)

    def _planar(self) -> bool:
        """Whether the first body slides along x and z but not along y."""
        model = self.model
        if not len(self.body_ids):
            return False
        first = int(self.body_ids[0])
        start = int(model.body_jntadr[first])
        axes = np.zeros(3)
        for joint in range(start, start + int(model.body_jntnum[first])):
            if int(model.jnt_type[joint]) == int(mujoco.mjtJoint.mjJNT_FREE):
                return False
            if int(model.jnt_type[joint]) == int(mujoco.mjtJoint.mjJNT_SLIDE):
                axes = np.maximum(axes, np.abs(model.jnt_axis[joint]))
        return bool(axes[0] > 0.5 and axes[1] < 0.5)


def _compose(position: Array, turn: Array, inner_position: Array, inner_turn: Array) -> _Pose:
    """The pose `inner` given in the frame (position, turn), in the frame outside."""
    product = np.zeros(4)
    mujoco.mju_mulQuat(product, turn, inner_turn)
    return position + _rotate(turn, inner_position), product


def _rotate(turn: Array, vector: Array) -> Array:
    turned = np.zeros(3)
    mujoco.mju_rotVecQuat(turned, np.asarray(vector, np.float64), np.asarray(turn, np.float64))
    return turned


def _rounded(numbers: Any) -> Any:
    """Ten micrometres are enough for the eye, and the spec stays short."""
    return tuple(0.0 if math.isclose(number, 0.0, abs_tol=1e-6) else round(float(number), 5) for number in numbers)


def _text(names: bytes) -> str:
    """The model's name: the first of its names."""
    return names.split(b"\0", 1)[0].decode("utf-8", "replace")
