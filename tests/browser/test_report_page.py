"""The report in a real browser: hostile names do nothing, nothing is loaded from elsewhere, videos play."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from drillyard.evaluation import run_script

pytestmark = pytest.mark.browser

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def test_a_report_opens_as_a_file_and_does_only_what_a_report_does(browser: Browser, tmp_path: Path) -> None:
    result = run_script(
        "Drillyard/BallDrill-v0",
        ["scripted", "random"],
        {"episodes": 2, "max_steps": 30, "record": "extremes", "workers": 1},
        name=HOSTILE,
        folder=tmp_path / "report",
    )
    page = browser.new_page(viewport={"width": 390, "height": 800}, color_scheme="dark")
    try:
        said: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: asked.append(request.url))
        page.goto((result.folder / "report.html").as_uri())
        assert page.locator("h1").inner_text() == HOSTILE
        assert page.locator("svg").count() >= 1
        assert page.evaluate("document.documentElement.scrollWidth") == 390, "nothing sticks out on a phone"
        page.evaluate("document.querySelector('video').play()")
        page.wait_for_function("document.querySelector('video').currentTime > 0", timeout=30_000)
        assert said == []
        assert asked and all(url.startswith(result.folder.as_uri()) for url in asked)
    finally:
        page.close()
