"""8. A player of your own as an ONNX file: a controller written by hand balances the robot, no training involved.

    pip install 'drillyard[onnx]'
    python examples/08_own_operator.py

Balance shows the tilt in units of 60 degrees and its speed in units of 5 rad/s, and has three actions: back, none,
forward. The wheels must run to where it falls: forward scores k * (tilt + a little of its speed), back the opposite.
"""

import subprocess
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WEIGHTS = np.array([[-10.0, 0.0, 10.0], [-8.0, 0.0, 8.0]], np.float32)
"""(2, 3): tilt and speed to the scores of back, none and forward."""
BIAS = np.array([0.0, 0.4, 0.0], np.float32)
"""Near upright it lets the wheels roll."""


def main() -> None:
    graph = helper.make_graph(
        [helper.make_node("Gemm", ["obs", "weights", "bias"], ["scores"])],
        "controller",
        [helper.make_tensor_value_info("obs", TensorProto.FLOAT, ["N", 2])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["N", 3])],
        [numpy_helper.from_array(WEIGHTS, "weights"), numpy_helper.from_array(BIAS, "bias")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    path = Path(tempfile.mkdtemp(prefix="operator-")) / "controller.onnx"
    onnx.save(model, path)
    subprocess.run(
        ["drillyard", "evaluate", str(path), "--env", "Drillyard/Balance-v0", "--episodes", "20"], check=True
    )


if __name__ == "__main__":
    main()
