"""An operator that plays by the env's own rules of thumb."""

from typing import Any

from drillyard.contracts.env import Array, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode


class ScriptedOperator:
    """A built-in player of the env.

    Args:
        env: the env that is played; it knows its own state, so the observation is not needed.
        agent: whom it steers.
        name: one of `env.spec.scripted_players`; empty = the first.

    Raises:
        DrillyardError: BAD_VALUE for an unknown player.
    """

    def __init__(self, env: StageEnv, agent: int, name: str = "") -> None:
        players = env.spec.scripted_players
        if not players:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED, f"{env.spec.id} has no scripted player; choose another operator."
            )
        if name and name not in players:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{env.spec.id} has no scripted player '{name}'; it has {', '.join(players)}."
            )
        self.name = name or players[0]
        self._env = env
        self._agent = agent

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """The player's action in the present state."""
        return self._env.scripted(self.name, self._agent)

    def reset(self, seed: int) -> None:
        """Nothing is remembered."""

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """Nothing is learned."""
