"""Writing down what agents see, do and get while an episode is played; the env is only looked at."""

import copy
from typing import Any, Protocol, runtime_checkable

import numpy as np

from drillyard.contracts.env import Array, StageEnv
from drillyard.evaluation.trajectories.trajectory import LEGAL, Trajectory, stack


@runtime_checkable
class TellsInfos(Protocol):
    """A stage of one agent that has Gymnasium's infos."""

    def infos(self) -> dict[str, Any]:
        """Of the last decision, or of the reset where there was none yet."""
        ...

    @property
    def exact_reward(self) -> float:
        """Of the last decision, in the env's own precision."""
        ...


@runtime_checkable
class OwnSpaces(Protocol):
    """A stage round an env whose spaces are not ours: what was really exchanged with it."""

    @property
    def own_observation(self) -> Any:
        """As the env gave it; the env may change it later."""
        ...

    @property
    def own_action(self) -> Any:
        """As the env was given it in the last tick."""
        ...


class _Part:
    """What one agent did so far."""

    def __init__(self) -> None:
        self.observations: list[Any] = []
        self.actions: list[Any] = []
        self.rewards: list[float] = []
        self.legal: list[Array] = []
        self.seen: Any = None
        """What it saw when its last whole decision was over, where that is not what it sees at the end."""


class Watcher:
    """Of one episode after the other.

    A step of an agent lasts from its decision to its next one; where agents take turns, rewards of the moves between
    belong to it.

    Args:
        env: what is played.
        agents: who is written down.
        reads: observations are the env's words instead of its numbers.
    """

    def __init__(self, env: StageEnv, agents: tuple[int, ...], *, reads: bool = False) -> None:
        self._env, self._agents, self._reads = env, agents, reads
        self._discrete = env.spec.action.kind == "discrete"
        self._own = env if isinstance(env, OwnSpaces) else None
        self._teller = env if isinstance(env, TellsInfos) else None
        self._masked = env.spec.masked and self._discrete
        self.begin(0)

    def begin(self, seed: int) -> None:
        """The env has been reset with this seed."""
        self._seed, self._left = seed, 0
        self._parts = {agent: _Part() for agent in self._agents}
        self._infos: list[dict[str, Any]] = []
        if self._teller is not None:
            self._infos.append(dict(self._teller.infos()))

    def decides(self, agent: int, action: Any) -> None:
        """An agent decides in the present state; it plays the action from the next tick on."""
        part = self._parts.get(agent)
        if part is None:
            return
        part.observations.append(self._see(agent))
        part.actions.append(self._as_played(action))
        part.rewards.append(0.0)
        if self._masked:
            part.legal.append(self._legal(agent))

    def played(self, rewards: tuple[float, ...] | list[float], left: int = 0) -> None:
        """A decision has been played, with these rewards of all agents; its last `left` ticks were not, because the
        episode ended before."""
        self._left = left
        if self._teller is not None:
            self._infos.append(dict(self._teller.infos()))
            rewards = (self._teller.exact_reward,)
        for agent, part in self._parts.items():
            if part.rewards:
                part.rewards[-1] += rewards[agent]
        if self._own is not None:
            for part in self._parts.values():
                part.actions[-1] = np.array(self._own.own_action)

    def forget(self) -> None:
        """The decision that was not played to its end has not been made; what was seen then is the last sight."""
        for part in self._parts.values():
            if part.rewards:
                part.actions.pop()
                part.rewards.pop()
                part.seen = part.observations.pop()
                if self._masked:
                    part.legal.pop()

    def end(self, notes: dict[str, Any], *, terminated: bool, truncated: bool) -> list[Trajectory]:
        """The episode is over; those who never decided are left out.

        A batch plays every decision to its end, so what is seen last is seen then; the env is ticked up to there.
        """
        for _ in range(self._left):
            self._env.tick()
        self._left = 0
        found: list[Trajectory] = []
        for agent, part in self._parts.items():
            if not part.actions:
                continue
            part.observations.append(self._see(agent) if part.seen is None else part.seen)
            if self._masked:
                part.legal.append(self._legal(agent))
            ends = np.zeros((2, len(part.rewards)), np.bool_)
            ends[:, -1] = terminated, truncated and not terminated
            infos = _columns(self._infos, len(part.rewards) + 1)
            if self._masked:
                infos[LEGAL] = np.array(part.legal)
            found.append(
                Trajectory(
                    agent=agent, seed=self._seed, observations=stack(part.observations), actions=stack(part.actions),
                    rewards=np.array(part.rewards, np.float64), terminations=ends[0], truncations=ends[1],
                    infos=infos, notes=dict(notes),
                )
            )  # fmt: skip
        return found

    def _see(self, agent: int) -> Any:
        if self._own is not None:
            return copy.deepcopy(self._own.own_observation)
        return self._env.describe(agent) if self._reads else self._env.observe(agent)

    def _as_played(self, action: Any) -> Any:
        return np.int64(action) if self._discrete else np.array(action, np.float32)

    def _legal(self, agent: int) -> Array:
        mask = np.zeros(self._env.spec.action.size, np.bool_)
        mask[[choice.action for choice in self._env.choices(agent)]] = True
        return mask


def _columns(rows: list[dict[str, Any]], count: int) -> dict[str, Array]:
    """The numbers that every row has, in one shape and kind."""
    if len(rows) != count:
        return {}
    columns: dict[str, Array] = {}
    for name in rows[0]:
        values = [np.asarray(row[name]) for row in rows if name in row]
        plain = all(value.dtype.kind in "biuf" for value in values)
        if plain and len(values) == count and len({value.shape for value in values}) == 1:
            columns[name] = np.stack(values)
    return columns
