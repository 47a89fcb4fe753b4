"""What users ask of runs: submit, cancel, pause, resume, delete, control."""

import asyncio
import time
from pathlib import Path
from typing import Any

import msgspec

from drillyard import __version__
from drillyard.contracts.control import Answer, PauseTraining, ResumeTraining, RunCommands, StopTraining
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunConfig, RunInfo, RunOutcome, RunRequest, RunState
from drillyard.daemon.adoption import new_info
from drillyard.daemon.env_check import check_env
from drillyard.daemon.ids import IdMaker
from drillyard.daemon.leader_control import ask
from drillyard.daemon.run import Run
from drillyard.daemon.run_folder import RunFolder, check_checkpoint
from drillyard.daemon.supervisor import Supervisor

_commands: msgspec.json.Decoder[RunCommands] = msgspec.json.Decoder(RunCommands)


class RunRequests:
    """The calls of the service that are about runs."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._ids = IdMaker(max(supervisor.runs, default=""))

    async def submit(self, request: RunRequest) -> RunInfo:
        """Create and start a run; the same request twice is two runs.

        Raises:
            DrillyardError: BAD_VALUE, UNKNOWN_ENV, NOT_FOUND or DAMAGED (the checkpoint), DISK, NOT_PERMITTED.
        """
        settings = resolve_settings(request)
        if request.resume_from is not None:
            await asyncio.to_thread(_check_resume, request)
        run_id = self._ids.next()
        folder = RunFolder(self._supervisor.home.runs / run_id)
        folder.create()
        try:
            env_id, options = await check_env(request.env_id, request.env_options, folder.env)
            request = msgspec.structs.replace(request, env_id=env_id, env_options=options)
            config = RunConfig(
                run_id=run_id,
                request=request,
                settings=settings,
                drillyard_version=__version__,
                created_at=time.time(),
            )
            folder.write_config(config)
        except BaseException:
            await asyncio.to_thread(folder.delete)
            raise
        run = Run(new_info(folder, config), folder)
        self._supervisor.publish(run)
        self._supervisor.start(run)
        return run.info

    async def cancel(self, run_id: str, reason: str, grace_s: float) -> RunInfo:
        """End a run; returns when none of its processes is left.

        Raises:
            DrillyardError: NOT_FOUND, or INVALID_STATE when it has ended already.
        """
        run = self._supervisor.get(run_id)
        if run.life.ended:
            raise _already_ended(run)
        run.life.decide(RunOutcome.CANCELLED, reason or "cancelled by its user")
        run.life.stopping()
        closing = self._supervisor.close(run, ask=True, grace_s=min(max(grace_s, 0.0), 3600.0))
        self._supervisor.publish(run)
        await asyncio.shield(closing)
        return run.info

    async def pause(self, run_id: str) -> RunInfo:
        """Hold a run. Raises DrillyardError INVALID_STATE, UNAVAILABLE, TIMED_OUT."""
        run = self._supervisor.get(run_id)
        if run.life.state is not RunState.RUNNING:
            raise _wrong_state(run, "paused", "running")
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
        checkpoint = await asyncio.to_thread(run.folder.newest_checkpoint)
        if checkpoint is None:
            raise DrillyardError(
                ErrorCode.NOT_FOUND,
                f"run {run_id} has no checkpoint that is whole, so it cannot be continued; start a new run instead.",
            )
        request = run.folder.config().request
        request = msgspec.structs.replace(request, resume_from=str(checkpoint))
        return await self.submit(request)

    async def delete(self, run_id: str) -> RunInfo:
        """Remove an ended run with its folder. Raises DrillyardError INVALID_STATE, DISK, NOT_PERMITTED."""
        run = self._supervisor.get(run_id)
        if not run.life.ended:
            raise _wrong_state(run, "deleted", "ended")
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
        if answer.ok and not run.life.ended:
            # What it wrote before its answer comes first; what it writes later may correct us again.
            self._supervisor.look(run)
            _follow(run, command)
            self._supervisor.publish(run)
        return answer


def resolve_settings(request: RunRequest) -> dict[str, Any]:
    """Every setting of the run with its value.

    Raises:
        DrillyardError: UNKNOWN_ENV, UNSUPPORTED (algorithm), BAD_VALUE.
    """
    from drillyard.envs.registry import check_id
    from drillyard.learning.config import as_settings, resolve

    check_id(request.env_id)
    if request.algorithm != "ppo":
        raise DrillyardError(
            ErrorCode.UNSUPPORTED, f"the algorithm {request.algorithm!r} does not exist here; there is: ppo."
        )
    for name, value in (("seconds", request.limits.seconds), ("env_steps", request.limits.env_steps)):
        if value is not None and not 0 < value < float("inf"):
            raise DrillyardError(ErrorCode.BAD_VALUE, f"the limit {name} is {value}; it must be greater than 0.")
    if not 0 <= request.seed < 2**63:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"the seed is {request.seed}; allowed are 0 to 2**63 - 1.")
    return as_settings(resolve(request.env_id, request.settings))


def _check_resume(request: RunRequest) -> None:
    path = Path(request.resume_from or "")
    if not path.is_absolute():
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"the checkpoint {str(path)!r} is not an absolute path; the daemon has another folder."
        )
    from drillyard.envs.registry import same_env

    manifest = check_checkpoint(path)
    if not same_env(manifest.env_id, request.env_id):
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"the checkpoint {path} was trained on {manifest.env_id}, not on {request.env_id}; ask for that env.",
        )


def _follow(run: Run, command: RunCommands) -> None:
    """The state that an accepted command leads to."""
    run.life.last_sign = time.monotonic()
    match command:
        case PauseTraining() if run.life.state is RunState.RUNNING:
            run.life.move(RunState.PAUSED, "paused")
        case ResumeTraining() if run.life.state is RunState.PAUSED:
            run.life.move(RunState.RUNNING, "training")
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
