"""Stable-Baselines3 DQN with the settings of RL Baselines3 Zoo; prints one JSON line."""

from _policy_file import Snapshots, arguments, torch_layers
from _q_tasks import BALANCE, TASKS, gymnasium_id

CART_POLE = {
    "learning_rate": 2.3e-3, "batch_size": 64, "buffer_size": 100_000, "learning_starts": 1000, "gamma": 0.99,
    "target_update_interval": 10, "train_freq": 256, "gradient_steps": 128, "exploration_fraction": 0.16,
    "exploration_final_eps": 0.04, "policy_kwargs": {"net_arch": [256, 256]},
}  # fmt: skip
LANDER = {
    "learning_rate": 6.3e-4, "batch_size": 128, "buffer_size": 50_000, "learning_starts": 0, "gamma": 0.99,
    "target_update_interval": 250, "train_freq": 4, "gradient_steps": -1, "exploration_fraction": 0.12,
    "exploration_final_eps": 0.1, "policy_kwargs": {"net_arch": [256, 256]},
}  # fmt: skip
ZOO = {"CartPole-v1": (50_000, CART_POLE), "LunarLander-v3": (100_000, LANDER), BALANCE: (50_000, CART_POLE)}
"""What the zoo has for DQN: env steps of the run, and settings. Balancing, which it does not know, is like CartPole."""
VARIANTS = {"sb3": 1, "sb3_2": 2}
"""Threads of torch."""
TOTAL = 10**8


def main():
    options = arguments(VARIANTS, TASKS)
    shots = Snapshots(options.folder, options.every_seconds, options.cap_seconds)
    import torch
    from stable_baselines3 import DQN
    from stable_baselines3.common.callbacks import BaseCallback
    from stable_baselines3.common.env_util import make_vec_env

    torch.set_num_threads(VARIANTS[options.variant])
    steps, settings = ZOO[options.env]
    # The run goes on to the cap; exploration ends where it does in a run of the zoo's length.
    settings = settings | {"exploration_fraction": settings["exploration_fraction"] * steps / TOTAL}
    env = make_vec_env(gymnasium_id(options.env), n_envs=1, seed=options.seed)
    model = DQN("MlpPolicy", env, seed=options.seed, device="cpu", verbose=0, **settings)

    class Watch(BaseCallback):
        episodes = 0

        def _on_step(self):
            self.episodes += int(self.locals["dones"].sum())
            if shots.due:
                layers = torch_layers(model.q_net.q_net)
                shots.save(self.num_timesteps, layers, "relu", squash="argmax", episodes=self.episodes)
            return not shots.over

    watch = Watch()
    model.learn(total_timesteps=TOTAL, callback=watch)
    shots.finish(model.num_timesteps, episodes=watch.episodes)


if __name__ == "__main__":
    main()
