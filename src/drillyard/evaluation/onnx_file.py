"""`drillyard evaluate` where a player is an ONNX file: episodes as a script plays them."""

import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import EpisodeRecord, Execution, Player, Record, Script, ScriptEnv
from drillyard.evaluation.games import turns
from drillyard.evaluation.home import runs_folder
from drillyard.evaluation.library import Evaluation, Games, Measured, evaluation_of
from drillyard.evaluation.run import run_script
from drillyard.evaluation.sources import ONNX_SUFFIX, player_from, resolve_player
from drillyard.learning.evaluate import wilson_interval
from drillyard.operators.onnx.facts import Facts, from_metadata
from drillyard.operators.onnx.file import read_file
from drillyard.operators.onnx.policy import WORKER, onnx_policy

POLICY, OPPONENT = "policy", "opponent"
SEVERAL = 20
"""Episodes from which on all cores play."""


class FileEvaluation(NamedTuple):
    """What was measured, and what the files say of themselves that differs from what they played."""

    evaluation: Evaluation
    notes: tuple[str, ...]


def is_onnx(player: str) -> bool:
    """Whether a player is named by its file."""
    return player.endswith(ONNX_SUFFIX)


def evaluate_file(
    policy: str,
    opponent: str,
    *,
    episodes: int | None,
    seed: int,
    env_id: str,
    env_options: dict[str, Any],
    deterministic: bool,
    few: int,
    many: int,
) -> FileEvaluation:
    """Play episodes with an ONNX file as policy or opponent. Blocks.

    Args:
        policy: who is measured; as `player_from` reads it.
        opponent: who plays against it, in envs of two agents; each seed is played from both sides.
        episodes: how many; None = `few` alone, `many` games against somebody.
        seed: of the first episode.
        env_id: what is played; empty = what a file says that it was exported for, with the options that it says.
        env_options: options of the env, beside those.
        deterministic: the most likely action instead of one that is drawn.

    Raises:
        DrillyardError: BAD_VALUE when nobody says which env; what reading the file or playing says.
    """
    from drillyard.envs.registry import make_stage

    players = {POLICY: _player(policy, POLICY, deterministic), OPPONENT: _player(opponent, OPPONENT, deterministic)}
    facts = next((found for player in players.values() if (found := facts_of(player)) is not None), None)
    env_id = env_id or (facts.env_id if facts else "")
    if not env_id:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{Path(policy).name} does not say which env it is for; name one with --env ID."
        )
    if facts is not None and facts.env_id == env_id:
        env_options = facts.env_options | env_options
    env = make_stage(env_id, **env_options)
    try:
        alone = len(env.spec.agents) == 1
        used = [players[POLICY]] if alone else list(players.values())
        notes = tuple(
            f"{Path(player.source).name} {note}."
            for player in used
            if is_onnx(player.source)
            for note in onnx_policy(Path(player.source), env).notes
        )
    finally:
        env.close()
    count = episodes or (few if alone else many)
    script = Script(
        name="evaluate",
        envs=(ScriptEnv(id=env_id, options=env_options),),
        operators=tuple(used),
        lineups=((POLICY,),) if alone else ((POLICY, OPPONENT),),
        execution=Execution(
            episodes=count if alone else (count + 1) // 2,
            first_seed=seed,
            record=Record.NONE,
            workers=0 if count >= SEVERAL else 1,
        ),
    )
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="drillyard-evaluate-") as scratch:
        records = run_script(script=script, folder=Path(scratch) / "results", report=False).records
    if failed := [record.error for record in records if record.error]:
        raise DrillyardError(ErrorCode.CRASHED, failed[0])
    own = facts_of(players[POLICY]) or Facts()
    evaluation = evaluation_of(
        _measured(records, time.monotonic() - started),
        policy=players[POLICY].source or policy,
        run_id=own.run_id,
        worker=WORKER,
        algorithm=own.algorithm,
        env_id=env_id,
        env_options=env_options,
        policy_version=own.policy_version,
        env_steps=own.env_steps,
        seed=seed,
        deterministic=deterministic,
        games=None if alone else _games(records, opponent),
    )
    return FileEvaluation(evaluation, notes)


def facts_of(player: Player) -> Facts | None:
    """What the file of a player says of itself; None of others, and where it says nothing that can be read.

    Raises:
        DrillyardError: as `read_file`.
    """
    if player.kind is not OperatorKind.POLICY or not is_onnx(player.source):
        return None
    try:
        return from_metadata(read_file(Path(player.source))[1].metadata)
    except ValueError:
        return None


def _player(text: str, name: str, deterministic: bool) -> Player:
    typed = player_from(text)
    found = Player(name=name, kind=typed.kind, source=typed.source, deterministic=deterministic, llm=typed.llm)
    return resolve_player(found, runs_folder())


def _measured(records: tuple[EpisodeRecord, ...], seconds: float) -> Measured:
    own = [turn for turn in turns(records) if turn.player == POLICY]
    return Measured(
        returns=[turn.value for turn in own],
        lengths=[turn.record.num_steps for turn in own],
        seeds=[turn.record.seed for turn in own],
        seconds=seconds,
    )


def _games(records: tuple[EpisodeRecord, ...], opponent: str) -> Games:
    results = [record.outcome * (1 if record.lineup[0] == POLICY else -1) for record in records]
    wins, losses = results.count(1), results.count(-1)
    low, high = wilson_interval(wins, wins + losses)
    return Games(
        opponent=opponent,
        wins=wins,
        losses=losses,
        draws=results.count(0),
        win_rate=wins / max(wins + losses, 1),
        win_rate_low=low,
        win_rate_high=high,
    )
