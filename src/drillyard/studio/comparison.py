"""The comparison that is open: 2 to 6 stages on the same env and seeds, led in lock-step of episodes.

Every stage plays its episode alone and to its end; the next begins when all have ended theirs. One that dies is
left out.
"""

import asyncio
import contextlib
import re
import secrets
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.comparison import MAX_CONTESTANTS, MIN_CONTESTANTS, Comparison, Contestant
from drillyard.contracts.control import SaveReplay
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.stage import ENV_FILE, StageInfo, StageRequest
from drillyard.contracts.studio import ComparisonChanged
from drillyard.studio.audience import Audience
from drillyard.studio.compared import ComparedMatch
from drillyard.studio.daemon_link import DaemonLink

COMPARED = "compared"
"""Name of every stage of a comparison, so that a studio that was started anew knows whose they were."""
MAX_SEED = 2**53 - 1
_DRAWN_SEEDS = 2**31
MAX_NAME = 60
_LOOK_S = 1.0
_TELL_S = 0.2
"""Pages hear of it so often, at most."""
_BETWEEN_S = 1.25
"""A person wants to see how an episode ended; as long as the longest pause of a stage, so that all begin together."""
_LOADED_S = 45.0
"""A policy that is not loaded by then never will be; its stage says so."""
_TRIES = 3
_REPLAY_NAME = 64
_UNFIT = re.compile(r"[^A-Za-z0-9._ -]+")


