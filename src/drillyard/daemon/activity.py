"""Who uses the daemon, and since when nobody does."""

import contextlib
import time
from collections.abc import Generator

from drillyard.processes.table import Identity, identity, is_alive

_MOST_CLIENTS = 64


class Activity:
    """Calls and open streams, and the processes that made them."""

    def __init__(self) -> None:
        self._streams = 0
        self._last = time.monotonic()
        self._clients: dict[Identity, str] = {}

    @property
    def idle_s(self) -> float:
        """Seconds since the last call or the end of the last stream."""
        return 0.0 if self._streams else time.monotonic() - self._last

    def touch(self) -> None:
        """Something is going on."""
        self._last = time.monotonic()

    @contextlib.contextmanager
    def stream(self) -> Generator[None]:
        """A client listens inside the block."""
        self._streams += 1
        try:
            yield
        finally:
            self._streams -= 1
            self.touch()

    def note_client(self, pid: str, role: str) -> None:
        """A call says who made it; only processes that exist and stay (not command lines) are kept."""
        if role != "studio" or not pid.isdigit():
            return
        with contextlib.suppress(ProcessLookupError):
            who = identity(int(pid))
            if who not in self._clients and len(self._clients) < _MOST_CLIENTS:
                self._clients[who] = role

    def clients(self) -> list[tuple[int, str]]:
        """(pid, role) of the client processes that still live."""
        self._clients = {who: role for who, role in self._clients.items() if is_alive(who)}
        return [(who.pid, role) for who, role in self._clients.items()]
