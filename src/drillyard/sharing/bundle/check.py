"""What a bundle says, held against itself: counts, names, sizes, numbers. Nothing of it is run."""

import re
from collections.abc import Iterable

import numpy as np

from drillyard.contracts.bundle import (
    ENGINE_PART,
    MAX_PART_BYTES,
    MAX_PARTS,
    BundleManifest,
    DrillLive,
    ReplayClip,
    RobotLive,
)
from drillyard.contracts.env import ActionSpec, EnvSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.sharing.bundle.parts import damaged

MAX_TEXT = 300
"""Characters of a title or a name."""
MAX_TOTAL_BYTES = 256 << 20
"""Of all parts, unpacked."""
MAX_SIZE = 1 << 20
"""Numbers of an observation; units of a layer are fewer."""
_MAX_LAYERS, _MAX_UNITS = 16, 1 << 16
_MAX_AGENTS, _MAX_POLICIES, _MAX_BODIES = 64, 64, 1024
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
SCRIPT = "script:"


def check_manifest(manifest: BundleManifest) -> None:
    """All that can be seen without unpacking a part.

    Raises:
        DrillyardError: DAMAGED.
    """
    _texts((manifest.title, manifest.env.title, manifest.env.id, *manifest.env.agents, *manifest.players))
    _parts(manifest)
    _env(manifest.env)
    names = {part.name for part in manifest.parts}
    wanted = [policy.part for policy in manifest.policies] + list(manifest.meshes.values()) + _of_content(manifest)
    if missing := [name for name in wanted if name not in names]:
        raise damaged(f"its part {missing[0][:60]!r} is not listed")
    digests = {part.name: part.digest for part in manifest.parts}
    if any(digests[part] != mesh for mesh, part in manifest.meshes.items()):
        raise damaged("a mesh is not what its name says")
    _policies(manifest)
    _players(manifest)


def check_network(spec: PolicySpec, numbers: np.ndarray, what: str) -> None:
    """The numbers of a policy.

    Args:
        what: for the sentence.

    Raises:
        DrillyardError: DAMAGED.
    """
    _network(spec, what)
    if len(numbers) != number_count(spec):
        raise damaged(f"{what} has {len(numbers)} numbers, its network asks for {number_count(spec)}")
    if not np.isfinite(numbers).all():
        raise damaged(f"{what} holds numbers that are not finite")


def number_count(spec: PolicySpec) -> int:
    """Numbers in a policy's part: two rows of the normaliser, and the actor."""
    return 2 * spec.obs_size + spec.parameter_count("actor")


def _texts(texts: Iterable[str]) -> None:
    if any(len(text) > MAX_TEXT for text in texts):
        raise damaged(f"a name in it is longer than {MAX_TEXT} characters")


def _parts(manifest: BundleManifest) -> None:
    if len(manifest.parts) > MAX_PARTS:
        raise damaged(f"it has {len(manifest.parts)} parts, allowed are {MAX_PARTS}")
    seen: set[str] = set()
    for part in manifest.parts:
        if not _NAME.fullmatch(part.name) or ".." in part.name:
            raise damaged(f"it has a part with the name {part.name[:60]!r}")
        if part.name in seen:
            raise damaged(f"it has two parts named {part.name}")
        if not 0 <= part.bytes <= MAX_PART_BYTES or not _DIGEST.fullmatch(part.digest):
            raise damaged(f"its part {part.name} has a size or a digest that cannot be")
        seen.add(part.name)
    if sum(part.bytes for part in manifest.parts) > MAX_TOTAL_BYTES:
        raise damaged(f"its parts have more than {MAX_TOTAL_BYTES >> 20} MiB together")


def _env(env: EnvSpec) -> None:
    scene = env.scene
    fine = 0 <= env.obs_size <= MAX_SIZE and 1 <= len(env.agents) <= _MAX_AGENTS
    fine = fine and len(scene.bodies) <= _MAX_BODIES and 1e-6 <= scene.extent <= 1e6
    fine = fine and 0.01 <= env.decision_rate_hz <= env.simulation_rate_hz <= 10_000.0
    fine = fine and env.time_limit_decisions >= 0
    if not fine:
        raise damaged("its env has sizes or rates that cannot be")
    _action(env.action, "its env")
    known = {mesh.name for mesh in scene.meshes}
    geoms = [geom for body in scene.bodies for geom in (*body.geoms, *body.visuals)] + list(scene.static)
    if any(geom.shape == "mesh" and geom.mesh not in known for geom in geoms):
        raise damaged("its scene names a mesh that it does not have")


