"""What may be in an ONNX file that is played here: operators that compute, types that a policy needs, limits."""

from collections.abc import Mapping
from typing import Any, NamedTuple

_ALLOWED = """
    Abs Acos Acosh Add And ArgMax ArgMin Asin Asinh Atan Atanh AveragePool BatchNormalization Bernoulli BitShift
    BitwiseAnd BitwiseNot BitwiseOr BitwiseXor Cast CastLike Ceil Celu Clip Concat Constant ConstantOfShape Conv
    ConvInteger ConvTranspose Cos Cosh CumSum DepthToSpace DequantizeLinear Div Dropout DynamicQuantizeLinear Einsum
    Elu Equal Erf Exp Expand EyeLike Flatten Floor GRU Gather GatherElements GatherND Gelu Gemm GlobalAveragePool
    GlobalMaxPool Greater GreaterOrEqual GroupNormalization HardSigmoid HardSwish Hardmax Identity
    InstanceNormalization IsInf IsNaN LRN LSTM LayerNormalization LeakyRelu Less LessOrEqual Log LogSoftmax
    LpNormalization MatMul MatMulInteger Max MaxPool Mean MeanVarianceNormalization Min Mish Mod Mul Multinomial Neg
    NonZero Not OneHot Or PRelu Pad Pow QLinearConv QLinearMatMul QuantizeLinear RMSNormalization RNN RandomNormal
    RandomNormalLike RandomUniform RandomUniformLike Range Reciprocal ReduceL1 ReduceL2 ReduceLogSum ReduceLogSumExp
    ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare Relu Reshape Round ScatterElements ScatterND
    Selu Shape Shrink Sigmoid Sign Sin Sinh Size Slice Softmax Softplus Softsign SpaceToDepth Split Sqrt Squeeze Sub
    Sum Swish Tan Tanh ThresholdedRelu Tile TopK Transpose Trilu Unsqueeze Where Xor
"""
OPERATORS = frozenset(_ALLOWED.split())
"""No loops and branches, no texts, sequences and optionals: a policy of a fixed form needs none, and its time and
memory follow from its file."""
TAKES_EMPTY = ("Reshape", "Expand", "ConstantOfShape", "Concat", "Squeeze", "Unsqueeze", "Identity")
"""Operators to which a constant without numbers means something: the shape of a single number."""
WHOLE = ("Max", "Min", "Sum", "Mean", "Concat", "Einsum")
"""Operators that take any number of inputs, and each of them."""
DOMAINS = ("", "ai.onnx")
IR_VERSIONS = range(3, 15)
OPSETS = range(7, 29)
MAX_ELEMENTS = 1 << 30
MAX_TEXT = 4096
MAX_COUNTS = {"node": 20_000, "initializer": 20_000, "input": 20_064, "output": 64, "value_info": 100_000}
MAX_PORTS = 256
"""Inputs, or outputs, of one node."""
_LARGEST = 1 << 24
_NEVER = (1 << 31) - 1, (1 << 63) - 1, -(1 << 63), -(1 << 31), -(1 << 63) + 1
"""Whole numbers that exporters write for `to the end`."""


class NotPlayedError(Exception):
    """A model, but of a kind that is not played here.

    Args:
        why: in words, after "it".
        external: because of weights in other files.
    """

    def __init__(self, why: str, *, external: bool = False) -> None:
        super().__init__(why)
        self.external = external


class Dtype(NamedTuple):
    name: str
    width: int
    store: str
    """Where its numbers are where not in raw_data."""


DTYPES = {
    1: Dtype("float32", 4, "float_data"), 2: Dtype("uint8", 1, "int32_data"), 3: Dtype("int8", 1, "int32_data"),
    4: Dtype("uint16", 2, "int32_data"), 5: Dtype("int16", 2, "int32_data"), 6: Dtype("int32", 4, "int32_data"),
    7: Dtype("int64", 8, "int64_data"), 9: Dtype("bool", 1, "int32_data"), 10: Dtype("float16", 2, "int32_data"),
    11: Dtype("float64", 8, "double_data"), 12: Dtype("uint32", 4, "uint64_data"),
    13: Dtype("uint64", 8, "uint64_data"), 16: Dtype("bfloat16", 2, "int32_data"),
}  # fmt: skip
"""By ONNX's number."""
ATTRIBUTE_KINDS = {1: "f", 2: "i", 3: "s", 4: "t", 6: "floats", 7: "ints", 8: "strings"}


def check_header(model: Mapping[str, Any], graph: Mapping[str, Any]) -> int:
    """The version of ONNX's own operators.

    Raises:
        ValueError, NotPlayedError: as `read_model`.
    """
    version = model.get("ir_version", 0)
    if version not in IR_VERSIONS:
        raise NotPlayedError(f"its format is IR version {version}, and {IR_VERSIONS[0]} to {IR_VERSIONS[-1]} are read")
    opsets: dict[str, int] = {}
    for each in model.get("opset_import", ()):
        domain = each.get("domain", "") if each.get("domain", "") != "ai.onnx" else ""
        if domain in opsets:
            raise ValueError("it names a set of operators twice")
        opsets[domain] = each.get("version", 0)
    if (opset := opsets.get("", 0)) not in OPSETS:
        raise NotPlayedError(f"its operators are of ONNX opset {opset}, and {OPSETS[0]} to {OPSETS[-1]} are played")
    if not all(0 < number < 10_000 for number in opsets.values()):
        raise ValueError("a set of operators has an impossible version")
    for name, words in (
        ("functions", "functions of its own (inline them: onnx.inliner)"),
        ("training_info", "a part for training"),
        ("configuration", "a plan for several devices"),
    ):
        if model.get(name):
            raise NotPlayedError(f"it has {words}")
    if graph.get("sparse_initializer"):
        raise NotPlayedError("it has sparse tensors")
    if graph.get("quantization_annotation"):
        raise NotPlayedError("it has annotations for a quantiser")
    return opset


def check_operator(op: str, node: Mapping[str, Any]) -> None:
    """Raise NotPlayedError or ValueError unless a node computes by an operator that is allowed."""
    domain = node.get("domain", "")
    if domain not in DOMAINS:
        raise NotPlayedError(f"it needs the operator {op[:60]} of {domain[:60]!r}, and only ONNX's own are played")
    if op not in OPERATORS:
        raise NotPlayedError(
            f"it needs the operator {op[:60] or '(without name)'}, which is not among those that are played"
        )
    if node.get("overload") or node.get("device_configurations"):
        raise NotPlayedError(f"a node {op} is placed on a device or overloaded")
    if len(node.get("input", ())) > MAX_PORTS or not 1 <= len(node.get("output", ())) <= MAX_PORTS:
        raise ValueError(f"a node {op} has an impossible number of inputs or outputs")
    # onnxruntime 1.31 dies of a Max of which an input is left out.
    given = node.get("input", ())
    if not node["output"][0] or (given and not (all(given) if op in WHOLE else given[0])):
        raise ValueError(f"a node {op} lacks an input or output that cannot be left out")


def check_integers(op: str, name: str, values: tuple[int, ...]) -> tuple[int, ...]:
    """The values; ValueError where one is beyond anything that an exporter writes."""
    if len(values) > 65_536 or any(abs(value) > _LARGEST and value not in _NEVER for value in values):
        raise ValueError(f"the attribute {name} of a node {op} has an impossible number")
    return values
