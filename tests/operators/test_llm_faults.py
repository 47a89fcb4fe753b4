"""Whatever a server does, there is a decision in time, and the fault has its name."""

import socket
import threading
import time

import pytest
from llm_table import DOORS, WORDS, plain, question

from drillyard.contracts.llm import LLMFault, LLMSpec, PromptStyle
from drillyard.operators.llm.decider import Decider
from drillyard.testing.model_server import (
    DIES,
    HTML,
    HUGE,
    MALFORMED,
    NO_CHOICES,
    REDIRECT,
    SILENT,
    WRONG_TYPES,
    ModelServer,
    Reply,
    drip,
    say,
    status,
)

F = LLMFault
DEEP = Reply(b'{"choices":' + b"[" * 50_000)
SHORT_S = 1.0


@pytest.mark.parametrize(
    ("reply", "fault", "said"),
    [
        (SILENT, F.TIMEOUT, "did not answer within 1 s"),
        (drip("left", 0.1), F.SLOW, "had not ended after 1 s"),
        (DIES, F.CONNECTION, "closed the connection|broke the connection"),
        (status(429, "slow down", Retry_After="3600"), F.RATE_LIMITED, r"429 \(slow down\): too many"),
        (status(500), F.SERVER_ERROR, r"500 \(as the test wants\)"),
        (status(503), F.SERVER_ERROR, "503"),
        (Reply(b"oops", 502), F.SERVER_ERROR, "502"),
        (status(400, "bad request"), F.REFUSED, "bad request"),
        (status(401, "who are you"), F.REFUSED, "wants a key"),
        (status(404, "no such model"), F.REFUSED, "check the address"),
        (REDIRECT, F.REFUSED, "is not followed"),
        (MALFORMED, F.MALFORMED, "no JSON"),
        (HTML, F.MALFORMED, "no JSON"),
        (Reply(b""), F.MALFORMED, "no JSON"),
        (Reply(b"\xff\xfe\x00"), F.MALFORMED, "no completion"),
        (WRONG_TYPES, F.MALFORMED, "no completion"),
        (NO_CHOICES, F.MALFORMED, "without any choice"),
        (DEEP, F.MALFORMED, "no completion"),
        (HUGE, F.TOO_LARGE, "more than 256 KiB"),
        (say(""), F.EMPTY, "said nothing"),
        (say(None), F.EMPTY, "said nothing"),
        (say("Let me think about", finish="length"), F.TRUNCATED, "max_tokens"),
        (say("The light is right, so go left"), F.ILLEGAL, "none of the 3 legal actions: 'The light"),
        (say("Action: left\nAction: right"), F.ILLEGAL, "several actions"),
    ],
)
def test_every_fault_has_its_name_and_the_default_action_plays(reply: Reply, fault: LLMFault, said: str) -> None:
    with ModelServer(say("left")) as server:
        server.replies.append(reply)
        short = fault in (F.TIMEOUT, F.SLOW)
        decider = Decider(plain(server.base_url, timeout_s=SHORT_S if short else 20.0), WORDS, DOORS)
        exchange = decider.decide(question())
        assert exchange.default
        assert (exchange.action, exchange.word) == (1, "middle")
        assert exchange.faults == (fault,)
        assert decider.counts[fault] == 1
        assert decider.sentence.startswith("The default action plays. ")
        with pytest.raises(AssertionError, match=said):
            raise AssertionError(exchange.fault)
        assert exchange.fault.count("\n") == 0
        # The next one is fine, over a connection that works.
        after = decider.decide(question(1))
        decider.close()
        server.wait_for(lambda seen: seen.open == 0)
    if not short:
        assert (after.word, after.default, decider.sentence) == ("left", False, "")


def test_a_server_that_is_not_there_is_no_connection() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        decider = Decider(plain(f"http://127.0.0.1:{closed.getsockname()[1]}/v1"), WORDS, DOORS)
        exchange = decider.decide(question())
        unnamed = Decider(plain(f"http://127.0.0.1:{closed.getsockname()[1]}/v1", model=""), WORDS, DOORS)
        other = unnamed.decide(question())
        decider.close()
        unnamed.close()
    assert exchange.faults == other.faults == (F.CONNECTION,)
    assert "cannot be reached" in exchange.fault


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (b"220 mail.example.com ESMTP\r\n\r\n", F.MALFORMED),
        (b"", F.CONNECTION),
        (b"HTTP/1.1 200 OK\r\nX: ", F.CONNECTION),
    ],
)
def test_a_server_of_another_kind_is_malformed_or_gone(said: bytes, fault: LLMFault) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(30.0)
        decider = Decider(plain(f"http://127.0.0.1:{listener.getsockname()[1]}/v1"), WORDS, DOORS)

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(said)

        thread = threading.Thread(target=serve)
        thread.start()
        exchange = decider.decide(question())
        thread.join()
        decider.close()
    assert exchange.faults == (fault,)


