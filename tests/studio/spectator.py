"""A spectator: somebody who was sent a link, and what their browser does with it."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from studio_harness import PageClient, StudioHarness
from websockets.asyncio.client import connect

from drillyard.contracts.share import ShareInfo
from drillyard.sharing.shares import Shares

PAGE = b"<!doctype html><title>It lives</title><script>1</script>"
NAVIGATION = {"Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}


def put_share(harness: StudioHarness, content: bytes = PAGE) -> ShareInfo:
    """A share in the home of a studio."""
    shares = Shares(harness.home.shares)
    with shares.making() as file:
        file.write_bytes(content)
        return shares.add(
            file, ShareInfo(kind="live", hash="", title="It lives", env_id="E", bytes=0, made_at=1.0, run_id="otter")
        )


async def enter(harness: StudioHarness, name: str = "live", port: int = 0) -> str:
    """Follow a link; the Cookie header that a browser would send below /s/ from now on."""
    url = urlsplit(harness.studio.links.to(name))
    reply = await harness.get(f"{url.path}?{url.query}", port=port, Sec_Fetch_Site="cross-site", **NAVIGATION)
    assert reply.status == 200, reply
    return reply.headers["set-cookie"].split(";")[0]


async def watch(harness: StudioHarness, port: int = 0) -> PageClient:
    """A spectator's page that has received its Hello."""
    netloc = f"127.0.0.1:{port or harness.link.file.port}"
    headers = {"Cookie": await enter(harness, port=port), "Origin": f"http://{netloc}"}
    connection = await connect(
        f"ws://{netloc}/s/ws", additional_headers=headers, compression=None, max_size=None, proxy=None
    )
    page = PageClient(connection)
    harness.pages.append(page)
    await page.wait_for("hello")
    return page


def run(test: Callable[[StudioHarness], Awaitable[None]], root: Path, **options: Any) -> None:
    """Run an async test against a fresh studio; `public=True` with the spectators' port."""

    async def main() -> None:
        async with StudioHarness.running(root, **options) as harness:
            await test(harness)

    asyncio.run(main())
