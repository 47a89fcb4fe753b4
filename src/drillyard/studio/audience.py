"""All pages that are connected now: pushes to everybody, and counters."""

from typing import Protocol

import msgspec

from drillyard.studio.wire import encode


class Member(Protocol):
    """A page, as seen by those who only tell it something."""

    @property
    def wants_system(self) -> bool:
        """Whether it shows the System view."""
        ...

    @property
    def sent_bytes(self) -> int:
        """Bytes sent since it connected."""
        ...

    def push_text(self, message: bytes) -> None:
        """Send one text message; never blocks."""
        ...


class Audience:
    """Lives in the event loop."""

    def __init__(self) -> None:
        self._members: set[Member] = set()
        self._gone_bytes = 0

    def __len__(self) -> int:
        return len(self._members)

    @property
    def wants_system(self) -> bool:
        """Whether any page shows the System view."""
        return any(member.wants_system for member in self._members)

    def join(self, member: Member) -> None:
        self._members.add(member)

    def leave(self, member: Member) -> None:
        if member in self._members:
            self._members.remove(member)
            self._gone_bytes += member.sent_bytes

    @property
    def sent_bytes(self) -> int:
        """Bytes sent to all pages since the start."""
        return self._gone_bytes + sum(member.sent_bytes for member in self._members)

    def push(self, message: msgspec.Struct, *, system: bool = False) -> None:
        """Tell every page, or those that show the System view; encoded once."""
        members = [member for member in self._members if member.wants_system or not system]
        if members:
            text = encode(message)
            for member in members:
                member.push_text(text)
