"""Sides: which row of a group belongs to which agent of which env.

Rows of a group in the order of its chunk:

- LATEST: rows [0, N) are agent 0 of env 0..N-1, rows [N, 2N) are agent 1 of the same envs.
- SOLO: row i is agent 0 of env i.
- others: row i is env i; agent 0 learns in the first half of the envs, agent 1 in the second: both sides are learned.
"""

import numpy as np

from drillyard.contracts.env import Array, BatchEnv
from drillyard.rollout.roles import Role


class Sides:
    """Gathers per-row arrays from (agent, env) arrays and scatters actions back; no allocation a step."""

    def __init__(self, role: Role, envs: int, obs_size: int) -> None:
        self.role = role
        self.envs = envs
        self.agents = 1 if role is Role.SOLO else 2
        self.rows = 2 * envs if role is Role.LATEST else envs
        self.versus = role not in (Role.LATEST, Role.SOLO)
        self.half = envs // 2
        self.learning_side = np.zeros(self.rows, dtype=np.int8)
        if role is Role.LATEST:
            self.learning_side[envs:] = 1
        elif self.versus:
            self.learning_side[self.half :] = 1
        self._seen = np.empty((2, envs, obs_size), dtype=np.float32) if self.versus else None
        self.opponent_obs = np.empty((envs, obs_size), dtype=np.float32) if role is Role.SNAPSHOT else None

    def observe(self, env: BatchEnv, out: Array) -> None:
        """Write what each row sees to `out`, (rows, O) float32, and fill `opponent_obs` where a snapshot plays."""
        if self._seen is None:
            for agent in range(self.agents):
                env.observe(agent, out[agent * self.envs : (agent + 1) * self.envs])
            return
        for agent in range(2):
            env.observe(agent, self._seen[agent])
        self.gather(self._seen, out)
        if self.opponent_obs is not None:
            self.opponent_obs[: self.half] = self._seen[1, : self.half]
            self.opponent_obs[self.half :] = self._seen[0, self.half :]

    def gather(self, values: Array, out: Array) -> None:
        """From (agents, envs, ...) to (rows, ...)."""
        if self.versus:
            out[: self.half] = values[0, : self.half]
            out[self.half :] = values[1, self.half :]
        else:
            out[:] = values.reshape(out.shape)

    def per_row(self, values: Array, out: Array) -> None:
        """From (envs,) to (rows,)."""
        if self.role is Role.LATEST:
            out[: self.envs] = values
            out[self.envs :] = values
        else:
            out[:] = values

    def scatter(self, learning: Array, opponent: Array | None, out: Array) -> None:
        """Actions of the rows, and of their opponents (envs, ...), to (agents, envs, ...)."""
        if opponent is None:
            out.reshape(learning.shape)[:] = learning
            return
        half = self.half
        out[0, :half], out[1, :half] = learning[:half], opponent[:half]
        out[1, half:], out[0, half:] = learning[half:], opponent[half:]

    def players(self, env: BatchEnv, name: str, out: Array, scratch: Array) -> None:
        """Actions of a built-in player on the side that does not learn, to `out`, (envs,) int32."""
        env.scripted(name, 1, scratch)
        out[: self.half] = scratch[: self.half]
        env.scripted(name, 0, scratch)
        out[self.half :] = scratch[self.half :]
