"""Networks of PyTorch, and their way into NumPy."""

from __future__ import annotations

import numpy as np
import torch
from torch import nn


def mlp(inputs: int, hidden: int, outputs: int) -> nn.Sequential:
    """Two hidden layers."""
    return nn.Sequential(
        nn.Linear(inputs, hidden), nn.ReLU(), nn.Linear(hidden, hidden), nn.ReLU(), nn.Linear(hidden, outputs)
    )


def arrays(network: nn.Sequential) -> dict[str, np.ndarray]:
    """Weights and biases of its layers, `w0`, `b0`, `w1`, ..."""
    layers = [layer for layer in network if isinstance(layer, nn.Linear)]
    found: dict[str, np.ndarray] = {}
    for number, layer in enumerate(layers):
        found[f"w{number}"] = layer.weight.detach().numpy().copy()
        found[f"b{number}"] = layer.bias.detach().numpy().copy()
    return found


def batch_of(columns: list[torch.Tensor], size: int, generator: torch.Generator) -> list[torch.Tensor]:
    """Rows drawn with replacement."""
    rows = torch.randint(len(columns[0]), (size,), generator=generator)
    return [column[rows] for column in columns]
