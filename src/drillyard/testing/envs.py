"""The contract of a stage env as a test that anybody can run against their own.

from drillyard.testing.envs import check_stage_env
check_stage_env("zoo:my_package.my_game:env")
"""

import math
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.env import EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError
from drillyard.contracts.words import ActionWord
from drillyard.envs.registry import make_stage

DECISIONS = 30
"""Decisions in each match that is played here, or until it is over."""
MAX_WORD = 80
"""Characters of an action's word."""
BUSY_S = 60.0
"""An env in a process of its own has to be ready after so long."""

Make = Callable[[], StageEnv]


class Moment(NamedTuple):
    """What can be seen of an env after a decision; equal moments are equal to the bit."""

    observations: tuple[bytes, ...]
    words: tuple[str, ...]
    legal: tuple[tuple[ActionWord, ...], ...]
    turn: tuple[int, ...]
    result: tuple[Any, ...]


def check_stage_env(env_id: str, **options: Any) -> None:
    """Everything that a stage and a script rely on.

    Args:
        env_id: of the registry.
        options: of the env.

    Raises:
        AssertionError: with a sentence on what is wrong.
    """

    def make() -> StageEnv:
        return make_stage(env_id, **options)

    check_declaration(make)
    check_words(make)
    check_same_seed_same_episode(make)
    check_save_and_load(make)
    check_impossible_actions(make)
    check_what_is_shown(make)
    check_scripted_players(make)


def check_declaration(make: Make) -> None:
    """The spec fits itself."""
    with _Made(make) as env:
        spec = env.spec
        assert spec.agents and len(set(spec.agents)) == len(spec.agents), "agents need names, each its own"
        assert len(spec.obs_names) in {0, spec.obs_size}, "give a name to each number of the observation, or to none"
        assert len(spec.action.names) in {0, spec.action.size}, "give a name to each action, or to none"
        assert len(set(spec.action.names)) == len(spec.action.names), "actions need names, each its own"
        assert spec.ticks_per_decision >= 1, "a decision takes at least one tick"
        assert not spec.turn_based or spec.ticks_per_decision == 1, "a tick of a turn-based env is one move"
        for low, high in spec.action.ranges or ((spec.action.low, spec.action.high),):
            assert low < high, f"a range from {low} to {high} is none"


def check_words(make: Make) -> None:
    """Vocabulary, descriptions and choices at every moment; none of them changes anything."""
    with _Made(make) as env:
        spec = env.spec
        for agent in range(len(spec.agents)):
            vocabulary = env.vocabulary(agent)
            assert vocabulary.role and vocabulary.goal, "say who the agent is and what it is after"
            _check_action_words(vocabulary.actions, spec)
            if spec.action.kind == "box":
                assert len(vocabulary.numbers) == spec.action.size, "describe each number of the action"
                assert env.choices(agent) == (), "a box has no choices"
                ranges = spec.action.ranges or ((spec.action.low, spec.action.high),) * spec.action.size
                told = tuple((number.low, number.high) for number in vocabulary.numbers)
                assert told == ranges, "the ranges told must be those that `decide` takes"
        first = [env.choices(agent) for agent in range(len(spec.agents))]
        rng = np.random.default_rng(0)
        for _ in _play(env, rng, seed=2, decisions=DECISIONS):
            before = env.save()
            _moment(env, ())
            progression = env.progression()
            assert progression is None or 0.0 <= progression <= 1.0, f"a progression of {progression} is none"
            assert env.save() == before, "looking at an env must not change it"
            for agent in range(len(spec.agents)):
                assert spec.masked or env.choices(agent) is first[agent], "nothing is masked, so give the same choices"
        for agent in range(len(spec.agents)):
            assert isinstance(env.describe(agent), str), "an episode that is over can be described too"


