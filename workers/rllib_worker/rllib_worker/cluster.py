"""Ray, as small as it can be: no dashboard, no workers in advance, nothing outside the run's own folders.

Its processes stay in the run's process group, but for env runners, which Ray gives groups of their own: they end when
Ray's node manager does, which ends with the trainer.
"""

from __future__ import annotations

import contextlib
import importlib
import logging
import os
import secrets
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

OBJECT_STORE_BYTES = 80 * 1024 * 1024
"""Ray's smallest; batches of env runners pass through it."""


@contextlib.contextmanager
def ray_started(env_runners: int) -> Iterator[None]:
    """Ray from here to the end of the block.

    Args:
        env_runners: processes that it has to have room for.
    """
    os.environ.update(
        RAY_USAGE_STATS_ENABLED="0",
        # A token for each run, handed down by this variable; Ray would write one for all into the home folder.
        RAY_AUTH_MODE="token",
        RAY_AUTH_TOKEN=secrets.token_hex(32),
        # Idle workers have groups of their own, cost 90 MB each, and have nothing to do without tasks.
        RAY_enable_worker_prestart="0",
        RAY_prestart_worker_first_driver="0",
        RAY_DEDUP_LOGS="0",
        RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO="0",
    )
    warnings.filterwarnings("ignore", category=DeprecationWarning)
    import ray

    _keep_results_here()
    for name in ("ray", "ray.rllib", "ray.tune"):
        logging.getLogger(name).setLevel(logging.ERROR)
    given = os.environ.get("RAY_TMPDIR")
    # Sockets lie in it, whose paths must be short.
    folder = Path(given or tempfile.mkdtemp(prefix="dy-ray-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        ray.init(
            num_cpus=env_runners + 1,
            include_dashboard=False,
            object_store_memory=OBJECT_STORE_BYTES,
            _temp_dir=str(folder),
            logging_level=logging.ERROR,
            log_to_driver=False,
            configure_logging=False,
        )
        yield
    finally:
        ray.shutdown()
        shutil.rmtree(str(folder), ignore_errors=True)


def _keep_results_here() -> None:
    """Let Ray make its folder `ray_results` in the working folder: it asks for the home folder once, at this import."""
    home = os.environ.get("HOME")
    os.environ["HOME"] = str(Path.cwd())
    try:
        importlib.import_module("ray.train.constants")
    finally:
        if home is None:
            del os.environ["HOME"]
        else:
            os.environ["HOME"] = home
