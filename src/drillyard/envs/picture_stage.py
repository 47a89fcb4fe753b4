"""A stage env that shows pictures instead of poses: it has no bodies, no physics and nothing to drag."""

from typing import Any

from drillyard.contracts.env import Array, Overlay
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.ordinary import OrdinaryStage

Vector = tuple[float, float, float]


class PictureStage(OrdinaryStage):
    """The part of a `StageEnv` that is about bodies, answered for envs whose spec says `pixels`."""

    def force(self, body: int, point: Vector, vector: Vector) -> None:
        """No bodies to push.

        Raises:
            DrillyardError: UNSUPPORTED, always.
        """
        raise DrillyardError(ErrorCode.UNSUPPORTED, f"{self.spec.id} is a picture: there is nothing to drag in it.")

    def bodies(self, positions: Array, quaternions: Array) -> None:
        """Nothing to write: no bodies."""

    def velocity(self, body: int, point: Vector) -> Vector:
        """No bodies, so none moves."""
        return 0.0, 0.0, 0.0

    def mass(self, body: int) -> float:
        """No bodies."""
        return 0.0

    def grip_mass(self, body: int, point: Vector) -> float:
        """No bodies."""
        return 0.0

    def relax(self) -> None:
        """An episode that is over stands still."""

    def meshes(self) -> dict[str, bytes]:
        """No meshes."""
        return {}

    def set_physics(self, name: str, value: float) -> None:
        """No physics settings.

        Raises:
            DrillyardError: BAD_VALUE, always.
        """
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{self.spec.id} has no physics setting {name!r} to put at {value:g}; it has none."
        )

    def reset_physics(self) -> None:
        """Nothing was moved."""

    def moved(self) -> dict[str, float]:
        """Nothing can be moved."""
        return {}

    def overlay(self) -> Overlay:
        """Nothing besides the picture."""
        return Overlay()

    def scripted(self, name: str, agent: int) -> Any:
        """There is no built-in player.

        Raises:
            DrillyardError: NOT_FOUND, always.
        """
        raise DrillyardError(ErrorCode.NOT_FOUND, f"{self.spec.id} has no built-in player {name!r}; it has none.")
