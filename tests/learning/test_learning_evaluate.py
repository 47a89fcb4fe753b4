"""Evaluation: fair sides, one game an env, the same result for the same seed."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.envs.registry import env_spec, make_batch
from drillyard.learning import evaluate as module
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.evaluate import EvaluationResult, evaluate, wilson_interval
from drillyard.learning.policy_file import policy_tensors
from drillyard.policies import mlp

BALL = "Drillyard/BallDrill-v0"


def checkpoint_of(folder: Path, seed: int = 0, spec: PolicySpec | None = None) -> Path:
    env = env_spec(BALL)
    spec = spec or PolicySpec(env.obs_size, env.action, (16,))
    params = mlp.flatten_all(mlp.init_params(spec, np.random.default_rng(seed)), spec)
    params *= 5.0
    manifest = CheckpointManifest(
        run_id="r",
        env_id=BALL,
        policy=spec,
        policy_version=1,
        env_steps=1,
        updates=1,
        episodes=1,
        settings={},
        metrics={},
        reason="test",
        created_at=1.0,
        drillyard_version="0",
        tensors_digest="",
        tensors={},
    )
    mean, scale = np.zeros(spec.obs_size, np.float32), np.ones(spec.obs_size, np.float32)
    return save_checkpoint(folder, manifest, policy_tensors(spec, params, mean, scale))


def test_the_scripted_player_beats_the_random_one() -> None:
    result = evaluate(BALL, "scripted", "random", 60, 1, deterministic=True)
    assert result.wins + result.losses + result.draws == result.episodes == 60
    assert result.win_rate > 0.8
    assert result.win_rate_interval[0] < result.win_rate < 1.0 or result.win_rate_interval[1] == 1.0
    assert result.return_mean > 0.0


def test_a_player_against_itself_wins_as_often_as_it_loses() -> None:
    result = evaluate(BALL, "scripted", "scripted", 60, 1, deterministic=True)
    assert result.wins == result.losses  # the same starts from both sides, and no chance but the start


@pytest.mark.parametrize("deterministic", [True, False])
def test_the_same_seed_gives_the_same_result(tmp_path: Path, deterministic: bool) -> None:
    ours, theirs = checkpoint_of(tmp_path / "a"), checkpoint_of(tmp_path / "b", 1)
    first = evaluate(BALL, ours, theirs, 20, 3, deterministic)
    assert first == evaluate(BALL, str(ours), str(theirs), 20, 3, deterministic)
    assert first != evaluate(BALL, ours, theirs, 20, 4, deterministic)


def test_results_turn_round_with_the_players(tmp_path: Path) -> None:
    ours = checkpoint_of(tmp_path)
    forth = evaluate(BALL, ours, "scripted", 20, 3, deterministic=True)
    back = evaluate(BALL, "scripted", ours, 20, 3, deterministic=True)
    assert (forth.wins, forth.losses, forth.draws) == (back.losses, back.wins, back.draws)
    assert forth.length_mean == back.length_mean
    assert forth.return_mean == pytest.approx(-back.return_mean, abs=0.5)


def test_a_run_folder_stands_for_its_newest_valid_checkpoint(tmp_path: Path) -> None:
    path = checkpoint_of(tmp_path / "checkpoints")
    assert evaluate(BALL, tmp_path, "random", 4, 0, deterministic=True) == evaluate(
        BALL, path, "random", 4, 0, deterministic=True
    )


@pytest.mark.parametrize("episodes", [1, 2, 7])
def test_every_number_of_games_is_played_exactly(episodes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_ENVS", 2)
    sizes: list[int] = []
    seeds: list[int] = []

    def counted(env_id: str, num_envs: int) -> Any:
        env = make_batch(env_id, num_envs)
        reset = env.reset
        env.reset = lambda seed: (seeds.append(seed), reset(seed))[1]
        sizes.append(num_envs)
        return env

    monkeypatch.setattr(module, "make_batch", counted)
    result = evaluate(BALL, "random", "random", episodes, 5, deterministic=True)
    assert sum(sizes) == result.episodes == result.wins + result.losses + result.draws == episodes
    assert max(sizes) <= 2
    assert seeds == {1: [5], 2: [5, 5], 7: [5, 5, 6, 6]}[episodes]  # each seed once a side


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"opponent": "scriptd"}, ErrorCode.NOT_FOUND, "its players are scripted, random"),
        ({"policy_source": "/nowhere"}, ErrorCode.NOT_FOUND, "neither a checkpoint folder"),
        ({"env_id": "BallDril"}, ErrorCode.UNKNOWN_ENV, BALL),
        ({"episodes": 0}, ErrorCode.BAD_VALUE, "at least 1"),
        ({"seed": -1}, ErrorCode.BAD_VALUE, "at least 0"),
    ],
)
def test_bad_arguments_get_a_sentence(changes: dict[str, Any], code: ErrorCode, words: str) -> None:
    arguments: dict[str, Any] = {
        "env_id": BALL,
        "policy_source": "random",
        "opponent": "random",
        "episodes": 2,
        "seed": 0,
        "deterministic": True,
    }
    with pytest.raises(DrillyardError) as caught:
        evaluate(**(arguments | changes))
    assert caught.value.code is code
    assert words in caught.value.sentence


def test_a_policy_of_another_env_is_refused(tmp_path: Path) -> None:
    path = checkpoint_of(tmp_path, spec=PolicySpec(5, ActionSpec("discrete", 3), (4,)))
    with pytest.raises(DrillyardError) as caught:
        evaluate(BALL, path, "random", 2, 0, deterministic=True)
    assert caught.value.code is ErrorCode.LAYOUT_MISMATCH
    assert "sees 5 numbers and has 3 actions" in caught.value.sentence


def test_wilson_interval_has_the_published_values() -> None:
    # 0/10, 5/10 and 10/10: Newcombe 1998, table of the score method
    assert wilson_interval(0, 10) == pytest.approx((0.0, 0.2775), abs=5e-4)
    assert wilson_interval(5, 10) == pytest.approx((0.2366, 0.7634), abs=5e-4)
    assert wilson_interval(10, 10) == pytest.approx((0.7225, 1.0), abs=5e-4)
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_a_result_without_decided_games_is_plain_json() -> None:
    result = EvaluationResult(
        alone=False,
        episodes=2,
        wins=0,
        losses=0,
        draws=2,
        returns=(0.0, 0.0),
        lengths=(4, 6),
        seed=0,
        deterministic=True,
    )
    assert result.win_rate == 0.0
    assert result.as_dict()["win_rate_high"] == 1.0


def test_a_policy_of_values_plays_the_same_games_whether_or_not_it_may_draw(tmp_path: Path) -> None:
    env = env_spec(BALL)
    path = checkpoint_of(tmp_path, spec=PolicySpec(env.obs_size, env.action, (16,), head="values"))
    sure, drawn = (evaluate(BALL, path, "scripted", 6, 3, deterministic) for deterministic in (True, False))
    assert (sure.returns, sure.lengths) == (drawn.returns, drawn.lengths)
    other = checkpoint_of(tmp_path, 1, PolicySpec(env.obs_size, env.action, (16,), head="values"))
    assert evaluate(BALL, other, "scripted", 6, 3, deterministic=True).returns != sure.returns
