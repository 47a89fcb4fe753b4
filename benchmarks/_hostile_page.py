"""The bundles and addresses of `_hostile_bundle`, read by the page's own code under Node: its manifest, its parts, its
drills and robots for a moment. Run by `drillyard bench hostile` where the page's sources and its node_modules are.
"""

import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

from _hostile_bundle import bases, mutant, mutant_link
from _mutants import run_mutants
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.bundle.link import read_link
from drillyard.sharing.bundle.read import parse_bundle

WEB = Path(__file__).resolve().parent.parent / "web"
ESBUILD = WEB / "node_modules" / ".bin" / "esbuild"


def possible() -> bool:
    """Whether the page's sources can be built here."""
    return ESBUILD.exists() and shutil.which("node") is not None


def run(count: int, seed: int, *, processes: int = 2, limit_s: float = 1e9) -> dict[str, Any]:
    """Try mutants; see run_mutants."""
    return run_mutants("_hostile_page", count, seed, processes=processes, limit_s=limit_s)


def make_target(folder: Path, seed: int) -> "PageTarget":
    """For _mutants.py."""
    return PageTarget(folder, seed)


class PageTarget:
    def __init__(self, folder: Path, seed: int) -> None:
        self._seed = seed
        self.reached = ""
        self.bases, links = bases(folder)
        by_env = {parse_bundle(text.encode()).manifest.env.id: text for text in self.bases}
        self._links = [(by_env[read_link(link)[0].env_id], link) for link in links]
        script = folder / "reader.mjs"
        argv = [
            str(ESBUILD), "tests/hostile-reader.ts", "--bundle", "--platform=node", "--format=esm", "--target=node20",
            "--log-level=error", f"--outfile={script}", '--define:MUJOCO_DIGEST="x"', '--define:MUJOCO_VERSION="x"',
            '--define:import.meta.url="file:///page.js"', "--external:module",
        ]  # fmt: skip
        subprocess.run(argv, cwd=WEB, check=True)
        wasm = WEB / "node_modules" / "@mujoco" / "mujoco" / "mujoco.wasm"
        self._node = subprocess.Popen(
            ["node", "--max-old-space-size=1024", str(script), str(wasm)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for text in self.bases:
            assert self._ask({"html": text})["kind"] == "accepted"

    def attempt(self, index: int) -> None:
        chance = random.Random(f"{self._seed} {index}")
        self.reached = ""
        if chance.random() < 0.15:
            html, link = chance.choice(self._links)
            told = self._ask({"html": html, "fragment": mutant_link(chance, [link]).partition("c#")[2]})
        else:
            told = self._ask({"html": mutant(chance, self.bases)})
        if told["kind"] == "refused":
            raise DrillyardError(ErrorCode.DAMAGED, told["words"])
        if told["kind"] == "fault":
            raise RuntimeError(told["words"])
        self.reached = told["words"]

    def _ask(self, wanted: dict[str, Any]) -> dict[str, Any]:
        assert self._node.stdin is not None and self._node.stdout is not None
        self._node.stdin.write(json.dumps(wanted).encode("utf-8", "surrogatepass") + b"\n")
        self._node.stdin.flush()
        line = self._node.stdout.readline()
        if not line:
            raise RuntimeError(f"Node ended with {self._node.wait()}")
        return json.loads(line)
