"""What an episode worker has been sent and not yet played."""

import collections
import os
import socket

import msgspec

from drillyard.contracts.episodes import CancelTask, EpisodeTask
from drillyard.rollout.episodes.plan import HEAD, TASK

_TASKS = msgspec.msgpack.Decoder(EpisodeTask)
_CANCELS = msgspec.msgpack.Decoder(CancelTask)
_READ_BYTES = 65536


class Inbox:
    """The worker's end of the socket.

    Args:
        fd: inherited; taken over.
    """

    def __init__(self, fd: int) -> None:
        # Python closes its sockets some time before the process ends. The learner must see the end only with the exit
        # code, so another descriptor, which nobody closes, is kept.
        self._until_the_end = os.dup(fd)
        self._socket = socket.socket(fileno=fd)
        self._buffer = bytearray()
        self._cancelled: set[tuple[int, int]] = set()
        self.tasks: collections.deque[EpisodeTask] = collections.deque()
        """In order; the first stays here while it is played."""
        self.gone = False
        """The learner is."""

    def fileno(self) -> int:
        """Readable when `read` has something to do."""
        return self._socket.fileno()

    def read(self) -> None:
        """Take in what has come; never waits."""
        while not self.gone:
            try:
                data = self._socket.recv(_READ_BYTES, socket.MSG_DONTWAIT)
            except BlockingIOError:
                return
            except ConnectionResetError:
                data = b""
            self.gone = not data
            self._buffer += data
            self._parse()

    def is_cancelled(self, task: EpisodeTask) -> bool:
        """Whether nobody needs this attempt any more."""
        return (task.task, task.attempt) in self._cancelled

    def answer(self, data: bytes) -> None:
        """Send the answer to the first task, which is done with.

        Raises:
            BrokenPipeError, ConnectionResetError: the learner is gone.
        """
        task = self.tasks.popleft()
        self._cancelled.discard((task.task, task.attempt))
        self._socket.sendall(data)

    def _parse(self) -> None:
        while len(self._buffer) >= HEAD.size:
            size, kind = HEAD.unpack_from(self._buffer)
            if len(self._buffer) < HEAD.size + size:
                return
            data = bytes(self._buffer[HEAD.size : HEAD.size + size])
            del self._buffer[: HEAD.size + size]
            if kind == TASK:
                self.tasks.append(_TASKS.decode(data))
                continue
            cancel = _CANCELS.decode(data)
            # One that was answered meanwhile is of no interest.
            if any((cancel.task, cancel.attempt) == (task.task, task.attempt) for task in self.tasks):
                self._cancelled.add((cancel.task, cancel.attempt))
