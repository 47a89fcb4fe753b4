"""Replay files: a match as the calls that made it. See docs/replays.md for the format."""

import itertools
import os
import struct
import tempfile
import time
import zlib
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal

import msgspec

from drillyard import __version__
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.llm import LLMExchange
from drillyard.contracts.operator import OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.stage.game import Game
from drillyard.stage.journal import DIGEST, HELD, MAX_SECONDS, PUSH, decision_format

REPLAY_VERSION = 3
_READABLE = {1, 2, REPLAY_VERSION}
"""Format 1 knew neither env options nor physics settings nor start states, 1 and 2 no talk."""
REPLAY_SUFFIX = ".dyreplay"
_MAGIC = b"DYREPLAY"
_HEAD = struct.Struct("<8sHI16s")
"""magic, version u16, compressed bytes u32, blake2b-128 of the compressed bytes; they follow."""
_MAX_BODY = 48 * 2**20


class Recording(msgspec.Struct, frozen=True, kw_only=True):
    """The content of a replay file. Columns of records are packed little-endian (journal.py)."""

    env_id: str
    env_options: dict[str, Any] = {}
    agents: tuple[str, ...]
    action_kind: Literal["discrete", "box"]
    action_size: int
    rate_hz: float
    """Ticks a simulated second."""
    seed: int
    mode: StageMode
    """At the start; `modes` has its changes."""
    start_state: bytes = b""
    """Of the first episode, where it did not follow from the seed."""
    first_physics: tuple[tuple[str, float], ...] = ()
    """Physics settings that were not as trained at the start; `physics` has what was moved later."""
    ticks: int
    episodes: int
    score: tuple[int, ...]
    decisions: bytes
    pushes: bytes
    inputs: bytes
    digests: bytes
    modes: tuple[tuple[int, StageMode], ...]
    operators: tuple[tuple[int, tuple[OperatorSpec, ...]], ...]
    policies: tuple[tuple[int, int, int], ...]
    """tick, policy version, env steps"""
    physics: tuple[tuple[int, str, float], ...] = ()
    """tick, setting, value; no setting: all as trained"""
    talks: tuple[LLMExchange, ...] = ()
    """What language models were asked and what they answered; `tick` of each is that of the question."""
    talks_left_out: int = 0
    """Exchanges that were too many to be kept."""
    created_at: float
    drillyard_version: str


def record(game: Game) -> Recording:
    """The match so far, copied out of the game's journal; called between two ticks."""
    journal = game.journal
    if journal is None:
        raise DrillyardError(ErrorCode.INVALID_STATE, "Nothing was recorded here; save a live match instead.")
    if journal.active:
        game.note_digest()
    spec = game.spec
    return Recording(
        env_id=spec.id,
        env_options=journal.env_options,
        agents=spec.agents,
        action_kind=spec.action.kind,
        action_size=spec.action.size,
        rate_hz=spec.simulation_rate_hz,
        seed=journal.seed,
        mode=journal.first_mode,
        start_state=journal.start_state,
        first_physics=journal.first_physics,
        ticks=game.tick if journal.active else journal.stopped_tick,
        episodes=journal.last_episode,
        score=journal.last_score,
        decisions=bytes(journal.decisions),
        pushes=bytes(journal.pushes),
        inputs=bytes(journal.inputs),
        digests=bytes(journal.digests),
        modes=tuple(journal.modes),
        operators=tuple(journal.operators),
        policies=journal.policies,
        physics=tuple(journal.physics),
        talks=tuple(journal.talks),
        talks_left_out=journal.talks_left_out,
        created_at=time.time(),
        drillyard_version=__version__,
    )


def to_bytes(recording: Recording) -> bytes:
    """The whole file."""
    body = zlib.compress(msgspec.msgpack.encode(recording), 6)
    return _HEAD.pack(_MAGIC, REPLAY_VERSION, len(body), blake2b(body, digest_size=16).digest()) + body


