"""The env host's VecEnv, driven by Stable-Baselines3 itself in its own environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from live_worker import LiveWorker

from drillyard.workers.files import sdk_source

pytestmark = pytest.mark.process


def test_stable_baselines_trains_on_hosted_envs(sb3: LiveWorker) -> None:
    done = subprocess.run(
        [str(sb3.python), str(Path(__file__).with_name("hosted_sb3.py"))],
        env={
            "PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "PYTHONPATH": str(sdk_source()),
            "OMP_NUM_THREADS": "1",
            "DRILLYARD_ENV_HOST": json.dumps([sys.executable, "-P", "-m", "drillyard.envs.host"]),
        },
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["episodes"] >= 16
