"""What ends a training on purpose: an error with a sentence, or a stop."""

from __future__ import annotations

CODES = (
    "unknown_env", "bad_value", "bad_message", "not_found", "damaged", "layout_mismatch", "not_permitted", "busy",
    "disk", "unavailable", "invalid_state", "crashed", "timed_out", "unsupported", "over_limit", "crash_loop", "silent",
    "version_mismatch", "install_failed",
)  # fmt: skip
"""Kinds of failure that Drillyard knows."""


class WorkerError(Exception):
    """A failure with a sentence for the user: it becomes `run_failed`, without a traceback.

    Args:
        code: one of CODES.
        sentence: what, where, what is allowed, what to do.
    """

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class Stop(BaseException):
    """A stop was asked for, or a limit is reached. No `except Exception` of a library swallows it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
