"""How a run learned, as one video: some of its checkpoints, one after the other, each for a few seconds."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import checkpoints
from drillyard.sharing.cast import Trained, trained
from drillyard.sharing.encoder import find_ffmpeg
from drillyard.sharing.film import MP4, film, film_pace, open_writer, suffix_of
from drillyard.sharing.movie import check_size
from drillyard.sharing.picture import Pictures
from drillyard.sharing.run_events import training_clock
from drillyard.sharing.take import open_take
from drillyard.sharing.video import Video

WIDTH, HEIGHT = 480, 270
DEFAULT_PARTS = 4
_CHECKPOINTS = "checkpoints"


class Moment(NamedTuple):
    """A checkpoint, and the seconds of training after which it was saved."""

    trained: Trained
    seconds: float


def make_progress(
    run_folder: Path,
    out: Path,
    *,
    moments: Sequence[float] = (),
    seconds_each: float = 3.0,
    skip_s: float = 0.0,
    seed: int = 1,
    opponent: str = "",
    width: int = WIDTH,
    height: int = HEIGHT,
) -> Video:
    """Draw the checkpoints of a run that are nearest to some moments of its training, under "after N s".

    Args:
        run_folder: of a run of any library.
        out: ends with .mp4 or .gif.
        moments: seconds of training; none = four, from the first checkpoint to the last, ever further apart.
        seconds_each: of the video, for each.
        skip_s: simulated seconds of each match before it is shown, such as those in which a robot sets out.
        seed, opponent: of each match.

    Raises:
        DrillyardError: NOT_FOUND without a checkpoint, and as `make_movie`.
    """
    suffix = suffix_of(out)
    found = moments_of(run_folder)
    chosen = choose(found, moments)
    check_size(seconds_each * len(chosen), width, height)
    if suffix == MP4:
        find_ffmpeg()
    width, height = width // 2 * 2, height // 2 * 2
    manifest = chosen[0].trained.manifest
    _, rate, _ = film_pace(env_spec(manifest.env_id, **manifest.env_options), suffix)
    drawn = 0
    with open_writer(out, width, height, rate) as writer:
        for moment in chosen:
            below = f"after {span(moment.seconds)} of training"
            with open_take(moment.trained.path, seed=seed, opponent=opponent) as take:
                pictures = Pictures(take.game.env, take.players, width, height)
                pictures.draw()  # the camera goes along from here
                while take.game.tick < skip_s * take.game.rate_hz:
                    take.tick()
                drawn += film(take, pictures, writer, suffix, seconds_each, below).pictures
    return Video(path=str(out), seconds=drawn / rate, cut=False, departed=False)


def moments_of(run_folder: Path) -> list[Moment]:
    """The checkpoints of a run, oldest first.

    Raises:
        DrillyardError: NOT_FOUND when there is none.
    """
    clock = training_clock(run_folder)
    found: list[Moment] = []
    for path in checkpoints(run_folder / _CHECKPOINTS)[::-1]:
        try:
            made = trained(path)
        except DrillyardError:
            continue
        found.append(Moment(made, clock(made.manifest.created_at)))
    if not found:
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"The run in {run_folder} has no checkpoint to show; let it train until it saves one (`autosave_s`).",
        )
    return found


def choose(found: Sequence[Moment], moments: Sequence[float]) -> list[Moment]:
    """Those nearest to the moments, each once, in order of time."""
    last = found[-1].seconds
    wanted = tuple(moments) or (0.0, *(last * (0.35 ** (DEFAULT_PARTS - 1 - part)) for part in range(1, DEFAULT_PARTS)))
    nearest = [min(found, key=lambda moment: abs(moment.seconds - second)) for second in wanted]
    return [moment for moment in found if moment in nearest]


def span(seconds: float) -> str:
    """Seconds in words."""
    if seconds < 10.0:
        return f"{seconds:.1f} s"
    if seconds < 120.0:
        return f"{seconds:.0f} s"
    return f"{seconds / 60.0:.0f} min" if seconds < 7200.0 else f"{seconds / 3600.0:.1f} h"
