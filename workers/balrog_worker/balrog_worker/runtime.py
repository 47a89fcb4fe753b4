"""A run: BALROG's evaluator in its own folder and environment, its results told as they are written."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillyard_worker import WorkerError

from balrog_worker.config import Evaluate, command_line, interpreter
from balrog_worker.records import record_of, write
from balrog_worker.results import Watch

if TYPE_CHECKING:
    from drillyard_worker import Session

LOOK_S = 0.5
END_S = 10.0
"""How long the evaluator may take to end after SIGINT."""
OUTPUT = "balrog.log"
_OURS = ("PYTHONPATH", "PYTHONHOME", "PYTHONNOUSERSITE", "PYTHONUNBUFFERED", "PYTHONFAULTHANDLER", "VIRTUAL_ENV")
_QUIET = ("HF_HUB_OFFLINE", "WANDB_MODE", "CUDA_VISIBLE_DEVICES", "CUDA_DEVICE_ORDER")
"""Variables of workers that keep a library from the network or the GPUs; BALROG is a guest that needs both."""


def evaluate(session: Session) -> None:
    """Run the evaluator to its end.

    Raises:
        WorkerError: it cannot be started, failed, or fell silent. Stop.
    """
    settings = session.settings(Evaluate)
    script = Path(session.config.script).resolve()
    python = interpreter(settings, script.parent)
    out = session.work / "out"
    watch = Watch(out)
    before = watch.folders  # after a crash of ours the same run goes on with what is there
    resumed = str(before[-1]) if before else ""
    run = _Run(session, settings, watch)
    run.recall()
    session.artifacts(logs_dir="work/out", metadata={"balrog": str(script.parent), "results": "results"})
    with _Evaluator(command_line(settings, python, script, out, resumed), script.parent, session.work) as process:
        session.started()
        while process.running():
            run.look()
            run.be_patient(process.last_sign)
            session.check()
            process.wait(LOOK_S)
    run.look()
    run.finish()
    if process.code != 0:
        raise WorkerError("crashed", f"BALROG's evaluator ended with {process.how()}.")
    if not run.records:
        raise WorkerError(
            "not_found",
            f"BALROG's evaluator ended and left no results in {out}; its output is in {session.work / OUTPUT}.",
        )


class _Run:
    """What is known of the run."""

    def __init__(self, session: Session, settings: Evaluate, watch: Watch) -> None:
        self._session, self._settings, self._watch = session, settings, watch
        self._player = f"{settings.agent} {settings.model or settings.client}"[:80]
        self._shares: dict[str, list[float]] = {}
        self._tokens = [0, 0]
        self._sign_s = time.monotonic()
        self._began_s = time.monotonic()
        self.records: list[dict[str, Any]] = []

    def recall(self) -> None:
        """Episodes of an earlier process of the same run, which has told them."""
        for told in self._watch.look():
            self._add(told)

    def look(self) -> None:
        """Tell what is new."""
        ended = self._watch.look()
        if self._watch.moved:
            self._sign_s = time.monotonic()
        for told in ended:
            self._take(told)
        if ended:
            self._tell()
            self._write()
        # Seconds of watching are counted as updates: a model that thinks for minutes is no run that hangs.
        seconds = int(time.monotonic() - self._began_s)
        self._session.step(max(self._watch.steps, sum(record["num_steps"] for record in self.records)), seconds)

    def be_patient(self, last_sign_s: float) -> None:
        """Raises WorkerError SILENT when nothing has come for too long."""
        silent = time.monotonic() - max(self._sign_s, last_sign_s)
        if silent > self._settings.patience_s:
            raise WorkerError(
                "silent",
                f"BALROG's evaluator has printed and written nothing for {silent:.0f} s; look at its model's server, "
                "or raise the setting patience_s.",
            )

    def finish(self) -> None:
        """The last figures."""
        own = self._watch.summary()
        figures = {f"balrog/summary/{key}": value for key, value in own.items() if isinstance(value, (int, float))}
        self._session.metrics(figures)
        self._session.flush()

    def _add(self, told: dict[str, Any]) -> dict[str, Any]:
        record = record_of(len(self.records), told, self._player)
        self.records.append(record)
        if record["progression"] is not None:
            self._shares.setdefault(told["env"], []).append(record["progression"])
        self._tokens[0] += record["input_tokens"][0]
        self._tokens[1] += record["output_tokens"][0]
        return record

    def _take(self, told: dict[str, Any]) -> None:
        record = self._add(told)
        self._session.episode(record["episode_return"], record["num_steps"])
        self._session.emit(
            "balrog_episode", env=record["env"], run=told["run"], seed=record["seed"],
            episode_return=record["episode_return"], num_steps=record["num_steps"],
            progression=record["progression"], failed_candidates=record["failed_candidates"][0],
            input_tokens=record["input_tokens"][0], output_tokens=record["output_tokens"][0],
        )  # fmt: skip

    def _tell(self) -> None:
        means = {env: sum(shares) / len(shares) for env, shares in self._shares.items()}
        figures = {f"balrog/{env}/progression": mean for env, mean in means.items()}
        if means:
            figures["balrog/progression"] = sum(means.values()) / len(means)
        figures.update({"balrog/input_tokens": float(self._tokens[0]), "balrog/output_tokens": float(self._tokens[1])})
        self._session.metrics(figures)

    def _write(self) -> None:
        llm = {"base_url": self._settings.base_url} if self._settings.base_url else {}
        llm["model"] = self._settings.model
        try:
            write(self._session.folder / "results", self.records, "balrog", self._player, llm)
        except OSError as error:
            raise WorkerError("disk", f"The results of the run cannot be written ({error}).") from None


class _Evaluator:
    """The evaluator's process; in a process group of its own, so that its own children end with it."""

    def __init__(self, command: list[str], folder: Path, work: Path) -> None:
        self._output = work / OUTPUT
        variables = {name: value for name, value in os.environ.items() if name not in (*_OURS, *_QUIET)}
        with self._output.open("ab") as out:
            try:
                self._process = subprocess.Popen(
                    command, cwd=str(folder), env=variables, stdin=subprocess.DEVNULL, stdout=out,
                    stderr=subprocess.STDOUT, start_new_session=True,
                )  # fmt: skip
            except OSError as error:
                raise WorkerError("unavailable", f"{command[0]} cannot be started ({error.strerror}).") from None
        self._printed = self._output.stat().st_size
        self.last_sign = time.monotonic()

    def __enter__(self) -> _Evaluator:
        return self

    def __exit__(self, *_: object) -> None:
        """First as Ctrl-C would end it, so that it can write what it has; then by force."""
        for number_of, patience_s in ((signal.SIGINT, END_S), (signal.SIGKILL, END_S)):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, number_of)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(patience_s)

    @property
    def code(self) -> int:
        return self._process.returncode

    def running(self) -> bool:
        printed = self._output.stat().st_size
        if printed != self._printed:
            self._printed, self.last_sign = printed, time.monotonic()
        return self._process.poll() is None

    def wait(self, seconds: float) -> None:
        """Until it ends, at most so long."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)

    def how(self) -> str:
        """Its end in words, with the last line that it printed."""
        code = self._process.returncode
        lines = [line.strip() for line in self._output.read_text(errors="replace").splitlines() if line.strip()]
        last = f" ({lines[-1][:300].rstrip('.')})" if lines else ""
        return (f"exit code {code}" if code >= 0 else f"signal {-code}") + last
