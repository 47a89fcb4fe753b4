"""A video of a replay: played again on an env of its own, drawn frame by frame, written as MP4."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PIL import Image

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.envs.registry import make_stage
from drillyard.sharing.encoder import VideoWriter, find_ffmpeg
from drillyard.sharing.picture import HEIGHT, WIDTH, Pictures
from drillyard.stage.recording import Recording, read_replay
from drillyard.stage.replay import Playback

RATE_HZ = 30.0
MOVE_S = 0.7
"""How long a move of a turn-based game is shown."""
STILL_HZ = 10.0
"""Pictures a second where nothing moves between moves."""
END_S = 1.0
"""The last picture stays so long."""
MAX_S = 60.0


class Video(msgspec.Struct, frozen=True, kw_only=True):
    """What was drawn."""

    path: str
    seconds: float
    cut: bool
    """The replay is longer than the video."""
    departed: bool
    """The replay played differently here than when it was recorded."""


def draw_video(replay: Path, path: Path, *, players: Sequence[str] = (), max_s: float = MAX_S) -> Video:
    """Draw the match of a replay file; a still from its middle is written beside it as .jpg.

    Args:
        replay: a .dyreplay file.
        path: of the MP4.
        players: who plays each agent, for the caption; the replay's operators unless told.
        max_s: longest video in seconds; of a longer match its beginning is drawn.

    Raises:
        DrillyardError: UNAVAILABLE without ffmpeg, what `read_replay` and `Playback` say, CRASHED when ffmpeg fails.
    """
    find_ffmpeg()
    recording = read_replay(replay)
    env = make_stage(recording.env_id, **recording.env_options)
    try:
        return _draw(recording, env, path, tuple(players), max_s)
    finally:
        env.close()


def _draw(recording: Recording, env: StageEnv, path: Path, players: tuple[str, ...], max_s: float) -> Video:
    playback = Playback(recording, env)
    game, spec = playback.game, env.spec
    if not players and recording.operators:
        players = tuple(_name(operator) for operator in recording.operators[0][1])
    pictures = Pictures(env, players)
    every, rate, repeats = _pace(recording.rate_hz, turn_based=spec.turn_based)
    most = max(1, int(max_s * rate))
    drawn, episode = 0, game.episode
    still = pictures.draw()
    with VideoWriter(path, WIDTH, HEIGHT, rate) as writer:
        while True:
            if game.episode != episode:
                episode = game.episode
                pictures.restart()
            if game.tick % every == 0 or playback.ended:
                versus = len(spec.agents) == 2 and not spec.cooperative
                score = f"{game.score[0]} : {game.score[1]}" if versus else f"return {game.episode_return:.1f}"
                step = game.tick // max(spec.ticks_per_decision, 1)
                picture = pictures.draw(f"step {step}", score)
                if game.tick <= recording.ticks // 2:
                    still = picture
                last = playback.ended or drawn + repeats >= most
                for _ in range(repeats + (round(END_S * rate) if last else 0)):
                    writer.add(picture)
                    drawn += 1
                if last:
                    break
            playback.tick()
    _save(still, path.with_suffix(".jpg"))
    return Video(
        path=str(path),
        seconds=drawn / rate,
        cut=not playback.ended,
        departed=playback.departed_tick is not None,
    )


def _save(still: Image.Image, path: Path) -> None:
    try:
        still.save(path, "JPEG", quality=82)
    except OSError as error:
        raise DrillyardError(ErrorCode.DISK, f"The picture {path} cannot be written: {error.strerror}.") from error


def _pace(rate_hz: float, *, turn_based: bool) -> tuple[int, float, int]:
    """Ticks between two pictures, pictures a second, and how often each is repeated."""
    if turn_based:
        return 1, STILL_HZ, max(1, round(MOVE_S * STILL_HZ))
    every = max(1, round(rate_hz / RATE_HZ))
    rate = rate_hz / every
    if rate >= STILL_HZ:
        return every, rate, 1
    repeats = max(1, round(STILL_HZ / max(rate, 0.1)))
    return every, rate * repeats, repeats


def _name(operator: OperatorSpec) -> str:
    """What a caption calls an operator."""
    if operator.kind is OperatorKind.LLM and operator.llm is not None:
        return operator.llm.model or "language model"
    if operator.kind is OperatorKind.POLICY and operator.source:
        return Path(operator.source).name
    return operator.source or operator.kind.value
