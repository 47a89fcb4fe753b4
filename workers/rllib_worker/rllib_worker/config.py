"""The settings of each algorithm. Names are those of RLlib; defaults are made for small envs and short iterations."""

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

    num_env_runners: int = setting(
        0, "processes that step envs; 0: the trainer itself, the fastest for cheap envs", 0, 64
    )
    num_envs_per_env_runner: int = setting(8, "envs stepped together by each of them", 1, 1024)
    gamma: float = setting(0.99, "discount factor", 0.0, 1.0)
    lr: float = setting(3e-4, "learning rate", 0.0, 1.0)
    grad_clip: float = setting(0.5, "largest global norm of gradients; 0: no limit", 0.0, 1e9)
    fcnet_hiddens: str = setting("64,64", "hidden layers, comma between")
    fcnet_activation: str = setting("tanh", "between the layers", choices=("tanh", "relu", "silu", "elu"))
    normalise_observations: bool = setting(
        default=False, text="observations by running mean and variance (MeanStdFilter)"
    )
    device: str = setting(
        "auto", "auto: a GPU that is reserved for the run, else the CPU", choices=("auto", "cpu", "cuda")
    )
    onnx: bool = setting(default=True, text="the policy as ONNX in each checkpoint")

    def hidden(self) -> list[int]:
        """Sizes of the hidden layers.

        Raises:
            WorkerError: BAD_VALUE.
        """
        try:
            sizes = [int(size) for size in self.fcnet_hiddens.split(",") if size.strip()]
        except ValueError:
            sizes = []
        if not sizes or any(not 1 <= size <= 8192 for size in sizes):
            raise WorkerError(
                "bad_value",
                f"settings.fcnet_hiddens is {self.fcnet_hiddens!r}; it must be sizes from 1 to 8192 like 64,64.",
            )
        return sizes

    def training(self) -> dict[str, Any]:
        """Arguments of `AlgorithmConfig.training`."""
        return {"gamma": self.gamma, "lr": self.lr, "grad_clip": self.grad_clip or None}


@dataclass(frozen=True)
class OnPolicy(Common):
    """PPO, APPO and IMPALA."""

    train_batch_size: int = setting(1024, "env steps of one update", 1, 10_000_000)
    entropy_coeff: float = setting(0.0, "weight of the entropy", 0.0, 10.0)
    vf_loss_coeff: float = setting(0.5, "weight of the value loss", 0.0, 100.0)
    vf_share_layers: bool = setting(default=False, text="one body for policy and values")

    def training(self) -> dict[str, Any]:
        return {
            **super().training(),
            "train_batch_size_per_learner": self.train_batch_size,
            "entropy_coeff": self.entropy_coeff,
            "vf_loss_coeff": self.vf_loss_coeff,
        }


@dataclass(frozen=True)
class Ppo(OnPolicy):
    """PPO. RLlib's own defaults (4000 steps, 30 epochs, values clipped at 10) take 4 s an iteration."""

    minibatch_size: int = setting(128, "samples of one gradient", 1, 10_000_000)
    num_epochs: int = setting(8, "passes over one batch", 1, 1000)
    lambda_: float = setting(0.95, "lambda of the advantage estimation", 0.0, 1.0)
    clip_param: float = setting(0.2, "ratio of probabilities beyond 1 that still counts", 0.0, 1.0)
    vf_clip_param: float = setting(1e6, "errors of values beyond this do not count", 0.0, 1e12)
    use_kl_loss: bool = setting(default=False, text="a penalty on the divergence of the policies as well")
    kl_target: float = setting(0.01, "wanted divergence, nats", 0.0, 100.0)

    def training(self) -> dict[str, Any]:
        return {
            **super().training(),
            "minibatch_size": min(self.minibatch_size, self.train_batch_size),
            "num_epochs": self.num_epochs,
            "lambda_": self.lambda_,
            "clip_param": self.clip_param,
            "vf_clip_param": self.vf_clip_param,
            "use_kl_loss": self.use_kl_loss,
            "kl_target": self.kl_target,
        }


@dataclass(frozen=True)
class Impala(OnPolicy):
    """IMPALA: importance-weighted returns, one pass over each batch."""

    train_batch_size: int = setting(400, "env steps of one update", 1, 10_000_000)
    lr: float = setting(5e-4, "learning rate", 0.0, 1.0)
    grad_clip: float = setting(40.0, "largest global norm of gradients; 0: no limit", 0.0, 1e9)
    entropy_coeff: float = setting(0.01, "weight of the entropy", 0.0, 10.0)


@dataclass(frozen=True)
class Appo(Impala):
    """APPO: IMPALA with PPO's clipped ratio."""

    clip_param: float = setting(0.2, "ratio of probabilities beyond 1 that still counts", 0.0, 1.0)
    use_kl_loss: bool = setting(default=False, text="a penalty on the divergence of the policies as well")

    def training(self) -> dict[str, Any]:
        return {**super().training(), "clip_param": self.clip_param, "use_kl_loss": self.use_kl_loss}


