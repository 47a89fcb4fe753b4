"""Parts of the worker, inside its own environment: `python -m unittest discover -s tests`, PYTHONPATH as in README.

One Ray serves all of them: starting it takes longer than the rest.
"""

from __future__ import annotations

import contextlib
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
from rllib_worker import WORKER, runtime
from rllib_worker.cluster import ray_started
from rllib_worker.config import ALGORITHMS, KINDS, Ppo

CARTPOLE, PENDULUM = "gym:CartPole-v1", "gym:Pendulum-v1"
SMALL = {
    "num_envs_per_env_runner": 2, "train_batch_size": 64, "minibatch_size": 32, "num_epochs": 1, "learning_starts": 40,
    "fcnet_hiddens": "16,16", "buffer_size": 500, "normalise_observations": True,
}  # fmt: skip
_ray = contextlib.ExitStack()


def setUpModule() -> None:
    folder = _ray.enter_context(tempfile.TemporaryDirectory())
    _ray.callback(os.chdir, Path.cwd())
    os.chdir(folder)
    _ray.enter_context(ray_started(1))


def tearDownModule() -> None:
    _ray.close()


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
        settings |= dict(fields.pop("settings", {}))
        name = str(fields.pop("name", f"{algorithm}-{env_id[4:8]}"))
        given = {"run_id": name, "worker": "rllib", "algorithm": algorithm, "env_id": env_id}
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
                runtime._train(session, session.settings(KINDS[config.algorithm].settings))
            except Stop:
                pass
            finally:
                from rllib_worker.telemetry import Hooks

                Hooks.begin(None)
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
        from rllib_worker.policy import load_policy

        checkpoint, events = self.trained(self.config(algorithm, env_id, 300))
        manifest = read_checkpoint(checkpoint)
        self.assertGreaterEqual(manifest["env_steps"], 300)
        self.assertGreater(manifest["updates"], 0)
        self.assertGreater(manifest["normalisation"]["count"], 250)
        self.assertEqual(manifest["onnx"], "policy.onnx", [event for event in events if event["type"] == "log"])
        self.assertEqual([event["seq"] for event in events], list(range(len(events))))
        for event in events:
            if event["type"] == "episode" and env_id == CARTPOLE:
                self.assertEqual(event["return_mean"], event["length_mean"], "a reward of 1 a step")
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

    def test_a_policy_acts_as_rllib_itself_does(self) -> None:
        """Its own connectors round the same network: normalisation, distribution, scaling of actions."""
        import ray.rllib.algorithms.algorithm as library
        from ray.rllib.env.single_agent_episode import SingleAgentEpisode
        from ray.rllib.utils.spaces.space_utils import unsquash_action
        from rllib_worker.policy import load_policy

        for algorithm in ("ppo", "sac"):
            config = self.config(algorithm, PENDULUM, 300, name=f"own-{algorithm}")
            checkpoint, _ = self.trained(config)
            policy = load_policy(checkpoint, read_checkpoint(checkpoint))
            own = library.Algorithm.from_checkpoint(str(checkpoint / "algorithm"))
            self.addCleanup(own.stop)
            runner = own.env_runner_group.local_env_runner
            filters = [each for each in runner._env_to_module.connectors if type(each).__name__ == "MeanStdFilter"]
            filters[0]._update_stats = False
            for row in np.random.default_rng(2).uniform(-1, 1, (5, 3)).astype(np.float32):
                episode = SingleAgentEpisode(
                    observation_space=runner.env.single_observation_space,
                    action_space=runner.env.single_action_space,
                )
                episode.add_env_reset(observation=row)
                seen = runner._env_to_module(episodes=[episode], batch={}, rl_module=runner.module, explore=False)
                found = runner.module.forward_inference(seen)["action_dist_inputs"]
                drawn = runner.module.get_inference_action_dist_cls().from_logits(found).to_deterministic().sample()
                if algorithm == "sac":
                    # RLlib's deterministic action of this distribution leaves out the tanh that it was trained with.
                    drawn = torch.tanh(drawn)
                expected = unsquash_action(drawn[0].detach().numpy(), runner.env.single_action_space)
                np.testing.assert_allclose(policy.act(row, True), expected, atol=1e-5)

    def test_what_an_algorithm_cannot_do_is_refused(self) -> None:
        with self.assertRaisesRegex(WorkerError, "DQN acts in discrete spaces"):
            self.trained(self.config("dqn", PENDULUM, 10))
        with self.assertRaisesRegex(WorkerError, "fcnet_hiddens is '64,x'"):
            Ppo(fcnet_hiddens="64,x").hidden()


