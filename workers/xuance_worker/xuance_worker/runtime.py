"""Training: XuanCe's own loop, `agent.train`, from the first step to a stop or the limit."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# Its progress bar would fill stderr, which is for what went wrong.
os.environ["TQDM_DISABLE"] = "1"

from drillyard_worker import Stop, read_checkpoint

from xuance_worker.agent import FOREVER, agent_class, configuration
from xuance_worker.analytics import Checkpoints, restore
from xuance_worker.config import KINDS
from xuance_worker.envs import make_training_envs
from xuance_worker.telemetry import Hooks

if TYPE_CHECKING:
    from drillyard_worker import Session


def train(session: Session) -> None:
    """Train until the limit of env steps, a stop, or for ever.

    Raises:
        WorkerError: the env or the settings are not for the algorithm. Stop.
    """
    config = session.config
    settings = session.settings(KINDS[config.algorithm].settings)
    limit = config.limits.env_steps
    session.phase("compiling")
    made = make_training_envs(config, settings.parallels, config.seed)
    try:
        checkpoints: Checkpoints | None = None

        def autosave() -> None:
            if checkpoints is not None:
                checkpoints.save("autosave")

        manifest = None
        if config.resume_from:
            manifest = read_checkpoint(config.resume_from)
            session.loaded(manifest)
        own = configuration(
            config.algorithm,
            settings,
            discrete=hasattr(made.action_space, "n"),
            env_id=config.env_id,
            seed=config.seed % 2**31,
            steps=limit or FOREVER,
        )
        hooks = Hooks(session, autosave)
        agent = agent_class(own)(own, made, callback=hooks)
        if manifest is not None and config.resume_from:
            restore(agent, Path(config.resume_from), manifest)
        session.install_signals()
        first = session.first_counters[0]
        begin_at(agent, first)
        checkpoints = Checkpoints(session, agent, made, onnx=settings.onnx)
        hooks.begin(agent, made)
        session.artifacts(tensorboard="work/logs", metadata={"device": str(agent.device)})
        session.started(workers=1)
        try:
            left = sys.maxsize if limit is None else max(-(-(limit - first) // agent.n_envs), 0)
            agent.train(left)
        except Stop as stop:
            checkpoints.save("finished" if stop.reason.startswith("reached") else "stopped")
            raise
        finally:
            agent.finish()
        checkpoints.save("finished")
    finally:
        made.close()


def begin_at(agent: object, env_steps: int) -> None:
    """Let counters and schedules go on where the run is; they are not in XuanCe's checkpoints."""
    agent.current_step = env_steps
    if hasattr(agent, "e_greedy") and agent.e_greedy is not None:
        agent.e_greedy = max(agent.start_greedy - env_steps * agent.delta_egreedy, agent.end_greedy)
    if getattr(agent, "noise_scale", None) is not None:
        agent.noise_scale = max(agent.start_noise - env_steps * agent.delta_noise, agent.end_noise)
    if env_steps and hasattr(agent, "buffer_size") and hasattr(agent, "_update_explore_factor"):
        # Its replay buffer is empty again: without this it would learn from the first few transitions alone.
        agent.start_training = env_steps + agent.start_training
