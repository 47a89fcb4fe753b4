"""The events of one run for one page: the past thinned out, then everything as it comes."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunState
from drillyard.contracts.studio import Events
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.history import History, head_of
from drillyard.studio.wire import encode

_BATCH_LINES = 200
_RETRY_S = 0.5


async def watch_events(
    daemon: DaemonLink,
    run_id: str,
    since_seq: int,
    push: Callable[[bytes], None],
    drained: Callable[[], Awaitable[None]],
) -> None:
    """Send the events of a run with seq >= since_seq until it has ended and all are sent.

    Args:
        daemon: where events come from; if it dies, the stream goes on where it was.
        run_id: which run.
        since_seq: the first event that the page lacks.
        push: sends one text message.
        drained: waits until the connection takes more.

    Raises:
        DrillyardError: the run is gone, or the daemon refuses.
    """
    history = History()
    history.next_seq = since_seq
    live = finished = False
    while not live:
        try:
            async for batch in daemon.events(run_id, history.next_seq, follow=False):
                history.add(batch)
            live = True
        except DrillyardError as error:
            await _ride_out(error)
    await _send(run_id, history.lines(), push, drained)
    next_seq = history.next_seq
    while not finished:
        try:
            async for batch in daemon.events(run_id, next_seq, follow=True):
                fresh: list[bytes] = []
                for line in batch:
                    head = head_of(line)
                    if head is not None and head.seq >= next_seq:
                        next_seq = head.seq + 1
                        fresh.append(line)
                await _send(run_id, fresh, push, drained)
            # A stream also ends with its daemon; then the run has not.
            run = daemon.runs.get(run_id)
            finished = run is None or run.state is RunState.ENDED
            if not finished:
                await asyncio.sleep(_RETRY_S)
        except DrillyardError as error:
            await _ride_out(error)


async def _ride_out(error: DrillyardError) -> None:
    """A daemon that died is started again by its link; anything else ends the watch."""
    if error.code is not ErrorCode.UNAVAILABLE:
        raise error
    await asyncio.sleep(_RETRY_S)


async def _send(
    run_id: str, lines: Sequence[bytes], push: Callable[[bytes], None], drained: Callable[[], Awaitable[None]]
) -> None:
    for start in range(0, len(lines), _BATCH_LINES):
        await drained()
        events = tuple(msgspec.Raw(line) for line in lines[start : start + _BATCH_LINES])
        push(encode(Events(run_id=run_id, events=events)))
