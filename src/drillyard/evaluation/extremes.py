"""Which episodes are worth looking at: the best, the median and the worst of each player, or of each pair."""

from collections.abc import Sequence

from drillyard.contracts.script import EpisodeRecord
from drillyard.evaluation.games import played, seats


def extremes(records: Sequence[EpisodeRecord]) -> dict[int, tuple[str, ...]]:
    """Index of an episode -> what it is an extreme of, in words ("best of NAME"), in the order of the indices.

    Episodes are grouped by env and by who played, whichever side they were on; of a pair the one that is named first in
    the earliest episode is looked at. Of equal returns the episode with the lowest index is taken.
    """
    groups: dict[tuple[str, frozenset[str]], list[EpisodeRecord]] = {}
    for record in played(records):
        groups.setdefault((record.env, frozenset(seats(record))), []).append(record)
    several = len({env for env, _ in groups}) > 1
    found: dict[int, list[str]] = {}
    for (env, names), group in groups.items():
        group.sort(key=lambda record: record.index)
        player = seats(group[0])[0]
        others = [name for name in dict.fromkeys(seats(group[0])) if name != player]
        of = player + (f" against {', '.join(others)}" if len(names) > 1 else "") + (f" in {env}" if several else "")
        ranked = sorted(group, key=lambda record: (-_value(record, player), record.index))
        for word, record in (
            ("best", ranked[0]),
            ("median", ranked[len(ranked) // 2]),
            ("worst", _worst(ranked, player)),
        ):
            found.setdefault(record.index, []).append(f"{word} of {of}")
    return {index: tuple(found[index]) for index in sorted(found)}


def _worst(ranked: list[EpisodeRecord], player: str) -> EpisodeRecord:
    lowest = _value(ranked[-1], player)
    return next(record for record in ranked if _value(record, player) == lowest)


def _value(record: EpisodeRecord, player: str) -> float:
    returns = record.returns or (record.episode_return,)
    own = [value for name, value in zip(seats(record), returns, strict=False) if name == player]
    return sum(own) / len(own)
