"""Writes the clips that the page's decoder is held to: `web/tests/golden/clip-*.bin`, and what Python reads in them.

Run it after a change of the format; `tests/sharing/test_clip_golden.py` says when the files are not what this writes.
"""

import json
import zlib
from pathlib import Path

import numpy as np

from drillyard.sharing.clip.pose import Turn, after
from drillyard.sharing.clip.pose import turned as rotated
from drillyard.sharing.clip.read import Clip
from drillyard.sharing.clip.write import ClipWriter

FOLDER = Path(__file__).parent.parent / "web" / "tests" / "golden"


def poses() -> bytes:
    """Three robots of four bodies, two of them on hinges, for 45 frames; values that wrap around, a far root."""
    rng = np.random.default_rng(4)
    writer = ClipWriter(20.0, 3, 4, flat=False)
    positions = np.zeros((3, 4, 3), np.float32)
    quaternions = rng.normal(size=(3, 4, 4)).astype(np.float32)
    for frame in range(45):
        positions += rng.normal(0.0, 0.05, positions.shape).astype(np.float32)
        positions[1, 1] = positions[1, 0] + (20.0 if frame % 2 else -20.0)
        positions[2] -= np.float32(1000.0)
        quaternions += rng.normal(0.0, 0.1, quaternions.shape).astype(np.float32)
        turned = quaternions / np.linalg.norm(quaternions, axis=2, keepdims=True)
        for body, offset in ((2, (0.3, 0.1, -0.2)), (3, (0.0, 0.0, 0.5))):  # each hangs on the one before it
            parent = Turn(*turned[:, body - 1].astype(np.float64).T)
            hinge = Turn(*(np.full(3, number) for number in (np.cos(0.1 * frame), 0.0, np.sin(0.1 * frame), 0.0)))
            turned[:, body] = np.stack(after(parent, hinge), axis=1)
            positions[:, body] = positions[:, body - 1] + np.stack(rotated(parent, *offset), axis=1)
        if frame == 7:
            turned[0, 0] = 0.0
        writer.add(
            positions, turned, policy_version=100 + frame // 10, score=(frame // 20, -1),
            episodes=(0, frame // 30, 7), decisions=(frame, frame % 30, 2 * frame), returns=(0.1 * frame, -frame, 1e3),
        )  # fmt: skip
    return writer.to_bytes()


def pictures() -> bytes:
    """Seven frames of three pictures, two of them twice or more."""
    writer = ClipWriter(10.0, 1, 0, flat=False)
    nothing = np.zeros((1, 0, 3), np.float32), np.zeros((1, 0, 4), np.float32)
    for frame, picture in enumerate((b"one", b"one", b"two", b"three", b"one", b"two", b"two")):
        writer.add(*nothing, decisions=(frame,), returns=(0.5 * frame,), picture=picture)
    return writer.to_bytes()


def read(data: bytes) -> dict[str, object]:
    """What the decoder must find, floats by the checksum of their bytes."""
    clip = Clip(data)
    frames: list[dict[str, object]] = []
    for number in range(clip.frames):
        frame = clip.seek(number)
        frames.append({
            "positions": zlib.crc32(frame.positions.tobytes()),
            "quaternions": zlib.crc32(frame.quaternions.tobytes()),
            "policyVersion": frame.policy_version,
            "score": frame.score,
            "episodes": frame.episodes.tolist(),
            "decisions": frame.decisions.tolist(),
            "returns": frame.returns.tolist(),
            "picture": clip.picture(number).decode() if clip.pictures else "",
        })  # fmt: skip
    head = clip.head
    return {
        "rateHz": head.rate_hz, "instances": head.instances, "bodies": head.bodies, "pictures": clip.pictures,
        "frames": frames,
    }  # fmt: skip


def files() -> dict[str, bytes]:
    """Content by name."""
    made: dict[str, bytes] = {}
    for name, data in (("clip-poses", poses()), ("clip-pictures", pictures())):
        made[f"{name}.bin"] = data
        made[f"{name}.json"] = (json.dumps(read(data), separators=(",", ":")) + "\n").encode()
    return made


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, data in files().items():
        (FOLDER / name).write_bytes(data)
        print(f"{FOLDER / name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
