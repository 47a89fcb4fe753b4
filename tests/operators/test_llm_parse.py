"""Replies to actions: whole answers only."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.llm import Constraint, LLMFault
from drillyard.contracts.words import ActionWord
from drillyard.operators.llm.completion import Completion, read_completion, read_error, read_models
from drillyard.operators.llm.constraints import Answerable
from drillyard.operators.llm.fault import CallFault
from drillyard.operators.llm.parse import read_action, word_of

MOVES = Answerable(
    choices=(ActionWord(3, "left"), ActionWord(4, "right"), ActionWord(7, "go forward"), ActionWord(8, "column 4"))
)
ARM = Answerable(ranges=((-1.0, 1.0), (0.0, 2.0)))


def read(text: str, wanted: Answerable = MOVES, finish: str = "stop") -> object:
    return read_action(Completion(text=text, finish=finish), Constraint.PARSE, wanted)


def fault_of(text: str, wanted: Answerable = MOVES, finish: str = "stop") -> LLMFault:
    with pytest.raises(CallFault) as caught:
        read(text, wanted, finish)
    assert caught.value.sentence.endswith(".")
    return caught.value.fault


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("left", 3),
        ("  Right.\n", 4),
        ('["left"]', 3),
        ('"go forward"', 7),
        ("**Go  Forward**", 7),
        ("Action: column 4", 8),
        ("**Action:** left", 3),
        ("The ball is left of me.\nAction: go forward", 7),
        ('{"action": "left"}', 3),
        ('```json\n{"action": "right"}\n```', 4),
        ("<think>left? no, right? no</think>\ngo forward", 7),
        ("Action: left\nSo my final answer stands.\nFinal action: LEFT", 3),
    ],
)
def test_whole_answers_are_actions(text: str, action: int) -> None:
    assert read(text) == action


@pytest.mark.parametrize(
    "text",
    [
        "The ball is left, go forward",  # whoever takes the first word that fits plays `left`
        "left or right",
        "I go left",
        "left right",
        "Action: left\nAction: right",
        "Action: left\nAction: jump",
        '{"action": "jump"}',
        '{"action": 3}',
        '{"move": "left"}',
        "leftover",
        "3",
        "<think>left",
        "column",
    ],
)
def test_everything_else_is_illegal(text: str) -> None:
    assert fault_of(text) is LLMFault.ILLEGAL


def test_nothing_and_what_was_cut_off_have_names_of_their_own() -> None:
    assert fault_of(" \n") is LLMFault.EMPTY
    assert fault_of("<think>hm</think>") is LLMFault.EMPTY
    assert fault_of("", finish="length") is LLMFault.TRUNCATED
    assert fault_of("Well, I think that", finish="length") is LLMFault.TRUNCATED
    assert fault_of("Action: left\nAction: right", finish="length") is LLMFault.ILLEGAL
    assert read("left", finish="length") == 3
    assert read('{"action": "left"  \n\n', finish="length") == 3
    assert read('{"action": [0.5, 1]\n\n', ARM, finish="length") == (0.5, 1.0)
    assert fault_of('{"action": "left"') is LLMFault.ILLEGAL
    for text in ('{"action": "le', '{"action": [0.5, 1', '{"action": "left", "but'):
        assert fault_of(text, finish="length") is LLMFault.TRUNCATED


def test_words_that_differ_in_case_must_be_written_exactly() -> None:
    keys = Answerable(choices=(ActionWord(0, "k"), ActionWord(1, "K"), ActionWord(2, "<"), ActionWord(3, ".")))
    assert [read(word, keys) for word in ("k", "K", "<", ".")] == [0, 1, 2, 3]
    assert fault_of(" 'k' ", keys) is LLMFault.ILLEGAL
    assert fault_of("!", keys) is LLMFault.ILLEGAL


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("[0.5, 1]", (0.5, 1.0)),
        ('{"action": [9, -9]}', (1.0, 0.0)),
        ("Action: [0, 0]", (0.0, 0.0)),
        ("```\n[-1, 2]\n```", (-1.0, 2.0)),
    ],
)
def test_numbers_are_clipped_to_their_ranges(text: str, action: tuple[float, ...]) -> None:
    assert read(text, ARM) == action


@pytest.mark.parametrize(
    "text", ["[1]", "[1, 2, 3]", "0.5, 1", '["1", "2"]', "[true, false]", "[NaN, 1]", "[1e999, 1]", "up", "[[1, 2]]"]
)
def test_what_is_no_array_of_so_many_numbers_is_illegal(text: str) -> None:
    assert fault_of(text, ARM) is LLMFault.ILLEGAL


def test_the_likeliest_label_is_the_action() -> None:
    answer = Completion(
        text="I", finish="length", likely=(("I", -0.1), (" B", -1.0), ("A", -0.9), ("B", -3.0), ("E", -0.5))
    )
    assert read_action(answer, Constraint.LOGPROBS, MOVES) == 4
    with pytest.raises(CallFault) as caught:
        read_action(Completion(text="I", likely=(("I", -0.1), ("E", -0.2))), Constraint.LOGPROBS, MOVES)
    assert caught.value.fault is LLMFault.ILLEGAL


@given(st.text(max_size=200))
def test_no_text_is_more_than_an_action_or_a_fault(text: str) -> None:
    for wanted in (MOVES, ARM):
        try:
            action = read(text, wanted)
        except CallFault as fault:
            assert fault.fault in (LLMFault.ILLEGAL, LLMFault.EMPTY)
        else:
            assert word_of(action, wanted)


@given(st.lists(st.sampled_from(["left", "right", "go forward", "ball", "is", ",", "\n"]), min_size=2, max_size=8))
def test_an_action_is_never_fished_out_of_a_text(words: list[str]) -> None:
    text = " ".join(words)
    if " ".join(text.strip(" ,\n").split()) in ("left", "right", "go forward"):
        return
    try:
        assert read(text) in (3, 4, 7)
    except CallFault:
        return
    # Only blanks and marks stood around it.
    assert "".join(text.split()).strip(",") in ("left", "right", "goforward")


@given(st.binary(max_size=300))
def test_any_body_is_a_completion_or_malformed(body: bytes) -> None:
    take(body)


def take(body: bytes) -> None:
    try:
        read_completion(body, "The server")
    except CallFault as fault:
        assert fault.fault is LLMFault.MALFORMED
    read_models(body)
    read_error(body)


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["choices", "message", "content", "usage", "prompt_tokens", "logprobs", "data", "id", "error"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(_JSON)
def test_any_json_is_a_completion_or_malformed(value: object) -> None:
    body = json.dumps({"choices": [{"message": {"content": "left"}, "logprobs": value}], "usage": value}).encode()
    answer = read_completion(body, "The server")
    assert answer.text == "left"
    assert all(isinstance(token, str) for token, _ in answer.likely)
    for other in (value, {"choices": value}, {"choices": [{"message": value}]}):
        take(json.dumps(other).encode())


def test_half_a_surrogate_pair_is_malformed() -> None:
    with pytest.raises(CallFault) as caught:
        read_completion(b'{"choices": [{"message": {"content": "left \\ud83d"}}]}', "The server")
    assert caught.value.fault is LLMFault.MALFORMED
