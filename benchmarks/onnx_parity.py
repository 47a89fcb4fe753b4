"""Policies as ONNX in onnxruntime against the policies themselves: the largest difference for every family of envs."""

import argparse
import importlib.util
import tempfile
import time
from pathlib import Path
from typing import Any

from _harness import run
from drillyard.contracts.errors import DrillyardError
from drillyard.sharing.onnx.export import export_onnx
from drillyard.testing.drawn import drawn_checkpoint

BEETLE = Path(__file__).resolve().parents[1] / "examples" / "beetle" / "task.toml"
CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("drill", "Drillyard/BallDrill-v0", {"hidden": (128, 128)}),
    ("drill, relu, values", "Drillyard/BallDrill-v0", {"activation": "relu", "head": "values"}),
    ("drill", "Drillyard/Balance-v0", {}),
    ("drill, history 4, values", "Drillyard/Balance-v0", {"head": "values", "history": 4}),
    *(
        (f"robot, {squash}", f"Drillyard/{name}-v5", {"squash": squash, "hidden": (256, 128, 64)})
        for name, squash in (
            ("Ant", "clip"), ("HalfCheetah", "tanh"), ("Hopper", "clip"), ("Walker2d", "tanh"), ("Humanoid", "clip"),
            ("Swimmer", "clip"), ("Reacher", "tanh"), ("Pusher", "clip"), ("InvertedPendulum", "tanh"),
            ("InvertedDoublePendulum", "clip"),
        )
    ),
    ("menagerie", "Drillyard/Go1-v0", {"activation": "relu"}),
    ("menagerie, tanh", "Drillyard/G1-v0", {"squash": "tanh"}),
    ("mjcf", f"mjcf:{BEETLE}", {}),
    ("gym, ppo", "gym:CartPole-v1", {}),
    ("gym, dqn", "gym:CartPole-v1", {"head": "values", "activation": "relu", "hidden": (120, 84)}),
    ("gym, clip, own units", "gym:Pendulum-v1", {}),
    ("gym, tanh, own units", "gym:Pendulum-v1", {"squash": "tanh"}),
    ("gym, no hidden layer", "gym:MountainCarContinuous-v0", {"hidden": ()}),
]  # fmt: skip


def options_of(env_id: str, network: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Env options and fields of the network."""
    options = {"history": network["history"]} if "history" in network else {}
    if env_id in ("Drillyard/Go1-v0", "Drillyard/G1-v0"):
        found = importlib.util.find_spec("mjlab")
        if found is not None and found.origin is not None:
            options["assets"] = str(Path(found.origin).parent / "asset_zoo" / "robots")
    return options, {name: value for name, value in network.items() if name != "history"}


def measure(_: argparse.Namespace) -> dict[str, Any]:
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as scratch:
        for index, (family, env_id, network) in enumerate(CASES):
            options, fields = options_of(env_id, network)
            folder = Path(scratch) / str(index)
            name = "beetle" if env_id.startswith("mjcf:") else env_id
            try:
                checkpoint = drawn_checkpoint(folder, env_id, options, seed=index, **fields)
                started = time.perf_counter()
                info = export_onnx(checkpoint, folder / "policy.onnx")
            except DrillyardError as error:
                rows.append({"family": family, "env": name, "left_out": error.sentence})
                continue
            rows.append(
                {"family": family, "env": name, "max_difference": info.facts.max_difference,
                 "observations": info.facts.compared, "kb": round(info.bytes / 1e3, 1),
                 "export_s": round(time.perf_counter() - started, 2)}
            )  # fmt: skip
    checked = [row["max_difference"] for row in rows if "max_difference" in row]
    return {"policies": len(checked), "largest_difference": max(checked), "allowed": 1e-5, "rows": rows}


if __name__ == "__main__":
    run("onnx_parity", measure)
