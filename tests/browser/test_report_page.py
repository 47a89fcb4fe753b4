"""The report in a real browser: hostile names do nothing, nothing is loaded from elsewhere, videos play."""

import time
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from running_studio import temporary_studio

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


def test_the_studio_serves_a_report_and_its_videos(browser: Browser) -> None:
    def prepare(home: Path) -> None:
        run_script(
            "Drillyard/BallDrill-v0",
            ["scripted", "random"],
            {"episodes": 1, "max_steps": 30, "record": "all", "workers": 1},
            folder=home / "reports" / "first",
        )

    with temporary_studio(prepare=prepare) as studio:
        page = browser.new_page()
        try:
            page.goto(studio.url)
            page.wait_for_selector("canvas")
            origin = "/".join(studio.url.split("/")[:3])
            page.goto(f"{origin}/reports/first/report.html")
            assert page.locator("h1").inner_text() == "script"
            assert page.locator("video[poster$='.jpg']").count() == 2
            video = page.locator("video").first
            video.scroll_into_view_if_needed()
            box = video.bounding_box()
            assert box is not None and box["height"] > 100, "its styles are taken"
            with page.expect_response(lambda response: response.url.endswith(".mp4"), timeout=30_000) as answer:
                page.mouse.click(box["x"] + 24, box["y"] + box["height"] - 46)  # the button of the player
            assert answer.value.status == 206
            deadline = time.monotonic() + 30
            while not video.evaluate("video => video.currentTime > 0"):  # the page's own scripts are forbidden
                assert time.monotonic() < deadline, "the video does not play"
                page.wait_for_timeout(50)
        finally:
            page.close()
