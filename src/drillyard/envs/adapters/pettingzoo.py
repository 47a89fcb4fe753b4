"""Our drills as PettingZoo parallel envs: both agents are the caller's."""

from typing import Any

import gymnasium
import numpy as np
from gymnasium.utils import seeding
from pettingzoo import ParallelEnv  # pyright: ignore[reportMissingTypeStubs]

from drillyard.contracts.env import Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.adapters.gymnasium import action_space, observation_space
from drillyard.envs.registry import env_spec, make_batch

_SEEDS = 2**31


class DrillParallelEnv(ParallelEnv[str, Array, Any]):
    """One drill with all its agents; each sees and acts in its own frame, so one policy can play every side.

    Args:
        env_id: of our registry.
        render_mode: None; the studio draws.
        options: of the env.
    """

    def __init__(self, env_id: str, render_mode: str | None = None, **options: Any) -> None:
        spec = env_spec(env_id, **options)
        self.metadata: dict[str, Any] = {"name": env_id, "render_modes": [], "is_parallelizable": True}
        self.render_mode = render_mode
        self.possible_agents = list(spec.agents)
        self.agents: list[str] = []
        self.observation_spaces: dict[str, gymnasium.spaces.Space[Array]] = {
            agent: observation_space(spec) for agent in spec.agents
        }
        self.action_spaces: dict[str, gymnasium.spaces.Space[Any]] = {
            agent: action_space(spec.action) for agent in spec.agents
        }
        self._spec = spec
        self._batch = make_batch(env_id, 1, **options)
        self._random, _ = seeding.np_random(None)

    def observation_space(self, agent: str) -> gymnasium.spaces.Space[Array]:
        """The same object at every call."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> gymnasium.spaces.Space[Any]:
        """The same object at every call."""
        return self.action_spaces[agent]

    def reset(
        self, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Array], dict[str, dict[str, Any]]]:
        """Start an episode; without a seed the env draws one from its own generator. `options` has no meaning."""
        if seed is not None:
            self._random, _ = seeding.np_random(seed)
        self._batch.reset(int(self._random.integers(_SEEDS)))
        self.agents = list(self.possible_agents)
        return self._look(), {agent: {} for agent in self.agents}

    def step(
        self, actions: dict[str, Any]
    ) -> tuple[dict[str, Array], dict[str, float], dict[str, bool], dict[str, bool], dict[str, dict[str, Any]]]:
        """One decision of all agents; infos have `outcome` (+1 won, -1 lost, 0 undecided) when the episode ends.

        Raises:
            DrillyardError: INVALID_STATE before a reset, BAD_VALUE when an agent has no action or none that exists.
        """
        if not self.agents:
            raise DrillyardError(ErrorCode.INVALID_STATE, f"The episode of {self._spec.id} is over; call reset first.")
        for agent in self.agents:
            if agent not in actions or not self.action_spaces[agent].contains(actions[agent]):
                raise DrillyardError(
                    ErrorCode.BAD_VALUE,
                    f"Agent {agent} of {self._spec.id} cannot do {actions.get(agent)!r}; "
                    f"it takes {self.action_spaces[agent]}.",
                )
        discrete = self._spec.action.kind == "discrete"
        chosen = np.asarray([actions[agent] for agent in self.agents], np.int32 if discrete else np.float32)
        result = self._batch.step(chosen[:, None])
        terminated, truncated = bool(result.terminated[0]), bool(result.truncated[0])
        ended = terminated or truncated
        agents = self.agents
        infos: dict[str, dict[str, Any]] = {agent: {} for agent in agents}
        seen = self._look()
        if ended and result.final_obs is not None:
            for index, agent in enumerate(agents):
                seen[agent] = result.final_obs[index, 0].copy()
                infos[agent]["outcome"] = int(result.outcome[0]) * (1 if index == 0 else -1)
            self.agents = []
        return (
            seen,
            {agent: float(result.reward[index, 0]) for index, agent in enumerate(agents)},
            dict.fromkeys(agents, terminated),
            dict.fromkeys(agents, truncated),
            infos,
        )

    def render(self) -> None:
        """Nothing; the studio draws."""

    def close(self) -> None:
        """Nothing to give back."""

    def _look(self) -> dict[str, Array]:
        views: dict[str, Array] = {}
        for index, agent in enumerate(self.possible_agents):
            seen = np.empty((1, self._spec.obs_size), np.float32)
            self._batch.observe(index, seen)
            views[agent] = seen[0]
        return views


def parallel_env(env_id: str = "Drillyard/BallDrill-v0", **options: Any) -> DrillParallelEnv:
    """PettingZoo's customary constructor."""
    return DrillParallelEnv(env_id, **options)
