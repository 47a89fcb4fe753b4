"""`python -m drillyard.stage.match STAGE_FOLDER`: the stage process. Started by the daemon."""

import gc
import signal
import socket
import sys
from pathlib import Path

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.stage import ENV_FILE, MESH_FOLDER, StageConfig
from drillyard.processes.child import arm

CONFIG_FILE = "config.json"
SWITCH_INTERVAL_S = 0.001
"""How long an errand may keep the loop from running Python code; the default of 5 ms is a third of a frame."""


def read_config(folder: Path) -> StageConfig:
    """The stage's config.

    Raises:
        DrillyardError: NOT_FOUND or DAMAGED.
    """
    path = folder / CONFIG_FILE
    try:
        return msgspec.json.decode(path.read_bytes(), type=StageConfig)
    except FileNotFoundError as error:
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no stage config {path}.") from error
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"{path} is not a stage config ({error}).") from error


def write_env(folder: Path, spec: msgspec.Struct) -> None:
    """Write the env's spec for processes without NumPy; whole or not at all."""
    temporary = folder / f".{ENV_FILE}"
    temporary.write_bytes(msgspec.json.encode(spec))
    temporary.replace(folder / ENV_FILE)


def write_meshes(folder: Path, files: dict[str, bytes]) -> None:
    """Write the meshes of the scene where the studio finds them."""
    if files:
        (folder / MESH_FOLDER).mkdir(exist_ok=True)
    for digest, data in files.items():
        (folder / MESH_FOLDER / f"{digest}.bin").write_bytes(data)


def play(folder: Path, wake: socket.socket) -> str:
    """Play the stage of a folder until it ends; returns why."""
    # Imported late: the config is checked, and SIGTERM heard, before NumPy is loaded.
    from drillyard.stage.errands import Errands
    from drillyard.stage.loop import Loop
    from drillyard.stage.stage import Stage

    config = read_config(folder)
    errands = Errands()
    try:
        stage = Stage(config, errands)
        write_meshes(folder, stage.live.game.env.meshes())
        write_env(folder, stage.spec)
        # What was made until here stays: a full collection over it would take longer than a frame.
        gc.collect()
        gc.freeze()
        loop = Loop(stage, errands, folder, wake)
        try:
            return loop.run()
        finally:
            loop.close()
    finally:
        errands.close()


def _heard(number: int, frame: object) -> None:
    """The wake-up descriptor has told the loop already."""


def main(args: list[str]) -> int:
    """Exit code 0 when the stage ended as it should, else that of the error."""
    arm()
    if len(args) != 1:
        print("usage: python -m drillyard.stage.match STAGE_FOLDER", file=sys.stderr)  # noqa: T201
        return 2
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    wake, waker = socket.socketpair()
    waker.settimeout(0)
    signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _heard)
    try:
        reason = play(Path(args[0]), wake)
    except DrillyardError as error:
        print(error.sentence, file=sys.stderr)  # noqa: T201
        return error.exit_code
    print(f"stage ended: {reason}", file=sys.stderr)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
