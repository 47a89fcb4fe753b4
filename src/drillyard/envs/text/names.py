"""Ids of text envs, the families that they belong to, and how the process of each is found."""

import os
from typing import NamedTuple

import msgspec

from drillyard.contracts.env import EnvInfo
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import HostCommand

SCHEME = "text:"


class Family(NamedTuple):
    """Games of one library, in one environment of the worker `text`."""

    name: str
    schemes: tuple[str, ...]
    """What ids have before the slash."""
    environment: str
    """Of the worker."""
    listed: tuple[tuple[str, str], ...]
    """Ids without `text:`, and titles, that lists show; there are more."""

    @property
    def variable(self) -> str:
        """The environment variable with the HostCommand of its process, as JSON."""
        return f"DRILLYARD_TEXT_HOST_{self.name.upper()}"

    @property
    def command(self) -> str:
        """What installs it."""
        extra = "" if self.environment == "default" else f" --environment {self.environment}"
        return f"drillyard worker install text{extra}"


FAMILIES = (
    Family(
        "minigrid", ("minigrid", "babyai"), "default",
        (
            ("minigrid/Empty-5x5-v0", "MiniGrid: Empty 5x5"),
            ("minigrid/DoorKey-5x5-v0", "MiniGrid: Door and key 5x5"),
            ("babyai/GoToRedBall-v0", "BabyAI: Go to the red ball"),
            ("babyai/PickupLoc-v0", "BabyAI: Pick up"),
        ),
    ),
    Family(
        "textworld", ("textworld",), "textworld",
        (
            ("textworld/coin-5", "TextWorld: Coin collector"),
            ("textworld/treasure-5", "TextWorld: Treasure hunter"),
            ("textworld/cooking-1", "TextWorld: Cooking"),
        ),
    ),
    Family("crafter", ("crafter",), "crafter", (("crafter/Reward-v1", "Crafter"),)),
    Family(
        "nethack", ("nle", "minihack"), "nethack",
        (
            ("minihack/Room-5x5-v0", "MiniHack: Room 5x5"),
            ("minihack/Corridor-R3-v0", "MiniHack: Corridors"),
            ("nle/NetHackScore-v0", "NetHack: Score"),
        ),
    ),
)  # fmt: skip


def family_of(env_id: str) -> Family:
    """The family of `text:SCHEME/NAME`.

    Raises:
        DrillyardError: UNKNOWN_ENV.
    """
    scheme, slash, name = env_id.removeprefix(SCHEME).partition("/")
    for family in FAMILIES:
        if scheme in family.schemes and slash and name:
            return family
    known = ", ".join(f"{SCHEME}{each}/NAME" for family in FAMILIES for each in family.schemes)
    raise DrillyardError(ErrorCode.UNKNOWN_ENV, f"There is no env '{env_id}'; there are {known}.")


def host_command(env_id: str) -> HostCommand:
    """How to start the process that plays an env.

    Raises:
        DrillyardError: UNKNOWN_ENV; UNAVAILABLE where the family is not installed, DAMAGED where nobody can read it.
    """
    family = family_of(env_id)
    said = os.environ.get(family.variable, "")
    if not said:
        raise DrillyardError(ErrorCode.UNAVAILABLE, missing(family, env_id))
    try:
        return msgspec.json.decode(said, type=HostCommand)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise DrillyardError(
            ErrorCode.DAMAGED, f"The variable {family.variable} is no command ({error}); unset it."
        ) from error


def missing(family: Family, env_id: str) -> str:
    """The sentence for a family that is not installed."""
    return f"{env_id} needs packages that are not installed; run: {family.command}"


def listed(schemes: tuple[str, ...] = ()) -> tuple[EnvInfo, ...]:
    """What lists show, of some schemes or of all; whether it can be played is looked up in the variables alone."""
    found: list[EnvInfo] = []
    for family in FAMILIES:
        here = bool(os.environ.get(family.variable))
        for name, title in family.listed:
            if not schemes or name.partition("/")[0] in schemes:
                env_id = f"{SCHEME}{name}"
                found.append(EnvInfo(env_id, title, "text", here, "" if here else missing(family, env_id)))
    return tuple(found)
