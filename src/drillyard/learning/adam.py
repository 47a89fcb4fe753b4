"""Adam on one flat vector (Kingma and Ba, 2015)."""

import math
from typing import NamedTuple

from drillyard.policies.arrays import Array, Arrays

BETA1 = 0.9
BETA2 = 0.999
EPSILON = 1e-5
"""Added to sqrt(v): 1e-5 as PPO implementations use, not Adam's own 1e-8."""


class AdamState(NamedTuple):
    """First and second moment, (P,) float32 each, and steps made."""

    m: Array
    v: Array
    steps: int


def adam_init(size: int, ops: Arrays) -> AdamState:
    """The state before the first step."""
    return AdamState(ops.xp.zeros(size, "float32"), ops.xp.zeros(size, "float32"), 0)


def adam_step(params: Array, gradient: Array, state: AdamState, lr: float, ops: Arrays) -> tuple[Array, AdamState]:
    """One step downhill; NumPy changes params, gradient and the moments in place.

    Args:
        params: (P,) float32.
        gradient: (P,) float32, already clipped.
        lr: learning rate.
    """
    m, v, steps = state.m, state.v, state.steps + 1
    work = ops.scratch("adam.work", *params.shape)
    m *= BETA1
    m += ops.call(ops.xp.multiply, gradient, 1.0 - BETA1, out=work)
    gradient *= gradient
    gradient *= 1.0 - BETA2
    v *= BETA2
    v += gradient
    # Both bias corrections as one factor on the step; epsilon scales along, so that it means the same from step 1 on.
    correction = math.sqrt(1.0 - BETA2**steps)
    denominator = ops.call(ops.xp.sqrt, v, out=work)
    denominator += EPSILON * correction
    step = ops.call(ops.xp.divide, m, denominator, out=work)
    step *= lr * correction / (1.0 - BETA1**steps)
    params -= step
    return params, AdamState(m, v, steps)
