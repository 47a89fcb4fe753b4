"""The crowd: what a viewer is shown of training, and that training does not notice."""

import itertools
import struct
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from test_rollout_group import ENV, ROWS, SPEC, STEPS, empty_chunk, weights

from drillyard.contracts.crowd import CrowdFile, CrowdPlan, crowd_file
from drillyard.contracts.frame import BLOCK_FORMAT, HEADER_FORMAT, MAX_FRAME_BYTES, BlockFlag, FrameFlag, crowd_layout
from drillyard.envs.crowd.clip import CAPACITY, RECORD, Clip
from drillyard.envs.crowd.crowd import Crowd, frame_bytes, max_envs, show_crowd
from drillyard.envs.registry import env_spec, make_batch, make_stage
from drillyard.policies.inference import NumPyPolicy
from drillyard.rollout.config import GroupPlan, PoolPlan
from drillyard.rollout.group import Group
from drillyard.rollout.roles import GroupRole, Role, group_envs
from drillyard.transport.board import BoardClosed, BoardReader

HEADER = struct.calcsize(HEADER_FORMAT)
BEFORE = HEADER + struct.calcsize(BLOCK_FORMAT)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def make_groups(*indices: int, **options: Any) -> list[Group]:
    shared = PoolPlan(
        env_id=ENV, env_options=options, seed=1, rows=ROWS, steps=STEPS, workers=1, lockstep=False, version_offset=0,
        policy=SPEC, opponents=2, state_size=0,
    )  # fmt: skip
    first = weights()
    policy = NumPyPolicy(SPEC, ROWS)
    policy.load(first["actor"], first["critic"], first["obs_mean"], first["obs_scale"])
    groups: list[Group] = []
    for index in indices:
        plan = GroupPlan(group=index, role=GroupRole(Role.SCRIPTED), seed=5 + index)
        groups.append(Group(plan, shared, make_batch(ENV, group_envs(Role.SCRIPTED, ROWS), **options), policy))
    return groups


class House:
    """A worker's groups and their crowd, on a clock that the test moves."""

    def __init__(self, folder: Path, envs: int, *indices: int, **options: Any) -> None:
        self.folder = folder
        self.clock = Clock()
        self.groups = make_groups(*indices, **options)
        self.plan = CrowdPlan(folder=str(folder), envs=envs, rate_hz=20.0, env_id=ENV, env_options=options)
        self.crowd = Crowd(self.plan, 3, 1, self.groups, clock=self.clock)
        self.readers: list[BoardReader] = []

    def look(self) -> BoardReader:
        file = self.file()
        layout = crowd_layout(file.envs, file.frame_bytes, file.state_size)
        # The crowd lets readers in from this very thread, so somebody else has to knock.
        found: list[BoardReader] = []
        thread = threading.Thread(target=lambda: found.append(BoardReader.connect(self.folder / file.socket, layout)))
        thread.start()
        while not found and thread.is_alive():
            self.clock.now += 0.11
            self.crowd.turn()
        thread.join()
        self.readers.append(found[0])
        return found[0]

    def file(self) -> CrowdFile:
        return msgspec.json.decode((self.folder / crowd_file(3)).read_bytes(), type=CrowdFile)

    def train(self, group: int, second: float) -> None:
        """One chunk that takes so long."""
        plain = self.groups[group]
        watcher = plain.watcher
        assert watcher is not None

        def stepped() -> None:
            self.clock.now += second / STEPS
            watcher()

        plain.watcher = stepped
        plain.fill(empty_chunk(plain.env))
        plain.watcher = watcher

    def close(self) -> None:
        for reader in self.readers:
            reader.close()
        self.crowd.close()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = House(tmp_path, 10, 2, 5, time_limit_decisions=9)
    yield made
    made.close()


def records(frame: bytes, envs: int) -> np.ndarray[Any, Any]:
    return np.frombuffer(frame, RECORD, envs, BEFORE + 12 * envs)


def positions(frame: bytes, envs: int) -> np.ndarray[Any, Any]:
    bodies = len(env_spec(ENV).scene.bodies)
    at = BEFORE + 28 * envs
    packed = np.frombuffer(frame, "<i2", envs * bodies * 3, at).reshape(envs, bodies, 3)
    roots = np.frombuffer(frame, "<f4", envs * 3, BEFORE).reshape(envs, 1, 3)
    return roots + packed / 32767 * env_spec(ENV).scene.extent


