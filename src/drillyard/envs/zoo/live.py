"""One PettingZoo env played on a stage; it draws itself."""

import hashlib
from contextlib import suppress
from functools import lru_cache
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.env import Array, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.gym.picture import jpeg, sentence_jpeg
from drillyard.envs.ordinary import number_lines, number_words
from drillyard.envs.picture_stage import PictureStage
from drillyard.envs.zoo.game import close
from drillyard.envs.zoo.history import History
from drillyard.envs.zoo.load import Loaded

_MAX_LINES = 100
"""Numbers that are told in words where a game has no words of its own."""


class _Saved(msgspec.Struct, frozen=True, array_like=True):
    """All that a game is: an episode is a function of its seed and its actions."""

    env: str
    seed: int
    actions: bytes
    held: dict[int, int | list[float]]


class ZooStage(PictureStage):
    """A `StageEnv` whose tick is one move of a turn-based env, or one step of all agents of a parallel one.

    Whoever has decided nothing plays the least legal action, or the middle of each number. What somebody decides whose
    turn it is not is not heard. An episode that is over stands still until the next reset.

    Args:
        loaded: the env, the stage's own from now on.
    """

    def __init__(self, loaded: Loaded) -> None:
        self.spec, self._game, self._sights, self._actions, self._speech = loaded
        self._discrete = self.spec.action.kind == "discrete"
        self._everything = tuple(tuple(range(one.spec.size)) if self._discrete else () for one in self._actions)
        self._history = History(len(self.spec.agents), 0 if self._discrete else self.spec.action.size)
        self._trouble = ""
        self._seed = 0
        self.reset(0)

    def reset(self, seed: int) -> None:
        """Start an episode; the same seed gives the same start."""
        self._seed = seed
        self._game.begin(_seed_of(seed))
        self._history.clear()
        self._held: dict[int, Any] = {}
        self._over = False
        self._returns = [0.0] * len(self.spec.agents)
        self._news()

    def observe(self, agent: int) -> Array:
        """(O,) float32, a new array: the agent's own view as PettingZoo gives it, flattened."""
        own = self._speech.observe(agent)
        return own if own is not None else self._sights[agent].read(self._game.seen(agent), self.spec.obs_size)

    def decide(self, agent: int, action: Any) -> None:
        """Set the agent's action: an int, or `size` numbers in [-1, 1]. In a turn-based env it serves one move.

        Raises:
            DrillyardError: BAD_VALUE for an action that the agent does not have or that is not legal now.
        """
        if agent not in self.turn():
            return
        if not self._discrete:
            numbers = np.asarray(action, np.float32).reshape(-1)
            if len(numbers) != self.spec.action.size or not np.isfinite(numbers).all():
                raise DrillyardError(
                    ErrorCode.BAD_VALUE, f"The action of {self.spec.id} is {self.spec.action.size} finite numbers."
                )
            self._held[agent] = numbers.clip(-1.0, 1.0)
            return
        number = int(action)
        if number not in self._legal(agent):
            why = "is not legal now" if 0 <= number < self.spec.action.size else "does not exist"
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"Action {number} {why} in {self.spec.id}; {len(self._legal(agent))} of "
                f"{self.spec.action.size} are legal for {self.spec.agents[agent]}.",
            )
        self._held[agent] = number

    def tick(self) -> TickResult:
        """One move, or one step of everybody."""
        if self._over:
            return TickResult(terminated=False, truncated=False, outcome=0, reward=(0.0,) * len(self.spec.agents))
        chosen = {agent: self._chosen(agent) for agent in self.turn()}
        return self._play(chosen)

    def vocabulary(self, agent: int) -> EnvWords:
        """Who plays what, the rules, and what the actions are called."""
        words = self._speech.vocabulary(agent)
        if not self._discrete:
            return words if words.numbers else msgspec.structs.replace(words, numbers=number_words(self.spec))
        return msgspec.structs.replace(words, actions=words.actions[: self._actions[agent].spec.size])

    def describe(self, agent: int) -> str:
        """What the agent sees."""
        told = self._speech.describe(agent)
        if told:
            return told
        if self._sights[agent].picture:
            return "There are no words for what you see: it is a picture."
        seen = self.observe(agent)[: self._sights[agent].size]
        names = self.spec.obs_names[: len(seen)]
        if len(names) > _MAX_LINES or not names:
            return f"There are no words for what you see: it is {len(seen)} numbers."
        return number_lines(names, seen)

    def choices(self, agent: int) -> tuple[ActionWord, ...]:
        """The legal actions; of a turn-based env () for everybody whose turn it is not."""
        if not self._discrete or (self._game.turn_based and agent not in self.turn()):
            return ()
        found = self._words.get(agent)
        if found is None:
            found = self._words[agent] = self._speech.choices(agent, self._legal(agent))
        return found

    def turn(self) -> tuple[int, ...]:
        """Whose move it is; in a parallel env everybody who is still there; () when the episode is over."""
        if self._turn is None:
            self._turn = () if self._over else self._game.turn()
        return self._turn

    def scripted(self, name: str, agent: int) -> Any:
        """The action of a built-in player; the first legal one where it is not its turn.

        Raises:
            DrillyardError: NOT_FOUND for an unknown player.
        """
        if name in self.spec.scripted_players and agent not in self.turn():
            return 0
        return self._speech.scripted(name, agent, self._legal(agent), self._seed)

    def image(self) -> bytes:
        """The present picture as a JPEG; drawn once a step."""
        if self._picture:
            return self._picture
        if not self._trouble:
            try:
                frame: Any = self._game.env.render()
                self._picture = jpeg(np.asarray(frame, np.uint8))
                return self._picture
            except Exception as error:  # noqa: BLE001 - somebody else's drawing; the match goes on without it
                words = " ".join(str(error).split()) or type(error).__name__
                self._trouble = f"{self.spec.id} cannot draw itself here: {words.rstrip('.')}."
        return sentence_jpeg(self._trouble)

    def save(self) -> bytes:
        """Seed and actions of the episode, and what is decided for the next step."""
        held = {agent: action if self._discrete else action.tolist() for agent, action in self._held.items()}
        saved = _Saved(self.spec.id, self._seed, self._history.pack(), held)
        return msgspec.msgpack.encode(saved)

    def load(self, data: bytes) -> None:
        """Play the episode up to where `save` was; of a very long one, its start.

        Raises:
            DrillyardError: DAMAGED when it is from another env or has other options; nothing has changed then.
        """
        try:
            saved = msgspec.msgpack.decode(data, type=_Saved)
            steps = self._history.unpack(saved.actions)
        except (msgspec.DecodeError, ValueError):
            raise self._damaged("it is no saved episode") from None
        if saved.env != self.spec.id:
            raise self._damaged(f"it is of {saved.env[:80]}")
        before = self.save()
        try:
            self._replay(saved, steps)
        except DrillyardError:
            kept = msgspec.msgpack.decode(before, type=_Saved)
            with suppress(DrillyardError):  # an env whose chance is not its own comes out elsewhere
                self._replay(kept, self._history.unpack(kept.actions))
            raise

    def close(self) -> None:
        """Close the env."""
        close(self._game.env)

    def _replay(self, saved: _Saved, steps: list[dict[int, Any]]) -> None:
        self.reset(saved.seed)
        for number, step in enumerate(steps):
            if set(step) != set(self.turn()):
                raise self._damaged(f"its step {number + 1} is not one of this env")
            for agent, action in step.items():
                if self._discrete and action not in self._legal(agent):
                    raise self._damaged(f"its step {number + 1} is not legal")
            self._play(step)
        for agent, action in saved.held.items():
            self.decide(agent, action)

    def _play(self, chosen: dict[int, Any]) -> TickResult:
        step = self._game.step({agent: self._actions[agent].of(action) for agent, action in chosen.items()})
        self._history.add(chosen)
        self._news()
        self._over = step.terminated or step.truncated
        still = () if self._game.turn_based else self.turn()
        self._held = {agent: action for agent, action in self._held.items() if agent in still}
        self._returns = [sum(pair) for pair in zip(self._returns, step.rewards, strict=True)]
        return TickResult(step.terminated, step.truncated, self._outcome() if self._over else 0, step.rewards)

    def _outcome(self) -> int:
        """Who of two has won, where one's gain is the other's loss."""
        if self.spec.cooperative or len(self._returns) != 2 or abs(sum(self._returns)) > 1e-6:
            return 0
        return int(np.sign(self._returns[0]))

    def _chosen(self, agent: int) -> Any:
        held = self._held.get(agent)
        if not self._discrete:
            return np.zeros(self.spec.action.size, np.float32) if held is None else held
        legal = self._legal(agent)
        return held if held is not None and held in legal else legal[0]

    def _legal(self, agent: int) -> tuple[int, ...]:
        found = self._legals.get(agent)
        if found is None:
            found, mask = self._everything[agent], self._game.mask(agent) if self.spec.masked else None
            if mask is not None and mask.any():
                found = tuple(int(action) for action in np.flatnonzero(mask))
            self._legals[agent] = found
        return found

    def _news(self) -> None:
        """The position is another: what was known of it is not."""
        self._legals: dict[int, tuple[int, ...]] = {}
        self._turn: tuple[int, ...] | None = None
        self._picture = b""
        if self.spec.masked or not hasattr(self, "_words"):
            self._words: dict[int, tuple[ActionWord, ...]] = {}

    def _damaged(self, why: str) -> DrillyardError:
        return DrillyardError(ErrorCode.DAMAGED, f"This state does not fit {self.spec.id}: {why}.")


@lru_cache(maxsize=1024)
def _seed_of(seed: int) -> int:
    """What the env is reset with: the seed itself where every generator takes it."""
    if 0 <= seed < 2**31:
        return seed
    return int.from_bytes(hashlib.blake2b(str(seed).encode(), digest_size=4).digest(), "little") >> 1
