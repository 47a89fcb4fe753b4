"""What a foreign library trains on, shown by the env host as our own workers show theirs."""

import gc
import json
import select
import struct
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from drillyard_worker import envs
from drillyard_worker.envs import link
from drillyard_worker.envs.single import HostedEnv
from drillyard_worker.envs.vector import HostedVectorEnv

from drillyard.contracts.crowd import CROWD_ENV_FILE
from drillyard.contracts.env import EnvSpec
from drillyard.contracts.frame import BLOCK_FORMAT, HEADER_FORMAT, FrameFlag
from drillyard.envs.crowd.clip import RECORD
from drillyard.envs.registry import env_spec, make_stage
from drillyard.studio.crowds import copy_env, crowd_files, layout_of
from drillyard.transport.board_reader import BoardReader

pytestmark = pytest.mark.process
BALL, CHEETAH = "Drillyard/BallDrill-v0", "Drillyard/HalfCheetah-v5"
BEFORE = struct.calcsize(HEADER_FORMAT) + struct.calcsize(BLOCK_FORMAT)


@pytest.fixture(autouse=True)
def host(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv(link.COMMAND, json.dumps([sys.executable, "-P", "-m", "drillyard.envs.host"]))
    monkeypatch.setenv(link.FOLDER, str(tmp_path))
    yield
    gc.collect()
    envs.close_hosts()


def records_of(frame: bytes, count: int) -> Any:
    return np.frombuffer(frame, RECORD, count, BEFORE + 12 * count)


class Viewer:
    """Reads one crowd in a thread, as the studio would, until it has seen enough."""

    def __init__(self, folder: Path, frames: int) -> None:
        [file] = crowd_files(folder)
        self.file, self.frames = file, list[bytes]()
        self._wanted, self._path = frames, folder / file.socket
        self.done = threading.Event()
        self._thread = threading.Thread(target=self._work)
        self._thread.start()

    def _work(self) -> None:
        try:
            reader = BoardReader.connect(self._path, layout_of(self.file), 10.0)
            while len(self.frames) < self._wanted and select.select([reader], [], [], 10)[0]:
                data = reader.read_bytes("data", "length")
                if data is not None:
                    self.frames.append(data)
            reader.close()
        finally:
            self.done.set()

    def join(self) -> list[bytes]:
        self._thread.join()
        assert len(self.frames) >= self._wanted
        return self.frames


def test_a_batch_of_robots_is_shown(tmp_path: Path) -> None:
    many = HostedVectorEnv(CHEETAH, 4, autoreset_mode="same_step", max_episode_steps=300)
    assert crowd_files(tmp_path) == [], "nothing is trained on yet"
    many.reset(seed=1)
    many.step(np.zeros((4, 6), np.float32))
    viewer = Viewer(tmp_path, 12)
    assert (viewer.file.env_id, viewer.file.envs) == (CHEETAH, 4)
    assert viewer.file.env_options == {"max_episode_steps": 300}
    assert msgspec.json.decode((tmp_path / CROWD_ENV_FILE).read_bytes(), type=EnvSpec) == env_spec(
        CHEETAH, max_episode_steps=300
    )
    while not viewer.done.is_set():
        many.step(np.ones((4, 6), np.float32))
    frames = viewer.join()
    for frame in frames:
        assert struct.unpack_from(HEADER_FORMAT, frame)[12] == FrameFlag.TRAINING
        assert records_of(frame, 4)["env"].tolist() == [0, 1, 2, 3]
    lengths = [records_of(frame, 4)["length"].tolist() for frame in frames]
    assert len({tuple(each) for each in lengths}) > 3
    assert any(records_of(frame, 4)["return"].any() for frame in frames)
    many.close()
    assert crowd_files(tmp_path) == []


def test_many_single_envs_of_a_process_are_one_crowd_and_may_be_copied(tmp_path: Path) -> None:
    singles = [HostedEnv(BALL, time_limit_decisions=200) for _ in range(3)]
    other = HostedEnv(CHEETAH)  # of another kind: stays unseen
    for index, env in enumerate(singles):
        env.reset(seed=index)
    other.reset(seed=0)
    for env in (*singles, other):
        env.step(0 if env is not other else np.zeros(6, np.float32))
    [file] = crowd_files(tmp_path)
    assert (file.env_id, file.envs, file.worker) == (BALL, 3, 0)
    copies: list[Any] = []
    thread = threading.Thread(target=lambda: copies.append(copy_env(tmp_path, 2)))
    thread.start()
    while thread.is_alive():
        for env in singles:
            if env.step(3)[3]:
                env.reset()
    thread.join()
    stage = make_stage(BALL, **copies[0].file.env_options)
    stage.load(copies[0].state)
    stage.tick()
    singles[0].close()
    singles[1].step(0)
    assert crowd_files(tmp_path)[0].envs == 2
    for env in (*singles, other):
        env.close()
    assert crowd_files(tmp_path) == []


def test_rows_that_begin_anew_count_as_new_episodes_and_two_hosts_do_not_collide(tmp_path: Path) -> None:
    many = HostedVectorEnv(BALL, 2, autoreset_mode="next_step", time_limit_decisions=10)
    many.reset(seed=1)
    many.step(np.zeros(2, np.int64))
    link._hosts.clear()  # as if in another process of the worker
    others = HostedVectorEnv(BALL, 2, autoreset_mode="next_step", time_limit_decisions=10)
    others.reset(seed=1)
    others.step(np.zeros(2, np.int64))
    assert [file.worker for file in crowd_files(tmp_path)] == [0, 1]
    assert many._session.host is not others._session.host
    others.close()
    viewer = Viewer(tmp_path, 8)
    while not viewer.done.is_set():
        many.step(np.zeros(2, np.int64))
    seen = np.array([records_of(frame, 2)["episode"] for frame in viewer.join()])
    assert (np.diff(seen.astype(np.int64), axis=0) >= 0).all() and seen.max() > 1
    assert max(records_of(frame, 2)["length"].max() for frame in viewer.frames) <= 10
    many.close()


def test_a_folder_that_is_gone_costs_the_view_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(link.FOLDER, str(tmp_path / "nowhere"))
    env = HostedEnv(BALL)
    env.reset(seed=0)
    for _ in range(3):
        assert env.step(0)[0].shape == (32,)
    env.close()
