"""Pool: the rollout workers of a run, and their replacement under a new epoch when one dies."""

import collections
import signal
import time

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.layout import Layout
from drillyard.rollout.balance import Move, best_moves, measured
from drillyard.rollout.config import GroupPlan, GroupSave, PoolPlan
from drillyard.rollout.handle import Chunk, WorkerHandle
from drillyard.rollout.roles import GroupRole
from drillyard.rollout.seeds import group_seed
from drillyard.transport.board import BoardWriter

MAX_CRASHES = 5
CRASH_WINDOW_S = 60.0
MAX_KILLS = 100
"""Deaths in a row from outside, without a chunk between: with the growing delay, some minutes of a machine short of
memory."""
OUTSIDE = (-signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT, -signal.SIGHUP)
MAX_BACKOFF_S = 2.0
BALANCE_EVERY_S = 5.0
BALANCE_CHUNKS = 3
"""So many chunks of every group are timed before groups change hands, and again after they did."""


class GroupMemory:
    """What the learner knows of a group: how far it has come, and the state to go on from."""

    def __init__(self, group: int, role: GroupRole, seed: int, iteration: int, state: bytes | None) -> None:
        self.group, self.role, self.seed = group, role, seed
        self.iteration = iteration
        self.state = state
        self.fresh_starts = 0
        self.cost_s: float | None = None
        """Seconds of work for a chunk, as measured of late."""
        self.timed = 0
        """Chunks timed since groups changed hands."""

    def plan(self) -> GroupPlan:
        """What a worker that takes the group over is told."""
        return GroupPlan(group=self.group, role=self.role, seed=self.seed, iteration=self.iteration, state=self.state)


