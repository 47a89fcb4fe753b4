"""Brains: the weights that play, and how they turn into newer ones without a pause."""

from dataclasses import dataclass

import numpy as np

from drillyard.contracts.env import Array, EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.stage import SwapStyle
from drillyard.policies.inference import NumPyPolicy


@dataclass(frozen=True)
class Weights:
    """One version of a policy, ready to be loaded."""

    spec: PolicySpec
    version: int
    env_steps: int
    born_s: float
    """`time.monotonic()` when it was published."""
    mean: Array
    """(O,) float32, of the observation normaliser."""
    scale: Array
    """(O,) float32, 1 / std."""
    actor: Array
    """Flat, in the order of PolicySpec.shapes."""


class _Loaded:
    """Weights inside a network."""

    def __init__(self, weights: Weights, network: NumPyPolicy | None) -> None:
        self.network = network if network is not None and network.spec == weights.spec else NumPyPolicy(weights.spec, 1)
        self.network.load(weights.actor, None, weights.mean, weights.scale)
        self.weights = weights

    def head(self, obs: Array, legal: Array | None) -> tuple[Array, Array]:
        """Probabilities of a discrete head, means of a box head; and what to show of it: action values where the policy
        has some, else the same. (K,) float32 each, copies."""
        head = self.network.logits(obs)[0]
        if self.weights.spec.head == "values":
            numbers = head.copy()
            probabilities = np.zeros_like(numbers)
            probabilities[(numbers if legal is None else np.where(legal > 0, numbers, -np.inf)).argmax()] = 1.0
            return probabilities, numbers
        if self.weights.spec.action.kind != "discrete":
            numbers = head.copy()
            return numbers, numbers
        weight = np.exp(head - head.max())
        weight /= weight.sum()
        return weight, weight


class Brain:
    """The policy of one run as a stage plays it.

    Swap styles: `now` takes newer weights over at once; `on_reset` at the next kick-off; `blend` mixes the action
    probabilities, pi = (1 - a) old + a new, with a from 0 to 1 over `blend_ticks`; a policy of action values is sure of
    its choice, so a is then the share of decisions that the new one makes. What arrives during a blend waits until it
    is over, the newest only, so that a fast learner cannot keep a blend from ending.

    Args:
        env: weights that do not fit it are refused.
    """

    def __init__(self, env: EnvSpec) -> None:
        self._env = env
        self.style = SwapStyle.NOW
        self.blend_ticks = 120
        self.swaps = 0
        """Times that newer weights took over."""
        self.numbers: Array | None = None
        """(K,) float32, of the last `head`: action values of a policy of values (in a blend those of the newer one),
        else what `head` gave."""
        self._active: _Loaded | None = None
        self._former: _Loaded | None = None
        self._waiting: Weights | None = None
        self._spare: NumPyPolicy | None = None
        self._blend_from = 0

    @property
    def weights(self) -> Weights | None:
        """What plays, or during a blend: what comes in."""
        return self._active.weights if self._active else None

    @property
    def blending(self) -> bool:
        """Whether two versions are being mixed."""
        return self._former is not None

    def offer(self, weights: Weights, tick: int) -> bool:
        """Newer weights have come; returns whether they play from this tick on.

        Raises:
            DrillyardError: LAYOUT_MISMATCH when they are for another env; the old ones play on.
        """
        _refuse_other_env(weights.spec, self._env)
        self._end_blend(tick)
        if self._active is None or self.style is SwapStyle.NOW:
            self._adopt(weights)
            return True
        if self.style is SwapStyle.BLEND and self._former is None:
            self._begin_blend(weights, tick)
            return True
        self._waiting = weights
        return False

    def forget(self) -> None:
        """Back to no weights at all: no run is followed any more."""
        self._active = self._former = self._waiting = None

    def set_style(self, style: SwapStyle, blend_ticks: int, tick: int) -> None:
        """Change how newer weights take over; ones that wait are taken up at once if the new style allows."""
        self.style, self.blend_ticks = style, max(blend_ticks, 1)
        if style is SwapStyle.NOW:
            self._former = None
        self.advance(tick)

    def advance(self, tick: int) -> bool:
        """Called before each decision; returns whether weights that had waited play from now on."""
        self._end_blend(tick)
        if self._waiting is None or self._former is not None or self.style is SwapStyle.ON_RESET:
            return False
        weights, self._waiting = self._waiting, None
        if self.style is SwapStyle.NOW:
            self._adopt(weights)
        else:
            self._begin_blend(weights, tick)
        return True

    def kick_off(self) -> bool:
        """A new episode begins; returns whether weights that had waited play from now on."""
        self._former = None
        if self._waiting is None:
            return False
        weights, self._waiting = self._waiting, None
        self._adopt(weights)
        return True

    def head(self, obs: Array, tick: int, legal: Array | None = None) -> Array:
        """Probabilities (discrete) or means (box) for one observation; (K,) float32. A policy of action values is sure:
        1 for the largest, 0 for the others.

        Args:
            obs: (O,) float32, raw.
            tick: of the match; decides how far a blend is.
            legal: (K,) above 0 where an action is legal; None = all are. Only a policy of values heeds it: its largest
                is then the largest of the legal ones.
        """
        if self._active is None:
            raise DrillyardError(ErrorCode.INVALID_STATE, "There is no policy yet; wait for the first one.")
        rows = obs[np.newaxis]
        new, numbers = self._active.head(rows, legal)
        self.numbers = numbers
        share = self._share(tick)
        if self._former is None or share >= 1.0:
            return new
        mixed = np.float32(1.0 - share) * self._former.head(rows, legal)[0] + np.float32(share) * new
        if self._active.weights.spec.head != "values":
            self.numbers = mixed
        return mixed

    def log_std(self) -> Array:
        """(K,) of the box head that plays; the actor's last numbers."""
        if self._active is None:
            raise DrillyardError(ErrorCode.INVALID_STATE, "There is no policy yet; wait for the first one.")
        return self._active.weights.actor[-self._env.action.size :]

    def _share(self, tick: int) -> float:
        return min(max((tick - self._blend_from) / self.blend_ticks, 0.0), 1.0)

    def _end_blend(self, tick: int) -> None:
        if self._former is not None and self._share(tick) >= 1.0:
            self._spare, self._former = self._former.network, None

    def _adopt(self, weights: Weights) -> None:
        # In place: nobody is inside the network between two decisions.
        self._active = _Loaded(weights, self._active.network if self._active else None)
        self._former = self._waiting = None
        self.swaps += 1

    def _begin_blend(self, weights: Weights, tick: int) -> None:
        self._former, self._waiting = self._active, None
        self._active = _Loaded(weights, self._spare)
        self._spare, self._blend_from = None, tick
        self.swaps += 1


def _refuse_other_env(spec: PolicySpec, env: EnvSpec) -> None:
    ours, theirs = env.action, spec.action
    if spec.obs_size == env.obs_size and (ours.kind, ours.size) == (theirs.kind, theirs.size):
        return
    raise DrillyardError(
        ErrorCode.LAYOUT_MISMATCH,
        f"The new policy is for {spec.obs_size} observations and {theirs.size} {theirs.kind} actions, {env.id} has "
        f"{env.obs_size} and {ours.size} {ours.kind} actions; the swap is refused, and what played before plays on.",
    )
