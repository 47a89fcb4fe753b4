"""Writes web/tests/golden/robot-*.json: what the Python interpreter of tasks makes of recorded simulations.

The page's interpreter must make the same of the same numbers (web/tests/live-robot-golden.test.ts). Run it after a
change of the interpreter or of a task: `python scripts/golden_robots.py`. Numbers are base64 of float64 or float32,
little-endian.
"""

import base64
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.task import (
    Command,
    HealthyTerm,
    InfoTerm,
    ObservationTerm,
    Quantity,
    RewardTerm,
    Slice,
    Task,
)
from drillyard.envs.robots.live import RobotStage
from drillyard.envs.robots.robot import Robot, make_robot
from drillyard.policies import mlp
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.sharing.bundle.robot import live_robot
from drillyard.stage.drag import Drag, SpringConfig, spring_force

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "web" / "tests" / "golden"
SEED = 5


class Case(NamedTuple):
    """One recording."""

    name: str
    env_id: str
    options: dict[str, Any]
    decisions: int
    strength: float = 1.0
    """Of the random actions, a share of their range."""


GYMNASIUM = (
    Case("half-cheetah", "Drillyard/HalfCheetah-v5", {}, 5),
    Case("ant", "Drillyard/Ant-v5", {}, 6),
    Case("humanoid", "Drillyard/Humanoid-v5", {}, 4),
    Case("hopper", "Drillyard/Hopper-v5", {}, 30),
    Case("walker2d", "Drillyard/Walker2d-v5", {}, 8),
    Case("swimmer", "Drillyard/Swimmer-v5", {}, 5),
    Case("inverted-pendulum", "Drillyard/InvertedPendulum-v5", {}, 12),
    Case("inverted-double-pendulum", "Drillyard/InvertedDoublePendulum-v5", {}, 8),
    Case("reacher", "Drillyard/Reacher-v5", {}, 6),
    Case("pusher", "Drillyard/Pusher-v5", {}, 5),
)
BEETLE = Case("beetle", f"mjcf:{ROOT / 'examples' / 'beetle' / 'task.toml'}", {}, 30)


def cases() -> Iterator[Case]:
    """What can be recorded here; Go1 where its model files are."""
    yield from GYMNASIUM
    yield BEETLE
    folder = _menagerie()
    if folder:
        yield Case("go1", "Drillyard/Go1-v0", {"assets": folder}, 40)


def record(case: Case) -> dict[str, Any]:
    """One file's content."""
    from drillyard.envs.registry import make_stage

    stage = make_stage(case.env_id, **case.options)
    assert isinstance(stage, RobotStage)
    found = live_robot(case.env_id, case.options, stage.spec.title)
    return _recording(stage, case, msgspec.to_builtins(found.live), found.parts)


def record_kinds() -> dict[str, Any]:
    """A task that has every kind of term, most of which no robot of ours uses; on the Ant's model."""
    case = Case("kinds", "Drillyard/Ant-v5", {}, 6)
    found = live_robot(case.env_id, {}, "Kinds")
    from drillyard.envs.robots.robot import load_robot

    robot: Robot = make_robot("golden:kinds", "Kinds", load_robot(case.env_id, {}).model, _kinds())
    live = msgspec.structs.replace(found.live, task=_kinds())
    return _recording(RobotStage(robot), case, msgspec.to_builtins(live), found.parts)


def policies() -> list[dict[str, Any]]:
    """Policies of every kind with inputs and what they do."""
    box = ActionSpec("box", 3, -2.0, 4.0)
    specs = [
        PolicySpec(5, box, (16, 8)),
        PolicySpec(5, ActionSpec("box", 3), (16,), "relu", 3.0, "tanh"),
        PolicySpec(4, ActionSpec("box", 2, -3.0, 1.0, (), ((-3.0, 0.1), (-0.3, 1.0))), (), "tanh", 10.0, "clip"),
        PolicySpec(6, ActionSpec("discrete", 4), (12, 12), "tanh", 5.0),
        PolicySpec(6, ActionSpec("discrete", 5), (12,), "relu", 10.0, "clip", "values"),
    ]
    return [_policy(spec, np.random.default_rng(index)) for index, spec in enumerate(specs)]


