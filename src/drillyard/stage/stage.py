"""A stage: the live match or a replay, with all that a page can change about it. No sockets here; see loop.py."""

import secrets
import time
from functools import partial
from pathlib import Path
from typing import Any

from drillyard.contracts.comparison import EpisodeScore
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageConfig, StageMode, StageStatus, SwapStyle
from drillyard.envs.registry import make_stage
from drillyard.operators.brain import Brain, Weights
from drillyard.operators.hosted_brain import HostedBrain
from drillyard.operators.hosted_spec import HostedPolicy
from drillyard.operators.make import AnyBrain
from drillyard.stage.clock import Clock
from drillyard.stage.errands import Errands
from drillyard.stage.follow import Following
from drillyard.stage.game import Game
from drillyard.stage.hosts import Hosts
from drillyard.stage.inputs import Inputs
from drillyard.stage.intervals import FrameIntervals, Window
from drillyard.stage.journal import Journal
from drillyard.stage.live import LiveMatch
from drillyard.stage.packer import Header, packer_for
from drillyard.stage.recording import Recording, read_replay
from drillyard.stage.replay import Playback, refuse_other_stage
from drillyard.stage.report import Heads, status_of
from drillyard.stage.seats import Seats
from drillyard.stage.sources import policy_from_checkpoint
from drillyard.stage.talkers import Talkers, newest_that_fit


