"""How good a policy is, measured: many games at once, each start played from both sides."""

import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np

from drillyard.contracts.env import BatchEnv, EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec, make_batch
from drillyard.learning.checkpoint import newest_valid
from drillyard.learning.policy_file import load_policy
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy

MAX_ENVS = 2048
"""Games at one time; more are played in rounds."""
RANDOM_PLAYER = "random"


@dataclass(frozen=True, kw_only=True)
class EvaluationResult:
    """Games of one policy. Rates are shares of decided games; a game that ran out of time level is a draw.

    An env with one agent knows no games: wins, losses and draws are 0, and the returns are what counts.
    """

    alone: bool
    """The env has one agent."""
    episodes: int
    wins: int
    losses: int
    draws: int
    returns: tuple[float, ...]
    """Undiscounted, of each episode."""
    lengths: tuple[int, ...]
    """Decisions of each episode."""
    seed: int
    deterministic: bool
    seeds: tuple[int, ...] = ()
    """Of each batch of games that was played at one time."""
    seconds: float = field(default=0.0, compare=False)

    @property
    def decided(self) -> int:
        """Games that somebody won."""
        return self.wins + self.losses

    @property
    def win_rate(self) -> float:
        """wins / decided games; 0 where no game was decided."""
        return self.wins / self.decided if self.decided else 0.0

    @property
    def return_mean(self) -> float:
        """Of all episodes."""
        return float(np.mean(self.returns))

    @property
    def length_mean(self) -> float:
        """In decisions."""
        return float(np.mean(self.lengths))

    @property
    def win_rate_interval(self) -> tuple[float, float]:
        """95 % Wilson interval of the win rate; (0, 1) where no game was decided."""
        return wilson_interval(self.wins, self.decided)

    def as_dict(self) -> dict[str, Any]:
        """For JSON output."""
        return {
            "episodes": self.episodes,
            **({} if self.alone else self._games()),
            "return_mean": self.return_mean,
            "return_std": float(np.std(self.returns)),
            "return_min": min(self.returns),
            "return_max": max(self.returns),
            "return_median": float(np.median(self.returns)),
            "length_mean_decisions": self.length_mean,
            "length_min": min(self.lengths),
            "length_max": max(self.lengths),
            "seed": self.seed,
            "deterministic": self.deterministic,
        }

    def _games(self) -> dict[str, Any]:
        low, high = self.win_rate_interval
        return {
            "wins": self.wins,
            "losses": self.losses,
            "draws": self.draws,
            "win_rate": self.win_rate,
            "win_rate_low": low,
            "win_rate_high": high,
        }


def wilson_interval(wins: float, games: int, z: float = 1.959964) -> tuple[float, float]:
    """Score interval of a share (Wilson, 1927); unlike the normal one it stays honest near 0 and 1."""
    if games == 0:
        return 0.0, 1.0
    share = wins / games
    scale = 1.0 + z * z / games
    centre = (share + z * z / (2.0 * games)) / scale
    half = z * math.sqrt(share * (1.0 - share) / games + z * z / (4.0 * games * games)) / scale
    return max(0.0, centre - half), min(1.0, centre + half)