def test_dripping_headers_end_with_the_time_too() -> None:
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(30.0)

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                try:
                    connection.sendall(b"HTTP/1.1 200 OK\r\n")
                    while not stop.wait(0.05):
                        connection.sendall(b"X-Header: 1\r\n")
                except OSError:
                    return

        thread = threading.Thread(target=serve)
        thread.start()
        decider = Decider(plain(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", timeout_s=SHORT_S), WORDS, DOORS)
        exchange = decider.decide(question())
        decider.close()
        stop.set()
        thread.join()
    assert exchange.faults == (F.TIMEOUT,)


def test_another_try_mends_and_a_third_is_not_made() -> None:
    with ModelServer(say("left")) as server:
        server.replies += [status(500)]
        decider = Decider(plain(server.base_url, retries=1), WORDS, DOORS)
        mended = decider.decide(question())
        server.replies += [say("no idea"), say("still none")]
        failed = decider.decide(question(1))
        decider.close()
        hint = server.requests[-1].body["messages"]
    assert (mended.word, mended.faults, mended.calls) == ("left", (F.SERVER_ERROR,), 2)
    assert (failed.default, failed.faults, failed.reply) == (True, (F.ILLEGAL, F.ILLEGAL), "still none")
    assert hint[-2] == {"role": "assistant", "content": "no idea"}
    assert "Legal actions: left, middle, right" in hint[-1]["content"]
    assert decider.counts["retries"] == 2


def test_what_no_other_try_mends_is_not_tried_again() -> None:
    with ModelServer(say("left")) as server:
        server.replies += [status(403)]
        decider = Decider(plain(server.base_url, retries=5), WORDS, DOORS)
        exchange = decider.decide(question())
        decider.close()
        assert len(server.requests) == 1
    assert exchange.default


def test_a_server_says_how_long_to_wait() -> None:
    with ModelServer(say("left")) as server:
        server.replies += [status(429, Retry_After="1")]
        decider = Decider(plain(server.base_url, retries=1), WORDS, DOORS)
        began_s = time.monotonic()
        exchange = decider.decide(question())
        decider.close()
    assert exchange.word == "left"
    assert time.monotonic() - began_s >= 1.0


@pytest.mark.parametrize("style", list(PromptStyle))
def test_the_past_of_an_episode_is_told_and_forgotten_at_its_end(style: PromptStyle) -> None:
    with ModelServer(say("left")) as server:
        decider = Decider(plain(server.base_url, style=style, history=2, instruction="Be quick."), WORDS, DOORS)
        for tick in range(4):
            decider.decide(question(tick, words=f"It is {tick} o'clock."))
        last = server.requests[-1].body["messages"]
        decider.reset(1)
        decider.decide(question(4, words="A new day."))
        first = server.requests[-1].body["messages"]
        decider.close()
    told = "\n".join(message["content"] for message in last)
    assert [f"It is {tick} o'clock." in told for tick in range(4)] == [False, True, True, True]
    assert "o'clock" not in "\n".join(message["content"] for message in first)
    for part in ("three doors", "Find the way out.", "One is open.", "middle: between the other two", "Be quick."):
        assert told.count(part) == 1
    if style is PromptStyle.BRIEF:
        assert [message["role"] for message in last] == ["system", "user"]
    else:
        # Strictly in turn, or some chat templates refuse.
        assert [message["role"] for message in last] == ["user", "assistant", "user", "assistant", "user"]
        assert last[-1]["content"].startswith("Current Observation:\nIt is 3 o'clock.")


def test_what_is_kept_of_a_long_reply_has_an_end() -> None:
    with ModelServer(say("x" * 10_000)) as server:
        decider = Decider(plain(server.base_url), WORDS, DOORS)
        exchange = decider.decide(question())
        decider.close()
    assert len(exchange.reply) == 4000
    assert len(exchange.fault) < 300


def test_the_seed_and_the_limits_are_sent() -> None:
    with ModelServer(say("left")) as server:
        spec: LLMSpec = plain(server.base_url, seed=7, temperature=0.5, max_tokens=99)
        decider = Decider(spec, WORDS, DOORS)
        decider.decide(question())
        decider.close()
        body = server.requests[0].body
    assert (body["seed"], body["temperature"], body["max_tokens"], body["model"]) == (7, 0.5, 99, "tiny")


def test_a_prompt_has_an_end() -> None:
    with ModelServer(say("left")) as server:
        decider = Decider(plain(server.base_url, history=32), WORDS, DOORS)
        for tick in range(6):
            decider.decide(question(tick, words=f"{tick}" * 20_000))
        decider.close()
        told = server.requests[-1].body["messages"][1]["content"]
    assert [told.count(f"{tick}") for tick in range(6)] == [0, 0, 16_000, 16_000, 16_000, 16_000]