def _policy(spec: PolicySpec, rng: np.random.Generator) -> dict[str, Any]:
    actor = mlp.flatten(mlp.init_params(spec, rng, 0.5), spec, "actor")
    actor += rng.normal(0.0, 0.3, actor.shape).astype(np.float32)
    mean, scale = rng.normal(size=(2, spec.obs_size)).astype(np.float32)
    policy = NumPyPolicy(spec, 8)
    policy.load(actor, None, mean, np.abs(scale))
    obs = rng.normal(0.0, 4.0, (8, spec.obs_size)).astype(np.float32)
    actions = to_env(policy.act(obs, None).astype(np.float32), spec)
    return {
        "spec": msgspec.to_builtins(spec),
        "numbers": _singles(np.concatenate([mean, np.abs(scale), actor])),
        "obs": _singles(obs),
        "actions": _singles(actions),
    }


def _recording(stage: RobotStage, case: Case, live: dict[str, Any], parts: dict[str, bytes]) -> dict[str, Any]:
    program, fields = stage._program, stage._fields
    names = sorted({*program.fields, "qpos", "qvel", "ctrl"})
    judged: list[Any] = []
    judge = program.judge

    def remembering(*given: Any) -> Any:
        judged.append(judge(*given))
        return judged[-1]

    program.judge = remembering
    stage.reset(SEED)
    rng = np.random.default_rng(SEED)
    spec = stage.spec
    low, high = spec.action.low, spec.action.high
    command = fields.get("command")

    def now() -> dict[str, Any]:
        found: dict[str, Any] = {
            "fields": _doubles(np.concatenate([fields[name][0] for name in names])),
            "obs": _singles(stage.observe(0)),
        }
        return found if command is None else found | {"command": command[0].tolist()}

    start, steps, hand = now(), list[dict[str, Any]](), _hand(stage)
    for _ in range(case.decisions):
        drawn = rng.uniform(low, high, spec.action.size).astype(np.float32) * np.float32(case.strength)
        stage.decide(0, drawn)
        for _ in range(program.task.frame_skip):
            result = stage.tick()
        judgement, reading = judged[-1]
        infos = program.infos(judgement, reading)
        steps.append(
            now()
            | {
                "action": _singles(drawn),
                "controls": _doubles(fields["ctrl"][0]),
                "reward": float(judgement.reward[0]),
                "parts": _doubles(judgement.parts[:, 0]),
                "healthy": bool(judgement.healthy[0]),
                "terminated": result.terminated,
                "infos": {term.name: np.atleast_1d(infos[term.name][0]).tolist() for term in program.task.infos},
            }
        )
    bare = msgspec.structs.replace(spec.scene, bodies=(), static=(), meshes=())
    return {
        "name": case.name,
        "env": msgspec.to_builtins(msgspec.structs.replace(spec, scene=bare)) | {"id": stage.spec.id.split("/")[-1]},
        "live": live | {"task": msgspec.to_builtins(program.task) | {"model": case.name}},
        "parts": {name: base64.b64encode(data).decode() for name, data in parts.items()},
        "fields": {name: int(fields[name].shape[1]) for name in names},
        "start": start,
        "hand": hand,
        "steps": steps,
    }


def _hand(stage: RobotStage) -> dict[str, Any]:
    """Where the bodies are at the start, and what a hand that pulls at the last of them does to it."""
    count = len(stage.spec.scene.bodies)
    positions, quaternions = np.zeros((count, 3)), np.zeros((count, 4))
    stage.bodies(positions, quaternions)
    body, point, target = count - 1, (0.02, -0.01, 0.03), (0.3, 0.2, 1.1)
    drag = Drag(body, point, target, 0.0)
    held, force = spring_force(stage, drag, positions[body], quaternions[body], SpringConfig())
    stage.force(body, held, force)
    applied = stage.data.xfrc_applied
    found = applied[stage._ids[body]].tolist()
    applied[:] = 0.0
    stage._pulls.clear()
    return {
        "positions": _doubles(positions),
        "quaternions": _doubles(quaternions),
        "body": body,
        "point": point,
        "target": target,
        "applied": found,
    }


