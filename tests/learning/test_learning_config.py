"""Settings: parsing, ranges, sentences, and their documentation."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillyard.contracts.control import DQN_LIVE_SETTINGS, LIVE_SETTINGS
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.learning import algorithms
from drillyard.learning.config import (
    TrainConfig,
    as_settings,
    opponent_shares,
    parse,
    resolve,
    setting_infos,
    with_live_setting,
)
from drillyard.learning.dqn import tuned as dqn_tuned
from drillyard.learning.dqn.config import DQN_SETTINGS, DqnConfig
from drillyard.learning.tuned import FAMILIES, TUNED

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"
KEYS = [entry.name for entry in fields(TrainConfig)]


def sentence_of(key: str, value: Any) -> str:
    with pytest.raises(DrillyardError) as caught:
        resolve("", {key: value})
    assert caught.value.code is ErrorCode.BAD_VALUE
    sentence = caught.value.sentence
    assert "\n" not in sentence
    assert sentence[0].isupper()
    assert sentence[-1] in ".?"
    return sentence


@pytest.mark.parametrize("env_id", ["", *TUNED, "gym:CartPole-v1", "mjcf:/tmp/some.json"])
def test_settings_survive_json(env_id: str) -> None:
    config = resolve(env_id, {})
    assert resolve("", msgspec.json.decode(msgspec.json.encode(as_settings(config)))) == config


def test_every_field_has_a_help_and_numbers_have_a_range() -> None:
    for entry in fields(TrainConfig):
        assert entry.metadata["help"].endswith("."), entry.name
        if not isinstance(entry.default, bool | str):
            assert entry.metadata["min"] is not None, entry.name
            assert entry.metadata["max"] is not None, entry.name


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("lr", "3e-4", 3e-4),
        ("epochs", " 7 ", 7),
        ("hidden", "128,64", (128, 64)),
        ("hidden", "32x32", (32, 32)),
        ("hidden", [16], (16,)),
        ("normalise_obs", "no", False),
        ("nan_guard", "ON", True),
        ("mode", "lockstep", "lockstep"),
        ("minibatch", "4_096", 4096),
        ("epochs", 3.0, 3),
        ("gamma", 1, 1.0),
    ],
)
def test_text_is_read(key: str, text: Any, value: Any) -> None:
    parsed = getattr(resolve("", {key: text}), key)
    assert parsed == value
    assert type(parsed) is type(value)


def test_an_unknown_key_names_the_nearest() -> None:
    assert "did you mean clip_epsilon?" in sentence_of("clip_epsilom", 0.1)
    assert "the settings are hidden, " in sentence_of("zzz", 1)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("lr", "fast", "must be a number"),
        ("lr", float("nan"), "must be a number"),
        ("lr", True, "must be a number"),
        ("lr", 5, "between 1e-07 and 1"),
        ("epochs", 2.5, "a whole number"),
        ("epochs", "1e3", "a whole number"),
        ("epochs", 0, "between 1 and 100"),
        ("epochs", float("inf"), "a whole number"),
        ("epochs", None, "a whole number"),
        ("hidden", "64,", "1 to 4 whole numbers"),
        ("hidden", [1] * 5, "1 to 4 whole numbers"),
        ("hidden", 64, "1 to 4"),
        ("hidden", "64,0", "between 1 and 1024"),
        ("mode", "sometimes", "one of pipelined, lockstep"),
        ("mode", 3, "must be a word"),
        ("normalise_obs", "perhaps", "true or false"),
        ("rows", 7, "must be even"),
        ("minibatch", 1_000_000, "at most steps x groups x rows"),
        ("workers", 200, "at most groups"),
        ("lr", "9" * 1000, "..."),
    ],
)
def test_a_bad_value_gets_a_sentence(key: str, value: Any, words: str) -> None:
    sentence = sentence_of(key, value)
    assert words in sentence
    assert key in sentence
    assert len(sentence) < 200


def test_somebody_must_be_played() -> None:
    nobody = {f"opponent_{kind}": 0 for kind in opponent_shares(TrainConfig())}
    with pytest.raises(DrillyardError, match="above 0"):
        resolve("", nobody)


@given(
    st.sampled_from(KEYS), st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers())
)
def test_any_value_is_read_or_refused(key: str, value: Any) -> None:
    try:
        parsed = parse(key, value)
    except DrillyardError as error:
        assert error.code is ErrorCode.BAD_VALUE
    else:
        assert type(parsed) is type(getattr(TrainConfig(), key))


def test_live_settings_change_and_others_do_not() -> None:
    config = TrainConfig()
    for key in LIVE_SETTINGS:
        assert with_live_setting(config, key, getattr(config, key)) == config
    assert with_live_setting(config, "epochs", 6.0).epochs == 6
    with pytest.raises(DrillyardError, match="cannot change while a run goes on"):
        with_live_setting(config, "rows", 64)
    with pytest.raises(DrillyardError, match="between"):
        with_live_setting(config, "gamma", 2.0)


def test_infos_describe_every_field() -> None:
    infos = {info.key: info for info in setting_infos()}
    assert list(infos) == KEYS
    assert {key for key, info in infos.items() if info.live} == set(LIVE_SETTINGS)
    for key, info in infos.items():
        assert parse(key, info.default) == getattr(TrainConfig(), key)
    msgspec.json.encode(tuple(infos.values()))


def test_a_light_process_can_read_settings_without_numpy() -> None:
    program = "import sys, drillyard.learning.config; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def shown(value: Any) -> str:
    """A default as the page writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return (
        ",".join(map(str, value))
        if isinstance(value, tuple)
        else f"{value:g}"
        if isinstance(value, float)
        else str(value)
    )


