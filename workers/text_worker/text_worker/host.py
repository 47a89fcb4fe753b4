"""`python -m text_worker.host FAMILY --host-fd N`: one game, played over a Unix stream socket.

A message is u32 length, u32 length of its JSON (little-endian), the JSON, then bytes. Each request gets one answer, in
order. Requests: {do: make, name, options}, {do: reset, seed}, {do: step, action}, {do: replay, seed, actions} (a reset
and steps, answered once) and {do: picture}. Answers have {error, code} where something went wrong; after a `make` what
the game is; after a reset, step or replay the state, with the observation as float32 behind the JSON; after a picture
{lines, colours} or {height, width} with RGB bytes behind. The end of the socket ends the process.
"""

from __future__ import annotations

import argparse
import ctypes
import dataclasses
import importlib
import json
import os
import signal
import socket
import struct
import sys
from array import array
from typing import Any

from text_worker.game import MAX_SEED, Game, RefusalError, State

FAMILIES = ("minigrid", "textworld", "crafter", "nethack")
HEAD = struct.Struct("<II")
MAX_REQUEST_BYTES = 4 << 20
DIE_WITH = "DRILLYARD_DIE_WITH"
_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15


class Host:
    """Answers requests for one game."""

    def __init__(self, family: str) -> None:
        self._family = family
        self._game: Game | None = None

    def answer(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """What a request led to."""
        try:
            return self._do(request)
        except RefusalError as refusal:
            return {"error": refusal.sentence, "code": refusal.code}, b""
        except Exception as error:  # noqa: BLE001 - somebody else's game; it is told, and the match ends
            words = " ".join(str(error).split())[:300] or type(error).__name__
            return {"error": f"The game failed: {type(error).__name__}: {words.rstrip('.')}.", "code": "crashed"}, b""

    def _do(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        what = request["do"]
        if what == "make":
            module = importlib.import_module(f"text_worker.families.{self._family}")
            self._game = module.make(str(request["name"]), dict(request["options"]))
            return dataclasses.asdict(self._game.about), b""
        game = self._game
        if game is None:
            raise RefusalError("invalid_state", "There is no game yet.")
        if what == "reset":
            return packed(game.reset(int(request["seed"]) % MAX_SEED))
        if what == "step":
            return packed(game.step(int(request["action"])))
        if what == "replay":
            state = game.reset(int(request["seed"]) % MAX_SEED)
            for action in request["actions"]:
                state = game.step(int(action))
            return packed(state)
        if what == "picture":
            picture = game.picture()
            about = {
                "lines": picture.lines, "colours": picture.colours, "height": picture.height, "width": picture.width,
            }  # fmt: skip
            return about, picture.pixels
        raise RefusalError("bad_message", f"Nobody can do {what!r} here.")


def packed(state: State) -> tuple[dict[str, Any], bytes]:
    """A state as an answer."""
    told = {
        "words": state.words,
        "reward": float(state.reward),
        "terminated": bool(state.terminated),
        "truncated": bool(state.truncated) and not state.terminated,
        "progression": state.progression,
        "choices": [[word.word, word.meaning] for word in state.choices],
    }
    return told, array("f", state.obs).tobytes()


def serve(family: str, connection: socket.socket) -> None:
    """Answer until the other side is gone."""
    host = Host(family)
    with connection.makefile("rwb") as stream:
        while True:
            head = stream.read(HEAD.size)
            if len(head) < HEAD.size:
                return
            size, length = HEAD.unpack(head)
            if not length <= size <= MAX_REQUEST_BYTES:
                raise ValueError(f"a message of {size} bytes")
            body = stream.read(size)
            if len(body) < size:
                return
            told, data = host.answer(json.loads(body[:length]))
            content = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
            stream.write(HEAD.pack(len(content) + len(data), len(content)) + content + data)
            stream.flush()


def main() -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(prog="python -m text_worker.host")
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("--host-fd", type=int, required=True)
    options = parser.parse_args()
    _arm()
    sys.stdout.flush()
    os.dup2(2, 1)  # what a library prints must not get anywhere but to the log
    try:
        serve(options.family, socket.socket(fileno=options.host_fd))
    except OSError:
        pass  # the other side is gone
    sys.stderr.flush()
    os._exit(0)  # NetHack's library may hang in its own end


def _arm() -> None:
    """Take a name, and die with whoever started us."""
    parent = os.environ.pop(DIE_WITH, "")
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NAME, ctypes.create_string_buffer(b"dy-text"), 0, 0, 0)
    if parent.isdigit():
        libc.prctl(_PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL), 0, 0, 0)
        # It may have died before the request above; then nobody would ever tell us.
        if os.getppid() != int(parent):
            os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
