"""Making bundles: what goes in comes out, nothing of the sender's machine is in it, and no text breaks out."""

import sys
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import numpy as np
import pytest

from drillyard.contracts.bundle import DrillLive, ReplayClip, RobotLive
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import make_stage
from drillyard.envs.robots.model import mujoco
from drillyard.learning.checkpoint import load_checkpoint
from drillyard.learning.policy_file import load_policy
from drillyard.policies.inference import NumPyPolicy
from drillyard.sharing.bundle.licences import _of_package
from drillyard.sharing.bundle.make import make_share
from drillyard.sharing.bundle.read import Bundle, read_bundle
from drillyard.testing.page import ENGINE, tiny_page

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "envs"))
from bundle_house import RUN_ID, live_request, policy_checkpoint
from menagerie_models import models_folder

BEETLE = str(Path(__file__).resolve().parents[2] / "examples" / "beetle" / "task.toml")
BALL = "Drillyard/BallDrill-v0"
EVIL = "</script><script>alert(1)</script><!-- & \u2028 \"quoted\" 'title'"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tiny_page(tmp_path / "page")


def made(tmp_path: Path, page: Path, env_id: str, options: dict | None = None, **more) -> Bundle:
    checkpoint = policy_checkpoint(tmp_path, env_id, options)
    out = tmp_path / "out.html"
    info = make_share(live_request(checkpoint, out, **more), None, page)
    assert (info.kind, info.why_replay, info.bytes) == ("live", "", out.stat().st_size)
    return read_bundle(out)


@pytest.mark.parametrize(
    "env_id",
    ["Drillyard/HalfCheetah-v5", "Drillyard/Ant-v5", "Drillyard/Pusher-v5", "Drillyard/Go1-v0", f"mjcf:{BEETLE}", BALL,
     "Drillyard/Balance-v0"],
)  # fmt: skip
def test_what_goes_in_comes_out(tmp_path: Path, page: Path, env_id: str) -> None:
    options = {"assets": models_folder()} if "Go1" in env_id else {}
    bundle = made(tmp_path, page, env_id, options)
    manifest = bundle.manifest
    stage = make_stage(env_id, **options)
    name = env_id if not env_id.startswith("mjcf:") else "mjcf:task.toml"
    assert manifest.env == msgspec.structs.replace(stage.spec, id=name)
    assert manifest.env_options == {} and str(tmp_path) not in msgspec.json.encode(manifest).decode()
    assert {digest: bundle.parts[part] for digest, part in manifest.meshes.items()} == stage.meshes()
    policy = manifest.policies[0]
    assert (policy.name, policy.training.run_id, policy.training.run_name) == ("Otto", RUN_ID, "Otto")
    assert (policy.training.seed, policy.training.env_steps) == (7, 5000)
    assert manifest.players == ("Otto", "script:scripted")[: len(stage.spec.agents)]
    _acts_alike(bundle, next((tmp_path / "runs").glob("*/checkpoints/step_*")))
    assert {"Drillyard", "preact", "three"} <= {licence.name for licence in manifest.licences}
    if not isinstance(manifest.content, RobotLive):
        assert isinstance(manifest.content, DrillLive) and "mujoco.wasm" not in bundle.parts
        return
    assert bundle.parts["mujoco.wasm"] == ENGINE and manifest.versions["mujoco (WebAssembly)"] == "3.14.0"
    model = _compiled(bundle)
    assert manifest.content.qpos == tuple(model.qpos0) and len(manifest.content.qvel) == model.nv
    assert all(mujoco.mj_name2id(model, mujoco.mjtObj.mjOBJ_BODY, body) > 0 for body in manifest.content.bodies)
    stage.close()


def _acts_alike(bundle: Bundle, checkpoint: Path) -> None:
    """The numbers in the bundle are those of the checkpoint."""
    _, policy = load_policy(checkpoint, 4)
    spec = bundle.manifest.policies[0].spec
    numbers, size = bundle.policies["Otto"], spec.obs_size
    other = NumPyPolicy(spec, 4)
    other.load(numbers[2 * size :], None, numbers[:size], numbers[size : 2 * size])
    seen = np.random.default_rng(0).standard_normal((4, size)).astype(np.float32)
    assert np.array_equal(policy.act(seen, None), other.act(seen, None))


def _compiled(bundle: Bundle):
    content = bundle.manifest.content
    assert isinstance(content, RobotLive)
    files = {name: bundle.parts[part] for name, part in content.files.items()}
    return mujoco.MjModel.from_xml_string(bundle.parts[content.model].decode(), assets=files)


