"""`python -m drillyard.operators.onnx.host --asking JSON --host-fd N`: plays ONNX files for a stage or a script, by the
protocol of operator hosts (host_process.py). With `--describe PATH` it only says whether a file can play."""

import os
import resource
import socket
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError
from drillyard.operators.host_process import ACT, ACT_HEAD, ACTION, ACTION_HEAD, FAILED, HEAD, LOAD, LOADED, RESET
from drillyard.operators.onnx.facts import PREFIX
from drillyard.operators.onnx.plan import Asking
from drillyard.processes.child import arm, name_process, set_niceness

LOADING_NICENESS = 10
"""Of the thread that loads: importing the runtime costs half a second of a core."""
MAX_METADATA = 1 << 20
MEMORY_BYTES = 4 << 30
"""Of addresses, besides eight times the file: a network that asks for more is told that there is none."""


class _Host:
    def __init__(self, connection: socket.socket, asking: Asking) -> None:
        self._connection = connection
        self._asking = asking
        self._sending = threading.Lock()
        self._network: Any = None
        self._seed = 0

    def run(self) -> None:
        """Answer until the socket ends."""
        import numpy as np

        while (head := self._read(HEAD.size)) is not None:
            size, kind = HEAD.unpack(head)
            body = self._read(size)
            if body is None:
                return
            if kind == LOAD:
                path = str(msgspec.json.decode(body)["path"])
                threading.Thread(target=self._load, args=(path,), daemon=True).start()
            elif kind == RESET:
                self._seed = int(msgspec.json.decode(body)["seed"])
                if self._network is not None:
                    self._network.reset(self._seed)
            elif kind == ACT:
                number, deterministic = ACT_HEAD.unpack_from(body)
                numbers = np.frombuffer(body, "<f4", offset=ACT_HEAD.size)
                self._act(number, numbers, deterministic=bool(deterministic))

    def _load(self, path: str) -> None:
        from drillyard.operators.onnx.network import Network

        set_niceness(LOADING_NICENESS)  # of this thread alone, on Linux
        limit_memory(Path(path))
        told: dict[str, Any] = {"path": path, "env_steps": 0, "policy_version": 1}
        try:
            network = Network(Path(path), self._asking)
            network.reset(self._seed)
            self._network = network
        except DrillyardError as error:
            told = {"path": path, "error": error.sentence}
        self._send(LOADED, msgspec.json.encode(told))

    def _act(self, number: int, numbers: Any, *, deterministic: bool) -> None:
        try:
            if self._network is None:
                raise RuntimeError("No policy is loaded yet.")
            answer = self._network.act(numbers, deterministic=deterministic)
        except Exception as error:  # noqa: BLE001 - whatever a network does must not end the host
            self._send(FAILED, msgspec.json.encode({"id": number, "error": " ".join(str(error).split())}))
            return
        self._send(ACTION, ACTION_HEAD.pack(number) + answer.astype("<f4").tobytes())

    def _send(self, kind: int, body: bytes) -> None:
        with self._sending:
            self._connection.sendall(HEAD.pack(len(body), kind) + body)

    def _read(self, size: int) -> bytes | None:
        data = b""
        while len(data) < size:
            part = self._connection.recv(size - len(data))
            if not part:
                return None
            data += part
        return data


def limit_memory(path: Path | None) -> None:
    """Let this process have memory as a network of this file may need it, and no more; Linux only."""
    if sys.platform != "linux":
        return
    size = 0
    with suppress(OSError):
        size = min(path.stat().st_size, 1 << 30) if path is not None else 0
    with suppress(OSError, ValueError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES + 8 * size, hard))


def describe(path: Path, asking: Asking) -> dict[str, Any]:
    """How the file would be asked, or why it cannot play."""
    from drillyard.operators.onnx.file import read_file
    from drillyard.operators.onnx.network import Network

    told: dict[str, Any] = {}
    try:
        told["metadata"] = _ours(read_file(path)[1].metadata)
        told["plan"] = msgspec.to_builtins(Network(path, asking).plan)
    except DrillyardError as error:
        told |= {"error": error.sentence, "code": str(error.code)}
    return told


def _ours(metadata: Mapping[str, str]) -> dict[str, str]:
    """What Drillyard wrote, as far as it is not absurdly long."""
    kept = {key: text for key, text in metadata.items() if key.startswith(PREFIX)}
    return kept if sum(map(len, kept.values())) < MAX_METADATA else {}


def main(args: list[str]) -> int:
    """Exit code 0."""
    arm()
    given = dict(zip(args[::2], args[1::2], strict=True))
    asking = msgspec.json.decode(given["--asking"], type=Asking)
    limit_memory(Path(given["--describe"]) if "--describe" in given else None)
    if "--describe" in given:
        set_niceness(LOADING_NICENESS)
        sys.stdout.write(msgspec.json.encode(describe(Path(given["--describe"]), asking)).decode())
        return 0
    name_process("operator")
    os.dup2(2, 1)
    try:
        _Host(socket.socket(fileno=int(given["--host-fd"])), asking).run()
    except OSError:
        pass  # the stage is gone
    sys.stderr.flush()
    os._exit(0)  # a thread that still loads must not keep the process


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
