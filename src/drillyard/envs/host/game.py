"""What a session steps: one batch of ours as a single learning agent per env sees it, drill or robot."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np

from drillyard.contracts.env import ActionSpec, Array, BatchEnv, EnvSpec
from drillyard.contracts.env_host import OpenRequest
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import SpaceInfo
from drillyard.envs.adapters.side import Side
from drillyard.envs.registry import env_infos, env_spec, make_batch, obs_limit
from drillyard.envs.robots.batch import RobotBatch

NO_LIMIT = 1_000_000
"""Decisions; the client cuts episodes itself."""
_SEEDS = 2**31


class Played(NamedTuple):
    """One decision of N envs; `final_obs` (N, O) is valid where an episode ended, None when none did."""

    reward: Array  # (N,) float64
    terminated: Array
    truncated: Array
    outcome: Array  # (N,) int8
    final_obs: Array | None


class Game(Protocol):
    """N envs with autoreset in the same step."""

    batch: BatchEnv

    def reset(self, seeds: Sequence[int | None]) -> None:
        """Start all envs afresh, each as Gymnasium's would with its seed; None = its generator goes on."""
        ...

    def see(self, out: Array) -> None:
        """Write what the agents see to `out`, (N, O) float32."""
        ...

    def play(self, actions: Array) -> Played:
        """Advance one decision; (N,) int32 or (N, size) float32."""
        ...

    def infos(self) -> Mapping[str, Array]:
        """Terms of the last decision; empty before the first."""
        ...

    def start_infos(self) -> Mapping[str, Array]:
        """Terms of the start of an episode, of the present state."""
        ...


class DrillGame:
    """One side of a drill learns. All envs derive their lives from the first seed.

    Args:
        env_id, num_envs: which drill, how many.
        options: of the env; `opponent` and `side` too.
        single: it is one env that is not of a vector: a seed starts it as it starts a stage.
    """

    def __init__(self, env_id: str, num_envs: int, options: dict[str, Any], *, single: bool = False) -> None:
        others = dict(options)
        opponent, side = others.pop("opponent", "scripted"), others.pop("side", 0)
        if not isinstance(opponent, str) or not isinstance(side, int):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"{env_id} takes the name of a built-in player as opponent and 0 or 1 as side, not {opponent!r} and "
                f"{side!r}.",
            )
        self._side = Side(env_id, num_envs, opponent, side, others)
        self.batch: BatchEnv = self._side.batch
        self._single = single
        self._random: np.random.Generator | None = None

    def reset(self, seeds: Sequence[int | None]) -> None:
        """See Game."""
        seed = seeds[0]
        if seed is not None or self._random is None:
            self._random = np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed)))
        if seed is None or not self._single:
            seed = int(self._random.integers(_SEEDS))
        self.batch.reset(seed)

    def see(self, out: Array) -> None:
        """See Game."""
        self.batch.observe(self._side.side, out)

    def play(self, actions: Array) -> Played:
        """See Game."""
        side = self._side
        result = side.play(actions)
        final = None if result.final_obs is None else result.final_obs[side.side]
        return Played(
            result.reward[side.side], result.terminated, result.truncated, side.outcome(result), final
        )  # fmt: skip

    def infos(self) -> Mapping[str, Array]:
        """Drills have none besides the outcome."""
        return {}

    def start_infos(self) -> Mapping[str, Array]:
        """None."""
        return {}


class RobotGame:
    """Robots. Where the batch has begun the next episode by itself, a reset that goes on takes that one."""

    def __init__(self, env_id: str, num_envs: int, options: dict[str, Any]) -> None:
        batch = make_batch(env_id, num_envs, **options)
        assert isinstance(batch, RobotBatch)
        self.batch: BatchEnv = batch
        self._robots = batch
        self._seeded = False
        self._ready = False

    def reset(self, seeds: Sequence[int | None]) -> None:
        """See Game."""
        if not self._seeded:
            drawn = np.random.SeedSequence().generate_state(1, np.uint64)[0]
            seeds = [int(drawn) + env if seed is None else seed for env, seed in enumerate(seeds)]
        if not self._ready or any(seed is not None for seed in seeds):
            self._robots.begin(seeds)
        self._seeded, self._ready = True, False

    def see(self, out: Array) -> None:
        """See Game."""
        self.batch.observe(0, out)

    def play(self, actions: Array) -> Played:
        """See Game."""
        robots = self._robots
        result = robots.step(actions[None])
        # Only of a single env can it be said that all of it stands at a fresh start.
        self._ready = robots.num_envs == 1 and result.final_obs is not None
        final = None if result.final_obs is None else result.final_obs[0]
        return Played(robots.reward64, result.terminated, result.truncated, result.outcome, final)

    def infos(self) -> Mapping[str, Array]:
        """See Game."""
        return self._robots.infos()

    def start_infos(self) -> Mapping[str, Array]:
        """See Game."""
        return self._robots.start_infos()

    def try_step(self) -> None:
        """One decision, so that the info terms are there; follow it by a reset."""
        size = self.batch.spec.action.size
        self._robots.step(np.zeros((1, self.batch.num_envs, size), np.float32))


def make_game(request: OpenRequest, num_envs: int) -> DrillGame | RobotGame:
    """The envs that a client wants.

    Raises:
        DrillyardError: UNKNOWN_ENV, UNSUPPORTED for Gymnasium's own envs, BAD_VALUE and others of the env.
    """
    if request.env_id.startswith("gym:"):
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"The env host serves Drillyard's envs, not {request.env_id}; make it with gymnasium.make in the worker.",
        )
    options = dict(request.options)
    if any(info.id == request.env_id and info.family == "drill" for info in env_infos()):
        return DrillGame(request.env_id, num_envs, options, single=request.kind == "separate")
    if not request.time_limit:
        options["max_episode_steps"] = NO_LIMIT
    return RobotGame(request.env_id, num_envs, options)


def time_limit(env_id: str, options: dict[str, Any]) -> int:
    """Decisions after which an episode is cut."""
    about_agents = {"opponent", "side"}
    return env_spec(
        env_id, **{name: value for name, value in options.items() if name not in about_agents}
    ).time_limit_decisions


def observation_space(spec: EnvSpec, env_id: str) -> SpaceInfo:
    """Of one agent."""
    limit = obs_limit(env_id)
    bound = None if limit == float("inf") else limit
    low = None if bound is None else -bound
    return SpaceInfo(kind="box", shape=(spec.obs_size,), low=(low,), high=(bound,))


def action_space(action: ActionSpec) -> SpaceInfo:
    """Of one agent."""
    if action.kind == "discrete":
        return SpaceInfo(kind="discrete", n=action.size, dtype="int64")
    ranges = action.ranges or ((action.low, action.high),) * action.size
    low, high = tuple(low for low, _ in ranges), tuple(high for _, high in ranges)
    return SpaceInfo(kind="box", shape=(action.size,), low=low, high=high)
