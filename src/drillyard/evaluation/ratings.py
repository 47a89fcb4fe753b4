"""Ratings of players who met in games: Bradley-Terry strengths on the Elo scale, with intervals. See docs/ratings.md.

400 points more are ten games won for one lost. Intervals are of the profile likelihood; a test holds them against a
thousand simulated ladders.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from statistics import NormalDist

import msgspec
import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.evaluation.games import Game
from drillyard.evaluation.likelihood import Counts, Model, make_model, maximise, profile_interval
from drillyard.evaluation.statistics import LEVEL, Interval

ELO = 400.0 / math.log(10.0)
"""Points of a natural unit of strength."""
_MAX_NUMBERS = 8_000_000
"""Held at one time while intervals are looked for."""
CENTRE = 1000.0
"""Rating of the anchor, or the mean of a group without one."""


class Rating(msgspec.Struct, frozen=True, kw_only=True):
    """One player's place."""

    player: str
    rating: Interval
    """Of the anchor itself low and high are None: it is fixed."""
    games: int
    won: int
    drawn: int
    lost: int
    group: int = 0
    """Ratings of different groups cannot be compared: nobody of one has met anybody of the other."""


class Ladder(msgspec.Struct, frozen=True, kw_only=True):
    """Ratings of all who played, best first within each group."""

    ratings: tuple[Rating, ...]
    anchor: str = ""
    """Whose rating is fixed at 1000; empty: the mean of each group is."""
    advantage: Interval | None = None
    """Points that agent 0's side is worth; None where nobody played a pair from both sides."""
    notes: tuple[str, ...] = ()
    """What has to be known before the figures are believed, in sentences."""


def rate(games: Sequence[Game], anchor: str = "", *, level: float = LEVEL) -> Ladder:
    """Rate everybody in the games.

    Args:
        games: of two different players each.
        anchor: fixed at 1000; who is not in the games anchors nothing.
        level: probability with which each interval holds the truth.

    Raises:
        DrillyardError: BAD_VALUE for a level that is none.
    """
    if not 0.0 < level < 1.0:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"The level of intervals is {level}; allowed is more than 0 and less than 1."
        )
    names = list(dict.fromkeys(name for game in games for name in (game.first, game.second)))
    groups = sorted(_connected(names, games), key=lambda group: (anchor not in group, -len(group)))
    found: list[Rating] = []
    notes: list[str] = []
    advantage: Interval | None = None
    for number, group in enumerate(groups):
        own = [game for game in games if game.first in group]
        ratings, worth = _rate_group(group, own, anchor if anchor in group else "", level, number)
        found += ratings
        advantage = advantage or worth
        notes += _notes(group, own)
    if len(groups) > 1:
        parts = "; ".join(", ".join(group) for group in groups)
        notes.insert(0, f"There are {len(groups)} groups that never met ({parts}): compare ratings only within one.")
    fixed = anchor if anchor in names else ""
    return Ladder(ratings=tuple(found), anchor=fixed, advantage=advantage, notes=tuple(notes))


