"""The robots of Menagerie as data: where they stand, how strong their motors are, which bodies are feet.

Effort limits and gear ratios are the maker's; stiffness and damping of the position servos are ours: soft enough that
falls are gentle, stiff enough to stand. Several models of a robot are about, that of Menagerie and those that training
libraries ship; this makes them the same, whatever actuators, floors and keyframes they bring.
"""

from typing import NamedTuple


class Servo(NamedTuple):
    """Position servos of the joints whose names end so; the first that fits counts."""

    joints: tuple[str, ...]
    stiffness: float
    """N m a rad."""
    damping: float
    """N m s a rad."""
    effort: float
    """Most torque, N m."""
    armature: float
    """Inertia of the rotor as the joint feels it, kg m^2."""


class Foot(NamedTuple):
    """Where a foot touches the ground."""

    name: str
    body: str
    at: tuple[float, float, float]
    """In the body's frame, metres: the sole's middle."""
    radius: float
    """Of a sphere round it that holds all its contact points."""


class Robot(NamedTuple):
    """One robot."""

    env_id: str
    base: str
    """The body with the free joint."""
    height: float
    """Of the base while it stands, metres."""
    pose: dict[str, float]
    """Angle by end of joint name while it stands, radians; the first that fits counts, joints without one are at 0."""
    servos: tuple[Servo, ...]
    action_scale: float
    """An action of 1 moves a joint's target so far from its standing pose, in units of effort / stiffness."""
    feet: tuple[Foot, ...]
    fallen_height: float
    """Of the base, below which it has fallen."""


GO1_ROBOT = Robot(
    env_id="Drillyard/Go1-v0",
    base="trunk",
    height=0.30,
    pose={"R_hip_joint": -0.1, "L_hip_joint": 0.1, "_thigh_joint": 0.9, "_calf_joint": -1.8},
    servos=(
        Servo(("_calf_joint",), stiffness=60.0, damping=2.0, effort=35.55, armature=0.0091),
        Servo(("_hip_joint", "_thigh_joint"), stiffness=60.0, damping=2.0, effort=23.7, armature=0.0040),
    ),
    action_scale=0.9,
    feet=tuple(Foot(name, f"{name}_calf", (0.0, 0.0, -0.213), 0.03) for name in ("FR", "FL", "RR", "RL")),
    fallen_height=0.16,
)

G1_ROBOT = Robot(
    env_id="Drillyard/G1-v0",
    base="pelvis",
    height=0.765,
    pose={
        "_hip_pitch_joint": -0.312,
        "_knee_joint": 0.669,
        "_ankle_pitch_joint": -0.363,
        "_elbow_joint": 0.6,
        "left_shoulder_roll_joint": 0.2,
        "right_shoulder_roll_joint": -0.2,
        "_shoulder_pitch_joint": 0.2,
    },
    servos=(
        Servo(("_hip_roll_joint", "_knee_joint"), stiffness=100.0, damping=6.0, effort=139.0, armature=0.025),
        Servo(
            ("_hip_pitch_joint", "_hip_yaw_joint", "waist_yaw_joint"),
            stiffness=80.0, damping=4.0, effort=88.0, armature=0.010,
        ),
        Servo(
            ("_ankle_pitch_joint", "_ankle_roll_joint", "waist_pitch_joint", "waist_roll_joint"),
            stiffness=40.0, damping=2.0, effort=50.0, armature=0.0072,
        ),
        Servo(("_wrist_pitch_joint", "_wrist_yaw_joint"), stiffness=17.0, damping=1.0, effort=5.0, armature=0.0043),
        Servo(("_joint",), stiffness=15.0, damping=1.0, effort=25.0, armature=0.0036),
    ),
    action_scale=0.25,
    feet=tuple(
        Foot(f"{side}_foot", f"{side}_ankle_roll_link", (0.035, 0.0, -0.03), 0.12) for side in ("left", "right")
    ),
    fallen_height=0.45,
)  # fmt: skip

ROBOTS: dict[str, Robot] = {robot.env_id: robot for robot in (GO1_ROBOT, G1_ROBOT)}
