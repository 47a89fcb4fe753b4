"""The settings of each algorithm: names of Stable-Baselines3, and its defaults unless a comment says why not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from drillyard_worker import Algorithm, WorkerError, settings_of


def setting(default: Any, text: str, low: Any = None, high: Any = None, choices: tuple = ()) -> Any:
    """A field with help and bounds."""
    about = {"help": text, "minimum": low, "maximum": high, "choices": choices}
    return field(default=default, metadata={key: value for key, value in about.items() if value not in (None, ())})


@dataclass(frozen=True)
class Common:
    """What every algorithm has."""

    n_envs: int = setting(1, "envs stepped together", 1, 1024)
    learning_rate: float = setting(3e-4, "learning rate at the start", 0.0, 1.0)
    lr_schedule: str = setting(
        "constant", "how it goes on: constant, or linear to 0 at the limit of env steps", choices=("constant", "linear")
    )
    gamma: float = setting(0.99, "discount factor", 0.0, 1.0)
    network: str = setting("64,64", "hidden layers of actor and critic, comma between")
    activation: str = setting("tanh", "between the layers", choices=("tanh", "relu", "elu"))
    normalise_observations: bool = setting(default=False, text="observations by running mean and variance")
    normalise_rewards: bool = setting(default=False, text="rewards by the running variance of returns")
    clip_observations: float = setting(10.0, "normalised observations are clipped to this", 0.1, 1e6)
    device: str = setting(
        "auto", "auto: the CPU for PPO and A2C with these networks, else a GPU where there is one",
        choices=("auto", "cpu", "cuda"),
    )  # fmt: skip
    tensorboard: bool = setting(default=False, text="SB3's own event files as well, in work/tensorboard")
    onnx: bool = setting(default=True, text="the policy as ONNX in each checkpoint")

    def hidden(self) -> list[int]:
        """Sizes of the hidden layers.

        Raises:
            WorkerError: BAD_VALUE.
        """
        try:
            sizes = [int(size) for size in self.network.split(",") if size.strip()]
        except ValueError:
            sizes = [0]
        if any(not 1 <= size <= 8192 for size in sizes):
            raise WorkerError(
                "bad_value", f"settings.network is {self.network!r}; it must be sizes from 1 to 8192 like 64,64."
            )
        return sizes


@dataclass(frozen=True)
class OnPolicy(Common):
    """PPO and A2C."""

    ent_coef: float = setting(0.0, "weight of the entropy", 0.0, 10.0)
    vf_coef: float = setting(0.5, "weight of the value loss", 0.0, 10.0)
    max_grad_norm: float = setting(0.5, "gradients are clipped to this norm", 0.0, 1e6)
    gae_lambda: float = setting(0.95, "of the generalised advantage estimate", 0.0, 1.0)
    log_std_init: float = setting(0.0, "logarithm of the first standard deviation of box actions", -10.0, 5.0)


@dataclass(frozen=True)
class PPO(OnPolicy):
    # SB3 has one env and 2048 steps. The same batch from 8 envs gives 4300 in place of 2200 steps a second, and
    # CartPole-v1 returns 500 after 100,000 steps (two seeds of two).
    n_envs: int = setting(8, "envs stepped together", 1, 1024)
    n_steps: int = setting(256, "steps of each env between two updates", 1, 1_000_000)
    batch_size: int = setting(64, "samples of a gradient step", 2, 1_000_000)
    n_epochs: int = setting(10, "passes over each batch of experience", 1, 1000)
    clip_range: float = setting(0.2, "how far the policy's ratio may go from 1", 0.0, 10.0)
    normalize_advantage: bool = setting(default=True, text="advantages to mean 0 and deviation 1 in each gradient step")
    target_kl: float | None = setting(None, "an update ends early beyond this divergence; empty = never", 0.0, 10.0)


@dataclass(frozen=True)
class A2C(OnPolicy):
    # SB3 has one env; A2C is meant for several.
    n_envs: int = setting(8, "envs stepped together", 1, 1024)
    learning_rate: float = setting(7e-4, "learning rate at the start", 0.0, 1.0)
    n_steps: int = setting(5, "steps of each env between two updates", 1, 1_000_000)
    gae_lambda: float = setting(1.0, "of the generalised advantage estimate", 0.0, 1.0)
    use_rms_prop: bool = setting(default=True, text="RMSprop in place of Adam")
    normalize_advantage: bool = setting(default=False, text="advantages to mean 0 and deviation 1")


@dataclass(frozen=True)
class OffPolicy(Common):
    """DQN, SAC, TD3 and DDPG."""

    buffer_size: int = setting(1_000_000, "transitions that the replay buffer holds", 1, 100_000_000)
    learning_starts: int = setting(100, "random steps before learning", 0, 100_000_000)
    batch_size: int = setting(256, "samples of a gradient step", 1, 1_000_000)
    tau: float = setting(0.005, "share of the new network in the target network", 0.0, 1.0)
    train_freq: int = setting(1, "steps of each env between two updates", 1, 1_000_000)
    gradient_steps: int = setting(1, "gradient steps an update; -1 = as many as env steps were made", -1, 1_000_000)
    keep_replay_buffer: bool = setting(
        default=True, text="the replay buffer in each checkpoint, which a resume needs to be exact; costs disk"
    )


@dataclass(frozen=True)
class DQN(OffPolicy):
    # SB3's defaults are for Atari. These, from RL Baselines3 Zoo's CartPole-v1, suit small envs.
    learning_rate: float = setting(2.3e-3, "learning rate at the start", 0.0, 1.0)
    network: str = setting("256,256", "hidden layers, comma between")
    activation: str = setting("relu", "between the layers", choices=("tanh", "relu", "elu"))
    buffer_size: int = setting(100_000, "transitions that the replay buffer holds", 1, 100_000_000)
    learning_starts: int = setting(1000, "random steps before learning", 0, 100_000_000)
    batch_size: int = setting(64, "samples of a gradient step", 1, 1_000_000)
    tau: float = setting(1.0, "share of the new network in the target network", 0.0, 1.0)
    train_freq: int = setting(256, "steps of each env between two updates", 1, 1_000_000)
    gradient_steps: int = setting(128, "gradient steps an update; -1 = as many as env steps were made", -1, 1_000_000)
    target_update_interval: int = setting(10, "env steps between two updates of the target network", 1, 100_000_000)
    exploration_fraction: float = setting(0.16, "share of the run in which exploration falls", 0.0, 1.0)
    exploration_initial_eps: float = setting(1.0, "share of random actions at the start", 0.0, 1.0)
    exploration_final_eps: float = setting(0.04, "share of random actions in the end", 0.0, 1.0)
    max_grad_norm: float = setting(10.0, "gradients are clipped to this norm", 0.0, 1e6)


@dataclass(frozen=True)
class SAC(OffPolicy):
    network: str = setting("256,256", "hidden layers of actor and critics, comma between")
    activation: str = setting("relu", "between the layers", choices=("tanh", "relu", "elu"))
    ent_coef: str = setting("auto", "weight of the entropy: auto, auto_0.1 (learned from there) or a number")
    target_update_interval: int = setting(1, "gradient steps between two updates of the target network", 1, 1_000_000)


@dataclass(frozen=True)
class TD3(OffPolicy):
    learning_rate: float = setting(1e-3, "learning rate at the start", 0.0, 1.0)
    network: str = setting("400,300", "hidden layers of actor and critics, comma between")
    activation: str = setting("relu", "between the layers", choices=("tanh", "relu", "elu"))
    # SB3 has none, with which TD3 does not explore.
    action_noise: float = setting(0.1, "standard deviation of the noise on actions, of [-1, 1]", 0.0, 2.0)
    policy_delay: int = setting(2, "critic updates for each one of the actor", 1, 1000)
    target_policy_noise: float = setting(0.2, "noise on the target's actions", 0.0, 2.0)
    target_noise_clip: float = setting(0.5, "largest such noise", 0.0, 2.0)


@dataclass(frozen=True)
class DDPG(OffPolicy):
    learning_rate: float = setting(1e-3, "learning rate at the start", 0.0, 1.0)
    network: str = setting("400,300", "hidden layers of actor and critic, comma between")
    activation: str = setting("relu", "between the layers", choices=("tanh", "relu", "elu"))
    action_noise: float = setting(0.1, "standard deviation of the noise on actions, of [-1, 1]", 0.0, 2.0)


CONFIGS: dict[str, type[Common]] = {"ppo": PPO, "a2c": A2C, "dqn": DQN, "sac": SAC, "td3": TD3, "ddpg": DDPG}
_ABOUT = {
    "ppo": ("PPO", "Proximal policy optimisation: the one to begin with.", ("discrete", "box")),
    "a2c": ("A2C", "Advantage actor-critic: many small updates.", ("discrete", "box")),
    "dqn": ("DQN", "Deep Q-learning, for few discrete actions.", ("discrete",)),
    "sac": ("SAC", "Soft actor-critic: few env steps, many gradient steps.", ("box",)),
    "td3": ("TD3", "Twin delayed DDPG.", ("box",)),
    "ddpg": ("DDPG", "Deep deterministic policy gradient.", ("box",)),
}
ALGORITHMS = tuple(
    Algorithm(
        name=name,
        title=_ABOUT[name][0],
        help=_ABOUT[name][1],
        action_spaces=_ABOUT[name][2],
        settings=settings_of(config),
    )
    for name, config in CONFIGS.items()
)
