"""Environments of workers: whole or not there, whoever builds them and whatever goes wrong."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from workers_house import House, description, finish, make_worker

from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.contracts.worker import InstallState
from drillyard.processes.table import rows
from drillyard.workers import environments, installers, sources
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.environments import python_of, state

pytestmark = pytest.mark.process
INSTALLERS = ("uv", "pip")
DEADLINE_S = 60.0


def state_of(house: House, name: str = "tiny") -> environments.Status:
    worker = find_worker(name, house.workers)
    return state(worker, describe(worker))


def python(house: House, name: str = "tiny") -> Path:
    worker = find_worker(name, house.workers)
    return python_of(worker, describe(worker))


def ask(program: Path, code: str) -> str:
    return subprocess.run([program, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def until_line(process: "subprocess.Popen[str]", words: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return
    raise AssertionError(f"it never said {words!r}: {process.communicate()}")


@pytest.mark.parametrize("installer", INSTALLERS)
def test_an_environment_has_what_is_pinned_and_nothing_of_ours(house: House, installer: str) -> None:
    lines = house.index.wheel("aaa", needs=["unpinned"], megabytes=1) + house.index.wheel("bbb", "2.5")
    house.index.wheel("bbb", "3.0")
    make_worker(house.workers, requirements=lines, told=description(probe="import aaa, bbb"))
    assert state_of(house).state is InstallState.ABSENT
    code, progress = house.install("tiny", "--installer", installer)
    assert code == 0, progress
    assert [step.done for step in progress] == [False] * (len(progress) - 1) + [True]
    assert progress[-1].ok
    assert [step.share for step in progress] == sorted(step.share for step in progress)
    found = state_of(house)
    assert (found.state, found.reason) == (InstallState.READY, "")
    assert found.size_mb > 0
    assert ask(python(house), "import bbb; print(bbb.VERSION)") == "2.5"
    missing = "import importlib.util as u; print([u.find_spec(n) for n in ('numpy', 'drillyard', 'unpinned')])"
    assert ask(python(house), missing) == "[None, None, None]"
    assert len(house.environments) == 1  # no lock is left
    again = house.install("tiny")
    assert (again[0], [step.step for step in again[1]]) == (0, ["already installed"])


@pytest.mark.parametrize("installer", INSTALLERS)
def test_torch_comes_from_its_own_place_with_the_pins_of_the_lock(house: House, installer: str) -> None:
    elsewhere = house.tmp_path / "torches"
    elsewhere.mkdir()
    house.index.wheel("torch", "2.13.0", needs=["helper"])
    house.index.wheel("helper", "2.0")
    lines = house.index.wheel("helper", "1.0")
    (house.index.folder / "torch-2.13.0-py3-none-any.whl").rename(elsewhere / "torch-2.13.0-py3-none-any.whl")
    make_worker(house.workers, requirements=lines, told=description(torch="2.13.0", probe="import torch, helper"))
    code, progress = house.install("tiny", "--installer", installer)
    assert code == EXIT_CODES[ErrorCode.INSTALL_FAILED]
    assert "installing torch 2.13.0" in progress[-1].reason
    assert house.environments == []
    code, progress = house.install("tiny", "--installer", installer, "--torch", elsewhere)
    assert code == 0, progress[-1]
    assert ask(python(house), "import helper; print(helper.VERSION)") == "1.0"


@pytest.mark.parametrize("installer", INSTALLERS)
def test_a_worker_without_packages_gets_a_bare_environment(house: House, installer: str) -> None:
    make_worker(house.workers, requirements="# nothing\n")
    assert house.install("tiny", "--installer", installer)[0] == 0
    assert ask(python(house), "import sys; print(sys.prefix != sys.base_prefix)") == "True"


@pytest.mark.parametrize("installer", INSTALLERS)
@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("hash", ("installing packages", "hash")),
        ("missing", ("installing packages", "aaa")),
        ("probe", ("its imports fail", "ZeroDivisionError: division by zero")),
        ("no hash", ("installing packages", "hash")),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_leaves_nothing(
    house: House, installer: str, fault: str, words: tuple[str, ...]
) -> None:
    lines = house.index.wheel("aaa")
    if fault == "hash":
        lines = lines[:-5] + "0000\n"
    elif fault == "missing":
        (house.index.folder / "aaa-1.0-py3-none-any.whl").unlink()
    elif fault == "no hash":
        lines = "aaa==1.0\n"
    make_worker(house.workers, requirements=lines, told=description(probe="1 / 0" if fault == "probe" else "pass"))
    code, progress = house.install("tiny", "--installer", installer)
    assert code == EXIT_CODES[ErrorCode.INSTALL_FAILED]
    last = progress[-1]
    assert last.done and not last.ok
    assert all(word.lower() in last.reason.lower() for word in ("tiny cannot be installed", *words)), last.reason
    assert "\n" not in last.reason and len(last.reason) < 900
    assert house.environments == []
    assert state_of(house).state is InstallState.ABSENT


def test_a_conflict_is_told_in_the_resolvers_words(house: House) -> None:
    house.index.wheel("torch", "2.13.0", needs=["helper>=2"])
    lines = house.index.wheel("helper", "1.0")
    make_worker(house.workers, requirements=lines, told=description(torch="2.13.0"))
    code, progress = house.install("tiny", "--installer", "uv")
    assert code == EXIT_CODES[ErrorCode.INSTALL_FAILED]
    assert "all versions of torch depend on helper>=2" in progress[-1].reason, progress[-1].reason
    assert "cannot be had here" in progress[-1].reason


def test_a_full_disk_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A uv on the PATH that meets one; filling a real disk would meet everybody else's programs too."""
    program = house.tmp_path / "bin" / "uv"
    program.parent.mkdir()
    program.write_text(
        "#!/bin/sh\ncase \"$*\" in *--version*) echo 'uv 9.9.9'; exit 0;; venv*) exit 0;; esac\n"
        "echo 'error: failed to copy' >&2\necho '  cause: No space left on device (os error 28)' >&2\nexit 2\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    make_worker(house.workers, requirements=house.index.wheel("aaa"))
    code, progress = house.install("tiny")
    assert code == EXIT_CODES[ErrorCode.INSTALL_FAILED]
    assert progress[-1].reason == (
        "tiny cannot be installed: installing packages: failed to copy No space left on device (os error 28); "
        "free some disk and run the same command again."
    )
    assert house.environments == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_nothing(house: House, number: signal.Signals) -> None:
    fifo = house.tmp_path / "hold"
    os.mkfifo(fifo)
    make_worker(house.workers, requirements=house.index.wheel("aaa"), told=description(probe=f"open({str(fifo)!r})"))
    process = house.start("tiny")
    until_line(process, "checking that it works")
    assert state_of(house).state is InstallState.INSTALLING
    assert state_of(house).reason == "checking that it works"
    process.send_signal(number)
    code, progress = finish(process)
    assert (code, progress[-1].step) == (130, "interrupted")
    assert house.environments == []
    assert state_of(house).state is InstallState.ABSENT


@pytest.mark.parametrize("step", ["making an environment", "installing packages", "checking that it works"])
def test_a_kill_leaves_no_program_and_the_next_one_builds_it_whole(house: House, step: str) -> None:
    fifo = house.tmp_path / "hold"
    os.mkfifo(fifo)
    lines = house.index.wheel("aaa", megabytes=4)
    folder = make_worker(house.workers, requirements=lines, told=description(probe=f"open({str(fifo)!r}); import aaa"))
    process = house.start("tiny")
    until_line(process, step)
    process.kill()
    process.communicate()
    halves = house.environments
    assert state_of(house).state is not InstallState.READY
    with pytest.raises(DrillyardError, match="drillyard worker install tiny"):
        python(house)
    # Nothing of it goes on, so nobody holds the lock: the programs die with it.
    deadline = time.monotonic() + DEADLINE_S
    while any(not free(house.cache / "workers" / name) for name in halves if name.endswith(".lock")):
        assert time.monotonic() < deadline
    marks = [row for row in rows() if str(house.cache) in command(row.pid)]
    assert marks == []
    told = json.dumps(description(probe="import aaa"))
    (folder / "tiny_worker" / "cli.py").write_text(f"print({told!r})")
    code, progress = house.install("tiny")
    assert code == 0, progress[-1]
    assert len(house.environments) == 1
    assert ask(python(house), "import aaa; print(1)") == "1"


def free(lock: Path) -> bool:
    try:
        with lock.open("r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except FileNotFoundError:
        return True
    return True


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""


def test_what_a_kill_left_is_removed_with_the_worker(house: House) -> None:
    make_worker(house.workers)
    assert house.install("tiny")[0] == 0
    (name,) = house.environments
    half = house.cache / "workers" / "other-default-0123456789ab"
    (half / "lib").mkdir(parents=True)
    half.with_name(f"{half.name}.lock").write_text("installing packages")
    assert environments.remove("tiny") >= 0.0
    assert house.environments == []
    assert state_of(house).state is InstallState.ABSENT
    assert name.startswith("tiny-default-")


def test_two_at_once_build_it_once(house: House) -> None:
    make_worker(house.workers, requirements=house.index.wheel("aaa", megabytes=2), told=description(probe="import aaa"))
    both = [house.start("tiny") for _ in range(2)]
    ends = [finish(process) for process in both]
    assert [code for code, _ in ends] == [0, 0]
    assert len(house.environments) == 1
    made = [step.step for _, progress in ends for step in progress]
    assert made.count("checking that it works") == 1
    assert ask(python(house), "import aaa; print(1)") == "1"


def test_one_that_is_being_installed_is_not_removed(house: House) -> None:
    fifo = house.tmp_path / "hold"
    os.mkfifo(fifo)
    make_worker(house.workers)
    assert house.install("tiny")[0] == 0
    (name,) = house.environments
    with environments.lock_of(house.cache / "workers" / name) as lock:
        assert lock is not None
        with pytest.raises(DrillyardError) as caught:
            environments.remove("tiny")
    assert caught.value.code is ErrorCode.BUSY
    assert state_of(house).state is InstallState.READY


def test_a_new_lock_file_is_a_new_environment_and_an_older_one_is_said(house: House) -> None:
    first = house.index.wheel("aaa", "1.0")
    folder = make_worker(house.workers, requirements=first)
    assert house.install("tiny")[0] == 0
    lock = folder / "tiny_worker" / "requirements.txt"
    lock.write_text(f"# a comment changes nothing\n{first}")
    assert state_of(house).state is InstallState.READY
    lock.write_text(house.index.wheel("aaa", "2.0"))
    assert state_of(house) == (InstallState.ABSENT, 0.0, "only an older version of it is installed.")
    assert house.install("tiny")[0] == 0
    assert ask(python(house), "import aaa; print(aaa.VERSION)") == "2.0"
    assert len(house.environments) == 2


def test_reinstall_builds_anew_and_a_lost_interpreter_is_broken(house: House) -> None:
    make_worker(house.workers)
    assert house.install("tiny")[0] == 0
    program = python(house)
    program.unlink()
    program.symlink_to(house.tmp_path / "gone")
    found = state_of(house)
    assert found.state is InstallState.BROKEN
    assert "--reinstall" in found.reason
    with pytest.raises(DrillyardError) as caught:
        python(house)
    assert caught.value.code is ErrorCode.UNAVAILABLE
    assert house.install("tiny", "--reinstall")[0] == 0
    assert state_of(house).state is InstallState.READY


def test_a_second_environment_shares_the_files_of_the_first(house: House) -> None:
    lines = house.index.wheel("big", megabytes=5)
    make_worker(house.workers, requirements=lines)
    make_worker(house.workers, "other", requirements=lines, told=description("other"))
    for name in ("tiny", "other"):
        assert house.install(name, "--installer", "uv")[0] == 0
    sizes = {made.owner: (made.size_mb, made.own_mb) for _, made in environments.ready()}
    assert sizes["tiny"][0] >= 5 and sizes["other"][0] >= 5
    assert sizes["other"][1] < 1


def test_no_python_that_fits_is_a_sentence(house: House) -> None:
    make_worker(house.workers, told=description(python=">=3.90"))
    code, progress = house.install("tiny", "--installer", "pip")
    assert code == EXIT_CODES[ErrorCode.UNAVAILABLE]
    assert "there is no Python >=3.90 on this machine" in progress[-1].reason


@pytest.mark.parametrize(
    ("option", "value"), [("--torch", "rocm?"), ("--installer", "conda"), ("--python", "/bin/true")]
)
def test_a_bad_wish_is_a_sentence(house: House, option: str, value: str) -> None:
    make_worker(house.workers)
    code, progress = house.install("tiny", option, value)
    assert code == EXIT_CODES[ErrorCode.BAD_VALUE]
    assert option in progress[-1].reason


@pytest.mark.parametrize("installer", INSTALLERS)
def test_no_network_is_said(house: House, monkeypatch: pytest.MonkeyPatch, installer: str) -> None:
    lines = house.index.wheel("aaa")
    for name in ("PIP_NO_INDEX", "PIP_FIND_LINKS"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    make_worker(house.workers, requirements=lines)
    code, progress = house.install("tiny", "--installer", installer)
    assert code == EXIT_CODES[ErrorCode.INSTALL_FAILED]
    assert progress[-1].reason.endswith(
        "check the network or pip's settings (index-url, find-links) and run the same command again."
    ), progress[-1].reason
    assert house.environments == []


def test_where_there_is_no_uv_it_is_fetched_once_and_pip_does_it_where_it_cannot_be_had(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("uv") or str(Path(sys.executable).parent / "uv")
    monkeypatch.setattr(installers, "shutil", SimpleNamespace(which=lambda *_, **__: None))
    assert installers.find_uv() == ""
    said: list[str] = []
    found = installers.find_installer("auto", sources.Sources(), said.append)
    assert found.name == "pip"
    with pytest.raises(DrillyardError, match=r"uv cannot be fetched: .*use --installer pip") as caught:
        installers.find_installer("uv", sources.Sources(), said.append)
    assert caught.value.code is ErrorCode.INSTALL_FAILED
    assert list((house.cache / "tools").iterdir()) == []
    house.index.wheel("uv", installers.UV_VERSION, scripts={"uv": f'#!/bin/sh\nexec {real} "$@"\n'})
    for _ in range(2):
        found = installers.find_installer("auto", sources.Sources(), said.append)
        assert isinstance(found, installers.Uv)
        assert found.program == str(house.cache / "tools" / f"uv-{installers.UV_VERSION}" / "bin" / "uv")
    assert said.count(f"fetching uv {installers.UV_VERSION}") == 3
