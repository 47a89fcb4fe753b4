"""What lives in a page: an env as data, or why it cannot be told so."""

import dataclasses
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.bundle import DrillLive, Licence, RobotLive
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.source import BALANCE, BALL
from drillyard.envs.registry import FILES, PATH_OPTIONS, make_stage
from drillyard.sharing.bundle.robot import is_robot, live_robot

_REASONS = {
    "gym:": "An env of Gymnasium runs in Python, which a page does not have",
    "zoo:": "An env of PettingZoo runs in Python, which a page does not have",
    "text:": "An env in words runs in Python, which a page does not have",
}


class LiveEnv(NamedTuple):
    """An env as a bundle holds it."""

    env: EnvSpec
    options: dict[str, Any]
    content: RobotLive | DrillLive
    parts: dict[str, bytes]
    meshes: dict[str, bytes]
    """Of the scene, by digest."""
    licences: tuple[Licence, ...]


def why_not(env_id: str) -> str:
    """Why an env cannot live in a page, in one sentence; empty where it may."""
    for scheme, reason in _REASONS.items():
        if env_id.startswith(scheme):
            return f"{reason}."
    if env_id in {BALL, BALANCE} or is_robot(env_id):
        return ""
    return f"{env_id} is no env that a page knows how to play."


def live_env(env_id: str, options: dict[str, Any]) -> LiveEnv:
    """Tell an env as data.

    Raises:
        DrillyardError: UNSUPPORTED with the reason why it cannot live; as making the env does.
    """
    if reason := why_not(env_id):
        raise DrillyardError(ErrorCode.UNSUPPORTED, reason)
    stage = make_stage(env_id, **options)
    try:
        env, meshes = stage.spec, stage.meshes()
    finally:
        stage.close()
    public = public_options(options)
    if env_id in {BALL, BALANCE}:
        return LiveEnv(env, public, _drill(env_id, options), {}, meshes, ())
    robot = live_robot(env_id, options, env.title)
    env = msgspec.structs.replace(env, id=public_id(env_id))
    return LiveEnv(env, public, robot.live, robot.parts, meshes, (robot.licence,))


def public_id(env_id: str) -> str:
    """The id without the path of somebody's files."""
    return f"{FILES}{Path(env_id.removeprefix(FILES)).name}" if env_id.startswith(FILES) else env_id


def public_options(options: dict[str, Any]) -> dict[str, Any]:
    """Options without paths; of a model's file its name."""
    kept = {name: value for name, value in options.items() if name not in PATH_OPTIONS}
    if isinstance(file := kept.get("xml_file"), str):
        kept["xml_file"] = Path(file).name
    return kept


def _drill(env_id: str, options: dict[str, Any]) -> DrillLive:
    if env_id == BALL:
        from drillyard.envs.drills.ball.config import BallConfig

        return DrillLive(drill="ball", config=dataclasses.asdict(BallConfig().with_options(options)))
    from drillyard.envs.drills.balance.config import BalanceConfig

    return DrillLive(drill="balance", config=dataclasses.asdict(BalanceConfig().with_options(options)))
