"""What needs no library: `python -m unittest discover -s tests -p 'test_plain*.py'` under any Python."""

from __future__ import annotations

import contextlib
import io
import math
import tempfile
import unittest
from pathlib import Path
from typing import Any

from cleanrl_worker import WORKER, get_worker_metadata
from cleanrl_worker.config import OURS, arguments, command_line
from cleanrl_worker.fastlane import Pictures, drawn
from cleanrl_worker.options import HELP
from cleanrl_worker.scripts import CHOICES, script_file, script_for
from cleanrl_worker.source import read_script
from cleanrl_worker.telemetry import Tee, metric_name
from cleanrl_worker.watch import Watch, Watched
from drillyard_worker import WorkerError

ARGPARSE = """
import argparse
import gymnasium as gym
from distutils.util import strtobool
from torch.utils.tensorboard import SummaryWriter
SIZE = 3
def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--env-id", type=str, default="CartPole-v1", help="the env")
    parser.add_argument("--total-timesteps", type=int, default=int(1e6))
    parser.add_argument("--learning-starts", type=int, default=5e3)
    parser.add_argument("--v-min", type=float, default=-100)
    parser.add_argument("--cuda", type=lambda x: bool(strtobool(x)), default=True, nargs="?", const=True)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--both", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("positional")
    return parser.parse_args()
class Agent: pass
if __name__ == "__main__":
    args = parse_args()
    agent = Agent(SIZE, args.v_min).to("cpu")
    for trial in range(3):
        print(trial)
    for update in range(1, 10):
        for step in range(4):
            envs.step(0)
"""
TYRO = '''
import tyro
from dataclasses import dataclass
@dataclass
class Args:
    seed: int = 1
    """of everything"""
    env_id: str = "CartPole-v1"
    target_kl: float | None = None
    cuda: bool = True
def main():
    args = tyro.cli(Args)
    for global_step in range(10):
        env.step(0)
'''


def script_of(text: str) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "train.py"
        path.write_text(text, encoding="utf-8")
        return read_script(path)


class FakeEnv:
    """Ends after three steps with rewards 1, 2, 3; of gymnasium's or of gym's form."""

    def __init__(self, legacy: bool = False) -> None:
        self.legacy, self.count = legacy, 0

    def reset(self, **_: Any) -> Any:
        self.count = 0
        return 0 if self.legacy else (0, {})

    def step(self, _: Any) -> Any:
        self.count += 1
        done = self.count == 3
        return (0, float(self.count), done, {}) if self.legacy else (0, float(self.count), False, done, {})


class SourceTest(unittest.TestCase):
    def test_options_of_argparse(self) -> None:
        found = {each.name: each for each in script_of(ARGPARSE).arguments}
        self.assertEqual(
            list(found), ["env_id", "total_timesteps", "learning_starts", "v_min", "cuda", "quick", "both"]
        )
        self.assertEqual(found["total_timesteps"].default, 1_000_000)
        self.assertEqual((found["learning_starts"].kind, found["learning_starts"].default), ("int", 5000))
        self.assertEqual((found["v_min"].kind, found["v_min"].default), ("float", -100.0))
        self.assertEqual((found["cuda"].kind, found["cuda"].default), ("bool", True))
        self.assertEqual((found["quick"].style, found["both"].style), ("flag", "pair"))
        self.assertEqual(found["env_id"].option, "--env-id")

    def test_fields_of_tyro(self) -> None:
        script = script_of(TYRO)
        self.assertEqual(script.style, "tyro")
        self.assertEqual([each.kind for each in script.arguments], ["int", "str", "float", "bool"])
        self.assertEqual(script.arguments[0].help, "of everything")
        self.assertIsNone(script.loop, "a loop inside a function cannot be moved")

    def test_the_loop_that_trains_is_the_outermost_that_steps(self) -> None:
        loop = script_of(ARGPARSE).loop
        assert loop is not None
        self.assertEqual(loop.variable, "update")
        self.assertIn("for update in range", ARGPARSE.splitlines()[loop.line - 1])

    def test_definitions_leave_the_training_out(self) -> None:
        script = script_of(ARGPARSE)
        kinds = [type(node).__name__ for node in script.definitions().body]
        self.assertNotIn("If", kinds)
        self.assertEqual(kinds.count("ClassDef"), 1)
        self.assertIn("Assign", kinds)
        self.assertEqual(script.construction("agent"), "Agent(SIZE, args.v_min).to('cpu')")
        self.assertEqual(script.construction("nothing"), "")

    def test_a_file_that_is_no_python_is_a_sentence(self) -> None:
        with self.assertRaises(WorkerError) as caught:
            script_of("for in")
        self.assertEqual(caught.exception.code, "bad_value")
        with self.assertRaises(WorkerError):
            read_script(Path("/nowhere/train.py"))


