"""Looks for torn reads: one board, reader processes of uneven speed, every value checked as a whole.

With `lease=False` the readers answer *before* they copy, so that the writer may rewrite the slot under them: the
control variant, which must fail the same check.
"""

import json
import os
import select
import subprocess
import sys
import time
from typing import IO, NamedTuple

import numpy as np

from drillyard.contracts.layout import Field, Layout
from drillyard.processes import child
from drillyard.processes.spawn import spawn
from drillyard.transport.board import BoardClosed, BoardReader, BoardWriter

PAYLOAD = 1024
"""Numbers of 8 bytes in one value."""
PAUSES_S = (0.0, 0.0005, 0.003, 0.01)
"""What reader i pauses between two reads; the third one pauses in the middle of a copy as well."""
LAYOUT = Layout("torn", 1, (Field("version", "uint64", (1,)), Field("payload", "uint64", (PAYLOAD,))))


class TornReport(NamedTuple):
    """publishes_per_s is the writer's rate while it published; reads, torn and last are one number a reader."""

    publishes: int
    publishes_per_s: float
    longest_publish_ms: float
    reads: tuple[int, ...]
    torn: tuple[int, ...]
    backwards: tuple[int, ...]
    last: tuple[int, ...]


def stamp(version: int) -> int:
    """The number with which the payload of a version is filled; neighbours differ in every byte."""
    return (version * 0x9E3779B97F4A7C15 + 0xD1B54A32D192ED03) % 2**64


class TornReader(BoardReader):
    """Copies in pieces, so that there is time for a slot to be rewritten in between if it is not leased."""

    def read_whole(self, *, lease: bool, pause_s: float) -> bool | None:
        """Whether the newest value was of one piece, or None when there is nothing new."""
        slot = self._take()
        if slot is None:
            return None
        if not lease:
            self._answer()
        views = self._segment.arrays(slot)
        version = int(views["version"][0])
        half = PAYLOAD // 2
        payload = np.empty(PAYLOAD, np.uint64)
        payload[:half] = views["payload"][:half]
        if pause_s:
            time.sleep(pause_s)
        payload[half:] = views["payload"][half:]
        if lease:
            self._answer()
        return bool((payload == np.uint64(stamp(version))).all()) and version == self.version


def look_for_torn_reads(publishes: int, readers: int = 4, *, lease: bool = True) -> TornReport:
    """Publish as fast as possible to reader processes that come and look at uneven speed."""
    with BoardWriter(LAYOUT, readers) as board:
        children: list[subprocess.Popen[bytes]] = []
        for index in range(readers):
            fds = board.add_reader()
            arguments = [str(fds[0]), str(fds[1]), str(index), str(publishes), str(int(lease))]
            children.append(
                spawn(__name__, arguments, role="torn", pass_fds=fds, stdout=subprocess.PIPE, die_with=os.getpid())
            )
            board.close_remote()
        for process in children:
            _output(process).readline()  # it has started: none may sleep through the test
        longest = 0.0
        start = before = time.perf_counter()
        for version in range(1, publishes + 1):
            with board.publish() as arrays:
                arrays["version"][0] = version
                arrays["payload"].fill(stamp(version))
            now = time.perf_counter()
            longest = max(longest, now - before)
            before = now
        elapsed = before - start
        _serve_until_left(board)
    results = [json.loads(process.communicate()[0]) for process in children]
    return TornReport(
        publishes=publishes,
        publishes_per_s=publishes / elapsed,
        longest_publish_ms=longest * 1000,
        reads=tuple(each["reads"] for each in results),
        torn=tuple(each["torn"] for each in results),
        backwards=tuple(each["backwards"] for each in results),
        last=tuple(each["last"] for each in results),
    )


def _output(process: subprocess.Popen[bytes]) -> IO[bytes]:
    if process.stdout is None:
        raise ValueError("the reader was started without a pipe")
    return process.stdout


def _serve_until_left(board: BoardWriter) -> None:
    """Each reader leaves when it has read the last value; slow ones get it only once they have answered."""
    while board.readers:
        poll = select.poll()
        for fd in board.filenos():
            poll.register(fd, select.POLLIN)
        poll.poll()
        board.serve()


def main() -> None:
    """A reader process: SEGMENT_FD SOCKET_FD INDEX LAST LEASE."""
    child.arm()
    segment_fd, socket_fd, index, last, lease = (int(argument) for argument in sys.argv[1:])
    reader = TornReader.attach(segment_fd, socket_fd, LAYOUT)
    pause_s = PAUSES_S[index % len(PAUSES_S)]
    poll = select.poll()
    poll.register(reader, select.POLLIN)
    reads = torn = backwards = seen = 0
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    try:
        while reader.version < last:
            poll.poll()
            whole = reader.read_whole(lease=bool(lease), pause_s=pause_s if index % 4 == 2 else 0.0)
            if whole is None:
                continue
            reads += 1
            torn += not whole
            backwards += reader.version <= seen
            seen = reader.version
            if pause_s:
                time.sleep(pause_s)
    except BoardClosed:
        pass
    reader.close()
    sys.stdout.write(json.dumps({"reads": reads, "torn": torn, "backwards": backwards, "last": seen}))


if __name__ == "__main__":
    main()
