"""Trainer: everything that learning changes, and the step that changes it; no input or output."""

from collections.abc import Callable
from typing import Any

import numpy as np

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.learning import ppo
from drillyard.learning.adam import AdamState, adam_init
from drillyard.learning.batch import BatchBuffer, not_finite
from drillyard.learning.config import TrainConfig, opponent_shares
from drillyard.learning.policy_file import policy_tensors
from drillyard.learning.randomness import rng_restore, rng_state
from drillyard.learning.returns import Returns
from drillyard.learning.reward_scale import RewardScaler
from drillyard.learning.schedule import next_lr
from drillyard.learning.self_play import Snapshot, SnapshotPool
from drillyard.policies import mlp
from drillyard.policies.arrays import Arrays
from drillyard.policies.normalise import ObsNormaliser
from drillyard.rollout.config import GroupSave
from drillyard.rollout.roles import old_slots, share_out

Tensors = dict[str, np.ndarray]
Chunk = dict[str, Any]
BEST_MIN_GAMES = 100
"""Decided games against the scripted player before their share means anything."""


class ChunkNotFiniteError(ArithmeticError):
    """A rollout worker delivered a number that is not finite: the env or the policy is broken."""

    def __init__(self, field: str, group: int) -> None:
        super().__init__(f"group {group} delivered a number that is not finite in '{field}'")


