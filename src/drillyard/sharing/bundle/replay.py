"""A replay as a bundle: recorded poses, for everything that cannot live, and for what was played before."""

import time
from pathlib import Path

import msgspec

from drillyard.contracts.bundle import BundleManifest, BundlePolicy, Licence, ReplayClip
from drillyard.contracts.share import ShareRequest
from drillyard.sharing.bundle.check import MAX_TEXT, fits
from drillyard.sharing.bundle.live import public_id, public_options
from drillyard.sharing.bundle.page import Page
from drillyard.sharing.bundle.parts import part_of
from drillyard.sharing.bundle.robot import model_licence
from drillyard.sharing.bundle.source import Source
from drillyard.sharing.bundle.versions import licences_of, versions
from drillyard.sharing.clip.record import ClipRequest, RecordedClip, record_clip

CLIP_PART = "clip"


def replay_bundle(
    request: ShareRequest, source: Source | None, page: Page, why: str = ""
) -> tuple[BundleManifest, dict[str, bytes], RecordedClip]:
    """Record, and describe what was recorded.

    Args:
        request: with a checkpoint or a replay.
        source: the policy of the checkpoint.
        why: it does not live, in one sentence; empty where nobody wanted it to.

    Raises:
        DrillyardError: as `record_clip`.
    """
    clip = record_clip(
        ClipRequest(
            checkpoint="" if request.replay else request.checkpoint,
            replay=request.replay,
            opponent="" if request.replay else request.opponent,
            seconds=request.seconds,
            instances=request.instances,
            seed=request.seed,
        )
    )
    env = msgspec.structs.replace(clip.env, id=public_id(clip.env.id))
    meshes = {digest: f"mesh-{index}" for index, digest in enumerate(clip.meshes)}
    parts = {CLIP_PART: clip.data} | {name: clip.meshes[digest] for digest, name in meshes.items()}
    policies: tuple[BundlePolicy, ...] = ()
    if source is not None and source.spec is not None and fits(source.spec, env):
        parts = {"policy-0": source.numbers.tobytes()} | parts
        policies = (BundlePolicy(name=source.name, part="policy-0", spec=source.spec, training=source.training),)
    name = source.name if source is not None else " against ".join(clip.players) or Path(request.replay).stem
    model: tuple[Licence, ...] = model_licence(clip.env.id, clip.env_options)
    return (
        BundleManifest(
            title=(request.title or f"{env.title}: {name}").strip()[:MAX_TEXT],
            env=env,
            env_options=public_options(clip.env_options),
            content=ReplayClip(
                clip=CLIP_PART,
                frames=clip.frames,
                rate_hz=clip.rate_hz,
                instances=clip.instances,
                why=" ".join(filter(None, (why, clip.note))),
            ),
            policies=policies,
            players=tuple(player[:MAX_TEXT] for player in clip.players),
            markers=clip.markers,
            made_at=time.time(),
            versions=versions(page, native_robot=bool(model)),
            licences=licences_of(page, model, engine=False),
            parts=tuple(part_of(part, data) for part, data in parts.items()),
            meshes=meshes,
        ),
        parts,
        clip,
    )
