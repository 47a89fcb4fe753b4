"""A recording played again is the same match bit for bit, whatever happened in it."""

import random
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.control import KEYS
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.stage import StageMode, SwapStyle
from drillyard.envs.registry import make_stage
from drillyard.operators.brain import Brain, Weights
from drillyard.policies.mlp import flatten, init_params
from drillyard.stage import journal as journal_module
from drillyard.stage.game import Game
from drillyard.stage.inputs import Inputs
from drillyard.stage.journal import Journal
from drillyard.stage.live import LiveMatch
from drillyard.stage.recording import from_bytes, read_replay, record, to_bytes, write_replay
from drillyard.stage.replay import Playback, verify
from drillyard.stage.seats import Seats

ENV = "Drillyard/BallDrill-v0"


def weights(version: int) -> Weights:
    env = make_stage(ENV).spec
    spec = PolicySpec(env.obs_size, env.action, hidden=(8,))
    actor = flatten(init_params(spec, np.random.default_rng(version)), spec, "actor") * np.float32(20)
    ones = np.ones(env.obs_size, np.float32)
    return Weights(spec, version, version * 1000, 0.0, ones * 0, ones, actor)


def eventful_match(ticks: int, seed: int = 3) -> LiveMatch:
    """Policies that change and blend, a human, drags, modes, operators and another action repeat."""
    env = make_stage(ENV)
    brain = Brain(env.spec)
    seats, inputs = Seats(env, brain), Inputs(env)
    match = LiveMatch(Game(env, Journal(env.spec)), seats, inputs, pytest.fail)
    seats.set_following(True)
    match.reset(seed)
    chance = random.Random(seed)
    events: list[Callable[[], object]] = [
        lambda: brain.offer(weights(match.game.tick), match.game.tick) and match.note_policy(),
        lambda: brain.set_style(chance.choice(list(SwapStyle)), 60, match.game.tick),
        lambda: match.set_mode(chance.choice([*StageMode, StageMode.HUMAN_VS_AI])),
        lambda: inputs.press(1, 1, chance.randrange(1 << len(KEYS)), match.game.tick / 120),
        lambda: inputs.drag(
            1, chance.randrange(3), (0.1, chance.random() * 0.3, 0.0),
            (chance.uniform(-6, 6), chance.uniform(-4, 4), 0.0), match.game.tick / 120,
        ),
        lambda: inputs.depart(1),
        lambda: setattr(match, "action_repeat", chance.choice([4, 8, 12])),
        lambda: seats.assign(0, OperatorSpec(kind=OperatorKind.RANDOM)) or match.seats_changed(),
        lambda: seats.assign(0, OperatorSpec(kind=OperatorKind.POLICY, deterministic=False)) or match.seats_changed(),
    ]  # fmt: skip
    while match.game.tick < ticks:
        if match.game.tick % 15 == 0:
            chance.choice(events)()
        inputs.expire(match.game.tick / 120)
        match.tick()
    return match


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_round_trip_is_bit_exact(tmp_path: Path, seed: int) -> None:
    match = eventful_match(2400 + seed * 7, seed)
    recording = record(match.game)
    path = write_replay(recording, tmp_path, "match")
    assert read_replay(path) == recording
    summary = verify(path)
    assert summary.ticks == match.game.tick and summary.score == tuple(match.game.score)
    assert summary.digests == 21
    assert summary.forces > 100 and summary.decisions > 400 and summary.policy_versions > 3
    playback = Playback(recording, make_stage(ENV))
    while not playback.ended:
        playback.tick()
    assert playback.game.env.save() == match.game.env.save(), "every bit of the state, not only its digest"
    assert playback.operators == match.seats.specs and playback.game.mode is match.game.mode
    playback.tick()
    assert playback.game.tick == recording.ticks, "nothing happens after the end"


def test_saving_twice_in_one_match(tmp_path: Path) -> None:
    match = eventful_match(333)
    first = write_replay(record(match.game), tmp_path, "m")
    for _ in range(200):
        match.tick()
    second = write_replay(record(match.game), tmp_path, "m")
    assert first.name == "m.dyreplay" and second.name == "m-2.dyreplay"
    assert verify(first).ticks == 333 and verify(second).ticks == 533
    assert sorted(path.name for path in tmp_path.iterdir()) == ["m-2.dyreplay", "m.dyreplay"], "no temporary files"


def test_a_match_that_plays_differently_is_told(tmp_path: Path) -> None:
    recording = record(eventful_match(600).game)
    changed = bytearray(recording.decisions)
    changed[5] = (changed[5] + 1) % 30  # the first action of agent 0
    path = write_replay(msgspec.structs.replace(recording, decisions=bytes(changed)), tmp_path, "m")
    with pytest.raises(DrillyardError, match="departs from its recording at tick 120") as caught:
        verify(path)
    assert caught.value.code is ErrorCode.INVALID_STATE
    path = write_replay(msgspec.structs.replace(recording, score=(9, 9)), tmp_path, "m")
    with pytest.raises(DrillyardError, match="9:9"):
        verify(path)


