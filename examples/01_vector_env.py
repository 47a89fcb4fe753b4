"""1. Our envs are ordinary Gymnasium vector envs: a thousand games of Ball Drill, stepped together.

python examples/01_vector_env.py
"""

import time

import gymnasium
import numpy as np

import drillyard.envs.adapters.gymnasium  # noqa: F401 - registers the ids


def main() -> None:
    envs = gymnasium.make_vec("Drillyard/BallDrill-v0", num_envs=1024)
    obs, _ = envs.reset(seed=1)
    print(f"{envs.num_envs} games, observations {obs.shape} of {obs.dtype}, actions {envs.single_action_space}")
    rng = np.random.default_rng(1)
    steps, ended, began = 300, 0, time.perf_counter()
    for _ in range(steps):
        obs, _, terminated, truncated, _ = envs.step(rng.integers(0, 30, envs.num_envs))
        ended += int((terminated | truncated).sum())
    rate = steps * envs.num_envs / (time.perf_counter() - began)
    print(f"{steps * envs.num_envs} env steps, {ended} episodes ended, {rate / 1e6:.2f} M env steps/s on one core")
    envs.close()


if __name__ == "__main__":
    main()
