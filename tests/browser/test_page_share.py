"""Sharing on the page: made, opened by somebody who has the link alone; what such a page and person cannot do."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest
from browser_page import PageProbe
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect
from running_studio import RunningStudio, temporary_studio

from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.share import ShareInfo
from drillyard.daemon.home import Home
from drillyard.envs.registry import env_spec
from drillyard.sharing.bundle.link import link_of as policy_link
from drillyard.sharing.bundle.read import read_bundle
from drillyard.sharing.shares import Shares
from drillyard.sharing.shelf import Shelf
from drillyard.studio.link import running_studio
from drillyard.studio.links import spectator_url
from drillyard.testing.own_run import own_checkpoint

pytestmark = pytest.mark.browser

ENV = "Drillyard/BallDrill-v0"
DRILLYARD = str(Path(sys.executable).parent / "drillyard")
TINY = ("groups=2", "rows=16", "steps=16", "minibatch=128", "hidden=16")
MAKING_S = 180.0


def furnish(home: Path) -> None:
    """A run that has ended, and a kept model."""
    spec = env_spec(ENV)
    policy = PolicySpec(spec.obs_size, spec.action, (16, 16))
    Shelf(home / "models").keep(own_checkpoint(home / "elsewhere" / "otter", policy, ENV, metrics={}), "calm defence")
    settings = [word for pair in TINY for word in ("--set", pair)]
    subprocess.run(
        [DRILLYARD, "train", ENV, "--steps", "2000", "--name", "baseline", *settings, "--json"],
        env={**os.environ, "DRILLYARD_HOME": str(home)}, check=True, stdout=subprocess.DEVNULL, timeout=200,
    )  # fmt: skip


@pytest.fixture(scope="module")
def studio() -> Iterator[RunningStudio]:
    public = ("--public", "--public-host", "127.0.0.1", "--public-port", "0")
    with temporary_studio("--env", ENV, *public, prepare=furnish) as running:
        yield running


def link_of(studio: RunningStudio, name: str = "live") -> str:
    """A link that a spectator was sent."""
    found = running_studio(Home(studio.home))
    assert found is not None and found.file.public
    return spectator_url(found.file.public, Home(studio.home).spectator_token(), name)


def put_share(studio: RunningStudio, html: str, title: str) -> ShareInfo:
    shares = Shares(studio.home / "shares")
    with shares.making() as file:
        file.write_text(html)
        return shares.add(file, ShareInfo(kind="live", hash="", title=title, env_id=ENV, bytes=0, made_at=1.0))


class Visitor:
    """Another browser, whose network ends at the spectators' address."""

    def __init__(self, browser: Browser, link: str, **options: Any) -> None:
        self.context: BrowserContext = browser.new_context(**options)
        self.asked: list[str] = []
        origin = "{0.scheme}://{0.netloc}/s/".format(urlsplit(link))
        self.context.route(lambda url: not url.startswith(origin), lambda route: route.abort())
        self.context.on("request", self._note)
        self.page: Page = self.context.new_page()
        self.probe = PageProbe(self.page)

    def _note(self, request: Request) -> None:
        if not request.url.startswith(("blob:", "data:")):
            self.asked.append(request.url)

    def follows(self, link: str) -> None:
        """As by a click on a link in a chat: from another site, to which the cookie is not sent."""
        self.page.goto("about:blank")
        self.page.set_content(f"<a href='{link}'>look</a>")
        self.page.get_by_text("look").click()
        self.page.locator("canvas").first.wait_for()  # behind the page that leads here


def test_made_on_the_show_and_alive_for_somebody_else(
    probe: PageProbe, studio: RunningStudio, browser: Browser
) -> None:
    page = probe.page
    probe.until("drillyard.envSteps > 0", "the show speaks about the run")
    page.keyboard.press("s")
    dialog = page.get_by_role("dialog", name="Share")
    dialog.get_by_test_id("promise").get_by_text("It lives").wait_for()
    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    page.get_by_test_id("share").click()
    dialog.get_by_label("Title of the page").fill("First steps")
    dialog.get_by_test_id("make-share").click()
    dialog.get_by_test_id("share-progress").wait_for()
    dialog.get_by_test_id("share-ready").wait_for(timeout=MAKING_S * 1000)
    link = dialog.get_by_test_id("share-link").input_value()
    name = urlsplit(link).path.removeprefix("/s/")
    assert link == link_of(studio, name) and dialog.get_by_text("live ·").count() >= 1
    probe.picture("share")
    with page.expect_download() as waited:
        dialog.get_by_test_id("share-download").click()
    assert waited.value.suggested_filename == "first-steps.html"
    assert Path(waited.value.path()).read_bytes() == (studio.home / "shares" / f"{name}.html").read_bytes()

    bundle = read_bundle(studio.home / "shares" / f"{name}.html")
    policy = msgspec.structs.replace(bundle.manifest.policies[0], name="sent along")
    sent = policy_link(link, ENV, policy, bundle.policies[bundle.manifest.policies[0].name])
    visitor = Visitor(browser, sent)
    visitor.follows(sent)
    visitor.page.get_by_text("You watch the policy of this address: sent along").first.wait_for()
    visitor.probe.until("window.drillyard?.tick > 30", "it lives in the other browser")
    plain, _, fragment = visitor.page.url.partition("#")
    assert plain == link.partition("?")[0], "the key is gone from the address"
    assert fragment == sent.partition("#")[2], "what stood behind # is not"
    assert visitor.probe.get("self.origin") == "null" and visitor.probe.get("window.isSecureContext !== undefined")
    assert {urlsplit(url).path for url in visitor.asked} <= {f"/s/{name}", "/favicon.ico"}, visitor.asked
    visitor.follows(link.partition("?")[0])  # without the key, once one was let in
    visitor.probe.until("window.drillyard?.tick > 30", "it lives again")
    assert not visitor.probe.faults
    visitor.context.close()