class Stage:
    """What is played, and how fast.

    Args:
        config: of the stage.
        errands: for what may take long.

    Raises:
        DrillyardError: UNKNOWN_ENV.
    """

    def __init__(self, config: StageConfig, errands: Errands) -> None:
        request = config.request
        self.config = config
        self.errands = errands
        env = make_stage(request.env_id, **request.env_options)
        self.spec = env.spec
        self.clock = Clock(env.spec.simulation_rate_hz)
        self.paused = False
        self.swap = SwapStyle.NOW
        self.blend_s = 1.0
        self.brain: AnyBrain = Brain(env.spec)
        """Plays the followed run."""
        self.notices: dict[str, str] = {}
        self.changed = True
        """Something happened that every client should hear of."""
        self.hosts = Hosts(env, self._notice)
        self._coming: HostedBrain | None = None
        """Of the followed run; plays once it has loaded its first checkpoint."""
        self.talkers = Talkers(env, self._notice)
        self.seats = Seats(env, self.brain, self.talkers.open)
        self.inputs = Inputs(env)
        self.live = LiveMatch(
            Game(env, Journal(env.spec, request.env_options)),
            self.seats,
            self.inputs,
            partial(self._notice, "operator"),
            lockstep=request.lockstep,
        )
        self.packer = packer_for(env)
        self.playback: Playback | None = None
        self.playback_path = ""
        self.following = Following(errands, self._arrived, self._run_notice)
        self.intervals = FrameIntervals()
        self.adopted = Window(512)
        """Publish -> adopted, milliseconds."""
        self.stepped = False
        """A paused match has been moved on since the last frame."""
        self.turn = 0
        """Counts starts of matches and replays, for the eye."""
        self._heads = Heads()
        self._owed = 0
        """Turn-based: moves that may be played as soon as everybody has decided."""
        self._last: tuple[Any, ...] = ()
        self.frame_figures = ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0))
        self._start()

    @property
    def game(self) -> Game:
        """What is on show: the replay's game or the live one."""
        return self.playback.game if self.playback is not None else self.live.game

    def advance(self, elapsed_s: float, now_s: float) -> None:
        """Real time has passed: play the ticks that are due."""
        self.inputs.expire(now_s)
        if self.live.leases.expire(now_s):
            self.changed = True
        ticks = self.clock.advance(elapsed_s)
        if not self.paused:
            try:
                self._play(ticks)
            except DrillyardError as error:
                # The env cannot go on (its own process may be gone); everything else can.
                self.paused = True
                self._notice("env", f"{error.sentence} The match is paused; reset it to try again.")
        game, live = self.game, self.live
        if self._last != (latest := (game.last_result, game.episode, live.over, self.people_asked())):
            self._last = latest
            self.changed = True

    def step_once(self) -> None:
        """One tick of a paused match."""
        if not self.paused:
            raise DrillyardError(ErrorCode.INVALID_STATE, "The match is playing; pause it before stepping.")
        if not self._tick():
            raise DrillyardError(
                ErrorCode.INVALID_STATE,
                "The match waits for somebody, so there is no tick to play; step again when they have decided.",
            )
        self.stepped = True

    def serve_hosts(self, now_s: float) -> None:
        """Once a frame: processes that play policies of workers."""
        self.hosts.keep([self.brain, self._coming, *self.seats.brains()])
        self.hosts.service(now_s)
        for exchange in self.talkers.service(now_s, self.seats.operators):
            self.live.game.note_talk(exchange)

    def talk(self, most: int) -> list[LLMExchange]:
        """The newest exchanges with language models of what is on show, oldest first."""
        if self.playback is None:
            return self.talkers.newest(most)
        now = self.playback.game.tick
        return newest_that_fit([said for said in self.playback.recording.talks if said.tick <= now], most)

    def take_ended(self) -> list[EpisodeScore]:
        """Episodes of the live match that have ended since the last call."""
        ended, self.live.ended = self.live.ended, []
        return ended

    def depart(self, client: int) -> None:
        """A connection is gone, with all that it held."""
        self.inputs.depart(client)
        if self.live.leases.depart(client):
            self.changed = True

    def close(self) -> None:
        """End what belongs to the stage: hosts, and the env."""
        self.following.close()
        self.hosts.close()
        self.talkers.close()
        self.live.game.env.close()
        self._close_playback()

    def reset(self, seed: int | None) -> int:
        """A new match, 0:0, or the replay from its start; returns the seed."""
        self.intervals.reset()
        self.turn += 1
        if self.playback is not None:
            self.play_recording(self.playback.recording, self.playback_path)
            return self.game.seed
        chosen = secrets.randbelow(2**31) if seed is None else seed
        self._owed = 0
        self.talkers.forget()
        self.notices.pop("env", None)
        self.live.reset(chosen)
        return chosen

    def set_mode(self, mode: StageMode) -> None:
        """sandbox, ai_vs_ai or human_vs_ai; the score stays."""
        self.refuse_in_replay()
        self.live.set_mode(mode)

    def set_swap(self, style: SwapStyle, seconds: float) -> None:
        """How newer weights take over."""
        self.swap, self.blend_s = style, seconds
        ticks = round(seconds * self.clock.rate_hz)
        self.brain.set_style(style, ticks, self.live.game.tick)
        self.live.note_policy()

    def assign(self, agent: int, operator: OperatorSpec, policy: Weights | HostedPolicy | None) -> None:
        """Give an agent another operator; `policy` is that of a checkpoint, not needed where another agent plays it."""
        self.refuse_in_replay()
        by_file = operator.kind is OperatorKind.POLICY and operator.source
        brain = self.seats.checkpoint_brain(operator.source) if by_file else None
        if brain is not None:
            pass
        elif isinstance(policy, HostedPolicy):
            brain = self.hosts.open()
            brain.offer(policy)
        elif policy is not None:
            brain = Brain(self.spec)
            brain.offer(policy, self.live.game.tick)
        self.seats.assign(agent, operator, brain)
        self.notices.pop("operator", None)
        self.live.seats_changed()
        self.live.note_policy()

    def follow(self, run_folder: str, run_id: str) -> None:
        """Follow a run; empty = none. What played before plays until the run's first policy is there."""
        folder = Path(run_folder) if run_folder else None
        if folder is not None and folder == self.following.run_folder:
            return
        self._coming = None
        if folder is None:
            self._play_by(Brain(self.spec))
        self.adopted.clear()
        self.following.follow(folder, run_id)
        self.seats.set_following(folder is not None)
        self.live.seats_changed()

    def play_recording(self, recording: Recording, path: str) -> None:
        """Put a replay on show; the live match waits."""
        # A file of somebody else's must not choose what is loaded here: ids are the stage's, options what it was given.
        refuse_other_stage(recording, self.spec.id, self.config.request.env_options)
        env = make_stage(self.spec.id, **recording.env_options)
        try:
            playback = Playback(recording, env)
        except DrillyardError:
            env.close()
            raise
        self._close_playback()
        self.playback, self.playback_path, self.packer = playback, path, packer_for(env)
        self.notices.pop("replay", None)
        self.turn += 1

    def play_live(self) -> None:
        """Back to the live match."""
        self._close_playback()
        self.packer = packer_for(self.live.game.env)
        self.notices.pop("replay", None)
        self.turn += 1

    def refuse_in_replay(self) -> None:
        """Nothing can be done to a match that has been."""
        if self.playback is not None:
            raise DrillyardError(
                ErrorCode.INVALID_STATE,
                "A replay is on show; go back to the live match first (play_replay without a path).",
            )

    def header(self, sequence: int, now_s: float) -> Header:
        """What the next frame says."""
        return self._heads.of(self, sequence, now_s)

    def refresh_figures(self) -> None:
        """Compute percentiles anew; twice a second is enough."""
        self.frame_figures = (self.intervals.window.summary(), self.adopted.summary())

    def status(self, now_s: float) -> StageStatus:
        """What every client is told."""
        return status_of(self, now_s)

    def people_asked(self) -> tuple[tuple[int, int], ...]:
        """(agent, tick) of the people whose move a turn-based match waits for."""
        if self.playback is not None:
            return ()
        live = self.live
        return tuple((agent, live.game.tick) for agent in live.waiting_for if self.seats.chooser(agent) is not None)

    def _start(self) -> None:
        """Put everybody on their seats; what cannot be had is said, and the match plays all the same."""
        request = self.config.request
        live = self.live
        try:
            self.seats.set_mode(request.mode)
            live.game.mode = request.mode
        except DrillyardError as error:
            self.notices["operator"] = error.sentence
        if self.config.run_folder:
            self.follow(self.config.run_folder, request.run_id or "")
        for agent, spec in enumerate(request.operators):
            try:
                self.seats.check(agent, spec)
                if not self.seats.is_default(agent, spec):
                    self.assign(agent, spec, self.load(spec))
            except DrillyardError as error:
                self.notices["operator"] = error.sentence
        try:
            live.reset(request.seed, request.start_state)
        except DrillyardError as error:
            self.notices["state"] = error.sentence
            live.reset(request.seed)
        if request.replay:
            try:
                self.play_recording(read_replay(Path(request.replay)), request.replay)
            except DrillyardError as error:
                self.notices["replay"] = error.sentence

    def load(self, operator: OperatorSpec) -> Weights | HostedPolicy | None:
        """Read the checkpoint or file that an operator plays; None where there is none to read. Takes long.

        Raises:
            DrillyardError: as `policy_from_checkpoint`.
        """
        by_file = operator.kind is OperatorKind.POLICY and operator.source
        if not by_file or self.seats.checkpoint_brain(operator.source) is not None:
            return None
        return policy_from_checkpoint(Path(operator.source), self.live.game.env)

    def _close_playback(self) -> None:
        if self.playback is not None:
            self.playback.game.env.close()
        self.playback, self.playback_path = None, ""

    def _play(self, ticks: int) -> None:
        """Play so many ticks, fewer where the match has to wait for somebody."""
        if self.playback is None and self.spec.turn_based:
            # What was waited for is played at once, and not made up for.
            self._owed = min(self._owed + ticks, max(ticks, 1))
            self.live.think()
            while self._owed and self._tick():
                self._owed -= 1
            return
        for _ in range(ticks):
            if not self._tick():
                return

    def _tick(self) -> bool:
        """Play one tick; False where the match waits."""
        if self.playback is None:
            return self.live.tick()
        playback = self.playback
        if playback.ended:
            return False
        playback.tick()
        name = Path(self.playback_path).name
        if playback.departed_tick is not None:
            self._notice("replay", playback.departed_sentence(name))
        elif playback.ended:
            self._notice("replay", f"{name} has ended; reset plays it again.")
        return True

    def _arrived(self, policy: Weights | HostedPolicy, fresh: bool) -> None:
        """The followed run has a newer policy."""
        try:
            adopted = self._take(policy)
        except DrillyardError as error:
            self._notice("swap", error.sentence)
            return
        self._notice("swap", "")
        if adopted:
            if fresh:
                self.adopted.add((time.monotonic() - policy.born_s) * 1e3)
            self.live.note_policy()
            self.changed = True

    def _take(self, policy: Weights | HostedPolicy) -> bool:
        """Hand a policy of the followed run to the brain that can play it; returns whether it plays from now on.

        Raises:
            DrillyardError: LAYOUT_MISMATCH; what played before plays on.
        """
        if isinstance(policy, Weights):
            if isinstance(self.brain, Brain):
                return self.brain.offer(policy, self.live.game.tick)
            brain = Brain(self.spec)
            brain.offer(policy, self.live.game.tick)
            self._play_by(brain)
            return True
        if self._coming is None:
            # What played before plays until this one has loaded its first checkpoint.
            self._coming = self.hosts.open(self._hosted_ready)
        try:
            self._coming.offer(policy)
        except DrillyardError:
            if self._coming.weights is None:
                self._coming = None
            raise
        return False

    def _hosted_ready(self) -> None:
        """The worker of the followed run has a policy to play, at first or after its process was started again."""
        if self._coming is not None and self.brain is not self._coming:
            self._play_by(self._coming)
        self.changed = True

    def _play_by(self, brain: AnyBrain) -> None:
        """Another brain plays the followed run."""
        self.brain = brain
        brain.set_style(self.swap, round(self.blend_s * self.clock.rate_hz), self.live.game.tick)
        self.seats.set_followed(brain)
        self.live.seats_changed()
        self.live.note_policy()

    def _run_notice(self, sentence: str) -> None:
        self.notices.pop("swap", None)
        self._notice("run", sentence)

    def _notice(self, topic: str, sentence: str) -> None:
        if self.notices.get(topic, "") != sentence:
            self.notices[topic] = sentence
            self.changed = True
