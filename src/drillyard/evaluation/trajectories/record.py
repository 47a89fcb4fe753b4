"""Playing episodes in processes of a script, and writing them as a data set: whole or not at all."""

import math
import shutil
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec

from drillyard import __version__
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import EpisodeRecord, Execution, Script, ScriptEnv
from drillyard.envs.registry import make_stage
from drillyard.evaluation.keeping import keep_players
from drillyard.evaluation.limits import worker_count
from drillyard.evaluation.messages import Done
from drillyard.evaluation.plan import Planned
from drillyard.evaluation.pool import Pool
from drillyard.evaluation.script import MAX_EPISODES, check_script
from drillyard.evaluation.trajectories.dataset import check_name, default_name
from drillyard.evaluation.trajectories.minari_files import check_minari
from drillyard.evaluation.trajectories.parquet_file import check_parquet
from drillyard.evaluation.trajectories.spaces import Spaces, reads_words, spaces_of, text_space
from drillyard.evaluation.trajectories.target import Lineup, algorithm_of, manifest_of, seat_of
from drillyard.evaluation.trajectories.trajectory import pack
from drillyard.evaluation.trajectories.writer import NO_ROOM, WriteRequest, episodes_of, packed_spaces, write_apart

Format = Literal["minari", "arrow", "parquet", "both"]
_STAGING = ".recording-"
_FORMATS: dict[Format, tuple[str, ...]] = {
    "minari": ("hdf5",),
    "arrow": ("arrow",),
    "parquet": ("parquet",),
    "both": ("hdf5", "parquet"),
}


@dataclass(frozen=True)
class Amount:
    """How much is recorded: `episodes`, or as many whole ones as it takes to have `steps`."""

    episodes: int = 0
    steps: int = 0
    first_seed: int = 0
    workers: int = 0
    deterministic: bool = True


@dataclass(frozen=True)
class Recorded:
    """What was written."""

    dataset_id: str
    folder: Path
    episodes: int
    steps: int
    return_mean: float
    """Of the first agent that is kept, undiscounted."""
    megabytes: float
    seconds: float


def record_lineup(
    lineup: Lineup, amount: Amount, out: Path, *, kind: Format = "minari", name: str = "",
    progress: Callable[[int, int], None] = lambda episodes, steps: None,
) -> Recorded:  # fmt: skip
    """Play and write.

    Args:
        lineup: who plays what.
        amount: how much.
        out: folder of data sets, as MINARI_DATASETS_PATH names it; made if need be.
        kind: files to write.
        name: id of the data set; empty = made from env and player, with the next free version.
        progress: told after each episode how many episodes and steps there are.

    Raises:
        DrillyardError: a player cannot play; UNAVAILABLE without the packages; DISK, NOT_PERMITTED. Nothing is left
            behind then, and data sets that were there are as they were.
        KeyboardInterrupt: likewise.
    """
    _check(kind, amount)
    began_s = time.monotonic()
    with _staging(out) as staging:
        env = make_stage(lineup.env_id, **lineup.env_options)
        try:
            spaces = spaces_of(env, lineup.env_id, lineup.env_options, lineup.watched[0], _builtin_opponent(lineup))
        finally:
            env.close()
        script = check_script(_script(lineup, amount, staging), "the recording")
        episodes = staging / "episodes"
        episodes.mkdir()
        count = _play(script, lineup, amount, staging, progress)
        files = tuple(str(episodes / f"{index:06d}.npz") for index in range(count))
        algorithm = algorithm_of(lineup.players[0])
        about = {
            "drillyard": __version__, "env": lineup.env_id, "env_options": lineup.env_options,
            "players": list(lineup.seats), "agents": list(lineup.watched), "algorithm": algorithm,
            "first_seed": amount.first_seed, "deterministic": amount.deterministic,
        }  # fmt: skip
        notes = tuple(_notes(lineup, agent) for agent in range(len(lineup.seats)))
        return _write(out, staging, kind, name, spaces, about, files, notes, began_s)


def record_replay(path: Path, out: Path, *, view: int | None, kind: Format = "minari", name: str = "") -> Recorded:
    """Write the trajectories of a recorded match; arguments and errors as `record_lineup` and `watch_replay`."""
    from drillyard.evaluation.trajectories.from_replay import watch_replay

    _check(kind, Amount(episodes=1))
    began_s = time.monotonic()
    watched = watch_replay(path, view)
    with _staging(out) as staging:
        file = staging / "episodes.npz"
        file.write_bytes(pack(watched.trajectories))
        about = {
            "drillyard": __version__, "env": watched.env_id, "env_options": watched.env_options,
            "players": list(watched.players), "agents": sorted({one.agent for one in watched.trajectories}),
            "algorithm": "replay", "replay": path.name,
        }  # fmt: skip
        return _write(out, staging, kind, name, watched.spaces, about, (str(file),), (), began_s)


def _check(kind: Format, amount: Amount) -> None:
    """Whatever can be wrong before anything is played."""
    if kind in ("minari", "both"):
        check_minari("hdf5")
    if kind == "arrow":
        check_minari("arrow")
    if kind in ("parquet", "both"):
        check_parquet()
    if bool(amount.episodes) == bool(amount.steps):
        raise DrillyardError(ErrorCode.BAD_VALUE, "Say how much to record: either --episodes N or --steps N.")
    if not 0 <= max(amount.episodes, amount.steps) <= 1_000_000_000 or amount.episodes > MAX_EPISODES:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"Allowed are 1 to {MAX_EPISODES} episodes, or 1 to 1 000 000 000 steps."
        )


