"""Trains one of CleanRL's installed scripts."""

from __future__ import annotations

from typing import Any

from drillyard_worker import Session, WorkerConfig
from drillyard_worker import envs as hosted
from drillyard_worker.spaces import space_info

from cleanrl_worker.config import command_line
from cleanrl_worker.runner import Runner
from cleanrl_worker.scripts import script_file, script_for
from cleanrl_worker.source import read_script


def train(session: Session) -> None:
    """One run, to its end.

    Raises:
        WorkerError: the env is unknown, or the algorithm cannot play it. Stop.
    """
    config = session.config
    env_id = hosted.register(config)
    name = script_for(config.algorithm, action_kind(config))
    line = command_line(name, config.settings, env_id=env_id, seed=config.seed, env_steps=config.limits.env_steps)
    script = read_script(script_file(name))
    Runner(session, script, line, env_id=env_id, library="cleanrl", name=name, keep=False).run()


def make_env(config: WorkerConfig) -> Any:
    """The env of a run, for a look at it and for evaluation."""
    env = hosted.make(config)
    script_for(config.algorithm, space_info(env.action_space)["kind"])
    return env


def action_kind(config: WorkerConfig) -> str:
    """discrete or box."""
    env = hosted.make(config)
    try:
        return space_info(env.action_space)["kind"]
    finally:
        env.close()
