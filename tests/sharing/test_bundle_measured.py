"""A shared robot is measured by the page's own code under Node, which needs no leave to make code out of text."""

import json
import math
import subprocess
from pathlib import Path

import pytest
from bundle_house import live_request, policy_checkpoint

from drillyard.sharing.bundle.make import make_share
from drillyard.sharing.bundle.measure import node_program
from drillyard.sharing.bundle.page import read_page
from drillyard.sharing.bundle.read import read_bundle

REACHER = "Drillyard/Reacher-v5"
SEED = 11
pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(
        node_program() is None or not read_page().measure.is_file(), reason="needs Node and the built page"
    ),
]


def measured(*argv: object) -> subprocess.CompletedProcess[str]:
    node = node_program()
    assert node is not None
    command = [node, "--disallow-code-generation-from-strings", str(read_page().measure), *map(str, argv)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.parametrize("name", ["reacher.html", "reacher"])
def test_a_robot_is_measured_on_both_sides_and_again_from_the_file(tmp_path: Path, name: str) -> None:
    checkpoint = policy_checkpoint(tmp_path / "home", REACHER)
    out = tmp_path / name
    make_share(live_request(checkpoint, out, episodes=4, seed=SEED))
    figures = {one.where: one for one in read_bundle(out).manifest.policies[0].measured}
    browser = figures["browser"]
    assert browser.engine.startswith("MuJoCo 3.14")
    assert (browser.episodes, browser.first_seed, browser.mean_length) == (4, SEED, 50.0)
    assert browser.low <= browser.mean <= browser.high
    assert figures["native"].mean_length == 50.0
    again = json.loads(measured(out, 4, SEED).stdout)
    assert again["mean"] == browser.mean
    assert len(again["returns"]) == 4
    assert all(math.isfinite(value) for value in again["returns"])


@pytest.mark.parametrize(
    ("argv", "words"),
    [((), "Name a bundle"), (("/nowhere.html",), "no bundle"), (("/",), "no bundle"), (("/", "many"), "whole number")],
)
def test_mistakes_are_one_sentence(argv: tuple[str, ...], words: str) -> None:
    done = measured(*argv)
    assert done.returncode == 1
    assert done.stdout == ""
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
