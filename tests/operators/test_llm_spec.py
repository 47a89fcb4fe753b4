"""Specs that cannot be meant so are refused in a sentence."""

from typing import Any

import pytest
from llm_table import DOORS, WORDS

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMSpec
from drillyard.operators.llm.decider import Decider
from drillyard.operators.llm.operator import LLMOperator
from drillyard.operators.llm.seat import LLMHost, LLMSeat
from drillyard.operators.llm.spec import check_spec
from drillyard.operators.llm.try_model import try_model


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8000/v1", "https://api.example.com/v1/", "http://[::1]:80/v1", "http://box.local"]
)
def test_an_address_of_an_endpoint_is_taken(address: str) -> None:
    check_spec(LLMSpec(base_url=address, key_env="MY_KEY_2", max_cost=1.0, price_completion=0.1))


@pytest.mark.parametrize(
    ("fields", "about"),
    [
        ({"base_url": ""}, "base_url"),
        ({"base_url": "127.0.0.1:8000"}, "base_url"),
        ({"base_url": "ftp://x/v1"}, "base_url"),
        ({"base_url": "http://"}, "base_url"),
        ({"base_url": "http://x:99999/v1"}, "base_url"),
        ({"base_url": "http://[x/v1"}, "base_url"),
        ({"base_url": "http://x y/v1"}, "base_url"),
        ({"base_url": "http://user:secret@x/v1"}, "password"),
        ({"base_url": "http://x/v1?api-key=secret"}, "query"),
        ({"key_env": "sk-secret"}, "key_env"),
        ({"key_env": "secret"}, "key_env"),
        ({"history": 33}, "history"),
        ({"history": -1}, "history"),
        ({"temperature": float("nan")}, "temperature"),
        ({"max_tokens": 0}, "max_tokens"),
        ({"timeout_s": 0.0}, "timeout_s"),
        ({"timeout_s": float("inf")}, "timeout_s"),
        ({"retries": 11}, "retries"),
        ({"max_calls": -1}, "max_calls"),
        ({"max_cost": 1.0}, "prices"),
        ({"price_prompt": -1.0}, "price_prompt"),
        ({"instruction": "x" * 2001}, "instruction"),
        ({"model": "a\nb"}, "model"),
    ],
)
def test_what_cannot_be_meant_so_is_refused_without_repeating_secrets(fields: dict[str, Any], about: str) -> None:
    with pytest.raises(DrillyardError) as caught:
        check_spec(LLMSpec(**fields))
    assert caught.value.code is ErrorCode.BAD_VALUE
    assert about in caught.value.sentence
    assert "secret" not in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_everybody_who_takes_a_spec_refuses_it() -> None:
    spec = LLMSpec(base_url="nowhere")
    host = LLMHost(lambda _: None)
    for make in (
        lambda: Decider(spec, WORDS, DOORS),
        lambda: LLMOperator(spec, WORDS, DOORS, 0),
        lambda: LLMSeat(host, spec, WORDS, DOORS, 0, 0),
        lambda: try_model(spec),
    ):
        with pytest.raises(DrillyardError):
            make()
    host.close()
    assert host.gone
