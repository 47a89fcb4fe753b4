"""A real studio with its daemon and stage, and a real Chromium that looks at it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_page import DEADLINE_S, PageProbe
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--enable-unsafe-swiftshader",  # WebGL without a GPU
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")  # not session: a browser that draws in software slows every later test
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium, else Playwright's own; without one the tests are skipped, in CI they fail."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        running = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
    except Error as error:
        reason = f"no Chromium here ({str(error).splitlines()[0]}); `playwright install chromium` gets one"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    yield running
    running.close()


class RunningStudio:
    """`python -m drillyard.studio` over a home of its own, with a daemon of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._environment = {**os.environ, "DRILLYARD_HOME": str(home)}
        self._log = (home / "studio-stderr.log").open("w")
        self._process = self._start()
        self.url = self._read_url()

    def _start(self) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "drillyard.studio", "--port", "0"],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )

    def _read_url(self) -> str:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if "http" in line:
                return line[line.index("http") :].split()[0]
        raise AssertionError(f"the studio said no address: {(self.home / 'studio-stderr.log').read_text()}")

    def fresh_url(self) -> str:
        """The address works once: a second studio over the same home prints another one and ends."""
        done = subprocess.run(
            [sys.executable, "-m", "drillyard.studio", "--port", "0"],
            env=self._environment, capture_output=True, text=True, timeout=DEADLINE_S, check=True,
        )  # fmt: skip
        return done.stdout[done.stdout.index("http") :].split()[0]

    def close(self) -> None:
        """The studio, then its daemon with runs and stages."""
        from drillyard.daemon.client import DaemonClient
        from drillyard.daemon.home import Home

        self._process.terminate()
        self._process.wait(DEADLINE_S)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._log.close()
        client = DaemonClient(Home(self.home))
        try:
            client.shutdown(runs=True)
        finally:
            client.close()


@pytest.fixture(scope="module")
def studio() -> Iterator[RunningStudio]:
    # Short, because Unix sockets live below it; not pytest's tmp_path, which is checked after each test.
    with tempfile.TemporaryDirectory(prefix="dy-browser-") as folder:
        running = RunningStudio(Path(folder))
        yield running
        running.close()


@pytest.fixture
def probe(browser: Browser, studio: RunningStudio, request: pytest.FixtureRequest) -> Iterator[PageProbe]:
    """A page on the Show with the match in view; fails when the page threw anything.

    `@pytest.mark.parametrize("probe", [dict], indirect=True)` sets options of the browser context.
    """
    options: dict[str, Any] = {"viewport": {"width": 1400, "height": 900}, "color_scheme": "dark"}
    context = browser.new_context(**(options | getattr(request, "param", {})))
    probe = PageProbe(context.new_page())
    probe.open(studio.fresh_url())
    yield probe
    faults = probe.faults
    context.close()
    assert not faults
