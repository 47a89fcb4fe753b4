"""A video of a replay: played again on an env of its own, drawn frame by frame, written as MP4."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PIL import Image

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.encoder import VideoWriter, find_ffmpeg
from drillyard.sharing.film import END_S, MP4, film, film_pace
from drillyard.sharing.picture import HEIGHT, WIDTH, Pictures
from drillyard.sharing.take import open_take

MAX_S = 60.0


class Video(msgspec.Struct, frozen=True, kw_only=True):
    """What was drawn."""

    path: str
    seconds: float
    cut: bool
    """The replay is longer than the video."""
    departed: bool
    """The replay played differently here than when it was recorded."""


def draw_video(replay: Path, path: Path, *, players: Sequence[str] = (), max_s: float = MAX_S) -> Video:
    """Draw the match of a replay file; a still from its middle is written beside it as .jpg.

    Args:
        replay: a .dyreplay file.
        path: of the MP4.
        players: who plays each agent, for the caption; the replay's operators unless told.
        max_s: longest video in seconds; of a longer match its beginning is drawn.

    Raises:
        DrillyardError: UNAVAILABLE without ffmpeg, what `read_replay` and `Playback` say, CRASHED when ffmpeg fails.
    """
    find_ffmpeg()
    with open_take(replay) as take:
        spec = take.game.spec
        pictures = Pictures(take.game.env, tuple(players) or take.players)
        _, rate, _ = film_pace(spec, MP4)
        with VideoWriter(path, WIDTH, HEIGHT, rate) as writer:
            drawn = film(take, pictures, writer, MP4, max_s)
            for _ in range(round(END_S * rate)):
                writer.add(drawn.last)
        _save(drawn.still, path.with_suffix(".jpg"))
        return Video(
            path=str(path),
            seconds=drawn.pictures / rate + END_S,
            cut=not take.ended,
            departed=bool(take.departed),
        )


def _save(still: Image.Image, path: Path) -> None:
    try:
        still.save(path, "JPEG", quality=82)
    except OSError as error:
        raise DrillyardError(ErrorCode.DISK, f"The picture {path} cannot be written: {error.strerror}.") from error
