"""Guard: what is left behind when a number stopped being finite, so that the fault can be repeated and found."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import safetensors.numpy

from drillyard.contracts.run import RunConfig
from drillyard.learning.config import as_settings
from drillyard.learning.saving import Tensors, Trained
from drillyard.learning.trainer import Chunk, Trainer

README = """The run stopped because a number was not finite (NaN or infinite); nothing was learned from it.

- fault.json: which number, counters, settings as they were, the run's config.
- batch.safetensors: the batch of the update (absent fields were not reached), normalised and with advantages.
- trainer.safetensors: parameters and optimiser before the fault, normalisers, pool, states of the groups.
- chunks.safetensors: the chunks as the rollout workers delivered them, named chunk<i>.<field>.
"""


def dump(folder: Path, run: RunConfig, trainer: Trainer, before: Tensors, chunks: list[Chunk], fault: str) -> Path:
    """Write a dump folder of a PPO run; `before` are parameters and moments ahead of the update that failed.

    Raises:
        OSError: it cannot be written.
    """
    raw = {f"chunk{i}.{name}": np.array(array) for i, chunk in enumerate(chunks) for name, array in chunk.items()}
    tensors = {"batch": dict(trainer.batch._asdict()), "trainer": trainer.tensors() | before, "chunks": raw}
    return write(folder, run, trainer, as_settings(trainer.config), tensors, fault, README)


def write(
    folder: Path,
    run: RunConfig,
    trained: Trained,
    settings: dict[str, Any],
    tensors: dict[str, Tensors],
    fault: str,
    readme: str,
) -> Path:
    """Write a dump folder: `fault.json`, a text, and a file for each of `tensors`.

    Raises:
        OSError: it cannot be written.
    """
    path = folder / "dumps" / f"step_{trained.env_steps:012d}"
    path.mkdir(parents=True, exist_ok=True)
    (path / "README.txt").write_text(readme)
    facts = {
        "fault": fault,
        "env_steps": trained.env_steps,
        "updates": trained.updates,
        "policy_version": trained.version,
        "settings": settings,
        "config": run,
        "state": trained.state(),
    }
    (path / "fault.json").write_bytes(msgspec.json.format(msgspec.json.encode(facts), indent=1))
    for name, arrays in tensors.items():
        content = {key: np.ascontiguousarray(array) for key, array in arrays.items()}
        (path / f"{name}.safetensors").write_bytes(safetensors.numpy.save(content))
    return path
