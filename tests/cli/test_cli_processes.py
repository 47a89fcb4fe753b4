"""The command line against the real house: what works, and what is refused in one sentence."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from cli_house import DRILLYARD, ENV, TINY, Done, House, finish, until

from drillyard.contracts.checkpoint import MANIFEST_FILE, TENSORS_FILE
from drillyard.contracts.errors import ErrorCode
from drillyard.envs.registry import make_stage
from drillyard.operators.brain import Brain
from drillyard.processes.table import identity, is_alive
from drillyard.stage.game import Game
from drillyard.stage.inputs import Inputs
from drillyard.stage.journal import Journal
from drillyard.stage.live import LiveMatch
from drillyard.stage.recording import record, write_replay
from drillyard.stage.seats import Seats

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One daemon for all tests that need nothing special of it."""
    house = House(tmp_path_factory.mktemp("cli") / "home")
    assert house.runs() == []
    yield house
    house.end()


@pytest.fixture(scope="module")
def trained(house: House) -> Path:
    """The folder of a checkpoint."""
    return Path(house.ok("train", ENV, "--steps", 4096, "--workers", 1, *TINY)["checkpoint"])


@pytest.fixture
def own(tmp_path: Path) -> Iterator[House]:
    """A house of its own, without a daemon at first."""
    house = House(tmp_path / "home")
    yield house
    house.end()


def flip(path: Path, share: float = 0.5) -> None:
    """Damage one byte."""
    content = bytearray(path.read_bytes())
    content[int(len(content) * share)] ^= 0x10
    path.write_bytes(content)


def test_the_life_of_a_run(house: House) -> None:
    answer = house.ok("train", ENV, "--seconds", 3, "--seed", 5, "--name", "otter", *TINY)
    # Counted from when the worker said that it began, which on a busy machine is a second after the process.
    assert answer["outcome"] == "completed" and 0 < answer["seconds"] < 30
    assert answer["env_steps"] >= 1024 and answer["updates"] >= 1 and answer["curve"]
    run_id, checkpoint = answer["run_id"], Path(answer["checkpoint"])
    assert (checkpoint / MANIFEST_FILE).is_file() and checkpoint.is_relative_to(house.home)

    games = house.ok("evaluate", "latest", "--episodes", 40)
    assert games["episodes"] == games["wins"] + games["losses"] + games["draws"] == 40
    again = house.ok("evaluate", run_id, "--episodes", 40)
    assert {**games, "seconds": 0, "evaluated_at": 0} == {**again, "seconds": 0, "evaluated_at": 0}
    assert len((checkpoint.parents[1] / "evaluations.jsonl").read_bytes().splitlines()) == 2

    shown = house.ok("show", "latest")["run"]
    assert (shown["run_id"], shown["name"], shown["seed"], shown["state"]) == (run_id, "otter", 5, "ended")
    assert house.runs()[0] == shown

    # A run of 3 s is continued for 3 s more, as a new run.
    resumed = house.ok("resume", "latest")
    assert resumed["run_id"] != run_id and resumed["outcome"] == "completed" and resumed["seconds"] > 0
    # On a busy machine three seconds may pass before an update; that it learns on is shown below, by steps.
    assert resumed["env_steps"] >= answer["env_steps"] and resumed["updates"] >= answer["updates"]
    assert house.ok("show", "latest")["run"]["resumed_from"] == str(checkpoint)

    house("stop", "latest", "--json").refused(ErrorCode.INVALID_STATE, "has ended already", "drillyard resume")
    for run in (resumed["run_id"], run_id):
        assert house.ok("delete", run, "--yes") == {"ok": True, "run_id": run}
        assert not (house.home / "runs" / run).exists()
    assert run_id not in [run["run_id"] for run in house.runs()]
    house("show", run_id, "--json").refused(ErrorCode.NOT_FOUND, run_id)


