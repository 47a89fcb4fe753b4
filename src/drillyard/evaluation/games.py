"""Episodes seen from each player: what it got, and which games it won."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from drillyard.contracts.script import EpisodeRecord


class Turn(NamedTuple):
    """One player's part in one episode."""

    player: str
    record: EpisodeRecord
    agents: tuple[int, ...]
    """Those that it played."""
    value: float
    """Mean undiscounted return of its agents."""
    circumstances: tuple[object, ...]
    """Env, seed, agents, and who played the others: two players are compared where theirs are the same."""
    score: float | None
    """1 won, 0.5 drawn, 0 lost; None where it met nobody or itself."""


class Game(NamedTuple):
    """One game of two different players."""

    env: str
    first: str
    """Played agent 0."""
    second: str
    outcome: int
    """+1 the first won, -1 the second won, 0 drawn."""


def played(records: Iterable[EpisodeRecord]) -> list[EpisodeRecord]:
    """Those whose figures count."""
    return [record for record in records if not record.error]


def seats(record: EpisodeRecord) -> tuple[str, ...]:
    """Who played each agent; a lineup of one name is one player for all agents."""
    agents = max(len(record.returns), 1)
    return record.lineup if len(record.lineup) == agents else (record.lineup[0],) * agents


def turns(records: Iterable[EpisodeRecord]) -> list[Turn]:
    """Each player's part in each episode that counts, in the order of the records."""
    counting = played(records)
    contested = contested_envs(counting)
    found: list[Turn] = []
    for record in counting:
        names, returns = seats(record), record.returns or (record.episode_return,)
        for player in dict.fromkeys(names):
            agents = tuple(agent for agent, name in enumerate(names) if name == player)
            others = tuple("" if name == player else name for name in names)
            value = sum(returns[agent] for agent in agents) / len(agents)
            score = None
            if record.env in contested and len(names) == 2 and len(agents) == 1:
                score = 0.5 + (0.5 if agents[0] == 0 else -0.5) * record.outcome
            found.append(Turn(player, record, agents, value, (record.env, record.seed, agents, others), score))
    return found


def contested_envs(records: Iterable[EpisodeRecord]) -> set[str]:
    """Envs in which two agents play against each other: somebody has won there."""
    return {record.env for record in records if record.outcome and len(record.returns) == 2}


def games(records: Sequence[EpisodeRecord]) -> list[Game]:
    """Games of two different players, in the order of the records."""
    counting = played(records)
    contested = contested_envs(counting)
    found: list[Game] = []
    for record in counting:
        names = seats(record)
        if record.env in contested and len(names) == 2 and names[0] != names[1]:
            found.append(Game(record.env, names[0], names[1], record.outcome))
    return found
