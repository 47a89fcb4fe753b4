"""A replay on disk: exact again, whole or not there, and never another run's."""

import hashlib
import os
import stat
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning.replay import stored
from drillyard.learning.replay.memory import Replay
from drillyard.rollout.replay.pages import pages_of
from drillyard.testing.replay import sized_env, write_episode

SAMPLED = ("index", "obs", "action", "n_step_return", "discount", "next_obs", "weight")
SETTINGS = {"capacity": 200, "n_step": 3, "gamma": 0.9, "prioritised": True, "alpha": 0.6, "spare_pages": 8}


def make(**changes: object) -> Replay:
    env = sized_env(3, env_id=str(changes.pop("env_id", "Test/Sized-v0")), actions=int(str(changes.pop("actions", 2))))
    return Replay(env, **(SETTINGS | changes))  # type: ignore[arg-type]


def play(replay: Replay, number: int, seed: int = 0) -> None:
    rng = np.random.default_rng([seed, number])
    length = int(rng.integers(1, 60))
    pages = replay.pages.take(pages_of(length))
    assert pages is not None
    reward = rng.standard_normal(length, np.float32)
    replay.commit(pages, write_episode(replay.rows, pages, number, reward, terminated=bool(rng.integers(2))))


def same_samples(one: Replay, two: Replay, seed: int = 1) -> None:
    rngs = [np.random.default_rng(seed), np.random.default_rng(seed)]
    for turn in range(3):
        a, b = (replay.sample(32, rng, 0.4) for replay, rng in zip((one, two), rngs, strict=True))
        for name in SAMPLED:
            assert getattr(a, name).tobytes() == getattr(b, name).tobytes(), name
        for replay, sample in ((one, a), (two, b)):
            replay.set_priorities(sample.index.copy(), sample.n_step_return + np.float32(turn))


@pytest.mark.parametrize("prioritised", [False, True])
def test_a_restored_replay_goes_on_bit_for_bit(
    tmp_path: Path, prioritised: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "BLOCK_BYTES", 1000)  # several blocks
    one = make(prioritised=prioritised)
    for number in range(25):
        play(one, number)
        sample = one.sample(16, np.random.default_rng(number), 0.4)
        one.set_priorities(sample.index, sample.n_step_return)
    held = one.pages.take(2)  # a task under way: its pages are nobody's
    assert held is not None
    one.save(tmp_path / "replay" / "last")
    assert [path.name for path in (tmp_path / "replay").iterdir()] == ["last"]
    two = make(prioritised=prioritised, spare_pages=11)
    other = two.pages.take(3)
    two.restore(tmp_path / "replay" / "last")
    assert (two.size, two.added, two.full) == (one.size, one.added, True)
    assert one.added > one.size
    if one.tree is not None and two.tree is not None:
        assert two.tree.largest == one.tree.largest > 1
    same_samples(one, two)
    for number in range(25, 60):
        play(one, number)
        play(two, number)
        same_samples(one, two, number)
    assert two.pages.free - 11 + 3 == one.pages.free - 8 + 2
    assert other is not None
    one.close()
    two.close()


@pytest.mark.parametrize("capacity", [60, 100, 150, 200, 1000])
@pytest.mark.parametrize("block", [1, 1500, 1_000_000])  # of bytes: one episode, some, all
def test_a_smaller_replay_keeps_the_newest(
    tmp_path: Path, capacity: int, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "BLOCK_BYTES", block)
    one, two = make(), make(capacity=capacity)
    for number in range(12):
        play(one, number)
        one.set_priorities(np.arange(one.added), np.arange(one.added, dtype=np.float32))
    one.save(tmp_path / "last")
    two.restore(tmp_path / "last")
    whole, kept = ([int(length) for length in replay.index.ended()[0]] for replay in (one, two))
    assert kept == whole[len(whole) - len(kept) :]
    assert two.size == sum(kept) <= capacity
    assert two.added == one.added
    if len(kept) < len(whole):
        assert sum(whole[len(whole) - len(kept) - 1 :]) > capacity
    assert len(kept) < len(whole) or capacity >= 200
    assert contents(one, two.index.first) == contents(two, two.index.first)
    one.close()
    two.close()


def contents(replay: Replay, first: int) -> list[bytes]:
    """All transitions from number `first` on, with their priorities."""
    index, rows = replay.index, replay.rows
    at = index.positions(first, index.end - first)
    now = index.row[at]
    assert replay.tree is not None
    found = (
        *(rows.obs[now], rows.action[now], rows.reward[now], rows.obs[index.next_row[at]]),
        *(index.n_step_return[at], index.discount[at], replay.tree.get(at)),
    )
    return [array.tobytes() for array in found]


