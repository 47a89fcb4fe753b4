"""Episode: one Gymnasium env whose present state can be had again.

A Gymnasium env cannot be copied, but an episode is a function of its seed and its actions; so a saved state is these,
and restoring plays them again. Envs that draw chance from elsewhere than their own generator part from it.
"""

import hashlib
from typing import Any, NamedTuple

import numpy as np

from drillyard.contracts.env import ActionSpec, Array
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.gym.make import Env
from drillyard.envs.gym.spaces import Actions, Observations

MAX_HISTORY_BYTES = 16 * 1024
"""Of the actions of one episode; where the time limit allows more, a restored env starts its episode anew."""
UNLIMITED_ROOM = 512
"""Actions that are kept of an episode that no time limit ends."""
_HEAD = np.dtype([("seed", "<u8"), ("episode", "<u4"), ("length", "<u4")])


class Step(NamedTuple):
    """What one step led to."""

    reward: float
    terminated: bool
    truncated: bool


class Episode:
    """Plays episodes of one env; used by a batch or a stage.

    Args:
        env: made for it alone; closed by `close`.
        time_limit: decisions after which the env truncates; 0 = none.
    """

    def __init__(self, env: Env, observations: Observations, actions: Actions, time_limit: int) -> None:
        self.env = env
        self.obs: Array = np.zeros(observations.size, np.float32)
        """What the agent sees now."""
        self._observations, self._actions = observations, actions
        self._history = history(actions.spec, time_limit)
        self.seed, self.episode, self.length = 0, 0, 0
        self.observation: Any = None
        """What the env gave last, in its own space; like `action` and `infos` for whoever writes episodes down."""
        self.action: Any = None
        """What the env was given last."""
        self.infos: dict[str, Any] = {}
        """Of the last step or reset."""
        self.reward = 0.0
        """Of the last step."""

    def begin(self, seed: int, episode: int = 0) -> None:
        """Start episode number `episode` of the stream of `seed`; the same two give the same start."""
        self.seed, self.episode, self.length = seed, episode, 0
        self._history[...] = 0  # what a longer episode left would make two equal states differ
        digest = hashlib.blake2b(f"{seed}/{episode}".encode(), digest_size=4).digest()
        # The first episode takes the seed itself, as gymnasium's own reset(seed=...) does.
        number = seed if episode == 0 and seed < 2**31 else int.from_bytes(digest, "little") >> 1
        self.observation, self.infos = self.env.reset(seed=number)
        self._observations.write(self.observation, self.obs)

    def next(self) -> None:
        """Start the next episode of the stream."""
        self.begin(self.seed, self.episode + 1)

    def step(self, action: Any) -> Step:
        """Act once; never resets by itself."""
        if self.length < len(self._history):
            self._history[self.length] = action
        self.length += 1
        self.action = self._actions.of(action)
        self.observation, reward, terminated, truncated, self.infos = self.env.step(self.action)
        self._observations.write(self.observation, self.obs)
        self.reward = float(reward)
        # A step can be both; what ended the task is the stronger word.
        return Step(self.reward, bool(terminated), bool(truncated) and not terminated)

    def save(self) -> bytes:
        """`state_size` bytes: seed, number of the episode, and what was done in it."""
        head = np.array([(self.seed, self.episode, self.length)], _HEAD)
        return head.tobytes() + self._history.tobytes()

    def load(self, data: bytes) -> None:
        """Be again where `save` was.

        Raises:
            DrillyardError: DAMAGED when the size is another.
        """
        if len(data) != _HEAD.itemsize + self._history.nbytes:
            raise DrillyardError(
                ErrorCode.DAMAGED,
                f"A saved episode of this env has {_HEAD.itemsize + self._history.nbytes} bytes, this one {len(data)}; "
                "it is from another env or has other options.",
            )
        seed, episode, length = (int(number) for number in np.frombuffer(data, _HEAD, 1)[0])
        done = np.frombuffer(data, self._history.dtype, offset=_HEAD.itemsize).reshape(self._history.shape)
        self.begin(seed, episode)
        if length <= len(done):
            for action in done[:length].copy():
                self.step(action)

    def close(self) -> None:
        """Close the env."""
        self.env.close()


def history(action: ActionSpec, time_limit: int) -> Array:
    """Room for the actions of an episode, (T,) uint16 or (T, size) float32; T = 0 where it would be too much."""
    shape, dtype = ((), np.dtype(np.uint16)) if action.kind == "discrete" else ((action.size,), np.dtype(np.float32))
    length = time_limit or UNLIMITED_ROOM
    room = length * dtype.itemsize * (shape[0] if shape else 1)
    return np.zeros((length if room <= MAX_HISTORY_BYTES else 0, *shape), dtype)


def state_size(action: ActionSpec, time_limit: int) -> int:
    """Bytes that `Episode.save` gives."""
    return _HEAD.itemsize + history(action, time_limit).nbytes
