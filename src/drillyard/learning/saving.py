"""Saving: when a run writes checkpoints, and how it goes on from one."""

import time
from pathlib import Path
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import numpy as np

import drillyard
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunConfig
from drillyard.envs.registry import same_env
from drillyard.learning import checkpoint
from drillyard.learning.policy_file import check_policy
from drillyard.learning.returns import Returns
from drillyard.learning.settings import Settings

BEST_STEP = 0.01
"""How much better the best must get: share of decided games, or of the mean return's size."""
BEST_EVERY_S = 10.0
Tensors = dict[str, np.ndarray]
Config = TypeVar("Config")


class Safety(Protocol):
    """The settings of every algorithm that saving goes by."""

    @property
    def autosave_s(self) -> float: ...
    @property
    def keep_checkpoints(self) -> int: ...


class Trained(Protocol):
    """All that learning changes, whatever the algorithm."""

    env: EnvSpec
    spec: PolicySpec
    version: int
    env_steps: int
    updates: int
    episodes: int
    returns: Returns

    @property
    def config(self) -> Safety: ...

    @property
    def score(self) -> float | None:
        """How good the policy is by its newest games; None while there are too few."""
        ...

    @property
    def praise(self) -> str:
        """Why a checkpoint with the highest score is the best, in words."""
        ...

    def tensors(self) -> Tensors:
        """All arrays for a checkpoint."""
        ...

    def state(self) -> dict[str, Any]:
        """All the rest for a checkpoint, as JSON types."""
        ...


class Saver:
    """Writes a run's checkpoints and remembers which is best.

    Args:
        folder: the run's folder.
        run: its config.
        algorithm: of the run.
        settings: of that algorithm.
        configured: settings as the run began, before any live change.
    """

    def __init__(
        self, folder: Path, run: RunConfig, algorithm: str, settings: Settings[Any], configured: dict[str, Any]
    ) -> None:
        self.folder = folder / "checkpoints"
        self.best_score: float | None = None
        """Of the best checkpoint: share of decided games won against the scripted player, or mean return."""
        self._run, self._algorithm, self._settings = run, algorithm, settings
        self._configured = configured
        self._last = time.monotonic()
        self._best_at = 0.0

    def due_s(self, autosave_s: float) -> float:
        """Seconds until the next autosave."""
        return max(0.0, self._last + autosave_s - time.monotonic())

    def improved(self, trained: Trained) -> bool:
        """Whether the policy has become better than when `best` was last written."""
        score = trained.score
        if score is None or time.monotonic() - self._best_at < BEST_EVERY_S:
            return False
        if self.best_score is None:
            return len(trained.env.agents) == 1 or score >= BEST_STEP
        step = BEST_STEP * abs(self.best_score) if len(trained.env.agents) == 1 else BEST_STEP
        return score >= self.best_score + step

    def forget_best(self) -> None:
        """Learning starts over: the next score counts, whatever it is."""
        self.best_score = None

    def save(self, trained: Trained, metrics: dict[str, float], reason: str, *, best: bool = False) -> Path:
        """Write a checkpoint, prune old ones.

        Raises:
            DrillyardError: DISK or NOT_PERMITTED; the next try comes after another `autosave_s`.
        """
        self._last = time.monotonic()
        if best:
            self._best_at = self._last
        manifest = CheckpointManifest(
            run_id=self._run.run_id,
            env_id=trained.env.id,
            env_options=self._run.request.env_options,
            algorithm=self._algorithm,
            policy=trained.spec,
            policy_version=trained.version,
            env_steps=trained.env_steps,
            updates=trained.updates,
            episodes=trained.episodes,
            settings=self._settings.as_settings(trained.config),
            metrics=metrics,
            reason=reason,
            created_at=time.time(),
            drillyard_version=drillyard.__version__,
            tensors_digest="",
            tensors={},
            state=trained.state() | {"configured": self._configured, "best_score": self.best_score},
        )
        path = checkpoint.save_checkpoint(self.folder, manifest, trained.tensors())
        if best:
            checkpoint.mark_best(self.folder, path)
            self.best_score = trained.score
        checkpoint.prune(self.folder, trained.config.keep_checkpoints, checkpoint.best_checkpoint(self.folder))
        return path


class Loaded(NamedTuple, Generic[Config]):
    """A checkpoint, and the settings to go on with."""

    manifest: CheckpointManifest
    tensors: Tensors
    config: Config
    same_options: bool
    """Of the env; with others the state of its groups is not that of this run's envs."""


def load(path: Path, run: RunConfig, algorithm: str, settings: Settings[Config], config: Config) -> Loaded[Config]:
    """A checkpoint to go on from, and the settings to go on with.

    A live setting that was changed while the old run went on stays changed, unless the new run asks for another value
    than the old one was configured with.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, UNSUPPORTED; LAYOUT_MISMATCH when it belongs to another env or algorithm.
    """
    manifest, tensors = checkpoint.load_checkpoint(path)
    check_policy(path, manifest, tensors)
    if manifest.algorithm != algorithm:
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"The checkpoint {path} was trained by {manifest.algorithm}, this run is one of {algorithm}; resume it "
            "with its own algorithm.",
        )
    if not same_env(manifest.env_id, run.request.env_id):
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"The checkpoint {path} was trained on {manifest.env_id}, this run is for {run.request.env_id}; "
            "resume it with its own env.",
        )
    before = manifest.state.get("configured", {})
    now = settings.as_settings(config)
    for key in settings.live:
        if key in manifest.settings and before.get(key) == now[key]:
            config = settings.with_live(config, key, manifest.settings[key])
    return Loaded(manifest, tensors, config, manifest.env_options == run.request.env_options)


def check_network(path: Path, manifest: CheckpointManifest, spec: PolicySpec) -> None:
    """Raise DrillyardError LAYOUT_MISMATCH unless the checkpoint has the network that the settings ask for."""
    if manifest.policy != spec:
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"The checkpoint {path} has a network of {manifest.policy.hidden} {manifest.policy.activation} units on "
            f"{manifest.policy.obs_size} inputs, the settings ask for {spec.hidden} {spec.activation} "
            f"on {spec.obs_size}; resume with the checkpoint's own network settings.",
        )


def unfit(path: Path, error: Exception) -> DrillyardError:
    """What is raised for a checkpoint whose parts do not fit together."""
    return DrillyardError(
        ErrorCode.DAMAGED,
        f"The checkpoint {path} cannot be resumed ({error!r}); use another one, or start a new run.",
    )
