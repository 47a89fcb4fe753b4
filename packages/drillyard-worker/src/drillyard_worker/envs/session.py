"""One session of the env host: its spaces, and its numbers as arrays in shared memory."""

from __future__ import annotations

import contextlib
import mmap
import os
import weakref
from typing import Any

import numpy as np

from drillyard_worker.envs import link
from drillyard_worker.errors import WorkerError
from drillyard_worker.segment import HEADER, HEADER_SIZE, MAGIC, Field, Layout


class Session:
    """N envs of the host. `arrays` are live; whatever is handed on must be copied.

    Args:
        env_id: `Drillyard/...` or `mjcf:PATH`.
        options: of the env.
        num_envs: N.
        kind: `batch`, autoreset in the same step, or `separate`, envs of their own that are begun by `restart`.
        time_limit: False = robots go on for ever, the client cuts episodes.
        infos: whether info terms are written.

    Raises:
        WorkerError: what the host says about env and options.
    """

    def __init__(
        self, env_id: str, options: dict[str, Any], num_envs: int, kind: str, *, time_limit: bool, infos: bool
    ) -> None:
        self.num_envs, self.kind = num_envs, kind
        self.host = link.acquire()
        try:
            self.number, answer, fd = self.host.ask(link.OPEN, 0, {
                "v": link.VERSION, "env_id": env_id, "options": options, "num_envs": num_envs, "kind": kind,
                "time_limit": time_limit, "infos": infos, "folder": os.environ.get(link.FOLDER, ""),
            })  # fmt: skip
            self._map, self.arrays = _mapped(fd, answer["layout"])
        except BaseException:
            link.release(self.host)
            raise
        self.info_names = tuple(answer["infos"])
        self.start_names = tuple(answer["start_infos"])
        self.one_seed: bool = answer["one_seed"]
        self.time_limit: int = answer["time_limit"]
        self.observation_space: dict[str, Any] = answer["observation_space"]
        self.action_space: dict[str, Any] = answer["action_space"]
        self.two_sided: bool = answer["agents"] > 1
        self._step = link.TICKET.pack(link.STEP, self.number, 0)
        self._reset = link.TICKET.pack(link.RESET, self.number, 0)
        self._closed = False

    def step(self) -> int:
        """Every env decides what `action` says; how many episodes ended."""
        return self.host.turn(self._step)

    def reset(self) -> None:
        """Begin episodes, as `restart` and `seed` say."""
        self.host.turn(self._reset)

    def close_with(self, owner: object) -> None:
        """Close when the owner is gone, at the latest at the end of the process."""
        weakref.finalize(owner, self.close)

    def close(self) -> None:
        """Give the envs back; again does nothing."""
        if self._closed:
            return
        self._closed = True
        self.arrays = {}
        with contextlib.suppress(BufferError):
            self._map.close()
        if self.host.usable:
            with contextlib.suppress(WorkerError):
                self.host.ask(link.CLOSE, self.number)
        link.release(self.host)


def _mapped(fd: int, described: dict[str, Any]) -> tuple[mmap.mmap, dict[str, Any]]:
    """The session's memory as arrays by field; takes `fd` over."""
    if fd < 0:
        raise WorkerError("bad_message", "The env host sent no memory; use the client that came with Drillyard.")
    try:
        fields = [Field(each["name"], each["dtype"], each["shape"]) for each in described["fields"]]
        layout = Layout(described["name"], described["version"], fields)
        magic, _, digest, slots, _, _ = HEADER.unpack(os.pread(fd, HEADER.size, 0))
        if magic != MAGIC or digest != layout.digest() or slots != 1:
            raise WorkerError(
                "layout_mismatch", "The env host's memory is laid out differently; use the client that came with it."
            )
        memory = mmap.mmap(fd, HEADER_SIZE + layout.slot_size)
    finally:
        os.close(fd)
    whole = np.frombuffer(memory, np.uint8, layout.slot_size, HEADER_SIZE)
    arrays: dict[str, Any] = {}
    for field in layout.fields:
        start = layout.offsets[field.name]
        arrays[field.name] = whole[start : start + field.size].view(field.dtype).reshape(field.shape)
    return memory, arrays
