"""A scene from any MuJoCo model: what moves, what it looks like, and its meshes as files."""

import hashlib
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from drillyard.contracts.scene import Geom
from drillyard.envs.registry import env_infos, env_spec
from drillyard.envs.robots.meshes import MAGIC, MESH_TRIANGLES, decode, encode, simplify
from drillyard.envs.robots.model import load_model, mujoco
from drillyard.envs.robots.scene import build_scene, moving_bodies, robot_scene, scene_body_of

ROBOTS = [info.id for info in env_infos() if info.family == "robot"]


def compiled(body: str, assets: str = "") -> Any:
    return mujoco.MjModel.from_xml_string(f"<mujoco>{assets}<worldbody>{body}</worldbody></mujoco>")


def cube(size: float = 1.0, cells: int = 12) -> tuple[np.ndarray, np.ndarray]:
    """A cube of many triangles whose corners are not shared, as in an STL file."""
    vertices = []
    steps = np.linspace(-size / 2, size / 2, cells + 1)
    for axis in range(3):
        for side in (-size / 2, size / 2):
            for a, b in [(a, b) for a in range(cells) for b in range(cells)]:
                corners = []
                for u, v in ((a, b), (a + 1, b), (a + 1, b + 1), (a, b + 1)):
                    corner = [0.0, 0.0, 0.0]
                    corner[axis], corner[(axis + 1) % 3], corner[(axis + 2) % 3] = side, steps[u], steps[v]
                    corners.append(corner)
                for triangle in ((0, 1, 2), (0, 2, 3)):
                    vertices += [corners[index] for index in (triangle if side > 0 else triangle[::-1])]
    found = np.array(vertices)
    return found, np.arange(len(found)).reshape(-1, 3)


def volume(vertices: np.ndarray, faces: np.ndarray) -> float:
    a, b, c = (vertices[faces[:, corner]].astype(float) for corner in range(3))
    return float((a * np.cross(b, c)).sum()) / 6


def stl(path: Path, vertices: np.ndarray, faces: np.ndarray) -> Path:
    triangles = vertices[faces].astype("<f4")
    body = b"".join(struct.pack("<3f", 0, 0, 0) + triangle.tobytes() + b"\0\0" for triangle in triangles)
    path.write_bytes(b"\0" * 80 + struct.pack("<I", len(triangles)) + body)
    return path


@pytest.mark.parametrize("env_id", ROBOTS)
def test_every_robot_has_a_scene(env_id: str) -> None:
    scene = env_spec(env_id).scene
    assert scene.bodies and not scene.camera.flat and not scene.meshes
    assert all(body.geoms and not body.visuals for body in scene.bodies)
    assert any(body.agent == 0 for body in scene.bodies)
    assert 0.1 < scene.extent < 100.0
    assert len({body.name for body in scene.bodies}) == len(scene.bodies)
    distance = np.linalg.norm(np.subtract(scene.camera.position, scene.camera.target))
    assert 0.2 < distance < 20.0 and scene.camera.position[2] > scene.camera.target[2]


def test_the_camera_looks_at_the_robot_and_the_ground_it_lands_on() -> None:
    scene = env_spec("Drillyard/Ant-v5").scene
    assert 0.3 < scene.camera.target[2] < 0.6, "it starts at 0.75 m and stands at 0.5 m"
    cheetah = env_spec("Drillyard/HalfCheetah-v5").scene.camera
    away = np.subtract(cheetah.position, cheetah.target)
    assert -away[1] > 2.0 * abs(away[0]), "what runs along x is seen from its side"


def test_bodies_that_are_welded_are_drawn_with_what_moves_them() -> None:
    model = load_model("ant.xml")
    ids = moving_bodies(model)
    assert [model.body(body).name for body in ids[:2]] == ["torso", "aux_1"]
    assert len(ids) == 9 and model.nbody == 14
    drawn_with = scene_body_of(model)
    assert drawn_with[0] == -1
    assert drawn_with[model.body("front_left_leg").id] == 0, "a leg that has no joint belongs to the torso"
    scene = robot_scene(model)
    assert len(scene.bodies[0].geoms) == 5, "the torso's sphere and a stump a leg"


@pytest.mark.parametrize("env_id", ROBOTS)
def test_geoms_are_where_the_engine_has_them(env_id: str) -> None:
    """In the world: pose of the scene body, then that of the geom, is the engine's own."""
    from drillyard.envs.robots.robot import load_robot

    model = load_robot(env_id, {}).model
    data = mujoco.MjData(model)
    data.qpos[:] += np.random.default_rng(0).normal(0, 0.3, model.nq)
    mujoco.mj_kinematics(model, data)
    scene, ids, _ = build_scene(model)
    ours = [
        data.xpos[ids[index]] + data.xmat[ids[index]].reshape(3, 3) @ np.array(geom.position)
        for index, body in enumerate(scene.bodies)
        for geom in body.geoms
    ]
    theirs = [data.geom_xpos[geom] for geom in range(model.ngeom) if scene_body_of(model)[model.geom_bodyid[geom]] >= 0]
    assert len(ours) == len(theirs)
    assert all(min(np.linalg.norm(np.subtract(theirs, at), axis=1)) < 1e-4 for at in ours)


