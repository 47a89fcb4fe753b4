"""Stable-Baselines3 PPO, and with `--variant sbx*` the same from sbx (JAX); prints one JSON line."""

import numpy as np
from _policy_file import Snapshots, arguments, torch_layers

NETWORK = {"pi": [256, 256], "vf": [256, 256]}
# What RL Baselines3 Zoo has for PPO on each task (its Ant entry is the untuned default of the library, normalised).
ZOO = {
    "HalfCheetah-v5": {
        "n_steps": 512, "batch_size": 64, "gamma": 0.98, "learning_rate": 2.0633e-05, "ent_coef": 0.000401762,
        "clip_range": 0.1, "n_epochs": 20, "gae_lambda": 0.92, "max_grad_norm": 0.8, "vf_coef": 0.58096,
        "policy_kwargs": {"log_std_init": -2, "ortho_init": False, "activation": "relu", "net_arch": NETWORK},
    },
    "Ant-v5": {},
}  # fmt: skip
VECTOR = {"n_steps": 256}
FAST = {"n_steps": 256, "batch_size": 1024, "n_epochs": 5, "learning_rate": 1e-3}
VARIANTS = {
    "sb3": (1, None),  # the zoo's settings, which ask for one env
    "sb3_vec": (16, VECTOR),  # 16 envs, the library's own minibatches of 64 and 10 epochs
    "sb3_fast": (16, FAST),  # large minibatches, few epochs
    "sbx": (1, None),
    "sbx_vec": (16, VECTOR),
    "sbx_fast": (16, FAST),
}
"""Number of envs, and settings; None = the zoo's."""


def main():
    options = arguments(VARIANTS)
    shots = Snapshots(options.folder, options.every_seconds, options.cap_seconds)
    envs, settings = VARIANTS[options.variant]
    settings = dict(ZOO[options.env] if settings is None else settings)
    jax = options.variant.startswith("sbx")
    from stable_baselines3.common.callbacks import BaseCallback
    from stable_baselines3.common.env_util import make_vec_env
    from stable_baselines3.common.vec_env import VecNormalize

    network = dict(settings.pop("policy_kwargs", {}))
    activation = network.pop("activation", "tanh")
    if jax:
        from flax import linen
        from sbx import PPO

        network |= {"activation_fn": {"tanh": linen.tanh, "relu": linen.relu}[activation]}
    else:
        import torch
        from stable_baselines3 import PPO

        torch.set_num_threads(1)
        network |= {"activation_fn": {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU}[activation]}
    raw = make_vec_env(options.env, n_envs=envs, seed=options.seed)
    env = VecNormalize(raw, gamma=settings.get("gamma", 0.99))
    model = PPO("MlpPolicy", env, seed=options.seed, device="cpu", policy_kwargs=network, verbose=0, **settings)

    def layers():
        if not jax:
            return torch_layers(model.policy.mlp_extractor.policy_net, model.policy.action_net)
        params = model.policy.actor_state.params["params"]
        names = sorted((name for name in params if name.startswith("Dense_")), key=lambda name: int(name[6:]))
        return [(np.asarray(params[name]["kernel"]), np.asarray(params[name]["bias"])) for name in names]

    class Watch(BaseCallback):
        def _on_step(self):
            if shots.due:
                rms = env.obs_rms
                scale = 1.0 / np.sqrt(rms.var + env.epsilon)
                shots.save(self.num_timesteps, layers(), activation, rms.mean, scale, env.clip_obs)
            return not shots.over

    model.learn(total_timesteps=10**9, callback=Watch())
    shots.finish(model.num_timesteps)


if __name__ == "__main__":
    main()
