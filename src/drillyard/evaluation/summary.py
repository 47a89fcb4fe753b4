"""All figures of a results folder, as summary.json has them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import TypeVar

import msgspec

from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import EpisodeRecord, EpisodeTiming
from drillyard.evaluation.extremes import extremes
from drillyard.evaluation.games import Turn, games, turns
from drillyard.evaluation.plan import env_labels
from drillyard.evaluation.ratings import Ladder, rate
from drillyard.evaluation.statistics import Distribution, Interval, Paired, distribution, paired, stratified_interval
from drillyard.evaluation.stored import Stored
from drillyard.learning.evaluate import wilson_interval

SUMMARY_VERSION = 1
_Value = TypeVar("_Value")
MAX_COMPARED = 12
"""Of more players not every pair is compared."""


class Decisions(msgspec.Struct, frozen=True, kw_only=True):
    """How a player decided, in all its episodes of one env."""

    decisions: int
    defaults: int
    failed_candidates: int
    latency_mean_ms: float | None
    """Of all decisions; None where no timing is known."""
    latency_p95_ms: float | None
    """The largest of the episodes' 95th percentiles."""
    input_tokens: int
    output_tokens: int
    cost: float
    counts: dict[str, int]
    """Calls, retries and faults of a language model, by name."""
    actions: dict[str, int]
    """How often each action was played; empty for a box."""


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """One player in one env."""

    player: str
    env: str
    returns: Distribution
    lengths: Distribution
    progression: Distribution | None
    won: int
    drawn: int
    lost: int
    score: Interval | None
    """Points a game (won 1, drawn 1/2) with its Wilson interval; None where nobody plays against anybody."""
    decisions: Decisions


class Suite(msgspec.Struct, frozen=True, kw_only=True):
    """One player over several envs, each of which weighs the same."""

    player: str
    envs: int
    episodes: int
    progression: Interval | None
    """Of the envs that know one."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two players under the same seeds, on the same sides, with the same others."""

    env: str
    first: str
    second: str
    returns: Paired


class HeadToHead(msgspec.Struct, frozen=True, kw_only=True):
    """All games of two players, seen from the first."""

    env: str
    first: str
    second: str
    won: int
    drawn: int
    lost: int


class EnvLadder(msgspec.Struct, frozen=True, kw_only=True):
    """Ratings in one env."""

    env: str
    ladder: Ladder


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """An episode that could not be played to its end; its figures do not count."""

    index: int
    env: str
    lineup: tuple[str, ...]
    seed: int
    error: str


