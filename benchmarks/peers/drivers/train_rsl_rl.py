"""rsl_rl's PPO over mjbatch; prints one JSON line."""

import importlib.util
import sys
import types

from _mjbatch_task import Task
from _policy_file import Snapshots, arguments, torch_layers

VARIANTS = {"rsl_rl": (64, 24, 1.0), "rsl_rl_64": (64, 64, 1.0), "rsl_rl_quiet": (64, 24, 0.2)}
"""Envs, steps of each between two updates, and the actions' first standard deviation. At 1.0 an Ant pays more for its
motors than it gets for living, and learns to fall at once; 0.2 is what ours begins with there."""
HIDDEN = {"HalfCheetah-v5": [128, 128], "Ant-v5": [400, 200, 100]}


class Over(BaseException):
    """The time is up."""


def settings(env, steps, init_std):
    """The PPO settings that the library's own locomotion tasks share."""
    network = {"class_name": "MLPModel", "hidden_dims": HIDDEN[env], "activation": "elu", "obs_normalization": True}
    spread = {"class_name": "GaussianDistribution", "init_std": init_std, "std_type": "scalar"}
    return {
        "num_steps_per_env": steps, "save_interval": 10**9, "obs_groups": {"actor": ["policy"], "critic": ["policy"]},
        "actor": network | {"distribution_cfg": spread}, "critic": network, "check_for_nan": False,
        "algorithm": {
            "class_name": "PPO", "num_learning_epochs": 5, "num_mini_batches": 4, "learning_rate": 1e-3,
            "schedule": "adaptive", "desired_kl": 0.01, "gamma": 0.99, "lam": 0.95, "clip_param": 0.2,
            "entropy_coef": 0.0, "value_loss_coef": 1.0, "use_clipped_value_loss": True, "max_grad_norm": 1.0,
        },
    }  # fmt: skip


def main():
    options = arguments(VARIANTS)
    shots = Snapshots(options.folder, options.every_seconds, options.cap_seconds)
    envs, steps, init_std = VARIANTS[options.variant]
    import torch

    if importlib.util.find_spec("tensorboard") is None:  # it is imported always and used by loggers only; there is none
        board = types.ModuleType("torch.utils.tensorboard")
        board.SummaryWriter = type("SummaryWriter", (), {})
        sys.modules["torch.utils.tensorboard"] = board
    from rsl_rl.env import VecEnv
    from rsl_rl.runners import OnPolicyRunner
    from tensordict import TensorDict

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)

    class Envs(VecEnv):
        """The task in rsl_rl's terms."""

        def __init__(self):
            import os

            self.task = Task(options.env, envs, len(os.sched_getaffinity(0)), options.seed)
            self.num_envs, self.num_actions, self.max_episode_length = envs, self.task.model.nu, 1000
            self.device, self.cfg = "cpu", {}
            self.episode_length_buf = torch.zeros(envs, dtype=torch.long)
            self.steps = 0

        def pack(self, obs):
            return TensorDict({"policy": torch.from_numpy(obs)}, batch_size=[envs])

        def get_observations(self):
            return self.pack(self.task.observe())

        def step(self, actions):
            if shots.due:
                snapshot(self.steps)
            if shots.over:
                raise Over
            obs, reward, done, timed_out = self.task.step(actions.numpy())
            self.steps += envs
            extras = {"time_outs": torch.from_numpy(timed_out)}
            return self.pack(obs), torch.from_numpy(reward), torch.from_numpy(done), extras

    env = Envs()
    out, sys.stdout = sys.stdout, sys.stderr  # the library prints its networks
    runner = OnPolicyRunner(env, settings(options.env, steps, init_std), log_dir=None, device="cpu")

    def snapshot(count):
        actor = runner.alg.get_policy()
        normaliser = actor.obs_normalizer
        scale = 1.0 / (normaliser.std.numpy() + normaliser.eps)
        shots.save(count, torch_layers(actor.mlp), "elu", normaliser.mean.numpy(), scale)

    try:
        runner.learn(10**9)
    except Over:
        pass
    sys.stdout = out
    shots.finish(env.steps)


if __name__ == "__main__":
    main()
