"""Small models and task files for tests of somebody's own envs."""

from pathlib import Path

PENDULUM = """<mujoco model="swing">
  <option timestep="0.01"/>
  <worldbody>
    <body name="arm" pos="0 0 1">
      <joint name="hinge" axis="0 1 0" damping="0.1"/>
      <geom name="rod" type="capsule" fromto="0 0 0 0 0 -0.5" size="0.03"/>
      <site name="tip" pos="0 0 -0.5"/>
    </body>
  </worldbody>
  <actuator><motor name="turn" joint="hinge" ctrlrange="-2 2"/></actuator>
  <keyframe><key name="up" qpos="3.1" qvel="0.5"/></keyframe>
</mujoco>
"""

TASK = """# Swing up.
title = "Swing"
model = "swing.xml"
frame_skip = 2
time_limit = 50

[[observation]]
name = "cos"
field = "qpos"
function = "cos"

[[observation]]
field = "qvel"
scale = 0.1

[[reward]]
name = "height"
field = "site_xpos"
of = "tip"
start = 2
weight = 2.0
"""


def written(folder: Path, task: str = TASK, model: str = PENDULUM) -> Path:
    """The task file in a folder beside its model."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "swing.xml").write_text(model)
    (folder / "task.toml").write_text(task)
    return folder / "task.toml"
