"""A chain of steps as a policy of ours: normaliser, hidden layers of one kind, a head, the range of the actions."""

import numpy as np

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.operators.onnx.facts import ranges_of
from drillyard.policies.mlp import LOG_STD, flatten
from drillyard.sharing.onnx.chain import Affine, Bend, Chain, Layer, Limit, NotPlainError, Step

NO_CLIP = 3.0e38
_CLOSE = 1e-5


def normal_form(chain: Chain, obs_size: int, action: ActionSpec, log_std: float) -> tuple[PolicySpec, np.ndarray]:
    """The policy that does what a chain does, up to rounding.

    Args:
        chain: from the raw observation to logits, values or actions.
        obs_size: O.
        action: what comes out; a box in the env's own units.
        log_std: what to say of the spread of a box.

    Raises:
        NotPlainError: it is of another form.
    """
    if chain.size != action.size:
        raise NotPlainError
    steps = list(chain.steps)
    first = next((index for index, step in enumerate(steps) if isinstance(step, Layer)), len(steps))
    mean, scale, clip = _normaliser(steps[:first], obs_size)
    layers, bends, tail = _layers(steps[first:])
    if len(set(bends)) > 1 or not layers:
        raise NotPlainError
    squash = "clip"
    if action.kind == "box":
        squash = _head(layers, tail, action)
    elif tail:
        raise NotPlainError
    spec = PolicySpec(
        obs_size=obs_size,
        action=action,
        hidden=tuple(len(bias) for _, bias in layers[:-1]),
        activation="relu" if bends and bends[0] == "relu" else "tanh",
        obs_clip=clip,
        squash="tanh" if squash == "tanh" else "clip",
    )
    params: dict[str, np.ndarray] = {}
    for index, (weight, bias) in enumerate(layers):
        params |= {f"actor.w{index}": weight, f"actor.b{index}": bias}
    if action.kind == "box":
        params[LOG_STD] = np.full(action.size, log_std)
    with np.errstate(over="ignore"):
        numbers = np.concatenate([mean, scale, flatten(params, spec, "actor")]).astype(np.float32)
    if not np.isfinite(numbers).all():
        raise NotPlainError
    return spec, numbers


def _normaliser(steps: list[Step], size: int) -> tuple[np.ndarray, np.ndarray, float]:
    """Mean, scale (1 / deviation) and clip: x * a + b, then perhaps cut to -c .. c."""
    scale, shift, clip = np.ones(size), np.zeros(size), NO_CLIP
    for index, step in enumerate(steps):
        if isinstance(step, Affine):
            scale, shift = scale * step.scale, shift * step.scale + step.shift
            continue
        if not isinstance(step, Limit) or index != len(steps) - 1:
            raise NotPlainError
        clip = float(step.high[0])
        if not (step.high == clip).all() or not (step.low == -clip).all() or not 0 < clip < np.inf:
            raise NotPlainError
    if (scale == 0).any() or not np.isfinite(scale).all():
        raise NotPlainError
    return -shift / scale, scale, clip


def _layers(steps: list[Step]) -> tuple[list[tuple[np.ndarray, np.ndarray]], list[str], list[Step]]:
    """Weights and biases, what bends between them, and what comes after the last."""
    layers: list[tuple[np.ndarray, np.ndarray]] = []
    bends: list[str] = []
    last = max((index for index, step in enumerate(steps) if isinstance(step, Layer)), default=-1)
    bent = True
    for step in steps[: last + 1]:
        if isinstance(step, Layer):
            if bent:
                layers.append((step.weight, step.bias))
            else:  # two in a row are one
                weight, bias = layers[-1]
                layers[-1] = (weight @ step.weight, bias @ step.weight + step.bias)
            bent = False
        elif isinstance(step, Affine) and not bent:
            weight, bias = layers[-1]
            layers[-1] = (weight * step.scale, bias * step.scale + step.shift)
        elif isinstance(step, Bend) and not bent:
            bends.append(step.name)
            bent = True
        else:
            raise NotPlainError
    tail = steps[last + 1 :]
    while tail and isinstance(tail[0], Affine):
        weight, bias = layers[-1]
        layers[-1] = (weight * tail[0].scale, bias * tail[0].scale + tail[0].shift)
        tail = tail[1:]
    return layers, bends, tail


def _head(layers: list[tuple[np.ndarray, np.ndarray]], tail: list[Step], action: ActionSpec) -> str:
    """How the last layer's numbers become actions: changes that layer to policy units; clip or tanh."""
    low, high = np.array(ranges_of(action), np.float64).T
    half, middle = 0.5 * (high - low), 0.5 * (high + low)
    least, most = np.full(len(low), -np.inf), np.full(len(low), np.inf)
    bent, scale, shift = False, np.ones(len(low)), np.zeros(len(low))
    for step in tail:
        if isinstance(step, Limit):
            least, most = np.maximum(least, step.low), np.minimum(most, step.high)
        elif isinstance(step, Affine) and bent and np.isinf(least).all() and np.isinf(most).all():
            scale, shift = scale * step.scale, shift * step.scale + step.shift
        elif isinstance(step, Bend) and step.name == "tanh" and not bent and np.isinf(least).all():
            bent = True
        else:
            raise NotPlainError
    if bent:
        # The range of tanh is that of the env; a limit at its edges changes nothing.
        wide = (least <= low + _CLOSE * half).all() and (most >= high - _CLOSE * half).all()
        if not (_near(scale, half, half) and _near(shift, middle, half) and wide):
            raise NotPlainError
        return "tanh"
    if not (_near(least, low, half) and _near(most, high, half)):
        raise NotPlainError
    weight, bias = layers[-1]
    layers[-1] = (weight / half, (bias - middle) / half)
    return "clip"


def _near(one: np.ndarray, two: np.ndarray, unit: np.ndarray) -> bool:
    return bool((np.abs(one - two) <= _CLOSE * unit).all())
