"""One stage of a comparison, led over a connection of its own: what it is told, how its episodes end, its death."""

import asyncio
from collections import deque
from collections.abc import Callable
from pathlib import Path

import msgspec

from drillyard.contracts.comparison import MAX_SCORES, ComparedStage, Contestant, EpisodeScore
from drillyard.contracts.control import Answer, BeginEpisode, Reset, StageCommand
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import EpisodeEnded, StageInfo, StageStatus
from drillyard.studio.stage_link import StageLink

_CONNECT_S = 20.0
_ANSWER_S = 10.0
"""A replay of a long match takes its time on a busy disk."""

_lines: msgspec.json.Decoder[EpisodeEnded | Answer | StageStatus] = msgspec.json.Decoder(
    EpisodeEnded | Answer | StageStatus
)


class ComparedMatch:
    """Lives in the event loop.

    Args:
        info: the stage, which listens.
        contestant: who plays on it.
        changed: called whenever `state` may have changed.
    """

    def __init__(self, info: StageInfo, contestant: Contestant, changed: Callable[[], None]) -> None:
        self.info = info
        self.contestant = contestant
        self.over = False
        """Its episode has ended."""
        self.loaded = False
        """All who play are there; before that another player stands in for a policy."""
        self.gone = False
        """It hung up; why is not known yet."""
        self.reason = ""
        """Why it plays no longer."""
        self._changed = changed
        self._link: StageLink | None = None
        self._reading: asyncio.Task[None] | None = None
        self._answers: dict[int, asyncio.Future[Answer]] = {}
        self._next_id = 1
        self._expected: int | None = None
        """The episode whose end counts; None while the stage still says how things stood before a restart."""
        self._restart_id = 0
        self._scores: deque[EpisodeScore] = deque(maxlen=MAX_SCORES)
        self._played = self._won = self._lost = 0
        self._sums: list[float] = []

    @property
    def alive(self) -> bool:
        return not self.reason and not self.gone

    @property
    def state(self) -> ComparedStage:
        """What pages are told of it."""
        return ComparedStage(
            stage_id=self.info.stage_id,
            contestant=self.contestant,
            over=self.over,
            scores=tuple(self._scores),
            played=self._played,
            won=self._won,
            lost=self._lost,
            return_means=tuple(total / self._played for total in self._sums) if self._played else (),
            reason=self.reason,
        )

    async def connect(self) -> None:
        """Reach the stage and listen to it from now on.

        Raises:
            DrillyardError: UNAVAILABLE.
        """
        self._link = await StageLink.open(Path(self.info.folder), _CONNECT_S)
        self._reading = asyncio.create_task(self._read(self._link))

    async def restart(self, seed: int) -> None:
        """Episode 0 of this seed; the scores begin anew.

        Raises:
            DrillyardError: as `ask`.
        """
        self._expected, self._restart_id = None, self._next_id
        self._clear()
        await self.ask(Reset(seed=seed))

    async def begin(self, episode: int) -> None:
        """The next episode.

        Raises:
            DrillyardError: as `ask`.
        """
        self._expected, self.over = episode, False
        try:
            await self.ask(BeginEpisode(episode=episode))
        except DrillyardError:
            self.over = True
            raise

    async def ask(self, command: StageCommand) -> Answer:
        """Send a command and wait for its answer.

        Raises:
            DrillyardError: what the stage says; UNAVAILABLE when it is gone, TIMED_OUT.
        """
        if self._link is None or not self.alive:
            raise DrillyardError(ErrorCode.UNAVAILABLE, f"The stage of {self.contestant.name} is gone.")
        number, self._next_id = self._next_id, self._next_id + 1
        future: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._answers[number] = future
        try:
            self._link.send(msgspec.structs.replace(command, id=number))
            async with asyncio.timeout(_ANSWER_S):
                answer = await future
        except TimeoutError as error:
            raise DrillyardError(
                ErrorCode.TIMED_OUT, f"The stage of {self.contestant.name} did not answer within {_ANSWER_S:g} s."
            ) from error
        finally:
            del self._answers[number]
        if not answer.ok:
            raise DrillyardError(ErrorCode(answer.code or ErrorCode.UNSUPPORTED), answer.error)
        return answer

    def leave_out(self, reason: str) -> None:
        """It plays no longer; the first reason stays."""
        if not self.reason:
            self.reason = reason
            self._changed()

    async def close(self) -> None:
        """Hang up."""
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
        if self._link is not None:
            await self._link.close()

    @property
    def _last(self) -> int | None:
        return self._scores[-1].episode if self._scores else None

    def _clear(self) -> None:
        self.over = False
        self._scores.clear()
        self._played = self._won = self._lost = 0
        self._sums = []

    async def _read(self, link: StageLink) -> None:
        async for line in link.lines():
            try:
                message = _lines.decode(line)
            except msgspec.DecodeError:
                continue
            if isinstance(message, StageStatus):
                self._hear_who_plays(message)
            elif isinstance(message, EpisodeEnded):
                self._ended(message.score)
            else:
                self._answered(message)
        self.gone = True
        self._changed()
        for future in self._answers.values():
            if not future.done():
                future.set_exception(DrillyardError(
                    ErrorCode.UNAVAILABLE, f"The stage of {self.contestant.name} ended before it answered."
                ))  # fmt: skip

    def _hear_who_plays(self, status: StageStatus) -> None:
        loaded = not any(one.stands_in for one in status.figures)
        if loaded and not self.loaded:
            self.loaded = True
            self._changed()

    def _answered(self, answer: Answer) -> None:
        if answer.ok and answer.id == self._restart_id:
            # Here, not where the answer is waited for: the end of a short episode may be the very next line.
            self._expected = 0
        if (future := self._answers.get(answer.id)) is not None and not future.done():
            future.set_result(answer)

    def _ended(self, score: EpisodeScore) -> None:
        if score.episode != self._expected or score.episode == self._last:
            return
        self.over = True
        self._scores.append(score)
        self._played += 1
        self._won += score.outcome > 0
        self._lost += score.outcome < 0
        if len(self._sums) != len(score.returns):
            self._sums = [0.0] * len(score.returns)
        self._sums = [total + each for total, each in zip(self._sums, score.returns, strict=True)]
        self._changed()
