"""Collect: which committed chunks make up the next batch, and which are too old to learn from."""

from drillyard.rollout.handle import Chunk


class Collector:
    """Holds committed chunks until a batch is complete; a batch is one chunk a group. Used by the learner's one thread.

    pipelined: the first `groups` chunks in order of arrival. lockstep: the chunk of every group of the same iteration,
    in the order of groups, so that the batch depends on no timing.

    Args:
        groups: G, chunks in a batch.
        lockstep: the scheduling mode.
        max_age: in pipelined mode, chunks of a policy more versions old are dropped.
        iteration: in lockstep, the first iteration to be learned from.
    """

    def __init__(self, groups: int, *, lockstep: bool, max_age: int, iteration: int) -> None:
        self.dropped = 0
        self.iteration = iteration
        self.oldest = 0
        """Version from which on chunks may be learned from at all."""
        self.lockstep = lockstep
        self._groups = groups
        self._max_age = max_age
        self._waiting: list[Chunk] = []

    @property
    def depth(self) -> int:
        """Chunks that wait for the learner."""
        return len(self._waiting)

    def add(self, chunks: list[Chunk]) -> None:
        """Take in what the pool received."""
        self._waiting += chunks

    def take(self, version: int) -> list[Chunk] | None:
        """The next batch, or None while it is incomplete. The caller releases its chunks.

        Args:
            version: of the newest policy.
        """
        if self.lockstep:
            due = [chunk for chunk in self._waiting if chunk.iteration == self.iteration]
            if len(due) < self._groups:
                return None
            due.sort(key=lambda chunk: chunk.group)
            self.iteration += 1
        else:
            self.drop_before(max(version - self._max_age, self.oldest))
            if len(self._waiting) < self._groups:
                return None
            due = self._waiting[: self._groups]
        taken = {id(chunk) for chunk in due}
        self._waiting = [chunk for chunk in self._waiting if id(chunk) not in taken]
        return due

    def drop_before(self, version: int) -> None:
        """Give chunks of older policies back unused."""
        kept: list[Chunk] = []
        for chunk in self._waiting:
            if chunk.ticket.policy_version >= version:
                kept.append(chunk)
            else:
                self.dropped += 1
                chunk.handle.release(chunk)
        self._waiting = kept
