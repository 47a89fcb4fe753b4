"""One text env on a stage: it waits for whoever decides, and never makes the stage wait."""

import contextlib
import struct
from typing import Any

import numpy as np

from drillyard.contracts.env import Array, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.gym.picture import sentence_jpeg
from drillyard.envs.picture_stage import PictureStage
from drillyard.envs.text.hosted import HostedGame
from drillyard.envs.text.picture import picture_jpeg
from drillyard.envs.text.spec import MAX_WORD, spec_of

_PICTURE_S = 0.25
"""A picture takes some milliseconds, the first one 200."""
_HEAD = struct.Struct("<QIB")


class TextStage(PictureStage):
    """A `StageEnv` of one agent. `decide` sends the action, `busy` tells when the env has done it, and `tick` gives the
    result. Called while busy, everything else waits for the answer.

    Args:
        env_id: `text:SCHEME/NAME`.
        options: of the env.

    Raises:
        DrillyardError: as `HostedGame`.
    """

    def __init__(self, env_id: str, options: dict[str, Any]) -> None:
        self._game = HostedGame(env_id, options)
        about = self._game.about
        self.spec = spec_of(env_id, about)
        self._words = (
            () if self.spec.masked else words_of([(word["word"], word["meaning"]) for word in about["actions"]])
        )
        self._vocabulary = EnvWords(role=about["role"], goal=about["goal"], rules=about["rules"], actions=self._words)
        self._decided = False
        self._over = False
        self._shown: tuple[object, bytes] = (None, sentence_jpeg(f"{self.spec.title} begins."))

    def reset(self, seed: int) -> None:
        """Start an episode; the same seed gives the same start."""
        self._game.reset(seed)
        self._decided = self._over = False

    def observe(self, agent: int) -> Array:
        """(O,) float32, a new array."""
        self._game.settle()
        return np.frombuffer(self._game.state.data, np.float32).copy()

    def decide(self, agent: int, action: Any) -> None:
        """Send the action to the game: an int of `choices`. Another one before the tick takes its place.

        Raises:
            DrillyardError: BAD_VALUE for an action that is not legal now; what the game says.
        """
        if self._over:
            return
        if self._decided:
            actions = self._game.actions[:-1]
            if int(action) == self._game.actions[-1]:
                return
            self._game.replay(self._game.seed, actions)
        legal = len(self.choices(agent))
        if not 0 <= int(action) < legal:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"{self.spec.id} has no action {int(action)} now; give 0 to {legal - 1}."
            )
        self._game.step(int(action))
        self._decided = True

    def tick(self) -> TickResult:
        """What the last decision led to; an episode that is over stands still until the next reset."""
        if self._over:
            return TickResult(terminated=False, truncated=False, outcome=0, reward=(0.0,))
        if not self._decided:
            self.decide(0, 0)
        self._game.settle()
        self._decided = False
        told = self._game.state.told
        terminated, truncated = bool(told["terminated"]), bool(told["truncated"])
        self._over = terminated or truncated
        return TickResult(terminated, truncated, 0, (float(told["reward"]),))

    def vocabulary(self, agent: int) -> EnvWords:
        """What the game says of itself."""
        return self._vocabulary

    def describe(self, agent: int) -> str:
        """What the agent sees now."""
        self._game.settle()
        return str(self._game.state.told["words"])

    def choices(self, agent: int) -> tuple[ActionWord, ...]:
        """Every action, or where the env is masked the commands of the present state."""
        if not self.spec.masked:
            return self._words
        self._game.settle()
        return words_of(self._game.state.told["choices"][: self.spec.action.size])

    def turn(self) -> tuple[int, ...]:
        """The agent, until the episode is over."""
        return () if self._over else (0,)

    def busy(self) -> bool:
        """Whether the game is at work on the last reset or decision, or draws itself."""
        return self._game.busy()

    def progression(self) -> float | None:
        """Share of the task that is done."""
        return self._game.state.told.get("progression")

    def image(self) -> bytes:
        """The present picture as a JPEG; the one before while the game is at work."""
        answer = None
        with contextlib.suppress(DrillyardError):  # told by whatever needs the game next
            answer = self._game.look(_PICTURE_S)
        if answer is not None and answer is not self._shown[0]:
            self._shown = answer, picture_jpeg(answer.told, answer.data)
        return self._shown[1]

    def save(self) -> bytes:
        """Seed and actions of the episode."""
        self._game.settle()
        head = _HEAD.pack(self._game.seed, len(self._game.actions), self._decided | self._over << 1)
        return head + np.asarray(self._game.actions, np.uint16).tobytes()

    def load(self, data: bytes) -> None:
        """Play up to where `save` was.

        Raises:
            DrillyardError: DAMAGED when the size is another; what the game says.
        """
        size = _HEAD.unpack_from(data)[1] if len(data) >= _HEAD.size else -1
        if len(data) != _HEAD.size + 2 * size:
            raise DrillyardError(ErrorCode.DAMAGED, f"This is no saved state of {self.spec.id}: {len(data)} bytes.")
        seed, _, flags = _HEAD.unpack_from(data)
        self._game.replay(seed, np.frombuffer(data, np.uint16, offset=_HEAD.size).tolist())
        self._decided, self._over = bool(flags & 1), bool(flags & 2)
        self._game.settle()

    def close(self) -> None:
        """End the process."""
        self._game.close()


def words_of(named: list[tuple[str, str]]) -> tuple[ActionWord, ...]:
    """Actions by their place; one line each, and no two of them equal."""
    found: list[ActionWord] = []
    seen: set[str] = set()
    for action, (name, meaning) in enumerate(named):
        word = " ".join(name.split())[: MAX_WORD - 6] or "nothing"
        if word in seen:
            word = f"{word} ({action})"
        seen.add(word)
        found.append(ActionWord(action, word, meaning))
    return tuple(found)
