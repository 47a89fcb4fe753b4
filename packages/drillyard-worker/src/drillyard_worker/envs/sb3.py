"""N of our envs as a Stable-Baselines3 VecEnv: one round trip to the env host a step.

from drillyard_worker.envs.sb3 import HostedVecEnv
envs = VecMonitor(HostedVecEnv("Drillyard/Ant-v5", 8))
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from stable_baselines3.common.vec_env import VecEnv

from drillyard_worker.envs.session import Session
from drillyard_worker.envs.single import seed_number
from drillyard_worker.envs.spaces import space_of


class HostedVecEnv(VecEnv):
    """Autoreset in the same step, with `terminal_observation` and `TimeLimit.truncated`, as SB3's own envs.

    Args:
        env_id: `Drillyard/...` or `mjcf:PATH`.
        num_envs: N.
        options: of the env.
    """

    def __init__(self, env_id: str, num_envs: int = 1, **options: Any) -> None:
        self._session = session = Session(env_id, options, num_envs, "batch", time_limit=True, infos=False)
        session.close_with(self)
        self.render_mode = None
        self._chosen: Any = None
        super().__init__(num_envs, space_of(session.observation_space), space_of(session.action_space))

    def reset(self) -> Any:
        """Start all envs afresh, by the seeds of `seed` if it was called since."""
        arrays = self._session.arrays
        given = [-1 if seed is None else seed_number(seed) for seed in self._seeds]
        arrays["seed"][:] = given
        self._reset_seeds()
        self._reset_options()
        self._session.reset()
        self.reset_infos = [{} for _ in range(self.num_envs)]
        return arrays["obs"].copy()

    def step_async(self, actions: Any) -> None:
        self._chosen = np.asarray(actions)

    def step_wait(self) -> Any:
        """(N, O) float32, (N,) float32, (N,) bool, N dicts."""
        arrays = self._session.arrays
        if self._chosen.shape != arrays["action"].shape:
            raise ValueError(f"actions of shape {self._chosen.shape}; these envs take {arrays['action'].shape}")
        arrays["action"][...] = self._chosen
        count = self._session.step()
        infos: list[dict[str, Any]] = [{} for _ in range(self.num_envs)]
        terminated, truncated = arrays["terminated"].astype(bool), arrays["truncated"].astype(bool)
        dones = terminated | truncated
        if count:
            for row in dones.nonzero()[0]:
                infos[row]["terminal_observation"] = arrays["final_obs"][row].copy()
                infos[row]["TimeLimit.truncated"] = bool(truncated[row] and not terminated[row])
                if self._session.two_sided:
                    infos[row]["outcome"] = int(arrays["outcome"][row])
        return arrays["obs"].copy(), arrays["reward"].astype(np.float32), dones, infos

    def close(self) -> None:
        """Give the envs back."""
        self._session.close()

    def get_attr(self, attr_name: str, indices: Any = None) -> list[Any]:
        """Attributes of this object, once for each env: the host's envs have none of their own here."""
        return [getattr(self, attr_name)] * len(self._rows(indices))

    def set_attr(self, attr_name: str, value: Any, indices: Any = None) -> None:
        """Set an attribute of this object."""
        setattr(self, attr_name, value)

    def env_method(self, method_name: str, *args: Any, indices: Any = None, **kwargs: Any) -> list[Any]:
        """There are no env objects here.

        Raises:
            AttributeError: always.
        """
        raise AttributeError(f"envs of the env host have no method '{method_name}'")

    def env_is_wrapped(self, wrapper_class: Any, indices: Any = None) -> list[bool]:
        """No env is."""
        return [False] * len(self._rows(indices))

    def _rows(self, indices: Any) -> Sequence[int]:
        if indices is None:
            return range(self.num_envs)
        return [indices] if isinstance(indices, int) else list(indices)
