"""DqnTrainer: everything that Q-learning changes, and the step that changes it; no input or output."""

import math
from collections.abc import Iterable
from typing import Any

import numpy as np

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.episodes import PlayedEpisode
from drillyard.learning.adam import AdamState, adam_init
from drillyard.learning.dqn import network
from drillyard.learning.dqn.config import DqnConfig
from drillyard.learning.dqn.epsilon import LinearEpsilon
from drillyard.learning.dqn.network import Network
from drillyard.learning.dqn.update import Batch, Hyper, update
from drillyard.learning.policy_file import policy_tensors
from drillyard.learning.randomness import rng_restore, rng_state
from drillyard.learning.replay.memory import Sample
from drillyard.learning.returns import Returns
from drillyard.policies.arrays import Arrays

Tensors = dict[str, np.ndarray]


class DqnTrainer:
    """Parameters, target network, optimiser, counters, and the policy that acts.

    Two policies are told apart: the parameters that every `learn` changes, and the policy that acts, a version of them
    which `advance` takes over, and which `publish` and checkpoints give away. So which weights act depends on when
    `advance` is called and on nothing else.

    All that happens here is a function of seed, settings, samples and episodes. Used by the learner, in one thread.

    Args:
        config: settings; replaced by `set_config` when a live one changes.
        env: of the run, with discrete actions.
        seed: of the run.
    """

    def __init__(self, config: DqnConfig, env: EnvSpec, seed: int) -> None:
        self.env, self.seed = env, seed
        self.network = Network(
            obs_size=env.obs_size,
            actions=env.action.size,
            hidden=config.hidden,
            activation="tanh" if config.activation == "tanh" else "relu",
            duelling=config.duelling,
        )
        self.spec = self.network.spec(env.action)
        """Of the policy that acts: a plain MLP of action values."""
        self.config = config
        self.env_steps = self.updates = self.episodes = 0
        self.version = 0
        """Of the policy that acts."""
        self.resets = self.target_syncs = 0
        self.returns = Returns()
        self._ops = Arrays(np)
        self._explored_from = 0
        self._arange = np.arange(0)
        self._begin()

    def _begin(self) -> None:
        """Fresh weights and everything that follows from them; counters go on."""
        # The seed as two 32-bit words: a seed sequence takes no negative numbers.
        words = [self.seed & 0xFFFF_FFFF, self.seed >> 32 & 0xFFFF_FFFF, self.resets]
        init, self.rng = (np.random.default_rng([*words, purpose]) for purpose in (0, 1))
        self.params = network.init_params(self.network, init)
        self.optimiser: AdamState = adam_init(self.params.size, self._ops)
        self.target = network.fold(self.params, self.network, self._ops)
        """The target network, folded."""
        self.actor = self.target.copy()
        """The policy that acts, folded."""
        self.td_error: np.ndarray = np.zeros(0, np.float32)
        """(B,) of the last `learn`, for the priorities of its sample."""
        self.returns = Returns()
        self.version += 1

    def reset(self) -> None:
        """Start learning over, exploration too; a new version that is not learned from the old one."""
        self.resets += 1
        self._explored_from = self.env_steps
        self._begin()

    def set_config(self, config: DqnConfig) -> None:
        """Take over live settings from the next update on."""
        self.config = config

    @property
    def epsilon(self) -> float:
        """Share of actions to be drawn at random now: by the steps of all workers since the start or the last reset."""
        return self._epsilon.value(self.env_steps - self._explored_from)

    @property
    def epsilon_slope(self) -> float:
        """What one more env step takes away from `epsilon`."""
        return self._epsilon.slope(self.env_steps - self._explored_from)

    @property
    def lr(self) -> float:
        """Learning rate now."""
        config = self.config
        if not config.lr_end:
            return config.lr
        schedule = LinearEpsilon(config.lr, config.lr_end, config.updates_steps)
        return schedule.value(self.env_steps - self._explored_from)

    @property
    def _epsilon(self) -> LinearEpsilon:
        config = self.config
        return LinearEpsilon(config.epsilon_start, config.epsilon_end, config.epsilon_steps)

    def note(self, episodes: Iterable[PlayedEpisode]) -> None:
        """Count episodes that were committed to the replay, in that order."""
        for episode in episodes:
            self.env_steps += episode.length
            self.episodes += 1
            self.returns.add([episode.undiscounted_return])

    def learn(self, sample: Sample) -> dict[str, float]:
        """One gradient step, and the target network's after it. Afterwards `td_error` says how wrong the sample was.

        Args:
            sample: B transitions; drawn with `rng`, so that a resume goes on exactly.

        Returns:
            Stats named as in METRICS.

        Raises:
            NotFiniteError: before the step that would have spoilt the parameters.
        """
        config, count = self.config, sample.action.shape[0]
        hyper = Hyper(
            lr=self.lr,
            huber_delta=config.huber_delta or math.inf,
            max_grad_norm=config.max_grad_norm,
            double=config.double,
        )
        batch = Batch(
            sample.obs, sample.action, sample.n_step_return, sample.discount, sample.next_obs, sample.weight
        )  # fmt: skip
        self.params, self.optimiser, self.td_error, stats = update(
            self.params, self.target, self.optimiser, batch, self._rows(count), hyper, self.network, self._ops
        )
        self.updates += 1
        self._follow()
        return {name: float(value) for name, value in stats._asdict().items()}

    def _rows(self, count: int) -> np.ndarray:
        if self._arange.size != count:
            self._arange = np.arange(count)
        return self._arange

    def _follow(self) -> None:
        """The target network after an update: a step towards the parameters, or now and then a copy of them."""
        tau = self.config.target_tau
        if tau <= 0.0:
            if self.updates % self.config.target_every == 0:
                network.fold(self.params, self.network, self._ops, self.target)
                self.target_syncs += 1
            return
        # The fold is linear: a mean of folded networks is the folded mean.
        now = network.fold(self.params, self.network, self._ops, self._ops.scratch("trainer.now", self.target.size))
        now -= self.target
        now *= np.float32(tau)
        self.target += now
        self.target_syncs += 1

    def advance(self) -> None:
        """From now on the present parameters act: a new version, to be published."""
        network.fold(self.params, self.network, self._ops, self.actor)
        self.version += 1

    def publish(self, arrays: dict[str, Any], now: float) -> None:
        """Fill a slot of the weights board with the policy that acts."""
        arrays["policy_version"][0], arrays["env_steps"][0] = self.version, self.env_steps
        arrays["published_at"][0] = now
        arrays["obs_mean"][:], arrays["obs_scale"][:] = 0.0, 1.0
        arrays["actor"][:] = self.actor
        arrays["opponent_version"][:] = -1

    def tensors(self) -> Tensors:
        """All arrays for a checkpoint. The policy in it is the one that acts."""
        size = self.env.obs_size
        tensors = policy_tensors(self.spec, self.actor, np.zeros(size, np.float32), np.ones(size, np.float32))
        return tensors | {
            "dqn.params": self.params,
            "dqn.target": self.target,
            "adam.m": self.optimiser.m,
            "adam.v": self.optimiser.v,
        }

    def state(self) -> dict[str, Any]:
        """All the rest for a checkpoint, as JSON types."""
        return {
            "seed": self.seed,
            "resets": self.resets,
            "explored_from": self._explored_from,
            "target_syncs": self.target_syncs,
            "adam_steps": self.optimiser.steps,
            "rng": rng_state(self.rng),
            "returns": self.returns.state(),
        }

    def restore(self, state: dict[str, Any], tensors: Tensors) -> None:
        """Take over what `state` and `tensors` gave; env_steps, updates, episodes and version are set by the caller.

        Raises:
            KeyError, ValueError, TypeError: they do not fit together or not this env and network; nothing has changed.
        """
        sizes = {
            "dqn.params": self.params.size,
            "dqn.target": self.target.size,
            "adam.m": self.params.size,
            "adam.v": self.params.size,
            "actor": self.actor.size,
        }
        for name, size in sizes.items():
            if tensors[name].shape != (size,) or tensors[name].dtype != np.float32:
                raise ValueError(f"{name} is not {size} float32 numbers as the network of these settings needs")
        resets, explored_from = int(state["resets"]), int(state["explored_from"])
        target_syncs, adam_steps = int(state["target_syncs"]), int(state["adam_steps"])
        returns = Returns()
        returns.restore(state["returns"])
        rng_restore(self.rng, state["rng"])
        self.resets, self._explored_from, self.target_syncs = resets, explored_from, target_syncs
        self.returns = returns
        self.params, self.target = tensors["dqn.params"].copy(), tensors["dqn.target"].copy()
        self.optimiser = AdamState(tensors["adam.m"].copy(), tensors["adam.v"].copy(), adam_steps)
        self.actor = tensors["actor"].copy()
