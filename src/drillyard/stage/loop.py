"""The loop of a stage process: one thread that sleeps on its sockets until the next frame is due."""

import select
import socket
import time
from pathlib import Path

import msgspec

from drillyard.contracts.control import Answer
from drillyard.contracts.frame import frame_layout
from drillyard.contracts.stage import EpisodeEnded
from drillyard.stage.clock import FRAME_RATE_HZ, FrameGrid
from drillyard.stage.decisions import Decisions
from drillyard.stage.desk import Desk
from drillyard.stage.errands import Errands
from drillyard.stage.stage import Stage
from drillyard.transport.board import BoardWriter
from drillyard.transport.control import ControlServer

MAX_FRAME_READERS = 8
LEAD_S = 0.008
"""How long before a frame is due its ticks are played and it is packed. Beside training that keeps both cores busy, a
late wake-up and cold caches cost up to 6 ms, which are then spent before the deadline and not after it."""
STATUS_S = 0.5
"""Between two statuses when nothing happens."""
CONTROL_SOCKET = "control.sock"
FRAMES_SOCKET = "frames.sock"


class Loop:
    """Serves one stage until nobody wants it any more.

    Args:
        stage: what is played.
        errands: those of the stage.
        folder: where the sockets go.
        wake: a socket that becomes readable when the process is asked to end.

    Raises:
        DrillyardError: BUSY when another process serves the folder, NOT_PERMITTED, DISK.
    """

    def __init__(self, stage: Stage, errands: Errands, folder: Path, wake: socket.socket) -> None:
        self._stage = stage
        self._errands = errands
        self._wake = wake
        self._frames = BoardWriter(frame_layout(), MAX_FRAME_READERS)
        self._frames.listen(folder / FRAMES_SOCKET)
        # Last, so that whoever finds it finds everything else as well.
        self._control = ControlServer(folder / CONTROL_SOCKET)
        self._desk = Desk(stage, self._reply)
        self._decisions = Decisions(stage)
        self._status: msgspec.json.Encoder = msgspec.json.Encoder()
        self._sequence = 0
        self._packed: bytes | bytearray | memoryview | None = None
        self._status_s = 0.0
        self._wanted_s = time.monotonic()

    def run(self) -> str:
        """Play until told to end, or until nobody has looked for `idle_end_s`; returns why in a sentence."""
        grid = FrameGrid(FRAME_RATE_HZ, time.monotonic())
        played = False
        while True:
            due_s = grid.taken_s if played else grid.next_s - LEAD_S
            wait_s = max(due_s - time.monotonic(), 0.0)
            readable, writable, _ = select.select(self._readers(), self._control.waiting_filenos(), [], wait_s)
            if self._wake in readable:
                return "asked to end"
            if readable or writable:
                self._serve()
            now_s = time.monotonic()
            if not played and now_s >= grid.next_s - LEAD_S:
                self._play(grid.take(now_s + LEAD_S), now_s)
                played = True
                now_s = time.monotonic()
            if played and now_s >= grid.taken_s:
                self._publish(now_s)
                played = False
                if self._idle(now_s):
                    return f"nobody was there for {self._stage.config.idle_end_s:g} s"

    def close(self) -> None:
        """Hang up on everybody and remove the sockets."""
        self._control.close()
        self._frames.close()
        self._stage.close()

    def _readers(self) -> list[socket.socket | Errands | int]:
        # Not the frame board: readers answer each frame, and what they say is heard with the next one.
        return [self._wake, self._errands, *self._control.filenos(), *self._stage.following.filenos()]

    def _serve(self) -> None:
        """Everything that does not wait for the next frame: commands, newer weights, errands that are done."""
        for client, line in self._control.receive():
            self._desk.handle(client, line)
        for client in self._control.departed():
            self._stage.depart(client)
        self._errands.collect()
        self._stage.following.service(time.monotonic())

    def _play(self, elapsed_s: float, now_s: float) -> None:
        """The next frame is due soon: play its ticks and pack it."""
        stage = self._stage
        stage.following.service(now_s)
        stage.serve_hosts(now_s)
        stage.advance(elapsed_s, now_s)
        self._frames.serve()
        self._packed = None
        if self._frames.readers and stage.packer.due(now_s):
            self._sequence += 1
            self._packed = stage.packer.pack(stage.header(self._sequence, now_s))

    def _publish(self, now_s: float) -> None:
        """The frame is due: publish, then report."""
        # Before, not after: the first reader that the ticket wakes may take this very core for milliseconds.
        self._stage.intervals.frame(time.monotonic())
        if self._packed is not None:
            self._frames.publish_bytes({"length": len(self._packed).to_bytes(4, "little"), "data": self._packed})
        self._report(now_s)

    def _report(self, now_s: float) -> None:
        for score in self._stage.take_ended():
            self._control.broadcast(
                self._status.encode(EpisodeEnded(stage_id=self._stage.config.stage_id, score=score))
            )
        if self._control.clients:
            for decided in self._decisions.take(now_s):
                self._control.broadcast(self._status.encode(decided))
        due = now_s >= self._status_s
        if not due and not self._stage.changed:
            return
        if due:
            self._status_s = now_s + STATUS_S
        self._stage.changed = False
        if self._control.clients:
            if due:
                self._stage.refresh_figures()
            self._control.broadcast(self._status.encode(self._stage.status(now_s)))

    def _idle(self, now_s: float) -> bool:
        if self._control.clients or self._frames.readers:
            self._wanted_s = now_s
        return now_s - self._wanted_s > self._stage.config.idle_end_s

    def _reply(self, client: int, answer: Answer) -> None:
        self._control.answer(client, answer)
