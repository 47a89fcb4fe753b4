"""Every setting of a DQN run, with its default, meaning and range in one place."""

from dataclasses import dataclass

from drillyard.contracts.control import DQN_LIVE_SETTINGS
from drillyard.learning.dqn.tuned import tuned_settings
from drillyard.learning.settings import Settings, bad_value, setting

MODES = ("episodes", "lockstep", "continuous")


@dataclass(frozen=True, kw_only=True)
class DqnConfig:
    """The settings of our own DQN learner. Get one from `DQN_SETTINGS`, which checks; docs/settings.md lists them."""

    # Network
    hidden: tuple[int, ...] = setting((64, 64), "Sizes of the hidden layers.", 1, 1024)
    activation: str = setting("relu", "Activation of the hidden layers.", choices=("relu", "tanh"))
    duelling: bool = setting(
        default=True,
        meaning="Two streams above the last hidden layer but one: the state's value, and each action's lead.",
    )

    # Optimiser
    lr: float = setting(1e-3, "Learning rate of Adam at the start.", 1e-7, 1.0)
    lr_end: float = setting(0.0, "Learning rate of Adam later on; 0 = as at the start.", 0.0, 1.0)
    batch_size: int = setting(128, "Transitions in a gradient step.", 1, 65536)
    max_grad_norm: float = setting(10.0, "Gradients longer than this are shortened to it; 0 = never.", 0.0, 1000.0)
    huber_delta: float = setting(0.0, "Errors beyond this count in proportion, not squared; 0 = all squared.", 0.0, 1e6)

    # Q-learning
    gamma: float = setting(0.99, "Discount of the reward a decision later.", 0.0, 1.0)
    n_step: int = setting(3, "Rewards that a target adds up before it asks the target network.", 1, 100)
    double: bool = setting(
        default=True, meaning="The network chooses the action of a target and the target network judges it."
    )
    target_every: int = setting(100, "Updates between two copies into the target network.", 1, 1_000_000)
    target_tau: float = setting(
        0.0, "Instead of copies, the target network moves by this share at every update; 0 = copies.", 0.0, 1.0
    )
    updates_per_step: float = setting(0.25, "Gradient steps for each env step.", 0.0, 100.0)
    updates_per_step_end: float = setting(
        0.0, "Gradient steps for each env step later on; 0 = as at the start.", 0.0, 100.0
    )
    updates_steps: int = setting(
        20_000, "Env steps, of all workers together, over which updates_per_step and lr go there.", 1, 1_000_000_000
    )

    # Exploration; counted in the steps of all workers together
    epsilon_start: float = setting(0.9, "Share of actions drawn at random at the start.", 0.0, 1.0)
    epsilon_end: float = setting(0.01, "Share of actions drawn at random in the end.", 0.0, 1.0)
    epsilon_steps: int = setting(
        2500, "Env steps, of all workers together, over which that share falls.", 1, 1_000_000_000
    )

    # Replay
    replay_capacity: int = setting(100_000, "Transitions kept; the oldest episodes go.", 100, 100_000_000)
    learning_starts: int = setting(1000, "Transitions in the replay before the first update.", 1, 100_000_000)
    prioritised: bool = setting(
        default=False, meaning="Transitions with large errors are drawn more often, instead of all alike."
    )
    priority_alpha: float = setting(0.6, "How much more often; 0 = all alike.", 0.0, 1.0)
    priority_beta: float = setting(0.4, "How much of that the weights in the loss take back.", 0.0, 1.0)
    save_replay: bool = setting(
        default=True, meaning="Save the replay beside the newest checkpoint, so that a resume goes on with it."
    )

    # Episodes
    mode: str = setting(
        "episodes",
        "episodes: batches that adapt to the measured time of an episode, with a barrier after each; lockstep: batches "
        "of one size, and a seed gives the same bits with any number of workers; continuous: no barrier.",
        choices=MODES,
    )
    workers: int = setting(0, "Episode workers; 0 = one a core.", 0, 256)
    serial: bool = setting(default=False, meaning="The learner plays the episodes itself, without workers.")
    episodes_per_task: int = setting(1, "Episodes that a worker plays side by side.", 1, 1024)
    batch_tasks: int = setting(8, "Tasks between two barriers: always in lockstep, else at the start.", 1, 4096)
    batch_seconds: float = setting(0.1, "Work between two barriers, about, for each worker.", 0.001, 60.0)
    weights_every: int = setting(1, "Batches between two publications of the weights that act.", 1, 1000)
    straggler_factor: float = setting(
        2.0, "A task that takes so many times as long as usual is given to an idle worker too; 0 = never.", 0.0, 100.0
    )
    max_episode_steps: int = setting(
        0, "Steps after which an episode is cut off; 0 = the env's own limit.", 0, 1_000_000
    )

    # Safety
    autosave_s: float = setting(300.0, "Seconds between two automatic checkpoints.", 1.0, 86400.0)
    keep_checkpoints: int = setting(5, "Checkpoints kept beside the best one.", 1, 1000)
    nan_guard: bool = setting(
        default=True, meaning="End the run with a dump when a number stops being finite, before it does harm."
    )


def _check(config: DqnConfig) -> None:
    """The rules that join several settings."""
    if config.learning_starts > config.replay_capacity // 2:
        raise bad_value(
            f"The setting learning_starts must be at most half of replay_capacity = {config.replay_capacity}, not "
            f"{config.learning_starts}: whole episodes go when the replay is full."
        )
    if config.epsilon_end > config.epsilon_start:
        raise bad_value(
            f"The setting epsilon_end must be at most epsilon_start = {config.epsilon_start:g}, "
            f"not {config.epsilon_end:g}."
        )


DQN_SETTINGS: Settings[DqnConfig] = Settings(DqnConfig, DQN_LIVE_SETTINGS, tuned_settings, _check)