class _Scripts(HTMLParser):
    """Which elements a browser sees."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.titles = ""
        self._in = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in = tag
        if tag == "script":
            self.scripts.append(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "title":
            self.titles += data


def test_a_title_cannot_break_out(tmp_path: Path, page: Path) -> None:
    bundle = made(tmp_path, page, "Drillyard/Balance-v0", title=EVIL)
    assert bundle.manifest.title == EVIL
    text = (tmp_path / "out.html").read_text()
    seen = _Scripts(text)
    assert [script.get("type") for script in seen.scripts] == ["application/json", "application/octet-stream", None]
    assert seen.titles == f"{EVIL} - Drillyard"
    assert "default-src 'none'" in text and "'unsafe-eval'" not in text and "connect-src 'none'" in text


def test_a_folder_has_the_page_and_its_parts(tmp_path: Path, page: Path) -> None:
    checkpoint = policy_checkpoint(tmp_path, "Drillyard/Hopper-v5")
    out = tmp_path / "site"
    info = make_share(live_request(checkpoint, out), None, page)
    names = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert names == {"index.html", "manifest.json", "licences.txt", "parts/policy-0", "parts/model.xml"}
    assert "Apache" in (out / "licences.txt").read_text()
    assert read_bundle(out).manifest.title == "Hopper: Otto" and info.path == str(out)
    make_share(live_request(checkpoint, out), None, page)


def test_two_agents_play_what_was_asked_for(tmp_path: Path, page: Path) -> None:
    first = policy_checkpoint(tmp_path / "a", BALL)
    second = policy_checkpoint(tmp_path / "b", BALL, seed=5, hidden=(4,))
    out = tmp_path / "out.html"
    make_share(live_request(first, out, opponent=str(second)), None, page)
    manifest = read_bundle(out).manifest
    assert manifest.players == ("Otto", "Otto (5,000 steps)") and len(manifest.policies) == 2
    assert manifest.policies[1].spec.hidden == (4,)
    make_share(live_request(first, out, opponent="script:scripted"), None, page)
    assert read_bundle(out).manifest.players == ("Otto", "script:scripted")
    with pytest.raises(DrillyardError, match="it has script:") as caught:
        make_share(live_request(first, out, opponent="script:nobody"), None, page)
    assert caught.value.code is ErrorCode.NOT_FOUND
    assert read_bundle(out).manifest.players == ("Otto", "script:scripted")  # what was there is left alone


def test_what_cannot_live_becomes_a_replay_and_says_why(tmp_path: Path, page: Path) -> None:
    checkpoint = policy_checkpoint(tmp_path, "gym:CartPole-v1")
    info = make_share(live_request(checkpoint, tmp_path / "out.html", seconds=1.0), None, page)
    assert info.kind == "replay" and info.why_replay.startswith("An env of Gymnasium runs in Python")
    bundle = read_bundle(tmp_path / "out.html")
    content = bundle.manifest.content
    assert isinstance(content, ReplayClip) and content.why == info.why_replay and content.frames > 5
    assert bundle.parts["clip"] and "mujoco.wasm" not in bundle.parts
    assert bundle.manifest.policies[0].training.env_steps == 5000 == info.env_steps


def test_requests_that_make_no_sense_are_refused(tmp_path: Path, page: Path) -> None:
    checkpoint = policy_checkpoint(tmp_path, "Drillyard/Balance-v0")
    good = live_request(checkpoint, tmp_path / "out.html")
    for change, code in (
        ({"out": str(tmp_path / "none" / "out.html")}, ErrorCode.NOT_FOUND),
        ({"out": str(tmp_path / "out.mp4")}, ErrorCode.BAD_VALUE),
        ({"checkpoint": ""}, ErrorCode.BAD_VALUE),
        ({"checkpoint": str(tmp_path)}, ErrorCode.NOT_FOUND),
        ({"episodes": -1}, ErrorCode.BAD_VALUE),
        ({"seed": -1}, ErrorCode.BAD_VALUE),
        ({"opponent": "script:x"}, ErrorCode.BAD_VALUE),
    ):
        with pytest.raises(DrillyardError) as caught:
            make_share(msgspec.structs.replace(good, **change), None, page)
        assert caught.value.code is code and caught.value.sentence.endswith("."), change
    with pytest.raises(DrillyardError, match="make web") as caught:
        make_share(good, None, tmp_path)
    assert caught.value.code is ErrorCode.UNAVAILABLE
    assert not (tmp_path / "out.html").exists()


def test_the_run_may_be_gone(tmp_path: Path, page: Path) -> None:
    checkpoint = policy_checkpoint(tmp_path, "Drillyard/Balance-v0")
    alone = tmp_path / "alone"
    checkpoint.rename(alone)
    make_share(live_request(alone, tmp_path / "out.html"), None, page)
    training = read_bundle(tmp_path / "out.html").manifest.policies[0].training
    assert (training.seed, training.run_name) == (None, "") and training.run_id == load_checkpoint(alone)[0].run_id


def test_run_from_its_source_it_has_no_licence_text_to_give() -> None:
    assert _of_package("no-package-of-this-name") == ""
    assert "MIT" in _of_package("drillyard")
