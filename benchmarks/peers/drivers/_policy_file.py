"""Snapshots of a policy while it trains: one small file every few seconds, in one form for every library.

A snapshot is an MLP behind a normaliser as plain arrays, so one evaluator (`evaluate.py`) plays them all. Needs NumPy
only; drivers import it inside the peers' environments.
"""

import argparse
import json
import os
import time
from pathlib import Path

import numpy as np


def process_start() -> float:
    """When this process was started, on the clock of time.monotonic(); within 10 ms. Linux only."""
    fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
    since_boot = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return time.monotonic() - (time.clock_gettime(time.CLOCK_BOOTTIME) - since_boot)


def arguments(settings, envs=("HalfCheetah-v5", "Ant-v5")):
    """The command line that every training driver has; `settings` names its variants."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--env", required=True, choices=tuple(envs))
    parser.add_argument("--variant", required=True, choices=tuple(settings))
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--every-seconds", type=float, default=2.0)
    parser.add_argument("--cap-seconds", type=float, required=True)
    return parser.parse_args()


class Snapshots:
    """Saves a policy when one is due, and notes what saving cost.

    Args:
        folder: empty or new; gets snap-00000.npz, ... and, from `finish`, timing.json.
        every_s, cap_s: seconds between snapshots, and of the whole run, from the start of the process.
    """

    def __init__(self, folder, every_s, cap_s):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.every_s, self.cap_s = folder, every_s, cap_s
        self.started = process_start()
        self.first_step_s = None
        self.cost_s = 0.0
        self.count = 0
        self._due = self.started + every_s

    @property
    def seconds(self):
        """Since the process was started."""
        return time.monotonic() - self.started

    @property
    def due(self):
        """Whether a snapshot should be taken now; also marks the first env step."""
        if self.first_step_s is None:
            self.first_step_s = self.seconds
        return time.monotonic() >= self._due

    @property
    def over(self):
        """Whether the time is up."""
        return self.seconds >= self.cap_s

    def save(self, env_steps, layers, activation, mean=None, scale=None, clip=np.inf, squash="clip", **more):
        """Write the policy.

        Args:
            layers: [(weights (inputs, outputs), bias (outputs,)), ...] of the actor, the head last.
            mean, scale, clip: of the observation normaliser, clip((obs - mean) * scale); None = none.
            squash: how the head becomes an action of the env: `clip` cuts it to the bounds; `units-clip` and
                `units-tanh` squash to [-1, 1], which then stands for the bounds; `argmax` takes the largest.
            more: other figures of the moment.
        """
        before = time.monotonic()
        inputs = layers[0][0].shape[0]
        arrays = {
            "mean": np.zeros(inputs) if mean is None else np.asarray(mean),
            "scale": np.ones(inputs) if scale is None else np.asarray(scale),
        }
        for index, (weights, bias) in enumerate(layers):
            arrays[f"w{index}"], arrays[f"b{index}"] = np.asarray(weights), np.asarray(bias)
        meta = {"seconds": before - self.started, "first_step_s": self.first_step_s, "env_steps": int(env_steps),
                "activation": activation, "clip": float(clip), "squash": squash, **more}  # fmt: skip
        write(self.folder / f"snap-{self.count:05d}.npz", arrays, meta)
        self.count += 1
        now = time.monotonic()
        self.cost_s += now - before
        self._due += self.every_s * max(1.0, (now - self._due) // self.every_s + 1.0)

    def finish(self, env_steps, **more):
        """Note how the run went, and print it as one JSON line."""
        timing = {"seconds": self.seconds, "first_step_s": self.first_step_s, "env_steps": int(env_steps),
                  "snapshots": self.count, "snapshot_cost_s": self.cost_s, **more}  # fmt: skip
        (self.folder / "timing.json").write_text(json.dumps(timing))
        print(json.dumps(timing), flush=True)


def write(path, arrays, meta):
    """One snapshot file; complete or not there at all."""
    temporary = path.with_suffix(".partial")
    with temporary.open("wb") as file:
        np.savez(file, meta=np.frombuffer(json.dumps(meta).encode(), np.uint8), **arrays)
    temporary.rename(path)


class Policy:
    """What a snapshot plays: deterministic actions for a batch of observations."""

    def __init__(self, path):
        with np.load(path) as data:
            self.meta = json.loads(bytes(data["meta"]))
            self.mean, self.scale = data["mean"], data["scale"]
            count = sum(name.startswith("w") for name in data.files)
            self.layers = [(data[f"w{i}"], data[f"b{i}"]) for i in range(count)]

    def act(self, obs, low=-np.inf, high=np.inf):
        """(N, O) raw observations, of which it sees the first it was trained on -> actions of the env, (N, K), or (N,)
        of a policy of values."""
        x = np.asarray(obs)[:, : self.mean.size]
        x = np.clip((x - self.mean) * self.scale, -self.meta["clip"], self.meta["clip"]).astype(np.float32)
        for index, (weights, bias) in enumerate(self.layers):
            x = x @ weights + bias
            if index < len(self.layers) - 1:
                x = ACTIVATIONS[self.meta["activation"]](x)
        if self.meta["squash"] == "argmax":
            return x.argmax(axis=1)
        if self.meta["squash"] == "clip":
            return np.clip(x, low, high).astype(np.float32)
        x = np.tanh(x) if self.meta["squash"] == "units-tanh" else np.clip(x, -1.0, 1.0)
        return (low + (x + 1.0) / 2.0 * (high - low)).astype(np.float32)


ACTIVATIONS = {
    "tanh": np.tanh,
    "relu": lambda x: np.maximum(x, 0.0),
    "elu": lambda x: np.where(x > 0.0, x, np.expm1(np.minimum(x, 0.0))),
}


def torch_layers(*modules):
    """Weights and biases of the linear layers in torch modules, in order."""
    found = [m for module in modules for m in module.modules() if type(m).__name__ == "Linear"]
    return [(m.weight.detach().numpy().T.copy(), m.bias.detach().numpy().copy()) for m in found]
