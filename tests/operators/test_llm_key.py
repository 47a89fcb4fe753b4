"""The key goes to the server, and nowhere else."""

import msgspec
import pytest
from llm_at_seat import table
from llm_table import DOORS, WORDS, plain, question

from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.llm import LLMFault
from drillyard.operators.llm.decider import Decider
from drillyard.operators.llm.try_model import try_model
from drillyard.testing.model_server import ModelServer, Reply, Request, say, status

KEY = "sk-live-0123456789/abc+DEF"
NAME = "TEST_MODEL_KEY"


def gossip(request: Request) -> Reply:
    """A server that tells everybody what it was told."""
    key = request.headers["Authorization"]
    return status(401, f"Incorrect API key provided: {key}") if request.body["seed"] else say(f"left, {key}")


@pytest.mark.process
def test_a_server_that_repeats_it_does_not_get_it_written_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NAME, KEY)
    artefacts: list[bytes] = []
    with ModelServer(gossip) as server, table() as at:
        for seed in (0, 1):
            spec = plain(server.base_url, key_env=NAME, seed=seed, retries=1)
            seat = at.seat(spec)
            at.play(seat)
            artefacts += [msgspec.json.encode(part) for part in (spec, seat.drain(), seat.figures(), at.said)]
            seat.close()
            decider = Decider(spec, WORDS, DOORS)
            exchange = decider.decide(question())
            artefacts += [msgspec.json.encode(exchange), decider.sentence.encode()]
            decider.close()
            assert exchange.default
        with pytest.raises(DrillyardError) as caught:
            try_model(spec)
        artefacts.append(caught.value.sentence.encode())
        assert all(request.headers["Authorization"] == f"Bearer {KEY}" for request in server.requests)
    everything = b"\n".join(artefacts)
    assert KEY.encode() not in everything
    assert KEY[3:].encode() not in everything
    assert b"[key]" in everything  # it was there, and was blotted out


@pytest.mark.parametrize("value", [None, "", "  ", "zwölf-schlüssel", "two\nlines-of-key"])
def test_without_a_key_nobody_is_asked(value: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if value is None:
        monkeypatch.delenv(NAME, raising=False)
    else:
        monkeypatch.setenv(NAME, value)
    with ModelServer(say("left")) as server:
        decider = Decider(plain(server.base_url, key_env=NAME, retries=3), WORDS, DOORS)
        exchange = decider.decide(question())
        decider.close()
        assert not server.requests
    assert exchange.faults == (LLMFault.NO_KEY,)
    assert NAME in exchange.fault
    assert not value or not value.strip() or value not in exchange.fault


def test_no_key_is_sent_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with ModelServer(say("left")) as server:
        decider = Decider(plain(server.base_url), WORDS, DOORS)
        decider.decide(question())
        decider.close()
        assert "Authorization" not in server.requests[0].headers
