"""CleanRL's dqn.py as installed, with its defaults, run by runpy; prints one JSON line.

The writer of its metrics is replaced by one that counts episodes and looks at the script's globals now and then, which
is every 100 steps from where it begins to learn.
"""

import importlib.util
import os
import runpy
import sys
import tempfile
import types
from pathlib import Path

from _policy_file import Snapshots, arguments, torch_layers
from _q_tasks import TASKS, gymnasium_id
from train_cleanrl import Over, mark_first_step

VARIANTS = {"cleanrl": 1, "cleanrl_2": 2}
"""Threads of torch."""


def main():
    options = arguments(VARIANTS, TASKS)
    shots = Snapshots(options.folder, options.every_seconds, options.cap_seconds)
    steps, episodes = 0, 0

    class Writer:
        def __init__(self, *_args, **_kwargs):
            pass

        def add_text(self, *_args):
            pass

        def add_scalar(self, name, *_args):
            nonlocal steps, episodes
            if name == "charts/episodic_return":
                episodes += 1
            if name == "charts/SPS":
                script = sys._getframe(1).f_globals
                steps = script["global_step"]
                if shots.due:
                    shots.save(steps, torch_layers(script["q_network"]), "relu", squash="argmax", episodes=episodes)
                if shots.over:
                    raise Over

        def close(self):
            pass

    import torch

    torch.set_num_threads(VARIANTS[options.variant])
    board = types.ModuleType("torch.utils.tensorboard")
    board.SummaryWriter = Writer
    sys.modules["torch.utils.tensorboard"] = board
    env_id = gymnasium_id(options.env)
    mark_first_step(shots)
    script = importlib.util.find_spec("cleanrl").submodule_search_locations[0] + "/dqn.py"
    sys.argv = [script, "--env-id", env_id, "--seed", str(options.seed)]
    with tempfile.TemporaryDirectory() as scratch, Path(os.devnull).open("w") as nowhere:
        os.chdir(scratch)
        out, sys.stdout = sys.stdout, nowhere
        try:
            runpy.run_path(script, run_name="__main__")
        except Over:
            pass
        finally:
            sys.stdout = out
            os.chdir("/")
    shots.finish(steps, episodes=episodes)


if __name__ == "__main__":
    main()
