"""Shares over HTTP: a bundle is somebody's page, so it is served into a box of its own.

It may run its scripts, but in an opaque origin: to the browser it is another site than the studio, whose cookie,
WebSocket and answers it cannot use, however hostile it is. And it may load nothing from anywhere.
"""

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.sharing.shares import Shares, is_hash
from drillyard.studio.assets import Assets

SHARE_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; "
    "img-src data: blob:; font-src data:; media-src data: blob:; worker-src blob:; child-src blob:; "
    "connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "sandbox allow-scripts allow-downloads"
)
_AGE_S = 365 * 24 * 3600


class ShareFiles:
    """What is below /s/ besides the live show: shares, and the files that the live show's page consists of.

    Args:
        shares: looked up by their hash.
        assets: the page's files.
    """

    def __init__(self, shares: Shares, assets: Assets) -> None:
        self._shares = shares
        self._assets = assets

    async def serve(self, request: Request) -> Response:
        """GET or HEAD of a share or of a file of the page."""
        name = request.path_params["name"]
        if not is_hash(name):
            return await self._assets.serve(request)
        etag = f'"{name}"'
        headers = {
            "etag": etag,
            "cache-control": f"private, max-age={_AGE_S}, immutable",
            "content-security-policy": SHARE_POLICY,  # in a 304 too: its headers replace those that the browser kept
        }
        try:
            if etag in {tag.strip() for tag in request.headers.get("if-none-match", "").split(",")}:
                await asyncio.to_thread(self._shares.find, name)
                return Response(status_code=304, headers=headers)
            content = await asyncio.to_thread(self._shares.bundle, name)
        except DrillyardError as error:
            if error.code is ErrorCode.NOT_FOUND:
                return PlainTextResponse("This share is not here any more; ask for a new link.\n", 404)
            return PlainTextResponse(f"{error.sentence}\n", 500)
        return Response(content, headers={**headers, "content-type": "text/html; charset=utf-8"})
