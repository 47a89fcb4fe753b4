"""Ending a process group in stages; it has stopped only when nobody is left in it."""

import contextlib
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from drillyard.processes.table import Identity, descendants, identity, is_alive, rows

__all__ = ["Identity", "StopReport", "group_members", "identity", "is_alive", "stop_group"]

KILL_S = 10.0
"""How long the kernel may take to end killed processes before we give up and say so."""
_LOOK_AGAIN_S = 0.2
"""A member may start another between two looks, which no descriptor announces."""


class StopReport(NamedTuple):
    """How a group ended: by itself, by SIGTERM or by SIGKILL; `left` is empty unless even that failed."""

    stage: Literal["grace", "term", "kill"]
    left: tuple[int, ...]


def group_members(pgid: int) -> list[int]:
    """Pids of the processes in a group that still run; those that wait to be reaped do not count."""
    return [each.pid for each in rows() if each.group == pgid and not each.zombie]


def stop_group(
    pgid: int,
    *,
    grace_s: float,
    term_s: float | None,
    reap: Callable[[], object] | None = None,
) -> StopReport:
    """Wait for a group to end, then end it: SIGTERM after `grace_s`, SIGKILL after `term_s` more. Blocks.

    Descendants of the members that left the group (a library's daemon, a `setsid`) are ended with it.

    Args:
        pgid: the group, not our own; its leader should have been asked to stop already.
        grace_s: what the members get to end by themselves; 0 = none.
        term_s: what they get after SIGTERM; None = no SIGTERM at all.
        reap: called at each look, to collect children that have ended (`popen.poll`).

    Returns:
        The stage that ended it. `left` holds pids that outlived SIGKILL for KILL_S, normally none.
    """
    if pgid <= 1 or pgid == os.getpgrp():
        raise ValueError(f"process group {pgid} must not be stopped from here")
    following = _Following(pgid, reap)
    if following.wait(grace_s):
        return StopReport("grace", ())
    if term_s is not None:
        following.send(signal.SIGTERM)
        if following.wait(term_s):
            return StopReport("term", ())
    following.send(signal.SIGKILL)
    following.wait(KILL_S, again=signal.SIGKILL)
    return StopReport("kill", tuple(following.look()))


class _Following:
    """The members of a group and every descendant that was ever seen of them."""

    def __init__(self, pgid: int, reap: Callable[[], object] | None) -> None:
        self._pgid = pgid
        self._reap = reap
        self._escaped: set[Identity] = set()

    def look(self) -> list[int]:
        """Who is left now."""
        if self._reap is not None:
            self._reap()
        table = {each.pid: each for each in rows() if not each.zombie}
        members = {each.pid for each in table.values() if each.group == self._pgid}
        strays = {who.pid for who in self._escaped if who.pid in table and table[who.pid].start_time == who.start_time}
        below = descendants(*members, *strays, table=table.values())
        strays |= {each.pid for each in below if each.group != self._pgid}
        self._escaped = {Identity(pid, table[pid].start_time) for pid in strays}
        return sorted(members | strays)

    def _may_be_there(self) -> bool:
        """Whether the kernel knows a process of the group, one that waits to be reaped included."""
        try:
            os.killpg(self._pgid, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True

    def send(self, number: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._pgid, number)
        for who in self._escaped:
            if is_alive(who):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(who.pid, number)

    def wait(self, seconds: float, again: signal.Signals | None = None) -> bool:
        """Whether the group was empty within `seconds`; `again` is sent to those that were born meanwhile."""
        deadline = time.monotonic() + seconds
        # A scan of the table is no snapshot: a member may start another, which the scan has passed already, and end
        # before its own line is read. Nobody seen twice, or nobody whom a signal could reach, is nobody.
        while left := self.look() or (self._may_be_there() and self.look()):
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                return False
            if again is not None:
                self.send(again)
            wait_for_exit(left, min(remaining, _LOOK_AGAIN_S))
        return True


def wait_for_exit(pids: Iterable[int], timeout_s: float) -> None:
    """Return when one of the processes has ended, or after `timeout_s`."""
    descriptors: list[int] = []
    poll = select.poll()
    try:
        if sys.platform == "linux":
            for pid in pids:
                try:
                    descriptor = os.pidfd_open(pid)
                except ProcessLookupError:
                    return
                descriptors.append(descriptor)
                poll.register(descriptor, select.POLLIN)
            poll.poll(timeout_s * 1000)
        else:
            time.sleep(min(timeout_s, 0.02))
    finally:
        for descriptor in descriptors:
            os.close(descriptor)
