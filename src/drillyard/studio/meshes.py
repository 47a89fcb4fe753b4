"""Meshes of what stages play: `/mesh/<digest>`, found by digest in the stages' folders, never by a path."""

import asyncio
import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from drillyard.contracts.stage import MESH_FOLDER

_DIGEST = re.compile(r"[0-9a-f]{64}")
_HEADERS = {"cache-control": "private, max-age=31536000, immutable", "content-type": "application/octet-stream"}


class Meshes:
    """Serves the meshes of all stages of a home.

    Args:
        stages: the folder of stage folders.
    """

    def __init__(self, stages: Path) -> None:
        self._stages = stages

    async def serve(self, request: Request) -> Response:
        """GET or HEAD of one mesh. Its name is its content's digest, so a browser may keep it for ever."""
        digest = request.path_params.get("digest", "")
        data = await asyncio.to_thread(self._read, digest) if _DIGEST.fullmatch(digest) else None
        if data is None:
            return PlainTextResponse("There is no such mesh.\n", 404)
        return Response(data, headers=_HEADERS)

    def _read(self, digest: str) -> bytes | None:
        for path in self._stages.glob(f"*/{MESH_FOLDER}/{digest}.bin"):
            try:
                return path.read_bytes()
            except OSError:
                continue  # its stage has just ended; another may have the same mesh
        return None
