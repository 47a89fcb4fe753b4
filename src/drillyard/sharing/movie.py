"""A video of what was trained: MP4 or GIF of a checkpoint that plays, or of a replay file; drawn without a display."""

from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.encoder import find_ffmpeg
from drillyard.sharing.film import END_S, MP4, film, film_pace, open_writer, suffix_of
from drillyard.sharing.picture import HEIGHT, WIDTH, Pictures
from drillyard.sharing.take import open_take
from drillyard.sharing.video import Video
from drillyard.stage.recording import REPLAY_SUFFIX

MAX_SECONDS = 600.0
LEAST_PIXELS, MOST_PIXELS = 64, 1920


def make_movie(
    target: Path,
    out: Path,
    *,
    seconds: float = 10.0,
    seed: int = 1,
    opponent: str = "",
    width: int = WIDTH,
    height: int = HEIGHT,
    deterministic: bool = True,
) -> Video:
    """Draw a video. Blocks for some seconds. Called by `drillyard share --video`.

    Args:
        target: a checkpoint folder, of any library, or a .dyreplay file.
        out: ends with .mp4 or .gif.
        seconds: of the video; a replay that ends earlier ends it.
        seed, opponent, deterministic: of a match that is played now; see `Cast`.
        width, height: pixels.

    Raises:
        DrillyardError: BAD_VALUE, UNAVAILABLE without ffmpeg (MP4 alone needs it), what `open_take` says.
    """
    suffix = suffix_of(out)
    check_size(seconds, width, height)
    if suffix == MP4:
        find_ffmpeg()
    width, height = width // 2 * 2, height // 2 * 2
    with open_take(target, seed=seed, opponent=opponent, deterministic=deterministic) as take:
        pictures = Pictures(take.game.env, take.players, width, height)
        _, rate, _ = film_pace(take.game.spec, suffix)
        with open_writer(out, width, height, rate) as writer:
            drawn = film(take, pictures, writer, suffix, seconds)
            for _ in range(round(END_S * rate)):
                writer.add(drawn.last)
        return Video(
            path=str(out),
            seconds=drawn.pictures / rate + END_S,
            cut=target.suffix == REPLAY_SUFFIX and not take.ended,
            departed=bool(take.departed),
        )


def check_size(seconds: float, width: int, height: int) -> None:
    """Refuse what is no video.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    if not 0.0 < seconds <= MAX_SECONDS:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"A video has up to {MAX_SECONDS:g} seconds, not {seconds:g}.")
    if not all(LEAST_PIXELS <= size <= MOST_PIXELS for size in (width, height)):
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"A video is {LEAST_PIXELS} to {MOST_PIXELS} pixels wide and high, not {width} x {height}.",
        )
