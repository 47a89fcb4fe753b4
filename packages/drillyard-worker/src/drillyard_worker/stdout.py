"""Descriptor 1 belongs to events: whatever a library prints goes to stderr."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def taken_stdout() -> Iterator[int]:
    """Point descriptor 1 at descriptor 2 for the block; yields a descriptor of what stdout was.

    Children of the process inherit stderr as their stdout, so that nothing they print becomes an event either.
    """
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    own = os.dup(1)
    try:
        os.dup2(2, 1)
        yield own
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
        os.dup2(own, 1)
        os.close(own)
