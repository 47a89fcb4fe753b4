"""Run by the interpreter of the sb3 worker: our envs as a VecEnv of Stable-Baselines3."""

import json
import sys

import numpy as np
from drillyard_worker import envs
from drillyard_worker.envs.sb3 import HostedVecEnv
from stable_baselines3 import PPO, SAC
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.vec_env import VecMonitor, VecNormalize


def check_steps() -> None:
    """Autoreset, last sights and time-outs, as SB3's own vec envs tell of them."""
    many = HostedVecEnv("Drillyard/Hopper-v5", 3, max_episode_steps=15)
    many.seed(3)
    first = many.reset()
    many.seed(3)
    assert (many.reset() == first).all()
    ends = {True: 0, False: 0}
    for step in range(60):
        seen, rewards, dones, infos = many.step(np.full((3, 3), (step % 3) - 1.0, np.float32))
        assert seen.dtype == rewards.dtype == np.float32 and dones.dtype == bool and len(infos) == 3
        for row, done in enumerate(dones):
            assert ("terminal_observation" in infos[row]) == bool(done)
            if done:
                assert not np.array_equal(infos[row]["terminal_observation"], seen[row])
                ends[infos[row]["TimeLimit.truncated"]] += 1
    assert ends[True] >= 3, ends
    assert many.get_attr("num_envs") == [3, 3, 3] and many.env_is_wrapped(VecMonitor) == [False] * 3
    many.close()


def main() -> None:
    check_steps()
    ball = VecMonitor(HostedVecEnv("Drillyard/BallDrill-v0", 8, time_limit_decisions=50))
    model = PPO("MlpPolicy", ball, n_steps=64, batch_size=128, seed=0, device="cpu").learn(1024)
    episodes = len(model.ep_info_buffer)
    ball.close()
    robots = VecNormalize(VecMonitor(HostedVecEnv("Drillyard/HalfCheetah-v5", 2, max_episode_steps=20)))
    SAC("MlpPolicy", robots, learning_starts=20, device="cpu").learn(60)
    robots.close()
    plain = make_vec_env(envs.register("Drillyard/BallDrill-v0"), n_envs=2, seed=0)  # its own way, one by one
    plain.reset()
    plain.step([0, 1])
    plain.close()
    envs.close_hosts()
    sys.stdout.write(json.dumps({"episodes": episodes}))


if __name__ == "__main__":
    main()