@contextmanager
def _staging(out: Path) -> Generator[Path]:
    """A folder beside the data sets that is gone afterwards, so that a rename is all that a reader can see."""
    fresh = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=out))
    except OSError as error:
        raise _disk_error(out, error) from error
    try:
        yield staging
    except OSError as error:
        raise _disk_error(out, error) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        if fresh:
            with suppress(OSError):  # there is something in it now
                out.rmdir()


def _disk_error(out: Path, error: OSError) -> DrillyardError:
    if error.errno in NO_ROOM:
        return DrillyardError(
            ErrorCode.DISK,
            f"There is no room for the data set in {out}: nothing was written, and what was there is as it was; free "
            "some space or record less.",
        )
    return DrillyardError(
        ErrorCode.NOT_PERMITTED, f"The data set cannot be written to {out}: {error.strerror or error}."
    )


def _script(lineup: Lineup, amount: Amount, staging: Path) -> Script:
    players = tuple(
        msgspec.structs.replace(player, deterministic=amount.deterministic)
        for player in keep_players(lineup.players, staging)
    )
    return Script(
        name="recording",
        envs=(ScriptEnv(id=lineup.env_id, options=lineup.env_options),),
        operators=players,
        execution=Execution(workers=amount.workers, first_seed=amount.first_seed),
    )


def _play(script: Script, lineup: Lineup, amount: Amount, staging: Path, progress: Callable[[int, int], None]) -> int:
    """Play until there is enough; how many episodes count, the first ones by number whoever was faster."""
    lengths: dict[int, int] = {}

    def done(message: Done) -> None:
        record: EpisodeRecord = message.record
        if record.error:
            raise DrillyardError(ErrorCode.CRASHED, f"Episode {record.index} could not be played. {record.error}")
        lengths[record.index] = record.num_steps
        progress(len(lengths), sum(lengths.values()))

    processes = worker_count(script, amount.episodes or MAX_EPISODES)
    pool = Pool(
        script, processes, staging, "", {}, trajectories=str(staging / "episodes"), watched=lineup.watched
    )  # fmt: skip
    try:
        more = amount.episodes or processes
        while more:
            first = len(lengths)
            numbers = range(first, min(first + more, MAX_EPISODES))
            pool.play([Planned(at, 0, lineup.seats, amount.first_seed + at) for at in numbers], done)
            more = 0
            missing = amount.steps - sum(lengths.values())
            if missing > 0 and len(lengths) < MAX_EPISODES:
                mean = max(sum(lengths.values()) / len(lengths), 1.0)
                more = math.ceil(missing / mean)
    except BaseException:
        pool.close(kill=True)
        raise
    pool.close()
    if amount.episodes:
        return amount.episodes
    total = count = 0
    while total < amount.steps and count < len(lengths):
        total += lengths[count]
        count += 1
    return count


def _notes(lineup: Lineup, agent: int) -> dict[str, Any]:
    """What is known of the player of an agent."""
    player = seat_of(lineup.players, lineup.seats[agent])
    manifest = manifest_of(player)
    return {
        "player": player.name,
        "policy_version": manifest.policy_version if manifest else 0,
        "env_steps": manifest.env_steps if manifest else 0,
    }


def _builtin_opponent(lineup: Lineup) -> str:
    """The env's own player on the other side, if one sits there."""
    if len(lineup.seats) != 2:
        return ""
    player = seat_of(lineup.players, lineup.seats[1 - lineup.watched[0]])
    return player.source if player.kind == "scripted" else ""


def _write(
    out: Path, staging: Path, kind: Format, name: str, spaces: Spaces, about: dict[str, Any], files: tuple[str, ...],
    notes: tuple[dict[str, Any], ...], began_s: float,
) -> Recorded:  # fmt: skip
    """Write the files in the staging folder, then move them to their place."""
    episodes = steps = 0
    returns: list[float] = []
    texts: list[str] = []
    for one in episodes_of(files, notes):
        episodes, steps = episodes + 1, steps + one.steps
        if one.agent == about["agents"][0]:
            returns.append(one.episode_return)
        if reads_words(about["env"]):
            texts += one.observations.tolist()
    if texts:
        spaces = spaces._replace(observation=text_space(texts))
    dataset_id, place = _place(out, name or default_name(about["env"], about["algorithm"]))
    made = staging / "dataset"
    made.mkdir()
    write_apart(
        WriteRequest(
            folder=str(made), formats=_FORMATS[kind], dataset_id=dataset_id, algorithm=about["algorithm"], about=about,
            files=files, notes=notes, spaces=("", "", "") if kind == "parquet" else packed_spaces(spaces),
        )
    )  # fmt: skip
    size = sum(file.stat().st_size for file in made.rglob("*") if file.is_file())
    place.parent.mkdir(parents=True, exist_ok=True)
    made.rename(place)
    seconds = time.monotonic() - began_s
    return Recorded(dataset_id, place, episodes, steps, sum(returns) / max(len(returns), 1), size / 1e6, seconds)


def _place(out: Path, name: str) -> tuple[str, Path]:
    """The id, with the first free version unless it has one, and its folder."""
    if name.rpartition("-v")[2].isdigit():
        place = out / check_name(name)
        if place.exists():
            raise DrillyardError(ErrorCode.BUSY, f"There is a data set {name} in {out} already; choose another --name.")
        return name, place
    version = 0
    while (out / check_name(f"{name}-v{version}")).exists():
        version += 1
    return f"{name}-v{version}", out / f"{name}-v{version}"
