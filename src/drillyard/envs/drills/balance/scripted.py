"""Built-in players, on the array namespace: one that balances, one that does anything at all."""

from typing import Any

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.arrays import Array, f32
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.state import BalanceState
from drillyard.envs.drills.draws import draw

PLAYERS: tuple[str, ...] = ("balancer", "random")

_AHEAD = f32(0.1 / c.DT)  # seconds ahead at which the tilt is expected
_ROAM = f32(0.05 / c.DT)  # radians of tilt that a metre a second counts like, so that it comes to rest
_ENOUGH = f32(0.02)  # radians that are left alone


def balancer(state: BalanceState, xp: Any) -> Array:
    """(N,) int32: a PD controller on the tilt, with a little of the speed, rounded to three actions."""
    lean = state.angle + state.spin * _AHEAD + state.speed * _ROAM
    return c.NONE + (lean > _ENOUGH).astype("int32") - (lean < -_ENOUGH).astype("int32")


def random(state: BalanceState, xp: Any) -> Array:
    """(N,) int32: uniform over the actions, drawn from the env's own stream at this tick."""
    bits = draw(xp, state.key, state.episode, state.tick.astype("uint32") + xp.uint32(1000)) >> xp.uint32(8)
    return (bits * xp.uint32(len(c.ACTION_NAMES)) >> xp.uint32(24)).astype("int32")


def act(name: str, state: BalanceState, xp: Any) -> Array:
    """Actions of a player by name.

    Raises:
        DrillyardError: NOT_FOUND for an unknown player.
    """
    if name == "balancer":
        return balancer(state, xp)
    if name == "random":
        return random(state, xp)
    raise DrillyardError(ErrorCode.NOT_FOUND, f"{c.ENV_ID} has no player '{name}'; it has {', '.join(PLAYERS)}.")
