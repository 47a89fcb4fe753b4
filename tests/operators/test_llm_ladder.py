"""Which constraint is used: the strongest that the server really obeys."""

import re

import pytest
from llm_table import ARM, ARM_WORDS, CHOICES, DOORS, WORDS, plain, question

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.llm import Constraint, LLMFault
from drillyard.contracts.words import ActionWord
from drillyard.operators.llm.constraints import MAX_LABELS, answerable, grammar, json_schema, pattern, request_fields
from drillyard.operators.llm.decider import Decider
from drillyard.operators.llm.try_model import try_model
from drillyard.testing.model_server import HTML, ModelServer, Reply, Request, say, status

C = Constraint


@pytest.mark.parametrize(
    ("obeys", "found", "probes"),
    [
        ((C.CHOICE, C.GRAMMAR), C.CHOICE, 1),
        ((C.GRAMMAR, C.SCHEMA), C.GRAMMAR, 2),
        ((C.SCHEMA, C.LOGPROBS), C.SCHEMA, 3),
        ((C.LOGPROBS,), C.LOGPROBS, 4),
        ((), C.PARSE, 4),
    ],
)
def test_the_strongest_that_is_obeyed_is_found_once(obeys: tuple[C, ...], found: C, probes: int) -> None:
    with ModelServer(say("left"), obeys=obeys) as server:
        decider = Decider(plain(server.base_url, constraint=C.AUTO), WORDS, DOORS)
        exchanges = [decider.decide(question(tick)) for tick in range(2)]
        decider.close()
        assert len(server.requests) == probes + 2
        tried = try_model(plain(server.base_url, constraint=C.AUTO))
    assert [exchange.constraint for exchange in exchanges] == [found, found]
    assert [exchange.calls for exchange in exchanges] == [probes + 1, 1]
    assert not any(exchange.default for exchange in exchanges)
    assert tried | {"latency_ms": 0} == {"model": "tiny", "models": ["tiny"], "constraint": found, "latency_ms": 0}


def test_a_server_that_refuses_or_falls_over_unknown_fields_is_asked_without_them() -> None:
    def picky(request: Request) -> Reply:
        if "grammar" in request.body:
            return status(500, "tensor of the wrong shape")
        if {"structured_outputs", "response_format", "logprobs"} & set(request.body):
            return status(400, "unknown field")
        return say("left")

    with ModelServer(picky) as server:
        decider = Decider(plain(server.base_url, constraint=C.AUTO, retries=1), WORDS, DOORS)
        exchange = decider.decide(question())
        decider.close()
    assert (exchange.constraint, exchange.word, exchange.default) == (C.PARSE, "left", False)
    assert exchange.faults == (LLMFault.SERVER_ERROR,)


def test_probing_goes_on_where_a_fault_of_another_kind_ended_it() -> None:
    with ModelServer(obeys=(C.GRAMMAR,)) as server:
        server.replies += [say("Good morning!"), status(429), status(503)]
        decider = Decider(plain(server.base_url, constraint=C.AUTO), WORDS, DOORS)
        words = [decider.decide(question(tick)) for tick in range(3)]
        decider.close()
    assert [exchange.default for exchange in words] == [True, True, False]
    assert words[2].constraint is C.GRAMMAR
    assert words[2].calls == 2


def test_a_server_that_has_become_another_is_tried_again() -> None:
    with ModelServer(say("right"), obeys=(C.CHOICE,)) as server:
        decider = Decider(plain(server.base_url, constraint=C.AUTO), WORDS, DOORS)
        assert decider.decide(question()).constraint is C.CHOICE
        server.obeys = {C.GRAMMAR}
        server.replies += [say("I would go left, I think.")]
        assert decider.decide(question(1)).faults == (LLMFault.ILLEGAL,)
        assert decider.decide(question(2)).constraint is C.GRAMMAR
        decider.close()


def test_more_actions_than_labels_are_parsed() -> None:
    many = tuple(ActionWord(index, f"step {index}") for index in range(MAX_LABELS + 1))
    with ModelServer(say("step 20"), obeys=(C.LOGPROBS,)) as server:
        decider = Decider(plain(server.base_url, constraint=C.LOGPROBS), WORDS, ActionSpec("discrete", 21))
        exchange = decider.decide(question(choices=many, default=0))
        decider.close()
    assert (exchange.constraint, exchange.action, exchange.default) == (C.PARSE, 20, False)


