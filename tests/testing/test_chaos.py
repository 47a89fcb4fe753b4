"""The killer kills only whom it is told, at its times, until its end."""

import subprocess
import time

import pytest

from drillyard.testing.chaos import Killer

pytestmark = pytest.mark.process


def test_it_kills_beside_its_block() -> None:
    children = [subprocess.Popen(["sleep", "60"]) for _ in range(3)]
    with Killer(lambda: [child.pid for child in children if child.poll() is None], mean_interval_s=0.005) as killer:
        for child in children:
            assert child.wait(20) == -9
    assert killer.kills >= 3  # a process that is dying, and not reaped yet, may be hit once more
    assert killer.over


def test_it_strikes_when_told() -> None:
    child = subprocess.Popen(["sleep", "60"])
    killer = Killer(lambda: [child.pid], mean_interval_s=60, seed=3)
    assert killer.due_in_s() > 0
    assert killer.strike() == child.pid
    child.wait(20)
    assert killer.strike() is None
    assert killer.kills == 1


def test_it_ends_by_itself_with_nobody_to_kill() -> None:
    killer = Killer(list, mean_interval_s=0.001, duration_s=0.02)
    start = time.monotonic()
    killer.run()
    assert time.monotonic() - start >= 0.02
    assert (killer.kills, killer.over) == (0, True)
