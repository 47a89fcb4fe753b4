"""Starting a process: always by exec of a module, never by a fork that goes on running our code."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from drillyard.processes import environment, launch

Stream = int | IO[bytes] | None


def spawn(
    module: str,
    args: Sequence[str] = (),
    *,
    role: str,
    pass_fds: Sequence[int] = (),
    stdin: Stream = subprocess.DEVNULL,
    stdout: Stream = None,
    stderr: Stream = None,
    niceness: int = 0,
    batch: bool = False,
    cores: Sequence[int] = (),
    blas_threads: int = 1,
    new_session: bool = False,
    die_with: int | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | str | None = None,
) -> "subprocess.Popen[bytes]":
    """Start `python -m module args`; the module's main calls `child.arm()` first.

    Args:
        module: importable name, run with this interpreter; the working directory is not searched.
        role: daemon, studio, stage, learner, rollout or probe; the process is named dy-<role>.
        pass_fds: descriptors that the child inherits under the same numbers; every other one is closed.
        stdout, stderr: as in Popen; None = as the parent's.
        niceness: absolute niceness of the child, 0 to 19; it keeps ours where that is higher.
        batch: use SCHED_BATCH where there is one.
        cores: numbers of the cores that it and its children may run on; empty = all (Linux only).
        blas_threads: threads of the numeric libraries.
        new_session: make it the leader of its own session and process group; otherwise it joins ours.
        die_with: pid of the calling process, if the child must be killed when that ends. The kernel watches the
            calling *thread*: call from one that lives as long as the process.
        env: replaces os.environ as the base of the child's environment.
        cwd: working directory.

    Raises:
        OSError: the process cannot be started.
    """
    variables = dict(os.environ if env is None else env)
    variables.update(environment.MALLOC)
    variables.update(dict.fromkeys(environment.BLAS_THREADS, str(blas_threads)))
    variables["PYTHONUNBUFFERED"] = "1"
    variables[environment.ROLE] = role
    variables[environment.NICENESS] = str(niceness)
    variables[environment.BATCH] = "1" if batch else ""
    variables[environment.CORES] = ",".join(map(str, cores))
    variables[environment.DIE_WITH] = "" if die_with is None else str(die_with)
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *args],
        pass_fds=tuple(pass_fds),
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        start_new_session=new_session,
        env=variables,
        cwd=cwd,
    )


def spawn_command(
    argv: Sequence[str],
    *,
    stdout: Stream,
    stderr: Stream,
    niceness: int = 0,
    batch: bool = False,
    cores: Sequence[int] = (),
    env: Mapping[str, str],
    cwd: Path | str,
) -> "subprocess.Popen[bytes]":
    """Start a program that is none of ours as leader of a session and process group of its own, without stdin.

    Priority and cores are taken before the exec, so that every thread and child of the program has them.

    Args:
        argv: the program, by absolute path, and its arguments.
        niceness, batch, cores: as in `spawn`.
        env: the whole environment.
        cwd: working directory.

    Raises:
        OSError: no process can be started. A program that is not there ends it with code `launch.NOT_FOUND`.
    """
    numbers = ",".join(map(str, cores))
    head = [sys.executable, "-I", "-S", launch.__file__, str(niceness), "1" if batch else "", numbers]
    return subprocess.Popen(
        [*head, *argv],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=stderr,
        start_new_session=True,
        env=dict(env),
        cwd=cwd,
    )
