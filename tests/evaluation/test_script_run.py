"""Scripts played by real processes: the same results whoever plays them, however often they are killed."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from script_house import BALL, CARTPOLE, TINY, lines, save_policy, until

from drillyard.cli import entry as cli
from drillyard.contracts.errors import EXIT_CODES, DrillyardError, ErrorCode
from drillyard.contracts.script import EpisodeRecord, Record, Script
from drillyard.envs.registry import env_spec
from drillyard.evaluation import Progress, run_script
from drillyard.evaluation.files import read_lines
from drillyard.evaluation.pool import MAX_ATTEMPTS
from drillyard.evaluation.script import make_script
from drillyard.processes.spawn import spawn
from drillyard.processes.table import descendants
from drillyard.stage.replay import verify
from drillyard.testing.foreign import ForeignRun

DRILLYARD = (sys.executable, "-P", "-c", "from drillyard.cli import main; main()")
pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Script:
    """Three players, two envs, 30 episodes."""
    checkpoint = save_policy(tmp_path_factory.mktemp("runs") / "r1", BALL)
    players = ["scripted", "random", f"net={checkpoint}"]
    execution = {"episodes": 5, "max_steps": 40, "record": "extremes"}
    return make_script(BALL, players, execution, name="three")


@pytest.fixture(scope="module")
def undisturbed(script: Script, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Its results, played by one process without anything in its way."""
    one = msgspec.structs.replace(script, execution=msgspec.structs.replace(script.execution, workers=1))
    result = run_script(script=one, folder=tmp_path_factory.mktemp("one"), report=False)
    assert len(result.records) == 30 and not any(record.error for record in result.records)
    return (result.folder / "results.jsonl").read_bytes()


def workers() -> list[int]:
    return [row.pid for row in descendants(os.getpid()) if not row.zombie]


def test_any_number_of_processes_gives_the_same_bytes(script: Script, undisturbed: bytes, tmp_path: Path) -> None:
    three = msgspec.structs.replace(script, execution=msgspec.structs.replace(script.execution, workers=3))
    told: list[Progress] = []
    result = run_script(script=three, folder=tmp_path / "out", report=False, progress=told.append)
    assert (result.folder / "results.jsonl").read_bytes() == undisturbed
    assert [news.done for news in told] == list(range(31)) and told[0].record is None
    timings = (result.folder / "timing.jsonl").read_text().splitlines()
    assert len({json.loads(line)["worker"] for line in timings}) > 1
    # Best, median and worst of each of three pairs are kept, and each plays again bit for bit.
    replays = sorted((result.folder / "replays").glob("*.dyreplay"))
    assert 3 <= len(replays) <= 9
    assert verify(replays[0]).episodes >= 0
    again = run_script(script=script, folder=tmp_path / "out", report=False, progress=told.append)
    assert again.records == result.records and told[-1].done == 30, "what is complete is not played again"


def test_a_killed_worker_costs_nothing_but_time(script: Script, undisturbed: bytes, tmp_path: Path) -> None:
    chance = random.Random(4)
    killed: list[int] = []

    def kill(news: Progress) -> None:
        if news.done in {3, 17} and (pids := workers()):
            killed.append(pid := chance.choice(pids))
            os.kill(pid, signal.SIGKILL)

    result = run_script(script=script, folder=tmp_path / "out", report=False, progress=kill)
    assert len(killed) == 2 and (result.folder / "results.jsonl").read_bytes() == undisturbed


def reached_or_over(folder: Path, wanted: int, process: "subprocess.Popen[bytes]") -> bool:
    return lines(folder / "progress.jsonl") >= wanted or process.poll() is not None


def test_killed_at_any_moment_and_resumed_is_as_if_nothing_had_been(
    script: Script, undisturbed: bytes, tmp_path: Path
) -> None:
    (tmp_path / "s.json").write_bytes(msgspec.json.encode(script))
    folder = tmp_path / "out"
    command = [*DRILLYARD, "script", str(tmp_path / "s.json"), "--folder", str(folder)]
    reached = 0
    for wanted in (3, 17):
        # The whole of it at once, as by a power cut: workers die with their parent.
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            until(partial(reached_or_over, folder, wanted, process))
        finally:
            process.kill()
            process.wait()
        assert lines(folder / "progress.jsonl") >= reached, "nothing that was finished is lost"
        reached = lines(folder / "progress.jsonl")
        if reached:
            with (folder / "progress.jsonl").open("ab") as file:
                file.write(b'{"v":1,"index":29,"env":"Drilly')  # a torn line
    assert reached >= 17
    begun: list[Progress] = []
    result = run_script(script=script, folder=folder, report=False, progress=begun.append)
    assert begun[0].done >= reached
    assert (folder / "results.jsonl").read_bytes() == undisturbed
    assert len(list(read_lines(folder / "timing.jsonl", msgspec.Raw))) == len(result.records)


