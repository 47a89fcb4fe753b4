"""The same episodes of a drill here and in the page's own core under Node, to be compared one by one."""

import json
import subprocess
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.bundle import DrillLive
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.env import Array, StageEnv
from drillyard.envs.drills.source import BALANCE, BALL
from drillyard.envs.registry import make_stage
from drillyard.learning.checkpoint import load_checkpoint
from drillyard.policies.inference import NumPyPolicy

WEB = Path(__file__).resolve().parents[3] / "web"
TIMEOUT_S = 300.0


class Episode(msgspec.Struct, frozen=True):
    """A whole episode; `sum` is a check sum over the state after the first tick of each decision, and at the end."""

    seed: int
    returns: tuple[float, ...]
    outcome: int
    decisions: int
    truncated: bool
    sum: int


class PagePlay(msgspec.Struct, frozen=True):
    """What the page's core played; `seconds` without its start."""

    episodes: tuple[Episode, ...]
    ticks: int
    seconds: float


def page_can_play() -> bool:
    """Whether Node and the page's sources with what builds them are here."""
    return (WEB / "node_modules" / ".bin" / "esbuild").exists()


def play_natively(
    env_id: str, options: dict[str, Any], players: Sequence[Path | str], seeds: Sequence[int]
) -> list[Episode]:
    """Episodes of a stage's env by most likely actions.

    Args:
        env_id: a drill.
        options: of the env.
        players: the folder of a checkpoint, or the name of a built-in player, by agent.
        seeds: one for each episode.
    """
    env = make_stage(env_id, **options)
    seated = [player if isinstance(player, str) else _policy(player) for player in players]
    return [_episode(env, env_id, seated, seed) for seed in seeds]


def play_in_page(
    env_id: str, options: dict[str, Any], players: Sequence[Path | str], seeds: Sequence[int], scratch: Path
) -> PagePlay:
    """The same by the page's core; see `play_natively`.

    Args:
        scratch: a folder for the built program.
    """
    env = make_stage(env_id, **options)
    policies: list[dict[str, Any]] = []
    seats: list[dict[str, str]] = []
    for agent, player in enumerate(players):
        if isinstance(player, str):
            seats.append({"kind": "script", "name": player})
            continue
        manifest, numbers = _numbers(player)
        spec = msgspec.to_builtins(manifest.policy)
        policies.append({"name": f"policy {agent}", "spec": spec, "numbers": numbers.astype("<f4").tobytes().hex()})
        seats.append({"kind": "policy", "name": f"policy {agent}"})
    live = DrillLive(drill="ball" if env_id == BALL else "balance", config=options)
    job = {
        "live": msgspec.to_builtins(live), "env": msgspec.to_builtins(env.spec), "policies": policies,
        "players": seats, "seeds": list(seeds), "floats": _floats(env, env_id),
    }  # fmt: skip
    program = scratch / "drill-runner.mjs"
    _run([
        str(WEB / "node_modules" / ".bin" / "esbuild"), "tests/drill-runner.ts", "--bundle", "--platform=node",
        "--format=esm", "--log-level=error", f"--outfile={program}",
    ])  # fmt: skip
    return msgspec.json.decode(_run(["node", str(program)], json.dumps(job)), type=PagePlay)


def _run(argv: list[str], text: str = "") -> str:
    done = subprocess.run(argv, cwd=WEB, input=text, capture_output=True, text=True, timeout=TIMEOUT_S, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return done.stdout


def _episode(env: StageEnv, env_id: str, players: Sequence[NumPyPolicy | str], seed: int) -> Episode:
    returns, total, decisions, at = [0.0] * len(players), 0, 0, 0
    floats = _floats(env, env_id)
    env.reset(seed)
    while True:
        decided = at % env.spec.ticks_per_decision == 0
        if decided:
            chosen = [_choice(env, agent, player) for agent, player in enumerate(players)]
            for agent, action in enumerate(chosen):
                env.decide(agent, action)
            decisions += 1
        result = env.tick()
        at += 1
        returns = [one + reward for one, reward in zip(returns, result.reward, strict=True)]
        over = result.terminated or result.truncated
        if decided or over:
            words = _words(env, floats)
            total = zlib.crc32(words, total)
        if over:
            return Episode(seed, tuple(returns), result.outcome, decisions, result.truncated, total)


def _choice(env: StageEnv, agent: int, player: NumPyPolicy | str) -> int:
    if isinstance(player, str):
        return int(env.scripted(player, agent))
    return int(player.act(env.observe(agent)[None], None)[0])


def _floats(env: StageEnv, env_id: str) -> int:
    """Leading words of a state that are float32."""
    return 4 + env.spec.obs_size if env_id == BALANCE else 21


def _words(env: StageEnv, floats: int) -> bytes:
    """The state without what waits; a zero has no sign."""
    words = np.frombuffer(env.save(), np.uint32, floats + 4).copy()
    numbers: Array = words[:floats].view(np.float32)
    numbers += np.float32(0.0)
    return words.tobytes()


def _numbers(checkpoint: Path) -> tuple[CheckpointManifest, Array]:
    manifest, tensors = load_checkpoint(checkpoint)
    return manifest, np.concatenate([tensors["obs_mean"], tensors["obs_scale"], tensors["actor"]])


def _policy(checkpoint: Path) -> NumPyPolicy:
    manifest, numbers = _numbers(checkpoint)
    policy, size = NumPyPolicy(manifest.policy, 1), manifest.policy.obs_size
    policy.load(numbers[2 * size :], None, numbers[:size], numbers[size : 2 * size])
    return policy
