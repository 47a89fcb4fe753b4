"""The env host by its own client: the same numbers as our Gymnasium envs, sentences for errors, nothing left behind."""

import gc
import json
import os
import random
import select
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
import pytest
from drillyard_worker import envs
from drillyard_worker.envs import link
from drillyard_worker.envs.session import Session
from drillyard_worker.envs.single import HostedEnv
from drillyard_worker.envs.vector import HostedVectorEnv
from drillyard_worker.errors import WorkerError
from gymnasium.utils.env_checker import check_env
from gymnasium.vector import AutoresetMode, SyncVectorEnv
from hypothesis import given, settings
from hypothesis import strategies as st
from own_models import written

from drillyard.contracts import env_host as contract
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.adapters.gymnasium import DrillEnv
from drillyard.envs.adapters.gymnasium_robots import RobotEnv
from drillyard.envs.host.server import Server
from drillyard.processes.spawn import spawn
from drillyard.processes.table import identity, is_alive

pytestmark = pytest.mark.process
HOST = [sys.executable, "-P", "-m", "drillyard.envs.host"]
BALL, ANT, HOPPER = "Drillyard/BallDrill-v0", "Drillyard/Ant-v5", "Drillyard/Hopper-v5"
BALANCE = "Drillyard/Balance-v0"
CASES: list[tuple[str, dict[str, Any]]] = [
    (BALL, {"time_limit_decisions": 40}),
    (BALL, {"time_limit_decisions": 25, "opponent": "random", "side": 1}),
    (BALANCE, {"time_limit_decisions": 40, "history": 3, "shaped": True}),
    (HOPPER, {"max_episode_steps": 30}),
    (ANT, {"max_episode_steps": 25, "healthy_z_range": (0.4, 0.9), "ctrl_cost_weight": 0.1}),
    ("Drillyard/HalfCheetah-v5", {"max_episode_steps": 12}),
]


@pytest.fixture(autouse=True)
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(link.COMMAND, json.dumps(HOST))
    yield
    gc.collect()
    envs.close_hosts()


def same(ours: Any, theirs: Any, where: str = "") -> None:
    """Equal bit for bit, types and nested parts too."""
    if isinstance(theirs, dict):
        assert set(ours) == set(theirs), where
        for name, value in theirs.items():
            same(ours[name], value, f"{where} {name}")
        return
    mine, other = np.asarray(ours), np.asarray(theirs)
    assert (mine.dtype, mine.shape) == (other.dtype, other.shape), where
    if other.dtype == object:
        for one, another in zip(mine, other, strict=True):
            assert (one is None) == (another is None), where
            if another is not None:
                same(one, another, where)
    else:
        np.testing.assert_array_equal(mine, other, where)


def direct(env_id: str, options: dict[str, Any]) -> gymnasium.Env[Any, Any]:
    """Our own Gymnasium env in this process, cut as gymnasium.make would."""
    if env_id in {BALL, BALANCE}:
        return DrillEnv(env_id, **options)
    others = {name: value for name, value in options.items() if name != "max_episode_steps"}
    return gymnasium.wrappers.TimeLimit(RobotEnv(env_id, **others), options["max_episode_steps"])


@pytest.mark.parametrize(("env_id", "options"), CASES)
def test_a_single_env_is_ours_bit_for_bit(env_id: str, options: dict[str, Any]) -> None:
    hosted, ours = HostedEnv(env_id, **options), direct(env_id, options)
    assert hosted.observation_space == ours.observation_space
    assert hosted.action_space == ours.action_space
    ours.action_space.seed(0)
    ends = 0
    for seed in (3, None, None, 7, None):
        for mine, other in zip(hosted.reset(seed=seed), ours.reset(seed=seed), strict=True):
            same(mine, other, "start")
        for step in range(60):
            action = ours.action_space.sample()
            mine, other = hosted.step(action), ours.step(action)
            for index in range(5):
                same(mine[index], other[index], f"step {step}, part {index}")
            if other[2] or other[3]:
                ends += 1
                break
    assert ends >= 4
    hosted.close()


@pytest.mark.parametrize(("env_id", "options"), CASES)
def test_a_batch_is_ours_bit_for_bit(env_id: str, options: dict[str, Any]) -> None:
    hosted = HostedVectorEnv(env_id, 5, autoreset_mode="same_step", **options)
    ours = gymnasium.make_vec(env_id, num_envs=5, vectorization_mode="vector_entry_point", **options)
    assert hosted.metadata["autoreset_mode"] is AutoresetMode.SAME_STEP
    assert hosted.observation_space == ours.observation_space and hosted.action_space == ours.action_space
    ours.action_space.seed(1)
    for seed in (11, None):
        for mine, other in zip(hosted.reset(seed=seed), ours.reset(seed=seed), strict=True):
            same(mine, other, "start")
        ended = 0
        for step in range(70):
            actions = ours.action_space.sample()
            mine, other = hosted.step(actions), ours.step(actions)
            for index in range(5):
                same(mine[index], other[index], f"step {step}, part {index}")
            ended += int((other[2] | other[3]).sum())
        assert ended >= 5
    hosted.close()
    ours.close()


