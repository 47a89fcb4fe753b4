"""Reading bundles: whatever the file holds, the answer is its content or one sentence."""

import base64
import gzip
import json
import os
import re
import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from bundle_house import live_request, policy_checkpoint
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.bundle.html import MANIFEST_OPEN
from drillyard.sharing.bundle.make import make_share
from drillyard.sharing.bundle.read import parse_bundle, read_bundle
from drillyard.testing.page import tiny_page

_MANIFEST = re.compile(re.escape(MANIFEST_OPEN) + r"([^<]*)<")


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("bundle")
    checkpoint = policy_checkpoint(folder, "Drillyard/Hopper-v5", hidden=(4,))
    make_share(live_request(checkpoint, folder / "a.html"), None, tiny_page(folder / "page"))
    return (folder / "a.html").read_text()


def refusal(content: str | bytes) -> DrillyardError | None:
    """The error of one sentence, or None."""
    try:
        parse_bundle(content if isinstance(content, bytes) else content.encode())
    except DrillyardError as error:
        assert error.sentence.endswith(".") and "\n" not in error.sentence and len(error.sentence) < 1000
        return error
    return None


def changed(text: str, **parts: bytes) -> str:
    """With other parts, under sizes and digests that fit."""
    import hashlib

    for name, data in parts.items():
        name = name.replace("_", "-")
        packed = base64.b64encode(gzip.compress(data)).decode()
        text = re.sub(f'(id="part-{name}">)[^<]*', lambda match, packed=packed: match[1] + packed, text)
        text = edited(text, lambda value, name=name, data=data: [
            part.update(bytes=len(data), digest=hashlib.sha256(data).hexdigest())
            for part in value["parts"] if part["name"] == name
        ])  # fmt: skip
    return text


def edited(text: str, edit) -> str:
    found = _MANIFEST.search(text)
    assert found is not None
    value = json.loads(found[1])
    edit(value)
    return text[: found.start(1)] + json.dumps(value).replace("<", "\\u003c") + text[found.end(1) :]


def test_a_whole_one_is_taken(text: str) -> None:
    assert refusal(text) is None
    assert refusal(changed(text, policy_0=parse_bundle(text.encode()).parts["policy-0"])) is None


def test_numbers_that_are_not_finite_or_too_many_are_refused(text: str) -> None:
    numbers = np.frombuffer(parse_bundle(text.encode()).parts["policy-0"], "<f4").copy()
    numbers[7] = np.nan
    error = refusal(changed(text, policy_0=numbers.tobytes()))
    assert error is not None and "not finite" in error.sentence
    error = refusal(changed(text, policy_0=numbers.tobytes() + bytes(4)))
    assert error is not None and "its network asks for" in error.sentence


def test_what_the_manifest_says_must_fit_together(text: str) -> None:
    def set_at(*path):
        *keys, last, value = path

        def edit(whole):
            for key in keys:
                whole = whole[key]
            whole[last] = value

        return edit

    for edit, words in (
        (set_at("players", ["nobody"]), "nobody in it"),
        (set_at("players", []), "0 players for 1 agents"),
        (set_at("policies", 0, "part", "model.xml"), "its network asks for"),
        (set_at("policies", 0, "part", ""), "is not listed"),
        (set_at("policies", 0, "spec", "hidden", [1 << 40] * 9), "a network that cannot be"),
        (set_at("policies", 0, "spec", "obs_size", 10), "bytes"),
        (set_at("policies", 0, "name", "script:scripted"), "a name that is taken"),
        (set_at("content", "model", "other.xml"), "is not listed"),
        (set_at("content", "bodies", ["torso"]), "other bodies"),
        (set_at("content", "task", "frame_skip", 0), "its task"),
        (set_at("parts", 0, "name", "../../etc/passwd"), "a part with the name"),
        (set_at("parts", 0, "bytes", 1 << 40), "a size or a digest"),
        (set_at("parts", 1, "name", "policy-0"), "two parts named"),
        (set_at("env", "action", "size", 1 << 30), "actions that cannot be"),
        (set_at("title", "x" * 400), "longer than"),
        (set_at("v", 2), "format 2"),
        (set_at("v", "1"), "cannot be read"),
        (set_at("env", "scene", None), "cannot be read"),
        (set_at("meshes", {"a" * 64: "model.xml"}), "a mesh is not"),
    ):
        error = refusal(edited(text, edit))
        assert error is not None and words in error.sentence, (words, error and error.sentence)


def test_a_bomb_is_not_unpacked(text: str) -> None:
    bomb = base64.b64encode(gzip.compress(bytes(200 << 20), 1)).decode()
    bombed = re.sub(r'(id="part-model.xml">)[^<]*', lambda match: match[1] + bomb, text)
    tracemalloc.start()
    error = refusal(bombed)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert error is not None and "cannot be unpacked" in error.sentence and peak < 20 << 20


def test_files_that_are_no_bundles(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "other").write_text("<html></html>")
    (tmp_path / "deep").write_text(f"{MANIFEST_OPEN}{'[' * 100_000}</script>")
    for name, code in (
        ("pipe", ErrorCode.BAD_VALUE), ("other", ErrorCode.DAMAGED), ("deep", ErrorCode.DAMAGED),
        ("none", ErrorCode.NOT_FOUND), (".", ErrorCode.NOT_FOUND),
    ):  # fmt: skip
        with pytest.raises(DrillyardError) as caught:
            read_bundle(tmp_path / name)
        assert caught.value.code is code, name


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_bytes_changed_anywhere(text: str, data: st.DataObject) -> None:
    content = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, max(len(content) - 1, 0)))
        stop = at + data.draw(st.integers(0, 30))
        content[at:stop] = data.draw(st.binary(max_size=30))
    refusal(bytes(content))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_values_changed_anywhere(text: str, data: st.DataObject) -> None:
    strange = st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just([]), st.just({}),
        st.lists(st.integers(), max_size=3),
    )  # fmt: skip

    def edit(whole) -> None:
        place = whole
        while True:
            key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
            if not isinstance(place[key], dict | list) or not place[key] or data.draw(st.integers(0, 5)) == 0:
                place[key] = data.draw(strange)
                return
            place = place[key]

    refusal(edited(text, edit))
