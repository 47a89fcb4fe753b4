"""Models in one text: the same physics, without what only looks; or one sentence."""

import struct
import warnings
from pathlib import Path

import numpy as np
import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.robots.catalogue import ROBOTS, task_of
from drillyard.envs.robots.model import load_model, model_path, mujoco
from drillyard.sharing.bundle.model_xml import ModelXml, model_xml
from drillyard.sharing.bundle.same_model import departs, difference

TETRA = np.array([[0, 0, 0], [0.2, 0, 0], [0, 0.2, 0], [0, 0, 0.2]], np.float32)
FACES = ((0, 2, 1), (0, 1, 3), (0, 3, 2), (1, 2, 3))
MODEL = """
<mujoco>
  <compiler meshdir="things"/>
  <include file="more.xml"/>
  <asset>
    <mesh file="hull.stl"/> <mesh name="looks" file="looks.stl"/>
    <hfield name="hills" file="hills.bin" size="3 3 0.2 0.1"/>
    <texture name="t" type="2d" builtin="checker" width="8" height="8"/> <material name="m" texture="t"/>
  </asset>
  <worldbody>
    <geom type="hfield" hfield="hills" material="m"/>
    <body pos="0.1 0.2 1"> <freejoint/>
      <geom type="mesh" mesh="hull" material="m"/>
      <geom type="mesh" mesh="looks" contype="0" conaffinity="0" mass="0.3" material="m"/>
      <body pos="0.1 0.012345678901 0"> <joint name="hinge" axis="0 1 0" damping="0.123456789"/>
        <geom size="0.05"/> </body>
    </body>
  </worldbody>
  <actuator><position joint="hinge" kp="3" kv="0.1"/></actuator>
</mujoco>
"""


def stl(points: np.ndarray) -> bytes:
    head = bytes(80) + struct.pack("<I", len(FACES))
    return head + b"".join(
        np.zeros(3, "<f4").tobytes() + points[list(face)].astype("<f4").tobytes() + b"\0\0" for face in FACES
    )


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "things").mkdir()
    (tmp_path / "things" / "hull.stl").write_bytes(stl(TETRA))
    (tmp_path / "things" / "looks.stl").write_bytes(stl(1.5 * TETRA))
    heights = np.linspace(0, 1, 16, dtype=np.float32)
    (tmp_path / "hills.bin").write_bytes(struct.pack("<ii", 4, 4) + heights.tobytes())
    (tmp_path / "things" / "hills.bin").write_bytes((tmp_path / "hills.bin").read_bytes())
    (tmp_path / "more.xml").write_text("<mujoco><option timestep='0.004' integrator='implicitfast'/></mujoco>")
    (tmp_path / "model.xml").write_text(MODEL)
    return tmp_path / "model.xml"


def told(path: Path, **more) -> ModelXml:
    return model_xml(mujoco.MjSpec.from_file(str(path)), path.parent, "Test", **more)


def compiled(text: ModelXml):
    return mujoco.MjModel.from_xml_string(text.xml, assets=text.files)


@pytest.mark.parametrize("env_id", list(ROBOTS))
def test_the_robots_of_gymnasium_stay_what_they_are(env_id: str) -> None:
    path = model_path(task_of(env_id, {}).model)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        original = load_model(path.name)
        text = told(path)
        again = compiled(text)
    assert not text.files and "texture" not in text.xml
    assert np.array_equal(original.body_mass, again.body_mass)
    assert np.array_equal(original.body_inertia, again.body_inertia)
    assert np.array_equal(original.geom_pos, again.geom_pos)


def test_collision_meshes_and_fields_stay_and_looks_go(own: Path) -> None:
    text = told(own)
    assert sorted(text.files.values()) == sorted([stl(TETRA), (own.parent / "hills.bin").read_bytes()])
    assert all("/" not in name for name in text.files) and "include" not in text.xml and "input=" not in text.xml
    original, again = mujoco.MjModel.from_xml_path(str(own)), compiled(text)
    assert difference(original, again) == departs(original, again) == ""
    assert again.ngeom == original.ngeom - 1 and np.allclose(original.body_mass, again.body_mass, rtol=1e-12)
    assert text.body_names == ("world", "body 1", "body 2")
    assert (again.opt.timestep, again.dof_damping[6]) == (0.004, 0.123456789)


def test_looks_stay_where_somebody_reads_geoms(own: Path) -> None:
    text = told(own, keep_geoms=True)
    assert len(text.files) == 3 and compiled(text).ngeom == 4


def test_a_name_that_is_taken_is_not_given_twice(tmp_path: Path) -> None:
    path = tmp_path / "model.xml"
    path.write_text(
        "<mujoco><worldbody><body><freejoint/><geom size='1'/><body name='body 1'><joint/><geom size='1'/></body>"
        "</body></worldbody></mujoco>"
    )
    assert told(path).body_names == ("world", "body 1'", "body 1")


def test_a_file_that_is_gone_is_a_sentence(own: Path) -> None:
    spec = mujoco.MjSpec.from_file(str(own))
    (own.parent / "things" / "hull.stl").unlink()
    with pytest.raises(DrillyardError) as caught:
        model_xml(spec, own.parent, "Test")
    assert caught.value.code is ErrorCode.UNSUPPORTED and caught.value.sentence.startswith("The model of Test cannot")


@pytest.mark.parametrize(
    ("old", "new"),
    [("damping=\"0.123456789\"", "damping=\"0.1235\""), ("size=\"0.05\"", "size=\"0.0501\""), ('kp="3"', 'kp="3.01"'),
     ("0.012345678901", "0.0124"), ('axis="0 1 0"', 'axis="1 0 0"')],
)  # fmt: skip
def test_other_physics_is_noticed(own: Path, old: str, new: str) -> None:
    original = mujoco.MjModel.from_xml_path(str(own))
    assert old in MODEL
    own.write_text(MODEL.replace(old, new))
    assert difference(original, mujoco.MjModel.from_xml_path(str(own)))