class Comparisons:
    """Lives in the event loop; one comparison at a time, for all pages.

    Args:
        daemon: opens and closes the stages.
        audience: told of every change.
        watched: whether any page watches a stage.
        unwatched_s: after which a comparison that no page watches is closed.
    """

    def __init__(
        self, daemon: DaemonLink, audience: Audience, watched: Callable[[str], bool], unwatched_s: float
    ) -> None:
        self._daemon = daemon
        self._audience = audience
        self._watched = watched
        self._unwatched_s = unwatched_s
        self._changing = asyncio.Lock()
        self._matches: list[ComparedMatch] = []
        self._env: tuple[str, dict[str, Any]] = "", {}
        self._seed = self._episode = 0
        self._told: Comparison | None = None
        self._wake = asyncio.Event()
        self._leading: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None

    @property
    def present(self) -> Comparison | None:
        """As it stands; None while there is none."""
        if not self._matches:
            return None
        return Comparison(
            env_id=self._env[0],
            env_options=self._env[1],
            seed=self._seed,
            episode=self._episode,
            stages=tuple(match.state for match in self._matches),
        )

    def has(self, stage_id: str) -> bool:
        """Whether a stage belongs to it."""
        return any(match.info.stage_id == stage_id for match in self._matches)

    async def start(self) -> None:
        """Close what an earlier studio, which was killed, has left: nobody leads it any more.

        Raises:
            DrillyardError: the daemon does not answer.
        """
        stages = await self._daemon.call(lambda client: client.list_stages(), again=True)
        await self._close_stages([stage.stage_id for stage in stages if stage.alive and stage.name == COMPARED])

    async def open(
        self, env_id: str, env_options: dict[str, Any], seed: int | None, contestants: Sequence[Contestant]
    ) -> Comparison:
        """Open the stages and begin, all at the same moment; one that is open is closed first.

        Raises:
            DrillyardError: BAD_VALUE, or what the daemon or a stage says; then nothing is open.
        """
        _check(contestants, seed)
        try:
            async with self._changing:
                await self._end()
                return await self._begin_anew(env_id, env_options, _drawn(seed), contestants)
        finally:
            self._tell()

    async def again(self, seed: int | None) -> Comparison:
        """Start over: from the same seed, or from another.

        Raises:
            DrillyardError: NOT_FOUND when none is open, BAD_VALUE.
        """
        _check_seed(seed)
        async with self._changing:
            self._refuse_without()
            await self._restart(self._seed if seed is None else seed)
            self._tell()
            return self._refuse_without()

    async def save(self, name: str) -> list[str]:
        """Write a replay of each stage that plays; their paths.

        Raises:
            DrillyardError: NOT_FOUND when none is open, or what a stage says.
        """
        self._refuse_without()
        named = name or time.strftime("%Y%m%d-%H%M%S")
        alive = [(place, match) for place, match in enumerate(self._matches, 1) if match.alive]
        names = [_replay_name(named, place, match.contestant.name) for place, match in alive]
        saving = [match.ask(SaveReplay(name=each)) for (_, match), each in zip(alive, names, strict=True)]
        return [str(answer.data.get("path", "")) for answer in await asyncio.gather(*saving)]

    async def close(self) -> None:
        """End its stages; nothing is asked of it afterwards, or another one is opened."""
        async with self._changing:
            await self._end()
        self._tell()

    async def _begin_anew(
        self, env_id: str, env_options: dict[str, Any], seed: int, contestants: Sequence[Contestant]
    ) -> Comparison:
        matches = await self._open_all(env_id, env_options, contestants)
        try:
            await asyncio.gather(*(match.connect() for match in matches))
            _check_agents(Path(matches[0].info.folder), contestants)
            self._env, self._matches = (env_id, env_options), matches
            await self._until_loaded()
            await self._restart(seed)
        except DrillyardError:
            self._matches = matches
            await self._end()
            raise
        self._leading = asyncio.create_task(self._lead())
        return self._refuse_without()

    async def _until_loaded(self) -> None:
        """Policies of other libraries take seconds to load; what stands in for them must not score in their name."""
        policies = [
            match
            for match in self._matches
            if any(one.kind is OperatorKind.POLICY for one in match.contestant.operators)
        ]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LOADED_S):
                while any(match.alive and not match.loaded for match in policies):
                    self._wake.clear()
                    await self._wake.wait()

    async def _open_all(
        self, env_id: str, env_options: dict[str, Any], contestants: Sequence[Contestant]
    ) -> list[ComparedMatch]:
        requests = [
            StageRequest(
                env_id=env_id, env_options=env_options, operators=one.operators, run_id=one.run_id or None,
                name=COMPARED, lockstep=True,
            )
            for one in contestants
        ]  # fmt: skip
        opening = [self._daemon.call(lambda client, each=each: client.open_stage(each)) for each in requests]
        opened = await asyncio.gather(*opening, return_exceptions=True)
        infos = [each for each in opened if isinstance(each, StageInfo)]
        faults = [each for each in opened if isinstance(each, BaseException)]
        if faults:
            await self._close_stages([info.stage_id for info in infos])
            raise faults[0]
        return [
            ComparedMatch(info, one, self._wake.set) for info, one in zip(infos, contestants, strict=True)
        ]  # fmt: skip

    async def _restart(self, seed: int) -> None:
        self._seed, self._episode = seed, 0
        await self._of_all(lambda match: match.restart(seed))
        if not any(match.alive for match in self._matches):
            raise DrillyardError(ErrorCode.CRASHED, self._matches[0].reason or "None of the stages plays any more.")

    async def _of_all(self, ask: "Callable[[ComparedMatch], Any]") -> None:
        """The same of every stage that plays, at the same time; one that refuses is left out."""
        asked = [match for match in self._matches if match.alive]
        for match, said in zip(asked, await asyncio.gather(*map(ask, asked), return_exceptions=True), strict=True):
            if isinstance(said, DrillyardError):
                if not match.gone:
                    match.leave_out(said.sentence)
            elif isinstance(said, BaseException):
                raise said

    async def _lead(self) -> None:
        """Begin the next episode whenever all have ended theirs, until nobody watches."""
        seen = time.monotonic()
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_S):
                    await self._wake.wait()
            self._wake.clear()
            await self._look_for_reasons()
            self._tell()
            if self._all_over():
                await asyncio.sleep(_BETWEEN_S)
                await self._next()
                self._tell()
            now = time.monotonic()
            if any(self._watched(match.info.stage_id) for match in self._matches):
                seen = now
            elif now - seen > self._unwatched_s:
                self._closing = asyncio.create_task(self.close())
                return
            await asyncio.sleep(_TELL_S)

    def _all_over(self) -> bool:
        alive = [match for match in self._matches if match.alive]
        return bool(alive) and all(match.over for match in alive)

    async def _next(self) -> None:
        async with self._changing:
            if not self._all_over():
                return  # it was started over meanwhile
            self._episode += 1
            await self._of_all(self._begin)

    async def _begin(self, match: ComparedMatch) -> None:
        for attempt in range(_TRIES):
            try:
                await match.begin(self._episode)
            except DrillyardError:
                if attempt == _TRIES - 1:
                    raise
                await asyncio.sleep(_BETWEEN_S)
            else:
                return

    async def _look_for_reasons(self) -> None:
        """What the daemon knows about stages that hung up."""
        gone = [match for match in self._matches if match.gone and not match.reason]
        if not gone:
            return
        known: dict[str, str] = {}
        with contextlib.suppress(DrillyardError):
            stages = await self._daemon.call(lambda client: client.list_stages(), again=True)
            known = {stage.stage_id: stage.reason for stage in stages}
        for match in gone:
            reason = known.get(match.info.stage_id) or "its process ended."
            match.leave_out(f"Left out: {reason}")

    async def _end(self) -> None:
        if self._leading is not None and self._leading is not asyncio.current_task():
            self._leading.cancel()
            await asyncio.gather(self._leading, return_exceptions=True)
        self._leading = None
        matches, self._matches = self._matches, []
        await asyncio.gather(*(match.close() for match in matches))
        await self._close_stages([match.info.stage_id for match in matches])

    async def _close_stages(self, stage_ids: Sequence[str]) -> None:
        """One that has ended by itself needs no closing."""
        calls = [
            self._daemon.call(lambda client, each=each: client.close_stage(each), again=True) for each in stage_ids
        ]
        await asyncio.gather(*calls, return_exceptions=True)

    def _refuse_without(self) -> Comparison:
        present = self.present
        if present is None:
            raise DrillyardError(ErrorCode.NOT_FOUND, "No comparison is open; open one with `open_comparison`.")
        return present

    def _tell(self) -> None:
        """Say how it stands, if that has changed."""
        present = self.present
        if present != self._told:
            self._told = present
            self._audience.push(ComparisonChanged(comparison=present))