class Highlight(msgspec.Struct, frozen=True, kw_only=True):
    """An episode worth looking at."""

    index: int
    env: str
    lineup: tuple[str, ...]
    seed: int
    returns: tuple[float, ...]
    why: tuple[str, ...]
    video: str = ""
    """Relative path, where there is one."""


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What is in summary.json."""

    v: int = SUMMARY_VERSION
    name: str
    envs: tuple[str, ...]
    players: tuple[str, ...]
    episodes: int
    """Played to their end."""
    planned: int
    seconds: float
    """Of all episodes together, in whichever processes."""
    figures: tuple[Figures, ...]
    suite: tuple[Suite, ...]
    comparisons: tuple[Comparison, ...]
    head_to_head: tuple[HeadToHead, ...]
    ladders: tuple[EnvLadder, ...]
    highlights: tuple[Highlight, ...]
    failures: tuple[Failure, ...]
    notes: tuple[str, ...]
    """What else has to be known, in sentences."""


def summarise(stored: Stored) -> Summary:
    """Work out all figures; the same folder gives the same summary."""
    script, records = stored.script, stored.records
    parts = turns(records)
    by_player: dict[tuple[str, str], list[Turn]] = defaultdict(list)
    for turn in parts:
        by_player[turn.record.env, turn.player].append(turn)
    order = {player.name: place for place, player in enumerate(script.operators)}
    envs = tuple(dict.fromkeys([*env_labels(script), *(record.env for record in records)]))
    keys = sorted(by_player, key=lambda key: (envs.index(key[0]), order.get(key[1], len(order)), key[1]))
    scripted = [player.name for player in script.operators if player.kind is OperatorKind.SCRIPTED]
    failures = [record for record in records if record.error]
    players = tuple(dict.fromkeys([player.name for player in script.operators] + [turn.player for turn in parts]))
    return Summary(
        name=script.name,
        envs=envs,
        players=players,
        episodes=len(records) - len(failures),
        planned=stored.planned,
        seconds=sum(timing.seconds for timing in stored.timings.values()),
        figures=tuple(_figures(env, player, by_player[env, player], stored.timings) for env, player in keys),
        suite=_suite(by_player, keys) if len(envs) > 1 else (),
        comparisons=_comparisons(by_player, keys),
        head_to_head=_head_to_head(records),
        ladders=_ladders(records, scripted[0] if len(scripted) == 1 else ""),
        highlights=_highlights(stored),
        failures=tuple(
            Failure(index=record.index, env=record.env, lineup=record.lineup, seed=record.seed, error=record.error)
            for record in failures
        ),
        notes=tuple(_notes(stored, len(players))),
    )


def _figures(env: str, player: str, own: Sequence[Turn], timings: dict[int, EpisodeTiming]) -> Figures:
    progression = [turn.record.progression for turn in own if turn.record.progression is not None]
    scores = [turn.score for turn in own if turn.score is not None]
    return Figures(
        player=player,
        env=env,
        returns=distribution([turn.value for turn in own]),
        lengths=distribution([float(turn.record.num_steps) for turn in own]),
        progression=distribution(progression) if progression else None,
        won=scores.count(1.0),
        drawn=scores.count(0.5),
        lost=scores.count(0.0),
        score=_score(scores) if scores else None,
        decisions=_decisions(own, timings),
    )


def _score(scores: Sequence[float]) -> Interval:
    """Points a game; draws make the Wilson interval a little too wide, never too narrow."""
    low, high = wilson_interval(sum(scores), len(scores))
    return Interval(sum(scores) / len(scores), low, high)


def _decisions(own: Sequence[Turn], timings: dict[int, EpisodeTiming]) -> Decisions:
    totals: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    actions: Counter[str] = Counter()
    cost = waited = 0.0
    timed = 0
    slowest: float | None = None
    for turn in own:
        record, timing = turn.record, timings.get(turn.record.index)
        for agent in turn.agents:
            made = sum(_at(record.action_frequency, agent, {}).values()) or record.num_steps
            totals["decisions"] += made
            totals["defaults"] += _at(record.defaults, agent, 0)
            totals["failed"] += _at(record.failed_candidates, agent, 0)
            totals["input"] += _at(record.input_tokens, agent, 0)
            totals["output"] += _at(record.output_tokens, agent, 0)
            actions.update(_at(record.action_frequency, agent, {}))
            if timing is not None:
                counts.update(_at(timing.counts, agent, {}))
                cost += _at(timing.cost, agent, 0.0)
                waited += _at(timing.latency_mean_ms, agent, 0.0) * made
                timed += made
                slowest = max(slowest or 0.0, _at(timing.latency_p95_ms, agent, 0.0))
    return Decisions(
        decisions=totals["decisions"],
        defaults=totals["defaults"],
        failed_candidates=totals["failed"],
        latency_mean_ms=waited / timed if timed else None,
        latency_p95_ms=slowest,
        input_tokens=totals["input"],
        output_tokens=totals["output"],
        cost=cost,
        counts=dict(sorted(counts.items())),
        actions=dict(sorted(actions.items())),
    )


def _at(column: Sequence[_Value], agent: int, default: _Value) -> _Value:
    """Of one agent; files of other programs may leave columns out."""
    return column[agent] if agent < len(column) else default


def _suite(by_player: dict[tuple[str, str], list[Turn]], keys: Sequence[tuple[str, str]]) -> tuple[Suite, ...]:
    found: list[Suite] = []
    for player in dict.fromkeys(player for _, player in keys):
        own = [by_player[key] for key in keys if key[1] == player]
        known = [[turn.record.progression for turn in part if turn.record.progression is not None] for part in own]
        known = [part for part in known if part]
        found.append(
            Suite(
                player=player,
                envs=len(own),
                episodes=sum(len(part) for part in own),
                progression=stratified_interval(known) if known else None,
            )
        )
    return tuple(found)


def _comparisons(
    by_player: dict[tuple[str, str], list[Turn]], keys: Sequence[tuple[str, str]]
) -> tuple[Comparison, ...]:
    found: list[Comparison] = []
    for env in dict.fromkeys(env for env, _ in keys):
        names = [player for key_env, player in keys if key_env == env]
        if len(names) > MAX_COMPARED:
            continue
        values: dict[str, dict[object, float]] = {
            name: {turn.circumstances: turn.value for turn in by_player[env, name]} for name in names
        }
        for first, second in combinations(names, 2):
            told = paired(values[first], values[second])
            if told is not None:
                found.append(Comparison(env=env, first=first, second=second, returns=told))
    return tuple(found)


def _head_to_head(records: Sequence[EpisodeRecord]) -> tuple[HeadToHead, ...]:
    """Both directions of each pair that met."""
    counts: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for game in games(records):
        counts[game.env, game.first, game.second][1 - game.outcome] += 1
        counts[game.env, game.second, game.first][1 + game.outcome] += 1
    return tuple(
        HeadToHead(env=env, first=first, second=second, won=won, drawn=drawn, lost=lost)
        for (env, first, second), (won, drawn, lost) in sorted(counts.items())
    )


def _ladders(records: Sequence[EpisodeRecord], anchor: str) -> tuple[EnvLadder, ...]:
    found = games(records)
    envs = dict.fromkeys(game.env for game in found)
    return tuple(EnvLadder(env=env, ladder=rate([game for game in found if game.env == env], anchor)) for env in envs)


def _highlights(stored: Stored) -> tuple[Highlight, ...]:
    by_index = {record.index: record for record in stored.records}
    return tuple(
        Highlight(
            index=index,
            env=by_index[index].env,
            lineup=by_index[index].lineup,
            seed=by_index[index].seed,
            returns=by_index[index].returns,
            why=why,
        )
        for index, why in extremes(stored.records).items()
    )


def _notes(stored: Stored, players: int) -> list[str]:
    notes: list[str] = []
    missing = stored.planned - len(stored.records)
    if missing > 0:
        notes.append(f"{missing} of {stored.planned} planned episodes were not played; the figures are of the others.")
    failed = sum(bool(record.error) for record in stored.records)
    if failed:
        notes.append(f"{failed} episodes could not be played to their end and do not count; they are listed below.")
    if stored.unreadable:
        notes.append(f"{stored.unreadable} lines of the results could not be read and were left out.")
    if players > MAX_COMPARED:
        notes.append(f"Pairs are not compared one by one: there are more than {MAX_COMPARED} players.")
    return notes
