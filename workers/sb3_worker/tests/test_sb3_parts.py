"""Parts of the worker, inside its own environment: `python -m unittest discover -s tests`, PYTHONPATH as in README."""

from __future__ import annotations

import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch
from drillyard_worker import WorkerConfig, WorkerError, read_checkpoint
from drillyard_worker.manifest import encode_manifest, file_digests
from drillyard_worker.spaces import space_info
from sb3_worker import WORKER
from sb3_worker import checkpoint as checkpoints
from sb3_worker.config import ALGORITHMS, CONFIGS, PPO, SAC
from sb3_worker.envs import make_training_envs, normalised
from sb3_worker.export import Exported, policy_bytes
from sb3_worker.policy import load_policy
from sb3_worker.runtime import KINDS, check, entropy_weight, make_model
from sb3_worker.telemetry import our_figures
from stable_baselines3.common.buffers import ReplayBuffer


def config(env_id: str) -> WorkerConfig:
    return WorkerConfig(run_id="r", worker="sb3", algorithm="ppo", env_id=env_id, folder="/nowhere")


def small(algorithm: str, **fields: object):
    """An untrained model with its envs; normalisation has seen some steps."""
    kind = CONFIGS[algorithm]
    names = set(kind.__dataclass_fields__)
    smaller = {"n_envs": 2, "network": "16,16", "buffer_size": 500, "learning_starts": 10}
    settings = kind(**({key: value for key, value in smaller.items() if key in names} | fields))
    env_id = "gym:CartPole-v1" if "discrete" in actions_of(algorithm) else "gym:Pendulum-v1"
    if algorithm == "ppo" and fields.get("env"):
        env_id = str(fields["env"])
    envs = normalised(make_training_envs(config(env_id), settings, 0), settings)
    model = make_model(algorithm, settings, envs, seed=3)
    envs.reset()
    for _ in range(50):
        envs.step(np.array([envs.action_space.sample() for _ in range(settings.n_envs)]))
    return model, envs, settings


def actions_of(algorithm: str) -> tuple:
    return next(each.action_spaces for each in ALGORITHMS if each.name == algorithm)


def manifest_of(folder: Path, model, algorithm: str) -> dict:
    """A manifest round what a model wrote, as the SDK makes it."""
    body = {
        "v": 1, "kind": "worker", "algorithm": algorithm, "env_steps": 0, "policy_version": 1,
        "observation_space": space_info(model.observation_space), "action_space": space_info(model.action_space),
        "normalisation": checkpoints.normalisation_of(model.get_vec_normalize_env()), "files": file_digests(folder),
    }  # fmt: skip
    (folder / "manifest.json").write_bytes(encode_manifest(json.loads(json.dumps(body))))
    return read_checkpoint(folder)


class Settings(unittest.TestCase):
    def test_every_algorithm_is_one_of_sb3_and_takes_its_settings(self) -> None:
        self.assertEqual({each.name for each in WORKER.algorithms}, set(KINDS))
        for algorithm in KINDS:
            with self.subTest(algorithm):
                _, envs, _ = small(algorithm)
                envs.close()

    def test_settings_that_exclude_each_other_are_refused(self) -> None:
        for bad in (PPO(n_envs=1, n_steps=32, batch_size=64), PPO(network="64,none"), SAC(ent_coef="much")):
            with self.assertRaises(WorkerError) as refused:
                check(bad)
            self.assertEqual(refused.exception.code, "bad_value")

    def test_weights_of_the_entropy(self) -> None:
        self.assertEqual([entropy_weight(text) for text in ("auto", "auto_0.1", "0.2")], ["auto", "auto_0.1", 0.2])

    def test_an_action_space_that_does_not_suit_is_refused(self) -> None:
        settings = CONFIGS["sac"](network="8")
        envs = make_training_envs(config("gym:CartPole-v1"), settings, 0)
        with self.assertRaisesRegex(WorkerError, "sac acts in box spaces"):
            make_model("sac", settings, envs, 0)
        envs.close()


class Figures(unittest.TestCase):
    def test_names(self) -> None:
        told = {
            "train/value_loss": np.float32(2.0), "train/entropy_loss": -0.5, "train/learning_rate": 1e-3,
            "rollout/ep_rew_mean": 3.0, "time/fps": 10, "train/std": 0.9, "rollout/exploration_rate": 0.1,
            "train/n_updates": 4, "text": "no number",
        }  # fmt: skip
        self.assertEqual(
            our_figures(told),
            {"loss_value": 2.0, "entropy": 0.5, "lr": 1e-3, "sb3/std": 0.9, "sb3/exploration_rate": 0.1},
        )


