"""Parts of the worker, inside its own environment: `python -m unittest discover -s tests`, PYTHONPATH as in README."""

from __future__ import annotations

import json
import os
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch
from drillyard_worker import Session, Stop, WorkerConfig, WorkerError, read_checkpoint
from gymnasium import spaces
from onnx.reference import ReferenceEvaluator
from xuance_worker import WORKER, runtime
from xuance_worker.agent import configuration, load_weights, network
from xuance_worker.config import ALGORITHMS, KINDS, Ppo, sizes
from xuance_worker.envs import Actions, SingleEnv
from xuance_worker.fastlane import Pictures
from xuance_worker.policy import load_policy, space_from
from xuance_worker.telemetry import figures

CARTPOLE, PENDULUM = "gym:CartPole-v1", "gym:Pendulum-v1"
SMALL = {
    "parallels": 2, "horizon_size": 16, "n_minibatch": 2, "buffer_size": 400, "batch_size": 16, "start_training": 40,
    "representation_hidden_size": "16", "actor_hidden_size": "16", "critic_hidden_size": "16", "q_hidden_size": "16",
    "n_epochs": 1,
}  # fmt: skip


class Folder(unittest.TestCase):
    """Each test works in a folder of its own, as a run does."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root, before = Path(folder.name), Path.cwd()
        self.addCleanup(os.chdir, before)

    def config(self, algorithm: str, env_id: str, steps: int, **fields: object) -> WorkerConfig:
        (described,) = (each for each in ALGORITHMS if each.name == algorithm)
        settings = {setting.key: setting.default for setting in described.settings}
        settings |= {key: value for key, value in SMALL.items() if key in settings}
        name = str(fields.pop("name", f"{algorithm}-{env_id[4:8]}"))
        given = {"run_id": name, "worker": "xuance", "algorithm": algorithm, "env_id": env_id}
        folder = self.root / name
        (folder / "work").mkdir(parents=True)
        limits = WorkerConfig(**given, folder="/").limits.__class__(env_steps=steps)
        return WorkerConfig(**given, folder=str(folder), settings=settings, limits=limits, **fields)

    def trained(self, config: WorkerConfig) -> tuple[Path, list[dict]]:
        """Train in this process; the newest checkpoint and the events."""
        path = Path(config.folder) / "events.jsonl"
        os.chdir(Path(config.folder) / "work")
        with path.open("wb") as file:
            session = Session(WORKER, config, file.fileno())
            try:
                runtime.train(session)
            except Stop:
                pass
            session.complete("finished")
            session.close()
        events = [json.loads(line) for line in path.read_bytes().splitlines()]
        return max((Path(config.folder) / "checkpoints").glob("step_*")), events


class EveryAlgorithm(Folder):
    def test_trains_saves_loads_and_is_the_same_as_onnx(self) -> None:
        for name, kind in KINDS.items():
            for action in kind.actions:
                with self.subTest(algorithm=name, actions=action):
                    self.whole(name, CARTPOLE if action == "discrete" else PENDULUM)

    def whole(self, algorithm: str, env_id: str) -> None:
        checkpoint, events = self.trained(self.config(algorithm, env_id, 128))
        manifest = read_checkpoint(checkpoint)
        self.assertEqual(manifest["env_steps"], 128)
        self.assertGreater(manifest["updates"], 0)
        self.assertEqual(manifest["onnx"], "policy.onnx", [event for event in events if event["type"] == "log"])
        self.assertEqual([event["seq"] for event in events], list(range(len(events))))
        policy = load_policy(checkpoint, manifest)
        policy.reset(3)
        rows = np.random.default_rng(1).standard_normal((8, manifest["observation_space"]["shape"][0]))
        rows = rows.astype(np.float32)
        (out,) = ReferenceEvaluator(onnx.load(str(checkpoint / "policy.onnx"))).run(None, {"obs": rows})
        for row, exported in zip(rows, out):
            action, drawn = policy.act(row, True), policy.act(row, False)
            if env_id == CARTPOLE:
                self.assertEqual(action, int(np.argmax(exported)))
                self.assertIn(drawn, (0, 1))
            else:
                np.testing.assert_allclose(action, exported, atol=1e-5)
                self.assertTrue(-2.0 <= drawn[0] <= 2.0)

    def test_what_an_algorithm_cannot_do_is_refused(self) -> None:
        with self.assertRaisesRegex(WorkerError, "DQN acts in discrete spaces"):
            self.trained(self.config("dqn", PENDULUM, 10))
        with self.assertRaisesRegex(WorkerError, "n_minibatch is 3"):
            configuration("ppo", Ppo(n_minibatch=3, horizon_size=8), discrete=True, env_id="e", seed=0, steps=1)


class Resume(Folder):
    def test_everything_goes_on_where_it_was(self) -> None:
        checkpoint, _ = self.trained(self.config("ppo", CARTPOLE, 256, name="a"))
        old = read_checkpoint(checkpoint)
        resumed = self.config("ppo", CARTPOLE, 258, name="b", resume_from=str(checkpoint))
        then, events = self.trained(resumed)
        new = read_checkpoint(then)
        self.assertEqual((old["env_steps"], new["env_steps"]), (256, 258))
        # One step of each env and no update: what was loaded is what was saved, and the statistics went on.
        weights = [torch.load(path / "final_train_model.pth", weights_only=True) for path in (checkpoint, then)]
        for name, value in weights[0]["policy"].items():
            torch.testing.assert_close(weights[1]["policy"][name], value, rtol=0, atol=0)
        self.assertEqual(len(weights[0]["optimizer"]["state"]), len(weights[1]["optimizer"]["state"]))
        self.assertAlmostEqual(new["normalisation"]["count"] - old["normalisation"]["count"], 2, places=3)
        self.assertIn("checkpoint_loaded", [event["type"] for event in events])

    def test_exploration_goes_on_where_it_was(self) -> None:
        class Agent:
            e_greedy = start_greedy = 0.5
            end_greedy, delta_egreedy, noise_scale, start_training, buffer_size = 0.1, 0.001, None, 50, 10

            def _update_explore_factor(self) -> None: ...

        agent = Agent()
        runtime.begin_at(agent, 100)
        self.assertAlmostEqual(agent.e_greedy, 0.4)
        self.assertEqual((agent.current_step, agent.start_training), (100, 150))
        runtime.begin_at(agent, 10**9)
        self.assertEqual(agent.e_greedy, 0.1)

    def test_weights_of_another_network_are_refused(self) -> None:
        config = configuration("ppo", Ppo(), discrete=True, env_id="e", seed=0, steps=1)
        module = network(config, spaces.Box(-1, 1, (4,)), spaces.Discrete(2))
        other = network(config, spaces.Box(-1, 1, (5,)), spaces.Discrete(2))
        with self.assertRaisesRegex(WorkerError, "do not fit"):
            load_weights(module, other.state_dict())


class Parts(Folder):
    def test_actions_are_scaled_to_the_bounds_of_the_env(self) -> None:
        actions = Actions(spaces.Box(np.array([-2.0, 0.0], np.float32), np.array([2.0, 10.0], np.float32)))
        np.testing.assert_allclose(actions.outer([0.5, -1.0]), [1.0, 0.0])
        np.testing.assert_allclose(actions.outer_rows(np.array([[5.0, 5.0], [-5.0, 0.0]])), [[2, 10], [-2, 5]])
        self.assertEqual(Actions(spaces.Discrete(3, start=4)).outer(np.int64(1)), 5)
        free = Actions(spaces.Box(-np.inf, np.inf, (2,)))
        np.testing.assert_allclose(free.outer([7.0, -7.0]), [7.0, -7.0])
        with self.assertRaisesRegex(WorkerError, "neither Discrete nor Box"):
            Actions(spaces.MultiBinary(2))

    def test_a_manifest_gives_the_space_back(self) -> None:
        info = {"kind": "box", "shape": [2], "dtype": "float32", "low": [-1.0, None], "high": [3.0]}
        space = space_from(info)
        np.testing.assert_array_equal(space.low, [-1.0, -np.inf])
        np.testing.assert_array_equal(space.high, [3.0, 3.0])

    def test_figures_have_our_names(self) -> None:
        given = {
            "actor_loss": 1,
            "clip_ratio": torch.tensor(0.5),
            "noise_scale": None,
            "critic-loss": 2.0,
            "predictQ": 3,
        }
        expected = {"loss_policy": 1.0, "clip_fraction": 0.5, "loss_value": 2.0, "xuance/predictQ": 3.0}
        self.assertEqual(figures(given), expected)

    def test_sizes(self) -> None:
        self.assertEqual(sizes("64, 32", "x"), [64, 32])
        for bad in ("", "a", "0", "64,,x", "9000"):
            with self.assertRaises(WorkerError):
                sizes(bad, "x")

    def test_envs_are_drawn_only_for_somebody(self) -> None:
        env = SingleEnv(self.config("ppo", CARTPOLE, 1), 0)
        self.addCleanup(env.close)
        env.reset()

        class Lane:
            def __init__(self) -> None:
                self.asked, self.shown = False, []

            def wanted(self) -> bool:
                return self.asked

            def publish(self, frames: list, **about: object) -> None:
                self.shown.append((frames, about))

        class Fake:
            def __init__(self) -> None:
                self.fastlane, self.env_steps, self.values = Lane(), 7, {}

        class Made:
            def __init__(self) -> None:
                self.envs = [env]

        class Agent:
            current_episode = np.zeros(1, np.int32)

        fake = Fake()
        pictures = Pictures(fake, Made())
        pictures.publish(Agent())
        self.assertEqual(fake.fastlane.shown, [])
        fake.fastlane.asked = True
        env.step(1)
        pictures.publish(Agent())
        ((frames, about),) = fake.fastlane.shown
        self.assertEqual(frames[0].shape[2], 3)
        self.assertEqual((about["env_steps"], about["episode_length"], about["episode_return"]), (7, [1], [1.0]))


if __name__ == "__main__":
    unittest.main()
