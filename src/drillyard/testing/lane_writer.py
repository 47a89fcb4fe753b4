"""A worker process that shows pictures by the SDK's FastLane, for tests: `start(folder, ...)`, then `end`, or kill it.

Tile k of publication p has the one grey value `grey(p, k)`, its episode is p, so that a torn picture shows.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

SDK = Path(__file__).resolve().parents[3] / "packages" / "drillyard-worker" / "src"
_SCRIPT = """
import json, select, sys
from drillyard_worker.fastlane import FastLane

folder, width, height, tiles = sys.argv[1], *map(int, sys.argv[2:5])
lane, published, turns = FastLane(folder, "Some/Env-v0"), 0, 0
sys.stdout.write("up\\n")
sys.stdout.flush()
while not select.select([sys.stdin], [], [], 0.002)[0]:
    turns += 1
    if lane.wanted():
        frames = [bytes([(published * 7 + tile * 40) % 256]) * (width * height * 3) for tile in range(tiles)]
        published += lane.publish(
            frames, size=(width, height), env_steps=turns, env_steps_per_s=500.0, return_mean=12.5,
            episode=[published] * tiles, episode_length=range(tiles),
            episode_return=[0.5 * each for each in range(tiles)],
        )
lane.close()
sys.stdout.write(json.dumps({"published": published, "turns": turns, "problem": lane.problem}))
"""


def grey(publication: int, tile: int) -> int:
    """The value of every byte of a tile."""
    return (publication * 7 + tile * 40) % 256


def start(folder: Path, width: int = 32, height: int = 24, tiles: int = 3) -> "subprocess.Popen[str]":
    """A writer; it is up when this returns."""
    writer = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, str(folder), str(width), str(height), str(tiles)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(SDK)},
    )  # fmt: skip
    assert writer.stdout is not None
    if writer.stdout.readline() != "up\n":
        raise RuntimeError("the writer did not start; stderr says why")
    return writer


def end(writer: "subprocess.Popen[str]") -> dict[str, Any]:
    """Let it end tidily: how many pictures it published, how often it looked, and what went wrong."""
    out, _ = writer.communicate("", timeout=20)
    return json.loads(out)


def kill(writer: "subprocess.Popen[str]") -> None:
    """End it without a chance to tidy up."""
    writer.kill()
    writer.communicate()
