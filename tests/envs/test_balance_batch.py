"""N robots at once: lives, rewards, ends, what is seen, options, states."""

import math

import gymnasium
import numpy as np
import pytest
from balance_robots import ID, actions, configs, same, wild
from gymnasium.utils.env_checker import check_env
from hypothesis import given, settings
from hypothesis import strategies as st

import drillyard.envs.adapters.gymnasium  # noqa: F401 - registers
from drillyard.contracts.env import Curriculum, Transition
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.batch import BalanceBatch
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.drills.balance.state import BalanceState
from drillyard.envs.drills.balance.step import selected
from drillyard.envs.registry import env_spec, make_batch

seeds = st.integers(0, 2**63 - 1)
quick = settings(max_examples=10, deadline=None)


def played(batch: BalanceBatch, who: str = "balancer") -> Transition:
    chosen = np.empty((1, batch.num_envs), np.int32)
    batch.scripted(who, 0, chosen[0])
    return batch.step(chosen)


def seen(batch: BalanceBatch) -> np.ndarray:
    out = np.empty((batch.num_envs, batch.spec.obs_size), np.float32)
    batch.observe(0, out)
    return out


def raw(batch: BalanceBatch) -> bytes:
    out = np.empty(batch.state_size, np.uint8)
    batch.write_state(out)
    return out.tobytes()


def test_the_balancer_stands_for_ten_seconds_from_the_wide_start() -> None:
    for config in (BalanceConfig(), BalanceConfig(start_angle=20.0), BalanceConfig(friction=0.0, damping=0.0)):
        batch = BalanceBatch(200, config)
        total = np.zeros(200)
        for index in range(500):
            result = played(batch)
            total += result.reward[0]
            assert not result.terminated.any()
            assert result.truncated.all() == result.truncated.any() == (index == 499)
        assert (total == 500.0).all()


def test_who_does_nothing_or_anything_falls() -> None:
    batch = BalanceBatch(200)
    ends = np.zeros((2, 200), int)
    for row, who in enumerate(("random", "")):
        batch.reset(1)
        for _ in range(150):
            result = played(batch, who) if who else batch.step(np.ones((1, 200), np.int32))
            ends[row] += result.terminated
    assert (ends[0] >= 2).all()
    assert (ends[1] >= 1).all()


def test_every_env_lives_a_life_of_its_own() -> None:
    batch = BalanceBatch(512)
    batch.reset(5)
    for _ in range(30):
        played(batch, "random")
    assert len(np.unique(batch.state.angle)) == len(np.unique(batch.state.spin)) == 512


@given(seeds, configs)
@quick
def test_the_same_seed_is_the_same_life_in_a_batch_of_any_size(seed: int, config: BalanceConfig) -> None:
    sizes = (1, 8, 33)
    batches = [BalanceBatch(size, config) for size in sizes]
    for batch in batches:
        batch.reset(seed)
    for index in range(60):
        results = [played(batch, "random" if index % 3 else "balancer") for batch in batches]
        for size, batch, result in zip(sizes, batches, results, strict=True):
            assert np.array_equal(result.reward, results[-1].reward[:, :size])
            assert np.array_equal(seen(batch), seen(batches[-1])[:size])
    for size, batch in zip(sizes, batches, strict=True):
        assert same(batch.state, selected(batches[-1].state, np.arange(size)))


def test_a_long_life_is_the_same_in_a_batch_of_any_size() -> None:
    small, large = BalanceBatch(3), BalanceBatch(300)
    for _ in range(600):
        played(small)
        played(large)
    assert same(small.state, selected(large.state, np.arange(3)))
    assert (small.state.episode == 1).all()


def test_starts_are_spread_over_the_angle() -> None:
    for angle in (3.0, 15.0):
        batch = BalanceBatch(5000, BalanceConfig(start_angle=angle))
        tilt = np.degrees(batch.state.angle)
        assert abs(tilt).max() <= angle * 1.0001
        assert np.allclose(np.quantile(tilt, [0.25, 0.5, 0.75]), [-angle / 2, 0.0, angle / 2], atol=0.05 * angle)
        assert abs(batch.state.spin / c.DT).max() <= c.START_SPIN * 1.0001
        assert abs(np.corrcoef(batch.state.angle, batch.state.spin)[0, 1]) < 0.05
    wide = BalanceBatch(1000, BalanceConfig(start_angle=60.0, max_angle=20.0))
    assert abs(np.degrees(wide.state.angle)).max() <= 18.001, "nobody starts fallen"


