"""One Gymnasium env played in real time; it draws itself."""

from typing import Any

import numpy as np

from drillyard.contracts.env import Array, EnvSpec, TickResult
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.gym.episode import Episode
from drillyard.envs.gym.make import Env, make
from drillyard.envs.gym.picture import jpeg, sentence_jpeg
from drillyard.envs.gym.spaces import Actions, Observations
from drillyard.envs.gym.words import GymWords
from drillyard.envs.picture_stage import PictureStage


class GymStage(PictureStage):
    """A `StageEnv` whose tick is one decision. An env that cannot draw itself is played all the same, and its picture
    says why there is nothing to see.

    Args:
        spec: of the env with these options.
        options: of the env's constructor.

    Raises:
        DrillyardError: as `make`.
    """

    def __init__(self, spec: EnvSpec, options: dict[str, Any]) -> None:
        self.spec = spec
        self._trouble = ""
        env = self._make(options)
        self._actions = Actions(spec.id, env.action_space)
        self._episode = Episode(
            env, Observations(spec.id, env.observation_space), self._actions, spec.time_limit_decisions
        )
        self._words = GymWords(spec, env, self.own_bounds)
        self._idle: Any = 0 if spec.action.kind == "discrete" else np.zeros(spec.action.size, np.float32)
        self._action = self._idle
        self._over = False
        self.reset(0)

    def _make(self, options: dict[str, Any]) -> Env:
        try:
            return make(self.spec.id, options, pictures=True)
        except DrillyardError as error:
            env = make(self.spec.id, options)  # raises again where it is not the drawing
            self._trouble = error.sentence
            return env

    @property
    def own_bounds(self) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
        """Least and largest action in the units of the Gymnasium env, flat; None where actions are discrete."""
        return self._actions.own_bounds

    @property
    def own_env(self) -> Env:
        """The Gymnasium env; only looked at."""
        return self._episode.env

    @property
    def own_observation(self) -> Any:
        """What the Gymnasium env gave last, in its own space; it may change it later."""
        return self._episode.observation

    @property
    def own_action(self) -> Any:
        """What the Gymnasium env was given last, in its own space."""
        return self._episode.action

    @property
    def exact_reward(self) -> float:
        """Of the last decision."""
        return self._episode.reward

    def infos(self) -> dict[str, Any]:
        """The Gymnasium env's infos of the last decision, or of the reset."""
        return self._episode.infos

    def reset(self, seed: int) -> None:
        """Start an episode; the same seed gives the same start."""
        self._action, self._over = self._idle, False
        self._episode.begin(seed)

    def observe(self, agent: int) -> Array:
        """(O,) float32, a new array."""
        return self._episode.obs.copy()

    def decide(self, agent: int, action: Any) -> None:
        """Set the action: an int, or `size` numbers in [-1, 1].

        Raises:
            DrillyardError: BAD_VALUE for an action that the env does not have.
        """
        if self.spec.action.kind == "discrete":
            if not 0 <= int(action) < self.spec.action.size:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE,
                    f"{self.spec.id} has no action {int(action)}; give 0 to {self.spec.action.size - 1}.",
                )
            self._action = int(action)
        else:
            numbers = np.asarray(action, np.float32).reshape(-1)
            if len(numbers) != self.spec.action.size or not np.isfinite(numbers).all():
                raise DrillyardError(
                    ErrorCode.BAD_VALUE, f"The action of {self.spec.id} is {self.spec.action.size} finite numbers."
                )
            self._action = numbers

    def tick(self) -> TickResult:
        """Act once; an episode that is over stands still until the next reset."""
        if self._over:
            return TickResult(terminated=False, truncated=False, outcome=0, reward=(0.0,))
        step = self._episode.step(self._action)
        self._over = step.terminated or step.truncated
        return TickResult(step.terminated, step.truncated, 0, (step.reward,))

    def image(self) -> bytes:
        """The present picture as a JPEG."""
        if not self._trouble:
            try:
                frame: Any = self._episode.env.render()
                return jpeg(np.asarray(frame, np.uint8))
            except Exception as error:  # noqa: BLE001 - somebody else's drawing; the match goes on without it
                words = " ".join(str(error).split()) or type(error).__name__
                self._trouble = f"{self.spec.id} cannot draw itself here: {words.rstrip('.')}."
        return sentence_jpeg(self._trouble)

    def vocabulary(self, agent: int) -> EnvWords:
        """What is known about the env."""
        return self._words.vocabulary()

    def describe(self, agent: int) -> str:
        """What the agent sees."""
        return self._words.describe(self._episode.obs)

    def choices(self, agent: int) -> tuple[ActionWord, ...]:
        """Every action; () for a box."""
        return self._words.actions

    def close(self) -> None:
        """Close the env and its window."""
        self._episode.close()

    def save(self) -> bytes:
        """Seed and actions of the present episode, whether it is over, and the action in force."""
        action = np.asarray(self._action, np.float64).tobytes()
        return self._episode.save() + bytes([self._over]) + action

    def load(self, data: bytes) -> None:
        """Restore what `save` or `GymBatch.copy_state` gave.

        Raises:
            DrillyardError: DAMAGED when the size is another.
        """
        size = len(self._episode.save())
        whole = size + 1 + 8 * (self.spec.action.size if self.spec.action.kind == "box" else 1)
        if len(data) not in {size, whole}:
            raise DrillyardError(
                ErrorCode.DAMAGED,
                f"A saved state of {self.spec.id} has {size} or {whole} bytes, this one {len(data)}; it is from "
                "another env or has other options.",
            )
        self._episode.load(data[:size])
        self._over = len(data) > size and bool(data[size])
        self._action = self._idle
        if len(data) > size + 1:
            numbers = np.frombuffer(data, np.float64, offset=size + 1)
            discrete = self.spec.action.kind == "discrete"
            self._action = int(numbers[0]) if discrete else numbers.astype(np.float32)
