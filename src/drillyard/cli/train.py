"""`drillyard train`: a run without a page, with a progress bar and a summary."""

import math
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any

import msgspec
import tyro

from drillyard.cli.env_options import parse_env_options
from drillyard.cli.interrupt import StopOnSignal
from drillyard.cli.output import console, count, duration, print_error, print_json
from drillyard.cli.own_env import own_env, prepare, with_options
from drillyard.cli.several import follow_all
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunInfo, RunLimits, RunOutcome, RunRequest, RunState
from drillyard.contracts.telemetry import AnyEvent, CheckpointSaved, Log, Metrics, Progress
from drillyard.daemon.client import DaemonClient, ensure_daemon
from drillyard.daemon.home import Home

EVENT = msgspec.json.Decoder(AnyEvent)


@dataclass(frozen=True)
class Train:
    """Train an env without a page. The run is in the daemon's list like any other: open the studio and watch it.

    Ctrl-C (or SIGTERM) stops the run, which saves a checkpoint first. Closing the terminal ends nothing.

    Try:
        drillyard train Drillyard/BallDrill-v0 --seconds 120 --seed 1
        drillyard train Drillyard/Balance-v0 --until-return 200
        drillyard train gym:CartPole-v1 --algo dqn --seconds 60
        drillyard train Drillyard/BallDrill-v0 --steps 5000000 --set lr=5e-4 --set mode=lockstep --json
        drillyard train Drillyard/Ant-v5 Drillyard/HalfCheetah-v5 --seconds 300
        drillyard train Drillyard/Go1-v0 --env-set command_x=0:1.5 --env-set randomise.mass=0.8:1.2
        drillyard train --mjcf robot.xml --task task.toml --seconds 120
    """

    env: Annotated[tuple[str, ...], tyro.conf.Positional, tyro.conf.arg(metavar="ENV [ENV ...]")] = ()
    """Id of the env, for example Drillyard/BallDrill-v0. Several are one run each, which share the cores."""
    mjcf: str = ""
    """A MuJoCo model (.xml) of your own to be trained, or a task file (.toml) that names one."""
    task: str = ""
    """The task file (.toml) for the model of --mjcf; without one it gets the default task (docs/tasks.md)."""
    algo: str = ""
    """ppo or dqn; unless told the env's own, which is dqn for Drillyard/Balance-v0 and ppo for all others."""
    seconds: float | None = None
    """End after so much training time."""
    steps: int | None = None
    """End after so many env steps."""
    until_return: float | None = None
    """End once the newest 100 finished episodes return so much on average."""
    seed: int = 0
    """Seed of everything random; in lockstep mode the run is reproducible bit for bit."""
    workers: int | None = None
    """Rollout workers of a run; by default as many as there are cores, divided among the runs."""
    name: str = ""
    """A name for lists."""
    set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """A setting as key=value, may be repeated; docs/settings.md lists all."""
    env_set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """An option of the env as key=value, may be repeated; docs/environments.md lists all."""
    json: bool = False
    """No progress bar; end with one JSON object on stdout."""

    def run(self) -> int:
        own, own_options = own_env(self.mjcf, self.task)
        env_ids = (*self.env, *own)
        requests = [self._request(env_id, len(env_ids)) for env_id in env_ids]
        requests = [with_options(request, own_options if request.env_id in own else {}) for request in requests]
        if not requests:
            raise DrillyardError(ErrorCode.BAD_VALUE, "No env was named; give one, for example Drillyard/BallDrill-v0.")
        check_limits(requests[0].limits)
        for request in requests:
            prepare(request, quiet=self.json)
        with ensure_daemon(Home.default()) as client:
            if len(requests) > 1:
                return follow_all(client, requests, as_json=self.json)
            return follow(client, lambda: client.submit_run(requests[0]), as_json=self.json)

    def _request(self, env_id: str, runs: int) -> RunRequest:
        workers = self.workers
        if workers is None and runs > 1:
            # A run whose workers wait for a core only makes older chunks.
            workers = max((os.cpu_count() or 1) // runs, 1)
        return RunRequest(
            env_id=env_id,
            env_options=parse_env_options(self.env_set),
            algorithm=self.algo,
            seed=self.seed,
            name=self.name,
            limits=RunLimits(seconds=self.seconds, env_steps=self.steps, return_mean=self.until_return),
            settings=parse_settings(self.set, workers),
        )


def check_limits(limits: RunLimits) -> None:
    """A limit of nothing is a typing error, not a run."""
    for name, value in (("--seconds", limits.seconds), ("--steps", limits.env_steps)):
        if value is not None and not value > 0:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{name} is {value}; it must be greater than 0.")
    if limits.return_mean is not None and not math.isfinite(limits.return_mean):
        raise DrillyardError(ErrorCode.BAD_VALUE, f"--until-return is {limits.return_mean}; it must be finite.")


def parse_settings(pairs: tuple[str, ...], workers: int | None) -> dict[str, Any]:
    """`key=value` texts as a dict; values stay text, the algorithm's config parses and checks them."""
    settings: dict[str, Any] = {}
    for pair in pairs:
        key, separator, value = pair.partition("=")
        if not separator or not key.strip() or not value.strip():
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"--set {pair!r} is not of the form key=value, for example --set lr=5e-4."
            )
        settings[key.strip()] = value.strip()
    if workers is not None:
        settings["workers"] = workers
    return settings


