"""The settings of each algorithm. Names are those of XuanCe's own files; defaults too, unless a comment says why not.

What is no setting here stands in the files that XuanCe ships: `configs/<algorithm>/classic_control/`, CartPole-v1 for
discrete actions, Pendulum-v1 for others.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any

from drillyard_worker import Algorithm, WorkerError, settings_of


def setting(default: Any, text: str, low: Any = None, high: Any = None, choices: tuple = ()) -> Any:
    """A field with help and bounds."""
    about = {"help": text, "minimum": low, "maximum": high, "choices": choices}
    return field(default=default, metadata={key: value for key, value in about.items() if value not in (None, ())})


def sizes(text: str, name: str) -> list[int]:
    """Hidden layers from "128,128".

    Raises:
        WorkerError: BAD_VALUE.
    """
    try:
        found = [int(size) for size in text.split(",") if size.strip()]
    except ValueError:
        found = []
    if not found or any(not 1 <= size <= 8192 for size in found):
        raise WorkerError("bad_value", f"settings.{name} is {text!r}; it must be sizes from 1 to 8192 like 128,128.")
    return found


@dataclass(frozen=True)
class Common:
    """What every algorithm has."""

    parallels: int = setting(10, "envs stepped together", 1, 1024)
    gamma: float = setting(0.99, "discount factor", 0.0, 1.0)
    representation_hidden_size: str = setting("128", "hidden layers before actor and critic, comma between")
    activation: str = setting("relu", "between the layers", choices=("relu", "leaky_relu", "tanh", "elu"))
    use_obsnorm: bool = setting(default=False, text="observations by running mean and variance")
    use_rewnorm: bool = setting(default=False, text="rewards by the running variance of returns")
    obsnorm_range: float = setting(5.0, "normalised observations are clipped to this", 0.1, 1e6)
    rewnorm_range: float = setting(5.0, "normalised rewards are clipped to this", 0.1, 1e6)
    use_grad_clip: bool = setting(default=False, text="clip the norm of gradients")
    grad_clip_norm: float = setting(0.5, "to this", 0.0, 1e6)
    device: str = setting(
        "auto", "auto: a GPU that is reserved for the run, else the CPU", choices=("auto", "cpu", "cuda")
    )
    onnx: bool = setting(default=True, text="the policy as ONNX in each checkpoint")


@dataclass(frozen=True)
class OnPolicy(Common):
    """A2C, PG, PPO and PPG."""

    actor_hidden_size: str = setting("128", "hidden layers of the actor alone")
    learning_rate: float = setting(4e-4, "learning rate", 0.0, 1.0)
    horizon_size: int = setting(256, "steps of each env between two updates", 1, 1_000_000)
    n_epochs: int = setting(8, "passes over one batch", 1, 1000)
    n_minibatch: int = setting(8, "parts of one batch", 1, 10000)
    ent_coef: float = setting(0.01, "weight of the entropy", 0.0, 10.0)
    gae_lambda: float = setting(0.95, "lambda of the advantage estimation", 0.0, 1.0)
    gamma: float = setting(0.98, "discount factor", 0.0, 1.0)
    use_obsnorm: bool = setting(default=True, text="observations by running mean and variance")
    use_rewnorm: bool = setting(default=True, text="rewards by the running variance of returns")
    use_grad_clip: bool = setting(default=True, text="clip the norm of gradients")


@dataclass(frozen=True)
class ActorCritic(OnPolicy):
    """Those with a critic."""

    critic_hidden_size: str = setting("128", "hidden layers of the critic alone")
    vf_coef: float = setting(0.25, "weight of the value loss", 0.0, 100.0)


@dataclass(frozen=True)
class Ppo(ActorCritic):
    """PPO with the clipped ratio."""

    clip_range: float = setting(0.2, "ratio of probabilities beyond 1 that still counts", 0.0, 1.0)
    activation: str = setting("leaky_relu", "between the layers", choices=("relu", "leaky_relu", "tanh", "elu"))


@dataclass(frozen=True)
class PpoKl(ActorCritic):
    """PPO with a penalty on the change of the policy."""

    target_kl: float = setting(0.25, "wanted divergence of two policies, nats", 0.0, 100.0)
    kl_coef: float = setting(1.0, "weight of the divergence", 0.0, 1000.0)
    activation: str = setting("leaky_relu", "between the layers", choices=("relu", "leaky_relu", "tanh", "elu"))


@dataclass(frozen=True)
class A2c(ActorCritic):
    """A2C; XuanCe's own takes one pass over eight parts of a batch."""

    n_epochs: int = setting(1, "passes over one batch", 1, 1000)


