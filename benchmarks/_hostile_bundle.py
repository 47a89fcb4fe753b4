"""Broken and hostile bundles and policies in addresses: bytes, parts, sizes, digests and what the manifest says.

Each is read as `drillyard share --inspect` reads it, and what is taken is looked at: policies, counts, the table.
Run by `drillyard bench hostile`.
"""

import base64
import contextlib
import copy
import gzip
import hashlib
import json
import random
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from _mutants import run_mutants
from drillyard.cli.share_inspect import _rows
from drillyard.contracts.bundle import BundlePolicy, RobotLive
from drillyard.contracts.share import ShareRequest
from drillyard.sharing.bundle.html import MANIFEST_OPEN, PART_OPEN
from drillyard.sharing.bundle.link import link_of, read_link
from drillyard.sharing.bundle.make import make_share
from drillyard.sharing.bundle.read import parse_bundle
from drillyard.testing.drawn import drawn_checkpoint
from drillyard.testing.page import tiny_page

STRANGE: tuple[Any, ...] = (
    None, True, -1, 0, 1, 2, 3.5, 1 << 31, 1 << 62, 1 << 80, -(1 << 63), 1e308, -1e308, "", "x", "../../etc/passwd",
    "/dev/zero", "\x00", "é" * 400, "</script><script>alert(1)</script>", "<!--", [], {}, [[1, 2]], ["a"] * 300,
    {"a": 1}, "script:scripted", "script:nobody", "policy-0", "model.xml", "mujoco.wasm", "clip", "replay", "robot",
    [64] * 40, [0], [1 << 40], "box", "discrete", "mesh", 'x"y', "a" * 64, "0" * 64,
)  # fmt: skip
_MANIFEST = re.compile(re.escape(MANIFEST_OPEN) + r"([^<]*)<")
_PART = re.compile(re.escape(PART_OPEN) + r'([^"]+)">([^<]*)<')
BOMBS = tuple(base64.b64encode(gzip.compress(bytes(size), 9)).decode() for size in (0, 1, 1 << 20, 200 << 20))
"""The last is 200 MiB in 200 KB."""

Edit = Callable[[str, random.Random, "list[str]"], str]


def run(count: int, seed: int, *, processes: int = 2, limit_s: float = 1e9) -> dict[str, Any]:
    """Try mutants; see run_mutants."""
    return run_mutants("_hostile_bundle", count, seed, processes=processes, limit_s=limit_s)


def make_target(folder: Path, seed: int) -> "BundleTarget":
    """For _mutants.py."""
    return BundleTarget(folder, seed)


class BundleTarget:
    def __init__(self, folder: Path, seed: int) -> None:
        self._seed = seed
        self.reached = ""
        self.bases, self.links = bases(folder)
        for text in self.bases:
            _look(text.encode())
        for link in self.links:
            read_link(link)

    def attempt(self, index: int) -> None:
        chance = random.Random(f"{self._seed} {index}")
        self.reached = ""
        if chance.random() < 0.15:
            self._attempt_link(chance)
            return
        text = mutant(chance, self.bases)
        _look(text.encode("utf-8", "surrogatepass"))
        self.reached = "bundle_read"

    def _attempt_link(self, chance: random.Random) -> None:
        link, numbers = read_link(mutant_link(chance, self.links))
        assert np.isfinite(numbers).all() and len(link.name) >= 0
        self.reached = "link_read"


def bases(folder: Path) -> tuple[list[str], list[str]]:
    """Whole bundles and addresses: a robot, a game of two policies, a balancing robot, a recording."""
    page = tiny_page(folder / "page")
    kinds = (
        ("Drillyard/Hopper-v5", "live", {}), ("Drillyard/BallDrill-v0", "live", {"opponent": True}),
        ("Drillyard/Balance-v0", "live", {}), ("gym:CartPole-v1", "replay", {"seconds": 1.0}),
    )  # fmt: skip
    texts: list[str] = []
    links: list[str] = []
    for number, (env_id, kind, more) in enumerate(kinds):
        checkpoint = drawn_checkpoint(folder / f"run{number}", env_id, hidden=(6, 5))
        extra = dict(more)
        if extra.pop("opponent", False):
            extra["opponent"] = str(drawn_checkpoint(folder / f"other{number}", env_id, hidden=(4,)))
        out = folder / f"{number}.html"
        make_share(ShareRequest(kind=kind, checkpoint=str(checkpoint), out=str(out), episodes=0, **extra), None, page)
        texts.append(out.read_text())
        bundle = parse_bundle(out.read_bytes())
        for policy in bundle.manifest.policies:
            links.append(link_of("https://a.b/c", bundle.manifest.env.id, policy, bundle.policies[policy.name]))
    return texts, links


