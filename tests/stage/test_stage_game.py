"""The rules of a match."""

from typing import Any

import pytest

from drillyard.contracts.env import TickResult
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import make_stage
from drillyard.stage.game import CELEBRATION_S, Game, episode_seed

QUIET = TickResult(False, False, 0, (0.0, 0.0))
GOAL = TickResult(True, False, 1, (1.0, -1.0))
OWN_GOAL = TickResult(True, False, -1, (-1.0, 1.0))
TIME_OUT = TickResult(False, True, 0, (0.0, 0.0))
HOLD = round(CELEBRATION_S * 120)


class Scripted:
    """A real env whose results are given."""

    def __init__(self, results: list[TickResult]) -> None:
        self._env = make_stage("Drillyard/BallDrill-v0")
        self.spec = self._env.spec
        self.results = iter(results)
        self.seeds: list[int] = []

    def reset(self, seed: int) -> None:
        self.seeds.append(seed)

    def tick(self) -> TickResult:
        return next(self.results, QUIET)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._env, name)


def game_of(results: list[TickResult], mode: StageMode = StageMode.AI_VS_AI) -> tuple[Game, Scripted]:
    env = Scripted(results)
    game = Game(env)
    game.start(5, mode)
    return game, env


def test_goals_are_counted_once_and_the_next_episode_starts_by_itself() -> None:
    game, env = game_of([QUIET, GOAL, GOAL, GOAL])
    for _ in range(2 + HOLD):
        game.advance()
    assert game.score == [1, 0] and game.episode == 1 and game.last_result == "Blue scored"
    assert env.seeds == [episode_seed(5, 0), episode_seed(5, 1)]
    assert game.tick == 2 + HOLD, "the tick count does not pause"


def test_a_time_out_ends_the_episode_undecided() -> None:
    game, _ = game_of([TIME_OUT])
    for _ in range(1 + HOLD):
        game.advance()
    assert game.score == [0, 0] and game.episode == 1 and game.last_result == "Time ran out"


def test_nothing_ends_a_sandbox_but_goals_count() -> None:
    game, env = game_of([GOAL, GOAL, QUIET, OWN_GOAL, TIME_OUT, QUIET], StageMode.SANDBOX)
    for _ in range(500):
        game.advance()
    assert game.score == [1, 1] and game.episode == 0 and len(env.seeds) == 1


def test_leaving_the_sandbox_begins_an_episode_and_keeps_the_score() -> None:
    game, _ = game_of([GOAL], StageMode.SANDBOX)
    game.advance()
    game.set_mode(StageMode.AI_VS_AI)
    assert game.episode == 1 and game.score == [1, 0] and game.tick == 1
    game.set_mode(StageMode.HUMAN_VS_AI)
    game.set_mode(StageMode.SANDBOX)
    assert game.episode == 1


def test_a_new_match_starts_at_nil_nil() -> None:
    game, _ = game_of([GOAL])
    for _ in range(200):
        game.advance()
    game.start(6, StageMode.AI_VS_AI)
    assert (game.tick, game.episode, game.score, game.last_result) == (0, 0, [0, 0], "")


def test_seeds_of_episodes_differ() -> None:
    seeds = {episode_seed(seed, episode) for seed in range(50) for episode in range(50)}
    assert len(seeds) == 2500
    assert all(0 <= seed < 2**31 for seed in seeds)


@pytest.mark.parametrize("action", [30, -1])
def test_actions_that_there_are_not_are_refused(action: int) -> None:
    game, _ = game_of([])
    with pytest.raises(DrillyardError, match="chose action"):
        game.decide(0, action)
