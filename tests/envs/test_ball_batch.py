"""N games at once: lives, rewards, ends, states."""

import numpy as np
import pytest
from ball_games import ID, actions, placed, same
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.env import Transition
from drillyard.contracts.errors import DrillyardError
from drillyard.envs.drills.ball.batch import BallBatch
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.kickoff import SCENARIOS
from drillyard.envs.drills.ball.observation import OBS_NAMES, observe
from drillyard.envs.drills.ball.rewards import ball_potential, potential
from drillyard.envs.drills.ball.state import BallState, rotated
from drillyard.envs.drills.ball.step import advance, selected, start
from drillyard.envs.registry import make_batch, obs_limit

seeds = st.integers(0, 2**63 - 1)
quick = settings(max_examples=10, deadline=None)
LIMIT = 1800


def played(batch: BallBatch, blue: str = "scripted", orange: str = "random") -> Transition:
    chosen = np.empty((2, batch.num_envs), np.int32)
    batch.scripted(blue, 0, chosen[0])
    batch.scripted(orange, 1, chosen[1])
    return batch.step(chosen)


def raw(batch: BallBatch) -> bytes:
    out = np.empty(batch.state_size, np.uint8)
    batch.write_state(out)
    return out.tobytes()


def test_every_env_lives_a_life_of_its_own() -> None:
    batch = BallBatch(512)
    batch.reset(5)
    assert len(np.unique(batch.state.key[0])) == 512
    for _ in range(30):
        played(batch)
    lives = np.concatenate([field.reshape(-1, 512) for field in batch.state[:7]])
    assert len(np.unique(lives, axis=1).T) == 512


@given(seeds)
@quick
def test_the_same_seed_is_the_same_life_in_a_batch_of_any_size(seed: int) -> None:
    small, large, again = BallBatch(8), BallBatch(70), BallBatch(8)
    for batch in (small, large, again):
        batch.reset(seed)
    first = np.arange(8)
    for _ in range(120):
        results = [played(batch) for batch in (small, large)]
        assert np.array_equal(results[0].reward, results[1].reward[:, :8])
    assert same(small.state, selected(large.state, first))
    for _ in range(120):
        played(again)
    assert raw(again) == raw(small)


def test_episodes_follow_their_own_stream_for_hundreds_of_steps() -> None:
    small, large = BallBatch(8), BallBatch(512)
    for batch in (small, large):
        batch.reset(11)
    for _ in range(500):
        played(small)
        played(large)
    assert same(small.state, selected(large.state, np.arange(8)))
    assert (small.state.episode >= 1).all()


def test_different_seeds_are_different_kick_offs() -> None:
    one, other = start(1, 64, np), start(2, 64, np)
    assert not np.isin(one.key[0], other.key[0]).all()
    assert not np.isclose(one.ball_position, other.ball_position).all()


def test_kick_offs_are_clear_of_overlaps_and_even_handed() -> None:
    state = start(3, 20_000, np)
    gap = np.hypot(*(state.ball_position[:, None] - state.position))
    assert (gap > 0.6).mean() > 0.995
    assert (np.hypot(*(state.position[:, 1] - state.position[:, 0])) > 0.84).mean() > 0.995
    assert np.allclose((state.heading**2).sum(0), 1.0, atol=1e-5)
    # Each of these changes its sign when the field is turned or mirrored; 5 sigma of a mean of 20 000.
    for values in (state.ball_position, state.ball_velocity, state.position.sum(1), state.velocity.sum(1)):
        assert (abs(values.mean(-1)) < 5 * values.std(-1) / np.sqrt(20_000)).all()
    assert abs(ball_potential(state, np).mean()) < 0.02
    assert len(SCENARIOS) == 4


