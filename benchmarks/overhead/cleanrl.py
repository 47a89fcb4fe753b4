"""CleanRL's ppo.py on CartPole: both sides print the script's own SPS, from its first reset to its last update."""

import re
from pathlib import Path

from overhead.side import Side

ENVIRONMENT, ALGORITHM, ENV, STEPS = "default", "ppo", "gym:CartPole-v1", 61_440
FIND = "import importlib.util; print(next(iter(importlib.util.find_spec('cleanrl').submodule_search_locations)))"


def bare(side: Side, folder: Path, steps: int, seed: int) -> float:
    scripts = side.program(folder, "-c", FIND).stdout.strip()
    line = ["--env-id", "CartPole-v1", "--seed", str(seed), "--total-timesteps", str(steps)]
    return _sps(side.program(folder, f"{scripts}/ppo.py", *line).stdout)


def worker(side: Side, folder: Path, steps: int, seed: int) -> float:
    return _sps(side.train(folder, ALGORITHM, ENV, steps, seed).stderr)


def _sps(text: str) -> float:
    """The last figure: env steps of the whole training over its seconds."""
    found = re.findall(r"^SPS: (\d+)$", text, re.MULTILINE)
    if not found:
        raise RuntimeError(f"the script printed no SPS: {text[-500:]}")
    return float(found[-1])