@dataclass(frozen=True)
class Pg(OnPolicy):
    """Plain policy gradient."""

    n_epochs: int = setting(1, "passes over one batch", 1, 1000)
    n_minibatch: int = setting(1, "parts of one batch", 1, 10000)
    horizon_size: int = setting(128, "steps of each env between two updates", 1, 1_000_000)
    use_obsnorm: bool = setting(default=False, text="observations by running mean and variance")
    use_rewnorm: bool = setting(default=False, text="rewards by the running variance of returns")


@dataclass(frozen=True)
class Ppg(OnPolicy):
    """PPO in phases of its own for policy, values and both."""

    critic_hidden_size: str = setting("128", "hidden layers of the critic alone")
    policy_nepoch: int = setting(4, "passes of the policy phase", 1, 1000)
    value_nepoch: int = setting(8, "passes of the value phase", 1, 1000)
    aux_nepoch: int = setting(8, "passes of the auxiliary phase", 1, 1000)
    n_epochs: int = setting(1, "passes over one batch", 1, 1000)
    n_minibatch: int = setting(1, "parts of one batch", 1, 10000)
    horizon_size: int = setting(128, "steps of each env between two updates", 1, 1_000_000)
    clip_range: float = setting(0.2, "ratio of probabilities beyond 1 that still counts", 0.0, 1.0)
    kl_beta: float = setting(1.0, "weight of the divergence in the auxiliary phase", 0.0, 1000.0)
    use_obsnorm: bool = setting(default=False, text="observations by running mean and variance")
    use_rewnorm: bool = setting(default=False, text="rewards by the running variance of returns")


@dataclass(frozen=True)
class OffPolicy(Common):
    """Those with a replay buffer. It is not in the checkpoints: a resumed run fills it first."""

    buffer_size: int = setting(100_000, "transitions kept", 100, 100_000_000)
    batch_size: int = setting(256, "transitions of one update", 1, 100_000)
    start_training: int = setting(1000, "env steps before the first update", 0, 100_000_000)
    training_frequency: int = setting(1, "updates come at env steps that this divides", 1, 1_000_000)
    n_epochs: int = setting(1, "updates at a time", 1, 1000)


@dataclass(frozen=True)
class QLearning(OffPolicy):
    """DQN and what came of it. XuanCe's defaults reach 200 on CartPole-v1 in 100 000 steps, these 250 to 340."""

    parallels: int = setting(4, "envs stepped together", 1, 1024)
    buffer_size: int = setting(50_000, "transitions kept", 100, 100_000_000)
    batch_size: int = setting(128, "transitions of one update", 1, 100_000)
    q_hidden_size: str = setting("128", "hidden layers after the representation")
    learning_rate: float = setting(5e-4, "learning rate", 0.0, 1.0)
    start_greedy: float = setting(0.5, "share of random actions at first", 0.0, 1.0)
    end_greedy: float = setting(0.05, "and at last", 0.0, 1.0)
    decay_step_greedy: int = setting(
        20_000, "the last share is reached after this many env steps divided by parallels", 1, 1_000_000_000
    )
    sync_frequency: int = setting(200, "updates between two copies to the target network", 1, 1_000_000)


@dataclass(frozen=True)
class PerDqn(QLearning):
    """DQN that samples by error."""

    PER_alpha: float = setting(0.5, "0: uniform samples, 1: in proportion to the error", 0.0, 1.0)
    PER_beta0: float = setting(0.4, "correction for it at first", 0.0, 1.0)


@dataclass(frozen=True)
class C51(QLearning):
    """DQN with a distribution of returns over fixed values."""

    v_min: float = setting(0.0, "smallest return", -1e9, 1e9)
    v_max: float = setting(200.0, "largest return", -1e9, 1e9)
    atom_num: int = setting(51, "values between them", 2, 1000)