def test_a_spectator_watches_the_live_show(studio: RunningStudio, browser: Browser) -> None:
    link = link_of(studio)
    visitor = Visitor(browser, link, viewport={"width": 1200, "height": 800}, color_scheme="light")
    visitor.follows(link)
    page, probe = visitor.page, visitor.probe
    probe.until_drawn()
    page.get_by_text("You are watching a live show").wait_for()
    page.get_by_test_id("link").get_by_text("watching").wait_for()
    assert page.get_by_test_id("train").count() == page.get_by_test_id("play").count() == 0
    assert page.get_by_role("navigation").count() == 0
    drawn = probe.get("drillyard.tick")
    for key in ("4", "t", "r", "p", "s", "j", "g"):
        page.keyboard.press(key)
    probe.until(f"drillyard.tick > {drawn} + 60", "it goes on")
    assert probe.get("drillyard.view") == "show" and probe.get("drillyard.runId") == ""
    assert page.locator(".toast").count() == 0 and page.get_by_role("dialog").count() == 0
    probe.picture("watching")
    assert all("/s/" in url for url in visitor.asked if "favicon" not in url), visitor.asked
    assert not probe.faults
    visitor.context.close()


HOSTILE = """<!doctype html><title>waits</title><script>
const tries = {
  cookie: () => document.cookie,
  storage: () => localStorage.length,
  page: () => fetch("/").then((answer) => answer.text()),
  socket: () => new Promise((done, fail) => {
    const socket = new WebSocket(`ws://${location.host}/ws`);
    socket.onopen = done; socket.onerror = () => fail(new Error("closed"));
  }),
  spectators: () => new Promise((done, fail) => {
    const socket = new WebSocket(`ws://${location.host}/s/ws`);
    socket.onopen = done; socket.onerror = () => fail(new Error("closed"));
  }),
  frame: () => new Promise((done, fail) => {
    const frame = document.createElement("iframe");
    frame.src = "/"; frame.onload = () => (frame.contentDocument ? done() : fail(new Error("foreign")));
    document.documentElement.append(frame);
    setTimeout(() => fail(new Error("nothing")), 1000);
  }),
  image: () => new Promise((done, fail) => {
    const image = new Image();
    image.onload = done; image.onerror = () => fail(new Error("none")); image.src = "/icon.svg";
  }),
  window: () => { if (window.open("/") === null) throw new Error("none"); },
  code: () => eval("1"),
};
const may = {
  wasm: () => WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  worker: () => new Promise((done, fail) => {
    const text = "const bytes = new Uint8Array([0,97,115,109,1,0,0,0]);" +
      "onmessage = () => WebAssembly.instantiate(bytes).then(() => postMessage(1))";
    const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    worker.onmessage = done; worker.onerror = fail; worker.postMessage(1);
  }),
};
const outcome = async (acts) => {
  const worked = [];
  for (const [name, act] of Object.entries(acts)) {
    await (async () => act())().then(() => worked.push(name), () => undefined);
  }
  return worked.sort().join();
};
(async () => { document.title = `done ${await outcome(tries)} | ${await outcome(may)}`; })();
</script>"""


def test_a_hostile_page_is_in_a_box(probe: PageProbe, studio: RunningStudio) -> None:
    """It is opened by the owner, on the owner's own address: the cookie is there, and it cannot use it."""
    share = put_share(studio, HOSTILE, "Hostile")
    page = probe.page.context.new_page()
    page.goto(f"{studio.url.partition('/?')[0]}/s/{share.hash}")
    expect(page).not_to_have_title("waits", timeout=30_000)
    assert page.title() == "done | wasm,worker"
    # It may go elsewhere, as any page may, but what the studio answers there it cannot have asked for.
    page.evaluate("() => { location.href = '/'; }")
    page.get_by_text("Another site led here").wait_for()
    page.close()


def test_models_and_replays_share_too_and_what_was_shared_goes(probe: PageProbe, studio: RunningStudio) -> None:
    share = put_share(studio, "<title>Old</title>", "Old one")
    page = probe.page
    page.get_by_text("Save replay").click()
    page.get_by_text("Replay saved").wait_for()
    page.keyboard.press("5")
    page.get_by_test_id("share").first.click()
    dialog = page.get_by_role("dialog", name="Share")
    dialog.get_by_test_id("promise").get_by_text("A recording").wait_for()
    dialog.get_by_label("Close").click()
    page.keyboard.press("8")
    page.locator("[data-model='calm defence']").get_by_test_id("share").click()
    dialog.get_by_test_id("promise").get_by_text("It lives").wait_for()
    row = dialog.locator(f"[data-share='{share.hash}']")
    row.get_by_text("Old one").wait_for()
    page.set_viewport_size({"width": 390, "height": 780})
    assert page.evaluate(
        "() => { const d = document.querySelector('.share-dialog'); return d.scrollWidth <= d.clientWidth; }"
    )
    probe.picture("share-phone")
    row.get_by_label("Delete Old one").click()
    row.get_by_role("button", name="Delete", exact=True).click()
    row.wait_for(state="detached")
    assert not (studio.home / "shares" / f"{share.hash}.html").exists()
    (studio.home / "models" / "calm defence" / "manifest.json").write_text("{")
    dialog.get_by_test_id("make-share").click()
    fault = dialog.get_by_role("alert")
    fault.wait_for(timeout=MAKING_S * 1000)
    assert fault.inner_text().endswith(".") and "\n" not in fault.inner_text().strip()
