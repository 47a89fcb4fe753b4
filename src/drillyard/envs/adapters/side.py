"""One learning agent of a drill, against a built-in player. No Gymnasium."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Array, EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec, make_batch


class Side:
    """One agent of a batch learns, a built-in player steers the other one if there is one."""

    def __init__(self, env_id: str, num_envs: int, opponent: str, side: int, options: dict[str, Any]) -> None:
        self.spec: EnvSpec = env_spec(env_id, **options)
        if not 0 <= side < len(self.spec.agents):
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{env_id} has no side {side}; give 0 to {len(self.spec.agents) - 1}."
            )
        if len(self.spec.agents) > 1 and opponent not in self.spec.scripted_players:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"{env_id} has no opponent '{opponent}'; it has {', '.join(self.spec.scripted_players)}.",
            )
        self.batch = make_batch(env_id, num_envs, **options)
        self.side = side
        self.opponent = opponent
        discrete = self.spec.action.kind == "discrete"
        shape = (len(self.spec.agents), num_envs, *(() if discrete else (self.spec.action.size,)))
        self._actions = np.zeros(shape, np.int32 if discrete else np.float32)

    def see(self) -> Array:
        """(N, O) float32, a new array."""
        seen = np.empty((self.batch.num_envs, self.spec.obs_size), np.float32)
        self.batch.observe(self.side, seen)
        return seen

    def play(self, actions: Array) -> Any:
        """Step with our actions (N, ...) and the opponents' own."""
        if self.spec.action.kind == "discrete" and not (
            (np.min(actions) >= 0) and (np.max(actions) < self.spec.action.size)
        ):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"{self.spec.id} takes actions 0 to {self.spec.action.size - 1}; "
                f"{np.min(actions)} to {np.max(actions)} were given.",
            )
        self._actions[self.side] = actions
        for agent in range(len(self.spec.agents)):
            if agent != self.side:
                self.batch.scripted(self.opponent, agent, self._actions[agent])
        return self.batch.step(self._actions)

    def outcome(self, transition: Any) -> Array:
        """(N,) int8 from our side: +1 won, -1 lost, 0 undecided or still playing."""
        return transition.outcome if self.side == 0 else -transition.outcome
