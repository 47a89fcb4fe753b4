"""Robots in a match: one agent, lifted, dropped, pushed to other planets, and played again bit for bit."""

import math
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.stage import StageConfig, StageMode, StageRequest
from drillyard.envs.registry import make_batch, make_stage
from drillyard.operators.brain import Brain, Weights
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.policies.mlp import flatten, init_params
from drillyard.stage.errands import Errands
from drillyard.stage.game import FALL_S, TIME_OUT_S, Game, episode_seed
from drillyard.stage.inputs import Inputs
from drillyard.stage.journal import Journal
from drillyard.stage.live import LiveMatch
from drillyard.stage.recording import read_replay, record, write_replay
from drillyard.stage.replay import Playback, verify
from drillyard.stage.seats import Seats
from drillyard.stage.stage import Stage

ANT, HUMANOID, CHEETAH = "Drillyard/Ant-v5", "Drillyard/Humanoid-v5", "Drillyard/HalfCheetah-v5"
CENTRE = (0.0, 0.0, 0.0)


def match_of(env_id: str, **options: Any) -> LiveMatch:
    env = make_stage(env_id, **options)
    seats, inputs = Seats(env, Brain(env.spec)), Inputs(env)
    return LiveMatch(Game(env, Journal(env.spec, options)), seats, inputs, pytest.fail)


def weights_for(match: LiveMatch, seed: int = 0, scale: float = 3.0) -> Weights:
    env = match.game.spec
    spec = PolicySpec(env.obs_size, env.action, hidden=(16,), squash="tanh")
    actor = flatten(init_params(spec, np.random.default_rng(seed)), spec, "actor") * np.float32(scale)
    ones = np.ones(env.obs_size, np.float32)
    return Weights(spec, seed + 1, 1000, 0.0, ones * 0, ones, actor)


def where(match: LiveMatch, body: int = 0) -> np.ndarray:
    bodies = len(match.game.spec.scene.bodies)
    positions, quaternions = np.zeros((bodies, 3), np.float32), np.zeros((bodies, 4), np.float32)
    match.game.env.bodies(positions, quaternions)
    return positions[body].astype(float)


def play(match: LiveMatch, seconds: float, each: Callable[[], object] = lambda: None) -> None:
    for _ in range(round(seconds * match.game.rate_hz)):
        each()
        match.inputs.expire(match.game.tick / match.game.rate_hz)
        match.tick()


def touching(match: LiveMatch) -> bool:
    return any(arrow.kind == 0 for arrow in match.game.env.overlay().arrows)


@pytest.mark.parametrize("body", [0, -1])
@pytest.mark.parametrize("env_id", [ANT, HUMANOID, CHEETAH, "Drillyard/Hopper-v5", "Drillyard/Walker2d-v5"])
def test_a_drag_lifts_a_robot_and_it_falls_when_released(env_id: str, body: int) -> None:
    """By its torso and by its last limb, while it struggles; and however it is let go."""
    match = match_of(env_id)
    match.game.mode = StageMode.SANDBOX
    match.reset(3)
    play(match, 0.5)
    body %= len(match.game.spec.scene.bodies)
    x, y, z = where(match, body)
    target = (x, y, z + 2.0)
    tick_of = match.game.rate_hz

    def hold() -> None:
        match.inputs.drag(1, body, CENTRE, target, match.game.tick / tick_of)

    play(match, 1.0, hold)
    lifted = where(match, body)
    assert lifted[2] > z + 1.5, "within a second"
    assert not touching(match)
    play(match, 0.5, hold)
    assert math.dist(where(match, body), target) < 0.5, "it hangs there"
    match.inputs.depart(1)
    heights, contacts = [], []
    play(match, 1.5, lambda: (heights.append(where(match, body)[2]), contacts.append(touching(match))))
    assert min(heights) < z + 1.0 and any(contacts), "it fell"


def test_silence_lets_go_as_well() -> None:
    match = match_of(ANT)
    match.game.mode = StageMode.SANDBOX
    match.reset(3)
    match.inputs.drag(1, 0, CENTRE, (0.0, 0.0, 3.0), 0.0)
    play(match, 0.29)
    assert match.inputs.dragging and where(match)[2] > 1.5
    play(match, 0.1)
    assert not match.inputs.dragging
    contacts = []
    play(match, 2.0, lambda: contacts.append(touching(match)))
    assert any(contacts)


def test_a_walking_robot_can_be_dragged_far_from_the_origin() -> None:
    match = match_of(ANT)
    match.reset(0)
    match.game.env.data.qpos[0] = 500.0
    match.inputs.drag(1, 0, CENTRE, (501.0, 0.0, 1.0), 0.0)
    with pytest.raises(DrillyardError, match="1000 m of the body") as caught:
        match.inputs.drag(1, 0, CENTRE, (-501.0, 0.0, 1.0), 0.0)
    assert caught.value.code is ErrorCode.BAD_VALUE
    with pytest.raises(DrillyardError):
        match.inputs.drag(1, 0, CENTRE, (math.nan, 0.0, 1.0), 0.0)


