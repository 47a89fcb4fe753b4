"""Makes a worker's list of pinned packages with hashes, from what its pyproject.toml asks for. Needs uv and an index.

    python scripts/lock_worker.py workers/cleanrl_worker [workers/sb3_worker ...]
    python scripts/lock_worker.py --tools                      the lists of tensorboard, wandb, mlflow

`[project] dependencies` is what the environment `default` needs. Others, and what else there is to say, stand in

    [tool.drillyard.environments.NAME]
    requirements = "requirements.txt"     # file to write, relative to the package's folder; NAME.txt unless told
    dependencies = ["gym==0.23.1"]        # default: those of [project]
    no-deps = ["cleanrl==1.2.0"]          # installed without what they ask for
    overrides = ["numpy<2"]               # what all packages get instead of what they ask for
    python = ">=3.10"                     # default: requires-python of [project]
    universal = true                      # false: for this machine's Python and system alone

A dependency `torch==VERSION` says that torch is needed. Neither it nor what it needs on CUDA is written: it comes from
another place, of the version that the worker's description names. What else torch needs is pinned as well.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from drillyard.workers.sources import configured_sources, uv_variables

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "src" / "drillyard" / "workers" / "locks"
TORCH_NEEDS = ("filelock", "typing-extensions", "sympy", "networkx", "jinja2", "fsspec", "setuptools")
"""Of torch 2.13 on a CPU; as constraints they pin what comes with it."""
LEFT_OUT = ("torch",)
CUDA_ONLY = re.compile(r"^(torch|triton|nvidia-[a-z0-9-]+|cuda-[a-z0-9-]+)==")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", help="folders of workers")
    parser.add_argument("--environment", default="", help="only this one")
    parser.add_argument("--tools", action="store_true", help="the tools' lists")
    parser.add_argument("--uv", default=shutil.which("uv") or "", help="path of uv")
    options = parser.parse_args()
    if not options.uv:
        sys.exit("lock_worker: there is no uv on the PATH; give --uv PATH (pip install --target FOLDER uv gets one)")
    for folder in options.folders:
        lock_folder(options.uv, folder.resolve(), options.environment)
    for source in sorted(TOOLS.glob("*.in")) if options.tools else []:
        wanted = {"dependencies": source.read_text().split(), "python": ">=3.11"}
        write(options.uv, wanted, source.with_suffix(".txt"))
    return 0


def lock_folder(uv: str, folder: Path, only: str) -> None:
    """Write every list of one worker."""
    content = tomllib.loads((folder / "pyproject.toml").read_text())
    project: dict[str, Any] = content["project"]
    point = next(iter(project["entry-points"]["drillyard.workers"].values()))
    package = folder / point.partition(":")[0].partition(".")[0]
    told: dict[str, Any] = content.get("tool", {}).get("drillyard", {}).get("environments", {})
    for name, table in {"default": {}, **told}.items():
        if only in ("", name):
            fallback = {"dependencies": project.get("dependencies", []), "python": project["requires-python"]}
            file = table.get("requirements", "requirements.txt" if name == "default" else f"{name}.txt")
            write(uv, {**fallback, **table}, package / file)


def write(uv: str, wanted: dict[str, Any], target: Path) -> None:
    """Resolve and write one list."""
    asked: list[str] = [each for each in wanted["dependencies"] if not re.match(r"torch\s*=", each)]
    if len(asked) < len(wanted["dependencies"]):
        asked += TORCH_NEEDS
    text = resolve(uv, asked, wanted)
    if wanted.get("no-deps"):
        text += resolve(uv, wanted["no-deps"], wanted, "--no-deps")
    kept = [block for block in blocks(text) if not CUDA_ONLY.match(block)]
    named = ", ".join([*wanted["dependencies"], *wanted.get("no-deps", [])])
    target.write_text(f"# Written by scripts/lock_worker.py from: {named or 'nothing'}\n" + "".join(kept))
    print(f"{target}: {len(kept)} packages")


def resolve(uv: str, asked: list[str], wanted: dict[str, Any], *extra: str) -> str:
    """The lines of `uv pip compile` for these requirements."""
    if not asked:
        return ""
    sources = configured_sources()
    lowest = re.search(r"(?:>=|==|~=)\s*(\d+\.\d+)", wanted["python"])
    version = ("--python-version", lowest[1]) if lowest else ()
    with tempfile.TemporaryDirectory() as scratch:
        inputs, overrides, excludes = (Path(scratch, name) for name in ("in.txt", "overrides.txt", "excludes.txt"))
        inputs.write_text("\n".join(asked))
        overrides.write_text("\n".join(wanted.get("overrides", [])))
        excludes.write_text("\n".join(LEFT_OUT))
        scope = ("--universal", *version) if wanted.get("universal", True) else ()
        command = [uv, "pip", "compile", "--quiet", "--generate-hashes", "--no-header", "--no-annotate",
                   "--no-python-downloads", "--python", sys.executable, *scope, "--overrides", str(overrides),
                   "--excludes", str(excludes), *sources.uv_options(), *extra, str(inputs)]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=scratch, env=uv_variables())
    if done.returncode != 0:
        sys.exit(f"lock_worker: {done.stderr.strip()}")
    return done.stdout


def blocks(text: str) -> list[str]:
    """Each requirement with its hash lines."""
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith((" ", "\t")) and found:
            found[-1] += line
        elif line.strip() and not line.startswith("#"):
            found.append(line)
    return found


if __name__ == "__main__":
    sys.exit(main())
