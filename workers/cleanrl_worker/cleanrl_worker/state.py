"""The state of a running script: found in its variables, written to a checkpoint, put back before its loop begins.

Saved: every PyTorch module, optimizer and trainable tensor by the name of its variable; the statistics of Gymnasium's
normalising wrappers, of each env; replay buffers up to a size; global_step, alpha and the index of the training loop;
the random generators of Python, NumPy and PyTorch. Not saved: the states of the envs, a rollout that is half collected,
and schedules that a script keeps in other variables.
"""

from __future__ import annotations

import random
import sys
from types import FrameType
from typing import Any

import numpy as np
import torch

NUMBERS = ("global_step", "alpha")
BUFFER_BYTES = {"autosave": 16 * 2**20}
MAX_BUFFER_BYTES = 256 * 2**20
"""A replay buffer larger than this is left out; it would take minutes of every save on a slow disk."""
_BUFFER_ARRAYS = ("observations", "next_observations", "actions", "rewards", "dones", "timeouts")


def script_frames(filename: str, known: list[FrameType] | None = None) -> list[FrameType]:
    """The frames of this thread that execute the script, outermost first; `known` where there are none now."""
    frames: list[FrameType] = []
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == filename:
            frames.append(frame)
        frame = frame.f_back
    return frames[::-1] or list(known or ())


def traceback_frames(filename: str, error: BaseException) -> list[FrameType]:
    """The frames of the script that an exception went through, outermost first: they still have their variables."""
    frames: list[FrameType] = []
    entry = error.__traceback__
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == filename:
            frames.append(entry.tb_frame)
        entry = entry.tb_next
    return frames


def variables(frames: list[FrameType]) -> dict[str, Any]:
    """What the script calls its things; inner frames win, and attributes of `self` come last."""
    found: dict[str, Any] = {}
    for frame in frames:
        found.update(frame.f_locals)
        owner = frame.f_locals.get("self")
        for name, value in getattr(owner, "__dict__", {}).items():
            found.setdefault(name, value)
    return found


def modules(found: dict[str, Any]) -> dict[str, torch.nn.Module]:
    return {name: value for name, value in found.items() if isinstance(value, torch.nn.Module)}


def optimizers(found: dict[str, Any]) -> dict[str, torch.optim.Optimizer]:
    return {name: value for name, value in found.items() if isinstance(value, torch.optim.Optimizer)}


def tensors(found: dict[str, Any]) -> dict[str, torch.Tensor]:
    """Trainable tensors that belong to no module, such as SAC's log_alpha."""
    return {
        name: value
        for name, value in found.items()
        if isinstance(value, torch.Tensor) and value.is_leaf and value.requires_grad
    }


def buffers(found: dict[str, Any]) -> dict[str, Any]:
    """Replay buffers of Stable-Baselines3, which CleanRL's scripts use."""
    return {
        name: value
        for name, value in found.items()
        if all(hasattr(value, part) for part in ("pos", "full", "observations", "actions", "rewards"))
    }


def snapshot(found: dict[str, Any], envs: list[Any], reason: str) -> dict[str, Any]:
    """Everything that a resume needs, as tensors and plain values: `torch.load(weights_only=True)` reads it.

    Args:
        envs: the script's envs with all their wrappers.
        reason: of the checkpoint; an autosave leaves out buffers that are large.
    """
    limit = BUFFER_BYTES.get(reason, MAX_BUFFER_BYTES)
    kept = {name: _buffer(value) for name, value in buffers(found).items()}
    python = random.getstate()
    numpy_state: Any = np.random.get_state()
    return {
        "modules": {name: value.state_dict() for name, value in modules(found).items()},
        "optimizers": {name: value.state_dict() for name, value in optimizers(found).items()},
        "tensors": {name: value.detach().clone() for name, value in tensors(found).items()},
        "buffers": {name: each for name, each in kept.items() if _size(each) <= limit},
        "numbers": {name: found[name] for name in NUMBERS if isinstance(found.get(name), (int, float))},
        "wrappers": [_statistics(env) for env in envs],
        "random": {
            "python": [python[0], list(python[1]), python[2]],
            "numpy": [torch.from_numpy(numpy_state[1].astype(np.int64)), *numpy_state[2:]],
            "torch": torch.get_rng_state(),
        },
    }


