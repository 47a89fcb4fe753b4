"""What the daemon sends as it happens: changes of runs, and the events of one run."""

import asyncio
from collections.abc import AsyncIterator

from drillyard.contracts.daemon import EventLines, EventsRequest
from drillyard.contracts.run import RunInfo
from drillyard.daemon.supervisor import Supervisor
from drillyard.daemon.tail import EventTail

_BATCH_BYTES = 512 * 1024


async def run_changes(supervisor: Supervisor) -> AsyncIterator[RunInfo]:
    """Every run, then each change; a slow listener gets the newest of each run."""
    watch = supervisor.watch()
    try:
        while True:
            bell = watch.bell.next
            while watch.pending:
                yield watch.pending.pop(next(iter(watch.pending)))
            if supervisor.ending:
                return
            await bell.wait()
    finally:
        supervisor.unwatch(watch)


async def event_batches(supervisor: Supervisor, request: EventsRequest) -> AsyncIterator[EventLines]:
    """Events of one run with seq >= since_seq, as they stand in its file; with `follow` until the run has ended.

    Raises:
        DrillyardError: NOT_FOUND.
    """
    run = supervisor.get(request.run_id)
    tail = EventTail(run.folder.events, request.run_id)
    try:
        while True:
            bell = supervisor.changed.next
            ended = run.life.ended  # asked first: nothing is written after the end
            async for batch in _new_lines(tail, request):
                yield batch
            if ended or supervisor.ending or not request.follow:
                batch = EventLines(
                    run_id=request.run_id,
                    lines=tuple(line.raw for line in tail.finish() if ended and line.envelope.seq >= request.since_seq),
                )
                if batch.lines:
                    yield batch
                return
            await bell.wait()
    finally:
        tail.close()


async def _new_lines(tail: EventTail, request: EventsRequest) -> AsyncIterator[EventLines]:
    while True:
        before = tail.reached
        lines: list[bytes] = []
        size = 0
        for line in tail.read():
            if line.envelope.seq < request.since_seq:
                continue
            lines.append(line.raw)
            size += len(line.raw)
            if size > _BATCH_BYTES:
                yield EventLines(run_id=request.run_id, lines=tuple(lines))
                lines, size = [], 0
        if lines:
            yield EventLines(run_id=request.run_id, lines=tuple(lines))
        if tail.reached == before:
            return
        await asyncio.sleep(0)
