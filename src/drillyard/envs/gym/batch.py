"""N Gymnasium envs stepped one after the other in this process."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Array, EnvSpec, Transition
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.gym.episode import Episode, state_size
from drillyard.envs.gym.make import make
from drillyard.envs.gym.spaces import Actions, Observations


class GymBatch:
    """A `BatchEnv` with same-step autoreset. Workers are processes, so the loop over envs costs no round trips.

    Args:
        spec: of the env with these options.
        num_envs: N.
        options: of the env's constructor.

    Raises:
        DrillyardError: as `make`.
    """

    def __init__(self, spec: EnvSpec, num_envs: int, options: dict[str, Any]) -> None:
        self.spec = spec
        self.num_envs = num_envs
        self._bytes = state_size(spec.action, spec.time_limit_decisions)
        self.state_size = num_envs * self._bytes
        self._episodes: list[Episode] = []
        for _ in range(num_envs):
            env = make(spec.id, options)
            observations = Observations(spec.id, env.observation_space)
            actions = Actions(spec.id, env.action_space)
            self._episodes.append(Episode(env, observations, actions, spec.time_limit_decisions))
        self._final_obs: Array = np.zeros((1, num_envs, spec.obs_size), np.float32)
        self.reset(0)

    def reset(self, seed: int) -> None:
        """Start all envs afresh; env i starts as gymnasium's reset(seed=seed + i)."""
        for index, episode in enumerate(self._episodes):
            episode.begin((seed + index) & 0xFFFF_FFFF_FFFF_FFFF)

    def observe(self, agent: int, out: Array) -> None:
        """Write what the one agent sees to `out`, (N, O) float32."""
        for index, episode in enumerate(self._episodes):
            out[index] = episode.obs

    def step(self, actions: Array) -> Transition:
        """Advance one decision; actions (1, N) int32, or (1, N, size) float32 in [-1, 1]."""
        reward = np.zeros((1, self.num_envs), np.float32)
        ended = np.zeros((2, self.num_envs), np.bool_)
        any_ended = False
        for index, (episode, action) in enumerate(zip(self._episodes, actions[0], strict=True)):
            step = episode.step(action)
            reward[0, index] = step.reward
            if step.terminated or step.truncated:
                ended[:, index] = step.terminated, step.truncated
                any_ended = True
                self._final_obs[0, index] = episode.obs
                episode.next()
        return Transition(
            reward=reward,
            reward_parts=reward[None],
            terminated=ended[0],
            truncated=ended[1],
            outcome=np.zeros(self.num_envs, np.int8),
            final_obs=self._final_obs if any_ended else None,
        )

    def set_option(self, name: str, value: float) -> None:
        """A Gymnasium env takes its options when it is made.

        Raises:
            DrillyardError: BAD_VALUE, always.
        """
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{self.spec.id} takes no {name}={value:g} while it runs; start another run with it."
        )

    def scripted(self, name: str, agent: int, out: Array) -> None:
        """There is no built-in player.

        Raises:
            DrillyardError: NOT_FOUND, always.
        """
        raise DrillyardError(ErrorCode.NOT_FOUND, f"{self.spec.id} has no built-in player {name!r}; it has none.")

    def infos(self) -> dict[str, Array]:
        """None: what an env tells besides differs from step to step."""
        return {}

    def poses(self, count: int, positions: Array, quaternions: Array) -> None:
        """Nothing to write: no bodies."""

    def copy_state(self, env: int) -> bytes:
        """The state of one env as `GymStage.load` takes it."""
        return self._episodes[env].save()

    def write_state(self, out: Array) -> None:
        """Write seeds and actions of all episodes to `out`, (state_size,) uint8."""
        out[:] = np.frombuffer(b"".join(episode.save() for episode in self._episodes), np.uint8)

    def read_state(self, data: Array) -> None:
        """Play all episodes up to where `write_state` was."""
        for episode, record in zip(self._episodes, data.reshape(self.num_envs, self._bytes), strict=True):
            episode.load(record.tobytes())
