"""Run inside the worker's environment: python -m unittest discover -s tests."""

from __future__ import annotations

import unittest

import numpy as np
from cem_worker.policy import Policy
from cem_worker.search import Search, Statistics

BOX = {"kind": "box", "shape": [3], "low": [None], "high": [None]}
DISCRETE = {"kind": "discrete", "n": 4, "shape": [], "low": [], "high": []}
TORQUE = {"kind": "box", "shape": [1], "low": [-2.0], "high": [2.0]}


class SearchTest(unittest.TestCase):
    def test_it_finds_the_top_of_a_hill(self) -> None:
        search, top = Search(5, seed=1, spread=1.0), np.arange(5.0)
        for _ in range(60):
            candidates = search.draw(64, 0.01)
            search.fit(candidates, -((candidates - top) ** 2).sum(1), 0.25)
        np.testing.assert_allclose(search.mean, top, atol=0.2)

    def test_the_same_generation_draws_the_same(self) -> None:
        one, two = Search(3, 7, 1.0), Search(3, 7, 1.0)
        np.testing.assert_array_equal(one.draw(8, 0.1), two.draw(8, 0.1))


class StatisticsTest(unittest.TestCase):
    def test_they_are_those_of_all_that_was_seen(self) -> None:
        rng, statistics = np.random.default_rng(0), Statistics(2)
        batches = [rng.normal(3.0, 2.0, (n, 2)) for n in (1, 7, 100)]
        for batch in batches:
            statistics.add(batch)
        whole = np.concatenate(batches)
        np.testing.assert_allclose(statistics.mean, whole.mean(0))
        np.testing.assert_allclose(statistics.variance, whole.var(0))


class PolicyTest(unittest.TestCase):
    def test_a_choice(self) -> None:
        policy = Policy(BOX, DISCRETE, hidden=0)
        self.assertEqual(policy.size, 16)
        policy.numbers = np.zeros(16)
        policy.numbers[2 * 4 + 3] = 1.0  # the bias of the third choice
        self.assertEqual(policy.act([0.0, 0.0, 0.0]), 2)

    def test_an_action_lies_in_its_bounds(self) -> None:
        policy = Policy(BOX, TORQUE, hidden=8)
        policy.numbers = np.full(policy.size, 100.0)
        self.assertAlmostEqual(policy.act([1.0, 1.0, 1.0])[0], 2.0)

    def test_it_sees_normalised_observations(self) -> None:
        how = {"obs_mean": [5.0] * 3, "obs_var": [4.0] * 3, "epsilon": 0.0, "clip": None}
        plain, normal = Policy(BOX, TORQUE, 0), Policy(BOX, TORQUE, 0, how)
        plain.numbers = normal.numbers = np.array([0.1, 0.2, 0.3, 0.4])
        self.assertAlmostEqual(normal.act([7.0, 5.0, 3.0])[0], plain.act([1.0, 0.0, -1.0])[0])


if __name__ == "__main__":
    unittest.main()
