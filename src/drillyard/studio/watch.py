"""The events of one run for one page: the past thinned out, then what comes, as much of it as a page can draw."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunState
from drillyard.contracts.studio import Events
from drillyard.studio.daemon_link import DaemonLink
from drillyard.studio.history import History
from drillyard.studio.thinning import Thinning
from drillyard.studio.wire import encode

_BATCH_LINES = 200
_RETRY_S = 0.5
_PERIOD_S = 0.2


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
    present = _Present(run_id, history.next_seq, push, drained)
    delivering = asyncio.create_task(present.deliver())
    try:
        while not finished:
            try:
                async for batch in daemon.events(run_id, present.thinning.next_seq, follow=True):
                    await present.add(batch)
                # A stream also ends with its daemon; then the run has not.
                run = daemon.runs.get(run_id)
                finished = run is None or run.state is RunState.ENDED
                if not finished:
                    await asyncio.sleep(_RETRY_S)
            except DrillyardError as error:
                await _ride_out(error)
        await present.flush()
    finally:
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)


class _Present:
    """What comes from now on, told at most five times a second, at once after a quiet time."""

    def __init__(
        self, run_id: str, next_seq: int, push: Callable[[bytes], None], drained: Callable[[], Awaitable[None]]
    ) -> None:
        self.thinning = Thinning(next_seq)
        self._run_id, self._push, self._drained = run_id, push, drained
        self._some = asyncio.Event()

    async def add(self, lines: Sequence[bytes]) -> None:
        """Take up a batch; frames and other pages get their turn in between (50 000 events a second may come)."""
        for start in range(0, len(lines), _BATCH_LINES):
            self.thinning.add(lines[start : start + _BATCH_LINES])
            if self.thinning:
                self._some.set()
            await asyncio.sleep(0)

    async def deliver(self) -> None:
        """Tell the page, until cancelled."""
        while True:
            await self._some.wait()
            self._some.clear()
            await self.flush()
            await asyncio.sleep(_PERIOD_S)

    async def flush(self) -> None:
        """Tell the page what there is."""
        await self._drained()
        if self.thinning:
            lines, left_out = self.thinning.take()
            events = tuple(msgspec.Raw(line) for line in lines)
            self._push(encode(Events(run_id=self._run_id, events=events, left_out=left_out)))


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
