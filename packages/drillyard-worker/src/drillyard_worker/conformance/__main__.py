"""`python -m drillyard_worker.conformance FOLDER --python VENV_PYTHON`."""

from __future__ import annotations

import argparse
import json
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

from drillyard_worker.conformance import CHECKS, Result, Subject, check_worker
from drillyard_worker.conformance.report import shown


def main() -> int:
    """Exit code 0 = it keeps to the protocol, 1 = it does not, 2 = bad arguments."""
    parser = argparse.ArgumentParser(prog="python -m drillyard_worker.conformance", description=__doc__)
    parser.add_argument("folder", type=Path, help="of the worker, with pyproject.toml")
    parser.add_argument("--python", default=sys.executable, help="interpreter that has its library")
    parser.add_argument("--env", default="gym:CartPole-v1", help="env id to train on")
    parser.add_argument(
        "--env-host", default="", help="command that serves envs of Drillyard, as a shell would read it"
    )
    parser.add_argument("--steps", type=int, default=2000, help="env steps of a short training")
    parser.add_argument("--algorithm", default="", help="default: the first that can act in the env")
    parser.add_argument("--settings", default="{}", help="settings of the algorithm as JSON")
    parser.add_argument("--script", default="", help="training script, for a worker that runs one")
    parser.add_argument("--only", default="", help=f"comma-separated checks of: {', '.join(CHECKS)}")
    parser.add_argument("--patience", type=float, default=120.0, help="seconds until it must train")
    parser.add_argument("--keep", action="store_true", help="keep the folder of the runs and say where it is")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    options = parser.parse_args()
    only = [name for name in options.only.split(",") if name]
    unknown = [name for name in only if name not in CHECKS]
    try:
        settings = json.loads(options.settings)
    except ValueError:
        parser.error("--settings is no JSON")
    if unknown:
        parser.error(f"there is no check {', '.join(unknown)}; there are {', '.join(CHECKS)}")
    scratch = Path(tempfile.mkdtemp(prefix="drillyard-conformance-"))
    try:
        subject = Subject(
            options.folder, options.python, scratch, env_id=options.env, steps=options.steps, settings=settings,
            algorithm=options.algorithm, script=options.script, env_host=shlex.split(options.env_host),
            patience_s=options.patience,
        )  # fmt: skip
        report = check_worker(subject, only, None if options.json else _tell)
    finally:
        if options.keep:
            sys.stderr.write(f"The runs are in {scratch}\n")
        else:
            shutil.rmtree(str(scratch), ignore_errors=True)
    sys.stdout.write((json.dumps(report.as_data()) if options.json else report.summary()) + "\n")
    return 0 if report.ok else 1


def _tell(result: Result) -> None:
    sys.stdout.write(shown(result) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
