"""The peers on a machine without a package registry: wheels that travel in a folder, unpacked there into site folders.

    python benchmarks/peers/sites.py .peers --python-version 3.12     # here: download; prints the size
    drillyard bench train -- --wheels .peers                          # there

NumPy, SciPy, torch and JAX must be on that machine already. Packages that cannot live together lie in folders of their
own; a peer sees those that its entry in `SITES` names.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

WHEELS = {
    "common": (
        "gymnasium==1.4.0", "farama-notifications==0.0.6", "cloudpickle==3.1.2", "stable-baselines3==2.9.2",
        "sbx-rl==0.28.0", "flax==0.12.8", "optax==0.2.8", "tfp-nightly==0.26.0.dev20261027", "dm-tree==0.1.10",
        "gast==0.7.0", "treescope==0.1.10", "orbax-checkpoint==0.12.8", "msgpack==1.2.4", "rsl-rl-lib==5.5.1",
        "tensordict==0.15.3", "pyvers==0.2.3", "gitpython==3.2.1", "gitdb==4.0.12", "smmap==5.0.3", "msgspec",
        "glfw==2.11.0", "absl-py==2.5.1", "etils==1.15.0", "imageio==2.38.1", "psutil",
        "pyyaml==6.0.3", "rich==15.0.0", "markdown-it-py==4.3.0", "mdurl==0.1.2", "pygments==2.21.0",
        "six==1.17.0", "decorator==5.3.1", "wrapt==2.5.2", "attrs==26.1.0",
    ),
    "mujoco4": ("mujoco==4.0.0", "mujoco-core==4.0.0"),
    "mujoco314": ("mujoco==3.14.0", "mjbatch==0.1.4"),
    "old": ("gymnasium==0.29.1", "cleanrl==1.2.0"),
}  # fmt: skip
"""Without what they ask for; the `old` group runs CleanRL's script on the other machine's NumPy and a newer MuJoCo."""
SITES = {
    "ours": ("mujoco4", "common"),
    "gymnasium": ("mujoco4", "common"),
    "sb3": ("mujoco4", "common"),
    "sbx": ("mujoco4", "common"),
    "mjbatch": ("mujoco314", "common"),
    "rsl_rl": ("mujoco314", "common"),
    "cleanrl": ("old", "mujoco4", "common"),
}
"""Peer -> site folders, the first wins."""
GLIBC = (5, 12, 17, 24, 26, 27, 28, 31, 34)


class Interpreter(NamedTuple):
    """A Python, and what comes before its own packages."""

    python: str
    path: str = ""

    def environment(self, base):
        """`base` with PYTHONPATH for it."""
        parts = [part for part in (self.path, base.get("PYTHONPATH", "")) if part]
        return {**base, "PYTHONPATH": os.pathsep.join(parts)} if parts else dict(base)


def download(folder: Path, version: str) -> float:
    """Get all wheels for Linux on x86-64 and a version of CPython; returns their size in MB.

    Raises:
        subprocess.CalledProcessError: pip could not get one; it has said which.
    """
    platforms = [f"manylinux_2_{number}_x86_64" for number in GLIBC]
    platforms += ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:",
           "--ignore-requires-python", "--implementation", "cp", "--python-version", version,
           *(word for name in platforms for word in ("--platform", name))]  # fmt: skip
    for name, wheels in WHEELS.items():
        subprocess.run([*pip, "-d", str(folder / name), *wheels], check=True)
    return sum(path.stat().st_size for path in folder.rglob("*.whl")) / 1e6


def unpack(folder: Path, target: Path) -> None:
    """Install every site folder's wheels below `target`, once."""
    for name in WHEELS:
        site = target / name
        if (site / "ok").exists():
            continue
        wheels = [str(path) for path in sorted((folder / name).glob("*.whl"))]
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--no-compile",
               "--no-cache-dir", "--ignore-requires-python", "--root-user-action=ignore", "--upgrade",
               "--target", str(site)]  # fmt: skip
        subprocess.run([*pip, *wheels], check=True)
        (site / "ok").write_text("")


def interpreter(group: str, target: Path) -> Interpreter:
    """This Python with the peer's site folders."""
    return Interpreter(sys.executable, os.pathsep.join(str(target / name) for name in SITES[group]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--python-version", default="3.12")
    options = parser.parse_args()
    print(f"{download(options.folder, options.python_version):.1f} MB in {options.folder}")