@pytest.mark.parametrize(("env_id", "options"), CASES)
def test_autoreset_in_the_next_step_is_gymnasiums(env_id: str, options: dict[str, Any]) -> None:
    hosted = envs.make_vector(env_id, 3, **options)
    ours = SyncVectorEnv([lambda: direct(env_id, options)] * 3)
    assert hosted.metadata["autoreset_mode"] is AutoresetMode.NEXT_STEP is ours.metadata["autoreset_mode"]
    ours.action_space.seed(2)
    for mine, other in zip(hosted.reset(seed=5), ours.reset(seed=5), strict=True):
        same(mine, other, "start")
    ended = 0
    for step in range(90):
        actions = ours.action_space.sample()
        mine, other = hosted.step(actions), ours.step(actions)
        for index in range(4):
            same(mine[index], other[index], f"step {step}, part {index}")
        for name, values in other[4].items():
            same(mine[4][name], values.astype(mine[4][name].dtype), f"step {step}, info {name}")
        assert set(mine[4]) == set(other[4])
        ended += int((other[2] | other[3]).sum())
    assert ended >= 6
    hosted.close()
    ours.close()


@pytest.mark.filterwarnings("ignore:.*A Box observation space (minimum|maximum) value is")  # as Gymnasium's robots
@pytest.mark.filterwarnings("ignore:.*we recommend using a symmetric and normalized space")
@pytest.mark.filterwarnings("ignore:.*Not able to test alternative render modes")
@pytest.mark.parametrize("env_id", [BALL, ANT])
def test_gymnasiums_own_checker(env_id: str) -> None:
    env = HostedEnv(env_id)
    check_env(env)
    env.close()


def test_names_for_libraries_that_make_their_envs_themselves(tmp_path: Path) -> None:
    assert envs.register("gym:CartPole-v1") == "CartPole-v1"
    name = envs.register(HOPPER, max_episode_steps=7)
    assert name.startswith("Drillyard/Hopper-") and name.endswith("-v5") and envs.register(
        HOPPER, max_episode_steps=7
    ) == name  # fmt: skip
    env = gymnasium.make(name)
    assert env.spec is not None and env.spec.max_episode_steps == 7
    assert isinstance(env.unwrapped, HostedEnv)
    env.reset(seed=0)
    steps = [env.step(np.zeros(3, np.float32)) for _ in range(7)]
    assert [step[3] for step in steps] == [False] * 6 + [True]
    env.close()
    own = envs.make(f"mjcf:{written(tmp_path / 'swing')}")
    assert own.spec is not None and own.spec.id.startswith("Drillyard/task-") and own.spec.max_episode_steps == 50
    assert own.reset(seed=1)[0].shape == own.observation_space.shape
    own.close()
    many = gymnasium.make_vec(name, num_envs=2, vectorization_mode="vector_entry_point")
    assert isinstance(many, HostedVectorEnv)
    many.close()
    with pytest.raises(WorkerError, match="cannot be made"):
        envs.make("gym:NoSuchEnv-v7")


def test_errors_are_sentences_and_the_session_goes_on() -> None:
    for env_id, options, code, words in (
        ("Drillyard/Nothing-v0", {}, "unknown_env", "no env"),
        ("gym:CartPole-v1", {}, "unsupported", "gymnasium.make"),
        (BALL, {"opponent": "nobody"}, "bad_value", "nobody"),
        (BALL, {"side": 5}, "bad_value", "side 5"),
        (BALL, {"side": "left"}, "bad_value", "'left'"),
        (ANT, {"no_such_option": 1}, "bad_value", "no_such_option"),
        ("mjcf:/nowhere/task.toml", {}, "not_found", "/nowhere"),
    ):
        with pytest.raises(WorkerError, match=words) as caught:
            Session(env_id, options, 1, "separate", time_limit=True, infos=True)
        assert caught.value.code == code
        assert caught.value.sentence.count("\n") == 0
    with pytest.raises(WorkerError, match="num_envs"):
        HostedVectorEnv(BALL, 0)
    with pytest.raises(TypeError, match="render_mode"):
        HostedEnv(BALL, render_mode="rgb_array")
    ball, ant = HostedEnv(BALL), HostedEnv(ANT)
    ball.reset(seed=1)
    ant.reset(seed=1)
    with pytest.raises(WorkerError, match="actions 0 to 29"):
        ball.step(30)
    with pytest.raises(WorkerError, match="finite numbers"):
        ant.step(np.full(8, np.nan, np.float32))
    with pytest.raises(ValueError, match="shape"):
        ant.step(np.zeros(3, np.float32))
    with pytest.raises(ValueError, match="a seed cannot be"):
        ant.reset(seed=2**63)
    assert ball.step(29)[0].shape == (32,)
    assert ant.step(np.zeros(8, np.float32))[0].shape == (105,)
    ball.close()
    ball.close()
    ant.close()