def test_shapes_sizes_and_ground() -> None:
    model = compiled(
        """<geom type="plane" size="3 3 .1"/><geom type="box" size="1 2 3" pos="0 0 -4" rgba="0 1 0 .5"/>
        <geom type="plane" size="1 1 .1" euler="0 90 0" pos="5 0 0" rgba=".9 .1 .1 1"/>
        <body name="b" pos="0 0 2"><freejoint/>
          <geom type="sphere" size=".1"/><geom type="capsule" size=".1 .2"/><geom type="cylinder" size=".1 .3"/>
          <geom type="ellipsoid" size=".1 .2 .3"/><geom type="box" size=".1 .2 .3" rgba="0 0 0 1"/>
          <geom type="sphere" size="1" rgba="1 0 0 0"/>
          <body name="welded" pos="0 0 1" euler="0 90 0"><geom type="sphere" size=".2" pos="0 0 .5"/></body>
        </body>"""
    )
    scene = robot_scene(model, "Things")
    assert scene.name == "Things" and len(scene.bodies) == 1
    assert [(geom.shape, geom.size) for geom in scene.static] == [
        ("plane", (0.0, 0.0)), ("box", (1.0, 2.0, 3.0)), ("plane", (1.0, 1.0)),
    ]  # fmt: skip
    assert scene.static[1].colour == "#00ff00" and scene.static[1].opacity == 0.5
    geoms = scene.bodies[0].geoms
    assert [(geom.shape, geom.size) for geom in geoms] == [
        ("sphere", (0.1,)), ("capsule", (0.1, 0.2)), ("cylinder", (0.1, 0.3)), ("ellipsoid", (0.1, 0.2, 0.3)),
        ("box", (0.1, 0.2, 0.3)), ("sphere", (0.2,)),
    ]  # fmt: skip
    assert geoms[-1].position == pytest.approx((0.5, 0.0, 1.0)), "through the frame of the welded body"
    assert geoms[4].colour != "#000000", "what is black is lifted a little"
    assert geoms[0].colour not in {"#808080", "#7f7f7f"}, "what nobody coloured gets a colour of ours"


def test_loose_things_and_mocap_bodies_move_but_are_nobodys() -> None:
    model = compiled(
        """<body name="arm"><joint name="j"/><geom size=".1"/></body>
        <body name="ball" pos="1 0 1"><freejoint/><geom size=".1"/></body>
        <body name="hand" mocap="true"><geom size=".1" contype="0" conaffinity="0"/></body>""",
    )
    scene = robot_scene(model)
    assert [(body.name, body.draggable) for body in scene.bodies] == [("arm", True), ("ball", True), ("hand", False)]
    assert scene.extent > 20.0, "a ball may roll away"
    driven = mujoco.MjModel.from_xml_string(
        """<mujoco><worldbody><body name="arm"><joint name="j"/><geom size=".1"/></body>
        <body name="ball" pos="1 0 1"><freejoint/><geom size=".1"/></body></worldbody>
        <actuator><motor joint="j"/></actuator></mujoco>"""
    )
    assert [body.agent for body in robot_scene(driven).bodies] == [0, -1]


def test_a_model_in_which_nothing_moves_has_a_scene() -> None:
    scene = robot_scene(compiled('<geom size="1"/>'))
    assert not scene.bodies and len(scene.static) == 1


@pytest.fixture
def visible_and_hull(tmp_path: Path) -> Any:
    """The convention of Menagerie: meshes to look at in group 2, primitives that collide in group 3."""
    stl(tmp_path / "cube.stl", *cube(0.2, 40))
    return compiled(
        """<geom type="plane" size="0 0 1"/>
        <body name="trunk" pos="0 0 1"><freejoint/>
          <geom type="mesh" mesh="cube" group="2" contype="0" conaffinity="0" rgba=".2 .4 .8 1" mass="1"/>
          <geom type="box" size=".1 .1 .1" group="3"/>
          <body name="limb" pos=".3 0 0"><joint axis="0 1 0"/>
            <geom type="mesh" mesh="cube" group="2" contype="0" conaffinity="0" mass="1"/></body></body>""",
        f'<asset><mesh name="cube" file="{tmp_path / "cube.stl"}"/></asset>',
    )