def newest(reader: BoardReader) -> tuple[bytes, dict[str, Any]]:
    value = reader.read()
    assert value is not None
    return value["data"][: value["length"][0]].tobytes(), value


def test_nothing_is_packed_while_nobody_looks(house: House) -> None:
    for _ in range(20):
        house.train(0, 0.5)
    assert not house.crowd.watched and house.crowd._board.version == 0
    reader = house.look()
    assert house.crowd.watched
    newest(reader)
    reader.close()
    for _ in range(3):
        house.train(0, 0.5)
    assert not house.crowd.watched
    version = house.crowd._board.version
    house.train(0, 0.5)
    assert house.crowd._board.version == version


def test_a_frame_says_what_the_envs_are_doing(house: House) -> None:
    house.train(0, 0.3)
    reader = house.look()
    frame, value = newest(reader)
    assert len(frame) == frame_bytes(10, 3) == house.file().frame_bytes
    header = struct.unpack_from(HEADER_FORMAT, frame)
    assert header[12] == FrameFlag.TRAINING and header[14] == 1
    model, envs, bodies, flags, extent = struct.unpack_from(BLOCK_FORMAT, frame, HEADER)
    assert (model, envs, bodies, flags) == (0, 10, 3, BlockFlag.RECORDS)
    assert extent == np.float32(env_spec(ENV).scene.extent)
    shown = records(frame, 10)
    assert shown["env"].tolist() == [2 * ROWS + i for i in range(ROWS)] + [5 * ROWS, 5 * ROWS + 1]
    first, second = house.groups
    assert shown["length"].tolist() == [*first.progress(8)[1], *second.progress(2)[1]] == [6] * 8 + [0] * 2
    assert shown["return"].tolist() == [*first.progress(8)[2], *second.progress(2)[2]]
    wanted = np.zeros((8, 3, 3), np.float32)
    first.env.poses(8, wanted, np.zeros((8, 3, 4), np.float32))
    assert np.abs(positions(frame, 10)[:8] - wanted).max() <= env_spec(ENV).scene.extent / 32767
    for env in range(8):
        stage = make_stage(ENV, time_limit_decisions=9)
        stage.load(value["state"][env, : value["state_bytes"][env]].tobytes())
        obs = np.zeros((8, SPEC.obs_size), np.float32)
        first.env.observe(1, obs)
        assert np.array_equal(stage.observe(1), obs[env])


def test_episodes_that_end_between_frames_are_told_apart(house: House) -> None:
    reader = house.look()
    seen: list[tuple[int, int]] = []
    for _ in range(12):
        house.train(0, 0.2)
        frame, _ = newest(reader)
        shown = records(frame, 10)
        seen.append((int(shown["episode"][0]), int(shown["length"][0])))
    for (episode, length), (next_episode, next_length) in itertools.pairwise(seen):
        assert next_episode > episode or (next_episode == episode and next_length >= length)
    assert seen[-1][0] > 0


def test_playback_time_is_even_whatever_training_does(house: House) -> None:
    reader = house.look()
    times: list[float] = []
    for second in (0.01, 0.01, 1.0, 0.3, 0.01, 2.0, 0.05):
        house.train(0, second)
        value = reader.read()
        if value is not None:
            times.append(struct.unpack_from(HEADER_FORMAT, value["data"].tobytes())[9])
    period = 1 / 15  # 30 decisions a second, every second of them
    steps = np.diff(times) / period
    assert np.allclose(steps, np.rint(steps), atol=1e-6) and (steps > 0).all()
    assert house.clock.now - 100.0 - times[-1] < 0.2


def test_a_crowd_that_stays_as_large_keeps_its_board(house: House) -> None:
    reader = house.look()
    newest(reader)
    others = make_groups(7, 8)
    again = show_crowd(house.crowd, house.plan, 3, 1, others)
    assert again is house.crowd
    for _ in range(2):  # a frame that was published before may still have been on its way
        house.clock.now += 1.0
        house.crowd.turn()
        frame, _ = newest(reader)
    assert records(frame, 10)["env"].tolist()[0] == 7 * ROWS
    assert struct.unpack_from(HEADER_FORMAT, frame)[4] == 2  # another beginning: viewers snap


