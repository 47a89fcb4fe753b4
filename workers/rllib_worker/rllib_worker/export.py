"""The deployed network as ONNX: `obs` (n, size) float32 -> `scores` (n, actions) or `action` (n, size)."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx.reference import ReferenceEvaluator

from rllib_worker.policy import Head

ONNX_FILE = "policy.onnx"
PARITY = 1e-5
"""Largest difference to PyTorch, relative to the largest number that comes out."""


def write_onnx(head: Head, path: Path) -> str:
    """Write a head on the CPU and compare both on random rows. Returns why it was not kept, or empty."""
    output = "scores" if head.discrete else "action"
    rows = np.random.default_rng(0).standard_normal((16, head.size)).astype(np.float32)
    try:
        with warnings.catch_warnings(), torch.no_grad():
            # PyTorch recommends another exporter, which needs a package more.
            warnings.simplefilter("ignore")
            torch.onnx.export(
                head,
                (torch.zeros(1, head.size),),
                str(path),
                dynamo=False,
                input_names=["obs"],
                output_names=[output],
                dynamic_axes={"obs": {0: "n"}, output: {0: "n"}},
            )
            expected = head(torch.from_numpy(rows)).numpy()
            given = np.asarray(ReferenceEvaluator(onnx.load(str(path))).run(None, {"obs": rows})[0])
        gap = float(np.max(np.abs(given - expected), initial=0.0))
        if gap <= PARITY * max(1.0, float(np.max(np.abs(expected), initial=0.0))):
            return ""
        problem = f"the exported network differs by {gap:.1e}"
    except Exception as error:  # noqa: BLE001 - exporters fail in many ways, and a checkpoint without ONNX is one too
        problem = f"{type(error).__name__}: {error}"[:300]
    path.unlink(missing_ok=True)
    return f"The policy could not be exported as ONNX: {problem}."
