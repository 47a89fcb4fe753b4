"""Training: RLlib's own iterations, `algorithm.train`, from the first to a stop or the limit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillyard_worker import Stop, read_checkpoint

from rllib_worker.cluster import ray_started
from rllib_worker.config import KINDS

if TYPE_CHECKING:
    from drillyard_worker import Session

LIFETIME = "num_env_steps_sampled_lifetime"


def train(session: Session) -> None:
    """Train until the limit of env steps, a stop, or for ever.

    Raises:
        WorkerError: the env or the settings are not for the algorithm. Stop.
    """
    config = session.config
    settings = session.settings(KINDS[config.algorithm].settings)
    # Ray takes 10 s of one core to start, on a busy machine a minute: not what counts as hanging at the start.
    session.phase("compiling")
    with ray_started(settings.num_env_runners):
        try:
            _train(session, settings)
        finally:
            from rllib_worker.telemetry import Hooks

            Hooks.begin(None)


def _train(session: Session, settings: Any) -> None:
    from rllib_worker.algorithm import build
    from rllib_worker.analytics import FOLDER, Checkpoints
    from rllib_worker.envs import given_spaces
    from rllib_worker.telemetry import Hooks, figures, remote_episodes

    config = session.config
    kind = KINDS[config.algorithm]
    seen, acted = given_spaces(config, kind.name, kind.actions)
    manifest = read_checkpoint(config.resume_from) if config.resume_from else None
    if manifest is not None:
        session.loaded(manifest)
    algorithm = build(config, settings)
    try:
        # Ray and the building of an algorithm put their own handlers there.
        session.install_signals()
        if manifest is not None and config.resume_from:
            algorithm.restore_from_path(str(Path(config.resume_from) / FOLDER))
        checkpoints = Checkpoints(session, algorithm, settings, seen, acted)
        if settings.num_env_runners == 0:
            Hooks.begin(session)
        first, updates = session.first_counters[:2]
        before = int(algorithm.metrics.peek(("env_runners", LIFETIME), default=0) or 0)
        limit = config.limits.env_steps
        session.artifacts(metadata={"env_runners": settings.num_env_runners})
        session.started(workers=max(settings.num_env_runners, 1))
        try:
            while limit is None or session.env_steps < limit:
                session.check()
                result = algorithm.train()
                updates += int(result.get("num_training_step_calls_per_iteration", 1))
                session.step(first + int(result.get(LIFETIME, before)) - before, updates)
                for total, length in remote_episodes(result):
                    session.episode(total, length)
                session.metrics(figures(result))
                if session.save_due():
                    checkpoints.save("autosave")
        except Stop as stop:
            checkpoints.save("finished" if stop.reason.startswith("reached") else "stopped")
            raise
        checkpoints.save("finished")
    finally:
        algorithm.stop()
