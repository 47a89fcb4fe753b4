"""Reports of scripts, tournaments and suites: the list of them, and their files under /reports/<id>/."""

import asyncio
import re
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from drillyard.contracts.script import INFO_FILE
from drillyard.contracts.studio import ReportInfo

MAX_LISTED = 200
REPORT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; sandbox allow-same-origin allow-downloads"
)
"""A report is one file with its styles in it, made of names and replies that strangers chose: no script ever runs."""
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "text/plain; charset=utf-8",
    ".csv": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".mp4": "video/mp4",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".svg": "image/svg+xml",
    ".dyreplay": "application/octet-stream",
}
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]{0,127}")
_DEPTH = 3
_MOST_BYTES = 1 << 20


class Reports:
    """The results folders of a home.

    Args:
        folder: one folder a report.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def listed(self) -> list[ReportInfo]:
        """Newest first, at most MAX_LISTED; folders that say nothing about themselves yet are left out. Blocks."""
        found: list[ReportInfo] = []
        try:
            entries = [entry for entry in self._folder.iterdir() if _NAME.fullmatch(entry.name)]
        except OSError:
            return []
        for entry in entries:
            path = entry / INFO_FILE
            try:
                if path.stat().st_size > _MOST_BYTES:
                    continue
                info = msgspec.json.decode(path.read_bytes(), type=ReportInfo)
            except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                continue
            # The folder is what /reports/ finds it by, also after somebody moved it here under another name.
            found.append(msgspec.structs.replace(info, id=entry.name))
        return sorted(found, key=lambda info: info.created_at, reverse=True)[:MAX_LISTED]

    async def serve(self, request: Request) -> Response:
        """GET or HEAD of one file of a report, also a part of it; 404 for everything else."""
        path = await asyncio.to_thread(self._find, request.path_params.get("name", ""))
        if path is None:
            return PlainTextResponse("There is no such file in the reports.\n", 404)
        headers = {"content-security-policy": REPORT_POLICY, "cache-control": "no-cache"}
        return FileResponse(path, headers=headers, media_type=_TYPES[path.suffix])

    def _find(self, name: str) -> Path | None:
        """A file below the folder, links resolved; None for anything that is not one."""
        parts = name.split("/")
        if not 2 <= len(parts) <= _DEPTH or not all(_NAME.fullmatch(part) for part in parts):
            return None
        try:
            root = self._folder.resolve()
            path = root.joinpath(*parts).resolve()
            if not path.is_relative_to(root / parts[0]) or path.suffix not in _TYPES or not path.is_file():
                return None
        except (OSError, RuntimeError, ValueError):
            return None
        return path