@dataclass(frozen=True)
class QrDqn(QLearning):
    """DQN with quantiles of the return."""

    quantile_num: int = setting(20, "quantiles", 1, 1000)


@dataclass(frozen=True)
class Continuous(OffPolicy):
    """SAC, TD3 and DDPG."""

    actor_hidden_size: str = setting("256", "hidden layers of the actor alone")
    critic_hidden_size: str = setting("256", "hidden layers of the critics alone")
    representation_hidden_size: str = setting("256", "hidden layers before actor and critics, comma between")
    buffer_size: int = setting(200_000, "transitions kept", 100, 100_000_000)
    learning_rate_actor: float = setting(1e-3, "learning rate of the actor", 0.0, 1.0)
    learning_rate_critic: float = setting(1e-3, "learning rate of the critics", 0.0, 1.0)
    tau: float = setting(0.005, "share of the new in the target networks, each update", 0.0, 1.0)
    gamma: float = setting(0.98, "discount factor", 0.0, 1.0)


@dataclass(frozen=True)
class Sac(Continuous):
    """Soft actor-critic, for both kinds of actions."""

    alpha: float = setting(0.2, "weight of the entropy", 0.0, 100.0)
    use_automatic_entropy_tuning: bool = setting(default=True, text="learn that weight; only with continuous actions")


@dataclass(frozen=True)
class Ddpg(Continuous):
    """DDPG; noise is in units of actions scaled to -1..1."""

    start_noise: float = setting(0.25, "exploration noise at first", 0.0, 10.0)
    end_noise: float = setting(0.05, "and from the limit of env steps divided by parallels on", 0.0, 10.0)


@dataclass(frozen=True)
class Td3(Ddpg):
    """DDPG with two critics and a slower actor."""

    actor_update_delay: int = setting(3, "updates of the critics for one of the actor", 1, 100)


@dataclass(frozen=True)
class Kind:
    """One algorithm: XuanCe's folder of settings, its dataclass, and what it acts in."""

    folder: str
    settings: type
    title: str
    actions: tuple[str, ...] = ("discrete", "box")
    overrides: tuple[tuple[str, str], ...] = ()
    """What differs from the folder's file."""


_BOTH, _DISCRETE, _BOX = ("discrete", "box"), ("discrete",), ("box",)
KINDS: dict[str, Kind] = {
    "ppo": Kind("ppo", Ppo, "PPO"),
    "ppo_kl": Kind("ppo", PpoKl, "PPO with KL penalty", _BOTH, (("agent", "PPO_KL"), ("learner", "PPOKL_Learner"))),
    "a2c": Kind("a2c", A2c, "A2C"),
    "pg": Kind("pg", Pg, "Policy gradient"),
    "ppg": Kind("ppg", Ppg, "Phasic policy gradient"),
    "dqn": Kind("dqn", QLearning, "DQN", _DISCRETE),
    "ddqn": Kind("ddqn", QLearning, "Double DQN", _DISCRETE),
    "dueldqn": Kind("dueldqn", QLearning, "Dueling DQN", _DISCRETE),
    "perdqn": Kind("perdqn", PerDqn, "DQN with prioritised replay", _DISCRETE),
    "c51": Kind("c51", C51, "C51", _DISCRETE),
    "qrdqn": Kind("qrdqn", QrDqn, "QR-DQN", _DISCRETE),
    "sac": Kind("sac", Sac, "SAC"),
    "td3": Kind("td3", Td3, "TD3", _BOX),
    "ddpg": Kind("ddpg", Ddpg, "DDPG", _BOX),
}


def values_of(algorithm: str, settings: Any) -> dict[str, Any]:
    """The settings as XuanCe's keys and values, without those that are ours.

    Raises:
        WorkerError: BAD_VALUE.
    """
    found = dict(dataclasses.asdict(settings))
    for name in ("device", "onnx"):
        del found[name]
    for name in [key for key in found if key.endswith("hidden_size")]:
        found[name] = sizes(found[name], name)
    return {**found, **dict(KINDS[algorithm].overrides)}


ALGORITHMS = tuple(
    Algorithm(
        name=name,
        title=kind.title,
        help=(kind.settings.__doc__ or "").splitlines()[0],
        action_spaces=kind.actions,
        settings=settings_of(kind.settings),
    )
    for name, kind in KINDS.items()
)