def restore(saved: dict[str, Any], found: dict[str, Any], envs: list[Any]) -> list[str]:
    """Put a snapshot back into the things that a script has made; returns what could not be, in words.

    Raises:
        KeyError, RuntimeError: a module or optimizer is missing or has another shape.
    """
    missing: list[str] = []
    for kind, now in (("modules", modules(found)), ("optimizers", optimizers(found))):
        for name, state in saved[kind].items():
            now[name].load_state_dict(state)
    with torch.no_grad():
        for name, value in tensors(found).items():
            if name in saved["tensors"]:
                value.copy_(saved["tensors"][name])
    for name, buffer in buffers(found).items():
        if name in saved["buffers"] and _fits(buffer, saved["buffers"][name]):
            _fill(buffer, saved["buffers"][name])
        else:
            missing.append("the replay buffer")
    if len(envs) == len(saved["wrappers"]):
        for env, statistics in zip(envs, saved["wrappers"]):
            _set_statistics(env, statistics)
    elif any(saved["wrappers"]):
        missing.append("the statistics of the wrappers, because the number of envs changed")
    python, numpy_state = saved["random"]["python"], saved["random"]["numpy"]
    random.setstate((python[0], tuple(python[1]), python[2]))
    np.random.set_state(("MT19937", numpy_state[0].numpy().astype(np.uint32), *numpy_state[1:]))
    torch.set_rng_state(saved["random"]["torch"])
    return missing


def script_envs(found: dict[str, Any]) -> list[Any]:
    """The script's envs with their wrappers: those of its vector env, and that itself where it has some; or the one."""
    whole = training_env(found)
    if whole is None:
        return []
    chain = wrappers(whole)
    inner = chain[-1].__dict__.get("envs")
    if not isinstance(inner, (list, tuple)):
        return [whole]
    return [*([whole] if len(chain) > 1 else []), *inner]


def training_env(found: dict[str, Any]) -> Any:
    """The env of the variable `envs` or `env`, or the first that looks like one."""
    likely = [found.get(name) for name in ("envs", "env", "train_envs", "train_env", "vec_env")]
    for value in [*likely, *found.values()]:
        if hasattr(value, "action_space") and hasattr(value, "reset") and not isinstance(value, type):
            return value
    return None


def wrappers(env: Any) -> list[Any]:
    """An env and what it wraps, outermost first."""
    chain = []
    while env is not None and env not in chain:
        chain.append(env)
        env = env.__dict__.get("env")
    return chain


def _statistics(env: Any) -> dict[str, Any]:
    found = {}
    for wrapper in wrappers(env):
        for name in ("obs_rms", "return_rms"):
            running = wrapper.__dict__.get(name)
            if running is not None and name not in found:
                parts = (running.mean, running.var, running.count)
                found[name] = [torch.as_tensor(np.array(part, np.float64)) for part in parts]
    return found


def _set_statistics(env: Any, saved: dict[str, Any]) -> None:
    for wrapper in wrappers(env):
        for name, parts in saved.items():
            running = wrapper.__dict__.get(name)
            if running is not None:
                mean, var, count = (part.numpy() for part in parts)
                running.mean, running.var, running.count = mean.copy(), var.copy(), float(count)


def _buffer(buffer: Any) -> dict[str, Any]:
    """Its filled part."""
    filled = int(buffer.buffer_size if buffer.full else buffer.pos)
    arrays = {name: getattr(buffer, name, None) for name in _BUFFER_ARRAYS}
    kept = {name: torch.from_numpy(value[:filled]) for name, value in arrays.items() if isinstance(value, np.ndarray)}
    return {"pos": int(buffer.pos), "full": bool(buffer.full), "arrays": kept}


def _size(saved: dict[str, Any]) -> int:
    return sum(value.numel() * value.element_size() for value in saved["arrays"].values())


def _fits(buffer: Any, saved: dict[str, Any]) -> bool:
    """Whether a saved buffer goes into one of perhaps another size; a full one needs the same."""
    rows = {name: tuple(value.shape) for name, value in saved["arrays"].items()}
    return all(
        hasattr(buffer, name)
        and getattr(buffer, name).shape[1:] == shape[1:]
        and (len(getattr(buffer, name)) == shape[0] if saved["full"] else len(getattr(buffer, name)) > shape[0])
        for name, shape in rows.items()
    )


def _fill(buffer: Any, saved: dict[str, Any]) -> None:
    for name, value in saved["arrays"].items():
        getattr(buffer, name)[: len(value)] = value.numpy()
    buffer.pos, buffer.full = saved["pos"], saved["full"]
