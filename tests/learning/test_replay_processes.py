"""Workers write in place and are killed in the middle: what was committed stays as it was, and pages are used again."""

import subprocess
import sys
import time
from pathlib import Path
from typing import Self

import numpy as np
import pytest

from drillyard.contracts.episodes import PlayedEpisode
from drillyard.learning.replay.memory import Replay
from drillyard.testing.replay import sized_env

SCRIPT = Path(__file__).with_name("replay_writer.py")
PAGES = 3
DEADLINE_S = 30.0


class Writer:
    """The learner's side of one writer."""

    def __init__(self, replay: Replay) -> None:
        rows = replay.rows
        self.replay = replay
        self.process = subprocess.Popen(
            [sys.executable, str(SCRIPT), str(rows.fd), str(rows.rows), str(rows.obs.shape[1])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=(rows.fd,),
            text=True,
        )

    def ask(self, number: int, pages: tuple[int, ...]) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(" ".join(map(str, (number, *pages))) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def play(self, number: int) -> None:
        pages = self.replay.pages.take(PAGES)
        assert pages is not None
        length = self.ask(number, pages)
        self.replay.commit(pages, PlayedEpisode(length=length, terminated=number % 2 == 0, undiscounted_return=0.0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait(DEADLINE_S)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()


SAVER = """
import sys
from pathlib import Path
from drillyard.learning.replay.memory import Replay
from drillyard.rollout.replay.pages import pages_of
from drillyard.contracts.episodes import PlayedEpisode
from drillyard.testing.replay import sized_env
replay = Replay(
    sized_env(8), capacity=20_000, n_step=1, gamma=0.9, prioritised=False, alpha=0.6, spare_pages=20
)
while True:
    pages = replay.pages.take(pages_of(250))
    replay.commit(pages, PlayedEpisode(length=250, terminated=True, undiscounted_return=0.0))
    replay.save(Path(sys.argv[1]))
    print(replay.added, flush=True)
"""


def everything(replay: Replay) -> list[bytes]:
    """All transitions in learning order, as bytes."""
    index = replay.index
    at = index.positions(index.first, index.size)
    rows = replay.rows
    gathered = (rows.obs[index.row[at]], rows.action[index.row[at]], rows.reward[index.row[at]])
    return [array.tobytes() for array in (*gathered, rows.obs[index.next_row[at]], index.n_step_return[at])]


@pytest.mark.process
def test_a_writer_killed_in_the_middle_harms_nothing() -> None:
    settings = {"capacity": 150, "n_step": 3, "gamma": 0.9, "prioritised": False, "alpha": 0.6}
    replay, undisturbed = (Replay(sized_env(2), spare_pages=2 * PAGES, **settings) for _ in range(2))  # type: ignore[arg-type]
    with Writer(replay) as doomed, Writer(replay) as other, Writer(undisturbed) as alone:
        for number in range(12):
            (doomed if number % 3 else other).play(number)
            alone.play(number)
        under_way = replay.pages.take(PAGES)
        assert under_way is not None
        assert doomed.ask(-1, under_way) == 0
        row = under_way[0] * 16
        deadline = time.monotonic() + DEADLINE_S
        while replay.rows.obs[row, 0] != 999 and time.monotonic() < deadline:
            other.play(10**6)  # the others go on meanwhile
            alone.play(10**6)
        assert replay.rows.obs[row, 0] == 999, "it does not scribble"
        before = everything(replay)
        doomed.process.kill()
        doomed.process.wait(DEADLINE_S)
        assert everything(replay) == before
        replay.pages.give_back(under_way)  # of a dead worker only once it was reaped
        used_again = False
        for number in range(12, 40):
            other.play(number)
            alone.play(number)
            last = replay.index.row[replay.index.positions(replay.index.end - 1, 1)] // 16
            used_again |= bool(np.isin(last, under_way).any())
        assert used_again
        assert replay.added > replay.capacity
        assert everything(replay) == everything(undisturbed)
        samples = [each.sample(64, np.random.default_rng(0)) for each in (replay, undisturbed)]
        assert samples[0].obs.tobytes() == samples[1].obs.tobytes()
        assert not (samples[0].obs[:, 0] == 999).any()
    replay.close()
    undisturbed.close()


@pytest.mark.process
@pytest.mark.parametrize("saves", [1, 3, 30])
def test_a_save_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path, saves: int) -> None:
    path = tmp_path / "replay" / "last"
    process = subprocess.Popen([sys.executable, "-c", SAVER, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        told = [int(process.stdout.readline()) for _ in range(saves)]
    finally:
        process.kill()  # in the middle of the next
        process.wait(DEADLINE_S)
        process.stdout.close()
    replay = Replay(sized_env(8), capacity=20_000, n_step=1, gamma=0.9, prioritised=False, alpha=0.6, spare_pages=20)
    replay.restore(path)
    assert replay.added >= told[-1]
    assert replay.added % 250 == 0
    replay.save(path)
    assert [entry.name for entry in path.parent.iterdir()] == ["last"]
    replay.close()
