"""`drillyard tensorboard | sink`: what others have made to look at runs, each in an environment of its own."""

import os
import signal
import subprocess
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Annotated

import tyro

from drillyard.cli.evaluate import find_run
from drillyard.cli.installing import ensure_installed
from drillyard.cli.output import console, print_json
from drillyard.cli.runs import RunName
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.home import Home
from drillyard.workers.environments import recipe_python
from drillyard.workers.sinks import check_sinks, sink_command
from drillyard.workers.tools import tool_recipe
from drillyard.workers.variables import QUIET

TENSORBOARD = "tensorboard"
LOOK_S = 2.0
STOP_S = 10.0


@dataclass(frozen=True)
class TensorBoard:
    """Open TensorBoard on the runs; it is installed on first use, in an environment of its own. Ctrl-C ends it.

    Try:
        drillyard tensorboard
        drillyard tensorboard latest 20261121-1030-otter --port 6006
    """

    runs: Annotated[tuple[str, ...], tyro.conf.Positional, tyro.conf.arg(metavar="[RUN ...]")] = ()
    """Runs to show; all of them, also those that begin later, unless told."""
    port: int = 6006
    """Where it listens, on this machine alone; 0 = any free port."""
    json: bool = False
    """Print one JSON object with the URL when it listens."""

    def run(self) -> int:
        chosen = [find_run(name) for name in self.runs]
        recipe = tool_recipe(TENSORBOARD)
        ensure_installed(recipe, "silent" if self.json else "people")
        with tempfile.TemporaryDirectory(prefix="drillyard-tensorboard-") as scratch:
            logs = Path(scratch)
            link(logs, chosen or None)
            command = [str(recipe_python(recipe)), "-m", "tensorboard.main", "--logdir", scratch, "--host", "127.0.0.1",
                       "--port", str(self.port), "--reload_interval", "5", "--reload_multifile", "true"]  # fmt: skip
            return Served(command, logs, chosen or None, as_json=self.json).run()


def link(logs: Path, chosen: "list[Path] | None") -> None:
    """A link for each run that has event files, under its id; None = every run there is."""
    root = Home.default().runs
    for folder in sorted(root.iterdir()) if chosen is None and root.is_dir() else chosen or []:
        if (folder / TENSORBOARD).is_dir() and not (logs / folder.name).is_symlink():
            (logs / folder.name).symlink_to(folder / TENSORBOARD)


class Served:
    """TensorBoard as a child, from its start to Ctrl-C."""

    def __init__(self, command: list[str], logs: Path, chosen: "list[Path] | None", *, as_json: bool) -> None:
        self._command = command
        self._logs = logs
        self._chosen = chosen
        self._as_json = as_json
        self._stop = threading.Event()

    def run(self) -> int:
        """Blocks until it ends or a signal ends it.

        Raises:
            DrillyardError: BUSY or UNAVAILABLE, with what it said.
        """
        variables = {**os.environ, **QUIET}
        variables.pop("PYTHONPATH", None)
        before = {number: signal.signal(number, self._asked) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                env=variables, start_new_session=True,
            )  # fmt: skip
            reader = threading.Thread(target=self._read, args=(process,), daemon=True)
            reader.start()
            try:
                while not self._stop.wait(LOOK_S):
                    link(self._logs, self._chosen)
            finally:
                end_group(process)
                reader.join(STOP_S)
                if process.stderr is not None:
                    process.stderr.close()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        return self._answer()

    def _asked(self, _number: int, _frame: FrameType | None) -> None:
        self._wanted = True
        self._stop.set()

    def _read(self, process: "subprocess.Popen[str]") -> None:
        """Its stderr: the URL once, and the last line if it ends by itself."""
        assert process.stderr is not None
        for line in process.stderr:
            if " at http" in line:
                self._tell(line.partition(" at ")[2].split()[0])
            elif line.strip():
                self._said = line.strip()
        self._stop.set()

    def _tell(self, url: str) -> None:
        self._serving = True
        if self._as_json:
            print_json({"ok": True, "url": url})
        else:
            console.print(f"TensorBoard is at {url} ; Ctrl-C ends it.", markup=False, soft_wrap=True)

    _wanted = False
    _serving = False
    _said = ""

    def _answer(self) -> int:
        if self._wanted:
            return 0
        port_taken = "port" in self._said.lower() and not self._serving
        raise DrillyardError(
            ErrorCode.BUSY if port_taken else ErrorCode.UNAVAILABLE,
            f"TensorBoard ended: {self._said.rstrip('.') or 'it left no word why'}"
            + ("; choose another --port, or 0 for any that is free." if port_taken else "."),
        )


def end_group(process: "subprocess.Popen[str]") -> None:
    """End a child and what it has started."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(STOP_S)
            if number is signal.SIGTERM:
                continue  # its server of data is in the group too


@dataclass(frozen=True)
class Sink:
    """Hand the telemetry of a run on to Weights & Biases or MLflow, as far as it has come, or with --follow to its end.

    Repeated, it goes on where it was. W&B works offline unless WANDB_MODE says otherwise (`wandb sync` uploads later);
    MLflow writes mlflow/mlflow.db in Drillyard's data folder unless MLFLOW_TRACKING_URI says otherwise.

    Try:
        drillyard sink wandb latest
        drillyard sink mlflow latest --follow
    """

    tool: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="wandb|mlflow")]
    """Where to."""
    name: RunName
    """Run id, the start of one, or `latest`."""
    follow: bool = False
    """Go on until the run has ended."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        check_sinks((self.tool,))
        folder = find_run(self.name)
        ensure_installed(tool_recipe(self.tool), "silent" if self.json else "people")
        command, variables = sink_command(self.tool, folder, follow=self.follow)
        process = subprocess.Popen(
            command, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            text=True, start_new_session=True,
        )  # fmt: skip

        # Ctrl-C asks it to hand on what there is, and to note how far it came.
        def ask(_number: int, _frame: FrameType | None) -> None:
            process.terminate()

        before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            _, errors = process.communicate()
        finally:
            end_group(process)
            for number, handler in before.items():
                signal.signal(number, handler)
        if process.returncode != 0:
            said = [line for line in errors.splitlines() if line.strip()]
            raise DrillyardError(
                ErrorCode.UNAVAILABLE,
                f"{self.tool} did not take the telemetry of {folder.name}: {said[-1] if said else 'no reason given'}.",
            )
        where = place_of(self.tool, folder)
        if self.json:
            print_json({"ok": True, "run_id": folder.name, "sink": self.tool, "where": where})
        else:
            console.print(f"{folder.name} is in {where}", markup=False, soft_wrap=True)
        return 0


def place_of(tool: str, folder: Path) -> str:
    """Where a sink has written."""
    if tool == "mlflow":
        return os.environ.get("MLFLOW_TRACKING_URI") or f"sqlite:///{folder.parent.parent / 'mlflow' / 'mlflow.db'}"
    offline = sorted((folder / "sinks" / "wandb").glob("offline-run-*"))
    return str(offline[-1]) if offline else str(folder / "sinks" / "wandb")
