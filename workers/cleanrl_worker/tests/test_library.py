"""What needs the worker's own environment: `VENV/bin/python -m unittest discover -s tests`."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace
from typing import Any

HAS_LIBRARY = all(importlib.util.find_spec(name) for name in ("torch", "gymnasium", "cleanrl"))
if not HAS_LIBRARY:
    raise unittest.SkipTest("CleanRL is not installed here")

import gymnasium
import numpy as np
import torch
from cleanrl_worker import state
from cleanrl_worker.analytics import exported
from cleanrl_worker.normaliser import merged, normalisation
from cleanrl_worker.policy import Head, Normaliser, ScriptPolicy, make_head, make_space
from cleanrl_worker.rebuild import EnvStub, policy_name, rebuild, recipe
from cleanrl_worker.scripts import CHOICES, script_file
from cleanrl_worker.source import read_script
from cleanrl_worker.telemetry import Tee
from cleanrl_worker.watch import Watch
from drillyard_worker import WorkerError, space_info

FOLDER = Path(__file__).resolve().parents[1]
SB3 = importlib.util.find_spec("stable_baselines3")
OBS = space_info(gymnasium.spaces.Box(-np.inf, np.inf, (5,), np.float32))
ACTIONS = {
    "discrete": space_info(gymnasium.spaces.Discrete(3)),
    "box": space_info(gymnasium.spaces.Box(-2.0, 2.0, (2,), np.float32)),
}
VARIABLES = {"dqn": "q_network", "c51": "q_network", "sac": "actor", "td3": "actor", "ddpg": "actor"}


def continuous_envs(count: int) -> Any:
    """The wrappers of ppo_continuous_action.py, made by the script's own function."""
    from cleanrl_worker.rebuild import definitions

    make = definitions(read_script(script_file("ppo_continuous_action")))["make_env"]
    return gymnasium.vector.SyncVectorEnv([make("Pendulum-v1", index, False, "x", 0.99) for index in range(count)])


