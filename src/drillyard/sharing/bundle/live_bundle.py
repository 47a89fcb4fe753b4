"""A bundle in which a policy lives: env and policies as data, measured here and as the page plays them."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from drillyard import __version__
from drillyard.contracts.bundle import ENGINE_PART, BundleManifest, BundlePolicy, Measurement, RobotLive
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.share import ShareRequest
from drillyard.sharing.bundle.check import MAX_TEXT, SCRIPT, fits
from drillyard.sharing.bundle.live import LiveEnv, live_env, why_not
from drillyard.sharing.bundle.measure import measure_browser, measure_native
from drillyard.sharing.bundle.page import Page
from drillyard.sharing.bundle.parts import part_of
from drillyard.sharing.bundle.source import Source, read_source
from drillyard.sharing.bundle.versions import MUJOCO, licences_of, versions

Progress = Callable[[str], None]
"""Told what is being done, in a few words."""


class CannotLiveError(Exception):
    """It becomes a replay."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def live_bundle(
    request: ShareRequest, source: Source, page: Page, say: Progress
) -> tuple[BundleManifest, dict[str, bytes]]:
    """Manifest and parts of a bundle in which a policy lives.

    Args:
        say: told how it gets on.

    Raises:
        CannotLiveError: it has to become a replay.
        DrillyardError: as reading checkpoints and making the env do; LAYOUT_MISMATCH, NOT_FOUND, BAD_VALUE.
    """
    if reason := why_not(source.env_id):
        raise CannotLiveError(reason)
    sources = [source]
    say("telling the env as data")
    try:
        env = live_env(source.env_id, source.env_options)
    except DrillyardError as error:
        if error.code is ErrorCode.UNSUPPORTED:
            raise CannotLiveError(error.sentence) from None
        raise
    players = _players(request, source, env, sources)
    for one in sources:
        if one.spec is None:
            raise CannotLiveError(
                f"The policy {one.name} of {one.training.worker} is no plain network that a page knows how to play."
            )
        if not fits(one.spec, env.env):
            raise DrillyardError(
                ErrorCode.LAYOUT_MISMATCH,
                f"The policy of {one.path} takes {one.spec.obs_size} numbers and gives {one.spec.action.size}, but "
                f"{env.env.id} gives {env.env.obs_size} and takes {env.env.action.size}.",
            )
    parts: dict[str, bytes] = {}
    policies: list[BundlePolicy] = []
    for index, one in enumerate(sources):
        assert one.spec is not None
        parts[f"policy-{index}"] = one.numbers.tobytes()
        policies.append(BundlePolicy(name=one.name, part=f"policy-{index}", spec=one.spec, training=one.training))
    manifest, parts = _assembled(
        request, page, title=_title(request, source, env), env=env, parts=parts, policies=policies, players=players
    )
    return _measured(request, manifest, parts, sources, players, page, say), parts


def _players(request: ShareRequest, source: Source, env: LiveEnv, sources: list[Source]) -> tuple[str, ...]:
    """Who plays each agent; another checkpoint joins `sources`."""
    agents = len(env.env.agents)
    if agents == 1:
        if request.opponent:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{env.env.title} has one agent, so there is no opponent; leave it out."
            )
        return (source.name,)
    other = request.opponent
    if other.startswith(SCRIPT):
        if other.removeprefix(SCRIPT) not in env.env.scripted_players:
            known = ", ".join(f"{SCRIPT}{name}" for name in env.env.scripted_players)
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"{env.env.title} has no built-in player {other!r}; it has {known or 'none'}."
            )
        return (source.name, other)[:agents]
    if not other:  # by symmetry the return against itself says nothing
        scripted = env.env.scripted_players
        return (source.name, f"{SCRIPT}{scripted[0]}" if scripted else source.name)[:agents]
    second = read_source(Path(other))
    if second.name == source.name:
        second = second._replace(name=f"{second.name} ({second.training.env_steps:,} steps)")
    if second.name == source.name:
        second = second._replace(name=f"{source.name} (2)")
    sources.append(second)
    return (source.name, second.name)[:agents]


def _assembled(
    request: ShareRequest,
    page: Page,
    *,
    title: str,
    env: LiveEnv,
    parts: dict[str, bytes],
    policies: Sequence[BundlePolicy],
    players: tuple[str, ...],
) -> tuple[BundleManifest, dict[str, bytes]]:
    """The manifest of a live bundle, and all parts: policies first, the engine last."""
    parts = parts | env.parts
    meshes = {digest: f"mesh-{index}" for index, digest in enumerate(env.meshes)}
    parts |= {name: env.meshes[digest] for digest, name in meshes.items()}
    robot = isinstance(env.content, RobotLive)
    if robot:
        parts[ENGINE_PART] = page.engine.read_bytes()
    manifest = BundleManifest(
        title=title,
        env=env.env,
        env_options=env.options,
        content=env.content,
        policies=tuple(policies),
        players=players,
        made_at=time.time(),
        versions=versions(page, native_robot=robot, engine=robot),
        licences=licences_of(page, env.licences, engine=robot),
        parts=tuple(part_of(name, data) for name, data in parts.items()),
        meshes=meshes,
    )
    return manifest, parts


def _measured(
    request: ShareRequest,
    manifest: BundleManifest,
    parts: dict[str, bytes],
    sources: Sequence[Source],
    players: tuple[str, ...],
    page: Page,
    say: Progress,
) -> BundleManifest:
    """With mean returns: of the first agent's player, and of the second's where that is another policy."""
    if request.episodes == 0:
        return manifest
    by_name: dict[str, Source | str] = {one.name: one for one in sources}
    by_agent = [by_name.get(name, name.removeprefix(SCRIPT)) for name in players]
    source = sources[0]
    engine = f"MuJoCo {manifest.versions[MUJOCO]}" if MUJOCO in manifest.versions else f"Drillyard {__version__}"
    say(f"measuring {request.episodes} episodes")
    native = measure_native(source.env_id, source.env_options, by_agent, request.episodes, request.seed, engine)
    measured: list[tuple[Measurement, ...]] = [(native[0],)]
    if len(sources) > 1:
        measured.append((native[1],))
    say(f"measuring {request.episodes} episodes as the page plays them")
    try:
        browser = measure_browser(page, manifest, parts, request.episodes, request.seed)
    except DrillyardError as error:
        if error.code is ErrorCode.CRASHED:
            raise CannotLiveError(error.sentence) from None
        raise
    if browser is not None:
        measured[0] += (browser,)
    policies = tuple(
        msgspec.structs.replace(policy, measured=found)
        for policy, found in zip(manifest.policies, measured, strict=True)
    )
    return msgspec.structs.replace(manifest, policies=policies)


def _title(request: ShareRequest, source: Source, env: LiveEnv) -> str:
    return (request.title or f"{env.env.title}: {source.name}").strip()[:MAX_TEXT]
