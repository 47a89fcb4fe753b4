"""Recording clips: what is in the file is what the env did, of checkpoints of any library, crowds and replays."""

import io
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.contracts.worker import HostCommand
from drillyard.envs.registry import env_spec, make_batch, make_stage
from drillyard.learning.policy_file import load_policy
from drillyard.policies.action import to_env
from drillyard.sharing.clip.read import Clip
from drillyard.sharing.clip.record import ClipRequest, RecordedClip, record_clip
from drillyard.stage.game import Game
from drillyard.stage.journal import Journal
from drillyard.stage.recording import record, write_replay
from drillyard.testing.drawn import drawn_checkpoint
from drillyard.testing.foreign import ForeignRun

BALL, CHEETAH, PENDULUM = "Drillyard/BallDrill-v0", "Drillyard/HalfCheetah-v5", "Drillyard/InvertedPendulum-v5"
CARTPOLE, TICTACTOE = "gym:CartPole-v1", "zoo:tictactoe_v3"


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "runs" / "20260101-0000-otter"


def told(recorded: RecordedClip) -> Clip:
    """The clip, after what is said of it was compared with what is in it."""
    clip = Clip(recorded.data)
    assert (clip.frames, clip.head.rate_hz, clip.head.instances) == (
        recorded.frames, recorded.rate_hz, recorded.instances,
    )  # fmt: skip
    assert clip.pictures == recorded.pictures == recorded.env.pixels
    assert all(0 <= marker.frame < clip.frames for marker in recorded.markers)
    return clip


def test_one_robot_of_a_checkpoint(run: Path) -> None:
    checkpoint = drawn_checkpoint(run, PENDULUM)
    recorded = record_clip(ClipRequest(checkpoint=str(checkpoint), seconds=4.0))
    clip = told(recorded)
    assert clip.frames == round(4.0 * recorded.rate_hz) and 15 <= recorded.rate_hz <= 33
    assert (recorded.policy_version, recorded.env_steps, recorded.run_id) == (3, 5000, run.name)
    assert recorded.players == ("ppo",) and recorded.meshes == {} and not recorded.note
    env = make_stage(PENDULUM)
    game = Game(env)
    game.start(1, StageMode.AI_VS_AI)
    positions, quaternions = np.zeros((2, 3), np.float32), np.zeros((2, 4), np.float32)
    env.bodies(positions, quaternions)
    env.close()
    assert np.abs(clip.seek(0).positions[0] - positions).max() < 0.001, "it begins as a match of this seed does"
    episodes = [int(clip.seek(frame).episodes[0]) for frame in range(clip.frames)]
    assert episodes == sorted(episodes) and episodes[-1] > 0, "a policy of chance drops the pole"
    ends = [marker for marker in recorded.markers if "return" in marker.title]
    assert len(ends) >= episodes[-1]
    first = ends[0].frame
    assert clip.seek(first).episodes[0] == 0 and clip.seek(first).returns[0] > 0.0
    assert record_clip(ClipRequest(checkpoint=str(checkpoint), seconds=4.0)).data == recorded.data


def test_a_crowd_is_what_a_batch_does(run: Path) -> None:
    checkpoint = drawn_checkpoint(run, CHEETAH)
    recorded = record_clip(ClipRequest(checkpoint=str(checkpoint), seconds=1.0, instances=3, seed=8))
    clip = told(recorded)
    env = make_batch(CHEETAH, 3)
    env.reset(8)
    _, policy = load_policy(checkpoint, 3)
    obs = np.empty((3, env.spec.obs_size), np.float32)
    actions = np.zeros((1, 3, env.spec.action.size), np.float32)
    bodies = len(env.spec.scene.bodies)
    positions, quaternions = np.zeros((3, bodies, 3), np.float32), np.zeros((3, bodies, 4), np.float32)
    returns = np.zeros(3)
    for frame in range(clip.frames):
        found = clip.seek(frame)
        env.poses(3, positions, quaternions)
        assert np.abs(found.positions - positions).max() < 0.001
        assert found.returns == pytest.approx(returns, abs=0.01)
        assert found.decisions.tolist() == [frame] * 3
        env.observe(0, obs)
        to_env(policy.act(obs, None), policy.spec, actions[0])
        returns += env.step(actions).reward[0]


def test_robots_that_fall_begin_anew_in_the_same_step(run: Path) -> None:
    checkpoint = drawn_checkpoint(run, PENDULUM)
    recorded = record_clip(ClipRequest(checkpoint=str(checkpoint), seconds=3.0, instances=5))
    clip = told(recorded)
    last = clip.seek(clip.frames - 1)
    assert last.episodes.min() > 0 and recorded.markers
    for frame in range(1, clip.frames):
        before, after = clip.seek(frame - 1), clip.seek(frame)
        fresh = after.episodes > before.episodes
        assert (after.decisions[fresh] < before.decisions[fresh] + 1).all()
        assert (after.decisions[~fresh] > before.decisions[~fresh]).all()


