"""A process that the daemon looks after: started by it, or found again after the daemon itself was gone."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path

import msgspec

from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.daemon.files import disk_error, write_atomic
from drillyard.processes.environment import MALLOC, OWNER
from drillyard.processes.group import Identity, identity, is_alive, stop_group, wait_for_exit
from drillyard.processes.spawn import spawn, spawn_command
from drillyard.processes.table import row, rows

LEADER_FILE = "leader.json"
EVENTS_FILE = "events.jsonl"
STDERR_FILE = "stderr.log"
CONTROL_SOCKET = "control.sock"
_LOOK_AGAIN_S = 0.2
_AFTER_LEADER_S = 1.0
"""How long the rest of a group gets to notice that its leader has gone."""


class LeaderRecord(msgspec.Struct, frozen=True):
    """`leader.json`: the first process of a run or stage, which leads a session and group of its own."""

    pid: int
    start_time: int
    gpus: tuple[str, ...] = ()
    """Ids of the GPUs that it was started with."""
    cores: tuple[int, ...] = ()
    """Cores that it may use; empty = all."""


class Leader:
    """The first process of a group, and through it the group."""

    def __init__(
        self,
        who: Identity,
        popen: "subprocess.Popen[bytes] | None" = None,
        gpus: tuple[str, ...] = (),
        cores: tuple[int, ...] = (),
    ) -> None:
        self.who = who
        self.gpus = gpus
        self.cores = cores
        self._popen = popen
        self._seen_alive = False

    @property
    def pid(self) -> int:
        return self.who.pid

    @property
    def exit_code(self) -> int | None:
        """As in Popen; None while it lives, and for ever if it was adopted."""
        return None if self._popen is None else self._popen.poll()

    def alive(self) -> bool:
        if self._popen is not None:
            return self._popen.poll() is None
        alive = is_alive(self.who)
        self._seen_alive |= alive
        return alive

    def terminate(self) -> None:
        """SIGTERM to the leader alone."""
        if self.alive():
            with suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGTERM)

    def stop_group(
        self,
        owner: str,
        term_s: float,
        *,
        at_once: bool = False,
        escaped: Callable[[], Iterable[Identity]] = tuple,
    ) -> None:
        """End the group: TERM, KILL, and whoever left it. Blocks until none of them is left.

        Args:
            owner: whose mark its processes carry.
            term_s: what they get after TERM.
            at_once: KILL without TERM, for a run that must not do one more thing.
            escaped: processes that were seen to belong to it, wherever they are now.
        """
        while True:
            left: tuple[int, ...] = ()
            if self._group_is_ours():
                grace_s = 0.0 if self.alive() or at_once else _AFTER_LEADER_S
                stopped = stop_group(self.pid, grace_s=grace_s, term_s=None if at_once else term_s, reap=self.reap)
                left = stopped.left
            strays = {*owned(owner), *escaped()}
            strays = {who for who in strays if is_alive(who)}
            for who in strays:
                with suppress(ProcessLookupError, PermissionError):
                    os.kill(who.pid, signal.SIGKILL)
            if not left and not strays:
                return
            wait_for_exit([who.pid for who in strays], _LOOK_AGAIN_S)

    def _group_is_ours(self) -> bool:
        """False once the number of a leader that died, with its whole group, was given to somebody else."""
        found = row(self.pid)
        return found is None or found.zombie or found.start_time == self.who.start_time

    def reap(self) -> None:
        if self._popen is not None:
            self._popen.poll()

    def describe_exit(self) -> str:
        """In words how it ended, as far as the daemon knows; no whole sentence."""
        code = self.exit_code
        if code is None:
            return (
                "its process ended suddenly" if self._seen_alive else "its process ended while no daemon was watching"
            )
        if code < 0:
            with suppress(ValueError):
                return f"its process was killed by {signal.Signals(-code).name}"
            return f"its process was killed by signal {-code}"
        if code == EXIT_CODES[ErrorCode.DISK]:
            return "its process could not write its files, because the disk is full or its limit is reached,"
        return f"its process ended with exit code {code}"


def start_leader(
    module: str,
    folder: Path,
    *,
    owner: str,
    role: str,
    stdout: str,
    niceness: int = 0,
    batch: bool = False,
    cores: tuple[int, ...] = (),
    gpus: tuple[str, ...] = (),
    variables: Mapping[str, str] | None = None,
) -> Leader:
    """Start `python -m module folder` as leader of its own session, with files for stdout and stderr.

    Files, not pipes: nothing that it says is lost when the daemon dies, and it never blocks on a reader.

    Args:
        cores: that it and its children may run on; empty = all.
        gpus: that are reserved for it, for the note in its folder.
        variables: replace or join those of the daemon.

    Raises:
        DrillyardError: DISK, NOT_PERMITTED, or CRASHED when the process cannot be started.
    """
    environment = {**os.environ, **(variables or {}), OWNER: owner}

    def start(out: int, error: int) -> "subprocess.Popen[bytes]":
        return spawn(
            module,
            (str(folder),),
            role=role,
            stdout=out,
            stderr=error,
            niceness=niceness,
            batch=batch,
            cores=cores,
            new_session=True,
            env=environment,
            cwd=folder,
        )

    return _start(start, folder, owner, stdout, gpus, cores)


def start_program(
    argv: Sequence[str],
    folder: Path,
    *,
    owner: str,
    cwd: Path,
    variables: Mapping[str, str],
    niceness: int = 0,
    cores: tuple[int, ...] = (),
    gpus: tuple[str, ...] = (),
) -> Leader:
    """The same for a program that is none of ours; it is at once what its command says, by exec. Raises the same."""
    # How our processes use memory is chosen for our processes.
    inherited = {name: value for name, value in os.environ.items() if name not in MALLOC}
    environment = {**inherited, **variables, OWNER: owner}

    def start(out: int, error: int) -> "subprocess.Popen[bytes]":
        return spawn_command(
            argv, stdout=out, stderr=error, niceness=niceness, batch=True, cores=cores, env=environment, cwd=cwd
        )

    return _start(start, folder, owner, EVENTS_FILE, gpus, cores)


def _start(
    start: Callable[[int, int], "subprocess.Popen[bytes]"],
    folder: Path,
    owner: str,
    stdout: str,
    gpus: tuple[str, ...],
    cores: tuple[int, ...],
) -> Leader:
    with ExitStack() as files:
        streams: list[int] = []
        for name in (stdout, STDERR_FILE):
            try:
                descriptor = os.open(folder / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
            except OSError as error:
                raise disk_error(folder / name, error) from error
            files.callback(os.close, descriptor)
            streams.append(descriptor)
        # From here until the note is written, its mark alone tells a later daemon of it.
        (folder / LEADER_FILE).unlink(missing_ok=True)
        try:
            popen = start(streams[0], streams[1])
        except OSError as error:
            raise DrillyardError(
                ErrorCode.CRASHED,
                f"the process of {owner} cannot be started ({error.strerror or error}); "
                "free some memory or processes and try again.",
            ) from error
    who = identity(popen.pid)
    leader = Leader(who, popen, gpus, cores)
    try:
        record = LeaderRecord(who.pid, who.start_time, gpus, cores)
        write_atomic(folder / LEADER_FILE, msgspec.json.encode(record))
    except DrillyardError:
        leader.stop_group(owner, 0.0)
        raise
    return leader


def find_leader(folder: Path, owner: str) -> Leader | None:
    """The leader of a run or stage that another daemon started; None when it never had one or left no trace.

    A daemon that died between the start and the note of it left no note; then the mark in the environment tells.
    """
    try:
        record = msgspec.json.decode((folder / LEADER_FILE).read_bytes(), type=LeaderRecord)
    except (OSError, msgspec.DecodeError):
        leaders = [who for who in owned(owner) if _leads(who.pid)]
        return Leader(min(leaders, key=lambda who: who.start_time)) if leaders else None
    return Leader(Identity(record.pid, record.start_time), None, record.gpus, record.cores)


def owned(owner: str) -> list[Identity]:
    """Live processes that carry the owner's mark, wherever they are."""
    mark = f"{OWNER}={owner}"
    return [
        Identity(each.pid, each.start_time)
        for each in rows()
        if not each.zombie and each.pid != os.getpid() and mark in _environment(each.pid)
    ]


def _leads(pid: int) -> bool:
    try:
        return os.getpgid(pid) == pid
    except ProcessLookupError:
        return False


def _environment(pid: int) -> list[str]:
    """As `NAME=value`; empty where it may not be read."""
    path = Path(f"/proc/{pid}/environ")
    if Path("/proc/self/environ").exists():
        try:
            return path.read_bytes().decode("utf-8", "replace").split("\0")
        except OSError:
            return []
    import psutil

    try:
        return [f"{name}={value}" for name, value in psutil.Process(pid).environ().items()]
    except psutil.Error:
        return []
