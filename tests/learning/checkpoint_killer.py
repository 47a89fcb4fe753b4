"""Run as a program: kills a save at each call that it makes to the system, and tells what is left.

`python checkpoint_killer.py FOLDER` forks a child for each step (it is single-threaded itself), lets the child's
k-th call raise SIGKILL instead of happening (a write happens half), and prints a JSON line of findings per step.
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import numpy as np

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.learning.checkpoint import load_checkpoint, newest_valid, prune, save_checkpoint

CALLS = (
    "open",
    "write",
    "fsync",
    "close",
    "mkdir",
    "rename",
    "replace",
    "unlink",
    "rmdir",
    "scandir",
    "listdir",
    "stat",
)
SPEC = PolicySpec(obs_size=3, action=ActionSpec("discrete", 2), hidden=(4,))


def manifest(env_steps: int) -> CheckpointManifest:
    return CheckpointManifest(
        run_id="r", env_id="E", policy=SPEC, policy_version=env_steps, env_steps=env_steps, updates=1, episodes=1,
        settings={"lr": 0.1}, metrics={"elo": 1.0}, reason="test", created_at=1.0, drillyard_version="0",
        tensors_digest="", tensors={},
    )  # fmt: skip


def tensors(value: int) -> dict[str, np.ndarray]:
    return {"actor": np.full(2000, value, np.float32), "count": np.array([value], np.int64)}


def arm(step: int) -> list[int]:
    """From now on the step-th call kills this process."""
    made = [0]
    for name in CALLS:
        real = getattr(os, name)

        def wrapped(*args: Any, _real: Any = real, _name: str = name, **kwargs: Any) -> Any:
            if made[0] == step:
                if _name == "write":
                    _real(args[0], bytes(args[1])[: len(args[1]) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            made[0] += 1
            return _real(*args, **kwargs)

        setattr(os, name, wrapped)
    return made


def main() -> None:
    folder = Path(sys.argv[1])
    save_checkpoint(folder, manifest(1), tensors(1))
    for step in range(1000):
        child = os.fork()
        if child == 0:
            arm(step)
            save_checkpoint(folder, manifest(step + 2), tensors(step + 2))
            prune(folder, 1, None)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        newest = newest_valid(folder)
        found = loaded = -1
        if newest is not None:
            head, arrays = load_checkpoint(newest)
            found, loaded = head.env_steps, int(arrays["count"][0])
        print(json.dumps({"step": step, "killed": os.WIFSIGNALED(status), "found": found, "loaded": loaded}))
        if not os.WIFSIGNALED(status):
            print(json.dumps({"left": sorted(entry.name for entry in folder.iterdir())}))
            return


if __name__ == "__main__":
    main()
