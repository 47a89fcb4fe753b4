"""Videos of replays: whole, as long as the match, or a sentence."""

import subprocess
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from drillyard.cli import entry as cli
from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.envs.registry import make_stage
from drillyard.sharing import encoder
from drillyard.sharing.encoder import VideoWriter, find_ffmpeg
from drillyard.sharing.picture import HEIGHT, WIDTH
from drillyard.sharing.video import draw_video
from drillyard.stage.game import Game
from drillyard.stage.journal import Journal
from drillyard.stage.recording import record, write_replay


def a_replay(folder: Path, env_id: str, ticks: int) -> Path:
    """A match of the scripted players, or of the first legal action where there are none."""
    env = make_stage(env_id)
    game = Game(env, Journal(env.spec, {}))
    game.start(3, StageMode.AI_VS_AI)
    game.note_operators((OperatorSpec(kind=OperatorKind.SCRIPTED),) * len(env.spec.agents))
    for _ in range(ticks):
        for agent in env.turn():
            players = env.spec.scripted_players
            game.decide(agent, env.scripted(players[0], agent) if players else env.choices(agent)[0].action)
        game.advance()
    path = write_replay(record(game), folder, "match")
    env.close()
    return path


def frames(path: Path) -> list[bytes]:
    """Every picture of a video, decoded."""
    done = subprocess.run(
        [find_ffmpeg(), "-loglevel", "error", "-i", str(path), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    size = WIDTH * HEIGHT * 3
    assert len(done.stdout) % size == 0
    return [done.stdout[at : at + size] for at in range(0, len(done.stdout), size)]


def test_a_video_shows_the_match_to_its_end(tmp_path: Path) -> None:
    replay = a_replay(tmp_path, "Drillyard/BallDrill-v0", 60)
    video = draw_video(replay, tmp_path / "videos" / "match.mp4", players=["one", "two"])
    assert not video.cut and not video.departed
    drawn = frames(Path(video.path))
    assert len(drawn) == round(video.seconds * 30) == 16 + 30, "half a second of match, and a second of its end"
    assert drawn[0] != drawn[25]
    with Image.open(tmp_path / "videos" / "match.jpg") as still:
        assert still.size == (WIDTH, HEIGHT)
    assert sorted(path.name for path in (tmp_path / "videos").iterdir()) == ["match.jpg", "match.mp4"]


def test_a_long_match_is_cut_and_it_is_said(tmp_path: Path) -> None:
    replay = a_replay(tmp_path, "Drillyard/BallDrill-v0", 90)
    video = draw_video(replay, tmp_path / "match.mp4", max_s=0.5)
    assert video.cut
    assert video.seconds == pytest.approx(1.5)


def test_moves_of_a_board_game_are_each_shown_for_a_while(tmp_path: Path) -> None:
    replay = a_replay(tmp_path, "zoo:tictactoe_v3", 4)
    video = draw_video(replay, tmp_path / "match.mp4")
    assert video.seconds == pytest.approx(5 * 0.7 + 1.0)
    assert not video.departed


def test_without_ffmpeg_it_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(encoder, "import_module", missing)
    replay = a_replay(tmp_path, "Drillyard/BallDrill-v0", 4)
    with pytest.raises(DrillyardError, match=r"drillyard\[record\]") as error:
        draw_video(replay, tmp_path / "match.mp4")
    assert error.value.code is ErrorCode.UNAVAILABLE
    assert not (tmp_path / "match.mp4").exists()


def test_what_ffmpeg_cannot_do_is_told_in_its_words(tmp_path: Path) -> None:
    with (
        pytest.raises(DrillyardError, match="ffmpeg: ") as error,
        VideoWriter(tmp_path / "odd.mp4", 15, 9, 30) as video,
    ):
        for _ in range(200):
            video.add(Image.new("RGB", (15, 9)))
    assert error.value.code is ErrorCode.CRASHED
    assert list(tmp_path.iterdir()) == []


def test_an_error_while_drawing_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="pixels"), VideoWriter(tmp_path / "v.mp4", 64, 64, 30) as video:
        video.add(Image.new("RGB", (64, 64)))
        video.add(Image.new("RGB", (32, 64)))
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_replay_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "bad.dyreplay").write_bytes(b"nothing")
    with pytest.raises(DrillyardError) as error:
        draw_video(tmp_path / "bad.dyreplay", tmp_path / "match.mp4")
    assert error.value.code is ErrorCode.DAMAGED


def test_the_command_line_draws_a_replay(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replay, path = a_replay(tmp_path, "Drillyard/BallDrill-v0", 8), tmp_path / "match.mp4"
    assert cli.run(["replay", str(replay), "--video", str(path), "--json"]) == 0
    told = msgspec.json.decode(capsys.readouterr().out)
    assert (told["video"], told["video_cut"]) == (str(path), False)
    assert path.read_bytes()[4:8] == b"ftyp"
    assert cli.run(["replay", str(replay), "--video", "match.gif"]) == EXIT_CODES[ErrorCode.BAD_VALUE]
    assert "mp4" in capsys.readouterr().err
