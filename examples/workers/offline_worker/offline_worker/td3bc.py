"""TD3+BC, after Fujimoto and Gu, "A Minimalist Approach to Offline Reinforcement Learning" (2021)."""

from __future__ import annotations

import copy
from typing import Any

import torch
from torch import nn

from offline_worker.config import Td3BcConfig
from offline_worker.networks import mlp

_NOISE_CLIP = 0.5


class Td3Bc:
    """Two value functions, their targets, and a policy that is paid for value and for nearness to the data.

    Args:
        inputs: size of an observation.
        outputs: numbers of an action, each in [-1, 1].
    """

    def __init__(self, config: Td3BcConfig, inputs: int, outputs: int) -> None:
        self._config = config
        self.policy = mlp(inputs, config.hidden, outputs)
        self._values = nn.ModuleList(mlp(inputs + outputs, config.hidden, 1) for _ in range(2))
        self._slow_policy, self._slow_values = copy.deepcopy(self.policy), copy.deepcopy(self._values)
        self._policy_optimiser = torch.optim.Adam(self.policy.parameters(), config.lr)
        self._value_optimiser = torch.optim.Adam(self._values.parameters(), config.lr)
        self._updates = 0

    def update(
        self,
        seen: torch.Tensor,
        actions: torch.Tensor,
        rewards: torch.Tensor,
        after: torch.Tensor,
        ends: torch.Tensor,
    ) -> dict[str, float]:
        """One gradient step of the values and, every `policy_delay` of them, of the policy; returns what to tell."""
        config = self._config
        self._updates += 1
        with torch.no_grad():
            noise = (torch.randn_like(actions) * config.noise).clamp(-_NOISE_CLIP, _NOISE_CLIP)
            chosen = (torch.tanh(self._slow_policy(after)) + noise).clamp(-1, 1)
            worth = torch.minimum(*self._both(self._slow_values, after, chosen))
            target = rewards + config.discount * (1 - ends) * worth
        loss = sum(nn.functional.mse_loss(value, target) for value in self._both(self._values, seen, actions))
        self._value_optimiser.zero_grad()
        loss.backward()
        self._value_optimiser.step()
        told = {"loss_value": loss.item()}
        if self._updates % config.policy_delay == 0:
            made = torch.tanh(self.policy(seen))
            worth = self._values[0](torch.cat((seen, made), 1)).squeeze(1)
            weight = config.alpha / worth.abs().mean().detach().clamp(min=1e-6)
            policy_loss = -weight * worth.mean() + nn.functional.mse_loss(made, actions)
            self._policy_optimiser.zero_grad()
            policy_loss.backward()
            self._policy_optimiser.step()
            told["loss_policy"] = policy_loss.item()
            self._follow()
        return told

    def state(self) -> dict[str, Any]:
        """All that it takes to go on."""
        return {name: part.state_dict() for name, part in self._parts().items()} | {"updates": self._updates}

    def load(self, state: dict[str, Any]) -> None:
        """Go on from there."""
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        self._updates = state["updates"]

    def _parts(self) -> dict[str, Any]:
        return {
            "policy": self.policy, "values": self._values, "slow_policy": self._slow_policy,
            "slow_values": self._slow_values, "policy_optimiser": self._policy_optimiser,
            "value_optimiser": self._value_optimiser,
        }  # fmt: skip

    @staticmethod
    def _both(values: nn.ModuleList, seen: torch.Tensor, actions: torch.Tensor) -> list[torch.Tensor]:
        both = torch.cat((seen, actions), 1)
        return [value(both).squeeze(1) for value in values]

    def _follow(self) -> None:
        for slow, fast in ((self._slow_policy, self.policy), (self._slow_values, self._values)):
            for old, new in zip(slow.parameters(), fast.parameters()):
                old.data.lerp_(new.data, self._config.tau)
