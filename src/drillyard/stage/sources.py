"""Where policies come from: the board of a live run, or a checkpoint of ours or of a worker. All are opened beside the
loop (errands.py)."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.policy import PolicySpec, weights_layout
from drillyard.learning.checkpoint import checkpoints, load_checkpoint, newest_valid
from drillyard.learning.policy_file import check_policy
from drillyard.operators.brain import Weights
from drillyard.operators.hosted_spec import HostedPolicy
from drillyard.operators.onnx.policy import ONNX_SUFFIX, onnx_policy
from drillyard.stage.foreign import hosted_policy, is_foreign, is_foreign_checkpoint, newest_policy
from drillyard.transport.board import BoardReader

CONNECT_TIMEOUT_S = 2.0
"""A learner in the middle of an update lets readers in after it."""
POLICY_FILE = "policy.json"
WEIGHTS_SOCKET = "weights.sock"
CHECKPOINT_FOLDER = "checkpoints"
_MAX_POLICY_BYTES = 1 << 20


class _Opponents(msgspec.Struct):
    opponents: int


@dataclass(frozen=True)
class Found:
    """What a look at a run's folder brought: a live board, or a checkpoint newer than the one known, or neither."""

    spec: PolicySpec | None = None
    reader: BoardReader | None = None
    weights: Weights | HostedPolicy | None = None
    checkpoint: str = ""
    """Name of the newest checkpoint folder seen."""


def weights_from_board(spec: PolicySpec, arrays: dict[str, Any]) -> Weights:
    """What a board of `weights_layout` gave, as copies."""
    return Weights(
        spec=spec,
        version=int(arrays["policy_version"][0]),
        env_steps=int(arrays["env_steps"][0]),
        born_s=float(arrays["published_at"][0]),
        mean=arrays["obs_mean"],
        scale=arrays["obs_scale"],
        actor=arrays["actor"],
    )


def weights_from_checkpoint(path: Path) -> Weights:
    """The policy of a checkpoint folder.

    Raises:
        DrillyardError: as `load_checkpoint` and `check_policy`.
    """
    manifest, tensors = load_checkpoint(path)
    check_policy(path, manifest, tensors)
    return Weights(
        spec=manifest.policy,
        version=manifest.policy_version,
        env_steps=manifest.env_steps,
        # Its age goes on by the monotonic clock from here; it was saved on the wall clock.
        born_s=time.monotonic() - max(time.time() - manifest.created_at, 0.0),
        mean=tensors["obs_mean"],
        scale=tensors["obs_scale"],
        actor=tensors["actor"],
    )


def policy_from_checkpoint(path: Path, env: StageEnv) -> Weights | HostedPolicy:
    """The policy of a checkpoint folder, ours or a worker's, or of an ONNX file.

    Args:
        path: of the folder or file.
        env: what it is to play; an ONNX file is checked against it.

    Raises:
        DrillyardError: as `weights_from_checkpoint`, `hosted_policy` and `onnx_policy`.
    """
    if path.suffix == ONNX_SUFFIX:
        return onnx_policy(path, env)
    return hosted_policy(path) if is_foreign_checkpoint(path) else weights_from_checkpoint(path)


def look(run_folder: Path, known_checkpoint: str) -> Found:
    """Open a run: its board where it lives, else its newest checkpoint unless that is `known_checkpoint`.

    Raises:
        DrillyardError: LAYOUT_MISMATCH, DAMAGED or NOT_FOUND when waiting will not help.
    """
    if not run_folder.is_dir():
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no run folder {run_folder}.")
    if is_foreign(run_folder):
        policy, name = newest_policy(run_folder, known_checkpoint)
        return Found(weights=policy, checkpoint=name)
    described = _described(run_folder / POLICY_FILE)
    if described is not None and (run_folder / WEIGHTS_SOCKET).exists():
        spec, opponents = described
        try:
            reader = BoardReader.connect(
                run_folder / WEIGHTS_SOCKET, weights_layout(spec, opponents), CONNECT_TIMEOUT_S
            )
        except DrillyardError as error:
            if error.code is ErrorCode.TIMED_OUT:
                return Found(checkpoint=known_checkpoint)  # it lives and is busy
            if error.code not in {ErrorCode.UNAVAILABLE, ErrorCode.BUSY}:
                raise
        else:
            return Found(spec=spec, reader=reader)
    # Names first: reading and checking all bytes of a checkpoint twice a second would be felt.
    names = [path.name for path in checkpoints(run_folder / CHECKPOINT_FOLDER)]
    if not names or names[0] == known_checkpoint:
        return Found(checkpoint=known_checkpoint)
    newest = newest_valid(run_folder / CHECKPOINT_FOLDER)
    if newest is None:
        return Found(checkpoint=names[0])
    return Found(weights=weights_from_checkpoint(newest), checkpoint=names[0])


def _described(path: Path) -> tuple[PolicySpec, int] | None:
    """The network of a run and its opponents on the board; None while the run has not written it yet."""
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_POLICY_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
    try:
        return msgspec.json.decode(data, type=PolicySpec), msgspec.json.decode(data, type=_Opponents).opponents
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"{path} does not describe a policy ({error}).") from error
