"""The plan of a script: every episode in a fixed order, known before the first is played."""

from collections.abc import Sequence

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import Script
from drillyard.evaluation.script import MAX_EPISODES


class Planned(msgspec.Struct, frozen=True):
    """One episode to be played."""

    index: int
    env: int
    """Place in `Script.envs`."""
    lineup: tuple[str, ...]
    """Who plays each agent."""
    seed: int


def env_labels(script: Script) -> tuple[str, ...]:
    """What records call each env: its id, with its options where the script has the same id more than once."""
    ids = [env.id for env in script.envs]
    return tuple(
        env.id if ids.count(env.id) == 1 else f"{env.id} {msgspec.json.encode(env.options, order='sorted').decode()}"
        for env in script.envs
    )


def make_plan(script: Script, specs: Sequence[EnvSpec]) -> tuple[Planned, ...]:
    """Env by env, seed by seed, lineup by lineup, then the other side: results that are not complete are balanced.

    Args:
        script: checked.
        specs: of `script.envs`.

    Raises:
        DrillyardError: BAD_VALUE for a lineup that does not fit an env, or too many episodes.
    """
    execution = script.execution
    seeds = execution.seeds or range(execution.first_seed, execution.first_seed + execution.episodes)
    lineups = [_lineups(script, spec) for spec in specs]
    total = len(seeds) * sum(map(len, lineups))
    if total > MAX_EPISODES:
        raise _bad(f"the script has {total} episodes; at most {MAX_EPISODES} are played in one.")
    played = [(env, lineup, seed) for env in range(len(specs)) for seed in seeds for lineup in lineups[env]]
    return tuple(Planned(index, *episode) for index, episode in enumerate(played))


def _lineups(script: Script, spec: EnvSpec) -> list[tuple[str, ...]]:
    agents = len(spec.agents)
    names = [player.name for player in script.operators]
    versus = agents == 2 and not spec.cooperative
    if script.lineups:
        chosen = [_expand(lineup, spec) for lineup in script.lineups]
    elif versus:
        pairs = [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]
        chosen = list(pairs or [(names[0], names[0])])
    elif agents == 1 or spec.cooperative:
        chosen = [(name,) * agents for name in names]
    else:
        raise _bad(
            f"{spec.id} has {agents} agents that play against each other; say in lineups who plays whom, one name an "
            f"agent ({', '.join(spec.agents[:6])})."
        )
    if versus and script.execution.both_sides:
        chosen = [side for lineup in chosen for side in (lineup, lineup[::-1])]
    return list(dict.fromkeys(chosen))


def _expand(lineup: tuple[str, ...], spec: EnvSpec) -> tuple[str, ...]:
    if len(lineup) == 1:
        return lineup * len(spec.agents)
    if len(lineup) == len(spec.agents):
        return lineup
    raise _bad(
        f"the lineup {', '.join(lineup)} has {len(lineup)} players and {spec.id} has {len(spec.agents)} agents; name "
        "one for all of them, or one an agent."
    )


def _bad(sentence: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, sentence)
