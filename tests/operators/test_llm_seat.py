"""Language models at seats of a stage: the match never waits, and the process beside it may die or hang."""

import os
import signal
import subprocess
import sys
import time

import pytest
from llm_at_seat import table
from llm_table import ARM, ARM_WORDS, CHOICES, plain

from drillyard.contracts.llm import Constraint, LLMFault
from drillyard.operators.llm.seat import FAILED_PAUSE_S
from drillyard.testing.model_server import SILENT, ModelServer, say, status

pytestmark = pytest.mark.process


def test_a_decision_takes_its_time_and_the_match_none() -> None:
    with ModelServer(say("left")) as server, table() as at:
        assert at.host.pid is None
        seat = at.seat(plain(server.base_url))
        assert at.ask(seat) is None
        assert seat.figures().thinking
        assert at.play(seat) == 0
        assert at.play(seat, 1) == 0
        figures, (first, second) = seat.figures(), seat.drain()
        assert (first.tick, second.tick, first.word, first.default) == (0, 1, "left", False)
        assert first.messages[0].role == "system"
        assert not seat.drain()
        assert (figures.decisions, figures.defaults, figures.thinking, figures.sentence) == (2, 0, False, "")
        assert figures.counts["calls"] == 2
        assert 0 < figures.latency_last_ms <= figures.latency_max_ms
        assert figures.latency_mean_ms >= first.latency_ms / 2
        pid = at.host.pid
        assert pid is not None
        seat.close()
        at.until(lambda: at.host.gone)
        assert at.host.pid is None


def test_two_seats_share_a_process_and_nothing_else() -> None:
    with ModelServer(say("left")) as one, ModelServer(say("right")) as other, table() as at:
        seats = at.seat(plain(one.base_url)), at.seat(plain(other.base_url), agent=1)
        assert [at.play(seat) for seat in seats] == [0, 2]
        assert [seat.drain()[0].agent for seat in seats] == [0, 1]
        seats[0].close()
        assert at.play(seats[1], 1) == 2


def test_a_box_gets_numbers() -> None:
    with ModelServer(obeys=(Constraint.SCHEMA,)) as server, table() as at:
        seat = at.seat(
            plain(server.base_url, constraint=Constraint.SCHEMA), words=ARM_WORDS, action=ARM, default=(0.0, 0.0)
        )
        assert at.play(seat, choices=()) == (0.5, 0.5)


def test_a_new_episode_drops_the_question_at_the_server_too() -> None:
    with ModelServer(say("left")) as server, table() as at:
        server.replies.append(SILENT)
        seat = at.seat(plain(server.base_url))
        assert at.ask(seat) is None
        at.until(lambda: at.ask(seat) is None and server.open == 1)
        seat.reset(5)
        assert not seat.figures().thinking
        at.until(lambda: server.open == 0)
        assert at.play(seat, 0, episode=1) == 0
        assert [exchange.episode for exchange in seat.drain()] == [1]


def test_an_answer_to_a_moment_that_is_over_is_not_played() -> None:
    with ModelServer(say("left")) as server, table() as at:
        seat = at.seat(plain(server.base_url))
        assert at.ask(seat, 0) is None
        at.until(lambda: not seat.figures().thinking)
        server.otherwise = say("right")
        # Meanwhile only the other two are legal.
        assert at.ask(seat, 1, choices=CHOICES[1:]) is None
        assert at.play(seat, 2, choices=CHOICES[1:]) == 2


def test_a_process_that_is_killed_is_said_and_the_question_asked_again() -> None:
    with ModelServer(say("left")) as server, table() as at:
        seat = at.seat(plain(server.base_url, max_calls=3))
        assert at.play(seat) == 0
        server.replies.append(SILENT)
        at.until(lambda: at.ask(seat, 1) is None and server.open == 1)
        pid = at.host.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert at.play(seat, 1) == 0
        assert any("was killed by SIGKILL. It is started again" in said for said in at.said)
        at.until(lambda: at.said[-1] == "")
        # What was spent before is not forgotten: one call by each process, and the one that was cut off is lost.
        assert seat.figures().counts["calls"] == 2
        assert at.play(seat, 2) == 0
        assert at.play(seat, 3) == 1
        assert seat.drain()[-1].faults == (LLMFault.OVER_BUDGET,)


def test_a_process_that_hangs_is_replaced_and_the_default_action_plays() -> None:
    with ModelServer(say("left")) as server, table(hung_s=3.0, away_s=0.5) as at:
        seat = at.seat(plain(server.base_url))
        assert at.play(seat) == 0
        pid = at.host.pid
        assert pid is not None
        os.kill(pid, signal.SIGSTOP)
        assert at.play(seat, 1) == 1
        assert seat.figures().defaults == 1
        at.until(lambda: at.host.pid not in (pid, None))
        at.until(lambda: at.play(seat, 2) == 0)
        assert any("does not answer; the default action plays" in said for said in at.said)
        assert any("has not answered for 3 s" in said for said in at.said)


def test_a_process_that_cannot_start_leaves_the_default_action(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with table(away_s=0.5) as at:
        seat = at.seat(plain("http://127.0.0.1:9/v1"))
        assert at.play(seat) == 1
        assert "ended with exit code 1" in seat.figures().sentence


def test_a_server_that_refuses_at_once_is_not_asked_without_end() -> None:
    with ModelServer() as server, table() as at:
        server.otherwise = status(401)
        seat = at.seat(plain(server.base_url))
        began_s = time.monotonic()
        assert [at.play(seat, tick) for tick in range(3)] == [1, 1, 1]
        assert time.monotonic() - began_s >= 2 * FAILED_PAUSE_S
        assert len(server.requests) == 3
        figures = seat.figures()
        assert (figures.defaults, figures.illegal, figures.counts["refused"]) == (3, 0, 3)
        assert "wants a key" in figures.sentence


def test_an_illegal_answer_is_counted_as_such() -> None:
    with ModelServer(say("I pass")) as server, table() as at:
        seat = at.seat(plain(server.base_url), default=0)
        assert at.play(seat, choices=CHOICES[1:]) == 1  # the first that is legal
        figures = seat.figures()
        assert (figures.defaults, figures.illegal, figures.counts["illegal"]) == (1, 1, 1)


def test_a_fault_is_seen_while_another_try_is_made() -> None:
    with ModelServer() as server, table() as at:
        server.replies += [status(500), SILENT]
        seat = at.seat(plain(server.base_url, retries=1))
        at.until(lambda: at.ask(seat) is None and server.open == 1 and len(server.requests) == 2)
        figures = seat.figures()
        assert figures.thinking
        assert (figures.counts["server_error"], figures.counts["retries"]) == (1, 1)
        assert "answered 500" in figures.sentence


def test_the_stage_loads_no_http_library() -> None:
    code = "import sys, drillyard.operators.llm.seat; sys.exit(bool({'httpx', 'asyncio'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
