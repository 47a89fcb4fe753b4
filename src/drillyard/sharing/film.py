"""Filming a take: drawn frame by frame into whatever writes pictures."""

from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from PIL import Image

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.encoder import VideoWriter
from drillyard.sharing.gif import GifWriter
from drillyard.sharing.picture import Pictures
from drillyard.sharing.take import Take, pace

MP4, GIF = ".mp4", ".gif"
RATE_HZ = {MP4: 30.0, GIF: 20.0}
END_S = 1.0
"""The last picture stays so long."""


class Writer(Protocol):
    """Takes pictures of one size; a context."""

    def add(self, picture: Image.Image) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Filmed(NamedTuple):
    """What was drawn."""

    pictures: int
    still: Image.Image
    """From the middle."""
    last: Image.Image


def suffix_of(path: Path) -> str:
    """`.mp4` or `.gif`.

    Raises:
        DrillyardError: BAD_VALUE for another ending.
    """
    suffix = path.suffix.lower()
    if suffix not in RATE_HZ:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{path.name} does not say what to write; let its name end with .mp4 or .gif."
        )
    return suffix


def open_writer(path: Path, width: int, height: int, rate_hz: float) -> Writer:
    """What writes pictures to a path, by its ending.

    Raises:
        DrillyardError: as `suffix_of`, `VideoWriter` and `GifWriter`.
    """
    return VideoWriter(path, width, height, rate_hz) if suffix_of(path) == MP4 else GifWriter(path, rate_hz)


def film_pace(spec: EnvSpec, suffix: str) -> tuple[int, float, int]:
    """As `pace`, by the rate of what the ending of a path says."""
    return pace(spec, RATE_HZ[suffix])


def film(take: Take, pictures: Pictures, writer: Writer, suffix: str, seconds: float, below: str = "") -> Filmed:
    """Draw a take from where it is, until it ends or for so long.

    Args:
        take: plays on meanwhile.
        pictures: of the env of the take.
        suffix: by whose rate it is drawn.
        seconds: of the video.
        below: see `Pictures.draw`.
    """
    game, spec = take.game, take.game.spec
    every, rate, repeats = film_pace(spec, suffix)
    most = max(1, round(seconds * rate))
    whole = most if take.ticks is None else take.ticks / every * repeats
    drawn, episode, middle = 0, game.episode, min(most, whole) / 2
    still: Image.Image | None = None
    while True:
        if game.episode != episode:
            episode = game.episode
            pictures.restart()
        if game.tick % every == 0 or take.ended:
            versus = len(spec.agents) == 2 and not spec.cooperative
            score = f"{game.score[0]} : {game.score[1]}" if versus else f"return {game.episode_return:.1f}"
            picture = pictures.draw(trained_words(take), score, below)
            for _ in range(repeats):
                writer.add(picture)
            drawn += repeats
            if still is None or drawn <= middle:
                still = picture
            if take.ended or drawn >= most:
                return Filmed(drawn, still, picture)
        take.tick()


def trained_words(take: Take) -> str:
    """What plays, for a caption: how long it was trained, else the step of the episode."""
    if take.env_steps:
        return f"{short_count(take.env_steps)} steps · v{take.policy_version}"
    return f"step {take.game.length // max(take.game.spec.ticks_per_decision, 1)}"


def short_count(number: int) -> str:
    """1234567 -> 1.23 M."""
    for size, word in ((1_000_000_000, "G"), (1_000_000, "M"), (1_000, "k")):
        if number >= size:
            return f"{number / size:.3g} {word}"
    return str(number)
