"""Every stage env keeps the contract, and the suite that says so finds each fault that there may be."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from menagerie_models import WALKERS, models_folder
from own_models import written

from drillyard.contracts.env import StageEnv, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.words import ActionWord
from drillyard.envs.registry import env_infos, make_stage
from drillyard.testing import envs as suite
from drillyard.testing.envs import check_stage_env, check_words

OURS = [info.id for info in env_infos() if info.family in {"drill", "robot"}]
GYM = ["gym:CartPole-v1", "gym:Pendulum-v1", "gym:FrozenLake-v1", "gym:Taxi-v4", "gym:Blackjack-v1"]
ZOO = ["zoo:connect_four_v3", "zoo:tictactoe_v3", "zoo:simple_spread_v3", "zoo:cooperative_pong_v6"]
OTHERS = ["zoo:rps_v2", "zoo:simple_speaker_listener_v4"]
TICTACTOE = "zoo:tictactoe_v3"


@pytest.mark.parametrize("env_id", [*OURS, *GYM, *ZOO, *OTHERS])
def test_every_env_keeps_the_contract(env_id: str) -> None:
    check_stage_env(env_id)


def test_chess_keeps_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suite, "DECISIONS", 12)  # a move takes a millisecond, and it is played again at every load
    check_stage_env("zoo:chess_v6")


def test_a_walker_has_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suite, "DECISIONS", 8)
    check_words(lambda: make_stage(WALKERS[0], assets=models_folder()))


def test_a_task_of_ones_own_keeps_the_contract(tmp_path: Path) -> None:
    check_stage_env(f"mjcf:{written(tmp_path)}")


def test_continuous_actions_of_several_agents_keep_the_contract() -> None:
    check_stage_env("zoo:simple_spread_v3", continuous_actions=True, N=2)


@settings(max_examples=25, deadline=None)
@given(
    env_id=st.sampled_from([*ZOO, "gym:FrozenLake-v1", OURS[0]]),
    seed=st.integers(0, 2**63),
    picks=st.lists(st.integers(0, 1000), max_size=30),
    at=st.integers(0, 29),
)
def test_whatever_is_played_is_legal_told_and_played_again(env_id: str, seed: int, picks: list[int], at: int) -> None:
    env, other = make_stage(env_id), make_stage(env_id)
    saved, later = _played(env, seed, picks, at)
    assert _played(other, seed, picks, at)[1] == later, "the same seed and actions, another episode"
    other.reset(seed + 1)
    other.load(saved)
    assert _played(other, None, picks[at:], 0)[1] == later[min(at, len(picks)) :]
    env.close()
    other.close()


def _played(env: StageEnv, seed: int | None, picks: list[int], at: int) -> tuple[bytes, list[tuple[Any, ...]]]:
    """Play by picks among the legal actions; the state at decision `at`, and what each decision led to."""
    if seed is not None:
        env.reset(seed)
    saved, found = env.save(), list[tuple[Any, ...]]()
    for number, pick in enumerate(picks):
        if number == at:
            saved = env.save()
        for agent in env.turn():
            choices = env.choices(agent)
            assert choices, "nobody may be left without a legal action"
            env.decide(agent, choices[pick % len(choices)].action)
            assert env.describe(agent)
        results = [env.tick() for _ in range(env.spec.ticks_per_decision)]
        found.append((*results, *(env.observe(agent).tobytes() for agent in range(len(env.spec.agents)))))
    return (env.save() if at >= len(picks) else saved), found


class _Faulty:
    """Tic-Tac-Toe with one answer of its own."""

    def __init__(self, **answers: Callable[..., Any]) -> None:
        self._env: Any = make_stage(TICTACTOE)
        self._answers = answers
        self.calls = 0

    def __getattr__(self, name: str) -> Any:
        if name in self._answers:
            return lambda *arguments: self._answers[name](self, *arguments)
        return getattr(self._env, name)


def _fresh_noise(self: _Faulty, agent: int) -> np.ndarray:
    self.calls += 1
    return np.full(18, self.calls, np.float32)


def _moves_by_itself(self: _Faulty, agent: int) -> str:
    self._env.tick()
    return "a board"


def _hears_everything(self: _Faulty, agent: int, action: int) -> None:
    if action in {word.action for word in self._env.choices(agent)}:
        self._env.decide(agent, action)


_OBS = np.zeros(18, np.float32)


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"choices": lambda self, agent: self._env.choices(agent)[::-1]}, "rising order"),
        ({"choices": lambda self, agent: ()}, "no legal action"),
        ({"choices": lambda self, agent: tuple(ActionWord(i, "same") for i in range(9))}, "the same word"),
        ({"choices": lambda self, agent: tuple(ActionWord(i, f"two\nlines {i}") for i in range(9))}, "not one line"),
        ({"choices": lambda self, agent: tuple(ActionWord(i + 1, str(i)) for i in range(9))}, "there is not"),
        ({"observe": lambda self, agent: _OBS}, "new array"),
        ({"observe": lambda self, agent: np.zeros(18)}, "float32"),
        ({"observe": lambda self, agent: np.full(18, np.nan, np.float32)}, "finite"),
        ({"observe": _fresh_noise}, "new array"),
        ({"describe": lambda self, agent: " "}, "says something"),
        ({"describe": _moves_by_itself}, "must not change"),
        ({"describe": lambda self, agent: str(id(self))}, "like a used one"),
        ({"progression": lambda self: 1.5}, "progression"),
        ({"decide": _hears_everything}, "must be refused"),
        ({"load": lambda self, data: None}, "saved as it was"),
        ({"save": lambda self: b""}, "the future must be the same|no saved episode"),
        ({"turn": lambda self: (1, 0)}, "rising order"),
        ({"tick": lambda self: TickResult(False, False, 0, (0.0,))}, "every agent gets a reward"),
        ({"tick": lambda self: TickResult(True, True, 0, (0.0, 0.0))}, "or a time-out"),
        ({"tick": lambda self: TickResult(False, False, 3, (0.0, 0.0))}, "outcome"),
        ({"image": lambda self: b"no picture"}, "JPEG"),
        ({"scripted": lambda self, name, agent: 0}, "not legal now|must be refused"),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
)
def test_the_suite_finds_each_fault(
    answers: dict[str, Callable[..., Any]], says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suite, "make_stage", lambda env_id: _Faulty(**answers))
    with pytest.raises((AssertionError, DrillyardError), match=says):
        check_stage_env(TICTACTOE)


def test_an_env_that_stays_busy_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suite, "BUSY_S", 0.05)
    monkeypatch.setattr(suite, "make_stage", lambda env_id: _Faulty(busy=lambda self: True))
    with pytest.raises(AssertionError, match="still busy"):
        check_stage_env(TICTACTOE)


def test_the_suite_says_what_cannot_be_made() -> None:
    with pytest.raises(DrillyardError) as caught:
        check_stage_env("zoo:nothing_like_it")
    assert caught.value.code == ErrorCode.UNKNOWN_ENV
