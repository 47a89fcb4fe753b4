"""Manual comparison: 2 to 6 stages side by side on the same env and seeds, in lock-step of episodes."""

from typing import Any

import msgspec

from drillyard.contracts.operator import OperatorSpec

MIN_CONTESTANTS, MAX_CONTESTANTS = 2, 6
MAX_SCORES = 50
"""Episodes of each stage that a page is told of one by one."""


class Contestant(msgspec.Struct, frozen=True, kw_only=True):
    """One stage of a comparison: who plays each agent, and which run's policy where a `policy` has no source."""

    name: str
    operators: tuple[OperatorSpec, ...]
    run_id: str = ""


class EpisodeScore(msgspec.Struct, frozen=True, kw_only=True):
    """How one episode ended on one stage."""

    episode: int
    seed: int
    """Of the episode; equal on all stages of a comparison."""
    returns: tuple[float, ...]
    """Undiscounted, of each agent."""
    outcome: int
    """+1 agent 0 won, -1 agent 1 won, 0 undecided."""
    length: int
    """Ticks from the start to the end."""
    terminated: bool
    truncated: bool
    result: str
    """In words."""
    latency_mean_ms: tuple[float, ...] = ()
    """Of the decisions of each agent in this episode."""
    defaults: tuple[int, ...] = ()
    progression: float | None = None


class ComparedStage(msgspec.Struct, frozen=True, kw_only=True):
    stage_id: str
    contestant: Contestant
    over: bool = False
    """Its episode has ended; it waits for the others."""
    scores: tuple[EpisodeScore, ...] = ()
    """Of the newest MAX_SCORES episodes, oldest first; what follows counts all of them."""
    played: int = 0
    """Episodes that have ended since the start."""
    won: int = 0
    """Of them, agent 0 won."""
    lost: int = 0
    """Of them, agent 1 won."""
    return_means: tuple[float, ...] = ()
    """Mean return of each agent."""
    reason: str = ""
    """One sentence when it is no longer alive; the others go on without it."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What every page is told of the comparison that is open."""

    env_id: str
    env_options: dict[str, Any] = {}
    seed: int
    episode: int
    """The one that is being played by all who have not ended it."""
    stages: tuple[ComparedStage, ...]
