"""Behaviour cloning. Knows nothing of envs or of Drillyard."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from offline_worker.config import BcConfig
from offline_worker.networks import mlp


class Clone:
    """The policy that does what was done: cross-entropy of choices, squared error of numbers.

    Args:
        inputs: size of an observation.
        outputs: choices, or numbers of an action.
        discrete: whether actions are choices.
    """

    def __init__(self, config: BcConfig, inputs: int, outputs: int, discrete: bool) -> None:
        self._discrete = discrete
        self.policy = mlp(inputs, config.hidden, outputs)
        self._optimiser = torch.optim.Adam(self.policy.parameters(), config.lr)

    def update(self, seen: torch.Tensor, actions: torch.Tensor, *_: torch.Tensor) -> dict[str, float]:
        """One gradient step on a batch of normalised observations; returns what to tell."""
        made = self.policy(seen)
        if self._discrete:
            loss = nn.functional.cross_entropy(made, actions)
        else:
            loss = nn.functional.mse_loss(torch.tanh(made), actions)
        self._optimiser.zero_grad()
        loss.backward()
        self._optimiser.step()
        return {"loss_policy": loss.item()}

    def state(self) -> dict[str, Any]:
        """All that it takes to go on."""
        return {"policy": self.policy.state_dict(), "optimiser": self._optimiser.state_dict()}

    def load(self, state: dict[str, Any]) -> None:
        """Go on from there."""
        self.policy.load_state_dict(state["policy"])
        self._optimiser.load_state_dict(state["optimiser"])
