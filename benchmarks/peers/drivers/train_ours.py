"""Our learner with the settings tuned for the task; prints one JSON line.

The learner process is started as the daemon starts it; its checkpoints are turned into snapshots after it has ended,
so what they cost while it ran is part of the measurement.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

from _policy_file import arguments, write

VARIANTS = {"ours": ()}


def main():
    options = arguments(VARIANTS)
    train(options, f"Drillyard/{options.env}", "ppo", {})


def train(options, env, algorithm, settings, wait=None, snapshots=None):
    """One run in the folder of the options; leaves snapshots and timing.json.

    Args:
        wait: is given the learner process and when it was started, and returns once it has ended; None = just wait.
        snapshots: writes them, is given the folder, the start, the first step's time and all events, and returns how
            many and what they cost; None = from the checkpoints.

    Raises:
        SystemExit: the learner failed; the text says why.
    """
    import msgspec

    import drillyard
    from drillyard.contracts.run import RunConfig, RunLimits, RunRequest
    from drillyard.learning.algorithms import as_settings, resolve
    from drillyard.processes.environment import BLAS_THREADS, MALLOC

    asked = {"autosave_s": options.every_seconds, "keep_checkpoints": 1000, **settings}
    run = RunConfig(
        run_id=f"train-{options.seed}",
        request=RunRequest(
            env_id=env, algorithm=algorithm, seed=options.seed, limits=RunLimits(seconds=options.cap_seconds),
            settings=asked,
        ),
        settings=as_settings(resolve(algorithm, env, asked)),
        drillyard_version=drillyard.__version__,
        created_at=time.time(),
    )  # fmt: skip
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "config.json").write_bytes(msgspec.json.encode(run))
    environment = dict(os.environ) | MALLOC | dict.fromkeys(BLAS_THREADS, "1")
    command = [sys.executable, "-P", "-m", "drillyard.learning.learner", str(options.folder)]
    with (options.folder / "events.jsonl").open("wb") as events:
        started = time.time()
        learner = subprocess.Popen(command, stdout=events, env=environment)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: learner.terminate())
        if wait is not None:
            wait(learner, started)
        code = learner.wait()
    rows = [msgspec.json.decode(line) for line in (options.folder / "events.jsonl").read_bytes().splitlines()]
    failed = [row["reason"] for row in rows if row["type"] == "run_failed"]
    if code != 0 or failed:
        raise SystemExit(f"the learner ended with {code}: {'; '.join(failed)}")
    first_step_s = next(row["ts"] for row in rows if row["type"] == "run_started") - started
    count, cost_s = (snapshots or convert)(options.folder, started, first_step_s, rows)
    last = next(row for row in reversed(rows) if row["type"] in ("metrics", "progress"))
    metrics = next((row["values"] for row in reversed(rows) if row["type"] == "metrics"), {})
    timing = {"seconds": last["ts"] - started, "first_step_s": first_step_s, "env_steps": last["env_steps"],
              "snapshots": count, "snapshot_cost_s": cost_s, "metrics": metrics}  # fmt: skip
    (options.folder / "timing.json").write_text(json.dumps(timing))
    print(json.dumps(timing), flush=True)


def convert(folder, started, first_step_s, _rows):
    """Checkpoints -> snapshots; returns how many, and how long writing one as the learner does takes, times that."""
    from drillyard.learning.checkpoint import load_checkpoint, save_checkpoint
    from drillyard.policies.mlp import layers, unflatten

    found = [load_checkpoint(path) for path in (folder / "checkpoints").iterdir() if (path / "manifest.json").exists()]
    found.sort(key=lambda pair: pair[0].created_at)
    for index, (manifest, tensors) in enumerate(found):
        spec = manifest.policy
        network = layers(unflatten(tensors["actor"], spec, "actor"), spec, "actor")
        arrays = {"mean": tensors["obs_mean"], "scale": tensors["obs_scale"]}
        for number, (weights, bias) in enumerate(network):
            arrays[f"w{number}"], arrays[f"b{number}"] = weights, bias
        meta = {"seconds": manifest.created_at - started, "first_step_s": first_step_s,
                "env_steps": manifest.env_steps, "episodes": manifest.episodes,
                "activation": spec.activation, "clip": spec.obs_clip,
                "squash": "argmax" if spec.head == "values" else f"units-{spec.squash}"}  # fmt: skip
        write(folder / f"snap-{index:05d}.npz", arrays, meta)
    before = time.monotonic()
    if found:
        save_checkpoint(folder / "cost", *found[-1])
    cost_s = (time.monotonic() - before) * len(found)
    shutil.rmtree(folder / "cost", ignore_errors=True)
    return len(found), cost_s


if __name__ == "__main__":
    main()
