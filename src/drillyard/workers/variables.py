"""Environment variables of a worker's processes."""

from collections.abc import Sequence

from drillyard.processes.environment import BLAS_THREADS
from drillyard.workers.catalogue import WorkerFolder
from drillyard.workers.files import sdk_source

QUIET: dict[str, str] = {
    "PYTHONNOUSERSITE": "1",
    "PYTHONHOME": "",
    "PYTHONFAULTHANDLER": "1",  # a segfault leaves a stack in stderr
    "WANDB_MODE": "offline",
    "HF_HUB_OFFLINE": "1",
    "RAY_USAGE_STATS_ENABLED": "0",
    "MPLBACKEND": "Agg",
    "SDL_VIDEODRIVER": "dummy",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "GIT_PYTHON_REFRESH": "quiet",
}
"""Nothing of the user's Python, of a display or of the network gets in by itself."""


def base_variables(worker: WorkerFolder) -> dict[str, str]:
    """What every process of a worker gets, over the variables of its parent."""
    return {**QUIET, "PYTHONPATH": f"{worker.folder}:{sdk_source()}", **thread_variables(1)}


def thread_variables(threads: int) -> dict[str, str]:
    """Threads of the numeric libraries: with their defaults Stable-Baselines3 made 694 steps/s on two busy cores,
    2249 with one thread."""
    return dict.fromkeys((*BLAS_THREADS, "NUMEXPR_NUM_THREADS"), str(threads))


def gpu_variables(gpus: Sequence[str]) -> dict[str, str]:
    """A run sees the GPUs that are reserved for it, and no others."""
    return {"CUDA_VISIBLE_DEVICES": ",".join(gpus), "CUDA_DEVICE_ORDER": "PCI_BUS_ID"}
