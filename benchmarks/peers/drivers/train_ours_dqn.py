"""Our DQN with the settings of the task and all cores that it is given; prints one JSON line.

Its policies are taken off the weights board while it learns, which costs it one small message each.
"""

import bisect
import sys
from pathlib import Path

from _policy_file import arguments, write
from _q_tasks import BALANCE, TASKS
from train_ours import train

sys.path.append(str(Path(__file__).resolve().parents[2]))

VARIANTS = {
    "ours": {},
    "ours_serial": {"serial": True},  # the learner plays, in its own process
    "ours_continuous": {"mode": "continuous"},
    "ours_lockstep": {"mode": "lockstep"},
}
LOOK_S = 1e-4
"""What a look at the board costs the learner: see the benchmark of the board."""


def main():
    options = arguments(VARIANTS, TASKS)
    from _snapshots import Recorder

    env = options.env if options.env == BALANCE else f"gym:{options.env}"
    recorders = []

    def wait(learner, started):
        recorders.append(Recorder(options.folder, options.every_seconds, started))
        recorders[0].record(lambda: learner.poll() is None)

    def snapshots(folder, _started, first_step_s, rows):
        return save(recorders[0], folder, first_step_s, rows)

    # A replay that nobody resumes from, and checkpoints that nobody looks at, are not part of the task.
    settings = {"save_replay": False, "autosave_s": 3600.0, **VARIANTS[options.variant]}
    train(options, env, "dqn", settings, wait, snapshots)


def save(recorder, folder, first_step_s, rows):
    """Snapshots -> files; returns how many, and what taking them cost the learner."""
    from drillyard.policies.mlp import layers, unflatten

    told = sorted({(row["env_steps"], row["episodes"]) for row in rows if row["type"] == "metrics"})
    for index, shot in enumerate(recorder.snapshots):
        network = layers(unflatten(shot.actor, recorder.spec, "actor"), recorder.spec, "actor")
        arrays = {"mean": shot.mean, "scale": shot.scale}
        for number, (weights, bias) in enumerate(network):
            arrays[f"w{number}"], arrays[f"b{number}"] = weights, bias
        meta = {"seconds": shot.seconds, "first_step_s": first_step_s, "env_steps": shot.env_steps,
                "episodes": episodes_at(told, shot.env_steps), "activation": recorder.spec.activation,
                "clip": recorder.spec.obs_clip, "squash": "argmax"}  # fmt: skip
        write(folder / f"snap-{index:05d}.npz", arrays, meta)
    return len(recorder.snapshots), LOOK_S * len(recorder.snapshots)


def episodes_at(told, env_steps):
    """Episodes that were finished after so many steps: of the first report that has as many, so never too few."""
    place = bisect.bisect_left(told, (env_steps, 0))
    return told[min(place, len(told) - 1)][1]


if __name__ == "__main__":
    main()
