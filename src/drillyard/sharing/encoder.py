"""Writing pictures as an MP4 (H.264) with ffmpeg, which the extra `record` brings."""

import subprocess
import tempfile
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

from PIL import Image

from drillyard.contracts.errors import DrillyardError, ErrorCode

MISSING = "videos need the package imageio-ffmpeg; get it with: pip install 'drillyard[record]'"
_WAIT_S = 60.0


def find_ffmpeg() -> str:
    """Path of the program.

    Raises:
        DrillyardError: UNAVAILABLE when the package is not installed or has no program for this machine.
    """
    try:
        module: Any = import_module("imageio_ffmpeg")
        return str(module.get_ffmpeg_exe())
    except (ImportError, RuntimeError) as error:
        raise DrillyardError(ErrorCode.UNAVAILABLE, f"No video was drawn: {MISSING}.") from error


class VideoWriter:
    """One MP4, whole or not at all; used as a context.

    Args:
        path: of the video; what was there is replaced at the end.
        width, height: even numbers of pixels.
        rate_hz: pictures a second.

    Raises:
        DrillyardError: UNAVAILABLE without ffmpeg; CRASHED, with what ffmpeg said, when it fails; DISK or
            NOT_PERMITTED for the folder.
    """

    def __init__(self, path: Path, width: int, height: int, rate_hz: float) -> None:
        self._path = path
        self._size = (width, height)
        self._temporary = path.with_name(f".{path.stem}.part.mp4")
        program = find_ffmpeg()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise DrillyardError(
                ErrorCode.NOT_PERMITTED, f"The video {path} cannot be written: {error.strerror}."
            ) from error
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__, beside the process
        self._process = subprocess.Popen(
            [
                program, "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24",
                "-s", f"{width}x{height}", "-r", f"{rate_hz:.6g}", "-i", "-", "-an", "-c:v", "libx264",
                "-preset", "veryfast", "-crf", "27", "-pix_fmt", "yuv420p", "-threads", "2",
                "-movflags", "+faststart", str(self._temporary),
            ],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=self._said,
        )  # fmt: skip

    def add(self, picture: Image.Image) -> None:
        """Append a picture of the given size."""
        if picture.size != self._size:
            raise ValueError(f"the picture has {picture.size} pixels, the video {self._size}")
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(picture.convert("RGB").tobytes())
        except OSError as error:
            raise self._failure() from error

    def __enter__(self) -> "VideoWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            with suppress(OSError):
                assert self._process.stdin is not None
                self._process.stdin.close()
            if kind is not None:
                self._process.kill()
            try:
                code = self._process.wait(_WAIT_S)
            except subprocess.TimeoutExpired:
                self._process.kill()
                code = self._process.wait()
            if kind is None:
                if code != 0:
                    raise self._failure()
                self._temporary.replace(self._path)
        finally:
            self._temporary.unlink(missing_ok=True)
            self._said.close()

    def _failure(self) -> DrillyardError:
        self._said.seek(0)
        lines = self._said.read(20_000).decode("utf-8", "replace").strip().splitlines()
        said = lines[-1][:300].rstrip(".") if lines else "it said nothing"
        code = ErrorCode.DISK if "No space left" in said else ErrorCode.CRASHED
        return DrillyardError(code, f"The video {self._path.name} could not be written; ffmpeg: {said}.")
