"""A network in an ONNX file, run by onnxruntime. Imported by the host process only."""

import math
import os
import random
from pathlib import Path
from typing import Any

import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.operators.onnx.file import read_file
from drillyard.operators.onnx.plan import (
    Asking,
    Plan,
    Port,
    input_problems,
    misfit,
    output_problems,
    plan_input,
    plan_output,
)


class Network:
    """Answers observations.

    Args:
        path: the file.
        asking: what it is to play.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, OVER_LIMIT, UNSUPPORTED, UNAVAILABLE (onnxruntime is missing) or
            LAYOUT_MISMATCH.
    """

    def __init__(self, path: Path, asking: Asking) -> None:
        data, model = read_file(path)
        self.metadata = dict(model.metadata)
        self._session: Any = open_session(data, path.name)
        self._asking = asking
        inputs = [_port(port) for port in self._session.get_inputs()]
        described = [_port(port) for port in self._session.get_outputs()]
        if problems := input_problems(inputs, asking):
            raise misfit([*problems, *output_problems(described, asking)])
        name, shape, dtype = plan_input(inputs, asking)
        zeros = np.zeros(shape, dtype)
        try:
            values = self._session.run(None, {name: zeros})
        except Exception as error:  # noqa: BLE001 - see above
            raise DrillyardError(
                ErrorCode.DAMAGED, f"{path.name} cannot answer an observation: {_words(error)}."
            ) from None
        real = [Port(port.name, port.dtype, np.shape(value)) for port, value in zip(described, values, strict=True)]
        output, kind = plan_output(real, asking)
        self.plan = Plan(name, shape, dtype, output, kind)
        self._random = random.Random(0)  # noqa: S311 - chance, not a secret

    def reset(self, seed: int) -> None:
        """Start the stream of `seed`."""
        self._random.seed(seed)

    def act(self, numbers: np.ndarray, *, deterministic: bool) -> np.ndarray:
        """The action as float32: one number for a choice, else those of the box.

        Args:
            numbers: (O,) float32, or (O + n,) with 1 for what is legal and 0 for what is not.
            deterministic: the best choice, else one drawn from the outputs as probabilities or logits.

        Raises:
            DrillyardError: BAD_VALUE when the network gives no number that can be played.
        """
        size, plan = self._asking.obs_size, self.plan
        obs, legal = numbers[:size], numbers[size:]
        [value] = self._session.run([plan.output], {plan.input: obs.reshape(plan.shape).astype(plan.dtype)})
        answer = np.asarray(value, np.float64).ravel()
        if not np.isfinite(answer).all():
            raise DrillyardError(ErrorCode.BAD_VALUE, "the network gives numbers that are not finite.")
        if plan.kind == "scores":
            allowed = np.flatnonzero(legal) if legal.any() else np.arange(len(answer))
            choice = allowed[answer[allowed].argmax()] if deterministic else self._draw(allowed, answer)
            answer = np.array([choice])
        return answer.astype(np.float32)

    def _draw(self, allowed: np.ndarray, scores: np.ndarray) -> int:
        probabilities = bool((scores >= 0).all()) and math.isclose(float(scores.sum()), 1.0, abs_tol=1e-3)
        chosen = scores[allowed]
        weights = chosen if probabilities else np.exp(chosen - chosen.max())
        if not weights.sum() > 0:
            weights = np.ones(len(allowed))
        return int(self._random.choices(allowed.tolist(), weights.tolist())[0])


def open_session(data: bytes, name: str) -> Any:
    """A session of onnxruntime on bytes that `read_file` let through, with one thread.

    Raises:
        DrillyardError: UNAVAILABLE (it is not installed), or DAMAGED with what it says.
    """
    # It keeps a diary for its maker and tries to send it; only this variable, before the import, stops it.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    try:
        import onnxruntime  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as error:
        raise DrillyardError(
            ErrorCode.UNAVAILABLE, "ONNX files need onnxruntime: pip install 'drillyard[onnx]'."
        ) from error
    library: Any = onnxruntime
    options = library.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        return library.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # noqa: BLE001 - the library's own kinds of error
        raise DrillyardError(ErrorCode.DAMAGED, f"{name} cannot be run: {_words(error)}.") from None


def _port(port: Any) -> Port:
    return Port(str(port.name), str(port.type), tuple(port.shape))


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:300].rstrip(".") or type(error).__name__
