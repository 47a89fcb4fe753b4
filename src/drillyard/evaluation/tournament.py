"""A tournament as a script: policies of runs at several times, and whoever else, everybody against everybody."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.run import RunConfig
from drillyard.contracts.script import Execution, Player, Script, ScriptEnv
from drillyard.envs.registry import env_spec
from drillyard.evaluation.library import worker_manifest
from drillyard.evaluation.script import check_script
from drillyard.evaluation.snapshots import Kept, as_checkpoint, policies_of, spread
from drillyard.learning.checkpoint import load_manifest

_DATE = re.compile(r"^\d{8}-\d+-")
SNAPSHOT_FOLDER = "snapshots"
"""In the results folder: what was taken out of self-play pools."""


def make_tournament(
    runs: Sequence[Path],
    players: Iterable[Player],
    *,
    folder: Path,
    snapshots: int,
    games: int,
    first_seed: int = 0,
    deterministic: bool = True,
    env: str = "",
    env_options: dict[str, Any] | None = None,
    workers: int = 0,
) -> Script:
    """Plan it.

    Args:
        runs: folders of runs; `snapshots` policies of each, spread over its training.
        players: who else.
        folder: of the results; snapshots of pools are written into it.
        games: of each pair, half of them on either side.
        env: what is played; what the first run was trained on unless told.

    Raises:
        DrillyardError: BAD_VALUE when nobody can meet, or runs were trained on different envs; UNSUPPORTED when the
            env is no game of two.
    """
    if snapshots < 1 or games < 1:
        what, given = ("--snapshots", snapshots) if snapshots < 1 else ("--games", games)
        raise _bad(f"{what} is {given}; allowed is 1 or more.")
    found: list[Player] = []
    titles = _titles(runs)
    played, options = env, dict(env_options or {})
    for run in runs:
        kept = spread(policies_of(run), snapshots)
        trained_on, with_options = _env_of(kept[-1].checkpoint)
        if played and trained_on != played:
            raise _bad(f"the run {run.name} was trained on {trained_on} and the tournament is played on {played}.")
        if not played:
            played, options = trained_on, with_options | options
        sources = [as_checkpoint(each, folder / SNAPSHOT_FOLDER / run.name) for each in kept]
        found += [
            Player(name=name, kind=OperatorKind.POLICY, source=str(source), deterministic=deterministic)
            for name, source in zip(_names(titles[run], kept), sources, strict=True)
        ]
    found += players
    if not played:
        raise _bad("no run was named, so say what is played with --env.")
    if len(found) < 2:
        raise _bad("a tournament needs two players or more; name another with --player, or take more --snapshots.")
    spec = env_spec(played, **options)
    if len(spec.agents) != 2 or spec.cooperative:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{played} is no game of two against each other; compare policies there with `drillyard evaluate RUN "
            "--checkpoints all` or `drillyard script`.",
        )
    script = Script(
        name=f"Tournament of {', '.join(titles.values()) or played}"[:200],
        envs=(ScriptEnv(id=played, options=options),),
        operators=tuple(found),
        execution=Execution(episodes=(games + 1) // 2, first_seed=first_seed, both_sides=True, workers=workers),
    )
    return check_script(script, "the tournament")


def _names(title: str, kept: Sequence[Kept]) -> list[str]:
    """The run and its steps; the version as well where two policies have the same steps."""
    names = [f"{title} {_steps(each.env_steps)}" for each in kept]
    return [
        name if names.count(name) == 1 else f"{name} v{each.policy_version}"
        for name, each in zip(names, kept, strict=True)
    ]


def _titles(runs: Sequence[Path]) -> dict[Path, str]:
    """What each run is called: its user's name for it, else the words of its id; the whole id where those are not
    enough to tell runs apart."""
    short = {run: _short(run) for run in runs}
    names = list(short.values())
    return {run: name if names.count(name) == 1 else run.name for run, name in short.items()}


def _short(run: Path) -> str:
    words = _DATE.sub("", run.name)
    try:
        name = msgspec.json.decode((run / "config.json").read_bytes(), type=RunConfig).request.name
    except (OSError, msgspec.MsgspecError):
        return words
    plain = "".join(char if char.isprintable() else " " for char in name).strip()[:40]
    return plain if plain[:1].isalnum() else words


def _steps(env_steps: int) -> str:
    for unit, size in (("M", 1_000_000), ("k", 1_000)):
        if env_steps >= size:
            return f"{env_steps / size:.4g}{unit}"
    return str(env_steps)


def _env_of(checkpoint: Path) -> tuple[str, dict[str, Any]]:
    manifest = worker_manifest(checkpoint) or load_manifest(checkpoint)
    return manifest.env_id, dict(manifest.env_options)


def _bad(sentence: str) -> DrillyardError:
    return DrillyardError(ErrorCode.BAD_VALUE, sentence)
