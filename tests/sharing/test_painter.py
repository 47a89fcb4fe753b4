"""Pictures without a display: what stands where is drawn there."""

import io

import numpy as np
import pytest
from PIL import Image

from drillyard.contracts.scene import Body, CameraHint, Geom, MeshAsset, Scene
from drillyard.envs.registry import make_stage
from drillyard.sharing.camera import Camera
from drillyard.sharing.painter import SKY, Painter
from drillyard.sharing.picture import HEIGHT, WIDTH, Pictures
from drillyard.sharing.shapes import colour, faces_of, normals, rotation

UPRIGHT = np.array([[1.0, 0.0, 0.0, 0.0]], np.float32)


def scene(*geoms: Geom, flat: bool = True, static: tuple[Geom, ...] = ()) -> Scene:
    return Scene("test", 5.0, (Body("thing", geoms),), static, CameraHint((0.0, -6.0, 6.0), (0.0, 0.0, 0.0), flat))


@pytest.mark.parametrize(
    ("shape", "size", "volume"),
    [
        ("box", (1.0, 2.0, 0.5), 8.0),
        ("sphere", (1.0,), 4.19),
        ("ellipsoid", (1.0, 2.0, 0.5), 4.19),
        ("capsule", (1.0, 1.0), 10.47),
        ("cylinder", (1.0, 1.0), 6.28),
    ],
)
def test_faces_enclose_the_volume_of_their_shape(shape: str, size: tuple[float, ...], volume: float) -> None:
    """By the divergence theorem, which is wrong where any face is missing or looks inwards."""
    turn = (0.9, 0.1, -0.3, 0.2)
    faces = faces_of(Geom(shape, size, (3.0, -1.0, 2.0), turn))  # type: ignore[arg-type]
    half = [(faces.corners[:, 0], faces.corners[:, k], faces.corners[:, k + 1]) for k in (1, 2)]
    total = sum(float(np.einsum("fi,fi->", a, np.cross(b, c))) for a, b, c in half) / 6.0
    assert total == pytest.approx(volume, rel=0.12)
    assert total <= volume * 1.001


def test_planes_and_lines_are_no_solids_and_damaged_meshes_have_no_faces() -> None:
    for geom in (Geom("plane", (1.0, 1.0)), Geom("line", points=((0, 0, 0), (1, 0, 0))), Geom("mesh", mesh="m")):
        assert len(faces_of(geom, {"m": b"DYM1 torn"}).corners) == 0


def test_a_mesh_is_drawn_from_its_file() -> None:
    points = np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]], "<f4")
    triangles = np.array([[0, 2, 1], [0, 1, 3], [0, 3, 2], [1, 2, 3]], "<u4")
    data = b"DYM1" + np.array([4, 4], "<u4").tobytes() + points.tobytes() + triangles.tobytes()
    faces = faces_of(Geom("mesh", mesh="m", colour="#ff0000"), {"m": data})
    outward = normals(faces.corners)
    centre = faces.corners.mean(axis=1) - points.mean(axis=0)
    assert faces.corners.shape == (4, 4, 3)
    assert ((outward * centre).sum(axis=1) > 0.0).all()
    drawn = Scene(
        "mesh", 1.0, (Body("tetra", (), visuals=(Geom("mesh", mesh="m", colour="#ff0000"),)),), (),
        CameraHint((3.0, -3.0, 3.0), (0.0, 0.0, 0.0)), (MeshAsset("m", "digest", len(data)),),
    )  # fmt: skip
    picture = Painter(drawn, {"digest": data}, 64, 64).draw(np.zeros((1, 3), np.float32), UPRIGHT)
    assert (np.asarray(picture)[:, :, 0] > 90).sum() > 20


def test_rotations_are_those_of_the_quaternions() -> None:
    quarter = np.array([np.sqrt(0.5), 0.0, 0.0, np.sqrt(0.5)])
    np.testing.assert_allclose(rotation(quarter) @ (1.0, 0.0, 0.0), (0.0, 1.0, 0.0), atol=1e-12)


