"""Bundles: one HTML file in which what was trained lives, or was recorded; opened from any place, with no server.

The file is the player (script and style), the manifest as JSON in `<script type="application/json" id="drillyard">`,
and the parts, each `<script type="application/octet-stream" id="part-NAME">` with base64 of gzip of its bytes. A folder
has the same as `index.html`, beside manifest and licences as files. Nothing in manifest or parts is ever executed but
the official MuJoCo (the part `mujoco.wasm`), whose digest the player knows. What a robot observes, is paid, ends and
starts by is data, interpreted here and in the page.
"""

from typing import Any, Literal

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.task import Task

BUNDLE_VERSION = 1
MANIFEST_ID = "drillyard"
PART_PREFIX = "part-"
MAX_MANIFEST_BYTES = 4 << 20
MAX_PART_BYTES = 64 << 20
MAX_PARTS = 256
ENGINE_PART = "mujoco.wasm"
POLICY_FRAGMENT = "policy="
MAX_LINK_CHARACTERS = 60_000
"""A policy in an address is at most so long: browsers take more, messengers cut it off earlier than that."""


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of the bundle; sizes and digests bound what is unpacked."""

    name: str
    bytes: int
    """Unpacked."""
    digest: str
    """SHA-256 of the unpacked bytes, hexadecimal."""


class Licence(msgspec.Struct, frozen=True, kw_only=True):
    """Of something in the bundle."""

    name: str
    version: str = ""
    licence: str
    """SPDX identifier, or a sentence."""
    text: str = ""
    """Where the licence asks for it to travel along."""


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """Where a policy comes from."""

    worker: str
    algorithm: str
    run_id: str
    run_name: str = ""
    seed: int | None = None
    env_steps: int
    updates: int
    episodes: int
    policy_version: int
    created_at: float


class Measurement(msgspec.Struct, frozen=True, kw_only=True):
    """Mean return of whole episodes of the most likely actions."""

    where: Literal["native", "browser"]
    """`browser`: by the very code of the page, in whatever ran it."""
    engine: str
    """What simulated, with its version."""
    episodes: int
    first_seed: int
    mean: float
    std: float
    low: float
    high: float
    """95 % interval of the mean."""
    mean_length: float
    """Decisions."""


class BundlePolicy(msgspec.Struct, frozen=True, kw_only=True):
    """A policy: its part is float32, little-endian: obs_mean (O), obs_scale (O), then the actor in flattening order."""

    name: str
    part: str
    spec: PolicySpec
    training: Training
    measured: tuple[Measurement, ...] = ()


class RobotLive(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="robot"):
    """A MuJoCo model with a task.

    model: the part with the MJCF; it names `files` by their keys. bodies: MuJoCo's body of each body of the scene.
    start: qpos and qvel before the reset terms of an episode (qpos0 and 0 unless the task has a keyframe).
    What training drew from env to env (Task.randomised) is left out: the page plays the model as it is.
    """

    model: str
    files: dict[str, str] = {}
    """File name as the model says it -> part."""
    task: Task
    bodies: tuple[str, ...]
    qpos: tuple[float, ...]
    qvel: tuple[float, ...]


class DrillLive(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="drill"):
    """One of our own drills, played by the page's own core of it."""

    drill: Literal["ball", "balance"]
    config: dict[str, Any]
    """All options of the env, resolved."""


class ReplayClip(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="replay"):
    """Recorded poses: the part is a clip file (docs/replay-bundles.md)."""

    clip: str
    frames: int
    rate_hz: float
    """Frames a second of simulated time."""
    instances: int
    why: str = ""
    """Why it does not live, in one sentence."""


class Marker(msgspec.Struct, frozen=True, kw_only=True):
    """Something happened in a replay: shown on its timeline."""

    frame: int
    title: str


class BundleManifest(msgspec.Struct, frozen=True, kw_only=True):
    """All that the page knows."""

    v: int = BUNDLE_VERSION
    title: str
    env: EnvSpec
    env_options: dict[str, Any] = {}
    content: RobotLive | DrillLive | ReplayClip
    policies: tuple[BundlePolicy, ...] = ()
    players: tuple[str, ...] = ()
    """Who plays each agent at the start: the name of a policy, or `script:NAME`."""
    markers: tuple[Marker, ...] = ()
    made_at: float
    versions: dict[str, str]
    """drillyard, and what simulated natively: mujoco, numpy, gymnasium ..."""
    licences: tuple[Licence, ...]
    parts: tuple[Part, ...]
    meshes: dict[str, str] = {}
    """Digest of a mesh of the scene -> part."""


class PolicyLink(msgspec.Struct, frozen=True, kw_only=True):
    """A policy in an address: `#policy=` and base64url of gzip of u32 little-endian n, n bytes of this as JSON, then
    the numbers as in BundlePolicy, in `precision`. The page of a live bundle plays it if it fits its env."""

    v: int = BUNDLE_VERSION
    env_id: str
    name: str
    spec: PolicySpec
    precision: Literal["float32", "float16"]
    training: Training