def test_stop_ends_a_run_for_whoever_follows_it(own: House) -> None:
    following = own.start("train", ENV, "--json", *TINY)
    until(lambda: own.events("metrics"), "a first update")
    own("delete", "latest", "--yes", "--json").refused(ErrorCode.INVALID_STATE, "stop it first")
    stopped = own.ok("stop", "latest")["run"]
    assert (stopped["state"], stopped["outcome"]) == ("ended", "cancelled")
    done = finish(following)
    assert done.code == 0 and done.answer["outcome"] == "cancelled" and not done.err
    assert (Path(done.answer["checkpoint"]) / TENSORS_FILE).is_file()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_train_stops_and_saves(own: House, number: signal.Signals) -> None:
    command = own.start("train", ENV, "--json", *TINY, start_new_session=True)
    learner = identity(until(lambda: own.events("run_started"), "the run")[0]["pid"])
    until(lambda: own.events("metrics"), "a first update")
    # A terminal sends it to the whole group; daemon and run are in groups of their own.
    os.killpg(command.pid, number)
    done = finish(command)
    assert done.code == 0 and not done.err, done
    assert done.answer["ok"] and done.answer["outcome"] == "cancelled" and "command line" in done.answer["reason"]
    assert own.ok("evaluate", done.answer["checkpoint"], "--episodes", 2)["episodes"] == 2
    assert not is_alive(learner)
    assert len(own.processes()) == 1, "the daemon lives, and nobody else"


def test_train_outlives_its_daemon(own: House) -> None:
    following = own.start("train", ENV, "--seconds", 3, "--json", *TINY)
    until(lambda: own.events("metrics"), "a first update")
    os.kill(int((own.home / "daemon.lock").read_text()), signal.SIGKILL)
    done = finish(following)
    assert done.code == 0 and not done.err, done
    assert done.answer["outcome"] == "completed"
    written = [event["env_steps"] for event in own.events("metrics")]
    assert [point["env_steps"] for point in done.answer["curve"]] == written, "each event once"


def test_lockstep_gives_the_same_bits_at_any_worker_count(house: House) -> None:
    words = ("train", ENV, "--steps", 8192, "--seed", 3, "--set", "mode=lockstep", *TINY, "--json")
    both = [finish(each) for each in [house.start(*words, "--workers", workers) for workers in (1, 2)]]
    manifests = [msgspec.json.decode((Path(done.answer["checkpoint"]) / MANIFEST_FILE).read_bytes()) for done in both]
    assert manifests[0]["tensors_digest"] == manifests[1]["tensors_digest"]
    assert manifests[0]["env_steps"] == 8192 and manifests[0]["run_id"] != manifests[1]["run_id"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("train", "Drillyard/BalDrill-v0"), ErrorCode.UNKNOWN_ENV, ("BalDrill", "Did you mean", ENV)),
        (("train", ENV, "--set", "lrr=1"), ErrorCode.BAD_VALUE, ("lrr",)),
        (("train", ENV, "--set", "lr=fast"), ErrorCode.BAD_VALUE, ("lr", "number", "fast")),
        (("train", ENV, "--set", "gamma=7"), ErrorCode.BAD_VALUE, ("gamma", "between 0 and 1")),
        (("train", ENV, "--set", "mode=often"), ErrorCode.BAD_VALUE, ("mode", "pipelined", "lockstep")),
        (("train", ENV, "--workers", "-3"), ErrorCode.BAD_VALUE, ("workers",)),
        (("train", ENV, "--seed", "-1"), ErrorCode.BAD_VALUE, ("seed",)),
        (("evaluate", "/no/such/checkpoint"), ErrorCode.NOT_FOUND, ("/no/such/checkpoint",)),
        (("evaluate", "scripted", "--env", "Pong"), ErrorCode.UNKNOWN_ENV, ("Pong",)),
        (("show", "no-such-run"), ErrorCode.NOT_FOUND, ("no-such-run", "drillyard runs")),
        (("stop", "no-such-run"), ErrorCode.NOT_FOUND, ("no-such-run",)),
        (("resume", "no-such-run"), ErrorCode.NOT_FOUND, ("no-such-run",)),
        (("delete", "no-such-run", "--yes"), ErrorCode.NOT_FOUND, ("no-such-run",)),
    ],
)
def test_bad_input(house: House, words: tuple[str, ...], code: ErrorCode, said: tuple[str, ...]) -> None:
    house(*words, "--json").refused(code, *said)


def test_nothing_is_deleted_unasked(house: House, trained: Path) -> None:
    done = house("delete", trained.parents[1].name)
    assert done.code == 1 and "Nothing was deleted" in done.out
    assert trained.is_dir()


@pytest.mark.parametrize("name", [TENSORS_FILE, MANIFEST_FILE])
def test_a_damaged_checkpoint(house: House, trained: Path, tmp_path: Path, name: str) -> None:
    copy = shutil.copytree(trained, tmp_path / trained.name)
    flip(copy / name)
    house("evaluate", copy, "--json").refused(ErrorCode.DAMAGED, str(copy), name)
    (copy / name).unlink()
    done = house("evaluate", copy, "--json")
    assert done.answer["code"] in (ErrorCode.DAMAGED, ErrorCode.NOT_FOUND)
    done.failed(done.answer["code"], str(copy))


