"""Bundles of small policies with chance weights, made for the browser tests, and the page that opens one."""

import os
from pathlib import Path

import msgspec
import numpy as np
from browser_page import DEADLINE_S, PageProbe
from playwright.sync_api import Page

from drillyard import __version__
from drillyard.contracts.checkpoint import CheckpointManifest
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunConfig, RunRequest
from drillyard.contracts.share import ShareRequest
from drillyard.envs.registry import env_spec
from drillyard.learning.checkpoint import save_checkpoint
from drillyard.learning.policy_file import policy_tensors
from drillyard.sharing.bundle.make import make_share

TRAINED = "DRILLYARD_TRAINED"
"""Folder with checkpoints `ant`, `ball` and `balance`, which then play in the pictures of the docs."""


def checkpoint(home: Path, name: str, env_id: str) -> Path:
    """A checkpoint of chance weights; or a trained one, where there is a folder of them."""
    trained = Path(os.environ.get(TRAINED, "/nowhere")) / name
    if trained.is_dir():
        return trained
    env = env_spec(env_id)
    spec = PolicySpec(env.obs_size, env.action, hidden=(8,))
    random = np.random.default_rng(3)
    size = spec.parameter_count("actor") + spec.parameter_count("critic")
    folder = home / "runs" / f"20261122-0000-{name}"
    folder.mkdir(parents=True)
    request = RunRequest(env_id=env_id, env_options={}, seed=7, name=name)
    config = RunConfig(run_id=folder.name, request=request, settings={}, drillyard_version=__version__, created_at=1.0)
    (folder / "config.json").write_bytes(msgspec.json.encode(config))
    manifest = CheckpointManifest(
        run_id=folder.name, env_id=env_id, env_options={}, policy=spec, policy_version=3, env_steps=5000, updates=11,
        episodes=40, settings={}, metrics={}, reason="test", created_at=2.0, drillyard_version=__version__,
        tensors_digest="", tensors={},
    )  # fmt: skip
    params = (0.3 * random.standard_normal(size)).astype(np.float32)
    zeros, ones = np.zeros(spec.obs_size, np.float32), np.ones(spec.obs_size, np.float32)
    return save_checkpoint(folder / "checkpoints", manifest, policy_tensors(spec, params, zeros, ones))


def bundle(home: Path, name: str, env_id: str, *, replay: bool = False, instances: int = 1, episodes: int = 0) -> Path:
    """A bundle as `drillyard share` makes it."""
    home.mkdir(exist_ok=True)
    made = checkpoint(home, name, env_id)
    out = home / f"{name}{f'-replay-{instances}' if replay else ''}.html"
    kind, seconds = ("replay", 6.0) if replay else ("live", 0.0)
    make_share(
        ShareRequest(
            kind=kind, checkpoint=str(made), out=str(out), seconds=seconds, instances=instances, episodes=episodes,
            title=env_spec(env_id).title,
        )
    )  # fmt: skip
    return out


class BundleProbe(PageProbe):
    """A bundle's page with the network cut: whatever it asks for besides its own file is a fault."""

    def __init__(self, page: Page) -> None:
        self.file = ""
        super().__init__(page)
        page.context.set_offline(True)
        page.route("http*://**", lambda route: route.abort())

    def _local(self, url: str) -> None:
        if url.split("#", 1)[0] != self.file and not url.startswith("blob:null/"):
            self.faults.append(f"asked for: {url}")

    def open_file(self, path: Path, fragment: str = "") -> None:
        """Open it and wait until something has moved, or until it says why not."""
        self.file = path.as_uri()
        self.page.goto(self.file + fragment)
        self.until("window.drillyard?.aliveMs > 0 || window.drillyard?.kind === 'failed'", "it is alive", DEADLINE_S)

    def picture(self, name: str, *, full: bool = False, when: str = "true") -> None:
        """As well drawn as it can be, however slow that is here."""
        if "DRILLYARD_SCREENSHOTS" not in os.environ:
            return
        self.until(when, f"there is enough to see on {name}", 120.0)
        self.get("drillyard.quality('high')")
        drawn = self.get("drillyard.framesDrawn")
        self.until(f"drillyard.framesDrawn > {drawn + 4}", "it is drawn well", 120.0)
        super().picture(name, full=full)
        self.get("drillyard.quality('auto')")

    def state(self) -> str:
        return f"{self.get('JSON.stringify(window.drillyard)')[:2000]} {self.faults}"