class Trainer:
    """Parameters, optimiser, normalisers, pool, counters and where each group stands.

    Used by the learner between and during updates. All that happens here is a function of seed, settings and chunks.

    Args:
        config: settings; replaced by `set_config` when a live one changes.
        env: of the run.
        seed: of the run.
    """

    def __init__(self, config: TrainConfig, env: EnvSpec, seed: int) -> None:
        self.env, self.seed = env, seed
        self.spec = PolicySpec(
            obs_size=env.obs_size,
            action=env.action,
            hidden=config.hidden,
            activation="relu" if config.activation == "relu" else "tanh",
            obs_clip=config.obs_clip,
            squash="tanh" if config.squash == "tanh" else "clip",
        )
        self.config = config
        self.env_steps = self.updates = self.episodes = 0
        self.version = 0
        self.resets = 0
        self.groups: dict[int, GroupSave] = {}
        """Where each group stood after its last chunk that was learned from."""
        self._ops = Arrays(np)
        self._buffer = BatchBuffer(env, config.groups, config.steps, config.rows, config.obs_clip)
        self._old_slots = old_slots(share_out(config.groups, opponent_shares(config)), config.opponents)
        self._begin()

    def _begin(self) -> None:
        """Fresh weights and everything that follows from them; counters go on."""
        config = self.config
        # The seed as two 32-bit words: a seed sequence takes no negative numbers.
        words = [self.seed & 0xFFFF_FFFF, self.seed >> 32 & 0xFFFF_FFFF, self.resets]
        init, order = (np.random.default_rng([*words, purpose]) for purpose in (0, 1))
        self.params = mlp.flatten_all(mlp.init_params(self.spec, init, config.init_std), self.spec)
        self.optimiser: AdamState = adam_init(self.params.size, self._ops)
        self.normaliser = ObsNormaliser(self.env.obs_size, config.normalise_obs)
        self.scaler = RewardScaler(config.groups, config.rows, config.reward_scaling)
        self.pool = SnapshotPool(config.pool_size, self.seed + self.resets & 0xFFFF_FFFF)
        self.lineup: list[Snapshot | None] = [None] * config.opponents
        self.returns = Returns()
        self.rng = order
        self.lr = config.lr
        self.approx_kl = 0.0
        self.warm_up_left = config.warm_up
        """Batches to come that are not learned from."""
        self.version += 1

    def reset(self) -> None:
        """Start learning over; a new version that is not learned from the old one."""
        self.resets += 1
        self._begin()

    def set_config(self, config: TrainConfig) -> None:
        """Take over live settings from the next update on."""
        if config.lr != self.config.lr:
            self.lr = config.lr
        self.config = config

    def learn(self, progress: float, between: Callable[[], None]) -> dict[str, float]:
        """One update from what `take` laid out; afterwards there is a new version to publish.

        Args:
            progress: 0..1 of the run's limit, for the learning rate.
            between: called after each gradient step.

        Returns:
            Stats named as in METRICS.

        Raises:
            ppo.NotFiniteError: before the step that would have spoilt the parameters; see `guard`.
        """
        config = self.config
        self.lr = next_lr(config, self.lr, progress, self.approx_kl)
        hyper = ppo.Hyper(
            lr=self.lr,
            clip_epsilon=config.clip_epsilon,
            entropy_coef=config.entropy_coef,
            value_coef=config.value_coef,
            max_grad_norm=config.max_grad_norm,
            target_kl=config.target_kl,
            value_clip=config.value_clip,
            epochs=config.epochs,
            minibatch=config.minibatch,
            decoupled=config.decoupled_clip and config.mode == "pipelined",  # lockstep chunks are of this very policy
        )
        self.params, self.optimiser, stats = ppo.update(
            self.params,
            self.optimiser,
            self.batch,
            hyper,
            self.rng,
            spec=self.spec,
            ops=self._ops,
            between=between,
        )
        self._bound_std()
        self.approx_kl = stats["approx_kl"]
        self.updates += 1
        self.version += 1
        self._refresh_pool()
        return stats | {"lr": self.lr, "clip_epsilon": config.clip_epsilon, "entropy_coef": config.entropy_coef}

    def skip(self) -> None:
        """Make a new version of what the last `take` taught the scales, without an update: a warm-up."""
        self.warm_up_left -= 1
        self.version += 1

    def _bound_std(self) -> None:
        """A policy that is sure of itself by mistake must still be able to find that out."""
        log_std = mlp.unflatten_all(self.params, self.spec).get(mlp.LOG_STD)
        if log_std is not None:
            np.maximum(log_std, np.float32(np.log(self.config.min_std)), out=log_std)

    @property
    def batch(self) -> ppo.Batch:
        """What the last `take` laid out."""
        return self._buffer.batch

    def take(self, chunks: list[Chunk]) -> None:
        """Lay chunks out as a batch, count them, and note where their groups stand. They are not needed afterwards.

        Args:
            chunks: G chunks in the order in which they are to count.

        Raises:
            ChunkNotFiniteError: before anything was changed.
        """
        if self.config.nan_guard:
            for chunk in chunks:
                if field := not_finite(chunk):
                    raise ChunkNotFiniteError(field, int(chunk["group"][0]))
        mean, scale = self.normaliser.mean.copy(), self.normaliser.scale.copy()
        for chunk in chunks:
            self._note(chunk)
        for index, chunk in enumerate(chunks):
            self._buffer.put(
                index,
                chunk,
                mean=mean,
                scale=scale,
                reward_scale=self.scaler.scale,
                gamma=self.config.gamma,
                lam=self.config.gae_lambda,
            )
            self.normaliser.update(chunk["obs"])

    def _note(self, chunk: Chunk) -> None:
        group, seed = int(chunk["group"][0]), int(chunk["seed"][0])
        before = self.groups.get(group)
        if before is not None and before.seed != seed:
            self.scaler.reset_group(group)
        iteration = int(chunk["iteration"][0]) + 1
        self.groups[group] = GroupSave(iteration=iteration, seed=seed, state=chunk["env_state"].tobytes())
        reward = chunk["reward"]
        self.scaler.update(group, reward, (chunk["terminated"] | chunk["truncated"]) > 0, self.config.gamma)
        self.env_steps += reward.size
        self.episodes += int(chunk["episodes"][0])
        count = min(int(chunk["episodes"][0]), chunk["episode_return"].shape[0])
        self.returns.add(chunk["episode_return"][:count].tolist())
        opponents, outcomes = chunk["episode_opponent"][:count], chunk["episode_outcome"][:count]
        for opponent in sorted(set(opponents.tolist())):
            games = outcomes[opponents == opponent]
            won, lost = int((games > 0).sum()), int((games < 0).sum())
            self.pool.record(opponent, won, lost, int(games.size) - won - lost)

    def _refresh_pool(self) -> None:
        if len(self.env.agents) == 1:
            return  # nobody plays a snapshot
        config = self.config
        fresh = self.updates % config.snapshot_every == 0
        if fresh:
            actor = self.params[: self.spec.parameter_count("actor")]
            self.pool.add(self.version, self.env_steps, actor, self.normaliser.mean, self.normaliser.scale)
        if len(self.pool) and (self.lineup[0] is None or self.updates % config.opponents_every == 0):
            self.lineup = self.pool.lineup(config.opponents, self._old_slots)

    def publish(self, arrays: dict[str, Any], now: float) -> None:
        """Fill a slot of the weights board."""
        actor = self.spec.parameter_count("actor")
        arrays["policy_version"][0], arrays["env_steps"][0] = self.version, self.env_steps
        arrays["published_at"][0] = now
        arrays["obs_mean"][:], arrays["obs_scale"][:] = self.normaliser.mean, self.normaliser.scale
        arrays["actor"][:], arrays["critic"][:] = self.params[:actor], self.params[actor:]
        for slot, snapshot in enumerate(self.lineup):
            arrays["opponent_version"][slot] = -1 if snapshot is None else snapshot.version
            if snapshot is not None:
                arrays["opponent_mean"][slot], arrays["opponent_scale"][slot] = snapshot.mean, snapshot.scale
                arrays["opponent_actor"][slot] = snapshot.actor

    @property
    def score(self) -> float | None:
        """How good the policy is by its newest games; None while there are too few."""
        if len(self.env.agents) == 1:
            return self.returns.mean
        average = self.pool.win_rates.get("scripted")
        return average.value if average is not None and average.decided >= BEST_MIN_GAMES else None

    @property
    def praise(self) -> str:
        """Why a checkpoint with the highest score is the best, in words."""
        if len(self.env.agents) == 1:
            return f"best mean return so far, {self.returns.mean or 0.0:.1f}"
        return "best so far against the scripted player"

    def tensors(self) -> Tensors:
        """All arrays for a checkpoint."""
        tensors = policy_tensors(self.spec, self.params, self.normaliser.mean, self.normaliser.scale)
        tensors |= {"adam.m": self.optimiser.m, "adam.v": self.optimiser.v}
        tensors |= {f"normaliser.{name}": array for name, array in self.normaliser.state().items()}
        tensors |= {f"reward.{name}": array for name, array in self.scaler.state().items()}
        tensors |= self.pool.tensors()
        for slot, snapshot in enumerate(self.lineup):
            if snapshot is not None:
                tensors[f"lineup{slot}.actor"] = snapshot.actor
                tensors[f"lineup{slot}.mean"] = snapshot.mean
                tensors[f"lineup{slot}.scale"] = snapshot.scale
        tensors |= {f"group{group}.state": np.frombuffer(save.state, np.uint8) for group, save in self.groups.items()}
        return tensors

    def state(self) -> dict[str, Any]:
        """All the rest for a checkpoint, as JSON types."""
        return {
            "seed": self.seed,
            "resets": self.resets,
            "adam_steps": self.optimiser.steps,
            "rng": rng_state(self.rng),
            "lr": self.lr,
            "warm_up_left": self.warm_up_left,
            "returns": self.returns.state(),
            "approx_kl": self.approx_kl,
            "pool": self.pool.state(),
            "lineup": [None if s is None else [s.version, s.env_steps, s.elo] for s in self.lineup],
            "groups": {str(group): [save.iteration, str(save.seed)] for group, save in self.groups.items()},
        }

    def restore(self, state: dict[str, Any], tensors: Tensors, *, same_groups: bool) -> None:
        """Take over what `state` and `tensors` gave; counters and version are set by the caller.

        Args:
            same_groups: the groups are as they were, so their envs go on where they stood; else all start afresh.

        Raises:
            KeyError, ValueError, TypeError, IndexError: they do not fit together or not this env and network.
        """
        self.resets = int(state["resets"])
        self.params = np.concatenate([tensors["actor"], tensors["critic"]])
        self.optimiser = AdamState(tensors["adam.m"].copy(), tensors["adam.v"].copy(), int(state["adam_steps"]))
        self.normaliser.restore(_part(tensors, "normaliser."))
        reward = _part(tensors, "reward.")
        if same_groups:
            self.groups = {
                int(group): GroupSave(
                    iteration=int(iteration), seed=int(seed), state=tensors[f"group{group}.state"].tobytes()
                )
                for group, (iteration, seed) in state["groups"].items()
            }
        else:
            reward["returns"] = np.zeros((self.config.groups, self.config.rows), np.float32)
        self.scaler.restore(reward)
        self.pool.restore(state["pool"], tensors)
        lineup: list[Snapshot | None] = []
        for slot, numbers in enumerate(state["lineup"]):
            arrays = [tensors[f"lineup{slot}.{name}"] for name in ("actor", "mean", "scale")] if numbers else []
            lineup.append(Snapshot(*numbers, *arrays) if numbers else None)
        if len(lineup) == self.config.opponents:
            self.lineup = lineup
        rng_restore(self.rng, state["rng"])
        self.lr, self.approx_kl = float(state["lr"]), float(state["approx_kl"])
        self.warm_up_left = int(state.get("warm_up_left", 0))
        if "returns" in state:  # checkpoints of version 0.1 have none
            self.returns.restore(state["returns"])


def _part(tensors: Tensors, prefix: str) -> Tensors:
    return {name.removeprefix(prefix): array for name, array in tensors.items() if name.startswith(prefix)}
