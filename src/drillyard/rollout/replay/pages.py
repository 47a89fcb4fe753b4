"""Pages: which rows of the replay are in use, PAGE_ROWS at a time. Pure bookkeeping of the learner's one thread."""

import array
from collections.abc import Iterable

from drillyard.contracts.episodes import PAGE_ROWS


def pages_of(length: int) -> int:
    """Pages that an episode of `length` steps fills: a row for each step and one for what was seen last."""
    return -(-(length + 1) // PAGE_ROWS)


class Pages:
    """Hands out page numbers 0 to count - 1. The order depends on the calls alone; what came back last goes out first.

    Args:
        count: how many there are, at least 1.
    """

    def __init__(self, count: int) -> None:
        if count < 1:
            raise ValueError(f"a replay has at least one page, not {count}")
        self.count = count
        self._free = array.array("i", range(count - 1, -1, -1))
        self._taken = bytearray(count)

    @property
    def free(self) -> int:
        """Pages that can be taken now."""
        return len(self._free)

    @property
    def memory_bytes(self) -> int:
        """What the bookkeeping takes at most."""
        return self.count * (self._free.itemsize + 1)

    def take(self, count: int) -> tuple[int, ...] | None:
        """`count` pages, or None, and nothing changes, where fewer are free."""
        if count < 0:
            raise ValueError(f"{count} pages cannot be taken")
        if count > len(self._free):
            return None
        pages = tuple(self._free.pop() for _ in range(count))
        for page in pages:
            self._taken[page] = 1
        return pages

    def give_back(self, pages: Iterable[int]) -> None:
        """Make pages free again; when it raises, nothing has changed.

        Raises:
            ValueError: one of them is no page of these, or is not taken, or stands there twice.
        """
        pages = tuple(pages)
        self.check_taken(pages)
        for page in reversed(pages):
            self._taken[page] = 0
            self._free.append(page)

    def check_taken(self, pages: tuple[int, ...]) -> None:
        """Raises ValueError unless all are pages of these, taken, and each there once."""
        if len(set(pages)) != len(pages):
            raise ValueError(f"a page stands twice in {pages}")
        for page in pages:
            if not 0 <= page < self.count:
                raise ValueError(f"there is no page {page}; there are 0 to {self.count - 1}")
            if not self._taken[page]:
                raise ValueError(f"page {page} is free; it was not taken or was given back before")
