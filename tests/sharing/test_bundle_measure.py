"""Mean returns of bundles: natively as an evaluation finds them, and by the page's own code under Node."""

import math
import sys
from pathlib import Path

import msgspec
import numpy as np
import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.evaluate import evaluate
from drillyard.sharing.bundle import measure, page
from drillyard.sharing.bundle.make import make_share
from drillyard.sharing.bundle.measure import measure_browser, measure_native, measurement
from drillyard.sharing.bundle.page import read_page
from drillyard.sharing.bundle.read import read_bundle
from drillyard.sharing.bundle.source import read_source
from drillyard.testing.page import tiny_page

sys.path.insert(0, str(Path(__file__).resolve().parent))
from bundle_house import live_request, policy_checkpoint

HOPPER = "Drillyard/Hopper-v5"


def test_natively_as_an_evaluation_finds_it(tmp_path: Path) -> None:
    checkpoint = policy_checkpoint(tmp_path, HOPPER)
    [found] = measure_native(HOPPER, {}, [read_source(checkpoint)], 6, 3, "MuJoCo")
    told = evaluate(HOPPER, checkpoint, "random", 6, 3, deterministic=True)
    assert (found.mean, found.mean_length) == pytest.approx((told.return_mean, told.length_mean), rel=1e-12)
    assert found.std == pytest.approx(np.std(told.returns, ddof=1)) and found.low < found.mean < found.high


def test_randomised_physics_are_left_out(tmp_path: Path) -> None:
    options = {"randomise": "on", "randomise.mass": "0.2:0.3"}
    checkpoint = policy_checkpoint(tmp_path, HOPPER, options)
    source = read_source(checkpoint)
    assert measure_native(HOPPER, options, [source], 4, 3, "x") == measure_native(HOPPER, {}, [source], 4, 3, "x")


def test_the_interval_is_students() -> None:
    found = measurement("native", "x", 0, [1.0, 2.0, 3.0, 4.0], [10, 10, 20, 20])
    assert (found.mean, found.mean_length) == (2.5, 15) and found.high - found.mean == pytest.approx(
        3.1824 * math.sqrt(5 / 3) / 2
    )
    alone = measurement("native", "x", 0, [1.0], [10])
    assert alone.low == alone.mean == alone.high


@pytest.mark.process
def test_the_pages_own_code_finds_about_the_same(tmp_path: Path) -> None:
    if measure.node_program() is None or not (page.FOLDER / page.MEASURE).is_file():
        pytest.skip("no Node here, or no built page")
    checkpoint = policy_checkpoint(tmp_path, HOPPER)
    make_share(live_request(checkpoint, tmp_path / "a.html", episodes=8))
    native, browser = read_bundle(tmp_path / "a.html").manifest.policies[0].measured
    assert (browser.where, browser.episodes, browser.first_seed) == ("browser", 8, 1) and "3.14" in browser.engine
    assert abs(native.mean - browser.mean) < 3 * (native.std + browser.std) / math.sqrt(8)


@pytest.mark.process
def test_a_page_that_cannot_play_it_is_a_sentence(tmp_path: Path) -> None:
    if measure.node_program() is None:
        pytest.skip("no Node here")
    checkpoint = policy_checkpoint(tmp_path, HOPPER)
    folder = tiny_page(tmp_path / "page")
    make_share(live_request(checkpoint, tmp_path / "a.html"), None, folder)
    bundle = read_bundle(tmp_path / "a.html")
    (folder / page.MEASURE).write_text("console.error('It fell over.'); process.exitCode = 1;")
    with pytest.raises(DrillyardError, match="cannot play it: It fell over") as caught:
        measure_browser(read_page(folder), bundle.manifest, bundle.parts, 2, 1)
    assert caught.value.code is ErrorCode.CRASHED
    info = make_share(msgspec.structs.replace(live_request(checkpoint, tmp_path / "b.html"), episodes=1), None, folder)
    assert info.kind == "replay" and "It fell over." in info.why_replay
    (folder / page.MEASURE).unlink()
    assert measure_browser(read_page(folder), bundle.manifest, bundle.parts, 2, 1) is None
