"""GPUs of this machine: found once, reserved by one run each."""

import asyncio
import os
import shutil
import subprocess
from collections.abc import Sequence

from drillyard.contracts.daemon import GpuInfo

PROGRAM = "nvidia-smi"
_QUERY = ("--query-gpu=index,uuid,name,memory.total", "--format=csv,noheader,nounits")
_ASK_S = 15.0
"""A driver that has just been loaded takes some seconds to answer."""


def find_gpus() -> tuple[GpuInfo, ...]:
    """The GPUs that nvidia-smi lists and that CUDA_VISIBLE_DEVICES does not hide from us; none is fine. Blocks."""
    program = shutil.which(PROGRAM)
    if program is None:
        return ()
    try:
        done = subprocess.run(
            [program, *_QUERY], stdin=subprocess.DEVNULL, capture_output=True, timeout=_ASK_S, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    return parse_gpus(done.stdout.decode("utf-8", "replace"), os.environ.get("CUDA_VISIBLE_DEVICES"))


def parse_gpus(text: str, visible: str | None) -> tuple[GpuInfo, ...]:
    """Rows of `index, uuid, name, memory in MiB`; others are passed over.

    Args:
        visible: CUDA_VISIBLE_DEVICES; None = all.
    """
    shown = None if visible is None else {each.strip() for each in visible.split(",")}
    found: list[GpuInfo] = []
    for line in text.splitlines():
        fields = [field.strip() for field in line.split(",")]
        if len(fields) < 4 or not fields[0].isdigit():
            continue
        index, uuid, name, memory = fields[0], fields[1], ", ".join(fields[2:-1]), fields[-1]
        if shown is None or index in shown or any(each and uuid.startswith(each) for each in shown):
            found.append(GpuInfo(id=index, name=name, memory_mb=int(memory) if memory.isdigit() else 0))
    return tuple(found)


class Gpus:
    """Which run has which GPU. Every method runs on the daemon's event loop."""

    def __init__(self) -> None:
        self._found: tuple[GpuInfo, ...] = ()
        self._search: asyncio.Task[None] | None = None
        self._holders: dict[str, str] = {}

    async def find(self) -> None:
        """Look for them, once; returns when they are known."""
        if self._search is None:
            self._search = asyncio.create_task(self._look(), name="gpus")
        await asyncio.shield(self._search)

    async def _look(self) -> None:
        self._found = await asyncio.to_thread(find_gpus)

    @property
    def count(self) -> int:
        return len(self._found)

    @property
    def free(self) -> tuple[str, ...]:
        """Ids of those that nobody has."""
        return tuple(gpu.id for gpu in self._found if gpu.id not in self._holders)

    def infos(self) -> tuple[GpuInfo, ...]:
        """All, each with the run that has it."""
        return tuple(
            GpuInfo(id=gpu.id, name=gpu.name, memory_mb=gpu.memory_mb, run_id=self._holders.get(gpu.id, ""))
            for gpu in self._found
        )

    def of(self, run_id: str) -> tuple[str, ...]:
        """Those that a run has."""
        return tuple(sorted(gpu for gpu, holder in self._holders.items() if holder == run_id))

    def reserve(self, run_id: str, count: int) -> tuple[str, ...]:
        """Give a run so many; it must be checked before that they are free."""
        ids = self.free[:count]
        if len(ids) < count:
            raise ValueError(f"{count} GPUs are asked for and {len(ids)} are free")
        self.keep(run_id, ids)
        return ids

    def keep(self, run_id: str, ids: Sequence[str]) -> None:
        """A run that was found again has these still, whether they were looked for yet or not."""
        self._holders.update(dict.fromkeys(ids, run_id))

    def release(self, run_id: str) -> None:
        """A run has none any more."""
        self._holders = {gpu: holder for gpu, holder in self._holders.items() if holder != run_id}
