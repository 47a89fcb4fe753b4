"""A worker to begin with: `drillyard worker new NAME`, or `python -m drillyard_worker.template NAME FOLDER`.

The folder `skeleton` is itself a whole worker, called skeleton, which trains by drawing policies at random; it passes
the conformance suite, and so does every copy of it.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from drillyard_worker.errors import WorkerError

SKELETON = Path(__file__).resolve().parent / "skeleton"
_NAME = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")


def new_worker(name: str, into: Path) -> Path:
    """Copy the skeleton under another name.

    Args:
        name: of the worker: small letters, digits, - and _.
        into: its folder; must not exist yet.

    Returns:
        The folder.

    Raises:
        WorkerError: BAD_VALUE, the name does not do or the folder is there; DISK, it cannot be written.
    """
    if not _NAME.fullmatch(name) or len(name) > 40:
        raise WorkerError(
            "bad_value",
            f"{name!r} is no name for a worker; take small letters, digits, - and _, at most 40, such as mine.",
        )
    if into.exists():
        raise WorkerError("bad_value", f"{into} is there already; give a folder that is not.")
    package = f"{name.replace('-', '_')}_worker"
    temporary = into.with_name(f".{into.name}.new")
    try:
        shutil.rmtree(str(temporary), ignore_errors=True)
        for source in sorted(SKELETON.rglob("*")):
            if source.is_dir() or "__pycache__" in source.parts:
                continue
            relative = source.relative_to(SKELETON).as_posix().replace("skeleton_worker", package)
            target = temporary / relative
            target.parent.mkdir(parents=True, exist_ok=True)
            text = source.read_text(encoding="utf-8")
            text = text.replace("skeleton_worker", package).replace("Skeleton", _title(name)).replace("skeleton", name)
            target.write_text(text, encoding="utf-8")
        temporary.rename(into)
    except OSError as error:
        shutil.rmtree(str(temporary), ignore_errors=True)
        raise WorkerError("disk", f"{into} cannot be written ({error}); name another folder.") from None
    return into


def _title(name: str) -> str:
    return "".join(part.capitalize() for part in re.split("[-_]", name))