@given(seeds)
@quick
def test_goals_count_once_and_end_one_episode_each(seed: int) -> None:
    batch = BallBatch(64)
    batch.reset(seed)
    ends = np.zeros(64, int)
    for _ in range(200):
        result = played(batch)
        ended = result.terminated | result.truncated
        assert not (result.terminated & result.truncated).any()
        assert (abs(result.outcome[result.terminated]) == 1).all()
        assert (result.outcome[~result.terminated] == 0).all()
        assert np.array_equal(result.reward_parts[0], np.stack([result.outcome, -result.outcome]))
        assert np.allclose(result.reward_parts.sum(0), result.reward)
        assert (result.final_obs is None) == (not ended.any())
        ends += ended
        assert np.array_equal(batch.state.episode, ends)
        assert (batch.state.tick[ended] == 0).all()
        assert (batch.state.goal == 0).all()
    assert ends.sum() > 0


def test_the_potential_of_a_terminal_state_is_zero() -> None:
    config = BallConfig(shaping_scale=2.0, gamma=0.9, approach_scale=0.5)
    state = placed((5.9, 0.0), (8.0, 0.0))
    before = potential(state, 2.0, 0.5, np)
    _, _, outcome = advance(state, before, np.zeros((2, 1), np.int32), config, np)
    assert outcome.terminated[0]
    assert outcome.reward_parts[0, :, 0].tolist() == [1.0, -1.0]
    assert np.array_equal(outcome.reward_parts[1], -before)


def test_shaping_telescopes_over_an_episode() -> None:
    batch = BallBatch(1, BallConfig(gamma=0.97))
    batch.reset(4)
    first, total, discount = ball_potential(batch.state, np)[0], 0.0, 1.0
    while True:
        result = played(batch)
        total += discount * float(result.reward_parts[1, 0, 0])
        discount *= 0.97
        if result.terminated[0]:
            break
        assert not result.truncated[0]
    assert total == pytest.approx(-first, abs=1e-4)


def test_the_ball_potential_rises_towards_the_opponents_goal_and_is_opposite_for_the_other() -> None:
    values = [ball_potential(placed((x, 0.5)), np)[0] for x in (-5.0, -1.0, 2.0, 5.5)]
    assert values == sorted(values)
    assert -1.0 <= values[0] < 0 < values[-1] <= 1.0
    both = potential(placed((2.0, 1.0)), 1.0, 0.0, np)[:, 0]
    assert both[0] == -both[1]


def test_a_time_out_is_truncation_with_the_last_sight_and_bootstraps() -> None:
    batch = BallBatch(16, BallConfig(time_limit_decisions=6, timeout_penalty=0.25))
    batch.reset(2)
    rng = np.random.default_rng(0)
    for index in range(6):
        before, chosen = batch.state, actions(rng, 16)
        copy = BallState(*(field.copy() for field in before))
        result = batch.step(chosen)
        assert not result.terminated.any()
        assert result.truncated.all() == result.truncated.any() == (index == 5)
    after, last, outcome = advance(copy, potential(copy, 1.0, 0.0, np), chosen, batch.config, np)
    assert outcome.truncated.all()
    for agent in (0, 1):
        assert np.array_equal(result.final_obs[agent], observe(after, agent, 24, np))
    assert (result.final_obs[..., OBS_NAMES.index("time_left")] == 0).all()
    assert np.allclose(result.reward_parts[1], 0.99 * last - potential(copy, 1.0, 0.0, np), atol=1e-6)
    assert (result.reward_parts[2] == -0.25).all()
    assert (batch.state.tick == 0).all()


def test_the_first_step_after_an_episode_starts_from_the_new_kick_off() -> None:
    batch = BallBatch(4, BallConfig(time_limit_decisions=2))
    for _ in range(3):
        chosen = actions(np.random.default_rng(1), 4)
        batch.step(chosen)
        fresh = ball_potential(batch.state, np)
        ended = batch.step(chosen)
        assert ended.truncated.all()
        old = ball_potential(batch.state, np)
        result = batch.step(chosen)
        assert np.allclose(result.reward_parts[1, 0], 0.99 * ball_potential(batch.state, np) - old, atol=1e-6)
        assert not np.allclose(fresh, old)
        batch.step(chosen)


