"""What users ask of runs: submit, cancel, pause, resume, delete, control."""

import asyncio
import time
from pathlib import Path
from typing import Any

import msgspec

from drillyard import __version__
from drillyard.contracts.control import Answer, GetTimeline, PauseTraining, ResumeTraining, RunCommands, StopTraining
from drillyard.contracts.daemon import LabelRequest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig, RunInfo, RunOutcome, RunRequest, RunState
from drillyard.contracts.worker import WORKER_CONFIG_FILE
from drillyard.daemon.adoption import new_info
from drillyard.daemon.checkpoints import newest_checkpoint, read_manifest
from drillyard.daemon.env_check import check_env, check_trainable, describe_env
from drillyard.daemon.ids import IdMaker
from drillyard.daemon.launch import Launch, prepare
from drillyard.daemon.leader_control import ask
from drillyard.daemon.methods import LONGEST_GRACE_S
from drillyard.daemon.resolving import GYMNASIUM, Foreign, check_labels, resolve
from drillyard.daemon.run import Run
from drillyard.daemon.run_folder import Labels, RunFolder
from drillyard.daemon.supervisor import Supervisor

_commands: msgspec.json.Decoder[RunCommands] = msgspec.json.Decoder(RunCommands)


class RunRequests:
    """The calls of the service that are about runs."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._ids = IdMaker(max(supervisor.runs, default=""))

    async def submit(self, request: RunRequest) -> RunInfo:
        """Create a run, which starts as soon as there is room; the same request twice is two runs.

        Raises:
            DrillyardError: BAD_VALUE, UNKNOWN_ENV, UNSUPPORTED, NOT_FOUND (worker, checkpoint, script), DAMAGED,
                UNAVAILABLE (the worker is not installed), VERSION_MISMATCH, DISK, NOT_PERMITTED.
        """
        check_trainable(request.env_id)
        if request.resources.gpus:
            await self._supervisor.gpus.find()
        home = self._supervisor.home
        resolved = await asyncio.to_thread(resolve, request, home.workers, self._supervisor.gpus.count)
        run_id = self._ids.next()
        folder = RunFolder(home.runs / run_id)
        folder.create()
        try:
            env_id, options = request.env_id, request.env_options
            # A worker's environment may hold Gymnasium envs that ours does not, and the other way round.
            if resolved.foreign is None or (env_id and not env_id.startswith(GYMNASIUM)):
                env_id, options = await check_env(env_id, options, folder.env)
            if resolved.foreign is None:
                await _check_trains(resolved.algorithm, env_id, options)
            request = msgspec.structs.replace(request, algorithm=resolved.algorithm, env_id=env_id, env_options=options)
            config = RunConfig(
                run_id=run_id,
                request=request,
                settings=resolved.settings,
                drillyard_version=__version__,
                created_at=time.time(),
            )
            folder.write_config(config)
            if resolved.foreign is not None:
                _prepare(folder, config, resolved.foreign)
        except BaseException:
            await asyncio.to_thread(folder.delete)
            raise
        run = Run(new_info(folder, config), folder)
        self._supervisor.enqueue(run)
        return run.info

    async def cancel(self, run_id: str, reason: str, grace_s: float | None) -> RunInfo:
        """End a run; returns when none of its processes is left.

        Args:
            grace_s: what it gets to end by itself; None = as long as its worker says that it needs.

        Raises:
            DrillyardError: NOT_FOUND, or INVALID_STATE when it has ended already.
        """
        run = self._supervisor.get(run_id)
        if run.life.ended:
            raise _already_ended(run)
        run.life.decide(RunOutcome.CANCELLED, reason or "cancelled by its user")
        if run.life.state is not RunState.CREATED:
            run.life.stopping()
        grace_s = run.stop_grace_s if grace_s is None else grace_s
        closing = self._supervisor.close(run, ask=True, grace_s=min(max(grace_s, 0.0), 3600.0))
        self._supervisor.publish(run)
        await asyncio.shield(closing)
        return run.info

    async def label(self, wish: LabelRequest) -> RunInfo:
        """Change what a run is called and noted as, at any time of its life.

        Raises:
            DrillyardError: NOT_FOUND, BAD_VALUE, DISK, NOT_PERMITTED.
        """
        run = self._supervisor.get(wish.run_id)
        check_labels(wish.name, wish.tags, wish.notes)
        info = run.info
        labels = Labels(
            name=info.name if wish.name is None else wish.name,
            tags=info.tags if wish.tags is None else wish.tags,
            notes=info.notes if wish.notes is None else wish.notes,
        )
        run.folder.write_labels(labels)
        run.life.set(name=labels.name, tags=labels.tags, notes=labels.notes)
        self._supervisor.publish(run)
        return run.info

    async def pause(self, run_id: str) -> RunInfo:
        """Hold a run. Raises DrillyardError INVALID_STATE, UNAVAILABLE, TIMED_OUT."""
        run = self._supervisor.get(run_id)
        if run.life.state is not RunState.RUNNING:
            raise _wrong_state(run, "paused", "running")
        if not run.info.can_pause:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"the worker {run.info.worker} cannot pause; cancel the run, it can be continued from its checkpoint.",
            )
        _raise_refusal(await self._command(run, PauseTraining(run_id=run_id)))
        return run.info

    async def resume(self, run_id: str) -> RunInfo:
        """Let a paused run go on, or continue an ended one as a new run with the same limits.

        A limit counts from the start of the new run: a run of 120 s is continued for 120 s more.

        Raises:
            DrillyardError: INVALID_STATE, UNAVAILABLE, TIMED_OUT; NOT_FOUND when there is no whole checkpoint.
        """
        run = self._supervisor.get(run_id)
        if run.life.state is RunState.PAUSED:
            _raise_refusal(await self._command(run, ResumeTraining(run_id=run_id)))
            return run.info
        if not run.life.ended:
            raise _wrong_state(run, "resumed", "paused or ended")
        newest = await asyncio.to_thread(newest_checkpoint, run.folder.checkpoints)
        if newest is None:
            raise DrillyardError(
                ErrorCode.NOT_FOUND,
                f"run {run_id} has no checkpoint that is whole, so it cannot be continued; start a new run instead.",
            )
        info = run.info
        request = msgspec.structs.replace(
            run.config().request, resume_from=str(newest[0]), name=info.name, tags=info.tags, notes=info.notes
        )
        return await self.submit(request)

    async def delete(self, run_id: str) -> RunInfo:
        """Remove an ended run with its folder. Raises DrillyardError INVALID_STATE, DISK, NOT_PERMITTED."""
        run = self._supervisor.get(run_id)
        if not run.life.ended:
            raise _wrong_state(run, "deleted", "ended")
        await self._supervisor.exports.sinks.end(run_id)
        await asyncio.to_thread(run.folder.delete)
        self._supervisor.forget(run)
        return run.info

    async def control(self, run_id: str, content: bytes) -> Answer:
        """Pass a command on to the run; a refusal of the run is an answer with ok = False.

        Raises:
            DrillyardError: BAD_MESSAGE, INVALID_STATE, UNAVAILABLE, TIMED_OUT.
        """
        try:
            command = _commands.decode(content)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise DrillyardError(
                ErrorCode.BAD_MESSAGE, f"this is no command to a run ({error}); docs/control.md lists the commands."
            ) from error
        return await self._command(self._supervisor.get(run_id), command)

    async def _command(self, run: Run, command: RunCommands) -> Answer:
        if run.life.ended:
            raise _already_ended(run)
        command = msgspec.structs.replace(command, run_id=run.run_id)
        answer = await ask(run.folder.control, command, self._supervisor.settings.ask_s)
        if answer.ok and not run.life.ended and not isinstance(command, GetTimeline):
            # What it wrote before its answer comes first; what it writes later may correct us again.
            self._supervisor.look(run)
            _follow(run, command)
            self._supervisor.publish(run)
        return answer


async def _check_trains(algorithm: str, env_id: str, options: dict[str, Any]) -> None:
    """Refuse an env that our algorithm cannot train; the env is looked at only where that is not known beforehand.

    Raises:
        DrillyardError: UNSUPPORTED.
    """
    from drillyard.learning.algorithms import PPO, check_trains, default_algorithm

    if algorithm not in (PPO, default_algorithm(env_id)):
        check_trains(algorithm, await describe_env(env_id, options))


def _prepare(folder: RunFolder, config: RunConfig, foreign: Foreign) -> None:
    """Write what the worker's process, and a stage that plays its policy, are started by."""
    from drillyard.workers.launch import host_command, worker_command

    can, resume_from = foreign.description.capabilities, config.request.resume_from
    file = folder.path / WORKER_CONFIG_FILE
    argv, variables = worker_command(foreign.worker, foreign.python, file, config.run_id)
    host = host_command(foreign.worker, foreign.python, config.run_id) if can.supports_operator else None
    launch = Launch(
        argv=tuple(argv),
        variables=variables,
        stop_grace_s=min(max(can.stop_grace_s, 0.0), LONGEST_GRACE_S),
        first_env_steps=read_manifest(Path(resume_from)).env_steps if resume_from else 0,
        can_pause=can.supports_pause_resume,
        can_show=can.supports_operator,
    )
    prepare(folder.path, config, launch, host)


