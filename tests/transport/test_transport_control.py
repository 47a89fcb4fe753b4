"""Control sockets: hostile lines, many clients, clients that do not read."""

import itertools
import select
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drillyard.contracts.control import MAX_COMMAND_BYTES, Answer, Play, Speed
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.transport.control import MAX_BACKLOG_BYTES, MAX_CLIENTS, ControlClient, ControlServer
from drillyard.transport.paths import connect


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "control.sock"


@pytest.fixture
def server(path: Path) -> Iterator[ControlServer]:
    server = ControlServer(path)
    yield server
    server.close()
    assert not path.exists()


@pytest.fixture
def raw(server: ControlServer, path: Path) -> Iterator[socket.socket]:
    connection = connect(path, 0)
    connection.settimeout(10)
    server.receive()
    yield connection
    connection.close()


def collect(server: ControlServer, count: int, timeout_s: float = 10) -> list[bytes]:
    """The next `count` lines, whoever sent them."""
    lines: list[bytes] = []
    while len(lines) < count:
        ready, _, _ = select.select(server.filenos(), server.waiting_filenos(), [], timeout_s)
        assert ready, f"only {len(lines)} lines came"
        lines += [line for _, line in server.receive()]
    return lines


def answers(connection: socket.socket, count: int) -> list[Answer]:
    data = b""
    while data.count(b"\n") < count:
        data += connection.recv(65536)
    return [msgspec.json.decode(line, type=Answer) for line in data.splitlines()]


def test_lines_come_whole(server: ControlServer, raw: socket.socket) -> None:
    raw.sendall(b'{"a":1}\n\n  \n{"b"')
    assert collect(server, 1) == [b'{"a":1}']
    assert server.receive() == []
    raw.sendall(b":2}\n")
    assert collect(server, 1) == [b'{"b":2}']


@pytest.mark.parametrize("extra", [1, MAX_COMMAND_BYTES, 10 * MAX_COMMAND_BYTES])
def test_a_line_that_is_too_long_is_refused_and_swallows_nothing(
    server: ControlServer, raw: socket.socket, extra: int
) -> None:
    data = b"x" * (MAX_COMMAND_BYTES + extra) + b'\n{"next":1}\n'
    sender = threading.Thread(target=raw.sendall, args=[data])
    sender.start()
    assert collect(server, 1) == [b'{"next":1}']
    sender.join()
    refusals = answers(raw, 1)
    assert [answer.ok for answer in refusals] == [False]
    assert refusals[0].code == ErrorCode.BAD_MESSAGE
    assert "65536 bytes" in refusals[0].error


def test_the_longest_line_is_taken(server: ControlServer, raw: socket.socket) -> None:
    line = b"y" * MAX_COMMAND_BYTES
    sender = threading.Thread(target=raw.sendall, args=[line + b"\n"])
    sender.start()
    assert collect(server, 1) == [line]
    sender.join()


def test_what_is_not_utf8_is_refused(server: ControlServer, raw: socket.socket) -> None:
    raw.sendall(b'{"a":"\xff\xfe"}\n{"b":2}\n')
    assert collect(server, 1) == [b'{"b":2}']
    assert "UTF-8" in answers(raw, 1)[0].error


def test_a_torn_line_is_dropped(server: ControlServer, raw: socket.socket) -> None:
    (client,) = server.clients
    raw.sendall(b'{"a":1}\n{"torn":')
    raw.close()
    assert collect(server, 1) == [b'{"a":1}']
    assert server.receive() == []
    assert server.departed() == [client]
    assert server.departed() == []
    assert server.clients == ()
    assert not server.send(client, b"{}")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.binary(max_size=200).map(lambda line: line.replace(b"\n", b"")), max_size=8),
    st.lists(st.integers(0, 2000), max_size=6),
)
def test_however_bytes_are_cut_lines_stay_lines(
    server: ControlServer, path: Path, lines: list[bytes], cuts: list[int]
) -> None:
    data = b"".join(line + b"\n" for line in lines)
    places = sorted({min(cut, len(data)) for cut in cuts} | {0, len(data)})
    connection = connect(path, 0)
    received: list[bytes] = []
    for start, end in itertools.pairwise(places):
        connection.send(data[start:end])
        received += [line for _, line in server.receive()]
    connection.send(b"end\n")
    while not received or received[-1] != b"end":
        received += [line for _, line in server.receive()]
    expected = [line for line in lines if line.strip() and decodes(line)]
    assert received == [*expected, b"end"]
    connection.close()
    server.receive()