def _rate_group(
    names: list[str], games: Sequence[Game], anchor: str, level: float, number: int
) -> tuple[list[Rating], Interval | None]:
    """Ratings within one group, and what the first side is worth."""
    index = {name: place for place, name in enumerate(names)}
    kinds: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for game in games:
        kinds[index[game.first], index[game.second]][1 - game.outcome] += 1
    pairs = np.array(list(kinds))
    both_sides = any((second, first) in kinds for first, second in kinds)
    columns = np.array(list(kinds.values()), np.float64).T
    counts = Counts(*(column[None] for column in columns))
    model = make_model(len(names), pairs, advantage=both_sides, draws=bool(columns[1].any()))
    fitted, best = maximise(model, counts, np.zeros((1, model.size)))
    contrasts = _contrasts(model, index.get(anchor))
    middles = contrasts @ fitted[0]
    z = NormalDist().inv_cdf(0.5 + level / 2.0)
    ends = _ends(model, counts, fitted, best, contrasts, z)
    ratings: list[Rating] = []
    for name, place in index.items():
        low, high = (None, None) if name == anchor else (CENTRE + ELO * ends[place, 0], CENTRE + ELO * ends[place, 1])
        won = sum(
            (game.first == name and game.outcome > 0) or (game.second == name and game.outcome < 0) for game in games
        )
        count = sum(name in (game.first, game.second) for game in games)
        drawn = sum(name in (game.first, game.second) and not game.outcome for game in games)
        ratings.append(
            Rating(
                player=name,
                rating=Interval(CENTRE + ELO * float(middles[place]), _number(low), _number(high), level),
                games=count,
                won=won,
                drawn=drawn,
                lost=count - won - drawn,
                group=number,
            )
        )
    ratings.sort(key=lambda rating: -rating.rating.estimate)
    if not both_sides:
        return ratings, None
    low, high = ELO * ends[-1]
    return ratings, Interval(ELO * float(middles[-1]), float(low), float(high), level)


def _contrasts(model: Model, anchor: int | None) -> np.ndarray:
    """(P or P + 1, Q) what is to be known: each strength less the anchor's or the mean, and the advantage."""
    contrasts = np.eye(model.width, model.size)
    rows = contrasts[: model.players, : model.players]
    if anchor is None:
        rows -= 1.0 / model.players
    else:
        rows[:, anchor] -= 1.0
    return contrasts


def _ends(
    model: Model, counts: Counts, fitted: np.ndarray, best: np.ndarray, contrasts: np.ndarray, z: float
) -> np.ndarray:
    """(contrasts, 2); the contrast of the anchor with itself is nothing, and so is its interval."""
    ends = np.zeros((len(contrasts), 2))
    real = np.flatnonzero(np.abs(contrasts).max(axis=1) > 1e-9)
    room = max(1, _MAX_NUMBERS // (model.size**2 + len(model.pairs)))
    for start in range(0, len(real), room):
        rows = real[start : start + room]
        many = len(rows)
        repeated = Counts(*(np.repeat(column, many, axis=0) for column in counts))
        ends[rows] = profile_interval(
            model, repeated, np.repeat(fitted, many, axis=0), np.repeat(best, many), contrasts[rows], z
        )
    return ends


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)


def _connected(names: Sequence[str], games: Sequence[Game]) -> list[list[str]]:
    """Groups of players who met, directly or through others."""
    group = {name: {name} for name in names}
    for game in games:
        first, second = group[game.first], group[game.second]
        if first is not second:
            first |= second
            for name in second:
                group[name] = first
    seen: dict[int, list[str]] = {}
    for name in names:
        seen.setdefault(id(group[name]), []).append(name)
    return list(seen.values())


def _notes(names: Sequence[str], games: Sequence[Game]) -> list[str]:
    """Players (or several together) who never gave a point to the rest, or never got one: how far away they are is not
    in the data."""
    gave: dict[str, set[str]] = {name: set() for name in names}
    for game in games:
        if game.outcome <= 0:
            gave[game.first].add(game.second)
        if game.outcome >= 0:
            gave[game.second].add(game.first)
    reach = {name: _reachable(name, gave) for name in names}
    parts: dict[frozenset[str], list[str]] = {}
    for name in names:
        parts.setdefault(frozenset(other for other in reach[name] if name in reach[other]), []).append(name)
    if len(parts) == 1:
        return []
    notes: list[str] = []
    for part, members in parts.items():
        who = ", ".join(members)
        if all(gave[name] <= part for name in members):
            notes.append(
                f"{who} lost no point to the others: the upper end of the interval rests on prior knowledge alone."
            )
        elif not any(gave[other] & part for other in names if other not in part):
            notes.append(
                f"{who} took no point from the others: the lower end of the interval rests on prior knowledge alone."
            )
    return notes


def _reachable(start: str, edges: dict[str, set[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        for name in edges[waiting.pop()] - found:
            found.add(name)
            waiting.append(name)
    return found
