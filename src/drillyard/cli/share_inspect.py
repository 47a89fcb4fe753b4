"""`drillyard share --inspect FILE`: what is in a bundle, after it was checked."""

from pathlib import Path
from typing import Any

import msgspec
from rich.markup import escape
from rich.table import Table

from drillyard.cli.output import console, count, print_json
from drillyard.contracts.bundle import BundleManifest, ReplayClip


def inspect(path: Path, *, as_json: bool) -> int:
    """Print what is in a bundle; the exit code.

    Raises:
        DrillyardError: what is wrong with it, in one sentence.
    """
    from drillyard.sharing.bundle.read import read_bundle

    bundle = read_bundle(path.expanduser())
    manifest = bundle.manifest
    if as_json:
        told: dict[str, Any] = msgspec.to_builtins(manifest)
        scene = told["env"].pop("scene")
        told["env"]["bodies"] = [body["name"] for body in scene["bodies"]]
        for licence in told["licences"]:
            del licence["text"]
        print_json({"ok": True, "path": str(path), "bytes": bundle.size, "bundle": told})
        return 0
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for title, words in _rows(manifest, bundle.size):
        table.add_row(title, escape(words))
    console.print(table)
    return 0


def _rows(manifest: BundleManifest, size: int) -> list[tuple[str, str]]:
    env, content = manifest.env, manifest.content
    options = ", ".join(f"{key} = {value}" for key, value in manifest.env_options.items())
    rows = [
        ("title", manifest.title),
        ("env", f"{env.id}{f' ({options})' * bool(options)}"),
        ("size", size_words(size)),
    ]
    if isinstance(content, ReplayClip):
        seconds = content.frames / content.rate_hz
        many = f", {content.instances} side by side" if content.instances > 1 else ""
        rows.append(("content", f"a replay: {seconds:.1f} s, {content.frames} frames{many}. {content.why}".strip()))
    else:
        rows.append(("content", "it lives: simulated in the browser"))
    rows.append(("players", ", ".join(manifest.players)))
    for policy in manifest.policies:
        training = policy.training
        sizes = " x ".join(map(str, policy.spec.hidden)) or "no hidden layer"
        seed = "" if training.seed is None else f", seed {training.seed}"
        rows.append(
            (
                "policy",
                f"{policy.name}: {training.worker} {training.algorithm}, {count(training.env_steps)} steps{seed}, run "
                f"{training.run_id}; network {sizes}, {policy.spec.parameter_count('actor'):,} parameters",
            )
        )
        rows += [
            (
                f"  {found.where}",
                f"mean return {found.mean:.5g} (95 % {found.low:.5g} to {found.high:.5g}), {found.episodes} episodes, "
                f"{found.engine}",
            )
            for found in policy.measured
        ]
    rows.append(("versions", ", ".join(f"{name} {version}" for name, version in manifest.versions.items())))
    rows.append(("licences", "; ".join(f"{one.name}: {one.licence}" for one in manifest.licences)))
    rows += [("part", f"{part.name}, {size_words(part.bytes)}, sha256 {part.digest[:16]}") for part in manifest.parts]
    return rows


def size_words(size: int) -> str:
    """Bytes as people say it."""
    if size < 10_000:
        return f"{size} bytes"
    return f"{size / 1e3:.0f} KB" if size < 1_000_000 else f"{size / 1e6:.2f} MB"
