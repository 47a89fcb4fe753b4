"""Bundles opened from the disk in a real Chromium without a network: they live, and they do what they say."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bundle_files import BundleProbe, bundle
from playwright.sync_api import Browser

from drillyard.sharing.bundle.link import link_of
from drillyard.sharing.bundle.read import read_bundle
from drillyard.sharing.clip.read import Clip

pytestmark = pytest.mark.browser

ANT, BALL, BALANCE = "Drillyard/Ant-v5", "Drillyard/BallDrill-v0", "Drillyard/Balance-v0"
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2,
}  # fmt: skip
Open = Callable[..., BundleProbe]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bundles")


@pytest.fixture(scope="module")
def ball(home: Path) -> Path:
    return bundle(home, "ball", BALL, episodes=4)


@pytest.fixture(scope="module")
def balance(home: Path) -> Path:
    return bundle(home, "balance", BALANCE)


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Open a bundle; afterwards no page may have thrown or asked for anything."""
    probes: list[BundleProbe] = []

    def open_it(path: Path, fragment: str = "", **options: Any) -> BundleProbe:
        context = browser.new_context(
            **({"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"} | options)
        )
        probe = BundleProbe(context.new_page())
        probes.append(probe)
        probe.open_file(path, fragment)
        return probe

    yield open_it
    for probe in probes:
        faults, drawn = probe.faults, probe.get("drillyard.drawFaults + drillyard.malformedFrames")
        probe.page.context.close()
        assert not faults
        assert drawn == 0


def test_an_ant_lives_and_is_pulled_about(opened: Open, home: Path) -> None:
    probe = opened(bundle(home, "ant", ANT, episodes=20 if "DRILLYARD_SCREENSHOTS" in os.environ else 1))
    page = probe.page
    assert "Natively" in page.inner_text("[data-testid=measured]")
    page.get_by_text("Size of this page").wait_for()
    facts = page.inner_text(".facts-panel")
    assert all(word in facts for word in (ANT, "Algorithm", "Environment steps", "Apache-2.0", "Size of this page"))
    probe.picture("bundle-ant", when="drillyard.simTimeS > 6")

    page.keyboard.press("p")  # it stands still to be taken hold of
    probe.until("drillyard.paused", "it is paused")
    drawn = probe.get("drillyard.framesDrawn")
    probe.until(f"drillyard.framesDrawn > {drawn + 30}", "the camera has come to rest")
    torso = probe.body("torso")
    page.mouse.move(torso["x"], torso["y"])
    page.mouse.down()
    assert probe.get("drillyard.dragging")
    page.mouse.move(torso["x"], torso["y"] - 220, steps=6)
    page.keyboard.press("p")
    probe.until("drillyard.bodies[0].world[2] > 1.0", "it was lifted by its torso")
    page.mouse.up()
    assert not probe.get("drillyard.dragging")

    page.keyboard.press("g")
    page.locator("[name=physics-gravity]").focus()
    page.keyboard.press("ArrowRight")
    probe.until("drillyard.moved.gravity > 9.81", "gravity was moved")
    page.click("[data-testid=reset-physics]")
    probe.until("Object.keys(drillyard.moved).length === 0", "it is as trained again")

    page.keyboard.press("p")
    probe.until("drillyard.paused", "it is paused")
    tick = probe.get("drillyard.tick")
    page.keyboard.press(".")
    assert probe.get("drillyard.tick") in {tick + 1, 0}  # 0: it had just fallen
    page.fill("[data-testid=seed]", "77")
    page.press("[data-testid=seed]", "Enter")
    assert probe.get("drillyard.seed") == 77


def test_ball_drill_is_played_against_by_keyboard(opened: Open, ball: Path) -> None:
    probe = opened(ball)
    page = probe.page
    probe.picture("bundle-ball", when="drillyard.simTimeS > 3")
    page.get_by_role("radio", name="Play against it").click()
    assert probe.get("drillyard.players[0]") == "human"
    assert not probe.get("drillyard.players[1].startsWith('script:')"), "what was learned is played against"
    key, way = _away_from_the_wall(probe)
    page.keyboard.down(key)
    probe.until("drillyard.heldKeys > 0", "the key is held")
    probe.until(way, "it went where the key says")
    page.keyboard.up(key)
    probe.until("drillyard.heldKeys === 0", "the key is let go")
    page.keyboard.press("h")
    probe.until("drillyard.players[0] !== 'human'", "the seat is left")
    page.select_option("[data-testid=seat-1]", "none")
    assert probe.get("drillyard.players[1]") == "none"
    shown = page.locator("[data-testid=score]").inner_text().split()
    assert [int(shown[0]), int(shown[2])] == probe.get("drillyard.score")


def _away_from_the_wall(probe: BundleProbe) -> tuple[str, str]:
    """Which of up and down has room for blue, as a key and as what holds once it went there."""
    y = probe.body("blue")["world"][1]
    sign, key = (1, "KeyW") if y < 0 else (-1, "KeyS")
    return key, f"(drillyard.bodies.find((one) => one.name === 'blue').world[1] - {y}) * {sign} > 0.5"


def test_the_balancing_robot_is_pushed_and_driven(opened: Open, balance: Path) -> None:
    probe = opened(balance)
    page = probe.page
    page.keyboard.press("l")
    page.click("[data-testid=push-left]")
    assert probe.get("drillyard.pushes") == 2
    probe.until("drillyard.episode > 1", "it fell, and the next episode began by itself")
    probe.until("drillyard.returns.length > 0", "the episode was booked")
    page.get_by_role("radio", name="Drive it").click()
    assert probe.get("drillyard.players[0]") == "human"