def test_a_crowd_of_another_size_gets_another_board(house: House) -> None:
    again = show_crowd(house.crowd, house.plan, 3, 1, make_groups(7))
    assert again is not None and again is not house.crowd
    house.crowd = again
    assert house.file().envs == 8 and house.file().opened == 1
    again.close()
    assert not (house.folder / crowd_file(3)).exists()


def test_there_is_no_crowd_where_none_can_be(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    groups = make_groups(0)
    plan = CrowdPlan(folder=str(tmp_path), envs=0, rate_hz=20.0, env_id=ENV, env_options={})
    assert show_crowd(None, plan, 0, 0, groups) is None
    assert show_crowd(None, None, 0, 0, groups) is None
    gone = msgspec.structs.replace(plan, envs=4, folder=str(tmp_path / "gone"))
    assert show_crowd(None, gone, 0, 0, groups) is None
    assert "no crowd" in capfd.readouterr().err
    groups[0].fill(empty_chunk(groups[0].env))


def test_a_crowd_that_fails_costs_the_view_and_not_the_training(
    house: House, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    reader = house.look()
    env = house.groups[0].env

    def broken(*_: Any) -> None:
        raise ZeroDivisionError("poses")

    monkeypatch.setattr(env, "poses", broken)
    for _ in range(3):
        house.train(0, 0.5)
    assert house.groups[0].iteration == 3
    assert not house.crowd.watched and house.crowd.wait_s is None
    assert capfd.readouterr().err.count("Traceback") == 1
    assert not (house.folder / crowd_file(3)).exists()
    with pytest.raises(BoardClosed):
        while True:
            reader.read()


def test_a_frame_is_never_larger_than_a_page_takes() -> None:
    spec = env_spec(ENV)
    most = max_envs(spec)
    assert frame_bytes(most, len(spec.scene.bodies)) <= MAX_FRAME_BYTES < frame_bytes(most + 1, len(spec.scene.bodies))


def clip_of(group: Group) -> Clip:
    clip = Clip(group, 4, 0, 20.0)
    clip.open()
    return clip


def play(clip: Clip, group: Group, chunks: int, decision_s: float, idle_s: float) -> tuple[list[int], int]:
    """Train `chunks` chunks; returns the lengths shown, frame by frame, and the cuts."""
    now, due, shown = 0.0, 0.0, list[int]()
    period = 1 / clip.frame_hz
    cuts = 0
    last = -1
    for _ in range(chunks):
        for _ in range(STEPS):
            group._length += 1
            now += decision_s
            clip.stepped(now)
            while due <= now:
                due += period
                look, _ = clip.advance(1)
                records_shown = look.fields[1]
                shown.append(int(records_shown["length"][0]))
                cuts += last >= 0 and int(records_shown["episode"][0]) != last
                last = int(records_shown["episode"][0])
        group.iteration += 1
        now += idle_s
        while due <= now:
            due += period
            shown.append(int(clip.advance(1)[0].fields[1]["length"][0]))
    return shown, cuts


def test_training_much_faster_than_time_is_cut_and_not_sped_up() -> None:
    [group] = make_groups(0)
    shown, cuts = play(clip_of(group), group, 2000, 1 / 600, 0.0)
    steps = np.diff(shown)
    assert cuts >= 1
    assert (steps == 2).sum() > 0.95 * len(steps)  # real time: 15 frames a second of 30 decisions


def test_bursts_are_evened_out_and_slow_training_is_slow_motion() -> None:
    """12 decisions a second in all, in bursts of 6: less than half of real time."""
    [group] = make_groups(0)
    shown, cuts = play(clip_of(group), group, 60, 1 / 120, 0.45)
    steps = np.diff(shown[len(shown) // 2 :])
    assert cuts == 0
    assert set(steps.tolist()) <= {0, 1}
    assert 0.6 < steps.mean() < 1.0  # 12 of 15 frames
    still = max((len(list(run)) for step, run in itertools.groupby(steps.tolist()) if step == 0), default=0)
    assert still <= 2


def test_a_clip_never_holds_more_than_its_memory() -> None:
    [group] = make_groups(0)
    clip = clip_of(group)
    for _ in range(5 * CAPACITY):
        clip.stepped(time.monotonic())
    assert clip._filled == CAPACITY
    clip.close()