def check_same_seed_same_episode(make: Make) -> None:
    """The same seed and actions give the same episode, in a used env and in a new one."""
    with _Made(make) as used, _Made(make) as new:
        for seed in (7, 2**40 + 3):
            first = list(_play(used, np.random.default_rng(seed), seed, DECISIONS))
            assert list(_play(used, np.random.default_rng(seed), seed, DECISIONS)) == first, (
                f"reset({seed}) must bring the same episode again"
            )
            assert list(_play(new, np.random.default_rng(seed), seed, DECISIONS)) == first, (
                f"a new env must play like a used one after reset({seed})"
            )


def check_save_and_load(make: Make) -> None:
    """`load` brings back the state of `save`, in the same env and in another, bit for bit; damage is refused."""
    with _Made(make) as env, _Made(make) as other:
        for decisions in (0, 1, 9):
            rng = np.random.default_rng(decisions)
            list(_play(env, rng, 3, decisions))
            saved, start = env.save(), rng.bit_generator.state
            first = list(_play(env, rng, None, DECISIONS))
            for which in (env, other):
                which.load(saved)
                _settle(which)
                assert which.save() == saved, "what was loaded must be saved as it was"
                rng.bit_generator.state = start
                assert list(_play(which, rng, None, DECISIONS)) == first, "after load the future must be the same"
        for damaged in (b"", saved[:-1], b"\x00" * 7):
            try:
                env.load(damaged)
            except DrillyardError:
                continue
            raise AssertionError(f"a saved state of {len(damaged)} strange bytes must be refused with a DrillyardError")


def check_impossible_actions(make: Make) -> None:
    """Actions that there are not are refused with a sentence and change nothing."""
    with _Made(make) as env:
        env.reset(1)
        _settle(env)
        agent, action = env.turn()[0], env.spec.action
        impossible: list[Any] = [action.size, -1] if action.kind == "discrete" else [[math.nan] * action.size]
        legal = {choice.action for choice in env.choices(agent)}
        impossible += [number for number in range(action.size) if number not in legal][:3] if legal else []
        before = env.save()
        for number in impossible:
            try:
                env.decide(agent, number)
            except DrillyardError as error:
                assert error.sentence.endswith("."), "a refusal is a sentence"
            else:
                raise AssertionError(f"the action {number} must be refused with a DrillyardError")
            assert env.save() == before, f"the action {number} was refused and has changed something"


def check_what_is_shown(make: Make) -> None:
    """Pictures are JPEGs, bodies have poses, and drawing changes nothing."""
    with _Made(make) as env:
        bodies = len(env.spec.scene.bodies)
        for _ in _play(env, np.random.default_rng(4), 4, 3):
            before = env.save()
            if env.spec.pixels:
                assert env.image()[:2] == b"\xff\xd8", "a picture is a JPEG"
            else:
                assert env.image() == b"", "an env with poses has no picture"
                positions, quaternions = np.full((bodies, 3), np.nan), np.full((bodies, 4), np.nan)
                env.bodies(positions, quaternions)
                assert np.isfinite(positions).all(), "every body needs a position"
                assert np.allclose(np.linalg.norm(quaternions, axis=1), 1.0, atol=1e-3), "every body needs a rotation"
            assert len(env.overlay().bars) in {0, len(env.spec.actuators)}, "a bar for each actuator"
            assert env.save() == before, "drawing must not change the env"


def check_scripted_players(make: Make) -> None:
    """The built-in players play legally to the end of an episode; others are not known."""
    with _Made(make) as env:
        for name in env.spec.scripted_players:
            env.reset(5)
            for _ in range(DECISIONS):
                _settle(env)
                for agent in env.turn():
                    _act(env, agent, env.scripted(name, agent))
                if _decided(env):
                    break
        env.reset(5)
        _settle(env)
        try:
            env.scripted("nobody is called so", 0)
        except DrillyardError:
            return
        raise AssertionError("a built-in player that there is not must be refused with a DrillyardError")


class _Made:
    """An env that is closed in the end."""

    def __init__(self, make: Make) -> None:
        self._env = make()

    def __enter__(self) -> StageEnv:
        return self._env

    def __exit__(self, *_: object) -> None:
        self._env.close()