def test_one_host_serves_many_sessions_and_ends_with_the_last() -> None:
    first = HostedEnv(BALL)
    process = first._session.host.process
    descriptors = Path(f"/proc/{process.pid}/fd")
    first.reset(seed=0)
    before = len(list(descriptors.iterdir()))
    others = [HostedVectorEnv(BALL, 4) for _ in range(30)]
    assert {each._session.host.process.pid for each in others} == {process.pid}
    for each in others:
        each.reset(seed=0)
        each.step(np.zeros(4, np.int64))
        each.close()
    assert len(list(descriptors.iterdir())) == before
    assert (descriptors.parent / "comm").read_text().strip() == "dy-env host"
    who = identity(process.pid)
    del first, others, each  # nobody called close
    gc.collect()
    assert process.returncode == 0 and not is_alive(who)
    assert link._hosts == {}


def test_a_host_that_dies_is_a_sentence_and_the_next_env_has_another() -> None:
    env = HostedEnv(BALL)
    env.reset(seed=0)
    env._session.host.process.kill()
    with pytest.raises(WorkerError, match="exit status -9") as caught:
        for _ in range(3):
            env.step(0)
    assert caught.value.code == "crashed"
    with pytest.raises(WorkerError, match="env host is gone"):
        env.step(0)
    other = HostedEnv(BALL)
    other.reset(seed=0)
    other.close()
    env.close()


def test_without_a_host_to_start_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(link.COMMAND, json.dumps(["/nowhere/python"]))
    with pytest.raises(WorkerError, match="cannot be started"):
        HostedEnv(BALL)
    for wrong in ("", "[]", "{"):
        monkeypatch.setenv(link.COMMAND, wrong)
        with pytest.raises(WorkerError, match="was not told how"):
            HostedEnv(BALL)


CHILD = """
import json, os, sys
from drillyard_worker.envs.single import HostedEnv
env = HostedEnv("Drillyard/BallDrill-v0")
env.reset(seed=0)
child = os.fork()
if child == 0:
    try:
        env.step(0)
    except Exception as error:
        refused = str(error)
    own = HostedEnv("Drillyard/BallDrill-v0")
    own.reset(seed=0)
    os.write(1, (json.dumps([refused, own._session.host.process.pid]) + "\\n").encode())
    own.close()
    os._exit(0)
os.waitpid(child, 0)
env.step(0)
os.write(1, (json.dumps(["", env._session.host.process.pid]) + "\\n").encode())
sys.stdin.read()
"""


def test_a_forked_process_makes_its_own_and_a_killed_one_takes_its_host_along() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if "drillyard-worker" in path)},
    ) as parent:  # fmt: skip
        assert parent.stdout is not None
        refused, theirs = json.loads(parent.stdout.readline())
        _, ours = json.loads(parent.stdout.readline())
        assert "make it where it is used" in refused and theirs != ours
        who = identity(ours)
        watch = os.pidfd_open(ours)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        assert select.select([watch], [], [], 10)[0], "the host outlived its client"
        os.close(watch)
        assert not is_alive(who)


STEPPER = """
import os
import numpy as np
from drillyard_worker.envs.single import HostedEnv
while True:
    envs = [HostedEnv("Drillyard/BallDrill-v0") for _ in range(2)]
    os.write(1, f"{envs[0]._session.host.process.pid}\\n".encode())
    for env in envs:
        env.reset(seed=0)
    for _ in range(30):
        for env in envs:
            env.step(0)
    for env in envs:
        env.close()
"""


def test_killed_at_any_moment_a_client_leaves_nothing() -> None:
    path = os.pathsep.join(path for path in sys.path if "drillyard-worker" in path)
    moment = random.Random(5)
    for _ in range(8):
        client = subprocess.Popen(
            [sys.executable, "-c", STEPPER], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
        )  # fmt: skip
        assert client.stdout is not None
        hosts = [int(client.stdout.readline())]
        select.select([], [], [], moment.random() * 0.3)  # any moment: also while a host starts or ends
        client.kill()
        hosts += [int(line) for line in client.stdout.read().split()]
        client.communicate()
        for pid in hosts:
            try:
                watch = os.pidfd_open(pid)
            except ProcessLookupError:
                continue
            assert select.select([watch], [], [], 10)[0], "a host outlived its client"
            os.close(watch)