@given(seeds)
@quick
def test_what_one_agent_sees_the_other_sees_in_the_turned_field(seed: int) -> None:
    batch = BallBatch(50)
    batch.reset(seed)
    for _ in range(10):
        played(batch)
    turned = rotated(batch.state)
    for agent in (0, 1):
        assert np.array_equal(observe(batch.state, agent, LIMIT, np), observe(turned, 1 - agent, LIMIT, np))


def test_observations_are_finite_bounded_and_mostly_of_size_one() -> None:
    batch = BallBatch(256)
    seen = np.empty((256, len(OBS_NAMES)), np.float32)
    for _ in range(200):
        played(batch)
        for agent in (0, 1):
            batch.observe(agent, seen)
            assert (abs(seen) <= obs_limit(ID)).all()
    assert (abs(seen) <= 2.0).mean() > 0.99
    assert (seen.std(0) > 0.02).all()


@given(seeds)
@quick
def test_a_written_state_has_the_same_future(seed: int) -> None:
    batch, other = BallBatch(16), BallBatch(16)
    batch.reset(seed)
    for _ in range(60):
        played(batch)
    saved = np.frombuffer(raw(batch), np.uint8)
    other.read_state(saved)
    assert raw(other) == saved.tobytes()
    for _ in range(200):
        assert np.array_equal(played(batch).reward, played(other).reward)
    assert raw(batch) == raw(other)


def test_a_state_of_another_size_is_refused() -> None:
    with pytest.raises(DrillyardError, match="another number of games"):
        BallBatch(4).read_state(np.zeros(BallBatch(3).state_size, np.uint8))


def test_options_change_the_next_step_and_bad_ones_are_refused() -> None:
    batch = make_batch(ID, 4)
    chosen = np.zeros((2, 4), np.int32)
    assert abs(batch.step(chosen).reward_parts[1]).max() > 0
    batch.set_option("shaping_scale", 0.0)
    assert abs(batch.step(chosen).reward_parts[1]).max() == 0
    for name, words in (("height", "no option"), ("time_limit_decisions", "fixed")):
        with pytest.raises(DrillyardError, match=words):
            batch.set_option(name, 3)


def test_an_unknown_player_and_a_wild_action_are_refused() -> None:
    batch = make_batch(ID, 2)
    with pytest.raises(DrillyardError, match="no player 'pele'; it has scripted, random"):
        batch.scripted("pele", 0, np.empty(2, np.int32))
    with pytest.raises(IndexError):
        batch.step(np.full((2, 2), 30, np.int32))


def test_scripted_beats_random_and_decides_most_games_against_itself() -> None:
    tally = {}
    for blue, orange in (("scripted", "random"), ("random", "scripted"), ("scripted", "scripted")):
        batch = BallBatch(256)
        batch.reset(9)
        won = lost = drawn = 0
        for _ in range(600):
            result = played(batch, blue, orange)
            won += int((result.outcome > 0).sum())
            lost += int((result.outcome < 0).sum())
            drawn += int(result.truncated.sum())
        tally[blue, orange] = won / (won + lost), (won + lost) / (won + lost + drawn)
    assert tally["scripted", "random"][0] > 0.95
    assert tally["random", "scripted"][0] < 0.05
    assert tally["scripted", "random"][1] > 0.8
    assert 0.4 < tally["scripted", "scripted"][0] < 0.6
    assert tally["scripted", "scripted"][1] > 0.6


def test_the_random_player_uses_every_action_evenly() -> None:
    batch = BallBatch(20_000)
    chosen = np.empty((2, 20_000), np.int32)
    batch.scripted("random", 0, chosen[0])
    batch.scripted("random", 1, chosen[1])
    counts = np.bincount(chosen[0], minlength=30)
    assert len(counts) == 30
    assert (abs(counts - 20_000 / 30) < 6 * np.sqrt(20_000 / 30)).all()
    assert abs((chosen[0] == chosen[1]).mean() - 1 / 30) < 0.01
