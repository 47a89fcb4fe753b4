"""`drillyard runs | show | stop | resume | delete`: the registry of runs, from the command line."""

from dataclasses import dataclass, field
from typing import Annotated

import msgspec
import tyro
from rich.table import Table

from drillyard.cli.evaluate import find_run
from drillyard.cli.output import console, count, duration, print_json
from drillyard.cli.train import follow
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo, RunOutcome, RunState
from drillyard.daemon.client import ensure_daemon
from drillyard.daemon.home import Home

RunName = Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="RUN")]


@dataclass(frozen=True)
class Runs:
    """List the runs, newest first; filters are joined.

    Try:
        drillyard runs
        drillyard runs --tag baseline --worker sb3
        drillyard runs --state running --json
    """

    tag: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """Only runs with this tag; repeated: with all of them."""
    worker: str = ""
    """Only runs of this worker; `drillyard` is our own learner."""
    state: str = ""
    """Only runs in this state or with this outcome: running, paused, ended, completed, failed ..."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        known = [*RunState, *RunOutcome]
        if self.state and self.state not in known:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"--state {self.state!r} is none of {', '.join(known)}.")
        with ensure_daemon(Home.default()) as client:
            every = sorted(client.list_runs(), key=lambda run: run.created_at, reverse=True)
        runs = [run for run in every if self._wanted(run)]
        if self.json:
            print_json({"ok": True, "runs": [msgspec.to_builtins(run) for run in runs]})
            return 0
        if not runs:
            start = "No runs yet. Start one: drillyard train Drillyard/BallDrill-v0 --seconds 120"
            console.print(f"None of {len(every)} runs is like that." if every else start)
            return 0
        table = Table(box=None, pad_edge=False)
        table.add_column("run", no_wrap=True)
        for title in ("library", "env", "state", "steps", "skill", "tags"):
            table.add_column(title, overflow="fold")
        for run in runs:
            state = run.outcome.value if run.outcome else run.state.value
            library = f"{run.worker} {run.algorithm}"
            named = f"{run.run_id}\n  {run.name}" if run.name else run.run_id  # the id begins with when it was made
            words = (library, run.env_id, state, count(run.env_steps), skill(run.metrics), ", ".join(run.tags))
            table.add_row(named, *words)
        console.print(table)
        return 0

    def _wanted(self, run: RunInfo) -> bool:
        return (
            set(self.tag) <= set(run.tags)
            and self.worker in ("", run.worker)
            and self.state in ("", run.state, run.outcome)
        )  # fmt: skip


def skill(metrics: dict[str, float]) -> str:
    """Share of games won where there is an opponent, else the best mean return."""
    if "win_rate_ema" in metrics:
        return f"wins {metrics['win_rate_ema']:.0%}"
    return f"return {metrics['return_best']:.0f}" if "return_best" in metrics else ""


@dataclass(frozen=True)
class Show:
    """Show one run: state, figures, settings' folder, why it ended.

    Try:
        drillyard show latest
    """

    name: RunName
    """Run id, the start of one, or `latest`."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        with ensure_daemon(Home.default()) as client:
            run = client.get_run(find_run(self.name).name)
        if self.json:
            print_json({"ok": True, "run": msgspec.to_builtins(run)})
            return 0
        describe(run)
        return 0


def describe(run: RunInfo) -> None:
    """Print everything about a run that a person may want to know."""
    state = f"{run.state.value}" + (f" ({run.outcome.value})" if run.outcome else "")
    console.print(
        f"[bold]{run.run_id}[/bold] {run.name}\n{run.env_id}, {run.worker} {run.algorithm}, seed {run.seed}: {state}"
    )
    if run.tags or run.notes:
        console.print(f"tags: {', '.join(run.tags) or 'none'}. {run.notes}".rstrip(), markup=False)
    if run.reason:
        console.print(run.reason, markup=False)
    if run.started_at is not None and run.ended_at is not None:
        console.print(f"ran for {duration(run.ended_at - run.started_at)}")
    console.print(f"{count(run.env_steps)} env steps, {run.updates} updates, {run.episodes} episodes")
    for name, value in sorted(run.metrics.items()):
        console.print(f"  {name:24} {value:.6g}")
    console.print(f"folder: {run.folder}", markup=False)
    for line in run.stderr_tail:
        console.print(f"  {line}", markup=False)


@dataclass(frozen=True)
class Stop:
    """Stop a run; it saves a checkpoint first. Returns when none of its processes is left.

    Try:
        drillyard stop latest
    """

    name: RunName
    """Run id, the start of one, or `latest`."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        with ensure_daemon(Home.default()) as client:
            run = client.cancel_run(find_run(self.name).name, reason="stopped from the command line")
        if self.json:
            print_json({"ok": True, "run": msgspec.to_builtins(run)})
        else:
            console.print(f"{run.run_id}: {run.outcome.value if run.outcome else run.state.value}. {run.reason}")
        return 0


@dataclass(frozen=True)
class Resume:
    """Continue an ended run from its newest valid checkpoint, as a new run; a paused one just goes on.

    Limits count anew: a run that was started with --seconds 120 trains for 120 s more.

    Try:
        drillyard resume latest
    """

    name: RunName
    """Run id, the start of one, or `latest`."""
    detach: bool = False
    """Return at once instead of following the run."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        with ensure_daemon(Home.default()) as client:
            name = find_run(self.name).name
            if not self.detach:
                return follow(client, lambda: client.resume_run(name), as_json=self.json)
            run = client.resume_run(name)
        if self.json:
            print_json({"ok": True, "run": msgspec.to_builtins(run)})
        else:
            console.print(f"{run.run_id} goes on from {run.resumed_from or 'where it was'}.")
        return 0


@dataclass(frozen=True)
class Delete:
    """Remove an ended run with its folder and checkpoints.

    Try:
        drillyard delete 20261121-1030-otter --yes
    """

    name: RunName
    """Run id, the start of one, or `latest`."""
    yes: bool = False
    """Do not ask."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        with ensure_daemon(Home.default()) as client:
            run = client.get_run(find_run(self.name).name)
            if run.state is not RunState.ENDED:
                raise DrillyardError(
                    ErrorCode.INVALID_STATE,
                    f"{run.run_id} is {run.state.value}; stop it first: drillyard stop {run.run_id}",
                )
            if not self.yes and not confirmed(f"Delete {run.run_id} with everything in {run.folder}?"):
                console.print("Nothing was deleted.")
                return 1
            client.delete_run(run.run_id)
        if self.json:
            print_json({"ok": True, "run_id": run.run_id})
        else:
            console.print(f"{run.run_id} is deleted.")
        return 0


def confirmed(question: str) -> bool:
    """Ask on the terminal; no terminal means no."""
    try:
        return console.input(f"{question} [y/N] ", markup=False).strip().lower() in ("y", "yes")
    except EOFError:
        return False
