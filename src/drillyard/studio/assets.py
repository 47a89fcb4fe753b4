"""The page's files: found by name in a list made at the start, so that no path of a request touches the disk."""

import hashlib
import mimetypes
from dataclasses import dataclass, field
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

STATIC = Path(__file__).parent / "static"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".png": "image/png",
    ".glb": "model/gltf-binary",
}


@dataclass
class _File:
    path: Path
    packed: Path | None
    """The same content gzipped, made when the page was built."""
    stamp: tuple[int, int] = (0, 0)
    etag: str = field(default="")


class Assets:
    """Serves the files below `root`; `/` is index.html."""

    def __init__(self, root: Path = STATIC) -> None:
        self._files: dict[str, _File] = {}
        for path in sorted(root.rglob("*")):
            if not path.is_file() or path.suffix == ".gz" or path.name.startswith("."):
                continue
            packed = path.with_name(path.name + ".gz")
            self._files[path.relative_to(root).as_posix()] = _File(path, packed if packed.is_file() else None)

    async def serve(self, request: Request) -> Response:
        """GET or HEAD of one file, with its ETag; 404 for everything that is not in the list. No name is the page."""
        name = request.path_params.get("name", "") or "index.html"
        file = self._files.get(name)
        if file is None:
            if name == "index.html":
                return PlainTextResponse("The page has not been built; run `make web` and start again.\n", 503)
            return PlainTextResponse("There is no such file.\n", 404)
        try:
            gzip = file.packed is not None and "gzip" in request.headers.get("accept-encoding", "")
            etag = _etag(file, gzip=gzip)
            headers = {"etag": etag, "cache-control": "no-cache", "vary": "accept-encoding"}
            if etag in {tag.strip() for tag in request.headers.get("if-none-match", "").split(",")}:
                return Response(status_code=304, headers=headers)
            if file.packed is not None and gzip:
                body, headers["content-encoding"] = file.packed.read_bytes(), "gzip"
            else:
                body = file.path.read_bytes()
        except OSError as error:
            return PlainTextResponse(f"{name} cannot be read ({error.strerror}); install Drillyard again.\n", 500)
        kind = _TYPES.get(file.path.suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        return Response(body, headers={**headers, "content-type": kind})


def _etag(file: _File, *, gzip: bool) -> str:
    """A digest of the content, computed again only when the file has changed."""
    status = file.path.stat()
    stamp = (status.st_mtime_ns, status.st_size)
    if stamp != file.stamp:
        file.etag = hashlib.blake2b(file.path.read_bytes(), digest_size=12).hexdigest()
        file.stamp = stamp
    return f'"{file.etag}-gz"' if gzip else f'"{file.etag}"'
