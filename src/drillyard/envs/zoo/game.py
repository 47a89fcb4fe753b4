"""Game: a PettingZoo env of either kind behind one face, its agents counted from 0."""

from typing import Any, NamedTuple, Protocol

from drillyard.contracts.env import Array
from drillyard.envs.zoo.spaces import mask_of

Env = Any
"""A pettingzoo.AECEnv or ParallelEnv; neither is typed well enough to be checked."""


class Step(NamedTuple):
    """What one move, or one move of everybody, led to. The game is over where it is terminated or truncated."""

    rewards: tuple[float, ...]
    terminated: bool
    truncated: bool


class Game(Protocol):
    """Used by `ZooStage`; `begin` comes first."""

    env: Env
    agents: tuple[str, ...]
    turn_based: bool

    @property
    def raw(self) -> Any:
        """The env without its wrappers, for those who know it."""
        ...

    def begin(self, seed: int) -> None:
        """Start an episode, seed below 2**31."""
        ...

    def turn(self) -> tuple[int, ...]:
        """Who acts in the next step, in rising order; () when the game is over."""
        ...

    def seen(self, agent: int) -> Any:
        """The agent's observation as the env gives it; None where it has left."""
        ...

    def mask(self, agent: int) -> Array | None:
        """Which actions are legal, (actions,) bool; None = all."""
        ...

    def step(self, actions: dict[int, Any]) -> Step:
        """Play; an action of the env for everybody in `turn`."""
        ...


_DRAWN_IN_MEMORY = ("pettingzoo.", "mpe2.")
"""Packages whose envs have nothing to close here."""


def close(env: Env) -> None:
    """Close an env.

    PettingZoo's own have no window here and close with `pygame.quit`, which takes the fonts of every other env of the
    process and leaves files of theirs open; they just go.
    """
    if not type(env.unwrapped).__module__.startswith(_DRAWN_IN_MEMORY):
        env.close()


class TurnGame:
    """A turn-based (AEC) env: a step is one move."""

    turn_based = True

    def __init__(self, env: Env) -> None:
        self.env = env
        self.agents: tuple[str, ...] = tuple(str(name) for name in env.possible_agents)
        self._names = list(env.possible_agents)

    @property
    def raw(self) -> Any:
        """The env without its wrappers."""
        return self.env.unwrapped

    def begin(self, seed: int) -> None:
        """Start an episode."""
        self.env.reset(seed=seed)
        self._skip_dead()

    def turn(self) -> tuple[int, ...]:
        """Whose move it is."""
        return () if self._ended() else (self._names.index(self.env.agent_selection),)

    def seen(self, agent: int) -> Any:
        """The agent's view of the board."""
        return self.env.observe(self._names[agent])

    def mask(self, agent: int) -> Array | None:
        """Legal moves, where it is the agent's move."""
        name = self._names[agent]
        return mask_of(self.env.observe(name), self.env.infos.get(name))

    def step(self, actions: dict[int, Any]) -> Step:
        """Make the move of whoever has it."""
        env = self.env
        env.step(actions[self.turn()[0]])
        rewards = tuple(float(env.rewards.get(name, 0.0)) for name in self._names)
        over = self._ended()
        terminated = over and any(env.terminations.values())
        if not over:
            self._skip_dead()
        return Step(rewards, terminated, over and not terminated)

    def _ended(self) -> bool:
        env = self.env
        return all(env.terminations[name] or env.truncations[name] for name in env.agents)

    def _skip_dead(self) -> None:
        """Those who are out take leave, as PettingZoo wants it, while the others play on."""
        env = self.env
        while not self._ended() and (env.terminations[env.agent_selection] or env.truncations[env.agent_selection]):
            env.step(None)


class ParallelGame:
    """A parallel env: in a step everybody who is still there acts."""

    turn_based = False

    def __init__(self, env: Env) -> None:
        self.env = env
        self.agents: tuple[str, ...] = tuple(str(name) for name in env.possible_agents)
        self._names = list(env.possible_agents)
        self._seen: dict[Any, Any] = {}
        self._infos: dict[Any, Any] = {}

    @property
    def raw(self) -> Any:
        """The env without its wrappers."""
        return self.env.unwrapped

    def begin(self, seed: int) -> None:
        """Start an episode."""
        self._seen, self._infos = self.env.reset(seed=seed)

    def look_away(self) -> None:
        """Nobody wants the observations: pictures cost more than the game."""
        self.raw.observe = _nothing

    def turn(self) -> tuple[int, ...]:
        """Everybody who is still there."""
        there = set(self.env.agents)
        return tuple(index for index, name in enumerate(self._names) if name in there)

    def seen(self, agent: int) -> Any:
        """What the agent saw last."""
        return self._seen.get(self._names[agent])

    def mask(self, agent: int) -> Array | None:
        """Legal actions, where the env tells them."""
        name = self._names[agent]
        return mask_of(self._seen.get(name), self._infos.get(name))

    def step(self, actions: dict[int, Any]) -> Step:
        """Let everybody act."""
        named = {self._names[agent]: action for agent, action in actions.items()}
        seen, rewards, terminations, truncations, infos = self.env.step(named)
        self._seen = {**self._seen, **seen}
        self._infos = infos
        ended = [terminations[name] or truncations[name] for name in terminations]
        over = not self.env.agents or all(ended)
        terminated = over and any(terminations.values())
        return Step(tuple(float(rewards.get(name, 0.0)) for name in self._names), terminated, over and not terminated)


def _nothing(agent: Any) -> None:
    """In place of a picture."""
