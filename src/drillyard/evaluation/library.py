"""What is measured of a policy, in the same words for every library, and where it is kept."""

import os
import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from statistics import fmean, median, pstdev
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.learning.checkpoint import checkpoints, load_checkpoint

EVALUATION_VERSION = 1
EVALUATIONS_FILE = "evaluations.jsonl"
"""In a run's folder: one Evaluation a line, in the order in which they were made."""
NEWEST, ALL = "newest", "all"
_MANIFEST, _CHECKPOINTS = "manifest.json", "checkpoints"


class Games(msgspec.Struct, frozen=True, kw_only=True):
    """What only games against somebody have."""

    opponent: str
    wins: int
    losses: int
    draws: int
    win_rate: float
    """wins / decided games"""
    win_rate_low: float
    win_rate_high: float


class Evaluation(msgspec.Struct, frozen=True, kw_only=True):
    """Episodes of one policy. Returns are undiscounted, lengths in decisions."""

    v: int
    policy: str
    """A checkpoint folder, or the name of a player that nobody trained."""
    run_id: str = ""
    worker: str
    algorithm: str
    env_id: str
    env_options: dict[str, Any] = {}
    policy_version: int
    env_steps: int
    """Of training, when the checkpoint was saved."""
    episodes: int
    seed: int
    seeds: tuple[int, ...]
    """Of each episode; our own learner's envs draw all starts of one batch from one seed."""
    deterministic: bool
    return_mean: float
    return_std: float
    return_min: float
    return_max: float
    return_median: float
    length_mean_decisions: float
    length_min: int
    length_max: int
    seconds: float
    evaluated_at: float
    games: Games | None = None

    def as_dict(self) -> dict[str, Any]:
        """For JSON output: flat, with the figures of games among the others."""
        told: dict[str, Any] = msgspec.to_builtins(self)
        del told["v"]
        games = told.pop("games")
        return told | (games or {})


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """The columns that an evaluation is worked out from."""

    returns: Sequence[float]
    lengths: Sequence[int]
    seeds: Sequence[int]
    seconds: float


def evaluation_of(
    measured: Measured,
    *,
    policy: str,
    run_id: str,
    worker: str,
    algorithm: str,
    env_id: str,
    env_options: dict[str, Any],
    policy_version: int,
    env_steps: int,
    seed: int,
    deterministic: bool,
    games: Games | None = None,
) -> Evaluation:
    """Work the figures out, one way for every library."""
    returns, lengths = list(measured.returns), list(measured.lengths)
    return Evaluation(
        v=EVALUATION_VERSION,
        policy=policy,
        run_id=run_id,
        worker=worker,
        algorithm=algorithm,
        env_id=env_id,
        env_options=env_options,
        policy_version=policy_version,
        env_steps=env_steps,
        episodes=len(returns),
        seed=seed,
        seeds=tuple(measured.seeds),
        deterministic=deterministic,
        return_mean=fmean(returns),
        return_std=pstdev(returns),
        return_min=min(returns),
        return_max=max(returns),
        return_median=median(returns),
        length_mean_decisions=fmean(lengths),
        length_min=min(lengths),
        length_max=max(lengths),
        seconds=measured.seconds,
        evaluated_at=time.time(),
        games=games,
    )


def checkpoints_of(run_folder: Path, which: str) -> list[Path]:
    """Checkpoints of a run of any library, oldest first.

    Args:
        run_folder: of the run.
        which: `newest`, `all`, or how many of the newest.

    Raises:
        DrillyardError: BAD_VALUE for another word, NOT_FOUND when there is none.
    """
    if which not in {NEWEST, ALL} and not (which.isascii() and which.isdigit() and int(which) > 0):
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"--checkpoints is {which!r}; allowed are newest, all, or how many of the newest."
        )
    count = {ALL: sys.maxsize, NEWEST: 1}.get(which) or int(which)
    found = list(islice(filter(is_whole, checkpoints(run_folder / _CHECKPOINTS)), count))
    if not found:
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"the run in {run_folder} has no valid checkpoint yet; train it for a moment or name another run.",
        )
    return found[::-1]


def is_whole(checkpoint: Path) -> bool:
    """Whether it can be played: a worker's that has a manifest, or one of ours that matches its digests."""
    if worker_manifest(checkpoint) is not None:
        return True
    try:
        load_checkpoint(checkpoint)
    except DrillyardError:
        return False
    return True


def worker_manifest(checkpoint: Path) -> WorkerCheckpoint | None:
    """The manifest of a checkpoint folder that a worker saved; None when it is one of ours or none at all."""
    try:
        return msgspec.json.decode((checkpoint / _MANIFEST).read_bytes(), type=WorkerCheckpoint)
    except (OSError, msgspec.DecodeError):
        return None


def run_folder_of(checkpoint: Path) -> Path | None:
    """The folder of the run that a checkpoint lies in; None for one that was copied elsewhere."""
    folder = checkpoint.parent.parent
    return folder if checkpoint.parent.name == _CHECKPOINTS and (folder / "config.json").is_file() else None


def keep(evaluation: Evaluation) -> str:
    """Append to the run's evaluations, if it is one of a run; returns a sentence where that is not possible."""
    folder = run_folder_of(Path(evaluation.policy))
    if folder is None:
        return ""
    path = folder / EVALUATIONS_FILE
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            os.write(handle, msgspec.json.encode(evaluation) + b"\n")
        finally:
            os.close(handle)
    except OSError as error:
        return f"The evaluation could not be kept in {path}: {error.strerror}."
    return ""


def kept(run_folder: Path) -> list[Evaluation]:
    """What was evaluated of a run, in order; lines that cannot be read are left out."""
    found: list[Evaluation] = []
    try:
        lines = (run_folder / EVALUATIONS_FILE).read_bytes().splitlines()
    except OSError:
        return found
    for line in lines:
        try:
            found.append(msgspec.json.decode(line, type=Evaluation))
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
    return found
