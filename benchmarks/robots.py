"""Stepping robots: our rollout workers against the engine alone, and against the peers, on the same cores in turn.

    drillyard bench robots
    drillyard bench robots -- --env Ant --seconds 2 --rounds 3 --skip-peers

share of the engine: a group of ours fills chunks of a lane, by a policy or at random, and each chunk is played again
by the engine alone: the same states, controls and resets, bit for bit. `share` is against the faster of two engines: a
loop of `mj_step` over N MjData, and the engine's own batch on one thread, whose loop is in C.

peers: everybody steps for a few seconds in turn on the same two cores, random actions, ours as whole worker processes
that also run the policy: as a run has them by default, and with 1024 envs in a group. A peer is compared with the one
of ours that has about as many envs. Memory is the PSS of the process tree.
"""

import argparse
import json
import os
import statistics
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from _contest import DRIVERS, Interpreters
from _harness import run
from peers.venvs import cache_folder, parse_overrides, plain_environment

ENVS = {"Ant": "Ant-v5", "Humanoid": "Humanoid-v5", "HalfCheetah": "HalfCheetah-v5"}
FIGURE = {"Ant": "ant", "Humanoid": "humanoid", "HalfCheetah": "half_cheetah"}
TARGETS = {"Ant": 0.90, "Humanoid": 0.90, "HalfCheetah": 0.85}


class Peer(NamedTuple):
    """A library with a way to step: group of packages, driver, variant, envs."""

    group: str
    driver: str
    variant: str
    envs: int


MANY = 256
"""Peers with so many envs are compared with ours of 1024 a group: all envs share what Python costs a decision."""
OURS = {"ours": Peer("ours", "step_ours.py", "", 0), "ours_1024": Peer("ours", "step_ours.py", "", 1024)}
PEERS = {
    "envpool": Peer("envpool", "step_envpool.py", "", 64),
    "envpool_256": Peer("envpool", "step_envpool.py", "", 256),
    "gymnasium_sync": Peer("gymnasium", "step_gymnasium.py", "sync", 16),
    "gymnasium_async": Peer("gymnasium", "step_gymnasium.py", "async", 16),
    "sb3_subproc": Peer("sb3", "step_sb3.py", "", 16),
    "mjbatch": Peer("mjbatch", "step_mjbatch.py", "", 64),
    "mjbatch_1024": Peer("mjbatch", "step_mjbatch.py", "", 1024),
    "mujoco_rollout": Peer("gymnasium", "step_mujoco_rollout.py", "", 64),
    "mujoco_rollout_1024": Peer("gymnasium", "step_mujoco_rollout.py", "", 1024),
}


class Stepper:
    """A driver that steps when told to, on cores of its own choice; sleeps in between.

    Raises:
        RuntimeError: it ended; the text is the last line that it wrote to stderr.
    """

    def __init__(self, interpreters: Interpreters, peer: Peer, env: str, cores: set[int], folder: Path) -> None:
        python = interpreters.get(peer.group)
        if python is None:
            raise RuntimeError(interpreters.reasons[peer.group])
        command = [python.python, str(DRIVERS / peer.driver), "--env", env, "--envs", str(peer.envs)]
        command += ["--variant", peer.variant] if peer.variant else []
        self._errors = folder / f"{peer.driver}-{peer.variant}-{peer.envs}-{min(cores)}.txt"
        with self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=folder,
                env=python.environment(plain_environment()), preexec_fn=lambda: os.sched_setaffinity(0, cores),
            )  # fmt: skip
        self.read()

    def send(self, seconds: float) -> None:
        """Start a slice."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{seconds}\n")
        self._process.stdin.flush()

    def read(self) -> dict[str, Any]:
        """Wait for the answer to a slice, or for the driver to be ready."""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        lines = self._errors.read_text(errors="replace").strip().splitlines()
        raise RuntimeError(lines[-1][:300] if lines else "it ended without a word")

    def step(self, seconds: float) -> dict[str, Any]:
        """Step for so long."""
        self.send(seconds)
        return self.read()

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.close()
        except BrokenPipeError:
            pass
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--env", nargs="+", choices=tuple(ENVS), default=list(ENVS))
    parser.add_argument("--seconds", type=float, default=3.0, help="of one slice")
    parser.add_argument("--rounds", type=int, default=5, help="slices of each; figures are medians")
    parser.add_argument("--only", nargs="+", choices=tuple(PEERS), default=list(PEERS), metavar="PEER",
                        help=f"of {', '.join(PEERS)}")  # fmt: skip
    parser.add_argument("--skip-peers", action="store_true")
    parser.add_argument("--python", action="append", default=[], metavar="PEER=PATH", help="a Python that has the peer")
    parser.add_argument("--wheels", default="", help="folder of wheels made by peers/sites.py; nothing is fetched then")


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    wheels = Path(arguments.wheels) if arguments.wheels else None
    interpreters = Interpreters(parse_overrides(arguments.python), wheels, cache_folder() / "sites")
    cores = sorted(os.sched_getaffinity(0))[:2]
    figures: dict[str, Any] = {"cores": cores}
    with TemporaryDirectory(prefix="drillyard-robots-") as folder:
        for name in arguments.env:
            figures |= shares(name, interpreters, cores, arguments, Path(folder))
        if not arguments.skip_peers:
            for name in arguments.env:
                figures[f"{FIGURE[name]}_peers"] = peers(name, interpreters, cores, arguments, Path(folder))
    if not arguments.json:
        print(table(figures, arguments))
    return figures


def shares(
    name: str, interpreters: Interpreters, cores: list[int], arguments: argparse.Namespace, folder: Path
) -> dict[str, Any]:
    """Ours over the engine's speed: policy and random actions, on one core and on all of `cores` at once."""
    figures: dict[str, Any] = {}
    for variant in ("policy", "random"):
        peer = Peer("ours", "step_share.py", variant, 0)
        for used in (cores[:1], cores) if len(cores) > 1 else (cores,):
            steppers = [Stepper(interpreters, peer, ENVS[name], {core}, folder) for core in used]
            try:
                rows = [together(steppers, arguments.seconds * 3) for _ in range(arguments.rounds)]
            finally:
                for stepper in steppers:
                    stepper.close()
            label = FIGURE[name] + ("" if variant == "policy" else "_random") + ("_one_core" if len(used) == 1 else "")
            engine = [max(row["loop_env_steps_per_s"], row["batch_env_steps_per_s"]) for row in rows]
            mine = [row["env_steps_per_s"] for row in rows]
            figures[f"{label}_share_of_engine"] = middle([a / b for a, b in zip(mine, engine, strict=True)])
            loop = [row["loop_env_steps_per_s"] for row in rows]
            figures[f"{label}_share_of_mj_step_loop"] = middle([a / b for a, b in zip(mine, loop, strict=True)])
            figures[f"{label}_env_steps_per_s"] = round(statistics.median(mine))
            figures[f"{label}_engine_env_steps_per_s"] = round(statistics.median(engine))
            worst = max(row["difference"] for row in rows)
            if worst != 0.0:
                raise RuntimeError(f"{name}: the engine's replay differs from ours by {worst}; the shares mean nothing")
    return figures


