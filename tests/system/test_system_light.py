"""Memory: what each process of the house must not load, because it would carry it for as long as it lives."""

import subprocess
import sys

import pytest

PAGE = {"starlette", "uvicorn", "websockets"}
TERMINAL = {"tyro", "rich"}
LEARNING = {"numpy", "safetensors", "jax"}
ADAPTERS = {"gymnasium", "pettingzoo"}

FORBIDDEN = {
    "drillyard.studio.__main__": LEARNING | ADAPTERS | TERMINAL,
    "drillyard.daemon.__main__": LEARNING | ADAPTERS | TERMINAL | PAGE,
    "drillyard.stage.match": ADAPTERS | TERMINAL | PAGE | {"grpc", "jax", "psutil"},
    "drillyard.learning.learner": ADAPTERS | TERMINAL | PAGE | {"grpc", "jax", "psutil"},
    "drillyard.rollout.worker": ADAPTERS | TERMINAL | PAGE | {"grpc", "jax", "psutil", "safetensors"},
}
LATE = {
    "drillyard.studio.__main__": "drillyard.studio.server, drillyard.daemon.client, drillyard.daemon.async_client",
    "drillyard.daemon.__main__": "drillyard.daemon.server, drillyard.envs.registry, drillyard.learning.config",
    "drillyard.stage.match": "drillyard.stage.stage, drillyard.stage.game, drillyard.stage.loop",
    "drillyard.learning.learner": "drillyard.learning.run, drillyard.learning.loop",
    "drillyard.rollout.worker": "drillyard.rollout.group, drillyard.transport.lane, drillyard.transport.board",
}
"""What each main imports when it begins to work."""


@pytest.mark.parametrize("main", FORBIDDEN)
def test_a_process_loads_only_what_it_works_with(main: str) -> None:
    code = f"import sys, {main}, {LATE[main]}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not FORBIDDEN[main] & set(done.stdout.split())
