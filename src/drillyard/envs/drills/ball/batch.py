"""N games stepped together on NumPy, as rollout workers want them."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Transition
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.ball import constants as c
from drillyard.envs.drills.ball import memory, scripted
from drillyard.envs.drills.ball.config import BallConfig
from drillyard.envs.drills.ball.live import NOBODY_ACTS
from drillyard.envs.drills.ball.observation import write
from drillyard.envs.drills.ball.rewards import potential
from drillyard.envs.drills.ball.spec import spec_for
from drillyard.envs.drills.ball.state import BallState
from drillyard.envs.drills.ball.step import advance, restart, selected, start


class BallBatch:
    """A `BatchEnv`. Same-step autoreset; options of BallConfig, live through `set_option`.

    Args:
        num_envs: N, at least 1.
        config: rewards and time limit.

    Raises:
        DrillyardError: BAD_VALUE for fewer than one env.
    """

    def __init__(self, num_envs: int, config: BallConfig | None = None) -> None:
        if num_envs < 1:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"num_envs cannot be {num_envs}; give 1 or more.")
        self.config = config or BallConfig()
        self.spec = spec_for(self.config)
        self.num_envs = num_envs
        self.state_size = memory.state_bytes(num_envs)
        self._final_obs: Array = None
        self._rows: tuple[BallState, Array] | None = None
        self._state: BallState
        self._potential: Array
        self.reset(0)

    @property
    def state(self) -> BallState:
        """The games as they stand; read only."""
        return self._state

    def set_option(self, name: str, value: float) -> None:
        """Change an option of BallConfig from the next step on.

        Raises:
            DrillyardError: BAD_VALUE for an unknown option, a value out of range, or the time limit, which is fixed.
        """
        if name == "time_limit_decisions":
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{name} is fixed once a batch runs; make a new one.")
        self.config = self.config.with_options({name: value})
        self._weigh()

    def reset(self, seed: int) -> None:
        """Start all games afresh; game i lives by (seed, i) alone, whatever N is."""
        self._state = start(seed, self.num_envs, np)
        self._weigh()

    def observe(self, agent: int, out: Array) -> None:
        """Write what `agent` sees to `out`, (N, 32) float32."""
        self._look(self._state, agent, out)

    def step(self, actions: Array) -> Transition:
        """Advance one decision; actions (2, N) int32 in 0..29. The result is valid until the next step.

        Raises:
            IndexError: an action above 29.
        """
        state, after, outcome = advance(self._state, self._potential, actions, self.config, np)
        ended: Array = outcome.terminated | outcome.truncated
        where = ended.nonzero()[0]
        final_obs = None
        if len(where):
            final_obs = self._last_sight(selected(state, where), where)
            goal = state.goal.astype(np.int8)
            state = restart(state, ended, np)
            after[:, where] = self._weight(selected(state, where))
        else:
            goal = np.zeros(self.num_envs, np.int8)
        self._state, self._potential = state, after
        parts = outcome.reward_parts
        return Transition(
            reward=parts[0] + parts[1] + parts[2],
            reward_parts=parts,
            terminated=outcome.terminated,
            truncated=outcome.truncated,
            outcome=goal,
            final_obs=final_obs,
        )

    def scripted(self, name: str, agent: int, out: Array) -> None:
        """Write the actions of a built-in player to `out`, (N,) int32.

        Raises:
            DrillyardError: NOT_FOUND for an unknown player.
        """
        out[:] = scripted.act(name, self._state, agent, np)

    def infos(self) -> dict[str, Array]:
        """Ball Drill has none."""
        return {}

    def poses(self, count: int, positions: Array, quaternions: Array) -> None:
        """Write the poses of the first `count` games: positions (count, 3, 3) metres, quaternions (count, 3, 4)."""
        state = self._state
        positions[:, 0, :2] = state.ball_position[:, :count].T
        positions[:, 0, 2] = c.BALL_RADIUS
        positions[:, 1:, :2] = state.position[:, :, :count].transpose(2, 1, 0)
        positions[:, 1:, 2] = c.PLAYER_HEIGHT / 2
        half = np.arctan2(state.heading[1, :, :count], state.heading[0, :, :count]).T / 2
        quaternions[:] = (1.0, 0.0, 0.0, 0.0)
        quaternions[:, 1:, 0], quaternions[:, 1:, 3] = np.cos(half), np.sin(half)

    def copy_state(self, env: int) -> bytes:
        """One game as `BallStage.load` takes it; nobody acts in it yet."""
        if self._rows is None or self._rows[0] is not self._state:
            # All games at once: a crowd asks for one after the other, and 18 us each were felt.
            self._rows = self._state, memory.rows(self._state)
        return self._rows[1][env].tobytes() + NOBODY_ACTS

    def write_state(self, out: Array) -> None:
        """Write all games to `out`, (state_size,) uint8."""
        memory.write_state(self._state, out)

    def read_state(self, data: Array) -> None:
        """Restore what `write_state` wrote.

        Raises:
            DrillyardError: DAMAGED when it is too short.
        """
        self._state = memory.read_state(data, self.num_envs)
        self._weigh()

    def _look(self, state: BallState, agent: int, out: Array) -> None:
        limit = self.config.time_limit_decisions * c.TICKS_PER_DECISION
        write(state, agent, limit, out)

    def _last_sight(self, ended: BallState, where: Array) -> Array:
        if self._final_obs is None:
            self._final_obs = np.zeros((2, self.num_envs, self.spec.obs_size), np.float32)
        rows = np.empty((len(where), self.spec.obs_size), np.float32)
        for agent in (0, 1):
            self._look(ended, agent, rows)
            self._final_obs[agent, where] = rows
        return self._final_obs

    def _weight(self, state: BallState) -> Array:
        return potential(state, self.config.shaping_scale, self.config.approach_scale, np)

    def _weigh(self) -> None:
        self._potential = self._weight(self._state)


def make(num_envs: int, options: dict[str, Any]) -> BallBatch:
    """For the registry."""
    return BallBatch(num_envs, BallConfig().with_options(options))