def together(steppers: list[Stepper], seconds: float) -> dict[str, float]:
    """One slice of all at the same time; speeds are summed."""
    for stepper in steppers:
        stepper.send(seconds)
    rows = [stepper.read() for stepper in steppers]
    speeds = [key for key in rows[0] if key.endswith("env_steps_per_s")]
    return {key: sum(row[key] for row in rows) for key in speeds} | {
        "difference": max(row["difference"] for row in rows)
    }


def peers(
    name: str, interpreters: Interpreters, cores: list[int], arguments: argparse.Namespace, folder: Path
) -> dict[str, Any]:
    """Everybody in turn on the same cores: env steps a second, over ours, and memory; or why one is missing."""
    contestants = OURS | {key: PEERS[key] for key in arguments.only}
    steppers: dict[str, Stepper] = {}
    result: dict[str, Any] = {}
    speeds: dict[str, list[float]] = {}
    try:
        for key, peer in contestants.items():
            try:
                steppers[key] = Stepper(interpreters, peer, ENVS[name], set(cores), folder)
            except RuntimeError as error:
                result[key] = {"unavailable": str(error)}
        for number in range(arguments.rounds + 1):
            for key, stepper in steppers.items():
                row = stepper.step(arguments.seconds if number else min(1.0, arguments.seconds))
                if number:  # the first round warms up
                    speeds.setdefault(key, []).append(row["env_steps"] / row["seconds"])
                    result[key] = {"pss_mb": row["pss_mb"]}
    finally:
        for stepper in steppers.values():
            stepper.close()
    for key, values in speeds.items():
        rival = speeds["ours_1024" if contestants[key].envs >= MANY else "ours"]
        ratios = [theirs / mine for theirs, mine in zip(values, rival, strict=True)]
        result[key] |= {"env_steps_per_s": round(statistics.median(values)), "over_ours": middle(ratios)}
    return result


def middle(values: list[float]) -> float:
    """Median to three places."""
    return round(statistics.median(values), 3)


def table(figures: dict[str, Any], arguments: argparse.Namespace) -> str:
    """For people."""
    lines = [f"{'share of the engine':20}{'1 core':>10}{'2 cores':>10}{'random':>10}{'target':>10}{'env steps/s':>14}"]
    for name in arguments.env:
        key = FIGURE[name]
        cells = [figures.get(f"{key}{part}_share_of_engine") for part in ("_one_core", "", "_random")]
        shown = "".join(f"{'-' if cell is None else f'{cell:.1%}':>10}" for cell in cells)
        lines.append(f"{name:20}{shown}{TARGETS[name]:>10.0%}{figures[f'{key}_env_steps_per_s']:>14}")
    for name in arguments.env:
        rows = figures.get(f"{FIGURE[name]}_peers")
        if rows is None:
            continue
        lines += ["", f"{name + ', two cores':24}{'env steps/s':>14}{'over ours':>12}{'PSS MB':>10}"]
        for key, row in rows.items():
            if "unavailable" in row:
                lines.append(f"{key:24}  unavailable: {row['unavailable']}")
            else:
                lines.append(f"{key:24}{row['env_steps_per_s']:>14}{row['over_ours']:>12.3f}{row['pss_mb']:>10}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    run("robots", measure, options)
