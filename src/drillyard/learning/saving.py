"""Saving: when a run writes checkpoints, and how it goes on from one."""

import time
from pathlib import Path
from typing import Any, NamedTuple

import drillyard
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.control import LIVE_SETTINGS
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig
from drillyard.envs.registry import same_env
from drillyard.learning import checkpoint
from drillyard.learning.config import TrainConfig, as_settings, with_live_setting
from drillyard.learning.policy_file import check_policy
from drillyard.learning.trainer import Tensors, Trainer

BEST_MIN_GAMES = 100
"""Decided games against the scripted player before their share means anything."""
BEST_STEP = 0.01
"""How much better the best must get: share of decided games, or of the mean return's size."""
BEST_EVERY_S = 10.0
GROUP_SETTINGS = ("groups", "rows", "opponents", "opponent_latest", "opponent_snapshot", "opponent_old",
                  "opponent_scripted", "opponent_random")  # fmt: skip


class Saver:
    """Writes a run's checkpoints and remembers which is best.

    Args:
        folder: the run's folder.
        run: its config.
        configured: settings as the run began, before any live change.
    """

    def __init__(self, folder: Path, run: RunConfig, configured: dict[str, Any]) -> None:
        self.folder = folder / "checkpoints"
        self.best_score: float | None = None
        """Of the best checkpoint: share of decided games won against the scripted player, or mean return."""
        self._run = run
        self._configured = configured
        self._last = time.monotonic()
        self._best_at = 0.0

    def due_s(self, config: TrainConfig) -> float:
        """Seconds until the next autosave."""
        return max(0.0, self._last + config.autosave_s - time.monotonic())

    def improved(self, trainer: Trainer) -> bool:
        """Whether the policy has become better than when `best` was last written."""
        score = _score(trainer)
        if score is None or time.monotonic() - self._best_at < BEST_EVERY_S:
            return False
        if self.best_score is None:
            return len(trainer.env.agents) == 1 or score >= BEST_STEP
        step = BEST_STEP * abs(self.best_score) if len(trainer.env.agents) == 1 else BEST_STEP
        return score >= self.best_score + step

    def forget_best(self) -> None:
        """Learning starts over: the next score counts, whatever it is."""
        self.best_score = None

    def save(self, trainer: Trainer, metrics: dict[str, float], reason: str, *, best: bool = False) -> Path:
        """Write a checkpoint, prune old ones.

        Raises:
            DrillyardError: DISK or NOT_PERMITTED; the next try comes after another `autosave_s`.
        """
        self._last = time.monotonic()
        if best:
            self._best_at = self._last
        manifest = CheckpointManifest(
            run_id=self._run.run_id,
            env_id=trainer.env.id,
            env_options=self._run.request.env_options,
            policy=trainer.spec,
            policy_version=trainer.version,
            env_steps=trainer.env_steps,
            updates=trainer.updates,
            episodes=trainer.episodes,
            settings=as_settings(trainer.config),
            metrics=metrics,
            reason=reason,
            created_at=time.time(),
            drillyard_version=drillyard.__version__,
            tensors_digest="",
            tensors={},
            state=trainer.state() | {"configured": self._configured, "best_score": self.best_score},
        )
        path = checkpoint.save_checkpoint(self.folder, manifest, trainer.tensors())
        if best:
            checkpoint.mark_best(self.folder, path)
            self.best_score = _score(trainer)
        checkpoint.prune(self.folder, trainer.config.keep_checkpoints, checkpoint.best_checkpoint(self.folder))
        return path


def praise(trainer: Trainer) -> str:
    """Why a checkpoint is the best, in words."""
    if len(trainer.env.agents) == 1:
        return f"best mean return so far, {trainer.returns.mean or 0.0:.1f}"
    return "best so far against the scripted player"


def _score(trainer: Trainer) -> float | None:
    """How good the policy is by its newest games; None while there are too few."""
    if len(trainer.env.agents) == 1:
        return trainer.returns.mean
    average = trainer.pool.win_rates.get("scripted")
    return average.value if average is not None and average.decided >= BEST_MIN_GAMES else None


class Loaded(NamedTuple):
    """A checkpoint, and the settings to go on with."""

    manifest: CheckpointManifest
    tensors: Tensors
    config: TrainConfig
    same_options: bool
    """Of the env; with others the state of its groups is not that of this run's envs."""


def load(path: Path, run: RunConfig, config: TrainConfig) -> Loaded:
    """A checkpoint to go on from, and the settings to go on with.

    A live setting that was changed while the old run went on stays changed, unless the new run asks for another value
    than the old one was configured with.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, UNSUPPORTED; LAYOUT_MISMATCH when it belongs to another env.
    """
    manifest, tensors = checkpoint.load_checkpoint(path)
    check_policy(path, manifest, tensors)
    if not same_env(manifest.env_id, run.request.env_id):
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"The checkpoint {path} was trained on {manifest.env_id}, this run is for {run.request.env_id}; "
            "resume it with its own env.",
        )
    before = manifest.state.get("configured", {})
    now = as_settings(config)
    for key in LIVE_SETTINGS:
        if key in manifest.settings and before.get(key) == now[key]:
            config = with_live_setting(config, key, manifest.settings[key])
    return Loaded(manifest, tensors, config, manifest.env_options == run.request.env_options)


def go_on_from(trainer: Trainer, path: Path, loaded: Loaded) -> bool:
    """Put a trainer where a checkpoint left off; False when its groups had to start afresh because they are others now.

    Raises:
        DrillyardError: LAYOUT_MISMATCH when the network is another one, DAMAGED when parts are missing.
    """
    manifest = loaded.manifest
    if manifest.policy != trainer.spec:
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"The checkpoint {path} has a network of {manifest.policy.hidden} {manifest.policy.activation} units on "
            f"{manifest.policy.obs_size} inputs, the settings ask for {trainer.spec.hidden} {trainer.spec.activation} "
            f"on {trainer.spec.obs_size}; resume with the checkpoint's own network settings.",
        )
    settings = as_settings(trainer.config)
    same = loaded.same_options and all(manifest.settings.get(key) == settings[key] for key in GROUP_SETTINGS)
    try:
        trainer.restore(manifest.state, loaded.tensors, same_groups=same)
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise DrillyardError(
            ErrorCode.DAMAGED,
            f"The checkpoint {path} cannot be resumed ({error!r}); use another one, or start a new run.",
        ) from error
    trainer.version = manifest.policy_version
    trainer.env_steps, trainer.updates, trainer.episodes = manifest.env_steps, manifest.updates, manifest.episodes
    return same
