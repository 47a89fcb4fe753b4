"""CleanRL's ppo_continuous_action, its script as installed, run by runpy; prints one JSON line.

The writer of its metrics is replaced by one that looks at the script's globals once an update. Its Gymnasium is older
than the v5 tasks: HalfCheetah is the same task as v4; Ant-v5 is registered here.
"""

import importlib.util
import os
import runpy
import sys
import tempfile
import types
from pathlib import Path

import numpy as np
from _policy_file import Snapshots, arguments, torch_layers

VARIANTS = {
    "cleanrl": [],  # as the script has it: 1 env, 2048 steps, 32 minibatches, 10 epochs, 1 M steps
    "cleanrl_vec": ["--num-envs", "16", "--num-steps", "128"],  # the same batch from 16 envs
}
ENVS = {"HalfCheetah-v5": "HalfCheetah-v4", "Ant-v5": "OldAnt-v5"}


class Over(BaseException):
    """The time is up. Not an Exception, so that nothing in the script takes it for its own."""


def main():
    options = arguments(VARIANTS)
    shots = Snapshots(options.folder, options.every_seconds, options.cap_seconds)
    steps = [0]

    def look(script):
        """Once an update, from the script's own frame."""
        agent, envs = script["agent"], script["envs"]
        steps[0] = script["global_step"]
        if shots.due:
            mean, scale = normaliser(envs)
            shots.save(steps[0], torch_layers(agent.actor_mean), "tanh", mean, scale, 10.0)
        if shots.over:
            raise Over

    class Writer:
        def __init__(self, *_args, **_kwargs):
            pass

        def add_text(self, *_args):
            pass

        def add_scalar(self, name, *_args):
            if name == "charts/SPS":
                look(sys._getframe(1).f_globals)

        def close(self):
            pass

    import torch

    torch.set_num_threads(1)
    board = types.ModuleType("torch.utils.tensorboard")
    board.SummaryWriter = Writer
    sys.modules["torch.utils.tensorboard"] = board
    if options.env == "Ant-v5":
        import _old_ant

        _old_ant.register(ENVS["Ant-v5"])
    mark_first_step(shots)
    script = importlib.util.find_spec("cleanrl").submodule_search_locations[0] + "/ppo_continuous_action.py"
    sys.argv = [script, "--env-id", ENVS[options.env], "--seed", str(options.seed), *VARIANTS[options.variant]]
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
    shots.finish(steps[0])


def normaliser(envs):
    """Mean and scale over all envs; each of the script's envs keeps moments of its own."""
    found = []
    for env in envs.envs:
        while "obs_rms" not in vars(env):
            env = env.env
        found.append(env)
    mean = np.mean([np.ravel(env.obs_rms.mean) for env in found], axis=0)
    variance = np.mean([np.ravel(env.obs_rms.var) for env in found], axis=0)
    return mean, 1.0 / np.sqrt(variance + found[0].epsilon)


def mark_first_step(shots):
    """Note when the first env is stepped."""
    from gymnasium.vector import SyncVectorEnv

    step = SyncVectorEnv.step_async

    def first(self, actions):
        SyncVectorEnv.step_async = step
        shots.due  # noqa: B018 - it notes the time
        return step(self, actions)

    SyncVectorEnv.step_async = first


if __name__ == "__main__":
    main()