@given(seeds, configs)
@quick
def test_ends_rewards_and_last_sights(seed: int, config: BalanceConfig) -> None:
    batch = BalanceBatch(40, config)
    batch.reset(seed)
    rng, ends, lengths = np.random.default_rng(seed % 2**32), np.zeros(40, int), np.zeros(40, int)
    limit, widest = config.time_limit_decisions, math.radians(config.max_angle) / c.ANGLE_UNIT
    for _ in range(80):
        before = seen(batch)
        result = batch.step(actions(rng, 40))
        ended = result.terminated | result.truncated
        lengths += 1
        assert not (result.terminated & result.truncated).any()
        assert (lengths[result.truncated] == limit).all()
        assert ended[lengths == limit].all()
        assert np.array_equal(result.reward, result.reward_parts.sum(0))
        assert result.reward.shape == (1, 40)
        assert (result.outcome == 0).all()
        assert (result.final_obs is None) == (not ended.any())
        lost = result.reward[0, result.terminated]
        assert (lost == (-10.0 if config.shaped else 0.0)).all()
        assert (result.reward[0, ~result.terminated] >= 0.0).all()
        after = seen(batch)
        last = after if result.final_obs is None else np.where(ended[:, None], result.final_obs[0], after)
        assert np.array_equal(last[:, 2:], before[:, :-2]), "what was seen moves one decision back"
        assert (abs(last[result.terminated, 0]) == np.float32(widest)).all()
        lengths[ended] = 0
        ends += ended
        fresh = after[ended].reshape(-1, config.history, 2)
        assert (fresh == fresh[:, :1]).all(), "a new episode remembers nothing but its first sight"
        assert np.array_equal(batch.state.episode, ends)
    assert ends.sum() > 0


def test_what_is_seen_is_the_state_in_its_units() -> None:
    batch = BalanceBatch(64, BalanceConfig(history=2))
    for _ in range(5):
        before = batch.state
        played(batch)
    state, obs = batch.state, seen(batch)
    assert batch.spec.obs_names == ("angle", "angular_velocity", "angle_1_ago", "angular_velocity_1_ago")
    assert np.allclose(obs[:, 0] * 60.0, np.degrees(state.angle), atol=1e-4)
    assert np.allclose(obs[:, 1] * 5.0, state.spin / c.DT, atol=1e-4)
    assert np.allclose(obs[:, 2] * 60.0, np.degrees(before.angle), atol=1e-4)
    batch._state = wild(0, batch._rules)._replace(spin=np.full(64, 0.2, np.float32))
    batch.step(np.ones((1, 64), np.int32))
    assert seen(batch).max() == 2.0, "clipped at 10 rad/s"


def test_options_change_a_batch_that_runs() -> None:
    batch, same_seed = BalanceBatch(500, BalanceConfig(time_limit_decisions=2)), BalanceBatch(500)
    batch.set_option("start_angle", 3.0)
    assert np.array_equal(batch.state.angle, same_seed.state.angle), "episodes that run are left alone"
    for _ in range(2):
        batch.step(np.ones((1, 500), np.int32))
    assert abs(np.degrees(batch.state.angle)).max() <= 3.001
    heavy = BalanceBatch(500)
    heavy.set_option("mass", 3.0)
    heavy.set_option("shaped", 1)
    results = [played(one) for one in (same_seed, heavy)]
    assert not np.allclose(heavy.state.spin, same_seed.state.spin)
    assert results[0].reward.min() == 1.0 > results[1].reward.max()
    made = BalanceBatch(500, BalanceConfig(mass=3.0, shaped=True))
    played(made)
    assert same(made.state, heavy.state), "a moved option is the same as one that was given"
    for name in ("history", "time_limit_decisions"):
        with pytest.raises(DrillyardError, match="fixed once a batch runs"):
            batch.set_option(name, 3)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"colour": 1}, "no option 'colour'; it has mass, height, motor"),
        ({"mass": 5.0}, "mass .* cannot be 5.0; give a number from 0.5 to 3"),
        ({"height": float("nan")}, "cannot be nan"),
        ({"motor": "strong"}, "cannot be 'strong'"),
        ({"max_angle": True}, "cannot be True"),
        ({"history": 1.5}, "history .* cannot be 1.5; give a whole number from 1 to 8"),
        ({"history": float("inf")}, "cannot be inf"),
        ({"shaped": "yes"}, "shaped .* cannot be 'yes'; give true or false"),
    ],
)
def test_a_bad_option_is_one_sentence(options: dict[str, object], words: str) -> None:
    with pytest.raises(DrillyardError, match=words) as caught:
        make_batch(ID, 2, **options)
    assert caught.value.code is ErrorCode.BAD_VALUE