class Resume(Folder):
    def test_everything_goes_on_where_it_was(self) -> None:
        checkpoint, _ = self.trained(self.config("ppo", CARTPOLE, 300, name="a"))
        old = read_checkpoint(checkpoint)
        # At the limit already: what was loaded is what was saved.
        then, _ = self.trained(self.config("ppo", CARTPOLE, 10, name="b", resume_from=str(checkpoint)))
        weights = [torch.load(path / "weights.pt", weights_only=True) for path in (checkpoint, then)]
        self.assertEqual(weights[0].keys(), weights[1].keys())
        for name, value in weights[0].items():
            torch.testing.assert_close(weights[1][name], value, rtol=0, atol=0)
        new = read_checkpoint(then)
        self.assertEqual(new["normalisation"], old["normalisation"])
        self.assertEqual(new["env_steps"], old["env_steps"])
        limit = old["env_steps"] + 200
        last, events = self.trained(self.config("ppo", CARTPOLE, limit, name="c", resume_from=str(checkpoint)))
        grown = read_checkpoint(last)
        self.assertGreaterEqual(grown["env_steps"], limit)
        self.assertGreater(grown["updates"], old["updates"])
        # The statistics went on, one for each step and each reset: RLlib's own counters went on as well as ours.
        seen = grown["normalisation"]["count"] - old["normalisation"]["count"]
        steps = grown["env_steps"] - old["env_steps"]
        self.assertTrue(steps <= seen <= steps + grown["episodes"] - old["episodes"] + 4, (steps, seen))
        self.assertIn("checkpoint_loaded", [event["type"] for event in events])


class Others(Folder):
    def test_episodes_of_other_processes_are_told(self) -> None:
        settings = {"num_env_runners": 1}
        checkpoint, events = self.trained(self.config("ppo", CARTPOLE, 300, settings=settings))
        manifest = read_checkpoint(checkpoint)
        self.assertGreater(manifest["episodes"], 0)
        # Those that were cut off at the end of the training are not among them.
        lengths = sum(event["count"] * event["length_mean"] for event in events if event["type"] == "episode")
        self.assertLessEqual(lengths, manifest["env_steps"])
        self.assertGreater(lengths, manifest["env_steps"] / 3)
        self.assertEqual(events[0]["workers"] if events[0]["type"] == "run_started" else 1, 1)

    def test_a_manifest_gives_the_space_back(self) -> None:
        from rllib_worker.envs import space_from

        info = {"kind": "box", "shape": [2], "dtype": "float32", "low": [-1.0, None], "high": [3.0]}
        space = space_from(info)
        np.testing.assert_array_equal(space.low, [-1.0, -np.inf])
        self.assertEqual(space_from({"kind": "discrete", "n": 3}, 2), spaces.Discrete(3, start=2))

    def test_figures_have_our_names(self) -> None:
        from rllib_worker.telemetry import figures

        learner = {"policy_loss": 1.0, "entropy": "0.5", "weights_seq_no": 4, "num_module_steps_trained_lifetime": 1e6}
        given = {"learners": {"default_policy": learner}, "timers": {"learner_update_timer": 0.1, "x": 2}}
        expected = {"loss_policy": 1.0, "entropy": 0.5, "rllib/learner_update_timer_s": 0.1}
        self.assertEqual(figures(given), expected)

    def test_nothing_is_written_into_the_home_folder(self) -> None:
        from ray.train.constants import DEFAULT_STORAGE_PATH

        self.assertFalse(Path(DEFAULT_STORAGE_PATH).is_relative_to(Path.home()))
        self.assertTrue(os.environ["RAY_AUTH_TOKEN"])


class Pictures(unittest.TestCase):
    def test_envs_are_drawn_only_for_somebody(self) -> None:
        from gymnasium.vector import SyncVectorEnv
        from rllib_worker.envs import single
        from rllib_worker.fastlane import Pictures as Lane

        config = WorkerConfig(run_id="r", worker="rllib", algorithm="ppo", env_id=CARTPOLE, folder="/nowhere")
        envs = SyncVectorEnv([lambda: single(config)] * 2)
        self.addCleanup(envs.close)
        envs.reset(seed=1)
        shown: list = []

        class Board:
            asked = False

            def wanted(self) -> bool:
                return self.asked

            def publish(self, frames: list, **about: object) -> None:
                shown.append((frames, about))

        class Fake:
            def __init__(self) -> None:
                self.fastlane, self.env_steps, self.values = Board(), 7, {}

        fake = Fake()
        pictures = Lane(fake)
        pictures.publish(envs)
        self.assertEqual(shown, [])
        fake.fastlane.asked = True
        pictures.publish(envs)
        self.assertEqual((len(shown[0][0]), shown[0][0][0].shape[2], shown[0][1]["env_steps"]), (2, 3, 7))


if __name__ == "__main__":
    unittest.main()
