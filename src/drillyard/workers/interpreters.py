"""Which Python an environment is made of: ours if it fits, else one on the PATH, else one that uv knows or gets."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.errors import DrillyardError, ErrorCode

_ASK = "import sys; print(*sys.version_info[:3], sep='.'); print(getattr(sys, '_base_executable', sys.executable))"
_MINORS = range(20, 8, -1)
_ASK_S = 20.0
_GET_S = 600.0


class Interpreter(NamedTuple):
    """A Python outside of any environment."""

    path: str
    version: str
    """major.minor.micro"""

    @property
    def minor(self) -> str:
        return ".".join(self.version.split(".")[:2])

    def __str__(self) -> str:
        return f"{self.version} {self.path}"


def choose(wanted: str, asked: str = "", uv: str = "") -> Interpreter:
    """The interpreter for an environment.

    Args:
        wanted: version specifier of the environment, such as `>=3.9,<3.13`.
        asked: what the user wants: a version such as 3.11, or a path; empty = any that fits.
        uv: path of uv, which may know others and can get one.

    Raises:
        DrillyardError: UNAVAILABLE when there is none; BAD_VALUE when the one asked for does not fit.
    """
    if asked and not asked[0].isdigit():
        found = look_at(asked)
        if found is None:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"--python {asked!r} is no Python that can be started.")
        if not satisfies(found.version, wanted):
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"--python {asked} is Python {found.version}, but {wanted or 'any'} is needed."
            )
        return found
    exact = f"=={'.'.join(asked.split('.')[:2])}" if asked else ""
    spec = ",".join(part for part in (wanted, exact) if part)
    for candidate in _candidates():
        if satisfies(candidate.version, spec):
            return candidate
    for words, limit_s in ((["find"], _ASK_S), (["install"], _GET_S), (["find"], _ASK_S)) if uv else ():
        found = _by_uv(uv, words, spec, limit_s)
        if found is not None and satisfies(found.version, spec):
            return found
    raise DrillyardError(
        ErrorCode.UNAVAILABLE,
        f"there is no Python {spec} on this machine (ours is {sys.version.split()[0]}); "
        "install one, or name it with --python PATH.",
    )


def satisfies(version: str, specifier: str) -> bool:
    """Whether a version fits a specifier such as `>=3.9,<3.13`; parts that are not given do not matter for == and !=.

    Raises:
        DrillyardError: DAMAGED for a specifier that cannot be read.
    """
    have = [int(part) for part in version.split(".")[:3]]
    for part in filter(None, (each.strip() for each in specifier.split(","))):
        match = re.fullmatch(r"(>=|<=|==|!=|~=|>|<)\s*(\d+(?:\.\d+){0,2})(\.\*)?", part)
        if match is None:
            raise DrillyardError(ErrorCode.DAMAGED, f"{specifier!r} is no version specifier like >=3.9,<3.13.")
        sign, want = match[1], [int(number) for number in match[2].split(".")]
        same = have[: len(want)] == want
        full = [*want, 0, 0][:3]
        fits = {
            ">=": have >= full, "<=": have <= full or same, "==": same, "!=": not same, ">": have > full and not same,
            "<": have < full, "~=": have >= full and have[: max(len(want) - 1, 1)] == want[: max(len(want) - 1, 1)],
        }[sign]  # fmt: skip
        if not fits:
            return False
    return True


def look_at(program: str) -> Interpreter | None:
    """What a program says of itself; None when it is no Python that starts."""
    try:
        done = subprocess.run(
            [program, "-I", "-c", _ASK], capture_output=True, text=True, check=False, timeout=_ASK_S,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    lines = done.stdout.split("\n")
    if done.returncode != 0 or len(lines) < 2 or not re.fullmatch(r"\d+\.\d+\.\d+", lines[0]):
        return None
    return Interpreter(os.path.realpath(lines[1]) if Path(lines[1]).exists() else program, lines[0])


def _candidates() -> Iterator[Interpreter]:
    """Ours first; each that is on the PATH after it, newest first."""
    names = [sys.executable]
    names += [found for minor in _MINORS if (found := shutil.which(f"python3.{minor}"))]
    names += [found for name in ("python3", "python") if (found := shutil.which(name))]
    seen: set[str] = set()
    for name in names:
        found = look_at(name) if name not in seen else None
        seen.add(name)
        if found is not None and found.path not in seen:
            seen.add(found.path)
            yield found


def _by_uv(uv: str, words: list[str], spec: str, limit_s: float) -> Interpreter | None:
    try:
        done = subprocess.run(
            [uv, "python", *words, spec], capture_output=True, text=True, check=False, timeout=limit_s,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return look_at(done.stdout.strip()) if done.returncode == 0 and words == ["find"] else None
