"""Our envs as Gymnasium envs. Importing this module registers all of them.

Robots are in gymnasium_robots.py; drills are here: one learning agent, against a built-in player where there are two.

import gymnasium
import drillyard.envs.adapters.gymnasium

envs = gymnasium.make_vec("Drillyard/BallDrill-v0", num_envs=1024, opponent="scripted")
robots = gymnasium.make_vec("Drillyard/Ant-v5", num_envs=64, ctrl_cost_weight=0.1)
"""

from typing import Any

import gymnasium
import numpy as np
from gymnasium.vector import AutoresetMode
from gymnasium.vector.utils import batch_space

from drillyard.contracts.env import ActionSpec, Array, EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.adapters.side import Side
from drillyard.envs.registry import env_infos, obs_limit
from drillyard.envs.robots.catalogue import ROBOTS, task_of

_SEEDS = 2**31


def observation_space(spec: EnvSpec) -> gymnasium.spaces.Box:
    """The space of one agent's observation, of one of our envs."""
    limit = obs_limit(spec.id)
    return gymnasium.spaces.Box(-limit, limit, (spec.obs_size,), np.float32)


def action_space(action: ActionSpec) -> gymnasium.spaces.Space[Any]:
    """The space of one agent's actions."""
    if action.kind == "discrete":
        return gymnasium.spaces.Discrete(action.size)
    return gymnasium.spaces.Box(action.low, action.high, (action.size,), np.float32)


class DrillEnv(gymnasium.Env[Array, Any]):
    """One env with one learning agent.

    Args:
        env_id: of our registry.
        opponent: the built-in player on the other side, where there is one.
        side: which agent learns; observations and actions are in its own frame, so both sides look alike.
        render_mode: None; the studio draws.
        options: of the env.
    """

    metadata: dict[str, Any] = {"render_modes": []}  # noqa: RUF012 - Gymnasium's own declaration

    def __init__(
        self, env_id: str, opponent: str = "scripted", side: int = 0, render_mode: str | None = None, **options: Any
    ) -> None:
        self._game = Side(env_id, 1, opponent, side, options)
        self.render_mode = render_mode
        self.observation_space = observation_space(self._game.spec)
        self.action_space = action_space(self._game.spec.action)

    def reset(self, *, seed: int | None = None, options: dict[str, Any] | None = None) -> tuple[Array, dict[str, Any]]:
        """Start an episode: with a seed as a stage does with the same one, without a seed with one that the env draws
        from its own generator. `options` has no meaning."""
        super().reset(seed=seed)
        self._game.batch.reset(int(self.np_random.integers(_SEEDS)) if seed is None else seed)
        return self._game.see()[0], {}

    def step(self, action: Any) -> tuple[Array, float, bool, bool, dict[str, Any]]:
        """One decision; where there are two sides, info has `outcome` (+1 won, -1 lost, 0 undecided) when the episode
        ends."""
        game = self._game
        result = game.play(np.asarray(action)[None])
        terminated, truncated = bool(result.terminated[0]), bool(result.truncated[0])
        info: dict[str, Any] = {}
        if terminated or truncated:
            if len(game.spec.agents) > 1:
                info["outcome"] = int(game.outcome(result)[0])
            seen = result.final_obs[game.side, 0].copy()
        else:
            seen = game.see()[0]
        return seen, float(result.reward[game.side, 0]), terminated, truncated, info


class DrillVectorEnv(gymnasium.vector.VectorEnv[Array, Array, Array]):
    """N envs with one learning agent each, stepped as one batch. Autoreset in the same step: what an episode saw last
    is `infos["final_obs"]`, an object array with rows where `infos["_final_obs"]`.

    Args:
        env_id: of our registry.
        num_envs: N.
        opponent: the built-in player on the other side.
        side: which agent learns.
        render_mode: None; the studio draws.
        options: of the env.
    """

    metadata: dict[str, Any] = {  # noqa: RUF012 - Gymnasium's own declaration
        "render_modes": [],
        "autoreset_mode": AutoresetMode.SAME_STEP,
    }

    def __init__(
        self,
        env_id: str,
        num_envs: int = 1,
        opponent: str = "scripted",
        side: int = 0,
        render_mode: str | None = None,
        **options: Any,
    ) -> None:
        self._game = Side(env_id, num_envs, opponent, side, options)
        self.num_envs = num_envs
        self.render_mode = render_mode
        self.single_observation_space = observation_space(self._game.spec)
        self.single_action_space = action_space(self._game.spec.action)
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(action_space(self._game.spec.action), num_envs)

    def reset(
        self, *, seed: int | list[int | None] | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Array, dict[str, Any]]:
        """Start all envs afresh. One seed serves all: env i derives its life from (seed, i).

        Raises:
            DrillyardError: BAD_VALUE for a list of seeds.
        """
        if isinstance(seed, list):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                "A batch takes one seed, from which each env derives its own; pass an int in place of a list of seeds.",
            )
        super().reset(seed=seed)
        self._game.batch.reset(int(self.np_random.integers(_SEEDS)))
        return self._game.see(), {}

    def step(self, actions: Array) -> tuple[Array, Array, Array, Array, dict[str, Any]]:
        """One decision of every env; actions (N,) or (N, size)."""
        game = self._game
        result = game.play(np.asarray(actions))
        infos: dict[str, Any] = {}
        if result.final_obs is not None:
            ended = result.terminated | result.truncated
            last = np.full(self.num_envs, None, object)
            for index in ended.nonzero()[0]:
                last[index] = result.final_obs[game.side, index].copy()
            final_info: dict[str, Any] = {}
            if len(game.spec.agents) > 1:
                final_info = {"outcome": np.where(ended, game.outcome(result), 0), "_outcome": ended.copy()}
            infos = {
                "final_obs": last, "_final_obs": ended, "final_info": final_info, "_final_info": ended.copy(),
            }  # fmt: skip
        reward = result.reward[game.side].astype(np.float64)
        return game.see(), reward, result.terminated.copy(), result.truncated.copy(), infos


def register() -> None:
    """Make every env of the registry known to `gymnasium.make` and `gymnasium.make_vec`; again does nothing."""
    for info in env_infos():
        if info.id in gymnasium.registry:
            continue
        drill = info.family == "drill"
        module = __name__ if drill else f"{__name__}_robots"
        gymnasium.register(  # pyright: ignore[reportUnknownMemberType]
            id=info.id,
            entry_point=f"{module}:{'DrillEnv' if drill else 'RobotEnv'}",
            vector_entry_point=f"{module}:{'DrillVectorEnv' if drill else 'RobotVectorEnv'}",
            max_episode_steps=task_of(info.id, {}).time_limit if info.id in ROBOTS else None,
            kwargs={"env_id": info.id},
        )


register()