def mutant(chance: random.Random, texts: list[str]) -> str:
    """A changed bundle."""
    text = chance.choice(texts)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        with contextlib.suppress(Exception):  # what an earlier edit broke
            text = chance.choice(EDITS)(text, chance, texts)
    return text


def mutant_link(chance: random.Random, links: list[str]) -> str:
    """A changed address: of the text, or of what is packed in it."""
    link = chance.choice(links)
    if chance.random() < 0.4:
        return _bytes(link, chance, links)
    head, _, text = link.partition("#policy=")
    data = bytearray(gzip.decompress(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))))
    size = int.from_bytes(data[:4], "little")
    way = chance.randrange(5)
    if way == 0:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif way == 1:
        del data[chance.randrange(len(data)) :]
    elif way == 2:
        data[:4] = chance.choice((0, 1, size + 1, 1 << 31, (1 << 32) - 1)).to_bytes(4, "little")
    elif way == 3:
        value = json.loads(bytes(data[4 : 4 + size]))
        _change_somewhere(value, chance)
        body = json.dumps(value).encode("utf-8", "surrogatepass")
        data = bytearray(len(body).to_bytes(4, "little") + body + data[4 + size :])
    else:
        at = 4 + size + 4 * chance.randrange(max((len(data) - 4 - size) // 4, 1))
        data[at : at + 4] = np.float32(chance.choice((np.nan, np.inf, -np.inf, 3e38))).tobytes()
    packed = BOMBS[3] if chance.random() < 0.02 else base64.urlsafe_b64encode(gzip.compress(bytes(data), 1)).decode()
    return f"{head}#policy={packed}"


def _look(content: bytes) -> None:
    """Read it, and do with it what its readers do."""
    bundle = parse_bundle(content)
    manifest = bundle.manifest
    assert all(np.isfinite(numbers).all() for numbers in bundle.policies.values())
    assert sum(map(len, bundle.parts.values())) < 300 << 20
    if isinstance(manifest.content, RobotLive):
        assert len(manifest.content.bodies) == len(manifest.env.scene.bodies)
    _rows(manifest, bundle.size)
    json.dumps(msgspec.to_builtins(manifest))
    assert all(isinstance(policy, BundlePolicy) for policy in manifest.policies)


# --- edits of the whole text


def _bytes(text: str, chance: random.Random, texts: list[str]) -> str:
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    at = chance.randrange(len(data))
    way = chance.randrange(6)
    if way == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif way == 1:
        data[at : at + chance.randrange(60)] = chance.randbytes(chance.randrange(60))
    elif way == 2:
        del data[at:]
    elif way == 3:
        del data[at : at + chance.randrange(1, 3000)]
    elif way == 4:  # a stretch of another one
        other = chance.choice(texts).encode()
        start = chance.randrange(len(other))
        data[at : at + chance.randrange(3000)] = other[start : start + chance.randrange(3000)]
    else:
        data += data[at:]
    return data.decode("utf-8", "surrogateescape").encode("utf-8", "replace").decode()


def _manifest_bytes(text: str, chance: random.Random, texts: list[str]) -> str:
    found = _MANIFEST.search(text)
    return text if found is None else text[: found.start(1)] + _bytes(found[1], chance, texts) + text[found.end(1) :]


def _manifest_values(text: str, chance: random.Random, texts: list[str]) -> str:
    """A value somewhere replaced, removed, doubled or buried."""
    found = _MANIFEST.search(text)
    if found is None:
        return text
    value = json.loads(found[1])
    for _ in range(chance.choice((1, 1, 2, 5))):
        _change_somewhere(value, chance)
    told = json.dumps(value, allow_nan=True).replace("<", "\\u003c")
    if chance.random() < 0.02:
        told = told.replace('"title"', '"deep": ' + "[" * 5000 + "]" * 5000 + ', "title"', 1)
    return text[: found.start(1)] + told + text[found.end(1) :]


def _parts_swapped(text: str, chance: random.Random, texts: list[str]) -> str:
    """A part's text in the place of another's, of this bundle or another."""
    found = list(_PART.finditer(text))
    other = chance.choice(list(_PART.finditer(chance.choice((text, *texts)))))
    one = chance.choice(found)
    return text[: one.start(2)] + other[2] + text[one.end(2) :]


def _part_doubled(text: str, chance: random.Random, texts: list[str]) -> str:
    one = chance.choice(list(_PART.finditer(text)))
    return text[: one.start()] + text[one.start() : one.end()] + "/script>\n" + text[one.start() :]


def _part_bomb(text: str, chance: random.Random, texts: list[str]) -> str:
    """What unpacks to more than is said, or to as much as is said."""
    one = chance.choice(list(_PART.finditer(text)))
    size, bomb = chance.choice(tuple(zip((0, 1, 1 << 20, 200 << 20), BOMBS, strict=True)))
    text = text[: one.start(2)] + bomb + text[one.end(2) :]
    if chance.random() < 0.5:
        text = _described(text, one[1], size, hashlib.sha256(bytes(min(size, 1 << 20))).hexdigest())
    return text


def _part_bytes(text: str, chance: random.Random, texts: list[str]) -> str:
    """Another content under a size and a digest that fit."""
    one = chance.choice(list(_PART.finditer(text)))
    data = bytearray(zlib.decompressobj(31).decompress(base64.b64decode(one[2]), 1 << 20))
    way = chance.randrange(6)
    at = chance.randrange(max(len(data), 1))
    if way == 0 and data:
        data[at] ^= 1 << chance.randrange(8)
    elif way == 1:
        del data[at:]
    elif way == 2:
        data += chance.randbytes(chance.randrange(1, 64))
    elif way == 3:
        data[at // 4 * 4 : at // 4 * 4 + 4] = np.float32(chance.choice((np.nan, np.inf, 3e38, -0.0))).tobytes()
    elif way == 4:
        data = bytearray(chance.randbytes(len(data)))
    else:
        data = bytearray()
    packed = base64.b64encode(gzip.compress(bytes(data), 1)).decode()
    if chance.random() < 0.2:  # a second file behind the first
        packed = base64.b64encode(base64.b64decode(packed) + gzip.compress(b"more")).decode()
    text = text[: one.start(2)] + packed + text[one.end(2) :]
    return _described(text, one[1], len(data), hashlib.sha256(data).hexdigest())


def _described(text: str, name: str, size: int, digest: str) -> str:
    found = _MANIFEST.search(text)
    if found is None:
        return text
    value = json.loads(found[1])
    for part in value["parts"]:
        if part["name"] == name:
            part["bytes"], part["digest"] = size, digest
    return text[: found.start(1)] + json.dumps(value).replace("<", "\\u003c") + text[found.end(1) :]


def _change_somewhere(whole: Any, chance: random.Random) -> None:
    place: Any = whole
    while isinstance(place, dict | list) and place:
        key = chance.choice(list(place) if isinstance(place, dict) else list(range(len(place))))
        if not isinstance(place[key], dict | list) or chance.random() < 0.15:
            _change(place, key, chance)
            return
        place = place[key]


def _change(place: Any, key: Any, chance: random.Random) -> None:
    if isinstance(place, dict) and chance.random() < 0.1:
        del place[key]
    elif isinstance(place, list) and chance.random() < 0.3:
        place.append(copy.deepcopy(place[key]))
    elif isinstance(place[key], int | float) and chance.random() < 0.5:
        place[key] = place[key] + chance.choice((-1, 1, 1 << 20, 0.5, -1e9))
    else:
        place[key] = copy.deepcopy(chance.choice(STRANGE))  # or the next edit changes it for all that follow


EDITS: tuple[Edit, ...] = (
    _bytes, _bytes, _manifest_bytes, _manifest_values, _manifest_values, _manifest_values, _parts_swapped,
    _part_doubled, _part_bomb, _part_bytes, _part_bytes,
)  # fmt: skip