def test_an_interrupted_script_says_how_to_go_on(tmp_path: Path) -> None:
    script = make_script(BALL, ["scripted", "random"], {"episodes": 2000, "workers": 2}, name="long")
    (tmp_path / "s.json").write_bytes(msgspec.json.encode(script))
    home = {**os.environ, "DRILLYARD_HOME": str(tmp_path / "home")}
    command = [*DRILLYARD, "script", str(tmp_path / "s.json"), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=home)
    reports = tmp_path / "home" / "reports"
    try:
        until(lambda: any(lines(path) > 20 for path in reports.glob("*/progress.jsonl")))
        process.send_signal(signal.SIGTERM)
        said, complained = process.communicate(timeout=60)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 130
    (folder,) = reports.iterdir()
    assert json.loads(said)["code"] == "interrupted"
    assert f"{folder}` goes on from there" in complained and "Traceback" not in complained
    kept = list(read_lines(folder / "results.jsonl", EpisodeRecord))
    assert len(kept) > 20 and json.loads((folder / "report.json").read_bytes())["state"] == "interrupted"
    assert (folder / "report.html").exists()


def test_another_script_in_the_folder_is_refused(tmp_path: Path) -> None:
    run_script(CARTPOLE, ["random"], {"episodes": 1}, folder=tmp_path, report=False)
    with pytest.raises(DrillyardError, match="holds the results of another script") as error:
        run_script(CARTPOLE, ["random"], {"episodes": 2}, folder=tmp_path, report=False)
    assert error.value.code is ErrorCode.INVALID_STATE
    run_script(CARTPOLE, ["random"], {"episodes": 1, "workers": 2}, name="other", folder=tmp_path, report=False)


def test_a_checkpoint_that_its_run_removes_is_still_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path / "home"))
    run = tmp_path / "home" / "runs" / "20261121-otter"
    save_policy(run, CARTPOLE)
    asked = (CARTPOLE, ["latest"], {"episodes": 2, "workers": 1})
    result = run_script(*asked, folder=tmp_path / "out", report=False)
    assert Path(result.script.operators[0].source).is_relative_to(tmp_path / "out" / "players")
    save_policy(run, CARTPOLE, seed=2)
    shutil.rmtree(run / "checkpoints" / "step_000000001000")
    (tmp_path / "out" / "progress.jsonl").unlink()
    again = run_script(*asked, folder=tmp_path / "out", report=False)
    assert again.records == result.records and again.script == result.script


def test_processes_that_do_not_start_end_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(_: str, *args: Any, **options: Any) -> "subprocess.Popen[bytes]":
        return spawn("drillyard.evaluation.nothing", *args, **options)

    monkeypatch.setattr("drillyard.evaluation.pool.spawn", nothing)
    with pytest.raises(DrillyardError, match=r"do not start\..*exit code 1 \(.*No module named") as error:
        run_script(CARTPOLE, ["random"], {"episodes": 1}, folder=tmp_path / "out", report=False)
    assert error.value.code is ErrorCode.CRASHED
    assert json.loads((tmp_path / "out" / "report.json").read_bytes())["state"] == "interrupted"


def test_a_full_disk_is_one_sentence_and_there_is_a_way_on(tmp_path: Path) -> None:
    script = make_script(CARTPOLE, ["random"], {"episodes": 40, "workers": 1}, name="full")
    (tmp_path / "s.json").write_bytes(msgspec.json.encode(script))
    small = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)); "
    command = [*DRILLYARD[:-1], small + DRILLYARD[-1], "script", str(tmp_path / "s.json"), "--folder"]
    done = subprocess.run(
        [*command, str(tmp_path / "out")], capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "DRILLYARD_HOME": str(tmp_path / "home")},
    )  # fmt: skip
    assert done.returncode == EXIT_CODES[ErrorCode.DISK]
    assert "there is no room" in done.stderr and "Traceback" not in done.stderr
    kept = lines(tmp_path / "out" / "progress.jsonl")
    told: list[Progress] = []
    result = run_script(script=script, folder=tmp_path / "out", report=False, progress=told.append)
    assert len(result.records) == 40 and told[0].done == kept > 0


