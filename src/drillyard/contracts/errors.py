"""Every error that a user can meet, as one enum and one exception.

A message is one sentence: what is wrong, where, what is allowed, what to do.
"""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Kinds of failure; the value is what travels in answers and JSON output."""

    UNKNOWN_ENV = "unknown_env"
    BAD_VALUE = "bad_value"
    BAD_MESSAGE = "bad_message"
    NOT_FOUND = "not_found"
    DAMAGED = "damaged"
    LAYOUT_MISMATCH = "layout_mismatch"
    NOT_PERMITTED = "not_permitted"
    BUSY = "busy"
    DISK = "disk"
    UNAVAILABLE = "unavailable"
    INVALID_STATE = "invalid_state"
    CRASHED = "crashed"
    TIMED_OUT = "timed_out"
    UNSUPPORTED = "unsupported"
    OVER_LIMIT = "over_limit"
    CRASH_LOOP = "crash_loop"
    SILENT = "silent"
    VERSION_MISMATCH = "version_mismatch"
    INSTALL_FAILED = "install_failed"


EXIT_CODES: dict[ErrorCode, int] = {code: 10 + index for index, code in enumerate(ErrorCode)}
"""Process exit code of the command line for each error; 2 stays with argument parsing, 1 with a bug."""


class DrillyardError(Exception):
    """An error with a sentence for the user; every other exception that escapes is a bug.

    Args:
        code: the kind of failure.
        sentence: what, where, what is allowed, what to do. Shown to the user as it is.
    """

    def __init__(self, code: ErrorCode, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence

    @property
    def exit_code(self) -> int:
        return EXIT_CODES[self.code]