def from_bytes(data: bytes, name: str) -> Recording:
    """Read a whole file.

    Args:
        data: the bytes.
        name: for the error's sentence.

    Raises:
        DrillyardError: DAMAGED when it is no whole replay, UNSUPPORTED when a newer Drillyard wrote it.
    """
    if len(data) < _HEAD.size or not data.startswith(_MAGIC):
        raise DrillyardError(ErrorCode.DAMAGED, f"{name} is not a Drillyard replay.")
    _, version, size, digest = _HEAD.unpack_from(data)
    if version not in _READABLE:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{name} is a replay of format {version}; this Drillyard reads formats 1 to {REPLAY_VERSION}.",
        )
    body = data[_HEAD.size :]
    if len(body) != size or blake2b(body, digest_size=16).digest() != digest:
        raise DrillyardError(ErrorCode.DAMAGED, f"{name} is damaged (its bytes do not match its digest).")
    try:
        packed = zlib.decompressobj()
        content = packed.decompress(body, _MAX_BODY)
        if not packed.eof or packed.unused_data:
            raise DrillyardError(ErrorCode.DAMAGED, f"{name} is damaged (its content has no proper end).")
        recording = msgspec.msgpack.decode(content, type=Recording)
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DrillyardError(ErrorCode.DAMAGED, f"{name} is damaged ({error}).") from error
    _check(recording, name)
    return recording


def read_replay(path: Path) -> Recording:
    """Read a file; errors as `from_bytes`, and NOT_FOUND or NOT_PERMITTED."""
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BODY + 1)
    except FileNotFoundError as error:
        raise DrillyardError(ErrorCode.NOT_FOUND, f"There is no replay {path}.") from error
    except OSError as error:
        raise DrillyardError(ErrorCode.NOT_PERMITTED, f"{path} cannot be read: {error.strerror}.") from error
    return from_bytes(data, path.name)


def write_replay(recording: Recording, folder: Path, name: str) -> Path:
    """Write `folder/name.dyreplay`, whole or not at all; a name that is taken gets a number.

    Raises:
        DrillyardError: DISK when there is no room, NOT_PERMITTED when the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(to_bytes(recording))
                file.flush()
                os.fsync(file.fileno())
            path = _reserve(folder, name)
            Path(temporary).replace(path)
            _sync_folder(folder)
            return path
        finally:
            Path(temporary).unlink(missing_ok=True)
    except OSError as error:
        code = ErrorCode.DISK if error.errno in {28, 122} else ErrorCode.NOT_PERMITTED
        raise DrillyardError(code, f"The replay cannot be written to {folder}: {error.strerror}.") from error


def _reserve(folder: Path, name: str) -> Path:
    """An empty file of our own under the first free name."""
    for number in range(1, 10_000):
        path = folder / (name + ("" if number == 1 else f"-{number}") + REPLAY_SUFFIX)
        try:
            path.open("xb").close()
        except FileExistsError:
            continue
        return path
    raise DrillyardError(ErrorCode.NOT_PERMITTED, f"There are too many replays named {name}; choose another name.")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _check(recording: Recording, name: str) -> None:
    """Refuse what no match can have been, before anything of it is played."""
    reason = _fault(recording)
    if reason:
        raise DrillyardError(ErrorCode.DAMAGED, f"{name} is damaged ({reason}).")


def _fault(recording: Recording) -> str:
    agents, size = len(recording.agents), recording.action_size
    if not (1 <= agents <= 255 and 1 <= size <= 32767 and 0 <= recording.ticks < 2**32 and recording.rate_hz > 0):
        return "its counts make no sense"
    if recording.ticks > MAX_SECONDS * recording.rate_hz + 1:
        return "it is longer than a recording gets"
    decision = decision_format(recording.action_kind, size)
    for column, record in (
        (recording.decisions, decision), (recording.pushes, PUSH), (recording.inputs, HELD), (recording.digests, DIGEST)
    ):  # fmt: skip
        if len(column) % record.size:
            return "a column is torn"
    for ticks in (
        [entry[0] for entry in decision.iter_unpack(recording.decisions)],
        [entry[0] for entry in PUSH.iter_unpack(recording.pushes)],
        [entry[0] for entry in DIGEST.iter_unpack(recording.digests)],
        [entry[0] for entry in recording.modes],
        [entry[0] for entry in recording.operators],
        [entry[0] for entry in recording.policies],
        [entry[0] for entry in recording.physics],
    ):
        if ticks and (ticks[0] < 0 or any(later < earlier for earlier, later in itertools.pairwise(ticks))):
            return "its ticks run backwards"
    for entry in decision.iter_unpack(recording.decisions):
        if entry[1] >= agents or (recording.action_kind == "discrete" and not 0 <= entry[2] < size):
            return "a decision is none that its env has"
    return ""
