"""One process of the lane chaos test: a consumer whose producer is killed at random times and issued again.

The producers are forked from this small single-threaded process, so that a kill every 20 ms meets them at work and not
while they start an interpreter. Prints one JSON object.
"""

import json
import mmap
import os
import select
import struct
import sys
from pathlib import Path

import numpy as np

from drillyard.contracts.layout import Field, Layout
from drillyard.testing.chaos import Killer
from drillyard.transport.lane import LaneBroken, LaneClosed, LaneReader, LaneWriter

PAYLOAD = 2048
SLOTS = 4
LAYOUT = Layout("chaos", 1, (Field("name", "uint64", (2,)), Field("payload", "uint64", (PAYLOAD,))))
COUNTER = struct.Struct("Q")


def stamp(epoch: int, sequence: int) -> int:
    return (epoch * 0x9E3779B97F4A7C15 + sequence * 0xC2B2AE3D27D4EB4F + 1) % 2**64


def produce(segment_fd: int, socket_fd: int, epoch: int, counter: mmap.mmap) -> None:
    """Fill and commit for ever; the counter says how many commits have returned."""
    lane = LaneWriter.attach(segment_fd, socket_fd, LAYOUT, epoch)
    # One store of 8 bytes; struct.pack_into clears the bytes first, and a kill in between would leave a count of 0.
    count = memoryview(counter).cast("Q")
    sequence = 0
    while True:
        arrays = lane.acquire()
        assert arrays is not None
        arrays["name"][:] = epoch, sequence
        arrays["payload"].fill(stamp(epoch, sequence))
        lane.commit(PAYLOAD, epoch)
        sequence += 1
        count[0] = sequence


class Totals:
    def __init__(self) -> None:
        self.chunks = self.corrupt = self.lost = self.gaps = self.epochs = self.uncounted = 0


def consume_epoch(epoch: int, counter: mmap.mmap, killer: Killer, victims: list[int], totals: Totals) -> None:
    """One life of a producer, from fork to the last committed chunk."""
    COUNTER.pack_into(counter, 0, 0)
    lane = LaneReader.create(LAYOUT, SLOTS, epoch)
    segment_fd, socket_fd = lane.remote_fds()
    pid = os.fork()
    if pid == 0:
        try:
            produce(os.dup(segment_fd), os.dup(socket_fd), epoch, counter)
        finally:
            os._exit(1)
    lane.close_remote()
    victims[:] = [pid]
    poll = select.poll()
    poll.register(lane, select.POLLIN)
    delivered = 0
    try:
        while True:
            if not poll.poll(killer.due_in_s() * 1000):
                killer.strike()
            for ticket in lane.receive():
                arrays = lane.arrays(ticket.slot)
                whole = bool((arrays["payload"] == np.uint64(stamp(epoch, delivered))).all())
                totals.corrupt += not (whole and tuple(arrays["name"]) == (epoch, delivered))
                totals.gaps += ticket.sequence != delivered
                delivered += 1
                lane.release(ticket.slot)
            if killer.due_in_s() == 0:
                killer.strike()
    except LaneBroken:
        totals.gaps += 1
    except LaneClosed:
        pass
    _, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status), status
    victims.clear()
    committed = COUNTER.unpack_from(counter, 0)[0]
    totals.lost += max(0, committed - delivered)
    # The kill may fall between a commit and its count, never earlier.
    totals.uncounted += max(0, delivered - committed - 1)
    totals.chunks += delivered
    totals.epochs += 1
    lane.close()


def main() -> None:
    seconds, seed = float(sys.argv[1]), int(sys.argv[2])
    victims: list[int] = []
    totals = Totals()
    descriptors = len(list(Path("/proc/self/fd").iterdir()))
    with mmap.mmap(-1, mmap.PAGESIZE) as counter:
        killer = Killer(lambda: victims, mean_interval_s=0.02, duration_s=seconds, seed=seed)
        epoch = 0
        while not killer.over:
            consume_epoch(epoch, counter, killer, victims, totals)
            epoch += 1
    left = len(list(Path("/proc/self/fd").iterdir())) - descriptors
    print(json.dumps({**vars(totals), "kills": killer.kills, "descriptors_left": left}))


if __name__ == "__main__":
    main()
