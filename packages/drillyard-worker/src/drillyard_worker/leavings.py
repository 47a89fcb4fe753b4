"""What a run leaves behind, in words: manifests of checkpoints, and `analytics.json`."""

from __future__ import annotations

import contextlib
import json
import math
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillyard_worker.checkpoints import write_atomic
from drillyard_worker.events import numbers, plain
from drillyard_worker.metadata import WORKER_VERSION
from drillyard_worker.spaces import space_info

if TYPE_CHECKING:
    from drillyard_worker.session import Session

ANALYTICS_FILE = "analytics.json"
NORMALISATION = {
    "obs_mean": (), "obs_var": (), "epsilon": 1e-8, "clip": None, "count": 0.0, "return_var": None,
    "clip_action": False,
}  # fmt: skip
"""Fields of a normalisation with their defaults. obs = clip((obs - mean) / sqrt(var + epsilon), -clip, clip)."""


def manifest_body(
    session: Session,
    files: Mapping[str, Any],
    number: int,
    reason: str,
    observation_space: Any,
    action_space: Any,
    normalisation: Mapping[str, Any] | None,
    onnx: str,
    extra: Mapping[str, Any] | None,
) -> dict[str, Any]:
    """Every field of a manifest but its digest.

    Raises:
        ValueError: the shim names an ONNX file that it did not write, or a normalisation that is none.
    """
    if onnx and onnx not in files:
        raise ValueError(f"the checkpoint has no file {onnx!r}, which was named as its ONNX file.")
    config, metadata = session.config, session.worker.metadata
    env_steps, updates, episodes = session.shown_counters()
    return {
        "v": WORKER_VERSION,
        "kind": "worker",
        "worker": config.worker,
        "worker_version": metadata.version,
        "upstream_library": metadata.upstream_library,
        "upstream_version": metadata.upstream_version,
        "algorithm": config.algorithm,
        "run_id": config.run_id,
        "env_id": config.env_id,
        "env_options": plain(config.env_options),
        "seed": config.seed,
        "policy_version": number,
        "env_steps": env_steps,
        "updates": updates,
        "episodes": episodes,
        "settings": plain(config.settings),
        "metrics": numbers(session.values),
        "reason": reason,
        "created_at": time.time(),
        "observation_space": space_info(observation_space),
        "action_space": space_info(action_space),
        "normalisation": None if normalisation is None else checked_normalisation(normalisation),
        "onnx": onnx,
        "files": plain(files),
        "extra": plain(extra or {}),
    }


def checked_normalisation(given: Mapping[str, Any]) -> dict[str, Any]:
    """Every field of a normalisation, arrays as lists; raises ValueError."""
    unknown = set(given) - set(NORMALISATION)
    if unknown:
        raise ValueError(f"a normalisation has no {', '.join(sorted(unknown))}; it has {', '.join(NORMALISATION)}.")
    found = {**NORMALISATION, **{name: plain(value) for name, value in given.items()}}
    for name in ("obs_mean", "obs_var"):
        found[name] = [math.nan if value is None else float(value) for value in _flat(found[name])]
        if not all(math.isfinite(value) for value in found[name]):
            raise ValueError(f"{name} of the normalisation holds something that is no finite number.")
    if len(found["obs_mean"]) != len(found["obs_var"]):
        raise ValueError("obs_mean and obs_var of the normalisation differ in length.")
    return found


class Leavings:
    """`analytics.json` of one run; written at each checkpoint and at the end. A full disk only costs the file."""

    def __init__(self, run_id: str, worker_type: str, folder: Path) -> None:
        self._folder = folder
        self._body: dict[str, Any] = {"v": WORKER_VERSION, "run_id": run_id, "worker_type": worker_type}
        self._artifacts: dict[str, Any] = {"tensorboard": None, "wandb": None, "logs_dir": None, "videos_dir": None}
        self._checkpoints: dict[str, Any] = {
            "directory": "checkpoints", "format": "none", "files": [], "best": None, "final": None,
        }  # fmt: skip
        self._metadata: dict[str, Any] = {}

    def add(self, *, metadata: Mapping[str, Any] | None = None, **paths: Any) -> None:
        """Name more artifacts; raises TypeError for an unknown one."""
        unknown = set(paths) - set(self._artifacts)
        if unknown:
            raise TypeError(f"there is no artifact {', '.join(unknown)}; there are {', '.join(self._artifacts)}.")
        self._artifacts.update({name: None if path is None else str(path) for name, path in paths.items()})
        self._metadata.update(plain(metadata or {}))

    def checkpoints(self, kind: str, kept: list[Path], best: Path | None) -> None:
        """The checkpoints there are now, newest first; raises OSError."""
        self._checkpoints["format"] = kind
        self._note(kept, best)
        self._write()

    def end(self, kept: list[Path], best: Path | None) -> None:
        """The run is over: its newest checkpoint is its final one."""
        with contextlib.suppress(OSError):
            self._note(kept, best)
            self._checkpoints["final"] = self._checkpoints["files"][0] if kept else None
            self._write()

    def _note(self, kept: list[Path], best: Path | None) -> None:
        self._checkpoints["files"] = [path.relative_to(self._folder).as_posix() for path in kept]
        self._checkpoints["best"] = None if best is None else best.relative_to(self._folder).as_posix()

    def _write(self) -> None:
        artifacts = {**self._artifacts, "checkpoints": self._checkpoints}
        body = {**self._body, "artifacts": artifacts, "metadata": self._metadata}
        write_atomic(self._folder / ANALYTICS_FILE, json.dumps(body, indent=1).encode())


def _flat(values: Any) -> list[Any]:
    if not isinstance(values, (list, tuple)):
        return [values]
    return [item for value in values for item in _flat(value)]