def decodes(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def test_many_clients_are_told_apart(server: ControlServer, path: Path) -> None:
    clients = [connect(path, 0) for _ in range(20)]
    for number, client in enumerate(clients):
        client.send(b"%d\n" % number)
    lines: dict[int, bytes] = {}
    while len(lines) < 20:
        lines.update(server.receive())
    assert sorted(lines.values(), key=int) == [b"%d" % number for number in range(20)]
    for client_id, line in lines.items():
        server.send(client_id, b"you are " + line)
    server.broadcast(b"all")
    for number, client in enumerate(clients):
        client.settimeout(5)
        data = b""
        while not data.endswith(b"all\n"):
            data += client.recv(100)
        assert data == b"you are %d\nall\n" % number
        client.close()
    server.receive()
    assert sorted(server.departed()) == sorted(lines)


def test_too_many_clients_are_refused(server: ControlServer, path: Path) -> None:
    clients: list[socket.socket] = []
    for _ in range(MAX_CLIENTS + 3):
        clients.append(connect(path, 1))
        server.receive()
    assert len(server.clients) == MAX_CLIENTS
    clients[-1].settimeout(5)
    assert answers(clients[-1], 1)[0].code == ErrorCode.BUSY
    assert clients[-1].recv(1) == b""
    for client in clients:
        client.close()


def test_a_client_that_never_reads_is_dropped_alone(server: ControlServer, raw: socket.socket, path: Path) -> None:
    (deaf,) = server.clients
    other = connect(path, 0)
    server.receive()
    line = b"z" * 10_000
    sent = 0
    while deaf in server.clients:
        server.broadcast(line)
        sent += len(line)
        assert sent < 20 * MAX_BACKLOG_BYTES
        other.settimeout(5)
        left = len(line) + 1
        while left:
            left -= len(other.recv(left))
    assert server.departed() == [deaf]
    assert len(server.clients) == 1
    other.close()
    assert raw.recv(1) == b"z", "what was sent before is still there"


def test_a_slow_client_gets_everything(server: ControlServer, raw: socket.socket) -> None:
    (client,) = server.clients
    line = b"w" * (MAX_BACKLOG_BYTES // 2)
    assert server.send(client, line)
    assert server.waiting_filenos()
    left = len(line) + 1
    while left:
        server.receive()
        left -= len(raw.recv(left))
    server.receive()
    assert server.waiting_filenos() == []


def attend(server: ControlServer, respond: Callable[[int, bytes], None]) -> tuple[threading.Thread, threading.Event]:
    """Serve in a thread until the event is set."""
    stop = threading.Event()

    def loop() -> None:
        while not stop.is_set():
            select.select(server.filenos(), server.waiting_filenos(), [], 0.01)
            for client, line in server.receive():
                respond(client, line)

    thread = threading.Thread(target=loop)
    thread.start()
    return thread, stop


def test_a_request_gets_its_answer_and_pushes_wait(server: ControlServer, path: Path) -> None:
    def respond(client: int, line: bytes) -> None:
        command = msgspec.json.decode(line, type=Play | Speed)
        server.send(client, b'{"type":"stage_status"}')
        server.answer(client, Answer(id=0, ok=False, error="about something else"))
        ok = isinstance(command, Play)
        server.answer(client, Answer(id=command.id, ok=ok, error="" if ok else "too fast"))
        server.send(client, b"not json")

    thread, stop = attend(server, respond)
    with ControlClient.connect(path) as client:
        assert client.request(Play(id=99)).ok
        refused = client.request(Speed(value=9))
        assert (refused.ok, refused.error) == (False, "too fast")
        pushed: list[bytes] = []
        while len(pushed) < 6:
            pushed += client.pushes()
            select.select([client], [], [], 0.01)
        assert pushed[0] == b'{"type":"stage_status"}'
        assert pushed[2] == b"not json"
    stop.set()
    thread.join()


def test_a_request_that_is_not_answered_times_out_and_the_next_one_works(server: ControlServer, path: Path) -> None:
    with ControlClient.connect(path) as client:
        with pytest.raises(DrillyardError) as caught:
            client.request(Play(), timeout_s=0.02)
        assert caught.value.code is ErrorCode.TIMED_OUT
        thread, stop = attend(server, lambda to, line: void(server.answer(to, Answer(id=id_of(line), ok=True))))
        assert client.request(Play()).id == 2
        stop.set()
        thread.join()


def void(_: object) -> None:
    pass


def id_of(line: bytes) -> int:
    return msgspec.json.decode(line, type=Play).id


def test_the_end_of_the_server_is_told_after_its_last_words(server: ControlServer, path: Path) -> None:
    with ControlClient.connect(path) as client:
        server.receive()
        server.broadcast(b"bye")
        server.close()
        assert client.pushes() == [b"bye"]
        for attempt in (client.pushes, lambda: client.request(Play())):
            with pytest.raises(DrillyardError, match="has ended") as caught:
                attempt()
            assert caught.value.code is ErrorCode.UNAVAILABLE


def test_a_server_without_descriptors_goes_on(
    server: ControlServer, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = connect(path, 0)

    def exhausted() -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(server._listener, "accept", exhausted)
    assert server.receive() == []
    monkeypatch.undo()
    server.receive()
    assert len(server.clients) == 1
    waiting.close()


def test_a_second_server_is_refused(server: ControlServer, path: Path) -> None:
    with pytest.raises(DrillyardError, match="already serves"):
        ControlServer(path)
    assert path.exists()
