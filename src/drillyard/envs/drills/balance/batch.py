"""N robots stepped together on NumPy, as rollout and episode workers want them."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Transition
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.balance import memory, scripted
from drillyard.envs.drills.balance.config import WHOLE, BalanceConfig
from drillyard.envs.drills.balance.live import nobody_acts
from drillyard.envs.drills.balance.poses import write_poses
from drillyard.envs.drills.balance.spec import spec_for
from drillyard.envs.drills.balance.state import BalanceState, bytes_per_env
from drillyard.envs.drills.balance.step import advance, restart, rules_of, start


class BalanceBatch:
    """A `BatchEnv`. Same-step autoreset; options of BalanceConfig, live through `set_option`.

    Args:
        num_envs: N, at least 1.
        config: the robot, its rewards and its time limit.

    Raises:
        DrillyardError: BAD_VALUE for fewer than one env.
    """

    def __init__(self, num_envs: int, config: BalanceConfig | None = None) -> None:
        if num_envs < 1:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"num_envs cannot be {num_envs}; give 1 or more.")
        self.config = config or BalanceConfig()
        self.spec = spec_for(self.config)
        self.num_envs = num_envs
        self.state_size = num_envs * bytes_per_env(self.config.history)
        self._rules = rules_of(self.config)
        self._nobody_wins = np.zeros(num_envs, np.int8)
        self._final_obs: Array = None
        self._rows: tuple[BalanceState, Array] | None = None
        self._state: BalanceState
        self.reset(0)

    @property
    def state(self) -> BalanceState:
        """The robots as they stand; read only."""
        return self._state

    def set_option(self, name: str, value: float) -> None:
        """Change an option of BalanceConfig from the next step on; `start_angle` from the next episodes on.

        Raises:
            DrillyardError: BAD_VALUE for an unknown option, a value out of range, or an option that is fixed.
        """
        if name in WHOLE:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{name} is fixed once a batch runs; make a new one.")
        self.config = self.config.with_options({name: value})
        self._rules = rules_of(self.config)

    def reset(self, seed: int) -> None:
        """Start all robots afresh; robot i lives by (seed, i) alone, whatever N is."""
        self._state = start(seed, self.num_envs, self._rules, np)

    def observe(self, agent: int, out: Array) -> None:
        """Write what the robots see to `out`, (N, 2 history) float32."""
        out[:] = self._state.seen.T

    def step(self, actions: Array) -> Transition:
        """Advance one decision; actions (1, N) int32 in 0..2. The result is valid until the next step.

        Raises:
            IndexError: an action above 2.
        """
        state, (parts, terminated, truncated) = advance(self._state, actions[0], self._rules, np)
        ended: Array = terminated | truncated
        where = ended.nonzero()[0]
        final_obs = None
        if len(where):
            if self._final_obs is None:
                self._final_obs = np.zeros((1, self.num_envs, self.spec.obs_size), np.float32)
            final_obs = self._final_obs
            final_obs[0, where] = state.seen[:, where].T
            state = restart(state, ended, self._rules, np)
        self._state = state
        parts = parts[:, None]
        return Transition(parts[0] + parts[1], parts, terminated, truncated, self._nobody_wins, final_obs)

    def scripted(self, name: str, agent: int, out: Array) -> None:
        """Write the actions of a built-in player to `out`, (N,) int32.

        Raises:
            DrillyardError: NOT_FOUND for an unknown player.
        """
        out[:] = scripted.act(name, self._state, np)

    def infos(self) -> dict[str, Array]:
        """There are none."""
        return {}

    def poses(self, count: int, positions: Array, quaternions: Array) -> None:
        """Write the poses of the first `count` robots: positions (count, 6, 3) metres, quaternions (count, 6, 4)."""
        state = self._state
        write_poses(state.angle[:count], state.x[:count], self.config.height, positions, quaternions)

    def copy_state(self, env: int) -> bytes:
        """One robot as `BalanceStage.load` takes it, with the physics that it has; nobody acts in it yet."""
        if self._rows is None or self._rows[0] is not self._state:
            # All robots at once: a crowd asks for one after the other.
            self._rows = self._state, memory.rows(self._state)
        return self._rows[1][env].tobytes() + nobody_acts(self.config)

    def write_state(self, out: Array) -> None:
        """Write all robots to `out`, (state_size,) uint8."""
        memory.write_state(self._state, out)

    def read_state(self, data: Array) -> None:
        """Restore what `write_state` wrote.

        Raises:
            DrillyardError: DAMAGED when it is too short.
        """
        self._state = memory.read_state(data, self.num_envs, self.config.history)


def make(num_envs: int, options: dict[str, Any]) -> BalanceBatch:
    """For the registry."""
    return BalanceBatch(num_envs, BalanceConfig().with_options(options))
