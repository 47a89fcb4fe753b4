"""A picture of any buffer, drawn into a larger one, every k-th pixel of it."""

from __future__ import annotations

from typing import Any

_RGB = 3


class Tile:
    """Rows of RGB or RGBA or grey bytes.

    Args:
        frame: array of (height, width[, channels]), or None with `data`.
        data: the same as flat bytes.
    """

    def __init__(self, frame: Any, data: bytes, width: int, height: int, channels: int) -> None:
        self._frame, self._data = frame, data
        self.width, self.height, self._channels = width, height, channels

    def draw(self, target: memoryview, width: int, row: int, column: int, step: int) -> None:
        """Write every `step`-th pixel as the tile at (row, column) of `target`, whose rows have `width` pixels."""
        wide, high, channels = -(-self.width // step), -(-self.height // step), self._channels
        data = self._data
        if self._frame is not None:
            # NumPy thins it out faster than we could; a view that is not contiguous (Pygame's) becomes so here.
            frame = self._frame if step == 1 else self._frame[::step, ::step]
            data, source, kept = frame.tobytes(), wide * channels, 1
        else:
            source, kept = self.width * channels * step, step
        left = column * wide * _RGB
        for index in range(high):
            start = index * source
            line = data[start : start + (source if kept == 1 else self.width * channels)]
            if kept != 1 or channels != _RGB:
                line = _thinned(line, channels, kept, wide)
            at = (row * high + index) * width * _RGB + left
            target[at : at + wide * _RGB] = line


def tile_of(frame: Any, size: tuple[int, int] | None) -> Tile:
    """Look at one picture.

    Raises:
        ValueError: it is none.
        TypeError: it is no buffer.
    """
    view = memoryview(frame)
    if view.itemsize != 1 or view.format not in {"B", "b", "c"}:
        raise ValueError(f"a picture has bytes, not numbers of format '{view.format}'; render uint8")
    if size is not None and view.ndim == 1:
        width, height = size
        if view.nbytes != width * height * _RGB:
            raise ValueError(f"{view.nbytes} bytes are not a picture of {width} x {height} RGB")
        return Tile(None, view.tobytes(), width, height, _RGB)
    shape = view.shape or ()
    channels = shape[2] if len(shape) == 3 else 1
    if len(shape) not in {2, 3} or channels not in {1, 3, 4} or not view.nbytes:
        raise ValueError(f"an array of shape {shape} is not a picture; give (height, width, 3), or flat bytes and size")
    if isinstance(frame, memoryview) or not hasattr(frame, "tobytes"):
        return Tile(None, view.tobytes(), shape[1], shape[0], channels)
    return Tile(frame, b"", shape[1], shape[0], channels)


def _thinned(line: bytes, channels: int, step: int, wide: int) -> bytes:
    """Every `step`-th pixel of a line as RGB."""
    out = bytearray(wide * _RGB)
    for colour in range(_RGB):
        out[colour::_RGB] = line[colour % channels :: channels * step]
    return bytes(out)
