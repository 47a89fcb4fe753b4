"""The maker of bundles as a process of its own, because whoever asks may have to stay small: `ShareRequest` on stdin,
`ShareAnswer` on stdout, both JSON. On stderr it says what it is doing, a line each."""

import sys
import traceback

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.share import ShareAnswer, ShareRequest
from drillyard.processes import child


def main() -> int:
    """Entry point: one request, one answer."""
    child.arm()
    try:
        request = msgspec.json.decode(sys.stdin.buffer.read(), type=ShareRequest)
        from drillyard.sharing.bundle.make import make_share

        answer = ShareAnswer(share=make_share(request, _say))
    except DrillyardError as error:
        answer = ShareAnswer(code=error.code, sentence=error.sentence)
    except msgspec.MsgspecError as error:
        answer = ShareAnswer(code=ErrorCode.BAD_MESSAGE, sentence=f"The request cannot be read: {error}.")
    except Exception as error:  # noqa: BLE001 - whoever asked wants a sentence; the trace goes to stderr
        traceback.print_exc()
        sentence = f"The bundle could not be made: {type(error).__name__}: {error}."
        answer = ShareAnswer(code=ErrorCode.CRASHED, sentence=sentence)
    sys.stdout.buffer.write(msgspec.json.encode(answer))
    return 0


def _say(what: str) -> None:
    sys.stderr.write(f"{what}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