class ScriptsTest(unittest.TestCase):
    def test_the_settings_are_those_of_the_installed_scripts(self) -> None:
        command = [sys.executable, str(FOLDER / "scripts" / "read_arguments.py"), "--check"]
        self.assertEqual(subprocess.run(command, check=False).returncode, 0, "run scripts/read_arguments.py")

    def test_every_network_is_built_again_exported_and_acts(self) -> None:
        for algorithm, choice in CHOICES.items():
            for kind, name in (("discrete", choice.discrete), ("box", choice.box)):
                if name:
                    with self.subTest(script=name):
                        self.rebuilt(VARIABLES.get(algorithm, "agent"), name, kind)

    def rebuilt(self, variable: str, name: str, kind: str) -> None:
        path = script_file(name)
        script = read_script(path)
        spaces: dict[str, Any] = {"observation": OBS, "action": ACTIONS[kind], "num_envs": 1, "vector": True}
        made = {**spaces, "observation": make_space(OBS), "action": make_space(ACTIONS[kind])}
        stub = EnvStub(made)
        args = SimpleNamespace(**{each.name: each.default for each in script.arguments})
        found = {"envs": stub, "env": stub, "args": args, "device": torch.device("cpu")}
        cooked = recipe(script, variable, found, stub)
        self.assertEqual(cooked["problem"], "")
        network = rebuild(path, cooked, made)
        self.assertEqual(policy_name({variable: network, "other": network}), variable)
        manifest = {"action_space": ACTIONS[kind], "extra": {"spaces": spaces}, "normalisation": {
            "obs_mean": [1.0] * 5, "obs_var": [4.0] * 5, "clip": 10.0}}  # fmt: skip
        head = make_head(network, manifest)
        before = torch.get_rng_state()
        self.assertEqual(exported(head)[1], "")
        self.assertTrue(torch.equal(torch.get_rng_state(), before), "a checkpoint changed the training")
        policy = ScriptPolicy(head, 5, vars(args))
        policy.reset(1)
        for deterministic in (True, False):
            action = policy.act([0.5] * 5, deterministic)
            if kind == "discrete":
                self.assertIn(action, range(3))
            else:
                self.assertEqual(len(action), 2)
                self.assertLessEqual(max(abs(each) for each in action), 2.0)
        self.assertEqual(policy.act([0.5] * 5, True), policy.act([0.5] * 5, True))
        with self.assertRaises(WorkerError):
            policy.act([0.5] * 4, True)

    def test_a_network_of_many_steps_cannot_be_built_again_and_says_so(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "train.py"
            path.write_text("import torch\ndef f(a): return a\nagent = f(thing)\n", encoding="utf-8")
            made = recipe(read_script(path), "agent", {"thing": torch.zeros(3)}, None)
            self.assertIn("Tensor", made["problem"])
            with self.assertRaises(WorkerError):
                rebuild(path, made, {})


class NormalisationTest(unittest.TestCase):
    def test_it_gives_what_the_wrappers_gave(self) -> None:
        envs = continuous_envs(1)
        envs.reset(seed=3)
        rows = []
        for _ in range(300):
            rows.append(envs.step(envs.action_space.sample())[0])
        found = normalisation(state.script_envs({"envs": envs}))
        assert found is not None
        self.assertEqual((found["clip"], found["clip_action"]), (10.0, True))
        self.assertGreater(found["return_var"], 0.0)
        wrapper = next(each for each in state.wrappers(envs.envs[0]) if "obs_rms" in each.__dict__)
        raw = np.array([0.3, -0.9, 40.0])
        running = wrapper.obs_rms
        expected = np.clip((raw - running.mean) / np.sqrt(running.var + 1e-8), -10, 10)
        given = Normaliser(found)(torch.from_numpy(raw.astype(np.float32)).reshape(1, -1)).numpy()[0]
        np.testing.assert_allclose(given, expected, rtol=1e-5, atol=1e-6)
        self.assertFalse(np.allclose(given, raw), "without the statistics the network would see something else")
        envs.close()

    def test_statistics_of_several_envs_are_those_of_all_they_saw(self) -> None:
        from gymnasium.wrappers.normalize import RunningMeanStd

        data = np.random.default_rng(0).normal(3.0, 2.0, (600, 2))
        parts = [RunningMeanStd(epsilon=1e-9, shape=(2,)) for _ in range(3)]
        for part, rows in zip(parts, np.split(data, [100, 250])):
            part.update(rows)
        mean, var, count = merged(parts)
        np.testing.assert_allclose(mean, data.mean(0), rtol=1e-6)
        np.testing.assert_allclose(var, data.var(0), rtol=1e-6)
        self.assertAlmostEqual(count, 600.0, places=3)

    def test_nothing_between_env_and_network_is_none(self) -> None:
        env = gymnasium.make("CartPole-v1")
        self.assertIsNone(normalisation([env]))
        env.close()

    def test_onnx_has_the_normaliser_inside(self) -> None:
        import onnx
        from onnx.reference import ReferenceEvaluator

        head = Head(
            torch.nn.Linear(2, 2),
            Normaliser({"obs_mean": [5.0, 5.0], "obs_var": [9.0, 9.0]}),
            (2,),
            (None, None),
            discrete=True,
        )
        content, problem = exported(head)
        self.assertEqual(problem, "")
        session = ReferenceEvaluator(onnx.load_from_string(content))
        rows = np.random.default_rng(1).normal(5.0, 3.0, (4, 2)).astype(np.float32)
        with torch.no_grad():
            expected = head.network(torch.from_numpy((rows - 5.0) / 3.0)).numpy()
        np.testing.assert_allclose(session.run(None, {"obs": rows})[0], expected, atol=1e-5)

    def test_a_network_that_cannot_be_exported_is_said(self) -> None:
        class Odd(torch.nn.Module):
            def forward(self, seen: torch.Tensor) -> torch.Tensor:
                return torch.from_numpy(np.linalg.svd(seen.numpy())[1]) if seen.sum() > 9 else torch.fft.fft(seen).real

        content, problem = exported(Head(Odd(), Normaliser(None), (2,), (None, None), discrete=True))
        self.assertEqual(content, b"")
        self.assertNotEqual(problem, "")


class StateTest(unittest.TestCase):
    def things(self, seed: int) -> dict[str, Any]:
        torch.manual_seed(seed)
        agent = torch.nn.Linear(3, 2)
        optimizer = torch.optim.Adam(agent.parameters(), lr=0.1)
        agent(torch.ones(1, 3)).sum().backward()
        optimizer.step()
        envs = continuous_envs(2)
        envs.reset(seed=seed)
        for _ in range(20 + seed):
            envs.step(envs.action_space.sample())
        alpha = torch.zeros(1, requires_grad=True)
        with torch.no_grad():
            alpha += seed
        return {"agent": agent, "optimizer": optimizer, "envs": envs, "log_alpha": alpha, "global_step": 10 * seed}

    def test_what_is_saved_comes_back(self) -> None:
        old, new = self.things(1), self.things(2)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "state.pt"
            torch.save(state.snapshot(old, state.script_envs(old), "stopped"), str(path))
            expected = (torch.rand(1), np.random.rand())
            saved = torch.load(str(path), weights_only=True)
        self.assertEqual(state.restore(saved, new, state.script_envs(new)), [])
        self.assertEqual((torch.rand(1), np.random.rand()), expected)
        self.assertTrue(torch.equal(new["agent"].weight, old["agent"].weight))
        self.assertEqual(float(new["log_alpha"]), 1.0)
        self.assertTrue(new["log_alpha"].requires_grad)
        moments = [thing["optimizer"].state_dict()["state"][0]["exp_avg"] for thing in (old, new)]
        self.assertTrue(torch.equal(*moments))
        for before, after in zip(*(normalised(things) for things in (old, new))):
            np.testing.assert_array_equal(before, after)
        old["envs"].close()
        new["envs"].close()

    @unittest.skipUnless(SB3, "no replay buffer here")
    def test_a_replay_buffer_comes_back_and_a_large_one_is_left_out_of_autosaves(self) -> None:
        from stable_baselines3.common.buffers import ReplayBuffer

        module: Any = gymnasium
        if sys.modules["stable_baselines3"].__version__ < "2":
            import gym as module
        box, discrete = module.spaces.Box(-1.0, 1.0, (4,), np.float32), module.spaces.Discrete(2)
        one, two = (ReplayBuffer(50, box, discrete, "cpu", handle_timeout_termination=False) for _ in range(2))
        for index in range(30):
            row = np.full((1, 4), index / 30, np.float32)
            one.add(row, row, np.array([[1]]), np.array([0.5]), np.array([False]), [{}])
        saved = state.snapshot({"rb": one}, [], "stopped")
        self.assertEqual(state.restore(saved, {"rb": two}, []), [])
        self.assertEqual((two.pos, two.full), (30, False))
        np.testing.assert_array_equal(two.observations[:30], one.observations[:30])
        before, state.BUFFER_BYTES["autosave"] = state.BUFFER_BYTES["autosave"], 100
        try:
            small = state.snapshot({"rb": one}, [], "autosave")
        finally:
            state.BUFFER_BYTES["autosave"] = before
        self.assertEqual(state.restore(small, {"rb": two}, []), ["the replay buffer"])

    def test_variables_are_found_in_functions_and_on_objects(self) -> None:
        class Trainer:
            def __init__(self) -> None:
                self.agent = torch.nn.Linear(1, 1)

            def run(self) -> Any:
                optimizer = torch.optim.SGD(self.agent.parameters(), 0.1)
                return state.variables(state.script_frames(__file__)), optimizer

        trainer = Trainer()
        found, optimizer = trainer.run()
        self.assertIs(state.modules(found)["agent"], trainer.agent)
        self.assertIs(state.optimizers(found)["optimizer"], optimizer)


class TeeTest(unittest.TestCase):
    def test_event_files_are_written_as_before(self) -> None:
        import torch.utils.tensorboard as module
        from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

        told: dict[str, float] = {}
        tee, before = Tee(told.update, "cleanrl"), module.SummaryWriter
        undo = tee.install()
        try:
            with tempfile.TemporaryDirectory() as folder:
                writer = module.SummaryWriter(folder)
                writer.add_scalar("losses/value_loss", torch.tensor(2.5, requires_grad=True), 7)
                writer.close()
                events = EventAccumulator(folder)
                events.Reload()
                self.assertEqual([(each.step, each.value) for each in events.Scalars("losses/value_loss")], [(7, 2.5)])
                self.assertEqual(list(tee.directories), [folder])
        finally:
            undo()
        self.assertEqual(told, {"loss_value": 2.5})
        self.assertIs(module.SummaryWriter, before)


class FakeVector:
    """Episodes of two steps with rewards 1 and 2; Gymnasium 1.x spends a step on the next beginning."""

    def __init__(self, late: bool) -> None:
        self.num_envs, self.count = 2, 0
        self.metadata = {"autoreset_mode": "AutoresetMode.NEXT_STEP" if late else "AutoresetMode.SAME_STEP"}
        self.turns = 3 if late else 2

    def reset(self, **_: Any) -> Any:
        return None

    def step(self, _: Any) -> Any:
        turn, self.count = self.count % self.turns, self.count + 1
        rewards, done = np.full(2, (1.0, 2.0, 0.0)[turn]), np.full(2, turn == 1)
        return None, rewards, done, np.zeros(2, bool), {}


class VectorTest(unittest.TestCase):
    def test_steps_and_episodes_with_both_ways_of_beginning_anew(self) -> None:
        for late in (False, True):
            with self.subTest(late=late):
                episodes: list[Any] = []
                watch = Watch(lambda: None, lambda *told: episodes.append(told), lambda _: None)  # noqa: B023
                env = watch.vector(FakeVector(late))
                env.reset()
                for _ in range(6):
                    env.step(None)
                self.assertEqual(set(episodes), {(3.0, 2)})
                self.assertEqual(watch.steps, 2 * (4 if late else 6))


@unittest.skipUnless(importlib.util.find_spec("gym"), "no gym here")
class LegacyTest(unittest.TestCase):
    def test_a_gymnasium_env_speaks_gym(self) -> None:
        import gym
        from cleanrl_worker.legacy import LegacyEnv

        modern = gymnasium.make("Pendulum-v1", render_mode="rgb_array", max_episode_steps=3)
        env = gym.wrappers.RecordEpisodeStatistics(LegacyEnv(modern))
        self.assertIsInstance(env.action_space, gym.spaces.Box)
        env.seed(5)
        first = env.reset()
        np.testing.assert_array_equal(first, gymnasium.make("Pendulum-v1").reset(seed=5)[0])
        for index in range(3):
            _, _, done, info = env.step(env.action_space.sample())
            self.assertEqual(done, index == 2)
        self.assertTrue(info["TimeLimit.truncated"])
        self.assertIn("episode", info)
        self.assertEqual(env.render(mode="rgb_array").shape[2], 3)
        env.close()


def normalised(things: dict[str, Any]) -> Any:
    return [
        part
        for env in things["envs"].envs
        for wrapper in state.wrappers(env)
        for name in ("obs_rms", "return_rms")
        if name in wrapper.__dict__
        for part in (wrapper.__dict__[name].mean, wrapper.__dict__[name].var, wrapper.__dict__[name].count)
    ]


if __name__ == "__main__":
    unittest.main()