def evaluate(
    env_id: str,
    policy_source: str | Path,
    opponent: str | Path,
    episodes: int,
    seed: int,
    deterministic: bool,
    env_options: Mapping[str, Any] | None = None,
) -> EvaluationResult:
    """Play `episodes` games and count them; the same arguments give the same result.

    In two-player envs half of the games have swapped sides, from the same starts. Envs with one agent ignore the
    opponent. Called by `drillyard evaluate`.

    Args:
        policy_source, opponent: a player of the env ("scripted", "random"), a checkpoint folder, or a run's folder
            (its newest valid checkpoint).
        env_options: of the env, as in docs/environments.md; None = its defaults.
        deterministic: policies take their most likely action instead of drawing one.

    Raises:
        DrillyardError: UNKNOWN_ENV, NOT_FOUND, DAMAGED, BAD_VALUE, or LAYOUT_MISMATCH for a policy of another env.
    """
    if episodes < 1 or seed < 0:
        what, least, given = ("number of episodes", 1, episodes) if episodes < 1 else ("seed", 0, seed)
        raise DrillyardError(ErrorCode.BAD_VALUE, f"The {what} must be at least {least}, not {given}.")
    options = dict(env_options or {})
    spec = env_spec(env_id, **options)
    sides = min(len(spec.agents), 2)
    players = [_player(policy_source, spec, deterministic)]
    if sides == 2:
        players.append(_player(opponent, spec, deterministic))
    rounds: list[Games] = []
    began_s = time.monotonic()
    for number, start in enumerate(range(0, episodes, MAX_ENVS * sides)):
        count = min(episodes - start, MAX_ENVS * sides)
        for side in range(sides):
            games = (count + 1 - side) // 2 if sides == 2 else count
            if games:
                env = make_batch(env_id, games, **options)
                rounds.append(_play(env, players if side == 0 else players[::-1], side, seed + number))
    outcome = np.concatenate([games.outcome for games in rounds])
    alone = sides == 1
    return EvaluationResult(
        alone=alone,
        episodes=episodes,
        wins=int((outcome > 0).sum()),
        losses=int((outcome < 0).sum()),
        draws=0 if alone else int((outcome == 0).sum()),
        returns=tuple(float(value) for games in rounds for value in games.returns),
        lengths=tuple(int(value) for games in rounds for value in games.length),
        seed=seed,
        deterministic=deterministic,
        seeds=tuple(range(seed, seed + -(-episodes // (MAX_ENVS * sides)))),
        seconds=time.monotonic() - began_s,
    )


class Games(NamedTuple):
    """First episode of each env, seen from the evaluated policy; (N,) each."""

    outcome: np.ndarray
    returns: np.ndarray
    length: np.ndarray


def policy_games(env: BatchEnv, policy: NumPyPolicy, seed: int, *, deterministic: bool = True) -> Games:
    """One episode in each env of a batch with one agent, alone. Called by benchmarks on policies in memory."""
    return _play(env, [_PolicyPlayer(policy, deterministic)], 0, seed)


def _play(env: BatchEnv, players: "list[_Player]", side: int, seed: int) -> Games:
    """One game in each env; players in the order of agents, the evaluated one is agent `side`."""
    spec, games = env.spec, env.num_envs
    env.reset(seed)
    # One stream a game and agent in effect: all rows are drawn each decision, whether or not their game still runs.
    rngs = [np.random.default_rng((seed, side, agent)) for agent in range(len(players))]
    shape = (games,) if spec.action.kind == "discrete" else (games, spec.action.size)
    actions = np.zeros((len(spec.agents), *shape), np.int32 if spec.action.kind == "discrete" else np.float32)
    obs = np.empty((games, spec.obs_size), np.float32)
    running = np.ones(games, bool)
    outcome = np.zeros(games, np.int8)
    returns = np.zeros(games, np.float64)
    length = np.zeros(games, np.int64)
    while running.any():
        for agent, player in enumerate(players):
            player.act(env, agent, obs, actions[agent], rngs[agent])
        step = env.step(actions)
        returns[running] += step.reward[side][running]
        length += running
        ended = running & (step.terminated | step.truncated)
        outcome[ended] = step.outcome[ended] if side == 0 else -step.outcome[ended]
        running &= ~ended
    if len(players) == 1:
        outcome[:] = 0
    return Games(outcome, returns, length)


class _Player(Protocol):
    """Decides for one agent of all envs."""

    def act(self, env: BatchEnv, agent: int, obs: np.ndarray, out: np.ndarray, rng: np.random.Generator) -> None:
        """Write actions to `out`; `obs` is scratch memory (N, O)."""
        ...


class _PolicyPlayer:
    def __init__(self, policy: NumPyPolicy, deterministic: bool) -> None:
        self._policy = policy
        self._deterministic = deterministic

    def act(self, env: BatchEnv, agent: int, obs: np.ndarray, out: np.ndarray, rng: np.random.Generator) -> None:
        env.observe(agent, obs)
        noise = None if self._deterministic else self._policy.draw_noise(obs.shape[0], rng)
        to_env(self._policy.act(obs, noise), self._policy.spec, out)


class _BuiltInPlayer:
    def __init__(self, name: str) -> None:
        self._name = name

    def act(self, env: BatchEnv, agent: int, obs: np.ndarray, out: np.ndarray, rng: np.random.Generator) -> None:
        env.scripted(self._name, agent, out)


class _RandomPlayer:
    """Uniform over the action space, in envs of either kind."""

    def act(self, env: BatchEnv, agent: int, obs: np.ndarray, out: np.ndarray, rng: np.random.Generator) -> None:
        action = env.spec.action
        if action.kind == "discrete":
            out[...] = rng.integers(0, action.size, out.shape, np.int32)
        else:
            out[...] = rng.uniform(action.low, action.high, out.shape)


def _player(source: str | Path, spec: EnvSpec, deterministic: bool) -> _Player:
    if source == RANDOM_PLAYER:
        return _RandomPlayer()
    if source in spec.scripted_players:
        return _BuiltInPlayer(str(source))
    path = Path(source)
    if (path / "checkpoints").is_dir():
        path = newest_valid(path / "checkpoints") or path / "checkpoints"
    if not path.is_dir():
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"{str(source)!r} is neither a checkpoint folder nor a player of {spec.id}; its players are "
            f"{', '.join(dict.fromkeys((*spec.scripted_players, RANDOM_PLAYER)))}.",
        )
    manifest, policy = load_policy(path, MAX_ENVS)
    if manifest.policy.obs_size != spec.obs_size or manifest.policy.action != spec.action:
        raise DrillyardError(
            ErrorCode.LAYOUT_MISMATCH,
            f"The policy of {path} was trained on {manifest.env_id} and does not fit {spec.id}: it sees "
            f"{manifest.policy.obs_size} numbers and has {manifest.policy.action.size} actions, the env gives "
            f"{spec.obs_size} and takes {spec.action.size}.",
        )
    return _PolicyPlayer(policy, deterministic)
