"""Run inside the worker's environment: python -m unittest discover -s tests."""

from __future__ import annotations

import unittest

import numpy as np
import torch
from offline_worker.clone import Clone
from offline_worker.config import BcConfig, Td3BcConfig
from offline_worker.networks import arrays, mlp
from offline_worker.policy import Policy
from offline_worker.td3bc import Td3Bc


class CloneTest(unittest.TestCase):
    def test_it_learns_what_was_done(self) -> None:
        torch.manual_seed(0)
        clone, seen = Clone(BcConfig(hidden=16), 2, 2, discrete=True), torch.randn(256, 2)
        done = (seen[:, 0] > 0).long()
        losses = [clone.update(seen, done)["loss_policy"] for _ in range(200)]
        self.assertLess(losses[-1], 0.3 * losses[0])

    def test_it_goes_on_from_its_state(self) -> None:
        one, two = (Clone(BcConfig(hidden=4), 2, 1, discrete=False) for _ in range(2))
        seen, done = torch.randn(8, 2), torch.zeros(8, 1)
        one.update(seen, done)
        two.load(one.state())
        self.assertEqual(one.update(seen, done), two.update(seen, done))


class Td3BcTest(unittest.TestCase):
    def test_it_prefers_what_is_paid(self) -> None:
        torch.manual_seed(0)
        method = Td3Bc(Td3BcConfig(hidden=32, alpha=10.0, lr=1e-3), 1, 1)
        actions = torch.rand(512, 1) * 2 - 1  # at random: cloning alone would give 0
        seen, ends = torch.zeros(512, 1), torch.ones(512)
        for _ in range(300):
            method.update(seen, actions, actions[:, 0], seen, ends)
        self.assertGreater(torch.tanh(method.policy(seen[:1])).item(), 0.5)


class PolicyTest(unittest.TestCase):
    def test_it_is_the_network(self) -> None:
        torch.manual_seed(0)
        network, obs = mlp(3, 8, 2), np.array([0.5, -1.0, 2.0], np.float32)
        mean, scale = np.ones(3, np.float32), np.full(3, 0.5, np.float32)
        ends = {"mean": mean, "scale": scale, "middle": np.array([1.0, 0.0]), "half": np.array([2.0, 1.0])}
        with torch.no_grad():
            made = torch.tanh(network(torch.from_numpy((obs - mean) * scale))).numpy()
        found = Policy(arrays(network) | ends, discrete=False).act(obs)
        np.testing.assert_allclose(found, [1.0 + 2.0 * made[0], made[1]], rtol=1e-5)
        self.assertEqual(Policy(arrays(network) | ends, discrete=True).act(obs), int(np.argmax(made)))


if __name__ == "__main__":
    unittest.main()
