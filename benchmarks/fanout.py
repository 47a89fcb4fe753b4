"""What the pages cost: CPU and memory of the studio while viewers receive and acknowledge every frame."""

import argparse
import asyncio
import contextlib
import struct
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from _harness import run
from _studio import StudioUnderTest, percentile
from drillyard.contracts.frame import ACK_FORMAT, FRAME_VERSION, MessageType
from drillyard.daemon.home import Home
from drillyard.studio.link import running_studio

_SETTLE_S = 2.0


def pss_mb(pid: int) -> float:
    """Proportional set size in MB (10^6 bytes)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6


def login(home: Path) -> tuple[str, str]:
    """Network location and Cookie header of one more browser."""
    studio = running_studio(Home(home))
    assert studio is not None
    url = urlsplit(studio.new_url())
    connection = HTTPConnection(url.hostname or "", url.port or 80, timeout=10)
    connection.request("GET", f"/?{url.query}")
    cookie = (connection.getresponse().getheader("Set-Cookie") or "").split(";")[0]
    connection.close()
    return url.netloc, cookie


class Viewer:
    """A page that looks."""

    def __init__(self) -> None:
        self.arrivals: list[float] = []
        self.bytes = 0

    async def look(self, connection: ClientConnection) -> None:
        async for message in connection:
            if isinstance(message, bytes):
                self.arrivals.append(time.monotonic())
                self.bytes += len(message)
                _, _, stream, sequence = struct.unpack_from("<BBHI", message)
                # At the end the connection may close between a frame and its answer.
                with contextlib.suppress(ConnectionClosed):
                    await connection.send(struct.pack(ACK_FORMAT, MessageType.ACK, FRAME_VERSION, stream, sequence))


async def watch(home: Path, pid: int, viewers: int, seconds: float) -> dict[str, Any]:
    netloc, cookie = login(home)
    headers = {"Cookie": cookie, "Origin": f"http://{netloc}"}
    pages = [Viewer() for _ in range(viewers)]
    links = [
        await connect(f"ws://{netloc}/ws", additional_headers=headers, compression=None, max_size=None, proxy=None)
        for _ in pages
    ]
    looking = [asyncio.create_task(page.look(link)) for page, link in zip(pages, links, strict=True)]
    await asyncio.sleep(_SETTLE_S)
    for page in pages:
        page.arrivals.clear()
        page.bytes = 0
    studio = psutil.Process(pid)
    before, started = sum(studio.cpu_times()[:2]), time.monotonic()
    await asyncio.sleep(seconds)
    took, used = time.monotonic() - started, sum(studio.cpu_times()[:2]) - before
    intervals = [1e3 * (b - a) for page in pages for a, b in zip(page.arrivals, page.arrivals[1:], strict=False)]
    figures = {
        "studio_cpu_share": round(used / took, 4),
        "studio_pss_mb": round(pss_mb(pid), 1),
        "frames_a_second_a_viewer": round(sum(len(page.arrivals) for page in pages) / took / viewers, 2),
        "client_interval_p99_ms": round(percentile(intervals, 0.99), 2),
        "kilobytes_a_second_in_all": round(sum(page.bytes for page in pages) / took / 1e3, 1),
        "viewers": viewers,
    }
    for link in links:
        await link.close()
    await asyncio.gather(*looking)
    return figures


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    with StudioUnderTest() as studio:
        studio.pump(lambda: len(studio.frames) > 10, 30)
        studio.command("visible", frames=False)
        return asyncio.run(watch(studio.home, studio.process.pid, arguments.viewers, arguments.seconds))


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seconds", type=float, default=20.0, help="how long to watch")
    parser.add_argument("--viewers", type=int, default=10, help="pages that look at once")


if __name__ == "__main__":
    run("fanout", measure, options)
