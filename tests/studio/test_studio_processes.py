"""The studio with a real daemon and a real stage: what dies is replaced, what goes on goes on."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from studio_harness import PageClient, sequence_of, until
from websockets.asyncio.client import connect

from drillyard.contracts.errors import DrillyardError
from drillyard.daemon.client import DaemonClient, ensure_daemon
from drillyard.daemon.home import Home
from drillyard.processes.table import identity, is_alive
from drillyard.studio.link import RunningStudio, running_studio

pytestmark = pytest.mark.process

TINY = {"groups": 2, "rows": 32, "steps": 16, "workers": 1, "minibatch": 256}


class RealStudio:
    """`python -m drillyard.studio` in a home of its own."""

    def __init__(self, root: Path) -> None:
        self.home = Home(root / "home")
        self.log = root / "studio.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.cookie = ""

    async def start(self) -> RunningStudio:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "drillyard.studio", "--port", "0", "--home", str(self.home.root)],
                stdout=log, stderr=log,
            )  # fmt: skip
        ended = self.process.poll
        await until(lambda: ended() is not None or running_studio(self.home), "the studio did not start")
        found = running_studio(self.home)
        assert found is not None, self.log.read_text()
        return found

    async def stop(self, number: int = signal.SIGINT) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        return await asyncio.to_thread(self.process.wait, 20)

    async def login(self) -> str:
        """One-use link to cookie, over a raw socket."""
        studio = running_studio(self.home)
        assert studio is not None
        path = studio.new_url().removeprefix(studio.address)
        reader, writer = await asyncio.open_connection(studio.file.host, studio.file.port)
        host = f"{studio.file.host}:{studio.file.port}"
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        head = (await reader.read()).decode().lower()
        writer.close()
        await writer.wait_closed()
        assert head.startswith("http/1.1 303"), head
        return head.partition("set-cookie: ")[2].partition(";")[0]

    @contextlib.asynccontextmanager
    async def page(self) -> AsyncIterator[PageClient]:
        studio = running_studio(self.home)
        assert studio is not None
        self.cookie = self.cookie or await self.login()
        host = f"{studio.file.host}:{studio.file.port}"
        headers = {"Cookie": self.cookie, "Origin": f"http://{host}"}
        link = await connect(f"ws://{host}/ws", additional_headers=headers, compression=None, max_size=None, proxy=None)
        page = PageClient(link)
        try:
            await page.wait_for("hello")
            yield page
        finally:
            await page.close()

    async def close(self) -> None:
        if self.process is not None and self.process.poll() is None:
            await self.stop(signal.SIGKILL)

        def shutdown() -> None:
            client = DaemonClient.connect_existing(self.home)
            if client is not None:
                with client:
                    client.shutdown(runs=True)

        await asyncio.to_thread(shutdown)


@contextlib.asynccontextmanager
async def real_studio(root: Path) -> AsyncIterator[RealStudio]:
    studio = RealStudio(root)
    try:
        await studio.start()
        yield studio
    finally:
        await studio.close()


def daemon_pid(home: Home) -> int:
    with ensure_daemon(home) as client:
        return client.health().pid


async def frames_move(page: PageClient) -> None:
    seen = len(page.frames)
    await until(lambda: len(page.frames) > seen + 5, "no frames")
    assert sequence_of(page.frames[-1]) > 0


def test_the_match_moves_and_every_part_may_die(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio, studio.page() as page:
            hello = page.messages[0]
            assert hello["env"]["agents"] == ["blue", "orange"]
            await page.wait_for("stage_status")
            await frames_move(page)

            started = await page.ask("start_training", request={"env_id": hello["env"]["id"], "settings": TINY})
            assert started["ok"], started
            run_id = started["data"]["run_id"]
            assert (await page.ask("watch_run", run_id=run_id))["ok"]
            await page.wait_for("events", lambda push: any(e["type"] == "metrics" for e in push["events"]))
            await page.wait_for("stage_status", lambda status: status["run_id"] == run_id)

            await page.ask("visible", frames=True, system=True)
            health = (await page.wait_for("system"))["health"]
            roles = {process["role"]: process["pid"] for process in health["processes"]}
            assert {"daemon", "stage", "learner", "studio"} <= set(roles), roles

            os.kill(roles["stage"], signal.SIGKILL)
            await page.wait_for("stage_gone")
            await page.wait_for("hello", lambda again: again["stage_id"] not in ("", hello["stage_id"]))
            await frames_move(page)
            await page.wait_for(
                "stage_status", lambda status: status["stage_id"] != hello["stage_id"] and status["run_id"] == run_id
            )

            learner = identity(roles["learner"])
            os.kill(roles["daemon"], signal.SIGKILL)
            await page.wait_for("notice", lambda notice: "daemon" in notice["message"])
            assert is_alive(learner)
            await frames_move(page)
            stopped = await page.ask("stop_training", run_id=run_id)
            assert stopped["ok"], stopped
            await page.wait_for("run_changed", lambda push: push["run"]["state"] == "ended")
            await until(lambda: not is_alive(learner))

    asyncio.run(main())


def test_the_studio_ends_alone_and_the_cookie_outlives_it(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio:
            async with studio.page() as page:
                stage_id = page.messages[0]["stage_id"]
            second = await asyncio.to_thread(
                subprocess.run,
                [sys.executable, "-m", "drillyard.studio", "--home", str(studio.home.root)],
                capture_output=True, text=True, check=True,
            )  # fmt: skip
            assert "/?token=" in second.stdout and second.stdout.count("\n") == 1
            before = await asyncio.to_thread(daemon_pid, studio.home)
            assert await studio.stop() == 0
            assert "studio has ended" in studio.log.read_text()
            assert studio.log.read_text().count("\n") == 2
            assert running_studio(studio.home) is None
            assert await asyncio.to_thread(daemon_pid, studio.home) == before
            await studio.start()
            async with studio.page() as page:
                assert page.messages[0]["stage_id"] == stage_id
                await frames_move(page)

    asyncio.run(main())


def test_a_kill_of_the_studio_leaves_a_file_that_nobody_believes(tmp_path: Path) -> None:
    async def main() -> None:
        async with real_studio(tmp_path) as studio:
            await studio.stop(signal.SIGKILL)
            assert running_studio(studio.home) is None
            await studio.start()
            async with studio.page() as page:
                await frames_move(page)

    try:
        asyncio.run(main())
    except DrillyardError as error:
        pytest.fail(error.sentence)
