"""Turn-based and masked matches: they wait for whoever must decide, and nobody plays what is not legal."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from stage_harness import StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.comparison import EpisodeScore
from drillyard.contracts.env import StageEnv
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.contracts.words import ActionWord
from drillyard.envs.registry import make_stage
from drillyard.operators.brain import Brain
from drillyard.stage.game import Game
from drillyard.stage.inputs import Inputs
from drillyard.stage.journal import Journal
from drillyard.stage.live import LiveMatch
from drillyard.stage.recording import Recording, from_bytes, record, to_bytes
from drillyard.stage.replay import Playback
from drillyard.stage.seats import Seats

OPENED: list[StageEnv] = []
CONNECT_FOUR, SPREAD = "zoo:connect_four_v3", "zoo:simple_spread_v3"
RANDOM, HUMAN = OperatorSpec(kind=OperatorKind.RANDOM), OperatorSpec(kind=OperatorKind.HUMAN)


@pytest.fixture(autouse=True)
def opened() -> Iterator[list[StageEnv]]:
    """Envs that a test has opened; they are closed after it."""
    OPENED.clear()
    yield OPENED
    for env in OPENED:
        env.close()
    OPENED.clear()
    gc.collect()  # fonts of pygame close with the last reference


def opened_env(env_id: str) -> StageEnv:
    OPENED.append(make_stage(env_id))
    return OPENED[-1]


def match_of(env_id: str, *, lockstep: bool = False, failed: Callable[[str], None] = pytest.fail) -> LiveMatch:
    env = opened_env(env_id)
    return LiveMatch(Game(env, Journal(env.spec)), Seats(env, Brain(env.spec)), Inputs(env), failed, lockstep=lockstep)


def seat(match: LiveMatch, *operators: OperatorSpec) -> LiveMatch:
    for agent, operator in enumerate(operators):
        match.seats.assign(agent, operator)
    match.seats_changed()
    return match


def episodes(match: LiveMatch, count: int) -> list[EpisodeScore]:
    while len(match.ended) < count:
        assert match.tick()
    return match.ended


class Thinker:
    """Decides when it is asked for the third time; keeps what it was told."""

    reads = True

    def __init__(self, answer: Callable[[tuple[ActionWord, ...]], Any]) -> None:
        self.answer = answer
        self.asked: list[dict[str, Any]] = []
        self.told: list[tuple[float, bool]] = []

    def select_action(self, obs: Any, info: dict[str, Any]) -> Any:
        self.asked.append(info)
        return self.answer(info["choices"]) if len(self.asked) % 3 == 0 else None

    def reset(self, seed: int) -> None: ...

    def on_step_result(self, obs: Any, reward: float, terminated: bool, truncated: bool, info: Any) -> None:
        self.told.append((reward, terminated))


def sit(match: LiveMatch, agent: int, operator: Any) -> None:
    match.seats.operators[agent] = operator


def replayed(match: LiveMatch) -> Recording:
    """The match is the same bit for bit when it is played again."""
    recording = from_bytes(to_bytes(record(match.game)), "match")
    playback = Playback(recording, opened_env(recording.env_id))
    while not playback.ended:
        playback.tick()
    assert playback.departed_tick is None
    assert playback.game.env.save() == match.game.env.save() and playback.game.score == match.game.score
    return recording


def test_chance_plays_only_what_is_legal_and_a_match_has_winners() -> None:
    match = seat(match_of(CONNECT_FOUR), RANDOM, RANDOM)
    match.reset(3)
    ended = episodes(match, 12)
    assert {score.outcome for score in ended} == {1, -1} and all(score.terminated for score in ended)
    assert match.game.score == [sum(s.outcome > 0 for s in ended), sum(s.outcome < 0 for s in ended)]
    assert all(7 <= score.length <= 42 and sum(score.returns) == 0 for score in ended)
    assert all(figures.illegal == figures.defaults == 0 for figures in match.figures())
    assert match.game.last_result.endswith(" won")
    replayed(match)


def test_the_match_waits_for_whoever_thinks() -> None:
    match = seat(match_of(CONNECT_FOUR), RANDOM, RANDOM)
    match.reset(1)
    thinker = Thinker(lambda choices: choices[-1].action)
    sit(match, 0, thinker)
    assert not match.tick() and not match.tick() and match.game.tick == 0 and match.waiting_for == (0,)
    assert match.figures()[0].thinking
    assert match.tick() and match.game.tick == 1 and match.waiting_for == ()
    assert thinker.asked[0] is thinker.asked[1] is thinker.asked[2], "the same question"
    assert thinker.asked[0]["tick"] == 0 and len(thinker.asked[0]["choices"]) == 7 and thinker.asked[0]["words"]
    assert match.tick() and match.game.tick == 2, "the other one is not waited for"
    while not match.ended:
        match.tick()
    figures = match.figures()[0]
    assert figures.decisions == len(thinker.asked) // 3 and figures.latency_max_ms >= figures.latency_mean_ms > 0
    assert len(thinker.told) == figures.decisions and thinker.told[-1][1], "told once a decision, and of the end"


def test_an_illegal_answer_is_counted_and_the_first_legal_move_plays() -> None:
    match = seat(match_of(CONNECT_FOUR), RANDOM, RANDOM)
    match.reset(1)
    for agent in (0, 1):
        sit(match, agent, Thinker(lambda _: 6))  # the same column until it is full, and on
    while match.game.tick < 9:
        match.tick()
    counted = [(figures.illegal, figures.defaults) for figures in match.figures()]
    assert counted == [(2, 2), (1, 1)], "six stones fill the column; three answers came too late"
    assert replayed(match).operators


def test_nobody_sits_there_yet_and_somebody_who_left() -> None:
    match = seat(match_of(CONNECT_FOUR), HUMAN, RANDOM)
    match.reset(1)
    for _ in range(5):
        assert not match.tick()
    match.leases.take(7, 0, now_s=0.0)
    chooser = match.seats.chooser(0)
    assert chooser is not None and not match.tick()
    chooser.choose(3)
    assert match.tick() and match.tick() and match.game.tick == 2
    assert not match.tick(), "the person is there and thinks"
    match.leases.expire(now_s=10.0)
    while not match.ended:
        assert match.tick(), "nobody waits for somebody who left"
    assert match.figures()[0].decisions == 1 and match.figures()[0].defaults == match.ended[0].defaults[0] > 1
    replayed(match)


def test_another_operator_takes_over_in_the_middle_of_a_thought() -> None:
    match = seat(match_of(CONNECT_FOUR), HUMAN, RANDOM)
    match.reset(1)
    assert not match.tick()
    seat(match, RANDOM)
    assert match.tick() and match.game.tick == 1 and match.game.episode == 0
    assert match.figures()[0].decisions == 1


def test_lock_step_waits_and_the_replay_does_not() -> None:
    match = seat(match_of(CONNECT_FOUR, lockstep=True), RANDOM, RANDOM)
    match.reset(5)
    while match.tick():
        pass
    assert match.over and match.game.episode == 0 and match.game.hold == 1 and not match.tick()
    first = match.ended[0]
    match.begin_episode()
    assert not match.over and match.tick() and match.game.episode == 1 and match.game.hold == 0
    while match.tick():
        pass
    replayed(match)
    match.reset(5)
    while match.tick():
        pass
    again = match.ended[2]
    assert (again.seed, again.length, again.returns) == (first.seed, first.length, first.returns), "same start again"


def test_three_agents_play_together() -> None:
    match = match_of(SPREAD)
    match.reset(2)
    [score] = episodes(match, 1)
    assert len(score.returns) == 3 and score.outcome == 0 and match.game.score == [0, 0, 0]
    assert match.game.last_return == pytest.approx(sum(score.returns))
    assert "return of the team" in score.result
    match.set_mode(StageMode.HUMAN_VS_AI)
    assert [spec.kind for spec in match.seats.specs][-1] is OperatorKind.HUMAN
    while match.game.tick < score.length + 30:
        match.tick()
    replayed(match)


def test_a_real_stage_plays_a_board_with_a_person(tmp_path: Path) -> None:
    operators = (HUMAN, OperatorSpec(kind=OperatorKind.SCRIPTED))
    with StageProcess(tmp_path / "s", env_id="zoo:tictactoe_v3", operators=operators, lockstep=True) as stage:
        asked = stage.status(lambda status: status.turn == (0,))
        assert len(asked.choices) == 9 and asked.tick == 0 and asked.seats[0].holder == 0
        assert stage.refused(c.Act(agent=0, action=9)).code == "bad_value"
        assert stage.refused(c.Input(agent=0, keys=1)).code == "not_permitted"
        stage.do(c.Act(agent=0, action=asked.choices[0].action))
        status = stage.status(lambda status: status.turn == (0,) and status.tick == 2)
        assert len(status.choices) == 7 and status.seats[0].holder and status.seats[0].was_held
        assert stage.refused(c.BeginEpisode(episode=1)).code == "invalid_state"
        stage.do(c.Speed(value=4))

        while not (status := stage.status(lambda status: status.over or status.turn == (0,))).over:
            stage.do(c.Act(agent=0, action=status.choices[-1].action))
            stage.status(lambda later, tick=status.tick: later.tick > tick)
        assert stage.ended and stage.ended[0].score.episode == 0 and 5 <= stage.ended[0].score.length <= 9
        assert status.figures[0].decisions >= 3 and status.figures[0].latency_max_ms > 0
        assert stage.refused(c.BeginEpisode(episode=5)).code == "bad_value"
        stage.do(c.BeginEpisode(episode=1))
        stage.status(lambda status: status.episode == 1 and not status.over)
