"""The operator host: a process in the worker's own environment that plays its checkpoints for a stage.

It talks over one end of a Unix stream socket: u32 length of the payload (little-endian), u8 type, payload.

To the host: 1 LOAD json {"path", "when"}; 2 ACT u32 id, u8 deterministic, f32[] observation; 3 RESET json {"seed"}.
From it: 17 LOADED json {path, env_steps, policy_version} or {path, error}; 18 ACTION u32 id, f32[] (discrete: one
number); 19 FAILED json {id, error}, in place of an ACTION.

A checkpoint is loaded in a thread of its own while the old policy plays on; with "when": "reset" the new one takes over
at the next RESET, else at once. The end of the socket ends the process, whatever its policy is doing.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import platform
import queue
import signal
import socket
import struct
import sys
import threading
import traceback
from array import array
from pathlib import Path
from typing import Any, Callable

from drillyard_worker.errors import WorkerError
from drillyard_worker.manifest import read_checkpoint
from drillyard_worker.metadata import Worker

LOAD, ACT, RESET = 1, 2, 3
LOADED, ACTION, FAILED = 17, 18, 19
HEAD = struct.Struct("<IB")
ACT_HEAD = struct.Struct("<IB")
ACTION_HEAD = struct.Struct("<I")
MAX_BYTES = 1 << 20
"""Of one payload, either way; an observation has at most 4096 numbers."""
MAX_WAITING = 64
"""Messages that may wait for the policy; a stage never has more than a few under way."""
LOADING_NICENESS = 10
DIE_WITH = "DRILLYARD_DIE_WITH"
"""Variable with the pid of the stage that started us."""
_PR_SET_PDEATHSIG, _PR_SET_NAME = 1, 15
_SCHED_SETATTR = {"x86_64": 314, "aarch64": 274}


def serve(worker: Worker, descriptor: int) -> int:
    """Play checkpoints until the socket ends; the exit code. Called by `main` for --host-fd.

    Args:
        worker: its `load_policy` says how a checkpoint becomes a policy.
        descriptor: our end of the socket.
    """
    _arm()
    # What a library prints must not get anywhere but to the log.
    sys.stdout.flush()
    os.dup2(2, 1)
    connection = socket.socket(fileno=descriptor)
    try:
        _Host(_function(worker.load_policy), connection).run()
    except (ValueError, struct.error) as error:
        sys.stderr.write(f"The operator host was told something that it does not understand: {error}.\n")
        sys.stderr.flush()
        os._exit(2)
    except OSError:
        pass  # the stage is gone
    # Not by sys.exit: a policy that never answers would keep its thread, and so the process.
    sys.stderr.flush()
    os._exit(0)


class _Host:
    """One thread reads, one loads, one acts."""

    def __init__(self, load_policy: Callable[[Path, dict], Any], connection: socket.socket) -> None:
        self._load_policy = load_policy
        self._connection = connection
        self._sending = threading.Lock()
        self._changing = threading.Lock()
        self._policy: Any | None = None
        self._next: Any | None = None
        """Loaded; takes over at the next RESET."""
        self._tasks: queue.Queue[tuple] = queue.Queue(MAX_WAITING)
        self._loads: queue.Queue[dict] = queue.Queue(MAX_WAITING)

    def run(self) -> None:
        """Read until the end of the socket.

        Raises:
            ValueError: a message that no stage sends.
            OSError: the socket broke.
        """
        for work in (self._act_for_ever, self._load_for_ever):
            threading.Thread(target=work, daemon=True).start()
        while True:
            head = self._read(HEAD.size)
            if head is None:
                return
            size, kind = HEAD.unpack(head)
            if size > MAX_BYTES:
                raise ValueError(f"a message of {size} bytes, more than {MAX_BYTES}")
            body = self._read(size)
            if body is None:
                return
            try:
                if kind == LOAD:
                    self._loads.put_nowait(_object(body))
                elif kind == ACT:
                    number, deterministic = ACT_HEAD.unpack_from(body)
                    if (size - ACT_HEAD.size) % 4:
                        raise ValueError(f"an observation of {size - ACT_HEAD.size} bytes")
                    self._tasks.put_nowait((ACT, number, bool(deterministic), body[ACT_HEAD.size :]))
                elif kind == RESET:
                    self._tasks.put_nowait((RESET, int(_object(body).get("seed", 0))))
                else:
                    raise ValueError(f"a message of type {kind}")
            except queue.Full:
                raise ValueError(f"more than {MAX_WAITING} messages at once") from None

    def _act_for_ever(self) -> None:
        while True:
            task = self._tasks.get()
            if task[0] == RESET:
                self._reset(task[1])
            else:
                self._act(*task[1:])

    def _reset(self, seed: int) -> None:
        with self._changing:
            if self._next is not None:
                self._policy, self._next = self._next, None
            policy = self._policy
        try:
            if policy is not None:
                policy.reset(seed)
        except Exception:  # noqa: BLE001 - a policy's fault must not end the host
            traceback.print_exc()

    def _act(self, number: int, deterministic: bool, obs: bytes) -> None:
        policy = self._policy
        try:
            if policy is None:
                raise WorkerError("invalid_state", "No checkpoint is loaded yet.")
            numbers = array("f")
            numbers.frombytes(obs)
            if sys.byteorder == "big":
                numbers.byteswap()
            action = policy.act(numbers, deterministic)
            given = action if isinstance(action, (list, tuple, array)) else [action]
            packed = struct.pack(f"<{len(given)}f", *[float(value) for value in given])
        except Exception as error:  # noqa: BLE001 - told to the stage
            self._send_json(FAILED, {"id": number, "error": _sentence(error)})
            return
        self._send(ACTION, ACTION_HEAD.pack(number) + packed)

    def _load_for_ever(self) -> None:
        if sys.platform == "linux":
            # Of this thread alone: importing a library takes seconds of a core, which the stage must not lack.
            os.setpriority(os.PRIO_PROCESS, 0, min(os.getpriority(os.PRIO_PROCESS, 0) + LOADING_NICENESS, 19))
        while True:
            wanted = self._loads.get()
            path = str(wanted.get("path", ""))
            try:
                manifest = read_checkpoint(Path(path))
                policy = self._load_policy(Path(path), manifest)
            except Exception as error:  # noqa: BLE001 - told to the stage
                if not isinstance(error, WorkerError):
                    traceback.print_exc()
                self._send_json(LOADED, {"path": path, "error": _sentence(error)})
                continue
            with self._changing:
                if wanted.get("when") == "reset" and self._policy is not None:
                    self._next = policy
                else:
                    self._policy, self._next = policy, None
            self._send_json(
                LOADED,
                {"path": path, "env_steps": manifest["env_steps"], "policy_version": manifest["policy_version"]},
            )

    def _send_json(self, kind: int, message: dict) -> None:
        self._send(kind, json.dumps(message).encode())

    def _send(self, kind: int, body: bytes) -> None:
        with self._sending:
            try:
                self._connection.sendall(HEAD.pack(len(body), kind) + body)
            except OSError:
                os._exit(0)  # the stage is gone

    def _read(self, size: int) -> bytes | None:
        """So many bytes, or None at the end."""
        parts = bytearray()
        while len(parts) < size:
            data = self._connection.recv(size - len(parts))
            if not data:
                return None
            parts += data
        return bytes(parts)


def _arm() -> None:
    """Take our name, and die with the stage even where we are stopped and cannot see the socket's end."""
    parent = os.environ.pop(DIE_WITH, "")
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_NAME, ctypes.create_string_buffer(b"dy-operator"), 0, 0, 0)
    number = _SCHED_SETATTR.get(platform.machine())
    if number is not None:
        # The stage is woken before others (a time slice of 0.1 ms); we inherit that, and must not contend with it.
        attributes = struct.pack("<IIQiIQQQ", 48, 0, 0, os.getpriority(os.PRIO_PROCESS, 0), 0, 0, 0, 0)
        libc.syscall(number, 0, attributes, 0)
    if parent.isdigit():
        libc.prctl(_PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL), 0, 0, 0)
        # It may have died before the request above; then nobody would ever tell us.
        if os.getppid() != int(parent):
            os._exit(0)


def _function(name: str) -> Callable[[Path, dict], Any]:
    """What "module:function" names, imported at the first call, in the thread that loads."""
    module, _, attribute = name.partition(":")

    def load(folder: Path, manifest: dict) -> Any:
        if not attribute:
            raise WorkerError("unsupported", "This worker does not say how its checkpoints are played.")
        return getattr(importlib.import_module(module), attribute)(folder, manifest)

    return load


def _object(body: bytes) -> dict:
    found = json.loads(body.decode("utf-8"))
    if not isinstance(found, dict):
        raise ValueError("a message that is no JSON object")
    return found


def _sentence(error: Exception) -> str:
    """One line for the stage, with an end."""
    if isinstance(error, WorkerError):
        return error.sentence
    words = " ".join(str(error).split())[:400] or type(error).__name__
    return f"{type(error).__name__}: {words.rstrip('.')}."