@pytest.mark.parametrize("instances", [1, 2])
def test_two_players_and_their_score(run: Path, instances: int) -> None:
    checkpoint = drawn_checkpoint(run, BALL)
    recorded = record_clip(
        ClipRequest(checkpoint=str(checkpoint), opponent="script:", seconds=20.0, instances=instances)
    )  # fmt: skip
    clip = told(recorded)
    assert recorded.players == ("ppo", "scripted")
    assert clip.seek(clip.frames - 1).score[1] > 0, "the scripted player scores against chance"
    assert recorded.rate_hz == pytest.approx(30.0)
    assert clip.head.root_unit and np.abs(clip.seek(9).positions).max() < 10.0


def test_an_env_of_pictures_is_recorded_as_pictures(run: Path) -> None:
    recorded = record_clip(ClipRequest(checkpoint=str(drawn_checkpoint(run, CARTPOLE)), seconds=1.0))
    clip = told(recorded)
    with Image.open(io.BytesIO(clip.picture(0))) as picture:
        assert picture.format == "JPEG" and picture.width > 100
    assert clip.picture(0) != clip.picture(clip.frames - 1)
    with pytest.raises(DrillyardError, match="ask for 1 instance") as error:
        record_clip(ClipRequest(checkpoint=str(drawn_checkpoint(run, CARTPOLE)), instances=2))
    assert error.value.code is ErrorCode.UNSUPPORTED


def a_replay(folder: Path, env_id: str, ticks: int) -> Path:
    """A match of the scripted players, or of the first legal action; a policy takes over in its middle."""
    env = make_stage(env_id)
    game = Game(env, Journal(env.spec, {}))
    game.start(3, StageMode.AI_VS_AI)
    game.note_operators((OperatorSpec(kind=OperatorKind.SCRIPTED),) * len(env.spec.agents))
    game.note_policy(4, 1000)
    for tick in range(ticks):
        if tick == ticks // 2:
            game.note_policy(5, 2000)
        for agent in env.turn():
            players = env.spec.scripted_players
            game.decide(agent, env.scripted(players[0], agent) if players else env.choices(agent)[0].action)
        game.advance()
    path = write_replay(record(game), folder, "match")
    env.close()
    return path


def test_a_replay_is_recorded_whole(tmp_path: Path) -> None:
    recorded = record_clip(ClipRequest(replay=str(a_replay(tmp_path, BALL, 240))))
    clip = told(recorded)
    assert clip.frames == 240 // 4 + 1 and recorded.players == ("scripted", "scripted") and not recorded.note
    assert [(marker.frame, marker.title) for marker in recorded.markers] == [(31, "Policy version 5")]
    assert (clip.seek(30).policy_version, clip.seek(31).policy_version) == (4, 5)
    assert recorded.env_steps == 2000


def test_moves_of_a_board_are_pictures_that_stay(tmp_path: Path) -> None:
    clip = told(record_clip(ClipRequest(replay=str(a_replay(tmp_path, TICTACTOE, 4)))))
    assert clip.frames == 5 * 7 and clip.head.pictures == 5


def test_a_policy_of_a_worker(run: Path) -> None:
    root = Path(__file__).parents[2]
    tiny = HostCommand(
        argv=(sys.executable, str(root / "tests" / "operators" / "tiny_host.py")),
        env={"PYTHONPATH": str(root / "packages" / "drillyard-worker" / "src")},
    )
    checkpoint = ForeignRun(run, env_spec(BALL), tiny).save(extra={"act": 1}, created_at=time.time())
    for instances in (1, 2):
        recorded = record_clip(
            ClipRequest(checkpoint=str(checkpoint), opponent="random", seconds=1.0, instances=instances)
        )  # fmt: skip
        clip = told(recorded)
        assert recorded.players == ("tiny none", "random")
        assert (clip.seek(0).positions != clip.seek(clip.frames - 1).positions).any()


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (ClipRequest(), "give one of them"),
        (ClipRequest(checkpoint="a", replay="b"), "give one of them"),
        (ClipRequest(checkpoint="a", seconds=0.0), "seconds"),
        (ClipRequest(checkpoint="a", instances=0), "robots"),
        (ClipRequest(replay="a.dyreplay", instances=2), "one match"),
        (ClipRequest(checkpoint="a", seed=-1), "seed"),
        (ClipRequest(checkpoint="/nowhere/step_1"), "nowhere"),
        (ClipRequest(replay="/nowhere/a.dyreplay"), "nowhere"),
    ],
)
def test_what_cannot_be_recorded_is_a_sentence(request_: ClipRequest, why: str) -> None:
    with pytest.raises(DrillyardError, match=why) as error:
        record_clip(request_)
    assert error.value.sentence.endswith(".")


def test_a_policy_of_another_env_and_an_unknown_player(run: Path) -> None:
    ball, pole = drawn_checkpoint(run, BALL), drawn_checkpoint(run.with_name("other"), PENDULUM)
    for instances in (1, 2):
        with pytest.raises(DrillyardError) as error:
            record_clip(ClipRequest(checkpoint=str(ball), opponent=str(pole), seconds=1.0, instances=instances))
        assert error.value.code is ErrorCode.LAYOUT_MISMATCH
        with pytest.raises(DrillyardError, match="no scripted player 'nobody'"):
            record_clip(ClipRequest(checkpoint=str(ball), opponent="script:nobody", instances=instances))