class SettingsTest(unittest.TestCase):
    def test_every_option_of_every_script_is_a_setting_or_ours(self) -> None:
        known = arguments()
        algorithms = {each.name: each for each in WORKER.algorithms}
        for name, choice in CHOICES.items():
            keys = {setting.key for setting in algorithms[name].settings}
            for script in choice.scripts:
                options = {option["name"] for option in known[script]}
                self.assertLessEqual(options - set(OURS), keys)
                self.assertLessEqual(options - set(OURS), set(HELP), "an option without a help")

    def test_two_scripts_keep_their_own_defaults(self) -> None:
        ppo = {
            setting.key: setting for setting in next(each for each in WORKER.algorithms if each.name == "ppo").settings
        }
        self.assertIsNone(ppo["num_envs"].default)
        self.assertEqual(ppo["gamma"].default, 0.99)
        line = command_line("ppo", {"num_envs": None, "gamma": 0.9}, env_id="E-v1", seed=3, env_steps=None)
        self.assertEqual(line, ["--env-id", "E-v1", "--seed", "3", "--gamma", "0.9"])

    def test_the_schedules_are_made_for_whole_rollouts(self) -> None:
        line = command_line("ppo", {}, env_id="E-v1", seed=3, env_steps=1000)
        self.assertEqual(line[-2:], ["--total-timesteps", "1024"])
        line = command_line("ppo", {"num_envs": 5, "num_steps": 10}, env_id="E-v1", seed=3, env_steps=1001)
        self.assertIn("1050", line)
        line = command_line("ppo", {"total_timesteps": 77}, env_id="E-v1", seed=3, env_steps=1000)
        self.assertIn("77", line)

    def test_the_script_follows_from_the_actions(self) -> None:
        self.assertEqual(script_for("ppo", "discrete"), "ppo")
        self.assertEqual(script_for("ppo", "box"), "ppo_continuous_action")
        with self.assertRaises(WorkerError) as caught:
            script_for("sac", "discrete")
        self.assertIn("ppo", caught.exception.sentence)
        with self.assertRaises(WorkerError):
            script_file("../../secrets")

    def test_who_it_is(self) -> None:
        metadata, capabilities = get_worker_metadata()
        self.assertEqual((metadata.name, capabilities.worker_type), ("cleanrl", "cleanrl"))


class TeeTest(unittest.TestCase):
    def test_names(self) -> None:
        self.assertEqual(metric_name("losses/value_loss", "cleanrl"), "loss_value")
        self.assertEqual(metric_name("losses/td_loss", "cleanrl"), "cleanrl/td_loss")
        self.assertEqual(metric_name("own/deep/figure", "script"), "script/own/deep/figure")

    def test_what_is_not_finite_is_left_out_and_episodes_are_not_figures(self) -> None:
        told: dict[str, float] = {}
        tee = Tee(told.update, "cleanrl")
        tee.scalar("losses/explained_variance", math.nan, 5)
        tee.scalar("losses/entropy", 0.5, 6)
        tee.scalar("charts/SPS", 1000, 7)
        self.assertEqual(told, {"entropy": 0.5})
        self.assertEqual((tee.step, tee.scalars), (7, 3))

    def test_episodes_of_an_env_that_is_not_seen_come_from_the_script(self) -> None:
        episodes: list[Any] = []
        tee = Tee(lambda _: None, "cleanrl")
        tee.scalar("charts/episodic_return", 1.0, 1)
        tee.on_episode = lambda *told: episodes.append(told)
        tee.scalar("charts/episodic_length", 4, 1)
        tee.scalar("charts/episodic_return", 2.0, 9)
        tee.scalar("charts/episodic_length", 4, 9)
        self.assertEqual(episodes, [(2.0, 4, 9)])