class WorkerPool:
    """All workers of a run; worker w begins with groups w, w + W, w + 2W, ... Driven by the learner's one thread.

    Groups change hands while the run goes on, by the time that their chunks are measured to take (`balance`). What a
    group plays depends on nothing outside it, so that changes no number.

    A worker that dies is replaced: everything it had committed still counts, and its groups go on from the state in
    their newest committed chunk, so a kill changes nothing in what is learned. If a worker crashes by itself before it
    has made a chunk, that state may be the cause, and its groups start afresh from a seed of (run seed, group, starts).

    Args:
        shared: what all workers have in common.
        layout: of a chunk.
        roles: of each group.
        board: the weights board; each worker becomes a reader.
        saves: where each group stood at a resume; a group that is missing starts afresh.
    """

    def __init__(
        self,
        shared: PoolPlan,
        layout: Layout,
        roles: tuple[GroupRole, ...],
        board: BoardWriter,
        saves: dict[int, GroupSave],
    ) -> None:
        self.shared = shared
        self.restarts = 0
        self.last_loss = ""
        """How the worker that was lost last ended, in words."""
        self._layout, self._board = layout, board
        self._groups: list[GroupMemory] = []
        for index, role in enumerate(roles):
            save = saves.get(index)
            seed = group_seed(shared.seed, index) if save is None else save.seed
            iteration = 0 if save is None else save.iteration
            self._groups.append(GroupMemory(index, role, seed, iteration, save.state if save else None))
        self._options: dict[str, float] = {}
        self._workers: dict[int, WorkerHandle] = {}
        self._retired: list[WorkerHandle] = []
        self._crashes: dict[int, collections.deque[float]] = collections.defaultdict(collections.deque)
        self._kills: dict[int, int] = collections.defaultdict(int)
        self._due: dict[int, float] = {}
        self._epochs = dict.fromkeys(range(shared.workers), 0)
        self.groups_moved = 0
        self._owners = {index: index % shared.workers for index in range(len(roles))}
        self._asked: dict[int, int] = {}
        """Group -> worker that is to have it; its present worker was asked to let go of it."""
        self._free: dict[int, tuple[int, int]] = {}
        """Group -> iteration at which its worker let go of it, and the worker that gets it."""
        self._balance_due = time.monotonic() + BALANCE_EVERY_S

    def start(self) -> None:
        """Start every worker; returns at once."""
        for worker in range(self.shared.workers):
            self._spawn(worker)

    @property
    def alive(self) -> int:
        """Workers that run."""
        return sum(handle.process.poll() is None for handle in self._workers.values())

    def pids(self) -> list[int]:
        """Process ids of the running workers."""
        return [handle.process.pid for handle in self._workers.values() if handle.process.poll() is None]

    def filenos(self) -> list[int]:
        """What a select loop waits for."""
        return [fd for handle in self._workers.values() for fd in handle.filenos()]

    def next_due_s(self) -> float | None:
        """Seconds until a postponed replacement is due, None when there is none."""
        return max(0.0, min(self._due.values()) - time.monotonic()) if self._due else None

    def receive(self) -> list[Chunk]:
        """Chunks that have arrived, each lane in order; replaces workers that died.

        Raises:
            DrillyardError: CRASHED when a worker crashed 5 times within 60 s, or was killed 100 times, without making a
                chunk.
        """
        chunks: list[Chunk] = []
        for worker, handle in list(self._workers.items()):
            received = handle.receive()
            for chunk in received:
                self._remember(chunk)
            chunks += received
            self._let_go(handle)
            if handle.closed:
                self._lost(worker, handle)
        self._hand_over()
        now = time.monotonic()
        if self.shared.balance and now >= self._balance_due:
            self._balance_due = now + BALANCE_EVERY_S
            self.balance()
        for worker in [worker for worker, due in self._due.items() if due <= now]:
            del self._due[worker]
            self._epochs[worker] += 1
            self._spawn(worker)
        self._bury()
        return chunks

    def set_option(self, name: str, value: float) -> None:
        """Change an env option in all workers from their next chunks on, and in those that come later."""
        self._options[name] = value
        for handle in self._workers.values():
            handle.send_option(name, value)

    def balance(self) -> tuple[Move, ...]:
        """Let groups change hands if some worker has clearly more to do than the others; what was asked for."""
        settled = not self._asked and not self._free and len(self._workers) == self.shared.workers
        if not settled or any(memory.timed < BALANCE_CHUNKS for memory in self._groups):
            return ()
        costs = {memory.group: memory.cost_s or 0.0 for memory in self._groups}
        moves = best_moves(costs, self._owners, self.shared.workers)
        for move in moves:
            self.move(move)
        return moves

    def move(self, move: Move) -> bool:
        """Let one group go to another worker, from where its next chunks come; False when that cannot be now."""
        source, target = self._owners[move.group], self._workers.get(move.worker)
        handle = self._workers.get(source)
        if handle is None or target is None or source == move.worker or move.group in (*self._asked, *self._free):
            return False
        owned = sum(owner == move.worker for owner in self._owners.values())
        if self.shared.lockstep and owned + len(self._asked) >= target.slots:
            return False
        if handle.drop_group(move.group):
            self._asked[move.group] = move.worker
        return move.group in self._asked

    def _let_go(self, handle: WorkerHandle) -> None:
        """Note which groups the worker let go of."""
        for dropped in handle.dropped:
            if (target := self._asked.pop(dropped.group, None)) is not None:
                self._free[dropped.group] = (dropped.iteration, target)
        handle.dropped.clear()

    def _hand_over(self) -> None:
        """Give free groups to their new workers, once all their chunks have been received."""
        for group, (iteration, target) in list(self._free.items()):
            memory = self._groups[group]
            if memory.iteration < iteration:
                continue
            del self._free[group]
            self._owners[group] = target
            self.groups_moved += 1
            for each in self._groups:
                each.timed = 0
            if target in self._workers:  # else it gets the group with its plan when it is started again
                self._workers[target].take_group(memory.plan())

    def stop(self) -> None:
        """End all workers and reap them; their uncommitted chunks are lost."""
        self._due.clear()
        for handle in (*self._workers.values(), *self._retired):
            handle.process.poll()
            if handle.process.returncode is None:
                handle.process.terminate()
        for handle in (*self._workers.values(), *self._retired):
            handle.end()
        self._workers.clear()
        self._retired.clear()

    def _remember(self, chunk: Chunk) -> None:
        memory = self._groups[chunk.group]
        memory.iteration = chunk.iteration + 1
        memory.state = chunk.arrays["env_state"].tobytes()
        memory.cost_s = measured(memory.cost_s, float(chunk.arrays["wait_s"][2]))
        memory.timed += 1
        self._crashes[chunk.handle.worker].clear()
        self._kills[chunk.handle.worker] = 0

    def _spawn(self, worker: int) -> None:
        plans = tuple(memory.plan() for memory in self._owned(worker))
        self._workers[worker] = WorkerHandle(
            self.shared, self._layout, self._board, worker, self._epochs[worker], plans, self._options
        )

    def _owned(self, worker: int) -> list[GroupMemory]:
        """The groups of a worker; one that is on its way belongs to nobody."""
        return [
            memory for memory in self._groups if self._owners[memory.group] == worker and memory.group not in self._free
        ]

    def _lost(self, worker: int, handle: WorkerHandle) -> None:
        """A worker is gone: plan its replacement, or give up when it keeps dying."""
        del self._workers[worker]
        for memory in self._owned(worker):
            self._asked.pop(memory.group, None)  # it goes on where it is
        if handle.process.poll() is None:
            handle.process.kill()  # it closed or broke its lane and lives on
        handle.process.wait()
        handle.receive()
        self._retired.append(handle)
        self.restarts += 1
        self.last_loss = f"worker {worker} {handle.ended_as()}"
        if handle.process.returncode in OUTSIDE:
            self._kills[worker] += 1
            in_vain = self._kills[worker]
        else:
            in_vain = self._count_crash(worker)
            if handle.committed == 0:
                self._start_afresh(worker)
        if in_vain >= (MAX_KILLS if handle.process.returncode in OUTSIDE else MAX_CRASHES):
            raise DrillyardError(
                ErrorCode.CRASHED,
                f"Rollout worker {worker} died {in_vain} times without making a chunk; the last one "
                f"{handle.ended_as()} and said: {handle.last_words.quoted()}.",
            )
        self._due[worker] = time.monotonic() + min(MAX_BACKOFF_S, 0.1 * (2 ** min(in_vain - 1, 10) - 1))

    def _count_crash(self, worker: int) -> int:
        """Crashes of this worker within the window, since its last chunk."""
        now = time.monotonic()
        crashes = self._crashes[worker]
        crashes.append(now)
        while crashes[0] < now - CRASH_WINDOW_S:
            crashes.popleft()
        return len(crashes)

    def _start_afresh(self, worker: int) -> None:
        for memory in self._owned(worker):
            memory.fresh_starts += 1
            memory.state = None
            memory.seed = group_seed(self.shared.seed, memory.group, memory.fresh_starts)

    def _bury(self) -> None:
        """Close the lanes of dead workers whose last chunks have been used."""
        for handle in [handle for handle in self._retired if handle.lane.pending == 0]:
            handle.end()
            self._retired.remove(handle)
