"""Every setting of a PPO run, with its default, meaning and range in one place."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from drillyard.contracts.control import LIVE_SETTINGS
from drillyard.contracts.studio import SettingInfo
from drillyard.learning.settings import Settings, SettingValue, bad_value, setting
from drillyard.learning.tuned import tuned_settings


@dataclass(frozen=True, kw_only=True)
class TrainConfig:
    """The settings of our own PPO learner. Get one from `resolve`, which checks; docs/settings.md lists them."""

    # Network
    hidden: tuple[int, ...] = setting((64, 64), "Sizes of the hidden layers of actor and critic.", 1, 1024)
    activation: str = setting("tanh", "Activation of the hidden layers.", choices=("tanh", "relu"))
    normalise_obs: bool = setting(default=True, meaning="Scale observations by their running mean and deviation.")
    obs_clip: float = setting(10.0, "Normalised observations are clipped to plus or minus this.", 1.0, 1000.0)

    # Actions of a box space; policy units, in which [-1, 1] is the range of the env
    squash: str = setting(
        "clip",
        "How a drawn number becomes an action: clip cuts it off at the bounds, tanh bends it.",
        choices=("clip", "tanh"),
    )
    init_std: float = setting(
        1.0, "Standard deviation of actions at the start; 1 is half the env's range.", 0.001, 10.0
    )
    min_std: float = setting(0.01, "The standard deviation of actions never gets smaller.", 0.0001, 10.0)

    # Optimiser
    lr: float = setting(1e-3, "Learning rate of Adam at the start.", 1e-7, 1.0)
    lr_schedule: str = setting(
        "constant",
        "How the learning rate goes on: constant; linear (a tenth at the run's limit); adaptive (follows adaptive_kl).",
        choices=("constant", "linear", "adaptive"),
    )
    adaptive_kl: float = setting(
        0.01, "How far an update should move the policy, in nats, where the learning rate is adaptive.", 1e-5, 1.0
    )
    epochs: int = setting(4, "Passes over each batch.", 1, 100)
    minibatch: int = setting(2048, "Samples in a gradient step.", 16, 1_048_576)
    max_grad_norm: float = setting(0.5, "Gradients longer than this are shortened to it; 0 = never.", 0.0, 1000.0)

    # PPO
    gamma: float = setting(0.99, "Discount of the reward a decision later.", 0.0, 1.0)
    gae_lambda: float = setting(0.95, "Trace decay of the advantage estimate.", 0.0, 1.0)
    clip_epsilon: float = setting(0.2, "How far the probability of an action may move in an update.", 0.01, 1.0)
    decoupled_clip: bool = setting(
        default=False,
        meaning="Measure how far an action has moved from the policy before the update, not from the one that acted, "
        "which in pipelined mode is older.",
    )
    value_clip: float = setting(0.0, "How far a value may move in an update; 0 = any distance.", 0.0, 1000.0)
    entropy_coef: float = setting(0.01, "Weight of the entropy bonus, which keeps the policy trying things.", 0.0, 1.0)
    value_coef: float = setting(0.5, "Weight of the value loss.", 0.0, 100.0)
    target_kl: float = setting(
        0.03,
        "An update stops once the policy is 1.5 times this far from the one that acted, in nats; 0 = never.",
        0.0,
        10.0,
    )
    reward_scaling: bool = setting(
        default=True, meaning="Divide rewards by the running deviation of the discounted return."
    )
    shaping_scale: float = setting(1.0, "Weight of the env's shaping reward beside its true reward.", 0.0, 100.0)
    approach_scale: float = setting(
        0.0, "Weight of the env's second shaping reward, for coming nearer to the ball.", 0.0, 100.0
    )

    warm_up: int = setting(0, "Batches at the start that only teach the scales of observations and rewards.", 0, 100)

    # Rollouts
    steps: int = setting(32, "Decisions in a chunk (T).", 1, 4096)
    groups: int = setting(8, "Groups of rows: the unit that is seeded, stepped and inferred together.", 1, 1024)
    rows: int = setting(256, "Learning agents in a group; even, because in self-play an env has two.", 2, 65536)
    workers: int = setting(0, "Rollout processes; 0 = one a core, at most one a group.", 0, 256)
    mode: str = setting(
        "pipelined",
        "pipelined: workers roll on while the learner updates; lockstep: they wait, and a seed gives the same bits.",
        choices=("pipelined", "lockstep"),
    )
    max_age: int = setting(4, "Chunks of a policy more versions old than this are dropped and counted.", 0, 1000)
    lane_slots: int = setting(
        2, "Chunks that a worker may have in flight before it waits; at least one a group.", 1, 64
    )

    # Crowd view
    balance: bool = setting(
        default=True, meaning="Groups go to another worker when one is measured to take clearly longer than another."
    )
    crowd_envs: int = setting(
        128, "Training envs that the Crowd view shows, of all workers together; 0 = none.", 0, 4096
    )
    crowd_rate_hz: float = setting(20.0, "Frames a second of the Crowd view, about, while somebody looks.", 1.0, 60.0)

    # Opponents; only envs with two agents
    opponent_latest: float = setting(0.5, "Share of groups in which the newest policy plays both sides.", 0.0, 1.0)
    opponent_snapshot: float = setting(0.125, "Share of groups against recent and best snapshots.", 0.0, 1.0)
    opponent_old: float = setting(0.125, "Share of groups against random old snapshots.", 0.0, 1.0)
    opponent_scripted: float = setting(0.25, "Share of groups against the scripted player.", 0.0, 1.0)
    opponent_random: float = setting(0.0, "Share of groups against the random player.", 0.0, 1.0)
    pool_size: int = setting(100, "Snapshots kept in the self-play pool.", 1, 1000)
    snapshot_every: int = setting(20, "Updates between two snapshots.", 1, 100_000)
    opponents: int = setting(4, "Snapshots that workers can play at one time.", 1, 64)
    opponents_every: int = setting(10, "Updates between two draws of these snapshots.", 1, 100_000)

    # Safety
    autosave_s: float = setting(300.0, "Seconds between two automatic checkpoints.", 1.0, 86400.0)
    keep_checkpoints: int = setting(5, "Checkpoints kept beside the best one.", 1, 1000)
    nan_guard: bool = setting(
        default=True, meaning="End the run with a dump when a number stops being finite, before it does harm."
    )

    @property
    def batch_size(self) -> int:
        """Samples in one update."""
        return self.steps * self.groups * self.rows


def _check(config: TrainConfig) -> None:
    """The rules that join several settings."""
    if config.rows % 2:
        raise bad_value(
            f"The setting rows must be even, not {config.rows}, because in self-play an env has two of them."
        )
    if config.minibatch > config.batch_size:
        raise bad_value(
            f"The setting minibatch must be at most steps x groups x rows = {config.batch_size}, "
            f"not {config.minibatch}."
        )
    if config.min_std > config.init_std:
        raise bad_value(f"The setting min_std must be at most init_std = {config.init_std:g}, not {config.min_std:g}.")
    if config.workers > config.groups:
        raise bad_value(
            f"The setting workers must be at most groups = {config.groups}, not {config.workers}: "
            "a worker without a group has nothing to do."
        )
    if sum(opponent_shares(config).values()) <= 0.0:
        raise bad_value("At least one of the settings opponent_latest, ..., opponent_random must be above 0.")


PPO_SETTINGS: Settings[TrainConfig] = Settings(TrainConfig, LIVE_SETTINGS, tuned_settings, _check)


def resolve(env_id: str, overrides: Mapping[str, Any]) -> TrainConfig:
    """The settings of a run; see `Settings.resolve`."""
    return PPO_SETTINGS.resolve(env_id, overrides)


def with_live_setting(config: TrainConfig, key: str, value: Any) -> TrainConfig:
    """The config after `set_hyper`; see `Settings.with_live`."""
    return PPO_SETTINGS.with_live(config, key, value)


def as_settings(config: TrainConfig) -> dict[str, Any]:
    """JSON types, as in `RunConfig.settings`; `resolve` reads them back."""
    return PPO_SETTINGS.as_settings(config)


def setting_infos(env_id: str = "") -> tuple[SettingInfo, ...]:
    """Every setting for forms and docs, with the defaults of that env."""
    return PPO_SETTINGS.infos(env_id)


def parse(key: str, value: Any) -> SettingValue:
    """One value, read and checked against its field; see `Settings.parse`."""
    return PPO_SETTINGS.parse(key, value)


def opponent_shares(config: TrainConfig) -> dict[str, float]:
    """Kind of opponent -> share of groups, not scaled to sum to 1."""
    prefix = "opponent_"
    names = (entry.name for entry in fields(config) if entry.name.startswith(prefix))
    return {name.removeprefix(prefix): getattr(config, name) for name in names}