class WatchTest(unittest.TestCase):
    def test_steps_and_episodes_of_both_kinds_of_env(self) -> None:
        for legacy in (False, True):
            with self.subTest(legacy=legacy):
                self.watched(legacy)

    def watched(self, legacy: bool) -> None:
        looks: list[int] = []
        episodes: list[Any] = []
        watch = Watch(lambda: looks.append(watch.steps), lambda *told: episodes.append(told), lambda _: None)
        first, second = watch.env(FakeEnv(legacy), legacy=legacy), watch.env(FakeEnv(legacy), legacy=legacy)
        for env in (first, second):
            env.reset()
        for _ in range(3):
            first.step(0)
            second.step(0)
        self.assertEqual(watch.steps, 6)
        self.assertEqual(episodes, [(6.0, 3), (6.0, 3)])
        self.assertEqual(looks, [0, 2, 4], "once a round")
        self.assertIs(type(first), FakeEnv)

    def test_a_stop_comes_out_of_the_env(self) -> None:
        def stop() -> None:
            raise KeyboardInterrupt

        env = Watch(stop, lambda *_: None, lambda _: None).env(FakeEnv())
        env.reset()
        with self.assertRaises(KeyboardInterrupt):
            env.step(0)


class FakeLane:
    def __init__(self) -> None:
        self.problem, self.frames, self.closed = "", [], False

    def wanted(self) -> bool:
        return not self.problem

    def publish(self, frames: Any, **told: Any) -> None:
        self.frames.append((len(frames), told))

    def close(self) -> None:
        self.closed = True


class PicturesTest(unittest.TestCase):
    def watched(self, picture: Any) -> Any:
        env = FakeEnv()
        env.render_mode, env.render = "rgb_array", picture  # type: ignore[attr-defined]
        watch = Watch(lambda: None, lambda *_: None, lambda _: None)
        watch.env(env)
        env.reset()
        return watch, env

    def test_an_env_is_drawn_once_it_was_stepped(self) -> None:
        watch, env = self.watched(lambda: "picture")
        lane = FakeLane()
        pictures = Pictures(lane, watch.envs)  # type: ignore[arg-type]
        pictures.look(0, 0.0)
        self.assertEqual(lane.frames, [])
        env.step(0)
        pictures.look(7, 1.5)
        self.assertEqual(lane.frames[0][0], 1)
        self.assertEqual(lane.frames[0][1]["env_steps"], 7)
        self.assertEqual(lane.frames[0][1]["episode_return"], [1.0])

    def test_what_cannot_be_drawn_costs_the_pictures_alone(self) -> None:
        def broken() -> None:
            raise OSError("no display")

        for picture in (broken, lambda: None):
            watch, env = self.watched(picture)
            env.step(0)
            lane = FakeLane()
            with contextlib.redirect_stderr(io.StringIO()) as told:
                Pictures(lane, watch.envs).look(1, 0.0)  # type: ignore[arg-type]
            self.assertTrue(lane.closed)
            self.assertIn("FastLane is off", told.getvalue())

    def test_an_env_without_pictures_is_not_drawn(self) -> None:
        watch, env = self.watched(lambda: "picture")
        env.render_mode = None
        self.assertEqual(drawn([Watched(env, legacy=False)]), [])
        self.assertEqual(len(drawn(watch.envs)), 1)


if __name__ == "__main__":
    unittest.main()
