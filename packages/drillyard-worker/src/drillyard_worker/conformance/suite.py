"""All checks, in the order in which they make sense."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from drillyard_worker.conformance import configs, describing, playing, training
from drillyard_worker.conformance.report import FAILED, PASSED, SKIPPED, Failure, Report, Result, Skip
from drillyard_worker.conformance.subject import Subject

CHECKS: dict[str, Callable[[Subject], None]] = {
    "describe": describing.check_describe,
    "metadata": describing.check_metadata,
    "settings": describing.check_settings,
    "dry-run": configs.check_dry_run,
    "bad-configs": configs.check_bad_configs,
    "refused-runs": configs.check_refused_runs,
    "training": training.check_training,
    "checkpoint": training.check_checkpoint,
    "analytics": training.check_analytics,
    "onnx": training.check_onnx,
    "sigterm": training.check_sigterm,
    "stop-command": training.check_stop_command,
    "save-command": training.check_save_command,
    "pause": training.check_pause,
    "resume": training.check_resume,
    "evaluate": playing.check_evaluate,
    "damaged": playing.check_damaged,
    "operator": playing.check_operator,
}


def check_worker(subject: Subject, only: Sequence[str] = (), tell: Callable[[Result], None] | None = None) -> Report:
    """Run the checks.

    Args:
        subject: the worker.
        only: names of checks, empty = all; `describe` and, where a run is looked at, `training` are done first anyway.
        tell: called with each result at once.
    """
    results = []
    for result in _results(subject, only):
        results.append(result)
        if tell is not None:
            tell(result)
    return Report(subject.folder.name, tuple(results))


def _results(subject: Subject, only: Sequence[str]) -> Iterator[Result]:
    unknown = set(only) - set(CHECKS)
    if unknown:
        raise ValueError(f"there is no check {', '.join(sorted(unknown))}; there are {', '.join(CHECKS)}.")
    early = set(list(CHECKS)[: list(CHECKS).index("training")])
    needed = {"describe"} | ({"training"} if set(only) - early else set())
    for name, check in CHECKS.items():
        if only and name not in only and name not in needed:
            continue
        begun = time.monotonic()
        state, sentence = PASSED, ""
        try:
            check(subject)
        except Failure as failure:
            state, sentence = FAILED, str(failure)
        except Skip as skip:
            state, sentence = SKIPPED, str(skip)
        title = (check.__doc__ or "").strip().splitlines()[0]
        yield Result(name, title, state, sentence, time.monotonic() - begun)
        if name == "describe" and state == FAILED:
            return