def section(heading: str) -> str:
    """The part of the page under a heading of the second level."""
    text = PAGE.read_text("utf-8")
    start = text.index(f"\n## {heading}\n")
    end = text.find("\n## ", start + 1)
    return text[start : end if end >= 0 else len(text)]


@pytest.mark.parametrize(("heading", "kind", "live"), [
    ("PPO", TrainConfig, LIVE_SETTINGS), ("DQN", DqnConfig, DQN_LIVE_SETTINGS)
])  # fmt: skip
def test_the_page_lists_every_setting_with_its_default_range_and_meaning(
    heading: str, kind: type[Any], live: tuple[str, ...]
) -> None:
    rows = re.findall(r"^\| `(\w+)` \|(.*)\|$", section(heading), re.MULTILINE)
    wanted = []
    for entry in fields(kind):
        meta = entry.metadata
        allowed = ", ".join(meta["choices"]) or (
            "true, false" if meta["min"] is None else f"{meta['min']:.10g} to {meta['max']:.10g}"
        )
        word = "yes" if entry.name in live else ""
        wanted.append((entry.name, f" {shown(entry.default)} | {allowed} | {word} | {meta['help']} "))
    assert rows == wanted


@pytest.mark.parametrize(("heading", "tables"), [
    ("Tuned for an env (PPO)", (TUNED, FAMILIES)), ("DQN", (dqn_tuned.TUNED, dqn_tuned.FAMILIES))
])  # fmt: skip
def test_the_page_lists_what_is_tuned(heading: str, tables: tuple[dict[str, dict[str, Any]], ...]) -> None:
    text = section(heading)
    for table in tables:
        for env_id, values in table.items():
            assert f"`{env_id}" in text
            for key, value in values.items():
                assert f"- `{key}` = {shown(value)}" in text


@pytest.mark.parametrize("env_id", ["", *dqn_tuned.TUNED, *(f"{prefix}X-v0" for prefix in dqn_tuned.FAMILIES)])
def test_settings_of_dqn_survive_json(env_id: str) -> None:
    config = DQN_SETTINGS.resolve(env_id, {})
    settings = msgspec.json.decode(msgspec.json.encode(DQN_SETTINGS.as_settings(config)))
    assert DQN_SETTINGS.resolve("", settings) == config
    for entry in fields(DqnConfig):
        assert entry.metadata["help"].endswith("."), entry.name
        if not isinstance(entry.default, bool | str):
            assert entry.metadata["min"] <= min(config_numbers(config, entry.name)), entry.name


def config_numbers(config: DqnConfig, name: str) -> tuple[float, ...]:
    value = getattr(config, name)
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        ({"learning_starts": 600, "replay_capacity": 1000}, "at most half of replay_capacity"),
        ({"epsilon_start": 0.1, "epsilon_end": 0.2}, "at most epsilon_start"),
        ({"mode": "pipelined"}, "one of episodes, lockstep, continuous"),
        ({"clip_epsilon": 0.2}, "no setting"),
    ],
)
def test_bad_settings_of_dqn_get_a_sentence(overrides: dict[str, Any], words: str) -> None:
    with pytest.raises(DrillyardError, match=words) as caught:
        DQN_SETTINGS.resolve("", overrides)
    assert caught.value.code is ErrorCode.BAD_VALUE


def test_algorithms_have_names_and_envs_their_own() -> None:
    assert algorithms.find_algorithm("", "Drillyard/Balance-v0") == "dqn"
    assert algorithms.find_algorithm("", "gym:CartPole-v1") == "ppo"
    assert algorithms.find_algorithm("ppo", "Drillyard/Balance-v0") == "ppo"
    with pytest.raises(DrillyardError, match="there are: ppo, dqn") as caught:
        algorithms.find_algorithm("sac", "gym:CartPole-v1")
    assert caught.value.code is ErrorCode.UNSUPPORTED


def test_a_form_offers_what_can_train_the_env_its_own_first() -> None:
    from drillyard.envs.registry import env_spec

    def names(env_id: str) -> list[str]:
        return [info.name for info in algorithms.algorithm_infos(env_spec(env_id))]

    assert names("Drillyard/Balance-v0") == ["dqn", "ppo"]
    assert names("gym:CartPole-v1") == ["ppo", "dqn"]
    assert names("Drillyard/BallDrill-v0") == ["ppo"]
    assert names("gym:Pendulum-v1") == ["ppo"]


def test_an_env_that_nobody_tuned_gets_what_its_kind_has() -> None:
    assert resolve("gym:CartPole-v1", {}).batch_size == 1024
    assert resolve("mjcf:/tmp/some.json", {}) == resolve("Drillyard/Go1-v0", {})
    assert resolve("", {}) == TrainConfig()
