"""Task files: what is written is what is read, and every mistake is named with file, line, key and what is allowed."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from own_models import TASK

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.tasks import form
from drillyard.envs.tasks.parse import parse_task, read_task
from drillyard.envs.tasks.write import to_toml, with_model

numbers = st.floats(-1e6, 1e6, allow_nan=False)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
counts = st.integers(-50, 50)
pairs = st.tuples(numbers, numbers)
sources = st.builds(
    form.Source, field=texts, of=texts | counts, start=counts, stop=counts | st.none()
)  # fmt: skip
tuples = st.lists(numbers, max_size=4).map(tuple)
observations = st.builds(
    form.Observation, field=texts, of=texts | counts, start=counts, stop=counts | st.none(), name=texts,
    minus=sources | st.none(), from_start=st.booleans(), offset=tuples,
    function=st.sampled_from(["none", "sin", "cos"]), scale=numbers, low=numbers | st.none(), high=numbers | st.none(),
)  # fmt: skip
rewards = st.builds(
    form.Reward, name=texts, kind=st.sampled_from(["field", "velocity", "norm", "kernel", "healthy"]), field=texts,
    minus=sources | st.none(), weights=tuples, targets=tuples, width=st.floats(1e-3, 10), weight=numbers,
    least=numbers | st.none(),
)  # fmt: skip
files = st.builds(
    form.TaskFile, title=texts, model=texts, frame_skip=st.integers(1, 1000), time_limit=st.integers(1, 1000),
    feet=st.lists(texts, max_size=3).map(tuple), observation=st.lists(observations, max_size=3).map(tuple),
    reward=st.lists(rewards, max_size=3).map(tuple), terminate_when_unhealthy=st.booleans(),
    reset=st.lists(st.builds(form.Reset, target=st.sampled_from(["qpos", "qvel"]), low=tuples | numbers), max_size=2)
    .map(tuple),
    command=st.none() | st.builds(form.Commanded, names=st.lists(texts, max_size=2).map(tuple), low=tuples, high=tuples,
                                  every_s=pairs, still=st.floats(0, 1)),
    randomise=st.builds(form.Randomise, mass=pairs | st.none(), push=pairs | st.none()),
)  # fmt: skip


def refused(text: str) -> str:
    with pytest.raises(DrillyardError) as error:
        parse_task(text.encode(), "task.toml")
    assert error.value.code is ErrorCode.BAD_VALUE
    assert "\n" not in error.value.sentence.split(": ", 1)[0]
    return error.value.sentence


@settings(max_examples=60, deadline=None)
@given(files)
def test_what_is_written_is_read_back(file: form.TaskFile) -> None:
    text = to_toml(file)
    assert parse_task(text.encode(), "x") == file


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_break_the_parser(content: bytes) -> None:
    try:
        parse_task(content, "task.toml")
    except DrillyardError as error:
        assert error.sentence.startswith("task.toml")


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_no_mistake_in_a_file_breaks_the_parser(data: st.DataObject) -> None:
    lines = TASK.splitlines()
    at = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from(["drop", "value", "key", "twice", "table"]))
    line = lines[at]
    value = data.draw(st.sampled_from(["true", "-1", "[1, 2]", '"x"', "{ a = 1 }", "inf", "nan", "1979-05-27", "[[]]"]))
    lines[at : at + 1] = {
        "drop": [],
        "value": [f"{line.split('=')[0]} = {value}"],
        "key": [f"some_{line}"],
        "twice": [line, line],
        "table": ["[[reset]]", f"target = {value}"],
    }[change]
    try:
        parse_task("\n".join(lines).encode(), "task.toml")
    except DrillyardError as error:
        assert error.code is ErrorCode.BAD_VALUE
        assert error.sentence.startswith("task.toml")


@settings(max_examples=60, deadline=None)
@given(files, texts)
def test_another_model_changes_nothing_else(file: form.TaskFile, model: str) -> None:
    if not (file.observation and file.reward):
        return
    again = parse_task(with_model(to_toml(file), model).encode(), "x")
    assert again == msgspec.structs.replace(file, model=model)


def test_comments_stay_when_the_model_changes() -> None:
    text = with_model(TASK, "model/other.xml")
    assert text.startswith("# Swing up.")
    assert parse_task(text.encode(), "x").model == "model/other.xml"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("weight = 2.0", "wieght = 2.0", "task.toml, line 21, reward 1, key wieght is unknown; did you mean weight?"),
        ("weight = 2.0", 'weight = "2"', "task.toml, line 21, reward 1, key weight: expected a number, got a text"),
        ("time_limit = 50", "time_limit = 0", "task.toml, line 5, key time_limit: expected a whole number >= 1"),
        ("time_limit = 50", "time_limit = 1.5", "task.toml, line 5, key time_limit: expected a whole number"),
        ("time_limit = 50", "speed = 3", "task.toml, line 5, key speed is unknown; there is title, model, frame_skip"),
        ('function = "cos"', 'function = "tan"', "line 10, observation 1, key function cannot be 'tan'; it must be one "
         "of none, sin, cos."),
        ('name = "height"', "", "task.toml, line 16, reward 1 lacks the key name"),
        ("scale = 0.1", "scale = nan", "task.toml, line 14, observation 2, key scale is nan"),
        ("scale = 0.1", "scale = ", "task.toml is not TOML: Invalid value (at line 14, column 9)"),
        ("scale = 0.1", "minus = 3", "observation 2, key minus: expected a table"),
        ("scale = 0.1", 'minus = { feld = "qpos" }', "minus, key feld is unknown; did you mean field?"),
        ("[[reward]]", "[reward]", "key reward: expected a list in brackets"),
        ("scale = 0.1", "offset = [1, true]", "observation 2, offset 2: expected a number, got true or false"),
    ],
)  # fmt: skip
def test_mistakes_are_named(old: str, new: str, words: str) -> None:
    assert old in TASK
    assert words in refused(TASK.replace(old, new, 1))


def test_a_file_without_rewards_says_so() -> None:
    assert "task.toml lacks the key reward; add it" in refused(TASK.split("[[reward]]", maxsplit=1)[0])


def test_a_file_that_is_no_text() -> None:
    with pytest.raises(DrillyardError, match="is not TOML"):
        parse_task(b"\xff\xfe", "task.toml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DrillyardError, match=r"There is no task file .*gone.toml") as error:
        read_task(tmp_path / "gone.toml")
    assert error.value.code is ErrorCode.NOT_FOUND