def test_priorities_of_another_alpha_are_left_out(tmp_path: Path) -> None:
    one, two, three = make(), make(alpha=0.5), make(prioritised=False)
    for number in range(3):
        play(one, number)
    one.set_priorities(np.arange(one.size), np.linspace(0, 9, one.size, dtype=np.float32))
    one.save(tmp_path / "last")
    for replay in (two, three):
        replay.restore(tmp_path / "last")
        assert replay.size == one.size
    assert two.tree is not None
    assert set(two.tree.get(np.arange(two.size)).tolist()) == {1.0}
    one.tree = two.tree = None
    same_samples(one, three)
    for replay in (one, two, three):
        replay.close()


@pytest.mark.parametrize(
    "other",
    [{"env_id": "Test/Other-v0"}, {"actions": 3}, {"n_step": 2}, {"gamma": 0.8}],
    ids=lambda other: next(iter(other)),
)
def test_the_replay_of_another_run_is_refused(tmp_path: Path, other: dict[str, object]) -> None:
    one, two = make(), make(**other)
    play(one, 0)
    one.save(tmp_path / "last")
    with pytest.raises(DrillyardError, match="Test/Sized-v0 with 3 observations") as caught:
        two.restore(tmp_path / "last")
    assert caught.value.code is ErrorCode.LAYOUT_MISMATCH
    assert "\n" not in caught.value.sentence
    assert two.size == 0
    one.close()
    two.close()


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("saved") / "last"
    replay = make()
    for number in range(3):
        play(replay, number)
    replay.save(path)
    replay.close()
    return path.read_bytes()


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damage_anywhere_is_one_sentence(
    saved: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    damaged = bytearray(saved)
    at = data.draw(st.integers(0, len(saved) - 1))
    if data.draw(st.booleans()):
        del damaged[at:]
    else:
        damaged[at] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.mktemp("damaged") / "last"
    path.write_bytes(damaged)
    replay = make()
    with pytest.raises(DrillyardError, match="is damaged") as caught:
        replay.restore(path)
    assert caught.value.code is ErrorCode.DAMAGED
    assert "\n" not in caught.value.sentence
    assert (replay.size, replay.pages.free) == (0, replay.pages.count)
    replay.close()


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_wrong_file_with_a_right_digest_is_refused_or_harmless(
    saved: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """The digest holds off accidents, not people."""
    changed = bytearray(saved[: -stored.DIGEST_BYTES])
    for _ in range(data.draw(st.integers(1, 3))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    digest = hashlib.blake2b(changed, digest_size=stored.DIGEST_BYTES).digest()
    path = tmp_path_factory.mktemp("changed") / "last"
    path.write_bytes(changed + digest)
    replay = make()
    try:
        replay.restore(path)
    except DrillyardError as error:
        assert error.code in {ErrorCode.DAMAGED, ErrorCode.LAYOUT_MISMATCH, ErrorCode.UNSUPPORTED}
        assert replay.size == 0
    else:
        sample = replay.sample(64, np.random.default_rng(0))
        assert ((sample.action >= 0) & (sample.action < 2)).all()
    replay.close()


def test_what_is_no_replay_is_refused(tmp_path: Path) -> None:
    replay = make()
    (tmp_path / "text").write_text("hello")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, code in [
        ("text", ErrorCode.DAMAGED),
        ("pipe", ErrorCode.DAMAGED),
        ("folder", ErrorCode.DAMAGED),
        ("missing", ErrorCode.NOT_FOUND),
    ]:
        with pytest.raises(DrillyardError) as caught:
            replay.restore(tmp_path / name)
        assert caught.value.code is code
    play(replay, 0)
    with pytest.raises(ValueError, match="before anything else"):
        replay.restore(tmp_path / "text")
    replay.close()


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replay = make()
    play(replay, 0)
    replay.save(tmp_path / "last")
    old = (tmp_path / "last").read_bytes()
    assert stat.S_IMODE((tmp_path / "last").stat().st_mode) & 0o600 == 0o600
    play(replay, 1)
    (tmp_path / ".saving-killed").touch()

    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DrillyardError, match="the disk is full") as caught:
        replay.save(tmp_path / "last")
    monkeypatch.undo()
    assert caught.value.code is ErrorCode.DISK
    assert [path.name for path in tmp_path.iterdir()] == ["last"]
    assert (tmp_path / "last").read_bytes() == old
    replay.save(tmp_path / "last")
    assert (tmp_path / "last").read_bytes() != old
    replay.close()


def test_a_save_needs_little_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "BLOCK_BYTES", 100_000)
    replay = make(capacity=100_000)
    pages = replay.pages.take(pages_of(2000))
    assert pages is not None
    first = write_episode(replay.rows, pages, 0, np.zeros(2000, np.float32), terminated=True)
    replay.commit(pages, first)
    for _ in range(49):
        again = replay.pages.take(pages_of(2000))
        assert again is not None
        replay.commit(again, first)
    tracemalloc.start()
    replay.save(tmp_path / "last")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    size = (tmp_path / "last").stat().st_size
    replay.close()
    assert size > 2_000_000
    assert peak < size / 4
