"""An OpenAI-compatible server that does what a test tells it: answers, obeys constraints, or misbehaves in every way.

    with ModelServer() as server:
        server.replies += [status(500), say("left")]
        ... LLMSpec(base_url=server.base_url, model="tiny") ...

It is a real HTTP server on loopback, on threads of the test's process.
"""

import json
import math
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from drillyard.contracts.llm import Constraint

Body = dict[str, Any]
_DEADLINE_S = 30.0


@dataclass(frozen=True)
class Reply:
    """What goes out for one request."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    delay_s: float = 0.0
    """Before the first byte; infinite = it never comes."""
    drip_s: float = 0.0
    """Pause after each byte of the body."""
    cut: int | None = None
    """Bytes of the body after which the connection is reset."""


@dataclass(frozen=True)
class Request:
    """What came in."""

    path: str
    headers: Mapping[str, str]
    body: Body


def say(text: Any, *, finish: str = "stop", prompt_tokens: Any = 20, completion_tokens: Any = 3, **extra: Any) -> Reply:
    """A completion with this text.

    Args:
        extra: fields of the choice besides (`logprobs`).
    """
    choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text}, **extra}
    usage = {"prompt_tokens": prompt_tokens, "completion_tokens": completion_tokens}
    answer = {"id": "x", "object": "chat.completion", "created": 1, "model": "tiny", "choices": [choice]}
    return Reply(json.dumps(answer | {"usage": usage}).encode(), headers={"Content-Type": "application/json"})


def status(code: int, message: str = "as the test wants", **headers: str) -> Reply:
    """An error as such servers answer it; headers in Python spelling (`Retry_After="1"`)."""
    body = json.dumps({"error": {"message": message, "type": "test", "code": code}}).encode()
    return Reply(body, code, {name.replace("_", "-"): value for name, value in headers.items()})


MALFORMED = Reply(b'{"choices": [{"message": ')
HTML = Reply(b"<html><body><h1>Welcome to the proxy</h1></body></html>", headers={"Content-Type": "text/html"})
WRONG_TYPES = Reply(b'{"choices": [{"message": {"content": 7}}], "usage": {"prompt_tokens": "many"}}')
NO_CHOICES = Reply(b'{"choices": []}')
HUGE = Reply(b'{"choices": [{"message": {"content": "' + b"left " * 400_000 + b'"}}]}')
SILENT = Reply(delay_s=math.inf)
DIES = Reply(say("left").body, cut=20)
REDIRECT = Reply(b"", 307, {"Location": "http://127.0.0.1:9/v1/chat/completions"})


def drip(text: str, pause_s: float) -> Reply:
    """A completion of which one byte comes at a time."""
    return Reply(say(text).body, drip_s=pause_s)


class ModelServer:
    """Answers `GET /v1/models` and `POST /v1/chat/completions`.

    A request is answered by the next of `replies`; when there is none, by a constraint that the request carries and
    the server obeys (by the last of the choices); else by `otherwise`.

    Args:
        otherwise: a reply, or a function from the request.
        obeys: constraints that it takes notice of; `parse` means nothing here.
        models: what it lists.
    """

    def __init__(
        self,
        otherwise: Reply | Callable[[Request], Reply] | None = None,
        *,
        obeys: Collection[Constraint] = (),
        models: Collection[str] = ("tiny",),
    ) -> None:
        self.otherwise = otherwise or say("I would rather not say.")
        self.obeys = set(obeys)
        self.models = tuple(models)
        self.replies: deque[Reply] = deque()
        self.requests: list[Request] = []
        """The completions that were asked for, in order."""
        self.open = 0
        """Requests that are being answered now."""
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), _handler_of(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="model-server")

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End it; replies under way are cut."""
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()  # joins the threads of the requests
        self._thread.join()

    def wait_for(self, enough: Callable[[Self], bool], seconds: float = _DEADLINE_S) -> None:
        """Wait until requests came or ended so that `enough(server)` holds.

        Raises:
            TimeoutError: it does not hold in time.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: enough(self), seconds):
                raise TimeoutError(f"The model server saw {len(self.requests)} requests, {self.open} open.")

    def answer(self, request: Request) -> Reply:
        """The reply to a completion that was asked for."""
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
            scripted = self.replies.popleft() if self.replies else None
        return scripted or self._obey(request.body) or self._free(request)

    def pause(self, seconds: float) -> bool:
        """Wait; False when the server is being closed."""
        deadline = time.monotonic() + min(seconds, 3600.0)
        return not self._closing.wait(max(deadline - time.monotonic(), 0.0))

    def count(self, change: int) -> None:
        """A request begins (1) or ends (-1)."""
        with self._changed:
            self.open += change
            self._changed.notify_all()

    def _free(self, request: Request) -> Reply:
        return self.otherwise if isinstance(self.otherwise, Reply) else self.otherwise(request)

    def _obey(self, body: Body) -> Reply | None:
        if "choice" in body.get("structured_outputs", {}) and Constraint.CHOICE in self.obeys:
            return say(body["structured_outputs"]["choice"][-1])
        if "grammar" in body and Constraint.GRAMMAR in self.obeys:
            words = [json.loads(part) for part in body["grammar"].removeprefix("root ::= ").split(" | ")]
            return say(words[-1])
        if "response_format" in body and Constraint.SCHEMA in self.obeys:
            wanted = body["response_format"]["json_schema"]["schema"]["properties"]["action"]
            value = wanted["enum"][-1] if "enum" in wanted else [0.5] * wanted["minItems"]
            return say(json.dumps({"action": value}))
        if body.get("logprobs") and Constraint.LOGPROBS in self.obeys:
            tokens = [{"token": token, "logprob": -float(index)} for index, token in enumerate(["I", "B", "A"])]
            return say("I", finish="length", logprobs={"content": [tokens[0] | {"top_logprobs": tokens}]})
        return None


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no news."""


def _handler_of(owner: ModelServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = _DEADLINE_S

        def do_GET(self) -> None:
            listed = [{"id": name, "object": "model"} for name in owner.models]
            self._send(Reply(json.dumps({"object": "list", "data": listed}).encode()))

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            owner.count(1)
            try:
                self._send(owner.answer(Request(self.path, dict(self.headers), json.loads(data))))
            finally:
                owner.count(-1)

        def _send(self, reply: Reply) -> None:
            if reply.delay_s and not self._wait(reply.delay_s):
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            body = reply.body if reply.cut is None else reply.body[: reply.cut]
            for part in [body[i : i + 1] for i in range(len(body))] if reply.drip_s else [body]:
                self.wfile.write(part)
                self.wfile.flush()
                if reply.drip_s and not self._wait(reply.drip_s):
                    return
            if reply.cut is not None:
                # A reset, not an orderly end.
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()

        def _wait(self, seconds: float) -> bool:
            """Wait, but not longer than the client does."""
            until = time.monotonic() + min(seconds, 3600.0)
            while (left := until - time.monotonic()) > 0:
                if not owner.pause(min(left, 0.02)) or self._client_left():
                    return False
            return True

        def _client_left(self) -> bool:
            self.connection.settimeout(0)
            try:
                return self.connection.recv(1, socket.MSG_PEEK) == b""
            except BlockingIOError:
                return False
            except OSError:
                return True
            finally:
                self.connection.settimeout(_DEADLINE_S)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
            """Nothing is printed."""

    return Handler
