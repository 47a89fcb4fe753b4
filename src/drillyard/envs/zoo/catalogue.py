"""Which PettingZoo envs are known by name: what they are called, what they need, whether their agents win together."""

import importlib.util
from typing import Final, NamedTuple

from drillyard.contracts.env import EnvInfo

SCHEME: Final = "zoo:"
PLACES: Final = ("pettingzoo.classic", "pettingzoo.butterfly", "mpe2", "pettingzoo.sisl")
"""Packages in which an env is looked for by its name alone."""


class Listed(NamedTuple):
    """An env that lists show."""

    title: str
    needs: tuple[str, ...]
    """Modules that are not part of the default installation."""


LISTED: Final[dict[str, Listed]] = {
    "connect_four_v3": Listed("Connect Four", ("pygame",)),
    "tictactoe_v3": Listed("Tic-Tac-Toe", ("pygame",)),
    "chess_v6": Listed("Chess", ("chess", "pygame")),
    "simple_spread_v3": Listed("Simple Spread", ("mpe2", "pygame")),
    "cooperative_pong_v6": Listed("Cooperative Pong", ("pygame",)),
}
COOPERATIVE: Final = frozenset(
    {
        "cooperative_pong", "pistonball", "knights_archers_zombies", "hanabi", "multiwalker", "pursuit", "waterworld",
        "simple_spread", "simple_reference", "simple_speaker_listener", "simple_formation", "simple_line",
    }
)  # fmt: skip
"""Names without their version."""
GAMES: Final = {"pygame": "pygame-ce", "chess": "chess", "mpe2": "mpe2"}
"""Modules of the extra `games`, and the packages that they come with."""


def zoo_infos() -> tuple[EnvInfo, ...]:
    """The envs that lists show; nothing of them is imported."""
    found: list[EnvInfo] = []
    for name, listed in LISTED.items():
        missing = [module for module in listed.needs if importlib.util.find_spec(module) is None]
        reason = needs(f"{SCHEME}{name}", missing) if missing else ""
        found.append(EnvInfo(f"{SCHEME}{name}", listed.title, "zoo", available=not missing, reason=reason))
    return tuple(found)


def needs(env_id: str, modules: list[str]) -> str:
    """The sentence about what is not installed."""
    packages = [GAMES.get(module, module) for module in modules]
    extra = "drillyard[games]" if set(modules) <= set(GAMES) else " ".join(packages)
    several = "packages" if len(packages) > 1 else "package"
    which = "are" if len(packages) > 1 else "is"
    return f"{env_id} needs the {several} {' and '.join(packages)}, which {which} not installed: `pip install {extra}`."


def base_name(name: str) -> str:
    """`chess` for `chess_v6` or `some.module:chess_v6`."""
    last = name.rpartition(":")[2].rpartition(".")[2]
    head, found, version = last.rpartition("_v")
    return head if found and version.isdigit() else last