def test_a_return_is_what_the_batch_pays_for_the_same_policy(tmp_path: Path) -> None:
    """Evaluation and show say the same number for the same seed."""
    for env_id in (ANT, HUMANOID, "Drillyard/Hopper-v5", "Drillyard/Pusher-v5"):
        match = match_of(env_id)
        weights = weights_for(match)
        match.seats.set_following(True)
        for brain in match.seats.brains():
            brain.offer(weights, 0)
        match.reset(11)
        while match.game.last_return is None:
            match.tick()
        batch = make_batch(env_id, 1)
        batch.reset(episode_seed(11, 0))
        policy = NumPyPolicy(weights.spec, 1)
        policy.load(weights.actor, None, weights.mean, weights.scale)
        seen, total, length = np.empty((1, weights.spec.obs_size), np.float32), 0.0, 0
        while True:
            batch.observe(0, seen)
            result = batch.step(to_env(policy.logits(seen)[:1].copy(), weights.spec)[None])
            total, length = total + float(result.reward[0, 0]), length + 1
            if result.terminated[0] or result.truncated[0]:
                break
        assert match.game.last_return == total
        assert match.game.last_result.endswith(f"{length / match.game.spec.decision_rate_hz:.1f} s, return {total:.1f}")


def test_a_fall_is_watched_and_then_the_next_episode_begins() -> None:
    match = match_of(HUMANOID)
    match.reset(1)
    while not match.game.hold:
        match.tick()
    ended, height = match.game.episode_return, where(match)[2]
    assert match.game.last_return == ended and ended > 0.0
    assert match.game.last_result.startswith("Ended after")
    assert match.game.hold == round(FALL_S * match.game.rate_hz)
    while match.game.hold > 1:
        match.tick()
        assert match.game.episode_return == ended, "nothing counts any more"
    assert where(match)[2] < min(height, 0.9), "it fell"
    assert match.game.episode == 0
    match.tick()
    assert match.game.episode == 1 and match.game.episode_return == 0.0 and match.game.last_return == ended
    assert where(match)[2] > 1.2
    assert match.game.score == [0, 0]


def test_time_runs_out_with_a_short_pause() -> None:
    match = match_of(CHEETAH, max_episode_steps=10)
    match.reset(1)
    play(match, 0.5)
    assert match.game.last_result.startswith("Time ran out after 0.5 s, return")
    assert match.game.hold == round(TIME_OUT_S * match.game.rate_hz)


def test_a_fallen_robot_lies_in_the_sandbox_until_a_reset() -> None:
    match = match_of(HUMANOID)
    match.game.mode = StageMode.SANDBOX
    match.reset(1)
    play(match, 4.0)
    assert match.game.episode == 0 and not match.game.hold and where(match)[2] < 0.9
    assert match.game.last_return is None and match.game.last_result == ""
    match.reset(2)
    assert where(match)[2] > 1.2
    play(match, 4.0)
    match.set_mode(StageMode.AI_VS_AI)
    assert match.game.episode == 1 and where(match)[2] > 1.2


def eventful(env_id: str, seconds: float, seed: int, start: bytes = b"", **options: Any) -> LiveMatch:
    """Policies, drags, physics and modes, at any tick."""
    match = match_of(env_id, **options)
    game, chance = match.game, random.Random(seed)
    brain = Brain(game.spec)
    match.seats.assign(0, OperatorSpec(kind=OperatorKind.POLICY, deterministic=False), brain)
    if seed % 2:
        game.set_physics("gravity", 3.0)
    match.reset(seed, start)
    bodies = len(game.spec.scene.bodies)
    events: list[Callable[[], object]] = [
        lambda: brain.offer(weights_for(match, game.tick), game.tick) and match.note_policy(),
        lambda: match.set_mode(chance.choice([StageMode.SANDBOX, StageMode.AI_VS_AI])),
        lambda: match.inputs.drag(
            1, chance.randrange(bodies), (0.1, 0.0, chance.random() * 0.2),
            (chance.uniform(-3, 3), chance.uniform(-3, 3), chance.uniform(0, 3)), game.tick / game.rate_hz,
        ),
        lambda: match.inputs.depart(1),
        lambda: game.set_physics("gravity", chance.uniform(0, 20)),
        lambda: game.set_physics("mass", chance.uniform(0.5, 2)),
        lambda: game.set_physics("strength", chance.uniform(0, 2)),
        lambda: game.set_physics("wind", chance.uniform(-20, 20)),
        game.reset_physics,
        lambda: match.seats.assign(0, OperatorSpec(kind=OperatorKind.RANDOM)) or match.seats_changed(),
        lambda: setattr(match, "action_repeat", game.spec.ticks_per_decision * chance.choice([1, 1, 2])),
    ]  # fmt: skip

    def event() -> None:
        if chance.random() < 0.1:
            chance.choice(events)()

    play(match, seconds, event)
    return match


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("env_id", [ANT, HUMANOID, CHEETAH])
def test_a_match_with_drags_and_physics_is_played_again_bit_for_bit(tmp_path: Path, env_id: str, seed: int) -> None:
    batch = make_batch(env_id, 2, max_episode_steps=200)
    batch.step(np.full((1, 2, batch.spec.action.size), 0.1, np.float32))
    match = eventful(env_id, 6.0, seed, batch.copy_state(1) if seed == 2 else b"", max_episode_steps=200)
    recording = record(match.game)
    assert recording.env_options == {"max_episode_steps": 200}
    assert len(recording.physics) > 5 and len(recording.pushes) > 20 * 30
    assert bool(recording.first_physics) == bool(seed % 2) and bool(recording.start_state) == (seed == 2)
    path = write_replay(recording, tmp_path, "match")
    assert read_replay(path) == recording
    summary = verify(path)
    assert summary.ticks == match.game.tick and summary.digests >= 6 and summary.forces > 20
    playback = Playback(recording, make_stage(env_id, max_episode_steps=200))
    while not playback.ended:
        playback.tick()
    assert playback.game.env.save() == match.game.env.save()
    assert playback.game.env.moved() == match.game.env.moved()
    assert (playback.game.episode_return, playback.game.last_return) == (
        match.game.episode_return, match.game.last_return,
    )  # fmt: skip


