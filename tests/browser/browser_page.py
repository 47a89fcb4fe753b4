"""What the browser tests ask of the page."""

import os
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

DEADLINE_S = 30.0


class PageProbe:
    """A page of the studio, with waits that have a deadline."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: self._local(request.url))

    def _local(self, url: str) -> None:
        if "//127.0.0.1" not in url:
            self.faults.append(f"loaded from elsewhere: {url}")

    def open(self, url: str) -> None:
        self.page.goto(url)
        self.until_drawn()

    def until_drawn(self) -> None:
        self.until("window.drillyard?.connection === 'open' && drillyard.framesDrawn > 3", "the match is on screen")

    def get(self, expression: str) -> Any:
        """Value of a JavaScript expression."""
        return self.page.evaluate(f"() => {expression}")

    def until(self, expression: str, what: str, deadline_s: float = DEADLINE_S) -> None:
        """Wait until a JavaScript expression holds."""
        deadline = time.monotonic() + deadline_s
        while not self.get(f"Boolean({expression})"):
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {deadline_s} s: {what}; {self.state()}")
            self.page.wait_for_timeout(40)

    def soon(self, expression: str) -> bool:
        """Whether a JavaScript expression holds within some frames, however slow they come."""
        drawn = self.get("drillyard.framesDrawn")
        self.until(f"({expression}) || drillyard.framesDrawn > {drawn + 15}", "frames are drawn")
        return bool(self.get(f"Boolean({expression})"))

    def state(self) -> str:
        shown = self.get("[...document.querySelectorAll('.toast, .banner')].map((one) => one.textContent).join(' | ')")
        return f"{self.get('JSON.stringify(window.drillyard)')} {shown}"

    def body(self, name: str) -> dict[str, Any]:
        """Name, page position (x, y) and world position of a body."""
        return self.get(f"drillyard.bodies.find((body) => body.name === '{name}')")

    def picture(self, name: str, *, full: bool = False, when: str = "true") -> None:
        """Keep a picture for the docs when DRILLYARD_SCREENSHOTS names a folder; `when` there is enough to see."""
        if folder := os.environ.get("DRILLYARD_SCREENSHOTS"):
            self.until(when, f"there is enough to see on {name}", 120.0)
            Path(folder).mkdir(parents=True, exist_ok=True)
            # Not by `path=`: Playwright would start a thread to write it, and keep that.
            (Path(folder) / f"{name}.png").write_bytes(self.page.screenshot(full_page=full))
