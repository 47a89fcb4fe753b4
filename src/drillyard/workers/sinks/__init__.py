"""Where the telemetry of a run may go besides our own files: Weights & Biases and MLflow, each in a process of its own.

The process follows the run's events.jsonl, so the run neither waits for it nor notices when it dies.
"""

import os
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.workers.environments import recipe_python
from drillyard.workers.files import cache_folder
from drillyard.workers.tools import tool_recipe

SINKS = ("wandb", "mlflow")
SCRIPT = Path(__file__).resolve().parent / "follow.py"
_KEPT = ("HOME", "PATH", "LANG", "LC_ALL", "TMPDIR", "TZ", "NETRC", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY",
         "http_proxy", "https_proxy", "no_proxy", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")  # fmt: skip
_OURS = ("WANDB_", "MLFLOW_", "AWS_", "AZURE_", "GOOGLE_")


def check_sinks(names: tuple[str, ...]) -> None:
    """Raises DrillyardError BAD_VALUE for a sink that does not exist."""
    for name in names:
        if name not in SINKS:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"there is no sink {name!r}; there are: {', '.join(SINKS)}.")


def sink_command(name: str, run_folder: Path, *, follow: bool = True) -> tuple[list[str], dict[str, str]]:
    """Command line and the *whole* environment of the process that hands a run's telemetry on.

    It ends by itself when the run's events end with one of run_completed, run_failed, run_cancelled, with SIGTERM, or,
    without `follow`, at the end of the file. Exit code 0 = everything was handed on. Started again it goes on where it
    was. What it has to say is in its stderr. Nothing goes over the network unless the user has set WANDB_MODE=online
    or an MLFLOW_TRACKING_URI.

    Raises:
        DrillyardError: BAD_VALUE, or UNAVAILABLE with the command that installs it.
    """
    check_sinks((name,))
    python = recipe_python(tool_recipe(name))
    variables = {key: value for key, value in os.environ.items() if key in _KEPT or key.startswith(_OURS)}
    variables.setdefault("WANDB_MODE", "offline")
    variables |= {"PYTHONNOUSERSITE": "1", "WANDB_SILENT": "true", "WANDB_CONSOLE": "off", "OMP_NUM_THREADS": "1"}
    variables |= {"MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true"}
    variables["WANDB_CACHE_DIR"] = str(cache_folder() / "wandb")
    variables["WANDB_CONFIG_DIR"] = str(cache_folder() / "wandb" / "config")
    variables["WANDB_DATA_DIR"] = str(cache_folder() / "wandb" / "data")
    return [str(python), str(SCRIPT), name, str(run_folder), *(["--follow"] if follow else [])], variables