def test_it_measures_itself_in_a_worker(opened: Open, balance: Path) -> None:
    probe = opened(balance)
    probe.page.click("[data-testid=measure]")
    probe.until("drillyard.measured !== null", "ten episodes were measured", 60.0)
    measured = probe.get("drillyard.measured")
    assert measured["episodes"] == 10
    assert measured["low"] <= measured["mean"] <= measured["high"]
    assert "On this device" in probe.page.inner_text("[data-testid=measured]")


def test_a_recording_is_scrubbed_exactly(opened: Open, home: Path) -> None:
    path = bundle(home / "recorded", "ant", ANT, replay=True)
    clip = Clip(read_bundle(path).parts["clip"])
    probe = opened(path)
    page = probe.page
    page.keyboard.press(" ")
    probe.until("drillyard.paused", "it stands")
    last = clip.frames - 1
    for frame in (0, 1, last // 2, last, 7):
        page.locator("[data-testid=timeline]").fill(str(frame))
        probe.until(f"drillyard.frame === {frame}", "it went there")
        wanted = clip.seek(frame).positions.reshape(-1, 3)
        probe.until(
            f"drillyard.bodies.every((one, i) => one.world.every((value, axis) => "
            f"Math.abs(value - {wanted.tolist()}[i][axis]) < 2e-3))",
            f"frame {frame} is drawn as it was recorded",
        )
    page.evaluate("document.activeElement?.blur()")
    for key, frame in (("Home", 0), (".", 1), (".", 2), (",", 1), ("End", last), ("Home", 0)):
        page.keyboard.press(key)
        probe.until(f"drillyard.frame === {frame}", f"{key} goes to {frame}")
    page.keyboard.press("ArrowRight")
    assert probe.get("drillyard.frame") == round(clip.head.rate_hz)
    page.keyboard.press("p")
    probe.until("!drillyard.paused && drillyard.frame > 40", "it goes on")


def test_a_recording_of_many_shows_them_all(opened: Open, home: Path) -> None:
    robots = 36 if "DRILLYARD_SCREENSHOTS" in os.environ else 4
    probe = opened(bundle(home / "many", "ant", ANT, replay=True, instances=robots))
    assert probe.get("drillyard.roots.length") == robots
    assert f"{robots} robots" in probe.page.inner_text(".board")
    probe.picture("bundle-replay", when="drillyard.frame > 70")
    probe.page.keyboard.press("End")
    probe.until("drillyard.frame === drillyard.frames - 1", "it is at its end")


def test_it_fits_a_phone_and_is_played_by_touch(opened: Open, ball: Path) -> None:
    probe = opened(ball, **PHONE)
    page = probe.page
    assert probe.get("document.documentElement.scrollWidth") <= 390
    page.get_by_role("radio", name="Play against it").tap()
    stick = page.get_by_test_id("stick").bounding_box()
    assert stick is not None
    assert stick["y"] + stick["height"] < 844, "the stick can be reached without scrolling"
    x, y = stick["x"] + stick["width"] / 2, stick["y"] + stick["height"] / 2
    key, way = _away_from_the_wall(probe)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x, y + (40 if key == "KeyS" else -40))
    probe.until(way, "it went where the stick points")
    probe.picture("bundle-phone")
    page.mouse.up()
    probe.until("drillyard.heldKeys === 0", "the stick is let go")
    assert probe.get("document.documentElement.scrollWidth") <= 390


def test_a_policy_in_the_address_plays_and_a_bad_one_is_one_sentence(opened: Open, balance: Path) -> None:
    made = read_bundle(balance)
    policy = made.manifest.policies[0]
    numbers = np.frombuffer(made.parts[policy.part], "<f4")
    fragment = "#" + link_of("", made.manifest.env.id, policy, numbers).split("#", 1)[1]
    probe = opened(balance, fragment)
    probe.until("drillyard.players[0].endsWith('(address)')", "the policy of the address plays")
    bad = opened(balance, fragment[:-40])
    assert "cannot be read" in bad.get("drillyard.notice")
    assert bad.get("drillyard.kind") == "live"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b'"v":1,', b'"v":2,', "newer Drillyard"),
        (b'"title":', b'"titel":', "title is not a text"),
        (b'id="drillyard">{', b'id="drillyard">{{', "cannot be read"),
        (b'id="part-policy-0">', b'id="part-policy-9">', "is missing"),
        (b'id="part-policy-0">H4sI', b'id="part-policy-0">H5sI', "cannot be unpacked"),
        (b'"activation":"tanh"', b'"activation":"eval"', "activation"),
        (b'"drill":"balance"', b'"drill":"ball"', "."),
    ],
)
def test_a_damaged_bundle_says_one_sentence(
    opened: Open, balance: Path, tmp_path: Path, old: bytes, new: bytes, words: str
) -> None:
    content = balance.read_bytes()
    assert old in content
    path = tmp_path / "damaged.html"
    path.write_bytes(content.replace(old, new, 1))
    probe = opened(path)
    assert probe.get("drillyard.kind") == "failed"
    sentence = probe.page.get_by_test_id("failed").inner_text()
    assert words in sentence
    assert sentence == probe.get("drillyard.sentence")
    assert sentence.endswith(".")