def _kinds() -> Task:
    """Every function, kind, bound and grouping."""
    torso = Slice("xpos", of="torso")
    return Task(
        model="ant.xml",
        frame_skip=5,
        time_limit=100,
        observation=(
            ObservationTerm("offset", Slice("qpos", start=-3), offset=(0.5, -0.25, 1.0), scale=0.3, high=0.2),
            ObservationTerm("from start", Slice("qpos", of=0, start=2), from_start=True, scale=-2.0, low=-1.0),
            ObservationTerm("sin", Slice("qpos", start=7), function="sin", scale=3.0),
            ObservationTerm("cos", Slice("qvel", of="hip_1"), minus=Slice("qvel", of="hip_2"), function="cos"),
            ObservationTerm("minus", Slice("xquat", of="torso"), minus=Slice("xquat", of=2)),
            ObservationTerm("one for all", Slice("xpos", of="torso"), minus=Slice("qpos", start=2, stop=3)),
            ObservationTerm("force", Slice("actuator_force", of=1)),
            ObservationTerm("inertia", Slice("cinert", of="torso", start=-4, stop=-1)),
            ObservationTerm("gravity", Slice("gravity")),
            ObservationTerm("velocity", Slice("base_velocity"), scale=2.0, low=-0.5, high=0.5),
            ObservationTerm("last", Slice("last_action", start=2)),
            ObservationTerm("previous", Slice("previous_action", start=3, stop=4)),
            ObservationTerm("asked", Slice("command", stop=1)),
        ),
        reward=(
            RewardTerm("speed", Quantity("velocity", Slice("xpos", of=1, start=1, stop=2)), 2.0, group=3),
            RewardTerm("height", Quantity("field", Slice("qpos", start=2, stop=3)), 1.5, low=0.5, high=1.0),
            RewardTerm("rise", Quantity("field", Slice("qpos", start=2, stop=3), from_start=True), -1.0, group=3),
            RewardTerm("apart", Quantity("norm", torso, Slice("xpos", of="aux_1")), 0.7),
            RewardTerm("effort", Quantity("norm", Slice("action")), -0.1, high=-0.05),
            RewardTerm("one", Quantity("field", Slice("action", start=2, stop=3)), 0.3, low=-0.2, high=0.2, group=1),
            RewardTerm("calm", Quantity("kernel", Slice("qvel", stop=6), targets=(0.1,) * 6, width=3.0)),
            RewardTerm("lazy", Quantity("kernel", Slice("action"), width=0.7), 0.4),
            RewardTerm("cut", Quantity("square_sum", Slice("action"), low=-0.3, high=0.4), -0.2, group=1),
            RewardTerm("wide", Quantity("square_sum", Slice("cinert"), Slice("cinert", start=0)), -1.0),
            RewardTerm("all", Quantity("square_sum", Slice("cinert"), low=-0.5, high=0.6), -0.01),
            RewardTerm("pose", Quantity("weighted_squares", Slice("qpos", start=7), weights=(1.0, 0.0, 2.0, 0.5) * 2,
                                        targets=(0.0, 0.3, -0.2, 1.0) * 2), -0.1),
            RewardTerm("hold", Quantity("weighted_squares", Slice("action", stop=2), weights=(1.0, 3.0),
                                        targets=(0.25, 0.0)), -0.1),
            RewardTerm("mass", Quantity("centre_of_mass_velocity", Slice("xipos", start=0, stop=1)), 1.1, group=2),
            RewardTerm("alive", Quantity("healthy"), 0.5, group=2),
        ),
        healthy=(
            HealthyTerm(Slice("qpos")),
            HealthyTerm(Slice("qvel"), low=-100.0, high=100.0),
            HealthyTerm(Slice("gravity", start=2), high=0.5, inclusive=True),
            HealthyTerm(Slice("qpos", start=2, stop=3), low=0.26),
        ),
        infos=(
            InfoTerm("where", Quantity("field", torso)),
            InfoTerm("centre", Quantity("centre_of_mass_velocity", Slice("xipos", start=0, stop=3))),
        ),
        command=Command(("x", "y"), (-1.0, 0.5), (1.0, 0.7), still=0.0),
    )  # fmt: skip


def _menagerie() -> str:
    """Where the model files of Go1 lie that mjlab's wheel brings; empty where they do not."""
    import importlib.util

    found = importlib.util.find_spec("mjlab")
    return "" if found is None or found.origin is None else str(Path(found.origin).parent / "asset_zoo" / "robots")


def _doubles(numbers: Any) -> str:
    return base64.b64encode(np.ascontiguousarray(numbers, "<f8").tobytes()).decode()


def _singles(numbers: Any) -> str:
    return base64.b64encode(np.ascontiguousarray(numbers, "<f4").tobytes()).decode()


def write(folder: Path) -> list[Path]:
    """Write all files; returns them."""
    folder.mkdir(parents=True, exist_ok=True)
    contents: dict[str, Any] = {case.name: record(case) for case in cases()}
    contents |= {"kinds": record_kinds(), "policies": {"policies": policies()}}
    written: list[Path] = []
    for name, content in contents.items():
        path = folder / f"robot-{name}.json"
        path.write_bytes(msgspec.json.encode(content) + b"\n")
        written.append(path)
    return written


if __name__ == "__main__":
    for one in write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER):
        print(f"{one.name} {one.stat().st_size / 1024:.1f} KB")
