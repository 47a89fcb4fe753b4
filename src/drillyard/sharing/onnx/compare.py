"""Whether two answers to the same observations are the same: of a policy, and of an ONNX file."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.operators.onnx.facts import ranges_of
from drillyard.operators.onnx.model import Model
from drillyard.operators.onnx.rows import answers
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.sharing.onnx.graph import ACTION, SCORES

PARITY = 1e-5
"""Largest difference: of actions as a share of their range, of scores of the largest one or 1."""
SAMPLES = 256
_EDGE = 1e6


def sample_rows(spec: PolicySpec, numbers: np.ndarray, *, edges: bool = True) -> np.ndarray:
    """Observations (N, O) float32 such as the policy may see: spread as its normaliser says, and zeros.

    Args:
        numbers: as `policy_graph` takes them.
        edges: also very large and very small numbers, which a clip catches.
    """
    size = spec.obs_size
    mean, scale = numbers[:size], numbers[size : 2 * size]
    generator = np.random.default_rng(0)
    drawn = generator.standard_normal((SAMPLES, size)) * generator.choice([0.3, 1.0, 3.0], (SAMPLES, 1))
    rows = mean + drawn / scale
    more = [np.zeros((1, size)), mean[None]]
    if edges and spec.obs_clip <= _EDGE:
        wild = generator.choice([1e30, -1e30, 1e-40, 1.0, _EDGE, -_EDGE], (32, size))
        more += [wild, np.full((1, size), 1e30), np.full((1, size), -1e30)]
    return np.concatenate([rows, *more]).astype(np.float32)


def of_policy(spec: PolicySpec, numbers: np.ndarray, rows: np.ndarray) -> dict[str, np.ndarray]:
    """What the policy itself answers: `action` in the units of spec.action, or `scores`."""
    size = spec.obs_size
    policy = NumPyPolicy(spec, len(rows))
    policy.load(numbers[2 * size :], None, numbers[:size], numbers[size : 2 * size])
    if spec.action.kind == "discrete":
        return {SCORES: np.array(policy.logits(rows))}
    return {ACTION: to_env(np.array(policy.act(rows, None)), spec)}


def from_file(path: Path, model: Model, rows: np.ndarray) -> dict[str, np.ndarray]:
    """What a worker's own file answers, by our names of outputs."""
    shape = model.inputs[0].shape
    fixed = bool(shape) and isinstance(shape[0], int) and shape[0] == 1
    found = answers(path, rows, one_by_one=fixed)
    scores = next((found[name] for name in (SCORES, "head", "logits") if name in found), None)
    action = found.get(ACTION)
    if action is not None and action.dtype.kind == "f":
        return {ACTION: action.reshape(len(rows), -1)}
    return {} if scores is None else {SCORES: scores.reshape(len(rows), -1)}


def gap(found: Mapping[str, np.ndarray], wanted: Mapping[str, np.ndarray], action: ActionSpec) -> float:
    """The largest difference; infinite where something is missing, of another size or not finite."""
    if action.kind == "box":
        if ACTION not in found or ACTION not in wanted or found[ACTION].shape != wanted[ACTION].shape:
            return float("inf")
        low, high = np.array(ranges_of(action), np.float64).T
        return _finite(np.abs(found[ACTION].astype(np.float64) - wanted[ACTION]) / (high - low))
    if SCORES not in found or SCORES not in wanted or found[SCORES].shape != wanted[SCORES].shape:
        return float("inf")
    scores = wanted[SCORES].astype(np.float64)
    unit = np.maximum(np.abs(scores).max(axis=1, keepdims=True), 1.0)
    worst = _finite(np.abs(found[SCORES] - scores) / unit)
    chosen = found.get(ACTION)
    if chosen is None:
        return worst
    # Where two choices are all but equal, rounding may prefer either.
    rows = np.arange(len(scores))
    short = (scores.max(axis=1) - scores[rows, chosen.ravel()]) / unit[:, 0]
    return max(worst, _finite(short))


def _finite(differences: np.ndarray) -> float:
    worst = float(np.max(differences)) if differences.size else 0.0
    return worst if np.isfinite(worst) else float("inf")
