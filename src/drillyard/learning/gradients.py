"""The backward pass of an MLP, written out."""

from drillyard.policies.arrays import Array, Arrays


def backward(
    weights: list[tuple[Array, Array]],
    x: Array,
    outputs: list[Array],
    delta: Array,
    activation: str,
    ops: Arrays,
    into: list[tuple[Array, Array]] | None,
    tag: str,
) -> list[tuple[Array, Array]]:
    """Gradients of a loss by each weight and bias.

    Args:
        weights: as given to `run_layers`.
        x: (inputs, rows), what went in.
        outputs: what `run_layers` returned; NumPy overwrites the hidden ones.
        delta: (outputs, rows) d loss / d head; NumPy may overwrite it.
        into: NumPy only: where to write, shaped like `weights`.
        tag: names the scratch buffers.

    Returns:
        (inputs, outputs) and (outputs,) for each layer, first layer first.
    """
    xp = ops.xp
    gradients: list[tuple[Array, Array]] = []
    for index in reversed(range(len(weights))):
        inputs = outputs[index - 1] if index > 0 else x
        w_out, b_out = into[index] if into is not None else (None, None)
        gradients.append(
            (
                ops.call(xp.matmul, inputs, delta.T, out=w_out),
                ops.reduce(xp.sum, delta, 1, b_out),
            )
        )
        if index > 0:
            w = weights[index][0]
            # The buffer of this layer's own output is free: its gradient has been passed on.
            below = ops.call(xp.matmul, w, delta, out=ops.scratch(f"{tag}.delta{index % 2}", *inputs.shape))
            delta = through_activation(below, inputs, activation, ops)
    gradients.reverse()
    return gradients


def through_activation(delta: Array, output: Array, activation: str, ops: Arrays) -> Array:
    """Multiply by the activation's derivative, told from its output (which NumPy overwrites)."""
    if activation == "tanh":
        output *= output
        output = ops.call(ops.xp.subtract, 1.0, output, out=output)
        delta *= output
        return delta
    delta *= output > 0.0
    return delta