class Saved(unittest.TestCase):
    def test_a_policy_acts_as_the_model_with_its_normalisation(self) -> None:
        for algorithm in KINDS:
            with self.subTest(algorithm), tempfile.TemporaryDirectory() as place:
                model, envs, _ = small(algorithm, normalise_observations=True)
                folder = Path(place)
                model.save(folder / checkpoints.MODEL_FILE)
                policy = load_policy(folder, manifest_of(folder, model, algorithm))
                raw = envs.get_original_obs()
                wanted, _ = model.predict(envs.normalize_obs(raw), deterministic=True)
                for row, action in zip(raw, wanted):
                    given = policy.act(row, True)
                    self.assertEqual(np.asarray(given).ravel().tolist(), np.asarray(action).ravel().tolist())
                    np.testing.assert_array_equal(policy.seen(row), envs.normalize_obs(row))
                envs.close()

    def test_the_same_seed_draws_the_same_actions(self) -> None:
        with tempfile.TemporaryDirectory() as place:
            model, envs, _ = small("ppo")
            folder = Path(place)
            model.save(folder / checkpoints.MODEL_FILE)
            policy = load_policy(folder, manifest_of(folder, model, "ppo"))
            drawn = []
            for seed in (1, 1, 2):
                policy.reset(seed)
                drawn.append([policy.act([0.0] * 4, False) for _ in range(30)])
            self.assertEqual(drawn[0], drawn[1])
            self.assertNotEqual(drawn[0], drawn[2])
            envs.close()

    def test_onnx_is_the_policy_with_normalisation_inside(self) -> None:
        from onnx import load_from_string
        from onnx.reference import ReferenceEvaluator

        for algorithm in KINDS:
            with self.subTest(algorithm):
                model, envs, _ = small(algorithm, normalise_observations=True)
                normalisation = checkpoints.normalisation_of(envs)
                data, problem = policy_bytes(model, normalisation)
                self.assertEqual(problem, "")
                graph = ReferenceEvaluator(load_from_string(data))
                raw = envs.get_original_obs()[:1].astype(np.float32)
                with torch.no_grad():
                    action, head = Exported(model, normalisation).eval()(torch.tensor(raw))
                got = graph.run(None, {"obs": raw})
                np.testing.assert_allclose(got[1], head.numpy(), atol=1e-5)
                np.testing.assert_allclose(got[0], action.numpy(), atol=1e-5)
                wanted, _ = model.predict(envs.normalize_obs(raw), deterministic=True)
                np.testing.assert_allclose(got[0], wanted, atol=1e-5)
                envs.close()

    def test_a_graph_that_differs_is_left_out(self) -> None:
        model, envs, _ = small("sac", normalise_observations=True)
        statistics = checkpoints.normalisation_of(envs)
        with mock.patch("sb3_worker.export.PARITY", -1.0):
            data, problem = policy_bytes(model, statistics)
        self.assertEqual(data, b"")
        self.assertIn("differs", problem)
        envs.close()

    def test_a_replay_buffer_comes_back_bit_for_bit(self) -> None:
        model, envs, _ = small("dqn")
        for full in (False, True):
            with self.subTest(full=full), tempfile.TemporaryDirectory() as place:
                old, new = (ReplayBuffer(20, envs.observation_space, envs.action_space, n_envs=2) for _ in range(2))
                for index in range(13 if full else 4):
                    obs = np.full((2, 4), index, np.float32)
                    old.add(obs, obs + 1, np.zeros((2, 1)), np.ones(2), np.zeros(2), [{}, {}])
                self.assertEqual(old.full, full)
                checkpoints.save_buffer(old, Path(place) / "replay.npz")
                checkpoints.load_buffer(new, Path(place) / "replay.npz")
                self.assertEqual((old.pos, old.full), (new.pos, new.full))
                used = old.buffer_size if full else old.pos
                np.testing.assert_array_equal(old.observations[:used], new.observations[:used])
                other = ReplayBuffer(4, envs.observation_space, envs.action_space, n_envs=1)
                with self.assertRaisesRegex(WorkerError, "same buffer_size and n_envs"):
                    checkpoints.load_buffer(other, Path(place) / "replay.npz")
        envs.close()
        del model

    def test_generators_go_on_where_they_stood(self) -> None:
        import random

        with tempfile.TemporaryDirectory() as place:
            checkpoints.save_generators(Path(place) / "random.npz")
            first = torch.rand(3).tolist(), np.random.rand(3).tolist(), random.random()
            checkpoints.load_generators(Path(place) / "random.npz")
            self.assertEqual((torch.rand(3).tolist(), np.random.rand(3).tolist(), random.random()), first)


if __name__ == "__main__":
    unittest.main()
