"""What needs no library: `python -m unittest discover -s tests` under any Python."""

from __future__ import annotations

import json
import os
import stat
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

from drillyard_worker import RunLimits, WorkerConfig, WorkerError
from script_worker import WORKER, get_worker_metadata
from script_worker.cli import CHOSEN, other_python
from script_worker.config import check_python, command_line, interpreter, rollout, use_runner

use_runner()

from cleanrl_worker.source import Script, read_script

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "reinforce.py"


def script_of(*options: str, writer: bool = True) -> Script:
    lines = ["import argparse", "from torch.utils.tensorboard import SummaryWriter" if writer else ""]
    lines += ["parser = argparse.ArgumentParser()"]
    lines += [f"parser.add_argument({option})" for option in options]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "train.py"
        path.write_text("\n".join(lines), encoding="utf-8")
        return read_script(path)


def config(**settings: Any) -> WorkerConfig:
    limits = RunLimits(env_steps=1000)
    return WorkerConfig("r", "script", "script", "gym:CartPole-v1", "/x", seed=7, limits=limits, settings=settings)


class CommandLineTest(unittest.TestCase):
    def test_the_example(self) -> None:
        line = command_line(read_script(EXAMPLE), config(arguments="--gamma 0.9"), "CartPole-v1")
        expected = ["--env-id", "CartPole-v1", "--seed", "7", "--total-timesteps", "1000", "--gamma", "0.9"]
        self.assertEqual(line, expected)

    def test_other_names_are_understood(self) -> None:
        script = script_of("'--env', type=str", "'--total-steps', type=int")
        self.assertEqual(command_line(script, config(), "E-v0"), ["--env", "E-v0", "--total-steps", "1000"])

    def test_whole_rollouts(self) -> None:
        script = script_of(
            "'--env-id'",
            "'--total-timesteps', type=int",
            "'--num-envs', type=int, default=4",
            "'--num-steps', type=int, default=128",
        )
        self.assertEqual(rollout(script, []), 512)
        self.assertEqual(rollout(script, ["--num-envs", "8", "--num_steps=10"]), 80)
        self.assertEqual(command_line(script, config(), "E-v0")[-1], "1024")

    def test_what_is_missing_is_one_sentence(self) -> None:
        for script, word in (
            (script_of("'--env-id'", writer=False), "SummaryWriter"),
            (script_of("'--task'", "'--lr', type=float"), "--task, --lr"),
            (script_of(), "no options that can be seen"),
        ):
            with self.assertRaises(WorkerError) as caught:
                command_line(script, config(), "E-v0")
            self.assertIn(word, caught.exception.sentence)
            self.assertEqual(caught.exception.sentence.count("\n"), 0)
        with self.assertRaises(WorkerError) as caught:
            command_line(script_of("'--env-id'"), config(arguments="--name 'open"), "E-v0")
        self.assertEqual(caught.exception.code, "bad_value")


class InterpreterTest(unittest.TestCase):
    def test_another_interpreter_is_taken_once(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            python, file = Path(folder) / "python", Path(folder) / "worker.json"
            python.write_text("#!/bin/sh\n")
            file.write_text(json.dumps({"settings": {"python": str(python)}}))
            arguments = ["--config", str(file)]
            self.assertEqual(interpreter(str(file)), str(python))
            self.assertIsNone(other_python(arguments, {}), "it cannot be executed")
            python.chmod(python.stat().st_mode | stat.S_IXUSR)
            self.assertEqual(other_python(arguments, {}), str(python))
            self.assertIsNone(other_python(arguments, {CHOSEN: str(python)}))
            self.assertIsNone(other_python(["--describe"], dict(os.environ)))
            self.assertIsNone(other_python(["--config"], {}))

    def test_what_is_no_config_is_for_main_to_tell(self) -> None:
        self.assertEqual(interpreter("/nowhere"), "")
        with tempfile.TemporaryDirectory() as folder:
            for text in ("{", "[]", '{"settings": null}', '{"settings": {"python": 3}}'):
                file = Path(folder) / "worker.json"
                file.write_text(text)
                self.assertEqual(interpreter(str(file)), "")

    def test_one_that_cannot_be_used_is_a_sentence(self) -> None:
        check_python("")
        check_python(sys.executable)
        with self.assertRaises(WorkerError) as caught:
            check_python("/nowhere/python")
        self.assertIn("/nowhere/python", caught.exception.sentence)


class DescriptionTest(unittest.TestCase):
    def test_who_it_is(self) -> None:
        metadata, capabilities = get_worker_metadata()
        self.assertEqual((metadata.name, capabilities.needs_script), ("script", True))
        self.assertEqual([each.name for each in WORKER.algorithms], ["script"])


if __name__ == "__main__":
    unittest.main()
