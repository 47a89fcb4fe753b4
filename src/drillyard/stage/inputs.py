"""What people do to a match at this moment: held keys and drags, each tied to the connection it came from.

All of it ends with `release`, with the connection, or HOLD_S after the last message: a page that died while dragging
or running leaves nothing behind.
"""

from dataclasses import dataclass

from drillyard.contracts.control import KEYS
from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.stage.drag import Drag, SpringConfig, Vector, spring_force
from drillyard.stage.game import Game

HOLD_S = 0.3
"""Seconds after the last message; pages repeat held keys and drags at least 10 times a second."""
_REACH = 4.0
"""Targets and grips beyond so many scene extents are refused; no pointer gets there."""
_HORIZON_M = 1000.0
"""The same where the scene has no edge: from the body, because robots walk away from the origin."""


@dataclass
class Held:
    """Keys that one connection holds for one agent."""

    client: int
    keys: int
    expires_s: float


class Inputs:
    """Keys and drags in force.

    Args:
        env: whose bodies are dragged.
        spring: the feel of a drag.
    """

    def __init__(self, env: StageEnv, spring: SpringConfig | None = None) -> None:
        import numpy as np

        bodies = len(env.spec.scene.bodies)
        self._env = env
        self._scene = env.spec.scene
        self._spring = spring or SpringConfig()
        self._held: dict[int, Held] = {}
        self._drags: dict[int, Drag] = {}
        self._positions = np.zeros((bodies, 3), np.float32)
        self._quaternions = np.zeros((bodies, 4), np.float32)

    @property
    def dragging(self) -> bool:
        """Whether any body is held."""
        return bool(self._drags)

    def keys(self, agent: int) -> int:
        """Bitmask of the keys held for an agent."""
        held = self._held.get(agent)
        return held.keys if held else 0

    def press(self, client: int, agent: int, keys: int, now_s: float) -> None:
        """A connection holds `keys` for `agent`; the newest connection has the seat."""
        if not 0 <= keys < 1 << len(KEYS):
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"Keys {keys} are not a bitmask of {len(KEYS)} keys (0 to {(1 << len(KEYS)) - 1})."
            )
        if keys:
            self._held[agent] = Held(client, keys, now_s + HOLD_S)
        elif agent in self._held and self._held[agent].client == client:
            del self._held[agent]

    def drag(self, client: int, body: int, point: Vector, target: Vector, now_s: float) -> None:
        """A connection drags a body; one grip a connection."""
        if not 0 <= body < len(self._scene.bodies):
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"There is no body {body}; this scene has 0 to {len(self._scene.bodies) - 1}."
            )
        if not self._scene.bodies[body].draggable:
            raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{self._scene.bodies[body].name} cannot be dragged.")
        limit, centre, named = _REACH * self._scene.extent, (0.0, 0.0, 0.0), "the origin"
        if not self._scene.camera.flat:
            self._env.bodies(self._positions, self._quaternions)
            x, y, z = (float(number) for number in self._positions[body])
            limit, centre, named = _HORIZON_M, (x, y, z), "the body"
        way = tuple(to - at for to, at in zip(target, centre, strict=True))
        # Written so that NaN fails as well.
        if not all(abs(number) <= limit for number in (*point, *way)):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"Point and target must be within {limit:g} m of {named}; they are in metres.",
            )
        self._drags[client] = Drag(body, point, target, now_s + HOLD_S)

    def release(self, client: int) -> None:
        """End the connection's drag."""
        self._drags.pop(client, None)

    def depart(self, client: int) -> None:
        """The connection is gone, and with it all it held."""
        self.release(client)
        for agent in [agent for agent, held in self._held.items() if held.client == client]:
            del self._held[agent]

    def expire(self, now_s: float) -> None:
        """End what was not renewed in time."""
        if self._drags:
            self._drags = {client: drag for client, drag in self._drags.items() if drag.expires_s > now_s}
        if self._held:
            self._held = {agent: held for agent, held in self._held.items() if held.expires_s > now_s}

    def pull(self, game: Game) -> None:
        """Apply every drag for the next tick."""
        if not self._drags:
            return
        self._env.bodies(self._positions, self._quaternions)
        for drag in self._drags.values():
            point, vector = spring_force(
                self._env, drag, self._positions[drag.body], self._quaternions[drag.body], self._spring
            )
            game.push(drag.body, point, vector)
