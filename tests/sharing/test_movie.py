"""Videos of checkpoints and of how a run learned: as long as asked, with a caption, whole or one sentence."""

import subprocess
from pathlib import Path

import pytest
from PIL import Image
from run_house import PENDULUM, a_run

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import make_stage
from drillyard.sharing import encoder
from drillyard.sharing.cast import trained
from drillyard.sharing.encoder import find_ffmpeg
from drillyard.sharing.film import short_count
from drillyard.sharing.gif import GifWriter
from drillyard.sharing.movie import make_movie
from drillyard.sharing.progress import Moment, choose, make_progress, span
from drillyard.stage.game import Game
from drillyard.stage.journal import Journal
from drillyard.stage.recording import record, write_replay
from drillyard.testing.drawn import drawn_checkpoint

BALL, CARTPOLE = "Drillyard/BallDrill-v0", "gym:CartPole-v1"


def length_s(path: Path) -> float:
    """Of a GIF."""
    with Image.open(path) as gif:
        total = 0
        for frame in range(getattr(gif, "n_frames", 1)):
            gif.seek(frame)
            total += gif.info["duration"]
        return total / 1000.0


def test_a_gif_of_a_checkpoint(tmp_path: Path) -> None:
    out = tmp_path / "new" / "pole.gif"
    video = make_movie(drawn_checkpoint(tmp_path / "run", PENDULUM), out, seconds=1.5, width=320, height=180)
    assert not video.cut and not video.departed and video.path == str(out)
    assert length_s(out) == pytest.approx(video.seconds, rel=0.2)
    with Image.open(out) as gif:
        assert gif.size == (320, 180)
        first = gif.convert("RGB").crop((0, 40, 320, 180)).tobytes()
        gif.seek(10)
        assert gif.convert("RGB").crop((0, 40, 320, 180)).tobytes() != first, "something moves"
    assert out.stat().st_size < 400_000
    assert [path.name for path in out.parent.iterdir()] == ["pole.gif"]


def test_an_mp4_of_two_players(tmp_path: Path) -> None:
    out = tmp_path / "ball.mp4"
    checkpoint = drawn_checkpoint(tmp_path / "run", BALL)
    video = make_movie(checkpoint, out, seconds=0.5, opponent="script:", width=161, height=97)
    done = subprocess.run(
        [find_ffmpeg(), "-loglevel", "error", "-i", str(out), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert len(done.stdout) == 160 * 96 * 3 * round(video.seconds * 30), "sizes are made even"


def test_a_replay_ends_its_video_or_is_cut(tmp_path: Path) -> None:
    env = make_stage(BALL)
    game = Game(env, Journal(env.spec, {}))
    game.start(3, StageMode.AI_VS_AI)
    for _ in range(120):
        game.advance()
    replay = write_replay(record(game), tmp_path, "match")
    env.close()
    whole = make_movie(replay, tmp_path / "whole.gif", seconds=5.0, width=160, height=90)
    assert not whole.cut and whole.seconds == pytest.approx(1.0 + 1.0, abs=0.1), "and its last picture for a second"
    part = make_movie(replay, tmp_path / "part.gif", seconds=0.5, width=160, height=90)
    assert part.cut and part.seconds == pytest.approx(1.5, abs=0.1)


def test_an_env_that_draws_itself(tmp_path: Path) -> None:
    out = tmp_path / "pole.gif"
    make_movie(drawn_checkpoint(tmp_path / "run", CARTPOLE), out, seconds=0.5, width=160, height=120)
    assert out.stat().st_size > 500


def test_the_same_checkpoint_and_seed_give_the_same_gif(tmp_path: Path) -> None:
    checkpoint = drawn_checkpoint(tmp_path / "run", PENDULUM)
    for name in ("one.gif", "two.gif"):
        make_movie(checkpoint, tmp_path / name, seconds=0.4, width=160, height=90)
    assert (tmp_path / "one.gif").read_bytes() == (tmp_path / "two.gif").read_bytes()


def test_how_a_run_learned(tmp_path: Path) -> None:
    run = a_run(tmp_path / "run", checkpoints=3)
    video = make_progress(run, tmp_path / "learning.gif", seconds_each=0.5, skip_s=0.2, width=160, height=90)
    assert video.seconds == pytest.approx(0.5, rel=0.1), "three checkpoints of one moment are one"
    assert length_s(tmp_path / "learning.gif") == pytest.approx(0.5, rel=0.2)
    with pytest.raises(DrillyardError, match="no checkpoint to show") as error:
        make_progress(a_run(tmp_path / "new", checkpoints=0), tmp_path / "none.gif")
    assert error.value.code is ErrorCode.NOT_FOUND


def test_moments_are_the_nearest_each_once(tmp_path: Path) -> None:
    made = trained(drawn_checkpoint(tmp_path / "run", PENDULUM))
    found = [Moment(made, seconds) for seconds in (1.0, 5.0, 11.0, 30.0, 88.0, 90.0)]
    assert [moment.seconds for moment in choose(found, (0, 10, 11.5, 100))] == [1.0, 11.0, 90.0]
    assert [moment.seconds for moment in choose(found, ())] == [1.0, 11.0, 30.0, 90.0]
    assert [moment.seconds for moment in choose(found[:1], ())] == [1.0]


def test_the_end_of_a_gif_is_one_picture_that_stays(tmp_path: Path) -> None:
    picture, other = Image.new("RGB", (20, 10), "red"), Image.new("RGB", (20, 10), "blue")
    with GifWriter(tmp_path / "x.gif", 20.0) as writer:
        for shown in (picture, other, other, other):
            writer.add(shown)
    with Image.open(tmp_path / "x.gif") as gif:
        assert getattr(gif, "n_frames", 1) == 2
    assert length_s(tmp_path / "x.gif") == pytest.approx(0.2)


def test_a_failure_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), GifWriter(tmp_path / "x.gif", 20.0) as writer:
        writer.add(Image.new("RGB", (20, 10)))
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(DrillyardError, match="cannot be written"),
        GifWriter(tmp_path / "file" / "x.gif", 9.0) as writer,
    ):
        writer.add(Image.new("RGB", (20, 10)))


def test_what_is_no_video_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkpoint = drawn_checkpoint(tmp_path / "run", PENDULUM)
    for out, more, why in (
        ("x.avi", {}, "end with .mp4 or .gif"),
        ("x.gif", {"seconds": 0.0}, "seconds"),
        ("x.gif", {"width": 20}, "pixels"),
        ("x.gif", {"height": 5000}, "pixels"),
    ):
        with pytest.raises(DrillyardError, match=why):
            make_movie(checkpoint, tmp_path / out, **more)  # pyright: ignore

    def missing(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(encoder, "import_module", missing)
    with pytest.raises(DrillyardError, match=r"drillyard\[record\]"):
        make_movie(checkpoint, tmp_path / "x.mp4")
    make_movie(checkpoint, tmp_path / "x.gif", seconds=0.2, width=96, height=96)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run", "x.gif"], "a GIF needs no ffmpeg"


def test_words_of_captions() -> None:
    assert [short_count(number) for number in (7, 24_576, 2_461_696, 3_000_000_000)] == ["7", "24.6 k", "2.46 M", "3 G"]
    assert [span(seconds) for seconds in (0.84, 46.2, 200.0, 9000.0)] == ["0.8 s", "46 s", "3 min", "2.5 h"]
