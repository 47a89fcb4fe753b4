"""Calls, tokens and money have an end that is never passed."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from llm_table import DOORS, WORDS, plain, question

from drillyard.contracts.llm import LLMFault, LLMSpec
from drillyard.operators.llm.budget import Budget
from drillyard.operators.llm.decider import Decider
from drillyard.testing.model_server import ModelServer, say, status

CALLS = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50)), max_size=30)


@given(CALLS, st.integers(1, 10), st.integers(1, 400), st.floats(0.0001, 0.01))
def test_no_limit_is_ever_passed(calls: list[tuple[int, int, int]], count: int, tokens: int, cost: float) -> None:
    spec = LLMSpec(max_calls=count, max_total_tokens=tokens, max_cost=cost, price_prompt=10.0, price_completion=30.0)
    budget = Budget(spec)
    for prompt, longest, completed in calls:
        if budget.take(prompt, longest) == "":
            budget.settle((prompt, longest), (prompt, min(completed, longest)))
        assert budget.calls <= count
        assert budget.tokens <= tokens
        assert budget.cost <= cost + 1e-12


def test_threads_share_it() -> None:
    budget = Budget(LLMSpec(max_calls=100))
    with ThreadPoolExecutor(4) as pool:
        taken = list(pool.map(lambda _: budget.take(1, 1), range(400)))
    assert taken.count("") == 100


@pytest.mark.parametrize(
    ("limit", "calls"),
    [
        ({"max_calls": 2}, 2),
        # Two calls take 1006; the third may need about 140.
        ({"max_total_tokens": 1100}, 2),
        ({"max_cost": 0.0011, "price_prompt": 1.0, "price_completion": 1.0}, 2),
    ],
)
def test_where_it_is_used_up_nobody_is_asked(limit: dict[str, float], calls: int) -> None:
    with ModelServer(say("left", prompt_tokens=500)) as server:
        decider = Decider(plain(server.base_url, **limit), WORDS, DOORS)
        exchanges = [decider.decide(question(tick)) for tick in range(4)]
        decider.close()
        assert len(server.requests) == calls
    assert [exchange.default for exchange in exchanges] == [False, False, True, True]
    assert exchanges[-1].faults == (LLMFault.OVER_BUDGET,)
    assert exchanges[-1].calls == 0
    assert decider.counts["over_budget"] == 2
    assert "budget" in decider.sentence


def test_retries_count_and_failed_calls_cost_what_the_server_did() -> None:
    spec = {"retries": 3, "max_calls": 2, "price_prompt": 1000.0, "price_completion": 2000.0}
    with ModelServer(say("left", prompt_tokens=10, completion_tokens=2)) as server:
        server.replies += [status(500)]
        decider = Decider(plain(server.base_url, **spec), WORDS, DOORS)
        exchange = decider.decide(question())
        decider.close()
    assert (exchange.calls, exchange.prompt_tokens, exchange.completion_tokens) == (2, 10, 2)
    assert exchange.cost == pytest.approx(0.014)
    assert decider.cost == exchange.cost
    assert decider.counts["retries"] == 1


def test_what_a_server_does_not_count_is_estimated() -> None:
    with ModelServer(say("left", prompt_tokens=-1, completion_tokens="many")) as server:
        decider = Decider(plain(server.base_url), WORDS, DOORS)
        exchange = decider.decide(question())
        decider.close()
    assert exchange.prompt_tokens > 30
    assert exchange.completion_tokens == 2