def _action(action: ActionSpec, what: str) -> None:
    if not 1 <= action.size <= 4096 or (action.ranges and len(action.ranges) != action.size):
        raise damaged(f"{what} has actions that cannot be")


def _network(spec: PolicySpec, what: str) -> None:
    layers = len(spec.hidden) <= _MAX_LAYERS and all(1 <= units <= _MAX_UNITS for units in spec.hidden)
    if not layers or not 1 <= spec.obs_size <= MAX_SIZE or spec.obs_clip < 0.0:
        raise damaged(f"{what} has a network that cannot be")
    if spec.head == "values" and spec.action.kind != "discrete":
        raise damaged(f"{what} has action values, which need discrete actions")
    _action(spec.action, what)


def _policies(manifest: BundleManifest) -> None:
    if len(manifest.policies) > _MAX_POLICIES:
        raise damaged(f"it has {len(manifest.policies)} policies, allowed are {_MAX_POLICIES}")
    sizes = {part.name: part.bytes for part in manifest.parts}
    seen: set[str] = set()
    for policy in manifest.policies:
        what = f"its policy {policy.name[:60]}"
        _texts((policy.name,))
        if policy.name in seen or policy.name.startswith(SCRIPT):
            raise damaged(f"{what} has a name that is taken")
        seen.add(policy.name)
        _network(policy.spec, what)
        if sizes[policy.part] != 4 * number_count(policy.spec):
            raise damaged(
                f"{what} has {sizes[policy.part]} bytes, its network asks for {4 * number_count(policy.spec)}"
            )
        if not fits(policy.spec, manifest.env):
            raise damaged(f"{what} does not fit its env")


def fits(spec: PolicySpec, env: EnvSpec) -> bool:
    """Whether a network can play an env."""
    same = spec.action.kind == env.action.kind and spec.action.size == env.action.size
    return same and spec.obs_size == env.obs_size


def _players(manifest: BundleManifest) -> None:
    if isinstance(manifest.content, ReplayClip):
        return
    if len(manifest.players) != len(manifest.env.agents):
        raise damaged(f"it names {len(manifest.players)} players for {len(manifest.env.agents)} agents")
    known = {policy.name for policy in manifest.policies}
    known |= {f"{SCRIPT}{name}" for name in manifest.env.scripted_players}
    if unknown := [name for name in manifest.players if name not in known]:
        raise damaged(f"nobody in it is called {unknown[0][:60]!r}")


def _of_content(manifest: BundleManifest) -> list[str]:
    """Parts that its content names, after a look at its counts."""
    content, env = manifest.content, manifest.env
    if isinstance(content, ReplayClip):
        fine = 1 <= content.frames <= 1_000_000 and 1 <= content.instances <= 4096 and 0.1 <= content.rate_hz <= 1000.0
        if not fine or any(not 0 <= marker.frame < content.frames for marker in manifest.markers):
            raise damaged("its replay has sizes or markers that cannot be")
        return [content.clip]
    if isinstance(content, DrillLive):
        if len(env.agents) != (2 if content.drill == "ball" else 1):
            raise damaged("its drill has another number of agents")
        return []
    return _of_robot(content, env)


def _of_robot(content: RobotLive, env: EnvSpec) -> list[str]:
    task = content.task
    if len(content.bodies) != len(env.scene.bodies) or len(env.agents) != 1:
        raise damaged("its robot has other bodies than its scene")
    if not 0 <= len(content.qpos) - len(content.qvel) <= len(content.qpos) or len(content.qpos) > MAX_SIZE:
        raise damaged("its robot starts from numbers that cannot be")
    if not 1 <= task.frame_skip <= 10_000 or task.time_limit < 1 or not task.observation:
        raise damaged("its task has sizes that cannot be")
    return [content.model, *content.files.values(), ENGINE_PART]
