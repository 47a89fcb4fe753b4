"""Guard: what is left behind when a number stopped being finite, so that the fault can be repeated and found."""

from pathlib import Path

import msgspec
import numpy as np
import safetensors.numpy

from drillyard.contracts.run import RunConfig
from drillyard.learning.config import as_settings
from drillyard.learning.trainer import Chunk, Trainer

README = """The run stopped because a number was not finite (NaN or infinite); nothing was learned from it.

- fault.json: which number, counters, settings as they were, the run's config.
- batch.safetensors: the batch of the update (absent fields were not reached), normalised and with advantages.
- trainer.safetensors: parameters and optimiser before the fault, normalisers, pool, states of the groups.
- chunks.safetensors: the chunks as the rollout workers delivered them, named chunk<i>.<field>.
"""


def dump(folder: Path, run: RunConfig, trainer: Trainer, before: dict[str, np.ndarray], chunks: list[Chunk], fault: str
         ) -> Path:  # fmt: skip
    """Write a dump folder; `before` are parameters and moments ahead of the update that failed.

    Raises:
        OSError: it cannot be written.
    """
    path = folder / "dumps" / f"step_{trainer.env_steps:012d}"
    path.mkdir(parents=True, exist_ok=True)
    (path / "README.txt").write_text(README)
    facts = {
        "fault": fault,
        "env_steps": trainer.env_steps,
        "updates": trainer.updates,
        "policy_version": trainer.version,
        "settings": as_settings(trainer.config),
        "config": run,
        "state": trainer.state(),
    }
    (path / "fault.json").write_bytes(msgspec.json.format(msgspec.json.encode(facts), indent=1))
    _write(path / "batch.safetensors", dict(trainer.batch._asdict()))
    _write(path / "trainer.safetensors", trainer.tensors() | before)
    raw = {f"chunk{i}.{name}": np.array(array) for i, chunk in enumerate(chunks) for name, array in chunk.items()}
    _write(path / "chunks.safetensors", raw)
    return path


def _write(path: Path, tensors: dict[str, np.ndarray]) -> None:
    path.write_bytes(safetensors.numpy.save({name: np.ascontiguousarray(array) for name, array in tensors.items()}))
