"""Memory: what workers and learners must not load."""

import subprocess
import sys

import pytest

HEAVY = {
    "gymnasium",
    "pettingzoo",
    "grpc",
    "starlette",
    "uvicorn",
    "websockets",
    "tyro",
    "rich",
    "jax",
    "psutil",
    "PIL",
}
WORKER = "drillyard.rollout.worker, drillyard.rollout.group, drillyard.transport.lane, drillyard.transport.board"
EPISODES = "drillyard.rollout.episodes.worker, drillyard.rollout.episodes.player, drillyard.transport.board_reader"


@pytest.mark.parametrize(
    ("modules", "forbidden"),
    [
        (WORKER, HEAVY | {"safetensors", "drillyard.learning"}),
        (EPISODES, HEAVY | {"safetensors", "drillyard.learning", "drillyard.rollout.pool"}),
        ("drillyard.learning.learner, drillyard.learning.run", HEAVY),
    ],
)
def test_light_processes_stay_light(modules: str, forbidden: set[str]) -> None:
    code = (
        f"import sys, {modules}\n"
        "from drillyard.envs.registry import make_batch\n"
        "make_batch('Drillyard/BallDrill-v0', 2)\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not forbidden & set(done.stdout.split())
