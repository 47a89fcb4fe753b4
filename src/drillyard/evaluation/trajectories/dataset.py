"""What all files of a data set have in common: its name, its env, who played."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.evaluation.trajectories.spaces import Spaces
from drillyard.evaluation.trajectories.trajectory import Trajectory

NAMESPACE = "drillyard"
_ID = re.compile(r"(?:[\w-]+/)*[\w-]+-v\d+")
_NO_ID_CHARACTER = re.compile(r"[^a-z0-9]+")
_VERSION = re.compile(r"[-_]v\d+$")


@dataclass(frozen=True)
class Dataset:
    """Args of the writers. `episodes` can be gone through more than once."""

    dataset_id: str
    spaces: Spaces
    algorithm: str
    about: dict[str, Any]
    """As JSON: versions, players, seed, command."""
    episodes: Callable[[], Iterator[Trajectory]] = field(repr=False)

    @property
    def description(self) -> str:
        """One sentence."""
        players = " against ".join(dict.fromkeys(self.about["players"]))
        return f"Episodes of {self.about['env']} played by {players}, recorded by Drillyard {self.about['drillyard']}."


def default_name(env_id: str, player: str) -> str:
    """`drillyard/balldrill/ppo`: an id without its version."""
    scheme, _, rest = env_id.rpartition(":")
    words = [_VERSION.sub("", part) for part in rest.split("/")]
    if scheme == "mjcf":
        file = PurePath(rest)
        words = [file.parent.name if file.stem == "task" else file.stem]
    env = _plain(words[-1] if scheme in ("", "mjcf") else f"{scheme}-{'-'.join(words)}")
    return f"{NAMESPACE}/{env or 'env'}/{_plain(player) or 'player'}"


def check_name(name: str) -> str:
    """An id as Minari takes it, with a version.

    Raises:
        DrillyardError: BAD_VALUE.
    """
    if not _ID.fullmatch(name):
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"--name is {name!r}; a data set is called like drillyard/ant/ppo-v0: letters, digits, - and _ between "
            "slashes, and a version at the end.",
        )
    return name


def _plain(words: str) -> str:
    return _NO_ID_CHARACTER.sub("-", words.casefold()).strip("-")
