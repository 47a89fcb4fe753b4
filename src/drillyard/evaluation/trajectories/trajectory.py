"""One agent's part in one episode, in the shapes and units of its env, and the file that a process hands it over in."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode

LEGAL = "legal"
"""The info that says which actions were legal, (K,) bool, of envs in which not every action always is."""
Tree = Any
"""An array with a row a step; a dict or a tuple of trees where the space is a Dict or a Tuple."""


@dataclass(frozen=True)
class Trajectory:
    """T steps of one agent, as Gymnasium's loop `reset`, `step`, ..., `step` gives them."""

    agent: int
    seed: int
    """What `reset` was called with."""
    observations: Tree
    """T + 1 rows; the last one is what was seen after the last step."""
    actions: Tree
    """T rows."""
    rewards: Array
    """(T,) float64"""
    terminations: Array
    """(T,) bool"""
    truncations: Array
    """(T,) bool"""
    infos: dict[str, Array] = field(default_factory=dict[str, Array])
    """T + 1 rows each; the first is of the reset."""
    notes: dict[str, Any] = field(default_factory=dict[str, Any])
    """What a data set tells of this episode: strings, numbers, booleans."""

    @property
    def steps(self) -> int:
        """T."""
        return len(self.rewards)

    @property
    def episode_return(self) -> float:
        """Undiscounted."""
        return float(self.rewards.sum())


def stack(rows: list[Any]) -> Tree:
    """A tree of arrays from a list of single values of one space."""
    first = rows[0]
    if isinstance(first, dict):
        return {key: stack([row[key] for row in rows]) for key in first}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(first, tuple):
        return tuple(stack([row[place] for row in rows]) for place in range(len(first)))  # pyright: ignore[reportUnknownArgumentType]
    return np.asarray(rows)


def pack(trajectories: list[Trajectory]) -> bytes:
    """An .npz without pickles."""
    arrays: dict[str, Array] = {}
    heads: list[dict[str, Any]] = []
    for number, one in enumerate(trajectories):
        heads.append(
            {
                "agent": one.agent, "seed": one.seed, "notes": one.notes,
                "observations": _put(arrays, f"{number}/o", one.observations),
                "actions": _put(arrays, f"{number}/a", one.actions),
                "infos": _put(arrays, f"{number}/i", one.infos),
            }
        )  # fmt: skip
        arrays |= {
            f"{number}/r": one.rewards,
            f"{number}/t": one.terminations,
            f"{number}/u": one.truncations,
        }
    arrays["heads"] = np.frombuffer(json.dumps(heads).encode(), np.uint8)
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


def unpack(path: Path) -> list[Trajectory]:
    """What `pack` gave.

    Raises:
        DrillyardError: DAMAGED.
    """
    try:
        with np.load(path, allow_pickle=False) as arrays:
            heads = json.loads(arrays["heads"].tobytes())
            return [
                Trajectory(
                    agent=head["agent"], seed=head["seed"], notes=head["notes"],
                    observations=_get(arrays, f"{number}/o", head["observations"]),
                    actions=_get(arrays, f"{number}/a", head["actions"]),
                    infos=_get(arrays, f"{number}/i", head["infos"]),
                    rewards=arrays[f"{number}/r"], terminations=arrays[f"{number}/t"],
                    truncations=arrays[f"{number}/u"],
                )
                for number, head in enumerate(heads)
            ]  # fmt: skip
    except (OSError, ValueError, KeyError) as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"The recorded episode {path} cannot be read: {error}.") from error


def leaves(name: str, tree: Tree) -> Iterator[tuple[str, Array]]:
    """The arrays of a tree under dotted names: `observation`, `observation.achieved_goal`, `observation.0`."""
    if isinstance(tree, dict):
        for key, part in tree.items():  # pyright: ignore[reportUnknownVariableType]
            yield from leaves(f"{name}.{key}", part)
    elif isinstance(tree, tuple):
        for place, part in enumerate(tree):  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
            yield from leaves(f"{name}.{place}", part)
    else:
        yield name, tree


def _put(arrays: dict[str, Array], name: str, tree: Tree) -> Any:
    """Put the arrays of a tree under `name`; returns its form."""
    if isinstance(tree, dict):
        return {key: _put(arrays, f"{name}/{key}", part) for key, part in tree.items()}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(tree, tuple):
        return [_put(arrays, f"{name}/{place}", part) for place, part in enumerate(tree)]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    arrays[name] = tree
    return None


def _get(arrays: Any, name: str, form: Any) -> Tree:
    if isinstance(form, dict):
        return {key: _get(arrays, f"{name}/{key}", part) for key, part in form.items()}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(form, list):
        return tuple(_get(arrays, f"{name}/{place}", part) for place, part in enumerate(form))  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    return arrays[name]
