"""The learner's side of one episode worker: its process, its socket and its last words."""

import socket
import subprocess

import msgspec

from drillyard.contracts.episodes import MAX_MESSAGE_BYTES, EpisodePlan, EpisodeResult
from drillyard.contracts.policy import PolicySpec
from drillyard.rollout.child import ended_as, start_worker
from drillyard.rollout.episodes.plan import HEAD, RESULT, EpisodeWorkerPlan, framed
from drillyard.rollout.last_words import LastWords
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.transport.board import BoardWriter

_DECODER = msgspec.msgpack.Decoder(EpisodeResult)
_READ_BYTES = 65536


class EpisodeHandle:
    """One worker process of one epoch. Used by the learner's one thread; never blocks but in `end`. Who waits for its
    descriptors reads `last_words` when theirs is ready.

    Args:
        plan, policy: what all workers have in common.
        board: of the weights; the worker becomes a reader.
        rows: of the replay; the worker may write to all of them and keeps to the pages that it was given.

    Raises:
        OSError: no process can be started.
    """

    def __init__(
        self, plan: EpisodePlan, policy: PolicySpec, board: BoardWriter, rows: ReplayRows, worker: int, epoch: int
    ) -> None:
        self.worker = worker
        self.closed = False
        """The worker is gone, or not to be listened to any more."""
        self.fault = ""
        """What it sent that makes no sense."""
        self._incoming = bytearray()
        self._outgoing = bytearray()
        self._socket, remote = socket.socketpair()
        self._socket.settimeout(0)
        board.serve()  # or the place of one that died is still taken
        board_fds = board.add_reader()
        share = EpisodeWorkerPlan(
            plan=plan,
            policy=policy,
            worker=worker,
            epoch=epoch,
            replay=rows.fd,
            board=board_fds,
            control=remote.fileno(),
        )
        try:
            self.process: subprocess.Popen[bytes] = start_worker(
                "drillyard.rollout.episodes.worker", share, (rows.fd, *board_fds, remote.fileno())
            )
        except BaseException:
            self._socket.close()
            raise
        finally:
            remote.close()
            board.close_remote()
        self.last_words = LastWords(self.process.stderr, f"episodes {worker}")

    def filenos(self) -> list[int]:
        """Descriptors that tell of results, of the end, or of words on stderr."""
        fds = [] if self.closed else [self._socket.fileno()]
        return fds if self.last_words.fd is None else [*fds, self.last_words.fd]

    @property
    def unsent(self) -> bool:
        """Something waits to be sent: call `flush` again soon."""
        return bool(self._outgoing)

    def send(self, kind: int, message: msgspec.Struct) -> None:
        """Send a message, or as much as goes now. A worker that is gone misses nothing."""
        self._outgoing += framed(kind, message)
        self.flush()

    def flush(self) -> None:
        """Send what still waits, as much as goes now."""
        try:
            while self._outgoing:
                del self._outgoing[: self._socket.send(self._outgoing)]
        except BlockingIOError:
            pass
        except OSError:
            self._outgoing.clear()  # its end is read like everything else

    def receive(self) -> list[EpisodeResult]:
        """Results that have arrived. Sets `closed` when the worker is gone, or has sent what makes no sense."""
        while not self.closed:
            try:
                data = self._socket.recv(_READ_BYTES)
            except BlockingIOError:
                break
            except ConnectionResetError:
                data = b""
            self._incoming += data
            if not data:
                self.closed = True
            if len(data) < _READ_BYTES:
                break
        return self._parse()

    def refuse(self, fault: str) -> None:
        """Do not listen to it any more, for this reason."""
        self.fault, self.closed = fault, True

    def end(self) -> None:
        """Kill the process if it still runs, reap it, close everything."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.last_words.close()
        self._socket.close()
        self.closed = True

    def ended_as(self) -> str:
        """How the process ended, in words."""
        if self.fault:
            return f"was ended, since {self.fault}"
        return ended_as(self.process)

    def _parse(self) -> list[EpisodeResult]:
        results: list[EpisodeResult] = []
        while len(self._incoming) >= HEAD.size and not self.fault:
            size, kind = HEAD.unpack_from(self._incoming)
            if kind != RESULT or size > MAX_MESSAGE_BYTES:
                self.refuse(f"it sent a message of kind {kind} and {size} bytes")
            elif len(self._incoming) < HEAD.size + size:
                break
            else:
                data = bytes(self._incoming[HEAD.size : HEAD.size + size])
                del self._incoming[: HEAD.size + size]
                try:
                    results.append(_DECODER.decode(data))
                except msgspec.MsgspecError as error:
                    self.refuse(f"it sent a result that cannot be read ({error})")
        return results
