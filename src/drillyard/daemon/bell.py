"""Waking everybody who waits, once, on one event loop."""

import asyncio


class Bell:
    """Take `next` *before* looking at what it announces, then wait on it: no ring is missed."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    @property
    def next(self) -> asyncio.Event:
        """Set at the next ring."""
        return self._event

    def ring(self) -> None:
        self._event.set()
        self._event = asyncio.Event()