def _follow(run: Run, command: RunCommands) -> None:
    """The state that an accepted command leads to."""
    run.life.last_sign = time.monotonic()
    match command:
        case PauseTraining() if run.life.state is RunState.RUNNING:
            run.life.move(RunState.PAUSED, "paused", at=time.time())
        case ResumeTraining() if run.life.state is RunState.PAUSED:
            run.life.move(RunState.RUNNING, "training", at=time.time())
        case StopTraining():
            run.life.stopping()
        case _:
            pass


def _raise_refusal(answer: Answer) -> None:
    if not answer.ok:
        known = {code.value for code in ErrorCode}
        code = ErrorCode(answer.code) if answer.code in known else ErrorCode.INVALID_STATE
        raise DrillyardError(code, answer.error or "the run refused, without saying why.")


def _already_ended(run: Run) -> DrillyardError:
    outcome = run.info.outcome.value if run.info.outcome else "ended"
    return DrillyardError(
        ErrorCode.INVALID_STATE,
        f"run {run.run_id} has ended already ({outcome}); `drillyard resume {run.run_id}` continues it as a new run.",
    )


def _wrong_state(run: Run, wish: str, need: str) -> DrillyardError:
    return DrillyardError(
        ErrorCode.INVALID_STATE,
        f"run {run.run_id} is {run.life.state} and cannot be {wish}; it must be {need} for that.",
    )
