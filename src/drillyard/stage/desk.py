"""The desk: every command to a stage, checked, carried out and answered. Nothing that is sent here ends the stage."""

import re
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from drillyard.contracts import control
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.stage.clock import SPEED_MAX, SPEED_MIN
from drillyard.stage.game import MAX_SEED
from drillyard.stage.recording import Recording, read_replay, record, write_replay
from drillyard.stage.stage import Stage
from drillyard.stage.talkers import KEPT

BLEND_MIN_S, BLEND_MAX_S = 0.5, 2.0
ACTION_REPEAT_FACTOR = 3
"""A decision may be this many times rarer than the env declares (30 Hz to 10 Hz in Ball Drill)."""
_NAMED_CHOICES = 12
"""Legal actions that a refusal names."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,63}")

_T = TypeVar("_T")
Reply = Callable[[int, control.Answer], None]
Result = dict[str, Any] | None
"""Data of the answer, or None when the answer comes later."""


class _Head(msgspec.Struct):
    id: int = 0
    type: str = ""


class Desk:
    """Carries out commands.

    Args:
        stage: what they change.
        reply: sends an answer to a client.
    """

    def __init__(self, stage: Stage, reply: Reply) -> None:
        self._stage = stage
        self._reply = reply
        self._decoder: msgspec.json.Decoder[control.StageCommands] = msgspec.json.Decoder(control.StageCommands)
        self._handlers: dict[type[control.StageCommand], Callable[[int, Any], Result]] = {
            control.SetMode: self._set_mode,
            control.Play: self._play,
            control.Pause: self._pause,
            control.StepOnce: self._step_once,
            control.Reset: self._reset,
            control.Speed: self._speed,
            control.Swap: self._swap,
            control.Input: self._input,
            control.Force: self._force,
            control.Release: self._release,
            control.Assign: self._assign,
            control.Follow: self._follow,
            control.ActionRepeat: self._action_repeat,
            control.SaveReplay: self._save_replay,
            control.PlayReplay: self._play_replay,
            control.SetPhysics: self._set_physics,
            control.ResetPhysics: self._reset_physics,
            control.TakeSeat: self._take_seat,
            control.LeaveSeat: self._leave_seat,
            control.Act: self._act,
            control.BeginEpisode: self._begin_episode,
            control.GetTalk: self._get_talk,
        }

    def handle(self, client: int, line: bytes) -> None:
        """Carry out one line of JSON and answer it, now or when the disk has done its part."""
        command = self._decode(client, line)
        if command is None:
            return
        try:
            self._address(command)
            data = self._handlers[type(command)](client, command)
        except DrillyardError as error:
            self._refuse(client, command.id, error)
        except Exception as error:  # noqa: BLE001 - a fault in one command must not end the match
            traceback.print_exc()
            self._refuse(client, command.id, DrillyardError(ErrorCode.CRASHED, f"That failed by a fault: {error!r}."))
        else:
            if data is not None:
                self._done(client, command.id, data)
            # Held keys and drags come 60 times a second and show in the next frame anyway.
            if not isinstance(command, control.Input | control.Force | control.GetTalk):
                self._stage.changed = True

    def _decode(self, client: int, line: bytes) -> control.StageCommands | None:
        try:
            return self._decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            head = _Head()
            try:
                head = msgspec.json.decode(line, type=_Head)
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                pass
            known = any(kind.__struct_config__.tag == head.type for kind in self._handlers)
            code = ErrorCode.BAD_VALUE if known else ErrorCode.BAD_MESSAGE
            self._refuse(client, head.id, DrillyardError(code, f"The stage does not understand that command: {error}."))
            return None

    def _address(self, command: control.StageCommand) -> None:
        if command.v != control.CONTROL_VERSION:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"Version {command.v} of the protocol is not spoken here, only {control.CONTROL_VERSION}.",
            )
        ours = {"", self._stage.config.stage_id, self._stage.config.request.name}
        if command.stage not in ours:
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"This is stage {self._stage.config.stage_id}, not {command.stage}."
            )

    def _refuse(self, client: int, command_id: int, error: DrillyardError) -> None:
        self._reply(client, control.Answer(id=command_id, ok=False, error=error.sentence, code=error.code))

    def _done(self, client: int, command_id: int, data: dict[str, Any]) -> None:
        self._reply(client, control.Answer(id=command_id, ok=True, data=data))

    def _set_mode(self, client: int, command: control.SetMode) -> Result:
        self._stage.set_mode(command.mode)
        return {}

    def _play(self, client: int, command: control.Play) -> Result:
        self._stage.paused = False
        return {}

    def _pause(self, client: int, command: control.Pause) -> Result:
        self._stage.paused = True
        return {}

    def _step_once(self, client: int, command: control.StepOnce) -> Result:
        self._stage.step_once()
        return {"tick": self._stage.game.tick}

    def _reset(self, client: int, command: control.Reset) -> Result:
        if command.seed is not None:
            _within("seed", command.seed, 0, MAX_SEED)
        return {"seed": self._stage.reset(command.seed)}

    def _speed(self, client: int, command: control.Speed) -> Result:
        _within("speed", command.value, SPEED_MIN, SPEED_MAX)
        self._stage.clock.speed = command.value
        return {}

    def _swap(self, client: int, command: control.Swap) -> Result:
        _within("seconds", command.seconds, BLEND_MIN_S, BLEND_MAX_S)
        self._stage.set_swap(command.style, command.seconds)
        return {}

    def _input(self, client: int, command: control.Input) -> Result:
        stage, now_s = self._stage, time.monotonic()
        stage.refuse_in_replay()
        self._check_human(command.agent)
        if stage.seats.human(command.agent) is None:
            raise DrillyardError(ErrorCode.NOT_PERMITTED, "This match is turn-based: choose by `act`, not by keys.")
        leases = stage.live.leases
        # Releasing keys is no wish to play.
        if command.keys or leases.holder(command.agent):
            leases.take(client, command.agent, now_s)
        stage.inputs.press(client, command.agent, command.keys, now_s)
        return {}

    def _force(self, client: int, command: control.Force) -> Result:
        self._stage.refuse_in_replay()
        self._stage.inputs.drag(client, command.body, command.point, command.target, time.monotonic())
        return {}

    def _release(self, client: int, command: control.Release) -> Result:
        self._stage.inputs.release(client)
        return {}

    def _assign(self, client: int, command: control.Assign) -> Result:
        stage, spec = self._stage, command.operator
        stage.refuse_in_replay()
        stage.seats.check(command.agent, spec)
        if spec.kind is not OperatorKind.POLICY or not spec.source or stage.seats.checkpoint_brain(spec.source):
            stage.assign(command.agent, spec, None)
            return {}
        self._later(
            client, command.id, partial(stage.load, spec),
            lambda policy: stage.assign(command.agent, spec, policy),
        )  # fmt: skip
        return None

    def _follow(self, client: int, command: control.Follow) -> Result:
        if command.run_folder and not Path(command.run_folder).is_absolute():
            raise DrillyardError(ErrorCode.BAD_VALUE, "run_folder must be an absolute path, or empty to follow no run.")
        self._stage.follow(command.run_folder, command.run_id)
        return {}

    def _action_repeat(self, client: int, command: control.ActionRepeat) -> Result:
        if self._stage.spec.turn_based:
            raise DrillyardError(ErrorCode.UNSUPPORTED, "This match is turn-based: there is a decision for each move.")
        least = self._stage.spec.ticks_per_decision
        _within("ticks", command.ticks, least, ACTION_REPEAT_FACTOR * least)
        self._stage.live.action_repeat = command.ticks
        return {}

    def _save_replay(self, client: int, command: control.SaveReplay) -> Result:
        stage = self._stage
        game = stage.live.game
        result = f"return {game.episode_return:.0f}" if game.alone else "-".join(str(goals) for goals in game.score)
        name = command.name or f"{time.strftime('%Y%m%d-%H%M%S')} {result}"
        if not _NAME.fullmatch(name):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                "A replay's name has 1 to 64 letters, digits, spaces, dots, dashes or underscores, the first no dot.",
            )
        if game.env.busy():
            # Its state would have to be waited for.
            raise DrillyardError(ErrorCode.BUSY, "The env is at work on a move; save the replay again in a moment.")
        folder = Path(stage.config.replay_folder)
        self._later(
            client, command.id, partial(write_replay, record(game), folder, name), lambda path: {"path": str(path)}
        )
        return None

    def _play_replay(self, client: int, command: control.PlayReplay) -> Result:
        if not command.path:
            self._stage.play_live()
            return {}
        # A bare name is one of the stage's own replays.
        path = Path(self._stage.config.replay_folder) / command.path

        def show(recording: Recording) -> dict[str, Any]:
            self._stage.play_recording(recording, str(path))
            return {"path": str(path), "ticks": recording.ticks}

        self._later(client, command.id, partial(read_replay, path), show)
        return None

    def _set_physics(self, client: int, command: control.SetPhysics) -> Result:
        self._stage.refuse_in_replay()
        self._stage.live.game.set_physics(command.name, command.value)
        return {}

    def _reset_physics(self, client: int, command: control.ResetPhysics) -> Result:
        self._stage.refuse_in_replay()
        self._stage.live.game.reset_physics()
        return {}

    def _take_seat(self, client: int, command: control.TakeSeat) -> Result:
        self._check_human(command.agent)
        self._stage.live.leases.take(client, command.agent, time.monotonic())
        return {"holder": client}

    def _leave_seat(self, client: int, command: control.LeaveSeat) -> Result:
        self._check_human(command.agent)
        self._stage.live.leases.leave(client, command.agent)
        self._stage.inputs.press(client, command.agent, 0, time.monotonic())
        return {}

    def _act(self, client: int, command: control.Act) -> Result:
        stage = self._stage
        stage.refuse_in_replay()
        self._check_human(command.agent)
        chooser = stage.seats.chooser(command.agent)
        if chooser is None:
            raise DrillyardError(
                ErrorCode.NOT_PERMITTED, "This match is played in real time: steer by `input`, not by `act`."
            )
        if command.agent not in stage.live.waiting_for:
            raise DrillyardError(
                ErrorCode.INVALID_STATE, "It is not your move; wait until the status names you in `turn`."
            )
        choices = stage.live.game.env.choices(command.agent)
        if all(choice.action != command.action for choice in choices):
            legal = ", ".join(f"{choice.action} ({choice.word})" for choice in choices[:_NAMED_CHOICES])
            more = "" if len(choices) <= _NAMED_CHOICES else f" and {len(choices) - _NAMED_CHOICES} more"
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"Action {command.action} is not legal now; legal are {legal}{more}."
            )
        stage.live.leases.take(client, command.agent, time.monotonic())
        chooser.choose(command.action)
        return {}

    def _begin_episode(self, client: int, command: control.BeginEpisode) -> Result:
        live = self._stage.live
        if not self._stage.config.request.lockstep:
            raise DrillyardError(
                ErrorCode.INVALID_STATE, "This stage is not in lock-step: its episodes begin by themselves."
            )
        if not live.game.hold:
            raise DrillyardError(
                ErrorCode.INVALID_STATE, f"Episode {live.game.episode} is still being played; wait until it is over."
            )
        if command.episode != live.game.episode + 1:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"The next episode is {live.game.episode + 1}, not {command.episode}."
            )
        live.begin_episode()
        return {}

    def _get_talk(self, client: int, command: control.GetTalk) -> Result:
        _within("most", command.most, 1, KEPT)
        return {"talk": msgspec.to_builtins(self._stage.talk(command.most))}

    def _check_human(self, agent: int) -> None:
        stage = self._stage
        if agent in stage.seats.humans():
            return
        agents = stage.spec.agents
        name = agents[agent] if 0 <= agent < len(agents) else f"agent {agent}"
        raise DrillyardError(
            ErrorCode.NOT_PERMITTED, f"{name} is not played by a human; choose human_vs_ai or assign a human to it."
        )

    def _later(
        self, client: int, command_id: int, work: Callable[[], _T], then: Callable[[_T], dict[str, Any] | None]
    ) -> None:
        """Do `work` beside the loop, `then` in it, and answer."""

        def done(result: _T) -> None:
            try:
                data = then(result)
            except DrillyardError as error:
                self._refuse(client, command_id, error)
                return
            self._stage.changed = True
            self._done(client, command_id, data or {})

        self._stage.errands.start(work, done, partial(self._refuse, client, command_id))


def _within(name: str, value: float, least: float, most: float) -> None:
    # Written so that NaN fails as well.
    if not least <= value <= most:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{name} must be from {least:g} to {most:g}, not {value:g}.")