def test_a_replay_with_other_physics_departs(tmp_path: Path) -> None:
    recording = record(eventful(ANT, 3.0, 1).game)
    path = write_replay(msgspec.structs.replace(recording, first_physics=()), tmp_path, "m")
    with pytest.raises(DrillyardError, match="departs from its recording"):
        verify(path)
    for broken in ({"first_physics": (("colour", 1.0),)}, {"start_state": b"none"}, {"physics": ((3, "mass", 99.0),)}):
        path = write_replay(msgspec.structs.replace(recording, **broken), tmp_path, "m")
        with pytest.raises(DrillyardError) as caught:
            verify(path)
        assert caught.value.code in {ErrorCode.BAD_VALUE, ErrorCode.DAMAGED}


def stage_of(tmp_path: Path, **request: Any) -> tuple[Stage, Errands]:
    errands = Errands()
    config = StageConfig(stage_id="s1", request=StageRequest(**request), replay_folder=str(tmp_path))
    return Stage(config, errands), errands


def test_a_stage_starts_from_a_copy_of_a_training_env(tmp_path: Path) -> None:
    batch = make_batch(ANT, 3)
    batch.reset(5)
    for _ in range(30):
        batch.step(np.full((1, 3, 8), 0.3, np.float32))
    stage, errands = stage_of(tmp_path, env_id=ANT, start_state=batch.copy_state(1))
    bodies = len(stage.spec.scene.bodies)
    theirs, quaternions = np.zeros((3, bodies, 3), np.float32), np.zeros((3, bodies, 4), np.float32)
    batch.poses(3, theirs, quaternions)
    ours = np.zeros((bodies, 3), np.float32)
    stage.game.env.bodies(ours, quaternions[0])
    assert np.array_equal(ours, theirs[1])
    stage.reset(0)
    stage.game.env.bodies(ours, quaternions[0])
    assert not np.array_equal(ours, theirs[1]), "a reset begins anew"
    errands.close()


def test_what_a_stage_cannot_do_is_said_and_it_plays_all_the_same(tmp_path: Path) -> None:
    stage, errands = stage_of(
        tmp_path, env_id=ANT, mode=StageMode.HUMAN_VS_AI, start_state=b"nonsense",
        operators=(OperatorSpec(kind=OperatorKind.SCRIPTED),),
    )  # fmt: skip
    assert stage.game.mode is StageMode.AI_VS_AI
    notice = stage.status(0.0).notice
    assert "saved state" in notice and "no scripted player" in notice
    stage.advance(1 / 60, 0.0)
    assert stage.game.tick > 0
    with pytest.raises(DrillyardError, match="8 motors by keys") as caught:
        stage.set_mode(StageMode.HUMAN_VS_AI)
    assert caught.value.code is ErrorCode.UNSUPPORTED
    assert stage.seats.specs == (OperatorSpec(kind=OperatorKind.RANDOM),)
    with pytest.raises(DrillyardError, match="8 motors by keys"):
        stage.assign(0, OperatorSpec(kind=OperatorKind.HUMAN), None)
    assert stage.game.mode is StageMode.AI_VS_AI
    errands.close()


def test_a_replay_with_other_options_is_not_put_on_a_stage(tmp_path: Path) -> None:
    """A file must not choose what is loaded."""
    match = match_of(ANT, max_episode_steps=7)
    match.reset(0)
    play(match, 1.0)
    recording = record(match.game)
    stage, errands = stage_of(tmp_path, env_id=ANT)
    with pytest.raises(DrillyardError, match="max_episode_steps=7"):
        stage.play_recording(recording, "x")
    errands.close()
    stage, errands = stage_of(tmp_path, env_id=ANT, env_options={"max_episode_steps": 7})
    stage.play_recording(recording, "x")
    for _ in range(70):
        stage.advance(1 / 60, 0.0)
    assert stage.playback is not None and stage.playback.ended and stage.playback.departed_tick is None
    status = stage.status(0.0)
    assert status.episode_return == match.game.episode_return and status.last_return == match.game.last_return
    errands.close()