def _check(contestants: Sequence[Contestant], seed: int | None) -> None:
    if not MIN_CONTESTANTS <= len(contestants) <= MAX_CONTESTANTS:
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"A comparison has {MIN_CONTESTANTS} to {MAX_CONTESTANTS} contestants, not {len(contestants)}.",
        )
    for one in contestants:
        if not 1 <= len(one.name.strip()) <= MAX_NAME or not one.name.isprintable():
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"A contestant's name has 1 to {MAX_NAME} characters in one line."
            )
    _check_seed(seed)


def _check_seed(seed: int | None) -> None:
    if seed is not None and not 0 <= seed <= MAX_SEED:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"A seed lies between 0 and {MAX_SEED}, not at {seed}.")


def _drawn(seed: int | None) -> int:
    return secrets.randbelow(_DRAWN_SEEDS) if seed is None else seed


def _check_agents(folder: Path, contestants: Sequence[Contestant]) -> None:
    """Every agent of the env needs somebody: a default would be a contestant whom nobody chose."""
    try:
        env = msgspec.json.decode((folder / ENV_FILE).read_bytes(), type=EnvSpec)
    except (OSError, msgspec.DecodeError) as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"A stage did not say what it plays ({error}).") from error
    for one in contestants:
        if len(one.operators) != len(env.agents):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"{one.name} names {len(one.operators)} operators, but {env.title} has {len(env.agents)} agents "
                f"({', '.join(env.agents)}); name one for each.",
            )


def _replay_name(name: str, place: int, contestant: str) -> str:
    """Unique by its place, and of letters that a replay's name may have."""
    fit = _UNFIT.sub("-", f"{name} {place} {contestant}").strip()
    return fit[:_REPLAY_NAME] if fit[:1].isalnum() else f"c{fit}"[:_REPLAY_NAME]
