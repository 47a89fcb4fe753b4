"""A file that is there whole or not at all."""

import errno
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode

_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def whole_file(path: Path, what: str) -> Generator[Path]:
    """Where to write what becomes `path` at the end of the context; nothing is left of it where that fails.

    Args:
        path: what was there is replaced; its folder is made.
        what: for the sentence, such as "The picture".

    Raises:
        DrillyardError: DISK without room, NOT_PERMITTED for what else the disk refuses.
    """
    temporary = path.with_name(f".{secrets.token_hex(4)}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        temporary.replace(path)
    except OSError as error:
        code = ErrorCode.DISK if error.errno in _FULL else ErrorCode.NOT_PERMITTED
        raise DrillyardError(code, f"{what} {path} cannot be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):
            temporary.unlink()