def _play(env: StageEnv, rng: np.random.Generator, seed: int | None, decisions: int) -> Iterator[Moment]:
    """Play with legal actions by chance until the episode is over; `seed` None goes on with the present one."""
    if seed is not None:
        env.reset(seed)
    _settle(env)
    yield _moment(env, ())
    for _ in range(decisions):
        if not env.turn():
            break
        for agent in env.turn():
            _act(env, agent, _chance(env, agent, rng))
        result = _decided(env)
        if result:
            assert not (env.spec.turn_based and env.turn()), "it is nobody's turn when the episode is over"
        yield _moment(env, result)
        if result:
            break


def _chance(env: StageEnv, agent: int, rng: np.random.Generator) -> Any:
    action = env.spec.action
    if action.kind == "discrete":
        choices = env.choices(agent)
        assert choices, f"agent {agent} has to act and there is no legal action"
        return choices[int(rng.integers(len(choices)))].action
    low, high = zip(*(action.ranges or ((action.low, action.high),) * action.size), strict=True)
    return rng.uniform(low, high).astype(np.float32)


def _act(env: StageEnv, agent: int, action: Any) -> None:
    if env.spec.action.kind == "discrete":
        legal = {choice.action for choice in env.choices(agent)}
        assert int(action) in legal, f"agent {agent} plays {action}, which is not legal now"
    env.decide(agent, action)


def _decided(env: StageEnv) -> tuple[Any, ...]:
    """Tick until the next decision; what came of it where the episode is over, else ()."""
    _settle(env)
    for _ in range(env.spec.ticks_per_decision):
        result = env.tick()
        _settle(env)
        assert len(result.reward) == len(env.spec.agents), "every agent gets a reward"
        assert all(math.isfinite(reward) for reward in result.reward), "a reward is a finite number"
        assert result.outcome in {-1, 0, 1}, f"an outcome of {result.outcome} is none"
        assert not (result.terminated and result.truncated), "an end is an end, or a time-out"
        if result.terminated or result.truncated:
            return tuple(result)
    return ()


def _moment(env: StageEnv, result: tuple[Any, ...]) -> Moment:
    spec = env.spec
    agents = range(len(spec.agents))
    observations: list[bytes] = []
    for agent in agents:
        seen = env.observe(agent)
        assert seen.shape == (spec.obs_size,) and seen.dtype == np.float32, "an observation is (O,) float32"
        assert np.isfinite(seen).all(), "an observation is made of finite numbers"
        observations.append(seen.tobytes())
        seen[:] = np.nan  # a new array each time: what is written into it is nobody's business
        assert env.observe(agent).tobytes() == observations[-1], "an observation must be a new array"
    words = tuple(env.describe(agent) for agent in agents)
    assert all(word.strip() for word in words), "a description says something"
    legal = tuple(env.choices(agent) for agent in agents)
    for choices in legal:
        _check_action_words(choices, spec)
    turn = env.turn()
    assert list(turn) == sorted(set(turn)) and set(turn) <= set(agents), f"turn {turn} are not agents in rising order"
    return Moment(tuple(observations), words, legal, turn, result)


def _check_action_words(words: tuple[ActionWord, ...], spec: EnvSpec) -> None:
    actions = [word.action for word in words]
    assert actions == sorted(set(actions)), "actions come in rising order, each once"
    assert all(0 <= action < spec.action.size for action in actions), "there is a word for an action that there is not"
    assert len({word.word for word in words}) == len(words), "two actions have the same word"
    for word in words:
        assert 0 < len(word.word) <= MAX_WORD and word.word == " ".join(word.word.split()), (
            f"the word {word.word!r} is not one line of 1 to {MAX_WORD} characters"
        )


def _settle(env: StageEnv) -> None:
    """Wait for an env in a process of its own."""
    deadline = time.monotonic() + BUSY_S
    while env.busy():
        assert time.monotonic() < deadline, f"the env is still busy after {BUSY_S:g} s"
        time.sleep(0.001)