@dataclass(frozen=True)
class OffPolicy(Common):
    """DQN and SAC. The replay buffer is not in the checkpoints: a resumed run fills it first."""

    train_batch_size: int = setting(128, "transitions of one update", 1, 100_000)
    buffer_size: int = setting(50_000, "transitions kept", 100, 100_000_000)
    learning_starts: int = setting(1000, "env steps before the first update", 0, 100_000_000)
    n_step: int = setting(1, "steps of reward before the value of the next state", 1, 100)
    training_intensity: float = setting(
        0.0, "trained transitions for each sampled env step; 0: one update a step of all envs", 0.0, 1e6
    )
    num_envs_per_env_runner: int = setting(4, "envs stepped together by each of them", 1, 1024)

    def training(self) -> dict[str, Any]:
        return {
            **super().training(),
            "train_batch_size_per_learner": self.train_batch_size,
            "num_steps_sampled_before_learning_starts": self.learning_starts,
            "n_step": self.n_step,
            "training_intensity": self.training_intensity or None,
            "replay_buffer_config": {"type": "EpisodeReplayBuffer", "capacity": self.buffer_size},
        }


@dataclass(frozen=True)
class Dqn(OffPolicy):
    """DQN, double and with a dueling head unless told otherwise."""

    lr: float = setting(5e-4, "learning rate", 0.0, 1.0)
    fcnet_hiddens: str = setting("128,128", "hidden layers, comma between")
    fcnet_activation: str = setting("relu", "between the layers", choices=("tanh", "relu", "silu", "elu"))
    grad_clip: float = setting(10.0, "largest global norm of gradients; 0: no limit", 0.0, 1e9)
    initial_epsilon: float = setting(1.0, "share of random actions at first", 0.0, 1.0)
    final_epsilon: float = setting(0.04, "and at last", 0.0, 1.0)
    epsilon_steps: int = setting(10_000, "env steps between the two", 1, 1_000_000_000)
    target_network_update_freq: int = setting(500, "env steps between two copies to the target network", 1, 1_000_000)
    double_q: bool = setting(default=True, text="double Q-learning")
    dueling: bool = setting(default=True, text="a head for values and one for advantages")

    def training(self) -> dict[str, Any]:
        return {
            **super().training(),
            "epsilon": [(0, self.initial_epsilon), (self.epsilon_steps, self.final_epsilon)],
            "target_network_update_freq": self.target_network_update_freq,
            "double_q": self.double_q,
            "dueling": self.dueling,
        }


@dataclass(frozen=True)
class Sac(OffPolicy):
    """SAC, for both kinds of actions."""

    actor_lr: float = setting(3e-4, "learning rate of the actor", 0.0, 1.0)
    critic_lr: float = setting(3e-4, "learning rate of the critics", 0.0, 1.0)
    alpha_lr: float = setting(3e-4, "learning rate of the weight of the entropy", 0.0, 1.0)
    train_batch_size: int = setting(256, "transitions of one update", 1, 100_000)
    buffer_size: int = setting(200_000, "transitions kept", 100, 100_000_000)
    fcnet_hiddens: str = setting("256,256", "hidden layers, comma between")
    fcnet_activation: str = setting("relu", "between the layers", choices=("tanh", "relu", "silu", "elu"))
    tau: float = setting(0.005, "share of the new in the target networks, each update", 0.0, 1.0)
    initial_alpha: float = setting(1.0, "weight of the entropy at first", 0.0, 100.0)
    twin_q: bool = setting(default=True, text="two critics, the smaller value counts")
    num_envs_per_env_runner: int = setting(1, "envs stepped together by each of them", 1, 1024)
    grad_clip: float = setting(0.0, "largest global norm of gradients; 0: no limit", 0.0, 1e9)

    def training(self) -> dict[str, Any]:
        found = super().training()
        del found["lr"]
        return {
            **found,
            "lr": None,
            "actor_lr": self.actor_lr,
            "critic_lr": self.critic_lr,
            "alpha_lr": self.alpha_lr,
            "tau": self.tau,
            "initial_alpha": self.initial_alpha,
            "twin_q": self.twin_q,
        }


@dataclass(frozen=True)
class Kind:
    """One algorithm: its module and class in RLlib, its dataclass, and what it acts in."""

    module: str
    name: str
    settings: type
    actions: tuple[str, ...] = ("discrete", "box")


KINDS: dict[str, Kind] = {
    "ppo": Kind("ppo", "PPO", Ppo),
    "appo": Kind("appo", "APPO", Appo),
    "impala": Kind("impala", "IMPALA", Impala),
    "dqn": Kind("dqn", "DQN", Dqn, ("discrete",)),
    "sac": Kind("sac", "SAC", Sac),
}

ALGORITHMS = tuple(
    Algorithm(
        name=name,
        title=kind.name,
        help=(kind.settings.__doc__ or "").splitlines()[0],
        action_spaces=kind.actions,
        settings=tuple(each for each in settings_of(kind.settings) if not (name == "sac" and each.key == "lr")),
    )
    for name, kind in KINDS.items()
)
