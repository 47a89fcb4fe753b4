"""Settings of a worker's algorithm: whatever is given, either a value that fits its description or one sentence."""

import math
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from workers_house import description

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WorkerDescription
from drillyard.workers.settings import resolve_worker

TOLD = msgspec.convert(description(), WorkerDescription)
SETTINGS = {setting.key: setting for setting in TOLD.algorithms[0].settings}


def resolve(**given_values: Any) -> dict[str, Any]:
    return resolve_worker(TOLD, "ppo", given_values)


def test_defaults_alone() -> None:
    assert resolve() == {"lr": 3e-4, "steps": 128, "anneal": True, "kind": "mlp", "target_kl": None, "comment": ""}


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("lr", "1e-3", 1e-3), ("lr", 0, 0.0), ("steps", "1e3", 1000), ("steps", "2_048", 2048), ("steps", 5.0, 5),
        ("anneal", "off", False), ("anneal", "Yes", True), ("kind", "cnn", "cnn"), ("target_kl", "none", None),
        ("target_kl", "0.02", 0.02), ("comment", "12", "12"), ("comment", "true", "true"),
    ],
)  # fmt: skip
def test_texts_are_read(key: str, text: Any, value: Any) -> None:
    found = resolve(**{key: text})[key]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("lr", "2", ("lr", "between 0 and 1")), ("lr", "nan", ("a number",)), ("lr", "inf", ("a number",)),
        ("lr", None, ("not nothing",)), ("lr", True, ("a number",)), ("steps", "0", ("at least 1",)),
        ("steps", "1.5", ("whole number",)), ("steps", 1.5, ("whole number",)), ("anneal", "maybe", ("true or false",)),
        ("anneal", 1, ("true or false",)), ("kind", "rnn", ("mlp, cnn",)), ("comment", 3, ("text",)),
        ("target_kl", "-1", ("at least 0",)), ("steps", "9" * 5000, ("steps",)),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_one_sentence(key: str, value: Any, words: tuple[str, ...]) -> None:
    with pytest.raises(DrillyardError) as caught:
        resolve(**{key: value})
    assert caught.value.code is ErrorCode.BAD_VALUE
    assert all(word in caught.value.sentence for word in words)
    assert len(caught.value.sentence) < 300


def test_an_unknown_key_names_the_nearest() -> None:
    with pytest.raises(DrillyardError, match="no setting 'step'; did you mean steps"):
        resolve(step=3)
    with pytest.raises(DrillyardError, match="it has: lr, steps, anneal, kind, target_kl, comment"):
        resolve(zzzzzz=3)


def test_an_unknown_algorithm_names_those_that_there_are() -> None:
    with pytest.raises(DrillyardError) as caught:
        resolve_worker(TOLD, "dqn", {})
    assert caught.value.code is ErrorCode.UNSUPPORTED
    assert "it has: ppo" in caught.value.sentence


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.integers()),
    st.floats().map(str), st.integers().map(str), st.sampled_from(["true", "mlp", "none", "1e400", "0x10", " 7 "]),
)  # fmt: skip


@given(st.dictionaries(st.sampled_from([*SETTINGS, "unknown"]), VALUES))
def test_any_value_fits_or_is_refused(values: dict[str, Any]) -> None:
    try:
        found = resolve_worker(TOLD, "ppo", values)
    except DrillyardError as error:
        assert error.code is ErrorCode.BAD_VALUE
        return
    assert set(found) == set(SETTINGS)
    for key, value in found.items():
        setting = SETTINGS[key]
        if value is None:
            assert setting.default is None
        elif setting.kind == "float":
            assert isinstance(value, float)
            assert math.isfinite(value)
            assert setting.minimum is None or value >= setting.minimum
        elif setting.kind == "int":
            assert type(value) is int
        elif setting.kind == "bool":
            assert type(value) is bool
        else:
            assert isinstance(value, str)
            assert not setting.choices or value in setting.choices
    # Resolving what was resolved changes nothing: a config file can be read back.
    assert resolve_worker(TOLD, "ppo", found) == found
