"""Who may be assigned to an agent of an env: checkpoints of runs here, kept models, and the env's own players."""

import asyncio
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.run import RunInfo
from drillyard.contracts.shelf import ShelfModel
from drillyard.daemon.checkpoints import best_checkpoints, list_checkpoints
from drillyard.daemon.env_check import describe_env
from drillyard.daemon.run_folder import CHECKPOINTS
from drillyard.envs.registry import same_env
from drillyard.sharing.shelf import Shelf
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.permits import ONNX

MAX_RUNS = 100
MAX_A_RUN = 20
"""Newest checkpoints of one run that are listed, besides its best."""
_MOST_SPECS = 32


class Players:
    """Lives in the event loop.

    Args:
        daemon: knows the runs.
        shelf: has the models.
    """

    def __init__(self, daemon: DaemonLink, shelf: Shelf) -> None:
        self._daemon = daemon
        self._shelf = shelf
        self._specs: dict[bytes, EnvSpec] = {}

    async def listed(self, env_id: str, env_options: dict[str, Any], known: EnvSpec | None) -> dict[str, Any]:
        """Data of the answer to `list_players`: the newest run first, and its newest checkpoint.

        Args:
            env_id: which env, which the caller may name.
            env_options: its options.
            known: its spec, where somebody has it already.

        Raises:
            DrillyardError: the env cannot be made.
        """
        spec = known or await self._spec(env_id, env_options)
        runs = [run for run in self._daemon.runs.values() if run.env_id == env_id or same_env(run.env_id, env_id)]
        runs.sort(key=lambda run: run.created_at, reverse=True)
        found = await asyncio.to_thread(lambda: [row for run in runs[:MAX_RUNS] for row in _checkpoints(run)])
        models = await asyncio.to_thread(lambda: self._models(env_id))
        return {"checkpoints": found, "models": models, "scripted": list(spec.scripted_players), "env": spec}

    def _models(self, env_id: str) -> list[ShelfModel]:
        return [model for model in self._shelf.listed()[0] if same_env(model.env_id, env_id)]

    async def _spec(self, env_id: str, env_options: dict[str, Any]) -> EnvSpec:
        key = msgspec.json.encode([env_id, env_options], order="deterministic")
        spec = self._specs.get(key)
        if spec is None:
            spec = await describe_env(env_id, env_options)
            while len(self._specs) >= _MOST_SPECS:
                del self._specs[next(iter(self._specs))]
            self._specs[key] = spec
        return spec


def _checkpoints(run: RunInfo) -> list[dict[str, Any]]:
    """Of one run, newest first. What only its worker could play, and cannot, is played from its ONNX file."""
    folder = Path(run.folder)
    rows = list_checkpoints(folder / CHECKPOINTS, best_checkpoints(folder))
    chosen = [row for place, row in enumerate(reversed(rows)) if place < MAX_A_RUN or row.best]
    found: list[dict[str, Any]] = []
    for row in chosen:
        path = row.path if run.can_show else next((str(file) for file in sorted(Path(row.path).glob(f"*{ONNX}"))), "")
        if path:
            found.append({
                "run_id": run.run_id, "name": run.name or run.run_id, "worker": run.worker, "path": path,
                "env_steps": row.env_steps, "best": row.best,
            })  # fmt: skip
    return found
