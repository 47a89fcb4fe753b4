"""Closing envs of one process: `pygame.quit`, with which most of them close, takes the fonts of all others as well."""

from collections.abc import Callable

_open: set["Closing"] = set()
_waiting: list[Callable[[], None]] = []


class Closing:
    """Called once to close an env: together with all others as soon as none is open any more.

    Args:
        close: of the env.
    """

    def __init__(self, close: Callable[[], None]) -> None:
        self._close = close
        _open.add(self)

    def __call__(self) -> None:
        """Close; a second call does nothing."""
        if self not in _open:
            return
        _open.remove(self)
        _waiting.append(self._close)
        if not _open:
            while _waiting:
                _waiting.pop()()