def test_resume_passes_over_damaged_checkpoints(own: House) -> None:
    words = ("--steps", 4096, "--workers", 1, *TINY)
    checkpoint = Path(own.ok("train", ENV, *words)["checkpoint"])
    for copy, name in ((checkpoint.with_name("step_000000999998"), MANIFEST_FILE),
                       (checkpoint.with_name("step_000000999999"), TENSORS_FILE)):  # fmt: skip
        shutil.copytree(checkpoint, copy)
        flip(copy / name, 0.9)
    resumed = own.ok("resume", "latest")
    assert own.ok("show", resumed["run_id"])["run"]["resumed_from"] == str(checkpoint)
    assert resumed["env_steps"] == 8192
    last = Path(resumed["checkpoint"])
    flip(last / TENSORS_FILE)
    own("resume", "latest", "--json").refused(ErrorCode.NOT_FOUND, "no checkpoint that is whole")
    own("evaluate", "latest", "--json").refused(ErrorCode.NOT_FOUND, "no valid checkpoint")


def test_a_busy_port(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        done = House(tmp_path / "home")("--port", port, "--no-open")
    done.refused(ErrorCode.BUSY, str(port), "--port 0")


def test_a_second_daemon(house: House) -> None:
    done = finish(house.spawn([sys.executable, "-m", "drillyard.daemon"]))
    sentence = Done(done.code, done.out, done.err.replace("error: ", "drillyard: ")).refused(ErrorCode.BUSY)
    assert f"pid {(house.home / 'daemon.lock').read_text().strip()}" in sentence
    assert house.ok("runs")


AS_NOBODY = """
import contextlib, io, os, sys
from drillyard.cli import entry
from drillyard.envs.registry import env_infos
env_infos()
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    entry.run(["train", "any", "--steps", "0", "--json"])  # refused at once; loads what is loaded late
os.seteuid(65534)  # only now: nobody may not be allowed to read the installation
sys.exit(entry.run(sys.argv[1:]))
"""


class TestHomes:
    """Homes that cannot be used."""

    WORDS = ("train", ENV, "--steps", "2048", "--json", *TINY)

    def test_below_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("in the way")
        House(tmp_path / "file" / "home")(*self.WORDS).refused(ErrorCode.DISK, str(tmp_path / "file"), "DRILLYARD_HOME")

    def test_a_file_itself(self, tmp_path: Path) -> None:
        (tmp_path / "home").write_text("in the way")
        done = House(tmp_path / "home")(*self.WORDS)
        done.refused(ErrorCode.DISK, str(tmp_path / "home"), "DRILLYARD_HOME")
        assert (tmp_path / "home").read_text() == "in the way"

    def test_without_permission(self, tmp_path: Path) -> None:
        (tmp_path / "mine").mkdir(mode=0o555)
        house = House(tmp_path / "mine" / "home")
        if os.geteuid() == 0:  # to whom permissions do not apply
            for folder in (tmp_path, *list(tmp_path.parents)[:2]):
                folder.chmod(0o755)
            done = finish(house.spawn([sys.executable, "-c", AS_NOBODY, *self.WORDS]))
        else:
            done = house(*self.WORDS)
        done.refused(ErrorCode.NOT_PERMITTED, str(tmp_path / "mine"), "DRILLYARD_HOME")

    @pytest.mark.parametrize("words", [WORDS, ("runs", "--json"), ("--port", "0", "--no-open")])
    def test_on_a_read_only_disk(self, small_disk: "Disk", words: tuple[str, ...]) -> None:
        small_disk.mount("ro")
        House(small_disk.path / "home")(*words).refused(ErrorCode.NOT_PERMITTED, "DRILLYARD_HOME", "Read-only")

    @pytest.mark.parametrize("words", [WORDS, ("runs", "--json"), ("--port", "0", "--no-open")])
    def test_on_a_disk_that_is_full(self, small_disk: "Disk", words: tuple[str, ...]) -> None:
        small_disk.mount("size=64k")
        small_disk.fill()
        House(small_disk.path / "home")(*words).refused(ErrorCode.DISK, "is full")

    def test_that_have_no_room_for_a_checkpoint(self, small_disk: "Disk") -> None:
        small_disk.mount("size=256k")  # the registry and its log take most of it
        house = House(small_disk.path / "home")
        try:
            done = house("train", ENV, "--seconds", 2, "--json", "--set", "hidden=256,256", *TINY[:-2])
            assert done.failed("failed", "disk is full") and done.code == 3
            assert list(house.home.glob("runs/*/checkpoints/*")) == [], "no half of a checkpoint"
            assert house.runs()[0]["outcome"] == "failed"
        finally:
            house.end()

    def test_whose_disk_fills_while_a_run_goes_on(self, small_disk: "Disk") -> None:
        small_disk.mount("size=1m")
        house = House(small_disk.path / "home")
        try:
            following = house.start("train", ENV, "--seconds", 3, "--json", *TINY)
            until(lambda: house.events("metrics"), "a first update")
            small_disk.fill()
            done = finish(following)
            assert done.failed("failed", "disk is full") and done.code == 3
            house("train", ENV, "--seconds", 1, "--json", *TINY).failed("disk", "is full")
            # With room again everything works, and nothing was forgotten.
            small_disk.empty()
            assert house.ok("train", ENV, "--steps", 2048, *TINY)["outcome"] == "completed"
            assert [run["outcome"] for run in house.runs()] == ["completed", "failed"]
        finally:
            house.end()

    def test_where_no_large_file_may_be_written(self, own: House) -> None:
        """A quota that needs no root: RLIMIT_FSIZE, inherited by daemon and learner."""
        words = [str(DRILLYARD), "train", ENV, "--seconds", "2", "--json", *TINY]
        done = finish(own.spawn(["sh", "-c", 'ulimit -f 96; exec "$0" "$@"', *words]))
        assert done.failed("failed", "larger than", "ulimit -f") and done.code == 3


class Disk:
    """A memory disk of its own; root only."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.mounted = False

    def mount(self, options: str) -> None:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "drillyard-test", str(self.path)], capture_output=True, check=False
        )
        if done.returncode != 0:
            pytest.skip(f"no disk can be mounted here ({done.stderr.decode().strip()}); RLIMIT_FSIZE covers a part")
        self.mounted = True

    def fill(self) -> None:
        try:
            with (self.path / "filler").open("wb", buffering=0) as file:
                while file.write(b"\0" * 4096):
                    pass
        except OSError:
            pass

    def empty(self) -> None:
        (self.path / "filler").unlink()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Disk]:
    (tmp_path / "disk").mkdir()
    disk = Disk(tmp_path / "disk")
    yield disk
    if disk.mounted:
        # Busy until the last process that wrote there is gone, which is after its connections are.
        until(lambda: subprocess.run(["umount", str(disk.path)], check=False).returncode == 0, "the disk is free")


def test_a_damaged_registry_is_rebuilt(own: House) -> None:
    run = own.ok("train", ENV, "--steps", 2048, *TINY)["run_id"]
    before = own.runs()
    for damage in (b"this is no database", b""):
        own.ok("shutdown")
        (own.home / "registry.sqlite").write_bytes(damage)
        after = own.runs()
        assert [each["run_id"] for each in after] == [run]
        assert after == before
    own.ok("shutdown")
    content = bytearray((own.home / "registry.sqlite").read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    (own.home / "registry.sqlite").write_bytes(content)
    assert own.runs() == before
    assert list(own.home.glob("registry.sqlite.damaged-*")), "what was there is kept"


def short_match() -> Game:
    """Two seconds of the scripted player against itself."""
    env = make_stage(ENV)
    match = LiveMatch(Game(env, Journal(env.spec)), Seats(env, Brain(env.spec)), Inputs(env), pytest.fail)
    match.reset(1)
    for _ in range(240):
        match.tick()
    return match.game


def test_replays(house: House, tmp_path: Path) -> None:
    path = write_replay(record(short_match()), tmp_path, "match")
    assert house.ok("replay", path)["digests"] >= 1
    content = path.read_bytes()
    for share in (0.02, 0.3, 0.9):
        path.write_bytes(content)
        flip(path, share)
        house("replay", path, "--json").refused(ErrorCode.DAMAGED, "match.dyreplay")
    path.write_bytes(content[: len(content) // 2])
    house("replay", path, "--json").refused(ErrorCode.DAMAGED, "match.dyreplay")
    path.write_bytes(b"")
    house("replay", path, "--json").refused(ErrorCode.DAMAGED, "match.dyreplay")
    house("replay", tmp_path / "nothing.dyreplay", "--json").refused(ErrorCode.NOT_FOUND, "nothing.dyreplay")
