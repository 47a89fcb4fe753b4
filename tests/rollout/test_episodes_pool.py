"""Episode workers as real processes: whoever plays, dies, stops or lies, the same numbers come, each task once."""

import hashlib
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import tiny_env
from episode_bench import CARTPOLE, DEADLINE_S, EpisodeBench, episode_bench

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.rollout.episodes.pool import EpisodePool
from drillyard.rollout.seeds import task_seed

HERE = Path(__file__).parent
pytestmark = pytest.mark.process


@pytest.fixture
def tiny(monkeypatch: pytest.MonkeyPatch) -> str:
    """An env that workers find too."""
    monkeypatch.setenv("PYTHONPATH", str(HERE))
    return tiny_env.ENV_ID


def sabotage(folder: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let workers run this first."""
    (folder / "sitecustomize.py").write_text(f"import os\nif os.environ.get('DRILLYARD_ROLE') == 'rollout':\n{code}")
    monkeypatch.setenv("PYTHONPATH", f"{folder}:{HERE}")


def both_at_work(bench: EpisodeBench) -> None:
    """Play tasks 1000 and up until both workers are there; then neither has anything left."""
    first = 1000
    while {each.worker for each in bench.played} != {0, 1}:
        bench.batch(first, 4)
        first += 4
    assert isinstance(bench.source, EpisodePool)
    assignment = bench.source._assignment
    bench.until(lambda: not list(assignment.in_flight()))


@pytest.mark.parametrize(("env_id", "episodes"), [(CARTPOLE, 1), ("Drillyard/Balance-v0", 4)])
def test_any_number_of_workers_writes_the_same_bits_as_none(env_id: str, episodes: int) -> None:
    seen: list[dict[int, str]] = []
    for workers in range(4):
        with episode_bench(workers, env_id=env_id, episodes=episodes, max_length=200) as bench:
            for batch in range(3):
                bench.batch(batch * 7, 7)
            seen.append(bench.digests)
            assert bench.source.restarts == bench.source.lost == 0
            spans = bench.source.spans(0.0)
            done = [span for span in spans if span.outcome == "done"]
            assert sorted(span.task for span in done) == list(range(21))
            assert all(span.episodes == episodes and span.steps > 0 for span in done)
            assert all(span.end_s is not None and 0 < span.start_s <= span.end_s for span in done)
            assert bench.source.worked_s >= sum(span.end_s - span.start_s for span in done if span.end_s) * 0.999
    assert len(seen[0]) == 21
    assert seen[0] == seen[1] == seen[2] == seen[3]


def test_killed_workers_change_nothing(tiny: str) -> None:
    options = {"length": 30, "pause_s": 0.0005}
    with episode_bench(0, env_id=tiny, options=options, max_length=50) as calm:
        for batch in range(6):
            calm.batch(batch * 6, 6)
    with episode_bench(2, env_id=tiny, options=options, max_length=50) as bench:
        for batch in range(6):
            bench.publish()
            bench.submit(batch * 6, 6)
            wanted = batch * 6 + 2
            bench.until(lambda wanted=wanted: len(bench.digests) >= wanted and bool(bench.source.pids()))
            os.kill(bench.source.pids()[batch % len(bench.source.pids())], signal.SIGKILL)
            bench.until(lambda: bench.source.outstanding == 0)
        assert bench.source.restarts >= 5
        assert bench.source.lost >= 1
        assert "signal 9" in bench.source.last_loss
        assert {span.outcome for span in bench.source.spans(0.0)} >= {"done", "lost"}
    assert bench.digests == calm.digests


def test_the_task_of_a_stopped_worker_is_issued_again_and_its_own_attempt_given_up_later(tiny: str) -> None:
    options = {"length": 8, "pause_s": 0.001}
    with episode_bench(2, env_id=tiny, options=options) as bench:
        both_at_work(bench)
        reissued, discarded = bench.source.reissued, bench.source.discarded
        stopped = bench.source.pids()[1]
        os.kill(stopped, signal.SIGSTOP)
        try:
            bench.batch(4, 2)
            assert bench.source.reissued == reissued + 1
            assert bench.source.discarded == discarded
            assert [each.worker for each in bench.played[-2:]] == [0, 0]
        finally:
            os.kill(stopped, signal.SIGCONT)
        bench.until(lambda: bench.source.discarded == discarded + 1)
        assert bench.source.restarts == 0
    with episode_bench(0, env_id=tiny, options=options) as calm:
        calm.version = bench.version - 1
        calm.batch(4, 2)
    assert {number: bench.digests[number] for number in calm.digests} == calm.digests


def test_worker_0_alone_plays_until_the_others_are_let_in(tiny: str) -> None:
    with episode_bench(3, env_id=tiny, options={"length": 5, "pause_s": 0.001}) as bench:
        bench.source.alone = True
        bench.batch(0, 6)
        assert {each.worker for each in bench.played} == {0}
        bench.source.alone = False
        first = 6
        while len({each.worker for each in bench.played}) < 3:
            bench.batch(first, 6)
            first += 6


def test_what_stop_cuts_off_is_no_failure(tiny: str) -> None:
    with episode_bench(2, env_id=tiny, options={"length": 300, "pause_s": 0.01}) as bench:
        bench.publish()
        bench.submit(0, 2)
        bench.until(lambda: len([span for span in bench.source.spans(0.0) if span.outcome == "running"]) == 2)
        bench.source.stop()
        assert bench.source.lost == bench.source.restarts == 0


def test_few_pages_slow_it_down_and_nothing_more(tiny: str) -> None:
    with episode_bench(0, env_id=tiny) as calm:
        calm.batch(0, 12)
    with episode_bench(2, env_id=tiny, pages=32) as bench:
        bench.batch(0, 12)
    assert bench.digests == calm.digests


def test_workers_that_crash_at_once_are_given_up_with_their_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage(tmp_path, monkeypatch, "    os.write(2, b'the ball is flat\\n')\n    os._exit(3)\n")
    with episode_bench(1) as bench, pytest.raises(DrillyardError) as caught:
        bench.batch(0, 3)
    assert caught.value.code is ErrorCode.CRASHED
    assert "Episode worker 0 died 5 times" in caught.value.sentence
    assert "exit code 3" in caught.value.sentence and "the ball is flat" in caught.value.sentence


def test_a_task_that_ends_every_worker_is_given_up_although_others_finish(tiny: str) -> None:
    seed = int.from_bytes(hashlib.blake2b(f"{task_seed(7, 2)}/0".encode(), digest_size=4).digest(), "little") >> 1
    options = {"length": 8, "dies_on": seed}
    with episode_bench(2, env_id=tiny, options=options) as bench, pytest.raises(DrillyardError) as caught:
        for first in range(0, 1000, 10):
            bench.batch(first, 10)
    assert caught.value.code is ErrorCode.CRASHED
    assert "Task 2" in caught.value.sentence and "the wheel came off" in caught.value.sentence
    assert bench.digests.keys() >= {0, 1, 3}


LIE = """
    from drillyard.rollout.episodes import inbox, plan
    def answer(self, data):
        try:
            os.close(os.open({marker!r}, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return honest(self, data)
        self._socket.sendall({lie})
    honest, inbox.Inbox.answer = inbox.Inbox.answer, answer
"""


@pytest.mark.parametrize(
    ("lie", "word"),
    [
        ("plan.HEAD.pack(2**31, plan.RESULT)", "2147483648 bytes"),
        ("plan.HEAD.pack(0, 77)", "kind 77"),
        ("plan.HEAD.pack(3, plan.RESULT) + b'\\xc1\\xc1\\xc1'", "cannot be read"),
        ("data + data", "did not have"),
    ],
)
def test_a_worker_that_answers_nonsense_is_ended_and_replaced(
    lie: str, word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sabotage(tmp_path, monkeypatch, LIE.format(marker=str(tmp_path / "lied"), lie=lie))
    with episode_bench(0) as calm:
        calm.batch(0, 2)
    with episode_bench(1) as bench:
        bench.batch(0, 2)
        bench.until(lambda: bench.source.restarts == 1)
        assert word in bench.source.last_loss
    assert bench.digests == calm.digests


def test_a_worker_that_does_not_give_up_a_cancelled_task_is_ended(tiny: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drillyard.rollout.episodes.pool.SILENT_S", 0.1)
    with episode_bench(2, env_id=tiny, options={"length": 8, "pause_s": 0.001}) as bench:
        both_at_work(bench)
        os.kill(bench.source.pids()[1], signal.SIGSTOP)
        bench.batch(0, 2)
        bench.until(lambda: bench.source.restarts == 1)
        assert "did not give up" in bench.source.last_loss
        bench.until(lambda: bench.source.alive == 2)


PARENT = """
import sys, time
from episode_bench import episode_bench
import tiny_env
with episode_bench(2, env_id=tiny_env.ENV_ID, options={"length": 200, "pause_s": 0.005}) as bench:
    bench.publish()
    bench.submit(0, 2)
    bench.take()
    print(*bench.source.pids(), flush=True)
    time.sleep(1000)
"""


def test_workers_end_with_the_learner(tiny: str) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        watches = [os.pidfd_open(int(pid)) for pid in parent.stdout.readline().split()]
        assert len(watches) == 2
        parent.kill()
    try:
        deadline = time.monotonic() + DEADLINE_S
        for watch in watches:
            assert select.select([watch], [], [], deadline - time.monotonic())[0], "a worker lives on"
    finally:
        for watch in watches:
            os.close(watch)


def test_no_process_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Any:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("drillyard.rollout.child.spawn.spawn", refuse)
    with pytest.raises(DrillyardError, match="Resource temporarily unavailable") as caught, episode_bench(1) as bench:
        assert isinstance(bench.source, EpisodePool)
    assert caught.value.code is ErrorCode.UNAVAILABLE


def test_the_serial_source_wants_its_weights_first() -> None:
    with episode_bench(0) as bench:
        bench.version = 4
        bench.submit(0, 1)
        with pytest.raises(DrillyardError, match="weights 4") as caught:
            bench.take()
        assert caught.value.code is ErrorCode.INVALID_STATE
        bench.version = -1
