"""Against a real llama.cpp server with a real, small and foolish model."""

import random
from collections.abc import Iterator

import pytest
from llm_at_seat import table
from llm_table import ARM, ARM_WORDS, CHOICES, WORDS

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import Constraint, LLMSpec, PromptStyle
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.operators.llm.decider import Decider
from drillyard.operators.llm.operator import LLMOperator
from drillyard.operators.llm.question import Question
from drillyard.operators.llm.try_model import try_model
from drillyard.testing.llama import MODEL_NAME, llama_server

pytestmark = pytest.mark.process

CELLS = "123456789"
LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
BOARD = ActionSpec("discrete", 9)
BOARD_WORDS = EnvWords(
    role="You play crosses (X) at tic-tac-toe.",
    goal="Get three X in a row.",
    rules="The players mark one free cell in turn. Cells are numbered from 1 to 9, row by row.",
)


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with llama_server(parallel=1) as url:
        yield url


def positions(count: int, seed: int) -> Iterator[str]:
    """Boards in which X is to move, from games of chance by the rules."""
    chance = random.Random(seed)
    while True:
        board = ["."] * 9
        for turn in range(9):
            if any(board[a] != "." and board[a] == board[b] == board[c] for a, b, c in LINES):
                break
            if turn % 2 == 0:
                yield "".join(board)
                count -= 1
                if not count:
                    return
            board[chance.choice([cell for cell in range(9) if board[cell] == "."])] = "XO"[turn % 2]


def ask(decider: Decider, board: str, tick: int) -> tuple[int, bool]:
    free = tuple(ActionWord(cell, CELLS[cell]) for cell in range(9) if board[cell] == ".")
    rows = "\n".join(board[start : start + 3] for start in (0, 3, 6))
    exchange = decider.decide(Question(agent=0, tick=tick, episode=0, words=rows, choices=free, default=free[0].action))
    assert board[exchange.action] == "."
    return exchange.action, exchange.default


@pytest.mark.timeout(900)  # a quarter of a second of one core each, which may be shared
@pytest.mark.parametrize("count", [40, pytest.param(200, marks=pytest.mark.slow)])
def test_of_so_many_moves_with_constrained_output_none_is_illegal(base_url: str, count: int) -> None:
    decider = Decider(LLMSpec(base_url=base_url, timeout_s=120.0), BOARD_WORDS, BOARD)
    moves = [ask(decider, board, tick) for tick, board in enumerate(positions(count, 1))]
    decider.close()
    assert decider.constraint is Constraint.GRAMMAR
    assert not any(default for _, default in moves)
    assert "illegal" not in decider.counts
    assert decider.counts["calls"] == count + 2  # vLLM's choice is ignored, llama.cpp's grammar obeyed
    assert len({cell for cell, _ in moves}) > 1


@pytest.mark.parametrize("constraint", [Constraint.SCHEMA, Constraint.LOGPROBS])
def test_the_other_constraints_that_it_has_hold_too(base_url: str, constraint: Constraint) -> None:
    spec = LLMSpec(base_url=base_url, constraint=constraint, style=PromptStyle.DIALOGUE, history=2, timeout_s=120.0)
    decider = Decider(spec, BOARD_WORDS, BOARD)
    moves = [ask(decider, board, tick) for tick, board in enumerate(positions(6, 2))]
    decider.close()
    assert not any(default for _, default in moves)


def test_free_text_of_so_small_a_model_is_mostly_illegal_and_harmless(base_url: str) -> None:
    spec = LLMSpec(base_url=base_url, constraint=Constraint.PARSE, retries=0, max_tokens=12, timeout_s=120.0)
    decider = Decider(spec, BOARD_WORDS, BOARD)
    for tick, board in enumerate(positions(10, 3)):
        ask(decider, board, tick)
    decider.close()
    assert decider.counts.get("illegal", 0) + decider.counts.get("truncated", 0) > 5


def test_it_says_what_it_has(base_url: str) -> None:
    found = try_model(LLMSpec(base_url=base_url, timeout_s=120.0))
    assert found["model"] == MODEL_NAME
    assert found["models"] == [MODEL_NAME]
    assert found["constraint"] == "grammar"
    assert found["latency_ms"] > 0


@pytest.mark.parametrize("constraint", [Constraint.GRAMMAR, Constraint.SCHEMA])
def test_it_moves_an_arm(base_url: str, constraint: Constraint) -> None:
    operator = LLMOperator(LLMSpec(base_url=base_url, constraint=constraint, timeout_s=120.0), ARM_WORDS, ARM, 0)
    operator.reset(1)
    action = operator.select_action(None, {"agent": 0, "tick": 0, "episode": 0, "words": "The arm hangs down."})
    (exchange,) = operator.drain()
    operator.close()
    assert not exchange.default
    assert all(low <= number <= high for number, (low, high) in zip(action, ARM.ranges, strict=True))


def test_it_sits_at_a_stage(base_url: str) -> None:
    with table() as at:
        seat = at.seat(LLMSpec(base_url=base_url, timeout_s=120.0), words=WORDS)
        action = at.play(seat, words="A light shines under the right door.")
        (exchange,) = seat.drain()
        assert CHOICES[action].word == exchange.word == exchange.reply
        assert not exchange.default
        assert exchange.model == MODEL_NAME