def test_a_batch_knows_its_players_and_its_actions() -> None:
    batch = BalanceBatch(4)
    with pytest.raises(DrillyardError, match="it has balancer, random"):
        batch.scripted("nobody", 0, np.empty(4, np.int32))
    with pytest.raises(IndexError):
        batch.step(np.full((1, 4), 3, np.int32))
    with pytest.raises(DrillyardError, match="num_envs cannot be 0"):
        BalanceBatch(0)
    assert batch.infos() == {}


@given(seeds, st.integers(1, 8))
@quick
def test_a_written_state_has_the_same_future(seed: int, history: int) -> None:
    config = BalanceConfig(history=history, time_limit_decisions=20)
    batch, other = BalanceBatch(9, config), BalanceBatch(9, config)
    batch.reset(seed)
    for _ in range(15):
        played(batch, "random")
    other.read_state(np.frombuffer(raw(batch), np.uint8))
    for _ in range(30):
        assert np.array_equal(played(batch, "random").reward, played(other, "random").reward)
        assert raw(batch) == raw(other)
    with pytest.raises(DrillyardError, match="another number of robots") as caught:
        other.read_state(np.zeros(batch.state_size - 1, np.uint8))
    assert caught.value.code is ErrorCode.DAMAGED


def test_steps_leave_what_was_returned_before_alone() -> None:
    batch = BalanceBatch(50, BalanceConfig(time_limit_decisions=3))
    for _ in range(10):
        state = BalanceState(*(field.copy() for field in batch.state[:6]), *batch.state[6:])
        kept = batch.state
        result = played(batch)
        if not (result.truncated | result.terminated).any():
            assert same(kept, state)


def test_gymnasium_plays_it() -> None:
    env = gymnasium.make(ID, history=2, time_limit_decisions=40)
    check_env(env.unwrapped)
    first, _ = env.reset(seed=3)
    assert first.shape == (4,)
    env.close()
    envs = gymnasium.make_vec(ID, num_envs=6, vectorization_mode="vector_entry_point", history=4, shaped=True)
    obs, _ = envs.reset(seed=1)
    assert obs.shape == (6, 8)
    for _ in range(80):
        obs, reward, terminated, _, infos = envs.step(np.full(6, 2))
        assert envs.observation_space.contains(obs)
        if terminated.any():
            assert (reward[terminated] == -10.0).all()
            assert all(abs(infos["final_obs"][row][0]) == 1.0 for row in terminated.nonzero()[0])
    assert terminated.shape == (6,)
    envs.close()


def test_the_spec_shows_what_the_options_are() -> None:
    spec = env_spec(ID, mass=2.0, height=0.9, history=3, time_limit_decisions=100)
    shown = {setting.name: setting for setting in spec.physics}
    assert list(shown) == ["mass", "height", "motor", "max_angle", "friction", "damping"]
    assert (shown["mass"].default, shown["height"].default, shown["motor"].default) == (2.0, 0.9, 5.0)
    assert (shown["mass"].low, shown["mass"].high) == (0.5, 3.0)
    assert spec.curriculum == Curriculum("start_angle", 3.0, 15.0, 100)
    assert env_spec(ID, start_angle=25.0).curriculum == Curriculum("start_angle", 3.0, 25.0, 100)
    assert env_spec(ID, start_angle=2.0).curriculum == Curriculum("start_angle", 2.0, 2.0, 100)
    assert (spec.obs_size, spec.time_limit_decisions, spec.ticks_per_decision) == (6, 100, 4)
    assert spec.action.names == ("back", "none", "forward")
