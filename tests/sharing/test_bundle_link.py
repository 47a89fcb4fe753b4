"""Policies in addresses: what goes in comes out, in as many figures as fit; and nothing else is taken."""

import base64
import gzip

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillyard.contracts.bundle import MAX_LINK_CHARACTERS, BundlePolicy, Training
from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.sharing.bundle.check import number_count
from drillyard.sharing.bundle.link import link_of, read_link

TRAINING = Training(
    worker="drillyard",
    algorithm="ppo",
    run_id="r",
    env_steps=1,
    updates=1,
    episodes=1,
    policy_version=1,
    created_at=1.0,
)
PAGE = "https://example.org/ball.html"


def linked(hidden: tuple[int, ...], scale: float = 1.0) -> tuple[str, BundlePolicy, np.ndarray]:
    spec = PolicySpec(6, ActionSpec("box", 2), hidden)
    numbers = (scale * np.random.default_rng(0).standard_normal(number_count(spec))).astype(np.float32)
    policy = BundlePolicy(name="Otto", part="policy-0", spec=spec, training=TRAINING)
    return link_of(f"{PAGE}#old", "Drillyard/X-v0", policy, numbers), policy, numbers


def test_a_small_policy_keeps_every_figure() -> None:
    address, policy, numbers = linked((8, 8))
    assert address.startswith(f"{PAGE}#policy=") and "=" not in address.removeprefix(f"{PAGE}#policy=")
    link, found = read_link(address)
    assert (link.spec, link.name, link.env_id, link.precision) == (policy.spec, "Otto", "Drillyard/X-v0", "float32")
    assert link.training == TRAINING and np.array_equal(found, numbers)


def test_a_larger_one_keeps_three() -> None:
    address, _, numbers = linked((128, 128))
    link, found = read_link(address.split("#")[1])
    assert link.precision == "float16" and len(address) < MAX_LINK_CHARACTERS + 100
    assert np.allclose(found, numbers, rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize(("hidden", "scale"), [((256, 256), 1.0), ((128, 128), 1e6)])
def test_a_large_one_does_not_fit(hidden: tuple[int, ...], scale: float) -> None:
    with pytest.raises(DrillyardError, match="send the page itself") as caught:
        linked(hidden, scale)
    assert caught.value.code is ErrorCode.OVER_LIMIT


def test_other_things_are_refused() -> None:
    address, _, numbers = linked((4,))
    data = gzip.decompress(base64.urlsafe_b64decode(address.split("policy=")[1] + "=="))
    size = int.from_bytes(data[:4], "little")
    head = msgspec.json.decode(data[4 : 4 + size])

    def packed(content: bytes) -> str:
        return base64.urlsafe_b64encode(gzip.compress(content)).decode()

    def with_head(**changes) -> str:
        fresh = msgspec.json.encode(head | changes)
        return packed(len(fresh).to_bytes(4, "little") + fresh + data[4 + size :])

    assert np.array_equal(read_link(with_head())[1], numbers)
    for text, words in (
        ("", "cannot be read"), ("%%%", "cannot be read"), ("é", "cannot be read"), (packed(b""), "cannot be read"),
        (packed(b"\xff" * 4), "cannot be read"), (packed(bytes(5 << 20)), "cannot be read"),
        (packed(data[:-4]), "numbers"), (packed(data[:-3]), "cannot be read"), (with_head(v=2), "format 2"),
        (with_head(precision="float16"), "numbers"), (with_head(name=1), "cannot be read"),
        (with_head(spec=head["spec"] | {"hidden": [1 << 50]}), "cannot be"), ("a" * 70_000, "allowed are"),
    ):  # fmt: skip
        with pytest.raises(DrillyardError, match=words):
            read_link(text)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 500), st.text("abcXYZ09-_=#é ", max_size=12))
def test_any_text_gives_a_policy_or_a_sentence(at: int, more: str) -> None:
    text = linked((4,))[0].split("policy=")[1]
    try:
        read_link(text[:at] + more + text[at:])
    except DrillyardError as error:
        assert error.sentence.endswith(".") and "\n" not in error.sentence
