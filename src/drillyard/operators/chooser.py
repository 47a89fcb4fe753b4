"""An operator that plays what a person chooses from a list: the human of a turn-based match."""

from typing import Any

from drillyard.contracts.env import Array


class ChoosingHuman:
    """Waits for `choose`, then plays it once."""

    def __init__(self) -> None:
        self._choice: int | None = None

    def choose(self, action: int) -> None:
        """The person has chosen; whether it is legal was checked by whoever calls this."""
        self._choice = action

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """The choice, or None while there is none."""
        choice, self._choice = self._choice, None
        return choice

    def reset(self, seed: int) -> None:
        """A choice of the former episode is forgotten."""
        self._choice = None

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """The person sees it on the screen."""
