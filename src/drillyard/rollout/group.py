"""Group: a fixed number of learning rows, seeded, stepped and inferred together, that fill one chunk at a time."""

from collections.abc import Callable
from typing import Any

import numpy as np

from drillyard.contracts.chunk import Opponent
from drillyard.contracts.env import Array, BatchEnv, Transition
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.rollout.config import GroupPlan, PoolPlan
from drillyard.rollout.roles import Role
from drillyard.rollout.seeds import Stream, chunk_generator
from drillyard.rollout.sides import Sides

BUILT_IN = {Role.SCRIPTED: Opponent.SCRIPTED, Role.RANDOM: Opponent.RANDOM}
FIXED_OPPONENT = {**BUILT_IN, Role.LATEST: Opponent.SELF, Role.SOLO: Opponent.NONE}


VALUE_ROWS = 1024
"""Observations that go through the critic at a time; more would leave the cache."""


class Group:
    """Envs, opponents and running episode statistics of one group. Used by one rollout worker; no I/O.

    Args:
        plan: role, seed, first iteration, state to go on from.
        shared: sizes and seed of the run.
        env: its own batch of envs.
        policy: the newest policy; the worker loads it before `fill`. Shared by the worker's groups.
    """

    def __init__(self, plan: GroupPlan, shared: PoolPlan, env: BatchEnv, policy: NumPyPolicy) -> None:
        self.index = plan.group
        self.role = plan.role.role
        self.slot = plan.role.slot
        self.seed = plan.seed
        self.iteration = plan.iteration
        self.env = env
        self.first_row = plan.group * shared.rows
        """Of this group among all learning rows of the run."""
        self.watcher: Callable[[], None] | None = None
        """Called after each decision."""
        self._shared = shared
        self._policy = policy
        self._sides = Sides(self.role, env.num_envs, env.spec.obs_size)
        self._opponent = NumPyPolicy(shared.policy, env.num_envs) if self.role is Role.SNAPSHOT else None
        self._opponent_version = int(FIXED_OPPONENT.get(self.role, -1))
        envs, rows = env.num_envs, self._sides.rows
        action = env.spec.action
        shape, dtype = ((), np.int32) if action.kind == "discrete" else ((action.size,), np.float32)
        self._box = action.kind == "box"
        self._actions = np.empty((self._sides.agents, envs, *shape), dtype=dtype)
        self._faced = np.empty(envs, dtype=np.int32)
        self._scratch = np.empty(envs, dtype=np.int32)
        self._row_parts = np.empty(rows, dtype=np.float32)
        self._final = np.empty((rows, env.spec.obs_size), dtype=np.float32)
        self._next_obs = np.empty((rows, env.spec.obs_size), dtype=np.float32)
        self._return = np.zeros(rows, dtype=np.float32)
        self._length = np.zeros(envs, dtype=np.uint32)
        self._finished = np.zeros(envs, dtype=np.uint32)
        self._met = np.full(envs, self._opponent_version, dtype=np.int64)
        env.reset(plan.seed)
        if plan.state is not None:
            self._read_state(np.frombuffer(plan.state, dtype=np.uint8))

    def load_opponent(self, weights: dict[str, Array]) -> None:
        """Take this group's snapshot from what the weights board gave; an empty slot plays the newest policy."""
        if self._opponent is None:
            return
        version, k = int(weights["opponent_version"][self.slot]), self.slot
        if version < 0:
            self._opponent.load(weights["actor"], None, weights["obs_mean"], weights["obs_scale"])
            version = int(weights["policy_version"][0])
        elif version == self._opponent_version:
            return
        else:
            mean, scale = weights["opponent_mean"][k], weights["opponent_scale"][k]
            self._opponent.load(weights["opponent_actor"][k], None, mean, scale)
        self._opponent_version = version
        self._met[self._length == 0] = version

    def fill(self, chunk: dict[str, Array]) -> None:
        """Play `steps` decisions and write them in place; all fields but those of the worker are filled.

        Args:
            chunk: arrays of `chunk_layout`, previous content undefined.
        """
        steps, rows = chunk["reward"].shape
        drawn = self._noise(self._policy, steps, rows, Stream.ACTIONS)
        foe = None
        if self._opponent is not None:
            foe = self._noise(self._opponent, steps, self.env.num_envs, Stream.OPPONENT)
        chunk["final_value"][:] = 0.0
        chunk["reward_parts"][:] = 0.0
        chunk["episodes"][0] = 0
        if self._box:
            drawn, chunk["logp"][:] = self._policy.offsets(drawn)
        for t in range(steps):
            obs = chunk["obs"][t]
            self._sides.observe(self.env, obs)
            if self._box:
                np.add(self._policy.logits(obs), drawn[t], out=chunk["action"][t])
            else:
                chunk["action"][t], chunk["logp"][t] = self._policy.sample(obs, drawn[t])
            facing = self._facing(foe[t] if foe is not None else None)
            self._sides.scatter(chunk["action"][t], facing, self._actions)
            if self._box:  # the chunk keeps the number as drawn, so that logp is about it
                to_env(self._actions, self._shared.policy, self._actions)
            self._record(chunk, t, self.env.step(self._actions))
            if self.watcher is not None:
                self.watcher()
        self._value(chunk)
        self._sides.observe(self.env, self._next_obs)
        chunk["bootstrap_value"][:] = self._policy.values(self._next_obs)
        chunk["group"][0], chunk["iteration"][0], chunk["seed"][0] = self.index, self.iteration, self.seed
        self._write_state(chunk["env_state"])
        self.iteration += 1

    def _value(self, chunk: dict[str, Array]) -> None:
        """V of every observation of the chunk. Nobody needs it while playing, and many rows at a time cost less
        ((m) at 2x64: 0.51 us a row at 32 rows, 0.15 at 1024)."""
        steps, rows = chunk["value"].shape
        many = max(1, VALUE_ROWS // rows)
        for start in range(0, steps, many):
            obs = chunk["obs"][start : start + many]
            values = self._policy.values(obs.reshape(-1, obs.shape[-1]))
            chunk["value"][start : start + many] = values.reshape(-1, rows)

    def progress(self, count: int) -> tuple[Array, Array, Array]:
        """Of the first `count` envs, as views: episodes finished since this group was made, decisions and return of the
        present one (seen from the first of its learning rows)."""
        return self._finished[:count], self._length[:count], self._return[:count]

    def _noise(self, policy: NumPyPolicy, steps: int, rows: int, stream: Stream) -> Array:
        """(steps, rows, ...): what the policy needs to draw the actions of this chunk."""
        rng = chunk_generator(self._shared.seed, self.index, self.iteration, stream)
        noise = policy.draw_noise(steps * rows, rng)
        return noise.reshape(steps, rows, *noise.shape[1:])

    def _facing(self, drawn: Array | None) -> Array | None:
        """Actions of the side that does not learn, or None where there is none."""
        if self._opponent is not None and self._sides.opponent_obs is not None:
            return self._opponent.act(self._sides.opponent_obs, drawn)
        if self.role in BUILT_IN:
            self._sides.players(self.env, self.role.value, self._faced, self._scratch)
            return self._faced
        return None

    def _record(self, chunk: dict[str, Array], t: int, step: Transition) -> None:
        reward = chunk["reward"][t]
        self._sides.gather(step.reward, reward)
        for part in range(step.reward_parts.shape[0]):
            self._sides.gather(step.reward_parts[part], self._row_parts)
            chunk["reward_parts"][part] += self._row_parts.sum(dtype=np.float64)
        self._sides.per_row(step.terminated, chunk["terminated"][t])
        self._sides.per_row(step.truncated, chunk["truncated"][t])
        self._return += reward
        self._length += 1
        if step.final_obs is None:
            return
        if step.truncated.any():
            self._bootstrap(chunk, t, step.final_obs)
        self._finish(chunk, step)

    def _bootstrap(self, chunk: dict[str, Array], t: int, final_obs: Array) -> None:
        """V(final observation) of the rows that only ran out of time; the others hold leftovers and are not looked at,
        the more so as what a simulation that diverged in its last step saw is no number."""
        self._sides.gather(final_obs, self._final)
        cut = np.flatnonzero(chunk["truncated"][t] > chunk["terminated"][t])
        chunk["final_value"][t, cut] = self._policy.values(self._final[cut])

    def _finish(self, chunk: dict[str, Array], step: Transition) -> None:
        """Note finished episodes (once an env, seen from the first of its learning rows) and start new counts."""
        envs = np.flatnonzero(np.logical_or(step.terminated, step.truncated))
        before = int(chunk["episodes"][0])
        free = max(chunk["episode_return"].shape[0] - before, 0)
        kept = envs[:free]
        places = slice(before, before + kept.size)
        outcome = step.outcome[kept]
        chunk["episode_return"][places] = self._return[kept]
        chunk["episode_length"][places] = self._length[kept]
        chunk["episode_outcome"][places] = np.where(self._sides.learning_side[kept] == 1, -outcome, outcome)
        same = self._met[kept] == self._opponent_version
        chunk["episode_opponent"][places] = np.where(same, self._opponent_version, Opponent.NONE)
        chunk["episodes"][0] = before + envs.size
        self._return[envs] = 0.0
        if self.role is Role.LATEST:
            self._return[envs + self._sides.envs] = 0.0
        self._length[envs] = 0
        self._finished[envs] += 1
        self._met[envs] = self._opponent_version

    def _parts(self, data: Any) -> tuple[Any, ...]:
        """The four sections of a state (see roles.group_state_size)."""
        a = self.env.state_size
        b = a + self._return.nbytes
        c = b + self._length.nbytes
        return data[:a], data[a:b], data[b:c], data[c : c + self._met.nbytes]

    def _write_state(self, out: Array) -> None:
        envs, returned, length, met = self._parts(out)
        # Groups of other roles have longer states; what they left in this slot is not ours.
        out[self.env.state_size + self._return.nbytes + self._length.nbytes + self._met.nbytes :] = 0
        self.env.write_state(envs)
        returned[:] = self._return.view(np.uint8)
        length[:] = self._length.view(np.uint8)
        met[:] = self._met.view(np.uint8)

    def _read_state(self, data: Array) -> None:
        envs, returned, length, met = self._parts(data)
        self.env.read_state(envs)
        self._return.view(np.uint8)[:] = returned
        self._length.view(np.uint8)[:] = length
        self._met.view(np.uint8)[:] = met