def follow(client: DaemonClient, start: Callable[[], RunInfo], *, as_json: bool) -> int:
    """Start a run and watch it until it has ended; Ctrl-C or SIGTERM stops it, and its checkpoint is waited for."""
    with StopOnSignal(client) as signals:
        run = start()
        signals.follow(run.run_id)
        events = watched(client, run.run_id)
        curve, checkpoint = quiet(events) if as_json else with_progress(events, run)
        signals.wait_stopped()
        ended = client.wait_ended(run.run_id)
    return report(ended, curve, checkpoint, as_json=as_json)


def watched(client: DaemonClient, run_id: str) -> Iterator[AnyEvent]:
    """Every event of the run that this version knows, until the run has ended; a daemon that dies is started again."""
    next_seq = 0
    while True:
        try:
            for batch in client.stream_events(run_id, since_seq=next_seq, follow=True):
                for line in batch.lines:
                    try:
                        event = EVENT.decode(line)
                    except msgspec.DecodeError:
                        continue  # another version's event: kept in the file, nothing to show here
                    next_seq = event.seq + 1
                    yield event
        except DrillyardError as error:
            if error.code is not ErrorCode.UNAVAILABLE:
                raise
            ensure_daemon(client.home).close()
        else:
            return


Curve = list[dict[str, float]]


def quiet(events: Iterator[AnyEvent]) -> tuple[Curve, str]:
    """Collect the learning curve and the newest checkpoint's path."""
    curve: Curve = []
    checkpoint = ""
    for event in events:
        if isinstance(event, Metrics):
            curve.append({"ts": event.ts, "env_steps": event.env_steps, "updates": event.updates} | event.values)
        elif isinstance(event, CheckpointSaved):
            checkpoint = event.path
    return curve, checkpoint


def with_progress(events: Iterator[AnyEvent], run: RunInfo) -> tuple[Curve, str]:
    """Like `quiet`, with one line that shows what the agent can do by now."""
    curve: Curve = []
    checkpoint = ""
    with console.status(f"{run.run_id}: starting") as status:
        for event in events:
            if isinstance(event, Metrics):
                curve.append({"ts": event.ts, "env_steps": event.env_steps, "updates": event.updates} | event.values)
                status.update(f"{run.run_id}: {describe(event)}")
            elif isinstance(event, Progress) and event.updates == 0:
                status.update(f"{run.run_id}: {event.phase}")
            elif isinstance(event, Log):
                console.print(f"{event.level}: {event.message}")
            elif isinstance(event, CheckpointSaved):
                checkpoint = event.path
                console.print(f"checkpoint {event.path} ({event.reason}, {count(event.env_steps)} steps)")
    return curve, checkpoint


def describe(event: Metrics) -> str:
    """One line: steps, speed, skill."""
    values = event.values
    text = f"{count(event.env_steps)} steps, {count(values.get('env_steps_per_s', 0))}/s, {event.updates} updates"
    if "return_best" in values:
        text += f", return {values.get('return_mean', 0.0):.1f} (best {values['return_best']:.1f})"
    elif "return_mean" in values:
        text += f", return {values['return_mean']:.2f}"
    if "win_rate_ema" in values:
        text += f", wins {values['win_rate_ema']:.0%} of decided games against the scripted player"
    return text


def report(run: RunInfo, curve: Curve, checkpoint: str, *, as_json: bool) -> int:
    """Print the summary; the exit code says whether the run reached its end."""
    good = run.state is RunState.ENDED and run.outcome in (RunOutcome.COMPLETED, RunOutcome.CANCELLED)
    seconds = (run.ended_at or 0.0) - (run.started_at or run.created_at)
    outcome = run.outcome.value if run.outcome else run.state.value
    sentence = f"run {run.run_id} {outcome}: {run.reason}"
    if not good:
        print_error(sentence, outcome, as_json=False)
    if as_json:
        print_json(
            {
                "ok": good,
                **({} if good else {"code": outcome, "error": sentence}),
                "run_id": run.run_id,
                "worker": run.worker,
                "algorithm": run.algorithm,
                "env_id": run.env_id,
                "outcome": run.outcome.value if run.outcome else None,
                "reason": run.reason,
                "folder": run.folder,
                "checkpoint": f"{run.folder}/{checkpoint}" if checkpoint else None,
                "seconds": round(seconds, 3),
                "env_steps": run.env_steps,
                "updates": run.updates,
                "episodes": run.episodes,
                "mean_return": run.metrics.get("return_mean"),
                "return_best": run.metrics.get("return_best"),
                "metrics": run.metrics,
                "curve": thin(curve),
            }
        )
        return 0 if good else EXIT_FAILED
    if good:
        console.print(f"{run.run_id} {outcome} after {duration(seconds)}: {run.reason or 'reached its limit'}")
    console.print(f"{count(run.env_steps)} env steps, {run.updates} updates, {run.episodes} episodes")
    if good and checkpoint:
        against = " --opponent scripted --episodes 400" if "elo" in run.metrics else ""
        console.print(f"See how good it is: drillyard evaluate {run.run_id}{against}")
    for line in run.stderr_tail if not good else ():
        console.print(f"  {line}", markup=False)
    return 0 if good else EXIT_FAILED


EXIT_FAILED = 3
"""Exit code of a run that failed or was lost; errors of the command itself have their own codes."""


def thin(curve: Curve, most: int = 240) -> Curve:
    """At most `most` points of a curve, the last one always among them."""
    stride = max(1, -(-len(curve) // most))
    return curve[::-1][::stride][::-1]