def test_a_player_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drillyard.evaluation.pool.HANG_S", 4.0)
    monkeypatch.setattr("drillyard.evaluation.pool.MAX_ATTEMPTS", 1)
    stuck = ForeignRun(tmp_path / "run", env_spec(CARTPOLE), TINY).save(extra={"act": "blocks"})
    result = run_script(CARTPOLE, [f"stuck={stuck}"], {"episodes": 1}, folder=tmp_path / "out", report=False)
    assert result.records[0].error == "It was tried 1 times. It made no decision for 4 s."


def test_an_episode_that_always_fails_is_recorded_and_the_others_are_played(tmp_path: Path) -> None:
    run = ForeignRun(tmp_path / "run", env_spec(CARTPOLE), TINY)
    dies = run.save(extra={"act": "dies"})
    result = run_script(
        CARTPOLE, [f"dies={dies}", "random"], {"episodes": 1, "workers": 1}, folder=tmp_path / "out", report=False
    )
    assert [bool(record.error) for record in result.records] == [True, False]
    failed = result.records[0]
    assert failed.error == (
        f"It was tried {MAX_ATTEMPTS} times. The worker's process ended with exit code 3 (the policy lost its head)."
    )
    assert (failed.lineup, failed.returns, failed.num_steps) == (("dies",), (0.0,), 0)


@pytest.mark.parametrize(
    ("env", "players", "says", "code"),
    [
        ("Drillyard/Nothing-v0", ["random"], "There is no env", ErrorCode.UNKNOWN_ENV),
        (CARTPOLE, ["scripted"], "has no scripted player", ErrorCode.UNSUPPORTED),
        (CARTPOLE, ["nobody"], "there is no run", ErrorCode.NOT_FOUND),
    ],
)
def test_what_cannot_be_played_is_one_sentence(
    tmp_path: Path, env: str, players: list[str], says: str, code: ErrorCode
) -> None:
    with pytest.raises(DrillyardError, match=says) as error:
        run_script(env, players, {"episodes": 1}, folder=tmp_path / "out", report=False)
    assert error.value.code is code and error.value.sentence[-1] in ".?"


def test_a_policy_of_another_env_is_refused(tmp_path: Path) -> None:
    checkpoint = save_policy(tmp_path / "run", BALL)
    with pytest.raises(DrillyardError, match=r"32 observations and 30 discrete actions") as error:
        run_script(CARTPOLE, [str(checkpoint)], {"episodes": 1}, folder=tmp_path / "out", report=False)
    assert error.value.code is ErrorCode.LAYOUT_MISMATCH


def test_the_command_plays_a_file_and_tells_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DRILLYARD_HOME", str(tmp_path / "home"))
    (tmp_path / "quick.toml").write_text(
        '[[envs]]\nid = "Drillyard/BallDrill-v0"\n'
        '[[operators]]\nname = "rules"\nkind = "scripted"\n[[operators]]\nname = "chance"\nkind = "random"\n'
        "[execution]\nepisodes = 2\nmax_steps = 60\n"
    )
    assert cli.run(["script", str(tmp_path / "quick.toml"), "--workers", "1", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["episodes"] == 4 and told["failed"] == 0 and Path(told["report"]).exists()
    assert [row["player"] for row in told["players"]] == ["rules", "chance"]
    assert "-quick" in told["folder"] and (Path(told["folder"]) / "summary.json").exists()
    assert cli.run(["script", str(tmp_path / "quick.toml"), "--folder", told["folder"]]) == 0
    assert "rules" in capsys.readouterr().out
    assert cli.run(["script", str(tmp_path / "quick.toml"), "--resume"]) == EXIT_CODES[ErrorCode.NOT_FOUND]
    assert "that are not complete" in capsys.readouterr().err
    assert cli.run(["script", str(tmp_path / "quick.toml"), "--workers", "-1"]) == EXIT_CODES[ErrorCode.BAD_VALUE]


def test_all_replays_are_kept_where_that_is_asked_for(tmp_path: Path) -> None:
    result = run_script(
        CARTPOLE, ["random"], {"seeds": [4, 9], "record": Record.ALL, "workers": 1}, folder=tmp_path, report=False
    )
    assert sorted(path.name for path in (tmp_path / "replays").iterdir()) == ["000000.dyreplay", "000001.dyreplay"]
    for record in result.records:
        summary = verify(tmp_path / "replays" / f"{record.index:06d}.dyreplay")
        assert (summary.seed, summary.ticks) == (record.seed, record.num_steps)
