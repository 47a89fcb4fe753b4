"""Clips: what is read is what was written, any frame at once, and a file from anywhere is a clip or one sentence."""

import math
import random
import struct
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.clip.layout import BODY, CLIP_VERSION, HEAD, MAGIC, START
from drillyard.sharing.clip.pose import Turn, after, turned
from drillyard.sharing.clip.read import Clip, ClipFrame, read_clip
from drillyard.sharing.clip.write import FINEST_M, ClipWriter

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def recorded(
    frames: int = 53, instances: int = 3, bodies: int = 4, *, flat: bool = False, spread: float = 0.05, seed: int = 0
) -> tuple[bytes, np.ndarray, np.ndarray]:  # fmt: skip
    """A clip, and the positions (F, N, B, 3) and quaternions (F, N, B, 4) that went into it."""
    rng = np.random.default_rng(seed)
    positions = rng.normal(0.0, spread, (frames, instances, bodies, 3)).cumsum(axis=0).astype(np.float32)
    quaternions = rng.normal(size=(frames, instances, bodies, 4))
    quaternions = (quaternions / np.linalg.norm(quaternions, axis=3, keepdims=True)).astype(np.float32)
    writer = ClipWriter(20.0, instances, bodies, flat=flat)
    for frame in range(frames):
        writer.add(
            positions[frame], quaternions[frame], policy_version=frame // 10, score=(frame // 20, -1),
            episodes=[frame // 9] * instances, decisions=range(frame, frame + instances),
            returns=[0.5 * frame] * instances,
        )  # fmt: skip
    return writer.to_bytes(), positions, quaternions


def same(one: ClipFrame, other: ClipFrame) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


def angle(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Degrees between two turns."""
    a, b = one.astype(np.float64), other.astype(np.float64)
    nearer = np.minimum(np.linalg.norm(a - b, axis=-1), np.linalg.norm(a + b, axis=-1))
    return np.degrees(4.0 * np.arcsin(np.clip(nearer / 2.0, 0.0, 1.0)))


def test_positions_and_turns_are_as_exact_as_stated() -> None:
    data, positions, quaternions = recorded()
    clip = Clip(data)
    for frame in range(clip.frames):
        found = clip.seek(frame)
        assert np.abs(found.positions - positions[frame]).max() <= 0.5 * FINEST_M + 1e-5
        assert angle(found.quaternions, quaternions[frame]).max() < 0.1
        assert found.policy_version == frame // 10 and found.score == (frame // 20, -1)
        assert found.episodes.tolist() == [frame // 9] * 3
        assert found.decisions.tolist() == [frame, frame + 1, frame + 2]
        assert found.returns == pytest.approx([0.5 * frame] * 3, abs=1e-3)
        assert np.linalg.norm(found.quaternions, axis=2) == pytest.approx(1.0, abs=1e-6)


def test_a_frame_that_is_sought_equals_the_frame_that_is_played_to() -> None:
    data, _, _ = recorded(frames=75)
    playing = Clip(data)
    played = [playing.seek(frame) for frame in range(playing.frames)]
    seeking = Clip(data)
    chance = random.Random(3)
    for _ in range(300):
        frame = chance.randrange(seeking.frames)
        assert same(seeking.seek(frame), played[frame])
    assert same(Clip(data).seek(74), played[74]), "the last frame at once"


@settings(deadline=None, max_examples=40)
@given(
    frames=st.integers(1, 45), instances=st.integers(1, 4), bodies=st.integers(1, 4), flat=st.booleans(),
    spread=st.sampled_from([1e-6, 0.02, 3.0, 4000.0]), seed=st.integers(0, 2**31),
)  # fmt: skip
def test_any_recording_comes_back(
    frames: int, instances: int, bodies: int, flat: bool, spread: float, seed: int
) -> None:  # fmt: skip
    data, positions, quaternions = recorded(frames, instances, bodies, flat=flat, spread=spread, seed=seed)
    clip = Clip(data)
    assert (clip.frames, clip.head.instances, clip.head.bodies) == (frames, instances, bodies)
    for frame in (0, frames // 2, frames - 1):
        found = clip.seek(frame)
        coarse = 0.5 * clip.head.position_unit + 1e-6 * float(np.abs(positions).max()) + 1e-5
        assert np.abs(found.positions - positions[frame]).max() <= coarse
        assert angle(found.quaternions, quaternions[frame]).max() < 0.1


def test_a_body_far_from_its_root_makes_positions_coarser_and_nothing_else() -> None:
    writer = ClipWriter(20.0, 1, 2, flat=False)
    frames = [np.array([[[1e5, 0.0, 0.0], [1e5 + far, 0.0, 0.0]]]) for far in (100.0, -50.0, 0.0)]
    for positions in frames:
        writer.add(positions, np.tile([1.0, 0.0, 0.0, 0.0], (1, 2, 1)))
    clip = Clip(writer.to_bytes())
    assert clip.head.position_unit == pytest.approx(100.0 / 32767, rel=0.01)
    for frame, positions in enumerate(frames):
        assert np.abs(clip.seek(frame).positions - positions).max() < 0.01


def test_an_upside_down_quaternion_is_the_same_turn_and_costs_nothing() -> None:
    sizes: list[int] = []
    for flips in (False, True):
        writer = ClipWriter(20.0, 1, 1, flat=True)
        for frame in range(60):
            half = 0.01 * frame
            turn = np.array([[[math.cos(half), 0.0, 0.0, math.sin(half)]]], np.float32)
            writer.add(np.zeros((1, 1, 3)), -turn if flips and frame % 2 else turn)
        sizes.append(len(writer.to_bytes()))
    assert sizes[0] == sizes[1]


def test_a_robot_for_ten_seconds_is_small() -> None:
    """Smooth movement, as of a robot that walks; the measured sizes of real ones are in docs/benchmarks.md."""
    at = np.arange(200)[:, None, None] * 0.05
    phase = np.arange(9)[None, :, None]
    positions = np.concatenate([at + 0 * phase, 0.2 * np.sin(7 * at + phase), 0.5 + 0.1 * np.sin(9 * at + phase)], 2)
    turns = np.concatenate([np.cos(np.sin(6 * at + phase)), np.sin(np.sin(6 * at + phase)), 0 * at * phase], 2)
    writer = ClipWriter(20.0, 1, 9, flat=False)
    for frame in range(200):
        quaternions = np.concatenate([turns[frame], np.zeros((9, 1))], axis=1)
        writer.add(positions[None, frame], quaternions[None])
    assert 1_000 < len(writer.to_bytes()) < 17_000


def test_what_hangs_on_a_hinge_costs_its_turn_alone() -> None:
    """A chain of three: where the second and third are follows from the first and from the turns."""
    sizes: list[int] = []
    worst = 0.0
    for loose in (False, True):
        writer = ClipWriter(20.0, 2, 3, flat=False)
        frames: list[tuple[np.ndarray, np.ndarray]] = []
        rng = np.random.default_rng(2)
        for frame in range(80):
            positions, quaternions = np.zeros((2, 3, 3)), np.zeros((2, 3, 4))
            for robot in range(2):
                at, turn = np.array([0.1 * frame, 0.0, 0.5]), spin(0.05 * frame, robot)
                for body in range(3):
                    positions[robot, body], quaternions[robot, body] = at, turn
                    at = at + np.array(turned(Turn(*turn), 0.3, 0.1, -0.2))
                    turn = np.array(after(Turn(*turn), Turn(*spin(0.3 * np.sin(0.5 * frame + body), 1))))
            if loose:
                positions[:, 1:] += rng.normal(0.0, 0.2, (2, 2, 3))
            frames.append((positions, quaternions))
            writer.add(positions, quaternions)
        data = writer.to_bytes()
        clip = Clip(data)
        sizes.append(len(data))
        for frame, (positions, quaternions) in enumerate(frames):
            found = clip.seek(frame)
            assert np.abs(found.positions - positions).max() <= 0.5 * FINEST_M + 1e-5
            worst = max(worst, float(angle(found.quaternions, quaternions).max()))
    assert worst < 0.06, "errors of three turns at most"
    assert sizes[0] < 0.5 * sizes[1]


def spin(angle_: float, axis: int) -> np.ndarray:
    quaternion = np.zeros(4)
    quaternion[0], quaternion[1 + axis] = np.cos(angle_ / 2.0), np.sin(angle_ / 2.0)
    return quaternion


def test_pictures_are_kept_once_each() -> None:
    writer = ClipWriter(10.0, 1, 0, flat=False)
    for picture in (b"board", b"board", b"move", b"board"):
        writer.add(np.zeros((1, 0, 3)), np.zeros((1, 0, 4)), picture=picture)
    clip = Clip(writer.to_bytes())
    assert clip.pictures and clip.head.pictures == 2
    assert [clip.picture(frame) for frame in range(4)] == [b"board", b"board", b"move", b"board"]
    assert Clip(recorded(3)[0]).pictures is False
    with pytest.raises(DrillyardError, match="no pictures"):
        Clip(recorded(3)[0]).picture(0)


def test_what_cannot_be_written_is_a_sentence() -> None:
    with pytest.raises(DrillyardError, match="one frame or more"):
        ClipWriter(20.0, 1, 1, flat=True).to_bytes()
    with pytest.raises(DrillyardError, match="no number"):
        ClipWriter(20.0, 1, 1, flat=True).add(np.full((1, 1, 3), np.nan), np.ones((1, 1, 4)))


def refused(data: bytes) -> DrillyardError:
    with pytest.raises(DrillyardError) as error:
        clip = Clip(data, "x.clip")
        for frame in range(clip.frames):
            clip.seek(frame)
    assert error.value.sentence.endswith(".") and "\n" not in error.value.sentence
    return error.value


def sealed(data: bytes, at: int, new: bytes) -> bytes:
    """Changed, with the checksum that belongs to it."""
    changed = data[:at] + new + data[at + len(new) :]
    return changed[:12] + struct.pack("<I", zlib.crc32(changed[START.size :])) + changed[START.size :]


def test_torn_foreign_and_newer_files_are_told_apart(tmp_path: Path) -> None:
    data, _, _ = recorded()
    assert "not a Drillyard clip" in refused(b"").sentence
    assert "not a Drillyard clip" in refused(b"DYREPLAY" + data[8:]).sentence
    assert "checksum" in refused(data[:-1]).sentence
    assert "checksum" in refused(data + b"\0").sentence
    newer = refused(MAGIC + struct.pack("<H", CLIP_VERSION + 1) + data[10:])
    assert newer.code is ErrorCode.UNSUPPORTED and "format 3" in newer.sentence
    with pytest.raises(DrillyardError, match="There is no clip") as gone:
        read_clip(tmp_path / "none.clip")
    assert gone.value.code is ErrorCode.NOT_FOUND
    (tmp_path / "match.clip").write_bytes(data)
    assert read_clip(tmp_path / "match.clip").frames == 53
    with pytest.raises(DrillyardError, match="frames 0 to 52"):
        Clip(data).seek(53)


@pytest.mark.parametrize(
    ("at", "new", "why"),
    [
        (START.size, struct.pack("<d", math.nan), "units"),
        (START.size + 8, struct.pack("<d", 0.0), "units"),
        (START.size + 32, struct.pack("<I", 2**31), "counts"),
        (START.size + 32, struct.pack("<I", 0), "counts"),
        (START.size + 36, struct.pack("<II", 4096, 4096), "larger"),
        (START.size + 44, struct.pack("<I", 0), "counts"),
        (START.size + 48, struct.pack("<I", 1), "neither"),
        (START.size + 52, struct.pack("<I", 0), "counts"),
        (START.size + 52, struct.pack("<I", 20_000), "counts"),
        (START.size + HEAD.size, struct.pack("<I", 0), "hangs"),
        (START.size + HEAD.size + 4, struct.pack("<d", math.inf), "hangs"),
        (START.size + HEAD.size + 4 * BODY.size, struct.pack("<I", 2**31), "parts"),
        (10, struct.pack("<H", 9), "kind"),
    ],
)
def test_each_lie_of_a_head_is_found_before_memory_is_taken(at: int, new: bytes, why: str) -> None:
    assert why in refused(sealed(recorded()[0], at, new)).sentence


def test_a_chunk_that_unpacks_to_more_than_its_frames_is_refused() -> None:
    writer = ClipWriter(20.0, 1, 1, flat=True)
    writer.add(np.zeros((1, 1, 3)), np.zeros((1, 1, 4)))
    data = writer.to_bytes()
    size = START.size + HEAD.size + BODY.size
    for packed in (zlib.compress(bytes(50_000_000), 9), zlib.compress(b"few"), zlib.compress(bytes(54)) + b"more"):
        head = data[:size] + struct.pack("<I", len(packed)) + packed
        assert "unpacked" in (told := refused(sealed(head, 0, b"")).sentence) or "longer or shorter" in told


def test_thousands_of_mutants_are_clips_or_sentences() -> None:
    """More of them: `drillyard bench hostile`."""
    sys.path.insert(0, str(BENCHMARKS))
    try:
        from _hostile_clip import make_target  # pyright: ignore
    finally:
        sys.path.remove(str(BENCHMARKS))
    target = make_target(Path(), 5)
    taken = 0
    for index in range(3_000):
        try:
            target.attempt(index)
            taken += 1
        except DrillyardError as error:
            assert error.sentence.endswith(".")
    assert 50 < taken < 2_500