@pytest.mark.parametrize(("text", "rgb"), [("#ff8000", (255, 128, 0)), ("nonsense", (136, 136, 136)), ("", (136,) * 3)])
def test_colours(text: str, rgb: tuple[int, int, int]) -> None:
    assert colour(text) == rgb


def test_the_camera_shows_its_target_in_the_middle_and_right_as_right() -> None:
    camera = Camera(np.array([0.0, -5.0, 3.0]), np.zeros(3), 200, 100)
    middle, right, above, near = camera.project(
        camera.seen(np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0], [0.0, -1.0, 0.0]]))
    )
    np.testing.assert_allclose(middle, (100.0, 50.0), atol=1e-9)
    assert right[0] > 110 and abs(right[1] - 50) < 1e-9
    assert above[1] < 40 and near[1] > 55
    assert 0 > camera.horizon() > -200


def test_a_body_is_drawn_where_it_is_and_a_near_one_over_a_far_one() -> None:
    painter = Painter(
        scene(Geom("sphere", (0.5,), colour="#ff0000"), static=(Geom("box", (3.0, 3.0, 0.05), colour="#0000ff"),)),
        {}, 160, 90,
    )  # fmt: skip
    left = np.asarray(painter.draw(np.array([[-2.0, 0.0, 0.5]], np.float32), UPRIGHT)).astype(int)
    right = np.asarray(painter.draw(np.array([[2.0, 0.0, 0.5]], np.float32), UPRIGHT)).astype(int)
    for picture, side in ((left, slice(0, 80)), (right, slice(80, 160))):
        red = (picture[:, :, 0] > 100) & (picture[:, :, 2] < 60)
        assert red.sum() > 40
        assert red[:, side].sum() == red.sum()
        assert ((picture[:, :, 2] > 90) & (picture[:, :, 0] < 60)).sum() > 500, "the floor is behind it"


def test_a_body_behind_the_camera_is_not_drawn() -> None:
    painter = Painter(scene(Geom("sphere", (0.5,), colour="#ff0000"), flat=True), {}, 80, 60)
    picture = painter.draw(np.array([[0.0, -9.0, 9.0]], np.float32), UPRIGHT)
    assert picture.getcolors() == [(80 * 60, SKY)]


def test_the_camera_goes_along_with_a_robot_and_back_when_it_restarts() -> None:
    painter = Painter(scene(Geom("box", (0.5, 0.5, 0.5), colour="#00ff00"), flat=False), {}, 96, 64)
    here = painter.draw(np.zeros((1, 3), np.float32), UPRIGHT)
    gone = np.array([[50.0, -20.0, 0.0]], np.float32)
    assert painter.draw(gone, UPRIGHT).tobytes() == here.tobytes()
    painter.restart()
    assert painter.draw(gone, UPRIGHT).tobytes() != here.tobytes()


@pytest.mark.parametrize("env_id", ["Drillyard/BallDrill-v0", "Drillyard/Hopper-v5", "gym:CartPole-v1"])
def test_an_env_of_each_kind_is_drawn_and_its_movement_seen(env_id: str) -> None:
    env = make_stage(env_id)
    env.reset(1)
    pictures = Pictures(env, ["a", "b"])
    first = pictures.draw("step 0", "0 : 0")
    assert first.size == (WIDTH, HEIGHT)
    assert len(first.getcolors(WIDTH * HEIGHT) or []) > 50
    action = 0 if env.spec.action.kind == "discrete" else [1.0] * env.spec.action.size
    for agent in range(len(env.spec.agents)):
        env.decide(agent, action)
    for _ in range(12):
        env.tick()
    later = pictures.draw("step 0", "0 : 0")
    assert (np.abs(np.asarray(first).astype(int) - np.asarray(later).astype(int)).max(axis=2) > 40).sum() > 30
    env.close()


def test_names_from_outside_are_one_short_line() -> None:
    env = make_stage("Drillyard/BallDrill-v0")
    env.reset(0)
    for names in (["\x1b[31m\n" * 50, "x" * 500], ["نص 測試 🙂", ""], ["a"] * 300):
        picture = Pictures(env, names).draw("step\n0" * 90)
        out = io.BytesIO()
        picture.save(out, "PNG")
        assert Image.open(out).size == (WIDTH, HEIGHT)
    env.close()
