"""One page's WebSocket, with what ASGI does not offer: synchronous sends, the backlog, and an end without waiting.

A frame is packed once into WebSocket form and the same bytes go to every page: what a server sends is not masked.
"""

import struct

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request

SCOPE_KEY = "drillyard.socket"
_BINARY_FINAL = 0x82


def pack_binary(data: bytes) -> bytes:
    """`data` as one binary WebSocket message from a server (RFC 6455, section 5.2)."""
    size = len(data)
    if size < 126:
        head = struct.pack("!BB", _BINARY_FINAL, size)
    elif size < 1 << 16:
        head = struct.pack("!BBH", _BINARY_FINAL, 126, size)
    else:
        head = struct.pack("!BBQ", _BINARY_FINAL, 127, size)
    return head + data


class PageSocket(WebSocketsSansIOProtocol):
    """uvicorn's protocol; it puts itself into the scope under SCOPE_KEY. All calls come from the event loop."""

    sent_bytes = 0
    """Since the connection was made."""

    def handle_connect(self, event: Request) -> None:
        """Overrides uvicorn's: the scope exists afterwards, and its task has not run yet."""
        super().handle_connect(event)
        if not self.handshake_complete:
            self.scope[SCOPE_KEY] = self  # type: ignore[typeddict-unknown-key]

    @property
    def open(self) -> bool:
        """Whether something that is sent now can arrive."""
        ended = self.close_sent or self.disconnected or self.transport.is_closing()
        return self.handshake_complete and not ended

    @property
    def backlog(self) -> int:
        """Bytes that the kernel has not taken yet."""
        return self.transport.get_write_buffer_size()

    def push_text(self, message: bytes) -> None:
        """Send one text message (UTF-8), or nothing when the page is gone."""
        if self.open:
            self.conn.send_text(message)
            self._write(b"".join(self.conn.data_to_send()))

    def push_packed(self, packed: bytes) -> bool:
        """Send a message made by `pack_binary`; False when the page is gone or its connection is stuffed."""
        if not self.open or not self.writable.is_set():
            return False
        self._write(packed)
        return True

    def _write(self, data: bytes) -> None:
        self.sent_bytes += len(data)
        self.transport.write(data)

    async def drained(self) -> None:
        """Wait until the connection takes more, or has ended."""
        await self.writable.wait()

    def cut(self) -> None:
        """End the connection now; what it has not read is thrown away."""
        self.transport.abort()