def test_recording_stops_when_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "MAX_SECONDS", 3.0)
    match = eventful_match(700)
    journal = match.game.journal
    assert journal is not None and journal.stopped.startswith("full:") and not journal.active
    size = journal.size
    for _ in range(300):
        match.tick()
    assert journal.size == size
    path = write_replay(record(match.game), tmp_path, "m")
    assert verify(path).ticks == 360
    match.reset(9)
    assert journal.active and journal.size < 1000


def test_recording_stops_at_its_bytes() -> None:
    match = eventful_match(130)
    journal = match.game.journal
    assert journal is not None
    journal.max_bytes = journal.size
    for _ in range(130):
        match.tick()
    assert "MiB" in journal.stopped


GOOD = to_bytes(record(eventful_match(300).game))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ErrorCode.DAMAGED),
        (b"not a replay at all, but long enough to be one", ErrorCode.DAMAGED),
        (GOOD[:-1], ErrorCode.DAMAGED),
        (GOOD + b"x", ErrorCode.DAMAGED),
        (GOOD[:8] + b"\x09\x00" + GOOD[10:], ErrorCode.UNSUPPORTED),
        (GOOD[:60] + bytes([GOOD[60] ^ 1]) + GOOD[61:], ErrorCode.DAMAGED),
    ],
)
def test_damaged_files_are_one_sentence(tmp_path: Path, data: bytes, code: ErrorCode) -> None:
    path = tmp_path / "broken.dyreplay"
    path.write_bytes(data)
    with pytest.raises(DrillyardError, match=r"broken\.dyreplay") as caught:
        verify(path)
    assert caught.value.code is code and "\n" not in caught.value.sentence


def test_missing_files_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DrillyardError, match="There is no replay"):
        verify(tmp_path / "nowhere.dyreplay")
    with pytest.raises(DrillyardError, match="cannot be read"):
        verify(tmp_path)


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_any_changed_byte_is_noticed(at: int, change: int) -> None:
    data = bytearray(GOOD)
    data[at] ^= change
    with pytest.raises(DrillyardError):
        from_bytes(bytes(data), "x")


FIELDS = st.fixed_dictionaries(
    {},
    optional={
        "agents": st.lists(st.text(max_size=3), max_size=3).map(tuple),
        "action_kind": st.sampled_from(["discrete", "box"]),
        "action_size": st.integers(-1, 40000),
        "rate_hz": st.floats(),
        "seed": st.integers(-1, 2**60),
        "ticks": st.integers(-5, 400) | st.just(2**40),
        "decisions": st.binary(max_size=70),
        "pushes": st.binary(max_size=90),
        "digests": st.binary(max_size=36),
        "inputs": st.binary(max_size=12),
        "modes": st.lists(st.tuples(st.integers(-9, 400), st.sampled_from(StageMode)), max_size=3).map(tuple),
        "policies": st.lists(st.tuples(*[st.integers(-9, 400)] * 3), max_size=3).map(tuple),
        "score": st.lists(st.integers(-1, 3), max_size=3).map(tuple),
    },
)


@settings(max_examples=150, deadline=None)
@given(FIELDS)
def test_well_formed_nonsense_ends_in_typed_errors(tmp_path_factory: pytest.TempPathFactory, fields: dict) -> None:
    recording = msgspec.structs.replace(from_bytes(GOOD, "x"), **fields)
    path = tmp_path_factory.mktemp("replay") / "x.dyreplay"
    path.write_bytes(to_bytes(recording))
    try:
        verify(path)
    except DrillyardError:
        pass


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10_000), st.integers(0, 255))
def test_mutated_content_with_a_good_digest_ends_in_typed_errors(at: int, value: int) -> None:
    import zlib
    from hashlib import blake2b

    from drillyard.stage.recording import _HEAD

    content = bytearray(msgspec.msgpack.encode(from_bytes(GOOD, "x")))
    content[at % len(content)] = value
    body = zlib.compress(bytes(content))
    data = _HEAD.pack(b"DYREPLAY", 1, len(body), blake2b(body, digest_size=16).digest()) + body
    try:
        playback = Playback(from_bytes(data, "x"), make_stage(ENV))
        for _ in range(40):
            playback.tick()
    except DrillyardError:
        pass


def test_a_bomb_is_refused() -> None:
    import zlib
    from hashlib import blake2b

    from drillyard.stage import recording as module

    body = zlib.compress(bytes(module._MAX_BODY + 1), 9)
    data = module._HEAD.pack(b"DYREPLAY", 1, len(body), blake2b(body, digest_size=16).digest()) + body
    with pytest.raises(DrillyardError, match="no proper end"):
        from_bytes(data, "bomb")


def test_box_actions_round_trip() -> None:
    """Numbers are kept in the precision in which they were played."""
    from drillyard.contracts.env import ActionSpec

    spec = msgspec.structs.replace(make_stage(ENV).spec, action=ActionSpec("box", 3))
    journal = Journal(spec)
    kept = journal.decide(5, 1, (0.1, -0.2, 1 / 3))
    assert kept == tuple(float(np.float32(number)) for number in (0.1, -0.2, 1 / 3))
    from drillyard.stage.journal import decision_format

    assert list(decision_format("box", 3).iter_unpack(journal.decisions)) == [(5, 1, *kept)]