@pytest.mark.parametrize(
    ("sent", "refusal"),
    [
        (struct.pack(contract.TICKET_FORMAT, 99, 0, 0), None),
        (struct.pack(contract.TICKET_FORMAT, contract.HostOp.OPEN, 0, 2**40), None),
        (struct.pack(contract.TICKET_FORMAT, contract.HostOp.OPEN, 0, 3) + b"{]}", "bad_message"),
        (
            struct.pack(contract.TICKET_FORMAT, contract.HostOp.OPEN, 0, 23) + b'{"v": 9, "env_id": "x"}',
            "version_mismatch",
        ),
        (struct.pack(contract.TICKET_FORMAT, contract.HostOp.STEP, 77, 0), "not_found"),
        (struct.pack(contract.TICKET_FORMAT, contract.HostOp.CLOSE, 77, 0), "not_found"),
        (b"half a", None),
    ],
)
def test_nonsense_is_refused_or_ends_the_host(sent: bytes, refusal: str | None) -> None:
    ours, theirs = socket.socketpair()
    with ours:
        host = spawn(
            "drillyard.envs.host", ["--fd", str(theirs.fileno())], role="env host", pass_fds=[theirs.fileno()],
            stderr=subprocess.PIPE,
        )  # fmt: skip
        theirs.close()
        ours.sendall(sent)
        if refusal is not None:
            status, _, size = struct.unpack(contract.TICKET_FORMAT, ours.recv(struct.calcsize(contract.TICKET_FORMAT)))
            said = json.loads(ours.recv(size))
            assert status == contract.HostStatus.ERROR
            assert said["code"] == refusal and said["sentence"].endswith(".")
        ours.shutdown(socket.SHUT_WR)
        _, stderr = host.communicate(timeout=20)
        assert b"Traceback" not in stderr
        assert host.returncode == (0 if refusal or len(sent) < 16 else 1)


TICKETS = st.tuples(
    st.integers(0, 7), st.integers(0, 3), st.one_of(st.just(0), st.integers(0, 60), st.just(2**63)),
    st.binary(max_size=60),
)  # fmt: skip
OPENINGS = st.fixed_dictionaries(
    {"env_id": st.sampled_from([BALL, "gym:CartPole-v1", "", "mjcf:/", "Drillyard/", "Drillyard/Pusher-v5"])},
    optional={
        "v": st.integers(0, 2), "num_envs": st.one_of(st.integers(-2, 3), st.just(10**9), st.text(max_size=2)),
        "kind": st.sampled_from(["batch", "separate", "neither"]), "infos": st.booleans(),
        "options": st.dictionaries(
            st.sampled_from(["side", "opponent", "time_limit_decisions", "max_episode_steps", "nonsense"]),
            st.none() | st.integers(-5, 5) | st.text(max_size=3) | st.just(float("inf")) | st.lists(st.integers()),
            max_size=2,
        ),
    },
)  # fmt: skip


@given(st.lists(st.one_of(TICKETS, OPENINGS), max_size=6))
@settings(max_examples=150, deadline=None)
def test_whatever_is_sent_is_answered_or_refused(requests: list[Any]) -> None:
    sent = b""
    for request in requests:
        if isinstance(request, dict):
            body = json.dumps(request).encode()
            sent += struct.pack(contract.TICKET_FORMAT, contract.HostOp.OPEN, 0, len(body)) + body
        else:
            op, session, size, data = request
            sent += struct.pack(contract.TICKET_FORMAT, op, session, size) + data
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.sendall(sent)
        ours.shutdown(socket.SHUT_WR)
        try:
            Server(theirs).run()
        except DrillyardError as error:
            assert error.code is ErrorCode.BAD_MESSAGE
        theirs.shutdown(socket.SHUT_WR)
        answers = b""
        while data := socket.recv_fds(ours, 65536, 16):
            for fd in data[1]:
                os.close(fd)
            if not data[0]:
                break
            answers += data[0]
        while answers:
            status, _, size = struct.unpack_from(contract.TICKET_FORMAT, answers)
            assert status in set(contract.HostStatus)
            if not status and answers[16:17] not in (b"{", b"["):
                size = 0  # of STEP: episodes that ended
            body, answers = answers[16 : 16 + size], answers[16 + size :]
            if status and size:
                said = json.loads(body)
                assert said["code"] in set(ErrorCode) - {ErrorCode.CRASHED}, said


def test_client_and_contract_speak_the_same() -> None:
    assert (link.VERSION, link.TICKET.format) == (contract.ENV_HOST_VERSION, contract.TICKET_FORMAT)
    for name in contract.HostOp.__members__:
        assert getattr(link, name) == contract.HostOp[name]
