"""Stands in for the maker of bundles: writes a small page, or does what the title says. Run as a process."""

import os
import sys
import time
from pathlib import Path

import msgspec

from drillyard.contracts.share import ShareAnswer, ShareInfo, ShareRequest
from drillyard.processes import child


def main() -> int:
    child.arm()
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=ShareRequest)
    print("Measuring it.", file=sys.stderr, flush=True)
    if request.title == "waits":
        Path(os.environ["SHARE_MAKER_PID"]).write_text(str(os.getpid()))
        time.sleep(600)
    if request.title == "dies":
        print("the reason", file=sys.stderr)
        return 3
    if request.title == "refuses":
        answer = ShareAnswer(code="unsupported", sentence="This cannot be shared.")
        print(msgspec.json.encode(answer).decode())
        return 0
    if request.title != "forgets":
        Path(request.out).write_text(
            f"<!doctype html><title>{request.title}</title>{request.checkpoint}{request.replay}"
        )
    info = ShareInfo(
        kind=request.kind, hash="0" * 20, title=request.title, env_id="E", bytes=1, made_at=time.time(), run_id="otter"
    )
    print(msgspec.json.encode(ShareAnswer(share=info)).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
