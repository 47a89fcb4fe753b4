"""Networks described by data, so that the same weights run in NumPy, JAX, ONNX and a browser."""

import itertools
from typing import Literal

import msgspec

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.layout import Field, Layout

WEIGHTS_LAYOUT_VERSION = 1


class PolicySpec(msgspec.Struct, frozen=True):
    """An actor and a critic, each an MLP: obs -> hidden... -> heads, behind one observation normaliser.

    Parameters are named `actor.w0` (inputs, outputs), `actor.b0`, ..., `critic.w0`, ...; a box action space adds
    `actor.log_std` (size,), which does not depend on the observation. Flattened in exactly that order, actor first.

    Box actions are drawn in policy units, in which [-1, 1] is the range of the env: what the env gets is
    low + (squashed + 1) / 2 * (high - low). `clip` cuts the drawn number to [-1, 1]; `tanh` squashes it. Chunks, logp
    and gradients are about the number before squashing, so neither needs a correction of the density.
    """

    obs_size: int
    action: ActionSpec
    hidden: tuple[int, ...] = (64, 64)
    activation: Literal["tanh", "relu"] = "tanh"
    obs_clip: float = 10.0
    squash: Literal["clip", "tanh"] = "clip"
    head: Literal["logits", "values"] = "logits"
    """What the outputs of a discrete actor are: `logits` of a softmax, or `values` Q(s, a), of which the largest is
    taken. A policy of values has no critic: its parameters are none."""

    def shapes(self, part: Literal["actor", "critic"]) -> dict[str, tuple[int, ...]]:
        """Parameter names and shapes of one network, in flattening order."""
        if part == "critic" and self.head == "values":
            return {}
        sizes = (self.obs_size, *self.hidden, self.action.size if part == "actor" else 1)
        shapes: dict[str, tuple[int, ...]] = {}
        for index, (inputs, outputs) in enumerate(itertools.pairwise(sizes)):
            shapes[f"{part}.w{index}"] = (inputs, outputs)
            shapes[f"{part}.b{index}"] = (outputs,)
        if part == "actor" and self.action.kind == "box":
            shapes["actor.log_std"] = (self.action.size,)
        return shapes

    def parameter_count(self, part: Literal["actor", "critic"]) -> int:
        """Numbers in one flattened network."""
        total = 0
        for shape in self.shapes(part).values():
            count = 1
            for size in shape:
                count *= size
            total += count
        return total


def weights_layout(spec: PolicySpec, opponents: int) -> Layout:
    """The slot of the weights board: the newest policy and the snapshots that opponents play.

    Args:
        spec: the network of the run.
        opponents: how many snapshots of the self-play pool are on the board at once; may be 0.
    """
    actor, critic = spec.parameter_count("actor"), spec.parameter_count("critic")
    return Layout(
        name="weights",
        version=WEIGHTS_LAYOUT_VERSION,
        fields=(
            Field("policy_version", "uint64", (1,)),
            Field("env_steps", "uint64", (1,)),
            Field("published_at", "float64", (1,)),  # time.monotonic(), one clock for the whole machine
            Field("obs_mean", "float32", (spec.obs_size,)),
            Field("obs_scale", "float32", (spec.obs_size,)),  # 1 / std
            Field("actor", "float32", (actor,)),
            Field("critic", "float32", (critic,)),
            Field("opponent_version", "int64", (max(opponents, 1),)),  # policy version of each snapshot, -1 = empty
            Field("opponent_mean", "float32", (max(opponents, 1), spec.obs_size)),
            Field("opponent_scale", "float32", (max(opponents, 1), spec.obs_size)),
            Field("opponent_actor", "float32", (max(opponents, 1), actor)),
        ),
    )
