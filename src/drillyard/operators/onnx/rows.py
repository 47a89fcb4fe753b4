"""What an ONNX file answers to many observations, asked in a process of its own, for checking exports.

`python -m drillyard.operators.onnx.rows` reads a request and rows on stdin and writes every output on stdout, as .npz.
"""

import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.operators.onnx.host import limit_memory
from drillyard.processes.child import arm
from drillyard.processes.spawn import spawn

TIMEOUT_S = 120.0
_LENGTH = 4


class RowsRequest(msgspec.Struct, frozen=True):
    """As JSON on stdin after its length (4 bytes, little-endian); the rows follow as float32."""

    path: str
    columns: int
    one_by_one: bool = False
    """The file takes one observation at a time."""


def answers(path: Path, rows: np.ndarray, *, one_by_one: bool = False) -> dict[str, np.ndarray]:
    """Every output of a file by name, for rows (N, O) float32. Blocks for about half a second.

    Raises:
        DrillyardError: as reading and opening the file; CRASHED or TIMED_OUT, the process did not answer.
    """
    request = msgspec.json.encode(RowsRequest(str(path), rows.shape[1], one_by_one))
    process = spawn(
        "drillyard.operators.onnx.rows", role="probe", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    with process:
        try:
            output, words = process.communicate(
                len(request).to_bytes(_LENGTH, "little") + request + rows.astype("<f4").tobytes(), TIMEOUT_S
            )
        except subprocess.TimeoutExpired:
            process.kill()
            raise DrillyardError(
                ErrorCode.TIMED_OUT, f"{path.name} did not answer {len(rows)} observations within {TIMEOUT_S:g} s."
            ) from None
    try:
        found: dict[str, np.ndarray] = dict(np.load(io.BytesIO(output), allow_pickle=False))
    except (ValueError, OSError, EOFError):
        last = " ".join(words.decode(errors="replace").split())[-300:] or f"exit code {process.returncode}"
        raise DrillyardError(ErrorCode.CRASHED, f"{path.name} could not be asked ({last}).") from None
    if "error:" in found:
        code, sentence = (str(text) for text in found["error:"])
        raise DrillyardError(ErrorCode(code), sentence)
    return found


def _ask(request: RowsRequest, rows: np.ndarray) -> dict[str, np.ndarray]:
    from drillyard.operators.onnx.file import read_file
    from drillyard.operators.onnx.network import open_session

    path = Path(request.path)
    limit_memory(path)
    session: Any = open_session(read_file(path)[0], path.name)
    if len(session.get_inputs()) != 1:
        raise DrillyardError(ErrorCode.LAYOUT_MISMATCH, f"{path.name} has more than one input.")
    names = [port.name for port in session.get_outputs()]
    first = session.get_inputs()[0].name
    if not request.one_by_one:
        return dict(zip(names, session.run(None, {first: rows}), strict=True))
    each = [session.run(None, {first: row[None]}) for row in rows]
    return {name: np.concatenate([np.atleast_1d(one[index]) for one in each]) for index, name in enumerate(names)}


def main() -> int:
    """Exit code 0."""
    arm()
    data = sys.stdin.buffer.read()
    size = int.from_bytes(data[:_LENGTH], "little")
    request = msgspec.json.decode(data[_LENGTH : _LENGTH + size], type=RowsRequest)
    rows = np.frombuffer(data[_LENGTH + size :], "<f4").reshape(-1, request.columns)
    try:
        found = _ask(request, rows)
    except DrillyardError as error:
        found = {"error:": np.array([str(error.code), error.sentence])}
    except Exception as error:  # noqa: BLE001 - the library's own kinds of error
        words = " ".join(str(error).split())[:300].rstrip(".")
        sentence = f"{Path(request.path).name} cannot answer observations: {words}."
        found = {"error:": np.array([str(ErrorCode.DAMAGED), sentence])}
    out = io.BytesIO()
    np.savez(out, **found)  # pyright: ignore[reportArgumentType]
    sys.stdout.buffer.write(out.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main())
