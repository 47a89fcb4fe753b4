"""A real studio with its daemon and stage, and a real Chromium that looks at it."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from browser_page import PageProbe
from playwright.sync_api import Browser, Error, Playwright, sync_playwright
from running_studio import RunningStudio, temporary_studio

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


@pytest.fixture  # one for each test: Chromium starts services of its own when it likes
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


@pytest.fixture(scope="module")
def studio() -> Iterator[RunningStudio]:
    with temporary_studio() as running:
        yield running


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
