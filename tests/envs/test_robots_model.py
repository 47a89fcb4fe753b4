"""Model files: found, read quietly, and refused in one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import make_batch
from drillyard.envs.robots.model import load_model

BROKEN = {
    "<mujoco>\n<worldbody>\n<geom type='spherex'/></worldbody></mujoco>": "line 3, element geom: .*spherex",
    "<mujoco>\n<worldbody>\n<body></worldbody></mujoco>": "line 3, element body: mismatched element",
    "<mujoco>\n<worldbody>\n<body><joint/></body></worldbody></mujoco>": "line 3: mass and inertia",
    "not xml": "MuJoCo cannot read .*xml: ",
    "": "MuJoCo cannot read .*xml: ",
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_model_names_the_line_and_the_reason(text: str, tmp_path: Path) -> None:
    path = tmp_path / "robot.xml"
    path.write_text(text)
    with pytest.raises(DrillyardError, match=BROKEN[text]) as caught:
        load_model(str(path))
    assert caught.value.code is ErrorCode.DAMAGED
    assert "\n" not in caught.value.sentence


@pytest.mark.parametrize("name", ["/nowhere/robot.xml", "robot.xml", "."])
def test_a_missing_model_says_what_there_is(name: str) -> None:
    with pytest.raises(DrillyardError, match=r"no model file .*half_cheetah\.xml") as caught:
        make_batch("Drillyard/HalfCheetah-v5", 1, xml_file=name)
    assert caught.value.code is ErrorCode.NOT_FOUND


def test_a_model_of_another_robot_is_one_sentence() -> None:
    with pytest.raises(DrillyardError, match="no body 'fingertip' for xpos; it has"):
        make_batch("Drillyard/Reacher-v5", 1, xml_file="ant.xml")


def test_robots_are_quiet_and_light(tmp_path: Path) -> None:
    """HalfCheetah's file makes MuJoCo warn. Gymnasium's files are found without importing it."""
    code = (
        "import sys\n"
        "from drillyard.envs.registry import make_batch\n"
        "make_batch('Drillyard/HalfCheetah-v5', 2); make_batch('Drillyard/Ant-v5', 2)\n"
        "print(sorted({'gymnasium', 'imageio', 'jax', 'OpenGL'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path, env=dict(os.environ)
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
    assert list(tmp_path.iterdir()) == []


def test_listing_envs_imports_no_mujoco() -> None:
    code = "import sys; from drillyard.envs.registry import env_infos; env_infos(); print('mujoco' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
