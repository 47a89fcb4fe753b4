"""What a task writes: against a loop by hand over a Gymnasium env, episode by episode."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import numpy as np
import pytest
import tiny_env
from episode_bench import CARTPOLE, greedy_spec, numbers, weights

from drillyard.contracts.episodes import PAGE_ROWS, EpisodePlan, EpisodeResult, EpisodeTask
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec
from drillyard.policies.inference import NumPyPolicy
from drillyard.rollout.episodes.exploration import BLOCK, GREEDY, Exploration
from drillyard.rollout.episodes.greedy import GreedyRow
from drillyard.rollout.episodes.player import EpisodePlayer
from drillyard.rollout.episodes.supported import check_env
from drillyard.rollout.replay.pages import Pages, pages_of
from drillyard.rollout.replay.rows import ReplayRows
from drillyard.rollout.seeds import task_generator, task_seed

SEED = 11
BALANCE = "Drillyard/Balance-v0"


class Room(NamedTuple):
    player: EpisodePlayer
    rows: ReplayRows
    pages: tuple[tuple[int, ...], ...]
    """Of each episode, in no order."""

    def play(self, number: int = 0, **told: Any) -> EpisodeResult:
        return self.player.play(EpisodeTask(task=number, pages=self.pages, **told), lambda: False)

    def written(self, result: EpisodeResult, episode: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return numbers(self.rows, self.pages[episode], result.episodes[episode].length)


@contextmanager
def room(env_id: str = tiny_env.ENV_ID, *, episodes: int = 1, max_length: int = 100, **options: Any) -> Iterator[Room]:
    each = pages_of(max_length)
    count = 2 * each * episodes
    rows = ReplayRows.create(env_spec(env_id, **options), count * PAGE_ROWS)
    plan = EpisodePlan(
        env_id=env_id, env_options=options, seed=SEED, episodes=episodes, max_length=max_length, rows=count * PAGE_ROWS
    )
    policy = greedy_spec(env_id, **options)
    player = EpisodePlayer(plan, policy, rows)
    player.load(weights(policy, 3))
    mixed = np.random.default_rng(0).permutation(Pages(count).take(count) or ())
    pages = tuple(tuple(int(page) for page in mixed[at * each : (at + 1) * each]) for at in range(episodes))
    rows.obs[:], rows.action[:], rows.reward[:] = np.nan, -9, np.nan
    try:
        yield Room(player, rows, pages)
    finally:
        rows.close()


def seed_of(number: int, row: int) -> int:
    """What the env is reset with."""
    seed = task_seed(SEED, number) + row
    return int.from_bytes(hashlib.blake2b(f"{seed}/0".encode(), digest_size=4).digest(), "little") >> 1


def by_hand(number: int, row: int, rows: int, epsilon: tuple[float, float, float], limit: int, **options: Any) -> Any:
    """Observations, actions, rewards and whether it was terminated, of one episode of a task."""
    policy = greedy_spec(tiny_env.ENV_ID)
    network = NumPyPolicy(policy, 1)
    made = weights(policy, 3)
    network.load(made["actor"], None, made["obs_mean"], made["obs_scale"])
    env = tiny_env.Tiny(**options)
    obs, _ = env.reset(seed=seed_of(number, row))
    rng = task_generator(SEED, number)
    seen, actions, rewards = [obs], [], []
    drawn = np.zeros(0)
    for t in range(limit):
        if t % 32 == 0:
            drawn = rng.random((2, 32, rows))
        random = drawn[0, t % 32, row] < max(epsilon[2], epsilon[0] - t * epsilon[1])
        action = int(drawn[1, t % 32, row] * 3) if random else int(np.argmax(network.action_values(obs[None])[0]))
        obs, reward, terminated, truncated, _ = env.step(action)
        seen.append(obs)
        actions.append(action)
        rewards.append(np.float32(reward))
        if terminated or truncated:
            return np.array(seen), actions, rewards, terminated
    return np.array(seen), actions, rewards, False


@pytest.mark.parametrize("ends", ["terminated", "truncated", "both", "never"])
@pytest.mark.parametrize("episodes", [1, 4])
@pytest.mark.parametrize("length", [1, 15, 16, 40])
def test_a_task_is_what_a_loop_by_hand_sees(episodes: int, ends: str, length: int) -> None:
    epsilon = (0.9, 0.01, 0.3)
    limit = 45
    with room(episodes=episodes, max_length=limit, length=length, ends=ends) as made:
        for number in (5, 6):
            result = made.play(number, epsilon=epsilon[0], epsilon_step=epsilon[1], epsilon_end=epsilon[2])
            assert (result.task, result.attempt, result.policy_version) == (number, 0, 3)
            assert result.ended_s >= result.started_s
            assert len(result.episodes) == episodes
            for row, episode in enumerate(result.episodes):
                seen, actions, rewards, terminated = by_hand(
                    number, row, episodes, epsilon, limit, length=length, ends=ends
                )
                assert (episode.length, episode.terminated) == (len(actions), terminated)
                obs, action, reward = made.written(result, row)
                np.testing.assert_array_equal(obs, seen)
                np.testing.assert_array_equal(action, actions)
                np.testing.assert_array_equal(reward, rewards)
                assert episode.undiscounted_return == sum(float(each) for each in rewards)


def test_nothing_is_written_outside_the_pages_of_a_task() -> None:
    with room(episodes=2, max_length=30) as made:
        made.play(0, epsilon=0.5)
        others = set(range(made.rows.rows // PAGE_ROWS)) - {page for own in made.pages for page in own}
        assert others
        for page in others:
            assert np.isnan(made.rows.obs[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]).all()


def test_exploration_falls_with_every_step_to_its_end() -> None:
    task = EpisodeTask(task=2, epsilon=1.0, epsilon_step=0.01, epsilon_end=0.25)
    exploration = Exploration(SEED, task, 2000, 5)
    drawn = np.concatenate([exploration.block() for _ in range(4)])
    assert drawn.shape == (4 * BLOCK, 2000)
    assert drawn.min() == GREEDY and drawn.max() == 4
    share = (drawn >= 0).mean(axis=1)
    wanted = np.maximum(0.25, 1.0 - 0.01 * np.arange(4 * BLOCK))
    assert np.abs(share - wanted).max() < 0.05
    counts = np.bincount(drawn[drawn >= 0], minlength=5)
    assert np.abs(counts / counts.sum() - 0.2).max() < 0.01


def test_without_exploration_the_largest_value_is_taken() -> None:
    with room(CARTPOLE) as made:
        result = made.play(0)
        obs, action, _ = made.written(result)
        policy = greedy_spec(CARTPOLE)
        network, told = NumPyPolicy(policy, 1), weights(policy, 3)
        network.load(told["actor"], None, told["obs_mean"], told["obs_scale"])
        np.testing.assert_array_equal(action, np.argmax(network.action_values(obs[:-1]), axis=1))


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_one_row_at_a_time_is_the_same_network(activation: Any) -> None:
    import msgspec

    policy = msgspec.structs.replace(greedy_spec(BALANCE), activation=activation, hidden=(24, 40))
    told = weights(policy, 1)
    rng = np.random.default_rng(0)
    told["obs_mean"][:] = rng.normal(size=policy.obs_size)
    told["obs_scale"][:] = rng.uniform(0.5, 2.0, policy.obs_size)
    whole, row = NumPyPolicy(policy, 64), GreedyRow(policy)
    whole.load(told["actor"], None, told["obs_mean"], told["obs_scale"])
    row.load(told["actor"], told["obs_mean"], told["obs_scale"])
    obs = rng.normal(size=(64, policy.obs_size)).astype(np.float32)
    values = whole.action_values(obs).copy()
    for number, each in enumerate(obs):
        best = row.best(each)
        np.testing.assert_allclose(row.values, values[number], rtol=1e-4, atol=1e-5)
        assert values[number, best] >= values[number].max() - 1e-5


def test_a_policy_that_clips_what_it_sees_does_so_here_too() -> None:
    import msgspec

    with room(max_length=40, ends="never") as made:
        narrow = msgspec.structs.replace(greedy_spec(tiny_env.ENV_ID), obs_clip=0.5)
        player = EpisodePlayer(made.player.plan, narrow, made.rows)
        player.load(weights(narrow, 4))
        result = player.play(EpisodeTask(task=1, pages=made.pages), lambda: False)
        obs, action, _ = made.written(result)
        network, told = NumPyPolicy(narrow, 40), weights(narrow, 4)
        network.load(told["actor"], None, told["obs_mean"], told["obs_scale"])
        np.testing.assert_array_equal(action, np.argmax(network.action_values(obs[:-1]), axis=1))


def test_a_cancelled_task_ends_early_without_episodes() -> None:
    for episodes in (1, 3):
        with room(episodes=episodes, max_length=100, ends="never") as made:
            asked: list[int] = []

            def interrupted(asked: list[int] = asked) -> bool:
                asked.append(1)
                return len(asked) == 2

            result = made.player.play(EpisodeTask(task=0, pages=made.pages), interrupted)
            assert result.episodes == ()
            assert len(asked) == 2
            steps = np.count_nonzero(made.rows.action[[page * PAGE_ROWS for page in made.pages[0]]] >= 0)
            assert steps == 64 // PAGE_ROWS, "it looks up every 32 steps"
            assert len(made.play(1).episodes) == episodes, "and plays on"


def test_a_task_does_not_depend_on_what_was_played_before() -> None:
    def digest(made: Room, number: int, **told: Any) -> str:
        result = made.play(number, epsilon=0.5, **told)
        return hashlib.sha256(b"".join(array.tobytes() for array in made.written(result))).hexdigest()

    with room(BALANCE) as first:
        alone = [digest(first, number) for number in range(3)]
        steep = digest(first, 0, options={"start_angle": 0.3})
        assert steep != alone[0]
        assert [digest(first, number) for number in (2, 0, 1)] == [alone[number] for number in (2, 0, 1)]
        assert digest(first, 0, options={"start_angle": 0.3}) == steep


@pytest.mark.parametrize(
    ("env_id", "reason"),
    [
        ("Drillyard/BallDrill-v0", "2 agents"),
        ("gym:Pendulum-v1", "continuous"),
        ("Drillyard/Hopper-v5", "continuous"),
    ],
)
def test_envs_of_other_kinds_are_refused_with_a_sentence(env_id: str, reason: str) -> None:
    with pytest.raises(DrillyardError, match=reason) as caught:
        check_env(env_spec(env_id))
    assert caught.value.code is ErrorCode.UNSUPPORTED
    assert "--algo ppo" in caught.value.sentence


def test_envs_that_fit_are_not() -> None:
    for env_id in (CARTPOLE, BALANCE):
        check_env(env_spec(env_id))


def test_pages_that_do_not_fit_are_refused_before_anything_is_written() -> None:
    with room(max_length=40) as made:
        for pages in ((), ((0, 1),), ((0, 1, 10**6),), ((0, 1, -1),), ((0, 1, 2), (3, 4, 5))):
            with pytest.raises(DrillyardError, match="3 pages") as caught:
                made.player.play(EpisodeTask(task=0, pages=pages), lambda: False)
            assert caught.value.code is ErrorCode.BAD_MESSAGE
        assert np.isnan(made.rows.obs).all()
