"""Runs of workers for tests: a folder with `host.json` and checkpoints, as the daemon and a worker leave it."""

import time
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.checkpoint import MANIFEST_FILE, digest
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.worker import HOST_FILE, FileDigest, HostCommand, SpaceInfo, WorkerCheckpoint

_BLANK = "0" * 32


def observation_info(env: EnvSpec) -> SpaceInfo:
    """What an env's observations are to a worker."""
    return SpaceInfo(kind="box", shape=(env.obs_size,), low=(None,), high=(None,))


def action_info(env: EnvSpec) -> SpaceInfo:
    """What an env's actions are to a worker that trained on this very env."""
    if env.action.kind == "discrete":
        return SpaceInfo(kind="discrete", n=env.action.size, dtype="int64")
    ranges = env.action.ranges or ((env.action.low, env.action.high),) * env.action.size
    low, high = zip(*ranges, strict=True)
    return SpaceInfo(kind="box", shape=(env.action.size,), low=low, high=high)


class ForeignRun:
    """A worker's run.

    Args:
        folder: of the run; made where missing.
        env: that it trains on.
        command: starts its operator host; None = there is no host.json.
    """

    def __init__(self, folder: Path, env: EnvSpec, command: HostCommand | None) -> None:
        self.folder = folder
        self.env = env
        self.version = 0
        (folder / "checkpoints").mkdir(parents=True, exist_ok=True)
        if command is not None:
            (folder / HOST_FILE).write_bytes(msgspec.json.encode(command))

    def save(self, *, files: dict[str, bytes] | None = None, extra: dict[str, Any], **fields: Any) -> Path:
        """A checkpoint as a worker writes it: whole, then renamed.

        Args:
            files: besides the manifest.
            extra: of the manifest.
            fields: of the manifest that differ from what the env has.
        """
        self.version += 1
        content = files or {}
        about: dict[str, Any] = {
            "worker": "tiny", "worker_version": "1", "upstream_library": "none", "upstream_version": "0",
            "algorithm": "none", "run_id": self.folder.name, "env_id": self.env.id, "policy_version": self.version,
            "env_steps": self.version * 1000, "updates": self.version, "episodes": 0, "reason": "test",
            "created_at": time.time(), "observation_space": observation_info(self.env),
            "action_space": action_info(self.env), "manifest_digest": _BLANK, "extra": extra,
        }  # fmt: skip
        about["files"] = {name: FileDigest(bytes=len(data), blake2b=digest(data)) for name, data in content.items()}
        blank = msgspec.json.encode(WorkerCheckpoint(**(about | fields)))
        name = f"step_{about['env_steps']:012d}"
        hidden = self.folder / "checkpoints" / f".saving-{name}"
        hidden.mkdir()
        for file, data in content.items():
            (hidden / file).write_bytes(data)
        (hidden / MANIFEST_FILE).write_bytes(blank.replace(_BLANK.encode(), digest(blank).encode(), 1))
        return hidden.rename(self.folder / "checkpoints" / name)
