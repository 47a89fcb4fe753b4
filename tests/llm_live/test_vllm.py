"""Against a real vLLM server: installs gigabytes, so only `make test-slow` runs it."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from vllm_server import vllm_server

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import Constraint, LLMSpec
from drillyard.contracts.words import ActionWord, EnvWords, NumberWord
from drillyard.operators.llm.decider import Decider
from drillyard.operators.llm.question import Question
from drillyard.operators.llm.try_model import try_model
from drillyard.testing.llama import MODEL_NAME

pytestmark = [pytest.mark.slow, pytest.mark.process, pytest.mark.timeout(3000)]

BOARD = EnvWords(role="You play tic-tac-toe.", goal="Three in a row.", rules="Choose a free cell, 1 to 9.")
ARM = EnvWords(role="You are an arm.", goal="Reach up.", numbers=(NumberWord("elbow", -1.0, 1.0),) * 2)


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    given = os.environ.get("DRILLYARD_TEST_VLLM")
    with vllm_server(Path(given) if given else tmp_path_factory.mktemp("vllm")) as url:
        yield url


def choices(chance: random.Random) -> tuple[ActionWord, ...]:
    """Some of the nine cells."""
    free = sorted(chance.sample(range(9), chance.randint(1, 9)))
    return tuple(ActionWord(cell, str(cell + 1)) for cell in free)


def test_the_strongest_constraint_is_found(base_url: str) -> None:
    found = try_model(LLMSpec(base_url=base_url, timeout_s=120.0))
    assert found | {"latency_ms": 0} == {
        "model": MODEL_NAME,
        "models": [MODEL_NAME],
        "constraint": "choice",
        "latency_ms": 0,
    }


@pytest.mark.parametrize(
    ("constraint", "moves"), [(Constraint.AUTO, 200), (Constraint.SCHEMA, 10), (Constraint.LOGPROBS, 20)]
)
def test_no_move_is_illegal(base_url: str, constraint: Constraint, moves: int) -> None:
    chance = random.Random(1)
    decider = Decider(
        LLMSpec(base_url=base_url, constraint=constraint, timeout_s=120.0), BOARD, ActionSpec("discrete", 9)
    )
    for tick in range(moves):
        legal = choices(chance)
        exchange = decider.decide(
            Question(agent=0, tick=tick, episode=0, words="A board.", choices=legal, default=legal[0].action)
        )
        assert not exchange.default, exchange.fault
        assert exchange.action in [choice.action for choice in legal]
    decider.close()
    assert "illegal" not in decider.counts
    assert decider.constraint is (Constraint.CHOICE if constraint is Constraint.AUTO else constraint)


@pytest.mark.parametrize(
    ("asked", "found"), [(Constraint.AUTO, Constraint.CHOICE), (Constraint.SCHEMA, Constraint.SCHEMA)]
)
def test_numbers_are_held_too(base_url: str, asked: Constraint, found: Constraint) -> None:
    decider = Decider(LLMSpec(base_url=base_url, constraint=asked, timeout_s=120.0), ARM, ActionSpec("box", 2))
    exchange = decider.decide(Question(agent=0, tick=0, episode=0, words="It hangs.", default=(0.0, 0.0)))
    decider.close()
    assert (exchange.default, exchange.constraint) == (False, found), exchange.fault
    assert all(-1.0 <= number <= 1.0 for number in exchange.action)


def test_what_llama_cpp_calls_a_grammar_is_ignored_and_that_is_said(base_url: str) -> None:
    with pytest.raises(Exception, match="takes no notice of the constraint 'grammar'"):
        try_model(LLMSpec(base_url=base_url, constraint=Constraint.GRAMMAR, timeout_s=120.0))
