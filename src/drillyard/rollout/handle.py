"""Handle: the learner's side of one rollout worker: its process, lane, control socket and last words."""

import contextlib
import os
import socket
import subprocess
from typing import NamedTuple

import msgspec

from drillyard.contracts.env import Array
from drillyard.contracts.layout import Layout
from drillyard.rollout.child import ended_as, start_worker
from drillyard.rollout.config import (
    DropGroup,
    GroupDropped,
    GroupPlan,
    PoolPlan,
    SetOption,
    TakeGroup,
    WorkerPlan,
    write_plan,
)
from drillyard.rollout.last_words import LastWords
from drillyard.transport.board import BoardWriter
from drillyard.transport.lane import LaneClosed, LaneReader, Ticket

SPARE_SLOTS = 2
"""In lockstep each group holds a slot until all are done, so a worker that may be given groups needs room for them."""


class Chunk(NamedTuple):
    """A committed chunk, in place in its lane until `WorkerHandle.release`."""

    handle: "WorkerHandle"
    ticket: Ticket
    arrays: dict[str, Array]

    @property
    def group(self) -> int:
        return int(self.arrays["group"][0])

    @property
    def iteration(self) -> int:
        return int(self.arrays["iteration"][0])


class WorkerHandle:
    """One worker process of one epoch. Used by the learner's one thread; never blocks but in `end`.

    Args:
        shared: what all workers have in common.
        layout: of a chunk.
        groups: what it takes over.
        options: env options that were changed while the run went on.
    """

    def __init__(
        self,
        shared: PoolPlan,
        layout: Layout,
        board: BoardWriter,
        worker: int,
        epoch: int,
        groups: tuple[GroupPlan, ...],
        options: dict[str, float],
    ) -> None:
        self.worker, self.epoch = worker, epoch
        self.groups = groups
        self.committed = 0
        self.closed = False
        self.dropped: list[GroupDropped] = []
        """Groups that the worker has let go of; taken from here by the pool."""
        self._words = b""
        # With one slot a group what is in flight is one batch, so a chunk is seldom more than one version old.
        self.slots = max(len(groups), shared.lane_slots)
        if shared.lockstep and shared.balance:
            self.slots += SPARE_SLOTS
        slots = self.slots
        self.lane = LaneReader.create(layout, slots, epoch)
        board_fds = board.add_reader()
        self._control, remote = socket.socketpair()
        self._control.settimeout(0)
        lane_fds = self.lane.remote_fds()
        plan = WorkerPlan(
            shared=shared,
            worker=worker,
            epoch=epoch,
            groups=groups,
            lane=lane_fds,
            slots=slots,
            board=board_fds,
            control=remote.fileno(),
        )
        try:
            self.process: subprocess.Popen[bytes] = start_worker(
                "drillyard.rollout.worker", plan, (*lane_fds, *board_fds, remote.fileno())
            )
        finally:
            remote.close()
            self.lane.close_remote()
            board.close_remote()
        self.last_words = LastWords(self.process.stderr, f"rollout {worker}")
        for name, value in options.items():
            self.send_option(name, value)

    def filenos(self) -> list[int]:
        """Descriptors that tell of tickets, of groups let go, of the end, or of words on stderr."""
        fds = [] if self.closed else [self.lane.fileno(), self._control.fileno()]
        return fds if self.last_words.fd is None else [*fds, self.last_words.fd]

    def receive(self) -> list[Chunk]:
        """Chunks that have arrived. Sets `closed` when the worker is gone and everything it committed was given out."""
        self.last_words.read()
        if self.closed:
            return []
        self._read_control()  # before the lane: what a group had committed when it was let go is then received below
        try:
            tickets = self.lane.receive()
        except LaneClosed:
            self.closed = True
            return []
        self.committed += len(tickets)
        return [Chunk(self, ticket, self.lane.arrays(ticket.slot)) for ticket in tickets]

    def release(self, chunk: Chunk) -> None:
        """Give the chunk's slot back to the worker."""
        self.lane.release(chunk.ticket.slot)

    def send_option(self, name: str, value: float) -> None:
        """Change an env option from the worker's next chunk on. A worker that is gone misses nothing."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError, BlockingIOError):
            self._control.send(msgspec.json.encode(SetOption(name=name, value=value)) + b"\n")

    def drop_group(self, group: int) -> bool:
        """Ask the worker to let go of a group; False when it cannot be asked now."""
        try:
            self._control.send(msgspec.json.encode(DropGroup(group=group)) + b"\n")
        except (BrokenPipeError, ConnectionResetError, BlockingIOError):
            return False
        return True

    def take_group(self, plan: GroupPlan) -> bool:
        """Give the worker a group that another one let go of; False when it cannot be given now."""
        fd = write_plan(plan)
        try:
            socket.send_fds(self._control, [msgspec.json.encode(TakeGroup()) + b"\n"], [fd])
        except (BrokenPipeError, ConnectionResetError, BlockingIOError):
            return False
        finally:
            os.close(fd)
        return True

    def end(self) -> None:
        """Kill the process if it still runs, reap it, close everything. Unreleased chunks must not be used any more."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.last_words.close()
        self._control.close()
        self.lane.close()
        self.closed = True

    def ended_as(self) -> str:
        """How the process ended, in words."""
        return ended_as(self.process)

    def _read_control(self) -> None:
        """Never waits; the end of the socket is told by the lane."""
        while True:
            try:
                data = self._control.recv(4096)
            except (BlockingIOError, ConnectionResetError):
                return
            if not data:
                return
            *lines, self._words = (self._words + data).split(b"\n")
            self.dropped += [msgspec.json.decode(line, type=GroupDropped) for line in lines]
