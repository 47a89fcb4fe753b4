"""What tests of reports share: results folders written as a script writes them."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import (
    RESULTS_FILE,
    SCRIPT_FILE,
    TIMING_FILE,
    EpisodeRecord,
    EpisodeTiming,
    Player,
    Script,
    ScriptEnv,
)


def episode(
    index: int,
    lineup: Sequence[str],
    returns: Sequence[float],
    *,
    env: str = "game",
    seed: int = 0,
    outcome: int = 0,
    progression: float | None = None,
    error: str = "",
) -> EpisodeRecord:
    agents = len(returns)
    return EpisodeRecord(
        index=index, env=env, lineup=tuple(lineup), seed=seed, episode_return=returns[0], returns=tuple(returns),
        outcome=outcome, num_steps=10 + index, terminated=True, truncated=False, progression=progression, error=error,
        action_frequency=({"go": 10 + index},) * agents, failed_candidates=(1,) * agents, defaults=(2,) * agents,
        input_tokens=(100,) * agents, output_tokens=(7,) * agents,
    )  # fmt: skip


def write_results(folder: Path, records: Sequence[EpisodeRecord], name: str = "test") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    names = dict.fromkeys(name for record in records for name in record.lineup)
    envs = dict.fromkeys(record.env for record in records)
    kinds = {"scripted": OperatorKind.SCRIPTED}
    script = Script(
        name=name,
        envs=tuple(ScriptEnv(id=env) for env in envs),
        operators=tuple(Player(name=player, kind=kinds.get(player, OperatorKind.RANDOM)) for player in names),
    )
    (folder / SCRIPT_FILE).write_bytes(msgspec.json.encode(script))
    encode = msgspec.json.encode
    (folder / RESULTS_FILE).write_bytes(b"".join(encode(record) + b"\n" for record in records))
    timings = [
        EpisodeTiming(
            index=record.index,
            seconds=1.5,
            latency_mean_ms=(4.0,) * len(record.returns),
            latency_p95_ms=(9.0,) * len(record.returns),
            counts=({"calls": 3, "timeout": 1},) * len(record.returns),
            cost=(0.25,) * len(record.returns),
        )
        for record in records
    ]
    (folder / TIMING_FILE).write_bytes(b"".join(encode(timing) + b"\n" for timing in timings))
    return folder
