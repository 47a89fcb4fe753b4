"""Clips of a walking Ant: bytes and seconds of 10 s of 1 and of 100, how exact, ms to any frame, here and in the page.

Without `--checkpoint` an Ant is trained first, for `--train-seconds`.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from _harness import run
from drillyard.envs.registry import make_batch
from drillyard.learning.policy_file import load_policy
from drillyard.policies.action import to_env
from drillyard.sharing.clip.read import Clip
from drillyard.sharing.clip.record import ClipRequest, RecordedClip, record_clip

ANT = "Drillyard/Ant-v5"
SECONDS, SEED = 10.0, 1
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "drillyard" / "benchmarks" / "clip"
WEB = Path(__file__).resolve().parents[1] / "web"
IN_NODE = """
import { readFileSync } from "node:fs";
const { openClip } = await import(process.argv[2]);
const bytes = new Uint8Array(readFileSync(process.argv[3]));
const opened = performance.now();
const clip = await openClip(bytes);
const open = performance.now() - opened;
const positions = new Float32Array(3 * clip.instances * clip.bodies);
const quaternions = new Float32Array(4 * clip.instances * clip.bodies);
let state = 7;
const look = (next) => {
  const began = performance.now();
  for (let step = 0; step < 2000; step++) clip.seek(next(step), positions, quaternions);
  return (performance.now() - began) / 2000;
};
const any = () => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % clip.frames;
look(any);
console.log(JSON.stringify({ open_ms: open, seek_ms: look(any), play_ms: look((step) => step % clip.frames) }));
"""


def checkpoint_of(arguments: argparse.Namespace) -> Path:
    """The one that is named, else that of an Ant trained here."""
    if arguments.checkpoint:
        return Path(arguments.checkpoint).resolve()
    home = CACHE / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    done = subprocess.run(
        ["drillyard", "train", ANT, "--seconds", str(arguments.train_seconds), "--seed", "1", "--json"],
        env={**os.environ, "DRILLYARD_HOME": str(home)}, stdout=subprocess.PIPE, check=True, text=True,
    )  # fmt: skip
    return Path(json.loads(done.stdout.splitlines()[-1])["checkpoint"])


def errors(checkpoint: Path, recorded: RecordedClip) -> dict[str, float]:
    """The same play again, compared with what is in the clip."""
    clip, count = Clip(recorded.data), recorded.instances
    env = make_batch(ANT, count)
    env.reset(SEED)
    _, policy = load_policy(checkpoint, count)
    spec, bodies = env.spec, len(env.spec.scene.bodies)
    obs = np.empty((count, spec.obs_size), np.float32)
    actions = np.zeros((1, count, spec.action.size), np.float32)
    positions, quaternions = np.zeros((count, bodies, 3), np.float32), np.zeros((count, bodies, 4), np.float32)
    metres, halves = 0.0, 0.0
    for frame in range(clip.frames):
        found = clip.seek(frame)
        env.poses(count, positions, quaternions)
        metres = max(metres, float(np.linalg.norm(found.positions - positions, axis=2).max()))
        one, other = found.quaternions.astype(np.float64), quaternions.astype(np.float64)
        near = np.minimum(np.linalg.norm(one - other, axis=2), np.linalg.norm(one + other, axis=2))
        halves = max(halves, float(near.max()) / 2.0)
        env.observe(0, obs)
        to_env(policy.act(obs, None), policy.spec, actions[0])
        env.step(actions)
    return {
        "error_mm": round(1000.0 * metres, 3),
        "error_degrees": round(float(np.degrees(4.0 * np.arcsin(halves))), 4),
    }


def seeks(data: bytes) -> dict[str, Any]:
    """ms to reach any frame, and to play on; and whether both give the same frames."""
    clip = Clip(data)
    played = [clip.seek(frame) for frame in range(clip.frames)]
    chance = random.Random(5)
    wanted = [chance.randrange(clip.frames) for _ in range(500)]
    began = time.perf_counter()
    sought = [clip.seek(frame) for frame in wanted]
    seek_ms = (time.perf_counter() - began) / len(wanted) * 1000.0
    same = all(
        np.array_equal(one, other)
        for frame, found in zip(wanted, sought, strict=True)
        for one, other in zip(found, played[frame], strict=True)
    )
    return {"seek_ms": round(seek_ms, 3), "scrubbing_exact": same}


def in_node(data: bytes, folder: Path) -> dict[str, float]:
    """The page's decoder, where Node and the page's sources are."""
    esbuild = WEB / "node_modules" / ".bin" / "esbuild"
    if shutil.which("node") is None or not esbuild.exists():
        return {}
    decoder, file, script = folder / "clip.mjs", folder / "ant.clip", folder / "look.mjs"
    subprocess.run(
        [esbuild, WEB / "src/live/clip/clip.ts", "--bundle", "--format=esm", f"--outfile={decoder}",
         "--log-level=warning"], check=True,
    )  # fmt: skip
    file.write_bytes(data)
    script.write_text(IN_NODE)
    done = subprocess.run(["node", script, decoder, file], stdout=subprocess.PIPE, check=True, text=True)
    return {f"page_{name}": round(value, 3) for name, value in json.loads(done.stdout).items()}


def figures(checkpoint: Path, instances: int, folder: Path) -> dict[str, Any]:
    request = ClipRequest(checkpoint=str(checkpoint), seconds=SECONDS, instances=instances, seed=SEED)
    took: list[float] = []
    for _ in range(3):
        began = time.perf_counter()
        recorded = record_clip(request)
        took.append(time.perf_counter() - began)
    last = Clip(recorded.data).seek(recorded.frames - 1)
    raw = recorded.frames * instances * len(recorded.env.scene.bodies) * 28
    return {
        "bytes": len(recorded.data),
        "float32_bytes": raw,
        "frames": recorded.frames,
        "rate_hz": recorded.rate_hz,
        "record_s": round(min(took), 2),
        "mean_metres_from_start": round(float(np.abs(last.positions[:, 0, 0]).mean()), 1),
        **(errors(checkpoint, recorded) if instances > 1 else {}),
        **seeks(recorded.data),
        **in_node(recorded.data, folder),
    }


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    checkpoint = checkpoint_of(arguments)
    arguments.checkpoint = checkpoint.name  # the record is for others
    with tempfile.TemporaryDirectory(prefix="drillyard-clip-") as folder:
        return {f"ants_{count}": figures(checkpoint, count, Path(folder)) for count in (1, 100)}


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--checkpoint", default="", help="of an Ant that walks")
    parser.add_argument("--train-seconds", type=int, default=240, help="where no checkpoint is named")


if __name__ == "__main__":
    run("clip", measure, options)
