"""The maker of bundles as a process, a disk that is full, and policies of other libraries."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import numpy as np
import pytest

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.share import ShareAnswer
from drillyard.envs.registry import env_spec
from drillyard.sharing.bundle import page
from drillyard.sharing.bundle.check import number_count
from drillyard.sharing.bundle.make import make_share
from drillyard.sharing.bundle.read import read_bundle
from drillyard.testing.foreign import ForeignRun
from drillyard.testing.page import tiny_page

sys.path.insert(0, str(Path(__file__).resolve().parent))
from bundle_house import live_request, policy_checkpoint


def asked(content: bytes) -> ShareAnswer:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "drillyard.sharing.bundle"],
        input=content,
        capture_output=True,
        timeout=120,
        check=True,
    )
    return msgspec.json.decode(done.stdout, type=ShareAnswer)


@pytest.mark.process
def test_a_request_on_stdin_an_answer_on_stdout(tmp_path: Path) -> None:
    if not (page.FOLDER / page.PLAYER).is_file():
        pytest.skip("the page is not built here")
    request = live_request(policy_checkpoint(tmp_path, "Drillyard/Balance-v0"), tmp_path / "a.html")
    share = asked(msgspec.json.encode(request)).share
    assert share is not None and share.kind == "live" and read_bundle(tmp_path / "a.html").size == share.bytes
    answer = asked(msgspec.json.encode(msgspec.structs.replace(request, checkpoint=str(tmp_path / "none"))))
    assert answer.share is None and answer.code == "not_found" and answer.sentence.endswith(".")
    assert asked(b"{}").code == "bad_message"


def test_a_disk_that_is_full_leaves_the_old_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out" / "a.html"
    out.parent.mkdir()
    out.write_text("the old one")
    request = live_request(policy_checkpoint(tmp_path, "Drillyard/Balance-v0"), out)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DrillyardError, match="free some space") as caught:
        make_share(request, None, tiny_page(tmp_path / "page"))
    assert caught.value.code is ErrorCode.DISK
    assert out.read_text() == "the old one" and list(out.parent.iterdir()) == [out]


def test_a_plain_network_of_another_library_lives(tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    from drillyard.sharing.onnx.graph import policy_graph

    env = env_spec("Drillyard/BallDrill-v0")
    spec = PolicySpec(env.obs_size, ActionSpec("discrete", env.action.size), (5,))
    numbers = np.random.default_rng(0).standard_normal(number_count(spec)).astype(np.float32)
    model = policy_graph(spec, numbers).SerializeToString()
    run = ForeignRun(tmp_path / "runs" / "theirs", env, None)
    checkpoint = run.save(files={"policy.onnx": model}, extra={}, onnx="policy.onnx", worker="cleanrl", seed=5)
    info = make_share(live_request(checkpoint, tmp_path / "a.html"), None, tiny_page(tmp_path / "page"))
    assert info.kind == "live"
    training = read_bundle(tmp_path / "a.html").manifest.policies[0].training
    assert (training.worker, training.seed, training.env_steps) == ("cleanrl", 5, 1000)
