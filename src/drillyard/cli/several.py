"""Several runs from one command: they train at once and share the cores."""

import time
from collections.abc import Sequence

from rich.live import Live
from rich.table import Table

from drillyard.cli.interrupt import StopOnSignal
from drillyard.cli.output import console, count, duration, print_json
from drillyard.contracts.run import RunInfo, RunOutcome, RunRequest, RunState
from drillyard.daemon.client import DaemonClient

LOOK_S = 0.5


def follow_all(client: DaemonClient, requests: Sequence[RunRequest], *, as_json: bool) -> int:
    """Start the runs, show them in one table until all have ended; Ctrl-C or SIGTERM stops them all.

    Returns:
        0 when every run reached its end or was stopped, else 3.
    """
    with StopOnSignal(client) as signals:
        runs: list[RunInfo] = []
        for request in requests:
            runs.append(client.submit_run(request))
            signals.follow(*(run.run_id for run in runs))
        with Live(table(runs), console=console, auto_refresh=False, transient=True) as live:
            while any(run.state is not RunState.ENDED for run in runs):
                time.sleep(LOOK_S)
                runs = [client.get_run(run.run_id) for run in runs]
                live.update(table(runs), refresh=True)
        signals.wait_stopped()
    good = [run.outcome in (RunOutcome.COMPLETED, RunOutcome.CANCELLED) for run in runs]
    if as_json:
        print_json({"ok": all(good), "runs": [as_dict(run) for run in runs]})
    else:
        console.print(table(runs))
        for run, fine in zip(runs, good, strict=True):
            if not fine:
                console.print(f"{run.run_id} {run.outcome}: {run.reason}", markup=False)
    return 0 if all(good) else 3


def table(runs: Sequence[RunInfo]) -> Table:
    """One row a run."""
    shown = Table("run", "env", "state", "env steps", "steps/s", "return", "time", box=None)
    for run in runs:
        values = run.metrics
        seconds = (run.ended_at or time.time()) - (run.started_at or run.created_at)
        shown.add_row(
            run.run_id,
            run.env_id,
            str(run.outcome or run.phase or run.state),
            count(run.env_steps),
            count(values.get("env_steps_per_s", 0)),
            f"{values['return_mean']:.1f}" if "return_mean" in values else "",
            duration(max(seconds, 0.0)),
        )
    return shown


def as_dict(run: RunInfo) -> dict[str, object]:
    """What a script wants to know of an ended run."""
    return {
        "run_id": run.run_id,
        "env_id": run.env_id,
        "outcome": run.outcome.value if run.outcome else None,
        "reason": run.reason,
        "folder": run.folder,
        "env_steps": run.env_steps,
        "updates": run.updates,
        "episodes": run.episodes,
        "metrics": run.metrics,
    }
