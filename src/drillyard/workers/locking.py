"""Making a worker's list of pinned packages with hashes, from what its pyproject.toml asks for.

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

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.workers.catalogue import GROUP
from drillyard.workers.files import write_atomic
from drillyard.workers.runner import reason_of
from drillyard.workers.sources import configured_sources, uv_variables

_TORCH_NEEDS = ("filelock", "typing-extensions", "sympy", "networkx", "jinja2", "fsspec", "setuptools")
"""Of torch 2.13 on a CPU; as constraints they pin what comes with it."""
_LEFT_OUT = ("torch",)
_CUDA_ONLY = re.compile(r"^(torch|triton|nvidia-[a-z0-9-]+|cuda-[a-z0-9-]+)==")


def lock_folder(uv: str, folder: Path, only: str = "") -> list[Path]:
    """Write the lists of one worker, or of one of its environments; the files written.

    Args:
        uv: path of uv.
        folder: of the worker, with a pyproject.toml that `catalogue.read_folder` accepts.
        only: an environment's name, or empty for all.

    Raises:
        DrillyardError: INSTALL_FAILED with what uv said; DISK, NOT_PERMITTED.
    """
    content = tomllib.loads((folder / "pyproject.toml").read_text())
    project: dict[str, Any] = content["project"]
    point = next(iter(project["entry-points"][GROUP].values()))
    written: list[Path] = []
    package = folder / point.partition(":")[0].partition(".")[0]
    tool: dict[str, Any] = content.get("tool", {}).get("drillyard", {})
    tables: dict[str, dict[str, Any]] = {"default": {}, **tool.get("environments", {})}
    for name, table in tables.items():
        if only in ("", name):
            fallback = {"dependencies": project.get("dependencies", []), "python": project.get("requires-python", "")}
            file = table.get("requirements", "requirements.txt" if name == "default" else f"{name}.txt")
            write(uv, {**fallback, **table}, package / file)
            written.append(package / file)
    return written


def write(uv: str, wanted: dict[str, Any], target: Path) -> int:
    """Resolve and write one list; how many packages are in it.

    Raises:
        DrillyardError: as in `lock_folder`.
    """
    asked: list[str] = [each for each in wanted["dependencies"] if not re.match(r"torch\s*=", each)]
    if len(asked) < len(wanted["dependencies"]):
        asked += _TORCH_NEEDS
    text = _resolve(uv, asked, wanted)
    if wanted.get("no-deps"):
        text += _resolve(uv, wanted["no-deps"], wanted, "--no-deps")
    kept = [block for block in _blocks(text) if not _CUDA_ONLY.match(block)]
    named = ", ".join([*wanted["dependencies"], *wanted.get("no-deps", [])])
    text = f"# Written by `drillyard worker lock` from: {named or 'nothing'}\n" + "".join(kept)
    write_atomic(target, text.encode())
    return len(kept)


def _resolve(uv: str, asked: list[str], wanted: dict[str, Any], *extra: str) -> str:
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
        excludes.write_text("\n".join(_LEFT_OUT))
        scope = ("--universal", *version) if wanted.get("universal", True) else ()
        command = [uv, "pip", "compile", "--quiet", "--generate-hashes", "--no-header", "--no-annotate",
                   "--no-python-downloads", "--python", sys.executable, *scope, "--overrides", str(overrides),
                   "--excludes", str(excludes), *sources.uv_options(), *extra, str(inputs)]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=scratch, env=uv_variables())
    if done.returncode != 0:
        raise DrillyardError(
            ErrorCode.INSTALL_FAILED,
            f"{', '.join(asked)[:200]} cannot be pinned: {reason_of(done.stderr.splitlines())}",
        )
    return done.stdout


def _blocks(text: str) -> list[str]:
    """Each requirement with its hash lines."""
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith((" ", "\t")) and found:
            found[-1] += line
        elif line.strip() and not line.startswith("#"):
            found.append(line)
    return found