def test_the_legal_actions_of_the_moment_are_what_is_allowed() -> None:
    with ModelServer(obeys=(C.CHOICE,)) as server:
        decider = Decider(plain(server.base_url, constraint=C.CHOICE), WORDS, DOORS)
        legal = [CHOICES[:1], CHOICES[1:], CHOICES[::2]]
        for tick, choices in enumerate(legal):
            exchange = decider.decide(question(tick, choices=choices, default=choices[0].action))
            assert exchange.action == choices[-1].action
        decider.close()
        asked = [request.body["structured_outputs"]["choice"] for request in server.requests]
        assert asked == [[choice.word for choice in choices] for choices in legal]


@pytest.mark.parametrize("found", [C.SCHEMA, C.PARSE])
def test_a_box_is_held_by_a_schema_or_parsed(found: C) -> None:
    def free(request: Request) -> Reply:
        return say("[0.25, 7]" if "arm" in str(request.body["messages"]) else "Good morning to you too!")

    with ModelServer(free, obeys=(found,)) as server:
        decider = Decider(plain(server.base_url, constraint=C.AUTO), ARM_WORDS, ARM)
        exchange = decider.decide(question(choices=(), default=(0.0, 0.0)))
        decider.close()
    assert exchange.constraint is found
    assert exchange.action == ([0.5, 0.5] if found is C.SCHEMA else [0.25, 2.0])
    assert not exchange.default


def test_numbers_have_as_many_digits_as_their_ranges_need() -> None:
    wide = answerable(ActionSpec("box", 2, ranges=((-0.4, 0.4), (-150.0, 20.0))), ())
    assert pattern(wide) == r"\[-?[0-9]{1,3}(\.[0-9]{1,3})?, -?[0-9]{1,3}(\.[0-9]{1,3})?\]"
    assert re.fullmatch(pattern(wide), "[-0.25, 120]")
    assert grammar(wide) == 'root ::= "[" number ", " number "]"\nnumber ::= "-"? [0-9]{1,3} ("." [0-9]{1,3})?'


def test_words_are_quoted_in_grammars() -> None:
    odd = answerable(DOORS, (ActionWord(0, 'say "hi"'), ActionWord(1, "back\\slash"), ActionWord(2, "größer")))
    assert grammar(odd) == r'root ::= "say \"hi\"" | "back\\slash" | "größer"'
    assert json_schema(odd)["properties"]["action"]["enum"] == odd.words
    assert request_fields(C.PARSE, odd) == {}


def test_a_constraint_that_is_ignored_is_said_when_the_model_is_tried() -> None:
    with ModelServer(say("Good morning to you too!"), obeys=(C.SCHEMA,)) as server:
        assert try_model(plain(server.base_url, constraint=C.SCHEMA))["constraint"] == "schema"
        with pytest.raises(DrillyardError, match="takes no notice of the constraint 'grammar'; choose auto"):
            try_model(plain(server.base_url, constraint=C.GRAMMAR))


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (status(401, "no"), "wants a key"),
        (status(404, "no model tiny"), "no model tiny"),
        (status(429), "too many requests"),
        (status(500, "out of memory"), "out of memory"),
        (HTML, "no JSON"),
    ],
)
def test_why_a_model_cannot_play_is_said_when_it_is_tried(reply: Reply, sentence: str) -> None:
    with ModelServer() as server:
        server.replies.append(reply)
        with pytest.raises(DrillyardError, match=sentence):
            try_model(plain(server.base_url))


def test_fields_that_a_model_does_not_take_are_left_out() -> None:
    def modern(request: Request) -> Reply:
        for field in ("max_tokens", "temperature"):
            if field in request.body:
                body = f'{{"error": {{"message": "Unsupported parameter", "param": "{field}"}}}}'
                return Reply(body.encode(), 400)
        return say("left")

    with ModelServer(modern) as server:
        decider = Decider(plain(server.base_url), WORDS, DOORS)
        exchanges = [decider.decide(question(tick)) for tick in range(2)]
        decider.close()
        assert server.requests[-1].body["max_completion_tokens"] == 64
    assert [exchange.word for exchange in exchanges] == ["left", "left"]
    assert [exchange.calls for exchange in exchanges] == [3, 1]


def test_the_first_model_that_is_listed_is_asked_where_none_is_named() -> None:
    with ModelServer(say("left"), models=("big", "small")) as server:
        decider = Decider(plain(server.base_url, model=""), WORDS, DOORS)
        assert decider.decide(question()).model == "big"
        decider.close()
        assert server.requests[-1].body["model"] == "big"
