"""The command line of every worker: `python -m <package>.cli OPTIONS`.

Exit codes: 0 ended well, also after a stop; 1 failed, which an event says; 2 bad arguments.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import faulthandler
import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

from drillyard_worker.config import make_config, read_config_file
from drillyard_worker.control import ControlThread
from drillyard_worker.errors import Stop, WorkerError
from drillyard_worker.evaluate import evaluate
from drillyard_worker.events import EventWriter, cut
from drillyard_worker.loading import function, make_env
from drillyard_worker.manifest import read_checkpoint
from drillyard_worker.metadata import Worker, describe
from drillyard_worker.session import Session
from drillyard_worker.stdout import taken_stdout

WELL, FAILED, REFUSED = 0, 1, 2


def main(worker: Worker, argv: list[str] | None = None) -> int:
    """Do what the options say; returns the exit code."""
    parser = argparse.ArgumentParser(prog=f"{worker.metadata.name} worker", description=worker.metadata.description)
    parser.add_argument("--config", metavar="FILE", help="train or evaluate, as the file says")
    parser.add_argument("--dry-run", action="store_true", help="check the config and make the env once; then end")
    parser.add_argument("--describe", action="store_true", help="print what this worker is and can do, as JSON")
    parser.add_argument("--host-fd", type=int, metavar="N", help="play checkpoints over the socket at descriptor N")
    parser.add_argument("--worker-id", default="", metavar="ID", help="a name for log lines")
    parser.add_argument("--verbose", action="store_true", help="tracebacks of expected errors too")
    options = parser.parse_args(argv)
    with contextlib.suppress(Exception):
        faulthandler.enable()  # a segmentation fault leaves its stack on stderr
    with taken_stdout() as out:
        if options.describe:
            content = json.dumps(describe(worker), ensure_ascii=False, allow_nan=False).encode() + b"\n"
            with os.fdopen(os.dup(out), "wb") as file:
                file.write(content)
            return WELL
        if options.host_fd is not None:
            from drillyard_worker.host import serve

            return serve(worker, options.host_fd)
        if options.config is None:
            _say("give --config FILE, --describe or --host-fd N; --help tells more.")
            return REFUSED
        if options.dry_run:
            return _dry_run(worker, Path(options.config), verbose=options.verbose)
        return _perform(worker, Path(options.config), out, options.worker_id, verbose=options.verbose)


def _dry_run(worker: Worker, path: Path, *, verbose: bool) -> int:
    try:
        config = make_config(read_config_file(path), worker)
        if config.resume_from:
            read_checkpoint(config.resume_from)
        if config.evaluate is not None:
            read_checkpoint(Path(config.folder) / config.evaluate.checkpoint)
        with contextlib.suppress(ImportError):  # without the library, the config is all that can be checked
            make_env(worker, config).close()
    except WorkerError as error:
        _say(error.sentence, verbose=verbose)
        return REFUSED
    except Exception as error:  # noqa: BLE001 - said as a sentence
        _say(sentence_of(error), verbose=verbose)
        return FAILED
    return WELL


def _perform(worker: Worker, path: Path, out: int, worker_id: str, *, verbose: bool) -> int:
    data: Any = {}
    try:
        data = read_config_file(path)
        config = make_config(data, worker)
        if config.script:
            config = dataclasses.replace(config, script=str(Path(config.script).resolve()))
        work = Path(config.folder) / "work"
        work.mkdir(parents=True, exist_ok=True)
    except (WorkerError, OSError) as error:
        code, sentence = (
            (error.code, error.sentence)
            if isinstance(error, WorkerError)
            else ("disk", f"The folder of the run cannot be written ({error}).")
        )
        _say(sentence, verbose=verbose)
        if isinstance(data.get("run_id"), str):
            seq = data.get("next_seq")
            writer = EventWriter(data["run_id"], out, seq if isinstance(seq, int) and seq >= 0 else 0)
            writer.emit("run_failed", {"reason": cut(sentence), "code": code, "dump": None})
        return REFUSED
    before = Path.cwd()
    os.chdir(str(work))
    session = Session(worker, config, out, worker_id)
    control: ControlThread | None = None
    try:
        session.install_signals()
        try:
            control = ControlThread(session, session.folder / "control.sock")
        except OSError as error:
            session.fail("busy", f"The control socket of the run cannot be opened ({error}); is it running already?")
            return FAILED
        return _run(session, verbose=verbose)
    finally:
        if control is not None:
            control.close()
        session.close()
        with contextlib.suppress(OSError):
            os.chdir(str(before))


def _run(session: Session, *, verbose: bool) -> int:
    summary = None
    try:
        if session.config.mode == "evaluate":
            summary = evaluate(session)
        else:
            train = function(session.worker.train)
            session.check()  # a stop that came while the library was imported
            train(session)
    except Stop as stop:
        session.request_stop(stop.reason)
    except KeyboardInterrupt:
        session.request_stop("stopped by SIGINT")
    except WorkerError as error:
        _say(error.sentence, verbose=verbose)
        session.fail(error.code, error.sentence)
        return FAILED
    except SystemExit as end:
        if end.code not in (None, 0):
            session.fail("crashed", f"The training ended itself by sys.exit({end.code!r}); stderr.log may say why.")
            return FAILED
    except BaseException as error:  # noqa: BLE001 - every end of a run is told
        with contextlib.suppress(Exception):
            traceback.print_exc(file=sys.stderr)
        session.fail("crashed", sentence_of(error))
        return FAILED
    return WELL if session.complete(session.stop_reason or "finished", summary) else FAILED


def sentence_of(error: BaseException) -> str:
    """An uncaught exception as one sentence: what, where, its message."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    try:
        message = str(error).strip().splitlines()
    except Exception:  # noqa: BLE001 - an exception whose text fails
        message = []
    return f"{type(error).__name__}{where}" + (f": {message[0]}" if message else ".")


def _say(sentence: str, *, verbose: bool = False) -> None:
    with contextlib.suppress(Exception):
        if verbose and sys.exc_info()[0] is not None:
            traceback.print_exc(file=sys.stderr)
        sys.stderr.write(sentence + "\n")
        sys.stderr.flush()
