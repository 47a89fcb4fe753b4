"""The recorded matches of a home."""

import heapq
from pathlib import Path
from typing import Any

MAX_LISTED = 500


def list_replays(folder: Path) -> list[dict[str, Any]]:
    """name, path, bytes and created_at (Unix seconds) of each file, newest first, at most MAX_LISTED."""
    found: list[dict[str, Any]] = []
    try:
        entries = list(folder.iterdir())
    except OSError:
        return []
    for path in entries:
        try:
            status = path.stat()
        except OSError:
            continue  # deleted meanwhile
        if path.is_file() and not path.name.startswith("."):
            found.append({"name": path.stem, "path": str(path), "bytes": status.st_size, "created_at": status.st_mtime})
    return heapq.nlargest(MAX_LISTED, found, key=lambda entry: float(entry["created_at"]))