def test_crowds_are_drawn_with_hulls_and_who_is_followed_with_meshes(visible_and_hull: Any) -> None:
    scene, _, files = build_scene(visible_and_hull)
    trunk, limb = scene.bodies
    assert [geom.shape for geom in trunk.geoms] == ["box"]
    assert trunk.geoms[0].colour == trunk.visuals[0].colour == "#3366cc", "a hull looks like what it stands for"
    assert [(geom.shape, geom.mesh) for geom in trunk.visuals] == [("mesh", "cube")]
    assert [geom.shape for geom in limb.geoms] == ["box"], "what has no hull is drawn as the box round its mesh"
    assert sorted(limb.geoms[0].size) == pytest.approx([0.1, 0.1, 0.1], abs=1e-3)
    [asset] = scene.meshes
    assert files.keys() == {asset.digest}
    data = files[asset.digest]
    assert (hashlib.sha256(data).hexdigest(), len(data)) == (asset.digest, asset.bytes)
    assert not robot_scene(visible_and_hull).meshes
    assert all(not body.visuals for body in robot_scene(visible_and_hull).bodies)
    assert build_scene(visible_and_hull).scene == scene, "the same model gives the same bytes"


def test_a_height_field_is_a_mesh_of_the_ground() -> None:
    heights = " ".join(str(number % 5) for number in range(30))
    model = compiled(
        '<geom type="hfield" hfield="hills"/><body><freejoint/><geom size=".1"/></body>',
        f'<asset><hfield name="hills" nrow="5" ncol="6" size="3 2 1 .1" elevation="{heights}"/></asset>',
    )
    scene, _, files = build_scene(model)
    assert [(geom.shape, geom.mesh) for geom in scene.static] == [("mesh", "hills")]
    vertices, faces = decode(files[scene.meshes[0].digest])
    assert (len(vertices), len(faces)) == (30, 2 * 4 * 5)
    assert np.ptp(vertices, axis=0) == pytest.approx((6.0, 4.0, 1.0))
    normals = np.cross(vertices[faces[:, 1]] - vertices[faces[:, 0]], vertices[faces[:, 2]] - vertices[faces[:, 0]])
    assert (normals[:, 2] > 0).all(), "seen from above"


def test_a_mesh_is_welded_without_loss() -> None:
    vertices, faces = cube(1.0, 4)
    welded, kept = simplify(vertices, faces, 10_000)
    assert len(kept) == len(faces) and len(welded) == 98
    assert volume(welded, kept) == pytest.approx(1.0)


@pytest.mark.parametrize("budget", [20, 100, 500])
def test_a_mesh_is_simplified_to_its_budget_and_keeps_its_shape(budget: int) -> None:
    vertices, faces = cube(1.0, 30)
    smaller, kept = simplify(vertices, faces, budget)
    assert budget / 5 < len(kept) <= budget
    assert volume(smaller, kept) == pytest.approx(1.0, rel=0.02)
    assert np.abs(smaller).max() == pytest.approx(0.5, abs=0.01)
    assert kept.max() < len(smaller) and len(np.unique(kept)) == len(smaller), "no vertex is left over"
    assert all(len(set(face)) == 3 for face in kept.tolist())


def test_mesh_files() -> None:
    vertices, faces = cube(1.0, 2)
    data = encode(vertices, faces)
    assert data[:4] == MAGIC and len(data) == 12 + 12 * len(vertices) + 12 * len(faces)
    read_vertices, read_faces = decode(data)
    assert np.array_equal(read_vertices, vertices.astype(np.float32)) and np.array_equal(read_faces, faces)
    empty = encode(*simplify(np.zeros((3, 3)), np.array([[0, 1, 2]]), 10))
    assert len(decode(empty)[1]) == 1, "a mesh without size is left as it is"


def test_meshes_stay_within_the_budget(visible_and_hull: Any) -> None:
    _, _, files = build_scene(visible_and_hull)
    for data in files.values():
        assert MESH_TRIANGLES / 3 < len(decode(data)[1]) <= MESH_TRIANGLES


def test_materials_and_textures_colour_what_has_no_colour() -> None:
    model = compiled(
        '<body><freejoint/><geom size=".1" material="red"/><geom size=".1" material="tiles"/></body>',
        """<asset><material name="red" rgba=".8 .2 .2 1"/>
        <texture name="t" type="2d" builtin="flat" rgb1="0 0 1" width="8" height="8"/>
        <material name="tiles" texture="t"/></asset>""",
    )
    [body] = robot_scene(model).bodies
    assert [geom.colour for geom in body.geoms] == ["#cc3333", "#0000ff"]
    assert isinstance(body.geoms[0], Geom)
