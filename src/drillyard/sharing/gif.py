"""Writing pictures as an animated GIF: one palette for all of them, only what changes is kept of each."""

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PIL import Image

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.whole import whole_file

COLOURS = 96
"""Of the palette: a scene has few, and each one less saves bytes."""
SAMPLES = 12
"""Pictures that the palette is made of."""
_TICK_MS = 10
"""The unit of a GIF's delays; browsers show less than two of them slower."""
MAX_PICTURES = 3000


class GifWriter:
    """One GIF that is played over and over, whole or not at all; used as a context. As `VideoWriter`, in memory.

    Args:
        path: of the GIF; what was there is replaced at the end.
        rate_hz: pictures a second; rounded to what a GIF can say.
        colours: of the palette, 2 to 256.

    Raises:
        DrillyardError: OVER_LIMIT for too many pictures; DISK or NOT_PERMITTED for the file.
    """

    def __init__(self, path: Path, rate_hz: float, colours: int = COLOURS) -> None:
        self._path, self._colours = path, colours
        self._delay_ms = max(2, round(1000.0 / rate_hz / _TICK_MS)) * _TICK_MS
        self._pictures: list[Image.Image] = []
        self._delays: list[int] = []

    def add(self, picture: Image.Image) -> None:
        """Append a picture; all have one size. The same one again makes the last one stay longer."""
        if self._pictures and picture is self._pictures[-1]:
            self._delays[-1] += self._delay_ms
            return
        if len(self._pictures) >= MAX_PICTURES:
            raise DrillyardError(
                ErrorCode.OVER_LIMIT, f"A GIF gets at most {MAX_PICTURES} pictures here; ask for fewer seconds, or MP4."
            )
        self._pictures.append(picture)
        self._delays.append(self._delay_ms)

    def __enter__(self) -> "GifWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self._pictures:
            self._write()
        self._pictures = []

    def _write(self) -> None:
        rest = self._flattened(self._palette())
        with whole_file(self._path, "The GIF") as temporary:
            next(rest).save(
                temporary, "GIF", save_all=True, append_images=rest, duration=self._delays, loop=0, disposal=1,
                optimize=False,
            )  # fmt: skip

    def _flattened(self, palette: Image.Image) -> Iterator[Image.Image]:
        for picture in self._pictures:
            # Without dithering: its noise would change everywhere in each picture.
            yield picture.quantize(palette=palette, dither=Image.Dither.NONE)

    def _palette(self) -> Image.Image:
        """Of some pictures side by side."""
        step = max(1, len(self._pictures) // SAMPLES)
        chosen = self._pictures[::step]
        width, height = chosen[0].size
        sheet = Image.new("RGB", (width, height * len(chosen)))
        for place, picture in enumerate(chosen):
            sheet.paste(picture, (0, place * height))
        return sheet.quantize(self._colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
